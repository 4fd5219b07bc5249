"""When a figure in one unit answers for another: `percent` is asked for, and `percent of debt` is counted."""

from __future__ import annotations

from graph.text import fold


def unit_words(unit: str) -> list[str]:
    """The folded words of a unit."""
    return fold(unit).split()


def in_unit(unit: str, asked: str) -> bool:
    """Whether a figure in a unit is one in the unit that is asked for: each word of that stands in it.

    >>> in_unit("percent of debt", "percent"), in_unit("percent", "percent of debt")
    (True, False)
    """
    return set(unit_words(asked)) <= set(unit_words(unit))
