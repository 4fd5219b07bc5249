"""SQL and SPARQL give what our own indexes give."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import graph
from graph.engines.result import Result, as_csv, as_json, as_text
from graph.engines.sparql import sparql
from graph.engines.sql import sql
from graph.errors import CallError
from graph.tables import rows, tables
from graph.tables.listing import EXAMPLES, listing
from tests.conftest import run
from tests.samples import changed


def test_every_table_has_its_rows(essay: graph.KnowledgeGraph) -> None:
    """In SQL as in our own tables, cell by cell."""
    for name in tables():
        expected = [
            tuple(float(cell) if hasattr(cell, "quantize") else cell for cell in row) for row in rows(essay.data, name)
        ]
        assert sql(essay, f'FROM "{name}"').rows == expected


def test_any_text_is_a_text_in_sql(data: Path) -> None:
    """Quotes, comments, backslashes and dollars of a curator end no literal; numbers keep every digit."""
    says = r"It's ''two''); DROP TABLE claims; -- /* $$ \' \n 中 ☃ ?"
    data.write_text(changed(("Hikvision supplies them.", json.dumps(says, ensure_ascii=False))), encoding="utf-8")
    assert (says,) in sql(graph.load(data), "SELECT says FROM claims").rows


def test_sql_waits_for_no_pandas() -> None:
    """DuckDB imports pandas for values beside a statement, which takes longer than all else and swallows interrupts."""
    code = "import sys, graph; graph.load().sql('FROM claims'); print('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize(
    ("question", "in_sql", "in_sparql"),
    [
        (
            "which claims cite Jardine 2019",
            "SELECT DISTINCT claim FROM citations WHERE source = 'jardine-2019'",
            "SELECT DISTINCT ?claim {{ ?claim cito:citesAsEvidence sources:jardine-2019 }}",
        ),
        (
            "claims about:huawei modality:hedged",
            """SELECT id FROM claims WHERE modality = 'hedged' AND (list_contains(about, 'huawei')
            OR id IN (SELECT claim FROM relations WHERE 'huawei' IN (subject, object) OR list_contains("of", 'huawei'))
            OR id IN (SELECT claim FROM figures WHERE "of" = 'huawei'))""",
            "SELECT ?claim {{ ?claim ws:modality 'hedged' ; schema:about actors:huawei }}",
        ),
        (
            "claims check:partly",
            "SELECT DISTINCT claim FROM citations WHERE check_verdict = 'partly'",
            "SELECT DISTINCT ?claim {{ ?citation cito:hasCitingEntity ?claim ; ws:check/ws:verdict 'partly' }}",
        ),
    ],
)
def test_three_ways_to_ask_give_the_same(
    question: str, in_sql: str, in_sparql: str, essay: graph.KnowledgeGraph
) -> None:
    """Our own question, SQL and SPARQL."""
    expected = {*essay.ask(question)}
    assert {row[0] for row in sql(essay, in_sql).rows} == expected
    assert {row[0].rpartition(":")[2] for row in sparql(essay, in_sparql.format()).rows} == expected


def test_sparql_gives_rows_triples_and_an_answer(small: graph.KnowledgeGraph) -> None:
    """Of SELECT, CONSTRUCT and ASK; an unbound variable is empty, and the word service may stand in a text."""
    assert sparql(small, "ASK { ?c a ws:Claim }") == Result(("answer",), [(True,)])
    triples = sparql(small, "CONSTRUCT { ?c ws:modality ?m } WHERE { ?c ws:modality ?m }")
    assert triples.columns == ("subject", "predicate", "object")
    assert {row[2] for row in triples.rows} == {"asserted", "predicted", "hedged"}
    unbound = sparql(
        small, "SELECT ?service ?x { ?service a ws:Figure OPTIONAL { ?service ws:none ?x } FILTER('service' != '') }"
    )
    assert unbound.rows[0][1] is None
    assert sparql(small, "SELECT ?v { ?f schema:value ?v }").rows == [(4000.0,)]


def test_results_as_text_csv_and_json() -> None:
    """A list is side by side, a formula harmless, an escape sign no escape sign, and nothing is cut but in text."""
    result = Result(("a", "=b"), [("=1\x1b[2J", ["x", "y|z"]), ("long " * 30, None), (-1.5, True), (float("inf"), 1)])
    assert json.loads(as_json(result)) == {
        "columns": ["a", "=b"],
        "count": 4,
        "rows": [["=1\x1b[2J", ["x", "y|z"]], ["long " * 30, None], [-1.5, True], ["inf", 1]],
    }
    # by the one rule for all CSV: with its mark, in quotes, a number whatever its sign
    rows = as_csv(result).split("\r\n")
    assert (rows[0], rows[1], rows[3]) == ('\ufeff"a","\'=b"', '"\'=1 [2J","x | y\\|z"', '"-1.5","true"')
    text = as_text(result)
    assert "\x1b" not in text
    assert "…" in text
    assert text.endswith("4 rows.\n")


def test_an_id_is_not_cut() -> None:
    """A word is of use as a whole only, such as an address; one without end is cut all the same."""
    address = f"urn:whosays:{'long-' * 20}claims:wells"
    text = as_text(Result(("claim",), [(address,), ("x" * 1000,)]))
    assert address in text.splitlines()
    assert max(map(len, text.splitlines())) < 300


def test_the_commands(tmp_path: Path) -> None:
    """Text, CSV and JSON on standard output; what is refused on standard error, with exit code 2."""
    asked = run("sql", "SELECT id FROM lessons ORDER BY id LIMIT 1", "--format", "json")
    assert asked.returncode == 0
    assert json.loads(asked.stdout)["count"] == 1
    refused = run("sql", f"COPY claims TO '{tmp_path / 'x'}'")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "only what reads is asked here" in refused.stderr
    asked = run("sparql", "SELECT (count(?c) AS ?n) { ?c a ws:Claim }", "--format", "csv")
    assert asked.stdout.splitlines()[0] == '\ufeff"n"'
    assert run("sparql", "SELECT * { SERVICE <http://127.0.0.1> { ?s ?p ?o } }").returncode == 2


def test_every_table_is_explained_with_an_example_that_runs(essay: graph.KnowledgeGraph) -> None:
    """The examples of the help give rows, and no column goes without words."""
    text = listing()
    for name, table in tables().items():
        assert sql(essay, EXAMPLES[name]).rows
        assert f"\n{name}: " in text
        assert all(f"  {column.name} " in text for column in table.columns)


def test_in_python(essay: graph.KnowledgeGraph) -> None:
    """The same from a notebook: rows as frames, tables as frames, linked data as a dataset of the library."""
    cited = essay.sql("SELECT source, count(*) AS n FROM citations GROUP BY source ORDER BY n DESC, source LIMIT 1")
    assert cited.to_frame().to_dict("records") == [{"source": "shen-2018", "n": 19}]
    assert essay.to_frame("claims").loc["dsr-launched-2015", "modality"] == "asserted"
    assert len(essay.to_frame("citations")) == sum(len(claim.cites) for claim in essay.data.claims.values())
    assert len(essay.to_rdf()) > 1_000
    assert essay.sparql("ASK { claims:dsr-launched-2015 a ws:Claim }").rows == [(True,)]
    with pytest.raises(graph.errors.CallError, match="did you mean claims"):
        essay.to_frame("claim")


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("SELECT ?c { ?c a foo:Claim }", "the prefix foo: is not declared; put PREFIX foo: <address> before the query, or use one of ws:"),
        ("SELECT ?c { ?c a :Claim }", "the prefix : is not declared"),
        ("SELECT ?c { ?c a schema:Claim", "not understood from line 1, column 30 on; there may stand , . ; {"),
        ("PREFIX a: <b:c> INSERT DATA { a:b a:c 'SELECT' }", "and not with INSERT; it asks, and changes nothing"),
        ("# SELECT\nDROP ALL", "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, and not with DROP"),
        ("", "a query begins with SELECT"),
    ],
)  # fmt: skip
def test_a_query_of_sparql_that_is_wrong_is_told_what_to_do(small: graph.KnowledgeGraph, query: str, says: str) -> None:
    """Not what a grammar expects at a place, but which prefix is missing, or what a query may be."""
    with pytest.raises(CallError) as refused:
        sparql(small, query)
    assert says in str(refused.value)
    assert "u{" not in str(refused.value)
