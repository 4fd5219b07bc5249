"""Which source a text means by names and a year: "Roe & Loe 2002", "Abe et al. 2010", "WHO n.d."."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from graph.records import Source
from graph.text import fold
from graph.work import InText
from graph.work.letters import CAPITAL
from graph.work.vocabulary import AND, OTHERS, PARTICLES, UNDATED

_YEAR = rf"(?:1[4-9]|20)\d\d(?:-?[a-z])?|\d{{3}}[a-z]?|n\.?\s?d\.?|{UNDATED}"
_LABEL = re.compile(rf"(?P<names>.+?)(?<![\s,])[\s,]*[\s,(\[](?P<year>{_YEAR})[\])]?\s*")
_NOT_COUNTED = frozenset((*map(fold, AND), "the"))
_OTHERS = re.compile(rf"(?<![^\s,])(?:{OTHERS})(?![^\W_])\.?", re.IGNORECASE)
_SEVERAL = re.compile(rf"(?:(?<!\s)\s+)?(?:,|&|\b(?:{'|'.join(sorted(word for word in AND if word.isalpha()))})\b)\s*")
_NO_DATE = "n.d."
_FAMILY = re.compile(rf"({CAPITAL}[\w'’-]{{1,60}}),\s(?:{CAPITAL}\.|[JS]r\.)")
MOST_WORDS = 6  # of names that are looked for in a sentence
Key = tuple[str, ...]  # the words of names, in folded words; a plus for "et al."


class SourceNames:
    """The sources of a dataset by the names and the year that a text may print for them."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._own: defaultdict[tuple[Key, str], dict[str, None]] = defaultdict(dict)
        self._loose: defaultdict[tuple[Key, str], dict[str, None]] = defaultdict(dict)  # good where no own name is
        self._names: defaultdict[Key, set[str]] = defaultdict(set)
        self._people: defaultdict[tuple[str, str], list[tuple[str, set[str]]]] = defaultdict(list)
        for source_id, source in sources.items():
            for names, year in _printed(source):
                self._add(self._own, names, year, source_id)
                if (bare := _without_particles(names)) != names:  # van der Berg, as Berg
                    self._add(self._loose, bare, year, source_id)
            for names in _of_authors(source):
                self._add(self._loose, names, source.year or _NO_DATE, source_id)
            rows = [fold(author.short).split() for author in source.author]
            if rows and rows[0]:
                words = {word for row in rows for word in row}
                self._people[rows[0][0], _year(source.year or _NO_DATE)].append((source_id, words))

    def _add(self, index: Mapping[tuple[Key, str], dict[str, None]], names: str, year: str, source_id: str) -> None:
        year = _year(year)
        for key in {_key(names), _first_of_several(names)} - {()}:
            self._names[key].add(source_id)
            index[key, year][source_id] = None
            if index is self._own and len(year) == 5:  # a work of 2001b is one of 2001, too
                self._loose[key, year[:4]][source_id] = None

    def find(self, citation: InText) -> list[str]:
        """The ids of the sources that a citation may mean; several where the text does not tell them apart."""
        for year in filter(None, (_year(citation.year), _year(citation.reprint))):
            for key in _readings(citation):
                for index, wanted in ((self._own, year), (self._loose, year), (self._own, year[:4])):
                    if source_ids := index.get((key, wanted)):
                        return [*source_ids]
            if alike := self._by_words(citation, year):
                return alike
        return []

    def _by_words(self, citation: InText, year: str) -> list[str]:
        """The one source of a year whose people begin with the first name and have all: "Novák–Malý 2010"."""
        row = [word for word in _key(citation.names) if word != "+"]
        fits = (
            [
                source_id
                for source_id, words in self._people.get((row[0], year), ())
                if words.issuperset(row) and (len(row) > 1 or len(words) > 1)
            ]
            if row
            else []
        )
        return fits if len(fits) == 1 else []

    def mentioned(self, sentence: str) -> set[str]:
        """The ids of the sources whose names, or first author, stand in a sentence, with or without a year."""
        row = [word for word in fold(sentence).split() if word not in _NOT_COUNTED]
        runs = {tuple(row[start : start + count]) for count in self._lengths for start in range(len(row) - count + 1)}
        return {source_id for run in runs for key in (run, (*run, "+")) for source_id in self._names.get(key, ())}

    @cached_property
    def _lengths(self) -> set[int]:
        return {len(key) - (key[-1] == "+") for key in self._names if len(key) <= MOST_WORDS}

    def namesakes(self, citation: InText) -> set[str]:
        """The ids of the sources that bear the names of a citation, of whatever year."""
        return next((self._names[key] for key in _readings(citation) if key in self._names), set())


def _printed(source: Source) -> Iterator[tuple[str, str]]:
    """The names and years by which a source is known to be printed."""
    for form in (source.label, *source.cited_as):
        match = _LABEL.fullmatch(form)
        yield (match["names"], match["year"]) if match else (form, source.year or _NO_DATE)
    yield source.title, source.year or _NO_DATE


def _without_particles(names: str) -> str:
    """Names without the particles that the first of them begins with; the names themselves where nothing is left."""
    row = names.split()
    start = next((number for number, word in enumerate(row) if word.lower() not in PARTICLES), 0)
    return " ".join(row[start:]) if start else names


def _of_authors(source: Source) -> Iterator[str]:
    families = [re.sub(r"\s?\([^()]*\)", "", author.short) or author.short for author in source.author]
    if len(families) == 1 and len(people := _FAMILY.findall(families[0])) > 1:  # names that could not be told apart
        families = people
    if families:
        if (short := " and ".join(map(_acronym, families))) != " and ".join(families):
            yield short
            yield " and ".join(map(_acronym, re.split(r"\s(?:&|and)\s", families[0])))
        yield from re.findall(r"\(([A-Z][\w.-]{1,10})\)", source.author[0].short)  # Instituto Brasileiro (IBGE)
        yield families[0]
        yield " and ".join(families)
        counts = [count for count in (1, 2, 3) if count == 1 or count < len(families)]
        yield from (f"{', '.join(families[:count])} et al." for count in counts)


def _acronym(name: str) -> str:
    """The initials of the words of a body, as WHO; a name of one word as it is.

    >>> _acronym("World Health Organization"), _acronym("UNICEF"), _acronym("Environmental Protection Agency of Ohio")
    ('WHO', 'UNICEF', 'EPAO')
    """
    row = [word for word in name.split() if word[0].isupper()]
    return "".join(word[0] for word in row) if len(row) > 1 else name


def _year(year: str) -> str:
    """A year as it is compared: small letters, and one word for none."""
    return re.sub(r"[\s.-]", "", year.lower()) if year[:1].isdigit() else _NO_DATE


def _key(names: str) -> Key:
    bare = re.sub(r"\[[^\[\]]*\]|\([^()]*\)", " ", names)
    is_short = len(others := _OTHERS.sub(" ", bare)) < len(bare)
    named = [word for word in fold(others).split() if word not in _NOT_COUNTED]
    without_initials = [word for word in named if len(word) > 1] or named
    return (*without_initials, *(["+"] if is_short and named else []))


def _first_of_several(names: str) -> Key:
    """How several names are shortened: the first, and others; nothing where there is one name."""
    first, *others = _SEVERAL.split(names)
    return (*_key(first), "+") if others and _key(first) else ()


def _readings(citation: InText) -> Iterator[Key]:
    """What the names of a citation may be: all words, or, in running prose, the last of them."""
    all_words = citation.names.split()
    starts = range(len(all_words)) if citation.narrative else range(1)
    for start in starts:
        if start == 0 or all_words[start - 1].lower() not in AND:
            yield _key(" ".join(all_words[start:]))
