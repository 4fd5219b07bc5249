"""The values that records are made of: ids, texts, dates, addresses and numbers, each checked as it is read.

Values arrive as the text that stands in the file. A record turns text into a number or a truth value only where a
field asks for one, so `NO` stays Norway and page `012` keeps its zero.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeVar, cast, dataclass_transform
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

T = TypeVar("T")
MAX_TEXT = 20_000  # characters in one value; far above any statement, far below what would hurt a page


def _mistake(what: str, mend: str) -> PydanticCustomError:
    """An error whose text is `what; mend`, shown to the curator as it is."""
    return PydanticCustomError("mistake", "{what}; {mend}", {"what": what, "mend": mend})


def _one_or_many(value: Any) -> Any:
    """Let a curator write `part_of: china` for `part_of: [china]`."""
    return [value] if isinstance(value, str) else value


@lru_cache(maxsize=4096)  # the same few days stand in thousands of checks
def _date(text: str) -> str:
    """Check `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, also with reduced precision) against the calendar."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        raise _mistake("is not a date", "write 2019, 2019-11 or 2019-11-15")
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        raise _mistake("is a date that does not exist", "correct the day or month") from None
    return text


def _day(text: str) -> str:
    if len(text) != len("2019-11-15"):
        _date(text)  # what is no date at all is said first
        raise _mistake("is not a full date", "write year, month and day: 2019-11-15")
    return _date(text)


_ORDINARY_ADDRESS = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[\w./?&=%#:~+,;@!*'()-]*)?")


def _address(text: str) -> str:
    """Accept an http(s) address with a host, and keep it to the letter: a normalised address is another address."""
    if _ORDINARY_ADDRESS.fullmatch(text):  # nearly all of them, at a fifth of the time of a full parse
        return text
    try:
        parts = urlsplit(text)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
        _ = parts.port  # raises when it is no number
    except ValueError:
        usable = False
    if not usable or re.search(r"[\s<>\"`{}|\\^\x00-\x1f\x7f]", text):
        raise _mistake("is not a web address", "write it whole, from http:// or https:// on, without spaces")
    return text


_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def _number(text: Any) -> Any:
    """Read a number from the text that stands in the file: digits, an optional sign, an optional decimal point."""
    if not isinstance(text, str) or text == "":
        return text
    if len(text) > 40:
        raise _mistake(f"is a number of {len(text)} characters", "40 are the most that are read")
    if not _NUMBER.fullmatch(text):
        raise _mistake("is not a number", "write digits with a point for decimals: 4000 or 30.3")
    return Decimal(text)


def plain_number(value: Decimal) -> int | float:
    """The figure as JSON carries it: a whole number where it is one."""
    return int(value) if value == value.to_integral_value() else float(value)


ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return re.fullmatch(ID, text) is not None


Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_one_or_many)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT, pattern=r"\S")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many)]
Date = Annotated[Text, AfterValidator(_date)]
Day = Annotated[Text, AfterValidator(_day)]
Address = Annotated[Text, AfterValidator(_address)]
Addresses = Annotated[tuple[Address, ...], BeforeValidator(_one_or_many)]
Number = Annotated[Decimal, BeforeValidator(_number), PlainSerializer(plain_number, when_used="json")]
Count = Annotated[int, Field(ge=1, le=1_000_000)]


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def record(cls: type[T]) -> type[T]:
    """A mapping that a curator writes: unknown fields are refused, and values never change.

    A dataclass with slots rather than a pydantic model: pydantic checks both alike, and a fifth of the memory is most
    of the time of a large load.
    """
    config = ConfigDict(extra="forbid", defer_build=True)
    made: Any = dataclass(frozen=True, slots=True, kw_only=True, config=config)(cls)
    return cast("type[T]", made)
