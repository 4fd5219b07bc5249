"""The key of the handout: the answer, the rationale and the passages of each item."""

from __future__ import annotations

from graph.quiz.formats.handout import document
from graph.quiz.formats.markup import credit, escaped, passages
from graph.quiz.item import Item, Quiz


def write(quiz: Quiz) -> str:
    """The key as one HTML file."""
    return document(quiz, f"Key: {quiz.title}", key(quiz))


def key(quiz: Quiz) -> str:
    """The answers, numbered as in the handout, and at the foot whose dataset it is."""
    answers = "".join(_answer(number, item) for number, item in enumerate(quiz.items, 1))
    return f"<h1>Key: {escaped(quiz.title)}</h1>\n{answers}{credit(quiz)}"


def _answer(number: int, item: Item) -> str:
    if item.in_words:
        head = f'<p><span class="number">{number}.</span> {escaped(item.stem)}</p>'
        return f'<div class="item">{head}<p>{escaped(item.rationale)}</p></div>\n'
    option = "" if item.ordered else f" {escaped(item.options[item.key[0]])}"
    head = f'<p><span class="number">{number}. {item.letters}</span>{option} ({item.kind}, {item.level})</p>'
    sentences = f'<div class="places">{passages(item)}</div>' if item.passages else ""
    return f'<div class="item">{head}<p>{escaped(item.rationale)}</p>{sentences}</div>\n'
