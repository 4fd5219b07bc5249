"""What a folder of Parquet knows by name: the dataset without its claims, so that a question of it can be understood.

Of passages there is one for each heading, and of claims only those that the question names by their ids, one for each
unit of figures, and one for each work that claims are about. So it takes the memory of sources and entities alone,
however many claims there are.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from graph.engines.compile import Engine
from graph.engines.relations import Expression, Relations
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS, Claim, Dataset, Header
from graph.records.claim import Figure
from graph.records.shape import shape_of
from graph.records.values import ID
from graph.tables import tables


def known(engine: Engine, folder: Path, asked: str) -> Knowledge:
    """A dataset with all names of a folder that an engine holds, for a question in words."""
    r = Relations()
    (header,) = _rows(engine, r, "dataset")
    classes = {section.name: section.record for section in shape_of(Dataset)}
    names = _names(engine, r, classes["sources"])
    sections: dict[str, Any] = {
        section: {row.pop("id"): classes[section](**row) for row in _rows(engine, r, section)}
        for section in ("predicates", *ENTITY_SECTIONS)
    }
    sections["sources"] = {
        (source_id := row.pop("id")): classes["sources"](**row, **names.get(source_id, {}))
        for row in _rows(engine, r, "sources")
    }
    sections["passages"] = {
        row.pop("id"): classes["passages"](**row) for row in _rows(engine, r, "passages", _one_a_heading(r))
    }
    return Knowledge(Dataset(dataset=Header(**header), claims=_claims(engine, r, asked), **sections), folder)


def _rows(engine: Engine, r: Relations, name: str, rows: Expression = None) -> list[dict[str, Any]]:
    """The rows of a table as fields of its record, without those that hold nothing."""
    table = r.table(name) if rows is None else rows
    columns = [column.name for column in tables()[name].columns]
    table = table.order_by("position") if "position" in table.columns else table
    return [
        {
            column: tuple(cell) if isinstance(cell, list) else cell
            for column, cell in zip(columns, row, strict=True)
            if cell not in (None, [])
        }
        for row in engine.rows(table.select(*columns))
    ]


def _names(engine: Engine, r: Relations, source: Any) -> dict[str, dict[str, tuple[Any, ...]]]:
    """The authors, editors and translators of the sources, by the ids of these."""
    name_class = next(field.record for field in shape_of(source) if field.name == "author")
    names: dict[str, dict[str, tuple[Any, ...]]] = {}
    for row in _rows(engine, r, "names"):
        source_id, role, _ = row.pop("source"), row.pop("role"), row.pop("position")
        of_source = names.setdefault(source_id, {})
        of_source[role] = (*of_source.get(role, ()), name_class(**row))
    return names


def _one_a_heading(r: Relations) -> Expression:
    passages = r.table("passages")
    first = passages.position.min().over(group_by=passages.section)
    rows = passages.mutate(first=first)
    return rows.filter(rows.position == rows["first"])


def _claims(engine: Engine, r: Relations, asked: str) -> dict[str, Claim]:
    """The claims that a question names by their ids, and one for each unit, without what else is recorded of them."""
    words = [word for word in re.findall(r"[a-z0-9-]+", asked) if re.fullmatch(ID, word)]
    named = r.claims.filter(r.claims.id.isin(words)) if words else r.claims.limit(0)
    claims = {
        str(claim_id): Claim(says=str(says), modality=modality)
        for claim_id, says, modality in engine.rows(named.select("id", "says", "modality"))
    }
    figures = r.table("figures")
    units = figures.group_by("unit").agg(claim=figures.claim.min()).order_by("unit")
    for unit, claim_id in engine.rows(units.select("unit", "claim")):
        figure = Figure(value=Decimal(1), unit=str(unit))
        held = claims.get(str(claim_id))
        says, modality = (held.says, held.modality) if held else (str(claim_id), "asserted")
        figures_held = (*(held.figures if held else ()), figure)
        claims[str(claim_id)] = Claim(says=says, modality=modality, figures=figures_held)
    topics = r.topics.semi_join(r.sources.select(topic="id"), "topic").group_by("topic").agg(claim=r.topics.claim.min())
    for source_id, claim_id in engine.rows(topics.select("topic", "claim").order_by("topic")):
        held = claims.get(str(claim_id)) or Claim(says=str(claim_id), modality="asserted")
        claims[str(claim_id)] = replace(held, about=(*held.about, str(source_id)))
    return claims
