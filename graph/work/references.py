"""The list of references of a work, and of notes, cut into entries: numbered, hanging, a paragraph or a line each.

What an entry says is read elsewhere (`graph/bibliography/printed.py`); here it is known where it stands, its printed
line, and the number or label by which the text points at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.work.footnotes import points_back
from graph.work.layout import heading_forms
from graph.work.letters import CAPITAL
from graph.work.vocabulary import UNDATED

MARKER = re.compile(
    r"\s{0,3}(?:[-*+•]\s{1,3})?(?:\[\^(?P<label>[\w-]{1,40})\]:|\[(?P<bracket>\d{1,3})\]:?|\[(?P<key>[A-Za-z][\w+.&-]{1,30})\](?=\s)|\((?P<round>\d{1,3})\)"
    r"|(?P<point>\d{1,3})[.)](?=\s)|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|<sup>\s*(?P<tagged>\d{1,3})[.)]?\s*</sup>[.)]?)\s*"
)
BLOCK = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?\S[^\n]*(?:\n[^\S\n]*+\S[^\n]*)*")
_BACK_LINK = re.compile(r"\s{0,3}[-*+•]\s+[↑^]")  # of an entry to which no mark leads
_BULLET = re.compile(r"\s{0,3}[-*+•]\s+")
EVIDENCE = re.compile(
    r"\b(?:1[4-9]|20)\d\d|https?://|www\.|\bdoi\b|10\.\d{4,9}/|[\"“«„]|\]\("
    rf"|\b(?:{UNDATED})",
    re.IGNORECASE,
)
_YEAR = r"(?:(?:1[4-9]|20)\d\d|n\.\s?d\.)"
# words up to a year; each ends where white space, a comma or the year begins: no row can be cut in more than one way
_NEW_ENTRY = re.compile(
    rf"[\"“«„*_]?(?:[a-z]{{1,4}}\s){{0,3}}{CAPITAL}[\w.'’-]*"
    rf"(?:[\s,.&;-]+(?:[\w'’()][\w.'’()&-]*(?=[\s,;]|[.(\[]+{_YEAR})|[.&-]+(?=[\s,.(\[]+{_YEAR}))){{0,24}}?"
    rf"[\s,.(\[]+{_YEAR}"
)
_WHOLE = re.compile(rf"{CAPITAL}.{{3,250}}\.")
_SENTENCE = re.compile(r"[^\W\d_]{3}\.\s*$")
_ENDED = re.compile(r"(?:[.\])/>\d”\"’]|https?://(?:(?!https?://)\S)+)\s*\\?$")
_BARE_NUMBER = re.compile(r"\s{0,3}(\d{1,3})\s+(?=\S)")
_NOTE = re.compile(r"^ {0,3}\[\^([\w-]{1,40})\]:[ \t]*(.*(?:\n(?: {4}|\t)\S.*|\n(?![ \t]*$|\[\^|#).+)*)", re.MULTILINE)
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FIRST_NOTE = re.compile(r"\s{0,3}(?:\[\^[\w-]{1,40}\]:|\[1\]|¹|1[.)](?=\s))")
LONGEST = 2000  # signs of an entry; what is longer is text


class Reference(NamedTuple):
    """An entry of a list: where it stands in the copy, its printed line, and the mark that the text points with."""

    start: int
    end: int
    printed: str
    marker: str  # the number or label; empty in a list without any
    is_note: bool = False  # which may name several works, or none


def references(copy: str, spans: list[tuple[int, int, bool]]) -> list[Reference]:
    r"""The entries of the lists, in order. A line that bears no sign of a work, such as a year or an address, is none.

    >>> text = "Doe, J. (2001). One\n   thing.\nRoe, R. (2002). Two things."
    >>> [entry.printed for entry in references(text, [(0, len(text), False)])]
    ['Doe, J. (2001). One thing.', 'Roe, R. (2002). Two things.']
    """
    rows: list[Reference] = []
    for first, last, is_notes in (part for span in spans for part in _without_notes(copy, span)):
        entries = [*_entries(copy, first, last, is_notes)]
        # notes may stand below "References"; they are notes where one of them means what another names
        are_marked = 2 * sum(entry.is_note for entry in entries) > len(entries)
        are_numbered = bool(entries) and all(entry.marker for entry in entries)
        is_notes = is_notes or ((are_marked or are_numbered) and any(points_back(entry.printed) for entry in entries))
        rows += (
            entry._replace(is_note=is_notes)
            for entry in entries
            if (is_notes and entry.marker)
            or (len(entry.printed) <= LONGEST and (EVIDENCE.search(entry.printed) or _WHOLE.fullmatch(entry.printed)))
        )
    return rows


def _without_notes(copy: str, span: tuple[int, int, bool]) -> Iterator[tuple[int, int, bool]]:
    """A list of works and, where numbered notes stand behind it without a heading, as programs put them, these."""
    first, last, is_notes = span
    starts = [block.start() for block in BLOCK.finditer(copy, first, last) if _FIRST_NOTE.match(block[0])]
    works = [*BLOCK.finditer(copy, first, starts[0])] if starts and not is_notes else []
    if works and not MARKER.match(works[0][0]) and any(EVIDENCE.search(block[0]) for block in works):
        yield first, starts[0], False
        yield starts[0], last, True
    else:
        yield span


def notes(copy: str) -> list[Reference]:
    """The notes that stand as `[^1]: ...` anywhere in the text."""
    return [
        Reference(match.start(), match.end(), _one_line(match[2]), match[1], is_note=True)
        for match in _NOTE.finditer(copy)
    ]


def _entries(copy: str, first: int, last: int, is_notes: bool) -> Iterator[Reference]:
    lines = [match for match in re.finditer(r"[^\n]*\n?", copy[first:last]) if match[0]]
    texts = [line[0].rstrip() for line in lines]
    filled = [index for index, text in enumerate(texts) if text.strip()]
    bare_numbers = _bare_numbers(texts, filled, fewest=1 if is_notes else 2)
    begins = _beginnings(texts, filled, bare_numbers)
    is_bare = begins == bare_numbers
    begin: int | None = None
    for index in range(len(lines) + 1):
        if index == len(lines) or index in begins or _is_heading(lines[index][0]):
            if begin is not None:
                start, end = first + lines[begin].start(), first + lines[index - 1].end()
                raw = copy[start:end]
                marker = MARKER.match(raw) or (_BARE_NUMBER.match(raw) if is_bare else None)
                bare = raw[marker.end() :] if marker else _BULLET.sub("", raw, count=1)
                label = next(filter(None, marker.groups()), "") if marker else ""
                is_note = marker is not None and bool(marker.groupdict().get("label"))
                yield Reference(start, end, _one_line(bare), label.translate(DIGITS), is_note)
            begin = index if index < len(lines) and index in begins else None


def _is_heading(line: str) -> bool:
    return line.lstrip().startswith("#") and bool(heading_forms(line))


def _beginnings(lines: list[str], filled: list[int], bare_numbers: set[int]) -> set[int]:
    """The lines with which entries begin, by the first sign of them that the list has."""
    marked = {index for index in filled if MARKER.match(lines[index])}
    if len(marked) > 1 or (marked and filled[0] in marked):
        return marked | {index for index in filled if _BACK_LINK.match(lines[index])}
    if bare_numbers:
        return bare_numbers
    bullets = {index for index in filled if _BULLET.match(lines[index])}
    if len(bullets) > 1:
        return bullets
    parted = {index for index in filled if index == 0 or not lines[index - 1].strip()}
    if len(parted) > 1 and len(parted) >= sum(bool(_NEW_ENTRY.match(lines[index].strip())) for index in filled) / 2:
        return parted
    hanging = {index for index in filled if not lines[index].startswith((" ", "\t"))}
    if len(hanging) < len(filled):
        return hanging
    rows = {
        index: lines[index] if _SENTENCE.search(lines[index]) else " ".join(lines[index : index + 2])
        for index in filled
    }
    return {
        index
        for place, index in enumerate(filled)
        if place == 0 or (_NEW_ENTRY.match(rows[index]) and _ENDED.search(lines[filled[place - 1]]))
    }


def _bare_numbers(lines: list[str], filled: list[int], fewest: int) -> set[int]:
    """The lines that begin with 1, 2, 3 ... and nothing behind the number, as footnotes are often saved."""
    numbered: list[int] = []
    for index in filled:
        match = _BARE_NUMBER.match(lines[index])
        if match and int(match[1]) == len(numbered) + 1:
            numbered.append(index)
    return {*numbered} if len(numbered) >= fewest and numbered[0] == filled[0] else set()


def _one_line(text: str) -> str:
    text = re.sub(r"^\s*(?:\[\s*\]|\(\s*\))", "", text)  # what stood around a link back
    return " ".join(re.sub(r"\\(?=\s*(?:\n|$))", "", text).split()).lstrip("^↑ ").rstrip("↩⤴\ufe0e\ufe0f ")
