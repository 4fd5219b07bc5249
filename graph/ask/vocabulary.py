"""What may be asked of what: one row for each condition, with its words and how it is looked up.

The short form, the English reading and the evaluation all go by these rows. A new condition is a new row here and its
words in the grammar of `english.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, get_args

from graph.ask.names import Names
from graph.ask.question import Condition, NotUnderstood, Seek
from graph.ask.verbs import denied, plural
from graph.build import Knowledge
from graph.nearest import nearest
from graph.read import quote
from graph.records import ENTITY_SECTIONS, KINDS, Claim, Relation
from graph.records.claim import Modality
from graph.records.source import SourceKind
from graph.text import fold

MAX_DIGITS = 6
Find = Callable[[Knowledge, Condition], Iterable[str]]
Holds = Callable[[Knowledge, str, Condition], bool]


class Meaning(NamedTuple):
    """How a condition is said, and how it is looked up.

    In the phrases, `{}` is where its value is said. `holds` says whether it holds for one record, in time that does not
    depend on the size of the dataset; `find` gives the ids for which it holds, in time that grows with their number,
    and is missing where there is no index for it.
    """

    several: str  # which claims CITE x
    denied: str  # which claims DO NOT CITE x
    one: str  # one claim CITES x
    holds: Holds
    find: Find | None = None
    names: tuple[str, ...] = ()  # the sections of the records that its value may be
    values: Mapping[str, str] = {}  # or the values that it may have, each with how it is said
    number: bool = False  # or whether its value is a number
    heading: bool = False  # or the heading of a section of the text
    relation: bool = False  # or a predicate, with the other end of the relation beside it
    special: Mapping[str, tuple[str, str, str]] = {}  # the three phrases of a value that is said otherwise


VERDICTS = {
    "confirmed": "confirmed", "partly": "only partly confirmed", "contradicted": "contradicted",
    "not-reached": "not reached", "not-read": "not read", "never": "never checked",
}  # fmt: skip


def _cites(claim: Claim, condition: Condition) -> bool:
    return any(
        cited.source == condition.value and condition.at in ("", cited.page) for cited in claim.cites
    )  # fmt: skip


def _checked(claim: Claim, condition: Condition) -> bool:
    found = {cited.check.verdict.replace(" ", "-") if cited.check else "never" for cited in claim.cites}
    return condition.value in found


def _claims_of(kb: Knowledge, index: Mapping[str, list[str]], condition: Condition) -> Iterable[str]:
    found = index.get(condition.value, ())
    return [key for key in found if _cites(kb.data.claims[key], condition)] if condition.at else found


def _in_section(kb: Knowledge, key: str, heading: str) -> bool:
    return any(kb.data.passages[place].section == heading for place in kb.data.claims[key].passage)


def _in_paragraph(kb: Knowledge, key: str, number: str) -> bool:
    return any(str(kb.data.passages[place].paragraph) == number for place in kb.data.claims[key].passage)


def _sources_for(kb: Knowledge, condition: Condition) -> Iterable[str]:
    claims = (kb.data.claims[key] for key in kb.index.about.get(condition.value, ()))
    return dict.fromkeys(citation.source for claim in claims for citation in claim.cites)


def _source_is_for(kb: Knowledge, source: str, condition: Condition) -> bool:
    return any(condition.value in kb.data.claims[key].mentions() for key in kb.index.citing.get(source, ()))


def _year(kb: Knowledge, source: str) -> int | None:
    issued = kb.data.sources[source].issued
    return int(issued[:4]) if issued else None


def _before(kb: Knowledge, source: str, condition: Condition) -> bool:
    year = _year(kb, source)
    return year is not None and year < int(condition.value)


def _after(kb: Knowledge, source: str, condition: Condition) -> bool:
    year = _year(kb, source)
    return year is not None and year > int(condition.value)


def _appear_with(kb: Knowledge, condition: Condition) -> Iterable[str]:
    claims = (kb.data.claims[key] for key in kb.index.about.get(condition.value, ()))
    return dict.fromkeys(other for claim in claims for other in claim.mentions() if other != condition.value)


def _appears_with(kb: Knowledge, key: str, condition: Condition) -> bool:
    return key != condition.value and any(
        condition.value in kb.data.claims[claim].mentions() for claim in kb.index.about.get(key, ())
    )


def _said(words: Iterable[str]) -> Mapping[str, str]:
    return {word: word for word in words}


def direction(kb: Knowledge, predicate: str, word: str) -> str:
    """The word for the end that is sought: of a relation that reads the same both ways it is always the subject."""
    record = kb.data.predicates[predicate]
    return "subject-of" if record.reads == record.reversed else word


def relations(kb: Knowledge, condition: Condition) -> Iterator[tuple[str, Relation, str]]:
    """The stated relations that a condition speaks of: the claim, the relation, and the entity that is sought in it."""
    predicate = kb.data.predicates[condition.value]
    both = predicate.reads == predicate.reversed  # who cooperates with China: the relation may be stated either way
    for key in kb.index.about.get(condition.at, ()):
        for relation in kb.data.claims[key].states:
            if relation.predicate != condition.value or (condition.of and condition.of not in relation.of):
                continue
            if relation.object == condition.at and (both or condition.word == "subject-of"):
                yield key, relation, relation.subject
            if relation.subject == condition.at and (both or condition.word == "object-of"):
                yield key, relation, relation.object
                if condition.word == "object-of" and not both:
                    yield from ((key, relation, thing) for thing in relation.of)


def _related(kb: Knowledge, condition: Condition) -> Iterable[str]:
    return dict.fromkeys(entity for _, _, entity in relations(kb, condition))


def _is_related(kb: Knowledge, key: str, condition: Condition) -> bool:
    return any(entity == key for _, _, entity in relations(kb, condition))


# the sections of the records that answer where entities are sought
SOUGHT: dict[Seek, tuple[str, ...]] = {
    "actors": ("actors",), "projects": ("projects",), "concepts": ("concepts",), "entities": ENTITY_SECTIONS,
}  # fmt: skip

# The phrases of a row are read by the grammar: a property test holds that every one of them gives its row back.
CLAIMS: dict[str, Meaning] = {
    "cites": Meaning(
        "cite {}", "do not cite {}", "cites {}", names=("sources",),
        holds=lambda kb, key, c: _cites(kb.data.claims[key], c),
        find=lambda kb, c: _claims_of(kb, kb.index.citing, c),
    ),
    "quotes": Meaning(
        "quote {} word for word", "do not quote {} word for word", "quotes {} word for word", names=("sources",),
        holds=lambda kb, key, c: any(x.source == c.value and x.quoted for x in kb.data.claims[key].cites),
    ),
    "about": Meaning(
        "mention {}", "do not mention {}", "mentions {}", names=ENTITY_SECTIONS,
        holds=lambda kb, key, c: c.value in kb.data.claims[key].mentions(),
        find=lambda kb, c: kb.index.about.get(c.value, ()),
    ),
    "by": Meaning(
        "are said by {}", "are not said by {}", "is said by {}", names=("actors",),
        holds=lambda kb, key, c: c.value in kb.data.claims[key].said_by,
        find=lambda kb, c: kb.index.said_by.get(c.value, ()),
    ),
    "section": Meaning(
        "are in the section {}", "are not in the section {}", "is in the section {}", heading=True,
        holds=lambda kb, key, c: _in_section(kb, key, c.value),
    ),
    "paragraph": Meaning(
        "are in paragraph {}", "are not in paragraph {}", "is in paragraph {}", number=True,
        holds=lambda kb, key, c: _in_paragraph(kb, key, c.value),
    ),
    "modality": Meaning(
        "are {}", "are not {}", "is {}", values=_said(get_args(Modality)),
        holds=lambda kb, key, c: kb.data.claims[key].modality == c.value,
    ),
    "check": Meaning(
        "have a citation that was {}", "have no citation that was {}", "has a citation that was {}",
        values=VERDICTS, holds=lambda kb, key, c: _checked(kb.data.claims[key], c),
    ),
    "kind": Meaning(
        "cite a source of the kind {}", "cite no source of the kind {}", "cites a source of the kind {}",
        values=_said(get_args(SourceKind)),
        holds=lambda kb, key, c: any(kb.data.sources[x.source].kind == c.value for x in kb.data.claims[key].cites),
    ),
    "sources": Meaning(
        "cite exactly {} sources", "do not cite exactly {} sources", "cites exactly {} sources", number=True,
        special={
            "0": ("cite nothing", "do not cite exactly 0 sources", "cites nothing"),
            "1": ("cite exactly 1 source", "do not cite exactly 1 source", "cites exactly 1 source"),
        },
        holds=lambda kb, key, c: len({x.source for x in kb.data.claims[key].cites}) == int(c.value),
    ),
    "has": Meaning(
        "give {}", "do not give {}", "gives {}", values={"figures": "figures"},
        holds=lambda kb, key, _: bool(kb.data.claims[key].figures),
    ),
}  # fmt: skip
SOURCES: dict[str, Meaning] = {
    "about": Meaning(
        "are cited for {}", "are not cited for {}", "is cited for {}", names=ENTITY_SECTIONS,
        holds=_source_is_for, find=_sources_for,
    ),
    "for": Meaning(
        "are cited in {}", "are not cited in {}", "is cited in {}", names=("claims",),
        holds=lambda kb, key, c: any(x.source == key for x in kb.data.claims[c.value].cites),
        find=lambda kb, c: dict.fromkeys(x.source for x in kb.data.claims[c.value].cites),
    ),
    "kind": Meaning(
        "are of the kind {}", "are not of the kind {}", "is of the kind {}",
        values=_said(get_args(SourceKind)), holds=lambda kb, key, c: kb.data.sources[key].kind == c.value,
    ),
    "before": Meaning(
        "are older than {}", "are not older than {}", "is older than {}", number=True, holds=_before,
    ),
    "after": Meaning(
        "are newer than {}", "are not newer than {}", "is newer than {}", number=True, holds=_after,
    ),
    "claims": Meaning(
        "are cited by exactly {} claims", "are not cited by exactly {} claims", "is cited by exactly {} claims",
        number=True, holds=lambda kb, key, c: len(kb.index.citing.get(key, ())) == int(c.value),
        special={
            "0": ("are never cited", "are not cited by exactly 0 claims", "is never cited"),
            "1": ("are cited by exactly 1 claim", "are not cited by exactly 1 claim", "is cited by exactly 1 claim"),
        },
    ),
}  # fmt: skip
ENTITIES: dict[str, Meaning] = {
    "with": Meaning(
        "appear with {}", "do not appear with {}", "appears with {}", names=ENTITY_SECTIONS,
        holds=_appears_with, find=_appear_with,
    ),
    "part-of": Meaning(
        "are part of {}", "are not part of {}", "is part of {}", names=ENTITY_SECTIONS,
        holds=lambda kb, key, c: c.value in kb.entity(key).part_of,
    ),
    "subject-of": Meaning("", "", "", names=("predicates",), relation=True, holds=_is_related, find=_related),
    "object-of": Meaning("", "", "", names=("predicates",), relation=True, holds=_is_related, find=_related),
    "kind": Meaning(
        "are of the kind {}", "are not of the kind {}", "is of the kind {}", values=_said(KINDS),
        holds=lambda kb, key, c: kb.entity(key).kind == c.value,
    ),
    "has": Meaning(
        "are {}", "are not {}", "is {}", values={"words": "quoted or reported"},
        holds=lambda kb, key, _: key in kb.index.said_by,
    ),
}  # fmt: skip
VOCABULARY: dict[tuple[Seek, str], Meaning] = {
    **{("claims", word): row for word, row in CLAIMS.items()},
    **{("sources", word): row for word, row in SOURCES.items()},
    **{(seek, word): row for seek in SOUGHT for word, row in ENTITIES.items()},
}


def value_of(names: Names, word: str, meaning: Meaning, text: str, span: tuple[int, int]) -> str:
    """The value that a text means in a condition: an id, a number, or a word of the condition's list.

    Raises
    ------
    NotUnderstood
        When it means nothing there, or more than one thing.
    """
    if meaning.names:
        return names.resolve(text, meaning.names, span)
    if meaning.number:
        if not text.isdecimal() or len(text) > MAX_DIGITS:
            raise NotUnderstood("not a question", f"{quote(text)} is no number; {word}: takes one in digits", span=span)
        return str(int(text))
    known = {heading: heading for heading in names.headings.values()} if meaning.heading else meaning.values
    wanted = fold(text)
    for value, said in known.items():
        if wanted in (fold(value), fold(said)):
            return value
    close = nearest(wanted, [fold(value) for value in known])
    hint = f"did you mean {close[0]}?" if close else f"write one of: {', '.join(known)}"
    raise NotUnderstood("unknown name", f"{quote(text)} is no {word} here; {hint}", span=span, expected=tuple(known))


def phrases(kb: Knowledge, condition: Condition, meaning: Meaning) -> tuple[str, str, str]:
    """How several records fulfil a condition, do not, and how one does."""
    if meaning.relation:
        predicate = kb.data.predicates[condition.value]
        phrase = predicate.reads if condition.word == "subject-of" else predicate.reversed
        return f"{plural(phrase)} {{}}", f"{denied(phrase)} {{}}", f"{phrase} {{}}"
    return meaning.special.get(condition.value, (meaning.several, meaning.denied, meaning.one))


def named(condition: Condition, meaning: Meaning) -> list[tuple[str, tuple[str, ...]]]:
    """The ids that a condition names, in the order in which a sentence has them, with the sections they may be of."""
    if meaning.relation:
        return [(key, ENTITY_SECTIONS) for key in (condition.of, condition.at) if key]
    return [(condition.value, meaning.names)] if meaning.names else []


def said_value(condition: Condition, meaning: Meaning, name: Callable[[str], str]) -> str:
    """The value of a condition as a sentence says it."""
    if meaning.relation:
        return f"{name(condition.of)} to {name(condition.at)}" if condition.of else name(condition.at)
    if meaning.names:
        return name(condition.value) + (f" on page {condition.at}" if condition.at else "")
    return f'"{condition.value}"' if meaning.heading else meaning.values.get(condition.value, condition.value)
