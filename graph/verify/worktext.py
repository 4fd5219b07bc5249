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

    def line(self, place: int) -> int:
        """The line of the copy at which a place of the comparable text stands; 0 in a text without any."""
        return self._lines[bisect_right(self._starts, place) - 1] if self._lines else 0

    def places(self, words: str) -> list[int]:
        """Where these words begin in the text, each time."""
        sought = comparable(words)
        found, place = [], self.text.find(sought)
        while sought and place >= 0:
            found.append(place)
            place = self.text.find(sought, place + 1)
        return found
