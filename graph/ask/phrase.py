"""The typed question in English: a sentence that is itself a question with the same meaning."""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.names import Names
from graph.ask.question import NotUnderstood, Question
from graph.ask.vocabulary import VOCABULARY
from graph.ask.words import tag


def read(question: Question, names: Names) -> str:
    """The question in English, as a sentence that is itself a question with the same meaning.

    Names are printed as a reader knows them, unless the sentence would then be understood otherwise: a name may hold
    an "and", or belong to two records. Then the ids stand in their place, in quotes.
    """
    plain = _sentence(question, names.kb.name)
    return plain if _names_stand(plain, question, names) else _sentence(question, lambda key: f'"{key}"')


def _names_stand(sentence: str, question: Question, names: Names) -> bool:
    """Whether the names in the sentence are found again, each where it should be and meaning what it should."""
    said = [piece for piece in tag(sentence, names) if piece.terminal == "NAME"]
    if len(said) != len(question.where):
        return False
    try:
        return all(
            names.resolve(piece.text, VOCABULARY[question.seek, condition.word].names, (0, 0)) == condition.value
            for piece, condition in zip(said, question.where, strict=True)
        )
    except NotUnderstood:
        return False


def _sentence(question: Question, name: Callable[[str], str]) -> str:
    if not question.where:
        return f"Which {question.seek} are there?"
    return f"Which {question.seek} {said(question, name)}?"


def said(question: Question, name: Callable[[str], str], one: bool = False) -> str:
    """The conditions in words, neighbours with the same verb joined: `cite Jardine 2019 and mention Huawei`."""
    parts: list[tuple[str, list[str]]] = []
    for condition in question.where:
        meaning = VOCABULARY[question.seek, condition.word]
        verb = meaning.denied if condition.negated else meaning.one if one else meaning.several
        if parts and parts[-1][0] == verb:
            parts[-1][1].append(name(condition.value))
        else:
            parts.append((verb, [name(condition.value)]))
    return " and ".join(f"{verb} {' and '.join(values)}" for verb, values in parts)
