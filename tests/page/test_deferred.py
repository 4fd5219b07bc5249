"""A page of very many claims keeps its cards deferred: the essay so deferred is, for its reader, the same page."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.ask import NotUnderstood
from graph.page import deferred, page
from tests.page.conftest import Reader
from tests.page.test_asking import any_state
from tests.page.test_page import hostile

pytestmark = pytest.mark.browser

SHOWN = """() => {
  const isFocused = document.documentElement.classList.contains("focused");
  const overview = (sort) => (isFocused ? [] : whosays.currentNetwork()?.body.data[sort].get() || []);
  return {
  claims: [...document.querySelectorAll(".claim:not([hidden])")].map(({ id }) => id),
  records: [...document.querySelectorAll("#records .record:not([hidden])")].map(({ id }) => id),
  parts: [...document.querySelectorAll("#claims .sentence")].map(({ hidden }) => hidden),
  picture: document.querySelector(".pictured").innerHTML,
  nodes: overview("nodes").map(({ id, label, opacity }) => [id, label, opacity]),
  edges: overview("edges").map(({ from, to, dashes, width, hidden }) => [from, to, dashes, width, hidden]),
  texts: ["focus", "answer", "summary", "facets"].map((id) => document.getElementById(id).innerHTML),
  title: document.title,
  };
}"""
LAID_OUT = """() => [...document.querySelectorAll(".deferred")].filter((card) => {
  const { top, bottom } = card.getBoundingClientRect();
  return card.checkVisibility({ contentVisibilityAuto: true }) && bottom > 0 && top < innerHeight;
}).length === 0"""


def _deferred(kb: graph.KnowledgeGraph, path: Path) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deferred, "MOST_LAID_OUT", 0)
        path.write_text(page(kb), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def deferred_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _deferred(graph.load(), tmp_path_factory.mktemp("deferred") / "essay.html")


@pytest.fixture
def deferred_reader(context: Any, deferred_address: str) -> Iterator[Reader]:
    opened = Reader(context, deferred_address)
    yield opened
    assert opened.complaints == []


def test_notes_on_deferred_cards_are_searched(deferred_reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """What a note says of a work finds it, while the card that has the note is a text."""
    question = "Which work stands in the wrong place of the alphabet"
    with pytest.raises(NotUnderstood) as refusal:
        essay.ask(question)
    found = deferred_reader.tab.evaluate("question => whosays.answerTo(question).nearest", question)
    assert found == list(refusal.value.nearest)


@pytest.mark.parametrize("seed", range(2))
def test_every_state_is_the_same(
    reader: Reader, deferred_reader: Reader, essay: graph.KnowledgeGraph, seed: int
) -> None:
    """What is listed, drawn, counted and said of a state is what the page with its cards laid out shows of it."""
    choose = random.Random(seed)  # noqa: S311  # which states are tried, and no secret
    words = ["swanstrom", "uighur", "the", "2019", "co-op", "jardine 2019", "china 5g", "’s", "n", "huawei-cameras"]
    states = [*(any_state(choose, essay) for _ in range(12)), *(f"#q={word}" for word in choose.sample(words, 4)), ""]
    for each in (reader, deferred_reader):
        each.tab.wait_for_function("() => 'asks' in document.documentElement.dataset")
    for state in states:
        seen = []
        for each in (reader, deferred_reader):
            each.tab.evaluate("hash => { location.hash = hash; }", state)
            each.settled()
            seen.append(each.tab.evaluate(SHOWN))
        assert seen[0] == seen[1], state


def test_what_a_reader_comes_near_is_laid_out(deferred_reader: Reader) -> None:
    """No card in the window is empty: after opening, scrolling, a search, and in the views beside the claims."""
    tab = deferred_reader.tab
    assert tab.locator(".deferred").count() > 100
    for place in (0, 3000, 9000, 500):
        tab.evaluate("place => scrollTo(0, place)", place)
        tab.wait_for_function(LAID_OUT)
    for state in ("#q=cameras", "#records", "#arguments", "#pictures", "#focus=china"):
        tab.evaluate("hash => { location.hash = hash; }", state)
        deferred_reader.settled()
        tab.wait_for_function(LAID_OUT)
    assert tab.locator(".claim:not([hidden]) h4").first.is_visible()
    assert tab.locator(".deferred").count() > 10, "and what nobody came near is not"


def test_the_search_of_the_browser_finds_all(deferred_reader: Reader) -> None:
    """Whoever presses Ctrl+F searches everything that the state shows."""
    deferred_reader.tab.keyboard.press("Control+f")
    assert deferred_reader.tab.locator("#claims .deferred").count() == 0


def test_on_paper_everything_is_there(deferred_reader: Reader) -> None:
    """Every claim that is shown is printed in full, as when nothing is deferred."""
    deferred_reader.tab.evaluate("location.hash = '#focus=huawei'")
    shown = deferred_reader.claims()
    assert deferred_reader.tab.pdf().startswith(b"%PDF")
    for key in shown:
        assert deferred_reader.tab.locator(f"#claim-{key} h4").count() == 1, key
    assert deferred_reader.tab.locator("#claims .deferred").count() > 10, "what is not shown is not laid out"


def test_without_a_script_all_is_readable(browser: Any, deferred_address: str, essay: graph.KnowledgeGraph) -> None:
    """Where no script runs there is nothing deferred: every claim and every citation can be read."""
    context = browser.new_context(java_script_enabled=False, offline=True)
    tab = context.new_page()
    tab.goto(deferred_address)
    claims = [essay.data.claims[key] for key in essay.index.claims]
    assert tab.locator("#claims h4").all_text_contents() == [" ".join(claim.says.split()) for claim in claims]
    cited = [essay.name(cited.source) for claim in claims for cited in claim.cites]
    assert sorted(tab.locator("#claims .by").all_text_contents()) == sorted(cited)
    context.close()


def test_hostile_words_stay_words(context: Any, tmp_path: Path) -> None:
    """What a curator wrote cannot end the text in which a card is deferred, nor run when the card is laid out."""
    kb = hostile(tmp_path)
    reader = Reader(context, _deferred(kb, tmp_path / "hostile.html"))
    for state in ("", "#records", *(f"#focus={key}" for key in kb.data.claims)):
        reader.tab.evaluate("hash => { location.hash = hash; }", state)
        reader.settled()
        reader.tab.keyboard.press("Control+f")
    assert reader.tab.locator("#claims h4").count() == len(kb.data.claims)
    assert reader.complaints == []
