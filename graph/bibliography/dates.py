"""Dates as people and programs write them, and how much of them a record can keep.

A record keeps a day, a month or a year. `read` says whether that is all that was written: seasons, ranges, doubts
(EDTF, https://www.loc.gov/standards/datetime/) and "in press" are not, and whoever reads an entry says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# the beginnings of months that differ from the English ones: German, French, Spanish, Italian, Portuguese, Dutch,
# Russian
_FOREIGN = {
    "janv": 1, "ene": 1, "gen": 1, "fév": 2, "fev": 2, "mär": 3, "mrt": 3, "maa": 3, "avr": 4, "abr": 4, "mai": 5,
    "mag": 5, "mei": 5, "juin": 6, "giu": 6, "juil": 7, "lug": 7, "aoû": 8, "ago": 8, "sett": 9, "set": 9, "okt": 10,
    "ott": 10, "out": 10, "dez": 12, "déc": 12, "dic": 12, "янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5,
    "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
_NUMERIC = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?!\d)")
_NUMBER = re.compile(r"\d{1,4}")
_TWO_CALENDARS = re.compile(r"1[34]\d\d\s?[/(\[]\s?((?:19|20)\d\d)[)\]]?")  # of Iran or of Islam, and ours
_SILENT = re.compile(
    r"th|st|nd|rd|de|of|г|года|(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?", re.IGNORECASE
)
_STATE = re.compile(
    r"\b(?:in press|forthcoming|to appear|submitted|accepted|in prep|in preparation|under review|in review"
    r"|preprint|ahead of print|im erscheinen|à paraître|en prensa|in print|unpublished)\b",
    re.IGNORECASE,
)
_ACCESSED = re.compile(
    r"[\[(]?\b(?:last )?(?:accessed|retrieved|viewed|visited|consulted|abgerufen|zugriff|consultado|consulté"
    r"|дата обращения)"
    r"(?:\s(?:on|am|el|le|en)\b)?[\s:]*"
    r"(?P<date>\d{1,2}\.?[\s-](?:de\s)?[^\W\d_]{3,12}\.?,?[\s-](?:de\s)?\d{4}|[^\W\d_]{3,12}\.?\s\d{1,2},?\s\d{4}"
    r"|\d{4}[-/]\d\d[-/]\d\d|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})[\])]?",
    re.IGNORECASE,
)
_NOTHING_MORE = re.compile(r"[.\s-]*|\s?г(?:\.|ода)?|T\d\d:\d\d.*|\s\d\d:\d\d(:\d\d)?(\s?UTC)?", re.IGNORECASE)


@lru_cache(maxsize=4096)  # a list has few years and many works, and each date is looked at several times
def read(text: str) -> tuple[str, bool]:
    """A date as a record has it, `2019`, `2019-11` or `2019-11-15`, and whether that is all that the text says.

    >>> read("March 2009"), read("2009-03/2009-05"), read("05/2009"), read("in press")
    (('2009-03', True), ('2009-03', False), ('2009-05', True), ('', False))
    """
    if not text:
        return "", False
    plain = " ".join(text.strip().strip("[](){}").split()).strip(",.; ")
    if year_of_two := _TWO_CALENDARS.fullmatch(plain):
        return year_of_two[1], False
    if match := _NUMERIC.match(plain):
        iso_date = iso([part for part in match.group(1, 3, 4) if part])
        complete = iso_date.count("-") == sum(part is not None for part in match.group(3, 4))
        remainder = plain[match.end() :]
        if _NOTHING_MORE.fullmatch(remainder.strip("/") if match[2] == "/" else remainder):
            return iso_date, bool(iso_date) and complete
        if match[2] or not re.match(r"[\s,-]*[^\W\d]{3}|年", remainder):
            return iso_date, False
    return _reversed(plain) or _worded(plain)


def _reversed(text: str) -> tuple[str, bool] | None:
    """`05/2009`, `15.03.2009` and `13/06/2009`; of `05/06/2009`, which means two days, the year."""
    match = re.fullmatch(r"(?:(\d{1,2})([./-]\s?))?(\d{1,2})([./-]\s?)(\d{4})", text)
    if match is None:
        return None
    first, sign, second, _, year = match.groups()
    if first is None:
        parts = [year, second]
    elif sign.strip() == "." or int(first) > 12 or first == second:
        parts = [year, second, first]
    elif int(second) > 12:
        parts = [year, first, second]
    else:
        return iso([year]), False
    iso_date = iso(parts)
    return iso_date, iso_date.count("-") == len(parts) - 1


def _worded(text: str) -> tuple[str, bool]:
    """`12 May 2001`, `May 12, 2001`, `2001 May`, `2009年3月5日`, and the year alone of what says something more."""
    if match := re.fullmatch(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?", text):
        return iso([part for part in match.groups() if part]), True
    year = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    if year is None:
        return "", False
    remainder = text[: year.start()] + " " + text[year.end() :]
    months, complete = month_and_day(remainder)
    iso_date = iso([year[0], *months])
    return iso_date, bool(iso_date) and complete and iso_date.count("-") == len(months) and "/" not in remainder


def month_and_day(text: str) -> tuple[list[int], bool]:
    """The month of a text, with the day where it has one, and whether that is all that the text says.

    >>> month_and_day("12 May"), month_and_day("May~5--7"), month_and_day("03"), month_and_day("Spring")
    (([5, 12], True), ([5, 5], False), ([3], True), ([], False))
    """
    words = re.findall(r"[^\W\d_]+|\d+", text)
    named = [month for word in words if (month := _month(word))]
    numbers = [int(word) for word in words if _NUMBER.fullmatch(word)]
    unknown = [word for word in words if not (_NUMBER.fullmatch(word) or _month(word) or _SILENT.fullmatch(word))]
    if named:
        return [named[0], *numbers[:1]], len(named) == 1 and len(numbers) < 2 and not unknown
    if len(numbers) == 1 and 1 <= numbers[0] <= 12 and not unknown:
        return numbers, True
    return [], not words


def _month(word: str) -> int:
    """The number of a month by its name or the beginning of it; 0 for any other word."""
    small = word.lower()
    if small[:3] in MONTHS and (len(small) < 5 or small[:4] in _LONGER):
        return MONTHS.index(small[:3]) + 1
    return next((number for start, number in _FOREIGN.items() if small.startswith(start)), 0)


_LONGER = {
    "janu", "jann", "febr", "marc", "marz", "mars", "apri", "june", "juni", "july", "juli", "augu", "sept", "octo",
    "nove", "dece",
}  # fmt: skip


def looked_at(text: str) -> tuple[str, str]:
    """The day on which a text says that its work was looked at, and the text without that.

    >>> looked_at("[Online; accessed 19-July-2008]"), looked_at("Zugriff: 01.02.2020"), looked_at("accessed in May")
    (('2008-07-19', '[Online;'), ('2020-02-01', ''), ('', 'accessed in May'))
    """
    match = _ACCESSED.search(text)
    day = read(match["date"])[0] if match else ""
    if match is None or len(day) < len("2019-11-15"):
        return "", text
    return day, " ".join(text.replace(match[0], " ").split())


def is_state(text: str) -> bool:
    """Whether a text in the place of a date says in what state a work is: in press, forthcoming."""
    return bool(_STATE.search(text)) and not re.search(r"\d", text)


def iso(parts: Sequence[Any]) -> str:
    """The date of these parts, as far as there is such a day, 2019-02 of 2019-02-30; nothing without a year."""
    numbers: list[int] = []
    for position, part in enumerate(parts[:3]):
        try:
            number = int(part)
            date(*([*numbers, number, 1, 1][:3]))
        except (TypeError, ValueError, OverflowError):
            break
        if position == 0 and not 1000 <= number <= 2999:
            break
        numbers.append(number)
    return "-".join(f"{number:02}" for number in numbers)


def as_csl(text: str) -> dict[str, Any]:
    """A date of a record as CSL has it."""
    return {"date-parts": [[int(part) for part in text.split("-")]]}


def text_of(value: Any) -> str:
    """What a CSL date says, as text: its parts with dashes, or what it has in words; nothing for what is no date."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, dict):
        return ""
    days = value.get("date-parts")
    if isinstance(days, list) and days and all(isinstance(day, list) for day in days) and any(days[0]):
        joined = "/".join("-".join(str(part) for part in day if part is not None) for day in days if day)
        season = {"1": " spring", "2": " summer", "3": " autumn", "4": " winter"}.get(str(value.get("season")), "")
        return joined + season + (" circa" if value.get("circa") else "")
    return next((str(value[name]) for name in ("raw", "literal", "edtf") if value.get(name)), "")


def of(value: Any) -> str:
    """A CSL date as a record has it; nothing where it has none that a record could keep."""
    return read(text_of(value))[0]
