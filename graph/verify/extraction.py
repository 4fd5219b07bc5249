"""The text of a web page, PDF, Word file or EPUB, read by a process of its own: `python extraction.py pdf < copy.pdf`.

Whoever made a copy may have made it so that reading it never ends or fills the memory, and a library may fail in ways
that nobody has foreseen. So it is read apart from all else, with bounds on time and memory, and what comes back is a
text or the reason why there is none. Of the house it knows how a web page is read, and nothing else.
"""

from __future__ import annotations

import io
import posixpath
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NoReturn
from urllib.parse import unquote

SECONDS = 20  # of work; a book of a thousand pages takes a tenth of that
MEMORY = 1024**3  # bytes
MOST = 64 * 1024**2  # characters of the text
UNREADABLE, MISSING = 3, 4  # exit codes: no text, with the reason on standard output; no library
SLOW = f"takes more than {SECONDS} seconds to read"
LARGE = "needs more than 1 GB of memory to be read"


class _UnreadableError(Exception):
    """Why there is no text."""


def main(kind: str) -> NoReturn:
    """Read standard input as one of `READERS`, and write its text to standard output."""
    import os

    try:
        _bound()
        text, code = _joined(READERS[kind](sys.stdin.buffer.read())), 0
    except ImportError:
        text, code = "", MISSING
    except _UnreadableError as error:
        text, code = str(error), UNREADABLE
    except MemoryError:
        text, code = LARGE, UNREADABLE
    except Exception:  # whatever it is, the copy is at fault; what a library says of it helps nobody
        text, code = f"is no {NAMES[kind]} that can be read", UNREADABLE
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    os._exit(code)  # without taking apart what was built, however deep it is


def _bound() -> None:
    """Let the system end this process where it takes too much; on Windows whoever started it ends it after a while."""
    with suppress(ImportError):
        import resource

        for limit, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
            with suppress(ValueError, OSError):  # a lower limit holds already, or the system knows none
                resource.setrlimit(limit, (most, most))


def _joined(parts: Iterator[str]) -> str:
    """The parts of a text, a line each at the least."""
    texts, length = [], 0
    for part in parts:
        texts.append(part)
        length += len(part) + 1
        if length > MOST:
            raise _UnreadableError(f"has more than {MOST // 1024**2} million characters of text")
    return "\n".join(texts)


def _pdf(data: bytes) -> Iterator[str]:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)  # which tries the empty password, that of what anybody may read
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        reason = "is locked with a password; save a copy without one" if locked else "is no PDF that can be read"
        raise _UnreadableError(reason) from None
    for number in range(len(pdf)):
        page = pdf[number]
        text = page.get_textpage().get_text_range()
        page.close()
        # PDFium marks a hyphen at the end of a line, behind which the word goes on
        text = text.replace("\ufffe\r\n", "").replace("\ufffe", "").replace("\r\n", "\n")
        # an empty line says nothing of paragraphs here, and a form feed is where a page ends
        yield ("\f" if number else "") + re.sub(r"\n\s*\n", "\n", text)


def _html(data: bytes) -> Iterator[str]:
    yield _page(data.decode("utf-8-sig"))


def _page(markup: str) -> str:
    import bs4

    from graph.work.article import reduced
    from graph.work.webpage import text_of

    # browsers take <![ for a comment up to the next >, and so does the parser behind a space
    soup = bs4.BeautifulSoup(_without_what_never_ends(markup.replace("<![", "<! [")), "html.parser")
    for part in soup(["script", "style", "noscript", "template", "head"]):
        part.decompose()
    reduced(soup)
    return text_of(soup)


def _without_what_never_ends(html: str) -> str:
    """The page with comments and tags that nothing closes as text: the parser looks for each end up to the end."""
    html = _escaped_behind(html, "-->", "<!--")
    return _escaped_behind(html, ">", "<")


def _escaped_behind(html: str, end: str, begin: str) -> str:
    start = html.rfind(end) + 1
    return html[:start] + html[start:].replace(begin, begin.replace("<", "&lt;"))


def _docx(data: bytes) -> Iterator[str]:
    import mammoth

    yield _page(mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(_no_image)).value)


def _no_image(image: object) -> dict[str, str]:  # noqa: ARG001  # whatever it shows, it is no text
    return {}


def _epub(data: bytes) -> Iterator[str]:
    """The chapters of a book in the order in which they are read."""
    import bs4

    with zipfile.ZipFile(io.BytesIO(data)) as book:
        container = bs4.BeautifulSoup(book.read("META-INF/container.xml"), "html.parser")
        name = str(container("rootfile")[0]["full-path"])
        package = bs4.BeautifulSoup(book.read(name), "html.parser")
        hrefs = {
            item.get("id"): item.get("href") for item in package("item") if "nav" not in str(item.get("properties"))
        }
        folder = posixpath.dirname(name)
        for reference in package("itemref"):
            if (href := hrefs.get(reference.get("idref"))) and reference.get("linear") != "no":
                path = posixpath.normpath(posixpath.join(folder, unquote(str(href).partition("#")[0])))
                yield _page(book.read(path).decode("utf-8-sig")) + "\n"


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {"pdf": _pdf, "html": _html, "docx": _docx, "epub": _epub}
NAMES = {"pdf": "PDF", "html": "HTML", "docx": "Word file", "epub": "EPUB"}

if __name__ == "__main__":
    main(sys.argv[1])
