"""The records: what a curator writes, frozen and typed.

Every field is described once, where it stands. The reader turns the descriptions into advice ("claims.x has no says;
add it: the statement, ..."), and the JSON Schema hands them to editors.

A text that is absent is the empty string, never None: an empty value in a file is always a mistake, so nothing else
can be meant by it.
"""

from graph.records.claim import (
    LOCATORS,
    NO_ARGUMENTS,
    Arguments,
    Check,
    Citation,
    Claim,
    Figure,
    Relation,
    page_range,
    page_span,
    page_spans,
)
from graph.records.dataset import ENTITY_SECTIONS, FILE_SECTIONS, SECTIONS, Dataset, Header, Passage, Predicate
from graph.records.entity import KINDS, Actor, Concept, Entity, Project
from graph.records.lesson import Lesson, Step, Task
from graph.records.plain import as_plain
from graph.records.source import Name, Source
from graph.records.values import ID, Mistake, Text, field, is_id, plain_number, record

__all__ = [
    "ENTITY_SECTIONS",
    "FILE_SECTIONS",
    "ID",
    "KINDS",
    "LOCATORS",
    "NO_ARGUMENTS",
    "SECTIONS",
    "Actor",
    "Arguments",
    "Check",
    "Citation",
    "Claim",
    "Concept",
    "Dataset",
    "Entity",
    "Figure",
    "Header",
    "Lesson",
    "Mistake",
    "Name",
    "Passage",
    "Predicate",
    "Project",
    "Relation",
    "Source",
    "Step",
    "Task",
    "Text",
    "as_plain",
    "field",
    "is_id",
    "page_range",
    "page_span",
    "page_spans",
    "plain_number",
    "record",
]
