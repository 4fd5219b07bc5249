"""The text of a work, made comparable: white space, quotation marks and dashes differ from copy to copy.

Positions in the comparable text lead back to the line of the copy, so that a finding can be looked up.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_SAME = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
        "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "\u00ad": "", "\u200b": "", "\ufeff": "",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


def comparable(text: str) -> str:
    """A short text with one space for each stretch of white space and plain quotation marks and dashes."""
    return " ".join(text.translate(_SAME).replace("''", '"').split())


def words(text: str) -> list[str]:
    """The words of a text, in lower case; an apostrophe does not part a word."""
    return _WORD.findall(text.translate(_SAME).replace("'", "").lower())


class WorkText:
    """The comparable text of a copy, with the way back to its lines."""

    def __init__(self, copy: str) -> None:
        parts, self._starts, self._lines = [], [], []
        length = 0
        for number, line in enumerate(copy.splitlines(), 1):
            if part := comparable(line):
                self._starts.append(length)
                self._lines.append(number)
                parts.append(part)
                length += len(part) + 1
        self.text = " ".join(parts)

    def line(self, position: int) -> int:
        """The line of the copy, from 1, that has a position of the comparable text; 0 in a text without any."""
        return self._lines[bisect_right(self._starts, position) - 1] if self._lines else 0

    def positions(self, phrase: str) -> list[int]:
        """Where these words begin in the comparable text, each time; nowhere where there are none."""
        text = comparable(phrase)
        positions, position = [], self.text.find(text)
        while text and position >= 0:
            positions.append(position)
            position = self.text.find(text, position + 1)
        return positions
