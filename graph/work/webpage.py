"""A web page as text with signs of Markdown: a block a paragraph, headings and links marked, raised numbers raised."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary table "
    "tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_BLOCK, _LINE = "\u2029", "\u2028"
_WHITE = re.compile(r"[ \t\r\n\f\u2028\u2029]+")
_EMPTY_LINE = re.compile(r"\r?\n[ \t]*\r?\n\s*")
_WEB = re.compile(r"\s*https?:", re.IGNORECASE)
_TEXTS = ("NavigableString", "CData")  # and not comments and the like


def text_of(soup: Any) -> str:
    """The text of a page that Beautiful Soup has read, however deep it is."""
    parts: list[str] = []
    preformatted = 0  # how many elements that keep their spaces are open
    stack: list[Any] = [soup]
    while stack:
        node = stack.pop()
        if isinstance(node, _End):
            parts.append(node.sign)
            preformatted -= node.is_preformatted
        elif isinstance(node, str):
            if type(node).__name__ in _TEXTS:
                parts.append(_preformatted(node) if preformatted else _WHITE.sub(" ", node))
        else:
            start, end = _signs(node)
            is_preformatted = node.name == "pre"
            preformatted += is_preformatted
            parts.append(start)
            stack += (_End(end, is_preformatted), *reversed(node.contents))
    text = re.sub(rf"[ {_LINE}]*{_BLOCK}[ {_BLOCK}{_LINE}]*", "\n\n", re.sub(" +", " ", "".join(parts)))
    return re.sub(rf" ?{_LINE} ?", "\n", text).strip("\n") + "\n"


class _End(NamedTuple):
    """The end of an element: the sign for it, and whether the element keeps its spaces."""

    sign: str
    is_preformatted: bool


def _signs(tag: Any) -> tuple[str, str]:
    """What stands for the beginning and the end of an element."""
    name = tag.name
    if name in _BLOCKS:
        heading = re.fullmatch(r"h([1-6])", name)
        return _BLOCK + ("#" * int(heading[1]) + " " if heading else "- " if name == "li" else ""), _BLOCK
    if name == "sup":  # what it means is for the spelling to say
        return "<sup>", "</sup>"
    if name == "a" and _WEB.match(address := str(tag.get("href", ""))):
        return "[", "](" + re.sub(r"[\s()]", "", address) + ")"
    return {"br": (_LINE, ""), "td": ("", " "), "th": ("", " ")}.get(name, ("", ""))


def _preformatted(text: str) -> str:
    return _EMPTY_LINE.sub(_BLOCK, text).replace("\n", _LINE)
