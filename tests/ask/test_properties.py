"""Any typed question survives being written and read; answers are what a slow look at every claim finds."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import graph
from graph.ask import NotUnderstood, reading, shortform
from graph.ask.conditions import ANALYSES, CONDITION_TYPES
from graph.ask.english.reader import read
from graph.ask.evaluate import evaluate, everything
from graph.ask.names import Names
from graph.ask.question import Condition, Question, Target, alternatives
from graph.frozen import replace
from tests.typed_questions import questions

KB = graph.load()
NAMES = Names(KB)


@given(questions(KB))
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


@given(questions(KB))
@settings(max_examples=300, deadline=None)
def test_answers_are_what_a_scan_finds(question: Question) -> None:
    """Conditions together give the records for which each alone holds, or the first of them where an order ends."""
    assume(question.target not in ANALYSES)
    holding = {
        condition: {*CONDITION_TYPES[question.target, condition.field].holding(KB, replace(condition, negated=False))}
        for condition in question.conditions()
    }
    expected = {
        key
        for key in everything(KB, question)
        if all(any((key in holding[one]) != one.negated for one in alternatives(part)) for part in question.where)
    }
    whole = evaluate(KB, replace(question, most=0))
    assert set(whole) == expected
    assert evaluate(KB, question) == whole[: question.most or None]


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
