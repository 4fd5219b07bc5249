"""BibTeX and biblatex, taken apart and put together by bibtexparser.

`blocks` finds the entries of a text, whole or broken, and their values; `parents` hands down what an entry has from
others; `items` makes works of them. `writing` does the reverse.
"""

from __future__ import annotations

from graph.bibliography import entries
from graph.bibliography.bibtex import blocks, items, parents
from graph.bibliography.bibtex.writing import write
from graph.bibliography.entry import Entry

__all__ = ["read", "write"]


def read(text: str) -> list[Entry]:
    """The entries of a BibTeX text, in its order.

    Raises
    ------
    CallError
        When bibtexparser is not there, or the text holds no entry.
    """
    found = blocks.read(text)
    parents.hand_down(found)
    works = [items.entry(block) for block in found if block.kind != "xdata"]
    return entries.or_refused(works, "this is no BibTeX: it holds no @entry{...}")
