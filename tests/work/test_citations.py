"""Citations by author and year are found in all their forms, and marks of other styles are known to be there."""

import pytest

from graph.work import Work
from graph.work.citations import citations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as they say (Jardine, 2019).", ["Jardine 2019"]),
        ("(Aminian, Fu, and Tung, 2018, p. 325-26)", ["Aminian, Fu, and Tung 2018 page 325-26"]),
        ("(Cheney, 2019, p. iv) and (Shen, 208, p. 2684)", ["Cheney 2019 page iv", "Shen 208 page 2684"]),
        ("(A and B, 2009, p. 1; C, 2020b, para. 18)", ["A and B 2009 page 1", "C 2020b paragraph 18"]),
        ("(Doe 2001, Roe 2002)", ["Doe 2001", "Roe 2002"]),
        ("(Doe 2001, 2005) and (Doe 2001a, b)", ["Doe 2001", "Doe 2005", "Doe 2001a", "Doe 2001b"]),
        ("(Roe & Loe, 2002a,b)", ["Roe & Loe 2002a", "Roe & Loe 2002b"]),
        ("(see also van der Berg 2004: 12-14, and O'Neil 2006)", ["van der Berg 2004 page 12-14", "O'Neil 2006"]),
        ("(Poe n.d.) (Poe, in press)", ["Poe n.d.", "Poe in press"]),
        ("(Doe 1990, as cited in Roe 2002, pp. 3, 7)", ["Doe 1990", "Roe 2002 page 3,7"]),
        ("(vgl. Müller 2010, S. 12; Straße 2011, § 4)", ["Müller 2010 page 12", "Straße 2011 section 4"]),
        ("(World Health Organization [WHO], 2003)", ["World Health Organization 2003"]),
        ("(Ministry of Foreign Affairs of the People's Republic, 2017)", ["Ministry of Foreign Affairs of the People's Republic 2017"]),
        ("(U.S. Census Bureau, 2010, Table 3)", ["U.S. Census Bureau 2010 table 3"]),
        ("Doe's (2001) work; Hughes' (2002: 5); Doe et al. [2004]", ["Doe 2001", "Hughes 2002 page 5", "Doe et al 2004"]),
        ("It ended. Doe and Roe (2001) said", ["Doe and Roe 2001"]),
        ("(e.g., Doe 2001; 2005)", ["Doe 2001", "Doe 2005"]),
        ("(王 2001)", ["王 2001"]),
        ("(Doe [1998] 2001) and (Roe, 1998/2001, p. 4)", ["Doe 1998", "Roe 1998 page 4"]),
        ("Doe's influential (2001) work and Roe et al.'s (2010) reply", ["Doe 2001", "Roe et al. 2010"]),
        ("(Doe 2001, p. 5, 2005, p. 7)", ["Doe 2001 page 5", "Doe 2005 page 7"]),
        ("(Roe/Loe 2002; Brown v. Board of Education, 1954)", ["Roe/Loe 2002", "Brown v. Board of Education 1954"]),
    ],
)  # fmt: skip
def test_what_is_cited(text: str, expected: list[str]) -> None:
    """Each work by its names, its year and its place."""
    assert [" ".join([str(each), *(each.locator or ())]) for each in citations(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "in 2013 (when it began) there were (1) one, (2) two, and 41% (of 2900) in it",
        "the year (2015) and (CA)",
        "(Martin v. United States, 605 U. S. 395, 400)",
        "(in March 2015) (1995-2000) (ISO 9001) (John 3:16)",
        "(as Doe argued in 2001)",
        "(see Table 2010)",
        "(Doe, personal communication, May 5, 2001)",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    """Years, numbers, dates and cases in brackets are no author and year."""
    assert [*citations(text)] == []


def test_a_bracket_with_a_place_alone_belongs_to_the_citation_before_it() -> None:
    """Doe (2001) says "so" (p. 5), as psychologists cite; a bracket of figures is no citation."""
    rows = [
        (str(row), row.locator)
        for row in citations('Doe (2001) says "so" (p. 5), with 388 people (N = 388). Roe (2002).')
    ]
    assert rows == [("Doe 2001", ("page", "5")), ("Roe 2002", None)]
    assert [*citations("It is in Code Ann. §51.803 (West 2009).")] == []


def test_brackets_of_any_length_are_read_once() -> None:
    """However long a list of citations is, each is found, and what could be one from every sign is walked through once."""
    assert [str(each) for each in citations("(" + "Ruiz, 2018; " * 9_000 + ")")] == ["Ruiz 2018"] * 9_000
    for text in ("(" + "1" * 100_000, "(Smith, 2019; " * 8_000, "(" + "a " * 50_000 + "123)", "(1234 " * 20_000 + ")"):
        assert len([*citations(text)]) <= 1


@pytest.mark.parametrize(
    ("text", "styles"),
    [
        ("It rained [1, 3].", {"note"}),
        ("It rained.¹", {"note"}),
        ("It rained.<sup>1</sup>", {"note"}),
        ("It rained.12 So", {"note"}),
        ("It rained[^a].", {"note"}),
        ("It [rained](https://example.org/x).", {"link"}),
        ("It <a href='https://example.org/x'>rained</a>.", {"link"}),
        ("It rained, https://example.org/x.", {"link"}),
        ("So Martin v. United States, 605 U. S. 395, 400.", {"law"}),
        ("So 28 U.S.C. § 2680(h).", {"law"}),
        ("So [2019] UKSC 41 and Case C-131/12.", {"law"}),
        ("So Art. 5 GG.", {"law"}),
        ("So it is (ibid., p. 5).", {"ibid"}),
        ("So it is. Id. at 7.", {"ibid"}),
        ("So it is, op. cit., 8, supra note 3.", {"ibid"}),
        ("It rained in 2019, 40 people came (p. 3), and Doe left.", set()),
        ("It rained [sic] on [the] town's 3 roads.", set()),
    ],
)
def test_marks_of_other_styles(text: str, styles: set[str]) -> None:
    """Numbers, notes, links, cases, statutes and "ibid." are known to be there, and prose has none of them."""
    assert {mark.style for mark in Work(text).marks} == styles


def test_a_year_is_found_in_time_that_grows_with_the_text() -> None:
    """Signs that could be parts of many citations are looked at once or twice each, however many there are."""
    for text in ("(" + "1" * 100_000, "(Smith, 2019; " * 8_000, "(" + "a " * 50_000 + "123)", "(1234 " * 20_000 + ")"):
        assert len([*citations(text)]) <= 1
    assert [str(citation) for citation in citations("(" + "Ruiz, 2018; " * 9_000 + ")")] == ["Ruiz 2018"] * 9_000
