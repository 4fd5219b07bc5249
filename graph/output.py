"""Writing a file so that nobody ever sees half of it, and nothing is lost that should be kept."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from graph.text import reason


class OutputError(Exception):
    """A file that cannot be written; the message says why."""


def write(output: str, content: str | bytes, keep: Iterable[Path]) -> None:
    """Write a text or bytes beside the target and rename it into place.

    What a link leads to is written, and keeps its mode; a device or a pipe is written straight.

    Raises
    ------
    OutputError
        When the target is a folder or one of the files to keep, or cannot be written.
    """
    import tempfile

    try:
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        target = Path(output).resolve()
        mode = target.stat().st_mode if target.exists() else None
        if not output or (mode is not None and stat.S_ISDIR(mode)):
            raise OutputError(f"{output or 'nothing'} is not the name of a file")
        if any(target == own.resolve() for own in keep):
            raise OutputError(f"{output} is a file of the dataset; choose another name")
        if mode is not None and not stat.S_ISREG(mode):
            target.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_mask())
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink()
            raise
    except (OSError, ValueError) as error:
        raise OutputError(f"{output} cannot be written: {reason(error)}") from None


def _mask() -> int:
    """The bits that the system takes from the mode of new files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
