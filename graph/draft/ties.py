"""Which source each citation of the text means: by names and year, by the number of an entry, or by an address.

What is misprinted is tied where one source alone can be meant (one letter or one year is another), and marked for a
person: the form in which the text prints it goes into `cited_as`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from graph.draft.passages import Drafted
from graph.nearest import nearest
from graph.records import Source
from graph.verify.legal import authorities
from graph.verify.names import SourceNames
from graph.verify.paged import by_page, without
from graph.verify.pointed import Pointed
from graph.work import InText, Pointer, Work
from graph.work.pointers import stands_behind_quotation

HIGHEST = 150  # number that may be that of an entry, where the list has none with numbers
FEWEST_ALIKE, MOST_ENDING = 4, 3  # letters of a name that its forms have in common, and of their endings


@dataclass(frozen=True)
class Cited:
    """What a sentence cites: the ids of sources, as it is printed, and the fields of a citation."""

    source_ids: tuple[str, ...]
    printed: str
    locator: tuple[str, str] | None = None
    quoted: bool = False


@dataclass
class Ties:
    """The citations of each sentence by its id, and what of text and list does not fit together."""

    by_passage: dict[str, list[Cited]] = field(default_factory=dict)
    count: int = 0  # of citations, also where a sentence has one of them twice
    unknown: int = 0  # of them, those that name no source
    not_listed: dict[str, None] = field(default_factory=dict)  # what the text cites and no source is
    read: set[int] = field(default_factory=set)  # the places of cases and statutes that are tied
    notes: dict[str, dict[str, None]] = field(default_factory=dict)  # passage -> notes in it that name no known work
    marks: list[tuple[str, str]] = field(default_factory=list)  # as printed, of what is not read, and the passage
    cited_by_year: set[str] = field(default_factory=set)
    also_printed: dict[str, dict[str, None]] = field(default_factory=dict)  # source -> forms that the text has for it

    @cached_property
    def cited(self) -> set[str]:
        """The ids of all sources that a sentence cites."""
        return {source_id for row in self.by_passage.values() for cited in row for source_id in cited.source_ids}


def ties(work: Work, passages: list[Drafted], sources: Mapping[str, Source], marked: Iterable[tuple[str, str]]) -> Ties:
    """Tie every citation of the passages.

    Parameters
    ----------
    work, passages
        The work and its sentences.
    sources
        The sources that it may cite, by their ids.
    marked
        The mark of each entry of the list, and the id of its source.
    """
    result = Ties()
    rows = _Rows(passages)
    names = _Names(sources)
    by_mark: dict[str, list[str]] = {}
    for mark, source_id in marked:
        if mark and source_id not in by_mark.setdefault(mark, []):
            by_mark[mark].append(source_id)
    pointed = Pointed(work, sources, names.names)
    paged = by_page(work, sources, names.names)
    found: list[tuple[int, str, Cited]] = [
        (citation.start, passage_id, cited)
        for citation in without(work.citations, paged)
        if (passage_id := rows.at(citation.start)) and (cited := _by_year(work, citation, names, result))
    ]
    for pointer in work.pointers:
        if pointer.start and (passage_id := rows.at(pointer.start, behind=True)):
            cites = _pointed(pointer, passage_id, by_mark, pointed, result)
            found += ((pointer.start, passage_id, cited) for cited in cites)
    for authority in (*authorities(work, sources, names.names), *paged):
        if authority.source_ids and (passage_id := rows.at(authority.start)):
            printed = " ".join(authority.printed.split())
            legal = Cited(authority.source_ids, printed, authority.locator, authority.quoted)
            found.append((authority.start, passage_id, legal))
            result.read.update(range(authority.start, authority.end))
    explained = {start for start, _, _ in found}
    result.marks = [*_unread(work, result, rows, explained)]
    for _, passage_id, cited in sorted(found, key=lambda row: row[0]):
        result.count += 1
        result.unknown += not cited.source_ids
        row = result.by_passage.setdefault(passage_id, [])
        if cited not in row:
            row.append(cited)
    return result


def _by_year(work: Work, citation: InText, names: _Names, result: Ties) -> Cited | None:
    """What a citation by author and year cites; nothing where it may be none."""
    source_ids, form = names.tie(citation)
    if form:
        result.also_printed.setdefault(source_ids[0], {})[form] = None
    if not source_ids and not citation.certain:
        return None
    if not source_ids:
        result.not_listed[str(citation)] = None
    result.cited_by_year.update(source_ids)
    return Cited(source_ids, str(citation), citation.locator, stands_behind_quotation(work.text, citation.start))


def _unread(work: Work, result: Ties, rows: _Rows, explained: set[int]) -> Iterator[tuple[str, str]]:
    """The marks of notes that say not what they mean, and what points back to nothing that is known."""
    pointing, explained = {pointer.start for pointer in work.pointers}, result.read | explained
    for mark in work.marks:
        is_read = mark.start in (pointing if mark.style == "note" else explained)
        if mark.style in ("note", "ibid") and not is_read and (passage_id := rows.at(mark.start, behind=True)):
            yield " ".join(mark.printed.split()), passage_id


def _pointed(
    pointer: Pointer, passage_id: str, by_mark: Mapping[str, list[str]], pointed: Pointed, result: Ties
) -> Iterator[Cited]:
    """What a mark cites: an entry, a note, or a page that it links to; a note that names no work cites nothing."""
    for printed, source_ids in pointed.find(pointer):
        is_link = pointer.style == "link"
        ids = [] if is_link else by_mark.get(printed.strip("[]"), [])
        if pointed.is_note(printed.strip("[]")):  # it may name several works, some of them in short
            ids = [*source_ids, *ids]
        for source_id in dict.fromkeys(ids or source_ids):
            locator = pointer.locator or pointed.locator(printed.strip("[]"), source_id)
            yield Cited((source_id,), "link" if is_link else printed, locator, pointer.quoted)
        if ids or source_ids:
            continue
        is_number = printed.strip("[]").isdigit()
        if is_number and int(printed.strip("[]")) > HIGHEST + 2 * len(by_mark):
            continue  # no list has so many entries: an interval, [671; 633]
        if is_number and not by_mark and len(result.cited_by_year) > 1:
            continue  # of a text that cites by year, whose list has no numbers: an interval or the like
        if not is_link and pointed.has_entry(printed.strip("[]")):
            result.notes.setdefault(passage_id, {})[printed.strip("[]")] = None
        elif not is_link:
            result.not_listed[printed] = None
            yield Cited((), printed, pointer.locator, pointer.quoted)


class _Rows:
    """The passages by where they stand."""

    def __init__(self, passages: list[Drafted]) -> None:
        self._passages = sorted(passages, key=lambda passage: passage.start)
        self._starts = [passage.start for passage in self._passages]

    def at(self, position: int, *, behind: bool = False) -> str:
        """The id of the passage at a place; with `behind` also of the one that ends there."""
        number = bisect_right(self._starts, position - behind) - 1
        passage = self._passages[number] if number >= 0 else None
        return passage.passage_id if passage and position < passage.end + behind else ""


class _Names:
    """The sources by names and year, also where the text misprints one of them."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.names = SourceNames(sources)
        self._of_year: defaultdict[str, list[tuple[str, str]]] = defaultdict(
            list
        )  # -> first authors, and their sources
        for source_id, source in sources.items():
            if source.author:
                self._of_year[source.year].append((source.author[0].short, source_id))
        self._labels = {source.label: source_id for source_id, source in sources.items()}

    def tie(self, citation: InText) -> tuple[tuple[str, ...], str]:
        """The sources that a citation means, and the form in which the text misprints the only one that it can mean."""
        if source_ids := self.names.find(citation):
            return tuple(source_ids), ""
        row = citation.names.split()
        for first in range(len(row)) if citation.narrative else (0,):
            names = " ".join(row[first:]).strip(" ,")
            shorter = citation._replace(names=names, narrative=False)
            namesakes = self.names.namesakes(shorter)
            if len(namesakes) == 1:
                return tuple(namesakes), str(shorter)
        if citation.narrative and (inflected := self._inflected(citation)):
            return inflected
        for first in range(len(row)) if citation.narrative else (0,):
            form = f"{' '.join(row[first:]).strip(' ,')} {citation.year}"
            alike = [label for label in nearest(form, self._labels, limit=2) if _is_misprint(form, label)]
            if len(alike) == 1:
                return (self._labels[alike[0]],), form
        return (), ""

    def _inflected(self, citation: InText) -> tuple[tuple[str, ...], str] | None:
        """The one source of the year whose first author a sentence names with another ending: "podle Nováka (2001)"."""
        names = [word for word in citation.names.split() if len(word) > FEWEST_ALIKE]
        for word in reversed(names):
            alike = [key for name, key in self._of_year.get(citation.year, ()) if _is_inflected(word, name)]
            if alike:
                return ((alike[0],), f"{word} {citation.year}") if len(alike) == 1 else None
        return None


def _is_inflected(word: str, name: str) -> bool:
    """Whether a word is a name with another ending.

    >>> _is_inflected("Wiśniewskiej", "Wiśniewska"), _is_inflected("Сидорова", "Сидоров"), _is_inflected("Marx", "Mars")
    (True, True, False)
    """
    name = name.split(" ")[-1]
    pairs = zip(word.casefold(), name.casefold(), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return alike >= FEWEST_ALIKE and alike >= len(name) - MOST_ENDING and len(word) - alike <= MOST_ENDING


def _is_misprint(printed: str, label: str) -> bool:
    """Whether two names with a year differ in few letters of one word: Laurelle and Laruelle.

    >>> _is_misprint("Laurelle and Peyrouse 2009", "Laruelle and Peyrouse 2009"), _is_misprint("Roe 2009", "Loe 2009")
    (True, False)
    """
    left, right = printed.replace(",", "").split(), label.replace(",", "").split()
    if len(left) != len(right):
        return False
    others = [(mine, theirs) for mine, theirs in zip(left, right, strict=True) if mine != theirs]
    return len(others) == 1 and all(
        min(len(mine), len(theirs)) > 4 and _distance(mine.casefold(), theirs.casefold()) <= 2
        for mine, theirs in others
    )


def _distance(left: str, right: str) -> int:
    """How many letters have to be put in, taken out or changed."""
    row = list(range(len(right) + 1))
    for number, letter in enumerate(left, start=1):
        previous, row[0] = row[0], number
        for index, target in enumerate(right, start=1):
            previous, row[index] = row[index], min(row[index] + 1, row[index - 1] + 1, previous + (letter != target))
    return row[-1]
