"""Whether a statement of SQL only reads the tables: DuckDB's own parser says what stands in it.

A lock on files and settings is not enough. `EXPLAIN ANALYZE DELETE` runs what it explains; some functions that a SELECT
may call write a log or a checkpoint, read the memory at an address, or run what a text says.
"""

from __future__ import annotations

import re
from typing import Any

# functions that may stand where a table does
TABLES = frozenset((
    "range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree", "histogram",
    "histogram_values", "duckdb_columns", "duckdb_functions", "duckdb_keywords", "duckdb_tables", "duckdb_types",
    "pragma_version",
))  # fmt: skip
# other functions that do more than to work something out, or tell what is not of the dataset
REFUSED = frozenset((
    "current_setting", "currval", "getenv", "getvariable", "json_serialize_plan", "nextval", "setseed", "sleep_ms",
    "write_log",
))  # fmt: skip
VIEWS = frozenset(("duckdb_settings", "pg_settings"))  # of the machine
_FUNCTION = re.compile(r'"function_name":"([^"\\]*)"')  # in a text every quote stands behind a backslash
_TABLE = re.compile(r'"table_name":"([^"\\]*)"')
_FAILED, _OTHER = '{"error":true', "Only SELECT statements"


def reason_to_refuse(connection: Any, statement: str) -> str:
    """What in a statement does more than to read the tables; empty where nothing does, or where it is wrong."""
    text = "'{}'".format(statement.replace("'", "''"))
    ((tree,),) = connection.execute(f"SELECT json_serialize_sql({text})").fetchall()
    if tree.startswith(_FAILED):
        return "only what reads is asked here: begin with SELECT, WITH or FROM" if _OTHER in tree else ""
    of_tables = connection.execute(
        "SELECT function_name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro', 'pragma')"
    ).fetchall()
    refused = (REFUSED | {name for (name,) in of_tables}) - TABLES
    called = {name.casefold() for name in _FUNCTION.findall(tree)}
    named = {name.casefold() for name in _TABLE.findall(tree)}
    if words := sorted(called & refused | named & VIEWS):
        return f"{words[0]} is not asked here: it does more than to read the tables"
    return ""
