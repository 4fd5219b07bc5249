"""The sentences of a work as passages: section, paragraph, an id, and first and last words that stand there once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from graph.draft.naming import OPENING, Ids, told_apart
from graph.text import fold
from graph.verify.passages import sentences_from
from graph.work import Work, comparable, heading_forms
from graph.work.headings import body_start
from graph.work.letters import CAPITAL
from graph.work.scraps import is_behind_article, word_count
from graph.work.sentences import is_aside

FEWEST_BLOCKS = 4  # of an article
FEWEST, MOST = 4, 14  # words of a beginning or an end
# the numbers of words that are looked for in one walk through the text: all of them at once would take much memory
_ROUNDS = ((FEWEST,), range(FEWEST + 1, 9), range(9, MOST + 1))
MOST_ROUNDS = 4  # of joining sentences that cannot be told apart
WHOLE = "Text"  # what a work without any headings is called
_BACK_MATTER = re.compile(
    r"^\W*(?:the (?:views|opinions)\b|(?:do|would) you |share\b|subscribe|related |comments?$|about the author|©"
    r"|copyright|all rights|you can find|follow |filed under|tags?:|see all$|bottom of page"
    r"|this (?:article|post) (?:was|first|originally))",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"(?:appendix|appendices|anhang|annexe?|anexo|apéndice|supplement\w*)\b|[A-H](?:\.|\s)\s?(?=\w)", re.IGNORECASE
)
_SENTENCE_SIGNS = ".…"


@dataclass
class Drafted:
    """A sentence that may become a passage, from `start` up to `end` in the text of the work."""

    section: str
    paragraph: int
    start: int
    end: int
    heading: int = -1  # the block of the heading that it stands under
    passage_id: str = ""
    opens: str = ""
    closes: str = ""
    is_once: bool = True  # whether first and last words lead to this sentence alone


@dataclass
class Outline:
    """The sentences of a work, and the paragraphs around them that look like no part of it."""

    passages: list[Drafted]
    left_out: list[str]


def outline(work: Work, title: str, taken: set[str]) -> Outline:
    """The sentences of the running text, up to the list of references.

    Parameters
    ----------
    work
        The work.
    title
        Its title, which heads no section.
    taken
        Ids that are not free.
    """
    blocks = _Blocks(work)
    numbers = blocks.running()
    front = fold(work.copy[: blocks.first])
    left_out = blocks.left_out()
    while numbers and _is_back_matter(excerpt := blocks.words(numbers[-1]), front):
        left_out.append(excerpt)
        numbers.pop()
    headings = told_apart(blocks.headings(), numbers)
    below = [heading for number, heading in headings.items() if number > min(numbers, default=0)]
    printed = {form for heading in below for form in heading_forms(heading)} - {*heading_forms(title)}
    opening = WHOLE if not printed else "Opening" if not printed.isdisjoint(heading_forms(OPENING)) else OPENING
    above_all = [*headings]
    passages: list[Drafted] = []
    begun, paragraph = -2, 0
    for number in numbers:
        place = bisect_right(above_all, number) - 1
        above = above_all[place] if place >= 0 else -1
        if above != begun:
            begun, paragraph = above, 0
        heading = headings.get(above, "")
        section = opening if comparable(heading) in ("", comparable(title)) else heading
        for start, stop, begins in blocks.sentences(number):
            paragraph += begins
            passages.append(Drafted(section, paragraph, start, stop, begun))
    passages = _told_apart(work, passages)
    ids = Ids(taken)
    for passage in passages:
        passage.passage_id = ids.take(passage.heading, passage.section, passage.paragraph)
    return Outline(passages, left_out)


def is_beside(left: Drafted, right: Drafted) -> bool:
    """Whether two sentences stand in one paragraph."""
    return (left.heading, left.paragraph) == (right.heading, right.paragraph)


class _Blocks:
    """The blocks of a work, by their numbers."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._blocks = work.layout.blocks
        self._ends = [*(block.start for block in self._blocks[1:]), len(work.copy)]
        self.first = body_start(work.copy)

    def running(self) -> list[int]:
        """Those with running text, up to the list of references, and in what is appended to it."""
        listed_from, is_appended = self._work.listed_from, False
        numbers: list[int] = []
        for number, block in enumerate(self._blocks):
            if block.heading and len(numbers) > FEWEST_BLOCKS and is_behind_article(self.words(number)):
                break
            if block.heading and block.start >= listed_from:
                is_appended = _APPENDIX.match(self.words(number)) is not None
            is_within = self.first <= block.start < listed_from or is_appended
            if is_within and not (
                block.heading or self._work.is_entry(block.start) or self._work.is_beside(block.start)
            ):
                numbers.append(number)
        return numbers

    def left_out(self) -> list[str]:
        """The words of those that are no part of the text though they stand in it, such as captions."""
        return [
            self.words(number)
            for number, block in enumerate(self._blocks)
            if self.first <= block.start < self._work.listed_from and self._work.is_beside(block.start)
        ]

    def headings(self) -> dict[int, str]:
        """The words of those that are headings, by their numbers."""
        return {number: self.words(number) for number, block in enumerate(self._blocks) if block.heading}

    def words(self, number: int) -> str:
        """The words of one, as they can be read."""
        return self._work.readable(self._blocks[number].start, self._ends[number])

    def sentences(self, number: int) -> Iterator[tuple[int, int, bool]]:
        """Where each sentence of one begins and ends in the text, and whether a paragraph begins with it."""
        work, block = self._work, self._blocks[number]
        breaks = () if work.layout.is_parted else block.breaks
        before = -1
        for start, stop in work.sentences(work.position(block.start), work.position(self._ends[number])):
            if any(char.isalpha() for char in work.text[start:stop]) and not is_aside(work.text[start:stop]):
                origin = work.origin(start)
                yield start, stop, before < 0 or any(before < place <= origin for place in breaks)
                before = origin


def _told_apart(work: Work, passages: list[Drafted]) -> list[Drafted]:
    """The passages, each with words that lead to it alone; "No." that stands six times goes with its neighbour."""
    _name_words(work, passages)
    for _ in range(MOST_ROUNDS):
        if all(passage.is_once for passage in passages):
            break
        joined: list[Drafted] = []
        for number, passage in enumerate(passages):
            before = joined[-1] if joined else None
            is_last = number + 1 == len(passages) or not is_beside(passage, passages[number + 1])
            if before and is_beside(before, passage) and not (before.is_once and (passage.is_once or not is_last)):
                joined[-1] = Drafted(before.section, before.paragraph, before.start, passage.end, before.heading)
            else:
                joined.append(passage)
        if len(joined) == len(passages):
            break
        passages = joined
        _name_words(work, [passage for passage in passages if not passage.opens])
    return passages


def _is_back_matter(text: str, front: str) -> bool:
    """Whether the last paragraph is about its author or its site: a person named on top "is" something there."""
    if _BACK_MATTER.search(text) or word_count(text) < 3:
        return True
    match = re.match(
        rf"({CAPITAL}[\w.'-]+(?:\s{CAPITAL}[\w.'-]+){{1,3}})\s(?:is|was|has been|works|teaches|ist|es|est)\s", text
    )
    return match is not None and fold(match[1]) in front


def _name_words(work: Work, passages: list[Drafted]) -> None:
    """Give each passage first and last words that lead to it alone: four of each, and more where four stand twice."""
    rows = {id(passage): _row(work, passage) for passage in passages}
    for first, fits in ((True, _begins), (False, _ends)):
        waiting = passages
        for counts in _ROUNDS:
            edges = {
                id(passage): dict.fromkeys(_edge(rows[id(passage)], count, first=first) for count in counts)
                for passage in waiting
            }
            places = work.occurrences(dict.fromkeys(chain.from_iterable(edges.values())))
            waiting = [
                passage
                for passage in waiting
                if not any(fits(work, passage, words, places[words]) for words in edges[id(passage)])
            ]
    # of a short sentence the first words are all there is
    _tell_apart_by_both(work, [row for row in passages if not row.is_once and row.closes not in row.opens])


def _tell_apart_by_both(work: Work, passages: list[Drafted]) -> None:
    """Find the passages whose first words stand several times, but not with the last words behind them."""
    if not passages:
        return
    places = work.occurrences(dict.fromkeys(words for passage in passages for words in (passage.opens, passage.closes)))
    starts: dict[tuple[str, str], list[int]] = {}  # of what stands again and again once for all
    for passage in passages:
        pair = (passage.opens, passage.closes)
        if pair not in starts:
            matches = sentences_from(places[passage.opens], places[passage.closes])
            whole = (start for start, end in matches if not work.parts_word(start) and not work.parts_word(end))
            starts[pair] = [*islice(whole, 2)]
        passage.is_once = len(starts[pair]) == 1 and abs(starts[pair][0] - passage.start) < 3


def _begins(work: Work, passage: Drafted, words: str, places: list[tuple[int, int]]) -> bool:
    """Let a passage open with these words, which stand at these places: whether they lead to it alone."""
    passage.opens = words
    whole = (start for start, end in places if not work.parts_word(start) and not work.parts_word(end))
    starts = [*islice(whole, 2)]
    passage.is_once = len(starts) == 1 and abs(starts[0] - passage.start) < 3
    return passage.is_once


def _ends(_: Work, passage: Drafted, words: str, places: list[tuple[int, int]]) -> bool:
    """Let a passage close with these words, which stand at these places: whether they lead from start to end."""
    passage.closes = words
    opened = passage.start + len(passage.opens)
    number = bisect_left(places, (passage.start, 0))
    while number < len(places) and places[number][1] < opened - 3:
        number += 1
    next_end = places[number][1] if number < len(places) else 0
    return abs(next_end - passage.end) <= 4


def _row(work: Work, passage: Drafted) -> list[str]:
    """The words of a sentence, as the copy prints them where that has no signs of a format; of a long one the ends."""
    words = _ends_of(work.text[passage.start : passage.end])
    copied = work.copy[work.origin(passage.start) : work.origin(passage.end - 1) + 1]
    printed = _ends_of(re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", copied))
    text = " ".join(printed)
    if re.search(r"[*_\[\]<>\\^`&]", text) or comparable(text) != comparable(" ".join(words)):
        return words
    return printed


def _ends_of(sentence: str) -> list[str]:
    """Its first and last words, as many as can be needed."""
    words = sentence.split()
    return words if len(words) <= 2 * MOST else [*words[:MOST], *words[-MOST:]]


def _edge(row: list[str], count: int, *, first: bool) -> str:
    """The first or the last words of a sentence."""
    words = " ".join(row[:count] if first else row[-count:])
    stripped = words.rstrip(_SENTENCE_SIGNS + " ") if not first or len(row) <= count else words.rstrip(",;")
    return stripped if any(char.isalnum() for char in stripped) else words
