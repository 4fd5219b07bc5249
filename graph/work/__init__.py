"""One reading of a work: its sections, paragraphs, sentences and citations, for whoever compares or drafts.

The same words are found in every copy, however it spells them, and every position leads back to the copy:

| file | what it reads |
|---|---|
| `pages.py` | running heads and page numbers, which are no part of the text |
| `prose.py` | front matter and code, which are none |
| `spelling.py` | the text as it can be read, and as it is compared; `traced.py` knows the way back |
| `marks.py` | marks of notes, links, cases and "ibid." |
| `laws.py`, `cases.py` | cases and statutes (`law.py`), and what points back at a citation |
| `layout.py` | sections and paragraphs |
| `sentences.py` | where sentences end |
| `citations.py` | citations by author and year |
| `pointers.py` | what marks of notes and links point at: `[1-3, 7]`, `[^2]`, an address |
| `lists.py`, `references.py` | where lists of references and of notes stand; they, cut into entries |
| `footnotes.py` | the works that a note names, one by one |
| `headings.py` | headings that no sign marks |
| `scraps.py` | blocks that are no sentences: bylines, buttons, what stands behind an article |
| `metadata.py` | what a file says of the work: title, people, day |
| `article.py` | the article of a saved page, without the frame of its site |
| `webpage.py` | a web page as text |
| `printed.py` | printed pages as text: paragraphs, headings, notes (`foot.py`), lines and columns (`lines.py`) |

`vocabulary.py` has the words that they go by.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from graph.work.citations import InText, citations, pages_alone
from graph.work.headings import heading_lines
from graph.work.law import Law, party, place_key
from graph.work.laws import laws, laws_of_note
from graph.work.layout import Layout, has_leaders, heading_forms, is_caption
from graph.work.lists import list_spans
from graph.work.marks import Mark, marks_in_words
from graph.work.occurrences import occurrences
from graph.work.pages import without_page_lines
from graph.work.pointers import Pointer, by_key, labelled, named_in_words, numbered, pointers, targets_of
from graph.work.prose import byline, front_matter, without_code
from graph.work.references import Reference, notes, references
from graph.work.scraps import is_scrap
from graph.work.sentences import sentences
from graph.work.spelling import comparable, key, plain, words, words_of_key

__all__ = [
    "InText", "Law", "Mark", "Pointer", "Reference", "Work", "comparable", "heading_forms", "laws",
    "laws_of_note", "party",
    "place_key", "sentences", "words",
]  # fmt: skip


class Work:
    """The text of a copy of a work. Positions are those of `text`, in which it can be read."""

    def __init__(self, copy: str, headings: Iterable[str] = ()) -> None:
        """Read a copy, in which these headings may stand."""
        copy = (copy if "\n" in copy else copy.replace("\r", "\n")).translate(_LINE_ENDS)
        self.about = front_matter(copy)
        if author := byline(copy):
            self.about.setdefault("author", author)
        self._line_ends = [match.end() for match in re.finditer(r"\r\n|\r|\n", copy)]
        self.copy = copy = without_code(without_page_lines(copy))
        self._plain, self._marks = plain(copy)
        self.text = self._plain.text
        self._key = key(self.text)
        self.layout = Layout(copy, headings)  # of the copy: see `origin`

    @classmethod
    def read(cls, copy: str, headings: Iterable[str] = ()) -> Work:
        """Read a copy, in which these headings may stand and others that nothing but the look of their lines shows."""
        headings = [*headings]
        work = cls(copy, headings)
        marked = sum(block.heading != () for block in Layout(work.copy).blocks) if headings else work.layout.count
        if (marked < FEWEST_MARKED or not _MARKED_UP.search(work.copy)) and (shown := heading_lines(work.copy)):
            work.layout = Layout(work.copy, headings, shown)
        return work

    def origin(self, position: int) -> int:
        """Where in the copy a position of the text stands."""
        return self._plain.origin(position)

    def line(self, position: int) -> int:
        """The line of the copy, from 1, that has a position of the text; 0 in a text without any."""
        return bisect_right(self._line_ends, self.origin(position)) + 1 if self.text else 0

    def where(self, position: int) -> str:
        """The heading above a position and the number of the paragraph below it, as far as the copy shows them."""
        return self.layout.where(self.origin(position), self.copy)

    @cached_property
    def citations(self) -> list[InText]:
        """The citations by author and year; the court and year behind a case are none."""
        spans = [(law.start, law.end) for law in self.laws]
        rows = []
        for citation in self._by_year:
            number = bisect_right(spans, (citation.start, len(self.text))) - 1
            if number < 0 or spans[number][1] <= citation.start:
                rows.append(citation)
        return rows

    @cached_property
    def laws(self) -> list[Law]:
        """The cases and statutes, and what points back, but for those of lists of references and of notes."""
        return [law for law in self._laws if not self.is_entry(self.origin(law.start))]

    @cached_property
    def _laws(self) -> list[Law]:
        places = pages_alone(self.text, self._by_year) if self._by_year else ()
        back = [Law(place.start, place.end, "back", locator=place.locator) for place in places]
        return sorted([*laws(self.text), *back]) if back else laws(self.text)

    @cached_property
    def _whole(self) -> list[tuple[int, int]]:
        return [(law.start, law.end) for law in self._laws if law.form == "case"]

    def sentences(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """Where the sentences of the text, or of a part of it, begin and end."""
        return sentences(self.text, start, end, self._whole)

    @cached_property
    def marks(self) -> list[Mark]:
        """The marks of citation in other styles, but for those of lists of references and of notes themselves."""
        raised = (
            mark._replace(start=self._plain.position(mark.start))
            for mark in self._marks
            if not self.is_entry(mark.start + 1)
        )
        worded = (mark for mark in marks_in_words(self.text) if not self.is_entry(self.origin(mark.start)))
        return sorted([*raised, *worded])

    @property
    def all_marks(self) -> list[Mark]:
        """The marks of notes and links wherever they stand, also in notes and lists; places of the copy."""
        return self._marks

    @cached_property
    def words(self) -> list[str]:
        """The words, in lower case."""
        return words_of_key(self._key.text)

    @cached_property
    def references(self) -> int | None:
        """Where the list of references begins; None where no heading says so."""
        start = self.layout.references()
        return None if start is None else self._plain.position(start)

    @cached_property
    def entries(self) -> list[Reference]:
        """The entries of its lists of references and of notes, and notes that stand in the text; places of the copy."""
        listed = references(self.copy, self._lists)
        starts = {entry.start for entry in listed}
        own_notes = [note for note in notes(self.copy) if note.start not in starts]
        if (
            not own_notes
            and not any(entry.marker or entry.is_note for entry in listed)
            and self._has_numbers(len(listed))
        ):
            listed = [entry._replace(marker=str(number)) for number, entry in enumerate(listed, start=1)]
        return sorted([*listed, *own_notes])

    @cached_property
    def _cites_by_year(self) -> bool:
        """Whether the text, and not only its list, cites by author and year."""
        end = self._plain.position(self.listed_from)
        return any(citation.certain and citation.start < end for citation in self._by_year)

    @cached_property
    def _by_year(self) -> list[InText]:
        return [*citations(self.text)]

    def _has_numbers(self, most: int) -> bool:
        """Whether the marks of the text are numbers, as of a list whose numbers a copy has lost."""
        numbers = {target for mark in self._marks for target in targets_of(mark)[0] if mark.style == "note"}
        if not numbers and not self._cites_by_year:
            numbers = {target for row in numbered(self.text) for target in row.targets}
        return 2 * len(numbers) > most and all(number.isdigit() and 0 < int(number) <= most for number in numbers)

    @cached_property
    def listed_from(self) -> int:
        """Where in the copy the first list of references or notes begins that no text follows; its end without one."""
        return min((start for start, _, _ in self._lists), default=len(self.copy))

    @cached_property
    def _lists(self) -> list[tuple[int, int, bool]]:
        headings = [(block.start, block.heading) for block in self.layout.blocks if block.heading]
        return list_spans(self.copy, headings)

    def is_entry(self, place: int) -> bool:
        """Whether an entry of a list, or a note, stands at a place of the copy."""
        number = bisect_right(self.entries, place, key=lambda entry: entry.start) - 1
        return number >= 0 and place < self.entries[number].end

    @cached_property
    def _beside(self) -> set[int]:
        ends = [*(block.start for block in self.layout.blocks[1:]), len(self.copy)]
        rows = [
            (block.start, self.copy[block.start : end])
            for block, end in zip(self.layout.blocks, ends, strict=True)
            if not block.heading
        ]
        counts = Counter(" ".join(text.split()) for _, text in rows)
        return {
            start
            for start, text in rows
            if is_caption(text)
            or has_leaders(text)
            or (counts[" ".join(text.split())] > 1 and not _STOP.search(text[-12:]))
            or is_scrap(self.readable(start, start + len(text)), text)
        }

    def readable(self, start: int, end: int) -> str:
        """The words between two places of the copy, as they can be read."""
        return " ".join(self.text[self.position(start) : self.position(end)].split())

    def is_beside(self, place: int) -> bool:
        """Whether a caption, a table of contents, a title that recurs or a scrap stands here: no part of the text."""
        return bool(self._beside) and self.layout.blocks[self.layout.number(place)].start in self._beside

    def position(self, origin: int) -> int:
        """The position in the text of a place of the copy."""
        return self._plain.position(origin)

    @cached_property
    def pointers(self) -> list[Pointer]:
        """What its marks of notes and links point at, as far as they say it."""
        numbers = {entry.marker for entry in self.entries if not entry.is_note}
        in_words = [row for row in named_in_words(self.text) if numbers.issuperset(row.targets)] if numbers else []
        labels = [entry.marker for entry in self.entries if not entry.is_note and not entry.marker.isdigit()]
        by_label = [
            row for row in labelled(self.text, filter(None, labels)) if not self.is_entry(self.origin(row.start))
        ]
        marked = [*pointers(self.text, self.marks)]
        if any(mark.printed.lstrip().startswith("[@") for mark in self.marks):
            marked += by_key(self.text)
        own = sorted([*marked, *in_words, *by_label])
        return (
            own
            if by_label or any(pointer.style == "note" for pointer in marked)
            else sorted([*own, *self._in_round_brackets])
        )

    @property
    def _in_round_brackets(self) -> list[Pointer]:
        """The numbers (1), (2,3) as marks, in a text that has no others, and a list of as many works."""
        count = sum(not entry.is_note for entry in self.entries)
        rows = [row for row in numbered(self.text) if not self.is_entry(self.origin(row.start))]
        rows = [row for row in rows if all(0 < int(target) <= count for target in row.targets)]
        cited = {target for row in rows for target in row.targets}
        is_style = len(rows) >= FEWEST_MARKED and 2 * len(cited) > count and not self._cites_by_year
        return rows if is_style else []

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


FEWEST_MARKED = 2  # headings of a copy that marks them
_MARKED_UP = re.compile(r"^ {0,3}#{1,6}\s", re.MULTILINE)
_NUMBER = re.compile(r"\d[.,]\d")
_STOP = re.compile(r"[.!?:…][^\w.!?:…]*$")
_LINE_ENDS = {0x0B: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
# Thai, Lao, Burmese, Khmer, Chinese and Japanese
_UNSPACED = re.compile(r".?[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
