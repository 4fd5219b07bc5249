"""Questions in English or in the short form, and their answers.

>>> import graph
>>> from graph.ask import ask
>>> ask(graph.load(), "which claims cite Jardine 2019").query
'claims cites:jardine-2019'
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.ask import shortform
from graph.ask.answer import Answer, answer
from graph.ask.conditions import analysis_question
from graph.ask.names import Names, names_of
from graph.ask.question import Condition, NotUnderstood, Question, Target
from graph.knowledge import Knowledge

__all__ = ["Answer", "Condition", "NotUnderstood", "Question", "analyse", "ask", "find_id", "names_of"]

MAX_QUESTION = 1000  # characters
DENIAL = re.compile(rf"(?:^|[\s,;(])([{shortform.SIGNS}])\s*(?:[^\W_]|$)")  # never passed over
JOINS = re.compile(r"([|/+=<>\\])")  # signs that join or compare, of which English knows nothing


def ask(kb: Knowledge, text: str) -> Answer:
    """Understand a question and answer it.

    Raises
    ------
    NotUnderstood
        When the question is not understood, or names something unknown or ambiguous.
    """
    from graph.ask import reading

    asked = " ".join(text.split())
    names = names_of(kb)
    try:
        question = understand(names, asked)
    except NotUnderstood as error:
        from graph.ask import language, suggest
        from graph.ask.search import search_index

        is_short = len(asked) <= MAX_QUESTION
        refusal = (is_short and language.refusal(names, asked)) or error
        refusal.proposals = suggest.proposals(names, asked, error, lambda changed: understand(names, changed))
        refusal.nearest = search_index(kb).nearest(asked) if is_short else ()
        raise refusal from None
    return answer(kb, asked, question, reading.in_english(question, names))


def understand(names: Names, asked: str) -> Question:
    """The typed question of a text in English or in the short form.

    Raises
    ------
    NotUnderstood
        When the question is not understood, or names something unknown or ambiguous.
    """
    if not asked:
        raise NotUnderstood("empty", "there is no question; ask for example: which claims cite NAME")
    if len(asked) > MAX_QUESTION:
        raise NotUnderstood("too long", f"the question has more than {MAX_QUESTION:,} characters; ask a shorter one")
    if shortform.is_short_form(asked):
        return shortform.parse(asked, names)
    unquoted = re.sub(r'["“][^"”]*["”]', lambda quoted: "x" * len(quoted[0]), asked)
    if sign := DENIAL.search(asked) or JOINS.search(unquoted):
        message = f'"{sign[1]}" is for the short form, such as claims cites:NAME; write it in words'
        raise NotUnderstood("not a question", message, span=sign.span(1))
    from graph.ask.english.reader import read  # the short form does without the words of English

    return read(asked, names)


def analyse(kb: Knowledge, target: Target, called: Iterable[str]) -> Answer:
    """A path, a comparison or a fall between records, called by id or by any name of theirs.

    Raises
    ------
    NotUnderstood
        When a name is unknown or ambiguous, or they are too few, too many or of the wrong sort.
    """
    from graph.ask import reading

    names = names_of(kb)
    question = analysis_question(names, target, [(name, (0, 0)) for name in called])
    in_english = reading.in_english(question, names)
    return answer(kb, in_english, question, in_english)


def find_id(kb: Knowledge, name: str) -> str:
    """The id of the record that a reader names, of any section.

    Raises
    ------
    NotUnderstood
        When no record has this name, or more than one.
    """
    section = kb.index.section
    if name in section:
        return name
    if len(name) > MAX_QUESTION:
        raise NotUnderstood("too long", f"the name has more than {MAX_QUESTION:,} characters")
    return names_of(kb).resolve(" ".join(name.split()), tuple(dict.fromkeys(section.values())), (0, len(name)))
