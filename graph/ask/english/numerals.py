"""Numbers, times and years in a question, from a word on: their value as a condition has it, and the word after it."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.ask.english.keywords import NUMBERS, ORDINALS
from graph.ask.english.words import Words
from graph.records.claim import YEAR as YEARS

NUMBER = re.compile(r"[0-9]{1,6}")
YEAR = re.compile(YEARS)
DASH = re.compile(r"\s*[-–—]\s*")
DECADE = re.compile(r"(1[0-9]{2}0|20[0-9]0)s")
ONCE = {"once": "1", "twice": "2"}
SPANS = ("BETWEEN", "IN", "OF", "BEFORE", "AFTER", "SINCE", "UNTIL")  # classes with which a year or a span begins
LASTING = {"BETWEEN": ["AND"], "IN": ["TO", "UNTIL"]}  # what joins the first year of a span with its last
Numerals = list[tuple[str, int]]


def number(words: Words, index: int) -> Numerals:
    """A number, in digits or up to ten in words."""
    word, end = _word(words, index)
    if NUMBER.fullmatch(word):
        return [(str(int(word)), end)]
    spelt = "1" if word == "single" else str(NUMBERS.index(word)) if word in NUMBERS else ""
    return [(spelt, end)] if spelt else []


def _word(words: Words, index: int) -> tuple[str, int]:
    """The first word from here on that is not passed over, and the word after it."""
    index = words.skip(index)
    return words[index].text if index < len(words) else "", index + 1


def often(words: Words, index: int) -> Numerals:
    """A number of times: twice, five times."""
    word, end = _word(words, index)
    once = [(ONCE[word], end)] if word in ONCE else []
    return once or [(value, past) for value, behind in number(words, index) for past in words.ends(["TIMES"], behind)]


def ordinal(words: Words, index: int) -> Numerals:
    """A place in a row: first, up to tenth."""
    word, end = _word(words, index)
    return [(str(ORDINALS.index(word) + 1), end)] if word in ORDINALS else []


def year(words: Words, index: int) -> Numerals:
    """A number that may be a year."""
    return [(value, end) for value, end in number(words, index) if YEAR.fullmatch(value)]


def span(words: Words, index: int) -> Numerals:
    """A year or a span of years: in 2013, before 2013, since 2013, from 2013 to 2017, in 2013 or 2014, in the 1980s."""
    terminal, _, start = words.next(SPANS, index) or ("", "", index)
    ways: Numerals = []
    for first, last, end in _years(words, start) if terminal else ():
        ends = _lasting(words, terminal, end, last)
        lasting = [(f"{first}-{latest}", past) for latest, past in ends if latest >= first]
        within = str(first) if first == last else f"{first}-{last}"
        values = {
            "IN": within, "OF": within, "BEFORE": f"before-{first}", "AFTER": f"after-{last}",
            "SINCE": f"after-{first - 1}", "UNTIL": f"before-{last + 1}",
        }  # fmt: skip
        plain = [(values[terminal], end)] if terminal in values else []
        ways += [*plain, *lasting] if words.ends(["OR"], end) else [*lasting, *plain]
    return ways


def _years(words: Words, index: int) -> list[tuple[int, int, int]]:
    """The first and the last year of a year or a decade that stands here, and the word after it."""
    word, past = _word(words, index)
    if decade := DECADE.fullmatch(word):
        return [(int(decade[1]), int(decade[1]) + 9, past)]
    return [(int(value), int(value), end) for value, end in year(words, index)]


def _lasting(words: Words, terminal: str, index: int, year_before: int) -> list[tuple[int, int]]:
    """The last years of spans whose beginning was said, and the words after them; behind an "or" the very next year."""
    if terminal not in LASTING:
        return []
    joined = words.ends(LASTING[terminal], index)
    between = words.text[words[index - 1].end : words[index].start if index < len(words) else None]
    if not joined and DASH.fullmatch(between):
        joined = [index]
    ways = [(latest, end) for start in joined[:1] for _, latest, end in _years(words, start)]
    further = (way for start in words.ends(["OR"], index) for way in _years(words, start) if terminal == "IN")
    return [*ways, *((latest, end) for first, latest, end in further if first == year_before + 1)]


NUMERALS: dict[str, Callable[[Words, int], Numerals]] = {
    "NUMBER": number, "ORDINAL": ordinal, "OFTEN": often, "YEAR": year, "SPAN": span,
    "AMOUNT": lambda words, index: [way for way in number(words, index) if not YEAR.fullmatch(way[0])],
}  # fmt: skip
