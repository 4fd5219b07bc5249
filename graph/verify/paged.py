"""Citations by author and page, as in the style of the Modern Language Association: "(Ashdown 14)", "("Fen Names" 3)".

They have no year, so that they can be told from other brackets only by the works that are known: the names are those of
one of them, or the words begin its title. A page alone, "(88)", belongs to the one author whom the sentence names. One
such bracket may be anything; where a text has several, they are its style.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graph.records import Source
from graph.text import fold
from graph.verify.legal import Authority
from graph.verify.names import SourceNames
from graph.work import InText, Work, words
from graph.work.pointers import stands_behind_quotation

_BRACKET = re.compile(r"\(([^()]{1,300})\)")
_LEAD = re.compile(
    r"(?:(?:see(?: also)?|cf\.|vgl\.|siehe|compare|e\.g\.,?|qtd\. in|quoted in|cited in|and|also)\s)+", re.IGNORECASE
)
_NUMBER = r"(?:[ivxlc]{1,7}|\d{1,4}(?:-\d{1,4})?(?:,\s?\d{1,4}(?:-\d{1,4})?)*)"
_PART = re.compile(
    rf"(?P<who>\D*?(?:\d\D{{2,}})?)(?:^|(?<![,\s])[,\s]+|(?<=[\"']))(?:(?P<kind>pp?\.|chs?\.|chap\.|pars?\.|secs?\.|figs?\.|lines?|ll?\.)\s?)?"
    rf"(?:(?P<volume>\d):\s?)?(?P<number>{_NUMBER})"
)
_KINDS = {"p": "page", "ch": "chapter", "pa": "paragraph", "s": "section", "f": "figure", "l": "line"}
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_BEHIND = re.compile(r"\s?(?:[.,;:!?\"']|$)")
FEWEST = 2  # such citations with a name, which make a style
FEWEST_WORDS = 2  # of a title that is named in part
FEWEST_SIGNS = 4  # of a title of one word


def by_page(text: Work, sources: Mapping[str, Source], names: SourceNames) -> list[Authority]:
    """The citations by author and page, in order; none where the text has another style."""
    cited = _Cited(sources, names)
    rows: list[Authority] = []
    alone: list[tuple[re.Match[str], str]] = []
    laws = [law.start for law in text.laws]
    for bracket in _BRACKET.finditer(text.text):
        if bisect_right(laws, bracket.end()) > bisect_right(laws, bracket.start()):  # (John 1:5)
            continue
        if text.is_entry(text.origin(bracket.start())):
            continue
        number = _PART.fullmatch(bracket[1])
        if (
            number
            and not number["who"]
            and not _YEAR.match(number["number"])
            and _BEHIND.match(text.text, bracket.end())
        ):
            alone.append((bracket, number["number"]))
        else:
            rows += _named(text, bracket, cited)
    if len(rows) < FEWEST:
        return []
    bounds = [start for start, _ in text.sentences()] if alone else []
    for bracket, page in alone:
        begin = bounds[max(bisect_right(bounds, bracket.start()) - 1, 0)]
        source_ids = cited.in_prose(text.text[begin : bracket.start()])
        if source_ids:
            quoted = stands_behind_quotation(text.text, bracket.start())
            place = ("page", page.replace(" ", ""))
            rows.append(Authority(bracket.start(), bracket.end(), f"({page})", place, quoted, source_ids))
    return sorted(rows)


def _named(text: Work, bracket: re.Match[str], cited: _Cited) -> list[Authority]:
    """What a bracket cites, where every part of it has the form of such a citation."""
    rows, start = [], bracket.start() + 1
    quoted = stands_behind_quotation(text.text, bracket.start())
    for part in bracket[1].split(";"):
        bare = part.strip()
        bare = bare[lead.end() :] if (lead := _LEAD.match(bare)) else bare
        match = _PART.fullmatch(bare)
        who = match["who"] if match else bare
        if match and _YEAR.fullmatch(match["number"]):  # of a title that ends with a year, perhaps
            match, who = None, bare
        source_ids = cited.find(who, is_alone=match is None)
        if not source_ids and not (match and who[:1].isupper()):
            return []
        place = _place(match) if match else None
        begin = start + len(part) - len(part.lstrip())
        if source_ids:
            rows.append(Authority(begin, start + len(part), bare, place, quoted, source_ids))
        start += len(part) + 1
    return rows


def _place(match: re.Match[str]) -> tuple[str, str]:
    word = match["kind"] or "p."
    kind = next(
        kind
        for beginning, kind in _KINDS.items()
        if word.startswith(beginning) and (beginning != "p" or word[:2] != "pa")
    )
    return kind, match["number"].replace(" ", "")


class _Cited:
    """The sources by the names of their authors, and by their titles."""

    def __init__(self, sources: Mapping[str, Source], names: SourceNames) -> None:
        self._names = names
        self._titles = {source_id: _bare(words(source.title)) for source_id, source in sources.items()}
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for source_id, row in self._titles.items():
            if row:
                self._by_word[row[0]].append(source_id)
        families = {source.author[0].short for source in sources.values() if source.author}
        either = "|".join(re.escape(name) for name in sorted(families, key=len, reverse=True) if len(name) > 2)
        self._families = re.compile(rf"(?<!\w)(?:{either})(?!\w)") if either else None

    def find(self, who: str, *, is_alone: bool) -> tuple[str, ...]:
        """The one source that names, with the beginning of a title or without, or such a beginning mean.

        Without a page behind it a title has to stand in quotation marks or behind a name, and one name alone is none.
        """
        row = re.findall(r"\S+", who.strip(" ,"))
        if not row:
            return ()
        title = _bare(words(who))
        is_bare = is_alone and '"' not in who
        is_title = len(title) >= FEWEST_WORDS or '"' in who or (len(who) > FEWEST_SIGNS and who[:1].isupper())
        if (
            not is_bare
            and is_title
            and len(found := self._titled(title, self._by_word[title[0]] if title else ())) == 1
        ):
            return (*found,)
        for count in range(len(row), 0, -1):
            name = " ".join(row[:count]).strip(" ,")
            namesakes = (
                self._names.namesakes(InText(0, name, "", None, narrative=False)) if name[:1].isupper() else set()
            )
            if namesakes:
                rest = _bare(words(" ".join(row[count:])))
                if is_bare and not rest and len(fold(name).split()) < FEWEST_WORDS:
                    return ()
                cited = sorted(namesakes & self._titles.keys())
                titled = self._titled(rest, cited) or self._holding(rest, cited)
                return (*titled,) if len(titled) == 1 else ()
        return ()

    def _holding(self, title: list[str], source_ids: Iterable[str]) -> list[str]:
        """Those of the sources whose titles have these words in a row: "Lighthouse", of "To the Lighthouse"."""
        wanted = f" {' '.join(title)} "
        return [source_id for source_id in source_ids if wanted in f" {' '.join(self._titles[source_id])} "]

    def _titled(self, title: list[str], source_ids: Iterable[str]) -> list[str]:
        """Those of the sources whose titles begin with these words."""
        return [source_id for source_id in source_ids if self._titles[source_id][: len(title)] == title]

    def in_prose(self, sentence: str) -> tuple[str, ...]:
        """The one source of the one author whom a sentence names."""
        names = {*self._families.findall(sentence)} if self._families else set()
        if len({fold(name) for name in names}) != 1:
            return ()
        source_ids = self._names.namesakes(InText(0, names.pop(), "", None, narrative=False))
        return (*source_ids,) if len(source_ids) == 1 else ()


def _bare(row: list[str]) -> list[str]:
    return row[1:] if row[:1] in (["the"], ["a"], ["an"]) and len(row) > 1 else row


def without(citations: Iterable[InText], paged: list[Authority]) -> Iterator[InText]:
    """The citations by author and year without those that are names and pages: 101 is no year there."""
    starts = [row.start for row in paged]
    for citation in citations:
        if paged and re.fullmatch(r"\d{3}[a-z]?", citation.year):
            continue
        number = bisect_right(starts, citation.start + 1) - 1
        if number < 0 or paged[number].end <= citation.start:
            yield citation
