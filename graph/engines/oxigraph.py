"""The child that asks Oxigraph: a query and N-Quads on standard input, a result as JSON on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

from graph.child import limit


def main() -> None:
    """Read, limit what may be used, ask, write."""
    import pyoxigraph

    header = json.loads(sys.stdin.buffer.readline())
    limit(header["megabytes"])
    store = pyoxigraph.Store()
    store.load(sys.stdin.buffer.read(), format=pyoxigraph.RdfFormat.N_QUADS)
    _close()
    try:
        result = store.query(header["query"], prefixes=header["prefixes"])
        told = _told(result, header["most"])
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        told = {"wrong": str(error)}
    except MemoryError:
        told = {"wrong": "it took too much memory; ask for less"}
    sys.stdout.write(json.dumps(told))


def _close() -> None:
    """Let this process open no file and no connection from now on, whatever a query makes of it."""
    with suppress(ImportError):  # Windows
        import resource

        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _told(result: Any, most: int) -> dict[str, Any]:
    from pyoxigraph import QueryBoolean, QueryTriples

    if isinstance(result, QueryBoolean):
        return {"columns": ["answer"], "rows": [[bool(result)]]}
    is_triples = isinstance(result, QueryTriples)
    columns = ["subject", "predicate", "object"] if is_triples else [variable.value for variable in result.variables]
    rows = [*islice(_rows(result, is_triples), most + 1)]
    if len(rows) > most:
        return {"wrong": f"it gives more than {most:,} rows; add LIMIT"}
    return {"columns": columns, "rows": rows}


def _rows(result: Any, is_triples: bool) -> Iterator[list[Any]]:
    for row in result:
        terms = (row.subject, row.predicate, row.object) if is_triples else row
        yield [_plain(term) for term in terms]


def _plain(term: Any) -> Any:
    """A term as JSON: a number or truth value where it is one, else its text or address."""
    if term is None:
        return None
    datatype = getattr(getattr(term, "datatype", None), "value", "").rpartition("#")[2]
    if datatype in ("integer", "int", "long"):
        return int(term.value)
    if datatype in ("decimal", "double", "float"):
        return float(term.value)
    return term.value == "true" if datatype == "boolean" else getattr(term, "value", str(term))


if __name__ == "__main__":
    main()
