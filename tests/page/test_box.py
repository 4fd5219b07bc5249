"""What is typed into the box: offers with the number of their answers, answers, what is near, and what goes on."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_plus

import pytest

import graph
from graph.ask import NotUnderstood, ask
from graph.offers import offers, openers
from graph.page.messages import TEXTS
from tests.page.conftest import Reader

pytestmark = pytest.mark.browser

SAID = TEXTS["script"]
LISTED = """() => [...document.querySelectorAll("#offers li")].map((offer) => [
  offer.textContent, offer.dataset.answers, offer.getAttribute("aria-label"), getComputedStyle(offer, "::after").content,
])"""
WIDTHS = [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)]


@pytest.fixture(scope="module")
def opened(browser: Any, address: str) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    reader = Reader(context, address)
    reader.tab.wait_for_function("() => 'asks' in document.documentElement.dataset")
    yield reader
    assert reader.complaints == []
    context.close()


@pytest.fixture
def box(opened: Reader) -> Reader:
    """The page as it opens, with nothing asked before."""
    opened.tab.evaluate("location.hash = ''")
    opened.tab.reload()
    opened.tab.wait_for_function("() => 'asks' in document.documentElement.dataset")
    return opened


def enter(reader: Reader, typed: str) -> str:
    """Type into the box, and give the state that comes of it."""
    reader.tab.focus("#query")
    reader.tab.fill("#query", typed)
    reader.tab.keyboard.press("Enter")
    reader.settled()
    return unquote_plus(str(reader.tab.evaluate("location.hash")))


def preface(reader: Reader) -> list[str]:
    return [str(text) for text in reader.tab.locator("#preface p:not(.chips)").all_text_contents()]


def seen(reader: Reader) -> list[Any]:
    parts = (
        "() => ['preface', 'summary', 'focus', 'answer', 'beside'].map((id) => document.getElementById(id).innerHTML)"
    )
    return [reader.claims(), *reader.tab.evaluate(parts)]


def linked(reader: Reader, part: str) -> list[str]:
    return [
        str(text).removeprefix("#focus=")
        for text in reader.tab.eval_on_selector_all(f"{part} a", "all => all.map((each) => each.getAttribute('href'))")
    ]


def refusal(kb: graph.KnowledgeGraph, question: str) -> NotUnderstood:
    with pytest.raises(NotUnderstood) as refused:
        ask(kb, question)
    return refused.value


def test_a_mended_question_says_so_first(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """How it was read stands above the headline, also in the state that is opened again."""
    answer = ask(essay, "wich claims mention Huawei")
    assert answer.preface
    assert enter(box, "wich claims mention Huawei") == "#ask=wich claims mention Huawei"
    assert preface(box) == [answer.preface]
    assert box.claims() == list(answer)
    assert box.summary() == f"{len(answer)} claims: {answer.reading}"
    assert box.tab.evaluate(
        "() => document.querySelector('#preface').compareDocumentPosition(document.querySelector('#summary')) & 4"
    )
    before = seen(box)
    box.tab.reload()
    assert seen(box) == before


def test_an_answer_in_part_names_what_was_not_used(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """The words, a question with a part less as a link that asks it, and below the claims those that are near."""
    answer = ask(essay, "does Huawei supply bananas to Uzbekistan")
    assert answer.understood == "part"
    enter(box, answer.asked)
    assert preface(box) == [
        'No claim has the word "bananas". This asks for yes or no, and neither is told: the claims below touch what is '
        "asked; whether they affirm or deny it, their words say.",
        "Understood in part; not used: “supply” and “bananas”.",
    ]
    assert box.tab.input_value("#query") == answer.asked
    assert box.claims() == list(answer)
    assert box.tab.inner_text("#beside h4") == SAID["see"]
    assert linked(box, "#beside") == list(answer.nearest)
    note = box.tab.locator("#answer p", has_text="With a part less").first
    query = str(note.locator("a").text_content())
    assert query in answer.notes[0]
    note.locator("a").click()
    box.settled()
    assert box.claims() == list(ask(essay, query))


def test_a_short_form_in_a_note_is_a_link(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """It holds the whole of the short form, with signs that join and deny, and nothing else."""
    (note,) = ask(essay, "which claims mention Uyghurs").notes
    enter(box, "which claims mention Uyghurs")
    assert box.tab.text_content("#answer p") == note
    query = note.rpartition(": ")[2]
    assert box.tab.locator("#answer a").all_text_contents() == [query]
    box.tab.focus("#answer a")
    box.tab.keyboard.press("Enter")
    box.tab.wait_for_function("() => location.hash.includes('words')")
    assert box.claims() == list(ask(essay, query))


@pytest.mark.parametrize("question", ["surveillance technology Uzbekistan", "welche Werke zitieren Huawei", "camera"])
def test_no_question_is_refused_barely(box: Reader, essay: graph.KnowledgeGraph, question: str) -> None:
    """Why, questions that work, and the claims nearest in words, which list and map show."""
    error = refusal(essay, question)
    assert enter(box, question) == f"#ask={question}"
    assert SAID["nearest"] in box.tab.locator("#answer h4").all_text_contents()
    assert set(box.claims()) == set(error.nearest)
    assert box.summary().startswith(f"No answer; {len(error.nearest)} claims are near in words")
    assert linked(box, "#answer ol") == list(error.nearest)[:5]
    assert box.tab.locator("#answer ul a").all_text_contents() == list(error.proposals)
    drawn = box.tab.eval_on_selector_all("#canvas .card", "all => all.map((card) => card.dataset.id)")
    assert set(drawn) == set(error.nearest)
    before = seen(box)
    box.tab.reload()
    assert seen(box) == before
    if error.proposals:
        box.tab.click("#answer ul a")
        box.settled()
        assert box.claims() == list(ask(essay, error.proposals[0]))


def test_where_nothing_is_near_there_is_what_most_is_said_of(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """No claim is shown, and the records that are named are links."""
    error = refusal(essay, "flying saucers on the moon")
    enter(box, "flying saucers on the moon")
    assert box.claims() == []
    assert box.summary() == SAID["refused"]
    assert linked(box, "#answer .about") == [each["id"] for each in error.candidates]


@pytest.mark.parametrize("typed", ["what is Huawei", "Huawei"])
def test_a_record_that_is_asked_about_is_in_focus(box: Reader, essay: graph.KnowledgeGraph, typed: str) -> None:
    """As a click on it puts it there."""
    assert enter(box, typed) == "#focus=huawei"
    assert box.tab.locator("#focus [data-record=huawei]").count() == 1
    assert box.claims() == essay.index.about["huawei"]
    asked = seen(box)
    box.tab.evaluate("location.hash = '#ask=card+of:huawei'")
    assert seen(box) == asked, "so does its short form in an address"


def test_a_name_with_a_slip_is_in_focus_and_says_so(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """The words stay in the address, so that a reload says it, too."""
    assert enter(box, "Hauwei") == "#ask=Hauwei"
    assert preface(box) == [ask(essay, "Hauwei").preface]
    assert box.tab.locator("#focus [data-record=huawei]").count() == 1
    assert box.claims() == essay.index.about["huawei"]
    before = seen(box)
    box.tab.reload()
    assert seen(box) == before


def test_claims_against_each_other_come_two_by_two(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """Each pair under its own heading; the list has all of them."""
    answer = ask(essay, "what contradicts what")
    enter(box, "what contradicts what")
    assert box.summary().startswith(f"{len(answer.parts)} pairs of claims: {answer.reading}")
    assert set(box.claims()) == set(answer)
    assert box.tab.locator("#answer h4").all_text_contents() == [part.title for part in answer.parts]
    assert linked(box, "#answer ol") == [claim_id for part in answer.parts for claim_id in part.ids]


def test_a_question_goes_on_from_the_last_answer(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """The address has the question that it comes to; reload and Back show the same as before."""
    first = ask(essay, "which claims mention Huawei")
    second = ask(essay, "and Kyrgyzstan?", first)
    third = ask(essay, "not Zeiger", second)
    enter(box, first.asked)
    shown = []
    for answer in (second, third):
        state = enter(box, answer.asked)
        assert state.startswith(f"#ask={answer.query}&after=")
        assert preface(box) == [answer.preface]
        assert box.claims() == list(answer)
        shown.append(seen(box))
    box.tab.reload()
    assert seen(box) == shown[1]
    box.tab.go_back()
    box.settled()
    assert seen(box) == shown[0]
    assert enter(box, third.asked).startswith(f"#ask={third.query}&after="), "Back goes on from what is shown"


def test_of_these_narrows_the_last_answer(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """Another condition is added to those that were there."""
    enter(box, "which claims mention Huawei")
    enter(box, "of these, which cite Jardine 2019")
    assert box.claims() == list(ask(essay, "which claims mention Huawei and cite Jardine 2019"))


def test_one_after_the_other_of_an_answer_is_in_focus(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """Behind the first there comes the second of the same answer; a record asked about is gone on from."""
    claim_ids = list(ask(essay, "which claims mention Huawei"))
    enter(box, "which claims mention Huawei")
    assert enter(box, "the first") == f"#focus={claim_ids[0]}"
    assert enter(box, "the second") == f"#focus={claim_ids[1]}"
    enter(box, "what is Huawei")
    assert enter(box, "and Kyrgyzstan?") == "#focus=kyrgyzstan"


def test_without_an_answer_nothing_is_gone_on_from(box: Reader) -> None:
    """What could only go on is no question by itself."""
    enter(box, "the first")
    assert box.summary().startswith(SAID["refused"])
    assert "after=" not in box.tab.url


@pytest.mark.parametrize("typed", ["hua", "which claims cite jar", "Huawei uzb", "what does ch"])
def test_offers_say_how_many_answers_they_have(box: Reader, essay: graph.KnowledgeGraph, typed: str) -> None:
    """Those of the command, each with its number at the right, which is read out."""
    box.tab.fill("#query", typed)
    box.tab.wait_for_selector("#offers li")
    listed = box.tab.evaluate(LISTED)
    assert [row[:2] for row in listed] == [[each.question, f"{each.answers:,}"] for each in offers(essay, typed)]
    for question, number, label, content in listed:
        assert label == f"{question}: {number} {'answer' if number == '1' else 'answers'}"
        assert f'"{number}"' in content
    assert all(number != "0" for _, number, _, _ in listed)


def test_the_empty_box_offers_questions_to_begin_with(box: Reader, essay: graph.KnowledgeGraph) -> None:
    """When it has the focus, by keyboard alone; Escape closes what is offered, and leaves what was typed."""
    press = box.tab.keyboard.press
    assert box.tab.locator("#offers li:visible").count() == 0
    box.tab.focus("#query")
    assert [row[:2] for row in box.tab.evaluate(LISTED)] == [
        [each.question, f"{each.answers:,}"] for each in openers(essay)
    ]
    press("Escape")
    assert not box.tab.is_visible("#offers")
    press("ArrowDown")
    assert box.tab.inner_text("#offers [aria-selected=true]") == openers(essay)[0].question
    assert box.tab.get_attribute("#query", "aria-activedescendant") == "offer-0"
    press("ArrowUp")
    press("ArrowDown")
    press("ArrowDown")
    press("Enter")
    box.settled()
    assert not box.tab.is_visible("#offers")
    assert box.claims() == list(ask(essay, openers(essay)[1].question))
    box.tab.keyboard.type("hua")  # the next question takes the place of the last
    assert box.tab.input_value("#query") == "hua"
    box.tab.wait_for_selector("#offers li")
    press("Escape")
    assert not box.tab.is_visible("#offers")
    assert box.tab.input_value("#query") == "hua"
    press("Tab")
    assert not box.tab.is_visible("#offers")


def test_what_was_typed_is_shown_as_text(box: Reader) -> None:
    """In the box, in what was not understood, and in the title."""
    for typed in ("<img src=x onerror=alert(1)>", "which claims cite <img src=x>", 'claims cites:"<img src=x>"'):
        enter(box, typed)
        assert box.summary().startswith(SAID["refused"])
        assert box.tab.locator("img").count() == 0


@pytest.mark.parametrize(("scheme", "width"), WIDTHS)
def test_answers_and_offers_fit(browser: Any, address: str, scheme: str, width: int) -> None:
    """Nothing scrolls sideways, light and dark, wide and narrow; what was asked is answered within the window."""
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, offline=True)
    reader = Reader(context, address)
    reader.tab.emulate_media(reduced_motion="reduce")
    sideways = "() => document.documentElement.scrollWidth - innerWidth"
    reader.tab.focus("#query")
    assert reader.tab.evaluate(sideways) <= 0
    reader.tab.fill("#query", "hua")
    assert reader.tab.evaluate(sideways) <= 0
    for typed in (
        "surveillance technology Uzbekistan", "does Huawei supply bananas to Uzbekistan", "which claims mention Uyghurs",
        "flying saucers on the moon", "wich claims mention Huawei", "what contradicts what",
    ):  # fmt: skip
        enter(reader, typed)
        assert reader.tab.evaluate(sideways) <= 0, typed
        assert 0 <= reader.tab.evaluate("() => document.querySelector('#summary').getBoundingClientRect().top") < 844, (
            typed
        )
    assert reader.complaints == []
    context.close()
