"""An entry of a file on its way to a record: what it gives, where it began, and what has to be said of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.records.values import MAX_TEXT

Item = dict[str, Any]  # an item of CSL
DATES = ("issued", "accessed", "event-date")
NAMES = ("author", "editor", "translator")
_JOINERS = "\u200c\u200d"  # which print nothing and are letters' own in Persian and in the scripts of India


class Entry:
    """What a reader made of one entry of a file.

    Every reader gives these, in the order of the file, and `records` makes a record of each: so whatever was hard to
    read goes the same way as everything else, and what could not be kept is said beside it.

    Parameters
    ----------
    line
        The line on which the entry begins, from 1 on; 0 where the format has none.
    item
        The work as a CSL item; of an entry that is left out nothing but what was understood.
    """

    __slots__ = ("item", "line", "problem", "remarks")

    def __init__(self, line: int = 0, item: Item | None = None) -> None:
        self.line = line
        self.item: Item = {} if item is None else item
        self.problem = ""  # why it is left out; nothing where it is not
        self.remarks: list[str] = []  # what the record does not show, each a sentence

    def say(self, remark: str) -> None:
        """Note what cannot be kept. The same is said once."""
        if remark not in self.remarks:
            self.remarks.append(remark)

    def not_kept(self, name: str, value: str) -> None:
        """Note a value for which a record has no place."""
        if value.strip():
            self.say(f"not kept: {name}: {value}")

    def left_aside(self, names: Iterable[str]) -> None:
        """Note by their names what is about the file, or about how somebody works with it, or repeats other fields."""
        if listed := ", ".join(map(one_line, names)):
            self.say(f"left aside, as it is about the file or repeats other fields: {listed}")

    def left_out(self, problem: str) -> Entry:
        """The entry, which will be no record for this reason."""
        self.problem = problem
        return self


def one_line(value: Any) -> str:
    """A value on one line, without what moves a terminal, no longer than a record may have it; of no text nothing."""
    if value is None or not isinstance(value, str | int | float) or isinstance(value, bool) or value != value:
        return ""
    line = " ".join(str(value).split())
    if not line.isprintable():
        line = "".join(char for char in line if char.isprintable() or char in _JOINERS)
    return line[:MAX_TEXT].strip()


def people(item: Item, role: str) -> list[dict[str, Any]]:
    """The people of an item in a role, one of NAMES."""
    names = item.get(role)
    return [name for name in names if isinstance(name, dict)] if isinstance(names, list) else []
