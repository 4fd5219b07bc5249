"""Citations by author and year in a text: "(Jardine, 2019; Cheney, 2019, p. 9)", "as argued by Brown (2017)".

Each is one work: "(Doe 2001, 2005)" are two. What a name means in a dataset is not known here, so that names are as
they are printed; in running prose they may be the last of the words before the year.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.work.letters import CAPITAL, SMALL
from graph.work.vocabulary import (
    ABBREVIATED,
    BEFORE_NAMES,
    CONNECTORS,
    NO_NAMES,
    PARTICLES,
    SIGNALS,
    UNDATED,
)

_BRACKETS = re.compile(r"\(([^()]+)\)|\[([^\[\]]+)\]")
_FOUR_DIGITS = r"(?:1[4-9]|20)\d\d(?:[a-z]|-[a-z])?(?![\w])"
_NO_YEAR = rf"(?:{UNDATED})(?:-?[a-z]\b)?"
_YEAR = rf"(?:{_FOUR_DIGITS}|{_NO_YEAR})"
_YEARS = re.compile(
    rf"(?P<reprint>\[{_YEAR}\]\s?{_YEAR}|(?<![\w.§/-]){_YEAR}(?:/{_YEAR}|\s?\[{_YEAR}\]))"
    rf"|(?<![\w.§/-])(?:{_YEAR}(?:\s?(?:[,/&]|and\b|und\b|y\b|et\b|e\b|og\b|och\b|en\b|i\b|a\b|ve\b|и\b)\s?(?:{_YEAR}|[a-z](?![\w.])))*"
    r"|\d{3}[a-z]?(?=\s?(?:$|[,;:]\s*(?:pp?|paras?)\.|;)))"
)
_ONE_YEAR = re.compile(rf"{_YEAR}|\d{{3}}[a-z]?|\b[a-z](?![\w.])")
_VALUE = r"[\dA-Z]?\d[\w.]{0,6}|[ivxlc]{1,8}\b"
_LOCATOR = re.compile(
    r"(?:\s?[,:]?\s?(?P<kind>pp?|pages?|págs?|páginas?|S|Seiten?|ss|str|blz|lk|lpp|psl|old|sid|стр|с|σσ?|σελ|ص|paras?|paragraphs?|¶{1,2}|§{1,2}|secs?|sections?|chs?|chaps?|chapters?"
    r"|arts?|articles?|nn?|fns?|notes?|figs?|figures?|tabs?|tables?|vols?|volumes?|lines?)(?![a-z])\.?\s?|\s?[:,]\s?)"
    rf"(?P<value>(?:{_VALUE})(?:(?:\s?-\s?|\s?[,&]\s?(?!{_FOUR_DIGITS}))(?:{_VALUE})(?![a-z]))*)(?:\s?ff?\b\.?)?(?!\w)",
    re.IGNORECASE,
)
# how a word for a place begins -> the field of a citation; the first that fits
_KINDS = {
    "str": "page", "para": "paragraph", "¶": "paragraph", "p": "page", "sei": "page", "se": "section",
    "§": "section", "s": "page",
    "ch": "chapter", "a": "article", "fi": "figure", "f": "footnote", "n": "footnote", "t": "table", "v": "volume",
    "lk": "page", "lp": "page", "l": "line",
}  # fmt: skip
_BEHIND_SECTION = re.compile(r"§{1,2}\s?[\dA-Za-z.:()-]{1,24}\s$")
_BETWEEN = re.compile(r"(?:(?<=s)'|'s)\s(?:[a-z][\w-]{0,30}\s){1,3}$")
_BODY = re.compile(rf"(?<![\w'’-])({CAPITAL}[\w'’-]*(?:\s{SMALL}[\w'’-]*){{1,5}})\s?$")  # Cour des comptes (2015)
_THREE_DIGITS = re.compile(r"\d{3}[a-z]?")
_POINTS = ",;:.\"'"
_SECOND_HAND = re.compile(r"(?:as )?(?:cited|quoted|qtd\.?|zitiert|citado) (?:in|by|from|nach|en)\b", re.IGNORECASE)
_SENTENCE_BETWEEN = re.compile(r"[^\W\d_]{4}[\"')]?[.?!][\"')]*\s[\"'(]?[A-Z]")
_WORDS_BEHIND = re.compile(r",\s[A-Z][^;\d]*$")  # (Capcom, 1987, Arcade)
MOST_WORDS = 30  # of names
FARTHEST = 600  # signs between a citation in prose and its place: Doe (2001) says "so" (p. 5)


class InText(NamedTuple):
    """One work that a text cites: where, by which names and year, and at which place of the work (kind, value)."""

    start: int
    names: str
    year: str
    locator: tuple[str, str] | None
    narrative: bool  # the names stand outside of the brackets, so where they begin has to be found out
    certain: bool = False  # nothing but names and "see" stands before the year: this is a citation, whoever is meant
    second_hand: bool = False  # another work is named behind it, through which it is cited
    reprint: str = ""  # another year of the same work: "[1998] 2001", "1998/2001"

    def __str__(self) -> str:
        return f"{self.names.strip(' ,')} {self.year}".rstrip()


class Place(NamedTuple):
    """A bracket that holds a place in a work, and no work."""

    start: int
    end: int
    locator: tuple[str, str]


def citations(text: str) -> Iterator[InText]:
    """Every citation by author and year in a plain text, in order; it begins where its bracket does.

    >>> [str(citation) for citation in citations("Doe's (2001) work (see Roe & Loe, 2002a, b; in 2003)")]
    ['Doe 2001', 'Roe & Loe 2002a', 'Roe & Loe 2002b']
    """
    yield from (row for row in _read(text) if isinstance(row, InText))


def pages_alone(text: str, cited: Sequence[InText]) -> Iterator[Place]:
    """The brackets that hold nothing but a page, "(p. 12)", of the only work that their paragraph has cited before.

    >>> text = "Doe (2001) has been there. They call it a well (p. 12)."
    >>> [place.locator for place in pages_alone(text, [*citations(text)])]
    [('page', '12')]
    """
    starts = [citation.start for citation in cited]
    for place in _read(text):
        if isinstance(place, Place) and place.locator[0] == "page":
            first = bisect_right(starts, text.rfind("\n", 0, place.start))
            before = cited[first : bisect_right(starts, place.start)]
            if len({(row.names, row.year) for row in before}) == 1:
                yield place


def _read(text: str) -> Iterator[InText | Place]:
    """The citations and the brackets that hold a place alone."""
    waiting: InText | None = None  # the last one, in running prose, whose place may stand behind what it says
    for bracket in _BRACKETS.finditer(text):
        if (place := _LOCATOR.fullmatch(bracket[1] or "")) and place["kind"]:
            between = text[waiting.start : bracket.start()] if waiting else ""
            near = waiting and len(between) < FARTHEST and not _SENTENCE_BETWEEN.search(between)
            if waiting:
                yield waiting._replace(locator=_locator(place)) if near else waiting
            if not near:
                yield Place(bracket.start(), bracket.end(), _locator(place))
            waiting = None
            continue
        if _BEHIND_SECTION.search(text, max(0, bracket.start() - 30), bracket.start()):
            continue  # the publisher and the year of a code: §51.803 (West 2009)
        for citation in _in_bracket(text, bracket):
            if waiting:
                yield waiting
            waiting = citation if citation.narrative and not citation.locator else None
            if not waiting:
                yield citation
    if waiting:
        yield waiting


def _in_bracket(text: str, bracket: re.Match[str]) -> Iterator[InText]:
    """The citations of one bracket, each with its names, which may stand before it."""
    content = bracket[1] or bracket[2]
    offset = bracket.start() + 1
    names, certain, last = "", False, 0
    for years in _YEARS.finditer(content):
        if years.start() < last:
            continue
        before = _joined(content[last : years.start()])
        own, leading = name_list(before)
        narrative = not own and not last and not before.strip(" ,")
        if narrative:
            own = _names_before(text[max(0, bracket.start() - 300) : bracket.start()])
        if own:
            names, certain = (
                own,
                not narrative and SIGNALS.issuperset(re.findall(r"(?:(?<!\.)\.+)?\w+(?:\.+\w+)*", leading.casefold())),
            )
        elif re.search(r"\w", before):  # words that are no name: the year is no other work of the names before
            names = ""
        locator = _LOCATOR.match(content, years.end())
        last = locator.end() if locator else years.end()
        if names and not (len(names) == 1 and names.isascii() and _THREE_DIGITS.fullmatch(years[0])):  # OJ 2003 L 299
            start = bracket.start() if narrative else offset + years.start() - len(before.lstrip(" ;,"))
            second_hand = bool(_SECOND_HAND.match(content[last : last + 40].lstrip(" ,;[")))
            pinpoint = _locator(locator) if locator else None
            row = [*_each_year(years[0])]
            reprint = row.pop() if years["reprint"] else ""
            for year in row:
                is_sure = certain and not _WORDS_BEHIND.match(content, last)
                yield InText(start, names, year, pinpoint, narrative, is_sure, second_hand, reprint)


def _joined(before: str) -> str:
    """What stands before a year, with "&" in place of semicolons between names: "XIMENES; VIDAL, "."""
    row = [part for part in before.split(";") if part.strip()]
    are_names = len(row) > 1 and all(name_list(part)[0].strip() == part.strip(" ,") for part in row)
    return " & ".join(part.strip() for part in row) if are_names else before


def _names_before(text: str) -> str:
    """The names before a bracket with a year, also in "Doe's influential (2001) work"."""
    names, _ = name_list(text)
    if names:
        return names
    if between := _BETWEEN.search(text):
        return name_list(text[: between.start() + 1])[0]
    body = _BODY.search(text)
    return body[1] if body else ""


def _each_year(years: str) -> Iterator[str]:
    """The years of a list of them: `2001a, b` are 2001a and 2001b."""
    last = ""
    for match in _ONE_YEAR.finditer(years):
        year = f"{last[:4]}{match[0]}" if len(match[0]) == 1 else match[0]
        last = year
        yield year


def _locator(match: re.Match[str]) -> tuple[str, str]:
    """The place that a locator means, as (kind, value); a number alone is a page."""
    word = (match["kind"] or "p").lower()
    kind = next((kind for beginning, kind in _KINDS.items() if word.startswith(beginning)), "page")
    return kind, re.sub(r"(?<=\d)ff?\.?$|\s", "", match["value"]).rstrip(".")


def name_list(before: str) -> tuple[str, str]:
    """The names at the end of what stands before a year, empty where no name does, and the words that lead to them.

    >>> name_list("(see van der Berg, Roe, & the People's Bank's")
    ("van der Berg, Roe, & the People's Bank", 'see')
    >>> name_list("as it was launched in March ")
    ('', '')
    """
    all_words = re.sub(r"\[[^\[\]]*\]|[(\[。、」』]", " ", _SECOND_HAND.sub(" ", before)).split()[-MOST_WORDS:]
    first = len(all_words)
    for number in range(len(all_words) - 1, -1, -1):
        word = all_words[number]
        core = word.removesuffix("'s").strip(_POINTS)
        if (core and not _may_belong(core)) or (first < len(all_words) and _ends(word, core)):
            break
        first = number
    while first < len(all_words) and _leads(all_words[first].strip(_POINTS)):
        first += 1
    names = re.sub(r"(?:(?<=s)'|'s?)$", "", " ".join(all_words[first:]).strip(" ,;:.&"))
    if not _has_name(names):
        return "", ""
    is_case = re.search(r"\svs?\.?\s", names) is not None  # a case may be cited so, and its parties are no authors
    return names, " ".join([*all_words[:first], *(["case"] if is_case else [])])


def _leads(word: str) -> bool:
    """Whether a word only leads to names, which none begins with."""
    return word.casefold() in BEFORE_NAMES | {""} or (word in CONNECTORS and word not in PARTICLES)


def _ends(word: str, core: str) -> bool:
    """Whether a sentence, or a part of one, ends with this word."""
    return word[-1:] in ".!?;:" and len(core) > 2 and "." not in core and core.lower() not in ABBREVIATED


def _may_belong(core: str) -> bool:
    """Whether a word can be part of a list of names: with a capital, or one that connects."""
    if any(char.isdigit() for char in core) or not (any(map(str.isalpha, core)) or core in CONNECTORS):
        return False
    return not core[0].islower() or core.lower() in CONNECTORS | PARTICLES or core[:2] in {"d'", "l'"}


def _has_name(names: str) -> bool:
    words = re.findall(r"[^\W\d_]+", names)
    return any(not word[0].islower() for word in words) and words[-1].lower() not in NO_NAMES
