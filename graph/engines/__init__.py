"""The tables and the linked data asked in the languages of others: SQL by DuckDB, SPARQL by Oxigraph.

Whoever types a query may have it from anywhere, so both are locked: a query reads the dataset and nothing else, writes
nothing, calls nobody, and ends after a time and within a memory that are set here.
"""

from __future__ import annotations

SECONDS = 20.0
MEGABYTES = 1_000
MOST_ROWS = 100_000  # that a result has; whoever wants more wants `whosays export parquet`
