"""RIS, written and read by rispy, https://en.wikipedia.org/wiki/RIS_(file_format)."""

from __future__ import annotations

import re
from typing import Any

from graph.bibliography.csl import Item, valid_date
from graph.errors import CallError, missing_extra

TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK",
    "chapter": "CHAP", "paper-conference": "CPAPER", "thesis": "THES", "report": "RPRT", "webpage": "ELEC",
    "post-weblog": "BLOG", "legislation": "STAT", "legal_case": "CASE", "speech": "GEN", "dataset": "DATA",
    "document": "GEN", "manuscript": "UNPB", "pamphlet": "PAMP", "bill": "BILL", "hearing": "HEAR",
}  # fmt: skip
READ_AS = {ris: csl for csl, ris in TYPES.items() if csl != "speech"} | {
    "EJOUR": "article-journal", "EBOOK": "book", "ECHAP": "chapter", "CONF": "paper-conference", "GOVDOC": "report",
    "ICOMM": "webpage", "VIDEO": "motion_picture", "MAP": "map", "PAT": "patent", "COMP": "software",
}  # fmt: skip
# CSL field -> rispy's name of the tag
FIELDS = {
    "title": "title", "publisher": "publisher", "publisher-place": "place_published", "volume": "volume",
    "edition": "edition", "language": "language", "DOI": "doi", "abstract": "abstract", "genre": "type_of_work",
    "collection-title": "tertiary_title", "section": "section",
}  # fmt: skip
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

    text: str = rispy.dumps([_entry(item) for item in items], implementation=Writer)
    return text.strip() + "\n"


def read(text: str) -> list[Item]:
    """The items of a RIS text.

    Raises
    ------
    CallError
        When rispy is not there, or the text is no RIS.
    """
    rispy = _library()
    try:
        entries = rispy.loads(_strict(text))
    except (OSError, ValueError, KeyError, IndexError, TypeError, rispy.parser.ParseError) as error:
        raise CallError(f"this is no RIS: {error}") from None
    if not entries:
        raise CallError("this is no RIS: no entry begins with TY  -")
    return [_item(entry, number) for number, entry in enumerate(entries, 1)]


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
    try:
        import rispy
        import rispy.parser
    except ImportError:
        raise missing_extra("RIS", "bib") from None
    return rispy


def _entry(item: Item) -> dict[str, Any]:
    entry: dict[str, Any] = {"type_of_reference": TYPES.get(item["type"], "GEN"), "id": item["id"]}
    for name, tag in (("author", "authors"), ("editor", "secondary_authors"), ("translator", "subsidiary_authors")):
        if name in item:
            entry[tag] = [_person(one) for one in item[name]]
    entry |= {tag: str(item[name]) for name, tag in FIELDS.items() if name in item}
    if "container-title" in item:
        entry["secondary_title"] = str(item["container-title"])
    if number := item.get("issue") or item.get("number"):
        entry["number"] = str(number)
    if serial := item.get("ISSN") or item.get("ISBN"):
        entry["issn"] = str(serial)
    if "page" in item:
        first, _, last = str(item["page"]).replace("–", "-").partition("-")
        entry |= {"start_page": first.strip(), **({"end_page": last.strip()} if last else {})}
    if "issued" in item:
        parts = item["issued"]["date-parts"][0]
        entry |= {"year": f"{parts[0]:04}", "date": "/".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])}
    if "accessed" in item:
        entry["access_date"] = "/".join(f"{part:02}" for part in item["accessed"]["date-parts"][0])
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
    for name, tag in (("author", "authors"), ("editor", "secondary_authors"), ("translator", "subsidiary_authors")):
        people = [*entry.get(tag, []), *(entry.get("first_authors", []) if name == "author" else [])]
        if people:
            parts = (part.strip() for one in people for part in str(one).split(";"))
            item[name] = [_name(part) for part in parts if part and part.lower() not in ("et al.", "et al", "others")]
    item |= {name: str(entry[tag]) for name, tag in FIELDS.items() if entry.get(tag)}
    item.setdefault("title", str(entry.get("primary_title", "")))
    if container := next((entry[tag] for tag in CONTAINERS if entry.get(tag)), ""):
        item["container-title"] = str(container)
    if entry.get("number"):
        item["issue" if kind.startswith("article") else "number"] = str(entry["number"])
    if entry.get("issn"):
        digits = len(re.findall(r"[\dX]", str(entry["issn"])))
        item["ISBN" if digits in (10, 13) else "ISSN"] = str(entry["issn"])
    pages = [str(entry[tag]) for tag in ("start_page", "end_page") if entry.get(tag)]
    if pages:
        item["page"] = "-".join(dict.fromkeys(pages))
    for name, tags in (("issued", ["date", "year", "publication_year"]), ("accessed", ["access_date"])):
        if date := next((found for tag in tags if (found := _date(str(entry.get(tag, ""))))), None):
            item[name] = date
    if urls := entry.get("urls"):
        item["URL"] = str(urls[0])
    return item


def _date(text: str) -> dict[str, Any] | None:
    """`2019/11/15/` and its beginnings, also with dashes."""
    found = re.match(r"(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?", text)
    return valid_date([part for part in found.groups() if part]) if found else None


def _name(text: str) -> dict[str, str]:
    """`Family, Given, Suffix`; what has no comma is a body."""
    family, comma, rest = text.partition(",")
    if not comma:
        return {"literal": text.strip()}
    given, _, suffix = rest.partition(",")
    found = {"family": family.strip(), "given": given.strip(), "suffix": suffix.strip()}
    return {name: value for name, value in found.items() if value}
