"""Any typed question survives being written and read; answers are what a slow look at every claim finds."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import graph
from graph.ask import NotUnderstood, reading, shortform
from graph.ask.conditions import FORMS, VOCABULARY, direction, takes_thing
from graph.ask.english.parser import parse
from graph.ask.evaluate import evaluate, everything
from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, Either, Question, Seek, alternatives

KB = graph.load()
NAMES = Names(KB)
KINDS = ("actors", "projects", "concepts", "entities")
ENTITIES = [key for _, key, _ in KB.each_entity()]


@st.composite
def conditions(draw: st.DrawFn, seek: Seek) -> Condition:
    """Any condition on what is sought that the vocabulary allows on the essay."""
    rows = [(word, meaning) for (sought, word), meaning in VOCABULARY.items() if sought == seek]
    word, meaning = draw(st.sampled_from(rows))
    if meaning.names:
        value = draw(st.sampled_from([key for section in meaning.names for key in getattr(KB.data, section)]))
    elif meaning.number:
        value = str(draw(st.integers(0, 2030)))
    elif meaning.listed:
        value = draw(st.sampled_from([*getattr(NAMES, meaning.listed).values()]))
    else:
        value = draw(st.sampled_from([*meaning.values]))
    at = draw(st.sampled_from(["", "", "9", "iv", "325-26"])) if word == "cites" else ""
    if word == "check":
        at = draw(st.sampled_from(["", *KB.data.sources]))
        return Condition(word=word, value=value, at=at, negated=draw(st.booleans()))
    if word == "within":
        at = str(draw(st.integers(1, 6)))
    if meaning.statement:
        one, other = (draw(st.sampled_from(ENTITIES)) for _ in "ab")
        return Condition(word=word, value=value, at=one, of=other, negated=draw(st.booleans()))
    if meaning.relation:
        word = direction(KB, value, word)
        at = draw(st.sampled_from(ENTITIES))
        if word != "object-of" and takes_thing(KB, value) and draw(st.booleans()):
            return Condition(
                word=word, value=value, at=at, of=draw(st.sampled_from(ENTITIES)), negated=draw(st.booleans())
            )
    return Condition(word=word, value=value, at=at, negated=draw(st.booleans()))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any question that the vocabulary allows on the essay."""
    seek = draw(st.sampled_from(SEEKS))
    if seek in FORMS:
        return draw(worked_out(seek))
    where: list[Condition | Either] = []
    for _ in range(draw(st.integers(0, 4))):
        either = tuple(dict.fromkeys(draw(st.lists(conditions(seek), min_size=1, max_size=3))))
        if len(either) > 1 and all(one.negated and one.word == either[0].word for one in either):
            where += either  # "not a or not b" of one word is how nobody speaks; see `short`
        else:
            where.append(Either(of=either) if len(either) > 1 else either[0])
    if seek == "voices" and all(isinstance(part, Condition) and part.negated for part in where):
        where.append(Condition(word="in", value=draw(st.sampled_from([*KB.data.claims]))))
    order = draw(st.sampled_from(["", "cited"] if seek == "sources" else ["", "mentioned"] if seek in KINDS else [""]))
    return Question(seek=seek, where=tuple(dict.fromkeys(where)), order=order, count=draw(st.booleans()))


@st.composite
def worked_out(draw: st.DrawFn, seek: Seek) -> Question:
    """Any path, comparison or fall."""
    form = FORMS[seek]
    sources = seek == "fall" or (seek == "comparison" and draw(st.booleans()))
    keys = st.sampled_from([*KB.data.sources] if sources else ENTITIES)
    named = draw(st.lists(keys, min_size=form.least, max_size=form.most, unique=True))
    words = form.words if len(form.words) == len(named) else form.words * len(named)
    return Question(
        seek=seek, where=tuple(Condition(word=word, value=key) for word, key in zip(words, named, strict=True))
    )


@given(questions())
@settings(max_examples=300, deadline=None)
def test_english_and_short_form_give_the_question_back(question: Question) -> None:
    """Typed to English to typed, and typed to short form to typed, change nothing."""
    assert parse(reading.in_english(question, NAMES), NAMES) == question
    assert shortform.parse(shortform.write(question), NAMES) == question


VALUES = [
    (seek, word, value)
    for (seek, word), meaning in VOCABULARY.items()
    for value in ((*meaning.values, *(getattr(NAMES, meaning.listed).values() if meaning.listed else ())))
]


@pytest.mark.parametrize(("seek", "word", "value"), VALUES)
def test_every_value_can_be_said(seek: Seek, word: str, value: str) -> None:
    """Each value that a condition may have is read back from its sentence, plain and denied."""
    for negated in (False, True):
        condition = Condition(word=word, value=value, negated=negated)
        question = Question(seek=seek, where=(condition,))
        assert parse(reading.in_english(question, NAMES), NAMES) == question


@given(questions())
@settings(max_examples=300, deadline=None)
def test_answers_are_what_a_scan_finds(question: Question) -> None:
    """The indexes give the records that a look at each one of them gives."""
    assume(question.seek not in FORMS)
    expected = {
        key
        for key in everything(KB, question)
        if all(
            any(VOCABULARY[question.seek, one.word].holds(KB, key, one) != one.negated for one in alternatives(part))
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
        assert KB.ask(answer.query).ids == answer.ids


@pytest.mark.parametrize(
    "key", [*KB.data.claims, *KB.data.sources, *KB.data.actors, *KB.data.projects, *KB.data.concepts]
)
def test_every_record_can_be_named_by_its_id(key: str) -> None:
    """Every id is understood as itself."""
    section = KB.index.section[key]
    assert NAMES.resolve(key, (section,), (0, 0)) == key
