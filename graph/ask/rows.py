"""Tables that are written as text, for people to read and to add to: sentences, words, lists."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


def rows(name: str) -> list[tuple[str, str]]:
    """The rows of the table with this name, each as what stands before its colon and what stands behind.

    A row goes on where the next line is indented; a line that begins with a # is a comment.
    """
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    lines = (line for line in text.replace("\n    ", " ").splitlines() if line and not line.startswith("#"))
    return [(head, row) for head, _, row in (line.partition(": ") for line in lines)]


@lru_cache(maxsize=1)
def lists() -> dict[str, tuple[str, ...]]:
    """The lists of `english/lists.txt`, by their names, in their order."""
    return {name: tuple(row.split()) for name, row in rows("english/lists.txt")}


STOP_WORDS = frozenset(lists()["stop words"])  # they say how something is asked, and not what about
