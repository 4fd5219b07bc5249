"""What fills the places of a pattern: keywords, names and lists of them, verbs, numbers and other values.

For each class of the table one function says in which ways it can be filled from a word on, and where each way ends;
the longest ways come first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple, get_args

from graph.ask.conditions.sources import COVERS
from graph.ask.english import LISTS
from graph.ask.english.keywords import KIND_WORDS, VALUED
from graph.ask.english.numerals import NUMERALS
from graph.ask.english.words import Words
from graph.ask.names import Names, Runs, names_of, runs_of
from graph.ask.shortform import PAGES
from graph.evidence.support import SUPPORT
from graph.frozen import frozen, replace
from graph.knowledge import Knowledge, once_per_dataset
from graph.records import ENTITY_SECTIONS
from graph.text import fold

SAYING = re.compile(r"\b(say|says|said|state|states)( that)?\s*$", re.IGNORECASE)
VERBS = ("RELATES", "RELATED", "BEING")


class Named(NamedTuple):
    """A name in the question: as it is looked up, where it stands, and the page behind it."""

    name: str
    span: tuple[int, int]
    page: str = ""


@frozen
class Gap:
    """What one place of a pattern was filled with."""

    names: tuple[Named, ...] = ()
    joint: str = ""  # AND or OR between the names
    both: bool = False  # whether "both" stands before them
    value: str | None = None
    verb: str = ""
    asks: str = ""  # the word that asks: which, who, what
    counts: bool = False  # whether it asks how many
    does: bool = False  # whether it is "does", which has one subject


Way = tuple[Gap | None, int]  # what fills a place, and the word after it


class Gaps:
    """The ways to fill places of patterns with the words of one question."""

    def __init__(self, words: Words, is_begun: bool = False) -> None:
        self.words, self.names = words, words.names
        self.fill = cache(self._fill)  # one way through the patterns after the other comes here
        self._own: dict[str, Callable[[int], Iterable[Way]]] = {
            "LEAD": lambda index: self._lead(index, noun=False), "LEADS": lambda index: self._lead(index, noun=True),
            "PARTS": lambda index: [] if words.ended(index) and not is_begun else [(None, index)],
            "NAME": lambda index: [(Gap(names=(named[0],)), named[1])] if (named := self.name(index)) else [],
            "NAMES": self._names, "PAGED": lambda index: self._names(index, paged=True),
            "W": lambda index: [(None, end) for end in self.which(index)],
            "END": self._end, "QUOTED": self._quoted, "WHICH": self._asking, "AGE": self._age, "ORDER": self._order,
        }  # fmt: skip

    def _fill(self, terminal: str, index: int) -> Iterable[Way]:
        """The ways in which a place of this class can be filled from a word on."""
        if own := self._own.get(terminal):
            return own(index)
        if terminal in NUMERALS:
            return [(Gap(value=value), end) for value, end in NUMERALS[terminal](self.words, index)]
        if terminal in LISTED:
            return self._listed(terminal, index)
        if terminal in VERBS:
            return self._verb(terminal, index)
        start = self.words.skip(index)
        keyword = self.words.due(terminal, start)
        if keyword is None:
            return []
        value, end = keyword
        if terminal in VALUED:
            return [(Gap(value=value), end)]
        if terminal in ("DO", "DONT"):
            return [(Gap(does=self.words[start].text.startswith("does")), end)]
        return [(None, end)]

    def which(self, index: int) -> list[int]:
        """The word after a "which", "whose" or "are there" that may stand before a condition, and this word itself."""
        starts = (*self.there(index), index)
        return [end for start in starts for end in (*self.words.ends(("WHICH", "WHOSE"), start), start)]

    def there(self, index: int) -> list[int]:
        """The word after an "are there" that stands here."""
        return [there for are in self.words.ends(["ARE"], index) for there in self.words.ends(["THERE"], are)]

    def name(self, index: int) -> tuple[Named, int] | None:
        """The name that stands here, known or not: neighbours that no word divides are one name that nobody has."""
        words = self.words
        index = words.skip(index)
        if index >= len(words):
            return None
        word = words[index]
        if not word.is_plain:
            return Named(word.claim or word.quoted or "", (word.start, word.end)), index + 1
        run = words.run(index, len(words) - index)
        if run in self.names.texts and SAYING.search(words.text[: word.start]):
            return Named(self.names.texts[run], (word.start, words[-1].end)), len(words)
        end = index + self._length(index)
        while end > index and (following := self._neighbour(end)):
            end = following
        return (
            (Named(words.text[word.start : words[end - 1].end], words.span(index, end)), end) if end > index else None
        )

    def _length(self, index: int) -> int:
        """How many words the name here has, one if nobody knows it; 0 where there is rather a verb or a keyword."""
        words = self.words
        length = words.name_at[index]
        is_free = words.is_name(index) or not words.begins_keyword(index)
        return length if length and is_free and words.verb_at[index][1] <= length else int(words.is_unknown(index))

    def _neighbour(self, index: int) -> int:
        """Where a name goes on that ends before this word: behind an unknown word or another name, if no comma divides.

        A number or an initial may stand behind a comma: "Jardine, 2018" and "Shen, H." are names.
        """
        index = self.words.skip(index)
        if index >= len(self.words) or not self.words[index].is_plain:
            return 0
        word = self.words[index]
        is_divided = word.comma and len(word.text) > 1 and not word.text[0].isdecimal()
        length = 0 if is_divided else self._length(index)
        return index + length if length else 0

    def _names(self, index: int, paged: bool = False) -> list[Way]:
        """The names from here on that "and", "or" and commas join, the longest list first."""
        first, _, index = self.words.next(("BOTH", "EITHER", "ALL"), index) or ("", "", index)
        ways: list[tuple[Gap, int]] = []
        names: list[Named] = []
        joint, comma = "", False
        while named := self.name(index):
            name, index = self._paged(*named) if paged else named
            names.append(name)
            have_page = [bool(each.page) for each in names]
            # a page holds for one name: those before it must have theirs
            if have_page == sorted(have_page, reverse=True) and (not comma or len(names) == 1):
                ways.insert(0, (Gap(names=tuple(names), joint=joint, both=first in ("BOTH", "ALL")), index))
            following = self.words.next(("AND", "OR"), index)
            comma = not following and index < len(self.words) and self.words[index].comma and not name.page
            if (comma and joint) or (following and joint and joint != following[0]) or not (comma or following):
                break
            if following:
                joint, index = following[0], following[2]
        return [(gap, end) for gap, end in ways if first != "EITHER" or gap.joint == "OR"]

    def _paged(self, name: Named, index: int) -> tuple[Named, int]:
        """A name with the page behind it, and the word after that."""
        words = self.words
        for end in words.ends(["PAGE"], index):
            written = words.text[words[end].start :] if end < len(words) else ""
            if pages := re.match(PAGES, written, re.IGNORECASE):
                past = words[end].start + pages.end()
                return name._replace(page=pages[0]), sum(word.start < past for word in words.words)
        return name, index

    def _lead(self, index: int, noun: bool) -> list[Way]:
        """How a question may begin: which, show me all, how many of, are there any; or with nothing."""
        ends = self.words.ends
        ways = [(Gap(), end) for verb in ends(("DO", "ARE"), index)[:1] for end in ends(["ANY"], verb)]
        ways += [(Gap(), next(iter(ends(["ANY"], there)), there)) for there in self.there(index)]
        ways.append((gap := Gap(), index))
        while keyword := self.words.next(("WHICH", "COUNT", "GIVE"), index):
            terminal, word, index = keyword
            asks = gap.asks or (word if terminal == "WHICH" else "")
            gap = replace(gap, counts=gap.counts or terminal == "COUNT", asks=asks)
            joined = ends(("ARE", "OF"), index)[:1] if noun and gap.asks else []
            ways[:0] = [(gap, end) for end in (index, *joined)]
        return [(lead, end) for lead, start in ways for end in (*ends(["ALL"], start), start)]

    def _asking(self, index: int) -> list[Way]:
        """One word that asks, or several: show me what."""
        _, asks, end = self.words.next(["WHICH"], index) or ("", "", 0)
        return [(Gap(asks=asks), past) for past in (*(past for _, past in self._asking(end)), end)] if end else []

    def _end(self, index: int) -> list[Way]:
        are = self.words.ends(["ARE"], index)
        ends = (*self.words.ends(("THERE", "SAID"), are[0] if are else index), *are, index)
        return [(None, end) for end in ends if self.words.ended(end)]

    def _age(self, index: int) -> list[Way]:
        """What is older or newer than a work whose year is known, as a span: newer than Shen 2018."""
        terminal, _, start = self.words.next(("BEFORE", "AFTER"), index) or ("", "", index)
        if not terminal or not (named := self.name(start)):
            return []
        name, end = named
        end = max(self.words.ends(["SOURCE_KIND", "SOURCES", "TEXT"], end), default=end)  # Brown's report
        works, is_author = self.names.find_ranked(name.name, ("sources",))
        is_work = len(works) == 1 and not (is_author and self.names.find(name.name, ENTITY_SECTIONS))
        year = self.names.kb.data.sources[works[0]].year if is_work else ""
        return [(Gap(value=f"{terminal.lower()}-{int(year)}"), end)] if year else []

    def _order(self, index: int) -> list[Way]:
        """A superlative, with how many come in its order at the most: the three oldest, top 5."""
        ways: list[tuple[str, str, int]] = []
        for most, start in (*NUMERALS["NUMBER"](self.words, index), ("", index)):
            if keyword := self.words.next(["ORDER"], start):
                _, order, end = keyword
                behind = [] if most else NUMERALS["NUMBER"](self.words, end)
                ways += [(order, number, past) for number, past in (*behind, (most, end))]
        return [(Gap(value=f"{order}@{number}" if number else order), past) for order, number, past in ways]

    def _quoted(self, index: int) -> list[Way]:
        """A text in quotes."""
        quoted = self.words[index].quoted if index < len(self.words) else None
        return [(Gap(value=quoted), index + 1)] if quoted else []

    def _listed(self, terminal: str, index: int) -> list[Way]:
        """A value of one of the dataset's lists, such as a heading."""
        words, (values, longest) = self.words, _list_of(self.names.kb, terminal)
        start = words.skip(index)
        if start >= len(words) or (terminal == "UNIT" and words[start].is_plain and words.begins_keyword(start)):
            return []
        if words[start].quoted is not None:
            value = values.get(words[start].text)
            return [(Gap(value=value), start + 1)] if value is not None else []
        runs = [(at, *words.longest(at, longest, values.__contains__)) for at in dict.fromkeys((index, start))]
        return [(Gap(value=values[run]), at + count) for at, run, count in runs if count]

    def _verb(self, terminal: str, index: int) -> list[Way]:
        """A verb of the dataset, where it is no part of a longer name; it may begin with a word that is passed over."""
        words, classes = self.words, self.names.verb_classes
        verbs = ((start, *words.verb_at[start]) for start in dict.fromkeys((index, words.skip(index))))
        return [
            (Gap(verb=verb), start + count)
            for start, verb, count in verbs
            if count >= max(1, words.name_at[start]) and classes[verb] == terminal and not self._apart(start + count)
        ]

    def _apart(self, index: int) -> bool:
        """Whether a sign stands between a verb and the name behind it: who benefits: A or B."""
        words = self.words
        return words.name_at[index] > 0 and bool(
            set(",:;") & set(words.text[words[index - 1].end : words[index].start])
        )


def _conclusions(names: Names) -> dict[str, str]:
    """The section with the word in its heading for which people ask as what is concluded, by the ways to say it."""
    asking = LISTS["conclusion"]
    headings = [heading for heading in names.headings.values() if asking[0] in fold(heading).split()]
    return dict.fromkeys(asking, headings[0]) if headings else {}


def _kinds(_: Names) -> dict[str, str]:
    """Every kind of record: behind "of the kind" it need not be guessed of what."""
    return {fold(kind): kind for kinds in (*map(get_args, KIND_WORDS.values()), COVERS) for kind in kinds}


@once_per_dataset
def _list_of(kb: Knowledge, terminal: str) -> tuple[Mapping[str, str], Runs]:
    """The values of a class by their folded words, and how long they are."""
    values = LISTED[terminal](names_of(kb))
    return values, runs_of(values)


# classes of which the dataset or the records have a list: its values by their folded words
LISTED: dict[str, Callable[[Names], Mapping[str, str]]] = {
    "KIND": _kinds,
    "GROUP": lambda names: names.kb.groups(),
    "GRADE": lambda _: {fold(word): word for word in SUPPORT},
    "HEADING": lambda names: names.headings,
    "TOPIC": lambda names: names.topics,
    "CONCLUSION": _conclusions,
    "UNIT": lambda names: names.units,
    "PLACE": lambda names: names.places,
    "MAKER": lambda names: names.makers,
    "LANGUAGE": lambda names: names.languages,
}
