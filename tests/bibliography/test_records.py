"""Entries as records: what cannot be kept stands beside them, and whatever it says is a comment."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.bibliography import bibtex, csl, ris
from graph.bibliography.entry import Entry
from graph.bibliography.records import read_file, records
from tests.conftest import run

HOSTILE = "x\nactors:\n  evil: {name: Evil, kind: state}\n# \x1b]0;pwned\x07\u2028evil:\u0085more: 1 \u202e"


def load(tmp_path: Path, sources: str) -> graph.KnowledgeGraph:
    """A dataset with these sources pasted into it, which has to be in order."""
    path = tmp_path / "pasted.yaml"
    path.write_text(f"dataset: {{title: Pasted}}\n{sources}", encoding="utf-8")
    return graph.load(path)


@pytest.mark.parametrize(
    ("csl_type", "kind"),
    [
        ("report", "report"), ("post-weblog", "blog post"), ("paper-conference", "conference paper"),
        ("article", "preprint"), ("standard", "standard"), ("software", "software"), ("post", "social media post"),
        ("entry-encyclopedia", "encyclopedia"), ("motion_picture", "podcast or video"), ("legal_case", "court decision"),
    ],
)  # fmt: skip
def test_a_type_is_of_the_nearest_kind(tmp_path: Path, csl_type: str, kind: str) -> None:
    """What is imported has the kind that most works of its type are of."""
    text = records(csl.read(json.dumps([{"type": csl_type, "title": "A Work"}])))
    (source,) = load(tmp_path, text).data.sources.values()
    assert (source.kind, source.type) == (kind, csl_type)


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (bibtex, "@misc{a, title={T}, url={http://a.org/x_1 and http://b.org/y; www.c.org}}"),
        (bibtex, "@misc{a, title={T}, url={http://a.org/x_1}, howpublished={\\url{http://b.org/y}}, doi={www.c.org}}"),
        (ris, "TY  - ELEC\nTI  - T\nUR  - http://a.org/x_1\nUR  - http://b.org/y\nUR  - www.c.org\nER  - \n"),
        (csl, '[{"type": "webpage", "title": "T", "URL": "http://a.org/x_1, http://b.org/y http://www.c.org"}]'),
    ],
)
def test_of_several_addresses_all_are_kept(tmp_path: Path, reader: Any, text: str) -> None:
    """The first as URL, the others as notes: they are in the record and not only beside it."""
    (source,) = load(tmp_path, records(reader.read(text))).data.sources.values()
    assert source.URL == "http://a.org/x_1"
    assert source.notes == ("Also at http://b.org/y", "Also at http://www.c.org")


@pytest.mark.parametrize(
    ("title", "source_id"),
    [("Null", "work-null"), ("No", "work-no"), ("On", "work-on"), ("1984", "work-1984"), ("0x1F", "work-0x1f"),
     ("2001-01-01", "work-2001-01-01"), ("Yes we can", "yes-we-can")],
)  # fmt: skip
def test_an_id_is_a_text_to_every_reader_of_yaml(tmp_path: Path, title: str, source_id: str) -> None:
    """What others take for nothing, a number, a date or a truth value gets a word before it; values get quotes."""
    work = {"type": "book", "title": title, "publisher": "On", "edition": "012", "volume": "1_000", "number": "No"}
    text = records(csl.read(json.dumps([work])))
    load(tmp_path, text)
    (record,) = yaml.safe_load(text)["sources"].items()
    assert (record[0], {name: record[1][name] for name in ("publisher", "edition", "volume", "number")}) == (
        source_id, {"publisher": "On", "edition": "012", "volume": "1_000", "number": "No"},
    )  # fmt: skip


def test_a_long_id_ends_with_a_whole_word() -> None:
    """It is cut between words."""
    author = {"literal": "Ministry of Foreign Affairs of the People's Republic of China"}
    work = {"type": "report", "title": "T", "author": [author], "issued": {"raw": "2021"}}
    assert "  ministry-of-foreign-affairs-of-the-people-s-republic-of-2021:\n" in records(csl.read(json.dumps([work])))


def test_a_case_is_called_by_both_parties() -> None:
    """And not by the first words of its title."""
    work = {"type": "legal_case", "title": "Brown v. Board of Education", "issued": {"raw": "1954"}}
    assert "label: Brown v. Board of Education 1954\n" in records(csl.read(json.dumps([work])))


def test_a_comment_holds_whatever_it_says(tmp_path: Path) -> None:
    """On one line, without a sign that moves a terminal; the record around it is whole."""
    work = {
        "type": "book",
        "title": "Good",
        "note": HOSTILE,
        "DOI": HOSTILE,
        "URL": HOSTILE,
        "issued": {"raw": HOSTILE},
    }
    text = records(
        csl.read(json.dumps([work, {"type": "book", "title": "Good too", "author": HOSTILE}, {"itemType": "note"}]))
    )
    assert len(load(tmp_path, text).data.sources) == 2
    assert all(char.isprintable() or char == "\n" for char in text)
    assert all(line.startswith(("sources:", "  ")) for line in text.splitlines())


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_in_any_place_of_bibtex_is_harmless(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever is read of an entry, the records are a dataset in order, and the next entry is in it."""
    entry = f"@book{{{text}, title={{T {text}}}, note={{{text}}}, year={{{text}}}, author={{{text}}}}}\n\n@misc{{b, title={{The next}}}}\n"
    kb = load(tmp_path_factory.mktemp("any"), records(bibtex.read(entry)))
    assert "The next" in {source.title for source in kb.data.sources.values()}


VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.sampled_from(["10.1000/x", "https://x.org", "2001"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["family", "given", "literal", "raw", "date-parts"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
FIELDS = st.sampled_from(
    [
        "id",
        "type",
        "title",
        "author",
        "editor",
        "issued",
        "accessed",
        "DOI",
        "URL",
        "ISSN",
        "page",
        "note",
        "data",
        "itemType",
    ]
)


@given(st.lists(st.dictionaries(FIELDS, VALUE, max_size=6), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_any_value_in_any_field_of_json_is_harmless(
    tmp_path_factory: pytest.TempPathFactory, items: list[dict]
) -> None:
    """Whatever shape it has, the records are a dataset in order."""
    load(tmp_path_factory.mktemp("any"), records(csl.read(json.dumps([*items, {"type": "book", "title": "The next"}]))))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["TI", "AU", "PY", "DA", "UR", "DO", "SN", "SP", "N1", "TY", "XX"]), st.text(max_size=20)
        ),
        max_size=6,
    )
)
@settings(max_examples=100, deadline=None)
def test_any_value_in_any_field_of_ris_is_harmless(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, str]]
) -> None:
    """Whatever stands in it, the records are a dataset in order."""
    text = "\n".join(["TY  - BOOK", "TI  - First", *(f"{tag}  - {value}" for tag, value in lines)])
    load(tmp_path_factory.mktemp("any"), records(ris.read(text)))


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.bib", "\n\n@book{a, title={T}, note={in Russian}}", "    # line 3: not kept: note: in Russian"),
        ("a.ris", "\nTY  - BOOK\nTI  - T\nN1  - in Russian\nER  - ", "    # line 2: not kept: notes: in Russian"),
        (
            "a.json",
            '[\n{"type": "book", "title": "T", "note": "in Russian"}]',
            "    # line 2: not kept: note: in Russian",
        ),
    ],
)
def test_a_remark_stands_in_its_record_with_the_line(tmp_path: Path, name: str, text: str, line: str) -> None:
    """In all three formats, below the id."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert records(read_file(str(tmp_path / name))).splitlines()[1:3] == ["  t:", line]


def test_very_many_remarks_are_counted() -> None:
    """The first thirty are said, and how many more there are."""
    fields = ", ".join(f"field{number} = {{x}}" for number in range(50))
    text = records(bibtex.read(f"@book{{a, title={{T}}, {fields}}}"))
    assert text.count("    # ") == 31
    assert "    # line 1: 20 more\n" in text


def test_editors_stand_in_for_authors_in_labels() -> None:
    """And translators for both; a title where there is nobody."""
    text = records(
        bibtex.read(
            "@book{a, editor={Ed, Itor and Two, Ed}, title={A collected volume}, year=2008}\n"
            "@book{b, translator={Trans, Lator}, title={Another}, year=2009}\n"
            "@book{c, author={Au, Thor}, editor={Ed, Itor}, title={Third}, year=2010}\n"
            "@book{d, title={Nobody wrote this one}, year=2011}\n"
        )
    )
    labels = ["Ed and Two 2008", "Trans 2009", "Au 2010", "Nobody wrote this 2011"]
    assert [line.removeprefix("    label: ") for line in text.splitlines() if "label:" in line] == labels


def test_the_same_work_twice_is_named_with_its_line() -> None:
    """Whatever format it is in."""
    text = records(ris.read("TY  - BOOK\nTI  - T\nAU  - Li, X\nER  - \nTY  - BOOK\nTI  - T\nAU  - Li, X\nER  - \n"))
    assert "  # li is there already: T, line 5\n" in text


def test_an_import_says_what_is_wrong_and_leaves_the_rest(tmp_path: Path) -> None:
    """As somebody types it: exit code 0 where something came, 2 where nothing did."""
    path = tmp_path / "in.bib"
    path.write_text("@article{\n author = {Doe, Jane}, title = {One}\n}\n@misc{empty}\n", encoding="utf-8")
    done = run("import", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "  # left out: line 4 begins an entry that holds nothing\n" in done.stdout
    assert "title: One" in done.stdout
    path.write_text("@misc{empty}\n", encoding="utf-8")
    done = run("import", str(path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "line 1 begins an entry that holds nothing" in done.stderr


def test_what_the_second_entry_of_a_work_says_more_is_said() -> None:
    """What is there already is left out, but not what it knows beside the first, or otherwise."""
    text = records(
        bibtex.read("""
        @misc{a, author = {Kim, A.}, title = {T}, year = 2020, publisher = {Sage}}
        @article{b, author = {Kim, A.}, title = {T}, journal = {Asia Today}, year = 2020, doi = {10.1000/x}, publisher = {Brill}}
    """)
    )
    assert text.endswith("""
  # kim-2020 is there already: T, line 3
  #   this one has besides, or otherwise: container-title Asia Today; publisher Brill; DOI 10.1000/x
""")


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("China’s “Digital Silk Road” today", "China’s Digital Silk 2019"),
        ("Towns: a history of water", "Towns: a history 2019"),
        ("One two three: four", "One two three 2019"),
        ("(Un)fair towns again", "(Un)fair towns again 2019"),
        ("Who (really) owns water", "Who (really) owns 2019"),
        ("The town (in three parts)", "The town in 2019"),
    ],
)
def test_a_label_of_a_title_ends_well(title: str, label: str) -> None:
    """With no sign that leads on, and with no bracket or quotation mark whose other one is cut off."""
    (made,) = yaml.safe_load(records([Entry(0, {"type": "book", "title": title, "issued": "2019"})]))[
        "sources"
    ].values()
    assert made["label"] == label


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (bibtex, "@article{a, title={T}, year={n.d.}, abstract={On wells.}, keywords={wells; water}, file={a.pdf}}"),
        (ris, "TY  - JOUR\nTI  - T\nPY  - n.d.\nAB  - On wells.\nKW  - wells\nKW  - water\nDB  - a.pdf\nER  - \n"),
        (csl, '[{"type": "article-journal", "title": "T", "issued": {"literal": "n.d."}, "abstract": "On wells.", '
              '"keyword": "wells; water", "source": "a.pdf"}]'),
        (csl, '[{"itemType": "journalArticle", "title": "T", "date": "n.d.", "abstractNote": "On wells.", '
              '"tags": [{"tag": "wells"}, {"tag": "water"}], "libraryCatalog": "a.pdf"}]'),
    ],
    ids=["BibTeX", "RIS", "CSL-JSON", "Zotero's JSON"],
)  # fmt: skip
def test_nothing_is_left_out_without_a_word(reader: Any, text: str) -> None:
    """What a record has no place for is in a comment; of what a program keeps for itself the name is."""
    comments = [line for line in records(reader.read(text)).splitlines() if line.lstrip().startswith("#")]
    for lost in ("issued is left out; the file has n.d.", "On wells.", "wells; water", "left aside"):
        assert sum(lost in line for line in comments) == 1, (lost, comments)


@pytest.mark.parametrize(
    ("key", "title", "source_id"),
    [("王2018", "水", "source-2018"), ("li2018", "水", "li-2018"), ("李", "水", "source-2018"), ("2018", "1984", "source-2018")],
)  # fmt: skip
def test_an_id_has_the_year_once(key: str, title: str, source_id: str) -> None:
    """Also where neither the author nor the key has a letter that an id can have."""
    text = records(bibtex.read(f"@book{{{key}, author={{王伟}}, title={{{title}}}, year=2018}}"))
    assert f"\n  {source_id}:\n" in text


def test_works_without_a_letter_for_their_id_keep_their_labels() -> None:
    """They are numbered; a letter behind the year is for works of one author and year."""
    works = [{"type": "book", "title": title, "author": [{"literal": author}], "issued": {"raw": "2018"}}
             for author, title in (("王伟", "水"), ("李明", "地"), ("李明", "天"))]  # fmt: skip
    read = yaml.safe_load(records(csl.read(json.dumps(works))))["sources"]
    assert {source_id: source["label"] for source_id, source in read.items()} == {
        "source-2018": "王伟 2018", "source-2018-2": "李明 2018", "source-2018-3a": "李明 2018a",
    }  # fmt: skip
