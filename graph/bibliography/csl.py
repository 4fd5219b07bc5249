"""CSL-JSON: the items of citation processors and of Zotero, https://docs.citationstyles.org.

An item is a dictionary with `id`, `type` and the fields of CSL; a name in it has `family`, `given` and
`non-dropping-particle`, or `literal`; a date is `{"date-parts": [[2019, 11, 15]]}`, also without the day or the month.
An item that was read may have any other shape in any field: `one_line`, `people` and `date_text` take what is usable.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from graph.errors import CallError
from graph.knowledge import Knowledge
from graph.text import one_line as visible_on_one_line

Item = dict[str, Any]
DATES = ("issued", "accessed", "event-date")
NAMES = ("author", "editor", "translator")
# Crossref's types of works that CSL calls otherwise
CROSSREF = {
    "journal-article": "article-journal", "book-chapter": "chapter", "proceedings-article": "paper-conference",
    "monograph": "book", "edited-book": "book", "dissertation": "thesis", "posted-content": "article",
}  # fmt: skip


def items(kb: Knowledge) -> list[Item]:
    """Every source as a CSL-JSON item, in the order of the files."""
    return [item(kb, source_id) for source_id in kb.data.sources]


def item(kb: Knowledge, source_id: str) -> Item:
    """The source with this id as a CSL-JSON item. Raises KeyError for an id that no source has."""
    source = kb.data.sources[source_id]
    fields = source.csl()
    for name, value in fields.items():
        if name in DATES:
            fields[name] = {"date-parts": [[int(part) for part in value.split("-")]]}
        else:
            fields[name] = _plain(value)
    return {"id": source_id, "type": source.type, **fields}


def _plain(value: Any) -> Any:
    """A value of a record with each text in it on one line, as every format but JSON needs it."""
    if isinstance(value, str):
        return visible_on_one_line(value)
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return {name: _plain(part) for name, part in value.items()} if isinstance(value, dict) else value


def write(items: list[Item]) -> str:
    """The items as a JSON text."""
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> list[Item]:
    """The items of a CSL-JSON text, as Zotero exports it, or as Crossref's interface answers.

    Raises
    ------
    CallError
        When it is no JSON, or holds no item.
    """
    try:
        answer = json.loads(text, parse_constant=lambda _: None)  # NaN and Infinity are no JSON
    except (ValueError, RecursionError) as error:
        raise CallError(f"this is no JSON: {error}") from None
    for wrapper in ("message", "items"):  # Crossref's answer, and a list inside it or inside Zotero's
        answer = answer.get(wrapper, answer) if isinstance(answer, dict) else answer
    raw = [answer] if isinstance(answer, dict) else answer
    if not isinstance(raw, list) or not raw or not all(isinstance(fields, dict) for fields in raw):
        raise CallError("this is no list of CSL-JSON items")
    return [_item(fields) for fields in raw]


def _item(raw: dict[str, Any]) -> Item:
    """An item with one text a field: Crossref has lists, names under `name`, and markup in titles."""
    fields = {name: _first(value) for name, value in raw.items() if value != []}
    fields["type"] = CROSSREF.get(str(fields.get("type")), fields.get("type"))
    for role in NAMES:
        if isinstance(raw.get(role), list):
            fields[role] = [_person(name) for name in people(raw, role)]
    for name in ("published-print", "published", "published-online"):
        if not date_text(fields.get("issued")) and name in fields:
            fields["issued"] = fields[name]
    return fields


def _first(value: Any) -> Any:
    """A text without markup; of a list of texts the first."""
    if isinstance(value, list) and not isinstance(value[0], dict):
        value = value[0]
    return _without_markup(value) if isinstance(value, str) else value


def _person(name: dict[str, Any]) -> dict[str, Any]:
    particle = name.get("non-dropping-particle") or name.get("dropping-particle")
    person = {**name, **({"non-dropping-particle": particle} if particle else {})}
    return {**person, "literal": name["name"]} if "name" in name and "family" not in name else person


def _without_markup(text: str) -> str:
    """A text without the markup of CSL and JATS, and with the signs that HTML writes as names."""
    return html.unescape(re.sub(r"</?(?:i|b|em|strong|sub|sup|sc|span|jats:\w+)\b[^>]*>", "", text))


def one_line(value: Any) -> str:
    """A value on one line of up to 2,000 characters, without what moves a terminal; nothing for what is no text."""
    if not isinstance(value, str | int | float) or isinstance(value, bool) or value != value:
        return ""
    joiners = "\u200c\u200d"  # which are letters' own in Persian and in the scripts of India
    return "".join(char for char in visible_on_one_line(str(value)) if char.isprintable() or char in joiners)[:2000]


def people(item: Item, role: str) -> list[dict[str, Any]]:
    """The people of an item in a role, one of NAMES."""
    names = item.get(role)
    return [name for name in names if isinstance(name, dict)] if isinstance(names, list) else []


def valid_date(parts: Sequence[Any]) -> dict[str, Any] | None:
    """The date of these parts, as far as there is such a day: 2019-02-30 is of February 2019; None without a year."""
    numbers: list[int] = []
    for position, part in enumerate(parts[:3]):
        try:
            number = int(part)
            date(*([*numbers, number, 1, 1][:3]))
        except (TypeError, ValueError, OverflowError):
            break
        if position == 0 and not 1000 <= number <= 2999:
            break
        numbers.append(number)
    return {"date-parts": [numbers]} if numbers else None


def date_text(value: Any) -> str:
    """A CSL date as a record has it: `2019`, `2019-11` or `2019-11-15`; nothing where it has another shape."""
    parts: Any = value.get("date-parts") if isinstance(value, dict) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return digits(valid_date(parts[0]))
    text = str((value.get("raw") or value.get("literal")) if isinstance(value, dict) else value)
    return digits(valid_date(re.findall(r"\d+", text))) if re.match(r"\d{4}(-\d|\b)", text) else ""


def digits(value: dict[str, Any] | None, sign: str = "-") -> str:
    """A date in date-parts as digits with a sign between: `2019-11-15`; nothing where there is none."""
    if not value:
        return ""
    year, *parts = value["date-parts"][0]
    return sign.join([f"{year:04}", *(f"{part:02}" for part in parts)])
