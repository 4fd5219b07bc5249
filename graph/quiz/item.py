"""An item of a quiz: a question, its choices, the key, the reason, and the passage where a student can see it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["source", "not-cited", "speaker", "modality", "fall", "order"]
Level = Literal["easy", "medium", "hard"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LEVELS: tuple[Level, ...] = get_args(Level)

# what XML cannot hold, what no reader sees, and marks of direction that would reach over the end of a choice
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]")


def shown(text: str) -> str:
    """A curator's text in one line, without anything that no reader sees."""
    return " ".join(_UNSEEN.sub("", " ".join(text.split())).split())


@dataclass(frozen=True)
class Place:
    """A passage, as a student is sent to it: the sentence itself is not copied."""

    work: str
    section: str
    paragraph: int
    opens: str
    closes: str
    link: str  # opens the work at the sentence; empty where the work is not on the web

    @property
    def where(self) -> str:
        """Section and paragraph."""
        return f"{self.section}, paragraph {self.paragraph}"

    @property
    def words(self) -> str:
        """The first and the last words."""
        return f"“{self.opens} … {self.closes}”"


@dataclass(frozen=True)
class Item:
    """One question with its key. All texts are plain text in one line; each format escapes them."""

    key: str  # the same for the same question about the same records, whatever the seed: what an import updates
    kind: Kind
    level: Level
    asks: str
    says: str  # the claim that is asked about; empty where the choices are all there is to read
    look: str  # where to look in the text; empty where that would give the answer away
    choices: tuple[str, ...]  # as they are shown
    stand_for: tuple[str, ...]  # the id of the record behind each choice, or the word for what it says
    right: tuple[int, ...]  # the place of the right choice; of a chain, the places of all, in the right order
    reason: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def ordered(self) -> bool:
        """Whether the choices are to be put in order, rather than one of them chosen."""
        return self.kind == "order"

    @property
    def letters(self) -> str:
        """The key as letters: `B`, or `C, A, B` for a chain."""
        return ", ".join("ABCDEFGH"[place] for place in self.right)


@dataclass(frozen=True)
class Quiz:
    """Items about one dataset, and what has to be said beside them."""

    title: str
    language: str
    identity: str  # of the dataset: what ids of decks and packages are made from
    items: tuple[Item, ...]
    day: str = ""  # the newest day in the data, as 2026-11-24; empty where there is none
    notes: tuple[str, ...] = ()
