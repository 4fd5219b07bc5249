"""What came of holding a dataset against a copy: what was checked, in numbers, and every finding with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.knowledge import Knowledge
from graph.read import Problem, quote
from graph.records import Claim, Passage
from graph.work import Work, heading_forms

WITHIN = " > "  # between a heading and one below it that stands several times


@dataclass
class Verification:
    """What came of it."""

    copy: str  # what messages call it
    passages: Mapping[str, Passage] = field(default_factory=dict)  # that are held against it
    has_lines: bool = True  # whether the lines of the text are those of the file
    checked: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    advice: list[Problem] = field(default_factory=list)

    def of_copy(self, text: Work, position: int, passage_id: str, message: str, hint: str) -> Problem:
        """A finding that stands in the copy, at a line of it, and not in the data.

        Of a web page, a PDF and the like nobody sees the lines of the text: there it is told by section, paragraph and,
        in a passage, by first words.
        """
        if self.has_lines:
            return Problem(self.copy, text.line(position), 1, passage_id, message, hint)
        passage = self.passages.get(passage_id)
        where = text.where(position)
        if passage is not None:
            where = f"{passage_id} ({passage.section}, paragraph {passage.paragraph}, {quote(passage.opens)})"
        return Problem(self.copy, 0, 0, where, message, hint)


@dataclass(frozen=True)
class Span:
    """Where a passage stands in the text: from its first word up to, not including, `end`."""

    passage_id: str
    start: int
    end: int


class Part:
    """The part of a dataset that is about one work: its passages, the claims read from them, and what these cite."""

    def __init__(self, kb: Knowledge, work: str) -> None:
        self.kb = kb
        self.work = work
        self.passages: dict[str, Passage] = {
            passage_id: passage
            for passage_id, passage in kb.data.passages.items()
            if kb.data.work_of(passage_id) == work
        }
        self.claims = dict(self._read_from(kb.data.claims))
        self.stubs = dict(self._read_from(kb.stubs))  # which say nothing yet, and cite all the same

    def _read_from(self, claims: Mapping[str, Claim]) -> Iterator[tuple[str, Claim]]:
        """Those of some claims that are of this work; where it is the only one, also those without a passage."""
        is_alone = len(self.kb.data.works()) < 2
        for claim_id, claim in claims.items():
            if not self.passages.keys().isdisjoint(claim.passage) or (is_alone and not claim.passage):
                yield claim_id, claim

    @cached_property
    def of_passage(self) -> dict[str, list[Claim]]:
        """The claims that are read from each passage, and the stubs that are to be."""
        claims: dict[str, list[Claim]] = {}
        for claim in (*self.claims.values(), *self.stubs.values()):
            for passage_id in claim.passage:
                claims.setdefault(passage_id, []).append(claim)
        return claims

    @cached_property
    def sources(self) -> list[str]:
        """The sources whose titles the work's list of references has: of the only work all, else those it cites."""
        works = self.kb.data.works()
        if len(works) < 2:
            return [source_id for source_id in self.kb.data.sources if source_id != self.work]
        claims = (*self.claims.values(), *self.stubs.values())
        cited = dict.fromkeys(citation.source for claim in claims for citation in claim.cites)
        return [source_id for source_id in cited if source_id != self.work]

    @cached_property
    def heading_forms(self) -> frozenset[str]:
        """The words of these headings, as they may be printed."""
        return frozenset(form for heading in self.headings() for form in heading_forms(heading))

    @cached_property
    def skipped_forms(self) -> frozenset[str]:
        """The same of the sections that the dataset skips."""
        return frozenset(form for heading in self.kb.data.dataset.skipped for form in heading_forms(heading))

    def headings(self) -> Iterable[str]:
        """The headings of its passages, and of the sections that the dataset skips, each once."""
        sections = dict.fromkeys(passage.section for passage in self.passages.values())
        # of "Study 2 > Results", where "Results" stands under several headings, the last is printed
        inner = (section.rpartition(WITHIN)[2] for section in sections if WITHIN in section)
        return dict.fromkeys((*sections, *self.kb.data.dataset.skipped, *inner))
