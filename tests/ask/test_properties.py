"""Any typed question survives being written and read; answers are what a slow look at every claim finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.ask import NotUnderstood, phrase, short
from graph.ask.answer import evaluate, everything
from graph.ask.english import parse
from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, Question
from graph.ask.vocabulary import VOCABULARY

KB = graph.load()
NAMES = Names(KB)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any question that the vocabulary allows on the essay."""
    seek = draw(st.sampled_from(SEEKS))
    rows = [(word, meaning) for (sought, word), meaning in VOCABULARY.items() if sought == seek]
    where = []
    for _ in range(draw(st.integers(0, 4)) if rows else 0):
        word, meaning = draw(st.sampled_from(rows))
        section = draw(st.sampled_from(meaning.names))
        value = draw(st.sampled_from(list(getattr(KB.data, section))))
        where.append(Condition(word=word, value=value, negated=draw(st.booleans())))
    return Question(seek=seek, where=tuple(dict.fromkeys(where)))


@given(questions())
@settings(max_examples=300, deadline=None)
def test_english_and_short_form_give_the_question_back(question: Question) -> None:
    """Typed to English to typed, and typed to short form to typed, change nothing."""
    assert parse(phrase.read(question, NAMES), NAMES) == question
    assert short.parse(short.write(question), NAMES) == question


@given(questions())
@settings(max_examples=300, deadline=None)
def test_answers_are_what_a_scan_finds(question: Question) -> None:
    """The indexes give the records that a look at each one of them gives."""
    expected = {
        key
        for key in everything(KB, question)
        if all(
            VOCABULARY[question.seek, c.word].holds(KB, key, c.value) != c.negated for c in question.where
        )
    }  # fmt: skip
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
        assert KB.ask(answer.query).ids == answer.ids


@pytest.mark.parametrize(
    "key", [*KB.data.claims, *KB.data.sources, *KB.data.actors, *KB.data.projects, *KB.data.concepts]
)
def test_every_record_can_be_named_by_its_id(key: str) -> None:
    """Every id is understood as itself."""
    section = KB.index.section[key]
    assert NAMES.resolve(key, (section,), (0, 0)) == key
