"""A sentence that is nearly a claim, and a name that nothing has."""

from pathlib import Path

import pytest

import graph
from graph.ask import NotUnderstood, ask
from tests.samples import SMALL, changed


@pytest.fixture
def cameras(tmp_path: Path) -> graph.KnowledgeGraph:
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    return graph.load(tmp_path / "a.yaml")


@pytest.mark.parametrize(
    "typed", ["Kazakhstan is soon to have more than 4,000 cameras.", "Kazakhstan soon has more than 4,000 cameras"]
)
def test_words_of_a_claim_lead_to_it(cameras: graph.KnowledgeGraph, typed: str) -> None:
    """Whoever pastes a claim gets that claim, and is told so."""
    answer = ask(cameras, typed)
    assert (answer.query, answer.ids) == ("card of:cameras-soon", ("cameras-soon",))
    assert answer.preface == "These are words of the claim cameras-soon; it is shown here."


@pytest.mark.parametrize(
    "typed", ["Kazakhstan is not soon to have more than 4,000 cameras", "Kazakhstan is soon to have 4,000 cameras"]
)
def test_other_words_do_not(cameras: graph.KnowledgeGraph, typed: str) -> None:
    """A word that turns the sense round makes it another sentence."""
    try:
        assert ask(cameras, typed).query != "card of:cameras-soon"
    except NotUnderstood as error:
        assert "words of the claim" not in error.message


def test_a_name_that_nothing_has(cameras: graph.KnowledgeGraph) -> None:
    """It is said first that nothing names it, and then what there is, with questions that work."""
    with pytest.raises(NotUnderstood) as caught:
        ask(cameras, "which claims mention India")
    assert caught.value.message == (
        'nothing that is recorded names "India"; no actor, project or concept here is called "India"; '
        "most is said here of what is listed"
    )
    assert caught.value.nearest == ()
    assert {candidate["id"] for candidate in caught.value.candidates} <= {*cameras.index.about}
    assert all(ask(cameras, question).ids for question in caught.value.proposals)


def test_a_name_that_is_in_the_words(tmp_path: Path) -> None:
    """Where claims have the word, though no record has the name, they are still shown."""
    text = changed(("says: Hikvision supplies them.", "says: Hikvision supplies India, too."))
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(NotUnderstood) as caught:
        ask(graph.load(tmp_path / "a.yaml"), "which claims mention India")
    assert caught.value.nearest == ("cameras-hikvision",)
