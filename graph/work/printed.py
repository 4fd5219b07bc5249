"""Printed pages as text with signs of Markdown: lines with place and size become paragraphs, headings and notes.

A page has no paragraphs, only lines. What is larger than the text is a heading; a gap, an indent, or a short line that
ends a sentence ends a paragraph; small lines at the foot that begin with a number are notes; what recurs at the edges
of pages is a running head. Two columns are read one after the other.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from graph.work.foot import SIGNS, SMALLER, notes_apart, of_page, signed
from graph.work.layout import heading_forms
from graph.work.letters import CAPITAL
from graph.work.lines import HYPHEN, Line, lines_of_pages
from graph.work.vocabulary import REFERENCES

_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴-⁹]*\s*$")
_ENUMERATOR = re.compile(r"(?:[A-H]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?")  # alone on its line
_NUMBERED_TITLE = re.compile(
    rf"(?:[A-H]|[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})[.)]\s+{CAPITAL}.*[^.!?:;,↩\ufe0e]"
)
_ENTRY_NUMBER = re.compile(r"\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s")
_NAME = re.compile(
    rf"(?:\[?\d{{1,3}}[.)\]]\s)?(?:{CAPITAL}\.[\s-]?){{1,3}}{CAPITAL}[\w'’-]+,"
)  # D. Roe, with whom an entry begins
_ABSTRACT = re.compile(
    r"(?:Abstract|Zusammenfassung|Résumé|Resumen|Resumo|Riassunto|Samenvatting|Streszczenie|Аннотация)\s?[—–:.-]"
)
_BULLET = re.compile(r"\s*[•‣▪◦\uf0b7\uf0a7\uf0d8]")
_HEADING_LIKE = re.compile(r"[^\W\d_]")
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—",  # as Windows had them
}  # fmt: skip
_ACCENT = re.compile(r"([´¨ˆ˜ˇ˚])\s?([A-Za-zı])")
_COMBINING = {"´": "\u0301", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˚": "\u030a"}
LARGER = 1.08  # than the text: a heading
GAP = 1.35  # times the distance of lines: a paragraph ends there
INDENT = 0.7  # times the size of letters: a line begins a paragraph
SHORT = 0.85  # of the width of a column: what ends before it, and a sentence with it, may end a paragraph
LONGEST_HEADING = 60  # signs of the heading of a list
ITEM = 0.7  # of the width of a column: an item of a list ends before it, whatever its last sign
MOST_INDENT = 4.0  # times the size of letters: of an entry that hangs
OFF, MIDDLE = (
    1.12,
    2.0,
)  # times the distance of lines, the size of letters: a heading stands off, in the middle of a page
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
    is_list = False  # whether a list of references in small letters goes on
    for place, page in enumerate(pages, start=1):
        first, is_list = _listed_from(page, body, is_list)
        running, page_notes = notes_apart(page[:first], body)
        running = [*running, *page[first:]]
        goes_on = page_notes.pop("", "")
        if goes_on and notes:
            notes[-1] += f"\n{goes_on}"
        elif goes_on:
            running = page
        if not labels.isdisjoint(page_notes):  # they are counted anew on each page
            running = [line._replace(text=of_page(line.text, page_notes, place)) for line in running]
            page_notes = {f"{label}-p{place}": text for label, text in page_notes.items()}
        elif page_notes.keys() & SIGNS.values():
            running = [line._replace(text=signed(line.text)) for line in running]
        labels.update(page_notes)
        text_lines.append(running)
        notes += [f"[^{label}]: {text}" for label, text in page_notes.items()]
    blocks = [*_blocks(text_lines, body), *notes]
    return _ACCENT.sub(_composed, _joined_words("\n\n".join(blocks)).translate(_LIGATURES))


def _listed_from(page: list[Line], body: float, is_list: bool) -> tuple[int, bool]:
    """The line of a page from which on it has a list of references in small letters, which are no notes at its foot."""
    first = 0 if is_list else len(page)
    for number, line in enumerate(page):
        is_small = number + 1 < len(page) and page[number + 1].size < SMALLER * body
        if is_small and len(line.text) < LONGEST_HEADING and not REFERENCES.isdisjoint(heading_forms(line.text)):
            return number, True
        if is_list and line.size > LARGER * body:  # another heading
            return number, False
    return first, is_list


def _composed(match: re.Match[str]) -> str:
    """A letter with the accent that a file prints before it: ´e."""
    letter = unicodedata.normalize("NFC", match[2].replace("ı", "i") + _COMBINING[match[1]])
    return letter if len(letter) == 1 else match[0]


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
    begun, lefts = -1, [0.0]  # the page that a list goes on on, and where its lines there begin
    for place, (line, number) in enumerate(lines):
        is_same_page = page_before == number
        if block and is_list and hangs and not _is_heading(line, levels) and not _is_heading(block[0], levels):
            parts = _begins_entry(line, block, lefts) if is_same_page else not _is_indented(line, block)
        else:
            parts = bool(block) and _parts(block, line, is_same_page, leading, levels, margins[number])
        if parts:
            yield _written(block, levels)
            block = []
        if _is_heading(line, levels):
            is_list = not REFERENCES.isdisjoint(heading_forms(line.text))
            begun, lefts = number, _lefts([row for row, of in lines[place:] if of == number], levels) if is_list else []
        elif is_list and number != begun:
            begun, lefts = number, _lefts(pages[number], levels)
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
        is_title = (
            not _NAME.match(text)
            and len(text.split()) <= MOST_WORDS
            and _NUMBERED_TITLE.fullmatch(text)
            and is_off
            and stands_off
        )
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


def _lefts(rows: list[Line], levels: dict[tuple[float, bool], int]) -> list[float]:
    """Where the lines of a list begin, from left to right, headings aside."""
    return sorted(row.left for row in rows if not _is_heading(row, levels))


def _begins_entry(line: Line, block: list[Line], lefts: list[float]) -> bool:
    """Whether a line of a list begins an entry: it stands where those of its column do that reach furthest left."""
    margin = lefts[bisect_right(lefts, line.left - MOST_INDENT * line.size)]  # its own at the most
    is_number = _ENTRY_NUMBER.match(line.text) and line.left < block[-1].left - HANGING * line.size
    return line.left - margin < HANGING * line.size or bool(is_number)


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
    if _ABSTRACT.match(lower.text):
        return True
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
    if _BULLET.match(line.text):
        return False
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
    parted = re.compile(rf"(?<![^\W\d_])([^\W\d_]+){HYPHEN}\s*([^\W\d_]+)")
    known = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", parted.sub(" ", text).casefold()))

    def join(match: re.Match[str]) -> str:
        left, right = match[1].casefold(), match[2].casefold()
        keeps = known[f"{left}-{right}"] or (not known[left + right] and known[left] and known[right])
        return f"{match[1]}-{match[2]}" if keeps else f"{match[1]}{match[2]}"

    return re.sub(rf"{HYPHEN}\s*", "-", parted.sub(join, text))
