"""What the page needs to understand and answer a question: words, names, patterns and what Python has worked out.

The ways to ask come from the table of patterns. Which records a condition holds for stands here for every value that
occurs, worked out by the rows of `graph.ask.conditions`; but for what is `DERIVED` and for numbers and ages, which the
script looks up in what the page says already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from graph.ask import language
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, TARGET_SECTIONS, ConditionType, direction, takes_thing
from graph.ask.conditions.claims import cited_kinds, verdict_value
from graph.ask.english.joined import BARE, COUNTS, COUNTS_WHEN_DENIED, DENY_NOTHING
from graph.ask.english.keywords import FILLERS, KIND_WORDS, NUMBERS, VALUED, keywords, kinds_by_words
from graph.ask.english.match import DENIALS, VERBS
from graph.ask.english.patterns import lines, patterns
from graph.ask.evaluate import everything
from graph.ask.names import authors, names_of
from graph.ask.question import TARGETS, Condition, Question, Target
from graph.ask.reading import stands
from graph.ask.units import in_unit
from graph.ask.verbs import denied, plural
from graph.evidence.support import SUPPORT, support
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS, Relation, page_span
from graph.text import fold

MIRRORED: tuple[Target, ...] = ("claims", "sources", "entities", "passages", "voices")
Matches = dict[str, dict[str, list[int]]]  # field -> value -> the numbers of the records for which it holds


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
    passage_rank = {passage_id: rank for rank, passage_id in enumerate(data.passages)}
    further = (record_id for section in ("sources", *ENTITY_SECTIONS, "passages") for record_id in _ids(kb, section))
    number = {record_id: index for index, record_id in enumerate((*kb.index.claims, *further))}
    claims = [data.claims[claim_id] for claim_id in kb.index.claims]
    return {
        "forms": {
            "bare": sorted(BARE), "counts": sorted(COUNTS), "countsWhenDenied": COUNTS_WHEN_DENIED,
            "denyNothing": DENY_NOTHING, **_pattern_rows(),
        },
        "language": {"other": sorted(language.OTHER), "both": sorted(language.BOTH), "sentence": language.SENTENCE},
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
            predicate_id: [*_forms(predicate.reads), *_forms(predicate.reversed), int(takes_thing(kb, predicate_id))]
            for predicate_id, predicate in data.predicates.items()
        },
        "seeks": {
            target: list(TARGET_SECTIONS.get(target, (target,))) for target in TARGETS if target not in ANALYSES
        },
        "asks": {target: analysis.wording for target, analysis in ANALYSES.items()},
        "phrases": {target: _phrases(target) for target in (*MIRRORED, *ANALYSES)},
        "authors": {
            source_id: list(dict.fromkeys(map(fold, authors(source)))) for source_id, source in data.sources.items()
        },
        "by_id": [
            record_id for section in ("sources", *ENTITY_SECTIONS) for record_id in _ids(kb, section)
            if not stands(names, record_id)
        ],
        "read": data.sources[data.dataset.reads].kind if data.dataset.reads else "",
        "passages": list(data.passages),
        "places": [[passage_rank[passage_id] for passage_id in claim.passage] for claim in claims],
        "found": {target: _matches(kb, target, number) for target in MIRRORED},
        "pages": _pages(kb),
        "stated": [
            [index, relation.subject, relation.predicate, relation.object]
            for index, claim in enumerate(claims) for relation in claim.states
        ],
        "argues": [
            [index, kind, number[argued_id]]
            for index, claim in enumerate(claims) for kind, argued_id in claim.argues.pairs()
        ],
        "through": [
            [index, citation.source, citation.through]
            for index, claim in enumerate(claims) for citation in claim.cites if citation.through
        ],
    }  # fmt: skip


def _ids(kb: Knowledge, section: str) -> Iterable[str]:
    records: dict[str, object] = getattr(kb.data, section)
    return records


def _forms(verb: str) -> tuple[str, str, str]:
    """A verb in the singular, in the plural, and denied."""
    return verb, plural(verb), denied(verb)


def _phrases(target: Target) -> dict[str, dict[str, Any]]:
    """How each condition is said, and which values it may have."""
    return {
        field: {
            "said": list(row.phrases), "special": {value: list(phrases) for value, phrases in row.special.items()},
            "values": dict(row.values), "also": dict(row.synonyms), "names": list(row.sections), "sort": _sort(row),
            "find": row.lookup is not None,
        }
        for (row_target, field), row in CONDITION_TYPES.items()
        if row_target == target
    }  # fmt: skip


def _sort(row: ConditionType) -> str:
    """What sort of value a condition takes, where it is no record and no word of a list."""
    return "relation" if row.relation else "statement" if row.statement else "number" if row.number else row.values_from


def _pattern_rows() -> dict[str, list[list[str]]]:
    """The patterns that mean something, by what they are a condition on."""
    return {
        table: [[*pattern] for line in table_lines if not line.meaning.startswith("!") for pattern in patterns(line)]
        for table, table_lines in lines().items()
    }


def _matches(kb: Knowledge, target: Target, number: dict[str, int]) -> Matches:
    """For which records each condition holds, if for any: by its index where it has one, else record by record."""
    matches: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for (row_target, field), row in CONDITION_TYPES.items():
        if row_target != target or row.lookup is None or (target, field) in DERIVED:
            continue
        for condition in _conditions(kb, field, row):
            if record_ids := list(row.lookup(kb, condition)):
                matches[field][_value(condition)] = [number[record_id] for record_id in record_ids]
    for record_id in everything(kb, Question(target=target)) if target != "voices" else ():
        for field, value in _traits(kb, target, record_id):
            matches[field].setdefault(value, []).append(number[record_id])
    return dict(matches)


def _value(condition: Condition) -> str:
    """The value of a condition as the short form writes it: `supplies@kazakhstan+cameras`."""
    qualifier = f"@{condition.qualifier}" if condition.qualifier else ""
    return condition.value + qualifier + (f"+{condition.object}" if condition.object else "")


def _conditions(kb: Knowledge, field: str, row: ConditionType) -> Iterator[Condition]:
    """Every condition with this field that may hold for something."""
    if row.relation or row.statement:
        relations = (relation for claim in kb.data.claims.values() for relation in claim.states)
        yield from dict.fromkeys(condition for relation in relations for condition in _of_relation(kb, field, relation))
        return
    values = row.values or (record_id for section in row.sections for record_id in _ids(kb, section))
    yield from (Condition(field=field, value=value) for value in values)


def _of_relation(kb: Knowledge, field: str, relation: Relation) -> Iterator[Condition]:
    """The conditions with this field that a relation fulfils."""
    predicate_id = relation.predicate
    has_thing = takes_thing(kb, predicate_id)
    ends = [(relation.subject, relation.object)]
    if kb.data.predicates[predicate_id].is_symmetric:
        ends.append((relation.object, relation.subject))
    for subject, object_ in ends:
        if field == "states":
            yield Condition(field=field, value=predicate_id, qualifier=subject, object=object_)
        elif field == "thing-of":
            for recipient in ("", *([relation.object] if has_thing else [])):
                yield Condition(field=field, value=predicate_id, qualifier=relation.subject, object=recipient)
        elif field == direction(kb, predicate_id, field):
            qualifier = object_ if field == "subject-of" else subject
            for product in ("", *(relation.of if field == "subject-of" and has_thing else ())):
                yield Condition(field=field, value=predicate_id, qualifier=qualifier, object=product)


def _traits(kb: Knowledge, target: Target, record_id: str) -> Iterator[tuple[str, str]]:
    """The conditions without an index that hold for one record: field and value, each once."""
    if target == "claims":
        yield from dict.fromkeys(_of_claim(kb, record_id))
    elif target == "sources":
        source = kb.data.sources[record_id]
        yield "kind", source.kind
        yield "claims", str(len(kb.index.citing.get(record_id, ())))
        if source.year:
            yield "year", str(int(source.year))
    elif target == "entities":
        entity = kb.entity(record_id)
        yield "kind", entity.kind
        yield from (("part-of", whole_id) for whole_id in dict.fromkeys(entity.part_of))
        if record_id in kb.index.said_by:
            yield "has", "words"
        if record_id in kb.index.about:
            yield "has", "claims"
    else:
        passage = kb.data.passages[record_id]
        yield "section", passage.section
        yield "paragraph", str(passage.paragraph)
        yield "claims", str(len(kb.index.read_from.get(record_id, ())))


def _of_claim(kb: Knowledge, claim_id: str) -> Iterator[tuple[str, str]]:
    claim = kb.data.claims[claim_id]
    yield "modality", claim.modality
    yield "support", support(kb, claim_id).word
    for citation in claim.cites:
        verdict = verdict_value(citation)
        yield "check", verdict
        yield "check", f"{verdict}@{citation.source}"
        if citation.quoted:
            yield "quotes", citation.source
    kinds = cited_kinds(kb, claim_id)
    yield from (("kind", kind) for kind in kinds)
    if len(kinds) == 1:
        yield "only-kind", kinds[0]
    yield "sources", str(len({citation.source for citation in claim.cites}))
    if not claim.is_passed_on:
        yield "voice", "author"
    units = dict.fromkeys(names_of(kb).units.values()) if claim.figures else ()
    for figure in claim.figures:
        yield "has", "figures"
        yield from (("unit", unit) for unit in units if in_unit(figure.unit, unit))


def _pages(kb: Knowledge) -> dict[str, list[list[Any]]]:
    """For each source the pages on which it is cited: as written, first and last where they have numbers, and where."""
    pages: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for index, claim_id in enumerate(kb.index.claims):
        for citation in kb.data.claims[claim_id].cites:
            if citation.page:
                pages[citation.source].setdefault(citation.page, []).append(index)
    return {
        source_id: [[page, *(page_span(page) or (0, 0)), indexes] for page, indexes in by_page.items()]
        for source_id, by_page in pages.items()
    }
