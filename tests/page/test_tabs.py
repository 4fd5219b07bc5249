"""Whose text it is, and the tabs: few in sight, every part behind an address of its own."""

import re
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.page import page
from graph.page.byline import byline, heading, signature
from graph.page.messages import TEXTS
from tests.page.conftest import Reader

SAID = TEXTS["head"]["byline"]


def dataset(tmp_path: Path, head: str, sources: str, passages: str = "") -> graph.KnowledgeGraph:
    path = tmp_path / "some.yaml"
    path.write_text(f"dataset: {{title: Some{head}}}\nsources:\n{sources}{passages}", encoding="utf-8")
    return graph.load(path)


def test_the_essay_has_its_author(essay: graph.KnowledgeGraph) -> None:
    """On top stands its own title, beside it the author and the kind (it bears no year), above it the dataset's title."""
    told = "Berta Tarrats Castillo: “The Digital Silk Road: A View in Central Asia” (essay)"
    assert byline(essay, SAID) == told
    head = page(essay).partition("<header>")[2].partition("</header>")[0]
    assert '<h1><a href="#">The Digital Silk Road: A View in Central Asia</a></h1>' in head
    assert '<p class="byline">Berta Tarrats Castillo (essay)</p>' in head
    assert "<b>The Digital Silk Road in Central Asia</b>" in head


def test_a_work_is_told_with_its_authors_and_year(tmp_path: Path) -> None:
    """Many authors are told by the first, and a work without one by its title."""
    work = "  t: {{label: T, kind: book, title: T of it, issued: '1999-05-01'{}}}\n"
    authors = ", author: [{family: Beer, given: A., non-dropping-particle: de}, {literal: The Body}]"
    assert byline(dataset(tmp_path, ", reads: t", work.format(authors)), SAID) == (
        "A. de Beer and The Body: “T of it” (book, 1999)"
    )
    many = ", author: [A, B, C, D]"
    assert byline(dataset(tmp_path, ", reads: t", work.format(many)), SAID) == "A and others: “T of it” (book, 1999)"
    assert byline(dataset(tmp_path, ", reads: t", work.format("")), SAID) == "“T of it” (book, 1999)"


def test_a_signature_has_no_title(tmp_path: Path) -> None:
    """It stands beside the title of a single work; of more works it names them, and the dataset gives the title."""
    work = "  t: {{label: T, kind: book, title: T of it, issued: '1999-05-01'{}}}\n"
    kb = dataset(tmp_path, ", reads: t", work.format(", author: [A, B]"))
    assert signature(kb, SAID) == "A and B (book, 1999)"
    assert heading(kb) == "T of it"
    bare = dataset(tmp_path, ", reads: t", work.format(""))
    assert signature(bare, SAID) == "book, 1999"
    same = dataset(tmp_path, ", reads: t", work.format("").replace("T of it", "Some"))
    assert "<b>Some</b>" not in page(same)  # one title is enough


def test_several_works_are_named_or_counted(tmp_path: Path) -> None:
    """By their labels while they are few; where none is named there is no line."""
    sources = "".join(f"  s{n}: {{label: Label {n}, kind: book, title: T}}\n" for n in range(4))
    passage = "  p{0}: {{source: s{0}, section: One, paragraph: 1, opens: a, closes: b}}\n"
    two, four = ("passages:\n" + "".join(map(passage.format, range(number))) for number in (2, 4))
    kb = dataset(tmp_path, "", sources, two)
    assert byline(kb, SAID) == signature(kb, SAID) == "Label 0 and Label 1"
    assert heading(kb) == "Some"
    assert byline(dataset(tmp_path, "", sources, four), SAID) == "4 works are read here"
    kb = dataset(tmp_path, "", sources)
    assert byline(kb, SAID) == ""
    assert 'class="byline"' not in page(kb)


def test_hostile_titles_are_text(tmp_path: Path) -> None:
    """What a curator wrote is no markup."""
    kb = dataset(tmp_path, ", reads: t", "  t: {label: T, kind: book, title: '<img src=x>', author: ['<b>x{}']}\n")
    (told,) = re.findall(r'<p class="byline">(.*?)</p>', page(kb))
    assert "<" not in told
    assert "x{}" in told


@pytest.mark.browser
def test_few_tabs_and_every_address(reader: Reader) -> None:
    """Six in sight; an address behind "More" is shown, and "More" says which part it is."""
    reader.settled()
    assert reader.tab.locator("nav > a:visible, nav summary:visible").count() == 6
    titles = TEXTS["parts"]
    for view in ("evidence", "relations", "claims", "arguments", "lessons", "map", "records", "pictures", "audit"):
        reader.tab.evaluate("hash => { location.hash = hash; }", view)
        reader.settled()
        assert reader.tab.is_visible(f"#{view}")
        assert reader.tab.text_content("nav a[aria-current]") == titles[view]
        is_further = view in ("map", "records", "pictures", "audit")
        assert reader.tab.inner_text("nav summary").startswith(f"More: {titles[view]}" if is_further else "More")


@pytest.mark.browser
def test_further_tabs_by_keyboard(reader: Reader) -> None:
    """Enter opens them, Tab goes in, Escape closes them and stays where one is, Enter on a tab leads there."""
    reader.tab.evaluate("() => { location.hash = 'claims'; }")
    reader.settled()
    reader.tab.focus("nav summary")
    reader.tab.keyboard.press("Enter")
    assert reader.tab.is_visible("nav a[href='#audit']")
    reader.tab.keyboard.press("Escape")
    assert not reader.tab.is_visible("nav a[href='#audit']")
    assert reader.tab.evaluate("[location.hash, document.activeElement.tagName]") == ["#claims", "SUMMARY"]
    reader.tab.keyboard.press("Enter")
    for _ in range(4):
        reader.tab.keyboard.press("Tab")
    reader.tab.keyboard.press("Enter")
    reader.tab.wait_for_function("() => document.documentElement.dataset.shown === '#audit'")
    assert not reader.tab.is_visible("nav a[href='#audit']")


@pytest.mark.browser
def test_further_tabs_close_where_somebody_goes_on(context: Any, address: str) -> None:
    """A click beside them closes them."""
    reader = Reader(context, address)
    reader.settled()
    reader.tab.click("nav summary")
    assert reader.tab.is_visible("nav a[href='#audit']")
    reader.tab.mouse.click(900, 60)
    assert not reader.tab.is_visible("nav a[href='#audit']")


@pytest.mark.browser
def test_on_a_phone_the_head_is_short(browser: Any, address: str) -> None:
    """What one may take away stands behind "More" there, with what was taken; every part begins in the upper fifth."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True, has_touch=True)
    reader = Reader(context, address)
    for view in ("claims", "relations", "lessons", "focus=huawei"):
        reader.tab.evaluate("hash => { location.hash = hash; }", view)
        reader.settled()
        assert reader.tab.evaluate("document.querySelector('nav').getBoundingClientRect().bottom") < 844 / 5
    assert not reader.tab.is_visible("#take button")
    tabs = reader.tab.locator("nav > a:visible, nav summary:visible").all()
    assert len({box["y"] for tab in tabs if (box := tab.bounding_box())}) == 1  # one line of tabs
    reader.tab.click("nav summary")
    assert reader.tab.is_visible("#more a[href='#lessons']")
    reader.tab.click("[data-take='csv']")
    assert reader.tab.is_visible("[data-take='csv']")
    reader.tab.click("nav a[href='#audit']")
    reader.settled()
    assert not reader.tab.is_visible("#take button")
    reader.tab.evaluate("() => { location.hash = ''; }")
    reader.settled()
    reader.tab.set_viewport_size({"width": 1280, "height": 800})
    assert reader.tab.is_visible("nav > a[href='#lessons']")
    assert reader.tab.is_visible(".kicker")
    reader.tab.set_viewport_size({"width": 390, "height": 844})
    assert not reader.tab.is_visible(".kicker")
    # what is contradicted goes on from the headline, and when it was checked stands before the tiles, too
    order = ("h1", ".headline", ".said li:last-child", ".checks", "#query", ".marks")
    tops = [reader.tab.locator(part).first.bounding_box()["y"] for part in order]
    assert tops == sorted(tops)
    # what the tiles mean stands before them, and what was not checked before both
    assert reader.tab.evaluate("document.querySelector('.marks').getBoundingClientRect().top") < 844 / 2
    assert reader.tab.evaluate("document.querySelector('.tiles').getBoundingClientRect().top") < 844 * 0.6
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("state", "name"), [("", "evidence.csv"), ("relations", "relations.csv"), ("focus=huawei&only=%zz", "focus-huawei-only-zz.csv")]
)  # fmt: skip
def test_a_file_to_take_away_is_called_as_what_it_shows(reader: Reader, state: str, name: str) -> None:
    """Whoever has saved five of them finds each again."""
    reader.tab.evaluate("(hash) => { location.hash = hash; }", state)
    reader.settled()
    with reader.tab.expect_download() as download:
        reader.tab.click("[data-take=csv]")
    assert download.value.suggested_filename == name


@pytest.mark.browser
def test_a_view_prints_itself(reader: Reader) -> None:
    """On paper no button stands, and the map stands beside the claims, not before another part of the page."""
    for state, has_map in (("relations", False), ("audit", False), ("claims", True), ("", True)):
        reader.tab.evaluate("(hash) => { location.hash = hash; }", state)
        reader.settled()
        reader.tab.emulate_media(media="print")
        assert reader.tab.is_visible("#still svg") == has_map
        assert not reader.tab.locator("button:visible").count()
        reader.tab.emulate_media(media="screen")
