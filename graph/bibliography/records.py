"""Entries of a reference manager as source records, ready to paste: with ids and labels, and each work once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, count, product
from pathlib import Path
from typing import Any, NamedTuple, get_args

from graph.bibliography import bibtex, csl, dates, fields, identity, names, ris
from graph.bibliography.entry import DATES, NAMES, Entry, Item, one_line, people
from graph.errors import CallError
from graph.inputs import content
from graph.knowledge import Knowledge
from graph.records import SECTIONS
from graph.records.source import CslType
from graph.text import fold, listed

LARGEST = 16 * 1024 * 1024  # bytes; ten thousand references have about as many
READERS = {".bib": bibtex.read, ".ris": ris.read, ".json": csl.read}
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".numbers")  # of spreadsheets
# what sort of work a CSL type most often is; a curator has the last word
KINDS = {
    "article-journal": "peer-reviewed article", "article-magazine": "news analysis", "article-newspaper": "news",
    "book": "book", "chapter": "book chapter", "thesis": "thesis", "report": "report",
    "webpage": "web page", "post-weblog": "blog post", "speech": "speech", "interview": "interview",
    "legislation": "law", "bill": "law", "legal_case": "court decision", "dataset": "dataset",
    "paper-conference": "conference paper", "article": "preprint", "standard": "standard", "software": "software",
    "entry-encyclopedia": "encyclopedia", "motion_picture": "podcast or video", "broadcast": "podcast or video",
    "post": "social media post",
}  # fmt: skip
FIELDS = (
    "title", "container-title", "collection-title", "collection-number", "publisher", "publisher-place", "edition",
    "volume", "issue", "page", "number", "genre", "medium", "section", "authority", "event-title", "event-place",
    "status", "archive", "language", "ISBN", "ISSN",
)  # fmt: skip
_COMPARED = ("publisher", "publisher-place", "ISBN", "DOI", "URL")  # of what is twice: a difference tells something
MOST_REMARKS = 30  # of one entry
LONGEST_REMARK = 1000  # characters
LONGEST_ID = 60  # characters, without the year
# what other readers of YAML take for a number, a date, a truth value or nothing
_NO_TEXT = re.compile(
    r"null|true|false|yes|no|on|off|y|n|0[\w.]+|\d+_[\d_]*|\d[\d_]*\.[\d_]*(?:e[+-]?\d+)?|\d{4}-\d\d?-\d\d?",
    re.IGNORECASE,
)
_HAS_LETTER = re.compile(r"[a-z]")
PARTS = ("family", "given", "non-dropping-particle", "suffix", "literal")


def read_file(path: str, ending: str = "") -> list[Entry]:
    """The entries of a file, by its ending, or by another that it should have.

    Raises
    ------
    CallError
        When there is no such file, its ending is unknown, or it cannot be read.
    """
    suffix = ending or Path(path).suffix.lower()
    reader = READERS.get(suffix)
    if suffix in WORKBOOKS:
        raise CallError(
            f"{path} is a workbook; save each sheet as CSV in UTF-8 under the name of its table, such as claims.csv, "
            "into a folder, and import the folder (`whosays help tables` has the names)"
        )
    data = content(Path(path), LARGEST)
    if reader is None:
        raise CallError(f"{path} ends with none of: {', '.join(READERS)}; say what it is: --format")
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise CallError(f"{path} is not UTF-8 text; export it again as UTF-8") from None
    return reader(text)


def records(read: list[Entry], kb: Knowledge | None = None, reserved: Iterable[str] = ()) -> str:
    """The entries as YAML under `sources:`, with ids and labels that are free.

    What a record does not show of its entry is said in comments in it, and an entry that is left out is one.

    Parameters
    ----------
    read
        What a reader of this package gave.
    kb
        The dataset that they are for. What it has already is named in a comment, as is what comes twice.
    reserved
        Further ids that are not free.
    """
    made = [*each_record(read, kb, reserved)]
    lines = [line for record in made for line in record.lines]
    return "\n".join(["sources:" if any(record.is_new for record in made) else "sources: {}", *lines]) + "\n"


class Made(NamedTuple):
    """What became of an entry: the id of its source, empty where it is left out, and lines of a file."""

    entry: Entry
    source_id: str
    is_new: bool
    lines: list[str]


def each_record(read: Iterable[Entry], kb: Knowledge | None = None, reserved: Iterable[str] = ()) -> Iterator[Made]:
    """What becomes of each entry; `reserved` are ids that are not free."""
    labels, works = _Labels(kb, reserved), identity.Works()
    items: dict[str, Item] = {}  # from which sources were made
    for source_id, source in kb.data.sources.items() if kb else ():
        works.add(identity.Work(identity.as_item(source)), source_id)
    for entry in read:
        if entry.problem:
            yield Made(entry, "", False, [f"  # left out: {_comment(entry.problem)}"])
            continue
        work = identity.Work(entry.item)
        if again := works.find(work):
            where = f", line {entry.line}" if entry.line else ""
            line = f"  # {again} is there already: {_comment(one_line(entry.item.get('title')))}{where}"
            record = items[again] if again in items else identity.as_item(kb.data.sources[again]) if kb else {}
            yield Made(entry, again, False, [line, *_besides(entry, record)])
            continue
        source_id, label = labels.take(entry.item)
        items[source_id] = entry.item
        works.add(work, source_id)
        lines = [f"  {source_id}:", *(f"    # {remark}" for remark in _remarks(entry))]
        yield Made(entry, source_id, True, [*lines, *(f"    {line}" for line in _record(entry.item, label))])


def _besides(entry: Entry, record: Item) -> Iterator[str]:
    """What an entry of a work that is there already says more than the record, or otherwise, in a comment."""
    news = []
    for name in (*NAMES, *DATES, *FIELDS, "DOI", "URL"):
        text, recorded = (_as_text(item, name) for item in (entry.item, record))
        if text and (not recorded or (name in _COMPARED and fold(text) != fold(recorded))):
            news.append(f"{name} {text}")
    if news:
        yield f"  #   this one has besides, or otherwise: {_comment('; '.join(news))}"


def _as_text(item: Item, name: str) -> str:
    """A field of an item as a comment has it."""
    if name in NAMES:
        return ", ".join(names.spoken(people(item, name)))
    return dates.of(item.get(name)) if name in DATES else one_line(item.get(name))


def _remarks(entry: Entry) -> Iterator[str]:
    """What is said of an entry, each in a line; of very many the first ones, and the number of the others."""
    where = f"line {entry.line}: " if entry.line else ""
    yield from (f"{where}{_comment(remark)}" for remark in entry.remarks[:MOST_REMARKS])
    if more := len(entry.remarks) - MOST_REMARKS:
        yield from [f"{where}{more} more"] if more > 0 else []


def _comment(text: str) -> str:
    """A text as it stands in a comment: one line that moves no terminal, and not longer than a paragraph."""
    line = one_line(text)
    return line if len(line) <= LONGEST_REMARK else f"{line[:LONGEST_REMARK]} …"


class _Labels:
    """The ids and labels that are taken, of a dataset and of the records that were made for it."""

    def __init__(self, kb: Knowledge | None, reserved: Iterable[str] = ()) -> None:
        self.ids = {record_id for section in SECTIONS for record_id in getattr(kb.data, section)} if kb else set()
        self.ids.update(reserved)
        self.names = {fold(name) for name in _names_of(kb)} if kb else set()
        self.numbers: dict[str, Iterator[int]] = {}
        self.letters: dict[tuple[str, str], Iterator[str]] = {}  # what is left of the alphabet, by id and label

    def take(self, item: Item) -> tuple[str, str]:
        """An id and a label that are free: `shen-2018`, `Shen 2018`; with a letter where works share them."""
        authors = identity.short_names(item) or [_beginning(item)]
        year = dates.of(item.get("issued"))[:4]
        short = f"{authors[0]} et al." if len(authors) > 3 else listed(authors, "and")
        key = _latin(one_line(item.get("id")))  # which may have the year in it
        words = [_latin(" ".join(authors[:3])), key.replace(year, "").strip("-") if year else key]
        word = next(filter(_HAS_LETTER.search, words), words[0])
        stem = "-".join(filter(None, (_short(word) or "source", year)))
        stem = stem if word else self._numbered(stem)  # a letter would tell works of one author and year apart
        stem = f"work-{stem}" if _NO_TEXT.fullmatch(stem) or stem.isdigit() else stem
        printed = str(item.get("year-suffix", ""))  # the letter that a list of references has behind the year
        for letter in chain(filter(None, [printed]), self.letters.setdefault((stem, fold(short)), _letters())):
            label = " ".join(filter(None, (short, f"{year}{letter}" if year else letter)))
            if f"{stem}{letter}" not in self.ids and fold(label) not in self.names:
                self.ids.add(f"{stem}{letter}")
                self.names.add(fold(label))
                return f"{stem}{letter}", label
        raise AssertionError("the letters do not end")

    def _numbered(self, stem: str) -> str:
        """The beginning of an id that nothing in the work has a letter for: `source-2018`, `source-2018-2`."""
        numbers = self.numbers.setdefault(stem, count(1))
        numbered = (stem if number == 1 else f"{stem}-{number}" for number in numbers)
        return next(candidate for candidate in numbered if candidate not in self.ids)


def _short(words: str) -> str:
    """The words of an id as far as they are not too long for one."""
    return words if len(words) <= LONGEST_ID else words[: words.rfind("-", 0, LONGEST_ID + 1)][:LONGEST_ID]


def _beginning(item: Item) -> str:
    """The short title, or the first words of a title, in the place of authors; of a case the names of both parties."""
    if short := one_line(item.get("title-short")):
        return short
    words = one_line(item.get("title")).split()
    beginning = " ".join(words[: 8 if item.get("type") == "legal_case" else 3])
    if any(beginning.count(opening) != beginning.count(closing) for opening, closing in ("“”", "«»", "„“", "()", "[]")):
        beginning = re.sub(r"[“”«»„()\[\]]", "", beginning)  # of a pair, of which one is left
    return beginning.rstrip(" ,:;–-") or "Untitled"


def _names_of(kb: Knowledge) -> Iterator[str]:
    """Every name that the dataset has: a label that is one of them would be ambiguous."""
    for source in kb.data.sources.values():
        yield from (source.label, *source.cited_as)
    for _, _, entity in kb.each_entity():
        yield from (entity.name, *entity.aliases)


def _letters() -> Iterator[str]:
    """Nothing, a, b ... z, aa, ab ... without an end."""
    yield ""
    for length in range(1, 9):
        yield from map("".join, product("abcdefghijklmnopqrstuvwxyz", repeat=length))


def _latin(text: str) -> str:
    """What of a text can stand in an id."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text).encode("ascii", "ignore").decode()))


def _record(item: Item, label: str) -> Iterator[str]:
    """The lines of a record, below its id."""
    kind = str(item.get("type", ""))
    csl_type = kind if kind in get_args(CslType) else "document"
    yield f"label: {scalar(label)}"
    yield f"kind: {KINDS.get(csl_type, 'other')}  # a guess from the type; correct it"
    yield f"type: {csl_type}"
    for role in NAMES:
        row = [_name(person) for person in people(item, role)]
        if any(row):
            yield f"{role}:"
            yield from (f"  - {{{name}}}" for name in row if name)
    for field in DATES:
        if date := dates.of(item.get(field)):
            yield f"{field}: {date}"
    if not one_line(item.get("title")):
        yield "title: Untitled  # the file gives none"
    for field in FIELDS:
        if value := one_line(item.get(field)):
            yield f"{field}: {scalar(value)}"
    if doi := fields.doi(one_line(item.get("DOI"))):
        yield f"DOI: {scalar(doi)}"
    if fields.is_address(address := one_line(item.get("URL"))):
        yield f"URL: {scalar(address)}"
    # the line of a list of references, whole, and what else a reader notes
    notes = [text for value in (item.get("printed"), *item.get("notes", ())) if (text := one_line(value))]
    if len(notes) == 1:
        yield f"notes: {scalar(notes[0])}"
    elif notes:
        yield "notes:"
        yield from (f"  - {scalar(text)}" for text in notes)


def _name(person: dict[str, Any]) -> str:
    """A name as it stands in the braces of a record; nothing where it has no part that could be printed."""
    parts = {part: text for part in PARTS if (text := one_line(person.get(part)))}
    if not {"family", "given", "literal"} & parts.keys():
        return ""
    return ", ".join(f"{part}: {scalar(text, inside=True)}" for part, text in parts.items())


def scalar(text: str, inside: bool = False) -> str:
    """A text as YAML has it on one line: plain where that means the same, else in single quotes."""
    plain = re.fullmatch(r"[A-Za-z0-9][\w .()/+–’-]*" if inside else r"[A-Za-z0-9][\w ,.()/+–’;&-]*", text)
    return (
        text
        if plain and text == text.strip() and not _NO_TEXT.fullmatch(text)
        else "'{}'".format(text.replace("'", "''"))
    )
