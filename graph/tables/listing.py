"""What the tables hold, for whoever asks them: every column in words, and an example of SQL each."""

from __future__ import annotations

from graph.tables import Column, Table, tables
from graph.text import folded

EXAMPLES = {
    "dataset": "SELECT title, license FROM dataset",
    "predicates": "SELECT id, reads, reversed FROM predicates",
    "sources": "SELECT kind, count(*) AS works FROM sources GROUP BY kind ORDER BY works DESC",
    "names": "SELECT family, list(source) AS works FROM names WHERE role = 'author' GROUP BY family",
    "actors": "SELECT name FROM actors WHERE kind = 'company'",
    "projects": "SELECT name, began FROM projects WHERE began IS NOT NULL ORDER BY began",
    "concepts": "SELECT name FROM concepts WHERE kind = 'technology'",
    "passages": "SELECT section, count(*) AS sentences FROM passages GROUP BY section",
    "claims": "SELECT id, says FROM claims WHERE modality = 'hedged' AND list_contains(about, 'china')",
    "relations": "SELECT subject, predicate, object, count(*) AS claims FROM relations GROUP BY ALL",
    "figures": 'SELECT claim, bound, value, unit, "of" FROM figures',
    "citations": "SELECT source, check_verdict, count(*) AS citations FROM citations GROUP BY ALL ORDER BY source",
    "arguments": "SELECT kind, count(*) AS arguments FROM arguments GROUP BY kind",
    "lessons": "SELECT title, minutes FROM lessons",
    "steps": "SELECT lesson, count(*) AS steps FROM steps GROUP BY lesson",
    "tasks": "SELECT asks FROM tasks WHERE open IS NOT NULL",
}


def listing() -> str:
    """Every table with its columns, what they hold, and an example, for a terminal."""
    head = folded("The tables of a dataset, as `whosays sql` asks them and `whosays export` writes them.", hang=0)
    return "\n\n".join([head, *map(_described, tables().values())]) + "\n"


def _described(table: Table) -> str:
    lines = [f"{table.name}: {table.description}"]
    width = max(len(f"{column.name} {_type(column)}") for column in table.columns)
    for column in table.columns:
        name = f"{column.name} {_type(column)}".ljust(width)
        lines.append(folded(f"{name}  {column.description}", indent=2, hang=width + 2, width=100))
    return "\n".join([*lines, f'  whosays sql "{EXAMPLES[table.name]}"'.replace('"of"', '\\"of\\"')])


def _type(column: Column) -> str:
    return f"[{column.type}]" if column.is_list else column.type
