"""What may be asked of claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from graph.ask.conditions.row import ConditionType, as_written, at_least, exactly, flagged, looked_up, said
from graph.ask.conditions.sources import KINDS, covered
from graph.ask.conditions.years import cited_years, claims_of_years, is_among, years
from graph.ask.names import TOPICS
from graph.ask.phrases import phrases_of
from graph.ask.question import Condition
from graph.evidence.printed import lacks_locator
from graph.evidence.support import SUPPORT, against, support
from graph.knowledge import Knowledge
from graph.records import Citation, Claim, page_span
from graph.records.amounts import in_unit
from graph.records.claim import ON_THE_CITATION, Modality

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


def checked_so(citation: Citation, condition: Condition) -> bool:
    """Whether a check of a citation found what the condition says, and it is one of the source that this names."""
    verdict = verdict_value(citation)
    is_so = condition.value == verdict or (condition.value == "open" and verdict not in ON_THE_CITATION)
    return is_so and condition.qualifier in ("", citation.source)


def claims_citing(kb: Knowledge, condition: Condition) -> Iterable[str]:
    """The claims that cite the source that the condition names, on the page that it names, if it names one."""
    claim_ids = kb.index.citing.get(condition.value, ())
    if not condition.qualifier:
        return claim_ids
    return [claim_id for claim_id in claim_ids if cites_so(kb.data.claims[claim_id], condition)]


def _count_sources(kb: Knowledge, claim_id: str) -> int:
    """How many sources a claim cites."""
    return len({citation.source for citation in kb.data.claims[claim_id].cites})


def _count_entities(kb: Knowledge, claim_id: str) -> int:
    """How many entities a claim mentions."""
    return len(kb.entities_of(kb.data.claims[claim_id]))


def cited_kinds(kb: Knowledge, claim_id: str) -> set[str]:
    """The kinds of the sources that a claim cites."""
    return {kb.data.sources[citation.source].kind for citation in kb.data.claims[claim_id].cites}


def _in_section(kb: Knowledge, claim_id: str, heading: str) -> bool:
    return any(kb.data.passages[passage_id].section == heading for passage_id in kb.data.claims[claim_id].passage)


def _in_paragraph(kb: Knowledge, claim_id: str, number: str) -> bool:
    passage_ids = kb.data.claims[claim_id].passage
    return any(str(kb.data.passages[passage_id].paragraph) == number for passage_id in passage_ids)


def claims_stating(kb: Knowledge, condition: Condition) -> list[str]:
    """The claims that state a relation: its predicate is the value, its subject the qualifier, its object the object.

    Where the predicate reads the same both ways, the text may say it the other way round: China cooperates with Russia.
    """
    stated, ends = kb.index.stated_between, _ends(kb, condition)
    claim_ids = {claim_id for pair in ends for claim_id, _ in stated.get((condition.value, *pair), ())}
    return sorted(claim_ids, key=kb.index.rank.__getitem__)


def _states(kb: Knowledge, claim_id: str, condition: Condition) -> bool:
    ends = _ends(kb, condition)
    return any(
        relation.predicate == condition.value and (relation.subject, relation.object) in ends
        for relation in kb.data.claims[claim_id].states
    )


def _ends(kb: Knowledge, condition: Condition) -> set[tuple[str, str]]:
    """Subject and object of the relation that a condition names, and the other way round where that is the same."""
    subject, object_ = condition.qualifier, condition.object
    is_symmetric = kb.data.predicates[condition.value].is_symmetric
    return {(subject, object_), *([(object_, subject)] if is_symmetric else [])}


def has_values(claim: Claim) -> list[str]:
    """What a claim gives, as values of the condition `has`."""
    return [*(["figures"] if claim.figures else []), *(["years"] if years(claim) else [])]


def lacks_page(kb: Knowledge, claim: Claim) -> bool:
    """Whether a claim has a citation without a page or another place in the cited work, which it could have."""
    return any(lacks_locator(kb, citation) for citation in claim.cites)


def _gives_unit(claim: Claim, unit: str) -> bool:
    return any(in_unit(figure.unit, unit) for figure in claim.figures)


def _argues(kb: Knowledge, claim_id: str, kind: str) -> tuple[str, ...]:
    claim_ids: tuple[str, ...] = getattr(kb.data.claims[claim_id].argues, kind)
    return claim_ids


def _arguing(kb: Knowledge, claim_id: str, kind: str) -> list[str]:
    """The claims that do this to a claim."""
    return [arguing for argument, arguing in kb.index.argued.get(claim_id, ()) if argument == kind]


def _opposing(kb: Knowledge, condition: Condition) -> list[str]:
    """The claims that stand against the one that is named."""
    return against(kb, condition.value)


def _active(kind: str, verb: str, example: str) -> ConditionType:
    """The claims that do this to the one that is named, of which there is an example."""
    return ConditionType(
        said(f"{verb} {{}}"), sections=("claims",),
        matches=lambda kb, claim_id, c: c.value in _argues(kb, claim_id, kind),
        lookup=lambda kb, c: _arguing(kb, c.value, kind), example=f"{kind}:{example}",
    )  # fmt: skip


def _passive(kind: str, field: str, participle: str, example: str) -> ConditionType:
    """The claims to which the one that is named does this, of which there is an example."""
    return ConditionType(
        said(f"is {participle} by {{}}"), sections=("claims",),
        matches=lambda kb, claim_id, c: claim_id in _argues(kb, c.value, kind),
        lookup=lambda kb, c: _argues(kb, c.value, kind), example=f"{field}:{example}",
    )  # fmt: skip


CLAIMS: dict[str, ConditionType] = {
    "cites": ConditionType(
        said("cites {}"), sections=("sources",),
        matches=lambda kb, claim_id, c: cites_so(kb.data.claims[claim_id], c),
        lookup=claims_citing, example="cites:jardine-2019",
    ),
    "quotes": ConditionType(
        said("quotes {} word for word"), sections=("sources",),
        matches=lambda kb, claim_id, c: any(
            citation.source == c.value and citation.quoted for citation in kb.data.claims[claim_id].cites
        ), example="quotes:brown-2017",
    ),
    "about": ConditionType(
        said("mentions {}"), sections=TOPICS,
        matches=lambda kb, claim_id, c: c.value in kb.data.claims[claim_id].mentions(),
        lookup=lambda kb, c: kb.index.about.get(c.value, ()), example="about:hikvision",
    ),
    "entities": exactly("mentions", "entity", "entities", _count_entities, "entities:1"),
    "entities-at-least": at_least("mentions", "entity", "entities", _count_entities, "entities-at-least:4"),
    "by": ConditionType(
        said("is said by {}"), sections=("actors",),
        matches=lambda kb, claim_id, c: c.value in kb.data.claims[claim_id].said_by,
        lookup=lambda kb, c: kb.index.said_by.get(c.value, ()), example="by:xi-jinping",
    ),
    "section": ConditionType(
        said("is in the section {}"), values_from="headings",
        matches=lambda kb, claim_id, c: _in_section(kb, claim_id, c.value), example="section:Conclusion",
    ),
    "paragraph": ConditionType(
        said("is in paragraph {}"), number=True,
        matches=lambda kb, claim_id, c: _in_paragraph(kb, claim_id, c.value), example="paragraph:2",
    ),
    "modality": ConditionType(
        said("is {}"), values=as_written(get_args(Modality)),
        matches=lambda kb, claim_id, c: kb.data.claims[claim_id].modality == c.value, example="modality:hedged",
    ),
    "check": ConditionType(
        said("has a citation that was {}", "have any citation that was {}", "have no citation that was {}"),
        values={**VERDICTS, **OPEN}, synonyms=ALSO_OPEN,
        matches=lambda kb, claim_id, c: any(checked_so(citation, c) for citation in kb.data.claims[claim_id].cites),
        example="check:partly",
    ),
    "verdict": ConditionType(
        said("is found {}"),
        values={**VERDICTS, **OPEN}, synonyms=ALSO_OPEN,
        matches=lambda kb, claim_id, c: c.value in verdict_values(kb.data.claims[claim_id]),
        example="verdict:contradicted",
    ),
    "kind": ConditionType(
        said("cites a source of the kind {}", denial="cite no source of the kind {}"),
        values=KINDS, matches=lambda kb, claim_id, c: not cited_kinds(kb, claim_id).isdisjoint(covered(c.value)),
        example="kind:speech",
    ),
    "sources": exactly("cites", "source", "sources", _count_sources, "sources:2", none="cites nothing"),
    "at-least": at_least("cites", "source", "sources", _count_sources, "at-least:2"),
    "only-kind": ConditionType(
        said("cites only sources of the kind {}"), values=KINDS,
        matches=lambda kb, claim_id, c: set() < cited_kinds(kb, claim_id) <= set(covered(c.value)),
        example="only-kind:news",
    ),
    "voice": ConditionType(
        said("is {}"), values={"author": "in the author's own voice"},
        matches=lambda kb, claim_id, _: not kb.data.claims[claim_id].is_passed_on, example="voice:author",
    ),
    "has": ConditionType(
        said("gives {}"), values={"figures": "figures", "years": "years"},
        matches=lambda kb, claim_id, c: c.value in has_values(kb.data.claims[claim_id]), example="has:figures",
    ),
    "year": ConditionType(
        said("speaks of {}"), is_span=True,
        matches=lambda kb, claim_id, c: is_among(years(kb.data.claims[claim_id]), c.value), lookup=claims_of_years,
        example="year:2013",
    ),
    "cited-year": ConditionType(
        said("cites a work from {}"), is_span=True,
        matches=lambda kb, claim_id, c: is_among(cited_years(kb, claim_id), c.value),
        example="cited-year:2019",
    ),
    "words": ConditionType(
        said("holds the words {}"), is_text=True,
        matches=lambda kb, claim_id, c: phrases_of(kb).holds(claim_id, c.value),
        lookup=lambda kb, c: phrases_of(kb).holding(c.value), example='words:"smart cities"',
    ),
    "lacks": ConditionType(
        said("has a citation without {}", denial="have no citation without {}"),
        values={"page": "a page"}, matches=lambda kb, claim_id, _: lacks_page(kb, kb.data.claims[claim_id]),
        example="lacks:page",
    ),
    "unit": ConditionType(
        said("gives figures in {}"), values_from="units",
        matches=lambda kb, claim_id, c: _gives_unit(kb.data.claims[claim_id], c.value), example="unit:percent",
    ),
    "states": ConditionType(
        said("says that {}"), sections=("predicates",), statement=True,
        matches=_states, lookup=claims_stating, example="states:supplies@hikvision+kazakhstan",
    ),
    "finding": flagged("claims", "one-source"),
    "support": ConditionType(
        said("is graded {}"), values=as_written(SUPPORT),
        matches=lambda kb, claim_id, c: support(kb, claim_id).word == c.value, example="support:confirmed",
    ),
    "supports": _active("supports", "supports", "perhaps-too-late"),
    "supported-by": _passive("supports", "supported-by", "supported", "region-has-had-protests"),
    "contrasts": ConditionType(
        said("contrasts with {}"), sections=("claims",),
        matches=looked_up(_opposing), lookup=_opposing, example="contrasts:obor-much-studied",
    ),
    "qualifies": _active("qualifies", "qualifies", "china-owns-tajik-debt"),
    "qualified-by": _passive("qualifies", "qualified-by", "qualified", "tajikistan-sells-land"),
    "causes": _active("causes", "brings about", "relations-may-decay"),
    "caused-by": _passive("causes", "caused-by", "brought about", "energy-interests-differ"),
}  # fmt: skip
