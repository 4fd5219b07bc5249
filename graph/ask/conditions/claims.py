"""What may be asked of claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from graph.ask.conditions.row import ConditionType, as_said, at_least, flagged
from graph.ask.question import Condition
from graph.evidence.support import SUPPORT, support
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS, Claim, page_span
from graph.records.claim import Modality
from graph.records.source import SourceKind
from graph.text import fold

VERDICTS = {
    "confirmed": "confirmed", "partly": "only partly confirmed", "contradicted": "contradicted",
    "not-reached": "not reached", "not-read": "not read", "never": "never checked",
}  # fmt: skip
ALSO_VERDICTS = {"partly confirmed": "partly", "not checked": "never", "unchecked": "never"}


def cites_so(claim: Claim, condition: Condition) -> bool:
    """Whether a claim cites the source that the condition names, on the page that it names."""
    return any(cited.source == condition.value and _on_page(cited.page, condition.at) for cited in claim.cites)


def _on_page(pages: str, page: str) -> bool:
    """Whether two pages or ranges of pages have one in common: 326 and 325-26, 325-326 and 325-26, iv and iv."""
    if page in ("", pages):
        return True
    one, other = page_span(pages), page_span(page)
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def _checked(claim: Claim, condition: Condition) -> bool:
    return any(
        condition.value == (cited.check.verdict.replace(" ", "-") if cited.check else "never")
        for cited in claim.cites
        if condition.at in ("", cited.source)
    )


def _claims_citing(kb: Knowledge, condition: Condition) -> Iterable[str]:
    found = kb.index.citing.get(condition.value, ())
    return [key for key in found if cites_so(kb.data.claims[key], condition)] if condition.at else found


def _in_section(kb: Knowledge, key: str, heading: str) -> bool:
    return any(kb.data.passages[place].section == heading for place in kb.data.claims[key].passage)


def _in_paragraph(kb: Knowledge, key: str, number: str) -> bool:
    return any(str(kb.data.passages[place].paragraph) == number for place in kb.data.claims[key].passage)


def claims_stating(kb: Knowledge, condition: Condition) -> list[str]:
    """The claims that state a relation: its predicate is the value, its subject `at` and its object `of`."""
    return [key for key in kb.index.about.get(condition.at, ()) if _states(kb, key, condition)]


def _states(kb: Knowledge, key: str, condition: Condition) -> bool:
    predicate = kb.data.predicates[condition.value]
    ends = {(condition.at, condition.of)}
    if predicate.reads == predicate.reversed:  # China cooperates with Russia: the text may say it the other way round
        ends.add((condition.of, condition.at))
    return any(
        relation.predicate == condition.value and (relation.subject, relation.object) in ends
        for relation in kb.data.claims[key].states
    )


def _counts(claim: Claim, unit: str) -> bool:
    """Whether a claim gives a figure in this unit: `percent` is a word of `percent of debt`."""
    words = set(fold(unit).split())
    return any(words <= set(fold(figure.unit).split()) for figure in claim.figures)


def _argues(kb: Knowledge, claim: str, kind: str) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(kb.data.claims[claim].argues, kind)
    return found


def _argued(kb: Knowledge, claim: str, kind: str) -> list[str]:
    return [other for said, other in kb.index.argued.get(claim, ()) if said == kind]


def _forth(kind: str, several: str, one: str) -> ConditionType:
    """The claims that do this to the one that is named."""
    return ConditionType(
        f"{several} {{}}", f"do not {several} {{}}", f"{one} {{}}", names=("claims",),
        holds=lambda kb, key, c: c.value in _argues(kb, key, kind), find=lambda kb, c: _argued(kb, c.value, kind),
    )  # fmt: skip


def _back(kind: str, done: str) -> ConditionType:
    """The claims to which the one that is named does this."""
    return ConditionType(
        f"are {done} by {{}}", f"are not {done} by {{}}", f"is {done} by {{}}", names=("claims",),
        holds=lambda kb, key, c: key in _argues(kb, c.value, kind), find=lambda kb, c: _argues(kb, c.value, kind),
    )  # fmt: skip


def _against(kb: Knowledge, claim: str) -> list[str]:
    """The claims that stand against one, whichever of the two the text has say so."""
    return [*dict.fromkeys((*_argues(kb, claim, "contrasts"), *_argued(kb, claim, "contrasts")))]


CLAIMS: dict[str, ConditionType] = {
    "cites": ConditionType(
        "cite {}", "do not cite {}", "cites {}", names=("sources",),
        holds=lambda kb, key, c: cites_so(kb.data.claims[key], c),
        find=_claims_citing,
    ),
    "quotes": ConditionType(
        "quote {} word for word", "do not quote {} word for word", "quotes {} word for word", names=("sources",),
        holds=lambda kb, key, c: any(x.source == c.value and x.quoted for x in kb.data.claims[key].cites),
    ),
    "about": ConditionType(
        "mention {}", "do not mention {}", "mentions {}", names=ENTITY_SECTIONS,
        holds=lambda kb, key, c: c.value in kb.data.claims[key].mentions(),
        find=lambda kb, c: kb.index.about.get(c.value, ()),
    ),
    "by": ConditionType(
        "are said by {}", "are not said by {}", "is said by {}", names=("actors",),
        holds=lambda kb, key, c: c.value in kb.data.claims[key].said_by,
        find=lambda kb, c: kb.index.said_by.get(c.value, ()),
    ),
    "section": ConditionType(
        "are in the section {}", "are not in the section {}", "is in the section {}", listed="headings",
        holds=lambda kb, key, c: _in_section(kb, key, c.value),
    ),
    "paragraph": ConditionType(
        "are in paragraph {}", "are not in paragraph {}", "is in paragraph {}", number=True,
        holds=lambda kb, key, c: _in_paragraph(kb, key, c.value),
    ),
    "modality": ConditionType(
        "are {}", "are not {}", "is {}", values=as_said(get_args(Modality)),
        holds=lambda kb, key, c: kb.data.claims[key].modality == c.value,
    ),
    "check": ConditionType(
        "have any citation that was {}", "have no citation that was {}", "has a citation that was {}",
        values=VERDICTS, also=ALSO_VERDICTS, holds=lambda kb, key, c: _checked(kb.data.claims[key], c),
    ),
    "kind": ConditionType(
        "cite a source of the kind {}", "cite no source of the kind {}", "cites a source of the kind {}",
        values=as_said(get_args(SourceKind)),
        holds=lambda kb, key, c: any(kb.data.sources[x.source].kind == c.value for x in kb.data.claims[key].cites),
    ),
    "sources": ConditionType(
        "cite exactly {} sources", "do not cite exactly {} sources", "cites exactly {} sources", number=True,
        special={
            "0": ("cite nothing", "do not cite exactly 0 sources", "cites nothing"),
            "1": ("cite exactly 1 source", "do not cite exactly 1 source", "cites exactly 1 source"),
        },
        holds=lambda kb, key, c: len({x.source for x in kb.data.claims[key].cites}) == int(c.value),
    ),
    "at-least": at_least(
        "cite at least {} sources", "cite fewer than {} sources", "cites at least {} sources", "source",
        lambda kb, key: len({x.source for x in kb.data.claims[key].cites}),
    ),
    "only-kind": ConditionType(
        "cite only sources of the kind {}", "do not cite only sources of the kind {}",
        "cites only sources of the kind {}", values=as_said(get_args(SourceKind)),
        holds=lambda kb, key, c: {kb.data.sources[x.source].kind for x in kb.data.claims[key].cites} == {c.value},
    ),
    "voice": ConditionType(
        "are {}", "are not {}", "is {}", values={"author": "in the author's own voice"},
        holds=lambda kb, key, _: not kb.data.claims[key].is_passed_on,
    ),
    "has": ConditionType(
        "give {}", "do not give {}", "gives {}", values={"figures": "figures"},
        holds=lambda kb, key, _: bool(kb.data.claims[key].figures),
    ),
    "unit": ConditionType(
        "give figures in {}", "do not give figures in {}", "gives figures in {}", listed="units",
        holds=lambda kb, key, c: _counts(kb.data.claims[key], c.value),
    ),
    "states": ConditionType(
        "say that {}", "do not say that {}", "says that {}", names=("predicates",), statement=True,
        holds=_states, find=claims_stating,
    ),
    "finding": flagged("claims"),
    "support": ConditionType(
        "are graded {}", "are not graded {}", "is graded {}", values=as_said(SUPPORT),
        holds=lambda kb, key, c: support(kb, key).word == c.value,
    ),
    "supports": _forth("supports", "support", "supports"),
    "supported-by": _back("supports", "supported"),
    "contrasts": ConditionType(
        "contrast with {}", "do not contrast with {}", "contrasts with {}", names=("claims",),
        holds=lambda kb, key, c: key in _against(kb, c.value), find=lambda kb, c: _against(kb, c.value),
    ),
    "qualifies": _forth("qualifies", "qualify", "qualifies"),
    "qualified-by": _back("qualifies", "qualified"),
    "causes": _forth("causes", "bring about", "brings about"),
    "caused-by": _back("causes", "brought about"),
}  # fmt: skip
