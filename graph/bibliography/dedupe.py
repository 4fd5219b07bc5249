"""When two items are the same work, whoever wrote them."""

from __future__ import annotations

import re
from collections import defaultdict

from graph.bibliography.csl import Item, date_text, one_line, people
from graph.records import Source
from graph.text import fold


def same_work(left: Item, right: Item) -> bool:
    """Whether two items are the same work: one DOI, or else title and year, and nothing that speaks against it."""
    dois = [doi(left), doi(right)]
    if all(dois):
        return dois[0].lower() == dois[1].lower()
    titles = [fold(one_line(item.get("title"))) for item in (left, right)]
    years = [date_text(item.get("issued"))[:4] for item in (left, right)]
    if not titles[0] or titles[0] != titles[1] or years[0] != years[1]:
        return False
    authors = [fold("".join(families(item)[:1])) for item in (left, right)]
    volumes = [one_line(item.get("volume")) for item in (left, right)]
    apart = _differ(volumes) or _differ(authors)
    return bool(years[0] or authors[0]) and not apart


class Works:
    """Works by what two items of the same work have in common, so that not each is held against all."""

    def __init__(self) -> None:
        self._by_doi: dict[str, str] = {}
        self._by_title: defaultdict[tuple[str, str], list[tuple[Item, str]]] = defaultdict(list)

    def add(self, item: Item, source_id: str) -> None:
        """Add a work under its id."""
        if identifier := doi(item).lower():
            self._by_doi.setdefault(identifier, source_id)
        self._by_title[_title_and_year(item)].append((item, source_id))

    def same(self, item: Item) -> str:
        """The id of the work that an item is, too; nothing where it is none of them."""
        identifier = doi(item).lower()
        if identifier in self._by_doi:
            return self._by_doi[identifier]
        title, year = _title_and_year(item)
        if not year and not families(item):  # which a title alone does not tell
            return ""
        alike = self._by_title.get((title, year), ())
        return next((source_id for work, source_id in alike if same_work(item, work)), "")


def _title_and_year(item: Item) -> tuple[str, str]:
    return fold(one_line(item.get("title"))), date_text(item.get("issued"))[:4]


def _differ(values: list[str]) -> bool:
    """Whether two values are there and are not the same."""
    return all(values) and values[0] != values[1]


def doi(item: Item) -> str:
    """The DOI of an item without its address; nothing where it has none, or what is none."""
    bare = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", one_line(item.get("DOI")), flags=re.IGNORECASE)
    return bare if re.fullmatch(r"10\.[0-9]{4,9}/\S+", bare) else ""


def families(item: Item) -> list[str]:
    """The names of the authors as a label has them, with their particles."""
    names = []
    for person in people(item, "author"):
        family = " ".join(filter(None, (one_line(person.get("non-dropping-particle")), one_line(person.get("family")))))
        names.append(family or one_line(person.get("literal")) or one_line(person.get("given")))
    return [name for name in names if name]


def as_item(source: Source) -> Item:
    """A record as far as it is needed to know the work again."""
    parts = [int(part) for part in source.issued.split("-")] if source.issued else []
    authors = [{"family": name.family, "literal": name.literal} for name in source.author]
    dated = {"issued": {"date-parts": [parts]}} if parts else {}
    return {"DOI": source.DOI, "title": source.title, "author": authors, "volume": source.volume, **dated}
