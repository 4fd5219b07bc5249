"""The short form: `claims cites:jardine-2019 about:huawei -cites:zeiger-2019`, read and written.

`count claims …` asks for the number, `sort:cited` for the most cited sources first, `sort:mentioned` for the most
mentioned actors. `cites:a|b` is a or b, also across words: `cites:a|about:b`. `cites:a@9` is page 9 of a,
`check:partly@a` what a check of a found, `subject-of:supplies@a+b` who supplies b to a, `states:supplies@a+b` that a
supplies b. What holds a space stands in double quotes.
"""

from __future__ import annotations

import re

from graph.ask.conditions import (
    FORMS,
    STEPS_RANGE,
    TARGET_SECTIONS,
    VOCABULARY,
    ConditionType,
    direction,
    steps_allowed,
    takes_thing,
    trouble,
    value_of,
)
from graph.ask.english.tag import PAGES
from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, Either, NotUnderstood, Order, Question, Seek, alternatives, one_of
from graph.read import quote
from graph.records import ENTITY_SECTIONS

SIGNS = "-−–—!~¬"
_WORD = "[a-z]+(?:-[a-z]+)*"
_SAID, _AT = r'"[^"]*"|[^\s|"@]*', r'(?:"[^"]*"|[^\s|"])*'
_VALUE = f"(?:{_SAID})(?:@(?:{_AT}))?"
_ONE = re.compile(rf"(?P<minus>-?)(?:(?P<word>{_WORD}):\s*)?(?P<value>{_SAID})(?:@(?P<at>{_AT}))?", re.IGNORECASE)
_PART = re.compile(rf"-?{_WORD}:\s*{_VALUE}(?:\|-?(?:{_WORD}:)?{_VALUE})*(?!\S)|\S+", re.IGNORECASE)
_END = re.compile(r'"[^"]*"|[^"+]+')  # what stands on one side of a plus sign
_BEGINS = re.compile(
    rf"\s*(?:(?:show|list|find|which)\s+)?(?P<count>count\s+)?(?P<seek>{'|'.join(SEEKS)})(?=\s|$)(?:\s+-?[a-z-]+:|\s*$)",
    re.IGNORECASE,
)


def is_short_form(text: str) -> bool:
    """Whether a text is meant as the short form: a section's word alone, or followed by a `word:value`."""
    return _BEGINS.match(text) is not None


def write(question: Question) -> str:
    """The question in its canonical short form."""
    parts = ["count"] if question.count else []
    parts.append(question.seek)
    for part in question.where:
        written = ""
        last = None
        for one in alternatives(part):
            again = last is not None and not last.negated and not one.negated and last.word == one.word
            word = "" if again else f"{'-' if one.negated else ''}{one.word}:"
            at = f"@{_quoted(one.at)}" if one.at else ""
            of = f"+{_quoted(one.of)}" if one.of else ""
            written += f"{'|' if written else ''}{word}{_quoted(one.value)}{at}{of}"
            last = one
        parts.append(written)
    if question.order:
        parts.append(f"sort:{question.order}")
    return " ".join(parts)


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[^\s|\"@]+", value) else '"{}"'.format(value.replace('"', " "))


def parse(text: str, names: Names) -> Question:
    """The typed question of a text in the short form. A value may be an id, or any name in double quotes.

    Raises
    ------
    NotUnderstood
        When a word is no condition on what is sought, or a value names nothing, or more than one thing.
    """
    begins = _BEGINS.match(text)
    if begins is None:
        raise NotUnderstood("not a question", f"begin with one of: {', '.join(SEEKS)}", span=(0, len(text)))
    seek = next(seek for seek in SEEKS if seek == begins["seek"].lower())
    where: list[Condition | Either] = []
    order: Order = ""
    for part in _PART.finditer(text, begins.end("seek")):
        if part[0].startswith("sort:") and not order:
            order = _order(part[0].removeprefix("sort:"), seek, part.span())
            continue
        found = tuple(dict.fromkeys(_alternatives(part[0], part.start(), seek, names)))
        if len(found) > 1 and all(one.negated and one.word == found[0].word for one in found):
            where += found  # neither the one nor the other
        else:
            where.append(one_of(found))
    if seek in FORMS:
        words = FORMS[seek].words
        where.sort(key=lambda part: words.index(alternatives(part)[0].word))  # `path to:b from:a` is one from a to b
    question = Question(seek=seek, where=tuple(dict.fromkeys(where)), order=order, count=bool(begins["count"]))
    if wrong := trouble(names.kb, question):
        raise NotUnderstood("not a question", wrong, span=(0, len(text)))
    return question


def _order(word: str, seek: Seek, span: tuple[int, int]) -> Order:
    if word == "passage":  # the order in which everything comes anyway
        return ""
    if word == "cited" and seek == "sources":
        return "cited"
    if word == "mentioned" and seek in TARGET_SECTIONS and seek != "voices":
        return "mentioned"
    message = "sort: takes passage, for sources also cited, for actors, projects and concepts mentioned"
    raise NotUnderstood("not a question", message, span=span)


def _alternatives(part: str, start: int, seek: Seek, names: Names) -> list[Condition]:
    """The conditions of one part, which `|` divides. A word holds for the values behind it, and so does its minus."""
    found: list[Condition] = []
    word, negated, place = "", False, 0
    while place <= len(part):
        one = _ONE.match(part, place)
        end = one.end() if one else place
        if one is None or (end < len(part) and part[end] != "|"):
            raise _no_condition(part, seek, (start, start + len(part)))
        span = (start + one.start(), start + max(end, one.start() + 1))
        if one["word"]:
            word, negated = one["word"].lower(), bool(one["minus"])
        elif one["minus"]:
            raise _no_condition(part, seek, span)
        meaning = VOCABULARY.get((seek, word))
        if meaning is None:
            raise _no_condition(one[0], seek, span)
        value, at = (one["value"] or "").strip('"').strip(), (one["at"] or "").strip()
        if not value:
            raise NotUnderstood("not a question", f"{word}: names nothing", span=span)
        if value[0] in SIGNS:
            raise NotUnderstood("not a question", f"a sign that denies stands before the word: -{word}:", span=span)
        said = (start + one.start("value"), start + one.end("value"))
        value = value_of(names, word, meaning, value, said)
        at, of = _beside(names, word, value, at, meaning, span)
        sought = direction(names.kb, value, word) if meaning.relation else word
        found.append(Condition(word=sought, value=value, at=at, of=of, negated=negated))
        place = end + 1
    return found


def _beside(
    names: Names, word: str, value: str, at: str, meaning: ConditionType, span: tuple[int, int]
) -> tuple[str, str]:
    """What stands behind the value: a page, a source, a number of steps, or the ends of a relation."""

    def wrong(message: str) -> NotUnderstood:
        return NotUnderstood("not a question", message, span=span)

    quoted = re.fullmatch('"([^"]*)"', at)
    at = quoted[1].strip() if quoted else at
    other, thing = ([end.strip('" ') for end in _END.findall(at)] + ["", ""])[:2]
    if word == "cites":
        if at and not PAGES.fullmatch(at):
            raise wrong(f"{quote(at)} is no page; write 9, iv or 325-26")
        return at, ""
    if word == "check":
        return names.resolve(at, ("sources",), span) if at else "", ""
    if word == "within":
        if not steps_allowed(at):
            raise wrong(f"{STEPS_RANGE}: write within:{value}@2")
        return at, ""
    if meaning.statement:
        if not other or not thing:
            raise wrong(f"{word}: needs both ends: {word}:{value}@SUBJECT+OBJECT")
    elif meaning.relation:
        if thing and (word == "object-of" or not takes_thing(names.kb, value)):
            raise wrong(f"{word}:{value} takes no +{thing}")
        if not other:
            raise wrong(f"{word}: needs the other end: {word}:{value}@NAME")
    elif at:
        raise wrong(f"{word}: has no page; only cites: has")
    one, two = (names.resolve(end, ENTITY_SECTIONS, span) if end else "" for end in (other, thing))
    return one, two


def _no_condition(part: str, seek: Seek, span: tuple[int, int]) -> NotUnderstood:
    words = tuple(f"{word}:" for sought, word in VOCABULARY if sought == seek)
    return NotUnderstood("not a question", f'"{part}" is no condition on {seek}', span=span, expected=words)
