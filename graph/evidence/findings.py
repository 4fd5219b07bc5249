"""What is odd about the evidence: one rule a kind of finding, one list of kinds.

A finding is no mistake in the data and often none in the text: it is what a careful reader would look at. A kind is
advice where a machine can only guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from graph.evidence.finding import Finding, Kind
from graph.evidence.impact import CARRYING
from graph.evidence.printed import as_cited, citations, locator_outside, without_locator
from graph.evidence.support import against
from graph.knowledge import Knowledge, once_per_dataset
from graph.text import in_quotes

DIFFERS = {
    "partly": "bears out a part only", "contradicted": "says otherwise", "absent": "does not say it in the cited place",
}  # fmt: skip
FOR_OR_AGAINST = (*CARRYING, "contrasts")
INTERESTED = frozenset(("state media", "government document", "law", "corporate page"))  # whose publisher is a party


def _never_cited(kb: Knowledge) -> Iterator[Finding]:
    works = kb.data.works().keys() | kb.cited_by_stubs
    for source_id in kb.data.sources:
        if source_id not in works and source_id not in kb.index.citing and source_id not in kb.index.through:
            yield Finding("sources", source_id, "stands in the list of sources, and no claim cites it")


@once_per_dataset
def _cited(kb: Knowledge) -> dict[str, dict[str, None]]:
    """The works that each claim cites, once each, by the id of the claim; claims that cite nothing are left out."""
    claims = kb.data.claims
    return {
        claim_id: dict.fromkeys(citation.source for citation in claims[claim_id].cites)
        for claim_id in kb.index.claims
        if claims[claim_id].cites
    }


def _one_source(kb: Knowledge) -> Iterator[Finding]:
    says = {source_id: f"rests on {kb.name(source_id)} alone" for source_id in kb.data.sources}
    for claim_id, works in _cited(kb).items():
        if len(works) == 1:
            yield Finding("claims", claim_id, says[next(iter(works))])


def _one_kind(kb: Knowledge) -> Iterator[Finding]:
    for claim_id, works in _cited(kb).items():
        if len(works) > 1 and len(kinds := _kinds(kb, works)) == 1:
            says = f"its {len(works)} works are all of the kind {next(iter(kinds))}"
            yield Finding("claims", claim_id, says)


def _interested(kb: Knowledge) -> Iterator[Finding]:
    interested = {source_id for source_id, source in kb.data.sources.items() if source.kind in INTERESTED}
    for claim_id, works in _cited(kb).items():
        if interested.issuperset(works):
            says = f"cites nothing but what a state or a company published: {', '.join(_kinds(kb, works))}"
            yield Finding("claims", claim_id, says)


def _kinds(kb: Knowledge, source_ids: Iterable[str]) -> dict[str, None]:
    """The kinds of works, once each, in order."""
    return dict.fromkeys(kb.data.sources[source_id].kind for source_id in source_ids)


def _unchecked(kb: Knowledge) -> Iterator[Finding]:
    for claim_id, index, citation in citations(kb):
        if citation.check is None:
            says = f"nobody has looked whether {kb.name(citation.source)} says so"
            yield Finding("claims", claim_id, says, ("cites", index))


def _differs(kb: Knowledge) -> Iterator[Finding]:
    for claim_id, claim in kb.data.claims.items():
        for index, citation in enumerate(claim.cites):
            check = citation.check
            if check and check.verdict in DIFFERS:
                says = f"{kb.name(citation.source)} {DIFFERS[check.verdict]}: {check.finding}"
                yield Finding("claims", claim_id, says, ("cites", index, "check"))
        if claim.check and claim.check.verdict in DIFFERS:
            says = f"its own check gave {claim.check.verdict}: {claim.check.finding}"
            yield Finding("claims", claim_id, says, ("check",))


def _too_old(kb: Knowledge) -> Iterator[Finding]:
    """A work that came out before what it is cited for began cannot have seen it."""
    began = {entity_id: entity.began for _, entity_id, entity in kb.each_entity() if entity.began}
    for source_id, source in kb.data.sources.items():
        for claim_id in kb.index.citing.get(source_id, ()) if source.issued else ():
            for entity_id in kb.mentioned[claim_id]:
                if entity_id in began and _before(source.issued, began[entity_id]):
                    topic = f"{kb.name(entity_id)}, which began in {began[entity_id]}"
                    says = f"is of {source.issued} and cited for {topic}: {in_quotes(kb.data.claims[claim_id].says)}"
                    yield Finding("sources", source_id, says, ("issued",))


def _before(left: str, right: str) -> bool:
    """Whether a date lies before another, as far as both are known: 2011-12 is before 2015, 2015 not before 2015-06."""
    shared = min(len(left), len(right))
    return left[:shared] < right[:shared]


def _second_hand(kb: Knowledge) -> Iterator[Finding]:
    indirect = set(chain.from_iterable(kb.index.through.values()))
    for claim_id in filter(indirect.__contains__, kb.index.claims):
        cites = kb.data.claims[claim_id].cites
        if all(citation.through for citation in cites):
            through = ", ".join(dict.fromkeys(kb.name(citation.through) for citation in cites))
            yield Finding("claims", claim_id, f"knows what it cites through {through} alone")


def _unmentioned(kb: Knowledge) -> Iterator[Finding]:
    from graph.evidence.unmentioned import unmentioned  # whose patterns no other kind needs

    for claim_id in kb.index.claims:
        if missing := unmentioned(kb, claim_id):
            yield Finding("claims", claim_id, f"no finding mentions {', '.join(missing)}", ("says",))


def _unargued(kb: Knowledge) -> Iterator[Finding]:
    index, claims = kb.index, kb.data.claims
    argued = {key for key, arguing in index.argued.items() if any(kind in FOR_OR_AGAINST for kind, _ in arguing)}
    for claim_id in index.claims:
        if claim_id not in argued and not claims[claim_id].argues.contrasts:  # which are against each other
            yield Finding("claims", claim_id, "no other claim argues for it or against it")


def _opposed(kb: Knowledge) -> Iterator[Finding]:
    index, claims = kb.index, kb.data.claims
    for claim_id in index.claims:
        if claims[claim_id].argues.contrasts or claim_id in index.argued:  # else there is nobody to look for
            for opponent in against(kb, claim_id):
                yield Finding("claims", claim_id, f"stands against {in_quotes(claims[opponent].says)}")


def _without_claims(kb: Knowledge) -> Iterator[Finding]:
    for section, entity_id, entity in kb.each_entity():
        if entity_id not in kb.index.about and entity_id not in kb.index.said_by:
            yield Finding(section, entity_id, f"{entity.name} is in the dataset, and no claim mentions it")


FINDINGS: dict[str, Kind] = {
    "differs": Kind(
        "claims", "cited for more than was found",
        "a check of a citation or of the claim itself bears out a part only, or finds otherwise", _differs,
    ),
    "too-old": Kind(
        "sources", "older than what they attest",
        "a work that came out before what it is cited for began", _too_old,
    ),
    "as-cited": Kind(
        "claims", "cited in another form",
        "the text prints a citation otherwise than the list of sources", as_cited,
    ),
    "locator-outside": Kind(
        "claims", "citing a page outside of the work",
        "a cited page lies outside of the pages of the work", locator_outside,
    ),
    "quoted-without-locator": Kind(
        "claims", "quoted without a page",
        "a quotation word for word without page or paragraph", without_locator,
    ),
    "second-hand": Kind(
        "claims", "known at second hand",
        "all that the claim cites was had through another work", _second_hand,
    ),
    "interested": Kind(
        "claims", "resting on states and companies",
        "all that the claim cites was published by a state or a company", _interested,
    ),
    "one-kind": Kind(
        "claims", "resting on one kind of source",
        "several works, all of one kind", _one_kind,
    ),
    "one-source": Kind(
        "claims", "resting on one source",
        "all citations of the claim are of one work", _one_source,
    ),
    "unchecked": Kind(
        "claims", "resting on what nobody checked",
        "a citation that nobody has tried to hold against the work", _unchecked,
    ),
    "never-cited": Kind(
        "sources", "in the list and not cited",
        "a work in the list of sources that no claim cites", _never_cited,
    ),
    "opposed": Kind(
        "claims", "standing against another",
        "a claim that another one stands against, told from both sides", _opposed,
    ),
    "unmentioned": Kind(
        "claims", "saying what no finding mentions",
        "a number, year or name that no finding of a check mentions", _unmentioned, advice=True,
    ),
    "unargued": Kind(
        "claims", "argued by nobody",
        "no other claim argues for it or against it", _unargued, advice=True,
    ),
    "without-claims": Kind(
        "entities", "without a claim",
        "an actor, project or concept that no claim mentions", _without_claims,
    ),
}  # fmt: skip


@once_per_dataset
def findings(kb: Knowledge, kind: str) -> tuple[Finding, ...]:
    """All findings of a kind, a key of FINDINGS, in the order of the text. Raises KeyError for any other word."""
    return tuple(FINDINGS[kind].find(kb))


@once_per_dataset
def flagged(kb: Knowledge, kind: str) -> dict[str, None]:
    """The records that findings of a kind are about, each once: claims in reading order, others in that of findings."""
    record_ids = dict.fromkeys(record_id for finding in findings(kb, kind) for record_id in finding.ids)
    if FINDINGS[kind].section == "claims":  # of which one finding may have several
        return dict.fromkeys(sorted(record_ids, key=kb.index.rank.__getitem__))
    return record_ids
