"""Copies that somebody made to do harm, or that a program made oddly: a text, or a sentence, within bounds."""

import os
import zlib
from pathlib import Path

import pymupdf
import pytest

from graph.errors import CallError
from graph.verify import extraction
from graph.verify.copies import read_copy

TEXT = b"BT /F 9 Tf 9 800 Td (The town has had no water) Tj ET"
OBJECTS = (
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[{kids}]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
)  # fmt: skip


def pdf(stream: bytes, filters: str = "/FlateDecode", kids: str = "3 0 R") -> bytes:
    """A PDF of a page, whose table of objects a reader has to make itself."""
    objects = [f"{number} 0 obj{text.format(kids=kids)}endobj\n" for number, text in enumerate(OBJECTS, 1)]
    head = f"5 0 obj<</Length {len(stream)}/Filter[{filters}]>>stream\n"
    return b"%PDF-1.4\n" + "".join([*objects, head]).encode() + stream + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"


def deflated(unit: bytes, times: int) -> bytes:
    """What unpacks to a unit so many times, made without packing it so often."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * times + packer.flush()


@pytest.mark.parametrize(
    "page",
    [
        "<p>The town <![x foo]> has had no water", "<p>The town <![CDATA[<b>]]> has had no water",
        "<p>The town <![if !IE]>has had<![endif]> no water", "<div>" * 30_000 + "The town has had no water",
        "<p>The town &#x110000; &nosuch; has had no water <![", "<p>The town has had no water <!doctype <?php <!-- ",
        "<table><tr><td>" * 4_000 + "The town has had no water" + "</table>" * 4_000,
        "<p>The town has had no water <nav>hidden</nav>" + "<script>hidden</script>" * 5_000,
        "<template>hidden</template><style>p {}</style><p>The town has had no water",
    ],
)  # fmt: skip
def test_odd_web_pages_are_read(page: str, tmp_path: Path) -> None:
    """As a browser reads them: marked sections are comments, and no depth is too deep."""
    path = tmp_path / "copy.html"
    path.write_text(f"<!DOCTYPE html>{page}", encoding="utf-8")
    words = read_copy(path).split()
    assert {"The", "town", "no", "water"} <= {*words}
    assert "hidden" not in words


@pytest.mark.parametrize(
    "method", [pymupdf.PDF_ENCRYPT_AES_128, pymupdf.PDF_ENCRYPT_AES_256, pymupdf.PDF_ENCRYPT_RC4_128]
)
def test_what_anybody_may_read_is_read(method: int, tmp_path: Path) -> None:
    """A PDF that is encrypted with an empty password, which many programs make; one with a password is named so."""
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "The town has had no water")
    document.save(tmp_path / "open.pdf", encryption=method, owner_pw="owner", user_pw="")
    document.save(tmp_path / "locked.pdf", encryption=method, owner_pw="owner", user_pw="user")
    assert read_copy(tmp_path / "open.pdf").strip() == "The town has had no water"
    with pytest.raises(CallError, match="is locked with a password; save a copy without one"):
        read_copy(tmp_path / "locked.pdf")


@pytest.mark.parametrize("opened", ["<!--", "<a", "<a ", '<a b="'])
def test_what_nothing_closes_is_text(opened: str, tmp_path: Path) -> None:
    """Thousands of tags or comments without an end: within the time that a copy may take, and the text before is there."""
    path = tmp_path / "copy.html"
    path.write_text(f"<p>The town has had no water</p><!-- aside -->{opened * 40_000}")
    assert read_copy(path).startswith("The town has had no water\n\n<")


def test_a_word_that_is_divided_at_the_end_of_a_line_is_one(tmp_path: Path) -> None:
    """A hyphen that only the line asked for is none of the work."""
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), ["the con-", "struction of roads"])
    document.save(tmp_path / "copy.pdf")
    assert read_copy(tmp_path / "copy.pdf").split() == ["the", "construction", "of", "roads"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 nothing", "is no PDF"), (b"", "is no PDF"), (pdf(zlib.compress(TEXT))[:150], "is no PDF"),
        (pdf(TEXT, kids="2 0 R"), ""), (pdf(TEXT, kids="<<" * 50_000), ""), (pdf(b"", kids="99 0 R"), ""),
        (pdf(TEXT, "/NoSuchFilter"), ""), (pdf(TEXT, "/ASCII85Decode/LZWDecode/Crypt/JBIG2Decode"), ""),
        (pdf(zlib.compress(b"[" * 300_000)), ""), (pdf(zlib.compress(TEXT), "/FlateDecode" * 300), ""),
    ],
)  # fmt: skip
def test_odd_pdfs_are_a_text_or_a_sentence(content: bytes, reason: str, tmp_path: Path) -> None:
    """Whatever PDFium makes of them, nothing of it is a traceback, and no word of a library is passed on."""
    path = tmp_path / "copy.pdf"
    path.write_bytes(content)
    try:
        assert read_copy(path).isprintable()
    except CallError as error:
        assert str(error).startswith(f"{path} {reason}")


@pytest.mark.skipif(os.name == "nt", reason="there only time is bounded")
@pytest.mark.parametrize("unit", [b" ", b"q ", b"BT (a) Tj ET "])
def test_what_unpacks_to_two_gigabytes_is_refused(unit: bytes, tmp_path: Path) -> None:
    """Some hundred kilobytes that ask for all of the memory: the process that reads them is ended."""
    path = tmp_path / "bomb.pdf"
    content = pdf(deflated(unit * (2**20 // len(unit)), 2_000))
    assert len(content) < 10_000_000
    path.write_bytes(content)
    with pytest.raises(CallError, match=r"memory|is no PDF|characters of text"):
        read_copy(path)


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    """A device that never ends, a pipe into which nobody writes, a folder, links in a circle, a name too long."""
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "zero.html").symlink_to("/dev/zero")
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    for name in ("pipe.pdf", "zero.html", "circle.txt", "", "x" * 300):
        with pytest.raises(CallError, match=r"is a folder|is not a file|cannot be read"):
            read_copy(tmp_path / name)


def test_a_process_that_is_ended_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a reader that falls over nor one that takes too long is a traceback."""
    (tmp_path / "copy.html").write_text("<html>")
    script = tmp_path / "extraction.py"
    monkeypatch.setattr(extraction, "__file__", str(script))
    for code, reason in (
        ("import os; os.abort()", "or too much memory"), ("raise SystemExit(4)", "pip install"),
        ("print('is\\x1b[2J odd'); raise SystemExit(3)", "is"), ("import time; time.sleep(9)", "takes more than"),
    ):  # fmt: skip
        script.write_text(code)
        monkeypatch.setattr("graph.verify.copies.PATIENCE", 2)
        with pytest.raises(CallError, match=reason):
            read_copy(tmp_path / "copy.html")
