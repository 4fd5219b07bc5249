"""The quiz on paper: HTML that prints well, with room for a name and without the key."""

from __future__ import annotations

from graph.quiz.formats.markup import attribute, credit, escaped, question
from graph.quiz.item import Item, Quiz

STYLE = """
body { font: 11pt/1.45 Georgia, "Times New Roman", "Noto Serif", serif; color: #111; background: #fff;
       max-width: 42em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.4em; margin: 0 0 .3em } .name { margin: 0 0 1.5em }
.item { break-inside: avoid; margin: 0 0 1.4em } .item p { margin: 0 0 .3em } .number { font-weight: bold }
blockquote { margin: .3em 0 .3em 1.5em; font-style: italic } ol.choices { margin: .3em 0; padding-left: 2.2em }
.places { font-size: .9em } a { color: inherit; overflow-wrap: anywhere }
.lines { height: 5.5em; border-bottom: 1px solid #999 }
@page { margin: 2cm } @media print { body { margin: 0; max-width: none; padding: 0 } }
"""


def write(quiz: Quiz) -> str:
    """The handout as one HTML file."""
    return document(quiz, quiz.title, handout(quiz))


def document(quiz: Quiz, title: str, body: str) -> str:
    """A whole HTML file that needs nothing beside it."""
    return (
        f'<!DOCTYPE html>\n<html lang="{attribute(quiz.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escaped(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def handout(quiz: Quiz) -> str:
    """Title, name, questions, and at the foot whose dataset it is."""
    name = '<p class="name">Name: ______________________________ Date: ______________</p>\n'
    items = "".join(_item(number, item) for number, item in enumerate(quiz.items, 1))
    aim = f"<p>{escaped(quiz.aim)}</p>\n" if quiz.aim else ""
    return f"<h1>{escaped(quiz.title)}</h1>\n{aim}{name}{items}{credit(quiz)}"


def _item(number: int, item: Item) -> str:
    stem = "<p><b>" if item.in_words else "<p>"
    numbered = question(item).replace(stem, f'<p><span class="number">{number}.</span> {stem.removeprefix("<p>")}', 1)
    if item.in_words:
        return f'<div class="item">{numbered}<div class="lines"></div></div>\n'
    options = "".join(f"<li>{escaped(option)}</li>" for option in item.options)
    blanks = f"<p>Order: {' '.join(['____'] * len(item.options))}</p>" if item.ordered else ""
    return f'<div class="item">{numbered}<ol class="choices" type="A">{options}</ol>{blanks}</div>\n'
