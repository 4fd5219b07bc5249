"""Which sources the cases and statutes of a text are, also in short ("Martin, at 9", "§2680(h)") and as "id.", "ebd.".

A case is known by its place in a reporter or by its parties and year, a statute by its code and section. What points
back means the citation before it, of whatever style; where that is not known, neither is this.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.records import Source
from graph.text import fold
from graph.verify.names import SourceNames
from graph.work import InText, Law, Work, laws, party, place_key
from graph.work.occurrences import occurrences
from graph.work.pointers import stands_behind_quotation

_BEFORE_CASE = (
    r"[Uu]nder|[Aa]pplying|[Ff]ollowing|[Uu]nlike|[Dd]istinguishing|[Oo]verrul(?:es?|ed|ing)|[Ii]n|[Ss]ince|[Bb]efore"
    r"|[Aa]fter|by|from|[Tt]o|with|of|[Ss]ee|read"
)
_LED = re.compile(rf"\b(?:{_BEFORE_CASE})\s$")
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Dr|Justice|Judge|Lord|Lady|Sir|President|Senator)\.?\s$")
_QUOTING = re.compile(r"\b(?:overruling|overruled|quoting|citing|following|distinguishing)\s$")
_PARAGRAPH_BEHIND = re.compile(
    r"(?:\sitself)?,?\s(?:at\s)?(?:paras?\.?\s|paragraphs?\s|Rn\.\s|\[)(?P<paragraph>\d{1,4}\]?(?:(?:\s?-\s?|\sto\s)\[?\d{1,4})?)"
)
FARTHEST_LEAD = 20  # signs before a name that are looked at
_SAID_AT = re.compile(
    r"\b(?:said|held|observed|explained|stated|noted|added|continued|emphasi[sz]ed|concluded|warned|put it"
    r"|summari[sz]ed)\b[^.;\[]{0,60}?(?P<place>\bat\s\[(?P<paragraph>\d{1,3}(?:\]?\s?(?:-|to|and)\s?\[?\d{1,3})?)\])"
    r"(?!\s(?:above|below|of\s(?:the|his|her|my)))"
)
FEWEST_SIGNS = 4  # of a name by which a case is cited in short
STATUTES = ("legislation", "regulation", "treaty")  # types of CSL


class Authority(NamedTuple):
    """A case or a statute that is cited, or what points back: where it stands, and the sources that it means."""

    start: int
    end: int
    printed: str
    locator: tuple[str, str] | None
    quoted: bool
    source_ids: tuple[str, ...]


class LegalSources:
    """The cases and statutes among the sources of a dataset."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._by_place: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._by_name: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._by_party: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._by_family: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._by_section: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._by_title: dict[tuple[str, str], str] = {}
        self._cases_with: defaultdict[str, list[str]] = defaultdict(list)  # word of a name -> cases
        self._words = {source_id: {*fold(source.title).split()} for source_id, source in sources.items()}
        self._years = {source_id: source.year for source_id, source in sources.items()}
        self._statutes = {key for key, row in sources.items() if row.kind == "law" or row.type in STATUTES}
        for source_id, source in sources.items():
            if people := source.author or source.editor:
                self._by_family[fold(people[0].short)][source_id] = None
            if source.is_case or source_id in self._statutes:
                self._add(source_id, source)
            self._by_title[fold(source.title), source.year] = source_id
        self._begun: defaultdict[str, list[str]] = defaultdict(list)  # first word -> parties
        for name in self._by_party:
            self._begun[name.partition(" ")[0]].append(name)
        parties = {name for source in sources.values() if source.is_case for name in _parties(source)}
        self.short_names = sorted(parties, key=len, reverse=True)

    def is_statute(self, source_id: str) -> bool:
        """Whether a source is a statute."""
        return source_id in self._statutes

    def _add(self, source_id: str, source: Source) -> None:
        forms = (source.label, source.title, *source.cited_as)
        if source.volume and source.container_title and source.page:
            forms = (*forms, f"{source.volume} {source.container_title} {source.page}")
        for form in forms:
            self._by_place[place_key(form)][source_id] = None
            self._by_name[fold(form)][source_id] = None
            for law in laws(form):
                if law.form in ("case", "statute") and not (law.locator and law.form == "statute" and law.name):
                    self._by_place[law.key][source_id] = None
                if law.form == "statute" and "§" in law.place:
                    self._by_section[law.place.partition("§")[2].strip("§ ")][source_id] = None
        if source.is_case:
            for word in self._words[source_id]:
                self._cases_with[word].append(source_id)
            for name in _parties(source):
                self._by_party[fold(name)][source_id] = None

    def find(self, law: Law, cited: Mapping[str, int] | None = None) -> tuple[str, ...]:
        """The ids of the sources that a case or statute may mean; of several the one that was cited last before it.

        `cited` has the sources that were cited before, each with a number that grows.
        """
        source_ids = (*self._meant(law),)
        if len(source_ids) < 2:
            return source_ids
        before = [(number, key) for key in source_ids if (number := (cited or {}).get(key)) is not None]
        return (max(before)[1],) if before else ()

    def _meant(self, law: Law) -> Iterable[str]:
        """All sources that a case or statute may mean."""
        if law.form == "record":
            return ()
        if law.form == "work":
            source_id = self._by_title.get((fold(law.place), law.year))
            return (source_id,) if source_id else ()
        if law.form in ("case", "statute"):
            named = self._by_name.get(fold(law.name), ()) if law.form == "case" and law.name else ()
            of_year = [key for key in named if not law.year or self._years[key] in ("", law.year)]
            return self._by_place.get(law.key) or of_year
        if law.form == "back":
            name = fold(law.name)
            if name in self._by_party:
                return self._by_party[name]
            longer = [row for row in self._begun.get(name.partition(" ")[0], ()) if row.startswith(f"{name} ")]
            begun = {key for row in longer for key in self._by_party[row]}  # Hustler Magazine, as Hustler
            if not begun and (row := {*name.split()}):  # the other party
                fewest = min((self._cases_with[word] for word in row), key=len)
                begun = {key for key in fewest if row <= self._words[key]}
            family = " ".join(word for word in name.split() if len(word) > 1)  # K. Bakker
            return begun if len(begun) == 1 else self._by_family.get(family, ())
        if law.place.startswith("§"):
            return self._by_section.get(law.place.strip("§ "), ())
        if match := re.fullmatch(r"(\d{4}) (Act|Regulations|Order|Rules)", law.place):
            ending = fold(match[2])
            rows = [(fold(re.sub(r"\s\d{4}$", "", name)), ids) for name, ids in self._by_name.items()]
            return {key for name, ids in rows for key in ids if name.endswith(ending) and self._years[key] == match[1]}
        of_volume = {key for place, row in self._by_place.items() if place.startswith(law.key) for key in row}
        if not law.name:
            return of_volume
        of_party = [key for key in self._by_party.get(fold(law.name), ()) if key in of_volume]
        words = {*fold(law.name).split()}  # or the other party: Ashcroft v. Iqbal, as Iqbal
        return of_party or [key for key in of_volume if words <= self._words[key]]


def authorities(text: Work, sources: Mapping[str, Source], names: SourceNames) -> Iterator[Authority]:
    """The cases and statutes of the text, and what points back, in order; also those that no source is."""
    legal = LegalSources(sources)
    before: tuple[str, ...] = ()
    cited: dict[str, int] = {}
    in_short = [*_in_short(text, legal.short_names), *_by_name_alone(text, legal.short_names)]
    read: list[Law | InText] = [*text.laws, *text.citations, *in_short, *_said_at(text)]
    rows = sorted(read, key=lambda row: row.start)
    for number, row in enumerate(rows):
        if isinstance(row, InText):
            before = tuple(names.find(row)) or (() if row.certain else before)
        else:
            before = before if row.form == "back" and not row.name else legal.find(row, cited)
            printed, quoted = text.text[row.start : row.end], stands_behind_quotation(text.text, row.start)
            locator = row.locator
            if "§" in printed and row.form == "back" and locator and any(legal.is_statute(key) for key in before):
                locator = ("section", locator[1])  # of a judgment § is a paragraph
            yield Authority(row.start, row.end, printed, locator, quoted, before)
        cited.update(dict.fromkeys(before, number))


def _parties(case: Source) -> Iterator[str]:
    """The names by which a case is cited in short: a party, and it without what says that it is a company."""
    name = party(case.title)
    yield name
    if (bare := re.sub(r",?\s(?:U\.\s?S\.|(?:Inc|Co|Corp|Ltd|LLC|Enterprises|Bros)\b).*", "", name)) != name:
        yield bare


def _places(text: Work, names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Where the names stand as words outside of cases and statutes; of names in one another the longest."""
    found = occurrences(text.text, (name for name in names if len(name) >= FEWEST_SIGNS))
    rows = sorted((start, -len(name), name) for name, starts in found.items() for start in starts)
    last = 0
    for start, length, name in rows:
        is_word = not text.parts_word(start) and not text.parts_word(start - length)
        if start >= last and is_word and not _is_within(text, start):
            yield name, start
            last = start - length


def _in_short(text: Work, names: list[str]) -> Iterator[Law]:
    """The cases that are cited by a party, where a place in the case or a word like "quoting" says so."""
    for name, start in _places(text, names):
        end = start + len(name)
        if match := _PARAGRAPH_BEHIND.match(text.text, end):
            paragraph = re.sub(r"[\[\]\s]", "", match["paragraph"]).replace("to", "-")
            yield Law(start, match.end(), "back", name, locator=("paragraph", paragraph))
        elif _QUOTING.search(text.text, max(0, start - FARTHEST_LEAD), start) and text.text[end : end + 1] in ",;.)":
            yield Law(start, end, "back", name)


def _by_name_alone(text: Work, names: list[str]) -> Iterator[Law]:
    """The cases that are cited by a name alone, "under Martin", where it stands in such words more often than not.

    "Texas" and the parties before the court stand in others, too: they are no short names there.
    """
    ends = {law.end for law in text.laws}
    led: defaultdict[str, list[int]] = defaultdict(list)
    counts: Counter[str] = Counter()
    people: set[str] = set()
    for name, start in _places(text, names):
        if start in ends:
            continue
        counts[name] += 1
        before, behind = (
            text.text[max(0, start - FARTHEST_LEAD) : start],
            text.text[start + len(name) : start + len(name) + 1],
        )
        if _LED.search(before) and (not behind or behind in " \n,.;:)]"):
            led[name].append(start)
        if _TITLED.search(before):
            people.add(name)
    for name, starts in led.items():
        if 2 * len(starts) > counts[name] and name not in people:
            yield from (Law(start, start + len(name), "back", name) for start in starts)


def _said_at(text: Work) -> Iterator[Law]:
    """The paragraphs at which somebody said something in the judgment cited before: "Lady Hale said at [31] that"."""
    if not any(law.place.startswith("[") for law in text.laws):
        return
    for match in _SAID_AT.finditer(text.text):
        if not _is_within(text, match.start("place")):
            locator = ("paragraph", re.sub(r"\]?\s?(?:-|to|and)\s?\[?", "-", match["paragraph"]))
            yield Law(match.start("place"), match.end(), "back", locator=locator)


def _is_within(text: Work, place: int) -> bool:
    """Whether a case or a statute that is read stands at a place."""
    number = bisect_right(text.laws, place, key=lambda law: law.start) - 1
    return number >= 0 and place < text.laws[number].end
