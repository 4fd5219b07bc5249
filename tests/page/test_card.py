"""The card of a claim: the verdict first, what was found at once, and the rest when somebody wants it."""

import re
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.describe import describe
from graph.evidence.audit import Audit
from graph.page import page
from graph.page.card import arguing, ranked_citations
from graph.page.findings import MOST_LISTED, audited
from tests.page.conftest import Reader

IN_ORDER = (
    """claim => [...document.querySelectorAll(`#claim-${claim} > *`)].map((part) => part.className || part.localName)"""
)


def _check(verdict: str) -> str:
    return f"check: {{verdict: {verdict}, finding: It is {verdict}., read: ['https://example.org/a']}}"


DATA = f"""
dataset: {{title: Town, reads: essay}}
sources:
  essay: {{label: Essay, kind: essay, title: E}}
  a: {{label: Ann 2019, kind: news, title: A}}
  b: {{label: Bo 2020, kind: news, title: B}}
passages:
  p: {{section: One, paragraph: 1, opens: It begins, closes: it ends}}
actors:
  mayor: {{name: Mayor, kind: person}}
claims:
  first:
    says: The town has a mayor.
    passage: p
    modality: hedged
    about: [mayor]
    cites:
      - {{source: a, {_check("not reached")}}}
      - {{source: b, quoted: true, note: It has no pages., {_check("partly")}}}
  fine: {{says: All is fine., passage: p, modality: asserted, cites: [{{source: a, {_check("confirmed")}}}], argues: {{supports: first}}}}
  wrong: {{says: Nothing is fine., passage: p, modality: asserted, argues: {{contrasts: first}}}}
  held: {{says: It rains., passage: p, modality: asserted, {_check("confirmed")}}}
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> graph.KnowledgeGraph:
    path = tmp_path_factory.mktemp("town") / "town.yaml"
    path.write_text(DATA, encoding="utf-8")
    return graph.load(path)


@pytest.fixture
def cards(context: Any, town: graph.KnowledgeGraph, tmp_path: Path) -> Reader:
    path = tmp_path / "town.html"
    path.write_text(page(town), encoding="utf-8")
    return Reader(context, f"{path.as_uri()}#claims")


def test_the_citation_that_decides_comes_first(town: graph.KnowledgeGraph) -> None:
    """What gives the verdict on the claim stands above what could not be reached; the places stay those of the record."""
    assert [place for place, _ in ranked_citations(describe(town, "first"))] == [1, 0]
    assert ranked_citations(describe(town, "wrong")) == []
    assert arguing(describe(town, "first")) == {"pro": 1, "contra": 1}
    assert arguing(describe(town, "held")) == {}


def test_a_card_in_words(town: graph.KnowledgeGraph) -> None:
    """The verdict and on how many works it rests; no check of a claim that cites nothing is said of a citation."""
    cards = {
        key: " ".join(re.sub(r"<[^>]+>", " ", card).split()).replace(" ,", ",")
        for key, card in re.findall(r'(?s)<article [^>]*id="claim-([\w-]+)">(.*?)</article>', page(town))
    }
    assert cards["first"].startswith(
        "partly confirmed, rests on 2 works The town has a mayor. Bo 2020 : partly confirmed"
    )
    assert "The text puts it in quotation marks." in cards["first"]
    assert "+ 1 for it − 1 against it" in cards["first"]
    assert cards["wrong"].startswith("no citation: the author’s own word Nothing is fine. asserted")
    assert cards["held"].startswith("confirmed, going by other works; it cites none itself It rains.")


def test_the_audit_has_names_and_no_ids(essay: graph.KnowledgeGraph) -> None:
    """Each finding is told of a claim in its words, or of a record by its name; many are one link, and counted."""
    part = page(essay).split('id="audit"')[1].split('id="lessons"')[0]
    told = " ".join(re.sub(r"<[^>]+>", " ", part).split())
    ids = {key for key in essay.index.section if "-" in key and key not in told.casefold().replace(" ", "-")}
    assert [key for key in ids if key in told] == []
    assert "whosays" not in told
    kinds = audited(Audit(essay)).kinds
    assert {kind.is_guess for kind in kinds} == {True, False}
    for kind in kinds:
        assert bool(kind.findings) == (kind.records <= MOST_LISTED)
        assert set(essay.ask(kind.question)) >= {finding.id for finding in kind.findings}


@pytest.mark.browser
def test_what_was_found_is_open_unless_all_is_well(cards: Reader) -> None:
    """The verdict stands first, then the statement and one citation; a finding that confirms is folded."""
    assert cards.tab.evaluate(IN_ORDER, "first") == ["verdict partly", "h4", "cites", "rest"]
    assert cards.tab.is_visible("#claim-first .finding >> text=It is partly.")
    assert not cards.tab.is_visible("#claim-first .finding >> text=It is not reached.")
    assert not cards.tab.is_visible("#claim-fine .finding")
    assert cards.tab.is_visible("#claim-fine summary >> text=what was found")
    assert not cards.tab.is_visible("#claim-first .about")
    assert cards.complaints == []


@pytest.mark.browser
def test_in_focus_everything_is_open(cards: Reader) -> None:
    """Findings, arguments in words with their sides, and links; another claim in focus closes it again."""
    cards.tab.evaluate("location.hash = '#focus=first'")
    cards.settled()
    assert cards.tab.is_visible("#claim-first .finding >> text=It is not reached.")
    assert cards.tab.locator("#claim-first .argued li").all_inner_texts() == [
        "is supported by All is fine.", "contrasts with Nothing is fine.",
    ]  # fmt: skip
    assert cards.tab.locator("#claim-first .argued li").evaluate_all("all => all.map((item) => item.className)") == [
        "pro",
        "contra",
    ]
    assert cards.tab.get_attribute("#claim-first .about a", "href") == "#focus=mayor"
    cards.tab.click("#claim-first .argued a >> nth=0")
    cards.settled()
    assert cards.tab.is_visible("#claim-fine .finding")
    assert cards.tab.locator("#claim-fine .argued li").all_inner_texts() == ["supports The town has a mayor."]
    cards.tab.evaluate("location.hash = 'claims'")
    cards.settled()
    assert not cards.tab.is_visible("#claim-fine .finding")
    assert cards.complaints == []


@pytest.mark.browser
def test_hits_of_a_search_are_marked(cards: Reader) -> None:
    """The words that were searched for, whatever their ending, in the claims that are shown."""
    cards.tab.evaluate("location.hash = '#q=mayors'")
    assert cards.claims() == ["first"]
    marked = "() => [...(CSS.highlights.get('hits') || [])].map(String)"
    assert cards.tab.evaluate(marked) == ["mayor"]
    cards.tab.evaluate("location.hash = 'claims'")
    cards.settled()
    assert cards.tab.evaluate(marked) == []
    assert cards.complaints == []


@pytest.mark.browser
def test_paper_has_what_is_shown_unfolded(cards: Reader) -> None:
    """On paper nothing waits for a click: every finding of a claim that is shown, and no other claim."""
    cards.tab.evaluate("location.hash = '#q=fine'")
    assert cards.claims() == ["fine", "wrong"]
    cards.tab.emulate_media(media="print")
    assert cards.tab.is_visible("#claim-fine .finding")
    assert cards.tab.locator("#claim-first").is_hidden()
    cards.tab.emulate_media(media="screen")
    assert not cards.tab.is_visible("#claim-fine .finding")
