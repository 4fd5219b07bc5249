"""The schema of the data files says what the records say, accepts what the reader accepts, and marks what it can."""

import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic_core import ValidationError

import graph
from graph.read.compose import compose
from graph.read.validate import DATASET
from graph.records import schema
from tests.conftest import ROOT
from tests.editor import loaded
from tests.samples import SMALL

SCHEMA_FILE = ROOT / "graph" / "records" / schema.FILE
EDITOR = jsonschema.Draft7Validator(schema.schema())
# what is wrong with one record, whatever stands in the others; ids that nothing has, doubled keys, anchors and the days
# of a month are left to `whosays check`
MARKED = (
    "address-in-check", "address-javascript", "address-with-space", "address-without-host", "address-without-scheme",
    "empty-braces", "empty-brackets", "empty-item", "empty-key", "empty-list-field", "empty-part", "empty-quotes",
    "empty-section-in-braces", "empty-section", "empty-value", "id-too-long", "id-with-capitals", "id-with-space",
    "id-with-two-hyphens", "letter-of-another-script", "line-with-three-ends", "list-for-section", "list-for-text",
    "mapping-for-list", "mapping-for-text", "merge-key", "missing-kind", "missing-label", "missing-modality",
    "missing-source-of-citation", "missing-title", "missing-verdict", "misspelt-section",
    "month-thirteen", "neither-passage-nor-citation", "neither-true-nor-false", "no-sections", "not-a-date",
    "not-a-doi", "not-a-full-date", "not-a-number", "not-a-whole-number", "null-value", "number-as-fraction",
    "number-as-range", "number-in-quotes-with-comma",
    "number-with-comma", "only-a-comment", "only-spaces", "only-text", "paragraph-zero",
    "predicate-asks-for-unknown-kind", "reference-is-no-id", "section-indented", "text-for-list", "text-for-record",
    "text-too-long", "too-deep", "unknown-bound", "unknown-csl-type", "unknown-field-far",
    "unknown-field-in-citation", "unknown-field", "unknown-kind", "unknown-modality-far", "unknown-modality",
    "unknown-section", "unknown-source-kind", "unknown-verdict",
)  # fmt: skip
LESSON = """\
lessons:
  one:
    title: One
    teaches: To tell.
    minutes: 20
    steps:
      - {title: A step, text: Look., tasks: [{asks: "How many?", answer: Three.}]}
"""
# the path of one of each record; each is tried with all of its fields
PATHS: tuple[tuple[str | int, ...], ...] = (
    ("dataset",), ("predicates", "supplies"), ("sources", "jardine-2019"), ("sources", "jardine-2019", "author", 0),
    ("actors", "hikvision"), ("projects", "silk-road"), ("concepts", "cameras"), ("passages", "p1-s1"),
    ("claims", "cameras-soon"), ("claims", "cameras-soon", "figures", 0), ("claims", "cameras-soon", "cites", 0),
    ("claims", "cameras-soon", "cites", 0, "check"), ("claims", "cameras-hikvision", "states", 0),
    ("claims", "cameras-hikvision", "argues"), ("lessons", "one"), ("lessons", "one", "steps", 0),
    ("lessons", "one", "steps", 0, "tasks", 0),
)  # fmt: skip
VALUES = (
    "word", "two words", "Ünï", "'text: in quotes'", "a,b", "NO", "yes", "on", "true", "false", "True", "'true'", "null", "~", "''", "' '",
    "0", "7", "012", "-3", "+5", "4000", "4,000", "30.3", ".5", "1e3", "0x1F", "0o17", "1_000", "'30.3'", "1:30", "12345678",
    "2019", "0000", "2019-11", "2019-13", "2019-11-15", "2019-11-45", "20191115", "'2019'", "Nov 2019",
    "https://example.org/a?b=c#d", "HTTP://EXAMPLE.ORG", "https:///a", "https://", "ftp://a.b", "javascript:a", "//a.b", "'https://a b'",
    "10.1234/x", "doi:10.1234/x", "an-id", "An-Id", "a--b", "-a", "en", "pt-BR", "asserted", "not read", "essay", "state", "actor",
    "[]", "[word]", "[a, b]", "[a, b, c]", "['']", "[[a]]", "[1, 2]", "{}", "{a: b}", "[{a: b}]", "{family: X}", "[{family: X}, Body]",
    "{given: 3}", "{suffix: Jr.}", "[word, {literal: Y}]", "{supports: x}", "{verdict: partly, finding: Seen.}", "[{source: x}]",
    "report", "initiative", "technology", "about", "claims", "[{subject: a, predicate: b, object: c}]", "[{value: 1, unit: a}]",
    "[{title: A, text: B}]", "[{asks: A, open: B}]", "[{asks: A}]", "[{asks: A, open: B, answer: C}]", "[{title: A, text: B, part: claims, focus: a}]",
)  # fmt: skip


def _marks(data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in EDITOR.iter_errors(data)]


def test_the_file_is_made_from_the_records() -> None:
    """The schema in the repository is the one that the records give."""
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema.text(), (
        f"whosays schema -o {SCHEMA_FILE.relative_to(ROOT)}"
    )
    jsonschema.Draft7Validator.check_schema(json.loads(schema.text()))


@pytest.mark.parametrize("name", ["claims.yaml", "lessons.yaml"])
def test_the_essay_fits(name: str) -> None:
    """Nothing in the dataset is marked, and an editor is led to the schema by a path from the file itself."""
    path = ROOT / "data" / name
    text = path.read_text(encoding="utf-8")
    assert _marks(loaded(text)) == []
    (address,) = re.findall(r"(?m)\A# yaml-language-server: \$schema=(\S+)$", text)
    assert (path.parent / address).resolve() == SCHEMA_FILE


def test_every_field_is_described() -> None:
    """Each field of each record has its description, which is the one of the record."""

    def fields(part: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(part, dict):
            yield from part.get("properties", {}).items()
            for inner in part.values():
                yield from fields(inner)
        elif isinstance(part, list):
            for inner in part:
                yield from fields(inner)

    all_fields = [*fields(schema.schema())]
    assert len(all_fields) > 100
    assert [name for name, field in all_fields if not field.get("description")] == []
    says = schema.schema()["properties"]["claims"]["additionalProperties"]["properties"]["says"]
    assert says["description"] == graph.records.Claim.__dataclass_fields__["says"].metadata["description"]


@pytest.mark.parametrize("name", MARKED)
def test_mistakes_are_marked(name: str) -> None:
    """Whatever is wrong with one record is marked while it is typed."""
    text = (ROOT / "tests" / "invalid" / f"{name}.yaml").read_bytes().decode()
    assert _marks(loaded(text)) != []


def _fields() -> list[tuple[tuple[str | int, ...], str]]:
    """The fields of one of each record, but for those whose words are a rule across records, which the schema holds."""
    records = DATASET.validate_python(compose(SMALL + LESSON).root)
    return [
        (path, name)
        for path in PATHS
        for field in dataclasses.fields(_at(records, path))
        if (name := field.metadata.get("alias", field.name)) not in ("from", "to")
    ]


def _alone(data: Any, path: tuple[str | int, ...]) -> Any:
    """The header and one record, which is looked at a hundred times."""
    section = data[path[0]]
    return {"dataset": data["dataset"], path[0]: section if len(path) == 1 else {path[1]: section[path[1]]}}


def _at(node: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        node = node[step] if isinstance(node, dict | list | tuple) else getattr(node, str(step))
    return node


@pytest.mark.parametrize(
    ("path", "field"), _fields(), ids=lambda part: part if isinstance(part, str) else ".".join(map(str, part))
)
def test_what_the_reader_accepts_fits(path: tuple[str | int, ...], field: str) -> None:
    """Each field with many values: no value that is read is marked, and what is no text, list or mapping as due is."""
    accepted = 0
    texts, values = (_alone(data, path) for data in (compose(SMALL + LESSON).root, loaded(SMALL + LESSON)))
    for value in VALUES:
        _at(texts, path)[field] = compose(f"x: {value}").root["x"]
        _at(values, path)[field] = loaded(f"x: {value}")["x"]
        try:
            DATASET.validate_python(texts)
        except ValidationError:
            if value[0] in "[{~'" or value == "null":
                assert _marks(values), f"{field}: {value} is not read, and fits"
        else:
            accepted += 1
            assert _marks(values) == [], f"{field}: {value}"
    assert accepted or field == "open"  # the task has an answer


def test_a_misspelt_field_is_marked_at_its_place() -> None:
    """The mark names the record in which the mistake stands."""
    (mark,) = _marks(loaded(SMALL.replace("modality: hedged", "modality: hegded")))
    assert mark.startswith("$.claims['cameras-hikvision'].modality: 'hegded' is not one of ['asserted'")


def test_a_file_of_a_folder_needs_no_header(tmp_path: Path) -> None:
    """One section is enough for a file; none is a mistake."""
    assert _marks(loaded(LESSON)) == []
    assert _marks({}) != []
