"""Numbers, times and years in a question, from a word on: their value as a condition has it, and the word after it."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.ask.conditions.years import YEAR as YEARS
from graph.ask.english.keywords import NUMBERS
from graph.ask.english.words import Words

NUMBER = re.compile(r"[0-9]{1,6}")
YEAR = re.compile(YEARS)
DASH = re.compile(r"\s*[-–—]\s*")
ONCE = {"once": "1", "twice": "2"}
SPANS = ("BETWEEN", "IN", "BEFORE", "AFTER", "SINCE", "UNTIL")  # classes with which a year or a span begins
LASTING = {"BETWEEN": ["AND"], "IN": ["TO", "UNTIL"]}  # what joins the first year of a span with its last
Numerals = list[tuple[str, int]]


def number(words: Words, index: int) -> Numerals:
    """A number, in digits or up to ten in words."""
    index = words.skip(index)
    word = words[index].text if index < len(words) else ""
    if NUMBER.fullmatch(word):
        return [(str(int(word)), index + 1)]
    spelt = "1" if word == "single" else str(NUMBERS.index(word)) if word in NUMBERS else ""
    return [(spelt, index + 1)] if spelt else []


def often(words: Words, index: int) -> Numerals:
    """A number of times: twice, five times."""
    start = words.skip(index)
    if start < len(words) and (value := ONCE.get(words[start].text)):
        return [(value, start + 1)]
    ways = ((value, words.next(["TIMES"], end)) for value, end in number(words, index))
    return [(value, times[2]) for value, times in ways if times]


def year(words: Words, index: int) -> Numerals:
    """A number that may be a year."""
    return [(value, end) for value, end in number(words, index) if YEAR.fullmatch(value)]


def span(words: Words, index: int) -> Numerals:
    """A year or a span of years: in 2013, before 2013, since 2013, from 2013 to 2017."""
    terminal, _, start = words.next(SPANS, index) or ("", "", index)
    ways: Numerals = []
    for value, end in year(words, start) if terminal else ():
        first = int(value)
        lasting = _last_year(words, terminal, end)
        ways += [(f"{first}-{last}", past) for last, past in lasting if int(last) >= first]
        before_after = {
            "IN": value, "BEFORE": f"before-{first}", "AFTER": f"after-{first}", "SINCE": f"after-{first - 1}",
            "UNTIL": f"before-{first + 1}",
        }  # fmt: skip
        ways += [(before_after[terminal], end)] if terminal in before_after else []
    return ways


def _last_year(words: Words, terminal: str, index: int) -> Numerals:
    """The last year of a span whose first was said."""
    if terminal not in LASTING:
        return []
    if joint := words.next(LASTING[terminal], index):
        return year(words, joint[2])
    end = words[index].start if index < len(words) else None
    return year(words, index) if DASH.fullmatch(words.text[words[index - 1].end : end]) else []


NUMERALS: dict[str, Callable[[Words, int], Numerals]] = {
    "NUMBER": number, "OFTEN": often, "YEAR": year, "SPAN": span,
}  # fmt: skip
