"""A quiz in the formats that teachers use: one format a file, each with `write(quiz)`.

What a curator wrote is hostile until it is escaped, and each format escapes it in its own way. The same quiz gives the
same bytes: packages carry a fixed time, and ids are made from what they stand for.

The table stands here and imports no format, so that the command can complete their names.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from graph.quiz.item import Quiz


class Format(NamedTuple):
    """A format: the module that writes it, how its files end, whether it is text, and whether no program reads it."""

    module: str
    suffix: str  # empty where a file's name does not tell it
    text: bool = True
    for_eyes: bool = False


FORMATS: dict[str, Format] = {
    "text": Format("plain", "", for_eyes=True),
    "moodle": Format("moodle", ".xml"),
    "gift": Format("gift", ".gift"),
    "qti": Format("qti", ".zip", text=False),
    "anki": Format("anki", ".apkg", text=False),
    "csv": Format("table", ".csv"),
    "handout": Format("handout", ".html"),
    "key": Format("key", "", for_eyes=True),
    "pdf": Format("pdf", ".pdf", text=False),
}


def format_of(file_name: str) -> str:
    """The name of the format that a file's name tells, or nothing where it tells none.

    >>> format_of("quiz.apkg"), format_of("quiz.txt")
    ('anki', '')
    """
    lower = file_name.lower()
    return next((name for name, row in FORMATS.items() if row.suffix and lower.endswith(row.suffix)), "")


def write(quiz: Quiz, format_name: str) -> str | bytes:
    """The quiz in a format.

    Parameters
    ----------
    quiz
        See `graph.quiz.generate.quiz`.
    format_name
        A key of `FORMATS`.

    Returns
    -------
    str | bytes
        Text where the format is text, otherwise the content of the file.

    Raises
    ------
    CallError
        When the library of an extra is not there.
    """
    writer: Callable[[Quiz], str | bytes] = import_module(f"graph.quiz.formats.{FORMATS[format_name].module}").write
    return writer(quiz)
