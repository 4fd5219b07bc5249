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
from graph.work.pointers import stands_behind_quotation

_BEFORE_CASE = (
    r"[Uu]nder|[Aa]pplying|[Ff]ollowing|[Uu]nlike|[Dd]istinguishing|[Oo]verrul(?:es?|ed|ing)|[Ii]n|[Ss]ince|[Bb]efore"
    r"|[Aa]fter|by|from|[Tt]o|with|of|[Ss]ee|read"
)
_TITLES = "Mrs?|Ms|Dr|Justice|Judge|Lord|Lady|Sir|President|Senator"
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
        self._words = {source_id: {*fold(source.title).split()} for source_id, source in sources.items()}
        self._years = {source_id: source.year for source_id, source in sources.items()}
        for source_id, source in sources.items():
            if source.author:
                self._by_family[fold(source.author[0].short)][source_id] = None
            if source.is_case or source.kind == "law" or source.type in STATUTES:
                self._add(source_id, source)
            self._by_title[fold(source.title), source.year] = source_id
        parties = {name for source in sources.values() if source.is_case for name in _parties(source)}
        self.short_names = sorted(parties, key=len, reverse=True)

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
            return self._by_party[name] if name in self._by_party else self._by_family.get(name, ())
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
            yield Authority(row.start, row.end, printed, row.locator, quoted, before)
        cited.update(dict.fromkeys(before, number))


def _parties(case: Source) -> Iterator[str]:
    """The names by which a case is cited in short: a party, and it without what says that it is a company."""
    name = party(case.title)
    yield name
    if (bare := re.sub(r",?\s(?:U\.\s?S\.|(?:Inc|Co|Corp|Ltd|LLC|Enterprises|Bros)\b).*", "", name)) != name:
        yield bare


def _either(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in names if len(name) >= FEWEST_SIGNS)


def _in_short(text: Work, names: list[str]) -> Iterator[Law]:
    """The cases that are cited by a party, where a place in the case or a word like "quoting" says so."""
    if not (either := _either(names)):
        return
    paragraphs = r"(?P<paragraph>\d{1,4}\]?(?:(?:\s?-\s?|\sto\s)\[?\d{1,4})?)"
    short = re.compile(
        rf"\b(?P<name>{either})(?:\sitself)?,?\s(?:at\s)?(?:paras?\.?\s|paragraphs?\s|Rn\.\s|\[){paragraphs}"
        rf"|\b(?:overruling|overruled|quoting|citing|following|distinguishing)\s(?P<bare>{either})(?=[,;.)])"
    )
    for match in short.finditer(text.text):
        start = match.start("name") if match["name"] else match.start("bare")
        if not _is_within(text, start):
            paragraph = re.sub(r"[\[\]\s]", "", match["paragraph"] or "").replace("to", "-")
            locator = ("paragraph", paragraph) if paragraph else None
            yield Law(start, match.end(), "back", match["name"] or match["bare"], locator=locator)


def _by_name_alone(text: Work, names: list[str]) -> Iterator[Law]:
    """The cases that are cited by a name alone, "under Martin", where it stands in such words more often than not.

    "Texas" and the parties before the court stand in others, too: they are no short names there.
    """
    if not (either := _either(names)):
        return
    ends = {law.end for law in text.laws}
    matches: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
    counts: Counter[str] = Counter()
    alone = re.compile(rf"(?P<lead>\b(?:{_BEFORE_CASE})\s)?\b(?P<name>{either})\b")
    for match in alone.finditer(text.text):
        if _is_within(text, match.start("name")) or match.start("name") in ends:
            continue
        counts[match["name"]] += 1
        if match["lead"] and re.match(r"[\s,.;:)\]]", text.text[match.end() : match.end() + 1] or " "):
            matches[match["name"]].append(match)
    for name, row in matches.items():
        is_person = re.search(rf"\b(?:{_TITLES})\.?\s{re.escape(name)}\b", text.text)
        if 2 * len(row) > counts[name] and not is_person:
            yield from (Law(match.start("name"), match.end("name"), "back", name) for match in row)


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
