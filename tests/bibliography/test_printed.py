"""A printed reference as a record: certain fields alone, the line kept whole, the rest marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.bibliography.printed import entry
from graph.bibliography.records import records


def read(printed: str) -> dict[str, object]:
    return {key: value for key, value in entry(printed).item.items() if key not in ("printed", "type")}


DOE, ROE = {"family": "Doe", "given": "J."}, {"family": "Roe", "given": "R. A."}


@pytest.mark.parametrize(
    ("printed", "fields"),
    [
        ("Doe, J. & Roe, R. A. (2001). Dry towns. https://doi.org/10.1000/x1", {"author": [DOE, ROE], "issued": "2001", "title": "Dry towns", "DOI": "10.1000/x1", "URL": "https://doi.org/10.1000/x1"}),
        ("Doe, J., Roe, R. A., 2001b. Dry towns. Press.", {"author": [DOE, ROE], "issued": "2001", "year-suffix": "b", "title": "Dry towns"}),
        ("Jane Doe and Ann Roe. “Dry Towns.” https://example.org/dry", {"author": [{"given": "Jane", "family": "Doe"}, {"given": "Ann", "family": "Roe"}], "title": "Dry Towns", "URL": "https://example.org/dry"}),
        ('Doe, Jane, and Ann Roe. "Dry Towns." *Water* (2001).', {"author": [{"family": "Doe", "given": "Jane"}, {"given": "Ann", "family": "Roe"}], "issued": "2001", "title": "Dry Towns", "container-title": "Water"}),
        ("State Council, 2016. A plan for water. Press.", {"author": [{"literal": "State Council"}], "issued": "2016", "title": "A plan for water"}),
        ("Ministry of Water and Roads (2016). *A plan*. Press.", {"author": [{"literal": "Ministry of Water and Roads"}], "issued": "2016", "title": "A plan"}),
        ("van der Berg, J. (n.d.). Dry towns. Press.", {"author": [{"family": "van der Berg", "given": "J."}], "title": "Dry towns"}),
        ("Doe, J. (2001). Dry towns. Available at: https://example.org/dry [Accessed: 4 January 2021]", {"author": [DOE], "issued": "2001", "title": "Dry towns", "URL": "https://example.org/dry", "accessed": "2021-01-04"}),
        ("Ann Kerr, *Water for Elm: A History*, 2nd ed. (Columbus: Ohio Press, 2001), 12.", {"author": [{"given": "Ann", "family": "Kerr"}], "title": "Water for Elm: A History", "issued": "2001"}),
        ("J.-P. Duval, *La conquête de l’eau*, t. II, Paris, Éditions de l’Eau, 1986, p. 45 sq.", {"author": [{"given": "J.-P.", "family": "Duval"}], "title": "La conquête de l’eau", "issued": "1986"}),
        ("Karin Schmidt: Der Anschluß, in: Die Verwaltung 51 (1998), S. 30–45, S. 33", {"author": [{"given": "Karin", "family": "Schmidt"}], "title": "Der Anschluß", "container-title": "Die Verwaltung", "issued": "1998"}),
        ("Vgl. zum Folgenden Peter Koch, Wasser für die Stadt, 2. Aufl., Köln: Verlag 1998, S. 12 ff.", {"author": [{"given": "Peter", "family": "Koch"}], "title": "Wasser für die Stadt", "issued": "1998", "publisher": "Verlag", "publisher-place": "Köln"}),
        ("Tom Brandt, Marcy Holt, and Jill Hess. Losses in Ohio. *Journal of Water*, 12(3):1–20, 2018b.", {"author": [{"given": "Tom", "family": "Brandt"}, {"given": "Marcy", "family": "Holt"}, {"given": "Jill", "family": "Hess"}], "title": "Losses in Ohio", "container-title": "Journal of Water", "issued": "2018", "year-suffix": "b"}),
        ("Novak J, Larsen PA. Nitrate in groundwater. Water Res. 2010;44(3):100-9.", {"author": [{"family": "Novak", "given": "J"}, {"family": "Larsen", "given": "PA"}], "title": "Nitrate in groundwater", "issued": "2010"}),
        ("World Water Organization. Guidelines for water. 2nd ed. Geneva: Press; 1993.", {"author": [{"literal": "World Water Organization"}], "title": "Guidelines for water", "issued": "1993"}),
        ("Doe, J. (in press). Seeing and trusting. Press.", {"author": [DOE], "title": "Seeing and trusting"}),
        ("[Dry towns](https://example.org/dry), 2001", {"title": "Dry towns, 2001", "issued": "2001", "URL": "https://example.org/dry"}),
    ],
)  # fmt: skip
def test_certain_fields_are_read(printed: str, fields: dict[str, object]) -> None:
    """Names, year, title, address, DOI and the day of access are read where the style leaves no doubt."""
    assert read(printed) == fields


def test_what_is_guessed_is_said() -> None:
    """Where a title ends that a comma parts from its journal, nobody knows."""
    work = entry("Doe, J., 2001. Dry towns, and wet ones, Water [online]")
    assert work.item["title"] == "Dry towns, and wet ones"
    assert any("where the title ends" in remark for remark in work.remarks)


def test_two_years_are_no_year() -> None:
    """A line with two years says neither for sure."""
    assert "issued" not in read("“Dry Towns.” 1998, again 2001.")


def test_the_printed_line_is_kept_whole() -> None:
    """The record has the line in its notes, and its letter in id and label."""
    line = "Doe, J., 2001b. It's dry: a *study*. Press."
    text = records([entry(line)])
    assert "  doe-2001b:" in text
    assert "label: Doe 2001b" in text
    assert "notes: 'Doe, J., 2001b. It''s dry: a *study*. Press.'" in text


@given(st.text(max_size=300))
def test_every_line_is_read(printed: str) -> None:
    """Whatever stands in a list, there is an entry, with all of it kept."""
    assert entry(printed).item["printed"] == printed
