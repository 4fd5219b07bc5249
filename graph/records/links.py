"""Links into the works: to the sentence of a page on the web, to the page of a PDF."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from graph.records import Citation, Passage, Source


def to_passage(source: Source, passage: Passage) -> str:
    """The address that opens the work at this sentence, or nothing where the work has no address.

    A text fragment, https://wicg.github.io/scroll-to-text-fragment/: the dash, the comma and the ampersand have a
    meaning there, so they are percent-encoded like everything else that is not a letter or a digit.
    """
    if not source.URL:
        return ""
    if _is_pdf(source.URL):
        return source.URL
    return f"{source.URL.split('#')[0]}#:~:text={_fragment(passage.opens)},{_fragment(passage.closes)}"


def to_citation(source: Source, citation: Citation) -> str:
    """The address that opens the cited work, at the cited page where it is a PDF."""
    page = re.match(r"\d+", citation.page)
    if source.URL and _is_pdf(source.URL) and page:
        return f"{source.URL.split('#')[0]}#page={page[0]}"
    return to_work(source)


def to_work(source: Source) -> str:
    """The address that opens a work, or nothing."""
    return source.URL or (f"https://doi.org/{quote(source.DOI)}" if source.DOI else "")


def _fragment(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")


@lru_cache(maxsize=1 << 12)
def _is_pdf(address: str) -> bool:
    return urlsplit(address).path.lower().endswith(".pdf")
