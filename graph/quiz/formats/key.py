"""The key of the handout: the answer, the reason and the passage of each question."""

from __future__ import annotations

from graph.quiz import Item, Quiz
from graph.quiz.formats.handout import document
from graph.quiz.formats.markup import line, places


def write(quiz: Quiz) -> str:
    """The key as one HTML file."""
    return document(quiz, f"Key: {quiz.title}", key(quiz))


def key(quiz: Quiz) -> str:
    """The answers, numbered as in the handout."""
    answers = "".join(_answer(number, item) for number, item in enumerate(quiz.items, 1))
    return f"<h1>Key: {line(quiz.title)}</h1>\n{answers}"


def _answer(number: int, item: Item) -> str:
    right = "" if item.ordered else f" {line(item.choices[item.right[0]])}"
    head = f'<p><span class="number">{number}. {item.letters}</span>{right} ({item.kind}, {item.level})</p>'
    seen = f'<div class="places">{places(item)}</div>' if item.places else ""
    return f'<div class="item">{head}<p>{line(item.reason)}</p>{seen}</div>\n'
