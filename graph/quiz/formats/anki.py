"""An Anki package, written by genanki (extra `teach`), https://github.com/kerrickstaley/genanki.

Notes, their type and the deck have ids made from what they stand for, so that a later import finds what an earlier one
brought and changes it. The same quiz gives the same bytes, so the time in the package is not that of its making: it is
the newest day in the data, and a second of it that is made from what the notes say. Anki changes a note where the day
is later; within a day it has to be told to update notes always.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import datetime
from typing import Any

from graph.errors import missing_extra
from graph.quiz import Item, Quiz
from graph.quiz.formats.markup import line, places, question
from graph.quiz.formats.zipped import packed

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
    kind = genanki.Model(NOTE_TYPE, "whosays quiz", fields=fields, templates=[card], css=STYLE)
    deck = genanki.Deck(_number(quiz.identity), quiz.title.replace("::", ": ") or "whosays", line(quiz.title))
    for item in quiz.items:
        guid = genanki.guid_for("whosays", quiz.identity, item.key)
        tags = ["whosays", f"whosays::{item.kind}", f"whosays::{item.level}"]
        deck.add_note(genanki.Note(model=kind, fields=_fields(item), guid=guid, tags=tags))
    return _steady(genanki.Package(deck), _time(quiz))


def _number(identity: str) -> int:
    """The id of a dataset's deck: a number as Anki makes them from the time, in thousandths of a second."""
    return int.from_bytes(hashlib.sha256(identity.encode()).digest()[:5], "big") + 1


def _time(quiz: Quiz) -> float:
    """When the notes were changed, in seconds since 1970: another time for other notes, a later one on a later day."""
    day = datetime.fromisoformat(f"{quiz.day or LONG_AGO}T00:00+00:00").timestamp()
    said = "\n".join(text for item in quiz.items for text in (item.key, *_fields(item)))
    return day + int.from_bytes(hashlib.sha256(said.encode()).digest()[:8], "big") % DAY


def _fields(item: Item) -> list[str]:
    answer = " → ".join(item.choices[place] for place in item.right)
    letters = "" if item.ordered else f"{item.letters}. "
    sort = "ul" if item.ordered else 'ol type="A"'
    choices = "".join(f"<li>{line(choice)}</li>" for choice in item.choices)
    texts = (question(item), f"<{sort}>{choices}</{sort[:2]}>", line(letters + answer), line(item.reason), places(item))
    return [_quiet(text) for text in texts]


def _quiet(text: str) -> str:
    r"""The text without what Anki would make something else of: [sound:...], [latex] and \( formulas."""
    return text.replace("\\", "\\<span></span>").replace("[", "&#91;")


def _steady(package: Any, time: float) -> bytes:
    """The package with files that carry no time of their own."""
    made = io.BytesIO()
    package.write_to_file(made, timestamp=time)
    with zipfile.ZipFile(made) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})
