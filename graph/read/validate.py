"""Plain mappings to records, and what pydantic says of those that do not fit, in words that a curator can act on."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Any, Literal, get_args

from pydantic_core import ErrorDetails, SchemaValidator, ValidationError

from graph.read import wording
from graph.read.core_schema import core_schema
from graph.read.fields import annotation_at, field_at
from graph.read.problems import PLACEHOLDER, DataPath, Problem
from graph.read.signs import lookalike
from graph.read.source_map import SourceMap
from graph.read.tree import Refused
from graph.records import Dataset

MANY = 20_000  # mistakes; of more, those that need more than one record to be seen are not looked for
PIECE = 5_000  # records
PASSES, LAST = 10, 3  # an invalid value is pruned from the inside out, records are 7 deep; at last a record goes whole


def _validator() -> SchemaValidator:
    """What checks a dataset, built without an interrupt: the core would lose one, and the pattern that it compiles."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        return SchemaValidator(core_schema(Dataset))
    heard_before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        return SchemaValidator(core_schema(Dataset))
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard_before)


DATASET = _validator()


def to_records(source_map: SourceMap) -> tuple[Dataset | None, set[DataPath], list[Problem]]:
    """The records, the paths of the invalid values, and a problem for each of them.

    A value that does not fit is left out, or replaced where its record cannot be without it. So the rules across
    records still see everything else, and a curator sees all mistakes in one run. None stands for a dataset of which
    nothing fits.
    """
    raw: Any = source_map.raw
    problems: list[Problem] = []
    invalid: set[DataPath] = set()
    for left in reversed(range(PASSES)):
        data, details = _validated(raw)
        if data is not None:
            return data, invalid, problems
        if len(details) > MANY:
            return None, set(), [*_problems_piece_by_piece(source_map)]
        new = [detail for detail in details if not _is_known(detail, source_map)]
        if not invalid:
            problems = [problem for detail in new if (problem := _problem(detail, source_map)) is not None]
        invalid.update(detail["loc"] for detail in new)
        raw = _pruned(raw, details, whole_records=left < LAST)
    return None, invalid, problems


def _validated(raw: dict[str, Any]) -> tuple[Dataset | None, list[ErrorDetails]]:
    """The records, or what pydantic says of those that do not fit; of more than `MANY` of them, of some."""
    details: list[ErrorDetails] = []
    parts: list[tuple[str, Dataset]] = []
    for section, piece in _pieces(raw):
        data, details_of_piece = _validated_piece(section, piece)
        details += details_of_piece
        if len(details) > MANY:
            break
        if data is not None:
            parts.append((section, data))
    return (None if details else _joined(parts)), details


def _joined(parts: list[tuple[str, Dataset]]) -> Dataset:
    """The dataset of which these are the parts, of which the first is the header, or all of it."""
    header = parts[0][1]
    records: dict[str, Any] = {}
    for section, data in parts[1:]:
        records.setdefault(section, {}).update(getattr(data, section))
    return Dataset(dataset=header.dataset, **records) if records else header


def _validated_piece(section: str, piece: dict[str, Any]) -> tuple[Dataset | None, list[ErrorDetails]]:
    """The same of a piece; what is wrong with the header is said of the piece that is the header."""
    try:
        return DATASET.validate_python(piece), []
    except ValidationError as error:
        return None, [detail for detail in error.errors(include_url=False) if section in ("", detail["loc"][0])]


def _problems_piece_by_piece(source_map: SourceMap) -> Iterator[Problem]:
    """A problem for each value that does not fit, some thousand records at a time.

    What pydantic says of a million mistakes takes gigabytes.
    """
    for section, piece in _pieces(source_map.raw):
        for detail in _validated_piece(section, piece)[1]:
            if not _is_known(detail, source_map) and (problem := _problem(detail, source_map)):
                yield problem


def _pieces(raw: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A dataset, under no name; one of very many records in pieces: its header, then the records of each section."""
    if len(raw) + sum(len(records) for records in raw.values() if isinstance(records, dict)) <= MANY:
        yield "", raw
        return
    header = {"dataset": raw["dataset"]} if "dataset" in raw else {}
    yield "dataset", header
    for section, records in raw.items():
        ids: Iterator[str] = iter(records if isinstance(records, dict) and section != "dataset" else ())
        while piece := {record_id: records[record_id] for record_id in islice(ids, PIECE)}:
            yield section, {**header, section: piece}
        if section != "dataset" and not (isinstance(records, dict) and records):
            yield section, {**header, section: records}


def _is_known(detail: ErrorDetails, source_map: SourceMap) -> bool:
    """Whether something is too short only because a part of it did not fit or could not be read, as is said already."""
    return detail["type"] == "too_short" and bool(detail.get("input") or any(tree.lost for _, tree in source_map.files))


def _pruned(raw: dict[str, Any], details: list[ErrorDetails], whole_records: bool) -> dict[str, Any]:
    """A copy in which what does not fit is left out or replaced. Only records that change are copied deeply."""
    copy: dict[str, Any] = {key: dict(part) if isinstance(part, dict) else part for key, part in raw.items()}
    copied: set[DataPath] = set()
    for detail in details:
        path: DataPath = detail["loc"]
        record_path = path[:1] if path[0] == "dataset" else path[:2]
        section = copy.get(str(path[0]))
        if whole_records or len(path) <= len(record_path) or path[-1] == "[key]" or not isinstance(section, dict):
            _leave_out(copy, record_path if isinstance(section, dict) else path[:1])
            continue
        if len(record_path) == 2 and record_path[1] not in section:
            continue  # the record is left out already, for another of its values
        if record_path not in copied:
            copied.add(record_path)
            if len(record_path) == 1:
                copy["dataset"] = _deep_copy(section)
            else:
                section[record_path[1]] = _deep_copy(section[record_path[1]])
        _prune(copy, path)
    return copy


def _leave_out(copy: dict[str, Any], path: DataPath) -> None:
    """Leave out a record or a section; of the header, what is left is a title."""
    if path == ("dataset",):
        copy["dataset"] = {"title": "?"}
    elif len(path) == 1:
        copy.pop(str(path[0]), None)
    else:
        copy[str(path[0])].pop(path[1], None)


def _prune(copy: dict[str, Any], path: DataPath) -> None:
    """Replace the value at this path, or leave it out, or the list that it is an item of."""
    node: Any = copy
    for depth, step in enumerate(path[:-1]):
        if isinstance(step, int) and isinstance(node, dict):  # one mapping written for a list of one
            continue
        if not (step in node if isinstance(node, dict) else int(step) < len(node)):
            return  # left out already, for another of its values
        inner = node[step]
        if not isinstance(inner, dict | list):  # one value written for a list of one
            _replace(node, path[: depth + 1])
            return
        if isinstance(inner, list) and depth == len(path) - 2 and _replacement(path) is None:
            node.pop(step) if isinstance(node, dict) else node.clear()
            return
        node = inner
    _replace(node, path)


def _replace(node: Any, path: DataPath) -> None:
    """Replace the last step of the path in its mapping or list, or leave it out where that is allowed."""
    step = path[-1]
    field = field_at(path)
    replacement = _replacement(path)
    if isinstance(node, list):  # what was put there before and does not fit either is left out
        node[int(step) : int(step) + 1] = [] if node[int(step)] == replacement else [replacement]
    elif field is not None and field.is_required and replacement is not None:
        node[step] = replacement
    else:
        node.pop(step, None)


def _replacement(path: DataPath) -> Any:
    """A value that fits at this path and that no rule looks at; None where a list or record is due."""
    annotation = annotation_at(path)
    if get_args(annotation) and all(isinstance(word, str) for word in get_args(annotation)):
        return get_args(annotation)[0]
    return {str: PLACEHOLDER, int: "1", Decimal: "0"}.get(annotation)


def _deep_copy(value: Any) -> Any:
    """The value in plain mappings and lists, without their marks."""
    if isinstance(value, dict):
        return {key: _deep_copy(inner) for key, inner in value.items()}
    return [_deep_copy(inner) for inner in value] if isinstance(value, list) else value


def _problem(detail: ErrorDetails, source_map: SourceMap) -> Problem | None:
    """One error of pydantic's as a problem; None where a problem of syntax says it already."""
    path, error_type, value = detail["loc"], detail["type"], detail.get("input")
    if isinstance(value, Refused):
        return None
    if error_type == "missing":
        return source_map.problem(path[:-1], *wording.missing(path), "key")
    of: Literal["key", "value"] = "value"
    word = value
    if error_type == "unexpected_keyword_argument":
        word, of = path[-1], "key"
        message, hint = wording.unknown_field(path, value)
    elif path[-1] == "[key]":
        path, of = path[:-1], "key"
        message, hint = wording.not_an_id(str(value))
    else:
        context, in_list = detail.get("ctx", {}), source_map.is_in_list(path)
        message, hint = wording.misfit(error_type, context, path, value, in_list, source_map.has_record)
    sign = lookalike(word) if isinstance(word, str) and word.strip() and error_type != "string_too_long" else None
    if sign is None:
        return source_map.problem(path, message, hint, of)
    return source_map.problem(path, f"{message}: {sign.named()} stands in it", sign.hint_in_name(), of, sign.char)
