"""A web page as text with signs of Markdown: a block a paragraph, headings and links marked, raised numbers raised."""

from __future__ import annotations

import re
from typing import Any

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary table "
    "tbody tfoot thead tr ul"
)
_BLOCKS = _BLOCK_NAMES.split()
_BLOCK, _LINE = "\u2029", "\u2028"
MOST_RAISED = 40  # signs of a mark of a note


def text_of(soup: Any) -> str:
    """The text of a page that Beautiful Soup has read; the page is changed."""
    preformatted: set[int] = set()
    for pre in soup.find_all("pre"):
        if id(pre) not in preformatted:
            preformatted.update(map(id, pre.descendants))
    for string in soup.find_all(string=True):
        if type(string).__name__ == "NavigableString":
            is_kept = id(string) in preformatted
            text = _preformatted(string) if is_kept else re.sub(r"[ \t\r\n\f\u2028\u2029]+", " ", string)
            string.replace_with(text)
    for raised in soup.find_all("sup"):
        text = raised.get_text()
        if len(text) < MOST_RAISED:  # what it means is for the spelling to say
            raised.replace_with(f"<sup>{text.replace('<', '')}</sup>")
    for link in soup.find_all("a", href=re.compile(r"^\s*https?:")):
        link.insert(0, "[")
        link.append("](" + re.sub(r"[\s()]", "", str(link["href"])) + ")")
    for tag in soup.find_all("br"):
        tag.replace_with(_LINE)
    for tag in soup.find_all(["td", "th"]):
        tag.insert_after(" ")
    for tag in soup.find_all(_BLOCKS):
        level = re.fullmatch(r"h([1-6])", tag.name)
        tag.insert_before(_BLOCK)
        tag.insert(0, "#" * int(level[1]) + " " if level else "- " if tag.name == "li" else "")
        tag.insert_after(_BLOCK)
    text = re.sub(rf"[ {_LINE}]*{_BLOCK}[ {_BLOCK}{_LINE}]*", "\n\n", str(soup.get_text()))
    return re.sub(rf" ?{_LINE} ?", "\n", text).strip("\n") + "\n"


def _preformatted(text: str) -> str:
    return re.sub(r"\r?\n[ \t]*\r?\n\s*", _BLOCK, text).replace("\n", _LINE)
