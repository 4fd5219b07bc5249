"""CSL-JSON: the items of citation processors and of Zotero, https://docs.citationstyles.org."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from graph.ask.describe import csl
from graph.errors import CallError
from graph.knowledge import Knowledge

Item = dict[str, Any]
DATES = ("issued", "accessed", "event-date")
NAMES = ("author", "editor", "translator")


def items(kb: Knowledge) -> list[Item]:
    """Every source as a CSL-JSON item, in the order of the files."""
    return [item(kb, key) for key in kb.data.sources]


def item(kb: Knowledge, key: str) -> Item:
    """One source as a CSL-JSON item: its fields under CSL's names, dates as date-parts."""
    found: Item = {"id": key, "type": kb.data.sources[key].type, **csl(kb, key)}
    for name, value in found.items():
        if isinstance(value, str) and name != "id":
            found[name] = " ".join(value.split())
    for name in DATES:
        if name in found:
            found[name] = {"date-parts": [[int(part) for part in found[name].split("-")]]}
    return found


def write(found: list[Item]) -> str:
    """The items as a JSON text."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> list[Item]:
    """The items of a CSL-JSON text, as Zotero exports it, or as Crossref's interface answers.

    Raises
    ------
    CallError
        When it is no JSON, or holds no item.
    """
    try:
        found = json.loads(text, parse_constant=lambda _: None)  # NaN and Infinity are no JSON
    except (ValueError, RecursionError) as error:
        raise CallError(f"this is no JSON: {error}") from None
    for wrapper in ("message", "items"):  # Crossref's answer, and a list inside it or inside Zotero's
        found = found.get(wrapper, found) if isinstance(found, dict) else found
    found = [found] if isinstance(found, dict) else found
    if not isinstance(found, list) or not found or not all(isinstance(one, dict) for one in found):
        raise CallError("this is no list of CSL-JSON items")
    return [_plain(one) for one in found]


CROSSREF = {
    "journal-article": "article-journal", "book-chapter": "chapter", "proceedings-article": "paper-conference",
    "monograph": "book", "edited-book": "book", "dissertation": "thesis", "posted-content": "article",
}  # fmt: skip


def _plain(item: Item) -> Item:
    """An item with one text a field: Crossref has lists, names under `name`, and markup in titles."""
    found = {
        name: value[0] if isinstance(value, list) and value and not isinstance(value[0], dict) else value
        for name, value in item.items()
        if value != []
    }
    found = {name: _bare(value) if isinstance(value, str) else value for name, value in found.items()}
    found["type"] = CROSSREF.get(str(found.get("type")), found.get("type"))
    for role in NAMES:
        people = item.get(role)
        if isinstance(people, list):
            found[role] = [_person(one) for one in people if isinstance(one, dict)]
    for other in ("published-print", "published", "published-online"):
        if not date_text(found.get("issued")) and other in found:
            found["issued"] = found[other]
    return found


def _person(name: dict[str, Any]) -> dict[str, Any]:
    particle = name.get("non-dropping-particle") or name.get("dropping-particle")
    found = {**name, **({"non-dropping-particle": particle} if particle else {})}
    return {**found, "literal": name["name"]} if "name" in name and "family" not in name else found


def _bare(text: str) -> str:
    """A text without the markup of CSL and JATS, and with what HTML writes as names."""
    return html.unescape(re.sub(r"</?(?:i|b|em|strong|sub|sup|sc|span|jats:\w+)\b[^>]*>", "", text))


def valid_date(parts: Sequence[Any]) -> dict[str, Any] | None:
    """The date of these parts, as far as there is such a day: 2019-02-30 is of February 2019; None without a year."""
    numbers: list[int] = []
    for place, part in enumerate(parts[:3]):
        try:
            number = int(part)
            date(*([*numbers, number, 1, 1][:3]))
        except (TypeError, ValueError, OverflowError):
            break
        if place == 0 and not 1000 <= number <= 2999:
            break
        numbers.append(number)
    return {"date-parts": [numbers]} if numbers else None


def date_text(value: Any) -> str:
    """A CSL date as a record has it: `2019`, `2019-11` or `2019-11-15`; nothing where it has another shape."""
    parts: Any = value.get("date-parts") if isinstance(value, dict) else None
    said = (value.get("raw") or value.get("literal")) if isinstance(value, dict) else value
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        found = valid_date(parts[0])
    else:
        found = valid_date(re.findall(r"\d+", str(said))) if re.match(r"\d{4}(-\d|\b)", str(said)) else None
    if found is None:
        return ""
    year, *rest = found["date-parts"][0]
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
