"""RIS as Zotero, EndNote, Embase, Scopus and hand-made exports write it: each entry by itself, with its line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bibliography import ris
from graph.bibliography.entry import Entry


def read(text: str) -> list[Entry]:
    """The entries of a text that are not left out."""
    return [entry for entry in ris.read(text) if not entry.problem]


@pytest.mark.parametrize(
    "text",
    [
        "TY  - JOUR\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n",
        "TY - JOUR\nTI - One\nER -\nTY - BOOK\nTI - Two\nER -",  # one space
        "TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\n",  # no end
        "TY  -JOUR\nTI  -One\nER  -\nTY  -BOOK\nTI  -Two\nER  -",  # no space behind the dash
        "\ufeffTY  - JOUR\r\nT1  - One\r\nER  - \r\n\r\nTY  - BOOK\r\nT1  - Two\r\nER  - \r\n",
        "Exported by a program\n1.\nTY  - JOUR\nTI  - One\nER  - \n2.\nTY  - BOOK\nTI  - Two\nER  - \n",
        "TY  - JOUR\n  \n Some wrapped text\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n",
    ],
)
def test_entries_in_any_shape(text: str) -> None:
    """Spaces, ends, line ends, a mark of the order of bytes, numbers between entries, a stray line."""
    assert [(entry.item["title"], entry.item["type"]) for entry in read(text)] == [
        ("One", "article-journal"), ("Two", "book"),
    ]  # fmt: skip


def test_a_stray_line_is_said_and_a_wrapped_one_kept() -> None:
    """Behind TY a line belongs to nothing; behind a field it goes on with it, also where it looks like a tag."""
    (entry,) = read("TY  - JOUR\nstray\nTI  - A title on\nUS-China relations\n and more\nER  - \n")
    assert entry.item["title"] == "A title on US-China relations and more"
    assert entry.remarks == ["line 2 belongs to no field: stray"]


def test_an_entry_without_ty_comes_and_one_without_anything_is_left_out() -> None:
    """Both are said with their line."""
    first, second, third = ris.read(
        "TY  - JOUR\nTI  - One\nER  - \nAU  - Lost, E\nTI  - Two\nER  - \nTY  - BOOK\nER  - \n"
    )
    assert (first.remarks, second.remarks[0]) == ([], "line 4 begins the entry without TY")
    assert second.item["author"] == [{"family": "Lost", "given": "E"}]
    assert third.problem == "line 7 begins an entry that holds nothing"


FIELDS = [
    ("JOUR", "A1  - Liu R.\nA1  - Adler D.G.", "author", [{"family": "Liu", "given": "R."}, {"family": "Adler", "given": "D.G."}]),
    ("RPRT", "AU  - World Bank", "author", [{"literal": "World Bank"}]),
    ("JOUR", "AU  - Smith, J., Brown, K.", "author", [{"family": "Smith", "given": "J."}, {"family": "Brown", "given": "K."}]),
    ("CHAP", "ED  - Ed, I.\nA2  - Two, E.", "editor", [{"family": "Two", "given": "E."}, {"family": "Ed", "given": "I."}]),
    ("JOUR", "SP  - 12-19\nEP  - 19", "page", "12-19"),
    ("JOUR", "SP  - 101-+", "page", "101"),
    ("JOUR", "C7  - e101", "page", "e101"),
    ("JOUR", "SN  - 1932-8036 (ISSN)", "ISSN", "1932-8036"),
    ("JOUR", "SN  - 1234-5678\nSN  - 2345-6789", "ISSN", "1234-5678, 2345-6789"),
    ("BOOK", "SN  - 9783161484100 (ISBN)", "ISBN", "9783161484100"),
    ("JOUR", "DA  - 2009/03//\nPY  - 2009", "issued", {"date-parts": [[2009, 3]]}),
    ("JOUR", "DA  - Mar 5\nPY  - 2009", "issued", {"date-parts": [[2009, 3, 5]]}),
    ("JOUR", "Y1  - 2014///", "issued", {"date-parts": [[2014]]}),
    ("JOUR", "PY  - in press", "status", "in press"),
    ("JOUR", "UR  - http://one.org/a;b=1\nUR  - http://two.org", "URL", "http://one.org/a;b=1"),
    ("JOUR", "DO  - doi:10.1000/x.", "DOI", "10.1000/x"),
    ("JOUR", "T2  - Journal of Things\nJO  - J. Things", "container-title", "Journal of Things"),
    ("CHAP", "BT  - The Book", "container-title", "The Book"),
    ("BOOK", "T2  - The Series", "collection-title", "The Series"),
    ("RPRT", "T2  - Aegis Paper Series\nPB  - Hoover", "collection-title", "Aegis Paper Series"),
    ("RPRT", "JF  - Reports of Things", "container-title", "Reports of Things"),
    ("GOVDOC", "T2  - Papers\nT3  - Department", "collection-title", "Papers"),
    ("EDBOOK", "AU  - Two, E.", "editor", [{"family": "Two", "given": "E."}]),
    ("JOUR", "IS  - № 3\nVL  - Т. 12", "issue", "3"),
    ("JOUR", "IS  - № 3\nVL  - Т. 12", "volume", "12"),
    ("JOUR", "SP  - С. 5\nEP  - 19", "page", "5-19"),
    ("BOOK", "PY  - 2017 г.", "issued", {"date-parts": [[2017]]}),
    ("JOUR", "M3  - doi: 10.1080/09668136.2021.1", "DOI", "10.1080/09668136.2021.1"),
    ("JOUR", "M3  - 10.4103/2303-9027.138783", "DOI", "10.4103/2303-9027.138783"),
    ("JOUR", "VO  - 12\nM3  - Article", "volume", "12"),
    ("THES", "VL  - PhD\nM3  - PhD", "genre", "PhD"),
    ("JOUR", "A1  - 王小明,李四;\nA1  - 欧阳修;", "author", [{"literal": name} for name in ("王小明", "李四", "欧阳修")]),
    ("JOUR", "LA  - English", "language", "en"),
    ("JOUR", "PB  - A &amp; <i>B</i>", "publisher", "A & B"),
    ("RPRT", "IS  - 7", "number", "7"),
    ("RPRT", "SN  - TR-12", "number", "TR-12"),
    ("CASE", "A2  - U.S.\nVL  - 384", "container-title", "U.S."),
    ("CASE", "PB  - Supreme Court", "authority", "Supreme Court"),
    ("CASE", "SV  - No. 759", "number", "No. 759"),
    ("STAT", "M1  - 93-579", "number", "93-579"),
    ("HEAR", "T3  - Senate", "authority", "Senate"),
    ("PAT", "SN  - US123456\nA2  - Patent Office", "authority", "Patent Office"),
    ("CONF", "T2  - 12th Conference\nC3  - Proceedings", "container-title", "Proceedings"),
    ("CONF", "T2  - 12th Conference\nC3  - Proceedings", "event-title", "12th Conference"),
    ("CPAPER", "C1  - Berlin", "event-place", "Berlin"),
    ("BOOK", "A2  - Series, E\nA3  - Two, E.", "editor", [{"family": "Two", "given": "E."}]),
    ("BOOK", "SP  - 12\nEP  - 19", "page", "12-19"),
    ("JOUR", "L2  - http://one.org/full\nL1  - internal-pdf://1/x.pdf", "URL", "http://one.org/full"),
    ("JOUR", "UR  - http://one.org\nL1  - http://one.org/x.pdf", "notes", ["Also at http://one.org/x.pdf"]),
    ("GOVDOC", "TI  - T", "type", "report"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "lines", "field", "expected"), FIELDS)
def test_fields(kind: str, lines: str, field: str, expected: object) -> None:
    """Names in all forms, pages and serial numbers with their decoration, dates with empty parts, second addresses."""
    (entry,) = read(f"TY  - {kind}\n{lines}\nER  - \n")
    assert entry.item[field] == expected


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        ("TI  - T\nN1  - in Russian", "not kept: notes: in Russian"),
        ("TI  - T\nT2  - A Journal\nJF  - Another Paper\nJO  - A J.", "not kept: container: Another Paper"),
        ("TI  - T\nVL  - 1\nVL  - 2", "not kept: volume: 2"),
        ("TI  - T\nPY  - 2010///Spring", "issued is 2010; the file has 2010///Spring"),
        ("TI  - T\nTT  - Title in another language", "not kept: translated title: Title in another language"),
        ("TI  - T\nA3  - Series, E.", "not kept: tertiary authors: Series, E."),
    ],
)
def test_what_a_record_has_no_place_for_is_said(lines: str, remark: str) -> None:
    """In words that name the field and hold the value."""
    (entry,) = read(f"TY  - JOUR\n{lines}\nER  - \n")
    assert entry.remarks == [remark]


@pytest.mark.parametrize(
    ("kind", "lines", "remark"),
    [
        ("BOOK", "SP  - 300", "not kept: number of pages: 300"),
        ("THES", "SP  - 212 p.", "not kept: number of pages: 212 p."),
        ("BOOK", "A2  - Series, E\nA3  - Two, E.", "not kept: editor of the series: Series, E"),
        ("PCOMM", "A2  - Roe, R", "not kept: recipient: Roe, R"),
        ("CASE", "A4  - Counsel, C.", "not kept: counsel: Counsel, C."),
    ],
)
def test_what_a_tag_means_depends_on_the_type(kind: str, lines: str, remark: str) -> None:
    """The pages of a whole book are counted, not cited; a recipient is no editor."""
    (entry,) = read(f"TY  - {kind}\nTI  - T\n{lines}\nER  - \n")
    assert entry.remarks == [remark]
    assert not {"page", "translator"} & entry.item.keys()


@given(
    st.lists(
        st.sampled_from(
            ["TY  - JOUR", "ER  - ", "AU  - A, B", "TI  - x", "stray", "", "TY -", "PY  - 20", "XX  - y", "US-a"]
        ),
        max_size=12,
    )
)
@settings(max_examples=200, deadline=None)
def test_no_shape_of_a_file_breaks_the_reader(lines: list[str]) -> None:
    """Whatever stands in it, a whole entry behind it comes."""
    found = ris.read("\n".join([*lines, "TY  - BOOK", "TI  - The whole one", "ER  - "]))
    assert "The whole one" in [entry.item.get("title") for entry in found]
