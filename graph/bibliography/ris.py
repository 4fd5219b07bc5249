"""RIS, written and read by rispy, https://en.wikipedia.org/wiki/RIS_(file_format).

`_records` finds the entries and their lines, as sloppy as programs write them; rispy then takes each apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graph.bibliography import dates, entries, fields, markup, names
from graph.bibliography.csl import put_date
from graph.bibliography.entry import Entry, Item, one_line
from graph.errors import needs_extra

TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK",
    "chapter": "CHAP", "paper-conference": "CPAPER", "thesis": "THES", "report": "RPRT", "webpage": "ELEC",
    "post-weblog": "BLOG", "legislation": "STAT", "legal_case": "CASE", "speech": "GEN", "dataset": "DATA",
    "document": "GEN", "manuscript": "UNPB", "pamphlet": "PAMP", "bill": "BILL", "hearing": "HEAR", "map": "MAP",
    "patent": "PAT", "software": "COMP", "motion_picture": "MPCT", "song": "SOUND", "standard": "STAND",
    "personal_communication": "PCOMM", "entry-encyclopedia": "ENCYC", "entry-dictionary": "DICT", "graphic": "ART",
    "figure": "FIGURE", "periodical": "JFULL", "musical_score": "MUSIC",
}  # fmt: skip
READ_AS = {tag: csl for csl, tag in TYPES.items() if csl != "speech"} | {
    "EJOUR": "article-journal", "EBOOK": "book", "ECHAP": "chapter", "CONF": "paper-conference", "GOVDOC": "report",
    "ICOMM": "webpage", "VIDEO": "motion_picture", "EDBOOK": "book", "INPR": "article-journal",
    "ABST": "article-journal", "CLSWK": "classic", "MANSCPT": "manuscript", "LEGAL": "legislation",
    "ADVS": "motion_picture", "SER": "periodical", "SLIDE": "speech", "CHART": "figure", "DBASE": "dataset",
    "AGGR": "dataset", "UNBILL": "bill", "CTLG": "book", "MULTI": "webpage", "NEWSPAPER": "article-newspaper",
    "WEB": "webpage",
}  # fmt: skip
# CSL field -> rispy's name of the tag
FIELDS = {
    "title": "title", "publisher": "publisher", "publisher-place": "place_published", "volume": "volume",
    "edition": "edition", "language": "language", "DOI": "doi", "abstract": "abstract", "genre": "type_of_work",
    "collection-title": "tertiary_title", "section": "section",
}  # fmt: skip
PEOPLE = {"author": "authors", "editor": "secondary_authors", "translator": "subsidiary_authors"}
_TITLES = ("title", "primary_title", "CT", "BT")  # CT and BT are no tags of rispy's
_CONTAINERS = ("secondary_title", "alternate_title3", "journal_name", "BT", "alternate_title2", "alternate_title1")
_SERIES = ("BOOK", "EBOOK", "EDBOOK")  # whose second title is that of the series
_HOUSEKEEPING = (
    "type_of_reference", "id", "abstract", "notes_abstract", "keywords", "short_title", "label", "name_of_database",
    "database_provider", "accession_number", "call_number", "author_address", "file_attachments1", "file_attachments2",
    "figure", "research_notes", "reprint_edition", "end_of_reference", "U1", "U2", "U3", "U4", "U5", "L3",
)  # fmt: skip
_OTHER_TAGS = ("BT", "CT", "ED", "DI", "H1", "H2", "U1", "U2", "U3", "U4", "U5", "L3", "PT", "VO", "IP", "NO", "TL")
_TAG = re.compile(r"([A-Z][A-Z0-9])(\s{0,3})[-–](?:\s(.*)|(.*))$")


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

    return entries.closed(rispy.dumps([_written(item) for item in items], implementation=Writer))


def _library() -> Any:
    with needs_extra("RIS", "bib"):
        import rispy
    return rispy


def _written(item: Item) -> dict[str, Any]:
    """An item as rispy has it, each value on one line: a second one would begin another field."""
    entry: dict[str, Any] = {"type_of_reference": TYPES.get(item["type"], "GEN"), "id": one_line(item["id"])}
    entry |= {tag: [_person(name) for name in item[role]] for role, tag in PEOPLE.items() if role in item}
    entry |= {tag: one_line(text) for tag, text in entries.fields(item, FIELDS).items()}
    if "container-title" in item:
        series = entry["type_of_reference"] in _SERIES
        entry["journal_name" if series else "secondary_title"] = one_line(item["container-title"])
    if number := item.get("issue") or item.get("number"):
        entry["number"] = one_line(number)
    if serial := item.get("ISSN") or item.get("ISBN"):
        entry["issn"] = one_line(serial)
    if "page" in item:
        first, _, last = one_line(item["page"]).replace("–", "-").partition("-")
        entry |= {"start_page": first.strip(), **({"end_page": last.strip()} if last else {})}
    if date := dates.of(item.get("issued")):
        entry |= {"year": date[:4], "date": date.replace("-", "/")}
    if accessed := dates.of(item.get("accessed")):
        entry["access_date"] = accessed.replace("-", "/")
    if "URL" in item:
        entry["urls"] = [one_line(item["URL"])]
    return entry


def _person(name: dict[str, str]) -> str:
    if "family" not in name:
        return one_line(name.get("literal") or name.get("given", ""))
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    return one_line(", ".join(filter(None, (family, name.get("given"), name.get("suffix")))))


def read(text: str) -> list[Entry]:
    """The entries of a RIS text, in its order.

    Raises
    ------
    CallError
        When rispy is not there, or the text holds no entry.
    """
    rispy = _library()
    found = list(_records(text))
    clean = "\n".join(line for _, lines in found for line in (*lines, "ER  - "))
    raw = rispy.loads(clean, enforce_list_tags=False, delimiter_tags_mapping={})
    read_entries = []
    for (entry, _), tags in zip(found, raw, strict=True):
        read_entries.append(entry)
        _Work(tags, entry).read()
    return entries.or_refused(read_entries, "this is no RIS: no entry begins with TY  -")


def _records(text: str) -> Iterator[tuple[Entry, list[str]]]:
    """The entries of a text, each with its lines as rispy reads them: a tag a line, TY the first."""
    known = set(_library().RisParser.DEFAULT_MAPPING) | set(_OTHER_TAGS)
    entry, lines = None, []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text.lstrip("\ufeff")), 1):
        match = _TAG.match(line.strip())
        tag = match[1] if match and (match[1] in known or len(match[2]) == 2) and match[2] != "" else ""
        if match and not match[2] and match[1] in ("TY", "ER"):
            tag = match[1]
        value = (match[3] or match[4] or "").strip() if match else ""
        if tag in ("TY", "ER") and entry is not None:
            yield entry, lines
            entry, lines = None, []
        if tag == "TY" or (tag and tag != "ER" and entry is None):
            entry, lines = Entry(number), [f"TY  - {value if tag == 'TY' else ''}"]
            if tag != "TY":
                entry.say(f"line {number} begins the entry without TY")
        if tag and tag not in ("TY", "ER"):
            lines.append(f"{tag}  - {value}")
        elif not tag and entry is not None and line.strip():
            _continue(entry, lines, line.strip(), number)
    if entry is not None:
        yield entry, lines


def _continue(entry: Entry, lines: list[str], text: str, number: int) -> None:
    """Put a line without a tag to the value before it; behind TY there is none that it could belong to."""
    if len(lines) == 1:
        entry.say(f"line {number} belongs to no field: {text}")
    else:
        lines[-1] = f"{lines[-1]} {text}"


class _Work:
    """The tags of an entry, of which each is taken once: what is left at the end is said."""

    def __init__(self, tags: dict[str, Any], entry: Entry) -> None:
        unknown = tags.pop("unknown_tag", {})
        self.left: dict[str, list[str]] = {
            name: [
                plain for value in (values if isinstance(values, list) else [values]) if (plain := _plain(str(value)))
            ]
            for name, values in (*tags.items(), *unknown.items())
        }
        self.entry = entry
        self.kind = "".join(self.left.pop("type_of_reference", [])[:1]).upper()
        if self.kind not in READ_AS:
            entry.say(f"the type {self.kind} is not known" if self.kind else "the entry has no type")
        self.item: Item = {"id": "".join(self.left.get("id", [])[:1]), "type": READ_AS.get(self.kind, "document")}
        entry.item = self.item

    def read(self) -> None:
        """Fill the item, and say what a record has no place for."""
        if not any(name not in ("id",) for name in self.left):
            self.entry.left_out(f"line {self.entry.line} begins an entry that holds nothing")
            return
        self._titles()
        for role, tags in (
            ("author", ("authors", "first_authors")), ("editor", ("secondary_authors", "ED")),
            ("translator", ("subsidiary_authors",)),
        ):  # fmt: skip
            people = names.lines((line for tag in tags for line in self.left.pop(tag, [])), _plain, self.entry.say)
            if people:
                self.item[role] = people
        for name in ("publisher", "publisher-place", "volume", "edition", "genre", "section"):
            self._put(name, self._first(FIELDS[name]))
        self._put("language", fields.language(self._first("language")))
        self._put("issue" if self.item["type"].startswith("article") else "number", self._first("number", "IP"))
        pages = [page for tag in ("start_page", "end_page") if (page := self._first(tag))]
        self._put("page", fields.pages("-".join(dict.fromkeys(pages))) or (self._first("custom7") if not pages else ""))
        isbns, issns, unknown = fields.serials("; ".join(self.left.pop("issn", [])))
        self._put("ISBN", ", ".join(isbns))
        self._put("ISSN", ", ".join(issns))
        self.entry.not_kept("serial number", unknown)
        self._dates()
        dois = " ".join([*self.left.pop("doi", []), *self.left.pop("DI", [])])
        entries.put_addresses(self.entry, " ".join(self.left.pop("urls", [])), dois)
        for name, values in self.left.items():
            if name not in _HOUSEKEEPING:
                self.entry.not_kept(name.replace("_", " "), "; ".join(values))

    def _put(self, name: str, text: str) -> None:
        if text:
            self.item[name] = text

    def _first(self, *tags: str) -> str:
        """The first value of these tags; what stands there beside it is said."""
        values = list(dict.fromkeys(value for tag in tags for value in self.left.pop(tag, [])))
        for value in values[1:]:
            self.entry.not_kept(tags[0].replace("_", " "), value)
        return values[0] if values else ""

    def _titles(self) -> None:
        book = self.kind in _SERIES
        self._put("title", self._first(*(_TITLES if book else _TITLES[:3])))
        self._put("collection-title", self._first("tertiary_title", *(["secondary_title"] if book else [])))
        containers = [value for tag in _CONTAINERS for value in self.left.pop(tag, [])]
        if containers:
            self.item["container-title"] = containers[0]  # further ones are shorter forms of it

    def _dates(self) -> None:
        days = self.left.pop("date", [])
        years = [*self.left.pop("year", []), *self.left.pop("publication_year", [])]
        if years and (year := dates.read(years[0])[0][:4]):  # some write the day without its year
            days = [day if re.search(r"\d{4}", day) else f"{day} {year}" for day in days if day.strip("/ ")]
        texts = sorted(dict.fromkeys([*days, *years]), key=lambda text: -len(_date(text)[0]))
        put_date(self.entry, "issued", texts, _date)
        for text in texts[1:]:
            if not _date(text)[1] or not _date(texts[0])[0].startswith(_date(text)[0]):
                self.entry.say(f"a date in the file besides: {text}")
        put_date(self.entry, "accessed", self.left.pop("access_date", []), _date)


def _plain(text: str) -> str:
    return " ".join(markup.plain(text).split())


def _date(text: str) -> tuple[str, bool]:
    """A date of RIS, `2019/11/15/Autumn`, in which parts may be empty."""
    return dates.read(re.sub(r"/+$", "", text.strip()))
