"""The quiz as text: what a teacher sees first."""

from __future__ import annotations

from textwrap import fill

from graph.quiz import Item, Quiz
from graph.read.problems import printable

WIDTH = 80


def write(quiz: Quiz) -> str:
    """The questions, and the key behind them."""
    questions = [_question(number, item) for number, item in enumerate(quiz.items, 1)]
    keys = [_key(number, item) for number, item in enumerate(quiz.items, 1)]
    return "\n\n".join([printable(quiz.title), *questions, "Key", *keys]) + "\n"


def _question(number: int, item: Item) -> str:
    lines = [_wrapped(item.asks, f"{number}. ")]
    lines += [_wrapped(f"“{item.says}”", "   ")] if item.says else []
    lines += [_wrapped(item.look, "   ")] if item.look else []
    lines += [_wrapped(choice, f"   {'ABCDEFGH'[place]}  ") for place, choice in enumerate(item.choices)]
    return "\n".join(lines)


def _key(number: int, item: Item) -> str:
    lines = [_wrapped(f"{item.letters}  ({item.kind}, {item.level})", f"{number}. "), _wrapped(item.reason, "   ")]
    lines += [_wrapped(f"{place.where}: {place.words}", "   ") for place in item.places]
    return "\n".join(lines)


def _wrapped(text: str, before: str) -> str:
    return fill(
        printable(text), WIDTH, initial_indent=before, subsequent_indent=" " * len(before), break_on_hyphens=False
    )
