"""What took long to make, kept in the user's cache folder so that the next process need not make it again.

A question takes a few milliseconds; importing the libraries that read and check a dataset takes twenty times as long.
What is kept lies behind all that it was made from, byte for byte (the files, this program's own code, the Python
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

MOST = 24  # things that are kept; the oldest go first


def folder() -> Path | None:
    """Where things are kept; None where they are not."""
    said = os.environ.get("WHOSAYS_CACHE", "")
    if said.lower() in ("off", "0", "no"):
        return None
    if said:
        return Path(said)
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "whosays"
    except RuntimeError:  # nobody's home
        return None


def origin_of(made_from: Iterable[bytes], code: Iterable[Path] = ()) -> bytes:
    """All that a thing is made from, as bytes that no other set of them gives."""
    parts = [sys.version.encode(), _versions(code), *made_from]
    return b"".join(b"%d\n%b\n" % (len(part), part) for part in parts)


def kept(origin: bytes, modules: tuple[str, ...]) -> Any:
    """What is kept for an origin, made of classes of these modules; None where there is nothing that can be used."""
    place = folder()
    if place is None:
        return None
    try:
        found = (place / _name(origin)).read_bytes()
        if not found.startswith(origin):
            return None
        return _Things(BytesIO(found[len(origin) :]), modules).load()
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ValueError, TypeError, IndexError, KeyError):
        return None


def keep(origin: bytes, value: Any) -> None:
    """Keep a value for an origin. Where that cannot be done nothing happens: it is made again next time."""
    import tempfile

    place = folder()
    if place is None:
        return
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place)
        with os.fdopen(handle, "wb") as file:
            file.write(origin)
            pickle.dump(value, file, protocol=5)
        Path(temporary).replace(place / _name(origin))
        there = sorted(place.iterdir(), key=lambda path: path.stat().st_mtime)
        for old in there[:-MOST]:
            old.unlink()
    except OSError:
        return


class _Things(pickle.Unpickler):
    """Reads what was kept and nothing else: a file that names a class or function of another module is refused."""

    def __init__(self, file: BytesIO, modules: tuple[str, ...]) -> None:
        super().__init__(file)
        self.modules = modules

    def find_class(self, module: str, name: str) -> Any:
        """The class with this name, if it stands in one of the modules."""
        if module.startswith(self.modules):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not among what is kept")


def _name(origin: bytes) -> str:
    return f"{crc32(origin):08x}"


def _versions(folders: Iterable[Path]) -> bytes:
    """What tells one version of a program's code from another: name, size and time of each of its files."""
    parts = []
    for place in folders:
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    seen = entry.stat()
                    parts.append(f"{entry.name} {seen.st_size} {seen.st_mtime_ns}")
    return " ".join(sorted(parts)).encode()
