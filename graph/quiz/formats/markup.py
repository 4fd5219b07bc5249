"""Items in HTML: what Moodle, Canvas, Anki and paper have in common. Everything is escaped here."""

from __future__ import annotations

from html import escape

from graph.quiz.item import Item, PassageLink, Quiz
from graph.text import listed


def escaped(text: str) -> str:
    """A text between tags."""
    return escape(text, quote=False)


def attribute(text: str) -> str:
    """A text between the quotes of an attribute."""
    return escape(text)


def question(item: Item) -> str:
    """What is asked, of which claim, and where to look; of a task also what is told before it, and its hints."""
    blocks = [f"<p>{escaped(paragraph)}</p>" for paragraph in item.lead]
    blocks.append(f"<p><b>{escaped(item.stem)}</b></p>" if item.in_words else f"<p>{escaped(item.stem)}</p>")
    if item.says:
        blocks.append(f"<blockquote><p>{escaped(item.says)}</p></blockquote>")
    if item.hint:
        blocks.append(f"<p>{escaped(item.hint)}</p>")
    blocks += [f"<p><i>Hint: {escaped(hint)}</i></p>" for hint in item.hints]
    return "".join(blocks)


def feedback(item: Item) -> str:
    """The rationale, and the passages."""
    return f"<p>{escaped(item.rationale)}</p>{passages(item)}"


def passages(item: Item) -> str:
    """The passages that a student can look at; each opens the work at its sentence, where that is on the web."""
    return "".join(f"<p>{_passage(passage)}</p>" for passage in item.passages)


def _passage(passage: PassageLink) -> str:
    """A passage: work, section and paragraph, first and last words."""
    sentence = escaped(passage.abridged)
    if passage.address:
        sentence = f'<a href="{attribute(passage.address)}">{sentence}</a>'
    work = f"{passage.work}, " if passage.work else ""
    return f"{escaped(work + passage.locator)}: {sentence}"


def credit(quiz: Quiz) -> str:
    """Who curated the dataset, and its licence, as a line of small print; nothing where the curators write neither."""
    phrases = []
    if quiz.curators:
        phrases.append(f"curated by {listed(quiz.curators, 'and')}")
    if quiz.license:
        phrases.append(f"licensed under {quiz.license}")
    return f"<p><small>Dataset {escaped(', '.join(phrases))}</small></p>\n" if phrases else ""
