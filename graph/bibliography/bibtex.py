r"""BibTeX, taken apart and put together by bibtexparser, its LaTeX (`{\"u}`, `\&`) read by pylatexenc.

What is written is UTF-8, as biber, Zotero and JabRef read it; only what LaTeX would take for its own is escaped. Types
and fields are those of BibTeX and biblatex, https://ctan.org/pkg/biblatex.
"""

from __future__ import annotations

import html
import logging
import re
from typing import Any

from graph.bibliography.csl import NAMES, Item, valid_date
from graph.errors import CallError, missing_extra

# CSL type -> BibTeX type
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
VERBATIM = ("url", "doi", "date", "urldate", "year", "isbn", "issn")  # fields that are no LaTeX
ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def write(items: list[Item]) -> str:
    """The items as BibTeX entries.

    Raises
    ------
    CallError
        When bibtexparser is not there.
    """
    bibtexparser = _library()
    from bibtexparser.middlewares import AddEnclosingMiddleware
    from bibtexparser.model import Entry, Field

    library = bibtexparser.Library()
    for item in items:
        fields = [Field(name, value) for name, value in _fields(item).items()]
        library.add(Entry(TYPES.get(item["type"], "misc"), item["id"], fields))
    text: str = bibtexparser.write_string(library, unparse_stack=[AddEnclosingMiddleware(False, True, "{")])
    return text.strip() + "\n"


def read(text: str) -> list[Item]:
    """The items of a BibTeX text. An entry that is no BibTeX is an item with a `problem` and nothing else.

    Raises
    ------
    CallError
        When bibtexparser is not there, or the text holds no entry.
    """
    bibtexparser = _library()
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is wrong is said below
    library = bibtexparser.parse_string(text)
    entries = {entry.key: (entry.entry_type.lower(), _values(entry.fields_dict)) for entry in library.entries}
    found = [_item(kind, key, _inherited(values, entries)) for key, (kind, values) in entries.items()]
    for block in library.failed_blocks:
        inner: Any = getattr(
            block, "ignore_error_block", None
        )  # the entry itself, where its key or a field stands twice
        if hasattr(inner, "fields_dict"):
            found.append(_item(inner.entry_type.lower(), inner.key, _values(inner.fields_dict)))
        else:
            found.append({"problem": f"line {(block.start_line or 0) + 1} begins an entry that is no BibTeX"})
    if not any("id" in one for one in found):
        raise CallError(found[0]["problem"] if found else "this is no BibTeX: it holds no @entry{...}")
    return found


def _library() -> Any:
    try:
        import bibtexparser
    except ImportError:
        raise missing_extra("BibTeX", "bib") from None
    return bibtexparser


def _fields(item: Item) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in NAMES[:2]:
        if name in item:
            found[name] = " and ".join(map(_person, item[name]))
    for name, ours in FIELDS.items():
        if name in item:
            value = " ".join(str(item[name]).split())
            found[ours] = value if ours in VERBATIM else _escaped(value)
    if item["type"] in SUBTYPES:
        found["entrysubtype"] = SUBTYPES[item["type"]]
    if item["type"].startswith("article") and "issue" in item:
        found["number"] = _escaped(str(item["issue"]))
    if "container-title" in item:
        container = " ".join(str(item["container-title"]).split())
        found[_container(TYPES.get(item["type"], "misc"))] = _escaped(container)
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


def _escaped(text: str) -> str:
    """A text that LaTeX prints as it is, also two dashes or quotes in a row, which it would join."""
    plain = "".join(ESCAPES.get(char, char) for char in text)
    return re.sub(r"(?<=[-'`])(?=[-'`])", "{}", plain)


def _person(name: dict[str, str]) -> str:
    """A name as BibTeX takes it apart; what it would take apart wrongly stands in braces."""
    if "literal" in name or "family" not in name:
        return f"{{{_escaped(name.get('literal') or name.get('given', ''))}}}"
    family = " ".join(filter(None, (name.get("non-dropping-particle"), _kept(name["family"]))))
    return ", ".join(filter(None, (family, _kept(name.get("suffix", "")), _kept(name.get("given", "")))))


def _kept(part: str) -> str:
    odd = "," in part or re.search(r"\band\b", part, re.IGNORECASE) or part[:1].islower()
    return f"{{{_escaped(part)}}}" if odd and part else _escaped(part)


def _values(fields: dict[str, Any]) -> dict[str, str]:
    return {name.lower(): " ".join(str(field.value).split()) for name, field in fields.items()}


def _inherited(values: dict[str, str], entries: dict[str, tuple[str, dict[str, str]]]) -> dict[str, str]:
    """The fields of an entry with those that it has from the one that its `crossref` names."""
    _, parent = entries.get(values.get("crossref", ""), ("", {}))
    own = {"booktitle": parent["title"]} if parent.get("title") else {}
    return {**{name: value for name, value in parent.items() if name not in ("title", "author")}, **own, **values}


def _item(kind: str, key: str, values: dict[str, str]) -> Item:
    item: Item = {"id": key, "type": READ_AS.get(kind, "document")}
    kinds = {subtype: csl for csl, subtype in SUBTYPES.items()}
    item["type"] = kinds.get(values.get("entrysubtype", ""), item["type"]) if kind == "article" else item["type"]
    back = {theirs: ours for ours, theirs in FIELDS.items()}
    for name, value in values.items():
        if name in back and value:
            item[back[name]] = _verbatim(value) if name in VERBATIM else _text(value)
        elif name in NAMES:
            item[name] = [_name(one) for one in _split(value)]
    containers = ("journaltitle", "journal", "booktitle", "howpublished")
    container = _text(next((values[name] for name in containers if values.get(name)), ""))
    if re.match(r"https?://", container):
        item.setdefault("URL", container)
    elif container:
        item["container-title"] = container
    houses = (values.get(name) for name in ("institution", "school", "organization"))
    if "publisher" not in item and (house := next(filter(None, houses), "")):
        item["publisher"] = _text(house)
    if kind == "article" and "number" in item:
        item["issue"] = item.pop("number")
    if values.get("pages"):
        item["page"] = re.sub(r"\s*[-–—]+\s*", "-", _text(values["pages"]))
    if date := _date(values):
        item["issued"] = date
    if accessed := valid_date(re.findall(r"\d+", values.get("urldate", ""))):
        item["accessed"] = accessed
    return item


def _date(values: dict[str, str]) -> dict[str, Any] | None:
    whole = re.match(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?", _verbatim(values.get("date", "")))
    if whole:
        return valid_date(whole[0].split("-"))
    year = re.search(r"\d{4}", values.get("year", ""))
    if not year:
        return None
    month = re.search(rf"{'|'.join(MONTHS)}|\d{{1,2}}", values.get("month", "").lower())
    if not month:
        return valid_date([year[0]])
    number = MONTHS.index(month[0]) + 1 if month[0] in MONTHS else int(month[0])
    return valid_date([year[0], number, *re.findall(r"\d+", values.get("day", ""))[:1]])


def _split(names: str) -> list[str]:
    """The names of a list, divided by "and" outside of braces."""
    found, depth, start = [], 0, 0
    for match in re.finditer(r"\\.|[{}]|\s+and\s+", names, re.IGNORECASE):
        if match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif depth == 0 and match[0][0] != "\\":
            found.append(names[start : match.start()])
            start = match.end()
    parts = (name.strip() for name in (*found, names[start:]))
    return [name for name in parts if name and name.lower() not in ("others", "et al.", "et al")]


def _name(raw: str) -> dict[str, str]:
    """A name as BibTeX takes it apart: `First von Last`, `von Last, First`, `von Last, Jr., First`, `{A body}`."""
    if raw.startswith("{") and raw.endswith("}") and raw.count("{") - raw.count(r"\{") == 1:
        return {"literal": _text(raw[1:-1])}
    if raw.startswith("{{") and raw.endswith("}}"):
        return {"literal": _text(raw)}
    parts = [part.strip() for part in re.split(r",(?![^{]*\})", raw)]
    if len(parts) == 1:
        words = parts[0].split(" ")
        small = [place for place, word in enumerate(words[:-1]) if word[:1].islower()]
        start = small[0] if small else len(words) - 1
        given, last = " ".join(words[:start]), " ".join(words[start:])
        return {**_family(last), "given": _text(given)} if given else {"literal": _text(last)}
    found = {**_family(parts[0]), "given": _text(parts[-1])}
    return {**found, "suffix": _text(parts[1])} if len(parts) == 3 else found


def _family(raw: str) -> dict[str, str]:
    """`van der Berg` as particle and family name."""
    particle = re.match(r"(?:[^\W\d_A-Z]\S*\s+)+(?=\S)", raw) if raw[:1].islower() else None
    if particle is None:
        return {"family": _text(raw)}
    return {"non-dropping-particle": _text(particle[0]), "family": _text(raw[particle.end() :])}


def _verbatim(text: str) -> str:
    """An address or a number: LaTeX's escapes and commands around it go, every other sign stays."""
    inner = re.sub(r"\\(?:url|path|nolinkurl)\{([^}]*)\}", r"\1", text)
    return html.unescape(re.sub(r"\\([_%&#~$])", r"\1", inner)).replace("{", "").replace("}", "").strip()


def _text(raw: str) -> str:
    """The text that LaTeX would print. What people write unescaped, an & or a %, stands for itself."""
    from pylatexenc.latex2text import LatexNodes2Text

    inner = re.sub(r"\\(?:url|path|href)\{([^}]*)\}(?:\{([^}]*)\})?", lambda m: m[2] or m[1], html.unescape(raw))
    safe = re.sub(r"(?<!\\)([&%])", r"\\\1", inner)
    try:
        text = LatexNodes2Text(math_mode="verbatim").latex_to_text(safe, tolerant_parsing=True)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError):
        text = safe.replace("{", "").replace("}", "")
    return " ".join(str(text).translate(_SIGNS).split())


_SIGNS = str.maketrans({"ˆ": "^", "˜": "~", "\xa0": " "})
