"""Cases and statutes in a text: whole and in short, in the forms of several countries, and what points back at them."""

import pytest

from graph.work import Law, Work, laws, party, place_key


def told(law: Law) -> tuple[object, ...]:
    return (law.form, law.name, law.place, law.year, law.locator)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Martin v. United States, 605 U. S. 395, 400", ("case", "Martin v. United States", "605 U.S. 395", "", ("page", "400"))),
        ("See Roe v. Doe, 12 F. 3d 45, 50-52 (CA9 1999)", ("case", "Roe v. Doe", "12 F.3d 45", "1999", ("page", "50-52"))),
        ("Roe v. Doe, 347 F. Supp. 2d 1024, 1030 n. 4 (S.D.N.Y. 2004)", ("case", "Roe v. Doe", "347 F. Supp. 2d 1024", "2004", ("page", "1030"))),
        ("Roe v. Board of Trade, 347 U.S. 483, 74 S. Ct. 686 (1954)", ("case", "Roe v. Board of Trade", "347 U.S. 483", "1954", None)),
        ("Roe v. Doe Tank Co., Inc., 5 U. S. 1 (1802)", ("case", "Roe v. Doe Tank Co., Inc.", "5 U.S. 1", "1802", None)),
        ("Under In re Doe, 387 U. S. 1 (1967)", ("case", "In re Doe", "387 U.S. 1", "1967", None)),
        ("Roe v. Doe, 603 U. S. ___, ___ (2024)", ("case", "Roe v. Doe", "603 U.S.", "2024", None)),
        ("Roe, 605 U. S., at 400, 402", ("short", "Roe", "605 U.S.", "", ("page", "400, 402"))),
        ("Roe, supra, at 9", ("back", "Roe", "", "", ("page", "9"))),
        ("Id., at 403", ("back", "", "", "", ("page", "403"))),
        ("Ebd., S. 12 f.", ("back", "", "", "", ("page", "12"))),
        ("Meier, a. a. O., S. 5", ("back", "Meier", "", "", ("page", "5"))),
        ("28 U.S.C. § 2680(h)", ("statute", "", "28 U.S.C. § 2680", "", ("section", "2680(h)"))),
        ("28 U. S. C. §§2671-2680", ("statute", "", "28 U.S.C. §§ 2671-2680", "", None)),
        ("42 C.F.R. § 405.1885(b)(2)", ("statute", "", "42 C.F.R. § 405.1885", "", ("section", "405.1885(b)(2)"))),
        ("§2680(a)", ("short", "", "§ 2680", "", ("section", "2680(a)"))),
        ("Pub. L. No. 104-132", ("statute", "", "Pub. L. 104-132", "", None)),
        ("section 5 of the Water Rights Act 1998", ("statute", "Water Rights Act", "Water Rights Act", "1998", ("section", "5"))),
        ("§ 823 Abs. 1 S. 2 BGB", ("statute", "BGB", "BGB", "", ("section", "823 Abs. 1 S. 2"))),
        ("Art. 5 Abs. 1 GG", ("statute", "GG", "GG", "", ("article", "5 Abs. 1"))),
        ("BVerfGE 7, 198 (204)", ("case", "", "BVerfGE 7, 198", "", ("page", "204"))),
        ("[2019] UKSC 41 at [20]", ("case", "", "[2019] UKSC 41", "2019", ("paragraph", "20"))),
        ("Article 101 TFEU", ("statute", "TFEU", "TFEU", "", ("article", "101"))),
        ("l'art. 1240 du Code civil", ("statute", "Code civil", "Code civil", "", ("article", "1240"))),
        ("artículo 24.1 de la Constitución", ("statute", "Constitución", "Constitución", "", ("article", "24.1"))),
    ],
)  # fmt: skip
def test_a_form(text: str, expected: tuple[object, ...]) -> None:
    """Each is read whole, also with words around it."""
    assert [told(law) for law in laws(text)] == [expected]
    assert [told(law) for law in laws(f"It says so ({text}). Nobody knows why.")] == [expected]


@pytest.mark.parametrize(
    "text",
    ["In 2019 the Town v. itself", "400 U turns", "12 Roe Street, 5", "Version 2.3", "No. 5 and Art. Roe", "§ and more",
     "It had 12 Apples and 5 Pears.", "A meeting at 9, then idle.", "the IBID and ID fields", "Supra is a word."],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    """Words and numbers that look a little like one."""
    assert laws(text) == []


def test_two_spellings_are_one_place() -> None:
    """Spaces and signs do not tell one place from another."""
    assert place_key("28 U. S. C. §2680") == place_key("28 U.S.C. § 2680") != place_key("28 U.S.C. § 268")


def test_the_party_by_which_a_case_is_known() -> None:
    """A state is a party of many."""
    names = ["Roe v. United States", "United States v. Roe", "In re Roe", "R v Roe", "Roe, Inc. v. Doe"]
    assert [party(name) for name in names] == ["Roe"] * 5


def test_the_court_and_year_behind_a_case_are_no_author() -> None:
    """And a note that names a case is no part of the text."""
    work = Work(
        "We held so, Roe v. Doe, 9 F. 3d 1, 2 (Cal. Court 1993).[^1] Doe (2001) did, too.\n\n[^1]: Roe v. Poe, 1 U. S. 1.\n"
    )
    assert [str(citation) for citation in work.citations] == ["Doe 2001"]
    assert [law.name for law in work.laws] == ["Roe v. Doe"]
