"""Plain mappings to records, and what pydantic says of what does not fit in words a curator can act on."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graph.nearest import nearest
from graph.read.problems import PLACEHOLDER, Path, Problem, Step, quote
from graph.read.source_map import SourceMap
from graph.read.tree import Refused
from graph.records import ID, Dataset, Mistake, is_id
from graph.text import fold

DATASET = TypeAdapter(Dataset)
PASSES = 10  # an invalid value is pruned from the inside out; records are 7 deep


def to_records(source_map: SourceMap) -> tuple[Dataset | None, set[Path], list[Problem]]:
    """The records, the places of the invalid values, and a problem for each of them.

    Where something does not fit, the rest is kept: what does not fit is left out, or replaced where a record
    cannot be without it. So the rules across records still see everything else, and a curator sees all mistakes in one
    run. None stands for a dataset of which nothing could be kept.
    """
    raw: Any = source_map.raw
    problems: list[Problem] = []
    invalid: set[Path] = set()
    for _ in range(PASSES):
        try:
            return DATASET.validate_python(raw), invalid, problems
        except ValidationError as error:
            details = [detail for detail in error.errors(include_url=False) if not _by_others(detail, source_map)]
        if not invalid:
            problems = [problem for detail in details if (problem := _problem(detail, source_map)) is not None]
        invalid.update(detail["loc"] for detail in details)
        raw = _mended(raw, details)
    return None, invalid, problems


def _by_others(detail: ErrorDetails, source_map: SourceMap) -> bool:
    """Whether something is too short only because what it holds could not fit or be read, as is said already."""
    return detail["type"] == "too_short" and bool(detail.get("input") or any(tree.lost for _, tree in source_map.files))


def _mended(raw: dict[str, Any], details: list[ErrorDetails]) -> dict[str, Any]:
    """A copy in which what does not fit is left out or has a stand-in. Only records that change are copied deeply."""
    copy: dict[str, Any] = {key: dict(part) if isinstance(part, dict) else part for key, part in raw.items()}
    fresh: set[Path] = set()
    for detail in details:
        loc: Path = detail["loc"]
        record = loc[:1] if loc[0] == "dataset" else loc[:2]
        section = copy.get(str(loc[0]))
        if len(loc) <= len(record) or loc[-1] == "[key]" or not isinstance(section, dict):
            _leave_out(copy, record if isinstance(section, dict) else loc[:1])
            continue
        if len(record) == 2 and record[1] not in section:
            continue  # the record is left out already, for another of its values
        if record not in fresh:
            fresh.add(record)
            if len(record) == 1:
                copy["dataset"] = _plain(section)
            else:
                section[record[1]] = _plain(section[record[1]])
        _mend(copy, loc)
    return copy


def _leave_out(copy: dict[str, Any], path: Path) -> None:
    if path == ("dataset",):
        copy["dataset"] = {"title": "?"}
    elif len(path) == 1:
        copy.pop(str(path[0]), None)
    else:
        copy[str(path[0])].pop(path[1], None)


def _mend(copy: dict[str, Any], loc: Path) -> None:
    """Put a stand-in at the place, or leave out the value, or the list it is an item of."""
    node: Any = copy
    for depth, step in enumerate(loc[:-1]):
        if isinstance(step, int) and isinstance(node, dict):  # one mapping written for a list of one
            continue
        if not (step in node if isinstance(node, dict) else int(step) < len(node)):
            return  # left out already, for another of its values
        inner = node[step]
        if not isinstance(inner, dict | list):  # one value written for a list of one
            _put(node, loc[: depth + 1])
            return
        if isinstance(inner, list) and depth == len(loc) - 2 and _stand_in(loc) is None:
            node.pop(step) if isinstance(node, dict) else node.clear()
            return
        node = inner
    _put(node, loc)


def _put(node: Any, loc: Path) -> None:
    model, step = _model(loc[:-1]), loc[-1]
    field = _fields(model).get(step)
    stand_in = _stand_in(loc)
    if isinstance(node, list):
        node[int(step) : int(step) + 1] = [stand_in]
    elif field is not None and field.is_required and stand_in is not None:
        node[step] = stand_in
    else:
        node.pop(step, None)


def _stand_in(loc: Path) -> Any:
    """A value that fits the place and that no rule looks at; none where a list or record is due."""
    kind = _annotation(loc)
    if get_args(kind) and all(isinstance(value, str) for value in get_args(kind)):
        return get_args(kind)[0]
    return {str: PLACEHOLDER, int: "1", Decimal: "0"}.get(kind)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _problem(detail: ErrorDetails, source_map: SourceMap) -> Problem | None:
    """One error of pydantic's as a problem; None where a problem of syntax says it already."""
    loc, kind, given = detail["loc"], detail["type"], detail.get("input")
    if isinstance(given, Refused):
        return None
    if kind == "missing":
        name = str(loc[-1])
        hint = f"add {name}: {_describe(loc)}" if len(loc) > 1 else "add it, with at least title: below it"
        return source_map.problem(loc[:-1], f"has no {quote(name)}", hint, "key")
    if kind == "unexpected_keyword_argument":
        return source_map.problem(loc, *_unknown_field(loc, given), "key")
    if loc[-1] == "[key]":
        return source_map.problem(loc[:-1], *_not_an_id(str(given)), "key")
    return source_map.problem(loc, *_words(detail, loc, given))


def _words(detail: ErrorDetails, loc: Path, given: Any) -> tuple[str, str]:
    """What is wrong with one value, and what to do."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "too_short" or (isinstance(given, str) and not given.strip()):
        return "is empty", _filling(loc)
    mistake = context.get("error")
    if isinstance(mistake, Mistake):
        return (f"{quote(given)} {mistake.message}" if isinstance(given, str) else mistake.message), mistake.hint
    if kind == "literal_error":
        return _not_in_list(loc, given)
    if kind == "string_pattern_mismatch" and context.get("pattern") == ID:
        return _not_an_id(str(given))
    if kind == "string_pattern_mismatch":
        return f"{quote(given)} does not fit", f"write {_describe(loc)}"
    if kind == "string_too_long":
        return f"is {len(str(given)):,} characters long", f"{context['max_length']:,} are the most that are read"
    if kind == "dict_type":
        return f"expects records, each under its id, found {_found(given)}", "write an id and a colon before each"
    if kind == "dataclass_type":
        return f"expects name: value lines, found {_found(given)}", "indent them below, one on each line"
    if kind in ("tuple_type", "list_type"):
        return f"expects a list, found {_found(given)}", "write each on a line of its own after a dash"
    if kind == "string_type":
        mend = "remove the inner brackets" if isinstance(loc[-1], int) else f"write {_describe(loc)}"
        return f"expects one text, found {_found(given)}", mend
    if kind == "int_type":
        return f"{quote(given)} is not a whole number from 1 to 1,000,000", f"write {_describe(loc)}"
    return f"expects something else, found {_found(given)}", f"write {_describe(loc)}"


def _filling(loc: Path) -> str:
    """What to do about an empty value."""
    if loc == ("dataset",):
        return "write title: below it"
    if len(loc) <= 2 and loc[0] != "dataset":
        return f"write {'a record' if len(loc) == 1 else 'its fields'} below it, or remove the line"
    field = _fields(_model(loc[:-1])).get(loc[-1])
    needed = field is not None and field.is_required
    return f"write {_describe(loc)}" + ("" if needed else ", or remove the line")


def _found(given: Any) -> str:
    if isinstance(given, dict):
        return "name: value lines" if given else "an empty mapping"
    if isinstance(given, list):
        return "a list" if given else "an empty list"
    return f"the text {quote(given)}"


def _not_an_id(text: str) -> tuple[str, str]:
    if len(text) > 80:
        return f"{quote(text)} is longer than 80 characters", "choose a shorter id"
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and all(map(is_id, parts)):
        return f"{quote(text)} is not an id", f"several ids need brackets: [{', '.join(parts)}]"
    odd = next((char for char in text if char.isalpha() and not char.isascii()), "")
    why = f": its letter {quote(odd)} is U+{ord(odd):04X}" if odd else ""  # which may look like one from a to z
    letters = "lower-case letters" + (" from a to z" if odd else "")
    slug = slug_of(text)
    such = f', such as "{slug}"' if slug and fold(text).isascii() else ""
    return f"{quote(text)} is not an id{why}", f"use {letters}, digits and single hyphens{such}"


def slug_of(text: str) -> str:
    """The id that a text is nearest to being."""
    return "-".join("".join(char if char.isascii() else " " for char in fold(text)).split())


def _unknown_field(loc: Path, given: Any) -> tuple[str, str]:
    word = str(loc[-1])
    model = _model(loc[:-1])
    names = [str(name) for name in _fields(model)]
    what = "section" if len(loc) == 1 else "field"
    close = nearest(word, names)
    if given == "" and len(loc) > 2 and not close:
        mend = "write the number without it" if word.isdigit() else "put that value in quotes"
        return f"unknown {what} {quote(word)}", f"a comma splits the value before it: {mend}"
    hint = f"did you mean {quote(close[0])}?" if close else f"the {what}s here are: {', '.join(names)}"
    return f"unknown {what} {quote(word)}", hint


def _not_in_list(loc: Path, given: Any) -> tuple[str, str]:
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "value")
    allowed = [str(value) for value in get_args(_annotation(loc))]
    if not isinstance(given, str):
        return f"expects one word, found {_found(given)}", f"write one of: {', '.join(allowed)}"
    if given.strip() in allowed:
        return f"{quote(given.strip())} has a space or line end around it", "remove it"
    close = nearest(given, allowed)
    hint = f"did you mean {quote(close[0])}?" if close else f"write one of: {', '.join(allowed)}"
    return f"unknown {name} {quote(given)}", hint


def _describe(loc: Path) -> str:
    """The description of the field at this place, from the record itself."""
    for end in range(len(loc), 0, -1):
        field = _fields(_model(loc[: end - 1])).get(loc[end - 1])
        if field is not None:
            return field.description
    return "a value"


class Field(NamedTuple):
    """What is known of a field: its description, whether a record must have it, and what it holds."""

    description: str
    is_required: bool
    annotation: Any


def _fields(model: Any) -> dict[Step, Field]:
    """The fields of a record by the names that a curator writes; none where no record is due."""
    return _fields_of(model) if isinstance(model, type) and dataclasses.is_dataclass(model) else {}


@lru_cache(maxsize=64)
def _fields_of(model: type) -> dict[Step, Field]:
    hints = get_type_hints(model, include_extras=True)
    return {
        field.metadata.get("alias", field.name): Field(
            field.metadata["description"],
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
            hints[field.name],
        )
        for field in dataclasses.fields(model)
    }


def _model(path: Path) -> Any:
    """The record that is due at a place, found by following the annotations from the dataset down."""
    kind = _annotation(path)
    return kind if _fields(kind) else None


def _annotation(path: Path) -> Any:
    kind: Any = Dataset
    for step in path:
        if fields := _fields(kind):
            kind = fields[step].annotation if step in fields else None
        elif get_origin(kind) in (dict, tuple):
            kind = get_args(kind)[1 if get_origin(kind) is dict else 0]
        kind = _bare(kind)
    return kind


def _bare(kind: Any) -> Any:
    """The annotation without `Annotated[...]` and `... | None` around it."""
    inner = [part for part in get_args(kind) if part is not type(None)]
    if hasattr(kind, "__metadata__") or type(None) in get_args(kind):
        return _bare(inner[0])
    return kind
