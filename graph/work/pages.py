"""What a printed page adds to the text: its number, and the running head or foot. Pages end with a form feed."""

from __future__ import annotations

import re
from collections import Counter

_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,7}|page \d{1,4}(?: of \d{1,4})?)\W*", re.IGNORECASE)
_EDGE = 2  # lines at the top and at the foot of a page that may belong to it and not to the text


def without_page_lines(text: str) -> str:
    r"""The text with spaces in place of running heads and page numbers, so that every other sign stays where it was.

    A line at the edge of a page is a running head where two pages have it, numbers aside.

    >>> without_page_lines("1 A JOURNAL\nit goes\n\f2 A JOURNAL\non").split()
    ['it', 'goes', 'on']
    """
    pages = text.split("\f")
    if len(pages) < 2:
        return text
    edges = [_edge_lines(page) for page in pages]
    shapes = Counter(shape for lines in edges for shape in {_shape(page[a:b]) for page, a, b in lines})
    return "\f".join(
        _blanked(page, [(a, b) for _, a, b in lines if _NUMBER.fullmatch(page[a:b]) or shapes[_shape(page[a:b])] > 1])
        for page, lines in zip(pages, edges, strict=True)
    )


def _edge_lines(page: str) -> list[tuple[str, int, int]]:
    """The first and the last lines of a page that hold anything, with where they begin and end."""
    lines = [(page, match.start(), match.end()) for match in re.finditer(r"[^\n]*\S[^\n]*", page)]
    return lines if len(lines) <= 2 * _EDGE else lines[:_EDGE] + lines[-_EDGE:]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _blanked(page: str, lines: list[tuple[int, int]]) -> str:
    """The page with spaces in place of these lines and their line ends."""
    for start, end in lines:
        page = f"{page[:start]}{' ' * len(page[start : end + 1])}{page[end + 1 :]}"
    return page
