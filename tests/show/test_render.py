"""Answers and records as text for a terminal: laid out as plain text, painted by what a line is."""

import re
from pathlib import Path

import pytest

import graph
from graph.page import page
from graph.show import answer, nearest
from graph.show.blocks import Style
from graph.show.cards import card
from graph.tables.answer import tabulated
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
    assert '\n\n15 more; all with: whosays ask "claims cites:jardine-2019" -n all\n\nShort form: ' in first
    assert "\n3. " in first
    assert "\n4. " not in first
    assert answer(result, most=19) == answer(result)
    assert " more" not in answer(essay.ask("count claims"), most=1)


@pytest.mark.parametrize(
    ("swaps", "entities", "claims"),
    [
        ([], "1 entity is recorded that supplies Kazakhstan: hedged, without a source.",
         "1 claim says that Hikvision supplies Kazakhstan: hedged, without a source."),
        ([("modality: hedged", "modality: asserted"), ("    said_by: huawei\n", "")],
         "1 entity supplies Kazakhstan.", "1 claim says that Hikvision supplies Kazakhstan."),
        ([("modality: hedged", "modality: reported"), ("    argues:", "    cites: [{source: jardine-2019}]\n    argues:"),
          ("    said_by: huawei\n", "")],
         "1 entity supplies Kazakhstan.", "1 claim says that Hikvision supplies Kazakhstan."),
        ([("modality: hedged", "modality: reported"), ("    argues:", "    cites: [{source: jardine-2019}]\n    argues:")],
         "1 entity is recorded that supplies Kazakhstan: reported, unchecked.",
         "1 claim says that Hikvision supplies Kazakhstan: reported, unchecked."),
        ([("modality: hedged", "modality: asserted"), ("    said_by: huawei\n", ""),
          ("    argues:", "    check: {verdict: contradicted, finding: No., read: 'https://example.org/a', on: 2026-11-24}\n    argues:")],
         "1 entity is recorded that supplies Kazakhstan: asserted, contradicted.",
         "1 claim says that Hikvision supplies Kazakhstan: asserted, contradicted."),
        ([("    about: [uzbekistan, huawei]\n", "    about: [uzbekistan, huawei]\n    states: [{subject: huawei, predicate: "
           "supplies, object: kazakhstan}]\n")],
         "2 entities are recorded that supply Kazakhstan, by 2 claims: 1 hedged, without a source; 1 asserted, unchecked.",
         "1 claim says that Hikvision supplies Kazakhstan: hedged, without a source."),
    ],
)  # fmt: skip
def test_a_headline_says_what_nobody_says_plainly(
    tmp_path: Path, swaps: list[tuple[str, str]], entities: str, claims: str
) -> None:
    """A relation is a plain fact in a headline where the author or a cited work states it, and no check denies it."""
    (tmp_path / "a.yaml").write_text(changed(*swaps), encoding="utf-8")
    kb = graph.load(tmp_path / "a.yaml")
    for question, headline in (("who supplies Kazakhstan", entities), ("does Hikvision supply Kazakhstan", claims)):
        assert " ".join(answer(kb.ask(question)).partition("\n\n")[0].split()) == headline


@pytest.fixture
def cameras(tmp_path: Path) -> graph.KnowledgeGraph:
    """The small dataset with a contradicted claim, and one that stands against another."""
    swaps = (
        ("    argues: {supports: cameras-soon}", "    argues: {supports: cameras-soon, contrasts: uzbek-deal}"),
        ("      - source: jardine-2019\n      - {source: younas-2020a",
         "      - {source: jardine-2019, check: {verdict: contradicted, finding: No., "
         "read: 'https://example.org/a', on: 2026-11-24}}\n      - {source: younas-2020a"),
    )  # fmt: skip
    (tmp_path / "a.yaml").write_text(changed(*swaps), encoding="utf-8")
    return graph.load(tmp_path / "a.yaml")


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("what is Uzbekistan", ["✗ Uzbekistan has a deal with Huawei. (uzbek-deal)"]),
        ("what is Kazakhstan", ["Hikvision supplies Kazakhstan (cameras): cameras-hikvision, hedged, without a source",
                                "~ Kazakhstan is soon to have more than 4,000 cameras. (cameras-soon)"]),
        ("what is cameras-hikvision", ["✗ Uzbekistan has a deal with Huawei. (uzbek-deal)"]),
        ("compare Uzbekistan and Hikvision", ["✗ Uzbekistan has a deal with Huawei. (uzbek-deal)"]),
        ("what contradicts what", ["✗ Uzbekistan has a deal with Huawei. (uzbek-deal)", "Hikvision supplies them. (cameras-hikvision)"]),
        ("what would fall without Jardine 2019", ["~ Kazakhstan is soon to have more than 4,000 cameras. (cameras-soon)"]),
        ("who supplies Kazakhstan", ["Hikvision supplies Kazakhstan (cameras): cameras-hikvision, hedged, without a source"]),
        ("how is Hikvision connected to Kazakhstan", []),
        ("claims about:hikvision", ["stands against: ✗ Uzbekistan has a deal with Huawei. (uzbek-deal)"]),
    ],
)  # fmt: skip
def test_claims_carry_the_mark_of_their_verdict(cameras: graph.KnowledgeGraph, question: str, lines: list[str]) -> None:
    """Wherever a claim is told in a line, its verdict stands before it; a relation says how firmly it is stated."""
    text = " ".join(answer(cameras.ask(question)).split())
    for line in lines:
        assert line in text


def test_the_nearest_claims_carry_their_marks(cameras: graph.KnowledgeGraph) -> None:
    """A search, too, says what a check found."""
    assert "1. ✗ Uzbekistan has a deal with Huawei.\n" in nearest(cameras, ["uzbek-deal"])


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("count claims check:partly", "Citations: 1 of 3 only partly confirmed.\n1 claim "),
        ("count claims check:never about:uzbekistan", "Citations: 1 of 2 never checked.\n1 claim "),
        ("count claims check:partly@jardine-2019", "Citations: 1 of 2 only partly confirmed.\n1 claim "),
        ("count claims verdict:partly", "1 claim is found only partly confirmed.\n"),
        ("claims check:partly", "1 claim has a citation that was only partly confirmed.\n"),
        ("claims check:partly@jardine-2019", "1 claim has a citation of Jardine 2019 that was only partly confirmed.\n"
         "These claims say more than Jardine 2019, or else: a check holds a claim against\n  the cited work, and not the "
         "work against the world.\n"),
        ("claims check:never@younas-2020a", "1 claim has a citation of Younas 2020a that was never checked.\n\n"),
    ],
)  # fmt: skip
def test_headlines_say_what_is_counted_and_judged(cameras: graph.KnowledgeGraph, question: str, first: str) -> None:
    """Citations that are counted are counted one by one; that a work is right or wrong is never said."""
    assert answer(cameras.ask(question)).startswith(first)


def test_every_list_is_as_long_as_is_asked(essay: graph.KnowledgeGraph) -> None:
    """Pairs, comparisons, what falls: each list has so many, and the whole command stands there for all."""
    pairs = answer(essay.ask("what contradicts what"), most=2)
    assert "\nPair 2\n" in pairs
    assert "\nPair 3\n" not in pairs
    assert '\n\nAll with: whosays ask "what contradicts what" -n all\n\nShort form: pairs' in pairs
    fall = answer(essay.ask("what would fall without Jardine 2019"), most=1)
    compared = answer(essay.ask("compare China and Russia"), most=1)
    for text in (fall, compared):
        assert re.search(r"\n  \d+ more\n", text)
        assert " -n all\n" in text
    assert compared.count("\n\n") == answer(essay.ask("compare China and Russia")).count("\n\n") + 1
    assert "whosays ask 'claims words:\"smart cities\"' -n all" in answer(
        essay.ask('claims words:"smart cities"'), most=1
    )


def test_an_empty_answer_denies_in_the_singular(cameras: graph.KnowledgeGraph) -> None:
    """One entity is not, and several are not."""
    text = answer(cameras.ask("entities -is:huawei subject-of:supplies@uzbekistan"))
    assert text.startswith("No entity is recorded that is not Huawei but supplies Uzbekistan.\n")


def test_what_was_not_reached_is_not_weak(tmp_path: Path) -> None:
    """Of the weakest claims one whose work could not be reached comes behind one that cites nothing."""
    (tmp_path / "a.yaml").write_text(changed(("verdict: partly", "verdict: not reached")), encoding="utf-8")
    assert [*graph.load(tmp_path / "a.yaml").ask("weakest claims")][-1] == "cameras-soon"


def test_a_passage_that_begins_with_a_quotation_mark(tmp_path: Path) -> None:
    """Its marks are single ones within those around it, in the terminal, in tables and in the page."""
    path = tmp_path / "data.yaml"
    path.write_text(changed(("opens: Uzbekistan has,", "opens: '“Uzbekistan” has',")), encoding="utf-8")
    kb, quoted = graph.load(path), "“‘Uzbekistan’ has … with Huawei”"
    asked = kb.ask("claims about:uzbekistan")
    assert quoted in answer(asked)
    assert quoted in tabulated(kb, "claims", asked.ids).rows[0]
    assert quoted in page(kb)
