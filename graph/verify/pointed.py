"""Which sources a mark means: through the entry of a list, the note, or the address that it points at.

A note may name a work whole, in short, by author and year, or not at all: "ibid." is the note before it, "supra note 5"
that note. What none of this explains is not read, and nothing is said of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import accumulate

from graph.records import Source
from graph.text import fold
from graph.verify.legal import LegalSources
from graph.verify.names import SourceNames
from graph.work import Pointer, Work, laws, words
from graph.work.citations import citations
from graph.work.occurrences import occurrences

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”)\]]+", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>\])]+")
_IBID = re.compile(r"\W*(?:see |vgl\. |cf\. )?(?:ibid|ibidem|id|ebd|ebenda|idem)\b", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:supra|above|ob(?:en|\.)|(?<=\()n\.?|fn\.?|note|nota|anm\.|fußn\.)\s*(?:note|n\.?|fn\.?)?\s*(\d{1,3})\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\b(?:op\.?\s?cit|loc\.?\s?cit|a\.\s?a\.\s?O|supra|ob\.\s?cit)", re.IGNORECASE)
_PAGES = r"(\d{1,5}(?:\s?[-–]\s?\d{1,5})?)"
_PIN = re.compile(rf"(?:\bpp?\.|\bS\.|\bpágs?\.|\bat)\s?{_PAGES}")
_PIN_IN_WHOLE = re.compile(rf"(?:\bhier:?\s(?:S\.\s?)?|\bhere\s(?:at\s)?(?:pp?\.\s?)?|,\sat\s){_PAGES}")
_LAST_PAGE = re.compile(r"(?:\bp\.|\bS\.|\bpág\.)\s?(\d{1,5})(?:\sff?)?\.?\s*$")  # of a note: no work has one page
_RANGE_OF_PAGES = re.compile(r"\d\s?[-–]\s?\d")
FEWEST_WORDS = 2  # of a title that is looked for; one word may stand anywhere


class Pointed:
    """The sources by the entries, notes and addresses of a text."""

    def __init__(self, text: Work, sources: Mapping[str, Source], names: SourceNames) -> None:
        self._sources, self._names, self._legal = sources, names, LegalSources(sources)
        self._by_address: dict[str, str] = {}
        by_title: dict[str, str] = {}
        self._by_family: defaultdict[str, list[str]] = defaultdict(list)
        for source_id, source in sources.items():
            if source.URL:
                self._by_address[_bare(source.URL)] = source_id
            if source.DOI:
                self._by_address[f"doi.org/{source.DOI.lower()}"] = source_id
            if source.author:
                self._by_family[fold(source.author[0].short)].append(source_id)
            for row in map(words, (source.title, source.title.partition(":")[0])):
                if len(row) >= FEWEST_WORDS:
                    by_title.setdefault(f" {' '.join(row)} ", source_id)
        titled = _titled([entry.printed for entry in text.entries], by_title)
        self._by_marker: dict[str, list[str]] = {}
        self._printed: dict[str, str] = {}
        before: list[str] = []
        for entry, source_ids in zip(text.entries, titled, strict=True):
            before = self._in_print(entry.printed, source_ids, before)
            if entry.marker:
                self._by_marker.setdefault(entry.marker, before)
                self._printed.setdefault(entry.marker, entry.printed)

    def find(self, pointer: Pointer) -> Iterator[tuple[str, list[str]]]:
        """Each target of a mark, and the ids of the sources that it means; none where that is not known."""
        for target in pointer.targets:
            if pointer.style == "link":
                source_id = self._by_address.get(_bare(target))
                yield target, [source_id] if source_id else []
            else:
                yield f"[{target}]", self._by_marker.get(target, [target] if target in self._sources else [])

    def has_entry(self, marker: str) -> bool:
        """Whether a list has an entry or note of this number or label, whatever it says."""
        return marker in self._by_marker

    def locator(self, marker: str, source_id: str) -> tuple[str, str] | None:
        """The place in a source at which the note of a marker points, where the note names the source in short.

        Of a note that names it whole the pages may be those of the work; then only what stands behind "hier" or "at" is
        one in it, or a single page at the end.
        """
        printed = self._printed.get(marker, "")
        for law in laws(printed):
            if law.locator and source_id in self._legal.find(law):
                return law.locator
        for citation in citations(printed if "(" in printed else f"({printed.strip('. ')})"):
            if citation.locator and source_id in self._names.find(citation):
                return citation.locator
        if (match := _LAST_PAGE.search(printed)) and not _RANGE_OF_PAGES.search(printed):
            return "page", match[1]
        is_short = _IBID.match(printed) or _SHORT.search(printed) or _BACK.search(printed)
        match = (_PIN if is_short else _PIN_IN_WHOLE).search(printed)
        return ("page", re.sub(r"\s?[-–]\s?", "-", match[1])) if match else None

    def _in_print(self, printed: str, titled: list[str], before: list[str]) -> list[str]:
        """The sources that a printed entry or note names. `before` are those of the one above it."""
        if _IBID.match(printed):
            return before
        addresses = [_bare(address) for address in _ADDRESS.findall(printed)]
        addresses += [f"doi.org/{doi.lower().rstrip('.,;')}" for doi in _DOI.findall(printed)]
        if source_ids := [self._by_address[address] for address in addresses if address in self._by_address]:
            return [*dict.fromkeys(source_ids)]
        legal = [source_id for law in laws(printed) for source_id in self._legal.find(law)]
        if titled or legal:
            return [*dict.fromkeys([*titled, *legal])]
        bracket = printed if "(" in printed else f"({printed.strip('. ')})"
        if source_ids := [source_id for citation in citations(bracket) for source_id in self._names.find(citation)]:
            return [*dict.fromkeys(source_ids)]
        if (back := _BACK.search(printed)) and back[1] in self._by_marker:
            return self._by_marker[back[1]]
        return self._of_family(printed) if _SHORT.search(printed) else []

    def _of_family(self, printed: str) -> list[str]:
        """The one source whose first author stands in a note that names no title."""
        row = fold(printed).split()
        names = {" ".join(row[start : start + count]) for count in (1, 2, 3) for start in range(len(row))}
        source_ids = [source_id for name in names for source_id in self._by_family.get(name, ())]
        return source_ids if len(source_ids) == 1 else []


def _titled(printed: list[str], by_title: Mapping[str, str]) -> list[list[str]]:
    """For each printed line the sources whose titles stand in it; of titles within one another the longest."""
    rows = [f" {' '.join(words(line))} \n" for line in printed]
    starts = [0, *accumulate(map(len, rows))]
    matches = sorted(
        (start, -len(title), by_title[title])
        for title, positions in occurrences("".join(rows), by_title).items()
        for start in positions
    )
    result: list[list[str]] = [[] for _ in printed]
    end = 0
    for start, length, source_id in matches:
        if start - length > end:
            row = result[bisect_right(starts, start) - 1]
            if source_id not in row:
                row.append(source_id)
            end = start - length
    return result


def _bare(address: str) -> str:
    """An address as it is compared."""
    return re.sub(r"^(?:https?://)?(?:www\.|dx\.)?", "", address.lower()).rstrip("/.,;")
