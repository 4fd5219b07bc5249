"""What may have been meant: a question with its slips mended, and questions that work and that it is near to.

Only what is near certain is mended, and always said: a word one letter off, one that stands twice, a small word too
many. A word that anybody knows is not misspelt, a year or page never is, and what turns a meaning round is not touched.
Other questions are proposed, made of what the question names; where it names nothing there are none: a
question that has nothing to do with it helps nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from graph.ask import reading
from graph.ask.conditions import ANALYSES
from graph.ask.english import LISTS
from graph.ask.english.keywords import FILLERS, keywords
from graph.ask.english.partial import WEIGHTY, WEIGHTY_WORDS, Scan
from graph.ask.english.words import Words, words_of
from graph.ask.evaluate import evaluate
from graph.ask.names import Names, names_of
from graph.ask.question import NotUnderstood, Question, alternatives
from graph.ask.sentences import say
from graph.ask.understand import understood
from graph.knowledge import Knowledge, once_per_dataset
from graph.nearest import nearest
from graph.records import ENTITY_SECTIONS
from graph.search import STOP_WORDS, search_index
from graph.spelling import Spelling
from graph.text import fold

MOST_SLIPS = 3  # in one question
MOST_WORDS = 60  # of a question that is tried with changes
MOST_PROPOSED = 3  # questions
BEGINNING, SMALL = frozenset(LISTS["beginnings"]), frozenset(LISTS["small words"])
Changes = tuple[tuple[str, str], ...]  # what was typed, and what was read instead; nothing for what was left out


def says_changes(changes: Changes) -> str:
    """What was changed in a question, in a sentence."""
    parts = (say("change" if instead else "omission", typed=typed, instead=instead) for typed, instead in changes)
    return say("mend", changes=", ".join(parts)) if changes else ""


@once_per_dataset
def spelling(kb: Knowledge) -> Spelling:
    """The words that questions about a dataset are made of, gathered when one was not understood."""
    names = names_of(kb)
    called = (kb.name(key) for section in ("sources", *ENTITY_SECTIONS) for key in getattr(kb.data, section))
    proper = (fold(word) for name in called for word in name.split() if word[:1].isupper())
    plain = FILLERS | STOP_WORDS | WEIGHTY_WORDS
    return Spelling(keywords(), names.verbs, names.vocabulary, proper, plain, search_index(kb).knows)


def respelt(words: Words, names_alone: bool = False) -> tuple[str, Changes]:
    """The text with misspelt words mended, words that stand twice standing once, idle ones gone; and what was changed.

    Where names alone are mended, other words stay as they were typed: they may be words that the data have not.
    """
    known = spelling(words.names.kb)
    text, changes = words.text, []
    for position, word in reversed([*enumerate(words.words)]):
        if not word.is_plain:
            continue
        typed = words.text[word.start : word.end]
        if (keyword := words.keyword_at[position]) and keyword.terminal == "IDLE" and not names_alone:
            past = words[position + keyword.length - 1].end
            text = text[: word.start] + text[past:].lstrip(" ,")
            changes.append((words.text[word.start : past], ""))
            continue
        before = words.words[position - 1] if position else None
        if before is not None and before.text == word.text and word.text in STOP_WORDS:
            text = text[: before.end] + text[word.end :]
            changes.append((typed, ""))
        elif not known.is_known(word.text) and (
            instead := known.mended(word.text, () if position else BEGINNING, names_alone)
        ):
            text = text[: word.start] + instead + text[word.end :]
            changes.append((typed, instead))
    return text, tuple(reversed(changes))


def mended(words: Words, error: NotUnderstood) -> tuple[Question, Changes] | None:
    """The question with its slips mended, and what was changed, where it is understood whole then; else nothing."""
    text, changes = respelt(words)
    stop = words.text[error.start : error.end]
    if not changes and error.start and fold(stop) in SMALL:  # "in which" is not "which"
        text, changes = words.text[: error.start] + words.text[error.end :].lstrip(), ((stop, ""),)
    question = understood(words.names, text) if 0 < len(changes) <= MOST_SLIPS else None
    return (question, changes) if question else None


def proposals(names: Names, text: str, error: NotUnderstood) -> tuple[str, ...]:
    """Questions in English that are understood, as near to the text as can be told, the nearest first; perhaps none."""
    words = words_of(text, names)
    meant = understood(names, error.meant) if error.meant else None
    asked = dict.fromkeys((*([meant] if meant else []), *_changed(words, error), *_of_names(words)))
    if error.reason == "not answered" and (question := understood(names, error.message.partition("; ask: ")[2])):
        asked = {question: None}  # what the message itself names
    answered = (question for question in asked if question.target in ANALYSES or evaluate(names.kb, question))
    sentences = (reading.in_english(question, names) for question in answered)
    return tuple(islice(dict.fromkeys(sentences), MOST_PROPOSED))


def _changed(words: Words, error: NotUnderstood) -> Iterator[Question]:
    """The question with a change that makes it one, if any does: a word that turns its meaning round is not lost."""
    text, names, weighty = words.text, words.names, _weighty(words)
    before, after = text[: error.start], text[error.end :]
    first = text[error.start : error.end].partition(" ")[0]
    near = (word for vocabulary in (names.verbs, keywords()) for word in nearest(first, vocabulary))
    changes = chain(
        (f'{before}"{key}"{after}' for key in (*(each["id"] for each in error.candidates), *error.nearest)[:2]),
        (f"{before}{word}{text[error.start + len(first) :]}" for word in near),
        (f"{before} {after}", before) if error.end > error.start else (),
    )
    tried = {text}
    for change in changes if len(words) <= MOST_WORDS else ():
        changed = " ".join(change.split())
        if changed not in tried and _weighty(words_of(changed, names)) == weighty:
            question = understood(names, changed)
            if question and question.where:
                yield question
                return
        tried.add(changed)


def _weighty(words: Words) -> list[str]:
    """The words that turn a meaning round: without one of them a question is another, however near it looks."""
    classes = [terminal for terminal, _ in words.classes() if terminal in WEIGHTY]
    return sorted((*classes, *(word.text for word in words.words if word.text in WEIGHTY_WORDS)))


def _of_names(words: Words) -> Iterator[Question]:
    """Questions about what the text names, in the sort of record that it asks for."""
    partial = Scan(words).read()
    where = [alternatives(part)[0] for part in partial.where]
    if partial.is_weighty:  # a condition that may be denied or compared is none to propose
        where = [condition for condition in where if condition.field in ("about", "cites", "with", "for")]
    if where:
        yield Question(target=partial.target, where=tuple(dict.fromkeys(where[: 1 if partial.is_weighty else 2])))
        yield from (Question(target=partial.target, where=(part,)) for part in where[:2])
