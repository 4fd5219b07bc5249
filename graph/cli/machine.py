"""What a command prints for a program: UTF-8 with every letter, whatever the console is, and also at `>`.

Where a person reads, a sign that the console does not have is replaced (`terminal.forgive_letters`).
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.text import escaped

if TYPE_CHECKING:
    from graph.read import Problem

PIECE = 1_000  # problems that are written at once


def print_data(content: str | bytes) -> None:
    """Print a text as UTF-8, or bytes as they are; nothing where there is no standard output."""
    if sys.stdout is None:
        return
    sys.stdout.flush()
    buffer = sys.stdout.buffer
    buffer.write(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
    buffer.flush()


def print_json(value: Any) -> None:
    """Print a value as JSON that a person can read, too; what cannot be seen is written as an escape."""
    import json

    print_data(f"{escaped(json.dumps(value, ensure_ascii=False, indent=2))}\n")


def print_problems_as_json(head: Mapping[str, Any], **lists: Sequence[Problem]) -> None:
    """Print one JSON object that ends with lists of problems, piece by piece: there may be a million of them."""
    import json

    print_data(escaped(json.dumps(head, ensure_ascii=False, indent=2)).removesuffix("\n}"))
    for name, problems in lists.items():
        print_data(f',\n  "{name}": [')
        for start in range(0, len(problems), PIECE):
            piece = [problem.as_dict() for problem in problems[start : start + PIECE]]
            text = escaped(json.dumps(piece, ensure_ascii=False, indent=2))[1:-2]
            print_data(("," if start else "") + text.replace("\n", "\n  "))
        print_data("\n  ]" if problems else "]")
    print_data("\n}\n")
