r"""GIFT, https://docs.moodle.org/en/GIFT_format: multiple choice, matching for an order, essays for tasks.

Texts are HTML in GIFT. The signs `~ = # :` are escaped with a backslash, as the format has it. Braces and the backslash
itself are written as entities of HTML, since readers differ in where they look for them.
"""

from __future__ import annotations

import re

from graph.quiz.formats.markup import escaped, feedback, question
from graph.quiz.item import Item, Quiz


def write(quiz: Quiz) -> str:
    """The quiz in GIFT, a question between blank lines."""
    category = escaped(quiz.title).replace("/", "//")
    return "\n\n".join([f"$CATEGORY: $course$/top/{category}", *map(_question, quiz.items)]) + "\n"


def _question(item: Item) -> str:
    lines = [f"  {answer}" for answer in (_pairs(item) if item.ordered else _choices(item))]
    head = f"// {item.level or item.kind}\n::{item.item_id}::[html]{_safe(question(item))} {{"
    return "\n".join([head, *lines, f"  ####[html]{_safe(feedback(item))}", "}"])


def _choices(item: Item) -> list[str]:
    signs = ("=" if position in item.key else "~" for position in range(len(item.options)))
    return [f"{sign}[html]{_safe(escaped(option))}" for sign, option in zip(signs, item.options, strict=True)]


def _pairs(item: Item) -> list[str]:
    """Each position with the option that belongs there."""
    return [f"={number} -> {_safe(escaped(item.options[position]))}" for number, position in enumerate(item.key, 1)]


def _safe(html: str) -> str:
    entities = re.sub(r"[{}\\]", lambda sign: f"&#{ord(sign[0])};", html)
    return re.sub(r"[~=#:]", r"\\\g<0>", entities)
