"""The opening of the page: the evidence claim by claim, the works as bars, and a headline that says what was found.

A claim is a tile: its fill says what it rests on (`graph.evidence.support`), its outline how firmly it is said. Of very
many claims a section is a bar with a part for each word instead. Everything is worked out here and is HTML already: who
has no script sees the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

from graph.evidence.support import SUPPORT, support
from graph.knowledge import Knowledge
from graph.page.headline import checks, finding, further, set_apart, unchecked
from graph.page.listing import SectionGroup
from graph.page.messages import Texts
from graph.relations.busiest import Doer, busiest
from graph.wording import MARKS, UNCHECKED

MOST_TILES = 600  # claims, up to which each is a tile
MOST_SECTIONS = 40  # of bars; what is left out is counted
MOST_WORKS = 8  # that stand in sight; the others unfold
MOST_CONTRADICTED = 3  # claims that are told beside the tiles; the others are counted
MOST_HELD_AGAINST = 1  # of works or hosts, named with a claim; the others are counted
MOST_DOERS = 3  # subjects in the head of who does what to whom
LONGEST_HEADING = 60  # letters, which are four rows beside the tiles
LONGEST_BAR = 20  # tiles of a work; where one has more, all works are bars by share
# of the support of a claim and of the verdict on a citation: the class, in the order in which tiles of a work stand
GRADES = {
    "confirmed": "confirmed", "partly": "partly", "contradicted": "contradicted", "absent": "absent",
    "not reached": "not-reached", "not read": "not-reached", "unchecked": "unchecked", "the author's": "own",
    "reported": "own",
}  # fmt: skip
OF_GRADE = {grade: [word for word in GRADES if GRADES[word] == grade] for grade in GRADES.values()}
SIGNS = {GRADES[word]: sign for word, sign in MARKS.items()} | {"unchecked": UNCHECKED}
SHORT = re.compile(r"\b[A-Z]{2,8}\b")  # what is short for a name
OUTLINES = {"hedged": "hedged", "predicted": "hedged", "normative": "normative"}  # of claims that are said less firmly


class Tile(NamedTuple):
    """A claim, its grade and its outline."""

    claim_id: str
    grade: str
    outline: str


class Share(NamedTuple):
    """How many claims of a section or a work have a grade, and of a section the address that shows them."""

    grade: str
    claims: int
    address: str = ""


@dataclass(frozen=True)
class SectionRow:
    """A section of a work: its claims in their order, and how many of them, and of its stubs, cite anything.

    `short` is what its heading has short for a name, each with that name.
    """

    heading: str
    short: tuple[tuple[str, str], ...]
    tiles: tuple[Tile, ...]
    citing: int
    shares: tuple[Share, ...]

    @property
    def is_long(self) -> bool:
        """Whether the heading has no room beside the tiles, and stands above them."""
        return len(self.heading) > LONGEST_HEADING


@dataclass(frozen=True)
class WorkRow:
    """A cited work, and what was found of the claims that cite it, in the order of `GRADES`."""

    source_id: str
    grades: tuple[str, ...]
    shares: tuple[Share, ...]


class Contradicted(NamedTuple):
    """A claim of which a check found otherwise, with what it was held against: works, or the pages that were read.

    Each has a name, of a page its host, and an address; `left_out` counts those that are not named.
    """

    claim_id: str
    held_against: tuple[tuple[str, str], ...]
    left_out: int


@dataclass(frozen=True)
class Opening:
    """What the page opens with.

    `finding` is the headline in parts, each with its grade, if it has one; `unchecked` says below it how many claims
    were not checked, and why; `further` goes on from it; `checks` says when citations were checked, and by whom. Claims
    are tiles where `is_tiled`, else sections bars; bars of works are drawn by share where `is_scaled`. `works` stand in
    sight, `further_works` unfold. `contradicted` are the first claims of which a check found otherwise,
    `contradicted_left_out` counts the others. `grades` and `outlines` are those that occur, for the key.
    """

    finding: tuple[tuple[str, str], ...]
    unchecked: str
    checks: str
    further: tuple[str, ...]
    sections: tuple[SectionRow, ...]
    sections_left_out: int
    works: tuple[WorkRow, ...]
    further_works: tuple[WorkRow, ...]
    doers: tuple[Doer, ...]
    contradicted: tuple[Contradicted, ...]
    contradicted_left_out: int
    is_tiled: bool
    is_scaled: bool
    grades: tuple[str, ...]
    outlines: tuple[str, ...]


def opening(kb: Knowledge, groups: Sequence[SectionGroup], texts: Texts) -> Opening:
    """The opening of a dataset, or of a part of one.

    Parameters
    ----------
    kb
        The dataset.
    groups
        Its claims by section (see `graph.page.listing`).
    texts
        What the opening says (see `graph.page.messages`).
    """
    grades = {claim_id: GRADES[support(kb, claim_id).word] for claim_id in kb.index.claims}
    counts = Counter(grades.values())
    citing_stubs = [stub for stub in kb.stubs.values() if stub.cites]
    begun = Counter(kb.data.passages[key].section for stub in citing_stubs for key in stub.passage[:1])
    spelled = _spelled_out(kb)
    sections = [_section(kb, group, grades, begun[group.heading], spelled) for group in groups]
    works = _works(kb)
    is_tiled = len(grades) <= MOST_TILES
    shown = sections if is_tiled else sections[:MOST_SECTIONS]
    tiles = [tile for section in sections for tile in section.tiles]
    bare = [section.heading for section in sections if not section.citing and section.heading]
    contradicted = [claim_id for claim_id in grades if grades[claim_id] == "contradicted"]
    return Opening(
        finding=finding(kb, counts, len(works), texts),
        unchecked=unchecked(counts, texts),
        checks=checks(kb, texts),
        further=tuple(
            further(kb, bare, len(bare) == len(sections), [(work.source_id, work.grades) for work in works], texts)
        ),
        sections=tuple(shown),
        sections_left_out=len(sections) - len(shown),
        works=tuple(works[:MOST_WORKS]),
        further_works=tuple(works[MOST_WORKS:]),
        doers=busiest(kb, MOST_DOERS),
        contradicted=tuple(_contradicted(kb, claim_id) for claim_id in contradicted[:MOST_CONTRADICTED]),
        contradicted_left_out=len(contradicted[MOST_CONTRADICTED:]),
        is_tiled=is_tiled,
        is_scaled=any(len(work.grades) > LONGEST_BAR for work in works),
        grades=tuple(grade for grade in OF_GRADE if counts[grade]),
        outlines=tuple(dict.fromkeys(tile.outline for tile in tiles if tile.outline)),
    )


def _section(
    kb: Knowledge, group: SectionGroup, grades: dict[str, str], begun: int, spelled: dict[str, str]
) -> SectionRow:
    """A section with its claims as tiles; `begun` is how many stubs of it cite anything."""
    claims = kb.data.claims
    tiles = tuple(
        Tile(claim_id, grades[claim_id], OUTLINES.get(claims[claim_id].modality, "")) for claim_id in group.claim_ids
    )
    shares = tuple(
        share._replace(address=_address(group.heading, share.grade)) for share in _shares(tile.grade for tile in tiles)
    )
    citing = begun + sum(bool(claims[tile.claim_id].cites) for tile in tiles)
    short = tuple((word, spelled[word]) for word in SHORT.findall(group.heading) if word in spelled)
    return SectionRow(group.heading, short, tiles, citing, shares)


def _works(kb: Knowledge) -> list[WorkRow]:
    """The cited works, those of most claims first, and else in the order of the file."""
    rows = []
    for source_id in kb.data.sources:
        if claim_ids := kb.index.citing.get(source_id):
            grades = sorted((_verdict(kb, key, source_id) for key in dict.fromkeys(claim_ids)), key=[*OF_GRADE].index)
            rows.append(WorkRow(source_id, tuple(grades), _shares(grades)))
    return sorted(rows, key=lambda row: -len(row.grades))


def _verdict(kb: Knowledge, claim_id: str, source_id: str) -> str:
    """What the checks found of the citations of a work by a claim: the gravest where there are several."""
    citations = (citation for citation in kb.data.claims[claim_id].cites if citation.source == source_id)
    words = {citation.check.verdict if citation.check else "unchecked" for citation in citations}
    return GRADES[next(word for word in ("contradicted", *GRADES) if word in words)]


def _shares(grades: Iterable[str]) -> tuple[Share, ...]:
    """How many there are of each grade."""
    counts = Counter(grades)
    return tuple(Share(grade, counts[grade]) for grade in OF_GRADE if counts[grade])


def _address(section: str, grade: str) -> str:
    """The address that shows exactly the claims of a section that have a grade."""
    conditions = [f'section:"{section}"'] if section else []
    conditions.append("support:" + "|".join(f'"{word}"' for word in OF_GRADE[grade] if word in SUPPORT))
    return "#" + urlencode({"only": " ".join(conditions)})


def _contradicted(kb: Knowledge, claim_id: str) -> Contradicted:
    """A claim with the works of whose citation a check found otherwise, and what a check of the claim itself read."""
    claim = kb.data.claims[claim_id]
    cited = [cite.source for cite in claim.cites if cite.check and cite.check.verdict == "contradicted"]
    against = {set_apart(kb.name(source_id)): f"#focus={source_id}" for source_id in cited}
    if claim.check and claim.check.verdict == "contradicted":
        for address in claim.check.read:
            against.setdefault((urlsplit(address).hostname or address).removeprefix("www."), address)
    named = (*against.items(),)[:MOST_HELD_AGAINST]
    return Contradicted(claim_id, named, len(against) - len(named))


def _spelled_out(kb: Knowledge) -> dict[str, str]:
    """The names of entities by what the curator has short for them: PPP, public-private partnership."""
    return {
        alias: entity.name for _, _, entity in kb.each_entity() for alias in entity.aliases if SHORT.fullmatch(alias)
    }
