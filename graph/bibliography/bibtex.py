r"""BibTeX, written and read by bibtexparser, with LaTeX's escapes (`{\"u}`, `\&`) on the way.

Types and fields as BibTeX and biblatex have them, https://ctan.org/pkg/biblatex.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from graph.bibliography import BibliographyError, missing
from graph.bibliography.csl import NAMES, Item

# CSL type -> BibTeX type; the first of a BibTeX type is what it is read as
TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "book": "book",
    "chapter": "incollection", "paper-conference": "inproceedings", "thesis": "phdthesis", "report": "techreport",
    "webpage": "online", "post-weblog": "online", "document": "misc",
}  # fmt: skip
READ_AS = {
    "article": "article-journal", "book": "book", "incollection": "chapter", "inbook": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "phdthesis": "thesis", "thesis": "thesis",
    "mastersthesis": "thesis", "techreport": "report", "report": "report", "online": "webpage", "electronic": "webpage",
    "www": "webpage", "misc": "document", "unpublished": "manuscript", "manual": "book", "booklet": "pamphlet",
    "proceedings": "book", "collection": "book", "dataset": "dataset", "patent": "patent", "legislation": "legislation",
}  # fmt: skip
# CSL field -> BibTeX field; containers depend on the type (see `_container`)
FIELDS = {
    "title": "title", "publisher": "publisher", "publisher-place": "address", "volume": "volume", "number": "number",
    "edition": "edition", "collection-title": "series", "language": "language", "DOI": "doi", "ISBN": "isbn",
    "ISSN": "issn", "URL": "url", "abstract": "abstract", "genre": "type",
}  # fmt: skip
SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}  # biblatex's field entrysubtype
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(items: list[Item]) -> str:
    """The items as BibTeX entries.

    Raises
    ------
    BibliographyError
        When bibtexparser is not there.
    """
    bibtexparser, middlewares = _library()
    from bibtexparser.model import Entry, Field

    library = bibtexparser.Library()
    for item in items:
        fields = [Field(name, value) for name, value in _fields(item).items()]
        library.add(Entry(TYPES.get(item["type"], "misc"), item["id"], fields))
    letters = middlewares.LatexEncodingMiddleware(enclose_urls=False)
    braces = middlewares.AddEnclosingMiddleware(False, True, "{")
    text: str = bibtexparser.write_string(library, unparse_stack=[letters, braces])
    return text.strip() + "\n"


def read(text: str) -> list[Item]:
    """The items of a BibTeX text.

    Raises
    ------
    BibliographyError
        When bibtexparser is not there, or an entry is not closed or otherwise no BibTeX; the line is named.
    """
    bibtexparser, middlewares = _library()
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is wrong is said below
    library = bibtexparser.parse_string(text, append_middleware=[middlewares.LatexDecodingMiddleware()])
    for block in library.failed_blocks:
        raise BibliographyError(f"line {(block.start_line or 0) + 1} begins an entry that is no BibTeX: {block.error}")
    return [_item(entry.entry_type.lower(), entry.key, _values(entry.fields_dict)) for entry in library.entries]


def _library() -> tuple[Any, Any]:
    try:
        import bibtexparser
        from bibtexparser import middlewares
    except ImportError:
        raise missing("BibTeX", "bib") from None
    return bibtexparser, middlewares


def _fields(item: Item) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in NAMES[:2]:
        if name in item:
            found[name] = " and ".join(map(_person, item[name]))
    found |= {ours: str(item[name]) for name, ours in FIELDS.items() if name in item}
    if item["type"] in SUBTYPES:
        found["entrysubtype"] = SUBTYPES[item["type"]]
    if item["type"].startswith("article") and "issue" in item:
        found["number"] = str(item["issue"])
    if "container-title" in item:
        found[_container(TYPES.get(item["type"], "misc"))] = str(item["container-title"])
    if "page" in item:
        found["pages"] = re.sub(r"\s*[-–]\s*", "--", str(item["page"]))
    if "issued" in item:
        year, *rest = item["issued"]["date-parts"][0]
        found["year"], found["date"] = str(year), "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
    if "accessed" in item:
        found["urldate"] = "-".join(f"{part:02}" for part in item["accessed"]["date-parts"][0])
    return found


def _container(kind: str) -> str:
    return {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}.get(kind, "howpublished")


def _person(name: dict[str, str]) -> str:
    """A name as BibTeX takes it apart; a body's in braces, so that it is not taken apart."""
    if "literal" in name or "family" not in name:
        return f"{{{name.get('literal') or name.get('given', '')}}}"
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    family = f"{{{family}}}" if " and " in f" {family} " else family
    return ", ".join(filter(None, (family, name.get("suffix"), name.get("given"))))


def _values(fields: dict[str, Any]) -> dict[str, str]:
    return {name.lower(): " ".join(str(field.value).split()) for name, field in fields.items()}


def _item(kind: str, key: str, values: dict[str, str]) -> Item:
    item: Item = {"id": key, "type": READ_AS.get(kind, "document")}
    kinds = {subtype: csl for csl, subtype in SUBTYPES.items()}
    item["type"] = kinds.get(values.get("entrysubtype", ""), item["type"]) if kind == "article" else item["type"]
    back = {theirs: ours for ours, theirs in FIELDS.items()}
    for name, value in values.items():
        if name in back and value:
            item[back[name]] = _bare(value)
        elif name in NAMES:
            item[name] = [_name(one) for one in _split(value)]
    container = next((values[n] for n in ("journaltitle", "journal", "booktitle", "howpublished") if values.get(n)), "")
    if container and not container.startswith("\\url"):
        item["container-title"] = _bare(container)
    houses = (values.get(name) for name in ("institution", "school", "organization"))
    if "publisher" not in item and (house := next(filter(None, houses), "")):
        item["publisher"] = _bare(house)
    if kind == "article" and "number" in item:
        item["issue"] = item.pop("number")
    if values.get("pages"):
        item["page"] = re.sub(r"\s*[-–—]+\s*", "-", _bare(values["pages"]))
    if date := _date(values):
        item["issued"] = date
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", values.get("urldate", "")):
        item["accessed"] = {"date-parts": [[int(part) for part in values["urldate"].split("-")]]}
    return item


def _date(values: dict[str, str]) -> dict[str, Any] | None:
    whole = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", _bare(values.get("date", "")))
    if whole:
        return {"date-parts": [[int(part) for part in whole[0].split("-")]]}
    year = re.search(r"\d{4}", values.get("year", ""))
    if not year:
        return None
    parts = [int(year[0])]
    month = _bare(values.get("month", "")).lower()
    if month[:3] in MONTHS:
        parts.append(MONTHS.index(month[:3]) + 1)
    elif month.isdecimal() and 1 <= int(month) <= 12:
        parts.append(int(month))
    return {"date-parts": [parts]}


def _split(names: str) -> list[str]:
    """The names of a list, divided by "and" outside of braces."""
    found, depth, start = [], 0, 0
    for match in re.finditer(r"[{}]|\s+and\s+", names):
        if match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif depth == 0:
            found.append(names[start : match.start()])
            start = match.end()
    return [name.strip() for name in (*found, names[start:]) if name.strip() and name.strip().lower() != "others"]


def _name(text: str) -> dict[str, str]:
    if text.startswith("{") and text.endswith("}"):
        return {"literal": _bare(text)}
    parts = [_bare(part) for part in text.split(",")]
    if len(parts) == 1:
        given, _, family = parts[0].rpartition(" ")
        return {"family": family, "given": given} if given else {"literal": family}
    found = {"family": parts[0], "given": parts[-1]}
    return {**found, "suffix": parts[1]} if len(parts) == 3 else found


_SIGNS = str.maketrans({"{": "", "}": "", "ˆ": "^", "˜": "~"})


def _bare(text: str) -> str:
    """A value without the braces that only protect its capitals, and with the signs that LaTeX writes as accents."""
    return text.translate(_SIGNS).strip()
