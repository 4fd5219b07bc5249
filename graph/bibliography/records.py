"""Items of a reference manager as source records, ready to paste: with ids and labels, and each work once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, get_args

from graph.bibliography import bibtex, csl, ris
from graph.bibliography.csl import DATES, NAMES, Item, date_text
from graph.errors import CallError
from graph.knowledge import Knowledge
from graph.records import SECTIONS
from graph.records.source import CslType
from graph.text import fold, listed, reason

READERS = {".bib": bibtex.read, ".ris": ris.read, ".json": csl.read}
# what sort of work a CSL type most often is; a curator has the last word
KINDS = {
    "article-journal": "peer-reviewed article", "article-magazine": "news analysis", "article-newspaper": "news",
    "book": "book", "chapter": "book chapter", "thesis": "thesis", "report": "think-tank report",
    "webpage": "web page", "post-weblog": "web page", "speech": "speech", "interview": "interview",
    "legislation": "law", "bill": "law", "legal_case": "court document", "dataset": "dataset",
    "paper-conference": "peer-reviewed article",
}  # fmt: skip
FIELDS = (
    "title", "container-title", "collection-title", "collection-number", "publisher", "publisher-place", "edition",
    "volume", "issue", "page", "number", "genre", "medium", "section", "authority", "event-title", "event-place",
    "language", "ISBN", "ISSN",
)  # fmt: skip
PARTS = ("family", "given", "non-dropping-particle", "suffix", "literal")


def read_file(path: str) -> list[Item]:
    """The items of a file, by its ending.

    Raises
    ------
    CallError
        When there is no such file, its ending is unknown, or it cannot be read.
    """
    reader = READERS.get(Path(path).suffix.lower())
    if reader is None:
        raise CallError(f"{path} ends with none of: {', '.join(READERS)}")
    try:
        data = Path(path).read_bytes()
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise CallError(f"{path} is not UTF-8 text; export it again as UTF-8") from None
    except (OSError, ValueError) as error:
        raise CallError(f"{path} cannot be read: {reason(error)}") from None
    return reader(text)


def records(items: list[Item], kb: Knowledge | None = None) -> str:
    """The items as YAML under `sources:`. What the dataset has already, or what comes twice, is named in a comment."""
    taken = {key for section in SECTIONS for key in getattr(kb.data, section)} if kb else set()
    names = {fold(name) for name in _names_of(kb)} if kb else set()
    known = [(_plain(source), key) for key, source in kb.data.sources.items()] if kb else []
    lines = ["sources:"]
    for item in items:
        if "problem" in item:
            lines.append(f"  # left out: {item['problem']}")
            continue
        again = next((key for other, key in known if _same(item, other)), "")
        if again:
            lines.append(f"  # {again} is there already: {_line(item.get('title'))}")
            continue
        key, label = _named(item, taken, names)
        taken.add(key)
        names.add(fold(label))
        known.append((item, key))
        lines += [f"  {key}:", *(f"    {line}" for line in _record(item, label))]
    return "\n".join(lines if any(line.endswith(":") for line in lines[1:]) else ["sources: {}", *lines[1:]]) + "\n"


def _names_of(kb: Knowledge) -> Iterator[str]:
    """Every name that the dataset has: a label that is one of them would be ambiguous."""
    for source in kb.data.sources.values():
        yield from (source.label, *source.cited_as)
    for _, _, entity in kb.each_entity():
        yield from (entity.name, *entity.aliases)


def _plain(source: Any) -> Item:
    """A record as far as it is needed to know the work again."""
    parts = [int(part) for part in source.issued.split("-")] if source.issued else []
    people = [{"family": one.family, "literal": one.literal} for one in source.author]
    dated = {"issued": {"date-parts": [parts]}} if parts else {}
    return {"DOI": source.DOI, "title": source.title, "author": people, "volume": source.volume, **dated}


def _same(one: Item, other: Item) -> bool:
    """Whether two items are the same work: one DOI, or else title and year, and nothing that speaks against it."""
    dois = {doi.lower() for item in (one, other) if (doi := _doi(item))}
    if len(dois) == 2:
        return False
    if len(dois) == 1 and _doi(one) and _doi(other):
        return True
    one_title, other_title = (fold(_line(item.get("title"))) for item in (one, other))
    one_year, other_year = (date_text(item.get("issued"))[:4] for item in (one, other))
    if not one_title or one_title != other_title or one_year != other_year:
        return False
    one_first, other_first = (fold("".join(_families(item)[:1])) for item in (one, other))
    volumes = {volume for item in (one, other) if (volume := _line(item.get("volume")))}
    apart = len(volumes) == 2 or (one_first and other_first and one_first != other_first)
    return bool(one_year or one_first) and not apart


def _doi(item: Item) -> str:
    doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", _line(item.get("DOI")), flags=re.IGNORECASE)
    return doi if re.fullmatch(r"10\.[0-9]{4,9}/\S+", doi) else ""


def _families(item: Item) -> list[str]:
    """The names of the authors as a label has them, with their particles."""
    found = []
    for one in _people(item, "author"):
        family = " ".join(filter(None, (_line(one.get("non-dropping-particle")), _line(one.get("family")))))
        found.append(family or _line(one.get("literal")) or _line(one.get("given")))
    return [name for name in found if name]


def _named(item: Item, taken: set[str], names: set[str]) -> tuple[str, str]:
    """An id and a label that are free: `shen-2018`, `Shen 2018`; with a letter where several works would have them."""
    who = _families(item) or [" ".join(_line(item.get("title")).split()[:3]) or "Untitled"]
    year = date_text(item.get("issued"))[:4]
    short = f"{who[0]} et al." if len(who) > 3 else listed(who, "and")
    words = [_latin(" ".join(who[:3])), _latin(_line(item.get("id"))), "source"]
    stem = "-".join(filter(None, (next(filter(None, words))[:60].strip("-"), year)))
    for letter in _letters():
        label = " ".join(filter(None, (short, f"{year}{letter}" if year else letter)))
        if f"{stem}{letter}" not in taken and fold(label) not in names:
            return f"{stem}{letter}", label
    raise AssertionError("the letters do not end")


def _letters() -> Iterator[str]:
    """Nothing, a, b ... z, aa, ab ... without an end."""
    yield ""
    for count in range(1, 9):
        yield from map("".join, product("abcdefghijklmnopqrstuvwxyz", repeat=count))


def _latin(text: str) -> str:
    """What of a text can stand in an id."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text).encode("ascii", "ignore").decode()))


def _people(item: Item, role: str) -> list[dict[str, Any]]:
    people = item.get(role)
    return [one for one in people if isinstance(one, dict)] if isinstance(people, list) else []


def _record(item: Item, label: str) -> Iterator[str]:
    kind = str(item.get("type", ""))
    known = kind if kind in get_args(CslType) else "document"
    yield f"label: {_scalar(label)}"
    yield f"kind: {KINDS.get(known, 'other')}  # a guess from the type; correct it"
    yield f"type: {known}"
    for role in NAMES:
        people = [{part: _line(one[part]) for part in PARTS if _line(one.get(part))} for one in _people(item, role)]
        people = [one for one in people if {"family", "given", "literal"} & one.keys()]
        if people:
            yield f"{role}:"
            for one in people:
                yield f"  - {{{', '.join(f'{part}: {_scalar(value, inside=True)}' for part, value in one.items())}}}"
    for name in DATES:
        date = date_text(item.get(name))
        if date and (name != "accessed" or len(date) == len("2019-11-15")):
            yield f"{name}: {date}"
    if not _line(item.get("title")):
        yield "title: Untitled  # the file gives none"
    for name in FIELDS:
        if value := _line(item.get(name)):
            yield f"{name}: {_scalar(value)}"
    if doi := _doi(item):
        yield f"DOI: {_scalar(doi)}"
    address = _line(item.get("URL"))
    if re.fullmatch(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][^\s<>\"`{}|\\^]*)?", address):
        yield f"URL: {_scalar(address)}"


def _line(value: Any) -> str:
    """A value on one line, without what moves a terminal; nothing for what is no text."""
    if not isinstance(value, str | int | float) or isinstance(value, bool) or value != value:
        return ""
    joiners = "\u200c\u200d"  # which are letters' own in Persian and in the scripts of India
    return "".join(char for char in " ".join(str(value).split()) if char.isprintable() or char in joiners)[:2000]


def _scalar(text: str, inside: bool = False) -> str:
    """A text as YAML has it on one line: plain where that means the same, else in single quotes."""
    plain = re.fullmatch(r"[A-Za-z0-9][\w .()/+–’-]*" if inside else r"[A-Za-z0-9][\w ,.()/+–’;&-]*", text)
    word = text.lower() in ("null", "true", "false", "yes", "no")
    return text if plain and text == text.strip() and not word else "'{}'".format(text.replace("'", "''"))
