"""A text that is rewritten step by step, and still knows from where in the first text each of its signs comes."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable

Pattern = str | re.Pattern[str]
Replacement = str | Callable[[re.Match[str]], str]


class Traced:
    """A text, and for each of its signs the place in the text that it was made of.

    >>> traced = Traced("one  two").rewritten(r" +", " ")
    >>> traced.text, traced.origin(4), traced.position(5)
    ('one two', 5, 4)
    """

    def __init__(self, text: str, origins: array[int] | None = None) -> None:
        self.text = text
        self._origins = array("L", range(len(text))) if origins is None else origins

    def rewritten(self, pattern: Pattern, replacement: Replacement) -> Traced:
        """The text with every match replaced, in time that grows with the text.

        What replaces a match comes from where the match began; what is longer than its match from its last sign.
        """
        parts: list[str] = []
        origins = array("L")
        last = 0
        find = re.compile(pattern).finditer if isinstance(pattern, str) else pattern.finditer
        for match in find(self.text):
            start, end = match.span()
            new = replacement if isinstance(replacement, str) else replacement(match)
            if start == end or new == match[0]:
                continue
            parts += (self.text[last:start], new)
            origins += self._origins[last:start]
            origins += self._origins[start : min(end, start + len(new))]
            origins.extend([self._origins[end - 1]] * (len(new) - (end - start)))
            last = end
        if not last:
            return self
        parts.append(self.text[last:])
        origins += self._origins[last:]
        return Traced("".join(parts), origins)

    def translated(self, table: dict[int, str]) -> Traced:
        """The text with single signs replaced by single signs."""
        return Traced(self.text.translate(table), self._origins)

    def origin(self, position: int) -> int:
        """Where in the first text the sign at a position comes from; behind the last sign, the place behind it."""
        if position < len(self._origins):
            return self._origins[position]
        return self._origins[-1] + 1 if self._origins else 0

    def position(self, origin: int) -> int:
        """The position of the first sign that comes from a place of the first text, or from behind it."""
        return bisect_left(self._origins, origin)


class Untraced(Traced):
    """A text that is rewritten by the same steps in less time, where nobody asks for the way back."""

    def __init__(self, text: str) -> None:
        super().__init__(text, array("L"))

    def rewritten(self, pattern: Pattern, replacement: Replacement) -> Untraced:
        """The text with every match replaced."""
        return Untraced(re.sub(pattern, replacement, self.text))

    def translated(self, table: dict[int, str]) -> Untraced:
        """The text with single signs replaced by single signs."""
        return Untraced(self.text.translate(table))
