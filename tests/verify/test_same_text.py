"""One text in six formats, made by pandoc and a browser: the same sentences, but for what a format loses."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph.draft import draft
from graph.draft.passages import outline
from graph.verify import extraction
from graph.verify.copies import read_copy
from graph.work import Work, comparable
from graph.work.headings import heading_lines
from tests.page.conftest import BROWSER, FLAGS

TEXT = """\
# The Well

The town of Ashford has had no water since the spring of 2019 (Miller, 2019, p. 12; Lopez & Chen, 2020b). As argued by
Ruiz (2018), the pump was never built; however, the mayor disagrees.[^1] Dr. Baker of the U.S. Geological Survey, e.g.,
says so in no. 4 of her *Letters*.

## Who paid

Most of it went to a road (Water Board, 2017, para. 4). "Nobody knows why", said the clerk. It cost $4.5 million, i.e.
more than the school; the difference was a well-known secret of the re-elected council.

> The committee finds that no money was kept for the pump. It regrets this.

That was all that the committee said.[^2] Its efficient officers found the affluent quarter first.

## What is left

The well may be dug again, see [the report](https://example.org/report). A second paragraph of this section is here so
that the numbers can be compared, and it is long enough to run over more than one line of the page. It ends here.

## References

Lopez, B. and Chen, C., 2020b. Pumps and People. Press.

Miller, A., 2019. Dry Towns. Journal of Wells, 4(2), 1-40.

Ruiz, D., 2018. What Was Never Built. Press.

Water Board, 2017. Annual report. Board Press.

[^1]: Baker, A. (2019). Letters. Press.
[^2]: Ibid., p. 4.
"""
LETTERS = str.maketrans("0123456789", "abcdefghij")
FORMATS = {"docx": "docx", "epub": "epub3", "html": "html", "txt": "plain"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The text in all formats that pandoc writes."""
    pypandoc = pytest.importorskip("pypandoc", reason="pypandoc-binary, of the extra test, is not installed")
    try:
        pypandoc.get_pandoc_path()
    except OSError:
        pytest.skip("no pandoc: the extra test installs it with pypandoc-binary")
    made = tmp_path_factory.mktemp("formats")
    (made / "well.md").write_text(TEXT, encoding="utf-8")
    for ending, to in FORMATS.items():
        arguments = ["--standalone", "--metadata", "pagetitle=The Well"] if ending in ("html", "epub") else []
        pypandoc.convert_text(
            TEXT, to, format="markdown", outputfile=str(made / f"well.{ending}"), extra_args=arguments
        )
    return made


def sentences(path: Path) -> list[tuple[str, int, str]]:
    """Section, paragraph and words of each sentence of a copy."""
    copy = read_copy(path)
    work = Work(copy, () if "\n## " in copy else heading_lines(Work(copy).copy))
    passages = outline(work, "The Well", set()).passages
    return [(row.section, row.paragraph, comparable(work.text[row.start : row.end])) for row in passages]


@pytest.mark.parametrize("ending", FORMATS)
def test_each_format_has_the_same_sentences(ending: str, folder: Path) -> None:
    """In the same sections and paragraphs; and the same citations, each with its source."""
    assert len(sentences(folder / "well.md")) == 13
    assert sentences(folder / f"well.{ending}") == sentences(folder / "well.md")
    counts = draft(read_copy(folder / f"well.{ending}")).counts
    # plain text has no links
    assert (counts["citations"], counts["citations without a source"]) == (6 if ending == "txt" else 7, 0)


@pytest.mark.browser
def test_a_printed_page_has_the_same_sentences(folder: Path) -> None:
    """A PDF by a browser: it has no links, and nothing else is lost."""
    if BROWSER is None:
        pytest.skip("no Chromium on this machine: the browser tests were skipped")
    pdf = folder / "well.pdf"
    command = [BROWSER, "--headless", *FLAGS, "--no-pdf-header-footer", f"--print-to-pdf={pdf}"]
    subprocess.run([*command, (folder / "well.html").as_uri()], capture_output=True, check=True, timeout=120)
    assert sentences(pdf) == sentences(folder / "well.md")
    counts = draft(read_copy(pdf)).counts
    assert counts["citations without a source"] == 0


# a small process between this one and the one that is measured, whose memory at the start counts as that of its child
MEASURED = (
    "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:]).returncode; "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr); sys.exit(code)"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say what a process has used")
def test_a_book_of_three_hundred_pages_is_read_in_little_memory(tmp_path: Path) -> None:
    """Two columns, running heads and page numbers: its text is there, and the process needs less than 500 MB."""
    pymupdf = pytest.importorskip("pymupdf", reason="the extra pdf is not installed")
    book = pymupdf.open()
    for number in range(1, 301):
        page = book.new_page(width=595, height=842)
        lines = page.new_shape()  # which takes them into the page at once
        lines.insert_text((72, 50), f"{number}   Journal of Wells", fontsize=8)
        for column in (0, 1):
            for row in range(50):
                name = str(number).translate(LETTERS)  # what recurs on pages but for its numbers is a running head
                text = f"line {number} {column} {row} is about the town {name}" + ("." if row % 10 == 9 else "")
                lines.insert_text((72 + column * 240, 90 + 13 * row), text, fontsize=10)
        lines.insert_text((290, 810), str(number), fontsize=8)
        lines.commit()
    path = tmp_path / "book.pdf"
    book.save(path)
    with path.open("rb") as source, (tmp_path / "book.txt").open("wb") as target:
        command = [sys.executable, "-c", MEASURED, sys.executable, extraction.__file__, "pdf"]
        process = subprocess.run(command, stdin=source, stdout=target, stderr=subprocess.PIPE, check=False)
    text = (tmp_path / "book.txt").read_text(encoding="utf-8")
    assert process.returncode == 0
    assert (text.count("line "), text.count("Journal")) == (30_000, 0)
    assert text.index("line 7 0 49") < text.index("line 7 1 0") < text.index("line 8 0 0")
    assert int(process.stderr) * (1 if sys.platform == "darwin" else 1024) < 500 * 1024**2
