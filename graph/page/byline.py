"""Whose text it is whose claims the page shows: title, author, kind and year of the work that is read."""

from __future__ import annotations

from graph.knowledge import Knowledge
from graph.page.messages import Texts, ngettext
from graph.records import Source
from graph.text import listed

MOST_AUTHORS, MOST_WORKS = 3, 3  # that are named


def heading(kb: Knowledge) -> str:
    """The title of the page: of the one work that is read, whose reader looks for it, else of the dataset."""
    works = _works(kb)
    return works[0].title if len(works) == 1 else kb.data.dataset.title


def byline(kb: Knowledge, texts: Texts) -> str:
    """Whose text it is, as a picture to take away says it; empty where the dataset names no work that it reads.

    One work is told in full, a few by their labels, more by their number. A year stands there where the work has one.
    """
    works = _works(kb)
    if len(works) == 1:
        told = f"{texts['title'].format(works[0].title)} ({_sort(works[0])})"
        return str(texts["by"].format(_authors(works[0], texts), told)) if works[0].author else told
    if len(works) > MOST_WORKS:
        return str(ngettext(len(works), texts["works"]))
    return listed([work.label for work in works], texts["and"]) if works else ""


def signature(kb: Knowledge, texts: Texts) -> str:
    """The same without the title of a single work, for the line beside it."""
    works = _works(kb)
    if len(works) != 1:
        return byline(kb, texts)
    sort = _sort(works[0])
    return f"{_authors(works[0], texts)} ({sort})" if works[0].author else sort


def _works(kb: Knowledge) -> list[Source]:
    """The works that are read, in the order in which they come."""
    return [kb.data.sources[source_id] for source_id in kb.data.works() if source_id in kb.data.sources]


def _authors(work: Source, texts: Texts) -> str:
    names = [author.full for author in work.author]
    return str(texts["others"].format(names[0]) if len(names) > MOST_AUTHORS else listed(names, texts["and"]))


def _sort(work: Source) -> str:
    return ", ".join(filter(None, (work.kind, work.year)))
