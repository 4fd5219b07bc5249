"""Nasty works, written in each format and read again: by another program's reader, and by ours."""

import re
from datetime import date
from typing import Any

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.richtext import Text

from graph.bibliography import bibtex, csl, ris
from graph.bibliography.entry import NAMES, one_line
from graph.bibliography.styles import formatted

LETTERS = "abcdefgäöüßçéñøłşčABCDEGÄÖŁŠ"
# what TeX, RIS, JSON, HTML or a style could take for its own; pybtex leaves \$ and \textasciicircum as they are
SIGNS = " &%#_'?!:;,.()0123456789-–“”中文иА@/<>=+*|²₃αΔ≤→"
TEX_SIGNS = '\\{}$^~`"'
NO_QUOTES = str.maketrans("", "", "“”‘’\"'")


def line(alphabet: str, most: int = 40) -> st.SearchStrategy[str]:
    """A text on one line with something in it."""
    return st.text(alphabet, min_size=1, max_size=most).map(one_line).filter(lambda text: any(map(str.isalpha, text)))


NAME = st.from_regex(r"[A-ZÄŁŠÉ][a-zäöüßéñ]{1,8}(-[A-Z][a-z]{1,5}| [A-Z][a-z]{2,5})?", fullmatch=True)
PERSON = st.one_of(
    st.fixed_dictionaries({"family": NAME, "given": st.from_regex(r"[A-ZÄ][a-zé]{1,7}( [A-Z]\.)?", fullmatch=True)}),
    st.builds(
        lambda family, given: {"family": family, "given": given, "non-dropping-particle": "van der"},
        st.from_regex(r"[A-Z][a-z]{1,8}", fullmatch=True), st.just("Jan"),
    ),
    st.just({"family": "King", "given": "Martin Luther", "suffix": "Jr."}),
    # the order of whose words could be read in two ways, and names with a comma in them
    st.sampled_from(["Li|Keqiang", "Keqiang|Li", "García López|María José", "Abdul Rahman|Mohd Farid", "Hu Jintao|Wen Jiabao", "Jane Doe|Richard Roe", "Müller Karl|Anna", "Иванов Иван|Петров Пётр", "Kim|Jong Un"])
    .map(lambda name: dict(zip(("family", "given"), name.split("|"), strict=True))),
    st.sampled_from(["Hu Jintao", "Jane Doe, Richard Roe", "王小明,李四", "A. B. C.", "State Council, Taskforce", "Wen, Jiabao; Roe"]).map(
        lambda whole: {"literal": whole}
    ),
    st.sampled_from(["World Bank", "Ministry of Trade and Industry", "王小明", "Madonna"]).map(lambda whole: {"literal": whole}),
)  # fmt: skip
DATE = st.one_of(
    st.integers(1500, 2030).map(lambda year: [year]),
    st.dates(date(1000, 1, 1), date(2998, 1, 1)).map(lambda day: [day.year, day.month, day.day]),
).map(lambda parts: {"date-parts": [parts]})


def works(signs: str) -> st.SearchStrategy[dict[str, Any]]:
    """Works whose titles have these signs among their letters."""
    return st.fixed_dictionaries(
        {
            "id": st.from_regex(r"[a-z]{1,8}-[0-9]{4}", fullmatch=True),
            "type": st.sampled_from(
                ["article-journal", "article-newspaper", "book", "chapter", "report", "thesis", "webpage", "legal_case", "speech"]
            ),
            "title": line(LETTERS + signs),
            "author": st.lists(PERSON, min_size=1, max_size=3),
            "issued": DATE,
        },
        optional={
            "editor": st.lists(PERSON, min_size=1, max_size=2),
            "translator": st.lists(PERSON, min_size=1, max_size=2),
            "publisher": line(LETTERS + " &"),
            "container-title": line(LETTERS + " &:"),
            "publisher-place": line(LETTERS + " "),
            "volume": st.integers(1, 99).map(str),
            "collection-title": line(LETTERS + " &:"),
            "status": st.sampled_from(["in press", "forthcoming"]),
            "genre": st.sampled_from(["Working Paper", "PhD thesis", "Brief #1 & more"]),
            "event-title": line(LETTERS + " &"),
            "event-place": line(LETTERS + " "),
            "edition": st.sampled_from(["2", "3rd", "revised"]),
            "page": st.from_regex(r"[1-9][0-9]{0,3}(-[1-9][0-9]{3})?", fullmatch=True),
            "accessed": st.dates(date(1990, 1, 1), date(2998, 1, 1)).map(
                lambda day: {"date-parts": [[day.year, day.month, day.day]]}
            ),
            "ISSN": st.sampled_from(["1234-5678", "1234-567X, 8765-4321"]),
            "URL": st.sampled_from(["https://x.org/a_b?x=1&y=2%20#z", "https://пример.рф/~путь"]),
            "DOI": st.sampled_from(["10.1000/x_1", "10.1000/(ab)1<2>3;x"]),
            "language": st.just("en"),
        },
    ).map(sensible)  # fmt: skip


def sensible(item: dict[str, Any]) -> dict[str, Any]:
    """A work whose fields fit its type: a book has no first page, and a court that decides is no publisher."""
    first, _, last = item.get("page", "").partition("-")
    item = {**item, "page": first} if first and first == last else item
    if item["type"] in ("book", "thesis") and "-" not in item.get("page", "-"):
        item = {**item, "page": f"{item['page']}-{item['page']}9"}
    if item["type"] == "legal_case" and "publisher" in item:
        item = {name: value for name, value in item.items() if name != "publisher"} | {"authority": item["publisher"]}
    return item


@given(st.lists(works(SIGNS), min_size=1, max_size=3, unique_by=lambda work: work["id"]))
@settings(max_examples=80, deadline=None)
def test_bibtex_by_pybtex(items: list[dict]) -> None:
    """Title in, title out, whatever a style does with capitals; as many people, and what they are called."""
    read = parse_string(bibtex.write(items), "bibtex").entries
    assert list(read) == [item["id"] for item in items]
    for item, entry in zip(items, read.values(), strict=True):
        title = Text.from_latex(entry.fields["title"])
        assert str(title) == item["title"]
        if item["title"] != item["title"].lower().capitalize():
            assert str(title.lower()) == str(title.capitalize()) == item["title"]
        people = entry.persons["author"]
        families = [" ".join(person.prelast_names + person.last_names) for person in people]
        expected = [
            " ".join(filter(None, map(one.get, ("non-dropping-particle", "family", "literal"))))
            for one in item["author"]
        ]
        assert [str(Text.from_latex(family)) for family in families] == expected
        assert entry.fields["year"] == str(item["issued"]["date-parts"][0][0])
        for name, own in (("volume", "volume"), ("edition", "edition"), ("publisher-place", "address")):
            assert str(Text.from_latex(entry.fields.get(own, ""))) == item.get(name, "")


# parts of names in TeX; of initials, suffixes and bodies BibTeX knows nothing, and we do
FIRST = st.sampled_from(["Jane", "J\\'er\\^ome", "{\\L}ukasz", "Anna-Lena", "Mar{\\'i}a", "{\\v{Z}}ofia", "Ivan"])
VON = st.sampled_from(["von", "de la", "van der", "{\\'a} la"])
LAST = st.sampled_from(
    ["Berg", 'M{\\"u}ller', "{Le Guin}", "Vall{\\'e}e Poussin", "O'Neil", "Ho\\v{r}ej\\v{s}{\\'i}", "Lee-Smith"]
)
WRITTEN = st.one_of(
    st.builds("{} {}".format, FIRST, LAST.filter(lambda last: " " not in last or last[0] == "{")),
    st.builds("{} {} {}".format, FIRST, VON, LAST),
    st.builds("{}, {}".format, LAST, FIRST),
    st.builds("{} {}, {}".format, VON, LAST, FIRST),
    st.builds("{}, Jr., {}".format, LAST, FIRST),
    st.builds("{} {}, III, {} {}".format, VON, LAST, FIRST, FIRST),
)


@given(st.lists(WRITTEN, min_size=1, max_size=4), st.sampled_from([" and ", "\n  AND ", "  and\n"]))
@settings(max_examples=200, deadline=None)
def test_names_are_taken_apart_as_pybtex_does(names: list[str], joined: str) -> None:
    """All forms of BibTeX, with braces and accents in them: the same parts, whoever reads them."""
    text = f"@book{{a, title = {{T}}, author = {{{joined.join(names)}}}}}"
    people = parse_string(text, "bibtex").entries["a"].persons["author"]
    parts = {
        "given": lambda person: person.first_names + person.middle_names, "suffix": lambda person: person.lineage_names,
        "non-dropping-particle": lambda person: person.prelast_names, "family": lambda person: person.last_names,
    }  # fmt: skip
    expected = [
        {part: str(Text.from_latex(" ".join(words))) for part, of in parts.items() if (words := of(person))}
        for person in people
    ]
    assert bibtex.read(text)[0].item["author"] == expected


@given(works(TEX_SIGNS + SIGNS))
@settings(max_examples=80, deadline=None)
@example(
    {
        "id": "a-1",
        "type": "book",
        "title": r"\emph{x} {y $ ^ ~ 50% }",
        "author": [{"literal": "王"}],
        "issued": {"date-parts": [[2001]]},
    }
)
def test_bibtex_by_bibtexparser(item: dict) -> None:
    """One entry, whole; every sign of TeX in a title is there again once its LaTeX is read."""
    text = bibtex.write([item])
    plain = bibtexparser.parse_string(text)
    assert (plain.failed_blocks, [entry.key for entry in plain.entries]) == ([], [item["id"]])
    if "$" not in item["title"] and "`" not in item["title"]:  # formulas and quotes are its own matter
        (decoded,) = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()]).entries
        title = decoded["title"].replace("ˆ", "^").replace("\\textbraceleft", "{").replace("\\textbraceright", "}")
        bare = str.maketrans("", "", " {}")  # which it takes for TeX's
        assert title.translate(bare) == item["title"].translate(bare)


@given(works(TEX_SIGNS + SIGNS))
@settings(max_examples=80, deadline=None)
def test_ris_by_rispy(item: dict) -> None:
    """One entry with its title, its people and its address to the letter."""
    (entry,) = rispy.loads(ris.write([item]), delimiter_tags_mapping={})
    assert entry["title"] == item["title"]
    assert entry["authors"] == [
        name.get("literal")
        or ", ".join(
            filter(
                None,
                (
                    " ".join(filter(None, (name.get("non-dropping-particle"), name["family"]))),
                    name["given"],
                    name.get("suffix"),
                ),
            )
        )
        for name in item["author"]
    ]
    assert (entry.get("volume"), entry.get("edition"), entry.get("issn")) == (
        item.get("volume"), item.get("edition"), item.get("ISSN"),
    )  # fmt: skip
    assert entry.get("urls") == ([item["URL"]] if "URL" in item else None)
    assert entry["year"] == f"{item['issued']['date-parts'][0][0]:04}"


@given(st.lists(works(SIGNS.replace("<", "").replace(">", "")), min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_csl_by_citeproc(items: list[dict]) -> None:
    """A reference holds the title and the year."""
    read = [entry.item for entry in csl.read(csl.write(items))]
    for item, text in zip(items, formatted(read, "harvard"), strict=True):
        title, printed = (text.translate(NO_QUOTES) for text in (item["title"], text))  # in quotes others stand
        assert title.rstrip(".,;:?!") in printed
        assert str(item["issued"]["date-parts"][0][0]) in text
        for person in item["author"]:
            assert person.get("family", person.get("literal")) in text


FIELDS = (
    "type", "title", "author", "editor", "translator", "issued", "accessed", "publisher", "authority", "publisher-place",
    "container-title", "collection-title", "volume", "edition", "page", "ISSN", "URL", "DOI", "status", "genre",
    "event-title", "event-place",
)  # fmt: skip
OF_RIS = tuple(name for name in FIELDS if name not in ("type", *NAMES, "status", "event-title", "event-place"))


def words(people: list[dict[str, str]]) -> list[str]:
    """The words of names, of whichever part: RIS has no braces for a body with commas, or in an order of its own."""
    return sorted(re.findall(r"\w+", " ".join(part for person in people for part in person.values())))


@pytest.mark.parametrize("form", [bibtex, csl], ids=["bibtex", "csl-json"])
@given(works(SIGNS.replace("<", "") + '\\{}^~"'))
@settings(max_examples=120, deadline=None)
def test_our_own_reader_reads_what_we_write(form: Any, item: dict) -> None:
    """Every field comes back as it was, and nothing has to be said of it."""
    (entry,) = form.read(form.write([item]))
    assert {name: entry.item.get(name) for name in FIELDS} == {name: item.get(name) for name in FIELDS}
    assert entry.remarks == []


@given(works(SIGNS.replace("<", "") + TEX_SIGNS))
@settings(max_examples=120, deadline=None)
def test_our_own_reader_reads_our_ris(item: dict) -> None:
    """What RIS has a place for comes back."""
    (entry,) = ris.read(ris.write([item]))
    is_case = item["type"] == "legal_case"  # whose tags for editors and translators mean the reporter and counsel
    for name in OF_RIS:
        if not (is_case and name == "container-title"):
            assert entry.item.get(name) == item.get(name), name
    for role in NAMES[:1] if is_case else NAMES:
        assert words(entry.item.get(role, [])) == words(item.get(role, [])), role
