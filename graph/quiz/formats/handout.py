"""The quiz on paper: HTML that prints well, with room for a name and without the key."""

from __future__ import annotations

from html import escape

from graph.quiz import Item, Quiz
from graph.quiz.formats.markup import line, question

STYLE = """
body { font: 11pt/1.45 Georgia, "Times New Roman", "Noto Serif", serif; color: #111; background: #fff;
       max-width: 42em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.4em; margin: 0 0 .3em } .name { margin: 0 0 1.5em }
.item { break-inside: avoid; margin: 0 0 1.4em } .item p { margin: 0 0 .3em } .number { font-weight: bold }
blockquote { margin: .3em 0 .3em 1.5em; font-style: italic } ol.choices { margin: .3em 0; padding-left: 2.2em }
.places { font-size: .9em } a { color: inherit; overflow-wrap: anywhere }
@page { margin: 2cm } @media print { body { margin: 0; max-width: none; padding: 0 } }
"""


def write(quiz: Quiz) -> str:
    """The handout as one HTML file."""
    return document(quiz, quiz.title, handout(quiz))


def document(quiz: Quiz, title: str, body: str) -> str:
    """A whole HTML file that needs nothing beside it."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(quiz.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{line(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def handout(quiz: Quiz) -> str:
    """Title, name and questions."""
    name = '<p class="name">Name: ______________________________ Date: ______________</p>\n'
    return f"<h1>{line(quiz.title)}</h1>\n{name}" + "".join(_item(at, item) for at, item in enumerate(quiz.items, 1))


def _item(number: int, item: Item) -> str:
    asked = question(item).replace("<p>", f'<p><span class="number">{number}.</span> ', 1)
    choices = "".join(f"<li>{line(choice)}</li>" for choice in item.choices)
    answer = f"<p>Order: {' '.join(['____'] * len(item.choices))}</p>" if item.ordered else ""
    return f'<div class="item">{asked}<ol class="choices" type="A">{choices}</ol>{answer}</div>\n'
