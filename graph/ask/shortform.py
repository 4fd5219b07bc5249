"""The short form: `claims cites:jardine-2019 about:huawei -cites:zeiger-2019`, read and written.

`count claims …` asks for the number, `sort:cited` for the most cited sources first, `sort:weakest@3` for the three
weakest claims. `cites:a|b` is a or b, also across words: `cites:a|about:b`. `cites:a@9` is page 9 of a,
`check:partly@a` what a check of a found, `subject-of:supplies@a+b` who supplies b to a, `states:supplies@a+b` that a
supplies b. What holds a space stands in double quotes.
"""

from __future__ import annotations

import re

from graph.ask.conditions import (
    ANALYSES,
    CONDITION_TYPES,
    ORDERS,
    ConditionType,
    direction,
    reason_to_refuse,
    steps_allowed,
    takes_thing,
    value_of,
)
from graph.ask.names import Names
from graph.ask.question import (
    TARGETS,
    Condition,
    Either,
    NotUnderstood,
    Order,
    Question,
    Span,
    Target,
    alternatives,
    one_of,
)
from graph.ask.sentences import say
from graph.read import quote
from graph.records import ENTITY_SECTIONS
from graph.text import listed

PAGES = r"(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?(?![\w-])"  # 9, iv, 325-26
SIGNS = "-−–—!~¬"
_FIELD = "[A-Za-z]+(?:-[A-Za-z]+)*"  # not by a flag, with which Python compiles for twice as long
_VALUE, _QUALIFIER = r'"[^"]*"|[^\s|"@]*', r'(?:"[^"]*"|[^\s|"])*'
_QUALIFIED = f"(?:{_VALUE})(?:@(?:{_QUALIFIER}))?"
_CONDITION = re.compile(
    rf"(?P<minus>-?)(?:(?P<field>{_FIELD}):\s*)?(?P<value>{_VALUE})(?:@(?P<qualifier>{_QUALIFIER}))?"
)
_PART = re.compile(
    rf"-?{_FIELD}:\s*{_QUALIFIED}(?:\|-?(?:{_FIELD}:)?{_QUALIFIED})*(?!\S)|\S+"
)  # conditions that `|` joins
_END = re.compile(r'"[^"]*"|[^"+]+')  # what stands on one side of a plus sign
_BEGINS = re.compile(
    rf"\s*(?:(?:show|list|find|which)\s+)?(?P<count>count\s+)?(?P<target>{'|'.join(TARGETS)})"
    r"(?=\s|$)(?:\s+-?[a-z-]+:|\s*$)",
    re.IGNORECASE,
)


def is_short_form(text: str) -> bool:
    """Whether a text is meant as the short form: a section's word alone, or followed by a `field:value`."""
    return _BEGINS.match(text) is not None


def write(question: Question) -> str:
    """The question in its canonical short form."""
    parts = [*(["count"] if question.count else []), question.target]
    for part in question.where:
        written: list[str] = []
        previous = ""
        for condition in alternatives(part):
            field = f"{'-' if condition.negated else ''}{condition.field}:"
            qualifier = f"@{_quoted(condition.qualifier)}" if condition.qualifier else ""
            object_ = f"+{_quoted(condition.object)}" if condition.object else ""
            again = field == previous and not condition.negated  # a|b, and not a|-a
            written.append(f"{'' if again else field}{_quoted(condition.value)}{qualifier}{object_}")
            previous = field
        parts.append("|".join(written))
    if question.order:
        parts.append(f"sort:{question.order}{f'@{question.most}' if question.most else ''}")
    return " ".join(parts)


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[^\s|\"@]+", value) else '"{}"'.format(value.replace('"', " "))


def parse(text: str, names: Names) -> Question:
    """The typed question of a text in the short form. A value may be an id, or any name in double quotes.

    Raises NotUnderstood when a field is no condition on what is sought, or a value names none or several.
    """
    begins = _BEGINS.match(text)
    if begins is None:
        raise NotUnderstood("not a question", say("beginning", targets=", ".join(TARGETS)), span=(0, len(text)))
    target = next(target for target in TARGETS if target == begins["target"].lower())
    where: list[Condition | Either] = []
    order: Order = ""
    most = 0
    for part in _PART.finditer(text, begins.end("target")):
        if part[0].startswith("sort:") and not order:
            order, most = _order(part[0].removeprefix("sort:"), target, part.span())
            continue
        conditions, count = _alternatives(part[0], part.start(), target, names)
        # one minus for all: neither the one nor the other
        where += conditions if count == 1 and conditions[0].negated else [one_of(conditions)]
    if target in ANALYSES:
        fields = ANALYSES[target].fields
        where.sort(key=lambda part: fields.index(alternatives(part)[0].field))  # `path to:b from:a` is one from a to b
    once = tuple(dict.fromkeys(where))
    question = Question(target=target, where=once, order=order, count=bool(begins["count"]), most=most)
    if reason := say("counted cut") if most and question.count else reason_to_refuse(names.kb, question):
        raise NotUnderstood("not a question", reason, span=(0, len(text)))
    return question


def _order(text: str, target: Target, span: Span) -> tuple[Order, int]:
    """The order that a word means, and how many come in it at the most, where that stands behind an @."""
    if text == "passage":  # the order in which everything comes anyway
        return "", 0
    orders = [order for order_target, order in ORDERS if order_target == target]
    word, at, number = text.partition("@")
    most = int(number) if re.fullmatch("[0-9]{1,6}", number) else 0
    for order in orders:
        if word and word in (order, ORDERS[target, order].also) and bool(at) == bool(most):
            return order, most
    raise NotUnderstood("not a question", say("order", orders=listed(["passage", *orders], "or")), span=span)


def _alternatives(part: str, start: int, target: Target, names: Names) -> tuple[tuple[Condition, ...], int]:
    """The conditions of one part, which `|` divides, and how many fields stand in it.

    A field holds for the values behind it, and so does its minus.
    """
    conditions: dict[Condition, None] = {}
    field, negated, position, fields = "", False, 0, 0
    while position <= len(part):
        match = _CONDITION.match(part, position)
        end = match.end() if match else position
        if match is None or (end < len(part) and part[end] != "|"):
            raise _no_condition(part, target, (start, start + len(part)))
        span = (start + match.start(), start + max(end, match.start() + 1))
        if match["field"]:
            field, negated, fields = match["field"].lower(), bool(match["minus"]), fields + 1
        elif match["minus"]:
            raise _no_condition(part, target, span)
        row = CONDITION_TYPES.get((target, field))
        if row is None:
            raise _no_condition(match[0], target, span)
        text, qualifier = (match["value"] or "").strip('"').strip(), (match["qualifier"] or "").strip()
        if not text:
            raise NotUnderstood("not a question", say("no value", field=field), span=span)
        if text[0] in SIGNS:
            raise NotUnderstood("not a question", say("denied value", field=field), span=span)
        value = value_of(names, field, row, text, (start + match.start("value"), start + match.end("value")))
        qualifier, object_ = _beside(names, field, value, qualifier, row, span)
        seeking = direction(names.kb, value, field) if row.relation else field
        condition = Condition(field=seeking, value=value, qualifier=qualifier, object=object_, negated=negated)
        conditions[condition] = None
        position = end + 1
    return tuple(conditions), fields


def _beside(names: Names, field: str, value: str, qualifier: str, row: ConditionType, span: Span) -> tuple[str, str]:
    """The qualifier and the object: a page, a source, a number of steps, or the ends of a relation."""

    def refusal(message: str) -> NotUnderstood:
        return NotUnderstood("not a question", message, span=span)

    quoted = re.fullmatch('"([^"]*)"', qualifier)
    qualifier = quoted[1].strip() if quoted else qualifier
    before, after = ([end.strip('" ') for end in _END.findall(qualifier)] + ["", ""])[:2]
    if field == "cites":
        if qualifier and not re.fullmatch(PAGES, qualifier, re.IGNORECASE):
            raise refusal(say("page", page=quote(qualifier)))
        return qualifier, ""
    if field == "check":
        return names.resolve(qualifier, ("sources",), span) if qualifier else "", ""
    if field == "within":
        if not steps_allowed(qualifier):
            raise refusal(say("steps", range=say("steps range"), value=value))
        return qualifier, ""
    if row.statement and not (before and after):
        raise refusal(say("both ends", field=field, value=value))
    if row.relation and after and (field == "object-of" or not takes_thing(names.kb, value)):
        raise refusal(say("no thing", field=field, value=value, thing=after))
    if row.relation and not before:
        raise refusal(say("one end", field=field, value=value))
    if qualifier and not (row.statement or row.relation):
        raise refusal(say("no page", field=field))
    left, right = (names.resolve(end, ENTITY_SECTIONS, span) if end else "" for end in (before, after))
    return left, right


def _no_condition(part: str, target: Target, span: Span) -> NotUnderstood:
    fields = tuple(f"{field}:" for row_target, field in CONDITION_TYPES if row_target == target)
    return NotUnderstood("not a question", say("condition", part=part, target=target), span=span, expected=fields)
