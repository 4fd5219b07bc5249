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
        ("Roe v. Doe, 1 Cranch 137, 174 (1803)", ("case", "Roe v. Doe", "1 Cranch 137", "1803", ("page", "174"))),
        ("In re Doe, 44 Ohio St. 210, 215 (1886)", ("case", "In re Doe", "44 Ohio St. 210", "1886", ("page", "215"))),
        ("42 CFR §141.23(d)(1)-(3) (2024)", ("statute", "", "42 C.F.R. § 141.23", "", ("section", "141.23(d)(1)-(3)"))),
        ("Federal Rule of Civil Procedure 12(b)(1)", ("statute", "", "Fed. R. Civ. P. 12", "", ("section", "12(b)(1)"))),
        ("U. S. Const., Amdt. 5", ("statute", "", "U.S. Const. amend. V", "", None)),
        ("H. R. Rep. No. 102-88, p. 31 (1991)", ("statute", "", "H.R. Rep. No. 102-88", "1991", ("page", "31"))),
        ("A. Roe & B. Doe, Reading Wells 112 (2012)", ("work", "A. Roe & B. Doe", "Reading Wells", "2012", ("page", "112"))),
        ("J. Doe, The Law of Wells, 98 Elm L. Rev. 4, 12 (1984)", ("work", "J. Doe", "The Law of Wells", "1984", ("page", "12"))),
        ("Tr. of Oral Arg. 14-15", ("record", "", "", "", None)),
        ("Roe v Doe Health Board [2015] UKSC 11; [2015] AC 1430, paras 14-17", ("case", "Roe v Doe Health Board", "[2015] UKSC 11", "2015", ("paragraph", "14-17"))),
        ("R (Roe) v Secretary of State [2017] UKSC 5, [56]-[59]", ("case", "R (Roe) v Secretary of State", "[2017] UKSC 5", "2017", ("paragraph", "56-59"))),
        ("In re B (A Child) [2013] UKSC 33", ("case", "In re B (A Child)", "[2013] UKSC 33", "2013", None)),
        ("Roe v Doe (1992) 175 CLR 479", ("case", "Roe v Doe", "(1992) 175 CLR 479", "1992", None)),
        ("regulation 4 of the Water Supply (Quality) Regulations 2016", ("statute", "Water Supply (Quality) Regulations", "Water Supply (Quality) Regulations", "2016", ("section", "4"))),
        ("section 6 of the 1991 Act", ("short", "", "1991 Act", "1991", ("section", "6"))),
        ("of 5 March 1996, Roe and Doe, C-46/93 and C-48/93, EU:C:1996:79, paragraph 31", ("case", "Roe and Doe", "C-46/93", "1996", ("paragraph", "31"))),
        ("Article 4(1) of Council Directive 98/83/EC", ("statute", "Directive 98/83", "Directive 98/83", "", ("article", "4(1)"))),
        ("Article 8(1) of that directive", ("back", "", "", "", ("article", "8(1)"))),
        ("BGH NJW 2010, 123, 125 Rn. 14", ("case", "", "BGH NJW 2010, 123", "2010", ("page", "125"))),
        ("BVerwG, Urt. v. 20.01.2005 - 3 C 31.03", ("case", "", "BVerwG 3 C 31.03", "2005", None)),
        ("Cass. 1re civ., 12 mars 2009, n° 08-12.345", ("case", "", "Cass. 1re civ. 08-12.345", "2009", None)),
        ("CEDH, 10 mars 2020, Roe c. Elme, n° 24816/14, § 116", ("case", "Roe c. Elme", "CEDH 24816/14", "2020", ("paragraph", "116"))),
        ("l'art. L. 210-1 du Code de l'environnement", ("statute", "Code de l'environnement", "Code de l'environnement", "", ("article", "L. 210-1"))),
        ("l'art. 1240 C. civ.", ("statute", "Code civil", "Code civil", "", ("article", "1240"))),
        ("STC 12/2008, FJ 4", ("case", "", "STC 12/2008", "2008", ("paragraph", "4"))),
        ("art. 25.2.c) de la Ley 7/1985", ("statute", "Ley 7/1985", "Ley 7/1985", "", ("article", "25.2.c)"))),
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
     "deren Art. 4 Abs. 1 gilt", "am 12 Jan. 2019 und Rn. 14", "It had 12 Apples and 5 Pears.", "A meeting at 9, then idle.", "the IBID and ID fields", "Supra is a word."],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    """Words and numbers that look a little like one."""
    assert laws(text) == []


def test_a_bare_section_is_of_the_title_that_was_cited_before() -> None:
    """Unless the text has it whole elsewhere; and a list of reports goes on with volume and page."""
    text = "See 28 U.S.C. § 1346(b); §2680(a); 42 U.S.C. § 300f; §1346(c)."
    assert [law.place for law in laws(text)] == ["28 U.S.C. § 1346", "28 U.S.C. § 2680", "42 U.S.C. § 300f", "§ 1346"]
    assert [law.place for law in laws("vgl. BVerfGE 39, 1 (42); 88, 203 (251 ff.)")] == [
        "BVerfGE 39, 1",
        "BVerfGE 88, 203",
    ]


def test_numbers_in_brackets_are_paragraphs_where_judgments_are_cited_by_them() -> None:
    """They stay in the text and are no marks; elsewhere they are."""
    work = Work("So it was held in Roe v Doe [2019] UKSC 25, at [65].\n\nSee [12] above.\n")
    assert [mark.printed for mark in work.marks if mark.style == "note"] == []
    assert [law.locator for law in work.laws] == [("paragraph", "65")]
    assert work.text.endswith("See [12] above.")
    assert [mark.printed for mark in Work("So it was held [12].\n").marks] == ["[12]"]


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
