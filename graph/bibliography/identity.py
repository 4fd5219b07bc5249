"""When two entries are the same work, whoever wrote them, and which works have been seen.

What speaks for it is one DOI, one address with one title, or one title in one year; of a page of which nothing is known
but a title, which may be made of the words of a link, its address alone. What speaks against it is looked at then:
another book or journal, other pages, another volume, another first author ("Introduction" stands in many books),
another translator, another page of the web, another house where no author is named, a book where the other is a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.bibliography import dates, fields, names
from graph.bibliography.entry import NAMES, Item, one_line, people
from graph.records import Source, links
from graph.text import fold

_COMPARED = 40  # works of one title and year that are compared one by one; more are told apart by all they have
_LOOSE = ("article-journal", "paper-conference", "chapter", "book")  # whose day differs between two catalogues
_WEB = ("webpage", "post-weblog", "post")  # whose address is what they are
_WHOLE = ("book", "thesis")
_PARTS = ("article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference")
_NUMBER = re.compile(r"(?:vol(?:ume)?|bd|band|no|nr|num(?:ber)?|issue|heft|t|tome|том|вып) (?=\w)")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)?(?: (?:ed(?:ition)?|aufl(?:age)?))?$")
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20,
}  # fmt: skip
# words that an abbreviated title of a journal leaves out
_SILENT = frozenset((
    "of", "the", "and", "for", "in", "on", "a", "an", "to", "fur", "der", "die", "das", "des", "und", "de", "la", "le",
    "les", "du", "et", "l", "d", "del", "y", "el", "los", "di", "della", "e", "do", "da", "и", "по",
))  # fmt: skip


class Work:
    """What of an item tells its work from others, each in the form in which it is compared."""

    __slots__ = (
        "author", "container", "day", "doi", "house", "numbers", "page", "title", "translator", "type", "url", "year",
    )  # fmt: skip

    def __init__(self, item: Item) -> None:
        address = one_line(item.get("URL"))
        self.doi = (
            fields.doi(one_line(item.get("DOI"))) or (fields.doi(address) if "doi.org/" in address else "")
        ).lower()
        self.url = links.compared(address)
        self.title = fold(one_line(item.get("title")))
        self.day = dates.of(item.get("issued"))
        self.year = self.day[:4]
        self.container = fold(one_line(item.get("container-title"))).removeprefix("the ")
        self.page = re.split(r"[-–, ]", one_line(item.get("page")))[0]
        numbers = (fold(one_line(item.get(name))) for name in ("volume", "issue", "number", "edition"))
        self.numbers = tuple(_bare_number(number) for number in numbers)
        self.author = _of_keyboards(fold(_family(item, "author")) or fold(_first_author(item)))
        self.translator = _of_keyboards(fold(_family(item, "translator")))
        self.house = fold(one_line(item.get("publisher") or item.get("authority")))
        self.type = str(item.get("type", ""))

    def all_of_it(self) -> tuple[object, ...]:
        """Everything that could tell it from another work of its title and year."""
        return (
            self.author,
            self.container,
            self.page,
            self.numbers,
            self.day,
            self.translator,
            self.house,
            self.url if self.type in _WEB else "",
        )


def _bare_number(text: str) -> str:
    """A number without the words around it, in digits: `Vol. III`, `2nd ed.`, `03`."""
    bare = re.sub(r"^0+(?=\d)", "", _ORDINAL.sub(r"\1", _NUMBER.sub("", text)))
    return str(_ROMAN.get(bare, bare))


def _of_keyboards(name: str) -> str:
    """A name as a keyboard without marks has it, too: `mueller` is `muller`."""
    return re.sub(r"(?<=[aou])e", "", name)


def _family(item: Item, role: str) -> str:
    return one_line((people(item, role) or [{}])[0].get("family"))


def _first_author(item: Item) -> str:
    return next(iter(short_names(item)), "")


def short_names(item: Item) -> list[str]:
    """The people of an item as a label has them: its authors; its editors, then its translators where it has none."""
    for role in NAMES:
        labels = [
            names.short({part: text for part in person if (text := one_line(person[part]))})
            for person in people(item, role)
        ]
        if any(labels):
            return [label for label in labels if label]
    return []


class Works:
    """The works that were seen, to be found again by what speaks for a work being the same.

    `comparisons` counts how often two of them were looked at side by side: it grows with their number and no faster.
    """

    def __init__(self) -> None:
        self._by_doi: dict[str, list[tuple[Work, str]]] = {}
        self._by_url: dict[tuple[str, str], list[tuple[Work, str]]] = {}
        self._by_address: dict[str, list[tuple[Work, str]]] = {}
        self._by_title: dict[tuple[str, str], list[tuple[Work, str]]] = {}
        self._exact: dict[tuple[object, ...], str] = {}
        self.comparisons = 0

    def add(self, work: Work, source_id: str) -> None:
        """Note a work under the id of its source."""
        if work.doi:
            self._by_doi.setdefault(work.doi, []).append((work, source_id))
        if _is_page(work):
            self._by_address.setdefault(work.url, []).append((work, source_id))
        if work.title:
            if work.url:
                self._by_url.setdefault((work.url, work.title), []).append((work, source_id))
            self._by_title.setdefault((work.title, work.year), []).append((work, source_id))
            if not work.doi:
                self._exact.setdefault((work.title, work.year, *work.all_of_it()), source_id)

    def find(self, work: Work) -> str:
        """The id of the source that is the same work; nothing where none is."""
        for seen, source_id in self._candidates(work):
            self.comparisons += 1
            if _same(work, seen):
                return source_id
        if work.doi or not (work.year or work.author):
            return ""
        return self._exact.get((work.title, work.year, *work.all_of_it()), "")

    def _candidates(self, work: Work) -> Iterator[tuple[Work, str]]:
        if work.doi:
            yield from self._by_doi.get(work.doi, [])[:_COMPARED]
        if work.title:
            if work.url:
                yield from self._by_url.get((work.url, work.title), [])[:_COMPARED]
            yield from self._by_title.get((work.title, work.year), [])[:_COMPARED]
        yield from self._by_address.get(work.url, [])[:_COMPARED]


def same_work(left: Item, right: Item) -> bool:
    """Whether two items are the same work."""
    return _same(Work(left), Work(right))


def _same(left: Work, right: Work) -> bool:
    if left.doi and right.doi:
        # one DOI for a book and its chapters: titles and pages, or titles and authors, are others
        chapters = _differ(left.title, right.title) and (
            _differ(left.page, right.page) or _differ(left.author, right.author)
        )
        return left.doi == right.doi and not chapters
    if _is_page(left) and left.url == right.url and (_is_bare(left) or _is_bare(right)):
        return not _apart(left, right)
    if not left.title or left.title != right.title or _differ(left.year, right.year):
        return False
    address = bool(left.url) and left.url == right.url
    if not address and (left.year != right.year or not (left.year or left.author)):
        return False
    return not _apart(left, right)


def _is_page(work: Work) -> bool:
    """Whether a work has an address that is more than the name of a host, where there may be anything."""
    return "/" in work.url


def _is_bare(work: Work) -> bool:
    """Whether neither who wrote a work nor when is known."""
    return not (work.author or work.year)


def _apart(left: Work, right: Work) -> bool:
    """Whether something speaks against one work: a container, first page, number or first author that differs."""
    days = len(left.day) == len(right.day) > 4 and left.day != right.day
    loose = left.type in _LOOSE or len(left.day) < 10
    parts = {left.type in _WHOLE, right.type in _WHOLE} == {True, False} and any(
        work.type in _PARTS and work.container for work in (left, right)
    )
    return (
        (_differ(left.container, right.container) and not abbreviates(left.container, right.container))
        or _differ(left.page, right.page)
        or any(map(_differ, left.numbers, right.numbers))
        or _other_author(left.author, right.author)
        or _differ(left.translator, right.translator)
        or (days and not (loose and (left.author or left.page)))
        or parts
        or (left.type in _WEB and right.type in _WEB and _other_page(left.url, right.url))
        or (not (left.author or right.author) and _other_house(left.house, right.house))
    )


def _differ(left: str, right: str) -> bool:
    """Whether two values are there and are not the same."""
    return bool(left and right) and left != right


def _other_author(left: str, right: str) -> bool:
    """Whether two first authors differ: a whole name is that of a family name in it."""
    words = [set(left.split()), set(right.split())]
    return bool(left and right) and not (words[0] <= words[1] or words[1] <= words[0])


def _other_page(left: str, right: str) -> bool:
    """Whether two addresses are two pages: neither holds the other, as an archive's does."""
    pages = [re.sub(r"[?#].*|/(?:index\.\w+)?$", "", address) for address in (left, right)]
    return bool(left and right) and pages[0] not in right and pages[1] not in left


def _other_house(left: str, right: str) -> bool:
    """Whether two houses differ: neither has the words of the other, nor is made of their first letters."""
    letters = ["".join(word[0] for word in house.split() if word not in _SILENT) for house in (left, right)]
    return _other_author(left, right) and left not in letters and right not in letters


def abbreviates(left: str, right: str) -> bool:
    """Whether a journal's title is short for another: `int j commun`, `international journal of communication`."""
    short, long = sorted((left.split(), right.split()), key=lambda words: sum(map(len, words)))
    position = 0
    for word in short:
        while position < len(long) and not long[position].startswith(word):
            if long[position] not in _SILENT:
                return False
            position += 1
        if position == len(long):
            return False
        position += 1
    return all(word in _SILENT for word in long[position:])


def as_item(source: Source) -> Item:
    """A record as far as it is needed to know the work again."""
    item = {name: value for name, value in source.csl().items() if name not in ("issued", *NAMES)}
    issued = {"issued": dates.as_csl(source.issued)} if source.issued else {}
    roles = zip(NAMES, (source.author, source.editor, source.translator), strict=True)
    named = {role: [{"family": name.family, "literal": name.literal} for name in people] for role, people in roles}
    return {**item, **issued, **named, "type": source.type}
