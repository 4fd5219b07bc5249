"""Rows as CSV that a spreadsheet opens: the one rule for all of it, which page/script/csv.js has once more.

A mark in front says that it is UTF-8, without which a spreadsheet takes it for the code page of its machine. All cells
are in quotes, lines end as RFC 4180 has them, no cell is taken for a formula, and none holds what cannot be seen.
(`export tables` writes the same but for the quotes, with every sign: it is read again.)
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from graph.text import harmless_cell, visible

MARK = "\ufeff"


def sheet(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    r"""A table of texts and numbers as CSV, a row of names first.

    >>> sheet(["id", "says", "value"], [["a", "=1+1", -1]])
    '\ufeff"id","says","value"\r\n"a","\'=1+1","-1"\r\n'
    """
    import csv
    from io import StringIO

    text = StringIO(newline="")
    text.write(MARK)
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(
        [harmless_cell(visible(cell)) if isinstance(cell, str) else cell for cell in row]
        for row in chain([columns], rows)
    )
    return text.getvalue()
