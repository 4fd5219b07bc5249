"""The walk that counts the steps of regular expressions finds what `re` finds, and sees what takes the square of a text."""

import contextlib
import random
import re
import sys

import pytest

from tests import backtracking
from tests.backtracking import Walk
from tests.patterns import expressions, hostile


def test_it_matches_where_the_engine_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every tenth expression of the package, in texts made for it."""
    monkeypatch.setattr(backtracking, "MOST_REPEATED", sys.maxsize)
    chance = random.Random(1)  # noqa: S311
    for expression in expressions()[::10]:
        walk, engine = Walk(expression.pattern, expression.flags), re.compile(expression.pattern, expression.flags)
        for before, pumped in hostile(expression.pattern, expression.flags, chance, 5):
            text = (before + pumped * 3)[:60]
            expected = [match.span() for match in engine.finditer(text) if match[0]]
            assert [span for span in walk.spans(text) if span[0] < span[1]] == expected, (expression, text)


@pytest.mark.parametrize(
    ("pattern", "grows"),
    [(r"\s+$", True), (r"(?<!\s)\s+$", False), (r"a[^b]*b", True), (r"a[^ab]*b", False), (r"(\w+,?)+;", True),
     (r"(?:a|aa)*+b", True), (r"a{0,40}b", False), (r"(?<!a)a++b", False)],
)  # fmt: skip
def test_it_tells_the_square_from_the_line(pattern: str, grows: bool) -> None:
    """By four times as many signs that nearly fit."""
    counts = []
    for length in (60, 240):
        walk = Walk(pattern)
        with contextlib.suppress(backtracking.TooManySteps):
            walk.spans((" " if "s" in pattern else "a") * length + "!", most=100_000)
        counts.append(walk.steps)
    assert (counts[1] > 8 * counts[0] or counts[0] > 100_000) is grows
