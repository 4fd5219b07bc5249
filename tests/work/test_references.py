"""Lists of references: found, cut into entries, and what the marks of the text point at."""

import pytest

from graph.work import Work

BODY = "The town has had no water since spring, as people there say.\n\n"
ENTRIES = [
    "Doe, J. (2001). One thing. Press.",
    "Roe, R. (2002). Two things. Press.",
    "Loe, L. (2003). Three things. Press.",
]


@pytest.mark.parametrize(
    "heading", ["References", "## Bibliography", "Literatur", "Bibliografía", "Works cited", "REFERENCES"]
)
def test_the_list_is_found_under_its_heading(heading: str) -> None:
    """A list begins behind its heading, in whatever language and with or without a sign."""
    work = Work(f"{BODY}{heading}\n\n" + "\n\n".join(ENTRIES))
    assert [entry.printed for entry in work.entries] == ENTRIES


@pytest.mark.parametrize(
    ("rows", "markers"),
    [
        ("\n\n".join(ENTRIES), ["", "", ""]),
        ("\n".join(ENTRIES), ["", "", ""]),
        ("\n".join(entry.replace(". ", ".\n    ", 1) for entry in ENTRIES), ["", "", ""]),
        ("\n".join(entry.replace("). ", ").\n", 1) for entry in ENTRIES), ["", "", ""]),
        ("\n".join(f"[{number}] {entry}" for number, entry in enumerate(ENTRIES, 1)), ["1", "2", "3"]),
        ("\n".join(f"{number}. {entry}" for number, entry in enumerate(ENTRIES, 1)), ["1", "2", "3"]),
        ("\n\n".join(f"({number}) {entry}" for number, entry in enumerate(ENTRIES, 1)), ["1", "2", "3"]),
        ("\n".join(f"- {entry}" for entry in ENTRIES), ["", "", ""]),
    ],
)  # fmt: skip
def test_a_list_is_cut_into_its_entries(rows: str, markers: list[str]) -> None:
    """Entries are parted by empty lines, by lines, by an indent, by numbers or by bullets, and their lines are joined."""
    entries = Work(f"{BODY}References\n\n{rows}\n").entries
    assert [entry.printed for entry in entries] == ENTRIES
    assert [entry.marker for entry in entries] == markers


def test_a_numbered_list_needs_no_heading() -> None:
    """Paragraphs [1], [2] at the end are a list; what stands behind them is none of it."""
    work = Work(
        BODY + "".join(f"[{number}] {entry}\n\n" for number, entry in enumerate(ENTRIES, 1)) + "Jane is a baker.\n"
    )
    assert [entry.marker for entry in work.entries] == ["1", "2", "3"]
    assert work.copy[work.listed_from :].startswith("[1]")


def test_what_bears_no_sign_of_a_work_is_no_entry() -> None:
    """Navigation behind a list is left out."""
    work = Work(f"{BODY}References\n\n" + "\n\n".join([*ENTRIES, "Related posts", "See all"]))
    assert [entry.printed for entry in work.entries] == ENTRIES


def test_notes_of_markdown_are_entries() -> None:
    """A note stands wherever its author put it, with the lines that belong to it."""
    work = Work("Water is scarce.[^dry]\n\n[^dry]: Doe, *Dry Towns* (2001),\n    p. 4.\n\nNobody knows why.\n")
    assert [(entry.marker, entry.printed) for entry in work.entries] == [("dry", "Doe, *Dry Towns* (2001), p. 4.")]


@pytest.mark.parametrize(
    ("text", "targets", "locator"),
    [
        ("It is dry [3].", ("3",), None),
        ("It is dry [1-3, 7].", ("1", "2", "3", "7"), None),
        ("It is dry [12, p. 5].", ("12",), ("page", "5")),
        ("It is dry.¹²", ("12",), None),
        ("It is dry.<sup>4,5</sup>", ("4", "5"), None),
        ("It is dry.[^dry]", ("dry",), None),
        ("It is dry [@doe2001, p. 9].", ("doe2001",), ("page", "9")),
        (r"It is dry \cite[p. 9]{doe2001,roe}.", ("doe2001", "roe"), ("page", "9")),
        ("It is [dry](https://example.org/a_(b)).", ("https://example.org/a_(b)",), None),
        ('It is <a href="https://example.org/x">dry</a>.', ("https://example.org/x",), None),
    ],
)
def test_marks_say_what_they_point_at(text: str, targets: tuple[str, ...], locator: tuple[str, str] | None) -> None:
    """Numbers with ranges, labels, keys and addresses are read, each with the page that stands beside it."""
    (pointer,) = Work(text).pointers
    assert (pointer.targets, pointer.locator) == (targets, locator)


def test_an_address_within_an_address_is_one_link() -> None:
    """An archived page has the address of the page in its own."""
    work = Work("It is [dry](https://web.example.org/2020/https://example.org/dry), they say.\n")
    assert len(work.pointers) == 1


def test_words_in_quotation_marks_before_a_mark_are_known() -> None:
    """Whether something is quoted stands beside its citation."""
    assert [pointer.quoted for pointer in Work("They call it “dry” [1], and wet [2].").pointers] == [True, False]


def test_front_matter_and_code_are_no_text() -> None:
    """What a page says of itself is known, and is no sentence; neither is code."""
    work = Work('---\ntitle: "Dry towns"\n---\n\nIt is dry.\n\n```\nx = [1]\n```\n')
    assert work.about == {"title": "Dry towns"}
    assert work.text == "It is dry."
    assert work.pointers == []


def test_bare_numbers_before_notes_are_their_marks() -> None:
    """Footnotes as a program saved them: 1, 2, 3 in order, with nothing behind the number."""
    work = Work(
        "Es ist trocken.1 Man sagt es.2\n\nFußnoten\n\n1 Meier, Trockene Städte, 2019, S. 12.\n2 Ebd., S. 14.\n"
    )
    assert [(entry.marker, entry.printed) for entry in work.entries] == [
        ("1", "Meier, Trockene Städte, 2019, S. 12."),
        ("2", "Ebd., S. 14."),
    ]


def test_numbered_notes_at_the_end_of_a_printed_page() -> None:
    """A run 1., 2. behind which nothing stands, and whose marks stand raised in the text."""
    text = "# A\n\nIt is dry.¹ It was.²\n\n1. So they say.↩︎\n2. Doe, Dry (2001), 5.↩︎\n"
    assert [(entry.marker, entry.printed) for entry in Work(text).entries] == [
        ("1", "So they say."),
        ("2", "Doe, Dry (2001), 5."),
    ]
    assert Work(text.replace("¹", "").replace("²", "")).entries == []


def test_numbered_paragraphs_between_which_text_stands_are_no_list() -> None:
    """Notes at the foot of pages that nobody took out of the text do not make a list of the pages between them."""
    text = "[1] Doe, Dry (2001).\n\n" + "It is dry, and it was so.\n\n" * 4 + "[2] Roe, Wet (2002).\n"
    assert all("It is dry" not in entry.printed for entry in Work(text).entries)


@pytest.mark.parametrize("word", ["A.B. ", "U.S. ", "& "])
def test_a_row_of_initials_without_a_year_is_read_in_one_way(word: str) -> None:
    """Cut into words in every way, such a line would keep the program busy for hours."""
    rows = f"Roe, A. (2001). Title of it. Press.\nDoe {word * 60}x\n\n" * 2
    assert len(Work(f"It is dry.\n\n## References\n\n{rows}").entries) == 2
