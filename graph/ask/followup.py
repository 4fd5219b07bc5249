"""A question that goes on from the last answer: "of these, which ...", "and Kyrgyzstan?", "not Zeiger", "the first"."""

from __future__ import annotations

import re

from graph.ask.answer import Answer
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, reason_to_refuse
from graph.ask.english.keywords import ORDINALS
from graph.ask.names import Names
from graph.ask.question import Condition, Either, Question, instead
from graph.ask.understand import understood
from graph.frozen import replace
from graph.records import ENTITY_SECTIONS

SHOWN = r"(?:show |open |tell me about )?(?:me )?(?:the )?"
NUMBERED = re.compile(
    rf"{SHOWN}(?:(?:number |no\.? ?|#)?(\d{{1,4}})|({'|'.join(ORDINALS)}|last)(?: one)?)", re.IGNORECASE
)
THESE = r"(?:of|among) (?:these|those|them)"
WHICH = r"(?:which|who|what)"
NARROWED = re.compile(rf"(?:and |but )?(?:{THESE},? {WHICH}|{WHICH} {THESE}|{THESE},?)\s+(.+)", re.IGNORECASE)
NAMED = r"(?:for |in |by |from |about )?(.+)"
INSTEAD = re.compile(rf"(?:and|what about|how about)\s+{NAMED}", re.IGNORECASE)
DENIED = re.compile(rf"(?:and |but )?(?:not|without|except|excluding)\s+{NAMED}", re.IGNORECASE)
COUNTED = re.compile(r"(?:and )?how many(?: (?:are (?:these|those|they|there|that)|is that))?", re.IGNORECASE)
# what a name that is denied stands for, by its section, where claims or passages are asked for
FIELDS = {"sources": "cites", **dict.fromkeys(ENTITY_SECTIONS, "about")}


def followed(names: Names, text: str, before: Answer) -> Question | None:
    """The typed question of a text that goes on from an answer; nothing where it is a question by itself."""
    asked = " ".join(text.split()).rstrip("?.! ")
    last = before.question
    if match := NUMBERED.fullmatch(asked):  # the card of one of the records that answered
        word = (match[2] or "").lower()
        number = int(match[1]) if match[1] else len(before.ids) if word == "last" else ORDINALS.index(word) + 1
        if not 0 < number <= len(before.ids) or before.ids[number - 1] in before.kb.data.passages:
            return None
        return Question(target="card", where=(Condition(field="of", value=before.ids[number - 1]),))
    if last.target not in ANALYSES and not last.most:  # a condition behind a cut is none before it
        if COUNTED.fullmatch(asked):
            return replace(last, count=True, order="", most=0)
        if match := NARROWED.fullmatch(asked):
            return _narrowed(names, match[1], last)
        if match := DENIED.fullmatch(asked):
            return _denied(names, match[1], last)
    return _instead(names, match[1], last) if (match := INSTEAD.fullmatch(asked)) else None


def _narrowed(names: Names, text: str, before: Question) -> Question | None:
    """The last question, with the conditions of a further one."""
    further = understood(names, f"which {before.target} {text}")
    if further is None or further.target != before.target:
        return None
    where = tuple(dict.fromkeys((*before.where, *further.where)))
    return replace(before, where=where, order=further.order or before.order, count=further.count, most=further.most)


def _instead(names: Names, name: str, before: Question) -> Question | None:
    """The last question about another record: in the place of the last one that it names of that sort."""
    for part in reversed(before.where):
        if isinstance(part, Either) or part.negated:
            continue
        sections = CONDITION_TYPES[before.target, part.field].sections
        ids, _ = names.find_ranked(name, sections) if sections != ("predicates",) else ([], False)
        if len(ids) == 1:
            question = instead(before, part, replace(part, value=ids[0]))
            question = replace(question, where=tuple(dict.fromkeys(question.where)))
            return None if reason_to_refuse(names.kb, question) else question
    return None


def _denied(names: Names, name: str, before: Question) -> Question | None:
    """The last question without what cites or mentions a record."""
    for section, field in FIELDS.items():
        ids, _ = names.find_ranked(name, (section,))
        if len(ids) == 1 and (before.target, field) in CONDITION_TYPES:
            denied = Condition(field=field, value=ids[0], negated=True)
            where = tuple(part for part in before.where if part != replace(denied, negated=False))
            return replace(before, where=tuple(dict.fromkeys((*where, denied))))
    return None
