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

from graph.records import Source, links
from graph.text import fold
from graph.verify.legal import LegalSources
from graph.verify.names import SourceNames
from graph.verify.pins import place_in
from graph.work import Pointer, Work, laws_of_note, words
from graph.work.citations import citations
from graph.work.footnotes import parts, without_lead
from graph.work.letters import SMALL
from graph.work.occurrences import occurrences
from graph.work.vocabulary import IN_SHORT, PAGE_WORD, SAME_AGAIN

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”)\]]+", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>\])]+")
_IBID = re.compile(rf"\W*(?:(?:[^\W\d_]+\s){{1,2}}(?=ib)|)(?:{SAME_AGAIN})(?!\w)", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:supra|above|ob(?:en|\.)|(?<=\()n\.?|fn\.?|note|nota|anm\.|fußn\.)\s*(?:note|n\.?|fn\.?)?\s*(\d{1,3})\b",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"\b(?:{IN_SHORT})", re.IGNORECASE)
_HEREAFTER = re.compile(r"\b(?:hereafter|hereinafter)(?:\scited\sas)?,?\s[“\"*‘]*([^()“”\"*‘’.]{2,60}?)[”\"*’,.]*\)")
_IN_COMMENTARY, _MARGIN = re.compile(r", in:? "), re.compile(r"\bR[nz]\.\s?\d")
_NAME_END = re.compile(r"[,(“„«\"*]|\s\d")
_SAME_WORK = re.compile(r"(?:ders|dies|derselbe|dieselbe|eadem)\.?,\s(?:S\.|Rn\.|pp?\.|págs?\.)\s?\d", re.IGNORECASE)
_MARKED_TITLE = re.compile(r"[*“„«‘\"]([^*”“»\"]{3,120}?)[*”“»’\"]")
_SHORT_TITLE = re.compile(r"^[^,(]*?,?\s[*_“„«\"]*([^\d,()]{3,120})")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_LABEL = re.compile(r"\[\^([\w-]{1,40})\]")
_NAME_AND_PLACE = re.compile(
    rf"[^\d,:(]{{2,60}}[,:]?\s(?:{SMALL}[^\s,\d(]*[,:]?\s){{0,3}}(?:{PAGE_WORD}\s?)?\d[\d–-]*\.?(?:\s?[^\W\d_]{{1,3}}\.)?\W*"
)
_UNDERLINED = re.compile(r"(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)")  # of Markdown
FEWEST_OF_ARCHIVE = 3  # words and numbers
FEWEST_WORDS = 2  # of a title that is looked for; one word may stand anywhere


class Pointed:
    """The sources by the entries, notes and addresses of a text."""

    def __init__(self, text: Work, sources: Mapping[str, Source], names: SourceNames) -> None:
        self._sources, self._names, self._legal = sources, names, LegalSources(sources)
        self._by_address: dict[str, str] = {}
        by_title: defaultdict[str, list[str]] = defaultdict(list)
        self._by_family: defaultdict[str, list[str]] = defaultdict(list)
        self._by_first_word: defaultdict[str, list[str]] = defaultdict(list)
        for source_id, source in sources.items():
            if source.URL:
                self._by_address[_bare(source.URL)] = source_id
            if source.DOI:
                self._by_address[f"doi.org/{source.DOI.lower()}"] = source_id
            if people := source.author or source.editor:
                self._by_family[fold(people[0].short)].append(source_id)
                if given := fold(people[0].given or people[0].literal).split():  # Kovács Péter, in Hungary
                    self._by_first_word[given[0]].append(source_id)
            for row in map(words, (source.title, source.title.partition(":")[0], source.title.partition(". ")[0])):
                if len(row) >= FEWEST_WORDS and source_id not in by_title[f" {' '.join(row)} "]:
                    by_title[f" {' '.join(row)} "].append(source_id)
        self._title_words = {source_id: {*words(source.title)} for source_id, source in sources.items()}
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for source_id, title_words in self._title_words.items():
            for word in title_words:
                self._by_word[word].append(source_id)
        self._aliases: dict[str, list[str]] = {}
        rows = [(entry.marker, _UNDERLINED.sub("*", part)) for entry in text.entries for part in parts(entry.printed)]
        first = {entry.marker: entry.start for entry in reversed(text.entries)}
        is_first = [first[entry.marker] == entry.start for entry in text.entries for _ in parts(entry.printed)]
        titled = _titled([part for _, part in rows], by_title)
        self._notes = {entry.marker for entry in text.entries if entry.is_note}
        self._by_marker: dict[str, list[str]] = {}
        self._parts: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        self._cited: list[str] = []  # in order, the last of a family is meant where nothing else says which
        before: list[str] = []
        for (marker, part), source_ids, counts in zip(rows, titled, is_first, strict=True):
            before = self._in_print(part, source_ids, before)
            self._cited += before
            if alias := _HEREAFTER.search(part):
                self._aliases[fold(alias[1])] = before
            if marker and counts:
                row = self._by_marker.setdefault(marker, [])
                row += (source_id for source_id in before if source_id not in row)
                self._parts[marker].append((part, before))

    def find(self, pointer: Pointer) -> Iterator[tuple[str, list[str]]]:
        """Each target of a mark, and the ids of the sources that it means; none where that is not known."""
        for target in pointer.targets:
            if pointer.style == "link":
                source_id = self._by_address.get(_bare(target))
                yield target, [source_id] if source_id else []
            else:
                yield f"[{target}]", self._by_marker.get(target, [target] if target in self._sources else [])

    def is_note(self, marker: str) -> bool:
        """Whether a note, which may name several works, has this number or label, and no list of works."""
        return marker in self._notes

    def has_entry(self, marker: str) -> bool:
        """Whether a list has an entry or note of this number or label, whatever it says."""
        return marker in self._by_marker

    def locator(self, marker: str, source_id: str) -> tuple[str, str] | None:
        """The place in a source at which the note of a marker points, where the note names the source in short.

        Of a note that names it whole the pages may be those of the work; then only what stands behind "hier" or "at" is
        one in it, or a single page at the end.
        """
        for part, source_ids in self._parts[marker] if marker in self._notes else ():
            if source_id in source_ids and (place := self._place(part, source_id)):
                return place
        return None

    def _place(self, part: str, source_id: str) -> tuple[str, str] | None:
        for law in laws_of_note(part):
            if law.locator and source_id in self._legal.find(law):
                return law.locator
        bare = without_lead(part)
        for citation in citations(bare if "(" in part else f"({bare.strip('. ')})"):
            if citation.locator and source_id in self._names.find(citation):
                return citation.locator
        is_short = _IBID.match(bare) or _SHORT.search(part) or _BACK.search(part) or not _YEAR.search(part)
        return place_in(part, is_short=bool(is_short))

    def _in_print(self, part: str, titled: list[str], before: list[str]) -> list[str]:
        """The sources that a part of an entry or note names. `before` are those of the part above it."""
        bare = without_lead(part)
        if (_IBID.match(bare) and not titled) or _SAME_WORK.match(bare):  # "Id., Title" has another work
            return before
        if named := [source_id for label in _LABEL.findall(part) for source_id in self._by_marker.get(label, ())]:
            return [*dict.fromkeys(named)]  # "see notes 3 and 5", whose marks lead there
        addresses = [_bare(address) for address in _ADDRESS.findall(part)]
        addresses += [f"doi.org/{doi.lower().rstrip('.,;')}" for doi in _DOI.findall(part)]
        if source_ids := [self._by_address[address] for address in addresses if address in self._by_address]:
            return [*dict.fromkeys(source_ids)]
        read = [] if _names_commentary(part) else laws_of_note(part)
        legal = [source_id for law in read for source_id in self._legal.find(law)]
        if len(titled) > 1:  # of two works with one title that of whoever stands before it
            namesakes = self._of_family(bare)
            titled = [source_id for source_id in titled if source_id in namesakes] or titled[:1]
        if titled or legal:
            return [*dict.fromkeys([*titled, *legal])]
        bracket = (bare if "(" in part else f"({bare.strip('. ')})").replace("*", "")
        if source_ids := [source_id for citation in citations(bracket) for source_id in self._names.find(citation)]:
            return [*dict.fromkeys(source_ids)]
        named = self._of_family(bare)
        if whole := self._whole(part, named):
            return whole
        if (back := _BACK.search(part)) and back[1] in self._by_marker:
            row = self._by_marker[back[1]]
            return [source_id for source_id in row if source_id in named] or (row if len(row) == 1 else [])
        name = fold(re.split(r"[,.(]", bare, maxsplit=1)[0].strip('*_“”" '))
        return self._aliases.get(name) or self._of_short(bare, named) or ([] if named else self._of_archive(bare))

    def _of_archive(self, bare: str) -> list[str]:
        """The one source whose title has all words and numbers with which a part begins: "City archives, No. 2114"."""
        row = words(bare)
        first = row[:1]
        best: list[tuple[int, str]] = []
        for key in self._by_word.get(first[0], ()) if first else ():
            count = next((place for place, word in enumerate(row) if word not in self._title_words[key]), len(row))
            if count >= FEWEST_OF_ARCHIVE and any(word.isdigit() for word in row[:count]):
                best.append((count, key))
        most = max(best, default=(0, ""))[0]
        alike = [key for count, key in best if count == most]
        return alike if len(alike) == 1 else []

    def _whole(self, part: str, named: list[str]) -> list[str]:
        """The source of one of these people that a part names with its year, though its title is one word."""
        row, years = {*words(part)}, {*_YEAR.findall(part)}
        titled = [key for key in named if self._title_words[key] and self._title_words[key] <= row]
        return titled if len(titled) == 1 and self._sources[titled[0]].year[:4] in years else []

    def _of_short(self, bare: str, named: list[str]) -> list[str]:
        """The one source of an author that a note means which names it in short: by words of its title, or the last."""
        match = _MARKED_TITLE.search(bare) or _SHORT_TITLE.match(bare)
        first = match[1] if match else ""
        for title in (first, *bare.split(", ")[1:2]):
            whole = [word for word in words(title) if len(word) > 1]
            row = [key for key in named if whole and self._title_words[key].issuperset(whole)]
            if row:
                return row if len(row) == 1 else []
        if _SHORT.search(bare) or _is_name_and_place(bare):
            cited = [source_id for source_id in self._cited if source_id in named]
            return cited[-1:] or (named if len(named) == 1 else [])
        return []

    def _of_family(self, bare: str) -> list[str]:
        """The sources whose first author stands at the beginning of a part, before a comma or a bracket."""
        end = _NAME_END.search(bare)
        row = fold(bare[: end.start()] if end else bare).split()
        names = {" ".join(row[start : start + count]) for count in (1, 2, 3) for start in range(len(row))}
        named = [*dict.fromkeys(source_id for name in names for source_id in self._by_family.get(name, ()))]
        return named or [*dict.fromkeys(self._by_first_word.get(row[0], ()) if row and len(row[0]) > 1 else ())]


def _is_name_and_place(bare: str) -> bool:
    """Whether a part is a name, a page, and few small words between them, which can say no more than "there".

    >>> _is_name_and_place("Kerr, 61"), _is_name_and_place("Kovács: idézett mű, 4. o."), _is_name_and_place("Kerr 1999")
    (True, True, False)
    """
    match = _NAME_AND_PLACE.fullmatch(bare.replace("*", ""))
    return match is not None and _YEAR.search(bare) is None


def _titled(printed: list[str], by_title: Mapping[str, list[str]]) -> list[list[str]]:
    """For each printed line the sources whose titles stand in it; of titles within one another the longest."""
    rows = [f" {' '.join(words(line))} \n" for line in printed]
    starts = [0, *accumulate(map(len, rows))]
    matches = sorted(
        (start, -len(title), title)
        for title, positions in occurrences("".join(rows), by_title).items()
        for start in positions
    )
    result: list[list[str]] = [[] for _ in printed]
    end = 0
    for start, length, title in matches:
        if start - length > end:
            row = result[bisect_right(starts, start) - 1]
            row += (source_id for source_id in by_title[title] if source_id not in row)
            end = start - length
    return result


def _names_commentary(note: str) -> bool:
    """Whether a note names a commentary, whose places are sections of a law: Roe, in: Great Commentary, § 823 Rn. 4."""
    before, _, behind = note.partition("§")
    work = _IN_COMMENTARY.search(before, 3)
    return work is not None and len(before) - work.end() >= 8 and _MARGIN.search(behind) is not None


def _bare(address: str) -> str:
    """An address as it is compared, of which a text may have the signs behind it, too."""
    return links.compared(address.rstrip(".,;")).lower().rstrip(".,;")
