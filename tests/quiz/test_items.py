"""Items: the same seed gives the same items, levels mean something, and what cannot be made is said."""

from pathlib import Path

import pytest

import graph
from graph.quiz.distractors import read_alike
from graph.quiz.generate import quiz
from graph.quiz.item import Item
from graph.quiz.kinds import KINDS, LEVELS
from tests.quiz.samples import LESSON


@pytest.fixture
def lesson(tmp_path: Path) -> graph.KnowledgeGraph:
    return _load(tmp_path, LESSON)


def _load(folder: Path, text: str) -> graph.KnowledgeGraph:
    path = folder / "lesson.yaml"
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


def _about(items: tuple[Item, ...], item_id: str) -> Item:
    (found,) = (item for item in items if item.item_id == item_id)
    return found


def _chosen(item: Item) -> tuple[str, ...]:
    return tuple(item.option_ids[position] for position in item.key)


def test_the_same_seed_gives_the_same_items(essay: graph.KnowledgeGraph) -> None:
    """Twice the same quiz, from records that were read twice; another seed gives another one."""
    assert quiz(essay, seed=3, count=30) == quiz(graph.load(), seed=3, count=30)
    assert quiz(essay, seed=3).items != quiz(essay, seed=4).items


def test_a_longer_quiz_begins_like_a_shorter_one(essay: graph.KnowledgeGraph) -> None:
    """More items come behind those that were there."""
    assert quiz(essay, count=20).items[:8] == quiz(essay, count=8).items


def test_all_kinds_and_levels_are_there(essay: graph.KnowledgeGraph) -> None:
    """The essay gives every kind at every level, and each item is of what was asked for."""
    for kind in KINDS:
        for level in LEVELS:
            found = quiz(essay, kinds=[kind], level=level, count=3)
            assert [(item.kind, item.level) for item in found.items] == [(kind, level)] * 3
            assert found.notes == ()


def test_the_kinds_take_turns(essay: graph.KnowledgeGraph) -> None:
    """Each kind has its share, and no claim is asked about twice."""
    items = quiz(essay, count=18).items
    assert [item.kind for item in items] == [*KINDS] * 3
    asked = [item.claim_ids for item in items if item.says]
    assert len(set(asked)) == len(asked)


def test_keys_are_unique(essay: graph.KnowledgeGraph) -> None:
    """What an import goes by is another for each item, and does not depend on the seed."""
    keys = [item.item_id for item in quiz(essay, count=200).items]
    assert len(set(keys)) == len(keys)
    assert {item.item_id for item in quiz(essay, count=200, kinds=["source"], seed=9).items} <= {
        f"source/{claim}" for claim in essay.data.claims
    }


def test_which_source(lesson: graph.KnowledgeGraph) -> None:
    """One of the works that are cited is right, no other one of them is among the choices, and the key has its place."""
    item = _about(quiz(lesson, kinds=["source"], count=20).items, "source/closes")
    (right,) = _chosen(item)
    assert right in {"delta", "epsilon"}
    assert {"delta", "epsilon", "essay"} & {*item.option_ids} == {right}
    assert item.stem == "Which of these works does Essay 2021 cite for this claim?"
    assert (item.says, item.hint) == ("All roads are shut in winter.", "Where to look: South, paragraph 2.")
    assert item.passages[0].abridged == "“Roads … close”"
    assert item.passages[0].address == "https://example.org/essay#:~:text=Roads,close"
    other = {"delta": "Epsilon 2015", "epsilon": "Delta 2016"}[right]
    assert item.rationale.endswith(f"Cited for it, too, and not among the choices: {other}.")


def test_levels_of_wrong_works(lesson: graph.KnowledgeGraph) -> None:
    """Easy: other kinds of work that are cited elsewhere. Hard: of the same kind, or cited in the same section."""
    easy, hard = (quiz(lesson, kinds=["source"], level=level, count=20).items for level in ("easy", "hard"))
    assert {*_about(easy, "source/snows").option_ids} <= {"gamma", "alpha", "beta", "zeta"}
    assert {*_about(hard, "source/snows").option_ids} == {"gamma", "delta", "epsilon"}


def test_who_says_it(lesson: graph.KnowledgeGraph) -> None:
    """The speaker is right; whoever speaks in the same sentence is no choice, and the author may be one."""
    items = quiz(lesson, kinds=["speaker"], count=20).items
    item = _about(items, "speaker/bob-says")
    assert _chosen(item) == ("bob",)
    assert "zeta" not in item.option_ids
    assert item.rationale == "The text passes on what Bob said, by way of Zeta 2014."
    assert "ann" not in _about(items, "speaker/union-says").option_ids
    own = _about(items, "speaker/snows")
    assert own.options[own.key[0]] == "the author of An Essay, in nobody else's name"


def test_how_firm(lesson: graph.KnowledgeGraph) -> None:
    """The word of the record is right; a claim that is reported is not asked about."""
    items = quiz(lesson, kinds=["modality"], level="hard", count=20).items
    assert {item.claim_ids[0]: _chosen(item) for item in items} == {
        "rains": ("asserted",), "rises": ("predicted",), "floods": ("hedged",), "snows": ("asserted",),
        "closes": ("asserted",), "wait": ("asserted",),
    }  # fmt: skip
    assert all(
        sorted(item.option_ids) == ["asserted", "hedged", "normative", "predicted", "reported"] for item in items
    )


def test_what_falls(lesson: graph.KnowledgeGraph) -> None:
    """Without Alpha the rain and the ships fall, and the rivers with the rain; the flood has a citation of its own."""
    for seed in range(20):
        item = _about(quiz(lesson, kinds=["fall"], seed=seed, count=20).items, "fall/alpha")
        assert _chosen(item)[0] in {"rains", "rises", "wait", "union-says", "ann-says"}
        assert {*item.option_ids} - {*_chosen(item)} <= {"floods", "snows", "closes", "bob-says", "cid-says"}


def test_a_chain_of_reasons(lesson: graph.KnowledgeGraph) -> None:
    """Rain is a reason for the rivers, and these bring about the flood: there is one order."""
    found = quiz(lesson, kinds=["order"], level="medium", count=20).items
    item = _about(found, "order/argument/rains")
    assert _chosen(item) == ("rains", "rises", "floods")
    assert item.option_ids != _chosen(item)


def test_a_circle_is_no_chain(tmp_path: Path) -> None:
    """Where the last link is a reason for the first, every order would do: no item."""
    circle = LESSON.replace("cites: [{source: beta}]}", "cites: [{source: beta}], argues: {supports: rains}}")
    items = quiz(_load(tmp_path, circle), kinds=["order"], level="medium", count=20).items
    assert not [item for item in items if item.item_id.startswith("order/argument")]


def test_through_whose_hands(lesson: graph.KnowledgeGraph) -> None:
    """From the speaker by way of the cited work to the text."""
    item = _about(quiz(lesson, kinds=["order"], level="easy", count=20).items, "order/hands/bob-says")
    assert _chosen(item) == ("bob", "zeta", "essay")
    assert item.says == "No harbour is open."


def test_the_course_of_the_text(lesson: graph.KnowledgeGraph) -> None:
    """Claims stand in the order of their sentences; the section is not told, it would give the answer away."""
    for item in quiz(lesson, kinds=["order"], level="easy", count=20).items:
        if item.item_id.startswith("order/text"):
            passages = [lesson.data.claims[key].passage[0] for key in _chosen(item)]
            assert passages == sorted(set(passages))
            assert item.hint == ""


def test_about_some_claims_alone(essay: graph.KnowledgeGraph) -> None:
    """Only claims that are named are asked about; wrong answers come from everywhere."""
    some = set(essay.ask("claims about:huawei"))
    for item in quiz(essay, about=some, count=60).items:
        if item.says:
            assert {*item.claim_ids} <= some
        elif item.kind == "fall":
            assert {*_chosen(item)} <= some


def test_a_source_that_is_said_to_be_unread_is_not_blamed(essay: graph.KnowledgeGraph) -> None:
    """A check that did not reach the place is told as no doubt; "otherwise" is said only where a check says so."""
    for item in quiz(essay, kinds=["source"], count=500).items:
        cites = [cited for cited in essay.data.claims[item.claim_ids[0]].cites if cited.source == item.source_ids[0]]
        verdicts = {cited.check.verdict for cited in cites if cited.check}
        assert ("says otherwise" in item.rationale) == ("contradicted" in verdicts)
        if verdicts <= {"not reached", "not read"} and verdicts:
            assert "which is no doubt about the citation" in item.rationale


def test_too_little_is_said(tmp_path: Path) -> None:
    """A dataset of one claim gives what it has, and says what there is too little for."""
    text = """\
dataset: {title: T, reads: me}
sources:
  me: {label: Me, kind: essay, title: Mine}
passages:
  p: {section: S, paragraph: 1, opens: a, closes: b}
claims:
  one: {says: One., passage: p, modality: asserted}
"""
    found = quiz(_load(tmp_path, text), count=9)
    assert [item.kind for item in found.items] == ["modality"]
    assert found.notes == ("The data give 1 of the 9 items that were asked for.",)
    asked = quiz(_load(tmp_path, text), count=9, kinds=["source", "modality"])  # by name
    assert asked.notes[0] == found.notes[0]
    assert len(asked.notes) == 2
    assert asked.notes[1].startswith("No item of the kind source can be made: it takes ")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kazakhstan", "KAZAKHSTAN", True),
        ("analysts", "many analysts", True),
        ("Xi Jinping", "Jinping, Xi", True),
        ("Younas 2020a", "Younas 2020b", False),
        ("C", "C++", True),
        ("++", "--", False),
        ("习近平", "习近平主席", True),
        ("Ivan", "Иван", False),
    ],
)
def test_what_reads_alike(one: str, other: str, same: bool) -> None:
    """The same but for signs and case, or the same with more words: no two choices of an item are so."""
    assert read_alike(one, other) == read_alike(other, one) == same
