"""What a command prints for a program: UTF-8 with every letter, whatever the console is, and also at `>`.

Where a person reads, a sign that the console does not have is replaced (`terminal.forgive_letters`).
"""

from __future__ import annotations

import sys
from typing import Any

from graph.text import escaped


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
