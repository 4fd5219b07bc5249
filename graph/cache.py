"""What took long to make, stored in the user's cache folder so that the next process need not make it again.

A question takes a few milliseconds; importing the libraries that read and check a dataset takes twenty times as long.
A value is stored behind all that it was made from, byte for byte (the files, this program's own code, the Python
version), and counts only where that is the same: nothing can be out of date. `WHOSAYS_CACHE` names another folder, or
turns all this `off`.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

MOST = 24  # entries; the oldest go first


def folder() -> Path | None:
    """The folder of the entries; None where nothing is to be stored."""
    setting = os.environ.get("WHOSAYS_CACHE", "")
    if setting.lower() in ("off", "0", "no"):
        return None
    if setting:
        return Path(setting)
    from platformdirs import user_cache_path

    try:
        return user_cache_path("whosays", appauthor=False)
    except RuntimeError:  # nobody's home
        return None


def cache_key(made_from: Iterable[bytes], code: Iterable[Path] = ()) -> bytes:
    """All that a value is made from, as bytes that nothing else gives.

    Parameters
    ----------
    made_from
        The inputs, in their order.
    code
        Folders of the modules that make the value; those of folders in them are not looked at.
    """
    parts = [sys.version.encode(), _versions(code), *made_from]
    return b"".join(b"%d\n%b\n" % (len(part), part) for part in parts)


def load(key: bytes, modules: tuple[str, ...]) -> Any:
    """The value that is stored for a key; None where there is none that can be used.

    Parameters
    ----------
    key
        What `cache_key` gave.
    modules
        The beginnings of the names of the modules whose classes a stored value may hold; a file that names any other
        class, or a function, is not read.
    """
    store_folder = folder()
    if store_folder is None:
        return None
    try:
        entry = (store_folder / _file_name(key)).read_bytes()
        if not entry.startswith(key):
            return None
        return _Unpickler(BytesIO(entry[len(key) :]), modules).load()
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ValueError, TypeError, IndexError, KeyError):
        return None


def store(key: bytes, value: Any) -> None:
    """Store a value for a key. Where that cannot be done nothing happens: the value is made again next time."""
    import tempfile

    store_folder = folder()
    if store_folder is None:
        return
    try:
        store_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=store_folder)
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            pickle.dump(value, file, protocol=5)
        Path(temporary).replace(store_folder / _file_name(key))
        entries = sorted(store_folder.iterdir(), key=lambda path: path.stat().st_mtime)
        for old in entries[:-MOST]:
            old.unlink()
    except OSError:
        return


class _Unpickler(pickle.Unpickler):
    """Reads what was stored and nothing else: a file that names a class or function of another module is refused."""

    def __init__(self, file: BytesIO, modules: tuple[str, ...]) -> None:
        super().__init__(file)
        self.modules = modules

    def find_class(self, module: str, name: str) -> Any:
        """The class with this name, if it stands in one of the modules."""
        if module.startswith(self.modules):
            candidate = super().find_class(module, name)
            if isinstance(candidate, type):
                return candidate
        raise pickle.UnpicklingError(f"{module}.{name} is not among what is stored")


def _file_name(key: bytes) -> str:
    return f"{crc32(key):08x}"


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
