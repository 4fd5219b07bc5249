"""An item of a quiz: stem, options, key and rationale, and the passages where a student can see it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graph.quiz.kinds import Kind, Level
from graph.text import in_quotes, one_line

LETTERS = "ABCDEFGH"  # what options are called

# what XML cannot hold, what no reader sees, and marks of direction that would reach over the end of an option
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    r"""A curator's text in one line, without anything that no reader sees.

    >>> clean(" two\n lines\u200b ")
    'two lines'
    """
    return one_line(_UNSEEN.sub("", " ".join(text.split())))


@dataclass(frozen=True)
class PassageLink:
    """A passage, as a student is sent to it: the sentence itself is not copied."""

    work: str  # its label; empty where the passage names no work
    section: str
    paragraph: int
    opens: str
    closes: str
    address: str  # opens the work at the sentence; empty where the work is not on the web

    @property
    def locator(self) -> str:
        """Section and paragraph."""
        return f"{self.section}, paragraph {self.paragraph}"

    @property
    def abridged(self) -> str:
        """The sentence by its first and last words."""
        return in_quotes(f"{self.opens} … {self.closes}")


@dataclass(frozen=True)
class Item:
    """One question with its key. All texts are plain text in one line; each format escapes them."""

    item_id: str  # the same for the same question about the same records, whatever the seed: what an import updates
    kind: Kind | Literal["task"]
    level: Level | Literal[""]  # empty for the task of a lesson
    stem: str  # the question
    says: str  # the claim that is asked about; empty where the options are all there is to read
    hint: str  # where to look in the text; empty where that would give the answer away
    options: tuple[str, ...]  # as they are shown
    option_ids: tuple[str, ...]  # the id of the record behind each option, or the modality that it names
    key: tuple[int, ...]  # the position of the right option; of a chain, the positions of all, in the right order
    rationale: str  # why the key is right
    claim_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    passages: tuple[PassageLink, ...]
    lead: tuple[str, ...] = ()  # what a lesson tells before its task, a paragraph each
    hints: tuple[str, ...] = ()  # help for a task, from a first nudge on

    @property
    def ordered(self) -> bool:
        """Whether the options are to be put in order, rather than one of them chosen."""
        return self.kind == "order"

    @property
    def in_words(self) -> bool:
        """Whether it is answered in words, as the task of a lesson is: there are no options."""
        return self.kind == "task"

    @property
    def letters(self) -> str:
        """The key as letters: `B`, or `C, A, B` for a chain."""
        return ", ".join(LETTERS[position] for position in self.key)


@dataclass(frozen=True)
class Quiz:
    """Items about one dataset, and what has to be said beside them. All texts are plain text in one line."""

    title: str
    language: str  # of the claims, as a BCP 47 tag
    identity: str  # of the dataset: what ids of decks and packages are made from
    items: tuple[Item, ...]
    newest_day: str = ""  # in the data, as 2026-11-24; empty where there is none
    notes: tuple[str, ...] = ()  # sentences that say where the data gave less than was asked for
    curators: tuple[str, ...] = ()  # who wrote the records
    license: str = ""  # under which terms the records may be used
    aim: str = ""  # what a lesson teaches; empty for a quiz of its own
