"""A value that does not fit its record, in words that a curator can act on: what is wrong, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from graph.read.fields import annotation_at, description_at, field_at, fields_at
from graph.read.problems import DataPath, did_you_mean, quote
from graph.read.signs import Sign, lookalike, visible
from graph.records import ID, SECTIONS, Mistake, is_id
from graph.text import fold

LONGEST_ROW = 2_000  # characters of a text that may be a row of ids


def misfit(
    error_type: str,
    details: Mapping[str, Any],
    path: DataPath,
    value: Any,
    in_list: bool = False,
    is_known: Callable[[str], bool] = lambda _: False,
) -> tuple[str, str]:
    """Message and hint for a value that does not fit.

    Parameters
    ----------
    error_type, details
        pydantic's name for the error, and what it knows besides: a bound that is passed, the error of a function.
    path
        Where the value stands.
    value
        What was written there: a text, or a list or mapping of such.
    in_list, is_known
        Whether it is an item of a list, and what says whether a record of the files has an id.
    """
    if error_type == "too_short" or (isinstance(value, str) and not value.strip()):
        return "is empty", _hint_for_empty(path)
    mistake = details.get("error")
    if isinstance(mistake, Mistake):
        return (f"{quote(value)} {mistake.message}" if isinstance(value, str) else mistake.message), mistake.hint
    if error_type == "literal_error":
        return _not_in_list(path, value)
    if error_type == "string_pattern_mismatch" and details.get("pattern") == ID:
        return not_an_id(str(value), in_list, is_known)
    if error_type == "string_pattern_mismatch":
        return f"{quote(value)} does not fit", f"write {description_at(path)}"
    if error_type == "string_too_long":
        return f"is {len(str(value)):,} characters long", f"{details['max_length']:,} are the most that are read"
    if error_type == "dict_type":
        return f"expects records, each under its id, found {_sort_of(value)}", "write an id and a colon before each"
    if error_type == "dataclass_type":
        hint = f"write {record}" if (record := _as_record(path, value)) else "indent them below, one on each line"
        return f"expects name: value lines, found {_sort_of(value)}", hint
    if error_type in ("tuple_type", "list_type"):
        if (sign := _sign_of_dash(value)) is not None:
            return f"expects a list, and {sign.named()} stands where a dash and a space belong", "write them there"
        if isinstance(value, dict) and (first := next((str(key) for key in value), "")).startswith("-"):
            return f"expects a list, found {_sort_of(value)}", f"put a space behind the dash: - {first[1:]}:"
        hint = "write each on a line of its own after a dash"
        record = _as_record((*path, 0), value)
        return f"expects a list, found {_sort_of(value)}", f"{hint}: - {record}" if record else hint
    if error_type == "string_type":
        hint = "remove the inner brackets" if isinstance(path[-1], int) else f"write {description_at(path)}"
        return f"expects one text, found {_sort_of(value)}", hint
    if error_type == "int_type":
        return f"{quote(value)} is not a whole number from 1 to 1,000,000", f"write {description_at(path)}"
    return f"expects something else, found {_sort_of(value)}", f"write {description_at(path)}"


def _as_record(path: DataPath, value: Any) -> str:
    """An id as the record that is due at a path, where there is one field that such a record cannot be without."""
    required = [name for name, field in fields_at(path).items() if field.is_required]
    return f"{required[0]}: {value}" if len(required) == 1 and isinstance(value, str) and is_id(value) else ""


def _sign_of_dash(value: Any) -> Sign | None:
    """The sign at the beginning of a list, in the place of its dash or of the space behind it."""
    first = next((str(key) for key in value), "") if isinstance(value, dict) else str(value)
    match = re.match(r"-?(?=[^\w\s\-]|\s)", first)
    sign = lookalike(first[:2]) if match else None
    return sign if sign is not None and sign.offset == first[:2].startswith("-") else None


def _hint_for_empty(path: DataPath) -> str:
    """What to do about an empty value."""
    if path == ("dataset",):
        return "write title: below it"
    if len(path) <= 2 and path[0] != "dataset":
        return f"write {'a record' if len(path) == 1 else 'its fields'} below it, or remove the line"
    field = field_at(path)
    is_required = field is not None and field.is_required
    return f"write {description_at(path)}" + ("" if is_required else ", or remove the line")


def _sort_of(value: Any) -> str:
    if isinstance(value, dict):
        return "name: value lines" if value else "an empty mapping"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return f"the text {quote(value)}"


def not_an_id(text: str, in_list: bool = False, is_known: Callable[[str], bool] = lambda _: False) -> tuple[str, str]:
    """Message and hint for what stands where an id is due.

    Parameters
    ----------
    text
        What stands there.
    in_list
        Whether it is an item of a list.
    is_known
        Whether a record has an id: then a space between two of them is a comma that is missing.
    """
    parts = _several(text, is_known)
    if len(parts) > 1 or (parts and text.startswith("-")):
        if dash := re.search(r"(?:^|\s)-(\S+)", text):
            return (
                f"{quote(text)} is not an id",
                f"write each dash on a line of its own, with a space behind it: - {dash[1]}",
            )
        if in_list:
            return f"{quote(text)} is not an id", f"part the ids by commas, without quotes: {', '.join(parts)}"
        return f"{quote(text)} is not an id", f"several ids need brackets: [{', '.join(parts)}]"
    if len(text) > 80:
        return f"{quote(text)} is longer than 80 characters", "choose a shorter id"
    letter = next((char for char in text if char.isalpha() and not char.isascii()), "")
    reason = f": its letter {quote(letter)} is U+{ord(letter):04X}" if letter else ""  # it may look like one of a to z
    letters = "lower-case letters" + (" from a to z" if letter else "")
    slug = slug_of(text)
    example = f', such as "{slug}"' if slug and fold(text).isascii() else ""
    return f"{quote(text)} is not an id{reason}", f"use {letters}, digits and single hyphens{example}"


def _several(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """The ids that a text is a row of: between commas, behind dashes, or those of records; else nothing."""
    if len(text) > LONGEST_ROW:
        return []
    if "," in text:
        parts = [part.strip() for part in text.split(",")]
        return parts if all(map(is_id, parts)) else []
    words = text.split()
    if any(word.startswith("-") for word in words):
        parts = [word.removeprefix("-") for word in words if word != "-"]
        return parts if all(map(is_id, parts)) else []
    parts = [word for word in re.split(r"[\s;/&|+]+", text) if word not in ("", "and")]
    return parts if len(parts) > 1 and all(map(is_known, parts)) else []


def slug_of(text: str) -> str:
    """The id that a text is nearest to being.

    >>> slug_of("Žižek, S. (2019)")
    'zizek-s-2019'
    """
    return "-".join("".join(char if char.isascii() else " " for char in fold(visible(text))).split())


def missing(path: DataPath) -> tuple[str, str]:
    """Message and hint for a field that a record cannot be without."""
    name = str(path[-1])
    hint = f"add {name}: {description_at(path)}" if len(path) > 1 else "add it, with at least title: below it"
    return f"has no {quote(name)}", hint


def unknown_field(path: DataPath, value: Any) -> tuple[str, str]:
    """Message and hint for a name that no field of the record has, with what is written behind it."""
    word = str(path[-1])
    names = [str(name) for name in fields_at(path[:-1])]
    noun = "section" if len(path) == 1 else "field"
    hint = did_you_mean(word, names, "")
    if value == "" and len(path) > 2 and not hint:
        advice = "write the number without it" if word.isdigit() else "put that value in quotes"
        hint = f"a comma splits the value before it: {advice}"
    return f"unknown {noun} {quote(word)}", hint or f"the {noun}s here are: {', '.join(names)}"


def _words(text: str) -> set[str]:
    return {*text.lower().replace("-", " ").split()}


def _not_in_list(path: DataPath, value: Any) -> tuple[str, str]:
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "value")
    allowed = [str(word) for word in get_args(annotation_at(path))]
    if not isinstance(value, str):
        return f"expects one word, found {_sort_of(value)}", f"write one of: {', '.join(allowed)}"
    if value.strip() in allowed:
        return f"{quote(value.strip())} has a space or line end around it", "remove it"
    hint = did_you_mean(value, allowed, "")
    if not hint:  # "podcast" is not like "podcast or video", which is too long for that, but can mean nothing else
        words, of_options = _words(value), {option: _words(option) for option in allowed}
        same = [option for option, own in of_options.items() if own == words]
        holding = same or [option for option, own in of_options.items() if words < own or own < words]
        hint = f"did you mean {quote(holding[0])}?" if len(holding) == 1 else f"write one of: {', '.join(allowed)}"
    elsewhere = [section for section in SECTIONS if value in get_args(annotation_at((section, *path[1:])))]
    if elsewhere and path[0] in SECTIONS:
        hint = f"a {name} of {elsewhere[0]}: put the record there, or {hint}"
    return f"unknown {name} {quote(value)}", hint
