"""The quiz as text: what a teacher sees first."""

from __future__ import annotations

from textwrap import fill

from graph.quiz.item import LETTERS, Item, Quiz
from graph.read.problems import printable
from graph.text import WIDTH, in_quotes


def write(quiz: Quiz) -> str:
    """The questions, and the key behind them, in lines of 80 columns."""
    questions = [_question(number, item) for number, item in enumerate(quiz.items, 1)]
    keys = [_key(number, item) for number, item in enumerate(quiz.items, 1)]
    head = [printable(quiz.title), *([_lines(quiz.aim, "")] if quiz.aim else [])]
    return "\n\n".join([*head, *questions, "Key", *keys]) + "\n"


def _question(number: int, item: Item) -> str:
    lines = [_lines(paragraph, "   ") for paragraph in item.lead]
    lines += [_lines(item.stem, f"{number}. ")]
    lines += [_lines(in_quotes(item.says), "   ")] if item.says else []
    lines += [_lines(item.hint, "   ")] if item.hint else []
    lines += [_lines(f"Hint: {hint}", "   ") for hint in item.hints]
    lines += [_lines(option, f"   {LETTERS[position]}  ") for position, option in enumerate(item.options)]
    return "\n".join(lines)


def _key(number: int, item: Item) -> str:
    if item.in_words:
        return _lines(item.rationale, f"{number}. ")
    lines = [_lines(f"{item.letters}  ({item.kind}, {item.level})", f"{number}. "), _lines(item.rationale, "   ")]
    lines += [_lines(f"{passage.locator}: {passage.abridged}", "   ") for passage in item.passages]
    return "\n".join(lines)


def _lines(text: str, prefix: str) -> str:
    """A text in lines behind a prefix. Unlike `folded`, it breaks long words: a sentence in Chinese is one."""
    return fill(
        printable(text), WIDTH, initial_indent=prefix, subsequent_indent=" " * len(prefix), break_on_hyphens=False
    )
