"""Any typed question survives being written and read; answers are what a slow look at every claim finds."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import graph
from graph.ask import NotUnderstood, reading, shortform
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, direction, takes_thing
from graph.ask.english.reader import read
from graph.ask.evaluate import evaluate, everything
from graph.ask.names import Names
from graph.ask.question import TARGETS, Condition, Either, Question, Target, alternatives

KB = graph.load()
NAMES = Names(KB)
KINDS = ("actors", "projects", "concepts", "entities")
ENTITIES = [key for _, key, _ in KB.each_entity()]


@st.composite
def conditions(draw: st.DrawFn, target: Target) -> Condition:
    """Any condition on what is sought that the vocabulary allows on the essay."""
    rows = [(word, meaning) for (sought, word), meaning in CONDITION_TYPES.items() if sought == target]
    word, meaning = draw(st.sampled_from(rows))
    if meaning.sections:
        value = draw(st.sampled_from([key for section in meaning.sections for key in getattr(KB.data, section)]))
    elif meaning.number:
        value = str(draw(st.integers(0, 2030)))
    elif meaning.values_from:
        value = draw(st.sampled_from([*getattr(NAMES, meaning.values_from).values()]))
    else:
        value = draw(st.sampled_from([*meaning.values]))
    at = draw(st.sampled_from(["", "", "9", "iv", "325-26"])) if word == "cites" else ""
    if word == "check":
        at = draw(st.sampled_from(["", *KB.data.sources]))
        return Condition(field=word, value=value, qualifier=at, negated=draw(st.booleans()))
    if word == "within":
        at = str(draw(st.integers(1, 6)))
    if meaning.statement:
        one, other = (draw(st.sampled_from(ENTITIES)) for _ in "ab")
        return Condition(field=word, value=value, qualifier=one, object=other, negated=draw(st.booleans()))
    if meaning.relation:
        word = direction(KB, value, word)
        at = draw(st.sampled_from(ENTITIES))
        if word != "object-of" and takes_thing(KB, value) and draw(st.booleans()):
            return Condition(
                field=word,
                value=value,
                qualifier=at,
                object=draw(st.sampled_from(ENTITIES)),
                negated=draw(st.booleans()),
            )
    return Condition(field=word, value=value, qualifier=at, negated=draw(st.booleans()))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any question that the vocabulary allows on the essay."""
    seek = draw(st.sampled_from(TARGETS))
    if seek in ANALYSES:
        return draw(worked_out(seek))
    where: list[Condition | Either] = []
    for _ in range(draw(st.integers(0, 4))):
        either = tuple(dict.fromkeys(draw(st.lists(conditions(seek), min_size=1, max_size=3))))
        if len(either) > 1 and all(one.negated and one.field == either[0].field for one in either):
            where += either  # "not a or not b" of one word is how nobody speaks; see `short`
        else:
            where.append(Either(conditions=either) if len(either) > 1 else either[0])
    if seek == "voices" and all(isinstance(part, Condition) and part.negated for part in where):
        where.append(Condition(field="in", value=draw(st.sampled_from([*KB.data.claims]))))
    order = draw(st.sampled_from(["", "cited"] if seek == "sources" else ["", "mentioned"] if seek in KINDS else [""]))
    return Question(target=seek, where=tuple(dict.fromkeys(where)), order=order, count=draw(st.booleans()))


@st.composite
def worked_out(draw: st.DrawFn, seek: Target) -> Question:
    """Any path, comparison or fall."""
    form = ANALYSES[seek]
    sources = seek == "fall" or (seek == "comparison" and draw(st.booleans()))
    keys = st.sampled_from([*KB.data.sources] if sources else ENTITIES)
    named = draw(st.lists(keys, min_size=form.least, max_size=form.most, unique=True))
    words = form.fields if len(form.fields) == len(named) else form.fields * len(named)
    return Question(
        target=seek, where=tuple(Condition(field=word, value=key) for word, key in zip(words, named, strict=True))
    )


@given(questions())
@settings(max_examples=300, deadline=None)
def test_english_and_short_form_give_the_question_back(question: Question) -> None:
    """Typed to English to typed, and typed to short form to typed, change nothing."""
    assert read(reading.in_english(question, NAMES), NAMES) == question
    assert shortform.parse(shortform.write(question), NAMES) == question


VALUES = [
    (seek, word, value)
    for (seek, word), meaning in CONDITION_TYPES.items()
    for value in ((*meaning.values, *(getattr(NAMES, meaning.values_from).values() if meaning.values_from else ())))
]


@pytest.mark.parametrize(("seek", "word", "value"), VALUES)
def test_every_value_can_be_said(seek: Target, word: str, value: str) -> None:
    """Each value that a condition may have is read back from its sentence, plain and denied."""
    for negated in (False, True):
        condition = Condition(field=word, value=value, negated=negated)
        question = Question(target=seek, where=(condition,))
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
        assert KB.ask(answer.query).ids == answer.ids


@pytest.mark.parametrize(
    "key", [*KB.data.claims, *KB.data.sources, *KB.data.actors, *KB.data.projects, *KB.data.concepts]
)
def test_every_record_can_be_named_by_its_id(key: str) -> None:
    """Every id is understood as itself."""
    section = KB.index.section[key]
    assert NAMES.resolve(key, (section,), (0, 0)) == key
