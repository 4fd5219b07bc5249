"""How passages and sections are called: ids by a word of the heading, and headings that stand several times."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from graph.text import fold
from graph.verify.verification import WITHIN

OPENING = "Introduction"  # what a part without a heading is called
_SMALL = frozenset((
    "the", "a", "an", "of", "in", "on", "and", "or", "to", "for", "is", "are", "was", "how", "why", "what", "if", "der",
    "die", "das", "und", "el", "la", "los", "las", "y", "le", "les", "un", "une", "et",
))  # fmt: skip


def told_apart(headings: dict[int, str], numbers: list[int]) -> dict[int, str]:
    """The headings, with the one above them before those that stand several times: "Study 2 > Results"."""
    bounds = sorted(headings)
    has_text = {bounds[place - 1] for number in numbers if (place := bisect_right(bounds, number))}
    counts = Counter(fold(headings[number]) for number in has_text)
    above, taken = "", Counter[str]()
    result = {}
    for number, heading in headings.items():
        if counts[fold(heading)] < 2:
            above = heading
            result[number] = heading
            continue
        told_apart = f"{above}{WITHIN}{heading}" if above else heading
        taken[told_apart] += number in has_text
        result[number] = told_apart if taken[told_apart] < 2 else f"{taken[told_apart]}{WITHIN}{told_apart}"
    return result


class Ids:
    """Ids of passages: a word of the heading, paragraph and sentence."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._words: dict[int, str] = {}
        self._counts: Counter[tuple[str, int]] = Counter()

    def take(self, heading: int, section: str, paragraph: int) -> str:
        """The id of the next sentence in reading order; `heading` is the block of the heading of its section."""
        if heading not in self._words:
            self._words[heading] = self._word(section)
        word = self._words[heading]
        self._counts[word, paragraph] += 1
        return f"{word}-p{paragraph}-s{self._counts[word, paragraph]}"

    def _word(self, section: str) -> str:
        """The first word of a heading that says something; with more of them, or a number, where it is taken."""
        latin = re.findall(r"[a-z0-9]+", fold(re.sub("['’]", "", section)).encode("ascii", "ignore").decode())
        row = [word for word in latin if word not in _SMALL] or latin or ["part"]
        if section == OPENING:
            row = ["intro"]
        used = set(self._words.values())
        names = ["-".join(row[:count])[:40].strip("-") for count in range(1, min(len(row), 3) + 1)]
        names += [f"{names[0]}-{number}" for number in range(2, len(used) + 3)]
        return next((name for name in names if name not in used and f"{name}-p1-s1" not in self._taken), names[-1])
