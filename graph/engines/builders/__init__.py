"""Conditions as expressions: one builder for each row of `graph.ask.conditions`.

A builder takes the relations and a condition, of which it does not look at `negated`, and gives a table with the column
`id`: the records for which the condition holds. Where the row has a `lookup`, its order is part of the answer, and the
table has keys for it.
"""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.question import Condition, Target
from graph.engines.builders.claims import CLAIMS
from graph.engines.builders.entities import ENTITIES
from graph.engines.builders.passages import PASSAGES
from graph.engines.builders.sources import SOURCES
from graph.engines.builders.voices import VOICES
from graph.engines.relations import Expression, Relations
from graph.records import ENTITY_SECTIONS

Builder = Callable[[Relations, Condition], Expression]
ENTITY_TARGETS: tuple[Target, ...] = ("actors", "projects", "concepts", "entities")
BUILDERS: dict[tuple[Target, str], Builder] = {
    **{("claims", field): builder for field, builder in CLAIMS.items()},
    **{("sources", field): builder for field, builder in SOURCES.items()},
    **{(target, field): builder for target in ENTITY_TARGETS for field, builder in ENTITIES.items()},
    **{("passages", field): builder for field, builder in PASSAGES.items()},
    **{("voices", field): builder for field, builder in VOICES.items()},
}
TARGET_SECTIONS = {target: ENTITY_SECTIONS if target == "entities" else (target,) for target in ENTITY_TARGETS}
