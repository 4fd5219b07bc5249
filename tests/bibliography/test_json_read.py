"""JSON: CSL's in any shape, Zotero's own, and lists of which an item is broken."""

import json

import pytest

from graph.bibliography import csl
from graph.bibliography.entry import Entry
from graph.errors import CallError


def read(*items: object) -> list[Entry]:
    """The entries of these items that are not left out."""
    return [entry for entry in csl.read(json.dumps(items)) if not entry.problem]


def test_zoteros_own_json_is_read() -> None:
    """As Better BibTeX and Zotero's interface write it: creators, dates and addresses arrive."""
    item = {
        "itemType": "journalArticle", "title": "One", "citationKey": "doe2019", "date": "2019-05-06", "DOI": "10.1000/1",
        "creators": [
            {"creatorType": "author", "firstName": "Jane", "lastName": "Doe"}, {"creatorType": "author", "name": "WHO"},
            {"creatorType": "reviewedAuthor", "lastName": "Roe"},
        ],
        "url": "https://example.org", "accessDate": "2020-01-02T10:00:00Z", "extra": "PMID: 1", "tags": [],
    }  # fmt: skip
    for text in (json.dumps({"config": {}, "items": [item]}), json.dumps([{"key": "X", "data": item}])):
        (entry,) = csl.read(text)
        assert entry.item == {
            "id": "doe2019", "type": "article-journal", "title": "One", "DOI": "10.1000/1", "URL": "https://example.org",
            "author": [{"family": "Doe", "given": "Jane"}, {"literal": "WHO"}],
            "issued": {"date-parts": [[2019, 5, 6]]}, "accessed": {"date-parts": [[2020, 1, 2]]},
        }  # fmt: skip
        assert entry.remarks == ["not kept: reviewedAuthor: Roe", "not kept: extra: PMID: 1"]


def test_what_is_no_work_of_zotero_is_left_out() -> None:
    """Notes and attachments are named."""
    entries = csl.read('[{"itemType": "note"}, {"itemType": "attachment"}, {"itemType": "book", "title": "T"}]')
    assert [entry.problem for entry in entries] == [
        "a note of Zotero is no work",
        "an attachment of Zotero is no work",
        "",
    ]


def test_a_broken_item_costs_itself() -> None:
    """What is no JSON or no item is named with its line, and the list goes on behind it."""
    text = '[\n{"type": "book", "title": "One"},\n{"type": "book" "title": "Two"},\n5,\n{"type": "book", "title": "Three"},\n{"type": "bo'
    entries = csl.read(text)
    assert [entry.item.get("title") for entry in entries if not entry.problem] == ["One", "Three"]
    assert [(entry.line, entry.problem.split(":")[0]) for entry in entries if entry.problem] == [
        (3, "the item from line 3 on is no JSON"), (6, "the item from line 6 on is no JSON"),
    ]  # fmt: skip
    good = csl.read('[{"type": "book", "title": "One"},\n5]')
    assert good[1].problem == "line 2 begins an element that is no item"


def test_a_statute_of_zotero_has_the_number_of_its_code_as_volume() -> None:
    """42 U.S.C. 7401: the number of the law is another."""
    (entry,) = csl.read(
        '[{"itemType": "statute", "nameOfAct": "Clean Air Act", "code": "U.S.C.", "codeNumber": "42", "section": "7401",'
        ' "publicLawNumber": "91-604"}]'
    )
    assert (entry.item["volume"], entry.item["number"], entry.remarks) == ("42", "91-604", [])


@pytest.mark.parametrize(
    ("fields", "field", "expected"),
    [
        ({"author": ["Jane Doe", "Roe, R."]}, "author", [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "R."}]),
        ({"author": "Doe, Jane; Roe, R."}, "author", [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "R."}]),
        ({"author": [{"family": "B", "given": "L", "dropping-particle": "van"}]}, "author", [{"family": "B", "given": "L", "non-dropping-particle": "van"}]),
        ({"title": ["<i>A</i> &amp; B"], "subtitle": ["C"]}, "title", "A & B: C"),
        ({"ISSN": ["1234-5678", "2345-6789"]}, "ISSN", "1234-5678, 2345-6789"),
        ({"ISSN": "9783161484100"}, "ISBN", "9783161484100"),
        ({"page": "101-+"}, "page", "101"),
        ({"URL": "https://пример.рф/путь?q=1"}, "URL", "https://пример.рф/путь?q=1"),
        ({"event": "A meeting"}, "event-title", "A meeting"),
        ({"language": "eng"}, "language", "en"),
        ({"number": 7}, "number", "7"),
        ({"author": [{"family": "Smith, John", "given": ""}]}, "author", [{"family": "Smith", "given": "John"}]),
        ({"issued": {"date-parts": [["2001", "March", 5]]}}, "issued", {"date-parts": [[2001, 3, 5]]}),
    ],
)  # fmt: skip
def test_fields_in_other_shapes(fields: dict, field: str, expected: object) -> None:
    """Names as texts, lists of one, markup, numbers that are numbers."""
    (entry,) = read({"type": "book", "title": "T", **fields})
    assert entry.item[field] == expected


@pytest.mark.parametrize(
    ("fields", "remark"),
    [
        ({"note": "PMID: 1"}, "not kept: note: PMID: 1"),
        ({"title": {"x": 1}}, "title is left out, for it is no text"),
        ({"type": "tweet"}, "the type tweet is none of CSL's"),
        ({"container-author": [{"family": "Homer"}]}, "not kept: container-author: Homer"),
        ({"author": [{"family": "Doe", "given": ["x"]}]}, "a name loses its part given, for it is no text"),
        ({"DOI": "none"}, "not kept: DOI: none"),
        ({"author": [["Doe", "J"]]}, 'author: a name is left out, for it is none: ["Doe", "J"]'),
        (
            {"author": "Smith, Alan, Jones, Bob"},
            "a name stays whole, for its commas fit no form of a name: Smith, Alan, Jones, Bob",
        ),
    ],
)
def test_what_a_record_has_no_place_for_is_said(fields: dict, remark: str) -> None:
    """In words that name the field."""
    (entry,) = read({"type": "book", "title": "T", **fields})
    assert entry.remarks == [remark]


@pytest.mark.parametrize(
    "text",
    [
        '{"doe": {"type": "book", "title": "One"}, "roe": {"type": "book", "title": "Two"}}',
        '{"id": "doe", "type": "book", "title": "One"}\n{"id": "roe", "type": "book", "title": "Two"}\n',
        '[{"id": "doe", "type": "book", "title": "One"}, {"id": "roe", "type": "book", "title": "Two", "title": "Three"}]',
    ],
    ids=["by id", "a line each", "a key twice"],
)
def test_items_in_other_wrappings(text: str) -> None:
    """A mapping of ids, a line an item, a key that stands twice: of that the first counts, and the other is said."""
    assert [(entry.item["id"], entry.item["title"]) for entry in csl.read(text)] == [("doe", "One"), ("roe", "Two")]
    assert [remark for entry in csl.read(text) for remark in entry.remarks] == (
        ['title stands there twice; the other: "Three"'] if "Three" in text else []
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"meta": {}, "results": [{"display_name": "X"}]}', "it has meta and results"),
        ('{"doi": "10.5061/x", "titles": [{"title": "Data"}], "creators": []}', "it has doi, titles and creators"),
        ('[{"type": "book"}]', "it has type"),
    ],
)
def test_what_is_no_csl_is_refused_by_what_it_has(text: str, named: str) -> None:
    """The answer of another service does not become records without a title."""
    with pytest.raises(CallError, match=named):
        csl.read(text)


def test_fields_of_another_program_are_named() -> None:
    """What looks like an item, and has its people and its year where CSL has nothing."""
    (entry,) = read({"type": "book", "title": "T", "authors": [{"last_name": "Doe"}], "year": 2019, "tags": []})
    assert entry.remarks == ["not kept, for CSL has no such fields: authors, year"]


@pytest.mark.parametrize("text", ["hello", "[]", "5", "{", "[5]", '[{"a": ', ""])
def test_what_holds_no_item_is_refused(text: str) -> None:
    """With a sentence."""
    with pytest.raises(CallError):
        csl.read(text)
