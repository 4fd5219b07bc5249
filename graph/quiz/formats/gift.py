r"""GIFT, https://docs.moodle.org/en/GIFT_format: multiple choice, and matching for what is put in order.

Texts are HTML in GIFT. The signs `~ = # :` are escaped with a backslash, as the format has it. Braces and the backslash
itself are written as entities of HTML, since readers differ in where they look for them.
"""

from __future__ import annotations

import re

from graph.quiz import Item, Quiz
from graph.quiz.formats.markup import line, question, why


def write(quiz: Quiz) -> str:
    """The quiz in GIFT, a question between blank lines."""
    category = line(quiz.title).replace("/", "//")
    return "\n\n".join([f"$CATEGORY: $course$/top/{category}", *map(_question, quiz.items)]) + "\n"


def _question(item: Item) -> str:
    if item.ordered:
        answers = [f"={number} -> {_safe(line(item.choices[place]))}" for number, place in enumerate(item.right, 1)]
    else:
        signs = ["=" if place in item.right else "~" for place in range(len(item.choices))]
        answers = [f"{sign}[html]{_safe(line(text))}" for sign, text in zip(signs, item.choices, strict=True)]
    told = "\n".join(f"  {answer}" for answer in answers)
    return (
        f"// {item.level}\n::{item.key}::[html]{_safe(question(item))} {{\n{told}\n  ####[html]{_safe(why(item))}\n}}"
    )


def _safe(text: str) -> str:
    entities = re.sub(r"[{}\\]", lambda sign: f"&#{ord(sign[0])};", text)
    return re.sub(r"[~=#:]", r"\\\g<0>", entities)
