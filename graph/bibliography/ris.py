"""RIS, written and read by rispy, https://en.wikipedia.org/wiki/RIS_(file_format).

`_records` finds the entries and their lines, as sloppy as programs write them; rispy then takes each apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graph.bibliography import dates, entries, fields, identity, markup, names
from graph.bibliography.csl import put_date
from graph.bibliography.entry import Entry, Item, one_line
from graph.bibliography.tags import (
    AUTHORS,
    BOOKS,
    CONTAINERS,
    FIELDS,
    HOUSEKEEPING,
    MEANINGS,
    NUMBERED,
    OTHER_TAGS,
    PEOPLE,
    READ_AS,
    SERIES,
    SHORT_FORMS,
    TITLES,
    TYPES,
    WHOLE,
)
from graph.errors import needs_extra
from graph.text import fold

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
    if entry["type_of_reference"] == "CASE":  # in which these tags are the reporter and the counsel
        entry = {tag: value for tag, value in entry.items() if tag not in ("secondary_authors", "subsidiary_authors")}
    entry |= {tag: one_line(text) for tag, text in entries.fields(item, FIELDS).items()}
    series = entry["type_of_reference"] in SERIES
    if series and "tertiary_title" in entry:
        entry["secondary_title"] = entry.pop("tertiary_title")
    if "container-title" in item:
        entry["journal_name" if series else "secondary_title"] = one_line(item["container-title"])
    if entry["type_of_reference"] == "CASE" and "authority" in item:  # the court is its publisher
        entry["publisher"] = one_line(item["authority"])
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
    known = set(_library().RisParser.DEFAULT_MAPPING) | set(OTHER_TAGS)
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
        self._means()
        self._titles()
        for role, tags in (
            ("author", AUTHORS), ("editor", ("secondary_authors", "ED")),
            ("translator", ("subsidiary_authors",)),
        ):  # fmt: skip
            people = names.lines((line for tag in tags for line in self.left.pop(tag, [])), _plain, self.entry.say)
            if people:
                self.item[role] = people
        for name in ("publisher", "publisher-place", "volume", "edition", "genre", "section"):
            text = self._first(FIELDS[name], *(["VO"] if name == "volume" else []))
            self._put(name, fields.number(text) if name == "volume" else text)
        for name in ("authority", "event-title", "event-place"):
            self._put(name, self._first(name))
        self._put("genre", fields.genre(self.item.pop("genre", ""), self.item["type"]))
        self._put("language", fields.language(self._first("language")))
        number = self._first("number", "IP")
        is_issue = self.item["type"].startswith("article")
        self._put("issue" if is_issue else "number", fields.number(number) if is_issue else number)
        pages = [page for tag in ("start_page", "end_page") if (page := self._first(tag))]
        self._put("page", fields.pages("-".join(dict.fromkeys(pages))) or (self._first("custom7") if not pages else ""))
        self._serials()
        self._dates()
        self._addresses()
        for name, values in self.left.items():
            if name not in HOUSEKEEPING:
                self.entry.not_kept(name.replace("_", " "), "; ".join(values))
        aside = [name for name, values in self.left.items() if name in HOUSEKEEPING and name != "id" and any(values)]
        self.entry.left_aside(name.replace("_", " ") for name in aside)

    def _means(self) -> None:
        """Put what a tag means in an entry of this type alone where others have it."""
        self._set_right()
        for tag, name in MEANINGS.get(self.kind, {}).items():
            if values := self.left.pop(tag, []):
                self.left.setdefault(name, []).extend(values)
        if (
            self.kind in ("CONF", "CPAPER") and "custom3" in self.left
        ):  # the proceedings, beside the name of the conference
            self.left["event-title"] = self.left.pop("secondary_title", [])
            self.left["secondary_title"] = self.left.pop("custom3")
        if self.kind in BOOKS and "tertiary_authors" in self.left:
            self.left["editor of the series"] = self.left.pop("secondary_authors", [])
            self.left["secondary_authors"] = self.left.pop("tertiary_authors")
        if self.kind == "EDBOOK" and "secondary_authors" not in self.left:  # whose authors are its editors to EndNote
            self.left["secondary_authors"] = [name for tag in AUTHORS for name in self.left.pop(tag, [])]
        first = "".join(self.left.get("start_page", []))
        if self.kind in WHOLE and first and "end_page" not in self.left and not re.search(r"\d\s*[-–]\s*\d", first):
            self.left["number of pages"] = self.left.pop("start_page")

    def _set_right(self) -> None:
        """Put values where they belong: a DOI that stands as the type of the work or a number, a degree as a volume."""
        for tag in ("type_of_work", "note", "volume"):
            for value in self.left.pop(tag, []):
                is_doi = fields.doi(value) and " " not in value.removeprefix("doi: ")
                is_degree = tag == "volume" and self.kind == "THES" and not re.search(r"\d", value)
                self.left.setdefault("doi" if is_doi else "type_of_work" if is_degree else tag, []).append(value)

    def _serials(self) -> None:
        """ISBN and ISSN; what is neither may be the number of a report."""
        isbns, issns, unknown = fields.serials("; ".join(self.left.pop("issn", [])))
        self._put("ISBN", ", ".join(isbns))
        self._put("ISSN", ", ".join(issns))
        if self.kind in NUMBERED and "number" not in self.item:
            self._put("number", unknown)
        else:
            self.entry.not_kept("serial number", unknown)

    def _addresses(self) -> None:
        """The address of the work, then those of its copies; paths of files on somebody's disk are none."""
        dois = " ".join([*self.left.pop("doi", []), *self.left.pop("DI", [])])
        copies = [value for tag in ("file_attachments2", "file_attachments1") for value in self.left.pop(tag, [])]
        addresses = [*self.left.pop("urls", []), *(value for value in copies if fields.is_address(value))]
        entries.put_addresses(self.entry, " ".join(addresses), dois)

    def _put(self, name: str, text: str) -> None:
        if text:
            self.item[name] = text

    def _first(self, *tags: str) -> str:
        """The first value of these tags; what stands there beside it is said."""
        values: dict[str, str] = {}
        for tag in tags:
            for value in self.left.pop(tag, []):
                values.setdefault(value, tag)
        first, *further = values or [""]
        for value in further:
            self.entry.not_kept(values[value].replace("_", " "), value)
        return first

    def _titles(self) -> None:
        self._put("title", self._first(*(TITLES if self.kind in BOOKS else TITLES[:3])))
        series = ["secondary_title"] if self.kind in SERIES else []
        self._put("collection-title", self._first(*series, "tertiary_title"))
        containers, short_forms = (
            [value for tag in tags for value in self.left.pop(tag, [])] for tags in (CONTAINERS, SHORT_FORMS)
        )
        self._put("container-title", next(iter((*containers, *short_forms)), ""))
        for title in containers[1:]:
            if not identity.abbreviates(fold(title), fold(containers[0])):
                self.entry.not_kept("container", title)

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
    return dates.read(text.strip().rstrip("/"))
