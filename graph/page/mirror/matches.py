"""For which records each condition holds, by the rows of `graph.ask.conditions`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.ask.conditions import CONDITION_TYPES, ConditionType
from graph.ask.conditions.claims import cited_kinds, has_values, lacks_page, verdict_values
from graph.ask.conditions.sources import KINDS, covered
from graph.ask.evaluate import everything
from graph.ask.names import names_of
from graph.ask.question import Condition, Question, Target
from graph.knowledge import Knowledge
from graph.knowledge.works import lacking, times_cited
from graph.page.mirror.searching import steps
from graph.records.amounts import in_unit

Matches = dict[str, dict[str, list[int]]]  # field -> value -> the numbers of the records for which it holds, as steps

# what the script works out by itself from what the page says: what a claim cites, mentions and states, where it stands,
# how claims argue
DERIVED = frozenset(
    (
        ("claims", "about"), ("claims", "cites"), ("claims", "supports"), ("claims", "supported-by"),
        ("claims", "contrasts"), ("claims", "qualifies"), ("claims", "qualified-by"), ("claims", "causes"),
        ("claims", "caused-by"), ("sources", "about"), ("sources", "for"), ("entities", "with"), ("entities", "within"),
        ("passages", "cites"), ("passages", "about"), ("passages", "for"), ("voices", "states"),
        ("claims", "modality"), ("claims", "support"), ("claims", "check"),
        ("claims", "cited-year"), ("claims", "entities"),
        ("sources", "is"), ("sources", "by"), ("entities", "is"), ("claims", "section"), ("claims", "paragraph"),
        ("claims", "states"), ("voices", "in"), ("entities", "subject-of"), ("entities", "object-of"),
        ("entities", "thing-of"),
    )
)  # fmt: skip


COVERED = {word: frozenset(covered(word)) for word in KINDS}


def matches(kb: Knowledge, target: Target, number: dict[str, int]) -> Matches:
    """For which records each condition holds, if for any: by its index where it has one, else record by record."""
    holding: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for (row_target, field), row in CONDITION_TYPES.items():
        if row_target != target or row.lookup is None or row.is_text or (target, field) in DERIVED:
            continue
        for condition in _conditions(kb, field, row):
            if record_ids := list(row.lookup(kb, condition)):
                holding[field][condition.value] = [number[record_id] for record_id in record_ids]
    for record_id in everything(kb, Question(target=target)) if target != "voices" else ():
        for field, value in _traits(kb, target, record_id):
            holding[field].setdefault(value, []).append(number[record_id])
    return {field: {value: steps(numbers) for value, numbers in values.items()} for field, values in holding.items()}


def _conditions(kb: Knowledge, field: str, row: ConditionType) -> Iterator[Condition]:
    """Every condition with this field that may hold for something."""
    values = row.values or (record_id for section in row.sections for record_id in getattr(kb.data, section))
    yield from (Condition(field=field, value=value) for value in values)


def _traits(kb: Knowledge, target: Target, record_id: str) -> Iterator[tuple[str, str]]:
    """The conditions without an index that hold for one record: field and value, each once."""
    if target == "claims":
        yield from dict.fromkeys(_of_claim(kb, record_id))
    elif target == "sources":
        source = kb.data.sources[record_id]
        yield from (("kind", word) for word, kinds in COVERED.items() if source.kind in kinds)
        yield "claims", str(times_cited(kb, record_id))
        if source.year:
            yield "year", str(int(source.year))
        yield from (("lacks", detail) for detail in lacking(source))
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
    for citation in claim.cites:
        if citation.quoted:
            yield "quotes", citation.source
    yield from (("verdict", value) for value in sorted(verdict_values(claim)))
    kinds = cited_kinds(kb, claim_id)
    for word, those in COVERED.items() if kinds else ():
        if not kinds.isdisjoint(those):
            yield "kind", word
            if kinds <= those:
                yield "only-kind", word
    yield "sources", str(len({citation.source for citation in claim.cites}))
    if not claim.is_passed_on:
        yield "voice", "author"
    yield from (("has", value) for value in has_values(claim))
    yield from (("year", str(year)) for year in sorted(claim.years()))
    if lacks_page(kb, claim):
        yield "lacks", "page"
    units = dict.fromkeys(names_of(kb).units.values()) if claim.figures else ()
    for record in claim.figures:
        yield from (("unit", unit) for unit in units if in_unit(record.unit, unit))
