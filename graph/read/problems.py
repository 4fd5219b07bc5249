"""A problem is a value: one mistake in the data, where it stands, and what to do about it.

Problems are collected, sorted into the order of the files and raised together, because a curator wants to mend all of
them in one go. Advice is of the same type; it stops nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from graph.frozen import compact
from graph.nearest import nearest
from graph.text import bounded

PathStep = str | int
DataPath = tuple[PathStep, ...]  # where a value stands in the data: section, id, field, index in a list ...

# the id that stands where a curator's was refused; no rule holds it against anything, and no file can hold it
PLACEHOLDER = f"x-{os.urandom(16).hex()}"
MAX_QUOTED = 60  # characters of a curator's own text that a message repeats


@compact
class SyntaxProblem:
    """Something wrong with the text of one file, before it is known whether the values make records."""

    line: int
    column: int
    path: DataPath
    message: str
    hint: str


@compact
class Problem:
    """One located mistake.

    `path` is the file; `line` and `column` count from 1, as editors do, and both are 0 where a whole file or folder is
    meant. `where` is the place in the data (`claims.x.cites.0`), empty where a file is meant, or its text.
    """

    path: str
    line: int
    column: int
    where: str
    message: str
    hint: str

    def __str__(self) -> str:
        position = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        field = f"{self.where}: " if self.where else ""
        return f"{position}: {field}{self.message}; {self.hint}"

    def as_dict(self) -> dict[str, str | int]:
        """The problem as `whosays check --json` prints it."""
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "where": self.where,
            "message": self.message,
            "hint": self.hint,
        }


class DataError(Exception):
    """The data cannot be used. Carries every problem that was found, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(lines(self.problems))


MOST_LINES = 300  # of problems that are printed; whoever mends the first of a thousand does not read the last


def lines(problems: Sequence[Problem], remark: str = "", command: str = "check") -> list[str]:
    """The first problems, a line each, with a remark behind it, and how many more there are, which a command prints."""
    first = [printable(bounded(str(problem))) + remark for problem in problems[:MOST_LINES]]
    left_out = len(problems) - len(first)
    return [*first, f"... and {left_out:,} more, which {command} --json prints{remark}"] if left_out else first


FEWEST_IN_BUNDLE = 4  # places of which the same advice is given
NAMED_IN_BUNDLE = 4  # lines behind the first


def bundled(advice: Sequence[Problem]) -> list[Problem]:
    """Advice for a person: what is said in the same words of many places is said once, of the first of them.

    How many more there are, and the lines of the next few, stand in its hint.
    """
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in advice:
        alike.setdefault((problem.message, problem.hint), []).append(problem)
    rows = []
    for problem in advice:
        first, *others = alike[problem.message, problem.hint]
        if len(others) + 1 < FEWEST_IN_BUNDLE:
            rows.append(problem)
        elif problem is first:
            rows.append(_with_places(first, others))
    return rows


def _with_places(first: Problem, others: list[Problem]) -> Problem:
    """The first of many with the same words, which names the next few, and counts all."""
    next_few = others[:NAMED_IN_BUNDLE]
    places = [str(other.line) if other.path == first.path else f"{other.path}:{other.line}" for other in next_few]
    more = ", …" if len(others) > len(next_few) else ""
    hint = f"{first.hint}; the same of {len(others):,} more, in lines {', '.join(places)}{more}"
    return Problem(first.path, first.line, first.column, first.where, first.message, hint)


def quote(text: object) -> str:
    r"""A curator's own words inside a message: in quotes, on one line, cut short, nothing that moves a terminal.

    >>> quote("a\nb"), quote("x" * 99) == '"' + "x" * 59 + '…"'
    ('"a b"', True)
    """
    return f'"{_plain(text)}"'


def did_you_mean(word: str, candidates: Iterable[str], otherwise: str) -> str:
    """The hint that names the candidate most like a word, or another hint where none is alike."""
    close = nearest(word, candidates)
    return f"did you mean {quote(close[0])}?" if close else otherwise


def dotted(path: DataPath) -> str:
    """A place in the data as a message names it: `claims.x.cites.0`."""
    return ".".join(map(_plain, path))


def printable(text: str) -> str:
    """The text on one line, with a space in place of each character that cannot be seen or moves a terminal."""
    return text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)


def _plain(text: object) -> str:
    plain = str(text)
    if len(plain) <= MAX_QUOTED and plain.isprintable():  # as nearly all are
        return plain
    plain = printable(plain[: MAX_QUOTED + 1])
    return plain if len(plain) <= MAX_QUOTED else f"{plain[: MAX_QUOTED - 1]}…"
