"""What may be asked of claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from graph.ask.conditions.row import Lookup, as_written, condition_types
from graph.ask.conditions.sources import KINDS, covered
from graph.ask.question import Condition
from graph.evidence.printed import lacks_locator
from graph.evidence.support import SUPPORT, against, support
from graph.knowledge import Knowledge
from graph.knowledge.values import ValuesOf, is_at_least
from graph.knowledge.verdicts import ALSO_OPEN, ASKED, verdict_value
from graph.knowledge.works import years_of_work
from graph.knowledge.years import claims_of_years, is_among, years_of
from graph.records import Citation, Claim, Passage, page_span
from graph.records.amounts import in_unit
from graph.records.claim import ON_THE_CITATION, ArgumentKind, Modality
from graph.search.phrases import phrases_of


def verdict_values(claim: Claim) -> set[str]:
    """What the checks of a claim found, those of its citations and its own, as values of the condition `verdict`."""
    values = {verdict_value(citation.check) for citation in claim.cites}
    values |= {verdict_value(claim.check)} if claim.check else set()
    return values | {"open"} if values and not values & ON_THE_CITATION else values


def checked_so(citation: Citation, condition: Condition) -> bool:
    """Whether a check of a citation found what the condition says, and it is one of the source that this names."""
    verdict = verdict_value(citation.check)
    is_so = condition.value == verdict or (condition.value == "open" and verdict not in ON_THE_CITATION)
    return is_so and condition.qualifier in ("", citation.source)


def checks_of(claim: Claim) -> set[str]:
    """What the checks of the citations of a claim found, as values of the condition `check`, also of each source."""
    verdicts = ((verdict_value(citation.check), f"@{citation.source}") for citation in claim.cites)
    pairs = ((word, at) for word, at in verdicts for word in ((word,) if word in ON_THE_CITATION else (word, "open")))
    return {word + source for word, at in pairs for source in ("", at)}


def claims_citing(kb: Knowledge, condition: Condition) -> Iterable[str]:
    """The claims that cite the source that the condition names, on the page that it names, if it names one.

    Two pages or ranges of pages need one in common: 326 and 325-26, 325-326 and 325-26, iv and iv.
    """
    claim_ids, page = kb.index.citing.get(condition.value, ()), condition.qualifier
    asked = page_span(page)

    def is_on_page(cited: Citation) -> bool:
        span = page_span(cited.page)
        meets = span is not None and asked is not None and span[0] <= asked[1] and asked[0] <= span[1]
        return cited.source == condition.value and (cited.page == page or meets)

    return [key for key in claim_ids if any(map(is_on_page, kb.data.claims[key].cites))] if page else claim_ids


def cited_kinds(kb: Knowledge, claim_id: str) -> set[str]:
    """The kinds of the sources that a claim cites."""
    return {kb.data.sources[citation.source].kind for citation in kb.data.claims[claim_id].cites}


def claims_stating(kb: Knowledge, condition: Condition) -> list[str]:
    """The claims that state a relation: its predicate is the value, its subject the qualifier, its object the object.

    Where the predicate reads the same both ways, the text may say it the other way round: China cooperates with Russia.
    """
    ends = {(condition.qualifier, condition.object)}
    if kb.data.predicates[condition.value].is_symmetric:
        ends.add((condition.object, condition.qualifier))
    stated = kb.index.stated_between
    claim_ids = {claim_id for pair in ends for claim_id, _ in stated.get((condition.value, *pair), ())}
    return sorted(claim_ids, key=kb.index.rank.__getitem__)


def has_values(claim: Claim) -> list[str]:
    """What a claim gives, as values of the condition `has`."""
    return [*(["figures"] if claim.figures else []), *(["years"] if claim.years() else [])]


def lacks_page(kb: Knowledge, claim: Claim) -> bool:
    """Whether a claim has a citation without a page or another place in the cited work, which it could have."""
    return any(lacks_locator(kb, citation) for citation in claim.cites)


def _arguing(kind: str) -> Lookup:
    """The claims that do this to the one that is named."""
    return lambda kb, c: [key for argument, key in kb.index.argued.get(c.value, ()) if argument == kind]


def _argued(kind: ArgumentKind) -> Lookup:
    """The claims to which the one that is named does this."""
    return lambda kb, c: dict(kb.data.claims[c.value].argues.lists())[kind]


def _passages(kb: Knowledge, claim_id: str) -> list[Passage]:
    """The passages from which a claim was read."""
    return [kb.data.passages[passage_id] for passage_id in kb.data.claims[claim_id].passage]


LOOKUPS: dict[str, Lookup] = {
    "cites": claims_citing,
    "about": lambda kb, c: kb.index.about.get(c.value, ()),
    "by": lambda kb, c: kb.index.said_by.get(c.value, ()),
    "year": lambda kb, c: claims_of_years(kb, *years_of(c.value)),
    "words": lambda kb, c: phrases_of(kb).holding(c.value),
    "states": claims_stating,
    "contrasts": lambda kb, c: against(kb, c.value),
    "supports": _arguing("supports"), "supported-by": _argued("supports"),
    "qualifies": _arguing("qualifies"), "qualified-by": _argued("qualifies"),
    "causes": _arguing("causes"), "caused-by": _argued("causes"),
}  # fmt: skip
VALUES_OF: dict[str, ValuesOf] = {
    **dict.fromkeys(("sources", "at-least"), lambda kb, key: (str(len(kb.cited_by([key]))),)),
    **dict.fromkeys(("entities", "entities-at-least"), lambda kb, key: (str(len(kb.mentioned[key])),)),
    "quotes": lambda kb, key: [cited.source for cited in kb.data.claims[key].cites if cited.quoted],
    "section": lambda kb, key: [passage.section for passage in _passages(kb, key)],
    "paragraph": lambda kb, key: [str(passage.paragraph) for passage in _passages(kb, key)],
    "modality": lambda kb, key: (kb.data.claims[key].modality,),
    "check": lambda kb, key: checks_of(kb.data.claims[key]),
    "verdict": lambda kb, key: verdict_values(kb.data.claims[key]),
    "kind": cited_kinds,
    "only-kind": lambda kb, key: filter(None, ["|".join(sorted(cited_kinds(kb, key)))]),
    "voice": lambda kb, key: () if kb.data.claims[key].is_passed_on else ("author",),
    "has": lambda kb, key: has_values(kb.data.claims[key]),
    "cited-year": lambda kb, key: [str(year) for cited in kb.cited_by([key]) for year in years_of_work(kb, cited)],
    "lacks": lambda kb, key: ("page",) if lacks_page(kb, kb.data.claims[key]) else (),
    "year": lambda kb, key: map(str, kb.data.claims[key].years()),
    "unit": lambda kb, key: [figure.unit for figure in kb.data.claims[key].figures],
    "support": lambda kb, key: (support(kb, key).word,),
}
CLAIMS = condition_types(
    "claims", LOOKUPS, VALUES_OF,
    fits={
        **dict.fromkeys(("at-least", "entities-at-least"), is_at_least), "cited-year": is_among, "unit": in_unit,
        "kind": lambda kind, word: kind in covered(word),
        "only-kind": lambda kinds, word: set(kinds.split("|")) <= {*covered(word)},
    },
    values={
        "modality": as_written(get_args(Modality)), "check": ASKED, "verdict": ASKED, "kind": KINDS, "only-kind": KINDS,
        "voice": {"author": "in the author's own voice"}, "has": as_written(("figures", "years")),
        "lacks": {"page": "a page"}, "support": as_written(SUPPORT),
    },
    synonyms={"check": ALSO_OPEN, "verdict": ALSO_OPEN},
)  # fmt: skip
