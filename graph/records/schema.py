"""The records as a JSON Schema, so that an editor completes fields and marks mistakes while somebody types.

It is made from the records alone: their fields, descriptions and types, and what a type says of itself where a
function takes its values. An editor hands a schema what YAML makes of the text (a number, a truth value) where the
reader takes the text itself, so the schema accepts both; and it knows one file alone, so what holds across records is
left to `whosays check`, but for what stands in `ACROSS`.

Draft 7, which is what YAML editors know, and without `$ref`, beside which draft 7 takes no description.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin, get_type_hints

from graph.frozen import fields_of
from graph.records.claim import Claim
from graph.records.dataset import ENTITY_SECTIONS, SECTIONS, Dataset, Predicate
from graph.records.entity import KINDS
from graph.records.values import ID, AfterValidator, BeforeValidator, Constraints, Schema

FILE = "whosays.schema.json"
LINE = f"# yaml-language-server: $schema={FILE}\n"  # the first of a data file beside it, by which editors find it
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
NO_ID = "use lower-case letters, digits and single hyphens"
_END_KINDS = (*(SECTIONS[section] for section in ENTITY_SECTIONS), "entity", *KINDS)
ENDS: Schema = {"items": {"enum": [*dict.fromkeys(_END_KINDS)]}}
# rules across records that one record can break: what it has at least one of, and what a field of it may hold
ACROSS: dict[type, Schema] = {Claim: {"anyOf": [{"required": ["passage"]}, {"required": ["cites"]}]}}
# what a record may be without: a claim without its statement is a stub (see `graph.read.stubs`)
UNFINISHED: dict[type, Schema] = {Claim: {"dependencies": {"says": ["modality"]}}}
OF_FIELDS: dict[tuple[type, str], Schema] = {(Predicate, "from"): ENDS, (Predicate, "to"): ENDS}


def text() -> str:
    """The schema as it stands in its file."""
    return f"{_lines(schema(), '')}\n"


def schema() -> Schema:
    """The schema of one file of a dataset, which need not have all sections."""
    dataset = _record(Dataset)
    del dataset["required"]  # the header stands in one file of a folder only
    return {"$schema": "http://json-schema.org/draft-07/schema#", **dataset, "minProperties": 1}


def _record(kind: Any) -> Schema:
    """A record: its fields under the names that a curator writes, and no others."""
    hints = get_type_hints(kind, include_extras=True)
    fields, required = {}, []
    for attribute, field in fields_of(kind).items():
        name = field.metadata.get("alias", attribute)
        description = {"description": field.metadata["description"]}  # first, and in place of a record's own
        fields[name] = {**description, **_value(hints[attribute], kind, name), **description}
        if field.is_required:
            required.append(name)
    record: Schema = {"description": kind.__doc__.split("\n")[0], "type": "object", "properties": fields}
    if required and kind not in UNFINISHED:
        record["required"] = required
    return {**record, "additionalProperties": False, **UNFINISHED.get(kind, {}), **ACROSS.get(kind, {})}


def _value(annotation: Any, kind: Any = None, name: str = "") -> Schema:
    """What a field's annotation accepts."""
    validators = getattr(annotation, "__metadata__", ())
    inner = [part for part in get_args(annotation) if part is not type(None)]
    if validators:
        value = {**_value(inner[0]), **OF_FIELDS.get((kind, name), {})}
        for validator in validators:
            value = _constrained(value, validator)
        return value
    if fields_of(annotation):
        return _record(annotation)
    origin = get_origin(annotation)
    if origin is Literal:
        return {"enum": inner}
    if origin is tuple:
        return {"type": "array", "items": _value(inner[0])}
    if origin is dict:
        return {"type": "object", "propertyNames": _id(inner[0]), "additionalProperties": _value(inner[1])}
    return dict(PLAIN[annotation]) if annotation in PLAIN else _value(inner[0])  # what may also be absent


def _constrained(value: Schema, validator: Any) -> Schema:
    """What a value accepts that is held against bounds, or given to a function, as well."""
    if isinstance(validator, Constraints):
        keywords = BOUNDS.get(value["type"] if isinstance(value["type"], str) else "text", BOUNDS["text"])
        message = {"patternErrorMessage": NO_ID} if validator.bounds.get("pattern") == ID else {}
        return {**value, **{keywords[name]: bound for name, bound in validator.bounds.items()}, **message}
    return validator.json_schema(value) if isinstance(validator, BeforeValidator | AfterValidator) else value


def _id(annotation: Any) -> Schema:
    """An id as a key, which is text in any YAML."""
    return {keyword: bound for keyword, bound in _value(annotation).items() if keyword != "type"}


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
