"""The page in a real browser, from disk and with the network off: what a reader clicks, types and sees."""

from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.page import page
from graph.page.messages import TEXTS
from tests.page.conftest import Reader
from tests.page.test_page import hostile

pytestmark = pytest.mark.browser


def test_one_request_and_no_complaint(reader: Reader, address: str) -> None:
    """From disk with the network off: one request, no error, no breach of the policy, a map that is drawn."""
    reader.tab.evaluate("location.hash = 'map'")
    reader.settled()
    reader.tab.wait_for_timeout(300)
    assert reader.requests == [address]
    drawn = reader.tab.evaluate(
        "() => { const c = document.querySelector('#canvas canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        " let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }"
    )
    assert drawn > 2000


def test_which_claims_cite_jardine(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Naming a source in the search focuses it; the list is what `whosays ask` answers."""
    reader.tab.fill("#query", "jardine 2019")
    reader.tab.press("#query", "Enter")
    assert reader.claims() == list(essay.ask("which claims cite Jardine 2019"))
    assert reader.summary() == f"{len(reader.claims())} of {len(essay.data.claims)} claims cite Jardine 2019"
    assert reader.tab.inner_text("#focus h4").startswith("Jardine 2019")
    assert reader.tab.url.endswith("#focus=jardine-2019")


def test_search_folds_and_finds_aliases(reader: Reader) -> None:
    """A search has no regard to case or accents, and knows the other names."""
    reader.tab.evaluate("location.hash = '#q=SWANSTROM'")
    reader.settled()
    assert reader.tab.eval_on_selector_all(
        "#records .record:not([hidden])", "all => all.map(one => one.id.slice(7))"
    ) == ["swanstrom-2011"]
    reader.tab.evaluate("location.hash = '#q=UIGHUR separatists'")
    assert "terrorism-discourse-on-agenda" in reader.claims()
    reader.tab.evaluate("location.hash = '#q=no such words anywhere'")
    assert reader.claims() == []
    assert reader.summary().startswith("0 of ")


@pytest.mark.parametrize("key", ["huawei", "digital-silk-road", "smart-cities", "china"])
def test_focus_on_an_entity(reader: Reader, essay: graph.KnowledgeGraph, key: str) -> None:
    """The claims that mention it, no other, and its own card."""
    reader.tab.evaluate(f"location.hash = 'focus={key}'")
    reader.tab.wait_for_selector(f"#focus [data-record={key}]")
    assert reader.claims() == essay.index.about[key]


NAMED = """() => {
  const network = whosays.currentNetwork();
  const named = Object.values(network.body.nodes).filter(({ options }) => options.label?.trim());
  const boxes = named.map(({ labelModule }) => {
    const { left, top, width, height } = labelModule.size;
    const [from, to] = [{ x: left, y: top }, { x: left + width, y: top + height }].map((point) => network.canvasToDOM(point));
    return [from.x, from.y, to.x, to.y];
  });
  const letters = named.map(({ options }) => options.font.size * network.getScale());
  return { letters, boxes, names: named.map(({ id }) => id) };
}"""


def assert_names_can_be_read(reader: Reader, width: int) -> None:
    """Letters of 12 pixels as they are drawn, no name on another, none off the place."""
    reader.settled()
    reader.tab.wait_for_function(
        "() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))"
    )
    seen = reader.tab.evaluate(NAMED)
    assert min(seen["letters"]) >= 12
    assert "china" in seen["names"]
    over = [
        (a, b) for a, b in combinations(seen["boxes"], 2) if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert over == []
    assert all(left >= 0 and right <= width for left, _, right, _ in seen["boxes"])


@pytest.mark.parametrize(("width", "height", "least"), [(1280, 800, 30), (390, 844, 5)])
def test_the_map_names_what_has_room(browser: Any, address: str, width: int, height: int, least: int) -> None:
    """On a wide screen and on a phone, of the whole and of a part; closer there are more names."""
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True, has_touch=width < 900)
    reader = Reader(context, f"{address}#map")
    assert_names_can_be_read(reader, width)
    assert len(reader.tab.evaluate(NAMED)["names"]) >= least
    reader.tab.click("#closer")
    assert min(reader.tab.evaluate(NAMED)["letters"]) == pytest.approx(13)
    reader.tab.evaluate("location.hash = 'sorts=actor'")
    assert_names_can_be_read(reader, width)
    context.close()


def test_back_reload_and_escape(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """The address is the state: Back undoes, reload restores, Escape clears."""
    reader.tab.evaluate("location.hash = 'focus=uzbekistan-huawei-traffic'")
    reader.settled()
    reader.tab.click("#claim-uzbekistan-huawei-traffic a[href='#focus=huawei']")
    reader.settled()
    reader.tab.evaluate("location.hash = 'focus=uzbekistan'")
    assert reader.claims() == essay.index.about["uzbekistan"]
    reader.tab.go_back()
    reader.tab.wait_for_selector("#focus [data-record=huawei]")
    assert reader.claims() == essay.index.about["huawei"]
    reader.tab.reload()
    assert reader.claims() == essay.index.about["huawei"]
    reader.tab.keyboard.press("Escape")
    reader.tab.wait_for_selector("#focus *", state="detached")
    assert len(reader.claims()) == len(essay.data.claims)


def test_a_line_opens_its_claims(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """The state of a line lists exactly the claims that draw it."""
    reader.tab.evaluate("location.hash = 'line=china,smart-cities'")
    reader.tab.wait_for_selector("#focus > :nth-child(2)")
    both = [key for key in essay.index.about["china"] if key in essay.index.about["smart-cities"]]
    assert reader.claims() == both
    assert "mention both China and smart cities" in reader.summary()


def test_a_click_on_the_map_focuses(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """What shows itself to be clickable is: a click on it puts a record or a line in focus."""
    reader.tab.evaluate("location.hash = 'map'")
    reader.settled()
    reader.tab.wait_for_timeout(200)
    box = reader.tab.locator("#canvas").bounding_box()
    for down in range(20, int(box["height"]) - 20, 14):
        for across in range(20, int(box["width"]) - 20, 14):
            reader.tab.mouse.move(box["x"] + across, box["y"] + down)
            if reader.tab.evaluate("document.querySelector('.overview').style.cursor") == "pointer":
                reader.tab.mouse.click(box["x"] + across, box["y"] + down)
                reader.tab.wait_for_selector("#focus > *")
                assert 0 < len(reader.claims()) < len(essay.data.claims)
                return
    pytest.fail("nothing on the map can be clicked")


def test_the_keyboard_alone(reader: Reader) -> None:
    """Tab reaches the search, typing and Enter answer, Tab reaches the links of the answer; every stop has a name."""
    names = []
    for _ in range(12):
        reader.tab.keyboard.press("Tab")
        names.append(
            reader.tab.evaluate(
                "() => { const e = document.activeElement; return e.labels?.[0]?.textContent || e.getAttribute('aria-label') || e.textContent.trim(); }"
            )
        )
    assert all(names)
    assert any(name.startswith("Ask") for name in names)
    reader.tab.focus("#query")
    reader.tab.keyboard.type("Huawei")
    reader.tab.keyboard.press("Enter")
    assert reader.tab.url.endswith("#focus=huawei")


def test_narrow_screens_do_not_scroll_sideways(browser: Any, address: str) -> None:
    """At 320 pixels everything is within the width."""
    context = browser.new_context(viewport={"width": 320, "height": 600}, offline=True)
    tab = context.new_page()
    for state in ("", "#focus=jardine-2019"):
        tab.goto(address + state)
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_without_a_script_everything_is_readable(browser: Any, address: str, essay: graph.KnowledgeGraph) -> None:
    """With JavaScript off the list is the page."""
    context = browser.new_context(java_script_enabled=False, offline=True)
    tab = context.new_page()
    tab.goto(address)
    assert tab.locator(".claim").count() == len(essay.data.claims)
    assert tab.locator(".claim").first.is_visible()
    assert not tab.locator("#map").is_visible()
    context.close()


def test_a_browser_that_cannot_unpack_has_the_document(browser: Any, address: str, essay: graph.KnowledgeGraph) -> None:
    """Where there is no DecompressionStream the page is what it is without a script: everything to read."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    context.add_init_script("delete globalThis.DecompressionStream")
    reader = Reader(context, f"{address}#focus=huawei")
    assert reader.tab.locator(".claim:visible").count() == len(essay.data.claims)
    assert not any(reader.tab.is_visible(part) for part in ("#map", "#search", "#take"))
    assert reader.tab.is_visible(".tiles")
    assert reader.complaints == []
    context.close()


LINES = """() => {
  const paper = getComputedStyle(document.body).backgroundColor;
  const strokes = [...document.querySelectorAll("#still .lines path")].map((path) => getComputedStyle(path).stroke);
  return { count: strokes.length, unseen: strokes.filter((stroke) => stroke === paper || stroke === "none").length };
}"""
NAMES = """() => {
  const frame = document.querySelector("#still svg").getBoundingClientRect();
  return [...document.querySelectorAll("#still text")].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom;
  }).map((text) => text.textContent);
}"""


@pytest.mark.parametrize(("with_script", "media"), [(False, "screen"), (False, "print"), (True, "print")])
def test_the_map_that_stands_still_has_its_lines(browser: Any, address: str, with_script: bool, media: str) -> None:
    """Without a script, and on paper, lines have a colour that is seen, and every name is whole."""
    context = browser.new_context(java_script_enabled=with_script, offline=True)
    reader = Reader(context, address)
    reader.tab.emulate_media(media=media)
    reader.tab.locator("#still").scroll_into_view_if_needed()
    lines = reader.tab.evaluate(LINES)
    assert lines["count"] > 10
    assert lines["unseen"] == 0
    assert reader.tab.evaluate(NAMES) == []
    context.close()


@pytest.mark.parametrize("with_script", [True, False])
def test_an_empty_map_says_so(browser: Any, tmp_path: Path, with_script: bool) -> None:
    """Where no claim mentions anybody there is a sentence in the place of the map, and nothing waits or explains it."""
    data, path = tmp_path / "none.yaml", tmp_path / "none.html"
    data.write_text("dataset: {title: None}\n", encoding="utf-8")
    path.write_text(page(graph.load(data)), encoding="utf-8")
    context = browser.new_context(java_script_enabled=with_script, offline=True)
    reader = Reader(context, f"{path.as_uri()}#map")
    empty = TEXTS["map"]["empty"]
    assert reader.tab.inner_text("#canvas" if with_script else "#still") == empty
    assert reader.tab.locator(".only-overview:visible").count() == 0
    if with_script:
        reader.tab.emulate_media(media="print")
        assert reader.tab.inner_text("#still") == empty
    assert reader.complaints == []
    context.close()


def test_the_map_says_that_it_waits(browser: Any, address: str) -> None:
    """Until the map is unpacked its place says so, and the list and the picture of a state are there."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    context.add_init_script("""const Real = DecompressionStream; let count = 0;
      globalThis.DecompressionStream = class { constructor(format) {
        return (count += 1) <= 2 ? new Real(format) : new TransformStream({ flush: () => new Promise(() => {}) });
      } };""")  # the program comes first
    reader = Reader(context, f"{address}#map")
    reader.tab.wait_for_selector("#canvas[aria-busy=true]")
    assert reader.tab.inner_text("#canvas") == TEXTS["map"]["waiting"]
    reader.tab.click("[data-take=png]")  # which waits as well
    reader.tab.evaluate("location.hash = '#focus=huawei'")
    reader.tab.wait_for_selector("#canvas .card")
    assert reader.complaints == []
    context.close()


def test_hostile_data_do_nothing(context: Any, tmp_path: Path) -> None:
    """Data made to run or to break the page are shown as text."""
    path = tmp_path / "hostile.html"
    path.write_text(page(hostile(tmp_path)), encoding="utf-8")
    opened = Reader(context, path.as_uri())
    for state in (
        "",
        "#focus=kazakhstan",
        "#focus=silk-road",
        "#focus=__proto__",
        "#line=constructor,toString",
        "#q=%3Cimg%20src=x%3E",
        "#focus=cameras-hikvision",
        "#ask=claims",
        "#ask=actors",
        "#ask=sources",
        "#ask=path+from:kazakhstan+to:huawei",
        "#ask=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "#ask=claims+cites:__proto__",
        "#ask=claims&after=%3Cimg%20src=x%3E",
        "#ask=claims&after=card+of:kazakhstan",
        "#only=%3Cimg%3E:x",
        "#only=toString:valueOf",
        "#sorts=__proto__",
        "#lesson=bad&step=1",
        "#lesson=__proto__&step=constructor",
        "#lessons",
        "#arguments",
        "#pictures",
        "#audit",
    ):
        opened.tab.evaluate("hash => { location.hash = hash; }", state)
        opened.settled()
        assert opened.complaints == []
        assert opened.requests == [path.as_uri()]
        assert opened.tab.evaluate("document.querySelectorAll('img').length") == 0
        assert opened.tab.evaluate("document.documentElement.scrollWidth") <= 1280
    for state in ("#focus=kazakhstan", "#lesson=bad&step=1", "#ask=actors"):  # and as the address that is opened
        assert Reader(context, path.as_uri() + state).claims() is not None


@pytest.mark.parametrize(
    "state",
    [
        "#lesson=who-is-speaking&step=1",
        "#ask=path+from:huawei+to:russia",
        "#pictures",
        "#arguments",
        "#audit",
        "#records",
    ],
)
def test_the_narrowest_screens_do_not_scroll_sideways(browser: Any, address: str, state: str) -> None:
    """320 pixels are enough for each part of the page."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, offline=True)
    reader = Reader(context, address + state)
    reader.settled()
    reader.tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert reader.tab.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_paper_has_the_list_and_the_map(browser: Any, address: str) -> None:
    """What is printed is the list as it is shown, the map as a drawing, and no buttons."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    reader = Reader(context, address)
    reader.settled()
    reader.tab.emulate_media(media="print")
    assert reader.tab.is_visible("#still svg")
    assert reader.tab.locator("#claims .claim:visible").count() == len(reader.claims())
    assert not any(reader.tab.is_visible(part) for part in ("#map", "#search", "#take", "#narrow", "nav"))
    assert reader.tab.pdf()[:5] == b"%PDF-"
    context.close()


def test_a_picture_is_drawn_as_far_as_it_is_seen_and_printed_whole(reader: Reader) -> None:
    """What lies far below waits until nobody waits for it, and for paper is there; so is what a dossier unfolds."""
    reader.tab.evaluate("globalThis.requestIdleCallback = () => {}")
    reader.tab.evaluate("location.hash = 'focus=china'")
    reader.tab.wait_for_function("() => document.documentElement.dataset.shown === location.hash")
    cards = reader.tab.locator(".picture .card")
    height = reader.tab.get_attribute(".picture", "height")
    assert cards.count() < 40
    assert reader.tab.pdf()[:5] == b"%PDF-"
    shown = reader.claims()
    assert len(shown) > 100
    assert cards.count() == len(shown)
    assert reader.tab.get_attribute(".picture", "height") == height
    reader.tab.emulate_media(media="print")
    assert TEXTS["script"]["beside"] in reader.tab.inner_text("#focus")
    assert reader.tab.locator("#focus .relations li").count() > 40
    assert not any(reader.tab.is_visible(part) for part in ("#below", "#focus summary"))


CUT = """() => {
  const slices = [...document.querySelectorAll(".slices > svg")];
  const cards = slices.map((slice) => {
    const { y, height } = slice.viewBox.baseVal;
    const within = [...slice.querySelectorAll(".card > rect:first-child")].map((rect) => {
      const top = rect.y.baseVal.value + Number(/[\\d.]+(?=\\))/.exec(rect.closest("[transform]").getAttribute("transform"))[0]);
      return [rect.parentNode.dataset.id, top >= y && top + rect.height.baseVal.value <= y + height];
    });
    return within.filter(([, isWhole]) => isWhole).map(([id]) => id);
  });
  return { ids: cards.flat(), bounds: slices.map(({ viewBox: { baseVal: { y, height } } }) => [y, y + height]) };
}"""


def test_on_paper_a_long_picture_is_cut_between_its_cards(reader: Reader) -> None:
    """Each card is whole in one slice, the slices follow each other, and after printing they are gone."""
    reader.tab.evaluate("location.hash = 'focus=china'")
    shown = reader.claims()
    reader.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    slices = reader.tab.evaluate(CUT)
    assert sorted(slices["ids"]) == sorted(shown)
    assert len(slices["bounds"]) > 10
    assert all(end == start for (_, end), (start, _) in pairwise(slices["bounds"]))
    reader.tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not reader.tab.locator(".slices").count()


def test_the_page_works_in_the_frame_of_a_notebook(browser: Any, essay: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """It is settled, answers and complains of nothing, in a frame without the rights of its surroundings."""
    path = tmp_path / "notebook.html"
    path.write_text(f"<!DOCTYPE html>{essay.explore()._repr_html_()}", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    reader = Reader(context, path.as_uri())
    frame = reader.tab.frames[1]
    frame.wait_for_function("() => 'asks' in document.documentElement.dataset")
    frame.fill("#query", "which claims cite Jardine 2019")
    frame.press("#query", "Enter")
    frame.wait_for_function("() => document.documentElement.dataset.shown.startsWith('#ask=')")
    assert frame.locator(".claim:not([hidden])").count() == len(essay.ask("which claims cite Jardine 2019"))
    assert reader.complaints == []
    context.close()


@pytest.mark.parametrize("width", [320, 390])
def test_no_part_scrolls_sideways_on_a_phone(browser: Any, address: str, width: int) -> None:
    """Numbers, relations and tables have the width of the screen, in letters of 12 pixels at the least."""
    context = browser.new_context(viewport={"width": width, "height": 844}, offline=True)
    reader = Reader(context, address)
    for state in (
        "pictures",
        "audit",
        "arguments",
        "relations",
        "focus=china",
        "ask=compare Kazakhstan and Uzbekistan",
    ):
        reader.tab.evaluate("(hash) => { location.hash = hash; }", state)
        reader.settled()
        wide, small = reader.tab.evaluate(
            """() => [
              [document.documentElement, ...document.querySelectorAll("#list *")].filter((part) =>
                part.clientWidth && part.scrollWidth > part.clientWidth + 1 &&
                (part === document.documentElement || /auto|scroll/.test(getComputedStyle(part).overflowX))).map((part) => part.outerHTML.slice(0, 80)),
              [...document.querySelectorAll("#list text, #list td, #list th, #map text")].filter((part) =>
                part.getClientRects().length && part.textContent.trim() && parseFloat(getComputedStyle(part).fontSize) < 12).length,
            ]"""
        )
        assert (wide, small) == ([], 0), state
    context.close()
