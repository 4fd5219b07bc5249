"""The records as a schema of pydantic's core, which checks what a curator wrote.

`pydantic.TypeAdapter(Dataset)` makes the same schema; but to import it, and to let it find out what the annotations of
`graph.records` say already, takes half of the time of a whole check. The core does all of the checking, and it is all
that is imported here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, get_args, get_origin, get_type_hints

from graph.frozen import Field, fields_of
from graph.records.values import AfterValidator, BeforeValidator, Constraints

CoreSchema = dict[str, Any]  # https://docs.pydantic.dev/latest/api/pydantic_core_schema/
SIMPLE = {str: "str", int: "int", bool: "bool", Decimal: "decimal"}


def core_schema(record: type) -> CoreSchema:
    """The schema of a record and of all that it holds; each class of records stands in it once."""
    definitions: dict[type, CoreSchema] = {}
    schema = _of_type(record, definitions)
    return {"type": "definitions", "schema": schema, "definitions": [*definitions.values()]}


def _of_type(annotation: Any, definitions: dict[type, CoreSchema]) -> CoreSchema:
    arguments = get_args(annotation)
    if metadata := getattr(annotation, "__metadata__", ()):
        schema = _of_type(arguments[0], definitions)
        for rule in metadata:
            schema = _with_rule(schema, rule)
        return schema
    if annotation in SIMPLE:
        return {"type": SIMPLE[annotation]}
    if fields_of(annotation):
        return _of_record(annotation, definitions)
    if get_origin(annotation) is Literal:
        return {"type": "literal", "expected": [*arguments]}
    if get_origin(annotation) is tuple:
        return {"type": "tuple", "items_schema": [_of_type(arguments[0], definitions)], "variadic_item_index": 0}
    if get_origin(annotation) is dict:
        keys, values = (_of_type(argument, definitions) for argument in arguments)
        return {"type": "dict", "keys_schema": keys, "values_schema": values}
    (held,) = (argument for argument in arguments if argument is not type(None))  # `Check | None`
    return {"type": "nullable", "schema": _of_type(held, definitions)}


def _with_rule(schema: CoreSchema, rule: Any) -> CoreSchema:
    """The schema with what stands beside a type in its annotation."""
    if isinstance(rule, Constraints):
        return {**schema, **rule.bounds}
    kind = {BeforeValidator: "function-before", AfterValidator: "function-after"}[type(rule)]
    return {"type": kind, "function": {"type": "no-info", "function": rule.function}, "schema": schema}


def _of_record(record: type, definitions: dict[type, CoreSchema]) -> CoreSchema:
    if record not in definitions:
        definitions[record] = {}  # its place, should it hold itself
        types, fields = get_type_hints(record, include_extras=True), fields_of(record)
        arguments = [_of_field(name, field, _of_type(types[name], definitions)) for name, field in fields.items()]
        definitions[record] = {
            "type": "dataclass", "ref": record.__name__, "cls": record, "slots": True, "fields": [*fields],
            "config": {"extra_fields_behavior": "forbid"},
            "schema": {"type": "dataclass-args", "dataclass_name": record.__name__, "fields": arguments},
        }  # fmt: skip
    return {"type": "definition-ref", "schema_ref": record.__name__}


def _of_field(name: str, field: Field, schema: CoreSchema) -> CoreSchema:
    if field.factory:
        schema = {"type": "default", "schema": schema, "default_factory": field.factory}
    elif not field.is_required:
        schema = {"type": "default", "schema": schema, "default": field.default}
    argument = {"type": "dataclass-field", "name": name, "kw_only": True, "schema": schema}
    alias = field.metadata.get("alias")
    return {**argument, "validation_alias": alias} if alias else argument
