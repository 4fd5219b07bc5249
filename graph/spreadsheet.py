"""Rows as CSV that a spreadsheet opens: the one rule for all of it, which page/script/csv.js has once more.

A mark in front says that it is UTF-8, without which a spreadsheet takes it for the code page of its machine. All cells
are in quotes, lines end as RFC 4180 has them, and no cell is taken for a formula.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.text import harmless_cell

MARK = "\ufeff"


def sheet(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    r"""A table as CSV, a row of names first.

    >>> sheet(["id", "says"], [["a", "=1+1"]])
    '\ufeff"id","says"\r\n"a","\'=1+1"\r\n'
    """
    import csv
    from io import StringIO

    text = StringIO(newline="")
    text.write(MARK)
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(
        [columns, *([harmless_cell(cell) for cell in row] for row in rows)]
    )
    return text.getvalue()
