"""One text in the formats that people have: the same sentences and notes, in time and memory that are bounded."""

import io
import zipfile
from pathlib import Path

import pytest

from graph.draft import draft
from graph.errors import CallError
from graph.verify.copies import read_copy

PARAGRAPHS = (
    "<p>The town has had no water since spring.{mark} As argued by Ruiz (2018), the pump was never built; the mayor disagrees.</p>",
    "<p>Most of it went to a road (Board, 2017). Nobody knows why it did.</p>",
)
ENTRIES = "<p>Board, A., 2017. Annual report. Press.</p><p>Ruiz, D., 2018. What Was Never Built. Press.</p>"
ARTICLE = f"<h1>The Well</h1>{PARAGRAPHS[0]}<h2>Money</h2>{PARAGRAPHS[1]}<h2>References</h2>{ENTRIES}"
FRAME = (
    "<nav><a href='/'>Home</a> <a href='/all'>All of our many articles</a></nav>{article}"
    "<aside><p>You may like this other article of ours, too.</p></aside><div class='related-posts'><p>Another one is here.</p></div>"
    "<section id='comments'><p>I do not believe a word of it, says a reader.</p></section><footer><p>All rights are ours.</p></footer>"
)
PAGE = (
    ARTICLE.format(mark="<a href='#fn1' id='fnref1'><sup>1</sup></a>")
    + "<ol><li id='fn1'><p>Said the mayor. <a href='#fnref1'>↩</a></p></li></ol>"
)
SENTENCES = ["intro-p1-s1", "intro-p1-s2", "money-p1-s1", "money-p1-s2"]


def drafted(path: Path) -> dict[str, object]:
    import yaml

    skeleton = draft(read_copy(path))
    assert skeleton.counts["citations"] - skeleton.counts["citations without a source"] == 2
    passages: dict[str, object] = yaml.safe_load(skeleton.text)["passages"]
    return passages


def docx(note: str) -> bytes:
    """A Word file with a heading style, the paragraphs, and a footnote."""
    body = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ref = '<w:r><w:footnoteReference w:id="2"/></w:r>'

    def p(text: str, style: str = "", mark: str = "") -> str:
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r>{mark}</w:p>"

    first, second = (row.removeprefix("<p>").removesuffix("</p>") for row in PARAGRAPHS)
    spring, rest = first.split("{mark}")
    entries = "".join(p(row.removeprefix("<p>")) for row in ENTRIES.split("</p>") if row)
    document = (
        p("The Well", "Heading1") + f"<w:p><w:r><w:t>{spring}</w:t></w:r>{ref}<w:r><w:t xml:space='preserve'>{rest}</w:t></w:r></w:p>"
        + p("Money", "Heading2") + p(second) + p("References", "Heading2") + entries
    )  # fmt: skip
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2)
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="b" Type="{relation}/footnotes" Target="footnotes.xml"/><Relationship Id="c" Type="{relation}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{body}"><w:body>{document}</w:body></w:document>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{body}"><w:footnote w:id="2">{p(note)}</w:footnote></w:footnotes>',
        "word/styles.xml": f'<w:styles xmlns:w="{body}">{styles}</w:styles>',
    }
    return packed(files)


def epub(*chapters: str) -> bytes:
    """A book of these chapters, listed in the other order in its manifest."""
    items = "".join(f'<item id="c{n}" href="c%20{n}.xhtml"/>' for n in reversed(range(len(chapters))))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
        **{f"OPS/c {n}.xhtml": f"<html><body>{chapter}</body></html>" for n, chapter in enumerate(chapters)},
    }
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


FILES = {
    "page.html": f"<!doctype html><html><body>{FRAME.format(article=PAGE)}</body></html>".encode(),
    "bare.html": f"<!doctype html><html><body>{PAGE}</body></html>".encode(),
    "word.docx": docx("Said the mayor."),
    "book.epub": epub(*(ARTICLE.format(mark="").replace("<h2>Money", "@<h2>Money").split("@"))),
}


@pytest.mark.parametrize("name", FILES)
def test_each_format_gives_the_same_sentences(name: str, tmp_path: Path) -> None:
    """The article is read, with its headings and paragraphs; its frame and its notes are no sentences of it."""
    path = tmp_path / name
    path.write_bytes(FILES[name])
    passages = drafted(path)
    assert [*passages] == SENTENCES
    assert passages["money-p1-s1"] == {
        "section": "Money",
        "paragraph": 1,
        "opens": "Most of it went",
        "closes": "a road (Board, 2017)",
    }


@pytest.mark.parametrize("name", ["page.html", "word.docx"])
def test_notes_of_pages_and_word_files_are_notes(name: str, tmp_path: Path) -> None:
    """A footnote stands apart from the text, and its mark points at it."""
    path = tmp_path / name
    path.write_bytes(FILES[name])
    text = read_copy(path)
    assert "since spring.[^1] As argued" in text
    assert "[^1]: Said the mayor." in text


@pytest.mark.parametrize("name", ["word.docx", "book.epub"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 300, packed({"a": "b"})])
def test_what_is_broken_is_refused(name: str, data: bytes, tmp_path: Path) -> None:
    """A file that only looks like one is a sentence."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CallError, match=r"is no (?:Word file|EPUB) that can be read"):
        read_copy(path)


def test_what_unpacks_to_more_than_there_is_room_for_is_refused(tmp_path: Path) -> None:
    """A small file of a very large chapter ends in a sentence and not in a full memory."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("META-INF/container.xml", "w") as file:
            file.write(b'<container><rootfile full-path="b"/></container>')
        with archive.open("b", "w") as file:
            for _ in range(700):
                file.write(b" " * 1024**2)
    path = tmp_path / "bomb.epub"
    path.write_bytes(buffer.getvalue())
    with pytest.raises(CallError, match="unpacks to more than 512 MB"):
        read_copy(path)


@pytest.mark.parametrize("name", ["word.docx", "book.epub"])
def test_what_says_to_unpack_to_gigabytes_is_refused_unread(name: str, tmp_path: Path) -> None:
    """A part of which the file says so is not looked at, whatever is in it."""
    data = bytearray(FILES[name])
    at = data.rfind(b"PK\x01\x02") + 24  # the size of the last part, in the list of parts
    data[at : at + 4] = b"\xff\xff\xff\x7f"
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CallError, match="unpacks to more than 512 MB"):
        read_copy(path)


def test_a_chapter_that_a_book_lists_often_is_read_once(tmp_path: Path) -> None:
    """However often its spine names it."""
    path = tmp_path / "book.epub"
    data = {name: file.decode() for name, file in unpacked(FILES["book.epub"]).items()}
    data["OPS/book.opf"] = data["OPS/book.opf"].replace("<itemref", '<itemref idref="c0"/>' * 20_000 + "<itemref", 1)
    path.write_bytes(packed(data))
    assert read_copy(path).count("The town has had no water since spring") == 1
