"""The elements of a JSON list, each with its line; one that is broken costs itself and not the list."""

from __future__ import annotations

import json
import re
from typing import Any

from graph.errors import CallError
from graph.frozen import frozen

_ATTEMPTS = 1000  # at elements behind a broken one, until the rest of the list is given up
TWICE = "\0twice"  # under which a mapping has the values of keys that stand in it a second time


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A mapping in which of a key that stands twice the first counts, as everywhere."""
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        mapping = dict(reversed(pairs))
        mapping[TWICE] = [
            pair for position, pair in enumerate(pairs) if pair[0] in {name for name, _ in pairs[:position]}
        ]
    return mapping


# NaN and Infinity are no JSON
_DECODER = json.JSONDecoder(parse_constant=lambda _: None, object_pairs_hook=_mapping)


@frozen
class Broken:
    """An element that is no JSON, and what is wrong with it."""

    problem: str


def elements(text: str) -> list[tuple[int, Any]]:
    """The elements of a list, each behind its line; those of a list in the answer of a service have no line.

    Parameters
    ----------
    text
        The JSON text: a list, an item, items one behind the other, or a mapping: of ids to items, or one that has the
        list as its `items`, or its `message`.

    Raises
    ------
    CallError
        When it is no JSON at all.
    """
    begin = re.match(r"\ufeff?\s*\[", text)
    if begin:
        return _walked(text, begin.end())
    try:
        answer = _DECODER.decode(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        listed = re.search(r'"items"\s*:\s*\[', text)
        if listed and text.lstrip("\ufeff \t\r\n").startswith("{"):
            return _walked(text, listed.end())
        if getattr(error, "msg", "") == "Extra data" and text.lstrip("\ufeff \t\r\n").startswith("{"):
            return _walked(text, text.index("{"))
        raise CallError(f"this is no JSON: {error}") from None
    for wrapper in ("message", "items"):  # Crossref's answer, and a list inside it or inside Zotero's
        answer = answer.get(wrapper, answer) if isinstance(answer, dict) else answer
    if isinstance(answer, dict) and answer and all(isinstance(raw, dict) and "title" in raw for raw in answer.values()):
        answer = [{"id": name, **raw} for name, raw in answer.items()]
    return [(0, raw) for raw in (answer if isinstance(answer, list) else [answer])]


def _walked(text: str, position: int) -> list[tuple[int, Any]]:
    """The elements from a position on, up to the end of the list, or of the text where it has none."""
    found: list[tuple[int, Any]] = []
    line, counted = 1, 0
    while True:
        space = re.compile(r"[\s,]*").match(text, position)
        position = space.end() if space else position
        line, counted = line + text.count("\n", counted, position), position
        if position >= len(text) or text[position] == "]":
            return found
        try:
            raw, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            where = getattr(error, "lineno", line)
            reason = getattr(error, "msg", "it is nested too deeply").lower()
            found.append((line, Broken(f"the item from line {line} on is no JSON: line {where}: {reason}")))
            position = _next_item(text, position + 1)
        else:
            found.append((line, raw))


def _next_item(text: str, position: int) -> int:
    """Where the next item begins behind a broken one: the next mapping that has a type; the end where there is none."""
    for attempt, match in enumerate(re.compile(r"[,}\]]\s*(?=\{)").finditer(text, position)):
        if attempt == _ATTEMPTS:
            break
        try:
            raw, _ = _DECODER.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(raw, dict) and {"type", "itemType"} & raw.keys():
            return match.end()
    return len(text)
