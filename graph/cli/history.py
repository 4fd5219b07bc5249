"""The lines that were typed at the prompt, from session to session: where programs keep state, for the user alone.

They are not in the cache, which may be emptied at any time. Where nothing is to be stored (`WHOSAYS_CACHE=off`), they
are not either.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from graph import cache

MOST_LINES = 1000


@contextmanager
def remembered(readline: Any) -> Iterator[None]:
    """Around a session: it begins with the lines of those before, and is stored at its end, if that can be done."""
    path = _path()
    if path is None:
        yield
        return
    with suppress(OSError):
        readline.read_history_file(path)
    try:
        yield
    finally:
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.chmod(0o600)
            readline.set_history_length(MOST_LINES)
            readline.write_history_file(path)


def _path() -> Path | None:
    """The file of the lines; None where nothing is to be stored, or nobody is at home."""
    folder = cache.user_folder("state") if cache.folder() else None
    return folder / "history" if folder else None
