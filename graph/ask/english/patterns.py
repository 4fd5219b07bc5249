"""The table of patterns, `patterns.txt`: what may be said, and what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, product
from pathlib import Path
from typing import Any, NamedTuple

from graph.ask.english import LISTS

GAPS = {"": "NAME", "*": "NAMES", "@": "PAGED"}  # what may follow on a small letter, and the class that it is then
TOKEN = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")
Form = tuple[str, ...]
Trie = dict[str, Any]  # class of words or values -> what may follow; under "" the patterns that end here


class Line(NamedTuple):
    """A line of the table: ways to say something, what that means, and the rule of a condition."""

    ways: str
    meaning: str
    rule: str


class Pattern(NamedTuple):
    """One way to say something: the classes of its words and values, and what it means in the short form, with gaps."""

    form: Form
    sorts: str  # of its names, a letter each
    verb: str  # the sort of its verb, or a dash
    asks: str  # the word that asks, where that matters
    meaning: str
    rule: str  # of a condition


@lru_cache(maxsize=1)
def lines() -> dict[str, list[Line]]:
    """The lines by what they are a condition on, and under `heads` those with which a question begins."""
    text = Path(__file__).with_name("patterns.txt").read_text(encoding="utf-8")
    table: dict[str, list[Line]] = {}
    section: list[Line] = []
    meaning = rule = ""
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("= "):
            section = table.setdefault(line[2:], [])
        elif line.startswith(" "):
            section.append(Line(line.strip(), meaning, rule))
        else:
            meaning, _, rule = line.partition(" · ")
    return table


@lru_cache(maxsize=1024)
def patterns(line: Line) -> tuple[Pattern, ...]:
    """Every way to say something that a line has.

    >>> [pattern.form for pattern in patterns(Line("[ARE] ABOUT e*", "about:{0}|", "mentions"))]
    [('ABOUT', 'NAMES'), ('ARE', 'ABOUT', 'NAMES')]
    >>> [(pattern.sorts, pattern.verb, pattern.asks) for pattern in patterns(Line("DO e RELATES:tm ? who", "", ""))]
    [('e', 't', 'who'), ('e', 'm', 'who')]
    """
    ways, _, asks = line.ways.partition(" ? ")
    rows: list[Pattern] = []
    for tokens in dict.fromkeys(_ways(iter(TOKEN.findall(ways)))):
        terminals, sorts, verbs = [], "", "-"
        for token in tokens:
            if token[0].islower():
                sorts += token[0]
                terminals.append(GAPS[token[1:]])
                continue
            terminal, colon, letters = token.partition(":")
            verbs = letters if colon else verbs
            terminals.append(terminal)
        rows += (Pattern(tuple(terminals), sorts, verb, asks, line.meaning, line.rule) for verb in verbs)
    return tuple(rows)


@lru_cache(maxsize=1024)
def needs(line: Line) -> frozenset[str]:
    """The classes of words without which nothing can be said by this line."""
    needed: set[str] = set()
    depth = 0
    for part in TOKEN.findall(line.ways.partition(" ? ")[0]):
        depth += (part in "[(") - (part in "])")
        if not depth and part.isupper():
            needed.add(part)
    return frozenset(needed - ANYWHERE)


ANYWHERE = frozenset(LISTS["classes without words"])


@lru_cache(maxsize=128)  # 20 MB at the most; whoever serves a page asks the questions of its lessons again and again
def trie(table: str, words: frozenset[str] | None = None) -> Trie:
    """The patterns of a table by their first class, then by the next; of those alone that these words can fulfil."""
    root: Trie = {}
    for line in lines()[table]:
        if words is not None and not needs(line) <= words:
            continue
        for pattern in patterns(line):
            node = root
            for terminal in pattern.form:
                deeper = node.get(terminal)
                if deeper is None:
                    deeper = node[terminal] = {}
                node = deeper
            node.setdefault("", []).append(pattern)
    return root


def _ways(tokens: Iterator[str]) -> list[Form]:
    """Every row of tokens that the brackets allow, up to the end or a closing bracket."""
    ways: list[Form] = []
    row: list[list[Form]] = []
    for part in tokens:
        if part in ("[", "("):
            inner = _ways(tokens)
            row.append([(), *inner] if part == "[" else inner)
        elif part in ("]", ")"):
            break
        elif part == "|":
            ways += [tuple(chain(*parts)) for parts in product(*row)]
            row = []
        else:
            row.append([(part,)])
    return [*ways, *(tuple(chain(*parts)) for parts in product(*row))]
