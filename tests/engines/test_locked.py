"""A hundred and thirty ways to read a file, call out, write or never end, in SQL and in SPARQL: all of them are refused in a sentence."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

import graph
from graph.engines.sparql import calls_out, sparql
from graph.engines.sql import sql
from graph.errors import CallError
from tests.conftest import ROOT

SQL = [
    "SELECT * FROM read_csv('{file}')",
    "SELECT * FROM read_csv_auto('{file}')",
    "SELECT * FROM read_text('{file}')",
    "SELECT * FROM read_blob('{file}')",
    "SELECT * FROM read_json('{file}')",
    "SELECT * FROM read_parquet('{file}')",
    "SELECT * FROM parquet_scan('{file}')",
    "SELECT * FROM parquet_metadata('{file}')",
    "SELECT * FROM parquet_schema('{file}')",
    "SELECT * FROM sniff_csv('{file}')",
    "SELECT * FROM glob('{folder}/*')",
    "SELECT * FROM '{file}'",
    'SELECT * FROM "{file}"',
    "FROM '{file}'",
    "WITH x AS (SELECT * FROM read_text('{file}')) SELECT * FROM x",
    "SELECT (SELECT content FROM read_text('{file}'))",
    "SELECT * FROM query('SELECT * FROM read_text(''{file}'')')",
    "SELECT * FROM query_table('{file}')",
    "EXPLAIN ANALYZE SELECT * FROM read_text('{file}')",
    "DESCRIBE SELECT * FROM read_csv('{file}')",
    "SUMMARIZE SELECT * FROM read_csv('{file}')",
    "SELECT * FROM read_csv('{url}')",
    "SELECT * FROM '{url}/x.parquet'",
    "SELECT getenv('HOME')",
    "SELECT * FROM secret_variable",
    "COPY claims TO '{folder}/out.csv'",
    "COPY (SELECT 1) TO '{folder}/out.parquet'",
    "COPY claims FROM '{file}'",
    "EXPORT DATABASE '{folder}/out'",
    "IMPORT DATABASE '{folder}'",
    "ATTACH '{folder}/out.db'",
    "ATTACH '{folder}/out.db' AS other (TYPE sqlite)",
    "DETACH memory",
    "USE memory",
    "INSTALL httpfs",
    "LOAD httpfs",
    "LOAD '{file}'",
    "SET enable_external_access = true",
    "SET memory_limit = '100GB'",
    "RESET enable_external_access",
    "PRAGMA enable_external_access",
    "/* so */ PRAGMA database_list",
    "-- so\nPRAGMA version",
    "CALL pragma_version()",
    "CREATE TABLE x AS SELECT 1",
    "CREATE VIEW x AS SELECT * FROM read_text('{file}')",
    "CREATE MACRO x() AS 1",
    "CREATE SECRET x (TYPE s3)",
    "INSERT INTO claims (id) VALUES ('x')",
    "UPDATE claims SET says = 'x'",
    "DELETE FROM claims",
    "DROP TABLE claims",
    "TRUNCATE claims",
    "ALTER TABLE claims ADD COLUMN x INT",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "PREPARE x AS SELECT 1",
    "SELECT 1; COPY claims TO '{folder}/out.csv'",
    "SELECT 1; SELECT 2",
    "",
    "-- nothing",
    "SELECT FROM WHERE",
    "SELECT '\udcff'",
    "SELECT * FROM range(1000000)",
    "SELECT repeat('x', 1000000) FROM range(200)",
    "SELECT list_resize([0], 1000000) FROM range(200)",
    "SELECT * FROM duckdb_secrets()",
    "SELECT * FROM duckdb_extensions()",
    "SELECT * FROM which_secret('s3://a', 's3')",
    "FROM read_text(['{file}'])",
    "SELECT * FROM read_duckdb('{file}')",
    "SELECT * FROM sqlite_scan('{file}', 'x')",
    "EXPLAIN SELECT 1",
    "EXPLAIN ANALYZE INSERT INTO claims (id) VALUES ('x')",
    "EXPLAIN ANALYZE DELETE FROM claims",
    "EXPLAIN ANALYZE DROP TABLE claims",
    "EXPLAIN (ANALYZE, FORMAT json) UPDATE claims SET says = 'x'",
    "EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1",
    "EXPLAIN ANALYZE COPY claims TO '{folder}/out.csv'",
    "FROM enable_logging()",
    "SELECT * FROM Enable_Logging('FileSystem', storage = 'file', storage_config = {{'path': '{folder}'}})",
    'SELECT * FROM system.main."enable_logging"()',
    "SELECT (FROM truncate_duckdb_logs())",
    "FROM checkpoint()",
    "FROM claims WHERE id IN (FROM force_checkpoint())",
    "SELECT write_log('x')",
    "SELECT list_transform([1], x -> write_log(x))",
    "SELECT count(*) FILTER (write_log('x') IS NULL) FROM claims",
    "SELECT * FROM arrow_scan(1::POINTER, 2::POINTER, 3::POINTER)",
    "SELECT * FROM pandas_scan(1::POINTER)",
    "SELECT * FROM python_map_function()",
    "SELECT * FROM query('FROM enable_logging()')",
    "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
    "PRAGMA json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
    "SELECT current_setting('secret_directory')",
    "SELECT getvariable('x')",
    "FROM duckdb_settings()",
    "FROM duckdb_settings",
    "FROM pg_catalog.pg_settings",
    "FROM duckdb_logs()",
    "FROM duckdb_temporary_files()",
    "FROM pragma_storage_info('claims')",
    "SELECT sleep_ms(100000)",
    "WITH x AS (COPY claims TO '{folder}/out.csv') SELECT 1",
    "MERGE INTO claims USING claims c ON true WHEN MATCHED THEN DELETE",
    "COMMENT ON TABLE claims IS 'x'",
    "SET VARIABLE x = 1",
    "RESET ALL",
    "UPDATE EXTENSIONS",
    "FORCE INSTALL httpfs FROM '{url}'",
    "SELECT * FROM 'file://{file}'",
    "SELECT * FROM read_csv('/dev/stdin')",
    "SELECT * FROM read_text('/proc/self/environ')",
    "SELECT 1 INTO OUTFILE '{folder}/out.csv'",
]
SPARQL = [
    "SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service<{url}>{{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?x {{ <{url}> }} SERVICE ?x {{ ?s ?p ?o }} }}",
    "# '\nSELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }} # '",
    'SELECT * {{ ?s ?p "a\\"b" . SERVICE <{url}> {{ ?s ?p ?o }} }}',
    "SELECT * {{ ?s ?p '''it's''' . SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ FILTER(1 < 2) SERVICE <{url}> {{ ?s ?p ?o }} FILTER(2 > 1) }}",
    "PREFIX x: <{url}/> SELECT * {{ SERVICE x:y {{ ?s ?p ?o }} }}",
    "PREFIX : <{url}> SELECT * {{ SERVICE: {{ ?s ?p ?o }} }}",
    "SELECT * {{ {{ SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }} }}",
    "SELECT * {{ \\u0053ERVICE <{url}> {{ ?s ?p ?o }} }}",
    "LOAD <{url}>",
    "LOAD <file://{file}>",
    "INSERT DATA {{ <urn:a> <urn:b> <urn:c> }}",
    "DELETE WHERE {{ ?s ?p ?o }}",
    "DROP ALL",
    "CLEAR DEFAULT",
    "CREATE GRAPH <urn:x>",
    "LOAD SILENT <file://{file}> INTO GRAPH <urn:x>",
    "INSERT {{ ?s ?p 1 }} WHERE {{ ?s ?p ?o }}",
    "WITH <urn:g> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}",
    "COPY DEFAULT TO <urn:x>",
    "MOVE DEFAULT TO <urn:x>",
    "ADD SILENT DEFAULT TO <urn:x>",
    "SELECT * {{ BIND(<{url}> AS ?x) SERVICE SILENT ?x {{ ?s ?p ?o }} }}",
    "SELECT (<{url}/function>(1) AS ?x) {{}}",
    "SELECT ?s",
    "",
]


@pytest.fixture
def door(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A file that nobody may read, its folder, and an address that nobody may call."""
    calls: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_response(204)
            self.end_headers()

        do_POST = do_HEAD = do_GET  # noqa: N815  # by which names they are called

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "secret.csv"
    path.write_text("word\nsesame\n", encoding="utf-8")
    yield {"file": str(path), "folder": str(folder), "url": f"http://127.0.0.1:{server.server_port}"}
    server.shutdown()
    server.server_close()
    assert calls == []
    assert [*folder.iterdir()] == [path]


@pytest.mark.parametrize("query", SQL)
def test_sql_reaches_nothing_else(query: str, door: dict[str, str], small: graph.KnowledgeGraph) -> None:
    """No file, no address, no variable, no writing; and what is refused is said in one line without the secret."""
    secret_variable = ["sesame"]
    with pytest.raises(CallError) as caught:
        print(sql(small, query.format(**door)), secret_variable)
    assert "sesame" not in str(caught.value)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("query", SPARQL)
def test_sparql_reaches_nothing_else(query: str, door: dict[str, str], small: graph.KnowledgeGraph) -> None:
    """The same of SPARQL."""
    with pytest.raises(CallError) as caught:
        print(sparql(small, query.format(**door)))
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("query", ["FROM <{}> {{", "FROM NAMED <{}> {{ GRAPH ?g {{", "{{ GRAPH <{}> {{"])
@pytest.mark.parametrize("place", ["file://{file}", "{url}"])
def test_a_graph_elsewhere_is_empty(query: str, place: str, door: dict[str, str], small: graph.KnowledgeGraph) -> None:
    """What a query names as its data is looked for in the dataset alone."""
    closed = "}" * query.count("{{")
    asked = f"SELECT * {query.format(place.format(**door))} ?s ?p ?o {closed}"
    assert sparql(small, asked).rows == []


@pytest.mark.parametrize("text", ['"', '"""', "'", "'''", '"\\', '"""a"" '])
def test_what_is_never_closed_hides_nothing(text: str, small: graph.KnowledgeGraph) -> None:
    """A quote that nobody closes: SERVICE behind it is seen, and nothing is read twice for it."""
    assert calls_out(f"SELECT * {{ ?s ?p {text} SERVICE <http://127.0.0.1> {{ ?s ?p ?o }} }}")
    assert not calls_out(f"SELECT * {{ ?s ?p {text}")
    assert not calls_out(text * 50_000)  # which took minutes where each quote was looked at up to the end


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such limit")
def test_the_child_can_open_nothing(door: dict[str, str]) -> None:
    """Were SERVICE not refused before, there would be no connection all the same."""
    query = f"SELECT * {{ SERVICE <{door['url']}> {{ ?s ?p ?o }} }}"
    header = json.dumps({"query": query, "prefixes": {}, "most": 9, "megabytes": 1000})
    command = [sys.executable, "-m", "graph.engines.oxigraph"]
    child = subprocess.run(command, input=f"{header}\n", capture_output=True, text=True, check=True, cwd=ROOT)
    assert "wrong" in json.loads(child.stdout)


def test_what_never_ends_is_ended(essay: graph.KnowledgeGraph, small: graph.KnowledgeGraph) -> None:
    """After the time that it may take, with a sentence; and so is what takes too much memory."""
    endless = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 11"
    with pytest.raises(CallError, match=r"more than 0\.5 seconds"):
        sql(essay, endless, seconds=0.5)
    with pytest.raises(CallError, match=r"more than 0\.5 seconds"):
        sql(small, "SELECT repeat('x', 400000000) FROM range(3)", seconds=0.5)  # Python's lock is held all the time
    for large in ("list(range) FROM range(200000000)", "repeat('x', 900000000)", "length(repeat('x', 900000000))"):
        with pytest.raises(CallError, match="MB of memory"):
            sql(small, f"SELECT {large}")
    triples = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(6))
    with pytest.raises(CallError, match=r"more than 3 seconds"):
        sparql(small, f"SELECT (count(*) AS ?n) {{ {triples} }}", seconds=3)
