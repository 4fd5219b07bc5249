"""Notes at the foot of a printed page: small lines from a number on, or from a raised one that is a mark above."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.work.lines import Line

_NOTE = re.compile(r"\s*([¹²³⁰⁴-⁹]{1,3}|\d{1,3}(?=[\s.)]|[A-Z“‘\"]))[.)]?\s*(?=\S)")
SIGNS = {"*": "star", "†": "dagger", "‡": "daggers"}  # -> labels
_SIGNED_NOTE = re.compile(r"\s*([*†‡])\s*(?=[^\W\d_])")
_SIGN = re.compile(r"(?<=[^\s*])[*†‡](?=\s|$)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARKS = re.compile(r"(?<=[^\s\d])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
SMALLER = 0.93  # than the text: a note
FEWEST_OF_TEXT, MOST_OF_FOOT = 2, 40  # lines above notes, and of them


def of_page(text: str, notes: Mapping[str, str], place: int) -> str:
    """A line with its marks as those of notes of one page."""

    def mark(match: re.Match[str]) -> str:
        label = SIGNS.get(match[0], match[0].translate(_RAISED))
        return f"[^{label}-p{place}]" if label in notes else match[0]

    return _SIGN.sub(mark, _MARKS.sub(mark, text))


def signed(text: str) -> str:
    """A line with the sign of a note as its mark; an asterisk would be taken for emphasis."""
    return _SIGN.sub(lambda match: f"[^{SIGNS[match[0]]}]", text)


def notes_apart(page: list[Line], body: float) -> tuple[list[Line], dict[str, str]]:
    """The lines of the text, and the notes at the foot of the page by their numbers, which count up, or their signs.

    They are small lines, from the first with a number on; what of them stands before it goes on from the page before,
    and has no label.
    """
    page, of_column = _feet_last(page, body)
    first = len(page)
    while first and page[first - 1].size < SMALLER * body:
        first -= 1
    first = min(first, _first_raised(page))
    if first < FEWEST_OF_TEXT:  # all of it is small, as a summary
        return page, {}
    small = page[first:]
    numbered = [(number, match) for number, line in enumerate(small) if (match := _NOTE.match(line.text))]
    raised = [(number, match) for number, match in numbered if match[1][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹"]
    if raised:  # some of them may be printed as the others, and be close to the first word
        raised = [row for row in numbered if row in raised or row[1].end(1) == row[1].end()]
    begins: list[tuple[int, str, int]] = []  # line, label of the note, where its words begin
    for number, match in raised or numbered:
        label = int(match[1].translate(_RAISED))
        if not begins or label == int(begins[-1][1]) + 1:
            begins.append((number, str(label), match.end()))
    signs = [(number, match) for number, line in enumerate(small) if (match := _SIGNED_NOTE.match(line.text))]
    begins = begins or [(number, SIGNS[match[1]], match.end()) for number, match in signs[:1]]
    if not begins:
        if of_column:  # it is no part of what goes on in the next column
            return page[: len(page) - of_column], {"foot": _joined_lines(page[len(page) - of_column :])}
        goes_on = first and small and small[0].text[:1].islower() and page[first - 1].foot - small[0].foot > 2 * body
        return (page[:first], {"": _joined_lines(small)}) if goes_on else (page, {})
    ends = [*(number for number, _, _ in begins[1:]), len(small)]
    notes = {
        label: _joined_lines(small[number:end])[start:]
        for (number, label, start), end in zip(begins, ends, strict=True)
    }
    before = small[: begins[0][0]]
    if before and before[0].text[:1].islower():
        return page[:first], {"": _joined_lines(before), **notes}
    return [*page[:first], *before], notes


def _feet_last(page: list[Line], body: float) -> tuple[list[Line], int]:
    """The lines of a page with small ones at the foot of a column that others follow behind all, and their number."""
    kept: list[Line] = []
    feet: list[Line] = []
    for line in page:
        if kept and line.foot > kept[-1].foot + 2 * body and line.size >= SMALLER * body:  # on top of a column
            begin = len(kept)
            while begin and kept[begin - 1].size < SMALLER * body and len(kept) - begin < MOST_OF_FOOT:
                begin -= 1
            if FEWEST_OF_TEXT < begin < len(kept) and kept[begin - 1].size >= SMALLER * body:
                feet += kept[begin:]
                del kept[begin:]
        kept.append(line)
    return [*kept, *feet], len(feet)


def _first_raised(page: list[Line]) -> int:
    """The line with which notes begin that are as large as the text: by a raised number that is a mark above it."""
    for number, line in enumerate(page[FEWEST_OF_TEXT:], start=FEWEST_OF_TEXT):
        match = _NOTE.match(line.text)
        if match and match[1][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            marks = {mark for upper in page[:number] for mark in _MARKS.findall(upper.text)}
            return number if match[1] in marks else len(page)
    return len(page)


def _joined_lines(lines: list[Line]) -> str:
    return "\n".join(line.text for line in lines)
