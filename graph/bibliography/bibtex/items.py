"""The work of a BibTeX entry: its values as a CSL item, and a remark for each that a record does not have."""

from __future__ import annotations

import re
from functools import partial
from typing import get_args

from graph.bibliography import dates, entries, fields, names, tex
from graph.bibliography.bibtex.blocks import Block
from graph.bibliography.bibtex.kinds import (
    ACCESSED,
    CONTAINERS,
    GENRES,
    HEEDED,
    HOUSEKEEPING,
    HOUSEKEEPING_BEGINNINGS,
    HOUSES,
    LEGAL,
    OTHER_ADDRESSES,
    PREPRINT,
    READ_AS,
    SUBTYPES,
    TYPE_KEYS,
    WHOLE,
    WORDED,
)
from graph.bibliography.entry import NAMES, Entry, Item
from graph.records.source import CslType

# BibTeX fields that are a CSL field as they are
_TEXTS = {
    "volume": "volume", "edition": "edition", "series": "collection-title", "eventtitle": "event-title",
    "venue": "event-place", "pubstate": "status", "authority": "authority", "section": "section", "medium": "medium",
}  # fmt: skip


def entry(block: Block) -> Entry:
    """The entry with the work that its values describe; left out where it holds nothing."""
    if block.entry.problem:
        return block.entry
    if not block.values:
        return block.entry.left_out(f"line {block.entry.line} begins an entry that holds nothing")
    work = _Work(block)
    work.read()
    if not {"title", "URL", "DOI", *NAMES} & block.entry.item.keys():
        return block.entry.left_out(f"line {block.entry.line} begins an entry that names no work")
    return block.entry


class _Work:
    """The values of an entry, of which each is taken once: what is left at the end is said."""

    def __init__(self, block: Block) -> None:
        self.block, self.entry = block, block.entry
        self.left = dict(block.values)
        self.item: Item = {"id": block.key, "type": self._type()}
        self.entry.item = self.item

    def read(self) -> None:
        """Fill the item, and say what is left."""
        self._looked_at()
        self._titles()
        for role in NAMES:
            if raw := self.left.pop(role, ""):
                self.item[role] = names.field(raw, partial(self.text, role), self.entry.say)
        for name, csl_name in _TEXTS.items():
            if name in self.left:
                self._put(csl_name, fields.number(self.text(name)) if name == "volume" else self.text(name))
        if self.item["type"] == "paper-conference" and self.left.get("address") and "event-place" not in self.item:
            self._put("event-place", self.text("location"))  # the ACM has the conference there
        self._put("publisher-place", self._first("location", "address"))
        self._put("language", fields.language(self._first("language", "langid", "hyphenation")))
        if self.item["type"] in LEGAL and "authority" not in self.item:
            self._put("authority", self.text("institution"))
        self._put("publisher", self._first(*HOUSES.get(self.item["type"], HOUSES[""])))
        kind = self.text("type")
        genre = TYPE_KEYS.get(kind.lower(), kind) or GENRES.get(self.block.kind, "")
        self._put("genre", fields.genre(genre, self.item["type"]))
        self._numbers()
        self._dates()
        self._places()
        self._rest()

    def text(self, name: str, raw: str | None = None) -> str:
        """A value, or a part of one, as text; commands that are not known are said."""
        written = self.left.pop(name, "") if raw is None else raw
        if not written:
            return ""
        unknown: list[str] = []
        text = tex.plain(written, unknown)
        for command in unknown:
            self.entry.say(f"{name}: {command} is not known and stays as it was written")
        return text

    def _put(self, csl_name: str, text: str) -> None:
        if text:
            self.item[csl_name] = text

    def _first(self, *candidates: str) -> str:
        """The first of these fields that holds anything; what another holds beside it is said."""
        texts = [(name, text) for name in candidates if name in self.left and (text := self.text(name))]
        for name, text in texts[1:]:
            if text != texts[0][1]:
                self.entry.not_kept(name, text)
        return texts[0][1] if texts else ""

    def _type(self) -> str:
        kind = self.block.kind
        subtype = self.block.values.get("entrysubtype", "").strip("{}").lower()
        if kind not in READ_AS:
            self.entry.say(f"the type {kind} is not known")
        if subtype in get_args(CslType):
            return subtype
        if kind == "misc" and self._is_web_page():
            return "webpage"
        if kind in PREPRINT and {"eprint", "archiveprefix"} <= self.block.values.keys():
            return "article"
        return SUBTYPES.get(subtype, READ_AS[kind]) if kind == "article" else READ_AS.get(kind, "document")

    def _is_web_page(self) -> bool:
        """Whether EndNote wrote it, which has the day of access where the volume and its number stand."""
        if self.left.get("type", "").lower() != "web page":
            return False
        day = f"{self.left.get('number', '')} {self.left.get('volume', '')}"
        if len(dates.read(day)[0]) == len("2019-11-15"):
            self.left.pop("number", "")
            self.left["urldate"] = day
            self.left.pop("volume", "")
        return True

    def _titles(self) -> None:
        self._put("title", self._with_subtitle("title", "subtitle"))
        self._how_published()
        is_book = self.item["type"] == "book"
        for name in CONTAINERS["article-journal" if self.item["type"].startswith("article") else ""]:
            text = self._with_subtitle(name, f"{name.removesuffix('title')}subtitle")
            if fields.is_address(text):
                self.left["url"] = " ".join(filter(None, (self.left.get("url"), text)))
            elif "container-title" in self.item:
                self.entry.not_kept(name, text if text != self.item["container-title"] else "")
            elif not (is_book and name == "booktitle" and text == self.item.get("title")):  # which some repeat there
                self._put("container-title", text)
        main = self._with_subtitle("maintitle", "mainsubtitle")
        if main != self.item.get("title"):
            if self.left.get("series"):
                self.entry.not_kept("maintitle", main)
            else:
                self._put("collection-title", main)

    def _how_published(self) -> None:
        """Put addresses in this field where addresses belong; what then is left of it, "available at", is said."""
        if (
            self.left.get("howpublished") == self.left.get("publisher") == self.left.get("organization")
        ):  # as we write what is no name of a site
            self.left.pop("howpublished", "")
        how = tex.verbatim(self.left.get("howpublished", ""))
        addresses, rest = fields.addresses(how)
        if addresses:
            self.left["url"] = " ".join(filter(None, (self.left.get("url"), *addresses)))
            self.left["howpublished"] = rest.strip(":")
            if not re.search(r"[A-Z]", rest[1:]):
                self.entry.not_kept("howpublished", self.text("howpublished"))

    def _with_subtitle(self, name: str, subtitle: str) -> str:
        """A title with its subtitle behind a colon, unless a sign parts them already."""
        parts = [text for text in (self.text(name), self.text(subtitle)) if text]
        return (" " if parts and parts[0][-1] in "?!:.–—" else ": ").join(parts)

    def _numbers(self) -> None:
        number, issue = self.text("number"), self.text("issue")
        if self.item["type"].startswith("article-"):
            self._put("issue", fields.number(number or issue))
            if number and issue and issue != number:
                self.entry.not_kept("issue", issue)
        else:
            series = "collection-title" in self.item and self.item["type"] in ("book", "chapter", "paper-conference")
            self._put("collection-number" if series else "number", number)
            self.entry.not_kept("issue", issue)
        if self.item["type"] in WHOLE and not re.search(r"\d\s*(?:[-–]|,)", self.left.get("pages", "")):
            self.entry.not_kept("number of pages", self.text("pages"))
        self._put("page", fields.pages(self._first("pages", "eid", "article-number", "art_number", "articleno")))
        isbns: list[str] = []
        issns: list[str] = []
        for name in ("isbn", "issn", "eissn"):
            books, journals, unknown = fields.serials(tex.verbatim(self.left.pop(name, "")))
            isbns, issns = isbns + books, issns + journals
            self.entry.not_kept(name, unknown)
        self._put("ISBN", ", ".join(dict.fromkeys(isbns)))
        self._put("ISSN", ", ".join(dict.fromkeys(issns)))
        archive = self._first("eprinttype", "archiveprefix")
        subject = self._first("eprintclass", "primaryclass")
        if eprint := tex.verbatim(self.left.pop("eprint", "")):
            shown = f"{archive}:{eprint}" if archive and not eprint.lower().startswith(archive.lower()) else eprint
            self._put("archive", " ".join(filter(None, (shown, f"[{subject}]" if subject else ""))))

    def _dates(self) -> None:
        self._date("issued", "date", *(("year", "month", "day") if not self.left.get("date") else ()))
        self._date("accessed", "urldate")
        self._date("event-date", "eventdate")

    def _looked_at(self) -> None:
        """Put the day on which a work was looked at where biblatex has it; some have it in words."""
        for name in ACCESSED:
            if (text := self.left.get(name)) and "urldate" not in self.left:
                day, remainder = dates.looked_at(text if name in WORDED else f"accessed {text}")
                says_more = re.search(r"\d|\w{7}", remainder)  # than "Online"
                if day:
                    self.left |= {"urldate": day, name: remainder.strip(" .,;:[]()") if says_more else ""}

    def _date(self, csl_name: str, name: str, *parts: str) -> None:
        """Read a date from its field, or from year, month and day; what of it cannot be kept is said."""
        raw = tex.verbatim(self.left.pop(name, ""))  # in which ~ is a doubt of EDTF and no space
        kept, complete = dates.read(raw)
        if parts:
            year, month, day = (self.text(part) for part in parts)
            raw = " ".join(filter(None, (year, month, day)))
            kept, complete = dates.read(year)
            if (dated := dates.read(month))[1] and dated[0].startswith(kept):  # it holds the year, too
                kept, complete, month, raw = *dated, "", month
            numbers, whole = dates.month_and_day(month)
            if month and len(kept) == 4:
                days = re.findall(r"\d+", day)[:1] if len(numbers) == 1 else []
                longer = dates.iso([kept, *numbers, *days])
                complete = complete and whole and longer.count("-") == len(numbers) + len(days)
                kept = longer
            complete = complete or (not month and bool(kept) and kept == year)
        for part in ("year", "month", "day"):
            if name == "date" and self.left.get(part) and not kept:  # biblatex's field says nothing: the old ones may
                self._date(csl_name, "", "year", "month", "day")
                break
            if name == "date":
                self.left.pop(part, None)
        if csl_name == "accessed" and kept and kept.count("-") < 2:
            kept, complete = "", False
        if kept:
            self.item[csl_name] = dates.as_csl(kept)
        if raw and not complete:
            self._say_date(csl_name, kept, raw)

    def _say_date(self, csl_name: str, kept: str, raw: str) -> None:
        if csl_name == "issued" and not kept and dates.is_state(raw):
            self.item.setdefault("status", raw)
        else:
            self.entry.say(f"{csl_name} is {kept or 'left out'}; the file has {raw}")

    def _places(self) -> None:
        address, doi = (tex.verbatim(self.left.pop(name, "")) for name in ("url", "doi"))
        for name in OTHER_ADDRESSES if not address else ():
            if fields.is_address(elsewhere := tex.verbatim(self.left.get(name, ""))):
                address = elsewhere
                self.left.pop(name)
                break
        entries.put_addresses(self.entry, address, doi)

    def _rest(self) -> None:
        """Say what no part of the record holds."""
        left = [name for name, written in self.left.items() if name and written.strip("{} ") and name not in HEEDED]
        aside = [name for name in left if name in HOUSEKEEPING or name.startswith(HOUSEKEEPING_BEGINNINGS)]
        for name in left:
            if name not in aside:
                self.entry.not_kept(name, self.text(name))
        self.entry.left_aside(aside)
