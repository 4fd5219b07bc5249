"""What a draft does not understand is counted, named and marked: nothing of a text is lost in silence."""

from pathlib import Path

import pytest
import yaml

from graph.draft import draft
from graph.draft.ties import Cited, Ties
from graph.draft.titles import title
from graph.verify import verify
from graph.work import Work
from tests.conftest import run
from tests.draft.test_notes import cited
from tests.steps import steps

NOTED = """# Dry Towns

The town is dry.[^1] It has been so for years.[^2] Nobody knows why it is so.[^3] They say it rained once.[^4]

[^1]: Ann Kerr, *Water for Elm* (Columbus: Press, 2001), 12.
[^2]: Ibid., 14.
[^3]: As everybody there will tell you.
[^4]: p. 137.
[^5]: Tom Roe, *Wells* (Berlin: Press, 2002), 3.
"""


def test_notes_that_name_no_work_are_counted_named_and_marked(tmp_path: Path) -> None:
    """What is tied says nothing of the notes that are not: these are told by number and passage, and marked there."""
    path = tmp_path / "town.md"
    path.write_text(NOTED, encoding="utf-8")
    output = run("draft", str(path), "-o", str(tmp_path / "out")).stdout
    assert "2 notes name no work that is known: 3 (text-p1-s3), 4 (text-p1-s4)." in output
    assert "1 note has no mark in the text: 5." in output
    text = (tmp_path / "out" / "claims.yaml").read_text(encoding="utf-8")
    assert "    # note [3] names no work that is known: As everybody there will tell you." in text
    assert "  # no mark of the text leads to note 5: Tom Roe, *Wells* (Berlin: Press, 2002), 3." in text


def test_an_entry_of_a_list_that_is_not_understood_is_told() -> None:
    """An entry of which no source is made stands in the file as it is printed."""
    skeleton = draft(
        "It is dry (Roe 2001). So it is said.\n\nReferences\n\nRoe, J. (2001). Wells. Press.\n\n1999, 12, 4.\n"
    )
    assert "  # in the list, and not understood: 1999, 12, 4." in skeleton.text
    assert skeleton.not_understood == ['1 entry of the list was not understood: look for "not understood" in the file']


@pytest.mark.parametrize("form", ["<sup>{}</sup> {}", "<sup>{}</sup>{}", "{} {}", "{}. {}"])
@pytest.mark.parametrize("heading", ["", "Notes\n\n"])
def test_notes_that_somebody_typed(form: str, heading: str) -> None:
    """Raised digits, and a list of notes behind the text, as of who does not know that programs have notes."""
    notes = ["Ann Kerr, *Water for Elm* (Columbus: Press, 2001), 12.", "Ibid., 14."]
    text = "# Dry\n\nThe town is dry.<sup>1</sup> It has been so for years.<sup>2</sup> That is all they say.\n\n"
    listed = "\n\n".join(form.format(number, note) for number, note in enumerate(notes, start=1))
    assert cited(f"{text}{heading}{listed}\n") == [["kerr-2001 12"], ["kerr-2001 14"], []]


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        (["Vgl. Koch, Eva; Lenz, Tom: Vorwort, in: Trockene Städte, Bd. 18, 2016 (Forum), S. 4 f.", "Vgl. ebd., S. 9."],
         [["koch-lenz-2016"], ["koch-lenz-2016 9"]]),
        (["Karl Meier, Der Brunnen, in: Eva Roth (Hrsg.), Trockene Städte, Berlin 2001, S. 12.", "Meier 2001 (wie Anm. 1), S. 14."],
         [["meier-2001 12"], ["meier-2001 14"]]),
        (["Max Roth, L’Eau et sa propriété, 1844.", "*Ibid.*, p. 9."], [["roth-1844"], ["roth-1844 9"]]),
        (["It is said to be dry (see Ann Kerr, *Water for Elm* (Columbus: Press, 2001), 12).", "See note [^1]."],
         [["kerr-2001 12"], ["kerr-2001"]]),
        (["Siehe Dürre, in: Wiki, 27.04.2020. Online: <https://example.org/d>; sowie Brunnen, <https://example.org/b>.", "Ebd."],
         [["durre-in-wiki-27-04-2020", "brunnen"], ["brunnen"]]),
    ],
)  # fmt: skip
def test_notes_of_other_languages(notes: list[str], expected: list[list[str]]) -> None:
    """A work in a volume of others, people before a colon, what points back, and works in brackets of a note."""
    listed = "\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, start=1))
    found = cited(f"# Dry\n\nDie Stadt ist sehr trocken.[^1] Sie war es seit Jahren.[^2]\n\n{listed}\n")
    assert [[row.split("-")[0] for row in rows] for rows in found] == [
        [row.split("-")[0] for row in rows] for rows in expected
    ]


@pytest.mark.parametrize(
    "form",
    [
        "Smith and Jones (2001) say so here.", "So they say (Smith & Jones, 2001).", "Smith and Jones’s (2001) town is dry.",
        "It is dry (see also Smith and Jones 2001: 12).", "It is dry (Smith & Jones, 2001, pp. 12-14; Roe, n.d.).",
        "As Smith and Jones (2001, p. 3) say, it is dry.", "It is dry (Roe, 1999, as cited in Smith & Jones, 2001).",
    ],
)  # fmt: skip
def test_two_authors_and_a_year(form: str) -> None:
    """In whatever form a text prints them, they are tied to their work."""
    refs = "Smith, J., & Jones, R. (2001). *Dry towns*. Press.\n\nRoe, A. (n.d.). *Wells*. Press."
    skeleton = draft(f"# Dry\n\nThe town is dry, they say. {form} That is all.\n\n# References\n\n{refs}\n", stubs=True)
    sources = [
        row["source"] for claim in yaml.safe_load(skeleton.text)["claims"].values() for row in claim.get("cites", ())
    ]
    assert "smith-jones-2001" in sources


@pytest.mark.parametrize(
    ("entry", "citation"),
    [
        ("Haan, T. van, & Zanden, J. L. van. (2019). *Wells*. Press.", "(Haan & Zanden, 2019)"),
        ("Linde, C. von. (1753). *Species of wells*. Press.", "(Linde, 1753)"),
        ("Knott, M. (submitted). *Blooming wells*.", "(Knott, subm.)"),
        ("Monti, M. T. (Ed.). (1983–1994). *Catalogue of wells*. Press.", "(Monti, 1983)"),
        ("Mitch, Jeff and Lapa, Mirella. Composition of wells. Well Science, 2010.", "(Mitch & Lapa, 2010)"),
        (
            "Weich A., Kunt P., Fran V. et Saner M. 2021, « Adapting wells », *Wells*, 3.",
            "(Weich, Kunt, Fran et al. 2021)",
        ),
    ],
)
def test_names_as_lists_print_them(entry: str, citation: str) -> None:
    """Particles behind initials, works without a year, spans of years, given names written out, some of several names."""
    other = "Roe, A. (2001). *Others*. Press."
    skeleton = draft(
        f"# Dry\n\nThe town is dry {citation}. It was so (Roe 2001).\n\n# References\n\n{other}\n\n{entry}\n"
    )
    assert skeleton.counts["citations without a source"] == 0
    assert skeleton.counts["citations"] == 2


def test_numbers_in_round_brackets() -> None:
    """Where a text has no other style and a list as long, (1) and (2,3) are marks; elsewhere they are none."""
    refs = "\n\n".join(f"{number}. Roe A. Wells {number}. Water. 200{number}." for number in (1, 2, 3))
    text = "# Dry\n\nThe town is dry (1). It has been so (2,3). That is all there is.\n\n# References\n\n"
    assert [len(row) for row in cited(f"{text}{refs}\n")] == [1, 2, 0]
    assert [len(row) for row in cited("# Dry\n\nThe town is dry (1). It has been so (2,3). That is all.\n")] == [
        0,
        0,
        0,
    ]


def test_several_pages_in_a_mark() -> None:
    """[2, pp. 9, 16] is a mark as [2, p. 9] is."""
    refs = "[1] A. Roe, “Wells,” 2001.\n\n[2] B. Loe, “Rain,” 2002."
    rows = cited(
        f"# Dry\n\nThe town is dry [1], [2, p. 293]. It was so [2, pp. 9, 16]. All.\n\n# References\n\n{refs}\n"
    )
    assert [len(row) for row in rows][:2] == [2, 1]


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("(Slip Opinion) OCTOBER TERM, 2010 1\n\nSUPREME COURT OF THE UNITED STATES\n\nSyllabus\n\nROE v. DOE ET AL.\n", "Roe v. Doe et al."),
        ("United States Court of Appeals\n\nNo. 96-7169\n\nIdeal Wells Co., et al.,\n\nAppellants\n\nv.\n\nRoe Insurance Company,\n\nAppellee\n",
         "Ideal Wells Co., et al. v. Roe Insurance Company"),
    ],
)  # fmt: skip
def test_a_case_is_called_by_its_parties(top: str, expected: str) -> None:
    """What a court prints above its caption is no title."""
    assert title(Work.read(f"{top}\nThe town is dry, and this is a case about a well that it has.\n")) == expected


def test_what_a_draft_leaves_out_is_nothing_that_verify_misses(tmp_path: Path) -> None:
    """Captions of cases, who sat, headings without text, and sentences that stand there twice."""
    text = (
        "United States Court of Appeals\n\nRoe v. Doe\n\nBefore Roe, Loe, and Doe, Circuit Judges.\n\nI. Background\n\n"
        "The town is dry, and it has been so. Id. The rain came late. Id. So much for the rain of it.\n\n"
        "II. Analysis\n\nA. Choice of Wells\n\nThe wells were dug in the year before. They are deep.\n\n"
        "ROE v. DOE, PETITIONERS ET AL.\n\nThe town is dry, and it has been so.\n"
    )
    (tmp_path / "claims.yaml").write_text(draft(text).text, encoding="utf-8")
    import graph

    found = verify(graph.load(tmp_path), text, "case.txt")
    assert [problem.message for problem in found.problems if "but no claim of" not in problem.message] == []


def test_what_is_cited_is_worked_out_once() -> None:
    """To ask of each source whether a text cites it grows as the sources do."""

    def asked(count: int) -> int:
        tied = Ties({f"p{number}": [Cited((f"s{number}",), "so")] for number in range(count)})
        return steps(lambda: [f"s{number}" in tied.cited for number in range(count)])

    assert asked(400) < 3 * asked(200)
