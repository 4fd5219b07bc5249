"""Items of a reference manager as source records, ready to paste: with ids and labels, and each work once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from graph.bibliography import BibliographyError, bibtex, csl, ris
from graph.bibliography.csl import DATES, NAMES, Item, date_text
from graph.build import Knowledge
from graph.records import SECTIONS
from graph.records.source import CslType
from graph.text import fold, reason

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
    BibliographyError
        When there is no such file, its ending is unknown, or it cannot be read.
    """
    reader = READERS.get(Path(path).suffix.lower())
    if reader is None:
        raise BibliographyError(f"{path} ends with none of: {', '.join(READERS)}")
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise BibliographyError(f"{path} is not UTF-8 text; export it again as UTF-8") from None
    except (OSError, ValueError) as error:
        raise BibliographyError(f"{path} cannot be read: {reason(error)}") from None
    return reader(text)


def records(items: list[Item], kb: Knowledge | None = None) -> str:
    """The items as YAML under `sources:`. What the dataset has already, or what comes twice, is named in a comment."""
    taken = {key for section in SECTIONS for key in getattr(kb.data, section)} if kb else set()
    known = {mark: key for key, source in kb.data.sources.items() for mark in _marks(_plain(source))} if kb else {}
    lines = ["sources:"]
    for item in items:
        again = next((known[mark] for mark in _marks(item) if mark in known), "")
        if again:
            lines.append(f"  # {again} is there already: {_line(item.get('title'))}")
            continue
        key, label = _named(item, taken)
        taken.add(key)
        known.update(dict.fromkeys(_marks(item), key))
        lines += [f"  {key}:", *(f"    {line}" for line in _record(item, label))]
    return "\n".join(lines if len(lines) > 1 else ["sources: {}"]) + "\n"


def _plain(source: Any) -> Item:
    parts = [int(part) for part in source.issued.split("-")] if source.issued else []
    return {"DOI": source.DOI, "title": source.title, "issued": {"date-parts": [parts]}}


def _marks(item: Item) -> Iterator[tuple[str, str]]:
    """By what a work is known again: its DOI, or else its title and year."""
    if doi := _doi(item):
        yield "doi", doi.lower()
    title = fold(_line(item.get("title")))
    if title:
        yield title, date_text(item.get("issued"))[:4]


def _doi(item: Item) -> str:
    doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", _line(item.get("DOI")), flags=re.IGNORECASE)
    return doi if re.fullmatch(r"10\.[0-9]{4,9}/\S+", doi) else ""


def _named(item: Item, taken: set[str]) -> tuple[str, str]:
    """An id that is free, and a label: `shen-2018`, `Shen 2018`; a letter where several works would have it."""
    families = [_line(one.get("family") or one.get("literal") or one.get("given")) for one in _people(item, "author")]
    who = families or [" ".join(_line(item.get("title")).split()[:3]) or "Untitled"]
    year = date_text(item.get("issued"))[:4]
    short = who[0] if len(who) == 1 else f"{', '.join(who[:-1])} and {who[-1]}" if len(who) <= 3 else f"{who[0]} et al."
    latin = fold(" ".join(who[:3])).encode("ascii", "ignore").decode()
    stem = "-".join(re.findall(r"[a-z0-9]+", latin))[:60].strip("-")
    stem = "-".join(filter(None, (stem or "source", year)))
    for letter in ("", *"abcdefghijklmnopqrstuvwxyz"):
        if f"{stem}{letter}" not in taken:
            return f"{stem}{letter}", " ".join(filter(None, (short, f"{year}{letter}" if year else letter)))
    raise BibliographyError(f"more than 26 works would have the id {stem}; shorten the file")


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
    for name in FIELDS:
        if value := _line(item.get(name)):
            yield f"{name}: {_scalar(value)}"
    if doi := _doi(item):
        yield f"DOI: {_scalar(doi)}"
    address = _line(item.get("URL"))
    if re.fullmatch(r"https?://[^\s<>\"`{}|\\^]+", address):
        yield f"URL: {_scalar(address)}"


def _line(value: Any) -> str:
    """A value on one line, without what moves a terminal; nothing for what is no text."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    return "".join(char for char in " ".join(str(value).split()) if char.isprintable())[:2000]


def _scalar(text: str, inside: bool = False) -> str:
    """A text as YAML has it on one line: plain where that means the same, else in single quotes."""
    plain = re.fullmatch(r"[A-Za-z0-9][\w .()/+–’-]*" if inside else r"[A-Za-z0-9][\w ,.()/+–’;&-]*", text)
    return text if plain and text == text.strip() else "'{}'".format(text.replace("'", "''"))
