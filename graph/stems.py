"""Words without their endings, so that one form is found by another."""

from __future__ import annotations

from functools import lru_cache

from graph.text import fold

ENDINGS: tuple[tuple[str, str], ...] = (
    ("founded", "founder"),  # which is no form of "find"
    ("ies", "y"), ("sses", "ss"), ("ations", "ate"), ("ation", "ate"), ("ings", ""), ("ing", ""), ("ed", ""),
    ("es", "e"), ("s", ""),
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A folded word without its ending, so that plural and past are found by the singular and present.

    >>> stem("cities"), stem("city"), stem("launched"), stem("cameras"), stem("data")
    ('city', 'city', 'launch', 'camera', 'data')
    """
    if len(word) <= 3 or word.endswith("ss"):
        return word
    ending, instead = next((pair for pair in ENDINGS if word.endswith(pair[0])), ("", ""))
    short = word[: len(word) - len(ending)] + instead
    word = short if len(short) >= 3 else word
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz" else word


def run(text: str) -> str:
    """The stems of a text in a row, with a space before and behind each."""
    return f" {' '.join(map(stem, fold(text).split()))} "
