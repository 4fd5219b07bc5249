r"""BibTeX as programs write it and as people break it: nothing is lost, nothing invented, one bad entry costs one entry."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bibliography import bibtex, markup
from graph.bibliography.entry import Entry
from graph.bibliography.tex import reading, with_letters
from graph.errors import CallError


def read(text: str) -> list[Entry]:
    """The entries of a text that are not left out."""
    return [entry for entry in bibtex.read(text) if not entry.problem]


def titles(text: str) -> list[str]:
    """Their titles."""
    return [entry.item.get("title", "") for entry in read(text)]


def test_an_entry_without_a_key_is_nobodys_parent() -> None:
    """It is a work of its own, and gives nothing to the others."""
    keyless = (
        "@book{,\n title = {No key}, publisher = {Wrong House}, year = {1950}, url = {https://wrong.example.org/}\n}\n"
    )
    _, doe, roe = read(
        keyless + "@article{doe, title = {One}, author = {Doe, J}}\n@misc{roe, title={Two}, author={Roe, R}}"
    )
    assert doe.item == {
        "id": "doe",
        "type": "article-journal",
        "title": "One",
        "author": [{"family": "Doe", "given": "J"}],
    }
    assert roe.item == {"id": "roe", "type": "document", "title": "Two", "author": [{"family": "Roe", "given": "R"}]}


RESCUED = [
    ("without a key, as EndNote writes it", "@article{\n   author = {Doe, Jane},\n   title = {%s},\n   year = {2012}\n}"),
    ("a key that stands twice", "@misc{good, title = {%s}, author = {Doe, Jane}, year = 2012}"),
    ("a comma is missing between fields", "@misc{x, author = {Doe, Jane}\n  title = {%s} year = 2012\n}"),
    ("a comma is missing behind the key", "@misc{x\n  author = {Doe, Jane}, title = {%s}, year = 2012}"),
    ("a value without its closing brace", "@misc{x, author = {Doe, Jane},\n  title = {%s,\n  year = 2012\n}"),
    ("a value without its closing brace in a line", "@misc{x, author = {Doe, Jane}, title = {%s, year = 2012}"),
    ("a semicolon in place of a comma", "@misc{x, author = {Doe, Jane}; title = {%s}; year = 2012}"),
    ("an entry without its closing brace", "@misc{x, author = {Doe, Jane}, title = {%s}, year = 2012"),
    ("a brace too many", "@misc{x, author = {Doe, Jane}}, title = {%s}, year = 2012}"),
    ("a quote that does not close", '@misc{x, author = {Doe, Jane},\n title = "%s,\n year = 2012\n}'),
    ("in parentheses", '@misc(x, author = "Doe, Jane", title = "%s", year = 2012)'),
    ("a field given twice", "@misc{x, author = {Doe, Jane}, title = {%s}, title = {Another}, year = 2012}"),
    ("capitals", "@MISC{x, AUTHOR = {Doe, Jane}, Title = {%s}, YEAR = 2012}"),
    ("two authors in two fields", "@misc{x, author = {Doe, Jane}, title = {%s}, year = 2012, author = {Doe, Jane}}"),
]  # fmt: skip


@pytest.mark.parametrize(("broken", "after"), [(broken, after) for _, broken in RESCUED for after in (False, True)])
def test_what_is_broken_is_read_as_everything_else(broken: str, after: bool) -> None:
    r"""A rescued entry goes through every step, wherever it stands; its neighbours come as they are."""
    good = "@misc{good, title = {Good}, author = {Roe, R}, year = 2001}\n"
    broken = broken % r"A \& B {\"U}ber"
    found = {entry.item.get("title"): entry.item for entry in read(good + broken if after else f"{broken}\n{good}")}
    assert list(found) == (["Good", "A & B Über"] if after else ["A & B Über", "Good"])
    work = found["A & B Über"]
    assert (work["author"], work["issued"]) == ([{"family": "Doe", "given": "Jane"}], {"date-parts": [[2012]]})
    assert found["Good"]["author"] == [{"family": "Roe", "given": "R"}]


def test_what_cannot_be_read_is_named_with_its_line() -> None:
    """And it alone is missing."""
    text = "@misc{a, title={One}, author={A, B}}\n\n@misc{x {no field}}\n@misc{empty}\n@misc{b, title={Two}}\n"
    problems = [entry.problem for entry in bibtex.read(text) if entry.problem]
    assert problems == ["line 3 begins an entry that is no BibTeX", "line 4 begins an entry that holds nothing"]
    assert titles(text) == ["One", "Two"]


def test_what_a_percent_sign_takes_out_stays_out() -> None:
    """It is said, and nothing else of the file is touched."""
    found = bibtex.read("% @misc{a, title={Old}, author={A, B}}\n@misc{b, title={New}}")
    assert [(entry.problem, entry.item.get("title")) for entry in found] == [
        ("line 1 has an entry behind a %", None), ("", "New"),
    ]  # fmt: skip


def test_comments_and_preambles_are_no_works() -> None:
    """Nor is free text between entries, nor `@string`, nor `@xdata`."""
    text = '@comment{jabref-meta: x;}\n@preamble{"\\newcommand{\\x}[1]{#1}"}\nFree text.\n@string(s = "S")\n@xdata{d, publisher={P}}\n'
    assert titles(text + "@misc{a, title={One}}") == ["One"]


VALUES = [
    ('@string{jt = "Journal of Things"}\n@article{a, title={T}, journal = jt # " and " # jt}', "container-title", "Journal of Things and Journal of Things"),
    ('@string{JT = {Journal}}\n@string{long = JT # " of " # {Things}}\n@article{a, title={T}, journal = long}', "container-title", "Journal of Things"),
    ('@article{a, title = "A {"}quoted{"} word", journal={J}}', "title", 'A "quoted" word'),
    ("@article{a, title = {{{All in Braces}}}, journal={J}}", "title", "All in Braces"),
    ("@book{a, title={Main title}, subtitle={The sub title}}", "title", "Main title: The sub title"),
    ("@book{a, title={Who?}, subtitle={Nobody}}", "title", "Who? Nobody"),
    ("@book{a, title={T}, location={Paris}}", "publisher-place", "Paris"),
    ("@book{a, title={T}, langid={german}}", "language", "de"),
    ("@article{a, title={T}, journaltitle={J}, journalsubtitle={S}}", "container-title", "J: S"),
    ("@article{a, title={T}, number={7}}", "issue", "7"),
    ("@techreport{a, title={T}, number={7}}", "number", "7"),
    ("@book{a, title={T}, series={LNCS}, number={7}}", "collection-number", "7"),
    ("@article{a, title={T}, eid={012345}}", "page", "012345"),
    ("@article{a, title={T}, pages={12-19-19}}", "page", "12-19"),
    ("@article{a, title={T}, pages={101-+}}", "page", "101"),
    ("@article{a, title={T}, issn={978-3-16-148410-0}}", "ISBN", "978-3-16-148410-0"),
    ("@article{a, title={T}, issn={1932-8036 (ISSN)}}", "ISSN", "1932-8036"),
    ("@article{a, title={<i>T</i> &amp; co}}", "title", "T & co"),
    ("@article{a, title={T}, doi={https://doi.org/10.1000/a{\\_}b}}", "DOI", "10.1000/a_b"),
    ("@mvbook{a, title={T}}", "type", "book"),
    ("@inreference{a, title={T}}", "type", "entry-encyclopedia"),
    ("@article{a, title={T}, entrysubtype={newspaper}}", "type", "article-newspaper"),
    ("@phdthesis{a, title={T}, school={Uni}}", "genre", "PhD thesis"),
    ("@thesis{a, title={T}, type={mathesis}, institution={Uni}}", "genre", "Master’s thesis"),
    ("@techreport{a, title={T}, institution={Inst}}", "publisher", "Inst"),
    ("@misc{a, title={T}, eprint={2101.00001}, archiveprefix={arXiv}, primaryclass={cs.CL}}", "archive", "arXiv:2101.00001 [cs.CL]"),
    ("@online{a, title={T}, url={http://one.org/a{\\_}b http://two.org}}", "URL", "http://one.org/a_b"),
    ("@online{a, title={T}, url={https://пример.рф/путь?q=1}}", "URL", "https://пример.рф/путь?q=1"),
    ("@misc{a, title={T}, howpublished={Available at \\url{https://x.org/~a_b}}}", "URL", "https://x.org/~a_b"),
    ("@misc{a, title={T}, note={[Online; accessed 19-July-2008]}}", "accessed", {"date-parts": [[2008, 7, 19]]}),
    ("@misc{a, title={T}, howpublished={\\url{https://x.org} (visited on 2020-05-01)}}", "accessed", {"date-parts": [[2020, 5, 1]]}),
    ("@misc{a, title={T}, lastchecked={1 May 2020}}", "accessed", {"date-parts": [[2020, 5, 1]]}),
    ("@online{a, title={T}, url={\\href{https://x.org}{X}}}", "URL", "https://x.org"),
    ("@online{a, title={T}, url={Available at: https://x.org/a.}}", "URL", "https://x.org/a"),
    ("@article{a, title={T}, pages={[12 to 19]}}", "page", "12-19"),
    ("@article{a, title={T}, volume={N\\'um. 49}, pages={págs. 11-34}}", "volume", "49"),
    ("@article{a, title={T}, number={Suppl. 1}}", "issue", "Suppl. 1"),
    ("@article{a, title={T}, adsurl={https://ui.adsabs.harvard.edu/abs/2013A&A}}", "URL", "https://ui.adsabs.harvard.edu/abs/2013A&A"),
    # what exporters write beside the type, and where some of them put things
    ("@article{a, title={T}, art_number={e1234}}", "page", "e1234"),
    ("@phdthesis{a, title={T}, university={Uni}, type={Thesis}}", "publisher", "Uni"),
    ("@misc{a, title={T}, type={Web Page}, volume={2020}, number={12 March}}", "accessed", {"date-parts": [[2020, 3, 12]]}),
    ("@misc{a, title={T}, type={Web Page}}", "type", "webpage"),
    ("@misc{a, title={T}, eprint={2101.00001}, archivePrefix={arXiv}}", "type", "article"),
    ("@inproceedings{a, title={T}, address={New York}, location={Glasgow}}", "publisher-place", "New York"),
    ("@inproceedings{a, title={T}, address={New York}, location={Glasgow}}", "event-place", "Glasgow"),
    ("@inproceedings{a, title={T}, location={Glasgow}}", "publisher-place", "Glasgow"),
    ("@online{a, title={T}, url={https://x.org/{\\textasciitilde}a\\%20b\\#c}}", "URL", "https://x.org/~a%20b#c"),
]  # fmt: skip


@pytest.mark.parametrize(
    "fields",
    ["article{a, type={Journal Article}", "inproceedings{a, type={Conference Paper}", "thesis{a, type={Thesis}"],
)
def test_a_genre_says_more_than_the_type(fields: str) -> None:
    """What exporters write out beside it does not."""
    (entry,) = read(f"@{fields}, title={{T}}, year=2001}}")
    assert ("genre" in entry.item, entry.remarks) == (False, [])


@pytest.mark.parametrize(("text", "field", "expected"), VALUES)
def test_fields_of_both_dialects(text: str, field: str, expected: str) -> None:
    """BibTeX's and biblatex's names of fields, joined macros, and what exporters put around values."""
    assert read(text)[-1].item[field] == expected


PARENTS = """
@inproceedings{ch, author={Kid, A}, title={Child}, crossref={Parent}, pages={1--2}}
@inbook{two, author={Kid, B}, title={Other}, crossref={parent}, booktitle={Own}}
@proceedings{PARENT, title={Proceedings}, subtitle={of it}, year=1999, publisher={P}, doi={10.1000/whole}, xdata={xd}}
@xdata{xd, location={Paris}, xdata={more}}
@xdata{more, language={french}, xdata={xd}}
@incollection{lost, title={Lost}, crossref={nowhere}}
"""


def test_what_an_entry_has_from_others() -> None:
    """Whatever the case of keys, along `xdata`, and around no circle; a parent's DOI is its own."""
    child, other, parent, lost = (entry for entry in read(PARENTS))
    assert child.item == {
        "id": "ch", "type": "paper-conference", "title": "Child", "container-title": "Proceedings: of it", "page": "1-2",
        "author": [{"family": "Kid", "given": "A"}], "publisher": "P", "publisher-place": "Paris", "language": "fr",
        "issued": {"date-parts": [[1999]]},
    }  # fmt: skip
    assert other.item["container-title"] == "Own"
    assert parent.item["DOI"] == "10.1000/whole"
    assert lost.remarks == ["crossref names nowhere, which is no entry of the file"]


def test_a_court_is_an_authority_and_a_key_needs_no_comma() -> None:
    """The institution of a case is where it was decided; an entry whose key has no comma behind it comes whole."""
    (case,) = read("@jurisdiction{brown, title={Brown v. Board}, institution={Supreme Court}, type={patentus}}")
    assert (case.item["authority"], case.item["genre"]) == ("Supreme Court", "U.S. patent")
    slip, after = read("@book{key  title={No comma}, author={Key, N}, year=2004}\n@book{b, title={After}}")
    assert (slip.item["id"], slip.item["title"], after.item["title"]) == ("key", "No comma", "After")


REMARKS = [
    ("title={T}, title={U}", "title stands there twice; the other: U"),
    ("title={A \\foo{b}}", "title: \\foo is not known and stays as it was written"),
    ("title={T}, note={in Russian}", "not kept: note: in Russian"),
    ("title={T}, publisher={Springer}, institution={MIT}", "not kept: institution: MIT"),
    ("title={T}, url={ftp://a.org/x}", "not kept: URL: ftp://a.org/x"),
    ("title={T}, doi={10.1000/a, https://doi.org/10.1000/b}", "not kept: DOI: 10.1000/b"),
    ("title={T}, note={In Russian. Accessed 1 May 2020}", "not kept: note: In Russian"),
    ("title={T}, doi={see the site}", "not kept: DOI: see the site"),
    ("title={T}, publisher=springer", "the macro springer is in no @string"),
    ("title={T}, chapter={3}", "not kept: chapter: 3"),
    ("title={T}, pages={xii+300}", "not kept: number of pages: xii+300"),
    ("title={T}, author={Doe, J and others}", "more people had a part in it than are named"),
    ("title={T}, bookauthor={Homer}", "not kept: bookauthor: Homer"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "remark"), REMARKS)
def test_what_a_record_has_no_place_for_is_said(fields: str, remark: str) -> None:
    """In words that name the field and hold the value."""
    (entry,) = read(f"@book{{a, {fields}}}")
    assert remark in entry.remarks


def test_an_unknown_type_is_said() -> None:
    """The entry comes as a document."""
    (entry,) = read("@foo{a, title={T}}")
    assert (entry.item["type"], entry.remarks) == ("document", ["the type foo is not known"])


TEX = [
    (r"p {\textless} 0.05, 5 {\textgreater} 4, {\textbar}x{\textbar}, {\S}4, \pounds 5, {\copyright} A", "p < 0.05, 5 > 4, |x|, §4, £5, © A"),
    (r"200 {\mbox{$\mu$}}J, A \LaTeX{} Companion, R \\& D", "200 µJ, A LaTeX Companion, R & D"),
    (r"$\alpha$-decay of CO$_2$, $10^{-3}$, $n \times m$, $O(n \log n)$, $\sim$5", "α-decay of CO₂, 10⁻³, n × m, O(n log n), ∼5"),
    (r"$\frac{a}{b}$ and $\mathcal{N}=4$", r"$\frac{a}{b}$ and $\mathcal{N}=4$"),
    ("costs $5 and $10 of US$", "costs $5 and $10 of US$"),
    (r"\foo{bar} \emph{x} \cite{key}", r"\foo{bar} x \cite{key}"),
    (r"{\textless}i{\textgreater}x{\textless}/i{\textgreater} \texttt{y} \bibinfo{title}{z}", "x y z"),
    (r"\texorpdfstring{$\alpha$}{alpha}-decay \enquote*{x} \ce{H2O} Ia\textcommabelow{s}i", "alpha-decay ‘x’ H2O Iași"),
    (r"?`Qu\'e? !`Ahora! ?``so''", "¿Qué? ¡Ahora! ?“so”"),
    (r"``quoted'' --- a--b \textendash{} 50\% 50% a\_b \#1 C\#", "“quoted” — a–b – 50% 50% a_b #1 C#"),
    (r"{\"o} \"{o} \'\i{} {\'{\i}} \v s \c{c} {\ss} \H{o} \r u \d{H} \={\i} {\O}", "ö ö í í š ç ß ő ů Ḥ ī Ø"),
    (r"\url{https://x.org/~a_b} \href{http://x.org}{text} {\~{}}50", "https://x.org/~a_b text ~50"),
    (r"a `single' and a ``double'' one, Hawai`i", "a ‘single’ and a “double” one, Hawai`i"),
    (r"2\textsuperscript{nd}, 1$^{st}$, 3\textsuperscript{3}, the 5$^{\rm th}$", "2nd, 1st, 3³, the 5th"),
    (r"\mycmd[opt]{arg} \footnotesize Small \par \textalpha, \textcyrillic{Путь} {\cyr Put}", r"\mycmd[opt]{arg} Small α, Путь Put"),
    (r"\textsuperscript{2} H\textsubscript{2}O \enquote{q} 5\,mm {\relax Ph}", "² H₂O “q” 5 mm Ph"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), TEX)
def test_tex_is_what_it_prints(raw: str, expected: str) -> None:
    """Signs, accents, simple formulas and wrappers; what is not known or not simple stays."""
    (entry,) = read(f"@misc{{a, title = {{{raw}}}}}")
    assert entry.item["title"] == expected


# pieces of which each is simple alone; side by side they may be anything
PIECES = (
    "a", "i", "S", "x1", " ", "王", r"\'e", r"\"{u}", r"{\"o}", r"\c{c}", r"\c c", r"\v{s}", r"{\ss}", r"\ss ", r"\o{}",
    r"{\l}", r"\'{\i}", r"\^\i", r"\&", r"\%", r"\_", r"\#", "--", "---", "``", "\'\'", "\'", "`", "~", "{", "}", "{A}", "&",
    "%", "#", "<", "?", "!", ".", ",", r"\~n", r"\.z", r"\=a", r"\\", "-", "\"", "{}", "\\", "\xa0",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join))
@settings(max_examples=400, deadline=None)
def test_simple_tex_is_read_as_pylatexenc_reads_it(raw: str) -> None:
    """The short way to what nearly all TeX prints gives what the long way gives."""
    latex = with_letters(markup.plain(raw))
    simple = reading._simply(latex)
    if simple is not None and "?``" not in latex and "!``" not in latex:  # a quotation behind a mark, and not ¿ or ¡
        printed, unknown = reading._printed(latex)
        assert [simple.split(), []] == [printed.split(), unknown]


@given(
    st.lists(
        st.sampled_from(
            ["@book{", "a,", "title", " = ", "{x}", '"y"', "}", "{", ",", "\n", "#", "year=2001", "%", "@string{"]
        ),
        max_size=14,
    )
)
@settings(max_examples=200, deadline=None)
def test_no_shape_of_a_file_breaks_the_reader(pieces: list[str]) -> None:
    """Whatever stands in it, a whole entry behind it comes."""
    text = "".join(pieces) + "\n\n@article{whole, title={The whole one}, author={Doe, Jane}, year=2001}\n"
    try:
        found = read(text)
    except CallError:
        pytest.fail("one bad entry cost the file")
    assert "The whole one" in [entry.item.get("title") for entry in found]


def test_a_field_of_spaces_alone_is_read_at_once() -> None:
    """Where a dash is looked for, no stretch of spaces is gone through again from each of its signs."""
    from graph.bibliography.fields import _DASHES

    assert _DASHES.sub("-", " " * 1_000_000 + "3 – 5") == " " * 1_000_000 + "3-5"


def test_macros_of_macros_fill_no_memory() -> None:
    """Each is the one before and twice: what would have a hundred million letters is none."""
    macros = "".join(f"@string{{a{number + 1} = a{number} # a{number}}}\n" for number in range(24))
    title = bibtex.read(f'@string{{a0 = "xxxxxx"}}\n{macros}@misc{{b, title = a24}}')[0].item["title"]
    assert len(title) < 2000


def test_a_value_of_thousands_of_macros_ends() -> None:
    """It is said that it goes on."""
    (entry,) = bibtex.read(f'@string{{a = "{"x" * 999}"}}\n@misc{{b, title = {" # ".join("a" * 500)}}}')
    assert len(entry.item["title"]) < 22_000
    assert entry.remarks == ["a value goes on behind its first 20,000 letters, which is left out"]
