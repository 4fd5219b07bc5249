"""One reading of a work: its sections, paragraphs, sentences and citations, for whoever compares or drafts.

The same words are found in every copy, however it spells them, and every position leads back to the copy:

| file | what it reads |
|---|---|
| `pages.py` | running heads and page numbers, which are no part of the text |
| `spelling.py` | the text as it can be read, and as it is compared; `traced.py` knows the way back |
| `marks.py` | marks of notes, links, cases and "ibid.": citations of styles that are not read yet |
| `layout.py` | sections and paragraphs |
| `sentences.py` | where sentences end |
| `citations.py` | citations by author and year |
| `webpage.py` | a web page as text |

`vocabulary.py` has the words that they go by.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from graph.work.citations import InText, citations
from graph.work.layout import Layout, heading_forms
from graph.work.marks import Mark, marks_in_words
from graph.work.occurrences import occurrences
from graph.work.pages import without_page_lines
from graph.work.sentences import sentences
from graph.work.spelling import comparable, key, plain, words, words_of_key

__all__ = ["InText", "Mark", "Work", "comparable", "heading_forms", "sentences", "words"]


class Work:
    """The text of a copy of a work. Positions are those of `text`, in which it can be read."""

    def __init__(self, copy: str, headings: Iterable[str] = ()) -> None:
        """Read a copy, in which these headings may stand."""
        copy = without_page_lines((copy if "\n" in copy else copy.replace("\r", "\n")).translate(_LINE_ENDS))
        self._plain, self._marks = plain(copy)
        self.text = self._plain.text
        self._key = key(self.text)
        self.layout = Layout(copy, headings)  # of the copy: see `origin`
        self._line_ends = [match.end() for match in re.finditer(r"\r\n|\r|\n", copy)]

    def origin(self, position: int) -> int:
        """Where in the copy a position of the text stands."""
        return self._plain.origin(position)

    def line(self, position: int) -> int:
        """The line of the copy, from 1, that has a position of the text; 0 in a text without any."""
        return bisect_right(self._line_ends, self.origin(position)) + 1 if self.text else 0

    @cached_property
    def citations(self) -> list[InText]:
        """The citations by author and year."""
        return [*citations(self.text)]

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks of citation in other styles, which are not read."""
        raised = (Mark(self._plain.position(mark.start), mark.style) for mark in self._marks)
        return sorted([*raised, *marks_in_words(self.text)])

    @cached_property
    def words(self) -> list[str]:
        """The words, in lower case."""
        return words_of_key(self._key.text)

    @cached_property
    def references(self) -> int | None:
        """Where the list of references begins; None where no heading says so."""
        start = self.layout.references()
        return None if start is None else self._plain.position(start)

    def words_between(self, start: int, end: int) -> list[str]:
        """The words between two positions, in lower case."""
        return words_of_key(self._key.text[self._key.position(start) : self._key.position(end)])

    def occurrences(self, phrases: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
        """For each phrase where it stands in the text, from its first to behind its last sign, however it is spelt."""
        keys = {phrase: comparable(phrase) for phrase in phrases}
        positions = occurrences(self._key.text, keys.values())
        origin = self._key.origin
        return {
            phrase: [(origin(start), origin(start + len(words) - 1) + 1) for start in positions[words]]
            for phrase, words in keys.items()
        }

    def parts_word(self, position: int) -> bool:
        """Whether a position is inside of a word, which a phrase that begins or ends there would cut.

        Not so in scripts that put no space between words.
        """
        if not 0 < position < len(self.text):
            return False
        left, right = self.text[position - 1], self.text[position]
        if _NUMBER.match(self.text, max(position - 2, 0)) or _NUMBER.match(self.text, position - 1):  # 1.5, cut
            return True
        if left == "'" and position > 1:
            left = self.text[position - 2]
        elif right == "'":
            right = self.text[position + 1 : position + 2]
        return left.isalnum() and right.isalnum() and not _UNSPACED.match(left + right)


_NUMBER = re.compile(r"\d[.,]\d")
_LINE_ENDS = {0x0B: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
# Thai, Lao, Burmese, Khmer, Chinese and Japanese
_UNSPACED = re.compile(r".?[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
