"""Notes that name several works, or none, or a work in short; and copies whose notes stand elsewhere."""

import zipfile
from pathlib import Path

import pytest
import yaml

from graph.draft import draft
from graph.verify.copies import read_copy

FIRST = "Ann Kerr, *Water for Elm: A History* (Columbus: Ohio Press, 2001), 12."
ITO = "Sam Ito, “Fire and Water,” *Urban History* 36, no. 2 (2010): 101–20, esp. 103."


def cited(text: str) -> list[list[str]]:
    """What the stubs of a draft cite, sentence by sentence: source and place."""
    claims = yaml.safe_load(draft(text, stubs=True).text)["claims"]
    return [
        [" ".join(f"{value}" for value in row.values()) for row in claim.get("cites", ())] for claim in claims.values()
    ]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Kerr, *Water for Elm*, 61.", ["kerr-2001 61"]),
        ("Kerr, 61.", ["kerr-2001 61"]),
        ("Ito, “Fire and Water,” 110n3.", ["ito-2010 110"]),
        ("See, for example, Kerr, *Water for Elm*, 15; and compare Ito, “Fire and Water,” 110.", ["kerr-2001 15", "ito-2010 110"]),
        ("Ibid., 103–4.", ["ito-2010 103-4"]),
        ("Vgl. Kerr (Anm. 1), S. 12 ff.", ["kerr-2001 12"]),
        ("Kerr, op. cit., p. 201 et s. ; Ito, art. cit., p. 5.", ["kerr-2001 201", "ito-2010 5"]),
        ("Some towns have none. See Kerr, *Water for Elm*, 7. We need not ask why.", ["kerr-2001 7"]),
        ("As I argued in 2010, it was dry.", []),
        ("I bought it at a yard sale.", []),
    ],
)  # fmt: skip
def test_what_a_note_cites(note: str, expected: list[str]) -> None:
    """Each work with its own place, also in short; a note that only talks makes no source and cites nothing."""
    text = f"# Elm\n\nIt is dry.[^1] It was dry.[^2] So it is.[^3]\n\n[^1]: {FIRST}\n[^2]: {ITO}\n[^3]: {note}\n"
    assert cited(text) == [["kerr-2001 12"], ["ito-2010 103"], expected]
    assert draft(text).counts["sources"] == 2


def test_a_work_that_has_a_name_of_its_own_hereafter() -> None:
    """It is found by that name; and of two works with one title that of its author."""
    text = (
        "# Elm\n\nIt is dry.[^1] It was dry.[^2] So it is.[^3] They say so.[^4]\n\n"
        "[^1]: Doyle & Co., Letters of a Firm, MS 14, Elm Archive (hereafter cited as Letters).\n[^2]: Letters, May 12, 1878.\n"
        "[^3]: Juan Roe, *El agua*, Madrid, Pozo, 2001, pág. 3; Ana Loe, «El agua», *Revista*, 2006, pág. 301.\n[^4]: Loe, art. cit., pág. 310.\n"
    )
    rows = cited(text)
    assert rows[0] == rows[1] != []
    assert rows[2:] == [["roe-2001 3", "loe-2006 301"], ["loe-2006 310"]]


BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
    "c.opf": '<package><manifest><item id="a" href="1.xhtml"/><item id="b" href="2.xhtml"/><item id="n" href="notes.xhtml"/>'
    '</manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="n"/></spine></package>',
    "1.xhtml": '<html><body><h1>1</h1><p>It began at the stable of the town.<a id="r1" href="notes.xhtml#n1"><sup>1</sup></a></p></body></html>',
    "2.xhtml": '<html><body><h1>2</h1><p>Money lived in the next town.<a id="r2" href="notes.xhtml#n2"><sup>1</sup></a></p></body></html>',
    "notes.xhtml": '<html><body><h1>Notes</h1><h2>Chapter 1</h2><p id="n1"><a href="1.xhtml#r1">1.</a> Ann Kerr, <i>Water for Elm</i> (Columbus: Press, 2001), 8.</p>'
    '<h2>Chapter 2</h2><p id="n2"><a href="2.xhtml#r2">1.</a> Carrie Cutler, <i>The Railroad Ring</i> (Elm: Press, 1987), 70.</p></body></html>',
}  # fmt: skip


def test_notes_of_a_book_in_a_file_of_their_own_counted_anew_in_each_chapter(tmp_path: Path) -> None:
    """They lead back to their marks; each chapter has its own first note."""
    path = tmp_path / "book.epub"
    with zipfile.ZipFile(path, "w") as book:
        for name, content in BOOK.items():
            book.writestr(name, content)
    assert cited(read_copy(path)) == [["kerr-2001 8"], ["cutler-1987 70"]]


def test_notes_at_the_foot_of_the_pages_of_a_text(tmp_path: Path) -> None:
    """A sentence goes on over the page, and what stands below a line is no part of it."""
    path = tmp_path / "elm.txt"
    path.write_text(
        "Opinion\n\nIt is dry in Elm.1 The town had\n\n-----\n1 Ann Kerr, Water for Elm (Columbus: Press,\n2001), 8.\n"
        "\f2 OPINION\n\nno water in that year.\n\nNobody knows why that is.\n\f3 OPINION\n\nSo it ends in the town.\n",
        encoding="utf-8",
    )
    text = read_copy(path)
    passages = yaml.safe_load(draft(text).text)["passages"]
    assert [row["closes"] for row in passages.values()] == [
        "is dry in Elm", "water in that year", "knows why that is", "ends in the town",
    ]  # fmt: skip
    assert cited(text)[0] == ["kerr-2001 8"]
