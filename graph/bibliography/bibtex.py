r"""BibTeX, taken apart and put together by bibtexparser, its LaTeX (`{\"u}`, `\&`) read by pylatexenc.

What is written is UTF-8, as biber, Zotero and JabRef read it; only what LaTeX would take for its own is escaped. Types
and fields are those of BibTeX and biblatex, https://ctan.org/pkg/biblatex.
"""

from __future__ import annotations

import html
import logging
import re
from typing import Any

from graph.bibliography import entries
from graph.bibliography.csl import NAMES, Item, digits, one_line, valid_date
from graph.errors import needs_extra
from graph.records import Header
from graph.text import listed

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
# CSL field -> BibTeX field; containers depend on the type (see CONTAINERS)
FIELDS = {
    "title": "title", "publisher": "publisher", "publisher-place": "address", "volume": "volume", "number": "number",
    "edition": "edition", "collection-title": "series", "language": "language", "DOI": "doi", "ISBN": "isbn",
    "ISSN": "issn", "URL": "url", "abstract": "abstract", "genre": "type",
}  # fmt: skip
CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}  # by BibTeX type
SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}  # biblatex's field entrysubtype
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
VERBATIM = ("url", "doi", "date", "urldate", "year", "isbn", "issn")  # fields that are no LaTeX
ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def write(items: list[Item], header: Header | None = None) -> str:
    """The items as BibTeX entries.

    Parameters
    ----------
    items
        The items, as `csl.items` gives them.
    header
        The header of the dataset. Where it names curators or a licence, a comment above the entries says so.

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
    text = bibtexparser.write_string(library, unparse_stack=[AddEnclosingMiddleware(False, True, "{")])
    return (_comment(header) if header else "") + entries.closed(text)


def _comment(header: Header) -> str:
    """Who wrote the records and under which terms they may be used; nothing where neither is written.

    To BibTeX, all that stands between entries is a comment, up to an @, which begins an entry wherever it stands.
    """
    curators = f"curated by {listed(header.curators, 'and')}" if header.curators else ""
    licence = f"licence {header.license}" if header.license else ""
    if not curators and not licence:
        return ""
    line = ", ".join(filter(None, (f"Records of {header.title}", curators, licence)))
    return f"% {one_line(line).replace('@', '(at)')}\n\n"


def read(text: str) -> list[Item]:
    """The items of a BibTeX text. An entry that is no BibTeX is an `entries.Failed`.

    Raises
    ------
    CallError
        When bibtexparser is not there, or the text holds no entry.
    """
    bibtexparser = _library()
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is wrong is said below
    library = bibtexparser.parse_string(text)
    by_key = {entry.key: (entry.entry_type.lower(), _values(entry.fields_dict)) for entry in library.entries}
    items = [_item(kind, key, _inherited(values, by_key)) for key, (kind, values) in by_key.items()]
    items += [_failed(block) for block in library.failed_blocks]
    return entries.or_refused(items, "this is no BibTeX: it holds no @entry{...}")


def _failed(block: Any) -> Item:
    """The item of a block that bibtexparser refused: the entry itself where its key or a field stands twice."""
    entry: Any = getattr(block, "ignore_error_block", None)
    if hasattr(entry, "fields_dict"):
        return _item(entry.entry_type.lower(), entry.key, _values(entry.fields_dict))
    return entries.Failed(problem=f"line {(block.start_line or 0) + 1} begins an entry that is no BibTeX")


def _library() -> Any:
    with needs_extra("BibTeX", "bib"):
        import bibtexparser
    return bibtexparser


def _fields(item: Item) -> dict[str, str]:
    fields = {role: " and ".join(map(_person, item[role])) for role in NAMES[:2] if role in item}
    for name, value in entries.fields(item, FIELDS).items():
        fields[name] = _unbraced(value) if name in VERBATIM else _escaped(value)
    if item["type"] in SUBTYPES:
        fields["entrysubtype"] = SUBTYPES[item["type"]]
    if item["type"].startswith("article") and "issue" in item:
        fields["number"] = _escaped(str(item["issue"]))
    container = CONTAINERS.get(TYPES.get(item["type"], "misc"), "howpublished")
    for name, value in entries.fields(item, {"container-title": container}).items():
        fields[name] = _escaped(value)
    if "page" in item:
        fields["pages"] = re.sub(r"\s*[-–]\s*", "--", _unbraced(str(item["page"])))
    if date := digits(item.get("issued")):
        fields["year"], fields["date"] = str(int(date[:4])), date
    if accessed := digits(item.get("accessed")):
        fields["urldate"] = accessed
    return fields


def _unbraced(text: str) -> str:
    """A text that is no LaTeX, without what would end its field."""
    return re.sub(r"[{}]", "", text)


def _escaped(text: str) -> str:
    """A text that LaTeX prints as it is, also two dashes or quotes in a row, which it would join."""
    plain = "".join(ESCAPES.get(char, char) for char in text)
    return re.sub(r"(?<=[-'`])(?=[-'`])", "{}", plain)


def _person(name: dict[str, str]) -> str:
    """A name as BibTeX takes it apart; what it would take apart wrongly stands in braces."""
    if "literal" in name or "family" not in name:
        return f"{{{_escaped(name.get('literal') or name.get('given', ''))}}}"
    family = " ".join(filter(None, (name.get("non-dropping-particle"), _braced(name["family"]))))
    return ", ".join(filter(None, (family, _braced(name.get("suffix", "")), _braced(name.get("given", "")))))


def _braced(part: str) -> str:
    """A part of a name, in braces where BibTeX would divide it or take it for a particle."""
    odd = "," in part or re.search(r"\band\b", part, re.IGNORECASE) or part[:1].islower()
    return f"{{{_escaped(part)}}}" if odd and part else _escaped(part)


def _values(fields: dict[str, Any]) -> dict[str, str]:
    return {name.lower(): " ".join(str(field.value).split()) for name, field in fields.items()}


def _inherited(values: dict[str, str], by_key: dict[str, tuple[str, dict[str, str]]]) -> dict[str, str]:
    """The fields of an entry with those that it has from the one that its `crossref` names."""
    _, parent = by_key.get(values.get("crossref", ""), ("", {}))
    own = {"booktitle": parent["title"]} if parent.get("title") else {}
    return {**{name: value for name, value in parent.items() if name not in ("title", "author")}, **own, **values}


def _item(kind: str, key: str, values: dict[str, str]) -> Item:
    item: Item = {"id": key, "type": _csl_type(kind, values)}
    csl_names = {name: csl_name for csl_name, name in FIELDS.items()}
    for name, value in values.items():
        if name in csl_names and value:
            item[csl_names[name]] = _verbatim(value) if name in VERBATIM else _text(value)
        elif name in NAMES:
            item[name] = entries.people(_split(value), _name)
    container = _text(_first(values, "journaltitle", "journal", "booktitle", "howpublished"))
    if re.match(r"https?://", container):
        item.setdefault("URL", container)
    elif container:
        item["container-title"] = container
    if "publisher" not in item and (house := _first(values, "institution", "school", "organization")):
        item["publisher"] = _text(house)
    if "number" in item:
        entries.put_number(item, item.pop("number"))
    if values.get("pages"):
        item["page"] = re.sub(r"\s*[-–—]+\s*", "-", _text(values["pages"]))
    if date := _date(values):
        item["issued"] = date
    if accessed := valid_date(re.findall(r"\d+", values.get("urldate", ""))):
        item["accessed"] = accessed
    return item


def _csl_type(kind: str, values: dict[str, str]) -> str:
    if kind == "article":
        csl_types = {subtype: csl_type for csl_type, subtype in SUBTYPES.items()}
        return csl_types.get(values.get("entrysubtype", ""), READ_AS[kind])
    return READ_AS.get(kind, "document")


def _first(values: dict[str, str], *names: str) -> str:
    """The first of these fields that holds anything."""
    return next((values[name] for name in names if values.get(name)), "")


def _date(values: dict[str, str]) -> dict[str, Any] | None:
    date = re.match(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?", _verbatim(values.get("date", "")))
    if date:
        return valid_date(date[0].split("-"))
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
    parts, depth, start = [], 0, 0
    for match in re.finditer(r"\\.|[{}]|\s+and\s+", names, re.IGNORECASE):
        if match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif depth == 0 and match[0][0] != "\\":
            parts.append(names[start : match.start()])
            start = match.end()
    return [*parts, names[start:]]


def _name(raw: str) -> dict[str, str]:
    """A name as BibTeX takes it apart: `First von Last`, `von Last, First`, `von Last, Jr., First`, `{A body}`."""
    if raw.startswith("{") and raw.endswith("}") and raw.count("{") - raw.count(r"\{") == 1:
        return {"literal": _text(raw[1:-1])}
    if raw.startswith("{{") and raw.endswith("}}"):
        return {"literal": _text(raw)}
    parts = [part.strip() for part in re.split(r",(?![^{]*\})", raw)]
    if len(parts) == 1:
        words = parts[0].split(" ")
        small = [position for position, word in enumerate(words[:-1]) if word[:1].islower()]
        start = small[0] if small else len(words) - 1
        first, last = " ".join(words[:start]), " ".join(words[start:])
        return {**_family(last), "given": _text(first)} if first else {"literal": _text(last)}
    name = {**_family(parts[0]), "given": _text(parts[-1])}
    return {**name, "suffix": _text(parts[1])} if len(parts) == 3 else name


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
    if not _LATEX.search(inner):
        return " ".join(inner.translate(_SIGNS).split())
    safe = re.sub(r"(?<!\\)([&%])", r"\\\1", inner)
    try:
        text = LatexNodes2Text(math_mode="verbatim").latex_to_text(safe, tolerant_parsing=True)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError):
        text = safe.replace("{", "").replace("}", "")
    return " ".join(str(text).translate(_SIGNS).split())


_LATEX = re.compile(r"[\\{}$~&%#^_\"]|--|''|``|[?!]`|\s$|^\s|<<|>>|,,")
_SIGNS = str.maketrans({"ˆ": "^", "˜": "~", "\xa0": " "})
