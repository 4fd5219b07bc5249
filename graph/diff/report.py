"""Changes as text for a terminal, and as Markdown for a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from graph.diff import KINDS, Change
from graph.text import counted, folded, plain_markdown

TITLES = {
    "added": "Added", "removed": "Removed", "renamed": "Renamed", "reworded": "Reworded", "moved": "Citations moved",
    "check": "Checks", "changed": "Changed",
}  # fmt: skip


def text(changes: Sequence[Change]) -> str:
    """The changes by kind, a sentence each, without a line end behind the last line."""
    blocks = [
        "\n".join([f"{TITLES[kind]} ({len(sentences):,})", *(folded(sentence, 2) for sentence in sentences)])
        for kind, sentences in _by_kind(changes)
    ]
    return "\n\n".join([*blocks, _count(changes)])


def markdown(changes: Sequence[Change]) -> str:
    """The changes by kind as lists under headings, with everything escaped that Markdown would take for its own."""
    blocks = [f"## {_count(changes)}"]
    for kind, sentences in _by_kind(changes):
        points = [f"- {plain_markdown(sentence)}" for sentence in sentences]
        blocks.append("\n".join([f"### {TITLES[kind]} ({len(sentences):,})", "", *points]))
    return "\n\n".join(blocks) + "\n"


def _by_kind(changes: Sequence[Change]) -> list[tuple[str, list[str]]]:
    groups = [(kind, [change.says for change in changes if change.kind == kind]) for kind in KINDS]
    return [(kind, sentences) for kind, sentences in groups if sentences]


def _count(changes: Sequence[Change]) -> str:
    return f"{counted(len(changes), 'change')}." if changes else "Nothing changed."
