"""The citations that stand in a text: "(Jardine, 2019; Cheney, 2019, p. 9)" and "as argued by Brown (2017)".

What is found are author-year strings, the form in which the essay cites; a text that cites by footnote has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Each of these looks at a sign once or twice: two stretches of the same signs never stand side by side
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?P<year>\d{3,4}[a-z]?)\b(?P<behind>.*)$")
_SIGNAL = re.compile(r"\s*(?:see |cf\. |e\.g\. )?")
_YEAR_ALONE = re.compile(r"^\s*(?P<year>\d{4}[a-z]?)(?P<behind>(?:,.*)?)$")
_BEFORE = re.compile(r"(?:[^\W\d_][\w'.-]*,?\s+(?:and\s+|&\s+)?){1,14}$")
_LOCATOR = re.compile(
    r"\b(?P<kind>pp?|paras?|sec|ch)\.?\s*(?P<value>[0-9ivxlc]+(?:\s*-\s*[0-9ivxlc]+)?)", re.IGNORECASE
)
_KINDS = {"p": "page", "pp": "page", "para": "paragraph", "paras": "paragraph", "sec": "section", "ch": "chapter"}


class InText(NamedTuple):
    """One citation in a text: where it stands, what is before the year, the year, and the locator (kind, value)."""

    start: int
    names: str
    year: str
    locator: tuple[str, str] | None
    narrative: bool  # the names stand outside of the parenthesis, so where they begin has to be found out

    def __str__(self) -> str:
        return f"{self.names.strip(' ,')} {self.year}"


def citations(text: str) -> Iterator[InText]:
    """Every author-year string of the text, in order, with the position in it at which it or its parenthesis begins."""
    for parenthesis in _PARENTHESIS.finditer(text):
        alone = _YEAR_ALONE.match(parenthesis[1])
        if alone:
            before = _BEFORE.search(text[max(0, parenthesis.start() - 160) : parenthesis.start()])
            if before and re.search(r"[A-Z]", before[0]):
                yield InText(parenthesis.start(), before[0], alone["year"], _locator(alone["behind"]), narrative=True)
            continue
        offset = parenthesis.start(1)
        for part in parenthesis[1].split(";"):
            if citation := _part(part, offset):
                yield citation
            offset += len(part) + 1


def _part(part: str, offset: int) -> InText | None:
    """The citation that a part of a parenthesis is: names, a comma where one is written, the year, its locator."""
    digit = _DIGIT.search(part)
    year = _YEAR.match(part, digit.start()) if digit else None
    if digit is None or year is None or not part[: digit.start()][-1:].isspace():
        return None
    names = _SIGNAL.sub("", part[: digit.start()].rstrip().removesuffix(","), count=1)
    if not re.search(r"[A-Z]", names):
        return None
    return InText(offset, names.strip(), year["year"], _locator(year["behind"]), narrative=False)


def _locator(behind: str) -> tuple[str, str] | None:
    """The locator in what stands behind the year, as (kind, value)."""
    match = _LOCATOR.search(behind)
    return (_KINDS[match["kind"].lower()], re.sub(r"\s", "", match["value"])) if match else None
