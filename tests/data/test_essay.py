"""The curated data, tested like code: what the rules of the reader cannot know."""

import re
from collections import Counter

import pytest

import graph
from graph.text import fold
from tests.conftest import ROOT

ESSAY = ROOT.parent / "shared" / "essay" / "the-digital-silk-road-a-view-in-central-asia.txt"
FINDINGS = ROOT.parent / "shared" / "essay" / "fidelity.yaml"
needs_essay = pytest.mark.skipif(not ESSAY.exists(), reason="the text of the essay is not part of the project")


def test_every_citation_is_checked(essay: graph.KnowledgeGraph) -> None:
    """No citation without a word on whether it holds, with the day."""
    for key, claim in essay.data.claims.items():
        for citation in claim.cites:
            assert citation.check is not None, key
            assert citation.check.on, key


def test_every_claim_has_its_place(essay: graph.KnowledgeGraph) -> None:
    """No claim without a passage, and none that speaks of nothing."""
    for key, claim in essay.data.claims.items():
        assert claim.passage, key
        assert claim.about, key


def test_claims_are_sentences_of_one_breath(essay: graph.KnowledgeGraph) -> None:
    """A claim is one sentence of readable length that ends with a full stop."""
    for key, claim in essay.data.claims.items():
        assert claim.says[0].isupper() or claim.says[0].isdigit(), key
        assert claim.says.endswith("."), key
        assert len(claim.says.split()) <= 40, key
        assert ". " not in claim.says, key


def test_claims_stand_alone(essay: graph.KnowledgeGraph) -> None:
    """No claim leans on the one before it: no word that adds to something, and no demonstrative at its head."""
    leans = re.compile(r"(?:, too|\b(?:also|as well|likewise|this|these|since then))\b", re.IGNORECASE)
    for key, claim in essay.data.claims.items():
        assert not leans.search(claim.says), key


def test_relations_and_figures_are_of_what_the_claim_is_about(essay: graph.KnowledgeGraph) -> None:
    """Whatever a relation or a figure names stands in `about`."""
    for key, claim in essay.data.claims.items():
        assert set(claim.mentions()) == set(claim.about), key


def test_who_is_reported_without_a_name_is_a_cited_work(essay: graph.KnowledgeGraph) -> None:
    """A reported claim has a speaker, or a work whose word it is; nobody speaks in what the author asserts."""
    for key, claim in essay.data.claims.items():
        assert claim.modality != "reported" or claim.said_by or claim.cites, key
        assert claim.modality != "asserted" or not claim.said_by, key


def test_the_list_of_references_is_whole(essay: graph.KnowledgeGraph) -> None:
    """Thirty works and the essay itself, each with a title, a kind and an author or body."""
    assert len(essay.data.sources) == 31
    for key, source in essay.data.sources.items():
        assert source.author, key
        assert source.kind != "other" or source.notes, key


def test_two_works_of_one_year_keep_their_letters(essay: graph.KnowledgeGraph) -> None:
    """Labels are stored: 2020a and 2020b are two works."""
    labels = Counter(source.label for source in essay.data.sources.values())
    assert labels["Younas 2020a"] == labels["Younas 2020b"] == 1


def _words(text: str) -> list[str]:
    return fold(text.replace("’", "").replace("'", "")).split()


def _runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[place : place + length]) for place in range(len(words) - length + 1)}


@needs_essay
def test_claims_are_told_in_our_own_words(essay: graph.KnowledgeGraph) -> None:
    """No claim, finding or note has eight words in a row from the essay or from the findings it was curated from."""
    theirs = _runs(ESSAY.read_text(encoding="utf-8")) | _runs(FINDINGS.read_text(encoding="utf-8"))
    for key, claim in essay.data.claims.items():
        checks = [citation.check for citation in claim.cites] + [claim.check]
        texts = [claim.says, claim.note, *(citation.note for citation in claim.cites)]
        texts += [text for check in checks if check for text in (check.finding, check.elsewhere)]
        for text in texts:
            shared = _runs(text) & theirs
            assert not shared, f"{key}: {' '.join(min(shared))}"


@needs_essay
def test_passages_stand_in_the_essay_once_and_in_order(essay: graph.KnowledgeGraph) -> None:
    """Each passage opens and closes where it says, after the one before it, and none is left out in between."""
    text = re.sub(r"\s+", " ", ESSAY.read_text(encoding="utf-8"))
    place = text.index("In 2013, the Chinese")
    for key, passage in essay.data.passages.items():
        begins = text.find(passage.opens, place)
        between = text[place:begins].strip(' .”"')
        assert begins >= 0, key
        assert between in ("", passage.section), f"{key}: {between!r} stands before it"
        assert text.count(passage.opens) == 1, key
        ends = text.find(passage.closes, begins)
        assert 0 < ends - begins < 700, key
        place = ends + len(passage.closes)


def test_the_project_carries_no_address_of_a_machine(essay: graph.KnowledgeGraph) -> None:
    """Addresses in the data are works on the web and nothing else."""
    text = (graph.bundled() / "claims.yaml").read_text(encoding="utf-8")
    assert not re.search(r"file:|localhost|127\.0\.0\.1|/home/|/root/|/tmp/", text)
