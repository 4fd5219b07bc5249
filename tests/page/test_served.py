"""The page while its dataset is written, in a real browser: it is new by itself, and the reader stays where they are."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.serve import watch as watching
from graph.serve.loopback import Server, server
from graph.serve.watch import Watch
from tests.samples import SMALL, changed

pytestmark = pytest.mark.browser
LISTED = "[...document.querySelectorAll('.claim:not([hidden])')].map((one) => one.id)"
WIDE = {"width": 1280, "height": 400}


@pytest.fixture
def at_work(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The server and its watch, as the command starts them."""
    monkeypatch.setattr(watching, "EVERY", 0.05)
    ended = threading.Event()
    with server(0, Watch(data)) as made:
        threads = [
            threading.Thread(target=made.watch.run, args=(ended,), daemon=True),
            threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True),
        ]
        for thread in threads:
            thread.start()
        yield made
        ended.set()
        made.shutdown()
        for thread in threads:
            thread.join()


@pytest.fixture
def tab(browser: Any, at_work: Server) -> Iterator[Any]:
    """A tab with the page, of which nothing is complained and which asks this server alone."""
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: request.url.startswith(at_work.address) or complaints.append(request.url))
    page.goto(at_work.address)
    yield page
    context.close()
    assert complaints == []


def _save(path: Path, text: str) -> None:
    stamp = path.stat().st_mtime_ns + 1_000_000_000
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(stamp, stamp))


def test_it_is_new_by_itself(tab: Any, data: Path, at_work: Server) -> None:
    """A saved file is seen without a touch, at the same address, with the same focus and scroll."""
    tab.wait_for_selector("#claim-uzbek-deal", state="attached")
    tab.evaluate("location.hash = 'focus=huawei'")
    tab.wait_for_selector("#focus [data-record=huawei]")
    tab.wait_for_function("() => document.documentElement.dataset.shown === location.hash")
    tab.evaluate(
        "() => new Promise((done) => { scrollTo(0, 180); requestAnimationFrame(() => requestAnimationFrame(done)); })"
    )
    before, listed = tab.evaluate("scrollY"), tab.evaluate(LISTED)
    assert before > 100
    _save(data, changed(("Uzbekistan has a deal with Huawei.", "Uzbekistan has a new deal with Huawei.")))
    tab.wait_for_function("() => document.getElementById('claim-uzbek-deal')?.textContent.includes('a new deal')")
    tab.wait_for_function("() => document.documentElement.dataset.shown === location.hash")
    assert tab.url == f"{at_work.address}#focus=huawei"
    assert tab.evaluate(LISTED) == listed
    tab.wait_for_function(f"() => Math.abs(scrollY - {before}) < 2")


def test_a_mistake_is_shown_and_goes(tab: Any, data: Path, at_work: Server) -> None:
    """The problem and its line stand in place of the page, which is a click away and comes back where the reader was."""
    tab.wait_for_selector("#claim-uzbek-deal", state="attached")
    tab.evaluate("location.hash = 'focus=huawei'")
    _save(data, changed(("modality: hedged", "modality: hegded")))
    tab.wait_for_selector("h1:text('1 problem')")
    line = next(n for n, text in enumerate(data.read_text(encoding="utf-8").split("\n"), 1) if "hegded" in text)
    assert tab.inner_text("li .place").startswith(f"{data}:{line}:15")
    assert tab.title() == "1 problem"
    tab.click("text=The page as it was before")
    tab.wait_for_selector("#focus [data-record=huawei]")
    assert tab.url == f"{at_work.address}last#focus=huawei"
    tab.go_back()
    tab.wait_for_selector("h1:text('1 problem')")
    _save(data, SMALL)
    tab.wait_for_selector("#focus [data-record=huawei]")
    assert tab.url == f"{at_work.address}#focus=huawei"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_problems_can_be_read_from_the_back(browser: Any, at_work: Server, data: Path, scheme: str) -> None:
    """Large letters on a projector, no sideways scroll on a phone, and nothing that axe finds, light and dark."""
    from axe_playwright_python.sync_playwright import Axe

    _save(data, changed(("modality: hedged", f"modality: {'hegded' * 12}"), ("kind: region", "kind: regoin")))
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, color_scheme=scheme, bypass_csp=True)
    tab = context.new_page()
    tab.goto(at_work.address)
    tab.wait_for_selector("h1:text('2 problems')")
    assert tab.evaluate("parseFloat(getComputedStyle(document.querySelector('.message')).fontSize)") >= 32
    assert Axe().run(tab).violations_count == 0
    tab.set_viewport_size({"width": 320, "height": 640})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
