"""Whose text it is whose claims the page shows: author, title, kind and year of the work that is read."""

from __future__ import annotations

from graph.knowledge import Knowledge
from graph.page.messages import Texts, ngettext
from graph.records import Source
from graph.text import listed

MOST_AUTHORS, MOST_WORKS = 3, 3  # that are named


def byline(kb: Knowledge, texts: Texts) -> str:
    """The line under the title of the page; empty where the dataset names no work that it reads.

    One work is told in full, a few by their labels, more by their number. A year stands there where the work has one.
    """
    works = [kb.data.sources[source_id] for source_id in kb.data.works() if source_id in kb.data.sources]
    if len(works) == 1:
        return _work(works[0], texts)
    if len(works) > MOST_WORKS:
        return str(ngettext(len(works), texts["works"]))
    return listed([work.label for work in works], texts["and"]) if works else ""


def signature(kb: Knowledge, texts: Texts) -> str:
    """The same without the title, for a screen that has no room for two; empty where no author would be left."""
    works = [kb.data.sources[source_id] for source_id in kb.data.works() if source_id in kb.data.sources]
    return f"{_authors(works[0], texts)} {_sort(works[0])}" if len(works) == 1 and works[0].author else ""


def _work(work: Source, texts: Texts) -> str:
    told = f"{texts['title'].format(work.title)} {_sort(work)}"
    return str(texts["by"].format(_authors(work, texts), told)) if work.author else told


def _authors(work: Source, texts: Texts) -> str:
    names = [author.full for author in work.author]
    return str(texts["others"].format(names[0]) if len(names) > MOST_AUTHORS else listed(names, texts["and"]))


def _sort(work: Source) -> str:
    return f"({', '.join(filter(None, (work.kind, work.year)))})"
