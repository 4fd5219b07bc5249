"""Items in HTML: what Moodle, Canvas, Anki and the handout have in common. Everything is escaped here."""

from __future__ import annotations

from html import escape

from graph.quiz import Item, Place


def line(text: str) -> str:
    """A text between tags."""
    return escape(text, quote=False)


def question(item: Item) -> str:
    """What is asked, the claim that it is asked of, and where to look."""
    parts = [f"<p>{line(item.asks)}</p>"]
    if item.says:
        parts.append(f"<blockquote><p>{line(item.says)}</p></blockquote>")
    if item.look:
        parts.append(f"<p>{line(item.look)}</p>")
    return "".join(parts)


def why(item: Item) -> str:
    """The reason, and the passages."""
    return f"<p>{line(item.reason)}</p>{places(item)}"


def places(item: Item) -> str:
    """The passages that a student can look at; each opens the work at its sentence, where that is on the web."""
    return "".join(f"<p>{place(one)}</p>" for one in item.places)


def place(one: Place) -> str:
    """A passage: work, section and paragraph, first and last words."""
    words = line(one.words)
    linked = f'<a href="{escape(one.link)}">{words}</a>' if one.link else words
    return f"{line(f'{one.work}, ' if one.work else '')}{line(one.where)}: {linked}"
