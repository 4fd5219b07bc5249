"""Tables that are written as text, for people to read and to add to: sentences, words, lists."""

from __future__ import annotations

from pathlib import Path


def rows(path: Path) -> list[tuple[str, str]]:
    """The rows of the table in a file, each as what stands before its colon and what stands behind.

    A row goes on where the next line is indented; a line that begins with a # is a comment.
    """
    text = path.read_text(encoding="utf-8")
    lines = (line for line in text.replace("\n    ", " ").splitlines() if line and not line.startswith("#"))
    return [(head, row) for head, _, row in (line.partition(": ") for line in lines)]


def lists(path: Path) -> dict[str, tuple[str, ...]]:
    """The lists of words in a file, by their names, in their order."""
    return {name: tuple(row.split()) for name, row in rows(path)}
