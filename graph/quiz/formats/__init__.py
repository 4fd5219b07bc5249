"""A quiz in the formats that teachers use: one format a file, each with `write(quiz)`.

What a curator wrote is hostile until it is escaped, and each format escapes it in its own way. The same quiz gives the
same bytes: packages carry a fixed time, and ids are made from what they stand for.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from graph.quiz import Quiz


class Format(NamedTuple):
    """A format: the module that writes it, how its files end, and whether it is text that a terminal can show."""

    module: str
    ending: str
    text: bool = True


FORMATS: dict[str, Format] = {
    "text": Format("plain", ""),
    "moodle": Format("moodle", ".xml"),
    "gift": Format("gift", ".gift"),
    "qti": Format("qti", ".zip", text=False),
    "anki": Format("anki", ".apkg", text=False),
    "csv": Format("table", ".csv"),
    "handout": Format("handout", ".html"),
    "key": Format("key", ""),
    "pdf": Format("pdf", ".pdf", text=False),
}


def guessed(file: str) -> str:
    """The format that a file's name tells, or nothing where it tells none.

    >>> guessed("quiz.apkg"), guessed("quiz.txt")
    ('anki', '')
    """
    return next((name for name, form in FORMATS.items() if form.ending and file.lower().endswith(form.ending)), "")


def write(quiz: Quiz, form: str) -> str | bytes:
    """The quiz in a format.

    Raises
    ------
    CallError
        When a library is not there.
    """
    writer: Callable[[Quiz], str | bytes] = import_module(f"graph.quiz.formats.{FORMATS[form].module}").write
    return writer(quiz)
