"""What a printed page adds to the text: its number, the running head or foot, and notes. Pages end with a form feed."""

from __future__ import annotations

import re
from collections import Counter

_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,7}|page \d{1,4}(?: of \d{1,4})?)\W*", re.IGNORECASE)
_CENTRED = re.compile(r"(?m)^([ \t]{9,}(?:[IVX]{1,5}|[A-H]|\d{1,2}|\* \* \*)[ \t]*\n)([ \t]{2,}(?=\S))")
_TURN = re.compile(r"(\S)(\s*\f\s*)(\S)")
# empty lines where a page ended, within a sentence of a paragraph of several lines
_LEAF = re.compile(  # the last line of a page and the gap behind it; then a line of the same paragraph
    r"(?<=[^\n]\n)(?P<line>[^\s#>|*+-][^\n]{20,}(?<![.!?:;\"”’)\]\s]))"
    r"(?P<gap>[ \t]*\n(?:[ \t]*\n){1,8})(?P<next>[a-z]|[A-Z][^\n]{20})"
)
_ENDED = re.compile(r"[.!?:;\"”’)\]*\d—_]")
_RULE = re.compile(r"^[ \t]*(?:—{3,}|_{5,}|-{5,})[ \t]*\n\s*(?=1?\d{1,2}[ \t])", re.MULTILINE)
_EDGE = 2  # lines at the top and at the foot of a page that may belong to it and not to the text


def without_page_lines(text: str) -> str:
    r"""The text with spaces in place of running heads and page numbers, so that every other sign stays where it was.

    A line at the edge of a page is a running head where two pages have it, numbers aside.

    >>> without_page_lines("1 A JOURNAL\nit goes\n\f2 A JOURNAL\non").split()
    ['it', 'goes', 'on']
    """
    pages = text.split("\f")
    if len(pages) < 2:
        return _LEAF.sub(_on_next_page, text)
    edges = [_edge_lines(page) for page in pages]
    shapes = Counter(shape for lines in edges for shape in {_shape(page[a:b]) for page, a, b in lines})
    pages = [
        _blanked(page, [(a, b) for _, a, b in lines if _NUMBER.fullmatch(page[a:b]) or shapes[_shape(page[a:b])] > 1])
        for page, lines in zip(pages, edges, strict=True)
    ]
    return _TURN.sub(_joined, _CENTRED.sub(_parted, "\f".join(pages)))


def with_notes_behind(text: str) -> str:
    r"""The text of pages with the notes that stand below a line at the foot of each behind all of it, each marked.

    >>> with_notes_behind("It is dry.1\n-----\n1 So they say.\n\fNobody knows.\n").split("\n")[-1]
    '[^1]: So they say.'
    """
    if "\f" not in text:
        return text
    notes: dict[str, str] = {}
    pages = [_without_notes(page, notes) for page in text.split("\f")]
    return "\f".join(pages) + "".join(f"\n\n[^{label}]: {note}" for label, note in notes.items())


def _parted(match: re.Match[str]) -> str:
    """A number that stands in the middle of a line as a heading, with line ends in place of spaces around it."""
    return f"\n{match[1][1:]}\n{match[2][1:]}"


def _on_next_page(match: re.Match[str]) -> str:
    """A line, the gap behind it and what goes on there, without empty lines where a sentence does."""
    line, gap, following = match.groups()
    if "://" in line:  # with which an entry ends
        return match[0]
    is_within = following.islower() or line.endswith(",") or line.count("(") > line.count(")")
    return f"{line}{' ' * (len(gap) - 1)}\n{following}" if is_within else match[0]


def _joined(match: re.Match[str]) -> str:
    """What stands between two pages, without empty lines where a sentence goes on from one to the other."""
    before, gap, after = match.groups()
    if _ENDED.fullmatch(before) and not after.islower():
        return match[0]
    return before + gap.replace("\n", " ").replace("\f", "\n") + after


def _without_notes(page: str, notes: dict[str, str]) -> str:
    """A page with spaces in place of the notes below a line at its foot; `notes` gets them by their numbers."""
    rule = _RULE.search(page)
    if rule is None:
        return page
    rows = re.split(r"^[ \t]{0,4}(\d{1,3})[ \t]+(?=\S)", page[rule.end() :], flags=re.MULTILINE)
    for label, text in zip(rows[1::2], rows[2::2], strict=True):
        notes.setdefault(label, " ".join(re.sub(r"(?<=[a-z])-\s*\n\s*(?=[a-z])", "", text).split()))
    return page[: rule.start()] + re.sub(r"[^\n]", " ", page[rule.start() :])


def _edge_lines(page: str) -> list[tuple[str, int, int]]:
    """The first and the last lines of a page that hold anything, with where they begin and end."""
    lines = [(page, match.start(), match.end()) for match in re.finditer(r"(?:(?<![^\S\n])[^\S\n]++)?\S[^\n]*", page)]
    return lines if len(lines) <= 2 * _EDGE else lines[:_EDGE] + lines[-_EDGE:]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _blanked(page: str, lines: list[tuple[int, int]]) -> str:
    """The page with spaces in place of these lines and their line ends."""
    for start, end in lines:
        page = f"{page[:start]}{' ' * len(page[start : end + 1])}{page[end + 1 :]}"
    return page
