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
BRACKETED = re.compile(r"\[[^\[\]()]*\]|\([^\[\]()]*\)")  # with no bracket in it
ANYWHERE = frozenset(LISTS["classes without words"])
Form = tuple[str, ...]
Trie = dict[str, Any]  # class of words or values -> what may follow; under "" the patterns that end here


class Line(NamedTuple):
    """A line of the table: ways to say something, what that means, and the rule of a condition."""

    ways: str
    meaning: str
    rule: str
    needs: frozenset[str] = frozenset()  # the classes of words without which nothing can be said by it


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
    text = bare = Path(__file__).with_name("patterns.txt").read_text(encoding="utf-8")
    while (barer := BRACKETED.sub("", bare)) != bare:  # all lines at once: one by one it takes ten times as long
        bare = barer
    table: dict[str, list[Line]] = {}
    section: list[Line] = []
    meaning = rule = ""
    for line, needed in zip(text.splitlines(), bare.splitlines(), strict=True):
        if not line or line.startswith("#"):
            continue
        if line.startswith("= "):
            section = table.setdefault(line[2:], [])
        elif line.startswith(" "):
            section.append(Line(line.strip(), meaning, rule, frozenset(filter(str.isupper, needed.split()))))
        else:
            meaning, _, rule = line.partition(" · ")
    return table


@lru_cache(maxsize=4096)
def patterns(line: Line, said: frozenset[str] | None = None) -> tuple[Pattern, ...]:
    """Every way to say something that a line has; those alone that these classes of words can fulfil, if any are given.

    >>> [pattern.form for pattern in patterns(Line("[ARE] ABOUT e*", "about:{0}|", "mentions"))]
    [('ABOUT', 'NAMES'), ('ARE', 'ABOUT', 'NAMES')]
    >>> [pattern.form for pattern in patterns(Line("[ARE] ABOUT e*", "about:{0}|", "mentions"), frozenset({"ABOUT"}))]
    [('ABOUT', 'NAMES')]
    >>> [(pattern.sorts, pattern.verb, pattern.asks) for pattern in patterns(Line("DO e RELATES:tm ? who", "", ""))]
    [('e', 't', 'who'), ('e', 'm', 'who')]
    """
    ways, _, asks = line.ways.partition(" ? ")
    rows: list[Pattern] = []
    for tokens in dict.fromkeys(_ways(iter(TOKEN.findall(ways)), said)):
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


@lru_cache(maxsize=128)  # 20 MB at the most; whoever serves a page asks the questions of its lessons again and again
def trie(table: str, said: frozenset[str] | None = None, with_options: bool = False) -> Trie:
    """The patterns of a table, class by class, that these classes fulfil; with options all of a line that has one."""
    root: Trie = {}
    sayable = None if said is None else said | ANYWHERE
    for line in lines()[table]:
        if sayable is not None and not line.needs <= sayable:
            continue
        for pattern in patterns(line, None if with_options else sayable):
            node = root
            for terminal in pattern.form:
                deeper = node.get(terminal)
                if deeper is None:
                    deeper = node[terminal] = {}
                node = deeper
            node.setdefault("", []).append(pattern)
    return root


def _ways(tokens: Iterator[str], said: frozenset[str] | None) -> list[Form]:
    """Every row of tokens up to the end or a closing bracket that the brackets allow and these classes can fulfil."""
    ways: list[Form] = []
    row: list[list[Form]] = []
    for part in tokens:
        if part in ("[", "("):
            inner = _ways(tokens, said)
            row.append([(), *inner] if part == "[" else inner)
        elif part in ("]", ")"):
            break
        elif part == "|":
            ways += [tuple(chain(*parts)) for parts in product(*row)]
            row = []
        else:
            row.append([(part,)] if said is None or part in said or not part.isupper() else [])
    return [*ways, *(tuple(chain(*parts)) for parts in product(*row))]
