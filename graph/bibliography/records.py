"""Items of a reference manager as source records, ready to paste: with ids and labels, and each work once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, get_args

from graph.bibliography import bibtex, csl, dedupe, ris
from graph.bibliography.csl import DATES, NAMES, Item, date_text, one_line, people
from graph.bibliography.entries import Failed
from graph.errors import CallError
from graph.inputs import content
from graph.knowledge import Knowledge
from graph.records import SECTIONS
from graph.records.source import CslType
from graph.text import fold, listed

LARGEST = 16 * 1024 * 1024  # bytes; ten thousand references have about as many
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
    data = content(Path(path), LARGEST)
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise CallError(f"{path} is not UTF-8 text; export it again as UTF-8") from None
    return reader(text)


def records(items: list[Item], kb: Knowledge | None = None) -> str:
    """The items as YAML under `sources:`, with ids and labels that are free.

    Parameters
    ----------
    items
        What a reader of this package gave. An item that is a `problem` is named in a comment.
    kb
        The dataset that they are for. What it has already is named in a comment, as is what comes twice.
    """
    taken = {record_id for section in SECTIONS for record_id in getattr(kb.data, section)} if kb else set()
    names = {fold(name) for name in _names_of(kb)} if kb else set()
    works = dedupe.Works()
    for known_id, source in kb.data.sources.items() if kb else ():
        works.add(dedupe.as_item(source), known_id)
    letters: dict[tuple[str, str, str], Iterator[str]] = {}
    lines = ["sources:"]
    for item in items:
        if isinstance(item, Failed):
            lines.append(f"  # left out: {one_line(item['problem'])}")
            continue
        if again := works.same(item):
            lines.append(f"  # {again} is there already: {one_line(item.get('title'))}")
            continue
        source_id, label = _named(item, taken, names, letters)
        taken.add(source_id)
        names.add(fold(label))
        works.add(item, source_id)
        lines += [f"  {source_id}:", *(f"    {line}" for line in _record(item, label))]
    return "\n".join(lines if any(line.endswith(":") for line in lines[1:]) else ["sources: {}", *lines[1:]]) + "\n"


def _names_of(kb: Knowledge) -> Iterator[str]:
    """Every name that the dataset has: a label that is one of them would be ambiguous."""
    for source in kb.data.sources.values():
        yield from (source.label, *source.cited_as)
    for _, _, entity in kb.each_entity():
        yield from (entity.name, *entity.aliases)


def _named(
    item: Item, taken: set[str], names: set[str], letters: dict[tuple[str, str, str], Iterator[str]]
) -> tuple[str, str]:
    """An id and a label that are free: `shen-2018`, `Shen 2018`; with a letter where several works would have them.

    `letters` has those that are left for works that would be named alike.
    """
    authors = dedupe.families(item) or [" ".join(one_line(item.get("title")).split()[:3]) or "Untitled"]
    year = date_text(item.get("issued"))[:4]
    short = f"{authors[0]} et al." if len(authors) > 3 else listed(authors, "and")
    words = [_latin(" ".join(authors[:3])), _latin(one_line(item.get("id"))), "source"]
    stem = "-".join(filter(None, (next(filter(None, words))[:60].strip("-"), year)))
    for letter in letters.setdefault((stem, short, year), _letters()):
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


def _record(item: Item, label: str) -> Iterator[str]:
    """The lines of a record, below its id."""
    kind = str(item.get("type", ""))
    csl_type = kind if kind in get_args(CslType) else "document"
    yield f"label: {_scalar(label)}"
    yield f"kind: {KINDS.get(csl_type, 'other')}  # a guess from the type; correct it"
    yield f"type: {csl_type}"
    for role in NAMES:
        names = [_name(person) for person in people(item, role)]
        if any(names):
            yield f"{role}:"
            yield from (f"  - {{{name}}}" for name in names if name)
    for field in DATES:
        date = date_text(item.get(field))
        if date and (field != "accessed" or len(date) == len("2019-11-15")):
            yield f"{field}: {date}"
    if not one_line(item.get("title")):
        yield "title: Untitled  # the file gives none"
    for field in FIELDS:
        if value := one_line(item.get(field)):
            yield f"{field}: {_scalar(value)}"
    if doi := dedupe.doi(item):
        yield f"DOI: {_scalar(doi)}"
    address = one_line(item.get("URL"))
    if re.fullmatch(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][^\s<>\"`{}|\\^]*)?", address):
        yield f"URL: {_scalar(address)}"


def _name(person: dict[str, Any]) -> str:
    """A name as it stands in the braces of a record; nothing where it has no part that could be printed."""
    parts = {part: text for part in PARTS if (text := one_line(person.get(part)))}
    if not {"family", "given", "literal"} & parts.keys():
        return ""
    return ", ".join(f"{part}: {_scalar(text, inside=True)}" for part, text in parts.items())


def _scalar(text: str, inside: bool = False) -> str:
    """A text as YAML has it on one line: plain where that means the same, else in single quotes."""
    plain = re.fullmatch(r"[A-Za-z0-9][\w .()/+–’-]*" if inside else r"[A-Za-z0-9][\w ,.()/+–’;&-]*", text)
    word = text.lower() in ("null", "true", "false", "yes", "no")
    return text if plain and text == text.strip() and not word else "'{}'".format(text.replace("'", "''"))
