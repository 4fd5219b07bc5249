"""An answer in the formats of other programs: one row a record. Each function takes an answer and returns a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from graph.ask.describe import describe
from graph.ask.render import WIDTH
from graph.ask.wording import verdict
from graph.build import Knowledge

if TYPE_CHECKING:
    from graph.ask.answer import Answer


def csv(found: Answer) -> str:
    """Comma-separated values (RFC 4180), with a row of names first. No cell can start a formula in a spreadsheet."""
    import csv as writer  # the standard library's, named like this function
    from io import StringIO

    text = StringIO(newline="")
    names, rows = _rows(found)
    writer.writer(text).writerows([names, *([_harmless(cell) for cell in row] for row in rows)])
    return text.getvalue()


def markdown(found: Answer) -> str:
    """The reading, a table in Markdown as GitHub reads it, and the short form."""
    names, rows = _rows(found)
    lines = [f"**{_plain(found.reading)}**", "", _line(names), _line("---" for _ in names)]
    lines += [_line(map(_plain, row)) for row in rows]
    return "\n".join([*lines, "", f"`{found.query.replace('`', ' ')}`", ""])


def table(found: Answer) -> str:
    """Columns for a terminal: as wide as the first of them need, and the rest of the line for the last."""
    names, rows = _rows(found)
    cells = [[names[0], names[1]], *([row[0], row[1]] for row in rows)]
    width = max(len(row[0]) for row in cells)
    room = max(20, WIDTH - width - 2)
    return "\n".join(f"{key.ljust(width)}  {_cut(said, room)}" for key, said in cells) + "\n"


def html(found: Answer) -> str:
    """A table in HTML, as a notebook shows it, with everything escaped."""
    from html import escape

    names, rows = _rows(found)
    lines = [f"<table><caption>{escape(found.reading)}</caption>", _row("th", map(escape, names))]
    return "\n".join([*lines, *(_row("td", map(escape, row)) for row in rows), "</table>"])


def _row(cell: str, texts: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{cell}>{text}</{cell}>' for text in texts)}</tr>"


def frame(found: Answer) -> Any:
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
    names, rows = _rows(found)
    table = pandas.DataFrame(rows, columns=list(names)).set_index("id")
    for name in {"paragraph", "claims"}.intersection(names):
        table[name] = pandas.to_numeric(table[name]).astype("Int64")
    return table


FORMATS: dict[str, Callable[[Answer], str]] = {"csv": csv, "markdown": markdown, "table": table}


def _rows(found: Answer) -> tuple[tuple[str, ...], list[list[str]]]:
    """The names of the columns, and the cells of every record that answers."""
    names, cells = COLUMNS[SHAPES.get(found.question.seek, "entities")]
    return names, [cells(found.kb, describe(found.kb, key)) for key in found.ids]


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


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet takes as text: OWASP's rule for what may begin a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _plain(cell: str) -> str:
    """A text that means in Markdown what it says."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(cell.split()))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: room - 1]}…"
