"""The records as a JSON Schema, so that an editor completes fields and marks mistakes while somebody types.

It is made from the records alone: their fields, descriptions and types, and the shape that a type gives where a
function looks at its values. An editor hands a schema what YAML makes of the text (a number, a truth value) where the
reader takes the text itself, so the schema accepts both; and it knows one file alone, so what holds across records is
left to `whosays check`, but for what stands in `ACROSS`.

Draft 7, which is what YAML editors know, and without `$ref`, beside which draft 7 takes no description.
"""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin, get_type_hints

from graph.records.claim import Claim
from graph.records.dataset import ENTITY_SECTIONS, SECTIONS, Dataset, Predicate
from graph.records.entity import KINDS
from graph.records.values import ID, AfterValidator, BeforeValidator, Constraints

Schema = dict[str, Any]
FILE = "whosays.schema.json"
WIDTH = 110
# a field without quotes that reads like a number or a truth value is text to the reader
PLAIN: dict[Any, Schema] = {
    str: {"type": ["string", "number", "boolean"]},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "number"},
}
BOUNDS = {
    "array": {"min_length": "minItems", "max_length": "maxItems"},
    "object": {"min_length": "minProperties", "max_length": "maxProperties"},
    "text": {"min_length": "minLength", "max_length": "maxLength", "pattern": "pattern"},
}
_SORTS = (*(SECTIONS[section] for section in ENTITY_SECTIONS), "entity", *KINDS)
NO_ID = "use lower-case letters, digits and single hyphens"
ENDS = {"items": {"enum": [*dict.fromkeys(_SORTS)]}}
# rules across records that can be told in one: what a record has at least one of, and what a field may hold
ACROSS: dict[type, Schema] = {Claim: {"anyOf": [{"required": ["passage"]}, {"required": ["cites"]}]}}
WORDS: dict[tuple[type, str], Schema] = {(Predicate, "from"): ENDS, (Predicate, "to"): ENDS}


def text() -> str:
    """The schema as it stands in its file."""
    return f"{_lines(schema(), '')}\n"


def schema() -> Schema:
    """The schema of one file of a dataset, which need not have all sections."""
    made = _record(Dataset)
    del made["required"]  # the header stands in one file of a folder only
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **made,
        "minProperties": 1,
    }


def _record(kind: Any) -> Schema:
    """A record: its fields under the names that a curator writes, and no others."""
    hints = get_type_hints(kind, include_extras=True)
    fields, required = {}, []
    for field in dataclasses.fields(kind):
        name = field.metadata.get("alias", field.name)
        told = {"description": field.metadata["description"]}
        fields[name] = {**told, **_value(hints[field.name], kind, name), **told}
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            required.append(name)
    made: Schema = {"description": kind.__doc__.split("\n")[0], "type": "object", "properties": fields}
    if required:
        made["required"] = required
    return {**made, "additionalProperties": False, **ACROSS.get(kind, {})}


def _value(annotation: Any, kind: Any = None, name: str = "") -> Schema:
    """What a field's annotation accepts."""
    marks = getattr(annotation, "__metadata__", ())
    inner = [part for part in get_args(annotation) if part is not type(None)]
    if marks:
        made = {**_value(inner[0]), **WORDS.get((kind, name), {})}
        for mark in marks:
            made = _marked(made, mark)
        return made
    if dataclasses.is_dataclass(annotation):
        return _record(annotation)
    origin = get_origin(annotation)
    if origin is Literal:
        return {"enum": inner}
    if origin is tuple:
        return {"type": "array", "items": _value(inner[0])}
    if origin is dict:
        return {"type": "object", "propertyNames": _id(inner[0]), "additionalProperties": _value(inner[1])}
    return dict(PLAIN[annotation]) if annotation in PLAIN else _value(inner[0])  # what may also be absent


def _marked(made: Schema, mark: Any) -> Schema:
    if isinstance(mark, Constraints):
        words = BOUNDS.get(made["type"] if isinstance(made["type"], str) else "text", BOUNDS["text"])
        told = {"patternErrorMessage": NO_ID} if mark.bounds.get("pattern") == ID else {}
        return {**made, **{words[name]: bound for name, bound in mark.bounds.items()}, **told}
    return mark.json_schema(made) if isinstance(mark, BeforeValidator | AfterValidator) else made


def _id(annotation: Any) -> Schema:
    """An id as a key, which is text in any YAML."""
    return {name: bound for name, bound in _value(annotation).items() if name != "type"}


def _lines(value: Any, indent: str) -> str:
    """The value as JSON: on one line where it has room, and otherwise a line for each of its parts."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + len(indent) <= WIDTH or not isinstance(value, dict | list):
        return line
    deeper = f"{indent} "
    if isinstance(value, dict):
        parts = [f"{json.dumps(name)}: {_lines(part, deeper)}" for name, part in value.items()]
    else:
        parts = [_lines(part, deeper) for part in value]
    opens, closes = "{}" if isinstance(value, dict) else "[]"
    return f"{opens}\n" + ",\n".join(f"{deeper}{part}" for part in parts) + f"\n{indent}{closes}"
