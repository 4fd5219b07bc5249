"""Changes as text for a terminal, and as Markdown for a pull request."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from graph.diff import KINDS, Change

WIDTH = 80
TITLES = {
    "added": "Added", "removed": "Removed", "renamed": "Renamed", "reworded": "Reworded", "moved": "Citations moved",
    "check": "Checks", "changed": "Changed",
}  # fmt: skip


def text(found: Sequence[Change]) -> str:
    """The changes by kind, a sentence each."""
    blocks = []
    for kind, says in _by_kind(found):
        lines = [textwrap.fill(one, WIDTH, initial_indent="  ", subsequent_indent="    ") for one in says]
        blocks.append("\n".join([f"{TITLES[kind]} ({len(says):,})", *lines]))
    return "\n\n".join([*blocks, _count(found)])


def markdown(found: Sequence[Change]) -> str:
    """The changes by kind as lists under headings, with everything escaped that Markdown would take for its own."""
    blocks = [f"## {_count(found)}"]
    for kind, says in _by_kind(found):
        blocks.append("\n".join([f"### {TITLES[kind]} ({len(says):,})", "", *(f"- {_plain(one)}" for one in says)]))
    return "\n\n".join(blocks) + "\n"


def _by_kind(found: Sequence[Change]) -> list[tuple[str, list[str]]]:
    groups = [(kind, [change.says for change in found if change.kind == kind]) for kind in KINDS]
    return [(kind, says) for kind, says in groups if says]


def _count(found: Sequence[Change]) -> str:
    return "Nothing changed." if not found else f"{len(found):,} change{'' if len(found) == 1 else 's'}."


def _plain(says: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|~&@])", r"\\\1", " ".join(says.split()))
