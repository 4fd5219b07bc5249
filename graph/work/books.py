"""Books and articles as courts cite them: "A. Roe & B. Doe, Wells 12 (2012)", "Doe, Wells, 98 Elm L. Rev. 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.law import Law, page_of

_NAME = r"(?:[A-Z]\.\s?){0,2}[A-Z][a-z]\w*(?:,\s(?:Jr|Sr)\.)?"
_NAMES = rf"(?P<names>(?:[A-Z]\.\s){{1,2}}[A-Z][a-z]\w*(?:(?:,\s|,?\s&\s|,?\sand\s){_NAME}){{0,3}})"
_TITLE = r"[A-Z][\w'’-]*(?:,?\s(?:[A-Z][\w'’:-]*|of|the|and|in|on|for|to|a|an|&|with|by)){0,14}"
_PIN = r"(?P<pin>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)"
_YEAR = r"\((?:[^()]{0,30}\sed\.,?\s|rev\.\s)?(?P<year>(?:1[6-9]|20)\d\d)\)"
_BOOK = re.compile(
    rf"(?:\b\d{{1,2}}\s)?\b{_NAMES},\s(?P<title>{_TITLE})\s(?:§{{1,2}}\s?(?P<section>\d[\w.:-]{{0,9}}),?\s?(?:pp?\.\s)?)?(?:{_PIN})?\s?{_YEAR}"
)
_REFERENCE = re.compile(
    rf"\b(?P<title>(?:[A-Z][\w'’]{{1,40}}\s){{0,6}}Dictionary|Restatement\s\((?:First|Second|Third|Fourth)\)\sof\s[A-Z]\w+(?:\s(?:of\s)?[A-Z]\w+){{0,4}})"
    rf",?\s(?:(?:§{{1,2}}|s)\s?(?P<section>\d[\w.:-]{{0,9}}(?<!\.))|{_PIN})(?:(?:,\s[^();]{{0,40}})?\s?{_YEAR})?"
)
_ARTICLE = re.compile(
    rf"(?:{_NAMES},\s|(?P<family>[A-Z][a-z]+(?:\s&\s[A-Z][a-z]+)?),\s)(?P<title>[A-Z][^;()\"]{{4,140}}?),\s"
    r"(?P<volume>\d{1,3})\s(?P<journal>(?:[A-Z][A-Za-z.&]*\s){0,4}(?:L\.\s?(?:Rev|J|Q)\.|Rev\.|J\.)(?:\s(?:[A-Z][A-Za-z.&]*\.?)){0,4})\s(?P<page>\d{1,4})"
    rf"(?:,\s{_PIN})?(?:,\s(?:and\s)?nn?\.\s\d{{1,3}})?\s\((?P<year>(?:1[6-9]|20)\d\d)\)"
)


def books(text: str) -> Iterator[Law]:
    """The books and articles of a text; the name of each is its people and title, its place the title."""
    for pattern in (_BOOK, _REFERENCE, _ARTICLE):
        for match in pattern.finditer(text):
            rows = match.groupdict()
            title = rows["title"].strip(" ,")
            locator = ("section", rows["section"]) if rows.get("section") else page_of(rows["pin"])
            people = rows.get("names") or rows.get("family") or ""
            yield Law(match.start(), match.end(), "work", people, title, rows["year"] or "", locator=locator)
