"""The typed question of a text in English or in the short form, where the whole of it is understood."""

from __future__ import annotations

import re

from graph.ask import shortform
from graph.ask.names import Names
from graph.ask.question import TARGETS, Condition, NotUnderstood, Question
from graph.ask.sentences import say
from graph.records import ENTITY_SECTIONS

CARDS = ("sources", *ENTITY_SECTIONS, "claims")  # the sections of records whose name alone asks for all of them
MAX_QUESTION = 1000  # characters
SIGNS, JOINTS = frozenset(shortform.SIGNS), frozenset("|/+=<>\\")
# never passed over; before a space it is a dash, but behind what the short form begins with
DENIAL = rf"(?:(?:^|[\s,;(])(?=.[^\W_])|^(?:{'|'.join(TARGETS)})\s+(?=.(?:\s|$)))([{shortform.SIGNS}])"
JOINS = r"([|/+=<>\\])"  # signs that join or compare, of which English knows nothing


def understand(names: Names, asked: str) -> Question:
    """The typed question of a text in English or in the short form.

    Raises NotUnderstood when the question is not understood, or names something unknown or ambiguous.
    """
    if not asked:
        raise NotUnderstood("empty", say("empty question"))
    if len(asked) > MAX_QUESTION:
        raise NotUnderstood("too long", say("long question", most=f"{MAX_QUESTION:,}"))
    if shortform.is_short_form(asked):
        return shortform.parse(asked, names)
    if len(record_ids := names.find(asked, CARDS)) == 1:
        return Question(target="card", where=(Condition(field="of", value=record_ids[0]),))
    if sign := sign_of_short_form(asked):
        raise NotUnderstood("not a question", say("sign", sign=sign[1]), span=sign.span(1))
    from graph.ask.english.reader import read  # the short form does without the words of English

    return read(asked, names)


def understood(names: Names, asked: str) -> Question | None:
    """The typed question of a text, where the whole of it is understood; else nothing."""
    try:
        return understand(names, asked)
    except NotUnderstood:
        return None


def sign_of_short_form(asked: str) -> re.Match[str] | None:
    """A sign in a question in English that denies, joins or compares in the short form, and nothing in English."""
    if denial := re.search(DENIAL, asked) if not SIGNS.isdisjoint(asked) else None:
        return denial
    if JOINTS.isdisjoint(asked):
        return None
    unquoted = re.sub(r'["“][^"”]*["”]', lambda quoted: "x" * len(quoted[0]), asked)
    return re.search(JOINS, unquoted)
