"""A copy of a work as plain text: from a text file, a saved web page, a PDF, a Word file or an EPUB."""

from __future__ import annotations

from pathlib import Path
from subprocess import TimeoutExpired
from typing import Literal

from graph import child
from graph.errors import CallError, missing_extra
from graph.inputs import content
from graph.verify import extraction
from graph.work.pages import with_notes_behind

PATIENCE = 3 * extraction.SECONDS  # of waiting, where the machine does other work, too
SUBJECTS = {"pdf": "a PDF", "html": "a web page", "docx": "a Word file", "epub": "an EPUB"}
PACKED = b"PK\x03\x04"  # how a file in the packed format of Word and of EPUB begins


class Extracted(str):
    """A text whose lines are not those of the file that it was read out of."""


def read_copy(path: str | Path) -> str:
    """The text of a copy, `Extracted` where its lines are not those of the file.

    All but plain text and Markdown need the extra `copies`.

    Raises
    ------
    CallError
        When there is no such file, it is of none of these formats, it would take too much time or memory, or the
        library that reads it is not installed.
    """
    path = Path(path)
    data = content(path)
    if path.suffix.lower() == ".pdf" or data.startswith(b"%PDF-"):
        return _extracted("pdf", data, path)
    if data.startswith(PACKED) or path.suffix.lower() in (".docx", ".epub"):
        is_book = b"application/epub+zip" in data[:200] or path.suffix.lower() == ".epub"
        return _extracted("epub" if is_book else "docx", data, path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CallError(f"{path} is not UTF-8 text; save the copy as UTF-8") from None
    if path.suffix.lower() in (".html", ".htm") or text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")):
        return _extracted("html", data, path)
    ordered = with_notes_behind(text)
    return ordered if ordered == text else Extracted(ordered)


def _extracted(kind: Literal["pdf", "html", "docx", "epub"], data: bytes, path: Path) -> str:
    """The text that a process of its own reads out of a copy (see `extraction`)."""
    try:
        process = child.run([extraction.__file__, kind], data, PATIENCE)
    except TimeoutExpired:
        raise CallError(f"{path} {extraction.SLOW}; save the copy as text") from None
    text = process.stdout.decode("utf-8", "replace")
    if process.returncode == 0:
        return Extracted(text)
    if process.returncode == extraction.MISSING:
        raise missing_extra(SUBJECTS[kind], "copies", "save the copy as text")
    # whoever was ended by the system took too much of one or the other, and a library that fell over took too much, too
    reason = text if process.returncode == extraction.UNREADABLE else f"{extraction.SLOW}, or too much memory"
    raise CallError(f"{path} {reason}" + ("" if ";" in reason else "; save the copy as text"))
