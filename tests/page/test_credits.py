"""Who wrote the records and under which terms they may be used stands on what is made of them: page and picture."""

import re
from html import unescape
from pathlib import Path

import pytest

import graph
from graph.page import page
from graph.page.about import about
from graph.picture import drawing
from tests.picture.test_picture import legible, texts
from tests.samples import SMALL, changed


def _loaded(tmp_path: Path, header: str) -> graph.KnowledgeGraph:
    """The small dataset with these lines in its header."""
    path = tmp_path / "credits.yaml"
    path.write_text(changed(("title: Cameras", f"title: Cameras\n{header}")) if header else SMALL, encoding="utf-8")
    return graph.load(path)


def _foot(html: str) -> str:
    return html.split("<footer>")[1].split("</footer>")[0]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (
            "  curators: [Ann Lee, Bo]\n  license: CC BY 4.0",
            "Curated by Ann Lee and Bo. Licence of the data: CC BY 4.0.",
        ),
        ("  curators: Ann Lee", "Curated by Ann Lee."),
        ("  license: CC BY 4.0", "Licence of the data: CC BY 4.0."),
    ],
)
def test_the_page_names_curators_and_license(tmp_path: Path, header: str, words: str) -> None:
    """What is written of the two stands at the foot, of a page about a part, too."""
    kb = _loaded(tmp_path, header)
    for html in (page(kb), page(about(kb.ask("claims")), whole=False)):
        assert _foot(html).startswith(f"<p>{words}</p>\n<p>Made with whosays.")


def test_nothing_is_said_where_nothing_is_written(tmp_path: Path) -> None:
    """Neither on the page nor on a picture stands an empty word."""
    kb = _loaded(tmp_path, "")
    assert _foot(page(kb)).startswith("<p>Made with whosays.")
    assert texts(drawing(kb.ask("claims")))[-1] == "Cameras"


def test_an_address_of_a_license_is_a_link(tmp_path: Path) -> None:
    """Where the licence is a web address and nothing else."""
    address = "https://example.org/by/4.0/?a=1&b='2'"
    (link,) = re.findall(r'<a rel="license" href="([^"]*)">', page(_loaded(tmp_path, f'  license: "{address}"')))
    assert unescape(link) == address


@pytest.mark.parametrize(
    "license_text",
    [
        "javascript:alert(1)",
        "https://example.org/ and more",
        "data:text/html,<script>alert(1)</script>",
        '\\"><img src=x onerror=alert(1)>',
        "</footer><script>alert(1)</script>",
    ],
)
def test_hostile_words_of_a_license_stay_words(tmp_path: Path, license_text: str) -> None:
    """What is no address is no link, and what a curator wrote is no markup, on page and picture."""
    kb = _loaded(tmp_path, f'  license: "{license_text}"\n  curators: ["{license_text}"]')
    foot = _foot(page(kb))
    assert set(re.findall(r"<[^>]*>", foot)) == {"<p>", "</p>"}
    assert unescape(foot).count(kb.data.dataset.license) == 2
    legible(drawing(kb.ask("claims")))


def test_a_picture_credits_in_short(tmp_path: Path) -> None:
    """Licence and curators stand behind the title, an address without its scheme; the title yields to them."""
    kb = _loaded(tmp_path, "  curators: [Ann Lee, Bo]\n  license: https://example.org/by/4.0")
    assert texts(drawing(kb.ask("claims")))[-1] == "Cameras · example.org/by/4.0 · curated by Ann Lee and Bo"
    names = ", ".join(f"Name Number {number}" for number in range(40))
    path = tmp_path / "many.yaml"
    path.write_text(
        changed(("title: Cameras", f"title: {'Cameras and more ' * 9}\n  license: MIT\n  curators: [{names}]")),
        encoding="utf-8",
    )
    svg = drawing(graph.load(path).ask("claims"))
    legible(svg)
    assert re.fullmatch(r"Cameras and .* … · MIT · curated by Name Number 0, .* …", texts(svg)[-1])
