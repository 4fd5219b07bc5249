"""Records that were read and checked before, kept so that the next question need not read them again.

A question takes a few milliseconds; importing the libraries that read and check takes twenty times as long. So the
records of a small dataset are kept in the user's cache folder, under a name made from every byte of the files, of this
program's reader, and of the Python version: another byte is another name, and nothing can be out of date. `whosays
check` never looks here. `WHOSAYS_CACHE` names another folder, or turns it `off`.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.records import Dataset

LARGEST = 3_000_000  # bytes of a dataset; a larger one is rare, and would fill the folder
MOST = 24  # datasets that are kept; the oldest go first


def folder() -> Path | None:
    """Where records are kept; None where they are not."""
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


def name(texts: Iterable[bytes]) -> str:
    """The name under which the records of these texts are kept."""
    digest = hashlib.sha256(f"{sys.version} {_reader()}".encode())
    for text in texts:
        digest.update(hashlib.sha256(text).digest())
    return digest.hexdigest()


def get(key: str) -> Dataset | None:
    """The records that are kept under a name; None where there are none that can be used."""
    place = folder()
    if place is None:
        return None
    try:
        with (place / key).open("rb") as file:
            found = _Records(file).load()
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ValueError, TypeError, IndexError, KeyError):
        return None
    return found if isinstance(found, Dataset) else None


def put(key: str, data: Dataset) -> None:
    """Keep records under a name. Where that cannot be done nothing happens: they are read again next time."""
    import tempfile

    place = folder()
    if place is None:
        return
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place)
        with os.fdopen(handle, "wb") as file:
            pickle.dump(data, file, protocol=5)
        Path(temporary).replace(place / key)
        kept = sorted(place.iterdir(), key=lambda path: path.stat().st_mtime)
        for old in kept[:-MOST]:
            old.unlink()
    except OSError:
        return


class _Records(pickle.Unpickler):
    """Reads records and nothing else: a file that names any other class or function is refused."""

    def find_class(self, module: str, name: str) -> Any:
        """The class with this name, if it is one of ours."""
        if module.startswith("graph.records.") or (module, name) == ("decimal", "Decimal"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


def _reader() -> str:
    """What tells one version of the reader from another: name, size and time of each of its files."""
    here = Path(__file__).parent
    parts = []
    for place in (here, here / "rules", here.parent / "records"):
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    seen = entry.stat()
                    parts.append(f"{entry.name} {seen.st_size} {seen.st_mtime_ns}")
    return " ".join(sorted(parts))
