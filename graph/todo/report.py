"""What is left, as a person reads it: how much of each kind, then each place on a line."""

from __future__ import annotations

from collections.abc import Iterable

from graph.read.problems import lines, printable, quote
from graph.text import counted
from graph.todo import Left


def sentences(kinds: Iterable[Left], title: str) -> str:
    """What is left in the dataset with this title, in lines for a terminal; of each kind the first 300 places."""
    some = [kind for kind in kinds if kind.places]
    if not some:
        return f"Nothing that todo looks for is left in {quote(title)}.\n{printable(title)}"
    counts = [f"  {counted(len(kind.places), kind.noun, kind.plural)}" for kind in some]
    places = [line for kind in some for line in ("", f"{_capital(kind.plural)}:", *lines(kind.places, command="todo"))]
    return "\n".join([f"What is left in {quote(title)}:", *counts, *places, "", printable(title)])


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
