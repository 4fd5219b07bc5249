"""Writing a file so that nobody ever sees half of it, and never over what it was made from or what a curator wrote."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graph.errors import CallError
from graph.text import reason

DATA = (".yaml", ".yml")  # how a file ends that a curator writes


def write(output: str, content: str | bytes, inputs: Iterable[Path]) -> None:
    """Write a text, as UTF-8, or bytes beside the target and rename it into place.

    What a link leads to is written, and keeps its mode; a device or a pipe is written straight. A data file is never
    written over, whether this was made from it or not: what is in it is somebody's work.

    Parameters
    ----------
    output
        The name of the file.
    content
        All that will be in it.
    inputs
        The files that it is made from, which are never written over, whatever name or link leads to them.

    Raises
    ------
    CallError
        When the target is a folder, one of the inputs or a data file that is there, or cannot be written.
    """
    try:
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        target = Path(os.path.realpath(output))  # which minds no circle of links
        status = _status(target)
        mode = status.st_mode if status else None
        if not output or (mode is not None and stat.S_ISDIR(mode)):
            raise CallError(f"{output or 'nothing'} is not the name of a file")
        if status is not None:
            _refuse_what_is_read(output, target, status, inputs)
        if mode is not None and not stat.S_ISREG(mode):
            target.write_bytes(data)
            return
        temporary = _new_name(target.parent)
        try:
            with open_new(temporary) as file:
                file.write(data)
            temporary.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_mask())
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)  # it may be in its place already
            raise
    except (OSError, ValueError) as error:
        if isinstance(error, BrokenPipeError):  # whoever reads the pipe has seen enough
            raise
        raise CallError(f"{output} cannot be written: {reason(error)}") from None


def open_new(path: Path) -> BinaryIO:
    """A file that is not there yet, opened for writing, which nobody else can read.

    Raises
    ------
    OSError
        When something is there, or the file cannot be made.
    """
    new = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, new, 0o600), "wb")


def _new_name(folder: Path) -> Path:
    """A name in a folder that nothing has; known before anything is made, so that no interrupt leaves it there."""
    return folder / f".whosays-{os.urandom(8).hex()}"


def _status(path: Path) -> os.stat_result | None:
    """What the system knows of a file; None where there is none."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _refuse_what_is_read(output: str, target: Path, status: os.stat_result, inputs: Iterable[Path]) -> None:
    """Raise where the target is one of the inputs, also by another name, or a data file."""
    for path in inputs:
        read = _status(path)
        if read is not None and stat.S_ISREG(read.st_mode) and os.path.samestat(read, status):
            raise CallError(f"{output} is what this is made from ({path}); choose another name")
    if target.suffix.lower() in DATA:
        raise CallError(f"{output} is there already and may be somebody's data; choose another name")


def write_folder(folder: str, files: Mapping[str, str | bytes]) -> None:
    """Write a folder of files as `new_folder` does.

    Parameters
    ----------
    folder
        The name of the folder.
    files
        The names in it, which may have folders before them, and the text or bytes of each.

    Raises
    ------
    CallError
        When something is there already, or the folder cannot be written.
    """
    with new_folder(folder) as place:
        for name, content in files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


@contextmanager
def new_folder(folder: str) -> Iterator[Path]:
    """A folder to be filled, beside its place; then it is renamed into place, or fills an empty one that is there.

    Parameters
    ----------
    folder
        The name of the folder. Those above it are made where they are missing.

    Raises
    ------
    CallError
        When something is there already, or the folder cannot be written.
    """
    import shutil

    try:
        target = Path(folder)
        exists = target.exists() or target.is_symlink()
        if not folder or (exists and not target.is_dir()):
            raise CallError(f"{folder or 'nothing'} is no name for a folder; choose another")
        if exists and any(target.iterdir()):
            raise CallError(f"{folder} is there already and not empty; choose another name")
        with _parents_of(target.absolute()):
            # in a folder that is there, beside the files to be: it may be the one that the shell stands in, or a mount
            beside = target if exists else target.absolute().parent
            temporary = _new_name(beside)
            try:
                temporary.mkdir(mode=0o700)
                yield temporary
                if exists:
                    _fill(target, temporary, sorted(path.name for path in temporary.iterdir()))
                else:
                    temporary.chmod(0o777 & ~_mask())
                    temporary.rename(target)
            finally:
                shutil.rmtree(temporary, ignore_errors=True)
    except (OSError, ValueError) as error:
        raise CallError(f"{folder} cannot be written: {reason(error)}") from None


@contextmanager
def _parents_of(target: Path) -> Iterator[None]:
    """Make the folders that are missing above a path; where the work inside fails, they are gone again."""
    made: list[Path] = []
    try:
        for parent in reversed(target.parents):
            if not parent.exists():
                parent.mkdir()
                made.append(parent)
        yield
    except BaseException:
        for parent in reversed(made):
            parent.rmdir()
        raise


def _fill(target: Path, temporary: Path, names: Iterable[str]) -> None:
    """Move files and folders into a folder: all of them, or none."""
    import shutil

    moved: list[Path] = []
    try:
        for name in names:
            (temporary / name).rename(target / name)
            moved.append(target / name)
    except BaseException:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise


def _mask() -> int:
    """The bits that the system takes from the mode of new files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
