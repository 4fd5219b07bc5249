"""CSL-JSON: the items of citation processors and of Zotero, https://docs.citationstyles.org."""

from __future__ import annotations

import json
from typing import Any

from graph.ask.describe import csl
from graph.bibliography import BibliographyError
from graph.build import Knowledge

Item = dict[str, Any]
DATES = ("issued", "accessed", "event-date")
NAMES = ("author", "editor", "translator")


def items(kb: Knowledge) -> list[Item]:
    """Every source as a CSL-JSON item, in the order of the files."""
    return [item(kb, key) for key in kb.data.sources]


def item(kb: Knowledge, key: str) -> Item:
    """One source as a CSL-JSON item: its fields under CSL's names, dates as date-parts."""
    found: Item = {"id": key, "type": kb.data.sources[key].type, **csl(kb, key)}
    for name in DATES:
        if name in found:
            found[name] = {"date-parts": [[int(part) for part in found[name].split("-")]]}
    return found


def write(found: list[Item]) -> str:
    """The items as a JSON text."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> list[Item]:
    """The items of a CSL-JSON text.

    Raises
    ------
    BibliographyError
        When it is no JSON, or not a list of items.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BibliographyError(f"this is no JSON: {error}") from None
    found = found.get("items", [found]) if isinstance(found, dict) else found  # Zotero's web API wraps the list
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BibliographyError("this is no list of CSL-JSON items")
    return found


def date_text(value: Any) -> str:
    """A CSL date as a record has it: `2019`, `2019-11` or `2019-11-15`; nothing where it has another shape."""
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    try:
        numbers = [int(part) for part in first[:3]]
    except (TypeError, ValueError):
        return ""
    if not numbers:
        return ""
    year, *rest = numbers
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
