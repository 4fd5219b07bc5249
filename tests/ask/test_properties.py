"""Any typed question survives being written and read; answers are what a slow look at every claim finds."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import graph
from graph.ask import NotUnderstood, reading, shortform
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, ORDERS, direction, takes_thing
from graph.ask.english.reader import read
from graph.ask.evaluate import evaluate, everything
from graph.ask.names import Names
from graph.ask.question import TARGETS, Condition, Either, Question, Target, alternatives

KB = graph.load()
NAMES = Names(KB)
ENTITIES = [key for _, key, _ in KB.each_entity()]


@st.composite
def conditions(draw: st.DrawFn, target: Target) -> Condition:
    """Any condition on what is sought that the vocabulary allows on the essay."""
    rows = [(field, row) for (row_target, field), row in CONDITION_TYPES.items() if row_target == target]
    field, row = draw(st.sampled_from(rows))
    if row.sections:
        value = draw(st.sampled_from([key for section in row.sections for key in getattr(KB.data, section)]))
    elif row.is_text:
        value = draw(st.sampled_from(["Uyghurs", "facial recognition", "the", "no such words", "Huawei's 5G"]))
    elif row.number:
        value = str(draw(st.integers(0, 2030)))
    elif row.is_span:
        value = draw(st.sampled_from(["1850", "2018", "3", "before-2015", "after-2018", "2015-2017", "2019-2019"]))
    elif row.values_from:
        value = draw(st.sampled_from([*getattr(NAMES, row.values_from).values()]))
    else:
        value = draw(st.sampled_from([*row.values]))
    qualifier, object_ = "", ""
    if field == "cites":
        qualifier = draw(st.sampled_from(["", "", "9", "iv", "325-26"]))
    elif field == "check":
        qualifier = draw(st.sampled_from(["", *KB.data.sources]))
    elif field == "within":
        qualifier = str(draw(st.integers(1, 6)))
    elif row.statement:
        qualifier, object_ = (draw(st.sampled_from(ENTITIES)) for _ in "ab")
    elif row.relation:
        field = direction(KB, value, field)
        qualifier = draw(st.sampled_from(ENTITIES))
        if field != "object-of" and takes_thing(KB, value) and draw(st.booleans()):
            object_ = draw(st.sampled_from(ENTITIES))
    return Condition(field=field, value=value, qualifier=qualifier, object=object_, negated=draw(st.booleans()))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any question that the vocabulary allows on the essay."""
    target = draw(st.sampled_from(TARGETS))
    if target in ANALYSES:
        return draw(analyses(target))
    where: list[Condition | Either] = []
    for _ in range(draw(st.integers(0, 4))):
        either = tuple(dict.fromkeys(draw(st.lists(conditions(target), min_size=1, max_size=3))))
        if len(either) > 1 and all(one.negated and one.field == either[0].field for one in either):
            where += either  # "not a or not b" of one field is how nobody speaks; see `shortform`
        else:
            where.append(Either(conditions=either) if len(either) > 1 else either[0])
    if target == "voices" and all(isinstance(part, Condition) and part.negated for part in where):
        where.append(Condition(field="in", value=draw(st.sampled_from([*KB.data.claims]))))
    order = draw(st.sampled_from(["", *(order for order_target, order in ORDERS if order_target == target)]))
    return Question(target=target, where=tuple(dict.fromkeys(where)), order=order, count=draw(st.booleans()))


@st.composite
def analyses(draw: st.DrawFn, target: Target) -> Question:
    """Any path, comparison or fall."""
    analysis = ANALYSES[target]
    sources = target == "fall" or (target in ("comparison", "card") and draw(st.booleans()))
    ids = st.sampled_from([*KB.data.sources] if sources else ENTITIES)
    named = draw(st.lists(ids, min_size=analysis.least, max_size=analysis.most, unique=True))
    fields = analysis.fields if len(analysis.fields) == len(named) else analysis.fields * len(named)
    where = tuple(Condition(field=field, value=key) for field, key in zip(fields, named, strict=True))
    return Question(target=target, where=where)


@given(questions())
@settings(max_examples=300, deadline=None)
def test_english_and_short_form_give_the_question_back(question: Question) -> None:
    """Typed to English to typed, and typed to short form to typed, change nothing."""
    assert read(reading.in_english(question, NAMES), NAMES) == question
    assert shortform.parse(shortform.write(question), NAMES) == question


VALUES = [
    (target, field, value)
    for (target, field), row in CONDITION_TYPES.items()
    for value in ((*row.values, *(getattr(NAMES, row.values_from).values() if row.values_from else ())))
]


@pytest.mark.parametrize(("target", "field", "value"), VALUES)
def test_every_value_can_be_said(target: Target, field: str, value: str) -> None:
    """Each value that a condition may have is read back from its sentence, plain and denied."""
    for negated in (False, True):
        condition = Condition(field=field, value=value, negated=negated)
        question = Question(target=target, where=(condition,))
        assert read(reading.in_english(question, NAMES), NAMES) == question


@given(questions())
@settings(max_examples=300, deadline=None)
def test_answers_are_what_a_scan_finds(question: Question) -> None:
    """The indexes give the records that a look at each one of them gives."""
    assume(question.target not in ANALYSES)
    expected = {
        key
        for key in everything(KB, question)
        if all(
            any(
                CONDITION_TYPES[question.target, one.field].matches(KB, key, one) != one.negated
                for one in alternatives(part)
            )
            for part in question.where
        )
    }
    assert set(evaluate(KB, question)) == expected


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            [
                "which",
                "claims",
                "cite",
                "mention",
                "and",
                "not",
                "Jardine",
                "2019",
                "Huawei",
                '"',
                ":",
                "sources",
                "for",
                "are",
                "by",
                "x",
            ]
        ),
        max_size=14,
    ).map(" ".join)
)
@settings(max_examples=500, deadline=None)
def test_whatever_is_typed_is_answered_or_refused(text: str) -> None:
    """No input raises anything but a refusal, and a refusal has a sentence."""
    try:
        answer = KB.ask(text)
    except NotUnderstood as error:
        assert error.message
    else:
        assert set(KB.ask(answer.query).ids) == set(answer.ids)  # a part is in the order of its words


@pytest.mark.parametrize(
    "key", [*KB.data.claims, *KB.data.sources, *KB.data.actors, *KB.data.projects, *KB.data.concepts]
)
def test_every_record_can_be_named_by_its_id(key: str) -> None:
    """Every id is understood as itself."""
    section = KB.index.section[key]
    assert NAMES.resolve(key, (section,), (0, 0)) == key
