"""What a file says of the work that it holds: title, people, day, language, address; as front matter of its text.

The head of a web page says it for machines (https://ogp.me, https://schema.org/Article,
https://dublincore.org), and so does the package of a book. In Word files and PDFs these fields are left over from other
works as often, so that they count only where the text prints the same on top.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title")
_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author")
_DATES = (
    "citation_publication_date", "citation_date", "article:published_time", "dc.date", "dcterms.date", "dc:date",
    "date", "parsely-pub-date", "datepublished",
)  # fmt: skip
_DAY = re.compile(r"\d{4}(?:[-/]\d\d?(?:[-/]\d\d?)?)?(?=$|[T\s])")
_NO_NAME = re.compile(
    r"https?:|www\.|[@\d<>|{}]|\b(?:admin|editor|staff|user|redaktion|redaction|webmaster)\b", re.IGNORECASE
)
_ARTICLES = frozenset((
    "Article", "NewsArticle", "BlogPosting", "ScholarlyArticle", "Report", "ReportageNewsArticle", "OpinionNewsArticle",
    "AnalysisNewsArticle", "TechArticle", "LiveBlogPosting",
))  # fmt: skip
_SITE = r"\s[|:·»—–-]\s"  # between a title and the name of the site
_BY = re.compile(r"(?:by|von|par|por)\s+(?=\S)", re.IGNORECASE)
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s(?:[a-z]{2,3}\s){0,2}[^\W\d_a-z][\w.'’-]*){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,|\sand|\sund|\set|\sy|,\sand)\s{_NAME}){{0,5}}")
_JOINT = re.compile(r",?\s(?:and|und|et|y)\s|,\s")
TOP = 2000  # signs of a text, in which a work prints its title and its people
MOST_OF_TITLE, MOST_OF_DATA = 300, 1 << 20  # signs

Fields = dict[str, str]


def of_page(soup: Any) -> Fields:
    """What the head of a web page says, and a line that names its author; before anything is taken out of it.

    A title is the heading of the page where that is part of it: behind it stands the name of the site as often.
    """
    named: dict[str, list[str]] = {}
    for tag in soup("meta"):
        name, value = str(tag.get("name") or tag.get("property") or "").lower(), _line(tag.get("content"))
        if value:
            named.setdefault(name.removeprefix("bepress_"), []).append(value)
    data = next(_articles(soup), {})
    fields: Fields = {}
    if title := _title(soup, named, data):
        fields["title"] = title
    row = next((named[name] for name in _AUTHORS if _people(named.get(name, ()))), None) or _names_of(
        data.get("author")
    )
    people = _people(row) or _people(_printed_names(soup))
    if people and people != named.get("og:site_name"):
        fields["author"] = " and ".join(people)
    day = _DAY.match(_first(named, _DATES) or _line(data.get("datePublished")))
    if day:
        fields["date"] = day[0].replace("/", "-")
    if soup.html is not None and (language := _line(soup.html.get("lang"))):
        fields["lang"] = language
    link = soup.find("link", rel="canonical")
    if re.match(r"https?://\S+$", address := _line(link.get("href") if link else "") or _first(named, ("og:url",))):
        fields["url"] = address
    return fields


def of_book(package: Any) -> Fields:
    """What the package of an EPUB says of it."""
    rows = {
        name: [_line(tag.get_text(" ")) for tag in package(f"dc:{name}")]
        for name in ("title", "creator", "date", "language")
    }
    fields = {"title": rows["title"][0] if rows["title"] else "", "author": " and ".join(_people(rows["creator"]))}
    day = _DAY.match(rows["date"][0]) if rows["date"] else None
    return _filled({**fields, "date": day[0] if day else "", "lang": rows["language"][0] if rows["language"] else ""})


def printed(fields: Mapping[str, str], text: str) -> Fields:
    """Those of the fields that the text prints on top."""
    top = " ".join(re.findall(r"\w+", text[:TOP].casefold()))
    return _filled({
        name: _line(value)
        for name, value in fields.items()
        if value and " ".join(re.findall(r"\w+", value.casefold())) in top
    })  # fmt: skip


def front(fields: Mapping[str, str]) -> str:
    """The fields as front matter; nothing where there is none."""
    rows = [f'{name}: "{_line(value).replace(chr(34), chr(39))}"' for name, value in _filled(fields).items()]
    return "\n".join(["---", *rows, "---", "", ""]) if rows else ""


def _filled(fields: Mapping[str, str]) -> Fields:
    return {name: value for name, value in fields.items() if value}


def _line(value: object) -> str:
    text = " ".join(str(value or "").split())
    return text if len(text) <= MOST_OF_TITLE else ""


def _first(named: Mapping[str, list[str]], names: Iterable[str]) -> str:
    return next((named[name][0] for name in names if name in named), "")


def _title(soup: Any, named: Mapping[str, list[str]], data: Mapping[str, Any]) -> str:
    """The title; nothing where the one heading of the page says it otherwise, which then is the title."""
    headings = [row for tag in soup("h1") if (row := _line(tag.get_text(" ")))]
    title = _first(named, _TITLES) or _line(data.get("headline"))
    if not title and not headings:
        title = _line(soup.title.get_text(" ") if soup.title else "")
        return re.sub(rf"{_SITE}{re.escape(site)}$", "", title) if (site := _first(named, ("og:site_name",))) else ""
    for tag in soup(["h1", "h2"]):
        row = _line(tag.get_text(" "))
        if row and re.match(rf"{re.escape(row)}(?:$|{_SITE})", title, re.IGNORECASE):
            return row
    return "" if len(headings) == 1 else title


def _articles(soup: Any) -> Iterator[dict[str, Any]]:
    """The articles that the page describes as linked data."""
    for tag in soup("script", type="application/ld+json"):
        text = tag.get_text()
        try:
            data = json.loads(text) if len(text) < MOST_OF_DATA else None
        except (ValueError, RecursionError):
            continue
        rows = data if isinstance(data, list) else [data]
        rows = [*rows, *(row for each in rows if isinstance(each, dict) for row in _list(each.get("@graph")))]
        yield from (
            row for row in rows if isinstance(row, dict) and not _ARTICLES.isdisjoint(map(str, _list(row.get("@type"))))
        )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _names_of(author: object) -> list[str]:
    return [_line(row.get("name") if isinstance(row, dict) else row) for row in _list(author)]


def _printed_names(soup: Any) -> list[str]:
    """The names in what a page marks as its author, or in a line of its own that says by whom it is."""
    for tag in soup(attrs={"rel": "author"}) or soup(attrs={"itemprop": "author"}):
        return [_line(tag.get_text(" "))]
    for tag in soup(class_=re.compile(r"(?:^|[-_\s])(?:byline|author)s?(?:$|[-_\s])")):
        text = _line(tag.get_text(" "))
        if (lead := _BY.match(text)) and _NAMES.fullmatch(names := re.sub(r"\s,", ",", text[lead.end() :]).strip()):
            return [names]
    return []


def _people(rows: Iterable[str]) -> list[str]:
    """The names of some fields, each once; none where one of them is an address, or no name."""
    rows = [_BY.sub("", row, count=1) for row in rows]
    names = [name for row in rows for name in (_JOINT.split(row) if _NAMES.fullmatch(row) else [row]) if name]
    return [] if any(_NO_NAME.search(name) for name in names) else [*dict.fromkeys(names)]
