"""The text of a web page, PDF, Word file or EPUB, read by a process of its own: `python extraction.py pdf < copy.pdf`.

Whoever made a copy may have made it so that reading it never ends or fills the memory, and a library may fail in ways
that nobody has foreseen. So it is read apart from all else, with bounds on time and memory, and what comes back is a
text or the reason why there is none. Of the house it knows how web pages and printed pages are read, and nothing else.
"""

from __future__ import annotations

import io
import math
import posixpath
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import unquote

if TYPE_CHECKING:
    from graph.work.lines import Line

SECONDS = 20  # of work; a book of a thousand pages takes half of that at the most
MEMORY = 1024**3  # bytes
UNPACKED = 512 * 1024**2  # bytes that a packed file says to hold, pictures among them
DEPTH = 200  # elements in one another; browsers end at 512, and pages have a few dozen
MOST = 64 * 1024**2  # characters of the text
COLUMN_GAP = 1.6  # of the height of a line
RAISED = 0.9  # of the height of a line
TURNED = 0.7  # the sine of an angle
_HYPHEN = 2
_LINE_ENDS = frozenset((_HYPHEN, *map(ord, "\r\n")))
_SPACES = frozenset((0, *map(ord, " \t\r\n\xa0")))
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
STYLES = "\n".join((
    "p[style-name='Title'] => h1:fresh",
    *(f"p[style-name='{name}'] => figcaption:fresh" for name in ("caption", "Image Caption", "Table Caption")),
))  # fmt: skip
_ATTRIBUTE = re.compile(r"""(?P<before>\s(?P<name>id|href)\s?=\s?)["'](?P<value>[^"'<>]{1,500})["']""")
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
    from graph.work import metadata
    from graph.work.printed import text_of_pages

    text = text_of_pages([[*_lines(pdf, number)] for number in range(len(pdf))])
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # letters of formulas are in halves
    fields = pdf.get_metadata_dict()
    yield metadata.front(metadata.printed({"title": fields.get("Title"), "author": fields.get("Author")}, text)) + text


def _lines(pdf: Any, number: int) -> Iterator[Line]:
    """The printed lines of a page of a PDF, in the order in which the file has them."""
    import pypdfium2.raw as pdfium

    from graph.work.lines import Line

    page = pdf[number]
    textpage = page.get_textpage()
    signs = [pdfium.FPDFText_GetUnicode(textpage.raw, index) for index in range(textpage.count_chars())]
    start = 0
    # behind a hyphen that parts a word PDFium has no line end, and the sign of it is no letter
    for end in [*(index + (sign == _HYPHEN) for index, sign in enumerate(signs) if sign in _LINE_ENDS), len(signs)]:
        for first, last in _stretches(textpage, signs, start, end):
            # of three signs the tallest: the first or the last may be a raised mark
            boxes = [textpage.get_charbox(index, loose=True) for index in (first, (first + last) // 2, last)]
            left, right = boxes[0][0], boxes[2][2]
            _, foot, _, head = max(boxes, key=lambda box: box[3] - box[1])
            text = "".join(_written(textpage, signs, first, last, (foot, head)))
            is_turned = abs(math.sin(pdfium.FPDFText_GetCharAngle(textpage.raw, first))) > TURNED
            is_bold = _is_bold(textpage, first) and _is_bold(textpage, last)
            yield Line(text, left, right, foot, head - foot, is_bold, is_turned)
        start = end + (end < len(signs) and signs[end] in _LINE_ENDS and signs[end] != _HYPHEN)
    textpage.close()
    page.close()


def _stretches(textpage: Any, signs: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The first and the last sign of each stretch of a line; a gap as wide as that between two columns parts them."""
    visible = [index for index in range(start, end) if signs[index] not in _SPACES]
    if not visible:
        return
    first = visible[0]
    _, foot, _, head = textpage.get_charbox(first, loose=True)
    for left, right in pairwise(visible):
        if right > left + 1:  # a space stands between them
            gap = textpage.get_charbox(right)[0] - textpage.get_charbox(left)[2]
            if gap > COLUMN_GAP * (head - foot):
                yield first, left
                first = right
    yield first, visible[-1]


def _written(textpage: Any, signs: list[int], first: int, last: int, line: tuple[float, float]) -> Iterator[str]:
    """The signs of a stretch of a line; digits that are small and raised, as marks of notes are, as raised ones."""
    from graph.work.lines import HYPHEN

    foot, head = line
    for index in range(first, last + 1):
        sign = chr(signs[index])
        if sign.isascii() and sign.isdigit():
            _, bottom, _, top = textpage.get_charbox(index, loose=True)
            is_raised = top - bottom < RAISED * (head - foot) and bottom > foot + 0.1 * (head - foot)
            sign = sign.translate(_RAISED_DIGITS) if is_raised else sign
        yield {"\xa0": " ", chr(_HYPHEN): HYPHEN}.get(sign, sign)


def _is_bold(textpage: Any, index: int) -> bool:
    """Whether the font of a sign has a name that says so; what PDFs say of its weight cannot be relied on."""
    import ctypes

    import pypdfium2.raw as pdfium

    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage.raw, index, name, 128, ctypes.byref(flags))
    return re.search(rb"bold|black|heavy|semibold", name.value, re.IGNORECASE) is not None


def _html(data: bytes) -> Iterator[str]:
    from graph.work import metadata

    soup = _soup(data.decode("utf-8-sig"))
    yield metadata.front(metadata.of_page(soup)) + _text(soup)


def _soup(markup: str | bytes) -> Any:
    """What Beautiful Soup reads in markup, in which elements stand no deeper in one another than `DEPTH`."""
    import bs4

    class Page(bs4.BeautifulSoup):
        def handle_starttag(self, *arguments: Any, **named: Any) -> Any:
            """As browsers do it: what would stand deeper stands beside the last element."""
            if len(self.tagStack) > DEPTH:
                self.popTag()
            return super().handle_starttag(*arguments, **named)

    if isinstance(markup, bytes):
        markup = bs4.UnicodeDammit(markup).unicode_markup or ""
    # browsers take <![ for a comment up to the next >, and so does the parser behind a space
    return Page(_without_what_never_ends(markup.replace("<![", "<! [")), "html.parser")


def _text(soup: Any) -> str:
    from graph.work.article import emptied, reduced
    from graph.work.webpage import text_of

    for part in soup(["script", "style", "noscript", "template", "head"]):
        emptied(part)
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

    from graph.work import metadata

    fields = {}
    with _unpacked(data) as file, suppress(KeyError):
        core = _soup(file.read("docProps/core.xml").decode("utf-8-sig"))
        fields = {"title": _content(core, "dc:title"), "author": _content(core, "dc:creator")}
    no_image = mammoth.images.img_element(_no_image)
    page = mammoth.convert_to_html(io.BytesIO(data), convert_image=no_image, style_map=STYLES).value
    text = _text(_soup(page))
    yield metadata.front(metadata.printed(fields, text)) + text


def _unpacked(data: bytes) -> zipfile.ZipFile:
    """A packed file, whose parts are no longer than it says itself; nothing of it is ever written anywhere."""
    file = zipfile.ZipFile(io.BytesIO(data))
    if sum(part.file_size for part in file.infolist()) > UNPACKED:
        raise _UnreadableError(f"unpacks to more than {UNPACKED // 1024**2} MB")
    return file


def _content(soup: Any, name: str) -> str:
    tag = soup.find(name)
    return tag.get_text(" ") if tag is not None else ""


def _no_image(image: object) -> dict[str, str]:  # noqa: ARG001  # whatever it shows, it is no text
    return {}


def _epub(data: bytes) -> Iterator[str]:
    """The chapters of a book in the order in which they are read."""
    from graph.work import metadata

    with _unpacked(data) as book:
        container = _soup(book.read("META-INF/container.xml"))
        name = str(container("rootfile")[0]["full-path"])
        package = _soup(book.read(name))
        hrefs = {
            item.get("id"): item.get("href") for item in package("item") if "nav" not in str(item.get("properties"))
        }
        folder = posixpath.dirname(name)
        chapters: dict[str, str] = {}
        for reference in package("itemref"):
            if (href := hrefs.get(reference.get("idref"))) and reference.get("linear") != "no":
                path = posixpath.normpath(posixpath.join(folder, unquote(str(href).partition("#")[0])))
                if path not in chapters:
                    chapters[path] = book.read(path).decode("utf-8-sig")
    yield metadata.front(metadata.of_book(package)) + _text(_soup("\n".join(_told_apart(chapters))))


def _told_apart(chapters: dict[str, str]) -> Iterator[str]:
    """The chapters of a book as parts of one page: what an id names in one of them, none names in another."""
    numbers = {path: number for number, path in enumerate(chapters)}

    for path, chapter in chapters.items():

        def attribute(match: re.Match[str], path: str = path) -> str:
            file, _, name = match["value"].partition("#")
            if match["name"] == "id":
                return f'{match["before"]}"c{numbers[path]}-{match["value"]}"'
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file))) if file else path
            return f'{match["before"]}"#c{numbers[target]}-{name}"' if name and target in numbers else match[0]

        yield _ATTRIBUTE.sub(attribute, chapter)


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {"pdf": _pdf, "html": _html, "docx": _docx, "epub": _epub}
NAMES = {"pdf": "PDF", "html": "HTML", "docx": "Word file", "epub": "EPUB"}

if __name__ == "__main__":
    main(sys.argv[1])
