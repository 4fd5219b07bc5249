"""A copy of a work as plain text: from a text file, a saved web page or a PDF."""

from __future__ import annotations

import re
from pathlib import Path

from graph.errors import CallError, needs_extra
from graph.text import reason
from graph.work.webpage import text_of


def read_copy(path: str | Path) -> str:
    """The text of a copy. Web pages and PDFs need the extra `copies`.

    Raises
    ------
    CallError
        When there is no such file, its bytes are not text, or the library that reads it is not installed.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise CallError(f"{path} cannot be read: {reason(error)}") from None
    if path.suffix.lower() == ".pdf" or data.startswith(b"%PDF-"):
        return _from_pdf(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CallError(f"{path} is not UTF-8 text; save the copy as UTF-8") from None
    if path.suffix.lower() in (".html", ".htm") or text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")):
        return _from_html(text)
    return text


def _from_html(text: str) -> str:
    with needs_extra("a web page", "copies", "save the copy as text"):
        import bs4
    soup = bs4.BeautifulSoup(text, "html.parser")
    for part in soup(["script", "style", "noscript", "template", "head"]):
        part.decompose()
    return text_of(soup)


def _from_pdf(path: Path) -> str:
    with needs_extra("a PDF", "copies", "save the copy as text"):
        import pypdf
        from pypdf.errors import PyPdfError
    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CallError(f"{path} cannot be read as a PDF: {error}") from None
    # an empty line says nothing of paragraphs here, and a form feed is where a page ends
    return "\n\f".join(re.sub(r"\n\s*\n", "\n", page) for page in pages)
