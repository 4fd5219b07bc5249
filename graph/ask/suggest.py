"""What could be asked instead of a question that was not understood: questions that work, and that it is near to.

They are made of the question itself: with a slip mended, or of what it names. Where it names nothing there are none: a
question that has nothing to do with it helps nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from graph.ask import reading
from graph.ask.conditions import ANALYSES
from graph.ask.english.keywords import keywords
from graph.ask.english.partial import scanned
from graph.ask.english.roles import WEIGHTY, WEIGHTY_WORDS
from graph.ask.english.words import Words, words_of
from graph.ask.evaluate import evaluate
from graph.ask.names import Names
from graph.ask.question import NotUnderstood, Question, alternatives
from graph.ask.understand import understood
from graph.nearest import nearest

MOST_WORDS = 60  # of a question that is tried with changes
MOST = 3  # questions that are proposed


def proposals(names: Names, text: str, error: NotUnderstood) -> tuple[str, ...]:
    """Questions in English that are understood, as near to the text as can be told, the nearest first; perhaps none."""
    words = words_of(text, names)
    asked = dict.fromkeys(_mended(words, error) if len(words) <= MOST_WORDS else ())
    asked |= dict.fromkeys(_of_names(words))
    if error.reason == "not answered" and (question := understood(names, error.message.partition("; ask: ")[2])):
        asked = {question: None}  # what the message itself names
    answered = (question for question in asked if question.target in ANALYSES or evaluate(names.kb, question))
    sentences = (reading.in_english(question, names) for question in answered)
    return tuple(islice(dict.fromkeys(sentences), MOST))


def _mended(words: Words, error: NotUnderstood) -> Iterator[Question]:
    """The question with a change that makes it one; a word that turns its meaning round is not lost."""
    weighty = _weighty(words)
    tried = {words.text}
    for change in _changes(words, error):
        changed = " ".join(change.split())
        if changed in tried:
            continue
        tried.add(changed)
        if _weighty(words_of(changed, words.names)) != weighty:
            continue
        question = understood(words.names, changed)
        if question and question.where:
            yield question
            return


def _weighty(words: Words) -> list[str]:
    """The words that turn a meaning round: without one of them a question is another, however near it looks."""
    classes = [terminal for terminal, _ in words.classes() if terminal in WEIGHTY]
    return sorted((*classes, *(word.text for word in words.words if word.text in WEIGHTY_WORDS)))


def _changes(words: Words, error: NotUnderstood) -> Iterator[str]:
    """The text with what was not understood replaced by what may have been meant, and without it."""
    text = words.text
    before, after = text[: error.start], text[error.end :]
    for candidate in error.candidates[:2]:
        yield f'{before}"{candidate["id"]}"{after}'
    first = text[error.start :].partition(" ")[0]
    for vocabulary in (words.names.verbs, keywords()):
        for word in nearest(first, vocabulary):
            yield f"{before}{word}{text[error.start + len(first) :]}"
    if error.end > error.start:
        yield f"{before} {after}"
        yield before


def _of_names(words: Words) -> Iterator[Question]:
    """Questions about what the text names, in the sort of record that it asks for."""
    partial = scanned(words)
    where = [alternatives(part)[0] for part in partial.where]
    if partial.is_weighty:  # a condition that may be denied or compared is none to propose
        where = [condition for condition in where if condition.field in ("about", "cites", "with", "for")]
    if where:
        yield Question(target=partial.target, where=tuple(dict.fromkeys(where[: 1 if partial.is_weighty else 2])))
        yield from (Question(target=partial.target, where=(part,)) for part in where[:2])
