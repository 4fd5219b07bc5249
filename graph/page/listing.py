"""The claims as the page lists them: in reading order, under the section, paragraph and sentence they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from graph.knowledge import Knowledge


@dataclass(frozen=True)
class SentenceGroup:
    """The claims that were read from one sentence; claims without a passage stand under the empty id."""

    passage_id: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True)
class ParagraphGroup:
    """A paragraph, counted from 1 in its section; 0 for claims without a passage."""

    number: int
    sentences: tuple[SentenceGroup, ...]


@dataclass(frozen=True)
class SectionGroup:
    """A section under its heading, which is empty for claims without a passage."""

    heading: str
    paragraphs: tuple[ParagraphGroup, ...]

    @property
    def claim_ids(self) -> list[str]:
        """All claims of the section, in reading order."""
        return [
            claim_id
            for paragraph in self.paragraphs
            for sentence in paragraph.sentences
            for claim_id in sentence.claim_ids
        ]


def unread(kb: Knowledge) -> list[str]:
    """The ids of the passages of which no claim says anything yet, and no curator that there is none to be read."""
    used = {passage_id for claim in kb.data.claims.values() for passage_id in claim.passage}
    return [key for key, passage in kb.data.passages.items() if key not in used and not passage.no_claim]


def section_groups(kb: Knowledge) -> list[SectionGroup]:
    """The claims in reading order. A claim of several passages stands under the first of them."""
    rank = {passage_id: index for index, passage_id in enumerate(kb.data.passages)}
    claims = kb.data.claims
    first = {claim_id: min(claims[claim_id].passage, key=rank.__getitem__, default="") for claim_id in kb.index.claims}

    def section(claim_id: str) -> str:
        return kb.data.passages[first[claim_id]].section if first[claim_id] else ""

    def paragraph(claim_id: str) -> int:
        return kb.data.passages[first[claim_id]].paragraph if first[claim_id] else 0

    def sentence(claim_id: str) -> str:
        return first[claim_id]

    return [
        SectionGroup(
            heading,
            tuple(
                ParagraphGroup(
                    number,
                    tuple(SentenceGroup(passage_id, tuple(ids)) for passage_id, ids in groupby(of_paragraph, sentence)),
                )
                for number, of_paragraph in groupby(of_section, paragraph)
            ),
        )
        for heading, of_section in groupby(kb.index.claims, section)
    ]
