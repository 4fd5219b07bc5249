"""Printed pages as text with signs of Markdown: lines with place and size become paragraphs, headings and notes.

A page has no paragraphs, only lines. What is larger than the text is a heading; a gap, an indent, or a short line that
ends a sentence ends a paragraph; small lines at the foot that begin with a number are notes; what recurs at the edges
of pages is a running head. Two columns are read one after the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from graph.work.layout import heading_forms
from graph.work.lines import HYPHEN, Line, lines_of_pages
from graph.work.vocabulary import REFERENCES

_NOTE = re.compile(r"\s*([¹²³⁰⁴-⁹]{1,3}|\d{1,3}(?=[\s.)]))[.)]?\s*(?=\S)")
_SIGNS = {"*": "star", "†": "dagger", "‡": "daggers"}  # -> labels
_SIGNED_NOTE = re.compile(r"\s*([*†‡])\s*(?=[^\W\d_])")
_SIGN = re.compile(r"(?<=[^\s*])[*†‡](?=\s|$)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARKS = re.compile(r"(?<=[^\s\d])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴-⁹]*\s*$")
_ENUMERATOR = re.compile(r"(?:[A-H]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?")  # alone on its line
_NUMBERED_TITLE = re.compile(r"(?:[A-H]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s+[^\W\d_a-z].*[^.!?:;,↩\ufe0e]")
_HEADING_LIKE = re.compile(r"[^\W\d_]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
LARGER, SMALLER = 1.08, 0.93  # than the text: a heading, a note
GAP = 1.35  # times the distance of lines: a paragraph ends there
INDENT = 0.7  # times the size of letters: a line begins a paragraph
SHORT = 0.85  # of the width of a column: what ends before it, and a sentence with it, may end a paragraph
ITEM = 0.7  # of the width of a column: an item of a list ends before it, whatever its last sign
MOST_INDENT = 4.0  # times the size of letters: of an entry that hangs
OFF, MIDDLE = (
    1.12,
    2.0,
)  # times the distance of lines, the size of letters: a heading stands off, in the middle of a page
FEWEST_OF_TEXT = 2  # lines above notes
HANGING = 0.3  # times the size of letters: less is no indent
MOST_WORDS, MOST_WORDS_OF_HEADING = 20, 30  # of a line, and of all of it


def text_of_pages(pages: Iterable[list[Line]]) -> str:
    """The text of some pages, a paragraph a block; notes stand behind it."""
    pages = lines_of_pages([*pages])
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    text_lines: list[list[Line]] = []
    notes: list[str] = []
    labels: set[str] = set()
    for place, page in enumerate(pages, start=1):
        running, page_notes = _notes_apart(page, body)
        goes_on = page_notes.pop("", "")
        if goes_on and notes:
            notes[-1] += f"\n{goes_on}"
        elif goes_on:
            running = page
        if not labels.isdisjoint(page_notes):  # they are counted anew on each page
            running = [line._replace(text=_of_page(line.text, page_notes, place)) for line in running]
            page_notes = {f"{label}-p{place}": text for label, text in page_notes.items()}
        elif page_notes.keys() & _SIGNS.values():
            running = [line._replace(text=_signed(line.text)) for line in running]
        labels.update(page_notes)
        text_lines.append(running)
        notes += [f"[^{label}]: {text}" for label, text in page_notes.items()]
    blocks = [*_blocks(text_lines, body), *notes]
    return _joined_words("\n\n".join(blocks)).translate(_LIGATURES)


def _of_page(text: str, notes: Mapping[str, str], place: int) -> str:
    """A line with its marks as those of notes of one page."""

    def mark(match: re.Match[str]) -> str:
        label = _SIGNS.get(match[0], match[0].translate(_RAISED))
        return f"[^{label}-p{place}]" if label in notes else match[0]

    return _SIGN.sub(mark, _MARKS.sub(mark, text))


def _signed(text: str) -> str:
    """A line with the sign of a note as its mark; an asterisk would be taken for emphasis."""
    return _SIGN.sub(lambda match: f"[^{_SIGNS[match[0]]}]", text)


def _notes_apart(page: list[Line], body: float) -> tuple[list[Line], dict[str, str]]:
    """The lines of the text, and the notes at the foot of the page by their numbers, which count up, or their signs.

    They are small lines, from the first with a number on; what of them stands before it goes on from the page before,
    and has no label.
    """
    first = len(page)
    while first and page[first - 1].size < SMALLER * body:
        first -= 1
    if first < FEWEST_OF_TEXT:  # all of it is small, as a summary
        return page, {}
    small = page[first:]
    numbered = [(number, match) for number, line in enumerate(small) if (match := _NOTE.match(line.text))]
    raised = [(number, match) for number, match in numbered if match[1][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹"]
    begins: list[tuple[int, str, int]] = []  # line, label of the note, where its words begin
    for number, match in raised or numbered:
        label = int(match[1].translate(_RAISED))
        if not begins or label == int(begins[-1][1]) + 1:
            begins.append((number, str(label), match.end()))
    signs = [(number, match) for number, line in enumerate(small) if (match := _SIGNED_NOTE.match(line.text))]
    begins = begins or [(number, _SIGNS[match[1]], match.end()) for number, match in signs[:1]]
    if not begins:
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


def _joined_lines(lines: list[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _blocks(pages: list[list[Line]], body: float) -> Iterator[str]:
    """The headings and paragraphs of the text."""
    lines = [(line, number) for number, page in enumerate(pages) for line in page if line.text.strip()]
    if not lines:
        return
    leading = _leading(lines, body)
    lines = _with_titles(lines, leading)
    levels = _levels([line for line, _ in lines], body)
    margins = _margins(pages)
    block: list[Line] = []
    page_before, is_list = -1, False
    hangs = _hangs([line for line, _ in lines], levels)
    for line, number in lines:
        is_same_page = page_before == number
        if block and is_list and hangs and not _is_heading(line, levels) and not _is_heading(block[0], levels):
            parts = (
                abs(line.left - block[0].left) < HANGING * line.size if is_same_page else not _is_indented(line, block)
            )
        else:
            parts = bool(block) and _parts(block, line, is_same_page, leading, levels, margins[number])
        if parts:
            yield _written(block, levels)
            block = []
        if _is_heading(line, levels):
            is_list = not REFERENCES.isdisjoint(heading_forms(line.text))
        block.append(line)
        page_before = number
    yield _written(block, levels)


def _with_titles(lines: list[tuple[Line, int]], leading: float) -> list[tuple[Line, int]]:
    """The lines with those as bold that are headings by their number and their place alone: "A." and "A. The Claim"."""
    middle = (min(line.left for line, _ in lines) + max(line.right for line, _ in lines)) / 2
    result = []
    for number, (line, page) in enumerate(lines):
        upper, before = lines[number - 1] if number else (None, page)
        lower, behind = lines[number + 1] if number + 1 < len(lines) else (None, page)
        text = line.text.strip()
        is_off = upper is None or before != page or not 0 < upper.foot - line.foot < OFF * leading
        stands_off = lower is not None and (behind != page or line.foot - lower.foot > OFF * leading)
        is_central = abs((line.left + line.right) / 2 - middle) < MIDDLE * line.size
        is_title = len(text.split()) <= MOST_WORDS and _NUMBERED_TITLE.fullmatch(text) and is_off and stands_off
        neighbours = [row.text.strip() for row in (upper, lower) if row]
        is_item = any(_NUMBERED_TITLE.match(row) for row in neighbours)
        is_above = any(_ENUMERATOR.fullmatch(row) for row in neighbours)  # "I" above "A"
        is_number = is_central and _ENUMERATOR.fullmatch(text) and not text.isdigit() and (stands_off or is_above)
        result.append((line._replace(bold=True) if (is_title and not is_item) or is_number else line, page))
    return result


def _hangs(lines: list[Line], levels: dict[tuple[float, bool], int]) -> bool:
    """Whether in the list of references the first line of an entry begins further left than the rest of it."""
    headings = [number for number, line in enumerate(lines) if _is_heading(line, levels)]
    begins = [number for number in headings if not REFERENCES.isdisjoint(heading_forms(lines[number].text))]
    if not begins:
        return False
    end = next((number for number in headings if number > begins[-1]), len(lines))
    rows = lines[begins[-1] + 1 : end]
    steps = [(lower.left - upper.left) / lower.size for upper, lower in pairwise(rows)]
    inner = [step for step, upper in zip(steps, rows, strict=False) if not _ENDED.search(upper.text)]
    hanging = sum(INDENT < step < MOST_INDENT for step in inner)
    return hanging > 1 and hanging > sum(-MOST_INDENT < step < -INDENT for step in inner)


def _is_indented(line: Line, block: list[Line]) -> bool:
    """Whether a line on top of a page or column stands as the later lines of the entry that may go on there."""
    return len(block) > 1 and not _ENDED.search(block[-1].text) and not re.match(r"\[\d|[^\W\d_]+,\s", line.text)


def _leading(lines: list[tuple[Line, int]], body: float) -> float:
    """The distance between two lines of a paragraph: the most frequent one between lines of the text."""
    distances = Counter(
        round(upper.foot - lower.foot)
        for (upper, page), (lower, next_page) in pairwise(lines)
        if page == next_page and 0.7 * body < upper.foot - lower.foot < 3 * body
    )
    return min(distances, key=lambda distance: (-distances[distance], distance), default=1.2 * body)


def _levels(lines: list[Line], body: float) -> dict[tuple[float, bool], int]:
    """The level of each look of letters that is one of headings: larger than the text, or bold where that is not."""
    looks: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        looks[_look(line)] += len(line.text)
    is_bold = looks[(round(body, 1), True)] > looks[(round(body, 1), False)]
    headings = sorted(
        (look for look in looks if look[0] > LARGER * body or (look[1] and not is_bold and look[0] > 0.97 * body)),
        reverse=True,
    )
    return {look: min(level, 6) for level, look in enumerate(headings, start=1)}


def _look(line: Line) -> tuple[float, bool]:
    return round(line.size, 1), line.bold


def _margins(pages: list[list[Line]]) -> list[tuple[float, float]]:
    """For each page where its lines most often begin, and how far lines reach at the most."""
    right = max((line.right for page in pages for line in page), default=0.0)
    begins = [Counter(round(line.left) for line in page) for page in pages]
    return [(counts.most_common(1)[0][0] if counts else 0.0, right) for counts in begins]


def _parts(
    block: list[Line], lower: Line, is_same_page: bool, leading: float, levels: dict[tuple[float, bool], int],
    margin: tuple[float, float],
) -> bool:  # fmt: skip
    """Whether a block ends before a line."""
    upper = block[-1]
    if _is_heading(upper, levels) or _is_heading(lower, levels):
        is_one = _look(upper) == _look(lower) and _is_heading(upper, levels) and _is_heading(lower, levels)
        return (
            not is_one
            or bool(_NUMBERED_TITLE.match(lower.text))
            or upper.foot - lower.foot > max(2 * lower.size, GAP * leading)
            or not is_same_page
        )
    is_next = is_same_page and upper.foot - lower.foot > 0
    if lower.text[:1].islower() and not _ENDED.search(upper.text):
        return False
    if is_next and upper.foot - lower.foot > GAP * leading:
        return True
    left, right = margin
    is_beside = is_next or not is_same_page
    indent = lower.left - upper.left
    if is_beside and indent > INDENT * lower.size and (is_next or abs(upper.left - left) < lower.size):
        ends = bool(_ENDED.search(upper.text)) or upper.right < left + SHORT * (right - left)
        return ends or (is_next and len(block) > 1)
    if is_beside and -indent > INDENT * lower.size and len(block) > 1 and block[-2].left > lower.left + INDENT:
        return True  # a quotation that stands in has ended; of one line alone it is the first of a paragraph
    is_ended = bool(_ENDED.search(upper.text))
    stands_in = upper.left > left + INDENT * upper.size and abs(indent) < HANGING * lower.size
    if is_next and stands_in and upper.right < left + (SHORT if is_ended else ITEM) * (right - left):
        return lower.text[:1].isupper()  # an item of a list, or a paragraph of one line
    return upper.right < left + SHORT * (right - left) and is_ended and not is_same_page


def _is_heading(line: Line, levels: dict[tuple[float, bool], int]) -> bool:
    return (
        _look(line) in levels and len(line.text.split()) <= MOST_WORDS and _HEADING_LIKE.search(line.text) is not None
    )


def _written(block: list[Line], levels: dict[tuple[float, bool], int]) -> str:
    """A block as Markdown has it."""
    words = " ".join(line.text for line in block).split()
    if _is_heading(block[0], levels) and len(words) <= MOST_WORDS_OF_HEADING:
        return "#" * levels[_look(block[0])] + " " + " ".join(words)
    return "\n".join(line.text.strip() for line in block)


def _joined_words(text: str) -> str:
    """The text with the words whole that a hyphen parts at the end of a line.

    The hyphen stays where the text has the word with it elsewhere, or both its halves by themselves and not the whole.
    """
    parted = re.compile(rf"([^\W\d_]+){HYPHEN}\s*([^\W\d_]+)")
    known = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", parted.sub(" ", text).casefold()))

    def join(match: re.Match[str]) -> str:
        left, right = match[1].casefold(), match[2].casefold()
        keeps = known[f"{left}-{right}"] or (not known[left + right] and known[left] and known[right])
        return f"{match[1]}-{match[2]}" if keeps else f"{match[1]}{match[2]}"

    return re.sub(rf"{HYPHEN}\s*", "-", parted.sub(join, text))
