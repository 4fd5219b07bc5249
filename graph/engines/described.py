"""What an engine gives of a record, in the shape of `graph.describe`, as far as its table has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.ask.question import Target
from graph.describe import describe
from graph.engines.result import Result
from graph.knowledge import Knowledge

Record = dict[str, Any]
# what is read from a table, of records that are too many to be known by name
READ: dict[Target, tuple[str, ...]] = {
    "claims": ("says", "modality", "about", "mentions"),
    "passages": ("source", "section", "paragraph", "opens", "closes", "no_claim"),
}
OF_CLAIMS = ("claims", "states", "says", "sources")  # what `describe` gathers from the claims, which are not here


def claim(
    _: Knowledge, claim_id: str, says: str, modality: str, about: list[str] | None, mentions: list[str] | None
) -> Record:
    """A claim by the cells of its table."""
    topics = dict.fromkeys((*(about or ()), *(mentions or ())))
    return {"kind": "claim", "id": claim_id, "says": says, "modality": modality, "about": [*topics]}


def passage(names: Knowledge, passage_id: str, source: str | None, *cells: Any) -> Record:
    """A passage by the cells of its table."""
    record = dict(zip(READ["passages"][1:], (cell or "" for cell in cells), strict=True))
    return {"kind": "passage", "id": passage_id, "source": source or names.data.dataset.reads, **record}


def known_by_name(names: Knowledge, record_id: str) -> Record:
    """A source or an entity, without what is gathered from claims; of a claim what it says."""
    if record_id in names.data.claims:
        return {"kind": "claim", "id": record_id, "says": names.data.claims[record_id].says}
    return {name: value for name, value in describe(names, record_id).items() if name not in OF_CLAIMS}


DESCRIBED: dict[Target, Callable[..., Record]] = {"claims": claim, "passages": passage}
COLUMNS: dict[Target, tuple[str, ...]] = {
    "claims": ("id", "says"), "passages": ("id", "section", "paragraph", "opens"), "sources": ("id", "label", "title"),
    **dict.fromkeys(("actors", "projects", "concepts", "entities"), ("id", "name", "sort")),
}  # fmt: skip


def table_of(target: Target, records: list[Record]) -> Result:
    """Records as a table; of several sorts by what each is called."""
    columns = COLUMNS.get(target, ("id", "name", "kind"))
    return Result(columns, [tuple(_cell(record, column) for column in columns) for record in records])


def _cell(record: Record, column: str) -> Any:
    if column == "title":
        return record["csl"].get("title")
    called = {"claim": "says", "source": "label"}.get(record["kind"], "name")
    return record[called if column == "name" else column]
