"""SPARQL on the linked data, by Oxigraph, in a process of its own that can be ended.

Oxigraph calls out for SERVICE, and knows no limit of time or memory. So SERVICE is refused before it reads a query, and
what reads is a child with limits, which is given the data and the query and nothing else, and can open nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from subprocess import TimeoutExpired
from typing import Any

from graph import child
from graph.engines import MEGABYTES, MOST_ROWS, SECONDS
from graph.engines.result import Result
from graph.errors import CallError, needs_extra
from graph.knowledge import Knowledge
from graph.text import listed

# The tokens in which a word is no keyword, in the order of the grammar: an address, a text, a comment, a variable. A
# text that is never closed is a token, too, so that nothing is looked at twice; the empty group at its end marks it.
_APART = re.compile(
    r"""<[^<>"{}|^`\\\x00-\x20]*>|\"{3}(?:[^"\\]|\\.|"(?!""))*+(?:\"{3}|())|'{3}(?:[^'\\]|\\.|'(?!''))*+(?:'{3}|())"""
    r"""|"(?:[^"\\\n\r]|\\.)*+(?:"|())|'(?:[^'\\\n\r]|\\.)*+(?:'|())|\#[^\n\r]*|[?$]\w+""",
    re.DOTALL,
)
_CALLS_OUT = re.compile(r"service", re.IGNORECASE)
ASKS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_DECLARED = re.compile(r"\bprefix\s+([^\s:]*):", re.IGNORECASE)
_FIRST_WORD = re.compile(r"(?:\s|prefix\s+[^\s:]*:|base\s|version\s)*(\w*)", re.IGNORECASE)
_PREFIX = re.compile(r"(?<![\w.-])((?!_:)[\w-][\w.-]*|):(?=[\w%\\]|$|\s)")
_AT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)


def sparql(kb: Knowledge, query: str, seconds: float = SECONDS) -> Result:
    """What a query gives of the linked data: the rows of a SELECT, the triples of a CONSTRUCT, the answer of an ASK.

    The prefixes of `graph.export.linked_data.PREFIXES` are there, and for the records one each for their section:
    `claims:dsr-launched-2015`.

    Raises
    ------
    CallError
        When the extra `rdf` is not installed, the query calls out, writes or is wrong, or takes too long, too much
        memory, or too many rows.
    """
    from graph.export.linked_data import PREFIXES, Vocabulary, nquads
    from graph.records import SECTIONS

    if calls_out(query):
        raise CallError("SERVICE asks somebody else's data; only this dataset is asked here")
    first = _first_word(query)
    if first not in ASKS:
        instead = f", and not with {first[:20]}" if first else ""
        raise CallError(f"a query begins with {listed(ASKS, 'or')}{instead}; it asks, and changes nothing")
    with needs_extra("SPARQL", "rdf"):
        import pyoxigraph  # noqa: F401
    base = Vocabulary(kb).base
    prefixes = {**PREFIXES, **{section: f"{base}{section}:" for section in SECTIONS}}
    asked = json.dumps({"query": query, "prefixes": prefixes, "most": MOST_ROWS, "megabytes": MEGABYTES})
    try:
        process = child.run(["-m", "graph.engines.oxigraph"], asked.encode() + b"\n" + nquads(kb), seconds)
    except TimeoutExpired:
        raise CallError(f"it took more than {seconds:g} seconds; ask for less") from None
    return _result(process.stdout, process.returncode, query, prefixes)


def _first_word(query: str) -> str:
    """The word with which a query begins behind its prefixes, in capitals."""
    match = _FIRST_WORD.match(_bare(query))
    return match[1].upper() if match else ""


def _bare(query: str) -> str:
    """A query without its texts, addresses, comments and variables."""
    return _APART.sub(lambda token: token[0] if token.lastindex else " ", query)


def calls_out(query: str) -> bool:
    """Whether a query has the word SERVICE where it may be the keyword: outside of texts, addresses and the like."""
    return _CALLS_OUT.search(_bare(query)) is not None


def _explained(wrong: str, query: str, prefixes: Mapping[str, str]) -> str:
    """What Oxigraph says of a query that it does not understand, in words by which it can be mended."""
    place = _AT.match(wrong)
    if place is None:
        return wrong
    bare = _bare(query)
    known = {*prefixes, *_DECLARED.findall(bare)}
    if unknown := [prefix for prefix in dict.fromkeys(_PREFIX.findall(bare)) if prefix not in known]:
        there = listed([f"{prefix}:" for prefix in prefixes], "and")
        declared = f"PREFIX {unknown[0]}: <address>"
        return f"the prefix {unknown[0]}: is not declared; put {declared} before the query, or use one of {there}"
    line, column, expected = place.groups()
    signs = [part for part in expected.split(", ") if re.fullmatch(r"\"?[\w{}|.:;,()]+\"?", part)]
    due = f"; there may stand {' '.join(sign.strip(chr(34)) for sign in signs)}" if signs else ""
    return f"the query is not understood from line {line}, column {column} on{due}"


def _result(written: bytes, code: int, query: str, prefixes: Mapping[str, str]) -> Result:
    try:
        told: dict[str, Any] = json.loads(written)
    except ValueError:
        reason = f"it took more than {MEGABYTES:,} MB of memory, or is nested too deeply"
        raise CallError(f"{reason}; ask for less (it ended with {code})") from None
    if "wrong" in told:
        from graph.read.problems import printable

        raise CallError(printable(" ".join(_explained(str(told["wrong"]), query, prefixes).split()))[:500])
    return Result(tuple(told["columns"]), [tuple(row) for row in told["rows"]])
