"""The text of a work, made comparable: white space, quotation marks and dashes differ from copy to copy.

Positions in the comparable text lead back to the line of the copy, so that a finding can be looked up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

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


def positions(text: str, phrases: Iterable[str]) -> dict[str, list[int]]:
    """Where each phrase begins in a text, each time; an empty one nowhere.

    A dataset has as many phrases as its text has sentences, so that to look for one after the other takes the square of
    that. Here the text is walked through once for all phrases of about one length: they are known by their beginning of
    2, 4, 8 ... characters, and only where one of these stands the few lengths that go on from it are tried.
    """
    places: dict[str, list[int]] = {phrase: [] for phrase in phrases}
    lengths: dict[int, dict[str, set[int]]] = {}
    for phrase in filter(None, places):
        size = 1 << len(phrase).bit_length() - 1
        lengths.setdefault(size, {}).setdefault(phrase[:size], set()).add(len(phrase))
    for size, by_beginning in lengths.items():
        for start in range(len(text) - size + 1):
            for length in by_beginning.get(text[start : start + size], ()):
                if (phrase := text[start : start + length]) in places and len(phrase) == length:
                    places[phrase].append(start)
    return places


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
