"""Text for a terminal: blocks of lines, folded to its width and painted while they are printed.

What folds is the plain text, so that a colour never moves a word. A colour is never the only sign of anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from graph.text import folded, visible

Paint = Callable[[str], str]


def plain(text: str) -> str:
    """The text as it is."""
    return text


class Style(NamedTuple):
    """How the parts of a text are painted: not at all, unless it is said."""

    head: Paint = plain  # what is said, or what a record is called
    facts: Paint = plain  # where it stands, and the ids
    mark: Paint = plain  # the sign of a verdict
    text: Paint = plain  # all else


PLAIN = Style()


class Line(NamedTuple):
    """A line before it is folded."""

    text: str
    role: Literal["head", "facts", "text"] = "text"
    mark: str = ""  # a sign before the text
    indent: int = 0
    hang: int = 2  # how much deeper than the first its further lines are
    folds: bool = True
    number: str = ""  # what stands in the indent


Block = list[Line]


def titled(title: str, texts: Iterable[str]) -> Block:
    """A title and what stands under it."""
    return [Line(title, folds=False), *(Line(text, indent=2) for text in texts)]


def listing(title: str, texts: Iterable[str]) -> Block:
    """A title and what stands under it; nothing at all where nothing does."""
    under = list(texts)
    return titled(title, under) if under else []


def indented(lines: Iterable[Line]) -> Block:
    """The lines as they stand under another one."""
    return [line._replace(indent=line.indent + 2) for line in lines]


def numbered(block: Block, number: int) -> Block:
    """The block behind its number in a list."""
    written = f"{number}. "
    first, *further = [line._replace(indent=line.indent + len(written)) for line in block]
    return [first._replace(number=written), *further]


def printed(blocks: Iterable[Block], style: Style = PLAIN) -> str:
    """The blocks as text with an empty line between them; a block without lines is left out."""
    return "\n\n".join("\n".join(_printed(line, style) for line in block) for block in blocks if block)


def _printed(line: Line, style: Style) -> str:
    words = visible(line.text).replace("\n", " ")  # no curator's line end begins a line
    text = f"{line.mark} {words}" if line.mark else words
    text = folded(text, line.indent, line.hang) if line.folds else " " * line.indent + text
    text = line.number + text[len(line.number) :]
    if line.mark:
        return text[: line.indent] + style.mark(line.mark) + text[line.indent + len(line.mark) :]
    paint: Paint = getattr(style, line.role)
    return "\n".join(map(paint, text.split("\n")))
