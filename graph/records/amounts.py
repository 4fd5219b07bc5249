"""Amounts: what to write for one that is no plain number ("1,600" is 1600), and the words of units."""

from __future__ import annotations

import re
from decimal import Decimal

from graph.text import fold

LONGEST = 40  # characters of a number that is read
OTHERWISE = "write digits with a point for decimals: 4000 or 30.3"
_SIMPLE = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_POWERS = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_BOUNDS = {
    "about": "about", "around": "about", "roughly": "about", "some": "about", "circa": "about", "ca.": "about",
    "~": "about", "≈": "about", "more than": "more than", "over": "more than", ">": "more than",
    "at least": "at least", "≥": "at least", ">=": "at least", "less than": "less than", "under": "less than",
    "<": "less than", "at most": "at most", "up to": "at most", "≤": "at most", "<=": "at most",
}  # fmt: skip
_BOUND = rf"({'|'.join(map(re.escape, sorted(_BOUNDS, key=len, reverse=True)))})\s*(?=[\d\w])(.+)"
_THOUSANDS = r"(?a)[+-]?\d{1,3}(?:([,.'’_ \u00a0\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?"
_EXPONENT = r"(?a)[+-]?\d+(?:\.\d+)?e[+-]?\d{1,2}"
_RANGE = r"(\S+)\s*(?:[-–—]|\bto\b|\band\b)\s*(\S+)"


def hint(text: str) -> str:
    """What to write for a text that stands where a number is due, as a problem says it.

    >>> hint("1,600"), hint("1.6e6"), hint("a third"), hint("15-20")
    ('write 1600', 'write 1600000', 'write 33.3, with unit: percent and what it is of', 'write value: 15 and to: 20')
    """
    text = text.strip().lower()
    if len(text) > LONGEST:
        return OTHERWISE
    if number := _number(text):
        return f"write {number}"
    if share := _share(text):
        return f"write {share}, with unit: percent and what it is of"
    if (match := re.fullmatch(_RANGE, text)) and (first := _number(match[1])) and (last := _number(match[2])):
        return f"write value: {first} and to: {last}"
    if (match := re.fullmatch(_BOUND, text)) and (number := _number(match[2])):
        return f"write {number}, and bound: {_BOUNDS[match[1]]}"
    return OTHERWISE


def _number(text: str) -> str:
    """The plain number that a text means; nothing where it is none."""
    if re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", text):
        return text
    if match := re.fullmatch(_THOUSANDS, text):
        return text.replace(match[1], "") if match[1] != "." or text.count(".") > 1 else ""
    if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", text):
        return text.replace(",", ".")
    if re.fullmatch(r"\.[0-9]+", text):
        return f"0{text}"
    if re.fullmatch(_EXPONENT, text):
        return _plain(Decimal(text))
    return _in_words(text)


def _in_words(text: str) -> str:
    """The number that is written in words, or in digits and a word: `1.6 million`, `two hundred`, `a dozen`."""
    count, _, power = text.rpartition(" ")
    if text in _SIMPLE:
        return str(_SIMPLE[text])
    if power.removesuffix("s") not in _POWERS:
        return ""
    amount = str(_SIMPLE.get(count, 1 if count in ("a", "an", "") else _number(count)))
    return _plain(Decimal(amount) * _POWERS[power.removesuffix("s")]) if amount else ""


def _share(text: str) -> str:
    """The percent that a fraction or a number with a sign means: `a third`, `1/3`, `three quarters`, `15%`."""
    if match := re.fullmatch(r"([\d.,]+)\s*(?:%|percent|per cent)", text):
        return _number(match[1])
    if match := re.fullmatch(r"(\d{1,6})\s*/\s*(\d{1,6})", text):
        return _percent(int(match[1]), int(match[2]))
    words = re.sub(r"^(?:a|an|the)\s|\s?of$", "", text).replace("-", " ").split()
    if words and words[-1] in ("halves", *_PARTS, *(f"{part}s" for part in _PARTS)):
        parts = 2 if words[-1] == "halves" else _PARTS[words[-1].removesuffix("s")]
        counts = [_SIMPLE.get(word, 0) for word in words[:-1]] or [1]
        return _percent(counts[0], parts) if len(counts) == 1 else ""
    return ""


def _percent(count: int, parts: int) -> str:
    return _plain(round(Decimal(100 * count) / parts, 1)) if count and parts else ""


def _plain(number: Decimal) -> str:
    text = f"{number.normalize():f}"
    return text if len(text) <= LONGEST else ""


def unit_words(unit: str) -> list[str]:
    """The folded words of a unit."""
    return fold(unit).split()


def in_unit(unit: str, asked: str) -> bool:
    """Whether a figure in a unit is one in the unit that is asked for: each word of that stands in it.

    >>> in_unit("percent of debt", "percent"), in_unit("percent", "percent of debt")
    (True, False)
    """
    return set(unit_words(asked)) <= set(unit_words(unit))
