"""Printed pages as text with signs of Markdown: lines with place and size become paragraphs, headings and notes.

A page has no paragraphs, only lines. What is larger than the text is a heading; a gap, an indent, or a short line that
ends a sentence ends a paragraph; small lines at the foot that begin with a number are notes; what recurs at the edges
of pages is a running head. Two columns are read one after the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

HYPHEN = "\ufffe"  # what stands at the end of a line whose last word goes on
_PAGE_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,7}|page \d{1,4}(?: of \d{1,4})?)\W*", re.IGNORECASE)
_NOTE = re.compile(r"\s*([¹²³⁰⁴-⁹]{1,3}|\d{1,3}(?=[\s.)]))[.)]?\s*(?=\S)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴-⁹]*\s*$")
_HEADING_LIKE = re.compile(r"[^\W\d_]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
EDGE = 2  # lines at the top and at the foot of a page that may belong to it and not to the text
LARGER, SMALLER = 1.08, 0.93  # than the text: a heading, a note
GAP = 1.35  # times the distance of lines: a paragraph ends there
INDENT = 0.7  # times the size of letters: a line begins a paragraph
SHORT = 0.85  # of the width of a column: what ends before it, and a sentence with it, may end a paragraph
MOST_WORDS = 20  # of a line of a heading


class Line(NamedTuple):
    """A printed line: its words, from where to where it reaches, its foot above that of the page, and its letters."""

    text: str
    left: float
    right: float
    foot: float
    size: float
    bold: bool = False


def text_of_pages(pages: Iterable[list[Line]]) -> str:
    """The text of some pages, a paragraph a block; notes stand behind it."""
    pages = [_in_columns(_whole_lines(page)) for page in pages]
    pages = _without_running_lines(pages)
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    text_lines: list[list[Line]] = []
    notes: list[str] = []
    for page in pages:
        running, page_notes = _notes_apart(page, body)
        text_lines.append(running)
        notes += page_notes
    blocks = [*_blocks(text_lines, body), *notes]
    return _joined_words("\n\n".join(blocks)).translate(_LIGATURES)


def _whole_lines(page: list[Line]) -> list[Line]:
    """The lines of a page with those as one that the file has in parts, as behind a raised sign."""
    whole: list[Line] = []
    for line in page:
        upper = whole[-1] if whole else None
        if upper and abs(upper.foot - line.foot) < 0.3 * upper.size and 0 <= line.left - upper.right < upper.size:
            joint = "" if upper.text.endswith((" ", HYPHEN)) else " "
            whole[-1] = upper._replace(text=f"{upper.text}{joint}{line.text}", right=line.right)
        else:
            whole.append(line)
    return whole


def _in_columns(page: list[Line]) -> list[Line]:
    """The lines of a page in reading order: two columns between lines over the whole width, the left one first."""
    if len(page) < 6:
        return page
    left, right = min(line.left for line in page), max(line.right for line in page)
    middle, width = (left + right) / 2, right - left
    slack = 0.02 * width
    sides = [
        "left" if line.right <= middle + slack else "right" if line.left >= middle - slack else "both" for line in page
    ]
    if min(sides.count("left"), sides.count("right")) < 3 or sides.count("both") > len(page) / 2:
        return page
    rows = sorted(zip(page, sides, strict=True), key=lambda row: -row[0].foot)
    ordered: list[Line] = []
    for is_whole, group in groupby(rows, key=lambda row: row[1] == "both"):
        part = [*group]
        for side in ("both",) if is_whole else ("left", "right"):
            ordered += [line for line, own in part if own == side]
    return ordered


def _without_running_lines(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without their numbers and what two of them and more have at an edge, numbers aside."""
    if len(pages) < 2:
        return pages
    edges = []
    for page in pages:
        rows = sorted(page, key=lambda line: -line.foot)
        edges.append({*rows[:EDGE], *rows[-EDGE:]} if len(rows) > 2 * EDGE else {*rows})
    shapes = Counter(shape for lines in edges for shape in {_shape(line.text) for line in lines})
    return [
        [
            line
            for line in page
            if line not in edge or not (_PAGE_NUMBER.fullmatch(line.text) or shapes[_shape(line.text)] > 1)
        ]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split()))


def _notes_apart(page: list[Line], body: float) -> tuple[list[Line], list[str]]:
    """The lines of the text, and the notes at the foot of the page: small lines from the first with a number on."""
    first = len(page)
    while first and page[first - 1].size < SMALLER * body:
        first -= 1
    small = page[first:]
    begins = [number for number, line in enumerate(small) if _NOTE.match(line.text)]
    if not begins:
        return page, []
    notes = []
    for number, begin in enumerate(begins):
        end = begins[number + 1] if number + 1 < len(begins) else len(small)
        match = _NOTE.match(small[begin].text)
        text = "\n".join(line.text for line in small[begin:end])
        notes.append(f"[^{match[1].translate(_RAISED)}]: {text[match.end() :]}" if match else text)
    return [*page[:first], *small[: begins[0]]], notes


def _blocks(pages: list[list[Line]], body: float) -> Iterator[str]:
    """The headings and paragraphs of the text."""
    lines = [(line, number) for number, page in enumerate(pages) for line in page if line.text.strip()]
    if not lines:
        return
    levels = _levels([line for line, _ in lines], body)
    leading = _leading(lines, body)
    margins = _margins(pages)
    block: list[Line] = []
    page_before = -1
    for line, number in lines:
        if block and _parts(block, line, page_before == number, leading, levels, margins[number]):
            yield _written(block, levels)
            block = []
        block.append(line)
        page_before = number
    yield _written(block, levels)


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
        return not is_one or upper.foot - lower.foot > 2 * lower.size or not is_same_page
    is_next = is_same_page and upper.foot - lower.foot > 0
    if is_next and upper.foot - lower.foot > GAP * leading:
        return True
    left, right = margin
    is_beside = is_next or not is_same_page
    indent = lower.left - upper.left
    if is_beside and indent > INDENT * lower.size and (is_next or abs(upper.left - left) < lower.size):
        return bool(_ENDED.search(upper.text)) or is_next
    if is_beside and -indent > INDENT * lower.size and len(block) > 1 and block[-2].left > lower.left + INDENT:
        return True  # a quotation that stands in has ended; of one line alone it is the first of a paragraph
    is_short = upper.right < left + SHORT * (right - left) and bool(_ENDED.search(upper.text))
    return is_short and not is_same_page


def _is_heading(line: Line, levels: dict[tuple[float, bool], int]) -> bool:
    return (
        _look(line) in levels and len(line.text.split()) <= MOST_WORDS and _HEADING_LIKE.search(line.text) is not None
    )


def _written(block: list[Line], levels: dict[tuple[float, bool], int]) -> str:
    """A block as Markdown has it."""
    if _is_heading(block[0], levels):
        return "#" * levels[_look(block[0])] + " " + " ".join(" ".join(line.text for line in block).split())
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
