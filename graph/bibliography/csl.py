"""CSL-JSON: the items of citation processors and of Zotero, https://docs.citationstyles.org.

An item is a dictionary with `id`, `type` and the fields of CSL; a name in it has `family`, `given` and
`non-dropping-particle`, or `literal`; a date is `{"date-parts": [[2019, 11, 15]]}`, also without the day or the month.
An item that is read may have any other shape in any field: what is usable is taken, and the rest is said.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, get_args

from graph.bibliography import dates, entries, fields, jsonlist, markup, names, zotero
from graph.bibliography.entry import DATES, NAMES, Entry, Item, one_line
from graph.errors import CallError
from graph.knowledge import Knowledge
from graph.records.source import CslType
from graph.text import listed

# Crossref's types of works that CSL calls otherwise
CROSSREF = {
    "journal-article": "article-journal", "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter",
    "proceedings-article": "paper-conference", "monograph": "book", "edited-book": "book", "reference-book": "book",
    "proceedings": "book", "dissertation": "thesis", "posted-content": "article", "journal": "periodical",
    "reference-entry": "entry-encyclopedia", "report-component": "report", "other": "document",
}  # fmt: skip
_TEXTS = (
    "container-title", "collection-title", "collection-number", "publisher", "publisher-place", "edition", "volume",
    "issue", "number", "genre", "medium", "section", "authority", "event-title", "event-place", "status", "archive",
)  # fmt: skip
# what CSL has and records have not
_NOT_KEPT = (
    "note", "chapter-number", "number-of-pages", "number-of-volumes", "part-number", "part-title", "volume-title",
    "scale", "version", "references", "reviewed-title", "reviewed-genre", "original-title", "original-publisher",
    "original-publisher-place", "dimensions", "archive_location", "archive_collection", "archive-place", "PMID",
    "abstract", "annote", "keyword", "categories", "subject", "custom",
    "PMCID", "jurisdiction", "supplement-number", "printing-number", "division", "original-date", "submitted",
)  # fmt: skip
_ROLES_NOT_KEPT = (
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
    "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer",
    "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
    "script-writer", "series-creator",
)  # fmt: skip

# what is read below, and what is about the file, or repeats something
_READ = (
    "id", "type", "title", "subtitle", "event", "language", "page", "page-first", "article-number", *NAMES, *DATES,
    "published-print", "published", "published-online", "ISBN", "ISSN", "URL", "DOI", "editor-translator",
)  # fmt: skip
_HOUSEKEEPING = frozenset((
    "citation-key", "citation-label", "citation-number",
    "source", "call-number", "title-short", "shortTitle", "container-title-short", "journalAbbreviation", "year-suffix",
    "system_id", jsonlist.TWICE,
    # of Crossref's answer
    "indexed", "reference-count", "content-domain", "created", "prefix", "member", "reference", "deposited", "score",
    "resource", "references-count", "relation", "is-referenced-by-count", "alternative-id", "license",
    "link", "funder", "assertion", "update-policy", "short-container-title", "original-title", "short-title",
    "issn-type", "isbn-type", "journal-issue", "content-created", "content-updated", "archive", "published-other",
    "accepted", "posted", "institution", "group-title", "approved", "degree", "clinical-trial-number", "update-to",
    "aliases", "standards-body", "edition-number", "free-to-read", "intermediate-relations", "resource-type",
))  # fmt: skip
_SHOWN = 8  # fields of an item that is no work, which say what program it is of


def items(kb: Knowledge) -> list[Item]:
    """Every source as a CSL-JSON item, in the order of the files."""
    return [item(kb, source_id) for source_id in kb.data.sources]


def item(kb: Knowledge, source_id: str) -> Item:
    """The source with this id as a CSL-JSON item. Raises KeyError for an id that no source has."""
    source = kb.data.sources[source_id]
    record = source.csl()
    for name, value in record.items():
        if name in DATES:
            record[name] = dates.as_csl(value)
        elif isinstance(value, str):
            record[name] = one_line(value)
        elif name in NAMES:
            record[name] = [{part: one_line(text) for part, text in person.items()} for person in value]
    return {"id": source_id, "type": source.type, **record}


def write(items: list[Item]) -> str:
    """The items as a JSON text."""
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def read(text: str) -> list[Entry]:
    """The entries of a JSON text: CSL's, as Zotero exports it, Crossref's answer, or Zotero's own JSON.

    Raises
    ------
    CallError
        When it is no JSON, or holds no item.
    """
    found = jsonlist.elements(text)
    if not any(isinstance(raw, dict) for _, raw in found):
        problems = [raw.problem for _, raw in found if isinstance(raw, jsonlist.Broken)]
        raise CallError(problems[0] if problems else "this is no list of CSL-JSON items")
    read_entries = [_entry(line, raw) for line, raw in found]
    if all(entry.problem for entry in read_entries):
        raise CallError(f"{read_entries[0].problem}; export CSL-JSON, BibTeX or RIS")
    return read_entries


def _entry(line: int, raw: Any) -> Entry:
    """The entry of an element of the list."""
    entry = Entry(line)
    if isinstance(raw, jsonlist.Broken):
        return entry.left_out(raw.problem)
    if not isinstance(raw, dict):
        return entry.left_out(f"{f'line {line} begins' if line else 'the list has'} an element that is no item")
    if zotero.is_item(raw):
        if (kind := zotero.no_work(raw)) is not None:
            return entry.left_out(f"{kind} of Zotero is no work")
        raw = zotero.as_csl(raw, entry)
    _Work(raw, entry).read()
    if not {"title", "URL", "DOI", *NAMES} & raw.keys():
        fields_of_it = listed([*map(one_line, raw)][:_SHOWN] or ["nothing"], "and")
        where = f"line {line} begins an item" if line else "an item"
        return entry.left_out(f"{where} that names no work in the words of CSL; it has {fields_of_it}")
    return entry


class _Work:
    """The fields of a CSL item, each in the shape that a record has."""

    def __init__(self, raw: Item, entry: Entry) -> None:
        self.raw, self.entry = raw, entry
        kind = CROSSREF.get(str(raw.get("type")), raw.get("type"))
        if kind not in get_args(CslType):
            if kind is not None:
                entry.say(f"the type {one_line(kind) or 'of it'} is none of CSL's")
            kind = "document"
        self.item: Item = {"id": one_line(raw.get("id")), "type": kind}
        entry.item = self.item

    def read(self) -> None:
        """Fill the item, and say what a record has no place for."""
        title, subtitle = self._text("title"), self._text("subtitle")
        self._put("title", ": ".join(filter(None, (title, "" if subtitle in title else subtitle))))
        for name in _TEXTS:
            self._put(name, fields.number(self._text(name)) if name in ("volume", "issue") else self._text(name))
        self._put("event-title", self.item.get("event-title") or self._text("event"))
        if "genre" in self.item:
            self._put("genre", fields.genre(self.item.pop("genre"), self.item["type"]))
        self._put("language", fields.language(self._text("language")))
        self._put("page", fields.pages(self._text("page") or self._text("page-first") or self._text("article-number")))
        for role in NAMES:
            if people := self._people(role):
                self.item[role] = people
        if editors := self._people("editor-translator"):
            for role in ("editor", "translator"):
                self.item.setdefault(role, editors)
        for role in _ROLES_NOT_KEPT:
            self.entry.not_kept(role, ", ".join(names.spoken(self._people(role))))
        self._dates()
        self._numbers()
        for name, value in self.raw.get(jsonlist.TWICE, ()):
            self.entry.say(
                f"{one_line(name)} stands there twice; the other: {one_line(json.dumps(value, ensure_ascii=False))}"
            )
        of_csl = {*_TEXTS, *_NOT_KEPT, *_ROLES_NOT_KEPT, *_READ, *_HOUSEKEEPING}
        if unknown := [
            one_line(name) for name, value in self.raw.items() if name not in of_csl and value not in (None, "", [], {})
        ]:
            self.entry.say(f"not kept, for CSL has no such fields: {', '.join(unknown)}")
        aside = [name for name in _HOUSEKEEPING & self.raw.keys() if self.raw[name] not in (None, "", [], {})]
        self.entry.left_aside(sorted({*aside} - {jsonlist.TWICE}))
        for name in _NOT_KEPT:
            self.entry.not_kept(name, dates.text_of(self.raw.get(name)) or self._text(name))

    def _put(self, name: str, text: str) -> None:
        if text:
            self.item[name] = text

    def _text(self, name: str, joined: str = "") -> str:
        """A field as text without markup: of a list of texts the first, or all of them joined; what is none is said."""
        value = self.raw.get(name)
        texts = value if isinstance(value, list) else [value]
        usable = [markup.plain(text) for text in map(one_line, texts) if text]
        if value not in (None, "", []) and not usable and not isinstance(value, bool):
            self.entry.say(f"{name} is left out, for it is no text")
        if not joined and isinstance(value, list):
            for text in usable[1:]:
                self.entry.not_kept(name, text)
        return joined.join(usable) if joined else usable[0] if usable else ""

    def _people(self, role: str) -> list[names.Name]:
        """The people in a role: names in parts, names whole under `name` or `literal`, and plain texts."""
        raw = self.raw.get(role)
        people: list[names.Name] = []
        for person in raw if isinstance(raw, list) else [raw] if raw else []:
            if isinstance(person, str):
                people += names.single(one_line(person), _bare, self.entry.say)
            elif isinstance(person, dict):
                people += self._person(person)
            elif person:
                self.entry.say(f"{role}: a name is left out, for it is none: {one_line(json.dumps(person))}")
        return people

    def _person(self, person: dict[str, Any]) -> list[names.Name]:
        texts = {part: markup.plain(text) for part, value in person.items() if (text := one_line(value))}
        for part in ("family", "given", "literal"):
            if person.get(part) and part not in texts:
                self.entry.say(f"a name loses its part {part}, for it is no text")
        particle = " ".join(filter(None, (texts.get("dropping-particle"), texts.get("non-dropping-particle"))))
        literal = texts.get("literal") or ("" if "family" in texts else texts.get("name", ""))
        name: names.Name = {part: texts[part] for part in ("family", "given", "suffix") if part in texts}
        if particle and "family" in name:
            name["non-dropping-particle"] = particle
        if "family" not in name and "given" not in name:
            return [{"literal": literal}] if literal else []
        if literal:
            self.entry.not_kept("a name", literal)
        if name.keys() == {"family"} and "," in name["family"]:  # a whole name where a part of it belongs
            return names.single(name["family"], _bare, self.entry.say)
        return [name]

    def _dates(self) -> None:
        candidates = ("issued", "published-print", "published", "published-online")
        for name, raws in (("issued", candidates), ("accessed", ("accessed",)), ("event-date", ("event-date",))):
            texts = [text for raw in raws if (text := dates.text_of(self.raw.get(raw)))]
            put_date(self.entry, name, texts, dates.read)

    def _numbers(self) -> None:
        isbns: list[str] = []
        issns: list[str] = []
        for name in ("ISBN", "ISSN"):
            books, journals, unknown = fields.serials(self._text(name, joined="; "))
            isbns, issns = isbns + books, issns + journals
            self.entry.not_kept(name, unknown)
        self._put("ISBN", ", ".join(dict.fromkeys(isbns)))
        self._put("ISSN", ", ".join(dict.fromkeys(issns)))
        entries.put_addresses(self.entry, self._text("URL", joined=" "), self._text("DOI"))


def put_date(entry: Entry, name: str, texts: list[str], read: Callable[[str], tuple[str, bool]]) -> None:
    """Give an entry the first date of some texts that can be kept; what of it cannot is said.

    Parameters
    ----------
    entry
        The entry.
    name
        The date, one of DATES. A record keeps of `accessed` a day, and nothing less.
    texts
        What the file says, the best first.
    read
        What makes a date of a text, as `dates.read`.
    """
    found = [(text, *read(text)) for text in texts]
    usable = [
        (text, kept, complete) for text, kept, complete in found if kept and (name != "accessed" or len(kept) == 10)
    ]
    if usable:
        entry.item[name] = dates.as_csl(usable[0][1])
    elif name == "issued" and texts and dates.is_state(texts[0]):
        entry.item.setdefault("status", texts[0])
        return
    text, kept, complete = (usable or found or [("", "", True)])[0]
    if text and not (usable and complete):
        entry.say(f"{name} is {kept if usable else 'left out'}; the file has {text}")


def _bare(text: str) -> str:
    """A part of a name in a format that is no TeX."""
    return " ".join(markup.plain(text).split())
