"""What a mark points at: the numbers or labels of entries in a list, or an address, and the place in that work.

`[1-3, 7]` points at four entries, `[12, p. 5]` at a page of one, `¹²` and `[^note]` at a note, a link at an address.
Which work an entry is, is known only together with the list (`references.py`) and the sources of a dataset.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.work.marks import Mark, Style
from graph.work.vocabulary import PAGE_WORD

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_LOCATOR = re.compile(
    rf"[,:]\s*(?:{PAGE_WORD}|pp?|at)\s?(\d{{1,5}}(?:[-–]\d{{1,5}})?(?:,\s\d{{1,4}}(?:[-–]\d{{1,4}})?)*)"
    r"|\]\]?:\s?(\d{1,4}(?:[-–]\d{1,4})?)"
)
_PLACE = re.compile(r"[,:]\s(?P<word>[^\W\d_]+|§)\.?\s?(?P<value>[\w().–-]{1,12})\]")
# how a word for a place begins -> the field of a citation
_KINDS = {
    "para": "paragraph", "prop": "", "p": "page", "s.": "page", "sec": "section", "§": "section", "fig": "figure",
    "ch": "chapter", "tab": "table", "art": "article", "rn": "paragraph", "at": "page", "s": "page", "str": "page",
    "стр": "page", "с": "page", "blz": "page", "lk": "page", "lpp": "page", "σ": "page",
}  # fmt: skip
_LABEL = re.compile(r"\[\^([\w-]{1,40})\]")
_KEYS = re.compile(r"@([\w:.#$%&+?<>~/-]*\w)")
_BIBTEX_KEY = re.compile(r"(?<![\w@])[A-Z][A-Za-z+]{1,7}\d\d[a-z]?(?!\w)")
_COMMAND = re.compile(r"\\(?:foot|paren|text|auto|full)?cite[a-z]{0,8}\*?(?:\[([^\[\]]*)\]){0,2}\{([^{}]*)\}")
_RANGE = re.compile(r"(\d{1,3})\s?[-–]\s?(\d{1,3})|(\d{1,3})")
_ROUND = re.compile(
    r"(?<=[\w\"'”)] )\((?:see |cf\. )?(?:for instance )?(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9})(?:,\s(?:pp?\."
    r"|S\.)\s?(\d{1,4}(?:[-–]\d{1,4})?))?\)(?=[\s.,;:])"
)
_IN_WORDS = re.compile(r"\b[Rr]efs?\.?\s\[?(\d{1,3}(?:(?:\s?[,–-]\s?|\sand\s)\d{1,3})*)(?!\w)")
_QUOTED = re.compile(r"\"\s?[.,;:]?\s?[(\[]?$")
_EACH_WITH_PLACE = re.compile(r"\[[^\[\];]{1,30}(?:;[^\[\];]{1,30}){1,9}\]")
_IN_ROUND = re.compile(r"(?<=\d)\(pp?\.?\s?(\d[\d–-]*)\)$")  # 6(p12)
_NAMED_ENTRY = r"\[(?:{labels})(?:,\s[^\[\]]{{1,30}})?(?:[,;]\s?(?:{labels})(?:,\s[^\[\]]{{1,30}})?){{0,9}}\]"
_KEY_IN_PROSE = re.compile(r"(?<![\w@\[;.-])@([A-Za-z][\w:.#$%&+?<>~/-]*\w)")
MOST = 60  # entries of one range; more of them are a misprint


class Pointer(NamedTuple):
    """A mark, where it stands in the text, and what it points at."""

    start: int
    style: Style
    targets: tuple[str, ...]  # numbers, labels or keys of entries, or one address
    locator: tuple[str, str] | None = None
    quoted: bool = False  # words in quotation marks stand before it


def pointers(text: str, marks: Iterable[Mark]) -> Iterator[Pointer]:
    """What the marks of notes and links in a plain text point at; nothing of a mark that does not say it."""
    for mark in marks:
        is_quoted = stands_behind_quotation(text, mark.start)
        rows = [mark]
        if ";" in mark.printed and _EACH_WITH_PLACE.fullmatch(mark.printed.strip()):  # [3, p. 5; 7, p. 12]
            rows = [mark._replace(printed=f"[{part.strip()}]") for part in mark.printed.strip(" []").split(";")]
        for row in rows:
            targets, locator = ((row.printed,), None) if mark.style == "link" else targets_of(row)
            if mark.style in ("note", "link") and any(targets):
                yield Pointer(mark.start, mark.style, targets, locator, is_quoted)


def numbered(text: str) -> Iterator[Pointer]:
    """The numbers in round brackets of a plain text, (1) or (2, 4-6), which may be marks.

    >>> [pointer.targets for pointer in numbered("It grows (1). Others say (2,4-5) so.")]
    [('1',), ('2', '4', '5')]
    """
    for match in _ROUND.finditer(text):
        if targets := tuple(dict.fromkeys(_numbers(match[1]))):
            place = ("page", match[2]) if match[2] else None
            yield Pointer(match.start(), "note", targets, place, stands_behind_quotation(text, match.start()))


def named_in_words(text: str) -> Iterator[Pointer]:
    """The entries that a plain text names by a word and their numbers: "see ref. 5", "refs 4, 6".

    >>> [pointer.targets for pointer in named_in_words("It grows, as in refs. 4-5 and 7; see ref. 9.")]
    [('4', '5', '7'), ('9',)]
    """
    for match in _IN_WORDS.finditer(text):
        yield Pointer(match.start(), "note", tuple(dict.fromkeys(_numbers(match[1]))))


def labelled(text: str, labels: Iterable[str]) -> Iterator[Pointer]:
    """The entries that a plain text names by the labels of its list, as standards do: [RFC2119], [HTML5, Section 4].

    >>> [(row.targets, row.locator) for row in labelled("So says [RFC2119], see [HTML5, p. 4].", ["RFC2119", "HTML5"])]
    [(('RFC2119',), None), (('HTML5',), ('page', '4'))]
    """
    known = sorted(labels, key=len, reverse=True)
    if not known:
        return
    either = "|".join(map(re.escape, known))
    for match in re.finditer(_NAMED_ENTRY.format(labels=either), text):
        targets = tuple(dict.fromkeys(re.findall(rf"(?<![\w-])(?:{either})(?![\w-])", match[0])))
        place = _PLACE.search(match[0]) if len(targets) == 1 else None
        kind = (
            next((kind for word, kind in _KINDS.items() if place["word"].lower().startswith(word)), "") if place else ""
        )
        locator = (kind, place["value"].strip("().")) if place and kind else None
        yield Pointer(match.start(), "note", targets, locator, stands_behind_quotation(text, match.start()))


def by_key(text: str) -> Iterator[Pointer]:
    """The keys that stand in a sentence without brackets, as Pandoc has it: "as @doe2001 says"."""
    for match in _KEY_IN_PROSE.finditer(text):
        yield Pointer(match.start(), "note", (match[1],), None, stands_behind_quotation(text, match.start()))


def targets_of(mark: Mark) -> tuple[tuple[str, ...], tuple[str, str] | None]:
    """The numbers, labels or keys of a mark, and its locator.

    >>> targets_of(Mark(0, "note", "[1-3, 7]")), targets_of(Mark(0, "note", "[12, p. 5]"))
    ((('1', '2', '3', '7'), None), (('12',), ('page', '5')))
    >>> targets_of(Mark(0, "note", "¹⁻²"))
    (('1', '2'), None)
    """
    printed = mark.printed.translate(_DIGITS)
    if label := _LABEL.search(printed):
        page = _LOCATOR.search(printed, label.end() - 1)
        return (label[1],), ("page", page[1] or page[2]) if page else None
    if command := _COMMAND.search(printed):
        return tuple(key.strip() for key in command[2].split(",")), _page(command[1] or "")
    if keys := _KEYS.findall(printed):
        return tuple(keys), _page(printed)
    if keys := _BIBTEX_KEY.findall(printed):
        return tuple(keys), _page(printed)
    locator = None
    if place := _IN_ROUND.search(printed):
        return tuple(dict.fromkeys(_numbers(printed[: place.start()]))), ("page", place[1])
    printed = re.sub(r"\]\s?[-–]\s?\[", "-", printed)  # [4]-[6]
    if match := _PLACE.search(printed):
        kind = next((kind for word, kind in _KINDS.items() if match["word"].lower().startswith(word)), "")
        locator = (kind, match["value"].strip("().")) if kind else None
        printed = printed[: match.start()]
    elif match := _LOCATOR.search(printed):
        locator = ("page", match[1] or match[2])
        printed = printed[: match.start()]
    elif re.fullmatch(r"\[\d{1,3}:\s?\d{1,4}(?:[-–]\d{1,4})?\]", printed):
        printed, _, pages = printed.strip("[]").partition(":")
        locator = ("page", pages.strip())
    printed = re.sub(r"\(https?:.*|\(#.*", "", printed)
    return tuple(dict.fromkeys(_numbers(printed))), locator


def _page(text: str) -> tuple[str, str] | None:
    match = re.search(r"\bpp?\.\s?(\d[\d–-]*)", text)
    return ("page", match[1]) if match else None


def _numbers(printed: str) -> Iterator[str]:
    for match in _RANGE.finditer(printed):
        if match[3]:
            yield str(int(match[3]))
        elif int(match[1]) <= int(match[2]) < int(match[1]) + MOST:
            yield from map(str, range(int(match[1]), int(match[2]) + 1))


def stands_behind_quotation(text: str, position: int) -> bool:
    """Whether words in quotation marks stand before a place of a plain text, in whose brackets or not.

    >>> stands_behind_quotation('he said "no" (Doe 2001)', 13), stands_behind_quotation("he said no (Doe 2001)", 11)
    (True, False)
    """
    return _QUOTED.search(text[max(0, position - 6) : position]) is not None
