"""The picture of a state, in a real browser: what it shows, where it leads, and what can be taken away of it."""

import csv
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import graph
from graph.page import page
from graph.page.messages import TEXTS
from graph.show.formats import FORMATS
from tests.page.conftest import Reader
from tests.page.test_page import hostile

pytestmark = pytest.mark.browser

SAID = TEXTS["script"]
CARDS = "all => all.map((card) => card.dataset.id)"
BEHIND = """() => {
  const boxes = [...document.querySelectorAll(".picture .card rect:first-of-type")].map((rect) => rect.getBoundingClientRect());
  return [...document.querySelectorAll(".picture .stroke")].filter((path) => {
    const matrix = path.getScreenCTM();
    return [...Array(61).keys()].some((step) => {
      const { x, y } = path.getPointAtLength((path.getTotalLength() * step) / 60).matrixTransform(matrix);
      return boxes.some((box) => x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1);
    });
  }).length;
}"""


def show(reader: Reader, state: str) -> None:
    reader.tab.evaluate("hash => { location.hash = hash; }", state)
    reader.settled()


def drawn(reader: Reader) -> list[str]:
    reader.settled()
    cards: list[str] = reader.tab.eval_on_selector_all("#canvas .card", CARDS)
    return cards


def picture(reader: Reader) -> str:
    """The picture without its headline, which says how it was come to."""
    reader.settled()
    return str(
        reader.tab.evaluate("() => [...document.querySelectorAll('.picture > g')].map((g) => g.innerHTML).join('')")
    )


@pytest.fixture
def phone(browser: Any, address: str) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True, has_touch=True)
    reader = Reader(context, address)
    yield reader
    assert reader.complaints == []
    context.close()


@pytest.mark.parametrize(
    "state",
    [
        "#focus=china",
        "#focus=jardine-2019",
        "#ask=fall+without:jardine-2019",
        "#ask=pairs",
        "#line=huawei,russia",
        "#focus=relations-may-decay",
    ],
)
def test_no_line_runs_behind_a_card(reader: Reader, state: str) -> None:
    """As it is laid out, not only as it was reckoned."""
    show(reader, state)
    assert reader.tab.locator(".picture .stroke").count() > 0
    assert reader.tab.evaluate(BEHIND) == 0
    assert reader.tab.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_busy_name_is_drawn_whole(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Each claim has its card, the text is as large as it was meant, and the headline counts."""
    show(reader, "#focus=china")
    claims = essay.index.about["china"]
    assert sorted(drawn(reader)) == sorted(claims)
    assert f"{len(claims)} claims mention China: " in reader.tab.inner_text("#canvas")
    scale = reader.tab.evaluate(
        "() => { const s = document.querySelector('.picture'); return s.getBoundingClientRect().width / s.viewBox.baseVal.width; }"
    )
    assert scale == pytest.approx(1, abs=0.01)


def test_cards_stand_by_what_the_work_was_found_to_say(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Of a work its own citations are graded, and the headline counts them and the claims without another work."""
    show(reader, "#focus=jardine-2019")
    citing = [essay.data.claims[key] for key in essay.ask("which claims cite Jardine 2019")]
    verdicts = [
        cited.check.verdict
        for claim in citing
        for cited in claim.cites
        if cited.source == "jardine-2019" and cited.check
    ]
    alone = sum(len({cited.source for cited in claim.cites}) == 1 for claim in citing)
    grades = SAID["grades"]
    assert reader.tab.get_attribute(".picture", "aria-label") == (
        f"{len(citing)} claims rest on Jardine 2019: {verdicts.count('confirmed')} {grades['confirmed']}, "
        f"{verdicts.count('partly')} {grades['partly']}, {verdicts.count('not reached')} {grades['not-reached']}; "
        f"{alone} have no other work."
    )


@pytest.mark.parametrize(
    "ways",
    [
        (
            "#focus=jardine-2019",
            "#ask=which claims cite Jardine 2019",
            "#only=cites:jardine-2019",
            "#ask=claims+cites:jardine-2019",
        ),
        ("#focus=huawei", "#ask=which claims mention Huawei", "#only=about:huawei", "#ask=claims&only=about:huawei"),
        (
            "#line=china,smart-cities",
            "#ask=claims+about:china+about:smart-cities",
            "#focus=china&only=about:smart-cities",
        ),
        ("#ask=claims+modality:hedged", "#only=modality:hedged", "#ask=which claims are hedged"),
        ("#line=huawei,russia", "#ask=path+from:huawei+to:russia"),
    ],
)
def test_every_way_to_the_same_claims_shows_the_same_picture(reader: Reader, ways: tuple[str, ...]) -> None:
    """A link, a question and a facet that give the same claims give the same picture, byte by byte."""
    seen = []
    for way in ways:
        show(reader, way)
        seen.append((reader.claims(), picture(reader)))
    assert seen[0][1]
    assert [way for way, each in zip(ways, seen, strict=True) if each != seen[0]] == []


def test_lines_cards_works_and_names_lead_on(reader: Reader) -> None:
    """A line leads to its claim, everything else to its record; all can be clicked."""
    show(reader, "#focus=jardine-2019")
    line = reader.tab.locator(".picture .line").first
    claim = line.get_attribute("href")
    reader.tab.hover(".picture .card >> nth=0")
    line.locator(".hit").dispatch_event("click")
    reader.tab.wait_for_function("hash => location.hash === hash", arg=claim)
    assert drawn(reader)[0] == str(claim).removeprefix("#focus=")
    for kind in ("work", "name", "card"):
        show(reader, "#focus=jardine-2019")
        link = reader.tab.locator(f".picture .{kind}").nth(1)
        href = link.get_attribute("href")
        link.click()
        reader.tab.wait_for_function("hash => location.hash === hash", arg=href)


def test_pointing_lights_what_hangs_together(reader: Reader) -> None:
    """A work lights its lines and their claims, and dims the rest, signs and words alike."""
    show(reader, "#focus=jardine-2019")
    reader.tab.hover(".picture .work[data-id=yau-2019] text")
    lit = reader.tab.eval_on_selector_all(".picture .card.lit", CARDS)
    ends = reader.tab.eval_on_selector_all(
        ".picture .line.lit", "all => all.map((line) => line.dataset.ends.split(' '))"
    )
    assert sorted(lit) == sorted(claim for claim, _ in ends)
    assert {work for _, work in ends} == {"yau-2019"}
    assert float(reader.tab.evaluate("getComputedStyle(document.querySelector('.card:not(.lit)')).opacity")) < 0.5
    reader.tab.mouse.move(5, 5)
    assert reader.tab.locator(".picture.pointed").count() == 0


def test_two_without_a_claim_have_their_chain_at_once(reader: Reader) -> None:
    """The page says that no claim mentions both, and draws the shortest chain."""
    show(reader, "#line=huawei,russia")
    assert "No claim mentions both Huawei and Russia" in reader.tab.inner_text("#preface")
    names = reader.tab.locator(".picture .name").all_text_contents()
    assert (names[0], names[-1]) == ("Huawei", "Russia")
    assert set(drawn(reader)) <= set(reader.claims())


def test_a_fall_has_its_bands(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """What falls, loses a work, and loses a reason, each of them a claim of the list."""
    show(reader, "#ask=fall+without:jardine-2019")
    headings = [
        text
        for text in reader.tab.locator(".picture text").all_text_contents()
        if text.startswith(tuple(SAID["bands"].values()))
    ]
    assert len(headings) == 3
    assert set(drawn(reader)) == set(reader.claims())
    assert set(essay.ask("what would fall without Jardine 2019")) <= set(drawn(reader))


def test_a_line_that_falls_leads_to_its_claims(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Each of the pairs that nothing else draws is a link; what it shows are the claims that mention both."""
    show(reader, "#ask=fall+without:jardine-2019")
    links = reader.tab.locator("#answer a[href^='#line=']")
    (lines,) = (part.sentences for part in essay.without("jardine-2019").parts if "line" in part.title)
    assert links.all_text_contents() == list(lines)
    first, second = str(links.first.get_attribute("href")).removeprefix("#line=").split(",")
    links.first.click()
    assert reader.claims() == list(essay.ask(f"claims about:{first} about:{second}"))


def test_a_claim_has_its_case(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Below the claim stand those that argue about it, by their sides, and what argues about these in turn."""
    show(reader, "#focus=issues-depend-on-governments")
    argued = essay.index.argued
    about = [claim_id for _, claim_id in argued["issues-depend-on-governments"]]
    about += essay.data.claims["issues-depend-on-governments"].argues.contrasts
    assert len(about) > 1
    shown = drawn(reader)
    assert shown[0] == "issues-depend-on-governments"
    assert set(about) <= set(shown)
    assert {deeper for claim_id in about for _, deeper in argued.get(claim_id, ())} <= set(shown)
    assert len(shown) == len(set(shown))
    headline = reader.tab.get_attribute(".picture", "aria-label")
    assert (
        headline == f"What this claim rests on: {SAID['grades']['own']}, 1 claim for it, 1 claim against it, "
        "it argues about 3 claims."
    )
    for words in ("+ 1 claim for it", "− 1 claim against it"):
        assert words in reader.tab.inner_text(".pictured")


def test_claims_that_argue_in_a_circle_have_an_end(context: Any, tmp_path: Path) -> None:
    """Each stands in the picture of the other once."""
    data = tmp_path / "circle.yaml"
    claim = "  {}: {{says: So {}., modality: asserted, cites: [{{source: s}}], argues: {{supports: [{}]}}}}\n"
    data.write_text(
        "dataset: {title: Circle}\nsources: {s: {label: S, kind: essay, title: T}}\nclaims:\n"
        + "".join(claim.format(a, a, b) for a, b in ("ab", "bc", "ca")),
        encoding="utf-8",
    )
    path = tmp_path / "circle.html"
    path.write_text(page(graph.load(data)), encoding="utf-8")
    reader = Reader(context, path.as_uri())
    show(reader, "#focus=a")
    assert sorted(drawn(reader)) == ["a", "b", "c"]
    assert reader.complaints == []


@pytest.mark.parametrize(
    "question", ["which sources are cited for Kazakhstan", "who supplies Kazakhstan", "what appears with Huawei"]
)
def test_records_that_answer_are_drawn(reader: Reader, essay: graph.KnowledgeGraph, question: str) -> None:
    """Each with its claims, and no map; what claims state of them and of who was asked about stands below."""
    show(reader, f"#ask={question}")
    linked = reader.tab.eval_on_selector_all(".picture :is(.work, .name)", CARDS)
    assert linked == list(essay.ask(question))
    assert reader.tab.locator(".overview:visible").count() == 0
    words = reader.tab.inner_text(".pictured")
    assert ("Hikvision supplies Kazakhstan" in words) == (question == "who supplies Kazakhstan")
    assert (SAID["between"] in words) == ("cited" not in question)


@pytest.mark.parametrize(
    "question", ["which passages mention Hikvision", "who says that Hikvision supplies Kazakhstan"]
)
def test_sentences_and_voices_that_answer_are_drawn_by_their_claims(reader: Reader, question: str) -> None:
    """What carries the answer is drawn and listed: the claims read from the sentences, those in which the voices speak."""
    show(reader, f"#ask={question}")
    assert set(drawn(reader)) == set(reader.claims())
    assert "kazakhstan-cameras-hikvision" in drawn(reader)
    assert reader.tab.locator(".overview:visible").count() == 0


def test_where_nothing_answers_the_names_are_drawn(reader: Reader) -> None:
    """An empty answer draws what there is of each name by itself, not the map of everything; without a name it says so."""
    show(reader, "#ask=claims cites:jardine-2019 about:russia")
    assert reader.claims() == []
    ids = reader.tab.eval_on_selector_all("#canvas .picture a", "all => all.map(({dataset}) => dataset.id)")
    assert ids == ["jardine-2019", "russia"]
    for state in ("#q=zebra", "#ask=xyzzy plugh", "#ask=claims year:1850"):
        show(reader, state)
        assert TEXTS["script"]["nothing"] in str(reader.tab.text_content("#canvas .picture"))
        assert reader.tab.locator("#canvas canvas:visible").count() == 0


def test_the_work_that_is_read_has_all_claims(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Nobody cites it, and all claims are its own."""
    show(reader, "#ask=who wrote this")
    count = len(essay.data.claims)
    assert len(reader.claims()) == count
    assert reader.summary() == f"{count} of {count} claims are read from {essay.name(essay.data.dataset.reads)}"


def test_on_a_phone_there_is_one_column(phone: Reader) -> None:
    """Cards with tags instead of lines, none wider than the screen."""
    show(phone, "#focus=jardine-2019")
    assert len(drawn(phone)) == 18
    assert phone.tab.locator(".picture .line").count() == 0
    assert phone.tab.locator(".picture .tag").count() >= 18
    assert phone.tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_a_phone_the_picture_is_a_touch_away(phone: Reader) -> None:
    """The claim stands in the first screen, and a button beside the heading leads to the picture below the list."""
    show(phone, "#line=huawei,uzbekistan")
    assert phone.tab.locator(".claim:not([hidden]) h4").first.bounding_box()["y"] < 844
    show(phone, "#focus=china")
    assert phone.tab.locator(".claim:not([hidden]) h4").first.bounding_box()["y"] < 844
    phone.tab.click("#below")
    phone.tab.wait_for_function("() => Math.abs(document.querySelector('.picture').getBoundingClientRect().top) < 150")


def test_a_picture_is_drawn_for_its_width(reader: Reader) -> None:
    """A window that changes has another picture, of the same claims."""
    show(reader, "#focus=huawei")
    before = drawn(reader)
    reader.tab.set_viewport_size({"width": 390, "height": 844})
    reader.tab.wait_for_function("() => !document.querySelector('.picture .line')")
    assert drawn(reader) == before


def test_arrow_keys_walk(reader: Reader) -> None:
    """Down and up go from card to card, in the picture and in the list; Enter opens; other columns have a stop each."""
    show(reader, "#focus=huawei")
    cards, claims = drawn(reader), reader.claims()
    focused = "() => document.activeElement.dataset.id || document.activeElement.closest('.claim')?.id.slice(6)"
    reader.tab.focus(".picture .card")
    reader.tab.keyboard.press("ArrowDown")
    assert reader.tab.evaluate(focused) == cards[1]
    reader.tab.keyboard.press("ArrowUp")
    reader.tab.keyboard.press("ArrowUp")
    assert reader.tab.evaluate(focused) == cards[0]
    assert reader.tab.locator(".picture [tabindex='0']").count() == 4  # of deeds, cards, works and names
    reader.tab.focus(".claim:not([hidden]) h4 a")
    reader.tab.keyboard.press("ArrowDown")
    assert reader.tab.evaluate(focused) == claims[1]
    reader.tab.keyboard.press("Enter")
    reader.tab.wait_for_function("hash => location.hash === hash", arg=f"#focus={claims[1]}")


def test_back_leads_to_the_place_in_the_list(reader: Reader) -> None:
    """Whoever opens a claim far down and goes back stands where they stood."""
    show(reader, "#focus=china")
    reader.tab.evaluate("scrollTo(0, 3000)")
    place = reader.tab.evaluate("scrollY")
    assert place > 2000
    reader.tab.evaluate(
        "[...document.querySelectorAll('.picture .card')].find((card) => card.getBoundingClientRect().top > 50).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))"
    )
    reader.tab.wait_for_function("() => location.hash !== '#focus=china'")
    reader.settled()
    reader.tab.go_back()
    reader.tab.wait_for_function("() => location.hash === '#focus=china'")
    reader.settled()
    # what stands above may be laid out meanwhile: the browser holds on to what is seen, and not to the pixel
    reader.tab.wait_for_function("place => Math.abs(scrollY - place) < 60", arg=place)


@pytest.mark.parametrize("state", ["#focus=xyz", "#claim-xyz", "#line=china,xyz", "#xyz", "#lesson=xyz"])
def test_an_unknown_id_is_said(reader: Reader, state: str) -> None:
    """The address names something that is not here: the page says so, and shows what there is."""
    show(reader, state)
    assert reader.tab.inner_text("#preface p:visible") == "Nothing here is called “xyz”."
    assert reader.tab.is_visible("#claims .claim")
    show(reader, "#focus=huawei")
    assert reader.tab.inner_text("#preface") == ""


@pytest.fixture
def taker(browser: Any, tmp_path: Path) -> Iterator[tuple[Reader, Path]]:
    path = tmp_path / "somebody" / "digital-silk-road.html"
    path.parent.mkdir()
    path.write_text(page(graph.load()), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True, accept_downloads=True)
    reader = Reader(context, path.as_uri())
    yield reader, tmp_path
    assert reader.complaints == []
    context.close()


def take(reader: Reader, kind: str, folder: Path) -> bytes:
    reader.settled()
    with reader.tab.expect_download() as waiting:
        reader.tab.click(f"[data-take={kind}]")
    waiting.value.save_as(folder / kind)
    return (folder / kind).read_bytes()


@pytest.mark.parametrize(
    "state", ["", "#relations", "#map", "#focus=huawei", "#ask=fall+without:jardine-2019", "#ask=pairs"]
)
def test_a_picture_to_take_away_stands_alone(
    taker: tuple[Reader, Path], essay: graph.KnowledgeGraph, state: str
) -> None:
    """Title, key, credit and address are in it; no path of this disk, no colour that only the page knows."""
    reader, folder = taker
    show(reader, state)
    text = take(reader, "svg", folder).decode()
    tree = ElementTree.fromstring(text)
    words = " ".join("".join(tree.itertext()).split())
    assert essay.data.dataset.title in words
    assert f"Licence of the data: {essay.data.dataset.license}." in words
    assert f"digital-silk-road.html{state}" in words
    assert SAID["key"]["actor"] in words or SAID["grades"]["confirmed"] in words
    assert str(folder) not in text
    assert not re.search(r"file:|var\(|<a |class=\"hit", text)
    size = struct.unpack(">II", take(reader, "png", folder)[16:24])
    assert size[0] >= 2560
    assert size == (2 * int(tree.attrib["width"]), 2 * int(tree.attrib["height"]))


def _unquoted(text: str) -> str:
    """A text without its quotation marks, which are others within a quotation."""
    return re.sub('[“”‘’"]', "", text)


def test_the_table_has_what_one_would_hand_in(taker: tuple[Reader, Path], essay: graph.KnowledgeGraph) -> None:
    """A row a claim: who says it, where, in which sentence; each citation with locator, verdict, finding and address.

    It is made of data: that nothing stands on the cards does not matter.
    """
    reader, folder = taker
    show(reader, "#focus=jardine-2019")
    reader.tab.evaluate("document.querySelectorAll('.claim').forEach((card) => card.replaceChildren())")
    taken = take(reader, "csv", folder).decode("utf-8")
    assert taken == FORMATS["csv"](essay.ask("which claims cite Jardine 2019"))
    header, *rows = csv.reader(taken.removeprefix("\ufeff").splitlines())
    assert header == list(SAID["columns"])
    for row in rows:
        cell = dict(zip(header, row, strict=True))
        claim = essay.data.claims[cell["id"]]
        passage = essay.data.passages[claim.passage[0]]
        assert cell["says"] == claim.says
        assert cell["modality"] == claim.modality
        assert cell["speaker"]
        assert (cell["section"], cell["paragraph"]) == (passage.section, str(passage.paragraph))
        assert _unquoted(passage.opens) in _unquoted(cell["sentence"])
        assert _unquoted(passage.closes) in _unquoted(cell["sentence"])
        assert cell["cites"].split("; ") == [essay.name(cited.source) for cited in claim.cites]
        assert cell["verdicts"].split("; ") == [cited.check.verdict for cited in claim.cites if cited.check]
        assert all(cited.check.finding in cell["findings"] for cited in claim.cites if cited.check)
        assert len(re.findall(r"https?://", cell["addresses"])) >= 1


def test_a_link_is_of_use_to_somebody_else(taker: tuple[Reader, Path]) -> None:
    """The name of the file and the part behind #, never where it lies; a reference ends in its address."""
    reader, _ = taker
    show(reader, "#focus=jardine-2019")
    reader.tab.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    reader.tab.click("[data-take=link]")
    assert reader.tab.evaluate("window.copied") == "digital-silk-road.html#focus=jardine-2019"
    reader.tab.click("#focus button.small")
    assert re.search(r"Jardine.* https?://\S+$", reader.tab.evaluate("window.copied"))


def test_hostile_words_are_text_in_a_picture(context: Any, tmp_path: Path) -> None:
    """Whatever a curator wrote, in a picture it is text, and runs nothing."""
    path = tmp_path / "hostile.html"
    kb = hostile(tmp_path)
    path.write_text(page(kb), encoding="utf-8")
    reader = Reader(context, path.as_uri())
    for state in (*(f"#focus={key}" for key in kb.data.claims), "#focus=kazakhstan", "#only=about:kazakhstan"):
        show(reader, state)
        assert reader.tab.locator(".picture :is(script, img, foreignObject)").count() == 0
    assert reader.complaints == []
