"""The sections and paragraphs of a text, as far as its copy shows them: by lines, empty lines, and signs of Markdown.

A copy does not always say what is a paragraph: a list, a quotation or a caption may be counted as one or not, and a
file without empty lines has none to count. So the number of a paragraph is a range: one number where all is plain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from graph.work.scraps import is_scrap
from graph.work.spelling import words
from graph.work.vocabulary import NOTES, REFERENCES

_LINE = re.compile(r"[^\n]*\n?")
_MARKDOWN_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_OTHER = re.compile(r"\s*(?:[-*+•>|]|\d{1,3}[.)]|[a-z]\))\s|\s*(?:```|~~~|\|)|(?: {4}|\t)")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}[.)]|[a-z]\))\s")
_BEFORE_ITEM = re.compile(r"[.:;!?,][^\w.:;!?,]*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:={2,}|-{2,})\s*")
_SENTENCE_END = re.compile(r"[.!?:…。！？][\"'”’»)\]\s⁰¹²³⁴⁵⁶⁷⁸⁹\d*_]*\Z")
_NUMBERING = re.compile(r"(?:\d+|[ivxlc]+|[a-z])\Z")
_MOST_LINES = 3  # of a heading
SHORT = 0.6  # of the widest line of a block: a line that is shorter may end a paragraph
_LONGEST = 300  # signs of a line that may be a heading


_CAPTION = re.compile(
    r"[\s*_]*(?:figure|fig\.|table|abbildung|abb\.|tabelle|tab\.|figura|tabla|cuadro|gráfico|tableau|image|photo|exhibit|chart)"
    r"\s(?:[A-Z]\.?)?(?:\d{1,3}(?:\.\d{1,2})?|[IVXL]{1,5})(?:[.:|]|\s[-–—])[\s*_]",
    re.IGNORECASE,
)
MOST_WORDS_OF_CAPTION = 90
_LEADERS = re.compile(r"(?:\.\s?){6}\s*(?:\d|[ivxlc])+\b")


class Block(NamedTuple):
    """Lines that belong together: a heading with its words, or a paragraph or the like, which has no `heading`."""

    start: int
    heading: tuple[str, ...]  # the words of it, with and without its number; of a block that is none, nothing
    is_plain: bool  # surely one paragraph, and no list, quotation, caption or the like
    is_parted: bool  # an empty line stands before it
    breaks: tuple[int, ...]  # line ends in it that may be ends of paragraphs


@lru_cache(maxsize=1 << 10)  # the same few headings are asked for again and again
def heading_forms(heading: str) -> tuple[str, ...]:
    """The words of a heading, and its words without the number before it.

    >>> heading_forms("2.1 The *Money*:")
    ('2 1 the money', 'the money')
    """
    all_words = words(heading)
    bare = list(all_words)
    while len(bare) > 1 and _NUMBERING.match(bare[0]):
        del bare[0]
    return tuple(dict.fromkeys((" ".join(all_words), " ".join(bare)))) if all_words else ()


def is_caption(block: str) -> bool:
    """Whether a block is the caption of a figure or a table.

    >>> is_caption("*Figure 1. Wells by depth.* They are old."), is_caption("Figure 1 shows the wells.")
    (True, False)
    """
    return len(block.split()) < MOST_WORDS_OF_CAPTION and _CAPTION.match(block) is not None


def has_leaders(block: str) -> bool:
    """Whether dots lead from words to the numbers of pages, as in a table of contents."""
    return _LEADERS.search(block) is not None


def blocks(text: str, headings: Iterable[str] = ()) -> list[Block]:
    """The blocks of a text, in order.

    Parameters
    ----------
    text
        The text of a copy.
    headings
        Headings that the text is known to have, whatever its lines look like.
    """
    wording = _Wording(headings)
    lines = [match for match in _LINE.finditer(text) if match[0]]
    result: list[Block] = []
    group: list[re.Match[str]] = []
    is_parted, number = False, 0
    while number < len(lines):
        line = lines[number][0]
        count, forms = _heading(lines, number, wording)
        is_blank = not line.strip()
        begins_item = group and _OTHER.match(line) and not line.startswith((" " * 4, "\t"))
        if begins_item and _NUMBERED.match(line) and not _NUMBERED.match(group[0][0]):  # "… at" and below it "12. So"
            begins_item = _BEFORE_ITEM.search(group[-1][0].rstrip()[-3:]) is not None
        if count or is_blank or begins_item:
            result += _block(group, is_parted)
            is_parted, group = is_blank or (is_parted and not group), []
        if count:
            result.append(Block(lines[number].start(), forms, is_plain=False, is_parted=is_parted, breaks=()))
            is_parted = False
        elif not is_blank:
            group.append(lines[number])
        number += count or 1
    return [*result, *_block(group, is_parted)]


class _Wording:
    """Headings that a text is known to have: their words, what these begin with, and the first of them."""

    def __init__(self, headings: Iterable[str]) -> None:
        self.forms = {form for heading in headings for form in heading_forms(heading)} | REFERENCES | NOTES
        rows = [form.split() for form in self.forms]
        self.beginnings = {" ".join(row[:count]) for row in rows for count in range(1, len(row))}
        self.first_words = {row[0] for row in rows}


def _heading(lines: list[re.Match[str]], number: int, wording: _Wording) -> tuple[int, tuple[str, ...]]:
    """How many lines a heading takes that begins at this one, 0 where none does, and its words."""
    line = lines[number][0]
    if len(line) > _LONGEST or not line.strip():
        return 0, ()
    if _MARKDOWN_HEADING.match(line):
        return 1, heading_forms(line)
    is_first = number == 0 or not lines[number - 1][0].strip()
    if is_first and number + 1 < len(lines) and _UNDERLINE.fullmatch(lines[number + 1][0]):
        return 2, heading_forms(line)
    if wording.first_words.isdisjoint(re.findall(r"[^\W_]+", line[:80].lower())):
        return 0, ()
    for count in range(1, _MOST_LINES + 1):
        forms = heading_forms(" ".join(match[0] for match in lines[number : number + count]))
        if not wording.forms.isdisjoint(forms):
            return count, forms
        if wording.beginnings.isdisjoint(forms):
            break
    return 0, ()


def _block(lines: list[re.Match[str]], is_parted: bool) -> Iterator[Block]:
    if not lines:
        return
    texts = [line[0].rstrip() for line in lines]
    ended = [bool(_SENTENCE_END.search(text[-40:])) for text in texts]
    is_plain = (
        ended[-1]
        and not is_caption("\n".join(texts))
        and not is_scrap(" ".join(" ".join(texts).split()), texts[0])
        and not _OTHER.match(texts[0])
        and not texts[0].lstrip()[:1].islower()
    )
    widest = max(map(len, texts))
    breaks = tuple(
        lines[index].start()
        for index in range(1, len(lines))
        if ended[index - 1]
        and (all(ended) or len(texts[index - 1]) < SHORT * widest or texts[index].startswith(("  ", "\t")))
    )
    yield Block(lines[0].start(), (), is_plain, is_parted, breaks)


class Layout:
    """Where the sections and paragraphs of a text are."""

    def __init__(self, text: str, headings: Iterable[str] = (), shown: Iterable[str] = ()) -> None:
        """Find them in a text that is known to have these headings, and seems to have others, by their look."""
        headings = list(headings)
        forms = {form for heading in headings for form in heading_forms(heading)}
        self.blocks = blocks(text, [*headings, *shown])
        self.count = sum(block.heading != () for block in self.blocks)  # of headings
        self.printed = {form for block in self.blocks for form in block.heading}
        self._starts = [block.start for block in self.blocks]
        self.is_parted = any(block.is_parted for block in self.blocks)
        numbers = range(len(self.blocks))
        is_known = [not forms.isdisjoint(block.heading) for block in self.blocks]
        self._sections = [*accumulate((i if is_known[i] else -1 for i in numbers), max)]
        self._headings = [*accumulate((i if self.blocks[i].heading else -1 for i in numbers), max)]
        # how many there are of each before a block
        self._bodies = [0, *accumulate(not block.heading for block in self.blocks)]
        self._plain = [0, *accumulate(block.is_plain for block in self.blocks)]
        self._breaks = [0, *accumulate(len(block.breaks) for block in self.blocks)]

    def number(self, offset: int) -> int:
        """Which block has this place of the text, counted from 0."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def is_heading(self, offset: int) -> bool:
        """Whether a heading stands at this place."""
        return bool(self.blocks) and bool(self.blocks[self.number(offset)].heading)

    def section(self, offset: int) -> int:
        """The block with the last of the known headings that stands before a place; -1 before the first."""
        return self._sections[self.number(offset)] if self.blocks else -1

    def paragraphs(self, first: int, offset: int) -> tuple[int, int] | None:
        """How many paragraphs begin from the block `first` on up to a place: at least, and at most.

        None where the copy does not show where paragraphs end.
        """
        last = self.number(offset)
        if not self.is_parted or last < first:
            return None
        block = self.blocks[last]
        most = self._bodies[last + 1] - self._bodies[first] + self._breaks[last] - self._breaks[first]
        most += bisect_right(block.breaks, offset)
        # below a heading that the dataset does not have somebody may have begun to count anew
        begin = max(first, self._headings[last])
        least = self._plain[last + 1] - self._plain[begin] + (not block.is_plain)
        return min(least, most), most

    def where(self, offset: int, text: str) -> str:
        """The heading above a place, as it is printed, and the number of its paragraph; nothing where none is shown."""
        if not self.blocks:
            return ""
        above = self._headings[self.number(offset)]
        end = self.blocks[above + 1].start if above + 1 < len(self.blocks) else len(text)
        heading = " ".join(text[self.blocks[above].start : end].strip("# \n=-*_").split()) if above >= 0 else ""
        counted = self.paragraphs(above + 1, offset)
        least, most = counted or (0, 0)
        paragraph = f"paragraph {most}" if least == most else f"paragraph {least} to {most}"
        return ", ".join(part for part in (heading, paragraph if counted else "") if part)

    def references(self) -> int | None:
        """Where the last list of references begins; None where no heading says so."""
        starts = [block.start for block in self.blocks if not REFERENCES.isdisjoint(block.heading)]
        return starts[-1] if starts else None
