"""What is odd about the evidence: one rule a kind of finding, one list of kinds.

A finding is no mistake in the data and often none in the text: it is what a careful reader would look at. A kind is
advice where a machine can only guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from graph.evidence.impact import CARRYING
from graph.evidence.support import against, support
from graph.knowledge import Knowledge
from graph.records import Citation, page_range
from graph.text import fold

Path = tuple[str | int, ...]
REACHED = ("confirmed", "partly", "contradicted")  # verdicts on what was found in the work
INTERESTED = frozenset(("state media", "government document", "law", "corporate page"))  # whose publisher is a party


class Finding(NamedTuple):
    """One record that a rule points at, where it stands in the data, and what is odd about it."""

    section: str
    id: str
    says: str
    path: Path = ()  # below the record


class Kind(NamedTuple):
    """One kind of finding: of which records, how a question names it, what it means, and the rule that finds it."""

    section: str
    said: str  # behind "flagged as"
    means: str
    find: Callable[[Knowledge], Iterator[Finding]]
    advice: bool = False


def _never_cited(kb: Knowledge) -> Iterator[Finding]:
    read = {kb.data.dataset.reads, *(passage.source for passage in kb.data.passages.values())}
    for key in kb.data.sources:
        if key not in read and key not in kb.index.citing and key not in kb.index.through:
            yield Finding("sources", key, "stands in the list of sources, and no claim cites it")


def _one_source(kb: Knowledge) -> Iterator[Finding]:
    for key in kb.index.claims:
        sources = support(kb, key).sources
        if len(sources) == 1:
            yield Finding("claims", key, f"rests on {kb.name(sources[0])} alone")


def _one_kind(kb: Knowledge) -> Iterator[Finding]:
    for key in kb.index.claims:
        rests = support(kb, key)
        if len(rests.sources) > 1 and len(rests.kinds) == 1:
            yield Finding("claims", key, f"its {len(rests.sources)} works are all of the kind {rests.kinds[0]}")


def _interested(kb: Knowledge) -> Iterator[Finding]:
    for key in kb.index.claims:
        kinds = support(kb, key).kinds
        if kinds and INTERESTED.issuperset(kinds):
            yield Finding("claims", key, f"cites nothing but what a state or a company published: {', '.join(kinds)}")


def _citations(kb: Knowledge) -> Iterator[tuple[str, int, Citation]]:
    for key in kb.index.claims:
        for place, cited in enumerate(kb.data.claims[key].cites):
            yield key, place, cited


def _unchecked(kb: Knowledge) -> Iterator[Finding]:
    for key, place, cited in _citations(kb):
        if cited.check is None:
            yield Finding("claims", key, f"nobody has looked whether {kb.name(cited.source)} says so", ("cites", place))


def _differs(kb: Knowledge) -> Iterator[Finding]:
    for key, place, cited in _citations(kb):
        if cited.check and cited.check.verdict in ("partly", "contradicted"):
            verdict = "bears out a part only" if cited.check.verdict == "partly" else "says otherwise"
            said = f"{kb.name(cited.source)} {verdict}: {cited.check.finding}"
            yield Finding("claims", key, said, ("cites", place, "check"))


def _as_cited(kb: Knowledge) -> Iterator[Finding]:
    """The text prints a citation in another form than the list of sources: another year, or another spelling.

    The other forms are the label of the source and what `cited_as` says of it, which holds what the list prints.
    """
    for key, place, cited in _citations(kb):
        source = kb.data.sources[cited.source]
        printed = re.split(r",?\s+(?:pp?|para|S)\.\s", cited.as_cited)[0]
        other = [form for form in (source.label, *source.cited_as) if fold(form) != fold(printed)]
        if cited.as_cited and other:
            years = re.findall(r"\d{3,4}", printed) != re.findall(r"\d{3,4}", other[0])
            what = "another year" if years else "another spelling"
            said = f'is printed "{cited.as_cited}", elsewhere "{other[0]}": {what}'
            yield Finding("claims", key, said, ("cites", place, "as_cited"))


def outside(kb: Knowledge) -> Iterator[tuple[str, int, Citation, bool]]:
    """Every cited page of a source whose pages are known: claim, place of the citation, citation, whether outside."""
    for key, place, cited in _citations(kb):
        known, pages = _spans(kb.data.sources[cited.source].page), _spans(cited.page)
        if known and pages:
            inside = all(any(one <= first and last <= other for one, other in known) for first, last in pages)
            yield key, place, cited, not inside


def _spans(pages: str) -> list[tuple[int, int]]:
    """The pages and ranges of pages of a locator: `325-26, 330` is 325 to 326, and 330."""
    found = [page_range(part) for part in re.findall(r"\d+\s*[-–]\s*\d+", pages)]
    single = re.findall(r"\d+", re.sub(r"\d+\s*[-–]\s*\d+", " ", pages))
    return [*(span for span in found if span), *((int(page), int(page)) for page in single)]


def _locator_outside(kb: Knowledge) -> Iterator[Finding]:
    for key, place, cited, wrong in outside(kb):
        if wrong:
            pages = kb.data.sources[cited.source].page
            said = f"cites page {cited.page} of {kb.name(cited.source)}, which has the pages {pages}"
            yield Finding("claims", key, said, ("cites", place, "page"))


def _too_old(kb: Knowledge) -> Iterator[Finding]:
    """A work that came out before what it is cited for began cannot have seen it."""
    for key, source in kb.data.sources.items():
        for claim in kb.index.citing.get(key, ()):
            for other in kb.data.claims[claim].mentions():
                began = kb.entity(other).began
                if _before(source.issued, began):
                    said = f"is of {source.issued} and cited in {claim} for {kb.name(other)}, which began in {began}"
                    yield Finding("sources", key, said, ("issued",))


def _before(one: str, other: str) -> bool:
    """Whether a date lies before another, as far as both are known: 2011-12 is before 2015, 2015 not before 2015-06."""
    shared = min(len(one), len(other))
    return bool(shared) and one[:shared] < other[:shared]


def _without_locator(kb: Knowledge) -> Iterator[Finding]:
    for key, place, cited in _citations(kb):
        if cited.quoted and not cited.locator:
            said = f"quotes {kb.name(cited.source)} word for word and says no page or paragraph"
            yield Finding("claims", key, said, ("cites", place))


def _second_hand(kb: Knowledge) -> Iterator[Finding]:
    for key in kb.index.claims:
        cites = kb.data.claims[key].cites
        if cites and all(cited.through for cited in cites):
            through = ", ".join(dict.fromkeys(kb.name(cited.through) for cited in cites))
            yield Finding("claims", key, f"knows what it cites through {through} alone")


def _unmentioned(kb: Knowledge) -> Iterator[Finding]:
    """Numbers, years and names of a claim that no finding of a work that was reached speaks of."""
    for key in kb.index.claims:
        claim = kb.data.claims[key]
        seen = [cited.check.finding for cited in claim.cites if cited.check and cited.check.verdict in REACHED]
        if not seen:
            continue
        found = _numbers(" ".join(seen))
        missing = [number for number in dict.fromkeys(_numbers(claim.says)) if number not in found]
        missing += _names_missing(kb, key, f" {fold(' '.join(seen))} ")
        if missing:
            yield Finding("claims", key, f"no finding mentions {', '.join(missing)}", ("says",))


def _numbers(text: str) -> list[str]:
    """The numbers of a text, without the commas of thousands: 4,000 is 4000."""
    return [re.sub(r",(?=\d{3})", "", number) for number in re.findall(r"\d+(?:[.,]\d+)*", text)]


def _names_missing(kb: Knowledge, key: str, found: str) -> Iterator[str]:
    """The entities that a claim names as a proper name, and the findings by no name of theirs."""
    claim = kb.data.claims[key]
    said = f" {fold(claim.says)} "
    for other in claim.mentions():
        entity = kb.entity(other)
        names = [fold(name) for name in (entity.name, *entity.aliases)]
        proper = entity.name[:1].isupper()
        if proper and any(f" {name} " in said for name in names) and not any(f" {name} " in found for name in names):
            yield entity.name


def _unargued(kb: Knowledge) -> Iterator[Finding]:
    for key in kb.index.claims:
        carried = any(kind in CARRYING for kind, _ in kb.index.argued.get(key, ()))
        if not carried and not against(kb, key):
            yield Finding("claims", key, "no other claim argues for it or against it")


def _opposed(kb: Knowledge) -> Iterator[Finding]:
    for key in kb.index.claims:
        for other in against(kb, key):
            yield Finding("claims", key, f"stands against {other}: {kb.data.claims[other].says}")


def _without_claims(kb: Knowledge) -> Iterator[Finding]:
    for section, key, entity in kb.each_entity():
        if key not in kb.index.about and key not in kb.index.said_by:
            yield Finding(section, key, f"{entity.name} is in the dataset, and no claim mentions it")


FINDINGS: dict[str, Kind] = {
    "differs": Kind(
        "claims", "cited for more than was found",
        "a check bears out a part only, or finds that the work says otherwise", _differs,
    ),
    "too-old": Kind(
        "sources", "older than what they attest",
        "a work that came out before what it is cited for began", _too_old,
    ),
    "as-cited": Kind(
        "claims", "cited in another form",
        "the text prints a citation otherwise than the list of sources", _as_cited,
    ),
    "locator-outside": Kind(
        "claims", "citing a page outside of the work",
        "a cited page lies outside of the pages of the work", _locator_outside,
    ),
    "quoted-without-locator": Kind(
        "claims", "quoted without a page",
        "a quotation word for word without page or paragraph", _without_locator,
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
        "a citation that nobody has held against the work", _unchecked,
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

_FOUND: WeakKeyDictionary[Knowledge, dict[str, tuple[Finding, ...]]] = WeakKeyDictionary()


def findings(kb: Knowledge, kind: str) -> tuple[Finding, ...]:
    """All findings of a kind, in the order of the text; looked for once."""
    known = _FOUND.setdefault(kb, {})
    if kind not in known:
        known[kind] = tuple(FINDINGS[kind].find(kb))
    return known[kind]
