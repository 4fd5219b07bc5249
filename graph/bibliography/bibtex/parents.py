"""What an entry has from others: from the one that its `crossref` names, and from those that its `xdata` names.

The rules are biblatex's, https://ctan.org/pkg/biblatex, appendix B: the title of a book is the book's title of its
chapters. What belongs to the parent alone (its DOI and address, its authors) stays there.
"""

from __future__ import annotations

import re

from graph.bibliography.bibtex.blocks import Block

_OWN = (
    "title", "subtitle", "titleaddon", "author", "pages", "doi", "url", "urldate", "abstract", "note", "annote", "file",
    "keywords", "crossref", "xref", "xdata", "ids", "eprint", "shorthand", "label", "options", "sortkey", "key",
)  # fmt: skip
_PARTS = ("inproceedings", "incollection", "inbook", "conference", "suppbook", "suppcollection", "inreference")
_GENERATIONS = 8  # more are a circle


def hand_down(blocks: list[Block]) -> None:
    """Complete the values of the entries by those of their parents, whatever the case of the keys."""
    by_key: dict[str, Block] = {}
    for block in blocks:
        if block.key:
            by_key.setdefault(block.key.lower(), block)
    own = {key: dict(block.values) for key, block in by_key.items()}  # as they are written
    for block in blocks:
        if "crossref" in block.values or "xdata" in block.values:
            _complete(block, by_key, own)


def _complete(block: Block, by_key: dict[str, Block], own: dict[str, dict[str, str]]) -> None:
    """Go up from an entry, a generation at a time, and take what it does not have."""
    waiting, seen = [block.values.copy()], {block.key.lower()}
    for _ in range(_GENERATIONS):
        parents = []
        for values in waiting:
            for field in ("xdata", "crossref"):
                for key in filter(None, re.split(r"(?:(?<!\s)\s+)?,\s*", values.get(field, "").strip())):
                    if key.lower() not in by_key:
                        block.entry.say(f"{field} names {key}, which is no entry of the file")
                    elif key.lower() not in seen:
                        seen.add(key.lower())
                        parents.append(own[key.lower()])
                        _take(block, own[key.lower()], whole=field == "xdata")
        waiting = parents


def _take(block: Block, values: dict[str, str], whole: bool) -> None:
    """Take the values of a parent that an entry does not have: all of them, or what is not the parent's own."""
    for name, value in values.items():
        if name not in (("xdata", "crossref", "ids") if whole else _OWN):
            block.values.setdefault(name, value)
    if whole or not values.get("title"):
        return
    title = "booktitle" if block.kind in _PARTS else "journaltitle" if block.kind == "article" else "maintitle"
    if title not in block.values:
        block.values[title] = values["title"]
        if values.get("subtitle"):
            block.values.setdefault(title.replace("title", "subtitle"), values["subtitle"])
