"""Sources for reference managers and from them: each format is read by a program that is not ours, or was written by one."""

import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

import graph
from graph.bibliography import bibtex, csl, ris
from graph.bibliography.csl import item, items
from graph.bibliography.entry import Entry
from graph.bibliography.records import read_file, records
from graph.bibliography.styles import formatted
from graph.bibliography.tex.formulas import in_letters
from graph.errors import CallError
from graph.read import examine
from graph.records import Header
from tests.conftest import run
from tests.samples import SMALL

# as Zotero 6 exports one article, one web page by a body and one book with two editors
ZOTERO_BIB = r"""
@article{shen_building_2018,
	title = {Building a {Digital} {Silk} {Road}? {Situating} the {Internet} in {China}’s {Belt} \& {Road} {Initiative}},
	volume = {12},
	copyright = {Copyright (c) 2018 Hong Shen},
	issn = {1932-8036},
	url = {https://ijoc.org/index.php/ijoc/article/view/8405},
	language = {en},
	number = {0},
	urldate = {2021-01-04},
	journal = {International Journal of Communication},
	author = {Shen, Hong and M{\"u}ller, J{\'o}zef},
	month = jun,
	year = {2018},
	pages = {2683--2701},
}

@misc{noauthor_huawei_2017,
	title = {Innovation day},
	url = {https://www.huawei.com/en/events},
	author = {{Huawei}},
	month = nov,
	year = {2017},
}

@book{laruelle_china_2009,
	address = {Stockholm},
	title = {China as a neighbor},
	isbn = {978-91-85937-54-7},
	publisher = {Central Asia-Caucasus Institute},
	editor = {Laruelle, Marlène and Peyrouse, Sébastien},
	year = {2009},
}
"""
ZOTERO_RIS = """TY  - JOUR
TI  - Building a Digital Silk Road? Situating the Internet in China’s Belt & Road Initiative
AU  - Shen, Hong
AU  - Müller, Józef
T2  - International Journal of Communication
DA  - 2018/06/14/
PY  - 2018
VL  - 12
IS  - 0
SP  - 2683
EP  - 2701
LA  - en
SN  - 1932-8036
UR  - https://ijoc.org/index.php/ijoc/article/view/8405
Y2  - 2021/01/04/
ER  - 

TY  - ELEC
TI  - Innovation day
AU  - Huawei
DA  - 2017/11//
PY  - 2017
UR  - https://www.huawei.com/en/events
ER  - 
"""  # noqa: W291  # as the format has it
ZOTERO_JSON = json.dumps(
    [
        {
            "id": "http://zotero.org/users/1/items/A", "type": "article-journal", "volume": "12", "issue": "0",
            "title": "Building a Digital Silk Road? Situating the Internet in China’s Belt & Road Initiative",
            "container-title": "International Journal of Communication", "page": "2683-2701", "language": "en",
            "ISSN": "1932-8036", "URL": "https://ijoc.org/index.php/ijoc/article/view/8405",
            "author": [{"family": "Shen", "given": "Hong"}, {"family": "Müller", "given": "Józef"}],
            "issued": {"date-parts": [["2018", 6]]}, "accessed": {"date-parts": [["2021", 1, 4]]},
        },
        {
            "id": "http://zotero.org/users/1/items/B", "type": "webpage", "title": "Innovation day",
            "URL": "https://www.huawei.com/en/events", "author": [{"literal": "Huawei"}],
            "issued": {"date-parts": [["2017", 11]]},
        },
    ]
)  # fmt: skip


def load(tmp_path: Path, sources: str) -> graph.KnowledgeGraph:
    """A dataset with these sources pasted into it, which has to be in order."""
    path = tmp_path / "pasted.yaml"
    path.write_text(f"dataset: {{title: Pasted}}\n{sources}", encoding="utf-8")
    return graph.load(path)


@pytest.mark.parametrize(("name", "text"), [("z.bib", ZOTERO_BIB), ("z.ris", ZOTERO_RIS), ("z.json", ZOTERO_JSON)])
def test_what_zotero_exports_is_imported(tmp_path: Path, name: str, text: str) -> None:
    """Its three formats give the same records, with ids and labels, in order at once."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    kb = load(tmp_path, records(read_file(str(path))))
    shen = kb.data.sources["shen-muller-2018"]
    assert (shen.label, shen.kind, shen.type) == ("Shen and Müller 2018", "peer-reviewed article", "article-journal")
    assert shen.title == "Building a Digital Silk Road? Situating the Internet in China’s Belt & Road Initiative"
    assert [(one.family, one.given) for one in shen.author] == [("Shen", "Hong"), ("Müller", "Józef")]
    assert (shen.container_title, shen.volume, shen.issue, shen.page) == (
        "International Journal of Communication", "12", "0", "2683-2701",
    )  # fmt: skip
    assert shen.issued.startswith("2018-06")
    assert (shen.accessed, shen.URL) == ("2021-01-04", "https://ijoc.org/index.php/ijoc/article/view/8405")
    huawei = kb.data.sources["huawei-2017"]
    assert (huawei.author[0].literal, huawei.issued) == ("Huawei", "2017-11")


def test_bibtex_is_read_by_pybtex(essay: graph.KnowledgeGraph) -> None:
    """Another program's reader finds every source, its names taken apart as they are, its year and its title."""
    read = parse_string(bibtex.write(items(essay)), "bibtex")
    assert set(read.entries) == set(essay.data.sources)
    for key, source in essay.data.sources.items():
        entry = read.entries[key]
        people = entry.persons.get("author", [])
        assert len(people) == len(source.author)
        for person, name in zip(people, source.author, strict=True):
            last = " ".join(person.last_names).replace("{", "").replace("}", "")
            assert last.replace("\\", "").replace("'", "") != ""
            if name.family.isascii() and name.family:
                assert last == name.family
        assert entry.fields.get("year", "") == source.year


HOSTILE = st.text(max_size=40) | st.sampled_from(["a@b.org", "@misc{x, title={y}}", "}\n@book{", "% %", "{", '"', "\\"])


@given(HOSTILE.filter(str.strip), st.lists(HOSTILE.filter(str.strip), max_size=3), HOSTILE)
@settings(max_examples=150, deadline=None)
def test_bibtex_says_who_wrote_the_records(title: str, curators: list[str], licence: str) -> None:
    """Curators and licence are one line of comment above the entries, which no reader takes for an entry."""
    entry = {"id": "a", "type": "book", "title": "One"}
    plain = bibtex.write([entry])
    text = bibtex.write([entry], Header(title=title, curators=tuple(curators), license=licence))
    if not curators and not licence:
        assert text == plain
        return
    comment, blank, *lines = text.splitlines()
    assert comment.startswith("% Records of ")
    assert (blank, lines) == ("", plain.splitlines())
    assert [entry.item["id"] for entry in bibtex.read(text)] == ["a"]
    assert list(parse_string(text, "bibtex").entries) == ["a"]


def test_the_comment_above_bibtex_in_words() -> None:
    """Title, curators and licence, as far as they are written; an address does not look like an entry."""
    for header, words in (
        (Header(title="The Well", curators=("Ann", "Ben"), license="CC-BY-4.0"), "The Well, curated by Ann and Ben, licence CC-BY-4.0"),
        (Header(title="The Well", curators=("ann@example.org",)), "The Well, curated by ann(at)example.org"),
        (Header(title="The Well", license="MIT"), "The Well, licence MIT"),
    ):  # fmt: skip
        assert bibtex.write([], header).splitlines()[0] == f"% Records of {words}"


def test_csl_json_is_read_by_citeproc(essay: graph.KnowledgeGraph) -> None:
    """A citation processor formats every source from it, in three styles."""
    for style in ("harvard", "apa", "chicago"):
        found = formatted(items(essay), style)
        assert len(found) == len(essay.data.sources)
        for key, text in zip(essay.data.sources, found, strict=True):
            source = essay.data.sources[key]
            assert source.year in text
            assert not source.author or source.author[0].short in text


def test_ris_has_the_shape_of_the_format(essay: graph.KnowledgeGraph) -> None:
    """Every line is a tag of two signs, two spaces, a dash and a space; entries begin with TY and end with ER."""
    entries = ris.write(items(essay)).strip().split("\n\n")
    assert len(entries) == len(essay.data.sources)
    for entry in entries:
        lines = entry.split("\n")
        assert all(re.match(r"[A-Z][A-Z0-9]  - ?", line) for line in lines)
        assert lines[0].startswith("TY  - ")
        assert lines[-1].startswith("ER  -")


@pytest.mark.parametrize("form", [bibtex, ris, csl], ids=["bibtex", "ris", "csl-json"])
def test_the_essay_comes_back(essay: graph.KnowledgeGraph, form) -> None:
    """What a format holds comes back as it was: names, title, date, container and address of every source."""
    back = {entry.item["id"]: entry.item for entry in form.read(form.write(items(essay)))}
    for key in essay.data.sources:
        sent, got = item(essay, key), back[key]
        for field in ("title", "author", "issued", "container-title", "URL", "page", "volume", "DOI"):
            assert got.get(field) == sent.get(field), (key, field)


NAME = st.text("abcdefghijklmnopqrstuvwxyzäöüßçéèøñłş -'", min_size=1, max_size=12).filter(
    lambda name: name.strip(" -'") == name and not re.search(r"\band\b|  |--|''", name)
)
# LaTeX joins two dashes or quotes to one sign, and knows no straight double quote
TITLE = (
    st.text("abcDEFäö &%#_$~^\\'?!:;,.()0123", min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda title: bool(title) and "''" not in title)
)
ITEM = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[a-z]{1,8}-[0-9]{4}", fullmatch=True),
        "type": st.sampled_from(["article-journal", "article-newspaper", "book", "report", "thesis"]),
        "title": TITLE,
        "author": st.lists(st.fixed_dictionaries({"family": NAME, "given": NAME}), min_size=1, max_size=3),
        "issued": st.integers(1500, 2030).map(lambda year: {"date-parts": [[year]]}),
    }
)


@given(ITEM)
@settings(max_examples=150, deadline=None)
def test_names_and_signs_survive_bibtex(one: dict) -> None:
    """Whatever letters and signs a title or a name has, LaTeX's among them, come back from BibTeX as they went.

    A formula is written as one, and comes back in letters where Unicode has them.
    """
    (entry,) = bibtex.read(bibtex.write([one]))
    back = entry.item
    assert back["author"] == one["author"]
    title = re.sub(r"\$([^$]+)\$", lambda formula: in_letters(formula[1]) or formula[0], one["title"])
    assert " ".join(back["title"].split()) in (" ".join(one["title"].split()), " ".join(title.split()))


@given(st.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_nothing_that_is_read_breaks_the_import(text: str) -> None:
    """Any text is either items or refused with a sentence, in each format; what comes of it is a dataset in order."""
    for reader in (bibtex.read, ris.read, csl.read):
        try:
            found = reader(text)
        except CallError as error:
            assert str(error)
        else:
            assert records(found).startswith("sources:")


def test_what_is_there_already_is_left_out(tmp_path: Path) -> None:
    """By DOI, else by title and year; twice in one file counts once; a second work of a year gets a letter."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    kb = graph.load(path)
    works = (
            {"id": "1", "type": "article-magazine", "title": "Eyes on  Central Asia", "issued": {"date-parts": [[2019]]}},
            {"id": "2", "type": "book", "title": "New", "DOI": "https://doi.org/10.1000/X1", "author": [{"family": "Younas"}], "issued": {"date-parts": [[2020]]}},
            {"id": "3", "type": "book", "title": "The Same", "DOI": "doi:10.1000/x1"},
            {"id": "4", "type": "book", "title": "Another", "author": [{"family": "Younas"}], "issued": {"date-parts": [[2020]]}},
    )  # fmt: skip
    found = records([Entry(0, work) for work in works], kb)
    assert "# jardine-2019 is there already: Eyes on Central Asia" in found
    assert "# younas-2020 is there already: The Same" in found
    assert re.findall(r"^  (\S+):$", found, flags=re.MULTILINE) == ["younas-2020", "younas-2020c"]
    assert "label: Younas 2020c" in found


def test_hostile_items_make_harmless_records(tmp_path: Path) -> None:
    """What looks like YAML, moves a terminal or is no text at all stays a text or is left out."""
    hostile = "x: y # z\n- 'a' \x1b[31m {b} *c &d !e"
    work = {"id": "a", "type": ["no"], "title": hostile, "author": [{"family": hostile}, 5], "URL": "javascript:x"}
    text = records(csl.read(json.dumps([work])))
    (source,) = load(tmp_path, text).data.sources.values()
    assert source.title == "x: y # z - 'a' [31m {b} *c &d !e"
    assert source.URL == ""


def test_on_the_command_line(tmp_path: Path) -> None:
    """Sources go out, come in and are cited; a wrong call says what to do and is no traceback."""
    path = tmp_path / "out.bib"
    assert run("export", "bibtex", "-o", str(path)).returncode == 0
    assert path.read_text(encoding="utf-8").startswith(
        "% Records of The Digital Silk Road in Central Asia, licence MIT"
    )
    done = run("import", str(path))
    assert done.returncode == 0
    assert "label: Jardine 2019" in done.stdout
    assert run("import", str(path), "--data", "data").stdout.count("is there already") == 31
    done = run("cite", "Jardine 2019", "--style", "apa")
    assert done.stdout.startswith("Jardine, B. (2019, November 15). China’s Surveillance State")
    for arguments, words in (
        (("cite", "huawei"), "huawei is no source"),
        (("cite", "jardine-2018"), "did you mean Jardine 2019 (jardine-2019)?"),
        (("cite", "jardine-2019", "--style", "nonsense"), "no style is called nonsense; write harvard"),
        (("cite", "jardine-2019", "--style", "nowhere.csl"), "there is no style file nowhere.csl"),
        (("import", "nowhere.bib"), "cannot be read"),
        (("import", "README.md"), "ends with none of: .bib, .ris, .json"),
        (("import", "book.xlsx"), "save each sheet as CSV in UTF-8"),
    ):
        done = run(*arguments)
        assert done.returncode == 2
        assert words in done.stderr
        assert "Traceback" not in done.stderr


def test_without_the_libraries_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, essay: graph.KnowledgeGraph) -> None:
    """The error says which extra to install."""
    for library, extra, work in (
        ("bibtexparser", "bib", lambda: bibtex.write([])),
        ("rispy", "bib", lambda: ris.write([])),
        ("citeproc", "cite", lambda: formatted(items(essay), "apa")),
    ):
        monkeypatch.setitem(sys.modules, library, None)
        with pytest.raises(CallError, match=rf'pip install "whosays\[{extra}\]"'):
            work()


CASES = [
    (r"@article{a, title={Research & Development in 50% of cases}, year=2019}", {"title": "Research & Development in 50% of cases"}),
    (r"@article{a, title={Law &amp; Order}, url={https://x.org/~foo/a_b?x=1&y=2%20}}", {"title": "Law & Order", "URL": "https://x.org/~foo/a_b?x=1&y=2%20"}),
    (r"@misc{a, title={T}, author={{World Bank} and {Federal Reserve and Treasury}}}", {"author": [{"literal": "World Bank"}, {"literal": "Federal Reserve and Treasury"}]}),
    (r"@misc{a, title={T}, author={Ludwig van Beethoven AND van der Berg, J. and King, Jr., M. L. and others}}", {"author": [
        {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}, {"family": "Berg", "given": "J.", "non-dropping-particle": "van der"},
        {"family": "King", "given": "M. L.", "suffix": "Jr."}]}),
    (r"@misc{a, title={{\'E}t{\'e} in {\"O}sterreich}, howpublished={\url{https://x.org/a}}}", {"title": "Été in Österreich", "URL": "https://x.org/a"}),
    (r"@article{a, title={T}, date={2019-13-45}, urldate={2020-99-99}}", {"issued": {"date-parts": [[2019]]}}),
    (r"@article{a, title={T}, year={2019}, month=nov, day={15}}", {"issued": {"date-parts": [[2019, 11, 15]]}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_bibtex_as_people_write_it(text: str, expected: dict) -> None:
    """Signs that are not escaped, bodies in braces, particles, addresses, dates that do not exist."""
    (entry,) = bibtex.read(text)
    assert {name: entry.item.get(name) for name in expected} == expected


def test_one_bad_entry_does_not_spoil_the_others(tmp_path: Path) -> None:
    """It is named with its line; a key that stands twice is two works; a parent's fields are inherited."""
    text = "@misc{k, title={One}, year=2001}\n@misc{k, title={Two}, year=2002}\n@misc{x {no field}}\n@inproceedings{q, crossref={P}, title={In it}, author={Li, X}}\n@proceedings{P, title={The Book}, year=2003, publisher={House}}\n"
    found = records(bibtex.read(text))
    assert "# left out: line 3 begins an entry that is no BibTeX" in found
    kb = load(tmp_path, found)
    assert {source.title for source in kb.data.sources.values()} == {"One", "Two", "In it", "The Book"}
    assert kb.data.sources["li-2003"].container_title == "The Book"


def test_different_works_stay_two(tmp_path: Path) -> None:
    """Two DOIs, two volumes, two first authors, or a title without year and author: each is a work of its own."""
    works = [
        {"title": "Introduction", "DOI": "10.1000/aaa", "issued": {"date-parts": [[2019]]}},
        {"title": "Introduction", "DOI": "10.1000/bbb", "issued": {"date-parts": [[2019]]}},
        {"title": "History", "volume": "1", "issued": {"date-parts": [[1999]]}},
        {"title": "History", "volume": "2", "issued": {"date-parts": [[1999]]}},
        {"title": "Review", "author": [{"family": "Smith"}]},
        {"title": "Review", "author": [{"family": "Kim"}]},
        {"title": "Alone"},
        {"title": "Alone"},
        *({"title": f"T{n}", "author": [{"family": "Li"}], "issued": {"date-parts": [[2019]]}} for n in range(30)),
        {"title": "A", "author": [{"family": name} for name in ("Smith", "Jones", "Li", "Wu")], "issued": {"date-parts": [[2020]]}},
        {"title": "B", "author": [{"family": name} for name in ("Smith", "Kim", "Li", "Wu")], "issued": {"date-parts": [[2020]]}},
    ]  # fmt: skip
    kb = load(tmp_path, records([Entry(n, {"id": str(n), "type": "book", **work}) for n, work in enumerate(works)]))
    assert len(kb.data.sources) == len(works)
    assert "li-2019ac" in kb.data.sources


def test_what_crossref_answers_is_imported(tmp_path: Path) -> None:
    """Lists of one title, its own types, names under `name`, dates under `published-print`."""
    text = json.dumps(
        {
            "message": {
                "type": "journal-article",
                "title": ["<i>Silk</i> &amp; Road"],
                "container-title": ["J"],
                "author": [{"name": "Consortium"}],
                "published-print": {"date-parts": [[2018, 6]]},
                "DOI": "10.1000/x",
                "ISSN": ["1-2"],
            }
        }
    )
    (source,) = load(tmp_path, records(csl.read(text))).data.sources.values()
    assert (source.title, source.type, source.issued, source.container_title) == (
        "Silk & Road",
        "article-journal",
        "2018-06",
        "J",
    )
    assert source.author[0].literal == "Consortium"


@pytest.mark.parametrize(
    "text",
    [
        '[{"title": "A", "issued": {"date-parts": [[Infinity]]}}]',
        '[{"title": "Null", "author": [{"family": "Null", "given": "Ann"}]}]',
        '[{"title": "c", "author": [{"family": ["x"]}], "URL": "http:///foo"}]',
        '[{"type": "book", "DOI": "10.1000/x"}]',
        '[{"title": "A", "issued": {"raw": "2019-02-30"}}]',
    ],
)
def test_odd_json_becomes_records_in_order(tmp_path: Path, text: str) -> None:
    """Numbers that are none, words that YAML takes for nothing, addresses without a host, works without a title."""
    load(tmp_path, records(csl.read(text)))


@pytest.mark.parametrize(
    ("reader", "text"), [(bibtex.read, "hello"), (ris.read, "hello"), (csl.read, "[]"), (csl.read, "5")]
)
def test_nothing_to_import_is_said(reader, text: str) -> None:
    """A file without one entry is refused."""
    with pytest.raises(CallError):
        reader(text)


def test_sloppy_ris_is_read() -> None:
    """One space before the dash, no end of an entry, several names on a line."""
    found = ris.read(
        "TY - JOUR\nTI - One\nAU  - Smith, J.; Jones, K.\nSP  - 12\nEP  - 12\nTY  - BOOK\nTI  - Two\nAU  - et al.\n"
    )
    found = [entry.item for entry in found]
    assert [one["title"] for one in found] == ["One", "Two"]
    assert found[0]["author"] == [{"family": "Smith", "given": "J."}, {"family": "Jones", "given": "K."}]
    assert found[0]["page"] == "12"


HOSTILE = "X\nER  - \n\nTY  - BOOK\rTI  - Injected\x1b[2J\u202e\u2028}@misc{y, z = 1}}\u200b"


def test_no_curator_begins_a_line_of_an_export(tmp_path: Path) -> None:
    """Whatever a name or a title holds, an export has one entry for each source, and nothing that moves a terminal."""
    given = json.dumps(HOSTILE.replace("\r", " ").replace("\x1b", "").replace("\u202e", "").replace("\u2028", ""))
    fields = ", ".join(f"{name}: {given}" for name in ("title", "publisher", "publisher-place", "container-title", "page", "volume", "edition", "ISSN"))  # fmt: skip
    (tmp_path / "a.yaml").write_text(
        f"dataset: {{title: {given}, reads: a, curators: [{given}], license: {given}}}\nsources:\n  a: {{label: A, kind: book, {fields}, author: [{{family: {given}, given: {given}}}, {{literal: {given}}}]}}\n",
        encoding="utf-8",
    )
    for name in ("ris", "bibtex", "csl-json"):
        process = run("export", name, "--data", str(tmp_path / "a.yaml"))
        assert process.returncode == 0, process.stderr
        assert "\u200b" not in process.stdout
        assert sum(line.startswith(("TY  -", "@misc", "@")) for line in process.stdout.splitlines()) == (
            name != "csl-json"
        )
    assert len(ris.read(run("export", "ris", "--data", str(tmp_path / "a.yaml")).stdout)) == 1
    assert len(bibtex.read(run("export", "bibtex", "--data", str(tmp_path / "a.yaml")).stdout)) == 1


@pytest.mark.parametrize(
    "name", ["problem", "id", "title", "type", "label", "publisher", "language", "DOI", "URL", "issued", "author"]
)
def test_an_import_writes_source_records_and_nothing_else(name: str, tmp_path: Path) -> None:
    """No field of an item, whatever it is called, makes a line of its own, a section or a comment."""
    hostile = f"{HOSTILE}\nactors:\n  evil: {{name: Evil, kind: state}}\n# \x1b]0;pwned\x07"
    value = [{"family": hostile, "given": hostile}] if name == "author" else hostile
    (tmp_path / "items.json").write_text(json.dumps([{"id": "a", "title": "T", name: value}, {"title": "Good"}]))
    text = run("import", str(tmp_path / "items.json")).stdout
    assert all(char.isprintable() or char == "\n" for char in text)
    assert not [line for line in text.splitlines() if line.startswith(("actors", "#"))]
    (tmp_path / "data.yaml").write_text(f"dataset: {{title: T, reads: good}}\n{text}", encoding="utf-8")
    assert examine(tmp_path / "data.yaml").data is not None
    assert len(examine(tmp_path / "data.yaml").data.sources) == 2  # type: ignore[union-attr]
