"""Lessons run inside the page: step by step, by keyboard, with links, and answers that wait until they are asked for."""

from pathlib import Path
from typing import Any

import pytest

import graph
from graph.lessons import lessons
from graph.page import page
from tests.lessons.test_lessons import DATA, LESSON
from tests.page.conftest import Reader

pytestmark = pytest.mark.browser


@pytest.fixture
def town(tmp_path: Path) -> str:
    data = tmp_path / "town.yaml"
    data.write_text(DATA + LESSON, encoding="utf-8")
    made = tmp_path / "town.html"
    made.write_text(page(graph.load(data)), encoding="utf-8")
    return made.as_uri()


def _step(reader: Reader) -> str:
    reader.settled()
    return str(reader.tab.inner_text("#lesson h3"))


def test_from_step_to_step(context: Any, town: str) -> None:
    """The lesson is one click away; each step sets the view it names; keys turn the steps; a reload stays."""
    reader = Reader(context, town)
    reader.tab.click("text=A lesson: Reading")
    reader.tab.wait_for_function("() => location.hash === '#lesson=reading&step=1'")
    assert (_step(reader), reader.claims()) == ("Ask", ["first", "second"])
    reader.tab.keyboard.press("ArrowRight")
    reader.tab.wait_for_function("() => location.hash === '#lesson=reading&step=2'")
    assert _step(reader) == "Look"
    assert reader.tab.inner_text("#focus h4 a") == "Mayor"
    reader.tab.keyboard.press("ArrowRight")
    reader.tab.wait_for_function("() => location.hash === '#lesson=reading&step=3'")
    assert reader.claims() == ["first"]
    reader.tab.click("#lesson [rel=next]")
    reader.tab.wait_for_function("() => location.hash === '#lesson=reading&step=4'")
    assert reader.tab.is_visible("#audit")
    reader.tab.reload()
    assert _step(reader) == "Count"
    assert "step 4 of 4: Count" in reader.tab.title()
    reader.tab.keyboard.press("ArrowLeft")
    reader.tab.wait_for_function("() => location.hash === '#lesson=reading&step=3'")
    reader.tab.go_back()
    reader.tab.wait_for_function("() => location.hash === '#lesson=reading&step=4'")
    assert reader.complaints == []


def test_answers_wait_until_they_are_asked_for(context: Any, town: str) -> None:
    """Hints and answers are closed; an answer that the data give is there when it is opened, and leads to the claim."""
    reader = Reader(context, f"{town}#lesson=reading&step=4")
    reader.settled()
    assert reader.tab.locator("#lesson details[open]").count() == 0
    assert reader.tab.locator("#lesson summary").all_text_contents() == [
        "Hint 1 (task 1)", "Hint 2 (task 1)", "Answer (task 1)", "What a good answer weighs (task 2)",
    ]  # fmt: skip
    reader.tab.press("#lesson summary:has-text('Answer')", "Enter")
    assert reader.tab.inner_text("#lesson details[open] b") == "1"
    assert reader.tab.locator("#lesson .about a").all_inner_texts() == ["The town has a mayor.", "Brown 2020"]
    reader.tab.click("#lesson .about a")
    reader.tab.wait_for_function("() => location.hash === '#claim-first'")
    reader.settled()
    reader.tab.click("text=Back to Reading")
    reader.tab.wait_for_function("() => location.hash === '#lesson=reading&step=4'")
    assert reader.complaints == []


def test_without_a_script_lessons_are_read_one_step_after_the_other(browser: Any, town: str) -> None:
    """Every step and answer is in the document."""
    context = browser.new_context(java_script_enabled=False, offline=True)
    tab = context.new_page()
    tab.goto(town)
    assert tab.locator("#lessons .step h3").all_text_contents() == ["Ask", "Look", "Between", "Count"]
    tab.click("#lessons summary:has-text('Answer')")
    assert tab.is_visible("#lessons details[open] b")
    context.close()


def test_every_step_of_the_essay_shows_something(browser: Any, address: str, essay: graph.KnowledgeGraph) -> None:
    """In the page as in the data: claims, records or a part, and no complaint."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    reader = Reader(context, address)
    for lesson in lessons(essay):
        for number, view in enumerate(lesson.steps, 1):
            reader.tab.evaluate("hash => { location.hash = hash; }", f"#lesson={lesson.lesson_id}&step={number}")
            assert _step(reader) == view.step.title
            shown = "#claims .claim:not([hidden]), #answer li, #records .record:not([hidden]), #audit:not([hidden])"
            assert reader.tab.locator(f"{shown}, #pictures:not([hidden]), #arguments:not([hidden])").count()
            assert reader.tab.locator("#answer .refused").count() == 0
    assert reader.complaints == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_barrier(browser: Any, town: str, scheme: str, width: int) -> None:
    """axe-core finds nothing in a step with everything opened, nor in the list of lessons."""
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True, bypass_csp=True
    )
    for state in ("#lesson=reading&step=4", "#lessons"):
        reader = Reader(context, town + state)
        reader.tab.wait_for_function("() => 'asks' in document.documentElement.dataset")
        reader.tab.evaluate("document.querySelectorAll('#lesson details').forEach(one => { one.open = true; })")
        found = Axe().run(reader.tab)
        assert [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in found.response["violations"]] == []
        assert reader.tab.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
