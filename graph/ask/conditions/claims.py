"""What may be asked of claims."""

from __future__ import annotations

from typing import get_args

from graph.ask.conditions.row import Lookup, as_written, condition_types
from graph.ask.conditions.sources import KINDS, covered
from graph.evidence.printed import lacks_page
from graph.evidence.support import SUPPORT, against, support
from graph.knowledge import Knowledge
from graph.knowledge.claims import cited_kinds, claims_citing, claims_stating, given
from graph.knowledge.values import ValuesOf, is_at_least
from graph.knowledge.verdicts import ALSO_OPEN, ASKED, checks_of, verdict_values
from graph.knowledge.works import years_of_work
from graph.knowledge.years import claims_of_years, is_among, years_of
from graph.records import Passage
from graph.records.amounts import in_unit
from graph.records.claim import ArgumentKind, Modality
from graph.search.phrases import phrases_of


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
    "cites": lambda kb, c: claims_citing(kb, c.value, c.qualifier),
    "about": lambda kb, c: kb.index.about.get(c.value, ()),
    "by": lambda kb, c: kb.index.said_by.get(c.value, ()),
    "year": lambda kb, c: claims_of_years(kb, *years_of(c.value)),
    "words": lambda kb, c: phrases_of(kb).holding(c.value),
    "states": lambda kb, c: claims_stating(kb, c.value, c.qualifier, c.object),
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
    "has": lambda kb, key: given(kb.data.claims[key]),
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
