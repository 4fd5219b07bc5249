"""Where phrases stand in a text: all of them in one walk, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

_LENGTHS = (32, 16, 8, 4, 2, 1)  # of the beginnings by which phrases are looked up


def occurrences(text: str, phrases: Iterable[str]) -> dict[str, list[int]]:
    """For each phrase the positions at which it begins, in time that grows with the text, however many phrases.

    >>> occurrences("one two one", ["one", "two one", "three", ""])
    {'one': [0, 8], 'two one': [4], 'three': [], '': []}
    """
    positions: dict[str, list[int]] = {phrase: [] for phrase in phrases}
    beginning_with: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for phrase in positions:
        if phrase:
            length = next(length for length in _LENGTHS if length <= len(phrase))
            beginning_with[length][phrase[:length]].append(phrase)
    for length, by_beginning in beginning_with.items():
        for position in range(len(text) - length + 1):
            for phrase in by_beginning.get(text[position : position + length], ()):
                if text.startswith(phrase, position):
                    positions[phrase].append(position)
    return positions
