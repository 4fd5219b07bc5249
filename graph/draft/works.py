"""The works that a text cites: its list of references as sources, its links, and which of them each citation means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from graph.bibliography.entry import Entry
from graph.bibliography.printed import entry
from graph.bibliography.records import Made, each_record
from graph.draft.passages import Drafted
from graph.knowledge import Knowledge
from graph.text import fold
from graph.work import Work

HERE = re.compile(r"(?:here|this|link|source|click here|read more|hier|aquí|ici|\W*)", re.IGNORECASE)


def entries_of(work: Work, passages: list[Drafted]) -> list[tuple[str, Entry]]:
    """The works that the text lists, each with the mark that points at it, and those that its sentences link to."""
    listed = [(reference.marker, entry(reference.printed)) for reference in work.entries]
    listed = [*_works(listed)]
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
        or (item.get("issued") and item.get("author"))
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
