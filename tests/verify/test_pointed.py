"""Numbers, notes and links held against the claims: what they point at is known, and right data have no finding."""

from pathlib import Path

import pytest

import graph
from graph.verify import Verification, verify

SOURCES = """\
  dry: {label: Doe 2001, kind: book, title: "Dry Towns: A History", author: {family: Doe, given: Jane}, issued: 2001, URL: "https://example.org/dry"}
  wet: {label: Roe 2002, kind: book, title: Wet Towns, author: {family: Roe, given: Ann}, issued: 2002}
"""
LIST = "\n\n[1] Jane Doe. “Dry Towns: A History.” 2001.\n\n[2] Ann Roe. “Wet Towns.” 2002.\n"
NOTES = "\n\nNotes\n\n1. Jane Doe, Dry Towns (Press, 2001), p. 3.\n\n2. Ibid., p. 4.\n\n3. Roe (2002).\n\n4. Doe, op. cit., p. 9.\n"
FOOTNOTES = "\n\n[^a]: Jane Doe, *Dry Towns: A History* (2001), 3.\n\n[^b]: Id. at 4.\n\n[^c]: Ann Roe, *Wet Towns*.\n"


def verified(folder: Path, text: str, cites: str) -> Verification:
    """A text with one sentence that begins "It is dry", whose claim cites this, and one that cites nothing."""
    path = folder / "towns.yaml"
    path.write_text(
        f"dataset: {{title: Towns, reads: towns}}\nsources:\n  towns: {{label: Towns, kind: essay, title: Towns}}\n{SOURCES}"
        "passages:\n  p1: {section: Text, paragraph: 1, opens: It is dry, closes: they say}\n"
        "  p2: {section: Text, paragraph: 1, opens: Nobody knows, closes: why}\n"
        f"claims:\n  c1: {{says: No water is there., passage: p1, modality: asserted, about: t, cites: [{cites}]}}\n"
        "  c2: {says: The reason is unknown., passage: p2, modality: asserted, about: t}\n"
        "concepts:\n  t: {name: Town, kind: issue}\n".replace(", cites: []", ""),
        encoding="utf-8",
    )
    return verify(graph.load(path), text, "towns.txt")


def said(result: Verification) -> list[str]:
    return [problem.message for problem in result.problems if "title" not in problem.where]


@pytest.mark.parametrize(
    ("mark", "behind", "cites"),
    [
        (" [1]", LIST, "{source: dry}"),
        (" [1, 2]", LIST, "{source: dry}, {source: wet}"),
        (" [1-2]", LIST, "{source: dry}, {source: wet}"),
        ("<sup>2</sup>", NOTES, "{source: dry, page: 4}"),
        ("¹", NOTES, "{source: dry, page: 3}"),
        ("³", NOTES, "{source: wet}"),
        ("⁴", NOTES, "{source: dry, page: 9}"),
        ("[^b]", FOOTNOTES, "{source: dry, page: 4}"),
        ("[^c]", FOOTNOTES, "{source: wet}"),
        ("LINK", "", "{source: dry}"),
    ],
)
def test_marks_are_held_against_claims(tmp_path: Path, mark: str, behind: str, cites: str) -> None:
    """Right data have no finding; without its citation the claim has one, and with another work two."""
    text = f"It is dry, as they say{mark}. Nobody knows why.{behind}"
    text = text.replace("they sayLINK", "[they say](https://www.example.org/dry/)")
    result = verified(tmp_path, text, cites)
    assert said(result) == []
    assert result.checked["marks of a style that is not known"] == 0
    assert result.checked["citations in the text"] == cites.count("source")
    assert len(said(verified(tmp_path, text, ""))) == cites.count("source")
    if cites.count("source") == 1:
        other = cites.replace("dry", "x").replace("wet", "dry").replace("x", "wet")
        messages = said(verified(tmp_path, text, other))
        assert any("but no claim of p1 does" in message for message in messages)
        assert any("which its sentence does not" in message for message in messages)


def test_the_page_of_a_note_is_held_against_the_claim(tmp_path: Path) -> None:
    """Another page is a finding, and so is none."""
    text = f"It is dry, as they say.² Nobody knows why.{NOTES}"
    for cites in ("{source: dry, page: 5}", "{source: dry}"):
        assert said(verified(tmp_path, text, cites)) == ['cites "[2]" at page 4, but no claim of p1 does']


@pytest.mark.parametrize("behind", ["\n\nNotes\n\n1. This is said again and again.\n", ""])
def test_a_note_that_names_no_work_is_not_read(tmp_path: Path, behind: str) -> None:
    """What a mark means that nothing explains is unknown, and nothing is said of the claim."""
    result = verified(tmp_path, f"It is dry, as they say.¹ Nobody knows why.{behind}", "{source: dry}")
    assert said(result) == []
