"""The works that a text cites: its list of references as sources, its links, and which of them each citation means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from graph.bibliography.entry import Entry, Item
from graph.bibliography.printed import entry
from graph.bibliography.records import Made, each_record
from graph.draft.passages import Drafted
from graph.knowledge import Knowledge
from graph.records import Source
from graph.text import fold
from graph.verify.legal import LegalSources
from graph.work import Law, Work, laws

_ADDRESS = re.compile(r"https?://|www\.|\b10\.\d{4,9}/")
HERE = re.compile(r"(?:here|this|link|source|click here|read more|hier|aquí|ici|\W*)", re.IGNORECASE)


def entries_of(work: Work, passages: list[Drafted], known: Mapping[str, Source]) -> list[tuple[str, Entry]]:
    """The works that the text lists, each with the mark that points at it, cites as cases and statutes, and links to.

    Those cases and statutes are left out that `known` sources are.
    """
    listed = [
        (reference.marker, entry(reference.printed))
        for reference in work.entries
        if not laws(reference.printed) or _ADDRESS.search(reference.printed)
    ]
    listed = [*_works(listed), *(("", read) for read in _legal(work, known))]
    addresses = {str(read.item.get("URL", "")).rstrip("/") for _, read in listed}
    starts = [passage.start for passage in passages]
    for pointer in work.pointers:
        number = bisect_right(starts, pointer.start) - 1
        if pointer.style != "link" or number < 0 or pointer.start > passages[number].end + 2:
            continue
        address = pointer.targets[0]
        if address.rstrip("/") not in addresses:
            addresses.add(address.rstrip("/"))
            listed.append(("", _linked(work, address)))
    return listed


def _legal(work: Work, known: Mapping[str, Source]) -> Iterator[Entry]:
    """The cases and statutes that the text and its notes cite whole, each once, but for those that are known."""
    printed = [work.text, *(reference.printed for reference in work.entries)]
    rows = [(law, text[law.start : law.end]) for text in printed for law in laws(text)]
    whole: dict[str, tuple[Law, str]] = {}
    legal = LegalSources(known)
    for law, text in rows:
        if law.form in ("case", "statute") and not legal.find(law):
            first, first_text = whole.setdefault(law.key if _has_page(law) else law.name, (law, text))
            if (not first.name and law.name) or (not first.year and law.year):
                merged = first._replace(name=first.name or law.name, year=first.year or law.year)
                whole[law.key] = (merged, text if not first.name else first_text)
    for law, text in whole.values():
        yield _legal_entry(law, " ".join(text.split()))


def _has_page(law: Law) -> bool:
    """Whether a place is whole: that of a case that no reporter has yet lacks its page."""
    return law.form == "statute" or law.place.startswith("[") or law.place.split()[-1][-1:].isdigit()


def _legal_entry(law: Law, printed: str) -> Entry:
    """A case or a statute as an entry of a list; what is printed stays in a note."""
    item: Item = {"title": law.name or law.place, "title-short": law.name or law.place, "printed": printed}
    item |= {"type": "legal_case" if law.form == "case" else "legislation"}
    if law.year:
        item["issued"] = law.year
    if law.court:
        item["authority"] = law.court
    if place := re.fullmatch(r"(\d{1,4}) (\D.*?)(?: (\d{1,5}))?", law.place) if law.form == "case" else None:
        item |= {"volume": place[1], "container-title": place[2], "page": place[3] or ""}
    elif law.form == "case":
        item["number"] = law.place
    return Entry(0, item)


def _works(listed: Iterable[tuple[str, Entry]]) -> Iterator[tuple[str, Entry]]:
    """The entries that name a work whole; a note that names it again in short is left out."""
    titles: set[str] = set()
    for marker, read in listed:
        title = fold(str(read.item.get("title", "")))
        if _is_work(read) and ("issued" in read.item or title not in titles):
            titles.add(title)
            yield marker, read


def _is_work(read: Entry) -> bool:
    """Whether an entry says enough to be a work; a note that says "see above" is none."""
    item = read.item
    return bool(
        item.get("URL")
        or item.get("DOI")
        or (item.get("issued") and (item.get("author") or item.get("editor")))
        or "“" in item["printed"]
        or '"' in item["printed"]
    )


def _linked(work: Work, address: str) -> Entry:
    """A page that a sentence links to, named by the words of the link where they say anything."""
    label = re.search(rf"\[([^\[\]]{{1,500}})\]\(<?{re.escape(address)}", work.copy)
    words = " ".join((label[1] if label else "").split()).strip("*_ .,")
    host = (urlsplit(address).hostname or address).removeprefix("www.")
    is_name = bool(words) and HERE.fullmatch(words) is None
    title = words if is_name and len(words.split()) > 2 else f"{host}: {words}" if is_name else host
    read = Entry(0, {"type": "webpage", "title": title, "URL": address})
    read.say("the title is made of the link; write that of the page")
    return read


def made_records(
    listed: Iterable[tuple[str, Entry]], kb: Knowledge | None, reserved: Iterable[str]
) -> list[tuple[str, Made]]:
    """What became of each listed work, with the mark that points at it."""
    listed = [*listed]
    made = [*each_record([read for _, read in listed], kb, reserved)]
    return [(marker, record) for (marker, _), record in zip(listed, made, strict=True)]
