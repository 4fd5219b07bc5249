"""An answer as a table: one row a record, with the columns that its sort of record has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from graph.ask.describe import describe
from graph.ask.question import Target
from graph.ask.wording import verdict
from graph.knowledge import Knowledge

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

    def to_html(self, caption: str) -> str:
        """A table in HTML, as a notebook shows it, with everything escaped."""
        from html import escape

        lines = [f"<table><caption>{escape(caption)}</caption>", _html_row("th", map(escape, self.columns))]
        return "\n".join([*lines, *(_html_row("td", map(escape, row)) for row in self.rows), "</table>"])


def _html_row(cell: str, texts: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{cell}>{text}</{cell}>' for text in texts)}</tr>"


def tabulated(kb: Knowledge, seek: Target, ids: Iterable[str]) -> Table:
    """The records with these ids, which answer a question that seeks this, as a table."""
    columns, cells = COLUMNS[SHAPES.get(seek, "entities")]
    return Table(columns, [cells(kb, describe(kb, key)) for key in ids])


def _claim(kb: Knowledge, record: dict[str, Any]) -> list[str]:
    place = record["passage"] or {"section": "", "paragraph": ""}
    said_by = "; ".join(kb.name(key) for key in record["voice"]["said_by"])
    about = "; ".join(kb.name(key) for key in record["about"])
    cites = "; ".join(
        f"{cited['label']}{', ' if cited['locator'] else ''}{cited['locator']} ({verdict(cited)})"
        for cited in record["cites"]
    )
    where = [place["section"], str(place["paragraph"])]
    return [record["id"], record["says"], record["modality"], said_by, *where, about, cites]


def _source(_: Knowledge, record: dict[str, Any]) -> list[str]:
    csl = record["csl"]
    work = [csl.get("title", ""), record["work"], csl.get("issued", ""), csl.get("URL", "")]
    return [record["id"], record["label"], *work, str(len(record["claims"]))]


def _entity(_: Knowledge, record: dict[str, Any]) -> list[str]:
    return [record["id"], record["name"], record["sort"], "; ".join(record["aliases"]), str(len(record["claims"]))]


def _any(_: Knowledge, record: dict[str, Any]) -> list[str]:
    name = {"claim": "says", "source": "label"}.get(record["kind"], "name")
    return [record["id"], record[name], record["kind"]]


def _passage(_: Knowledge, record: dict[str, Any]) -> list[str]:
    ends = f"{record['opens']} … {record['closes']}"
    return [record["id"], ends, record["section"], str(record["paragraph"]), str(len(record["claims"]))]


Cells = Callable[[Knowledge, dict[str, Any]], list[str]]
COLUMNS: dict[str, tuple[tuple[str, ...], Cells]] = {
    "claims": (("id", "says", "modality", "said by", "section", "paragraph", "about", "cites"), _claim),
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
