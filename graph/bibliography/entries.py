"""From items to the entries of another format and back, as far as BibTeX and RIS do it alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.bibliography.csl import Item
from graph.errors import CallError
from graph.text import one_line

_FURTHER = ("others", "et al.", "et al")  # stand for people whom an entry does not name


class Failed(dict[str, Any]):
    """Stands among items for an entry that could not be read, and has nothing but its `problem`.

    A kind of its own, for an item may have any field that a file gives it, one called `problem` as well.
    """


def fields(item: Item, names: Mapping[str, str]) -> dict[str, str]:
    """What an item has of these fields, each on one line.

    Parameters
    ----------
    item
        The item.
    names
        From CSL's name of a field to that of the format, in the order in which the format has them.
    """
    return {own: one_line(str(item[name])) for name, own in names.items() if name in item}


def people(texts: Iterable[str], name: Callable[[str], dict[str, str]]) -> list[dict[str, str]]:
    """The people of a list, each taken apart by `name`; "et al." is nobody."""
    return [name(text) for text in map(str.strip, texts) if text and text.lower() not in _FURTHER]


def put_number(item: Item, number: str) -> None:
    """Give an item its number: that of the issue where it is an article, otherwise of the report or the law."""
    item["issue" if item["type"].startswith("article") else "number"] = number


def or_refused(items: list[Item], message: str) -> list[Item]:
    """The items of a text, with the problems among them.

    Raises
    ------
    CallError
        When there is no item: with the first problem, or with the message where there is none either.
    """
    if all(isinstance(item, Failed) for item in items):
        raise CallError(items[0]["problem"] if items else message)
    return items


def closed(text: str) -> str:
    """The text of a file: without empty lines at its ends, and with a line end."""
    return text.strip() + "\n"
