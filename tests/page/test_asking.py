"""The page answers questions as the command does, and every state of it can be kept, linked and walked by keyboard."""

import gzip
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest

import graph
from graph.ask import Answer, NotUnderstood, ask
from graph.page import _script, page
from graph.page.messages import TEXTS
from tests.ask import test_questions as table
from tests.ask import test_works
from tests.ask.test_followup import FOLLOWED
from tests.page.conftest import Reader

pytestmark = pytest.mark.browser

ANSWERS = """async (questions) => {
  return questions.map((question) => {
    const { query, reading, ids, refused } = whosays.answerTo(question);
    return refused ? null : { query, reading, ids };
  });
}"""


WHOLE = """async (questions) => {
  return questions.map((question) => {
    const answer = whosays.answerTo(question);
    const { query, reading, ids, notes, groups, preface, understood, unused, nearest } = answer;
    const { refused, reason, start, end, expected, candidates, proposals } = answer;
    if (refused) return { reason, message: refused, start, end, expected, candidates, proposals, nearest };
    return { query, reading, ids, notes, groups, preface, understood, unused, nearest };
  });
}"""


def answers(tab: Any, questions: list[str]) -> list[dict[str, Any] | None]:
    found: list[dict[str, Any] | None] = tab.evaluate(ANSWERS, questions)
    return found


def said(kb: graph.KnowledgeGraph, question: str) -> dict[str, Any] | None:
    try:
        answer = ask(kb, question)
    except NotUnderstood:
        return None
    return {"query": answer.query, "reading": answer.reading, "ids": list(answer)}


def whole(kb: graph.KnowledgeGraph, question: str, before: Answer | None = None) -> dict[str, Any]:
    """All that Python says to a question: the answer, or the refusal with what could be asked instead."""
    try:
        answer = ask(kb, question, before)
    except NotUnderstood as error:
        return {
            "reason": error.reason, "message": error.message, "start": error.start, "end": error.end,
            "expected": list(error.expected), "candidates": list(error.candidates),
            "proposals": list(error.proposals), "nearest": list(error.nearest),
        }  # fmt: skip
    return {
        "query": answer.query, "reading": answer.reading, "ids": list(answer), "notes": list(answer.notes),
        "groups": [part.as_dict() for part in answer.parts], "preface": answer.preface,
        "understood": answer.understood, "unused": list(answer.unused), "nearest": list(answer.nearest),
    }  # fmt: skip


@pytest.fixture(scope="module")
def asked(browser: Any, address: str) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    opened = Reader(context, address)
    yield opened
    assert opened.complaints == []
    context.close()


def questions_of(module: Any) -> list[str]:
    """Every question of the tables in a module of tests, understood or refused."""
    tables = [value for value in vars(module).values() if isinstance(value, list) and value]
    return [row[0] for rows in tables for row in rows if isinstance(row, tuple) and isinstance(row[0], str)]


def test_every_question_of_the_table_is_answered_alike(asked: Reader, essay: graph.KnowledgeGraph) -> None:
    """Understood as the command understands it, with the same whole answer, or refused by both in the same words."""
    questions = questions_of(table)
    assert len(questions) > 300
    for question, found in zip(questions, asked.tab.evaluate(WHOLE, questions), strict=True):
        assert found == whole(essay, question), question


def test_works_are_found_alike(asked: Reader, essay: graph.KnowledgeGraph) -> None:
    """By the notes on their cards, too, which the script reads there and has nowhere else."""
    questions = [question for question, _ in (*test_works.NEAREST, *test_works.ASKED)]
    for question, found in zip(questions, asked.tab.evaluate(WHOLE, questions), strict=True):
        assert found == whole(essay, question), question


def test_what_goes_on_from_an_answer_is_answered_alike(asked: Reader, essay: graph.KnowledgeGraph) -> None:
    """The page takes the answer before, as the prompt does."""
    whole_after = WHOLE.replace("answerTo(question)", "answerTo(question[1], whosays.answerTo(question[0]))")
    followed = [(first, then) for first, then, _ in FOLLOWED]
    for (first, then), found in zip(followed, asked.tab.evaluate(whole_after, followed), strict=True):
        assert found == whole(essay, then, ask(essay, first)), (first, then)


def test_whatever_can_be_asked_is_answered_alike(asked: Reader, essay: graph.KnowledgeGraph) -> None:
    """Also the questions that nobody thought of: typed questions drawn at random, in the short form and in English."""
    from hypothesis import HealthCheck, Phase, given, settings

    from graph.ask import names_of, shortform
    from graph.ask.reading import in_english
    from tests.typed_questions import questions

    drawn: list[str] = []

    @settings(
        max_examples=300, deadline=None, database=None, phases=[Phase.generate], derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(questions(essay))
    def gather(question: Any) -> None:
        drawn.extend((shortform.write(question), in_english(question, names_of(essay))))

    gather()
    for question, found in zip(drawn, answers(asked.tab, drawn), strict=True):
        meant = said(essay, question)
        assert found is not None, question
        assert meant is not None
        assert (found["query"], found["ids"]) == (meant["query"], meant["ids"]), question


@pytest.mark.parametrize("seed", range(10))
def test_what_is_drawn_is_what_is_listed(asked: Reader, essay: graph.KnowledgeGraph, seed: int) -> None:
    """In every state map and list show the same claims, or the page says what was left out; a reload changes nothing."""
    choose = random.Random(seed)  # noqa: S311  # which states are tried, and no secret
    for _ in range(10):
        state = any_state(choose, essay)
        asked.tab.evaluate("hash => { location.hash = hash; }", state)
        shown = asked.claims()
        summary = asked.summary()
        drawn = asked.tab.eval_on_selector_all("#canvas .card", "all => all.map((card) => card.dataset.id)")
        if drawn:
            if len(shown) == 1:
                drawn = drawn[:1]  # below a single claim stands its case
            assert set(drawn) <= set(shown), state
            assert set(drawn) == set(shown) or "the list has all" in asked.tab.inner_text("#canvas"), state
        else:
            bright = asked.tab.evaluate(
                "() => (whosays.currentNetwork()?.body.data.nodes.get() || []).filter(({ opacity }) => !opacity).map(({ id }) => id)"
            )
            mentioned = {other for key in shown for other in essay.data.claims[key].mentions()}
            assert not shown or set(bright) <= mentioned, state
        before = (shown, summary, asked.tab.title())
        asked.tab.reload()
        assert (asked.claims(), asked.summary(), asked.tab.title()) == before, state


def any_state(choose: random.Random, kb: graph.KnowledgeGraph) -> str:
    entity, source = choose.choice([key for _, key, _ in kb.each_entity()]), choose.choice(list(kb.data.sources))
    other, claim = choose.choice(list(kb.data.actors)), choose.choice(list(kb.data.claims))
    asks = (
        f"claims cites:{source}", f"claims about:{entity} modality:asserted", f"path from:{entity} to:{other}",
        f"fall without:{source}", f"sources about:{entity}", f"entities with:{entity}", f"passages cites:{source}",
        f"voices in:{claim}", "count claims check:partly", "which claims cite nobody", f"comparison of:{entity} of:{other}",
    )  # fmt: skip
    state = choose.choice(
        (f"focus={entity}", f"focus={source}", f"focus={claim}", f"line={entity},{other}", "q=china", "q=", "arguments",
         "records", *(f"ask={quote(one)}" for one in asks))
    )  # fmt: skip
    if "=" in state and choose.random() < 0.3:
        state += choose.choice(
            ("&only=modality:hedged", "&only=check:confirmed", "&sorts=actor", "&only=cites:shen-2018")
        )
    return f"#{state}"


def test_by_keyboard_alone(browser: Any, address: str, essay: graph.KnowledgeGraph) -> None:
    """Ask which claims cite Jardine 2019, open a sentence, explain a line; every stop on the way has a name."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    reader = Reader(context, address)
    tab, press = reader.tab, reader.tab.keyboard.press
    press("Tab")  # past the title, which leads back to the opening
    press("Tab")
    assert tab.evaluate("document.activeElement.id") == "query"
    tab.keyboard.type("which claims cite jard")
    tab.wait_for_selector("#offers li")
    press("ArrowDown")
    assert tab.inner_text("#offers [aria-selected=true]") == "which claims cite Jardine 2019"
    press("Enter")
    tab.wait_for_function("() => location.hash.startsWith('#ask=')")
    assert reader.claims() == list(ask(essay, "which claims cite Jardine 2019"))
    assert unquote(tab.url).endswith("#ask=claims+cites:jardine-2019")
    name = "() => { const e = document.activeElement; return e.labels?.[0]?.textContent || e.getAttribute('aria-label') || e.textContent.trim(); }"
    stops = []
    for _ in range(60):
        press("Tab")
        stops.append((tab.evaluate(name), tab.evaluate("document.activeElement.getAttribute('href') || ''")))
    assert all(stop for stop, _ in stops)
    assert any("#:~:text=" in href for _, href in stops), "a link leads to the sentence"
    press("Escape")
    tab.wait_for_function("() => location.hash === ''")
    tab.focus("#query")
    tab.keyboard.type("Huawei")
    press("Enter")
    tab.wait_for_selector("#focus [data-record=huawei]")
    tab.click("#focus .rest > summary")
    tab.focus("#focus a[href='#line=huawei,uzbekistan']")
    press("Enter")
    tab.wait_for_function("() => location.hash === '#line=huawei,uzbekistan'")
    assert reader.claims() == list(ask(essay, "which claims are between Huawei and Uzbekistan"))
    assert reader.complaints == []
    context.close()


@pytest.mark.parametrize(
    "typed", ["hua", "which claims cite jar", "kazakhstan", "Huawei uzb", "shen", "which claims are hed"]
)
def test_every_suggestion_is_a_question_that_works(asked: Reader, essay: graph.KnowledgeGraph, typed: str) -> None:
    """What is offered is understood by the page and by the command."""
    asked.tab.evaluate("location.hash = ''")
    asked.tab.fill("#query", typed)
    asked.tab.wait_for_timeout(150)
    offered = asked.tab.eval_on_selector_all("#offers li", "all => all.map(one => one.textContent)")
    if typed != "which claims are hed":
        assert offered
    for question in offered:
        assert said(essay, question) is not None, question


def test_what_is_no_question(asked: Reader) -> None:
    """It says what is wrong, and names what may be meant."""
    asked.tab.fill("#query", "which claims cite Younas")
    asked.tab.press("#query", "Enter")
    asked.tab.wait_for_selector("#answer .refused")
    assert "may be" in asked.tab.inner_text("#answer .refused")
    assert asked.tab.locator("#answer .about a").all_text_contents() == ["Younas 2020a", "Younas 2020b"]


def test_a_question_within_a_refusal_is_a_link(asked: Reader) -> None:
    """What is said of a wider reading leads there."""
    asked.tab.evaluate("location.hash = '#ask=which hedged claims about Kazakhstan are nice'")
    asked.settled()
    (wider, *_) = asked.tab.locator("#answer .refused a[href^='#ask=claims']").all_text_contents()
    assert wider == "claims modality:hedged about:central-asia"


def test_facets_narrow_and_count(asked: Reader, essay: graph.KnowledgeGraph) -> None:
    """A facet shows as many claims as it said, and is taken away by a second click."""
    asked.tab.evaluate("location.hash = '#focus=china'")
    asked.settled()
    asked.tab.evaluate("document.querySelector('#narrow').open = true")
    hedged = "#facets a:has-text('hedged')"
    count = int(re.findall(r"\d+", asked.tab.inner_text(hedged))[0])
    asked.tab.click(hedged)
    asked.tab.wait_for_function("() => location.hash.includes('only=')")
    assert len(asked.claims()) == count == len(ask(essay, "which hedged claims mention China"))
    asked.tab.click(hedged)
    asked.tab.wait_for_function("() => !location.hash.includes('only=')")
    assert asked.claims() == essay.index.about["china"]


def test_every_line_of_the_map_has_its_claims(asked: Reader, essay: graph.KnowledgeGraph) -> None:
    """No line without a claim: each pair that is joined is mentioned together by some claim."""
    asked.tab.evaluate("location.hash = 'map'")
    asked.settled()
    pairs = asked.tab.evaluate("() => whosays.currentNetwork().body.data.edges.get().map(({ from, to }) => [from, to])")
    assert pairs
    for one, other in pairs:
        assert set(essay.index.about[one]) & set(essay.index.about[other])


def test_the_size_of_the_page(address: str) -> None:
    """A file to mail: what is in it is bounded, and so is what runs when it is opened."""
    content = Path(unquote(address.removeprefix("file://"))).read_bytes()
    assert len(content) <= 1_200_000
    assert len(_script("main.js").encode()) <= 275_000
    assert len(gzip.compress(content, 9)) <= 400_000


def test_small_datasets_give_a_page(browser: Any, tmp_path: Path) -> None:
    """Without projects, passages or citations, with one claim or none, in another language: no complaint."""
    kinds = {
        "none": "dataset: {title: None}\n",
        "one": "dataset: {title: واحد, language: ar}\nactors: {town: {name: مدينة, kind: state}}\nsources: {work: {label: Work 2020, kind: book, type: book, title: Work}}\n"
        "claims: {first: {says: قالت المدينة, modality: asserted, about: [town], cites: [{source: work, page: 3}]}}\n",
    }
    context = browser.new_context(offline=True)
    for name, text in kinds.items():
        data = tmp_path / f"{name}.yaml"
        data.write_text(text, encoding="utf-8")
        kb = graph.load(data)
        path = tmp_path / f"{name}.html"
        path.write_text(page(kb), encoding="utf-8")
        reader = Reader(context, path.as_uri())
        reader.tab.wait_for_function("() => 'asks' in document.documentElement.dataset")
        assert reader.claims() == list(kb.data.claims)
        reader.tab.evaluate("hash => { location.hash = hash; }", "#ask=claims")
        assert reader.claims() == list(kb.data.claims)
        assert reader.complaints == []
    context.close()


def test_ids_that_a_script_could_take_for_something_else(browser: Any, tmp_path: Path) -> None:
    """Ids of digits keep their order, and a record called "constructor" is a record, also where nothing points at it."""
    data = tmp_path / "odd.yaml"
    data.write_text(
        "dataset: {title: Odd}\n"
        "actors: {town: {name: Town, kind: state}, '7': {name: Seven, kind: state}, constructor: {name: Builder, kind: company}}\n"
        "sources: {work: {label: Work 2020, kind: book, title: A}, '3': {label: Three 1999, kind: book, title: B}}\n"
        "claims:\n  last: {says: A town and seven., modality: asserted, about: [town, '7'], cites: [{source: '3'}]}\n"
        "  '1': {says: A town., modality: hedged, about: [town], cites: [{source: work}, {source: '3'}]}\n",
        encoding="utf-8",
    )
    kb = graph.load(data)
    path = tmp_path / "odd.html"
    path.write_text(page(kb), encoding="utf-8")
    context = browser.new_context(offline=True)
    reader = Reader(context, path.as_uri())
    asked = [
        f"{seek} {word}:{key}"
        for seek, word in (("claims", "about"), ("sources", "about"), ("entities", "with"))
        for key in ("town", "7", "constructor")
    ]
    asked += [
        "entities",
        "sources",
        "claims cites:3",
        "path from:7 to:constructor",
        "fall without:3",
        "claims -about:constructor",
    ]
    for question, found in zip(asked, answers(reader.tab, asked), strict=True):
        assert found == said(kb, question), question
    for key in ("constructor", "7", "3", "1", "last"):
        reader.tab.evaluate("hash => { location.hash = hash; }", f"#focus={key}")
        reader.settled()
    assert reader.complaints == []
    context.close()


def test_facets_say_what_the_tiles_say(reader: Reader) -> None:
    """One word for one thing: what a claim is graded is called in a facet as in the key of the opening."""
    reader.tab.evaluate("() => { location.hash = 'claims'; }")
    reader.settled()
    reader.tab.wait_for_selector("#facets li", state="attached")
    said = reader.tab.eval_on_selector_all(
        "#facets a[href*='support%3A'], #facets a[href*='support:']", "all => all.map((a) => a.textContent.trim())"
    )
    graded = TEXTS["script"]["grades"]
    for grade in ("confirmed", "partly", "contradicted", "not-reached"):
        assert any(words.startswith(f"{graded[grade]} ") for words in said)
    assert sum(words.startswith(graded["own"]) for words in said) == 2
