"""Reading a file that somebody names: one look at it, all of it or nothing, and never more than there is room for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from graph.errors import CallError
from graph.text import reason

MOST = 256 * 1024 * 1024  # bytes of one file
LEADS_NOWHERE = "is a link to what is not there"
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # for whoever might write into a pipe


class UnreadableError(CallError):
    """A file that cannot be read: why, as what follows its name in a sentence, and what to do."""

    def __init__(self, name: str, why: str, hint: str) -> None:
        super().__init__(f"{name} {why}; {hint}")
        self.why, self.hint = why, hint


def content(path: Path, most: int = MOST) -> bytes:
    """The bytes of a file, as it is at one moment: what is looked at is what is read.

    Raises
    ------
    UnreadableError
        When there is no such file, it is a folder, a device or a pipe, which may never end, or has more than `most`
        bytes, or grows beyond them while it is read.
    """
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _WITHOUT_WAITING), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(str(path), "is not a file", "name a file")
            data = file.read(most + 1) if status.st_size <= most else None
    except IsADirectoryError:
        raise UnreadableError(str(path), "is a folder", "name a file") from None
    except FileNotFoundError as error:
        if path.is_symlink():
            raise UnreadableError(str(path), LEADS_NOWHERE, "mend the link, or remove it") from None
        raise UnreadableError(str(path), f"cannot be read: {reason(error)}", "check its name") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(str(path), f"cannot be read: {reason(error)}", "check its name and permissions") from None
    if data is None or len(data) > most:
        raise UnreadableError(str(path), f"is larger than {most // 1024**2} MB", "split it")
    return data
