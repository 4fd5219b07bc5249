"""A real browser for the tests of the page: from disk, with the network off."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

import graph
from graph.page import page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
if BROWSER is None and os.environ.get("CI"):
    pytest.fail("CI must have a Chromium: the browser tests are not optional there", pytrace=False)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if BROWSER is None:
        pytest.skip("no Chromium on this machine: the browser tests were skipped")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "essay.html"
    path.write_text(page(graph.load()), encoding="utf-8")
    return path.as_uri()


STARTED = """() => {
  const { classList, dataset } = document.documentElement;
  return !classList.contains("script") || "shown" in dataset || document.querySelector(".drawn[hidden], [aria-busy]");
}"""


class Reader:
    """A page that is open, with what went wrong while it was."""

    def __init__(self, context: Any, address: str) -> None:
        self.tab = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.on("console", lambda message: self.complaints.append(message.text))
        self.tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.tab.on("dialog", lambda dialog: (self.complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.tab.goto(address)
        self.tab.wait_for_function(STARTED)

    def settled(self) -> None:
        """Wait until the page shows the state of its address, and its picture as far as it goes down."""
        self.tab.wait_for_function(
            "() => document.documentElement.dataset.shown === location.hash && !document.querySelector('.pictured[aria-busy=true]')"
        )

    def claims(self) -> list[str]:
        self.settled()
        found: list[str] = self.tab.eval_on_selector_all(
            ".claim:not([hidden])", "all => all.map(one => one.id.slice(6))"
        )
        return found

    def summary(self) -> str:
        self.settled()
        return str(self.tab.inner_text("#summary"))


@pytest.fixture
def context(browser: Any) -> Iterator[Any]:
    made = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    yield made
    made.close()


@pytest.fixture
def reader(context: Any, address: str) -> Iterator[Reader]:
    opened = Reader(context, address)
    yield opened
    assert opened.complaints == []
