"""BibTeX as its styles print it: fields follow the type, capitals and formulas stay."""

import pytest
from pybtex.database import parse_string
from pybtex.plugin import find_plugin
from pybtex.richtext import Text

from graph.bibliography import bibtex

WORK = {
    "id": "a",
    "title": "China's Eyes on H2O and DNA",
    "author": [{"family": "Roe", "given": "Ann"}],
    "issued": {"date-parts": [[2019]]},
}


def written(**fields: object):
    """The entry of a work, as pybtex reads it."""
    return parse_string(bibtex.write([{**WORK, **fields}]), "bibtex").entries["a"]


@pytest.mark.parametrize(
    ("csl_type", "kind", "fields"),
    [
        ("report", "techreport", {"institution": "House", "howpublished": "Whole", "number": "7"}),
        ("thesis", "phdthesis", {"school": "House", "type": "Thesis"}),
        ("article-journal", "article", {"journal": "Whole", "publisher": "House"}),
        ("article-newspaper", "article", {"journal": "Whole", "entrysubtype": "newspaper"}),
        ("chapter", "incollection", {"booktitle": "Whole", "publisher": "House"}),
        ("paper-conference", "inproceedings", {"booktitle": "Whole", "publisher": "House"}),
        ("book", "book", {"publisher": "House"}),
        ("webpage", "online", {"howpublished": "Whole", "organization": "House"}),
        ("legal_case", "misc", {"howpublished": "Whole", "entrysubtype": "legal_case"}),
        ("pamphlet", "booklet", {"howpublished": "Whole", "organization": "House"}),
    ],
)
def test_fields_follow_the_type(csl_type: str, kind: str, fields: dict) -> None:
    """Whose house it is and what it is part of stand where BibTeX's styles look for them."""
    entry = written(type=csl_type, **{"container-title": "Whole", "publisher": "House", "number": "7"})
    assert entry.type == kind
    assert {name: entry.fields.get(name) for name in fields} == fields


def test_a_thesis_says_what_it_is() -> None:
    """Of a master by its genre; nothing is said of a PhD that the record does not say."""
    assert written(type="thesis", genre="Master’s thesis").type == "mastersthesis"
    assert written(type="thesis", genre="PhD thesis").fields["type"] == "PhD thesis"
    (entry,) = bibtex.read(bibtex.write([{**WORK, "type": "thesis"}]))
    assert "genre" not in entry.item


def test_a_house_without_a_site_is_printed() -> None:
    """By `howpublished`, which BibTeX's own styles print, and it comes back as a house."""
    work = {**WORK, "type": "document", "publisher": "House"}
    assert written(**work).fields["howpublished"] == "House"
    (entry,) = bibtex.read(bibtex.write([work]))
    assert (entry.item["publisher"], "container-title" in entry.item) == ("House", False)


TITLES = [
    "China's Eyes on H2O and DNA", "iPhone and eBay", "eye", "Über die Ökonomie: Ein Überblick", "NATO", "& DNA",
    "The $k$-means of $O(n^2)$", r"A $\frac{a}{b}$ of CO₂", "$5 and $10 in US", "50% of A_B #1", "A--B", "Plain title",
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_capitals_survive_a_style(title: str) -> None:
    """Title in, title out, printed by pybtex in a style that takes capitals away."""
    bibliography = parse_string(
        bibtex.write([{**WORK, "type": "book", "title": title, "publisher": "House"}]), "bibtex"
    )
    style, backend = find_plugin("pybtex.style.formatting", "plain")(), find_plugin("pybtex.backends", "text")()
    (entry,) = style.format_bibliography(bibliography)
    bare = str.maketrans("", "", "{}\\ ")  # pybtex drops braces of formulas, and leaves the sign before a dollar
    assert title.translate(bare) in entry.text.render(backend).translate(bare)


@pytest.mark.parametrize("title", [r"$\input{/etc/passwd}$", r"$\write18{rm}$", "$\\def\\x{y}$", "$}$"])
def test_a_formula_is_one_that_prints_and_does_nothing_else(title: str) -> None:
    """Any other command between dollar signs is text."""
    text = bibtex.write([{**WORK, "type": "book", "title": title}])
    assert "\\input" not in text.replace("\\textbackslash{}input", "")
    assert "\\write" not in text.replace("\\textbackslash{}write", "")
    assert "\\def" not in text.replace("\\textbackslash{}def", "")
    assert str(Text.from_latex(parse_string(text, "bibtex").entries["a"].fields["title"]))


@pytest.mark.parametrize(
    "person",
    [
        {"literal": "Barnes and Noble, Inc."},
        {"literal": "Doe, Jane and Roe, Ann"},
        {"family": "Smith J", "given": "Brown K"},
        {"family": "Jones, Bob", "given": "A; B"},
        {"family": "Doe", "given": "and", "suffix": "III"},
        {"family": "de la Cruz", "given": "Ana"},
        {"family": "Berg", "given": "J.", "non-dropping-particle": "van der"},
        {"family": "Committee of One", "given": "Ann"},
        {"family": "A {b} \\c", "given": "D"},
    ],
)
def test_a_name_comes_back_as_it_went(person: dict) -> None:
    """Whatever BibTeX would take apart stands in braces."""
    (entry,) = bibtex.read(
        bibtex.write([{**WORK, "type": "book", "author": [person, {"family": "Roe", "given": "Ann"}]}])
    )
    assert entry.item["author"] == [person, {"family": "Roe", "given": "Ann"}]
