"""The lines of printed pages in reading order: parts of a line joined, marks raised, columns, no running heads."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

HYPHEN = "\ufffe"  # what stands at the end of a line whose last word goes on
_PAGE_NUMBER = re.compile(r"\W*(?:(?P<number>\d{1,4})|[ivxlc]{1,7}|page \d{1,4}(?: of \d{1,4})?)[^\w.]*", re.IGNORECASE)
_NUMBERED_EDGE = re.compile(r"\W*(\d{1,4})\s+\D.*|.*\D\s+(\d{1,4})\W*")
_MARK = re.compile(r"\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§]{1,3}")
_PLACED_MARK = re.compile(r"(\d{1,3})\(pp?\.?\s?(\d{1,4}(?:[-–]\d{1,4})?)\)")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_DIGITS = str.maketrans("0123456789", _RAISED)
_ITEM_NUMBER = re.compile(r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s*")
_COUNTED = re.compile(r"\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|\d{1,4})(?:\s+(?=\S)|\s*$)")
_FLAT = str.maketrans(_RAISED, "0123456789")
_RULE = re.compile(r"[\s_—–―-]{4,}")
COLUMN, FEWEST_NUMBERED = 8.0, 12  # points within which numbers of lines end; of them on a page
FEWEST_ON_PAGE = 4  # lines that are counted, where other pages have them
TITLE = 1.1  # times the size of the text
HANGING = 4.0  # times the size of letters: of the gap behind the number of an entry
EDGE = 2  # lines at the top and at the foot of a page that may belong to it and not to the text
MARK = 0.9  # times the size of the line: a mark of a note is smaller
MOST_RAISED = 10  # signs of a mark or an exponent
MOST_OF_STAMP, STAMP = 12, 200.0  # lines and points of what may be one
MOST_RUNNING, LONGEST_RUNNING = 14, 200  # words and signs of a running head


class Line(NamedTuple):
    """A printed line: its words, from where to where it reaches, its foot above that of the page, and its letters."""

    text: str
    left: float
    right: float
    foot: float
    size: float
    bold: bool = False
    is_turned: bool = False  # upright on the page, as a stamp at its side


def lines_of_pages(pages: list[list[Line]]) -> list[list[Line]]:
    """The lines of the text of each page, in reading order."""
    pages = [_without_line_numbers(_level([line for line in page if not _RULE.fullmatch(line.text)])) for page in pages]
    whole = [_whole_lines(page) for page in pages]
    bare = [_uncounted(page) for page in whole]
    # also on pages with few lines of text
    if any(after is not before for before, after in zip(whole, bare, strict=True)):
        bare = [_uncounted(page, 0.2, FEWEST_ON_PAGE) for page in whole]
    running = _without_running_lines([_stretched(_in_columns(_numbered(page))) for page in bare])
    return [*map(_with_stamps_in_place, running)]


def _level(page: list[Line]) -> list[Line]:
    """The lines of a page without those that are turned, unless most of them are, as of a table on its side."""
    level = [line for line in page if not line.is_turned]
    return level if 2 * len(level) > len(page) else page


def _without_line_numbers(page: list[Line]) -> list[Line]:
    """The lines of a page without numbers that count them at its margin, as those of American courts have them."""
    numbers = [line for line in page if line.text.strip().isdigit() and len(line.text.strip()) < 3]
    lefts = Counter(round(line.right / COLUMN) for line in numbers)
    place = lefts.most_common(1)[0][0] if lefts else 0
    column = [line for line in numbers if abs(line.right / COLUMN - place) < 1]
    counted = [int(line.text) for line in sorted(column, key=lambda line: -line.foot)]
    steps = [lower - upper for upper, lower in pairwise(counted)]
    if len(column) < FEWEST_NUMBERED or steps.count(1) < 0.8 * len(steps):
        return page
    return [line for line in page if line not in column]


def _whole_lines(page: list[Line]) -> list[Line]:
    """The lines of a page with those as one that the file has in parts, as before and behind a raised sign."""
    whole: list[Line] = []
    for line in page:
        upper = whole[-1] if whole else None
        if upper and abs(upper.foot - line.foot) < 0.3 * upper.size and 0 <= line.left - upper.right < upper.size:
            is_mark = line.text[0] in _RAISED and line.left - upper.right < 0.2 * upper.size
            joint = "" if is_mark or upper.text.endswith((" ", HYPHEN)) else " "
            whole[-1] = upper._replace(text=f"{upper.text}{joint}{line.text}", right=line.right)
        elif upper and _is_raised(line, upper):
            whole[-1] = upper._replace(text=f"{upper.text.rstrip()}{_raised(line.text)}", right=line.right)
        elif upper and _MARK.fullmatch(upper.text.strip()) and _is_raised(upper, line, before=True):
            whole[-1] = line._replace(text=f"{_raised(upper.text)} {line.text.lstrip()}", left=upper.left)
        else:
            whole.append(line)
    return whole


def _uncounted(page: list[Line], share: float = 0.6, fewest: int = FEWEST_NUMBERED) -> list[Line]:
    """The lines of a page without numbers with which nearly each begins, as manuscripts for review have them."""
    rows = sorted(page, key=lambda line: -line.foot)
    counted = [(line, match) for line in rows if (match := _COUNTED.match(line.text))]
    numbers = [int(match[1].translate(_FLAT)) for _, match in counted]
    steps = [lower - upper for upper, lower in pairwise(numbers)]
    if len(counted) < max(fewest, share * len(page)) or steps.count(1) < 0.8 * len(steps):
        return page
    bare = {id(line): line.text[match.end() :] for line, match in counted}
    rows = [line._replace(text=bare[id(line)]) if id(line) in bare else line for line in page]
    return [line for line in rows if line.text.strip()]


def _numbered(page: list[Line]) -> list[Line]:
    """The lines of a page with the numbers of entries before these, also where the file has all numbers together."""
    numbers = {round(line.foot): line for line in page if _ITEM_NUMBER.fullmatch(line.text)}
    if not numbers:
        return page
    whole: list[Line] = []
    taken: set[int] = set()  # the numbers that stand before a line
    for line in page:
        number = next((row for foot in (0, -1, 1) if (row := numbers.get(round(line.foot) + foot))), None)
        is_before = number is not None and number is not line and 0 <= line.left - number.right < HANGING * line.size
        if number is not None and is_before:
            whole.append(line._replace(text=f"{number.text.strip()} {line.text.lstrip()}", left=number.left))
            taken.add(id(number))
        else:
            whole.append(line)
    return [line for line in whole if id(line) not in taken]


def _stretched(page: list[Line]) -> list[Line]:
    """The lines of a page in columns, with those as one whose words stand far apart, as in narrow columns."""
    whole: list[Line] = []
    for line in page:
        upper = whole[-1] if whole else None
        if upper and abs(upper.foot - line.foot) < 0.3 * upper.size and line.left >= upper.right:
            whole[-1] = upper._replace(text=f"{upper.text} {line.text}", right=line.right)
        else:
            whole.append(line)
    return whole


def _is_raised(mark: Line, line: Line, *, before: bool = False) -> bool:
    """Whether a few small signs stand raised at the end of a line, or before it."""
    gap = line.left - mark.right if before else mark.left - line.right
    is_small = mark.size < MARK * line.size and len(mark.text.strip()) <= MOST_RAISED
    return is_small and -0.3 < gap / line.size < 0.6 and 0.1 < (mark.foot - line.foot) / line.size < 0.9


def _raised(text: str) -> str:
    """The digits of a mark, raised; what is none, as an exponent with its sign, as it is."""
    text = text.strip()
    if place := _PLACED_MARK.fullmatch(text):  # 8(p77)
        return f"[{place[1]}, p. {place[2]}]"
    return text.translate(_RAISED_DIGITS) if _MARK.fullmatch(text) else text


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


def _with_stamps_in_place(page: list[Line]) -> list[Line]:
    """The lines of a page, where some that stand at its side come last in the file, as stamps do, by their places."""
    jump = next(
        (
            number
            for number in range(len(page) - 1, 0, -1)
            if page[number].foot > page[number - 1].foot + page[number].size
        ),
        0,
    )
    stamps = page[jump:]
    feet = sorted(line.foot for line in page)
    is_box = all(line.right - line.left < STAMP and line.foot > feet[len(feet) // 2] for line in stamps)
    if not jump or len(stamps) > MOST_OF_STAMP or not is_box:
        return page
    return sorted(page, key=lambda line: -line.foot)


def _without_running_lines(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without their numbers and what two of them and more have at an edge, numbers aside.

    Also without lines at an edge whose numbers count the pages, though their words differ on left and right pages.
    """
    if len(pages) < 2:
        return pages
    edges = []
    for page in pages:
        rows = sorted(page, key=lambda line: -line.foot)
        edges.append({*rows[:EDGE], *rows[-EDGE:]} if len(rows) > 2 * EDGE else {*rows})
    shapes = Counter(shape for lines in edges for shape in {_shape(line.text) for line in lines})
    counting: defaultdict[int, set[int]] = defaultdict(set)  # number of a page less its place -> places
    for place, lines in enumerate(edges):
        for line in lines:
            alone = _PAGE_NUMBER.fullmatch(line.text)
            for number in [int(alone["number"])] if alone and alone["number"] else _numbers(line):
                counting[number - place].add(place)

    def is_running(line: Line, place: int) -> bool:
        alone = _PAGE_NUMBER.fullmatch(line.text)
        if alone and alone["number"]:  # the year at the end of an entry is none
            number = int(alone["number"]) - place
            return number in (0, 1) or len(counting[number]) > 1
        if not place and line.size > TITLE * median(
            row.size for row in pages[0]
        ):  # the title, which later pages repeat
            return False
        recurs = alone or shapes[_shape(line.text)] > 1
        return bool(recurs) or any(len(counting[number - place]) > 1 for number in _numbers(line))

    return [
        [line for line in page if line not in edges[place] or not is_running(line, place)]
        for place, page in enumerate(pages)
    ]


def _numbers(line: Line) -> Iterator[int]:
    """The number that may be that of the page, of a line in which few words stand beside it."""
    text = line.text.strip()
    is_short = len(text) < LONGEST_RUNNING and len(text.split()) <= MOST_RUNNING
    match = _NUMBERED_EDGE.fullmatch(text) if is_short else None
    if match and not text.endswith("."):
        yield int(match[1] or match[2])


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split()))
