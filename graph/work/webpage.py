"""A web page as text with signs of Markdown: a block a paragraph, headings and links marked, raised numbers raised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary table "
    "tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_LEVELS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BLOCK, _LINE = "\u2029", "\u2028"
_ITALICS = ("i", "em", "cite")
_OPEN, _CLOSE = "\ue010", "\ue011"  # around words in italics
# a title or the like; a letter or two of a formula, and what stands within a word, are none
_IN_ITALICS = f"*{_OPEN}{_CLOSE}{_BLOCK}{_LINE}"  # what does not stand there
_ITALIC = re.compile(
    rf"(?<![\w*]){_OPEN}(\s*)([^\s{_IN_ITALICS}][^{_IN_ITALICS}]{{1,298}}?[^\s{_IN_ITALICS}])(\s*){_CLOSE}(?![\w*])"
)
_TEXTS = ("NavigableString", "CData")  # the rest are comments and declarations
MOST_RAISED = 40  # signs of a mark of a note
MOST_IN_RAISED = 100  # tags and texts of one


def text_of(soup: Any) -> str:
    """The text of a page that Beautiful Soup has read, however deep its elements stand in one another."""
    text = _ITALIC.sub(_starred, "".join(_parts(soup)))
    text = re.sub(f"[{_OPEN}{_CLOSE}]", "", text)
    text = re.sub(rf"(?:(?<![ {_LINE}])[ {_LINE}]+)?{_BLOCK}[ {_BLOCK}{_LINE}]*", "\n\n", text)
    return re.sub(rf" ?{_LINE} ?", "\n", text).strip("\n") + "\n"


def _parts(soup: Any) -> Iterator[str]:
    """The texts of the page, and before and behind them what their elements stand for."""
    # what is to come, the next last: an element, or what stands behind one that has ended
    waiting: list[Any] = [soup]
    preformatted = 0
    while waiting:
        node = waiting.pop()
        if isinstance(node, int):
            preformatted += node
        elif not hasattr(node, "contents"):
            name = type(node).__name__
            if name == "str":
                yield node
            elif name in _TEXTS:
                yield _preformatted(node) if preformatted else re.sub(r"[ \t\r\n\f\u2028\u2029]+", " ", node)
        elif (raised := _raised(node)) is not None:
            yield raised
        else:
            before, behind = _around(node)
            yield before
            waiting.append(behind)
            if node.name == "pre":
                preformatted += 1
                waiting.append(-1)
            waiting.extend(reversed(node.contents))


def _around(tag: Any) -> tuple[str, str]:
    """What stands before and behind the content of an element."""
    if tag.name in _BLOCKS:
        return _BLOCK + ("- " if tag.name == "li" else _LEVELS.get(tag.name, "")), _BLOCK
    if tag.name == "a" and re.match(r"\s*https?:", address := str(tag.get("href", ""))) and tag.get_text(strip=True):
        return "[", "](" + re.sub(r"[\s()]", "", address) + ")"
    if tag.name == "br":
        return _LINE, ""
    if tag.name in _ITALICS:
        return _OPEN, _CLOSE
    return "", " " if tag.name in ("td", "th") else ""


def _raised(tag: Any) -> str | None:
    """A raised text that may be the mark of a note, in its tag; what it means is for the spelling to say."""
    if tag.name != "sup":
        return None
    nodes = [*islice(tag.descendants, MOST_IN_RAISED)]
    text = "".join(str(node) for node in nodes if type(node).__name__ in _TEXTS)
    return f"<sup>{text.replace('<', '')}</sup>" if len(text) < MOST_RAISED and len(nodes) < MOST_IN_RAISED else None


def _starred(match: re.Match[str]) -> str:
    return f"{match[1]}*{match[2]}*{match[3]}" if match[2].strip() else match[0]


def _preformatted(text: str) -> str:
    return re.sub(r"\r?\n[ \t]*\r?\n\s*", _BLOCK, text).replace("\n", _LINE)
