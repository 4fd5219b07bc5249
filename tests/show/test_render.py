"""Answers and records as text for a terminal: laid out as plain text, painted by what a line is."""

import re
from pathlib import Path

import pytest

import graph
from graph.show import answer
from graph.show.blocks import Style
from graph.show.cards import card
from tests.samples import changed

LETTERS = Style(head="<b>{}</b>".format, facts="<i>{}</i>".format, mark="<u>{}</u>".format)


def bare(painted: str) -> str:
    """The text without what paints it."""
    return re.sub("</?[biu]>", "", painted)


@pytest.mark.parametrize(
    "question",
    ["claims", "sources", "entities", "passages", "count claims", "voices in:china-willing-to-cooperate",
     "path from:huawei to:russia", "comparison of:china of:russia", "fall without:jardine-2019"],
)  # fmt: skip
def test_paint_moves_no_word_of_an_answer(essay: graph.KnowledgeGraph, question: str) -> None:
    """A painted answer has the lines of the plain one: nothing is folded by the width of what paints it."""
    found = essay.ask(question)
    assert bare(answer(found, LETTERS)) == answer(found)


def test_paint_moves_no_word_of_a_card(essay: graph.KnowledgeGraph) -> None:
    """The card of every record is painted, and keeps its lines."""
    for key in essay.index.section:
        painted = card(essay, key, LETTERS)
        assert bare(painted) == card(essay, key)
        assert painted.startswith("<b>")


def test_only_signs_of_checks_are_painted(tmp_path: Path) -> None:
    """What a curator writes is text, also where it looks like a sign, an id or a quotation."""
    path = tmp_path / "signs.yaml"
    for note in ("✓ is not checked", "some-id · some words", "“A quotation” stands first"):
        path.write_text(changed(("    argues:", f"    note: '{note}'\n    argues:")), encoding="utf-8")
        kb = graph.load(path)
        assert f"\nNote: {note}" in card(kb, "cameras-hikvision", LETTERS)
    assert "<u>~</u> Jardine 2019, p. 012: partly" in card(kb, "cameras-soon", LETTERS)


def test_the_first_records(essay: graph.KnowledgeGraph) -> None:
    """So many records as are asked for, in the order of all, and how many are left out; a number alone stays whole."""
    result = essay.ask("claims cites:jardine-2019")
    first = answer(result, most=3)
    assert answer(result).startswith(first.partition("\n\n15 more")[0])
    assert "\n\n15 more; all with: whosays ask -n all\n\nShort form: " in first
    assert "\n3. " in first
    assert "\n4. " not in first
    assert answer(result, most=19) == answer(result)
    assert " more" not in answer(essay.ask("count claims"), most=1)
