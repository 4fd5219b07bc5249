"""What took long to make, stored in the user's cache folder so that the next process need not make it again.

A question takes a few milliseconds; importing the libraries that read and check a dataset takes twenty times as long.
A value is stored under a digest of all that it was made from (the files, the code and the libraries that made it, the
Python version), and counts only where that is the same: nothing can be out of date. It is plain data, so that nothing
in it is ever run, behind a digest of its own, so that a damaged entry is passed over; and only what this user wrote,
and nobody else can write, is read. `WHOSAYS_CACHE` names another folder, or turns all this `off`.
"""

from __future__ import annotations

import marshal
import os
import re
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any, Literal

try:
    from _blake2 import blake2b  # what hashlib gives, which loads the whole of OpenSSL first
except ImportError:
    from hashlib import blake2b

MOST = 24  # entries; the oldest go first
DIGEST = 32  # bytes
ENTRY = r"[0-9a-f]{64}(\.\w+\.new)?"  # the names that are ours; the longer ones are still being written
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
XDG = {"cache": ("XDG_CACHE_HOME", ".cache"), "state": ("XDG_STATE_HOME", ".local/state")}


def folder() -> Path | None:
    """The folder for what is stored; None where nothing is to be stored."""
    setting = os.environ.get("WHOSAYS_CACHE", "")
    if setting.lower() in ("off", "0", "no"):
        return None
    if setting:
        return Path(setting)
    return user_folder("cache")


def user_folder(kind: Literal["cache", "state"]) -> Path | None:
    """Where this machine wants what programs store or remember for its user; None where nobody is at home.

    By the XDG specification, which is what holds but on Windows and macOS: platformdirs, which knows these two, takes
    half as long to import as Python to start. A relative path is to be ignored, for it would be another in each folder.
    """
    variable, at_home = XDG[kind]
    try:
        if sys.platform in ("win32", "darwin"):
            from platformdirs import PlatformDirs

            dirs = PlatformDirs("whosays", appauthor=False)
            path = dirs.user_cache_path if kind == "cache" else dirs.user_state_path
        else:
            path = Path(os.environ.get(variable, "")) / "whosays"
        return path if path.is_absolute() else Path.home() / at_home / "whosays"
    except RuntimeError:  # nobody's home
        return None


def cache_key(made_from: Iterable[bytes], code: Iterable[Path] = (), libraries: Iterable[str] = ()) -> bytes:
    """A digest of all that a value is made from.

    Parameters
    ----------
    made_from
        The inputs, in their order.
    code
        Folders of the modules that make the value; those of folders in them are not looked at.
    libraries
        The names of the packages that they do it with, which are not imported.
    """
    digest = blake2b(digest_size=DIGEST)
    for part in (sys.version.encode(), _versions(code), _library_versions(libraries), *made_from):
        digest.update(b"%d\n" % len(part))
        digest.update(part)
    return digest.digest()


def load(key: bytes) -> Any:
    """The value that is stored for a key; None where there is none that can be used.

    Parameters
    ----------
    key
        What `cache_key` gave.
    """
    entries = _entries()
    if entries is None:
        return None
    try:
        if not _is_ours(os.lstat(entries)):
            return None
        with (entries / key.hex()).open("rb") as file:
            if not _is_ours(os.fstat(file.fileno())):
                return None
            entry = file.read()
        content = memoryview(entry)[DIGEST:]
        return marshal.loads(content) if entry[:DIGEST] == _digest(key, content) else None  # noqa: S302  # see above
    except (OSError, EOFError, ValueError, TypeError):
        return None


def store(key: bytes, value: Any) -> None:
    """Store a value for a key. Where that cannot be done nothing happens: the value is made again next time.

    Parameters
    ----------
    key
        What `cache_key` gave.
    value
        Plain data: texts, bytes, numbers, truth values, None, and tuples, lists and dictionaries of them.
    """
    from graph.output import open_new

    entries = _entries()
    if entries is None:
        return
    try:
        entries.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(os.lstat(entries)):
            return
        content = marshal.dumps(value)
        temporary = entries / f"{key.hex()}.{os.urandom(8).hex()}.new"
        try:
            with open_new(temporary) as file:
                file.write(_digest(key, content))
                file.write(content)
            temporary.replace(entries / key.hex())
        except BaseException:  # a full disk, or an interrupt
            with suppress(OSError):
                temporary.unlink()
            raise
        ours = sorted(filter(_is_entry, entries.iterdir()), key=lambda path: path.stat().st_mtime)
        for old in ours[:-MOST]:
            old.unlink()
    except OSError:
        return


def _entries() -> Path | None:
    """The folder of the entries, which holds nothing else."""
    parent = folder()
    return parent / "entries" if parent else None


def _is_entry(path: Path) -> bool:
    return re.fullmatch(ENTRY, path.name) is not None


def _is_ours(status: os.stat_result) -> bool:
    """Whether a file or folder is this user's and nobody else can write to it; a link is neither."""
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        return False
    if os.name == "nt":  # where a mode says nothing, and the user's folders are the user's
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & OTHERS_WRITE


def _digest(key: bytes, content: bytes | memoryview) -> bytes:
    """What stands before a value: a digest of all of it, which fits no other key."""
    return blake2b(content, key=key, digest_size=DIGEST).digest()


def _versions(folders: Iterable[Path]) -> bytes:
    """What tells one version of a program's code from another: name, size and time of each of its files."""
    parts = []
    for code_folder in folders:
        with os.scandir(code_folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    parts.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
    return " ".join(sorted(parts)).encode()


def _library_versions(names: Iterable[str]) -> bytes:
    """What tells one version of a library from another: where it is, and size and time of the file that begins it."""
    parts = []
    for name in names:
        spec = PathFinder.find_spec(name)
        parts.append(name)
        if spec and spec.origin and spec.has_location:
            status = Path(spec.origin).stat()
            parts.append(f"{spec.origin} {status.st_size} {status.st_mtime_ns}")
    return " ".join(parts).encode()
