"""What the page needs to understand and answer a question: words, names, forms and what Python has found.

Nothing is understood or looked up anew in the page. The forms of questions come from `forms.json`; which records a
condition holds for stands here for every value that occurs, worked out by the rows of `graph.ask.conditions`; the
script joins them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from graph.ask import NotUnderstood, names_of
from graph.ask.conditions import FORMS, TARGET_SECTIONS, VOCABULARY, ConditionType, direction, takes_thing
from graph.ask.english.keywords import FILLERS, KIND_WORDS, NUMBERS, VALUED, keywords, kinds_by_words
from graph.ask.english.rules import DENIALS
from graph.ask.english.tag import tag
from graph.ask.english.tree import VERBS
from graph.ask.evaluate import everything
from graph.ask.names import authors
from graph.ask.question import SEEKS, Condition, Question, Seek
from graph.ask.verbs import denied, plural
from graph.evidence.support import SUPPORT, support
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS, Relation, page_span
from graph.text import fold

SEEKING: tuple[Seek, ...] = ("claims", "sources", "entities", "passages", "voices")
Found = dict[str, dict[str, list[int]]]  # word -> value -> the numbers of the records for which it holds


# what the script works out by itself from what the page says: what a claim cites and mentions, where it stands, how
# claims argue
DERIVED = frozenset(
    (
        ("claims", "about"), ("claims", "cites"), ("claims", "supports"), ("claims", "supported-by"),
        ("claims", "contrasts"), ("claims", "qualifies"), ("claims", "qualified-by"), ("claims", "causes"),
        ("claims", "caused-by"), ("sources", "about"), ("sources", "for"), ("entities", "with"), ("entities", "within"),
        ("passages", "cites"), ("passages", "about"), ("passages", "for"), ("voices", "states"),
        ("claims", "section"), ("claims", "paragraph"), ("claims", "states"),
    )
)  # fmt: skip


def questions(kb: Knowledge) -> dict[str, Any]:
    """Everything that the script asks for and the page does not say, as plain data.

    Records are numbers: their places among the claims, sources, actors, projects, concepts and passages.
    """
    names, data = names_of(kb), kb.data
    places = {key: place for place, key in enumerate(data.passages)}
    others = (key for section in ("sources", *ENTITY_SECTIONS, "passages") for key in _ids(kb, section))
    number = {key: place for place, key in enumerate((*kb.index.claims, *others))}
    claims = [data.claims[key] for key in kb.index.claims]
    return {
        "forms": json.loads((files("graph.ask.english") / "forms.json").read_text(encoding="utf-8")),
        "words": {words: [terminal, value] for words, (terminal, value) in keywords().items()},
        "sets": {
            "fillers": sorted(FILLERS), "numbers": list(NUMBERS), "denials": sorted(DENIALS), "verbs": sorted(VERBS),
            "kinds": sorted(KIND_WORDS), "valued": list(VALUED),
        },
        "lists": {
            "KIND": kinds_by_words(), "GRADE": {fold(word): word for word in SUPPORT},
            "HEADING": names.headings, "UNIT": names.units,
        },
        "verbs": {
            form: ["RELATED" if "subject-of" not in ends.values() else "BEING" if form in names.states_of_being
                   else "RELATES", *ends]
            for form, ends in names.verbs.items()
        },
        "predicates": {
            key: [one.reads, plural(one.reads), denied(one.reads), one.reversed, plural(one.reversed),
                  denied(one.reversed), int(takes_thing(kb, key))]
            for key, one in data.predicates.items()
        },
        "seeks": {seek: list(TARGET_SECTIONS.get(seek, (seek,))) for seek in SEEKS if seek not in FORMS},
        "asks": {seek: form.asks for seek, form in FORMS.items()},
        "phrases": {seek: _phrases(seek) for seek in (*SEEKING, *FORMS)},
        "authors": {key: list(dict.fromkeys(map(fold, authors(one)))) for key, one in data.sources.items()},
        "by_id": [key for key in (*data.sources, *(key for _, key, _ in kb.each_entity())) if not _stands(kb, key)],
        "read": data.sources[data.dataset.reads].kind if data.dataset.reads else "",
        "passages": list(data.passages),
        "places": [[places[place] for place in claim.passage] for claim in claims],
        "found": {seek: _found(kb, seek, number) for seek in SEEKING},
        "pages": _pages(kb),
        "stated": [
            [place, relation.subject, relation.predicate, relation.object]
            for place, claim in enumerate(claims) for relation in claim.states
        ],
        "argues": [
            [place, kind, number[other]] for place, claim in enumerate(claims) for kind, other in claim.argues.pairs()
        ],
        "through": [
            [place, cited.source, cited.through]
            for place, claim in enumerate(claims) for cited in claim.cites if cited.through
        ],
    }  # fmt: skip


def _ids(kb: Knowledge, section: str) -> Iterable[str]:
    records: dict[str, object] = getattr(kb.data, section)
    return records


def _phrases(seek: Seek) -> dict[str, dict[str, Any]]:
    """How each condition is said, and which values it may have."""
    found: dict[str, dict[str, Any]] = {}
    for (sought, word), row in VOCABULARY.items():
        if sought == seek:
            sort = _sort(row)
            found[word] = {
                "said": [row.several, row.denied, row.one], "special": {k: list(v) for k, v in row.special.items()},
                "values": dict(row.values), "also": dict(row.also), "names": list(row.names), "sort": sort,
                "find": row.find is not None,
            }  # fmt: skip
    return found


def _sort(row: ConditionType) -> str:
    """What sort of value a condition takes, where it is no record and no word of a list."""
    return "relation" if row.relation else "statement" if row.statement else "number" if row.number else row.listed


def _stands(kb: Knowledge, key: str) -> bool:
    """Whether a record is found by its name in a question: a name may hold an "and", or belong to two records."""
    names, name = names_of(kb), kb.name(key)
    sections = ENTITY_SECTIONS if kb.index.section[key] in ENTITY_SECTIONS else (kb.index.section[key],)
    try:
        alone = names.resolve(name, sections, (0, 0)) == key
    except NotUnderstood:
        return False
    return alone and [piece.terminal for piece in tag(f"which claims mention {name}", names)][3:] == ["NAME"]


def _found(kb: Knowledge, seek: Seek, number: dict[str, int]) -> Found:
    """For which records each condition holds, if for any: by its index where it has one, else record by record."""
    found: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for (sought, word), row in VOCABULARY.items():
        if sought != seek or row.find is None or (seek, word) in DERIVED:
            continue
        for one in _conditions(kb, word, row):
            if keys := list(row.find(kb, one)):
                found[word][_value(one)] = [number[key] for key in keys]
    for key in everything(kb, Question(seek=seek)) if seek != "voices" else ():
        for word, value in _traits(kb, seek, key):
            found[word].setdefault(value, []).append(number[key])
    return dict(found)


def _value(one: Condition) -> str:
    """The value of a condition as the short form writes it: `supplies@kazakhstan+cameras`."""
    return one.value + (f"@{one.at}" if one.at else "") + (f"+{one.of}" if one.of else "")


def _conditions(kb: Knowledge, word: str, row: ConditionType) -> Iterator[Condition]:
    """Every condition with this word that may hold for something."""
    if row.relation or row.statement:
        related = (relation for claim in kb.data.claims.values() for relation in claim.states)
        yield from dict.fromkeys(one for relation in related for one in _of_relation(kb, word, relation))
        return
    values = row.values or (key for section in row.names for key in _ids(kb, section))
    yield from (Condition(word=word, value=value) for value in values)


def _of_relation(kb: Knowledge, word: str, relation: Relation) -> Iterator[Condition]:
    """The conditions with this word that a relation fulfils."""
    said, subject, object_ = relation.predicate, relation.subject, relation.object
    both = kb.data.predicates[said].reads == kb.data.predicates[said].reversed
    ends = [(subject, object_), (object_, subject)] if both else [(subject, object_)]
    for one, other in ends:
        if word == "states":
            yield Condition(word=word, value=said, at=one, of=other)
        elif word == "thing-of":
            others = [object_] if takes_thing(kb, said) else []
            yield from (Condition(word=word, value=said, at=subject, of=of) for of in ("", *others))
        elif word == direction(kb, said, word):
            at = other if word == "subject-of" else one
            things = relation.of if word == "subject-of" and takes_thing(kb, said) else ()
            yield from (Condition(word=word, value=said, at=at, of=of) for of in ("", *things))


def _traits(kb: Knowledge, seek: Seek, key: str) -> Iterator[tuple[str, str]]:
    """The conditions without an index that hold for one record: word and value, each once."""
    data = kb.data
    if seek == "claims":
        yield from dict.fromkeys(_of_claim(kb, key))
    elif seek == "sources":
        yield "kind", data.sources[key].kind
        yield "claims", str(len(kb.index.citing.get(key, ())))
        if year := data.sources[key].year:
            yield "year", str(int(year))
    elif seek == "entities":
        entity = kb.entity(key)
        yield "kind", entity.kind
        yield from (("part-of", whole) for whole in dict.fromkeys(entity.part_of))
        yield from (("has", "words") for _ in range(key in kb.index.said_by))
        yield from (("has", "claims") for _ in range(key in kb.index.about))
    else:
        yield "section", data.passages[key].section
        yield "paragraph", str(data.passages[key].paragraph)
        yield "claims", str(len(kb.index.read_from.get(key, ())))


def _of_claim(kb: Knowledge, key: str) -> Iterator[tuple[str, str]]:
    claim, data = kb.data.claims[key], kb.data
    yield "modality", claim.modality
    yield "support", support(kb, key).word
    for cited in claim.cites:
        verdict = cited.check.verdict.replace(" ", "-") if cited.check else "never"
        yield "check", verdict
        yield "check", f"{verdict}@{cited.source}"
        if cited.quoted:
            yield "quotes", cited.source
    kinds = list(dict.fromkeys(data.sources[cited.source].kind for cited in claim.cites))
    yield from (("kind", kind) for kind in kinds)
    if len(kinds) == 1:
        yield "only-kind", kinds[0]
    yield "sources", str(len({cited.source for cited in claim.cites}))
    if not claim.is_passed_on:
        yield "voice", "author"
    units = dict.fromkeys(names_of(kb).units.values()) if claim.figures else ()
    for figure in claim.figures:
        yield "has", "figures"
        yield from (("unit", unit) for unit in units if _counted(figure.unit, unit))


def _counted(unit: str, asked: str) -> bool:
    """Whether a figure in one unit answers for another: `percent of debt` for `percent`."""
    return set(fold(asked).split()) <= set(fold(unit).split())


def _pages(kb: Knowledge) -> dict[str, list[list[Any]]]:
    """For each source the pages on which it is cited: as written, first and last where they have numbers, and where."""
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for key in kb.index.claims:
        for cited in kb.data.claims[key].cites:
            if cited.page:
                found[cited.source].setdefault(cited.page, []).append(key)
    rank = kb.index.rank
    return {
        source: [[page, *(page_span(page) or (0, 0)), [rank[key] for key in keys]] for page, keys in pages.items()]
        for source, pages in found.items()
    }
