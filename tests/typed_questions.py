"""Typed questions of every kind that the vocabulary allows on a dataset, for tests with open inputs."""

from hypothesis import strategies as st

import graph
from graph.ask import names_of
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, ORDERS, ConditionType, direction, takes_thing
from graph.ask.question import TARGETS, Condition, Either, Question, Target


def _entities(kb: graph.KnowledgeGraph) -> list[str]:
    return [key for _, key, _ in kb.each_entity()]


@st.composite
def conditions(draw: st.DrawFn, kb: graph.KnowledgeGraph, target: Target) -> Condition:
    """Any condition on what is sought that the vocabulary allows on the dataset."""
    rows = [(field, row) for (row_target, field), row in CONDITION_TYPES.items() if row_target == target]
    field, row = draw(st.sampled_from([(field, row) for field, row in rows if _has_values(kb, row)]))
    entities = _entities(kb)
    if row.sections:
        value = draw(st.sampled_from(names_of(kb).ids_of(row.sections)))
    elif row.is_text:
        value = draw(st.sampled_from(["Uyghurs", "facial recognition", "the", "no such words", "Huawei's 5G", "trade"]))
    elif row.number:
        value = str(draw(st.integers(0, 4) | st.integers(0, 2030)))
    elif row.is_span:
        value = draw(st.sampled_from(["1850", "2018", "3", "before-2015", "after-2018", "2015-2017", "2019-2019"]))
    elif row.values_from:
        value = draw(st.sampled_from([*getattr(names_of(kb), row.values_from).values()]))
    else:
        value = draw(st.sampled_from([*row.values]))
    qualifier, object_ = "", ""
    if field == "cites":
        qualifier = draw(st.sampled_from(["", "", "9", "iv", "325-26"]))
    elif field == "check":
        qualifier = draw(st.sampled_from(["", *kb.data.sources]))
    elif field == "within":
        qualifier = str(draw(st.integers(1, 6)))
    elif row.statement:
        qualifier, object_ = (draw(st.sampled_from(entities)) for _ in "ab")
    elif row.relation:
        field = direction(kb, value, field)
        qualifier = draw(st.sampled_from(entities))
        if field != "object-of" and takes_thing(kb, value) and draw(st.booleans()):
            object_ = draw(st.sampled_from(entities))
    return Condition(field=field, value=value, qualifier=qualifier, object=object_, negated=draw(st.booleans()))


def _has_values(kb: graph.KnowledgeGraph, row: ConditionType) -> bool:
    """Whether the dataset has a value for a condition: a record of its sections, a heading, a unit."""
    if row.values_from:
        return bool(getattr(names_of(kb), row.values_from))
    return not row.sections or bool(names_of(kb).ids_of(row.sections))


@st.composite
def questions(draw: st.DrawFn, kb: graph.KnowledgeGraph, targets: tuple[Target, ...] = TARGETS) -> Question:
    """Any question that the vocabulary allows on the dataset."""
    target = draw(st.sampled_from(targets))
    if target in ANALYSES:
        return draw(analyses(kb, target))
    where: list[Condition | Either] = []
    for _ in range(draw(st.integers(0, 4))):
        either = tuple(dict.fromkeys(draw(st.lists(conditions(kb, target), min_size=1, max_size=3))))
        where.append(Either(conditions=either) if len(either) > 1 else either[0])
    if target == "voices" and all(isinstance(part, Condition) and part.negated for part in where):
        where.append(Condition(field="in", value=draw(st.sampled_from([*kb.data.claims]))))
    order = draw(st.sampled_from(["", *(order for order_target, order in ORDERS if order_target == target)]))
    count = draw(st.booleans())
    most = draw(st.sampled_from([0, 0, 1, 3])) if order and not count else 0
    return Question(target=target, where=tuple(dict.fromkeys(where)), order=order, count=count, most=most)


@st.composite
def analyses(draw: st.DrawFn, kb: graph.KnowledgeGraph, target: Target) -> Question:
    """Any path, comparison or fall."""
    analysis = ANALYSES[target]
    sources = target == "fall" or (target in ("comparison", "card") and draw(st.booleans()))
    ids = st.sampled_from([*kb.data.sources] if sources else _entities(kb))
    named = draw(st.lists(ids, min_size=analysis.least, max_size=analysis.most, unique=True))
    fields = analysis.fields if len(analysis.fields) == len(named) else analysis.fields * len(named)
    where = tuple(Condition(field=field, value=key) for field, key in zip(fields, named, strict=True))
    return Question(target=target, where=where)
