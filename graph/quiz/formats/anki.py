"""An Anki package, written by genanki (extra `teach`), https://github.com/kerrickstaley/genanki.

Notes, their type and the deck have ids made from what they stand for, so that a later import finds what an earlier one
brought and changes it. The same quiz gives the same bytes, so the time in the package is not that of its making: it is
the newest day in the data, and a second of it that is made from what the notes say. Anki changes a note where the day
is later; within a day it has to be told to update notes always.
"""

from __future__ import annotations

import hashlib
import io
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from graph.errors import CallError, missing_extra
from graph.quiz.formats.markup import escaped, passages, question
from graph.quiz.formats.zipped import zip_of
from graph.quiz.item import Item, Quiz
from graph.text import reason

NOTE_TYPE = 1893204517  # of all quizzes: chosen once, at random, as genanki asks for it
LONG_AGO = "2020-01-01"  # where the data name no day
DAY = 86_400  # seconds
FIELDS = ("Question", "Choices", "Answer", "Reason", "Passage")
FRONT = "{{Question}}{{Choices}}"
BACK = '{{FrontSide}}<hr id="answer"><p><b>{{Answer}}</b></p><p>{{Reason}}</p>{{Passage}}'
STYLE = (
    ".card { font-family: sans-serif; font-size: 18px; line-height: 1.4; max-width: 40em; margin: 0 auto; }"
    " blockquote { margin: 0 0 0 1em; font-style: italic; } li { margin: .3em 0; }"
)


def write(quiz: Quiz) -> bytes:
    """The quiz as a package with one deck.

    Raises
    ------
    CallError
        When genanki is not there.
    """
    try:
        import genanki
    except ImportError:
        raise missing_extra("an Anki package", "teach") from None
    fields = [{"name": name} for name in FIELDS]
    card = {"name": "Card", "qfmt": FRONT, "afmt": BACK}
    note_type = genanki.Model(NOTE_TYPE, "whosays quiz", fields=fields, templates=[card], css=STYLE)
    deck = genanki.Deck(_number(quiz.identity), quiz.title.replace("::", ": ") or "whosays", escaped(quiz.title))
    for item in quiz.items:
        guid = genanki.guid_for("whosays", quiz.identity, item.item_id)
        tags = ["whosays", *(f"whosays::{word}" for word in (item.kind, item.level) if word)]
        deck.add_note(genanki.Note(model=note_type, fields=_fields(item), guid=guid, tags=tags))
    return _steady(genanki.Package(deck), _time(quiz))


def _number(identity: str) -> int:
    """The id of a dataset's deck: a number as Anki makes them from the time, in thousandths of a second."""
    return int.from_bytes(hashlib.sha256(identity.encode()).digest()[:5], "big") + 1


def _time(quiz: Quiz) -> float:
    """When the notes were changed, in seconds since 1970: another time for other notes, a later one on a later day."""
    day = datetime.fromisoformat(f"{quiz.newest_day or LONG_AGO}T00:00+00:00").timestamp()
    content = "\n".join(text for item in quiz.items for text in (item.item_id, *_fields(item)))
    return day + int.from_bytes(hashlib.sha256(content.encode()).digest()[:8], "big") % DAY


def _fields(item: Item) -> list[str]:
    """The texts of a note, in the order of `FIELDS`."""
    options = "".join(f"<li>{escaped(option)}</li>" for option in item.options)
    choices = f"<ul>{options}</ul>" if item.ordered else f'<ol type="A">{options}</ol>'
    letters = "" if item.ordered else f"{item.letters}. "
    answer = letters + " → ".join(item.options[position] for position in item.key)
    if item.in_words:
        choices, answer = "", "For comparison:"
    texts = (question(item), choices, escaped(answer), escaped(item.rationale), passages(item))
    return [_quiet(text) for text in texts]


def _quiet(html: str) -> str:
    r"""The HTML without what Anki would make something else of: [sound:...], [latex] and \( formulas."""
    return html.replace("\\", "\\<span></span>").replace("[", "&#91;")


def _steady(package: Any, time: float) -> bytes:
    """The package with files that carry no time of their own."""
    target = io.BytesIO()
    with _apart():
        package.write_to_file(target, timestamp=time)
    with zipfile.ZipFile(target) as archive:
        return zip_of({name: archive.read(name) for name in archive.namelist()})


@contextmanager
def _apart() -> Iterator[None]:
    """A folder for what genanki writes on its way, and leaves there where it cannot go on.

    Raises
    ------
    CallError
        When there is no room for that.
    """
    with tempfile.TemporaryDirectory() as folder:
        usual, tempfile.tempdir = tempfile.tempdir, folder
        try:
            yield
        except sqlite3.Error as error:
            place = Path(folder).parent
            raise CallError(f"the deck is made in {place}, where it cannot be written: {reason(error)}") from None
        finally:
            tempfile.tempdir = usual
