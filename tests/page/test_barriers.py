"""No barrier that axe-core finds, light and dark, wide and narrow, in every kind of state."""

from typing import Any

import pytest

import graph
from graph.page import page
from graph.page.about import about

pytestmark = pytest.mark.browser

STATES = (
    "", "#focus=huawei", "#focus=jardine-2019", "#focus=uzbekistan-huawei-traffic", "#line=huawei,uzbekistan", "#q=camera",
    "#ask=claims+cites:jardine-2019", "#ask=path+from:huawei+to:russia", "#ask=which claims cite Younas", "#records",
    "#ask=claims+year:1850", "#ask=compare+huawei+russia", "#ask=pairs", "#ask=fall+without:jardine-2019", "#focus=xyz",
    "#arguments", "#pictures", "#audit", "#relations", "#claims", "#map", "#kinds",
)  # fmt: skip


@pytest.fixture(scope="module")
def small_address(essay: graph.KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page of some claims of the essay: what axe looks at in every state is of one kind, however much there is of it."""
    path = tmp_path_factory.mktemp("barriers") / "part.html"
    path.write_text(page(about(essay.ask("claims about:huawei|russia|kazakhstan"))), encoding="utf-8")
    return path.as_uri()


def _violations(tab: Any) -> list[tuple[str, str]]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(tab).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_barrier(browser: Any, address: str, small_address: str, scheme: str, width: int) -> None:
    """The whole essay as it opens, and each kind of state of a part of it."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True, bypass_csp=True
    )
    tab = context.new_page()
    tab.goto(address)
    tab.wait_for_function("() => 'asks' in document.documentElement.dataset")
    assert _violations(tab) == []
    for state in ("#lessons", "#lesson=who-is-speaking&step=1"):
        tab.evaluate("hash => { location.hash = hash; }", state)
        tab.wait_for_function("() => document.documentElement.dataset.shown === location.hash")
        assert _violations(tab) == [], state
    tab.goto(small_address)
    tab.wait_for_function("() => 'asks' in document.documentElement.dataset")
    tab.evaluate("document.querySelector('#narrow').open = true")
    for state in STATES:
        tab.evaluate("hash => { location.hash = hash; }", state)
        tab.wait_for_function("() => document.documentElement.dataset.shown === location.hash")
        assert _violations(tab) == [], state
    context.close()
