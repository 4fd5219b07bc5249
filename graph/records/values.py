"""The values that records are made of: ids, texts, dates, addresses and numbers, each checked as it is read.

Records are dataclasses to whoever asks (see `graph.frozen`). pydantic's core checks what a curator wrote, by the
annotations here (`graph.read.core_schema`); it is imported when something is checked and not before, because it costs
more time than a question takes to answer.

Values arrive as the text that stands in the file. A record turns text into a number or a truth value only where a
field asks for one, so `NO` stays Norway and page `012` keeps its zero.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeVar, dataclass_transform
from urllib.parse import urlsplit

from graph.frozen import NO_DEFAULT, Field, fields_of, frozen, values_of, with_fields

T = TypeVar("T")
Schema = dict[str, Any]  # a JSON Schema, or a part of one
MAX_TEXT = 20_000  # characters in one value; far above any statement, far below what would hurt a page


class Mistake(ValueError):
    """What is wrong with a value, and what to do: both are shown to the curator as they are."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.message, self.hint = message, hint


SchemaChange = Callable[[Schema], Schema]  # from what a type accepts to what a function that takes its values accepts


def schema_extra(**keywords: Any) -> SchemaChange:
    """The change that adds these keywords of JSON Schema, or puts them in place of those that are there."""
    return lambda schema: {**schema, **keywords}


_NO_CHANGE = schema_extra()  # for a function of which a JSON Schema can say nothing


class Constraints:
    """Bounds of a value, in the words of pydantic's core schema: pattern, min_length, max_length, ge, le."""

    def __init__(self, **bounds: Any) -> None:
        self.bounds = bounds


@frozen
class BeforeValidator:
    """A function that takes a value before its type is checked; `json_schema` says what it takes."""

    function: Callable[[Any], Any]
    json_schema: SchemaChange = _NO_CHANGE


@frozen
class AfterValidator:
    """A function that takes a value once its type is right, and as much of its rule as a JSON Schema can say."""

    function: Callable[[Any], Any]
    json_schema: SchemaChange = _NO_CHANGE


def _as_list(value: Any) -> Any:
    """Let a curator write `part_of: china` for `part_of: [china]`."""
    return [value] if isinstance(value, str) else value


def list_or_item(schema: Schema) -> Schema:
    """The schema of a list for which a curator may write its single item.

    Flat, with the words for the item beside those for the list, so that an editor's message is about what is written
    and not about all that might be. Fixed words alone cannot be written so.
    """
    item = schema["items"]
    if "enum" in item:
        return {"anyOf": [item, schema]}
    types = [item["type"]] if isinstance(item["type"], str) else item["type"]
    return {**item, **schema, "type": [*types, "array"]}


@lru_cache(maxsize=4096)  # the same few days stand in thousands of checks
def _date(text: str) -> str:
    """Check `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, also with reduced precision) against the calendar."""
    from datetime import date  # here, because a question to stored records checks no date

    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        raise Mistake("is not a date", "write 2019, 2019-11 or 2019-11-15")
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        part = "year" if year == 0 else "month" if not 1 <= month <= 12 else "day"
        raise Mistake("is a date that does not exist", f"correct the {part}") from None
    return text


def _day(text: str) -> str:
    if len(text) != len("2019-11-15"):
        _date(text)  # what is no date at all is said first
        raise Mistake("is not a full date", "write year, month and day: 2019-11-15")
    return _date(text)


_ORDINARY_ADDRESS = r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[\w./?&=%#:~+,;@!*'()-]*)?"


def _address(text: str) -> str:
    """Accept an http(s) address with a host, and keep it to the letter: a normalised address is another address."""
    if re.fullmatch(_ORDINARY_ADDRESS, text):  # nearly all of them, at a fifth of the time of a full parse
        return text
    try:
        parts = urlsplit(text)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
        _ = parts.port  # raises when it is no number
    except ValueError:
        usable = False
    if not usable or re.search(r"[\s<>\"`{}|\\^\x00-\x1f\x7f]", text):
        raise Mistake("is not a web address", "write it whole, from http:// or https:// on, without spaces")
    return text


_NUMBER = r"[+-]?[0-9]+(\.[0-9]+)?"


def _number(text: Any) -> Any:
    """Read a number from the text that stands in the file: digits, an optional sign, an optional decimal point."""
    if not isinstance(text, str) or text == "":
        return text
    if len(text) > 40:
        raise Mistake(f"is a number of {len(text)} characters", "40 are the most that are read")
    if not re.fullmatch(_NUMBER, text):
        from graph.records.amounts import hint  # here, because a number in order needs none of it

        raise Mistake("is not a number", hint(text))
    return Decimal(text)


def plain_number(value: Decimal) -> int | float | str:
    """The figure as JSON carries it: a number where it keeps every digit that was written, otherwise their text."""
    number = int(value) if value == value.to_integral_value() else float(value)
    return number if str(number) == str(value) else str(value)


def _count(text: Any) -> Any:
    """Read a count: digits and nothing else, so that 1_0 is a mistake and not ten."""
    if isinstance(text, str) and text and not re.fullmatch(r"[1-9][0-9]{0,6}", text):
        raise Mistake("is not a whole number from 1 on", "write it in digits")
    return text


def _truth(text: Any) -> Any:
    """Read a truth value: true or false, and no other word for it."""
    if isinstance(text, str) and text and text not in ("true", "false"):
        raise Mistake("is neither true nor false", "write true, or remove the line")
    return text


ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
# the calendar as far as a pattern goes; the number of days in a month is left to the reader
_MONTH, _DAY = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
_DATES = schema_extra(  # a year alone is a number to an editor
    type=["string", "integer"], minimum=1, maximum=9999, pattern=f"^[0-9]{{4}}(-{_MONTH}(-{_DAY})?)?$",
    patternErrorMessage="write 2019, 2019-11 or 2019-11-15",
)  # fmt: skip
_DAYS = schema_extra(
    type="string", pattern=f"^[0-9]{{4}}-{_MONTH}-{_DAY}$",
    patternErrorMessage="write year, month and day: 2019-11-15",
)  # fmt: skip
_ADDRESSES = schema_extra(
    type="string", pattern="^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#<>\"`{}|\\\\^][^\\s<>\"`{}|\\\\^]*$",
    patternErrorMessage="write it whole, from http:// or https:// on, without spaces",
)  # fmt: skip
_NUMBERS = schema_extra(
    type=["number", "string"], maxLength=40, pattern=f"^{_NUMBER}$",
    patternErrorMessage="write digits with a point for decimals: 4000 or 30.3",
)  # fmt: skip
_COUNTS = schema_extra(
    type=["integer", "string"], minimum=1, maximum=9_999_999, pattern="^[1-9][0-9]{0,6}$",
    patternErrorMessage="write a whole number from 1 on, in digits",
)  # fmt: skip
_TRUTHS = schema_extra(
    type=["boolean", "string"], pattern="^(true|false)$", patternErrorMessage="write true, or remove the line"
)


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return re.fullmatch(ID, text) is not None


Id = Annotated[str, Constraints(pattern=ID, max_length=80)]
FILLED = Constraints(min_length=1)  # a list or mapping that is written down holds something
Ids = Annotated[tuple[Id, ...], FILLED, BeforeValidator(_as_list, list_or_item)]
Text = Annotated[str, Constraints(min_length=1, max_length=MAX_TEXT, pattern=r"\S")]
Texts = Annotated[tuple[Text, ...], FILLED, BeforeValidator(_as_list, list_or_item)]
Date = Annotated[Text, AfterValidator(_date, _DATES)]
Day = Annotated[Text, AfterValidator(_day, _DAYS)]
Address = Annotated[Text, AfterValidator(_address, _ADDRESSES)]
Addresses = Annotated[tuple[Address, ...], FILLED, BeforeValidator(_as_list, list_or_item)]
Number = Annotated[Decimal, BeforeValidator(_number, _NUMBERS)]
Count = Annotated[int, BeforeValidator(_count, _COUNTS)]
Truth = Annotated[bool, BeforeValidator(_truth, _TRUTHS)]


def field(description: str, *, default: Any = NO_DEFAULT, alias: str = "") -> Any:
    """A field with its description, and the name that a curator writes where Python cannot have it."""
    metadata = {"description": description, **({"alias": alias} if alias else {})}
    if default == {}:
        return Field(factory=dict, metadata=metadata)
    return Field(default, metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A mapping that a curator writes: unknown fields are refused, and values never change.

    A class with slots rather than a pydantic model: a fifth of the memory is most of the time of a large load.
    """
    cls.__repr__ = _repr  # type: ignore[method-assign]  # one for all
    return with_fields(cls, keyword_only=True, slots=True)


def _repr(self: Any) -> str:
    """The record with the fields that hold something: a source has thirty, and a reader wants the four that count."""
    values = zip(fields_of(self).items(), values_of(self), strict=True)
    arguments = (f"{name}={value!r}" for (name, field), value in values if value != field.default)
    return f"{type(self).__name__}({', '.join(arguments)})"
