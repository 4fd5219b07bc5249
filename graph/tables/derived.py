"""What an engine could not work out of the tables by itself, as further columns: reading order, years, stems of words.

They are written behind a table's own columns into Parquet, which engines read (`graph.engines.compile`), and are left
out where tables are read back into records. Each is what our own indexes go by, from the same functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from graph.evidence.impact import standing
from graph.evidence.printed import lacks_locator, lies_outside, listed_form
from graph.evidence.unmentioned import unmentioned
from graph.knowledge import Knowledge
from graph.knowledge.voice import voice
from graph.knowledge.walk import reached
from graph.records import ENTITY_SECTIONS, Citation, Claim, Dataset, Figure, Passage, Source, page_span
from graph.records.amounts import unit_words
from graph.stems import run
from graph.tables import Cell, Column

LAST_NUMBER = 2**63 - 1  # that fits into a column; what is greater is as great
_POSITION = Column("position", "count", "its place in the order of the text or of the files, from 0 on")
DERIVED: dict[str, tuple[Column, ...]] = {
    "sources": (
        _POSITION,
        Column("drawn_on", "text", "the sources that it draws on, at any remove", is_list=True),
    ),
    **dict.fromkeys(ENTITY_SECTIONS, (_POSITION,)),
    "passages": (_POSITION, Column("stems", "text", "the same as of a claim, of its first words | of its last words")),
    "claims": (
        _POSITION,
        Column("mentions", "text", "the entities that it mentions, each once", is_list=True),
        Column("years", "count", "the years that it gives", is_list=True),
        Column("stems", "text", "the words that it says without their endings, a space around each"),
        Column("speakers", "text", "who speaks in it, from the work that is read to whom it quotes", is_list=True),
        Column("stands", "truth", "whether it rests on more than claims that carry each other in a circle"),
        Column("unmentioned", "truth", "whether it says what no finding of a check mentions"),
    ),
    "citations": (
        Column("first_page", "count", "the first cited page"),
        Column("last_page", "count", "the last cited page"),
        Column("lacks_locator", "truth", "whether it says no place in a work that has some"),
        Column("printed_otherwise", "truth", "whether the text prints it otherwise than the list of sources"),
        Column("lies_outside", "truth", "whether it cites a page that the work has not"),
    ),
    "figures": (Column("unit_words", "text", "the words of its unit", is_list=True),),
    "arguments": (Column("position", "count", "its place in the list, from 0 on"),),
}  # fmt: skip

Derivation = Callable[[Knowledge, str, Any], tuple[Cell, ...]]


def derived(kb: Knowledge, data: Dataset, table: str, first: int = 0) -> Iterator[tuple[Cell, ...]]:
    """The further cells of each row of a table, in the order of its rows; nothing for a table that has none.

    Parameters
    ----------
    kb
        The dataset.
    data
        Those of its records whose rows are wanted.
    table
        The name of the table.
    first
        The position of its first record, where others come before this dataset.
    """
    if table in _OF_RECORDS:
        derive = _OF_RECORDS[table]
        for position, (record_id, record) in enumerate(getattr(data, table).items()):
            place = kb.index.rank[record_id] if table == "claims" else position
            yield first + place, *derive(kb, record_id, record)
    elif table in DERIVED:
        for claim_id, claim in data.claims.items():
            yield from _OF_LISTS[table](kb, claim_id, claim)


def _of_source(kb: Knowledge, source_id: str, _: Source) -> tuple[Cell, ...]:
    return ([*reached([source_id], lambda work: kb.data.sources[work].draws_on)],)


def _nothing(*_: Any) -> tuple[Cell, ...]:
    return ()


def _of_passage(_: Knowledge, __: str, passage: Passage) -> tuple[Cell, ...]:
    return (f"{run(passage.opens)}|{run(passage.closes)}",)


def _of_claim(kb: Knowledge, claim_id: str, claim: Claim) -> tuple[Cell, ...]:
    speakers = [*dict.fromkeys(voice(kb, claim).chain)]
    says = [*kb.entities_of(claim)], sorted(claim.years()), run(claim.says), speakers
    return *says, claim_id in standing(kb), bool(unmentioned(kb, claim_id))


def _of_citations(kb: Knowledge, _: str, claim: Claim) -> Iterator[tuple[Cell, ...]]:
    for citation in claim.cites:
        is_otherwise = bool(listed_form(kb, citation))
        yield *_pages(citation), lacks_locator(kb, citation), is_otherwise, bool(lies_outside(kb, citation))


def _pages(citation: Citation) -> tuple[int | None, int | None]:
    first, last = page_span(citation.page) or (None, None)
    return _fitting(first), _fitting(last)


def _fitting(number: int | None) -> int | None:
    return None if number is None else min(number, LAST_NUMBER)


def _of_figures(_: Knowledge, __: str, claim: Claim) -> Iterator[tuple[Cell, ...]]:
    figures: tuple[Figure, ...] = claim.figures
    for figure in figures:
        yield ([*dict.fromkeys(unit_words(figure.unit))],)


def _of_arguments(_: Knowledge, __: str, claim: Claim) -> Iterator[tuple[Cell, ...]]:
    for _kind, claim_ids in claim.argues.lists():
        yield from ((position,) for position in range(len(claim_ids)))


_OF_RECORDS: dict[str, Derivation] = {
    "sources": _of_source, **dict.fromkeys(ENTITY_SECTIONS, _nothing), "passages": _of_passage, "claims": _of_claim,
}  # fmt: skip
_OF_LISTS: dict[str, Callable[[Knowledge, str, Claim], Iterator[tuple[Cell, ...]]]] = {
    "citations": _of_citations, "figures": _of_figures, "arguments": _of_arguments,
}  # fmt: skip
