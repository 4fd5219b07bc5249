"""Dates in words, in numbers and in EDTF: what a record keeps of them, and whether that is all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.bibliography import bibtex, csl, dates

WHOLE = [
    ("2009", "2009"), ("2009-03", "2009-03"), ("2009/03//", "2009-03"), ("2009-03-05T10:00:00Z", "2009-03-05"),
    ("March 2009", "2009-03"), ("05/2009", "2009-05"), ("12 May 2001", "2001-05-12"), ("May 12th, 2001", "2001-05-12"),
    ("2009 MAR 5", "2009-03-05"), ("15.03.2009", "2009-03-15"), ("13/06/2009", "2009-06-13"), ("[1999]", "1999"),
    ("2009-March-05", "2009-03-05"), ("2009年3月5日", "2009-03-05"), ("März 2010", "2010-03"), ("Fri, 3 May 2019", "2019-05-03"),
    ("12 мая 2001", "2001-05-12"), ("сентябрь 2001 г.", "2001-09"),
]  # fmt: skip
IN_PART = [
    ("2009-03/2009-05", "2009-03"), ("2009?", "2009"), ("2009~", "2009"), ("2009-21", "2009"), ("Spring 2009", "2009"),
    ("2009///Spring", "2009"), ("1999/2000", "1999"), ("c. 1999", "1999"), ("05/06/2009", "2009"), ("/2009", "2009"),
    ("2019-02-30", "2019-02"), ("2019-13-45", "2019"), ("in press", ""), ("19XX", ""), ("2009/..", "2009"), ("2009/", "2009"), ("-0044", ""), ("0800", ""), ("2004-uu", "2004"),
     ("n.d.", ""), ("May-June 2001", "2001-05"),
    ("1397/2018", "2018"), ("1440 [2019]", "2019"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept"), WHOLE)
def test_a_date_that_is_kept(text: str, kept: str) -> None:
    """In any order, in words of several languages, with a weekday or a time."""
    assert dates.read(text) == (kept, True)


@pytest.mark.parametrize(("text", "kept"), IN_PART)
def test_a_date_of_which_something_is_lost(text: str, kept: str) -> None:
    """Ranges, seasons, doubts, days that mean two: the part that is sure."""
    assert dates.read(text) == (kept, False)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_is_read(day: date) -> None:
    """As ISO writes it, as English and as RIS do."""
    for text in (day.isoformat(), f"{day:%-d %B %Y}", f"{day:%B %-d, %Y}", f"{day:%Y/%m/%d/}"):
        assert dates.read(text) == (day.isoformat(), True)


@pytest.mark.parametrize(
    ("fields", "kept", "remark"),
    [
        ("year=2001, month={12 May}", "2001-05-12", ""),
        ('year=2001, month="4~" # jan', "2001-01-04", ""),
        ("year=2001, month={may~5--7}", "2001-05-05", "issued is 2001-05-05; the file has 2001 may 5–7"),
        ("year={2009-03}", "2009-03", ""),
        ("year=2009, month={2009-03}", "2009-03", ""),
        ("month={12 May 2009}", "2009-05-12", ""),
        ("year=2009, month={May 2010}", "2009-05", "issued is 2009-05; the file has 2009 May 2010"),
        ("year={2018~}", "2018", ""),
        ("year=2009, month={Spring}", "2009", "issued is 2009; the file has 2009 Spring"),
        ("date={2009-03/2009-05}", "2009-03", "issued is 2009-03; the file has 2009-03/2009-05"),
        ("date={2009-11}, year=2010", "2009-11", ""),
        ("date={1723~}", "1723", "issued is 1723; the file has 1723~"),
        ("date={2009-03/2010~}", "2009-03", "issued is 2009-03; the file has 2009-03/2010~"),
        ("date={2009/..}", "2009", "issued is 2009; the file has 2009/.."),
        ("date={-0044}", "", "issued is left out; the file has -0044"),
        ("year=2009, month=03, day=5", "2009-03-05", ""),
        ("year=2009, month={²}", "2009", "issued is 2009; the file has 2009 ²"),
        pytest.param(
            f"year=2009, month={'1' * 5000}", "2009", f"issued is 2009; the file has 2009 {'1' * 5000}", id="endless"
        ),
        ("year=2019, urldate={2020-05}", "2019", "accessed is left out; the file has 2020-05"),
    ],
)
def test_dates_of_bibtex(fields: str, kept: str, remark: str) -> None:
    """Year, month and day, macros, biblatex's field; what cannot be kept is said."""
    (entry,) = bibtex.read(f"@misc{{a, title={{T}}, author={{Doe, J}}, {fields}}}")
    assert dates.of(entry.item.get("issued")) == kept
    assert entry.remarks == ([remark] if remark else [])


@pytest.mark.parametrize(
    ("issued", "kept", "remarks"),
    [
        ('{"raw": "March 2009"}', "2009-03", []),
        ('{"edtf": "2009-03"}', "2009-03", []),
        ('{"literal": "05/2009"}', "2009-05", []),
        ('"2009-03-04"', "2009-03-04", []),
        ("2009", "2009", []),
        ('{"date-parts": [["2009", "3", null]]}', "2009-03", []),
        ('{"date-parts": [[2009, 3], [2009, 5]]}', "2009-03", ["issued is 2009-03; the file has 2009-3/2009-5"]),
        ('{"date-parts": [[2009]], "season": 1}', "2009", ["issued is 2009; the file has 2009 spring"]),
        ('{"date-parts": [[2009]], "circa": true}', "2009", ["issued is 2009; the file has 2009 circa"]),
    ],
)
def test_dates_of_csl(issued: str, kept: str, remarks: list) -> None:
    """Parts, raw, literal, EDTF and plain text."""
    (entry,) = csl.read(f'[{{"type": "book", "title": "T", "issued": {issued}}}]')
    assert (dates.of(entry.item.get("issued")), entry.remarks) == (kept, remarks)


def test_what_is_no_date_is_the_state_of_the_work() -> None:
    """The words "in press" stand where a date would."""
    (entry,) = bibtex.read("@article{a, title={T}, author={Doe, J}, year={in press}}")
    assert (entry.item["status"], "issued" in entry.item) == ("in press", False)
