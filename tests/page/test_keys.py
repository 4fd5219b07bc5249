"""The keyboard alone: every stop is seen, nothing holds it, and long rows of links are one stop."""

from itertools import pairwise
from typing import Any

import pytest

from tests.page.conftest import Reader

pytestmark = pytest.mark.browser

MOST = 60  # stops that are looked at: below them a list repeats itself
# what is wrong with the element that has the focus: it is not in the window, something lies over it, nothing marks it
WRONG = """() => {
  const stop = document.activeElement;
  const { left, top, right, bottom } = stop.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return "is not in the window";
  const [x, y] = [Math.max(left, 0) + 4, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const upmost = document.elementFromPoint(x, y);
  const part = stop.closest(".picture") || stop; // between the strokes of a link of a picture there is its ground
  const isSeen = upmost && (part.contains(upmost) || upmost.contains(stop));
  if (!isSeen) return `is covered by ${upmost?.outerHTML.slice(0, 80)}`;
  return getComputedStyle(stop).outlineStyle === "none" && stop.tagName !== "INPUT" ? "is not marked" : "";
}"""
STOP = (
    "() => { const stop = document.activeElement; return stop === document.body ? '' : stop.outerHTML.slice(0, 160); }"
)


def open_at(reader: Reader, state: str) -> None:
    reader.tab.evaluate("hash => { location.hash = hash; }", state)
    reader.settled()
    reader.tab.evaluate("document.activeElement.blur(), scrollTo(0, 0)")


def stops(tab: Any, most: int = MOST) -> list[str]:
    """What the Tab key comes to, from the beginning on."""
    passed = []
    for _ in range(most):
        tab.keyboard.press("Tab")
        stop = str(tab.evaluate(STOP))
        if not stop:
            break
        assert tab.evaluate(WRONG) == "", stop
        passed.append(stop)
    return passed


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)], ids=["wide", "phone"])
@pytest.mark.parametrize(
    "state",
    ["", "#focus=huawei", "#focus=china", "#ask=fall without:jardine-2019", "#relations", "#lessons", "#kinds", "#map"],
)
def test_every_stop_is_seen(reader: Reader, state: str, size: tuple[int, int]) -> None:
    """Each is in the window, nothing lies over it, it is marked; and the next one is another."""
    reader.tab.set_viewport_size({"width": size[0], "height": size[1]})
    open_at(reader, state)
    passed = stops(reader.tab)
    assert len(passed) > 5
    assert all(stop != following for stop, following in pairwise(passed))


def test_a_picture_is_a_few_stops(reader: Reader) -> None:
    """One of each sort of its links, from which arrow keys walk; the list is near for whoever goes on with Tab."""
    open_at(reader, "#focus=china")
    inside = [stop for stop in stops(reader.tab, 30) if "data-id" in stop]
    assert 2 <= len(inside) <= 4
    reader.tab.focus(".picture a.deed[tabindex='0']")
    reader.tab.keyboard.press("ArrowDown")
    assert reader.tab.evaluate("document.activeElement === document.querySelectorAll('.picture a.deed')[1]")
    assert reader.tab.evaluate("document.querySelectorAll('.picture a.deed[tabindex=\"0\"]').length") == 1


def test_the_slash_leads_to_the_box(reader: Reader) -> None:
    """From wherever one is; within the box it is a letter. Escape closes what is offered, then takes the state away."""
    open_at(reader, "#focus=huawei")
    reader.tab.keyboard.press("/")
    assert reader.tab.evaluate("document.activeElement.id") == "query"
    reader.tab.keyboard.type("a/b")
    assert reader.tab.input_value("#query") == "a/b"
    reader.tab.fill("#query", "Hua")
    assert reader.tab.is_visible("#offers")
    reader.tab.keyboard.press("Escape")
    assert not reader.tab.is_visible("#offers")
    assert reader.tab.evaluate("location.hash") == "#focus=huawei"
    reader.tab.keyboard.press("Escape")
    reader.tab.wait_for_function("() => location.hash === ''")
