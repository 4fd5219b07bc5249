"""Works as BibTeX entries, put together by bibtexparser.

What is written is UTF-8, as biber, Zotero and JabRef read it; only what LaTeX would take for its own is escaped.
"""

from __future__ import annotations

import re

from graph.bibliography import dates, entries, names, tex
from graph.bibliography.bibtex.blocks import library
from graph.bibliography.bibtex.kinds import READ_AS, SUBTYPES, WRITTEN_AS
from graph.bibliography.entry import NAMES, Item, one_line
from graph.records import Header
from graph.text import listed

# CSL field -> BibTeX field; containers and houses depend on the type
FIELDS = {
    "volume": "volume", "number": "number", "publisher-place": "address", "edition": "edition",
    "collection-title": "series", "genre": "type", "event-title": "eventtitle", "event-place": "venue",
    "status": "pubstate", "language": "language", "DOI": "doi", "ISBN": "isbn", "ISSN": "issn", "URL": "url",
    "authority": "authority", "section": "section", "medium": "medium", "abstract": "abstract",
}  # fmt: skip
CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}  # by BibTeX type
HOUSES = {
    "techreport": "institution", "phdthesis": "school", "mastersthesis": "school", "misc": "organization",
    "online": "organization", "booklet": "organization",
}  # fmt: skip
_VERBATIM = ("url", "doi", "isbn", "issn")  # fields that are no LaTeX


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
    bibtexparser = library()
    from bibtexparser.middlewares import AddEnclosingMiddleware
    from bibtexparser.model import Entry, Field

    entries_of_file = bibtexparser.Library()
    for item in items:
        kind = _kind(item)
        fields = [Field(name, value) for name, value in _fields(item, kind).items()]
        entries_of_file.add(Entry(kind, item["id"], fields))
    text = bibtexparser.write_string(entries_of_file, unparse_stack=[AddEnclosingMiddleware(False, True, "{")])
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


def _kind(item: Item) -> str:
    kind = WRITTEN_AS.get(item["type"], "misc")
    lesser = kind == "phdthesis" and re.search(r"(?i:master|bachelor)|\bM\.?(A|Sc|Phil)\b", str(item.get("genre", "")))
    return "mastersthesis" if lesser else kind


def _fields(item: Item, kind: str) -> dict[str, str]:
    """The fields of an entry, named as its type has them."""
    fields = {"title": tex.protected(one_line(item["title"]))} if "title" in item else {}
    fields |= {role: " and ".join(map(_person, item[role])) for role in NAMES if role in item}
    container, house = CONTAINERS.get(kind, "howpublished"), HOUSES.get(kind, "publisher")
    for name, value in entries.fields(item, {"container-title": container, "publisher": house, **FIELDS}).items():
        fields[name] = value if name in _VERBATIM else tex.written(value)
    if house == "organization" and house in fields and "howpublished" not in fields:
        fields["howpublished"] = fields["publisher"] = fields[house]  # BibTeX's own styles print no organization
    if kind == "phdthesis":
        fields.setdefault("type", "Thesis")  # else it would be printed as one of a PhD
    if item["type"] != READ_AS[kind]:
        words = {csl_type: word for word, csl_type in SUBTYPES.items()}
        fields["entrysubtype"] = words.get(str(item["type"]), str(item["type"]))
    number = one_line(item.get("issue") if kind == "article" else item.get("collection-number"))
    if number:
        fields["number"] = tex.written(number)
        if "number" in item:
            fields["note"] = tex.written(f"no. {item['number']}")
    if "page" in item:
        fields["pages"] = tex.written(re.sub(r"(?:(?<!\s)\s+)?[-–]\s*", "\0", str(item["page"]))).replace("\0", "--")
    for name, csl_name in (("date", "issued"), ("urldate", "accessed"), ("eventdate", "event-date")):
        if date := dates.of(item.get(csl_name)):
            fields |= {"year": str(int(date[:4]))} if name == "date" else {}
            fields[name] = date
    return fields


def _person(name: names.Name) -> str:
    """A name as BibTeX takes it apart; what it would take apart wrongly stands in braces."""
    if not {"family", "given"} <= name.keys():
        whole = name.get("literal") or name.get("family") or name.get("given", "")
        before, behind = (name.get(part, "") for part in ("non-dropping-particle", "suffix"))
        text = f"{{{tex.written(' '.join(filter(None, (before, whole, behind))))}}}"
        return f"{{{text}}}" if " and " in text and "," in text else text  # one pair of braces may be around a list
    family = " ".join(filter(None, (name.get("non-dropping-particle", ""), tex.written(name["family"]))))
    plain = ", ".join(filter(None, (family, tex.written(name.get("suffix", "")), tex.written(name["given"]))))
    remarks: list[str] = []
    if names.field(plain, tex.plain, remarks.append) == [dict(name)] and not remarks:
        return plain
    particle = f"{tex.written(name['non-dropping-particle'])} " if "non-dropping-particle" in name else ""
    braced = [f"{{{tex.written(name[part])}}}" for part in ("family", "suffix", "given") if part in name]
    return particle + ", ".join(braced)
