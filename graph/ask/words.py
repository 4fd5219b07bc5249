"""A question cut into keywords and names, the longest name at each place.

Names are found first because they hold spaces and "and". A word that is neither a keyword nor part of a known name
becomes a name that nobody has, so that it is reported and never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.ask.names import Names
from graph.text import fold

# terminal -> the words that are it; the first is the one that a message names
WORDS: dict[str, tuple[str, ...]] = {
    "WHICH": ("which", "what", "who", "that", "list", "show", "find", "give", "me", "all", "there"),
    "CLAIMS": ("claims", "claim", "statements", "statement"),
    "SOURCES": ("sources", "source", "works", "work", "references", "reference"),
    "ACTORS": ("actors", "actor"),
    "PROJECTS": ("projects", "project"),
    "CONCEPTS": ("concepts", "concept"),
    "ENTITIES": ("entities", "entity"),
    "PASSAGES": ("passages", "passage", "sentences", "sentence"),
    "CITE": ("cite", "cites", "citing", "cited"),
    "MENTION": ("mention", "mentions", "mentioning"),
    "ABOUT": ("about", "concerning", "on"),
    "SAID": ("said", "made", "spoken"),
    "BY": ("by",),
    "FOR": ("for",),
    "ARE": ("are", "is", "were", "was"),
    "DO": ("do", "does", "did"),
    "NOT": ("not",),
    "AND": ("and",),
}
FILLERS = frozenset(("the", "a", "an", "please", "both"))
TERMINALS = {word: terminal for terminal, words in WORDS.items() for word in words}


class Piece(NamedTuple):
    """A run of words of the question: a keyword (its terminal), a NAME, or a FILLER."""

    terminal: str
    text: str
    start: int
    end: int


QUOTED = re.compile(r'["“](?P<quoted>[^"”]*)["”]|[^\W_]+')


def tag(text: str, names: Names) -> list[Piece]:
    """The keywords and names of a question, in order. Words such as "the" are left out."""
    words = list(QUOTED.finditer(text))
    folded = [None if match["quoted"] is not None else fold(match[0]) for match in words]
    pieces: list[Piece] = []
    place = 0
    while place < len(words):
        word, count = folded[place], 1
        if word is None:
            terminal = "QUOTED"
        else:
            run = folded[place : folded.index(None, place) if None in folded[place:] else None]
            count = names.longest([other for other in run if other is not None])
            if any(other not in TERMINALS and other not in FILLERS for other in run[:count]):
                terminal = "NAME"
            else:
                terminal, count = "FILLER" if word in FILLERS else TERMINALS.get(word, "UNKNOWN"), 1
        start, end = words[place].start(), words[place + count - 1].end()
        if terminal != "FILLER":
            pieces.append(Piece(terminal, text[start:end], start, end))
        place += count
    return list(_joined(pieces, text))


def _joined(pieces: list[Piece], text: str) -> Iterator[Piece]:
    """Join neighbouring names and unknown words: "Jardine 2018" is one name, and not Jardine with something behind."""
    waiting: Piece | None = None
    for piece in pieces:
        if piece.terminal == "QUOTED":
            piece = Piece("NAME", piece.text[1:-1].strip(), piece.start, piece.end)
        elif piece.terminal in ("NAME", "UNKNOWN") and waiting is not None:
            waiting = Piece("NAME", text[waiting.start : piece.end], waiting.start, piece.end)
            continue
        if waiting is not None:
            yield waiting
        waiting = None
        if piece.terminal in ("NAME", "UNKNOWN") and text[piece.start] not in '"“':
            waiting = Piece("NAME", piece.text, piece.start, piece.end)
        else:
            yield piece
    if waiting is not None:
        yield waiting
