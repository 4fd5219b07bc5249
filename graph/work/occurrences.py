"""Where phrases stand in a text: all of them in one walk, however many there are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

Begun = defaultdict[str, defaultdict[int, set[str]]]  # beginning -> length -> phrases
FEW = 50  # beginnings that one expression looks for: the library does it in less time than a walk takes here
_LENGTHS = (32, 16, 8, 4, 2, 1)  # of the beginnings by which phrases are looked up


def occurrences(text: str, phrases: Iterable[str]) -> dict[str, list[int]]:
    """For each phrase the positions at which it begins, in time that grows with the text, however many phrases.

    >>> occurrences("one two one", ["one", "two one", "three", ""])
    {'one': [0, 8], 'two one': [4], 'three': [], '': []}
    """
    positions: dict[str, list[int]] = {phrase: [] for phrase in phrases}
    beginning_with: defaultdict[int, Begun] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for phrase in positions:
        if phrase:
            length = next(length for length in _LENGTHS if length <= len(phrase))
            beginning_with[length][phrase[:length]][len(phrase)].add(phrase)
    for length, by_beginning in beginning_with.items():
        for position, begun in (_few if len(by_beginning) < FEW else _many)(text, by_beginning, length):
            for size, alike in begun.items():  # many phrases may begin alike: each length of them is looked at once
                if size <= len(text) - position and (phrase := text[position : position + size]) in alike:
                    positions[phrase].append(position)
    return positions


def _few(text: str, by_beginning: Begun, length: int) -> Iterator[tuple[int, Mapping[int, set[str]]]]:  # noqa: ARG001
    """Where one of the beginnings stands, and what begins so: one expression looks for all of them."""
    search = re.compile("|".join(map(re.escape, by_beginning))).search
    match = search(text)
    while match:
        yield match.start(), by_beginning[match[0]]
        match = search(text, match.start() + 1)


def _many(text: str, by_beginning: Begun, length: int) -> Iterator[tuple[int, Mapping[int, set[str]]]]:
    """The same, where every sign of the text is looked at once, whatever may begin there."""
    for position in range(len(text) - length + 1):
        if phrases := by_beginning.get(text[position : position + length]):
            yield position, phrases
