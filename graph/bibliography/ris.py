"""RIS, written and read by rispy, https://en.wikipedia.org/wiki/RIS_(file_format)."""

from __future__ import annotations

import re
from typing import Any

from graph.bibliography import entries
from graph.bibliography.csl import Item, digits, valid_date
from graph.errors import CallError, needs_extra
from graph.text import one_line

TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK",
    "chapter": "CHAP", "paper-conference": "CPAPER", "thesis": "THES", "report": "RPRT", "webpage": "ELEC",
    "post-weblog": "BLOG", "legislation": "STAT", "legal_case": "CASE", "speech": "GEN", "dataset": "DATA",
    "document": "GEN", "manuscript": "UNPB", "pamphlet": "PAMP", "bill": "BILL", "hearing": "HEAR",
}  # fmt: skip
READ_AS = {tag: csl for csl, tag in TYPES.items() if csl != "speech"} | {
    "EJOUR": "article-journal", "EBOOK": "book", "ECHAP": "chapter", "CONF": "paper-conference", "GOVDOC": "report",
    "ICOMM": "webpage", "VIDEO": "motion_picture", "MAP": "map", "PAT": "patent", "COMP": "software",
}  # fmt: skip
# CSL field -> rispy's name of the tag
FIELDS = {
    "title": "title", "publisher": "publisher", "publisher-place": "place_published", "volume": "volume",
    "edition": "edition", "language": "language", "DOI": "doi", "abstract": "abstract", "genre": "type_of_work",
    "collection-title": "tertiary_title", "section": "section",
}  # fmt: skip
PEOPLE = {"author": "authors", "editor": "secondary_authors", "translator": "subsidiary_authors"}
CONTAINERS = ("secondary_title", "journal_name", "alternate_title3", "alternate_title2")


def write(items: list[Item]) -> str:
    """The items as RIS entries.

    Raises
    ------
    CallError
        When rispy is not there.
    """
    rispy = _library()

    class Writer(rispy.RisWriter):  # type: ignore[misc, name-defined]  # an extra that may be away
        """Without the number above each entry, which the format does not know."""

        def set_header(self, count: int) -> str:  # noqa: ARG002  # as rispy calls it
            return ""

    return entries.closed(rispy.dumps([_entry(item) for item in items], implementation=Writer))


def read(text: str) -> list[Item]:
    """The items of a RIS text.

    Raises
    ------
    CallError
        When rispy is not there, or the text is no RIS.
    """
    rispy = _library()
    try:
        raw = rispy.loads(_strict(text))
    except (OSError, ValueError, KeyError, IndexError, TypeError, rispy.parser.ParseError) as error:
        raise CallError(f"this is no RIS: {one_line(str(error))[:200]}") from None
    items = [_item(entry, number) for number, entry in enumerate(raw, 1)]
    return entries.or_refused(items, "this is no RIS: no entry begins with TY  -")


def _strict(text: str) -> str:
    """The text with two spaces before each dash, and an end for each entry, which some programs leave out."""
    lines, begun = [], False
    for line in text.splitlines():
        tag = re.match(r"\ufeff?([A-Z][A-Z0-9]) {1,2}- ?(.*)", line)
        if tag and tag[1] == "TY" and begun:
            lines.append("ER  - ")
        begun = begun if tag is None else tag[1] != "ER" and (begun or tag[1] == "TY")
        lines.append(f"{tag[1]}  - {tag[2]}" if tag else line)
    return "\n".join([*lines, *(["ER  - "] if begun else []), ""])


def _library() -> Any:
    with needs_extra("RIS", "bib"):
        import rispy
        import rispy.parser
    return rispy


def _entry(item: Item) -> dict[str, Any]:
    entry: dict[str, Any] = {"type_of_reference": TYPES.get(item["type"], "GEN"), "id": item["id"]}
    entry |= {tag: [_person(name) for name in item[role]] for role, tag in PEOPLE.items() if role in item}
    entry |= entries.fields(item, FIELDS)
    if "container-title" in item:
        entry["secondary_title"] = str(item["container-title"])
    if number := item.get("issue") or item.get("number"):
        entry["number"] = str(number)
    if serial := item.get("ISSN") or item.get("ISBN"):
        entry["issn"] = str(serial)
    if "page" in item:
        first, _, last = str(item["page"]).replace("–", "-").partition("-")
        entry |= {"start_page": first.strip(), **({"end_page": last.strip()} if last else {})}
    if date := digits(item.get("issued"), "/"):
        entry |= {"year": date[:4], "date": date}
    if accessed := digits(item.get("accessed"), "/"):
        entry["access_date"] = accessed
    if "URL" in item:
        entry["urls"] = [item["URL"]]
    return entry


def _person(name: dict[str, str]) -> str:
    if "family" not in name:
        return name.get("literal") or name.get("given", "")
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    return ", ".join(filter(None, (family, name.get("given"), name.get("suffix"))))


def _item(entry: dict[str, Any], number: int) -> Item:
    kind = READ_AS.get(str(entry.get("type_of_reference", "")), "document")
    item: Item = {"id": str(entry.get("id") or f"entry {number}"), "type": kind}
    for role, tag in PEOPLE.items():
        names = [*entry.get(tag, []), *(entry.get("first_authors", []) if role == "author" else [])]
        if names:  # several on a line are divided by semicolons
            item[role] = entries.people((part for name in names for part in str(name).split(";")), _name)
    item |= {name: str(entry[tag]) for name, tag in FIELDS.items() if entry.get(tag)}
    item.setdefault("title", str(entry.get("primary_title", "")))
    if container := next((entry[tag] for tag in CONTAINERS if entry.get(tag)), ""):
        item["container-title"] = str(container)
    if entry.get("number"):
        entries.put_number(item, str(entry["number"]))
    if entry.get("issn"):
        length = len(re.findall(r"[\dX]", str(entry["issn"])))
        item["ISBN" if length in (10, 13) else "ISSN"] = str(entry["issn"])
    pages = [str(entry[tag]) for tag in ("start_page", "end_page") if entry.get(tag)]
    if pages:
        item["page"] = "-".join(dict.fromkeys(pages))
    for name, tags in (("issued", ["date", "year", "publication_year"]), ("accessed", ["access_date"])):
        dates = (_date(str(entry.get(tag, ""))) for tag in tags)
        if date := next(filter(None, dates), None):
            item[name] = date
    if urls := entry.get("urls"):
        item["URL"] = str(urls[0])
    return item


def _date(text: str) -> dict[str, Any] | None:
    """`2019/11/15/` and its beginnings, also with dashes."""
    match = re.match(r"(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?", text)
    return valid_date([part for part in match.groups() if part]) if match else None


def _name(text: str) -> dict[str, str]:
    """`Family, Given, Suffix`; what has no comma is a body."""
    family, comma, behind = text.partition(",")
    if not comma:
        return {"literal": text.strip()}
    given, _, suffix = behind.partition(",")
    parts = {"family": family.strip(), "given": given.strip(), "suffix": suffix.strip()}
    return {name: value for name, value in parts.items() if value}
