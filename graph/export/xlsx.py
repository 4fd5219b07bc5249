"""Every table as a sheet of one workbook."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

from graph.errors import needs_extra
from graph.knowledge import Knowledge
from graph.tables import rows, tables
from graph.tables.cells import text_of

MOST_CHARACTERS = 32_767  # that a cell holds
WIDTHS = {"text": 24, "count": 9, "number": 12, "truth": 9}  # of columns, in characters
WIDE = ("says", "text", "check_finding", "title", "asks", "answer", "finding", "note")


def workbook(kb: Knowledge) -> bytes:
    """The workbook. Texts are texts, whatever they begin with; the names of the columns stay in sight.

    Raises
    ------
    graph.errors.CallError
        When the extra `tables` is not installed.
    """
    with needs_extra("a workbook", "tables"):
        from xlsxwriter import Workbook
    held = BytesIO()
    book = Workbook(held, {"in_memory": True})
    book.set_properties({"title": kb.data.dataset.title, "created": datetime(2000, 1, 1, tzinfo=UTC)})  # same bytes
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for name, table in tables().items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, len(table.key))
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, 60 if column.name in WIDE else WIDTHS[column.type], wrapped)
            sheet.write_string(0, place, column.name, bold)
        for line, row in enumerate(rows(kb.data, name), start=1):
            for place, cell in enumerate(row):
                if isinstance(cell, bool):
                    sheet.write_boolean(line, place, cell)
                elif isinstance(cell, int | Decimal):
                    sheet.write_number(line, place, cell)
                elif text := text_of(cell):
                    sheet.write_string(line, place, text[:MOST_CHARACTERS])
    book.close()
    return held.getvalue()
