"""What may be asked of claims."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import get_args

from graph.ask.conditions.kinds import KINDS, covered
from graph.ask.conditions.row import ConditionType, as_written, at_least, flagged
from graph.ask.phrases import phrases_of
from graph.ask.question import Condition
from graph.ask.units import in_unit
from graph.evidence.support import SUPPORT, against, support
from graph.knowledge import Knowledge, once_per_dataset
from graph.records import ENTITY_SECTIONS, Citation, Claim, page_span
from graph.records.claim import ON_THE_CITATION, Modality

YEAR = re.compile(r"(?<![\d.,])(?:1[0-9]{3}|20[0-9]{2})(?![\d,.]?\d)")
VERDICTS = {
    "confirmed": "confirmed", "partly": "only partly confirmed", "contradicted": "contradicted",
    "absent": "absent from the cited place", "not-reached": "not reached", "not-read": "not read",
    "never": "never checked",
}  # fmt: skip
ALSO_VERDICTS = {"partly confirmed": "partly"}
# what a reader calls not checked: that somebody looked for a work and did not reach it is no check of the claim
OPEN = {"open": "unverified: never checked, not reached or not read"}
ALSO_OPEN = {**ALSO_VERDICTS, "not checked": "open", "unchecked": "open", "not verified": "open"}


def cites_so(claim: Claim, condition: Condition) -> bool:
    """Whether a claim cites the source that the condition names, on the page that it names."""
    return any(
        citation.source == condition.value and _on_page(citation.page, condition.qualifier) for citation in claim.cites
    )


def _on_page(pages: str, page: str) -> bool:
    """Whether two pages or ranges of pages have one in common: 326 and 325-26, 325-326 and 325-26, iv and iv."""
    if page in ("", pages):
        return True
    left, right = page_span(pages), page_span(page)
    return left is not None and right is not None and left[0] <= right[1] and right[0] <= left[1]


def verdict_value(citation: Citation) -> str:
    """What a check of a citation found, as a value of the condition: a key of `VERDICTS`."""
    return citation.check.verdict.replace(" ", "-") if citation.check else "never"


def verdict_values(claim: Claim) -> set[str]:
    """What the checks of a claim found, those of its citations and its own, as values of the condition `verdict`."""
    values = {verdict_value(citation) for citation in claim.cites}
    values |= {claim.check.verdict.replace(" ", "-")} if claim.check else set()
    return values | {"open"} if values and not values & ON_THE_CITATION else values


def _checked(claim: Claim, condition: Condition) -> bool:
    return any(
        condition.value == verdict or (condition.value == "open" and verdict not in ON_THE_CITATION)
        for citation in claim.cites
        if condition.qualifier in ("", citation.source)
        for verdict in [verdict_value(citation)]
    )


def claims_citing(kb: Knowledge, condition: Condition) -> Iterable[str]:
    """The claims that cite the source that the condition names, on the page that it names, if it names one."""
    claim_ids = kb.index.citing.get(condition.value, ())
    if not condition.qualifier:
        return claim_ids
    return [claim_id for claim_id in claim_ids if cites_so(kb.data.claims[claim_id], condition)]


def _sources(kb: Knowledge, claim_id: str) -> set[str]:
    """The sources that a claim cites."""
    return {citation.source for citation in kb.data.claims[claim_id].cites}


def cited_kinds(kb: Knowledge, claim_id: str) -> set[str]:
    """The kinds of the sources that a claim cites."""
    return {kb.data.sources[citation.source].kind for citation in kb.data.claims[claim_id].cites}


def years(claim: Claim) -> set[int]:
    """The years that a claim gives, in its words or for its figures."""
    return {
        int(year) for text in (claim.says, *(figure.date for figure in claim.figures)) for year in YEAR.findall(text)
    }


@once_per_dataset
def _by_year(kb: Knowledge) -> dict[int, list[str]]:
    """The claims that give a year, by that year."""
    by_year: defaultdict[int, list[str]] = defaultdict(list)
    for claim_id in kb.index.claims:
        for year in years(kb.data.claims[claim_id]):
            by_year[year].append(claim_id)
    return by_year


def _in_section(kb: Knowledge, claim_id: str, heading: str) -> bool:
    return any(kb.data.passages[passage_id].section == heading for passage_id in kb.data.claims[claim_id].passage)


def _in_paragraph(kb: Knowledge, claim_id: str, number: str) -> bool:
    passage_ids = kb.data.claims[claim_id].passage
    return any(str(kb.data.passages[passage_id].paragraph) == number for passage_id in passage_ids)


def claims_stating(kb: Knowledge, condition: Condition) -> list[str]:
    """The claims that state a relation: its predicate is the value, its subject the qualifier, its object the object.

    Where the predicate reads the same both ways, the text may say it the other way round: China cooperates with Russia.
    """
    claim_ids = kb.index.about.get(condition.qualifier, ())
    return [claim_id for claim_id in claim_ids if _states(kb, claim_id, condition)]


def _states(kb: Knowledge, claim_id: str, condition: Condition) -> bool:
    ends = {(condition.qualifier, condition.object)}
    if kb.data.predicates[condition.value].is_symmetric:
        ends.add((condition.object, condition.qualifier))
    return any(
        relation.predicate == condition.value and (relation.subject, relation.object) in ends
        for relation in kb.data.claims[claim_id].states
    )


def has_values(claim: Claim) -> list[str]:
    """What a claim gives, as values of the condition `has`."""
    return [*(["figures"] if claim.figures else []), *(["years"] if years(claim) else [])]


def lacks_page(claim: Claim) -> bool:
    """Whether a claim has a citation without a page or another place in the cited work."""
    return any(not citation.locator for citation in claim.cites)


def _gives_unit(claim: Claim, unit: str) -> bool:
    return any(in_unit(figure.unit, unit) for figure in claim.figures)


def _argues(kb: Knowledge, claim_id: str, kind: str) -> tuple[str, ...]:
    claim_ids: tuple[str, ...] = getattr(kb.data.claims[claim_id].argues, kind)
    return claim_ids


def _arguing(kb: Knowledge, claim_id: str, kind: str) -> list[str]:
    """The claims that do this to a claim."""
    return [arguing for argument, arguing in kb.index.argued.get(claim_id, ()) if argument == kind]


def _active(kind: str, plural: str, singular: str) -> ConditionType:
    """The claims that do this to the one that is named."""
    return ConditionType(
        f"{plural} {{}}", f"do not {plural} {{}}", f"{singular} {{}}", sections=("claims",),
        matches=lambda kb, claim_id, c: c.value in _argues(kb, claim_id, kind),
        lookup=lambda kb, c: _arguing(kb, c.value, kind),
    )  # fmt: skip


def _passive(kind: str, participle: str) -> ConditionType:
    """The claims to which the one that is named does this."""
    return ConditionType(
        f"are {participle} by {{}}", f"are not {participle} by {{}}", f"is {participle} by {{}}", sections=("claims",),
        matches=lambda kb, claim_id, c: claim_id in _argues(kb, c.value, kind),
        lookup=lambda kb, c: _argues(kb, c.value, kind),
    )  # fmt: skip


CLAIMS: dict[str, ConditionType] = {
    "cites": ConditionType(
        "cite {}", "do not cite {}", "cites {}", sections=("sources",),
        matches=lambda kb, claim_id, c: cites_so(kb.data.claims[claim_id], c),
        lookup=claims_citing,
    ),
    "quotes": ConditionType(
        "quote {} word for word", "do not quote {} word for word", "quotes {} word for word", sections=("sources",),
        matches=lambda kb, claim_id, c: any(
            citation.source == c.value and citation.quoted for citation in kb.data.claims[claim_id].cites
        ),
    ),
    "about": ConditionType(
        "mention {}", "do not mention {}", "mentions {}", sections=ENTITY_SECTIONS,
        matches=lambda kb, claim_id, c: c.value in kb.data.claims[claim_id].mentions(),
        lookup=lambda kb, c: kb.index.about.get(c.value, ()),
    ),
    "by": ConditionType(
        "are said by {}", "are not said by {}", "is said by {}", sections=("actors",),
        matches=lambda kb, claim_id, c: c.value in kb.data.claims[claim_id].said_by,
        lookup=lambda kb, c: kb.index.said_by.get(c.value, ()),
    ),
    "section": ConditionType(
        "are in the section {}", "are not in the section {}", "is in the section {}", values_from="headings",
        matches=lambda kb, claim_id, c: _in_section(kb, claim_id, c.value),
    ),
    "paragraph": ConditionType(
        "are in paragraph {}", "are not in paragraph {}", "is in paragraph {}", number=True,
        matches=lambda kb, claim_id, c: _in_paragraph(kb, claim_id, c.value),
    ),
    "modality": ConditionType(
        "are {}", "are not {}", "is {}", values=as_written(get_args(Modality)),
        matches=lambda kb, claim_id, c: kb.data.claims[claim_id].modality == c.value,
    ),
    "check": ConditionType(
        "have any citation that was {}", "have no citation that was {}", "has a citation that was {}",
        values={**VERDICTS, **OPEN}, synonyms=ALSO_OPEN,
        matches=lambda kb, claim_id, c: _checked(kb.data.claims[claim_id], c),
    ),
    "verdict": ConditionType(
        "are found {}", "are not found {}", "is found {}",
        values={**VERDICTS, **OPEN}, synonyms=ALSO_OPEN,
        matches=lambda kb, claim_id, c: c.value in verdict_values(kb.data.claims[claim_id]),
    ),
    "kind": ConditionType(
        "cite a source of the kind {}", "cite no source of the kind {}", "cites a source of the kind {}",
        values=KINDS, matches=lambda kb, claim_id, c: not cited_kinds(kb, claim_id).isdisjoint(covered(c.value)),
    ),
    "sources": ConditionType(
        "cite exactly {} sources", "do not cite exactly {} sources", "cites exactly {} sources", number=True,
        special={
            "0": ("cite nothing", "do not cite exactly 0 sources", "cites nothing"),
            "1": ("cite exactly 1 source", "do not cite exactly 1 source", "cites exactly 1 source"),
        },
        matches=lambda kb, claim_id, c: len(_sources(kb, claim_id)) == int(c.value),
    ),
    "at-least": at_least(
        "cite at least {} sources", "cite fewer than {} sources", "cites at least {} sources", "source",
        lambda kb, claim_id: len(_sources(kb, claim_id)),
    ),
    "only-kind": ConditionType(
        "cite only sources of the kind {}", "do not cite only sources of the kind {}",
        "cites only sources of the kind {}", values=KINDS,
        matches=lambda kb, claim_id, c: set() < cited_kinds(kb, claim_id) <= set(covered(c.value)),
    ),
    "voice": ConditionType(
        "are {}", "are not {}", "is {}", values={"author": "in the author's own voice"},
        matches=lambda kb, claim_id, _: not kb.data.claims[claim_id].is_passed_on,
    ),
    "has": ConditionType(
        "give {}", "do not give {}", "gives {}", values={"figures": "figures", "years": "years"},
        matches=lambda kb, claim_id, c: c.value in has_values(kb.data.claims[claim_id]),
    ),
    "year": ConditionType(
        "speak of the year {}", "do not speak of the year {}", "speaks of the year {}", number=True,
        matches=lambda kb, claim_id, c: int(c.value) in years(kb.data.claims[claim_id]),
        lookup=lambda kb, c: _by_year(kb).get(int(c.value), ()),
    ),
    "words": ConditionType(
        "hold the words {}", "do not hold the words {}", "holds the words {}", is_text=True,
        matches=lambda kb, claim_id, c: phrases_of(kb).holds(claim_id, c.value),
        lookup=lambda kb, c: phrases_of(kb).holding(c.value),
    ),
    "lacks": ConditionType(
        "have a citation without {}", "have no citation without {}", "has a citation without {}",
        values={"page": "a page"}, matches=lambda kb, claim_id, _: lacks_page(kb.data.claims[claim_id]),
    ),
    "unit": ConditionType(
        "give figures in {}", "do not give figures in {}", "gives figures in {}", values_from="units",
        matches=lambda kb, claim_id, c: _gives_unit(kb.data.claims[claim_id], c.value),
    ),
    "states": ConditionType(
        "say that {}", "do not say that {}", "says that {}", sections=("predicates",), statement=True,
        matches=_states, lookup=claims_stating,
    ),
    "finding": flagged("claims"),
    "support": ConditionType(
        "are graded {}", "are not graded {}", "is graded {}", values=as_written(SUPPORT),
        matches=lambda kb, claim_id, c: support(kb, claim_id).word == c.value,
    ),
    "supports": _active("supports", "support", "supports"),
    "supported-by": _passive("supports", "supported"),
    "contrasts": ConditionType(
        "contrast with {}", "do not contrast with {}", "contrasts with {}", sections=("claims",),
        matches=lambda kb, claim_id, c: claim_id in against(kb, c.value), lookup=lambda kb, c: against(kb, c.value),
    ),
    "qualifies": _active("qualifies", "qualify", "qualifies"),
    "qualified-by": _passive("qualifies", "qualified"),
    "causes": _active("causes", "bring about", "brings about"),
    "caused-by": _passive("causes", "brought about"),
}  # fmt: skip
