"""The typed question in English: a sentence that is itself a question with the same meaning."""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.conditions import FORMS, VOCABULARY, named, phrases, said_value
from graph.ask.english.tag import tag
from graph.ask.names import Names
from graph.ask.question import Condition, Either, NotUnderstood, Question, alternatives
from graph.knowledge import Knowledge
from graph.text import listed

Call = Callable[[str], str]


def in_english(question: Question, names: Names) -> str:
    """The question in English, as a sentence that is itself a question with the same meaning.

    Names are printed as a reader knows them, unless the sentence would then be understood otherwise: a name may hold
    an "and", or belong to two records. Then the ids stand in their place, in quotes.
    """
    plain = _sentence(question, names.kb, names.kb.name)
    return plain if _names_stand(plain, question, names) else _sentence(question, names.kb, lambda key: f'"{key}"')


def _names_stand(sentence: str, question: Question, names: Names) -> bool:
    """Whether the names in the sentence are found again, each where it should be and meaning what it should."""
    said = [piece for piece in tag(sentence, names) if piece.terminal == "NAME"]
    due = [end for one in question.conditions() for end in named(one, VOCABULARY[question.seek, one.word])]
    if len(said) != len(due):
        return False
    try:
        return all(
            names.resolve(piece.text.strip('"'), sections, (0, 0)) == key
            for piece, (key, sections) in zip(said, due, strict=True)
        )
    except NotUnderstood:
        return False


def _sentence(question: Question, kb: Knowledge, name: Call) -> str:
    if form := FORMS.get(question.seek):
        first, *more = (name(one.value) for one in question.conditions())
        if form.asks.count("{}") == 1:
            first, more = listed([first, *more], "and"), []
        return form.asks.format(first, *more)
    begins = "How many" if question.count else "Which"
    most = f"most {question.order} " if question.order else ""
    conditions = said(question, kb, name) if question.where else "are there"
    return f"{begins} {most}{question.seek} {conditions}?"


def said(question: Question, kb: Knowledge, name: Call, one: bool = False) -> str:
    """The conditions in words, neighbours with the same verb joined: `cite Jardine 2019 and mention Huawei`."""
    parts: list[tuple[str, list[str], bool]] = []
    for part in question.where:
        phrase, value = _phrase(question, kb, part, name, one)
        if value and parts and parts[-1][0] == phrase:
            parts[-1][1].append(value)
        else:
            parts.append((phrase, [value], alternatives(part)[-1].negated))
    words, denied = "", False
    for phrase, values, negated in parts:
        # "do not cite x and mention y" leaves open whether the "not" is for both; behind a "but" it is not
        joint = "" if not words else " but " if denied and not negated else " and "
        words += joint + phrase.replace("{}", listed(values, "and"), 1)
        denied = negated
    return words


def _phrase(question: Question, kb: Knowledge, part: Condition | Either, name: Call, one: bool) -> tuple[str, str]:
    """The phrase of a part and the value for its gap; no value where the phrase is whole and joins with no other."""
    said = []
    for condition in alternatives(part):
        meaning = VOCABULARY[question.seek, condition.word]
        several, denied, single = phrases(kb, condition, meaning)
        phrase = denied if condition.negated else single if one else several
        joins = bool(meaning.names) and not meaning.relation and not condition.at and not condition.negated
        said.append((phrase, said_value(kb, condition, meaning, name), joins))
    if len(said) == 1:
        ((phrase, value, joins),) = said
        return (phrase, value) if joins else (phrase.replace("{}", value, 1), "")
    first = said[0][0]
    if all(phrase == first and joins for phrase, _, joins in said):
        return first.replace("{}", listed([value for _, value, _ in said], "or"), 1), ""
    return " or else ".join(phrase.replace("{}", value, 1) for phrase, value, _ in said), ""
