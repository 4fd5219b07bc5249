"""A folder as a dataset: the YAML in it and below it, but for what is hidden and for datasets of their own."""

from __future__ import annotations

import os
import re
import stat
from functools import lru_cache
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
MAX_BYTES = 256 * 1024 * 1024  # one file; 100,000 claims have 70 MB
MAX_FOLDERS = 10_000  # below one; a dataset has a dozen, and a home folder or a whole disk many more
# a file's top-level `dataset:`, in lines or in braces
_HEADER = re.compile(rb"^(?:---[ \t]+)?[\"']?dataset[\"']?[ \t]*:", re.MULTILINE)
_HEADER_IN_BRACES = re.compile(rb"\s*\{(?:.*[\]}],)?\s*[\"']?dataset[\"']?\s*:", re.DOTALL)


class TooManyFolders(Exception):
    """More folders are below one than any dataset has."""


def yaml_files(folder: Path) -> list[Path]:
    """The .yaml and .yml files of a dataset in a folder, in the order of their paths.

    Names that begin with a dot are left out, and so is what `datasets_below` names. A link to a folder is followed, and
    no folder is read twice, so that links in circles end.

    Raises
    ------
    TooManyFolders
        When there are more than `MAX_FOLDERS`.
    OSError
        When a folder cannot be read.
    """
    files, _ = _walk(folder)
    return files


def datasets_below(folder: Path) -> list[Path]:
    """The files that begin a dataset of their own in folders below one that begins a dataset itself."""
    _, headers = _walk(folder)
    return headers


def has_dataset(folder: Path) -> bool:
    """Whether a file of the folder itself has a top-level `dataset:`, or may have it, as it cannot be looked into."""
    try:
        files, _ = _entries(folder)
    except (FileNotFoundError, NotADirectoryError):
        return folder.is_symlink()  # to what is gone
    except OSError:
        return True
    return any(_has_header(file, if_unknown=True) for file in files)


def _walk(top: Path) -> tuple[list[Path], list[Path]]:
    """The files of the dataset in a folder, and those that begin another below it."""
    files, folders = _entries(top)
    is_headed = any(map(_has_header, files)) if folders else False
    headers: list[Path] = []
    seen = {_identity(top)}
    links = [folder for folder in folders if folder.is_symlink()]
    waiting = [folder for folder in folders if not folder.is_symlink()]
    while waiting or links:
        folder = waiting.pop() if waiting else links.pop(0)  # a folder by its own name, rather than by a link's
        if (identity := _identity(folder)) in seen:
            continue
        seen.add(identity)
        if len(seen) > MAX_FOLDERS:
            raise TooManyFolders
        own, inner = _entries(folder)
        own_headers = [file for file in own if _has_header(file)] if is_headed else []
        if own_headers:
            headers += own_headers
            continue
        files += own
        waiting += [inner_folder for inner_folder in reversed(inner) if not inner_folder.is_symlink()]
        links += [inner_folder for inner_folder in inner if inner_folder.is_symlink()]
    return sorted(files), sorted(headers)


def _entries(folder: Path) -> tuple[list[Path], list[Path]]:
    """The YAML files and the folders of a folder, each by name, without those whose name begins with a dot."""
    files, folders = [], []
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.suffix.lower() in SUFFIXES:  # whatever it is: a folder of such a name is a mistake to be said
            files.append(entry)
        elif entry.is_dir():
            folders.append(entry)
    return files, folders


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _has_header(file: Path, if_unknown: bool = False) -> bool:
    """Whether a file has a top-level `dataset:`. It is looked for as text: the file may be broken.

    `if_unknown` is for what cannot be looked into: no file, not there, not ours to read, or too large.
    """
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return if_unknown
        return _text_has_header(os.fspath(file), status.st_mtime_ns, status.st_size)
    except OSError:
        return if_unknown


@lru_cache(maxsize=1 << 12)
def _text_has_header(path: str, changed: int, size: int) -> bool:  # noqa: ARG001  # a file that changed is another
    data = Path(path).read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")  # it will be refused, by its name
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r", b"\n")
    return bool(_HEADER.search(data) or _HEADER_IN_BRACES.match(data))
