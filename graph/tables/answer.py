"""An answer as a table: one row a record, with the columns that its sort of record has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from graph.knowledge import Knowledge
from graph.knowledge.voice import voice
from graph.records import SECTIONS
from graph.records.links import to_citation
from graph.text import in_quotes
from graph.wording import verdict

# the page's table of claims has the same, made by page/script/table.js
CLAIM_COLUMNS = (
    "id", "says", "modality", "speaker", "section", "paragraph", "sentence", "cites", "locators", "verdicts",
    "findings", "addresses", "about",
)  # fmt: skip
LONG = ("sentence", "locators", "findings", "addresses")  # columns that a table for the eye has no room for
NUMBERS = ("paragraph", "claims")  # columns that hold numbers


class Table(NamedTuple):
    """The names of the columns, and a row of cells a record. The first column is the id."""

    columns: tuple[str, ...]
    rows: list[list[str]]

    def to_frame(self) -> Any:
        """A pandas DataFrame with a row a record, by id; counts and paragraphs as numbers.

        Raises
        ------
        ImportError
            When pandas is not there.
        """
        try:
            import pandas
        except ImportError:
            raise ImportError('a frame needs pandas: pip install "whosays[frame]"') from None
        frame = pandas.DataFrame(self.rows, columns=list(self.columns)).set_index("id")
        for name in set(NUMBERS).intersection(self.columns):
            frame[name] = pandas.to_numeric(frame[name]).astype("Int64")
        return frame

    def brief(self) -> Table:
        """The table without its `LONG` columns."""
        kept = [rank for rank, name in enumerate(self.columns) if name not in LONG]
        return Table(tuple(self.columns[rank] for rank in kept), [[row[rank] for rank in kept] for row in self.rows])

    def to_html(self, caption: str) -> str:
        """A table in HTML, as a notebook shows it, with everything escaped."""
        from html import escape

        lines = [f"<table><caption>{escape(caption)}</caption>", _html_row("th", map(escape, self.columns))]
        return "\n".join([*lines, *(_html_row("td", map(escape, row)) for row in self.rows), "</table>"])


def _html_row(cell: str, texts: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{cell}>{text}</{cell}>' for text in texts)}</tr>"


def tabulated(kb: Knowledge, target: str, ids: Iterable[str]) -> Table:
    """The records with these ids, which answer a question with this target, as a table."""
    columns, cells = COLUMNS[SHAPES.get(target, "entities")]
    return Table(columns, [cells(kb, record_id) for record_id in ids])


def _claim(kb: Knowledge, claim_id: str) -> list[str]:
    claim, data = kb.data.claims[claim_id], kb.data
    in_order = sorted(claim.passage, key=kb.index.passage_rank.__getitem__)
    passages = [data.passages[passage_id] for passage_id in in_order]
    section, paragraph = next(((passage.section, str(passage.paragraph)) for passage in passages), ("", ""))
    speaks = voice(kb, claim)
    speakers = speaks.said_by or speaks.through or tuple(filter(None, (speaks.work,)))
    return [
        claim_id, _in_a_row(claim.says), claim.modality, _joined(map(kb.name, speakers)), section, paragraph,
        _joined(in_quotes(f"{passage.opens} … {passage.closes}") for passage in passages),
        _joined(kb.name(citation.source) for citation in claim.cites),
        _joined(citation.locator for citation in claim.cites),
        _joined(verdict(citation) for citation in claim.cites),
        _joined(_in_a_row(citation.check.finding) if citation.check else "" for citation in claim.cites),
        _joined(to_citation(data.sources[citation.source], citation) for citation in claim.cites),
        _joined(map(kb.name, claim.mentions())),
    ]  # fmt: skip


def _in_a_row(text: str) -> str:
    return " ".join(text.split())


def _source(kb: Knowledge, source_id: str) -> list[str]:
    source = kb.data.sources[source_id]
    count = str(len(kb.index.citing.get(source_id, ())))
    return [source_id, source.label, source.title, source.kind, source.issued, source.URL, count]


def _entity(kb: Knowledge, entity_id: str) -> list[str]:
    entity = kb.entity(entity_id)
    count = str(len(kb.index.about.get(entity_id, ())))
    return [entity_id, entity.name, entity.kind, _joined(entity.aliases), count]


def _passage(kb: Knowledge, passage_id: str) -> list[str]:
    passage = kb.data.passages[passage_id]
    count = str(len(kb.index.read_from.get(passage_id, ())))
    return [passage_id, f"{passage.opens} … {passage.closes}", passage.section, str(passage.paragraph), count]


def _any(kb: Knowledge, record_id: str) -> list[str]:
    """A record of a list in which claims, sources and entities stand together."""
    section = kb.index.section[record_id]
    if section == "claims":
        name = kb.data.claims[record_id].says
    else:
        name = kb.data.sources[record_id].label if section == "sources" else kb.entity(record_id).name
    return [record_id, name, SECTIONS[section]]


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(texts)


Cells = Callable[[Knowledge, str], list[str]]
COLUMNS: dict[str, tuple[tuple[str, ...], Cells]] = {
    "claims": (CLAIM_COLUMNS, _claim),
    "sources": (("id", "label", "title", "kind", "issued", "address", "claims"), _source),
    "passages": (("id", "sentence", "section", "paragraph", "claims"), _passage),
    "entities": (("id", "name", "kind", "aliases", "claims"), _entity),
    "mixed": (("id", "name", "kind"), _any),
}
# what is sought -> its columns, where these are not those of entities
SHAPES = {
    "claims": "claims", "sources": "sources", "passages": "passages", "fall": "claims",
    "voices": "mixed", "path": "mixed", "comparison": "mixed",
}  # fmt: skip
