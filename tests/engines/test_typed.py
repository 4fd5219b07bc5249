"""The same typed question has the same answer, in the same order, from our own indexes and from an engine."""

import json
import os
import runpy
import sys
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graph
from graph.ask import NotUnderstood
from graph.ask.analyses import analyse
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, ORDERS
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, Question, Target
from graph.engines.analyses import analysis
from graph.engines.builders import BUILDERS
from graph.engines.compile import ASKED, answering
from graph.engines.duckdb import DuckDB
from graph.engines.typed import ask
from tests.ask.test_questions import ESSAY, SMALL
from tests.conftest import ROOT, run
from tests.engines.conftest import needs
from tests.samples import SMALL as SMALL_DATA
from tests.typed_questions import analyses, conditions, questions

needs("ibis", "sqlglot", "duckdb")
SYNTHETIC = runpy.run_path(str(ROOT / "scripts" / "benchmarks" / "synthetic.py"))["dataset"]


@lru_cache(maxsize=1)
def synthetic() -> graph.KnowledgeGraph:
    """A generated dataset, with hubs, works that draw on each other, and claims that are about works."""
    text = SYNTHETIC(150).replace("    URL: https://example.org/work/2\n", "    draws_on: [source-3, source-1]\n")
    text = text.replace("    URL: https://example.org/work/3\n", "    draws_on: source-2\n")
    text = text.replace("    about: [", "    about: [source-3, ", 9).replace(
        "    about: [actor", "    about: [source-1, actor", 2
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "synthetic.yaml")
        path.write_text(text, encoding="utf-8")
        return graph.load(path)


ESSAY_KB = graph.load()
KNOWN = {"essay": ESSAY_KB, "synthetic": synthetic()}


@pytest.fixture(scope="module")
def engines(as_parquet: Callable[[graph.KnowledgeGraph], Path]) -> dict[str, DuckDB]:
    """DuckDB on each of the datasets."""
    return {name: DuckDB(as_parquet(kb)) for name, kb in KNOWN.items()}


def answer(engine: DuckDB, question: Question) -> tuple[object, ...]:
    """The ids of the records that an engine gives."""
    return tuple(record_id for (record_id,) in engine.rows(answering(engine, question)))


def assert_alike(engine: DuckDB, kb: graph.KnowledgeGraph, question: Question) -> None:
    """That an engine gives what our own indexes do: the same records in the same order, the same words and parts."""
    if question.target in ANALYSES:
        assert analysis(engine, kb, question)[0] == analyse(kb, question)
    else:
        assert answer(engine, question) == evaluate(kb, question)


def test_every_condition_and_order_has_a_builder() -> None:
    """Of what an engine is asked nothing is forgotten; a new row of conditions wants a new builder."""
    assert set(BUILDERS) == {key for key in CONDITION_TYPES if key[0] in ASKED}


@pytest.mark.parametrize("name", KNOWN)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_duckdb_answers_as_our_indexes_do(name: str, engines: dict[str, DuckDB], data: st.DataObject) -> None:
    """Any question of the vocabulary: the same records in the same order."""
    assert_alike(engines[name], KNOWN[name], data.draw(questions(KNOWN[name], ASKED)))


@pytest.mark.parametrize("target", ANALYSES)
@pytest.mark.parametrize("name", KNOWN)
@given(data=st.data())
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_worked_out_is_the_same(
    target: Target, name: str, engines: dict[str, DuckDB], data: st.DataObject
) -> None:
    """Any path, comparison, fall, card and pairs: the same records, notes and parts."""
    assert_alike(engines[name], KNOWN[name], data.draw(analyses(KNOWN[name], target)))


def test_the_example_of_each_condition(engines: dict[str, DuckDB]) -> None:
    """Each by itself, of the essay, where it has answers."""
    for (target, field), row in CONDITION_TYPES.items():
        question = ESSAY_KB.ask(f"{target} {row.example}").question
        assert_alike(engines["essay"], ESSAY_KB, question)
        if target not in ("actors", "projects", "concepts"):  # of which some have only what others are asked for
            assert len(ESSAY_KB.ask(f"{target} {row.example}")) > 0, field


@pytest.mark.parametrize("target", ASKED)
@given(data=st.data())
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_condition_by_itself(target: Target, engines: dict[str, DuckDB], data: st.DataObject) -> None:
    """Where nothing else hides what it gives."""
    condition = data.draw(conditions(ESSAY_KB, target))
    question = Question(target=target, where=(condition,))
    assert_alike(engines["essay"], ESSAY_KB, question)


@pytest.mark.parametrize("name", KNOWN)
def test_each_order(name: str, engines: dict[str, DuckDB]) -> None:
    """Of all records of its sort."""
    for target, order in ORDERS:
        question = Question(target=target, order=order)
        assert answer(engines[name], question) == evaluate(KNOWN[name], question)


def test_the_questions_of_the_tests(
    engines: dict[str, DuckDB], as_parquet: Callable[[graph.KnowledgeGraph], Path], tmp_path: Path
) -> None:
    """Those that are asked of the essay and of the small dataset, in words."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL_DATA, encoding="utf-8")
    small = graph.load(path)
    engine = DuckDB(as_parquet(small))
    asked = 0
    for kb, on, rows in ((ESSAY_KB, engines["essay"], ESSAY), (small, engine, SMALL)):
        for row in rows:
            try:
                question = kb.ask(row[0]).question
            except NotUnderstood:
                continue
            assert_alike(on, kb, question)
            asked += 1
    assert asked > 40


def test_texts_with_signs_of_sql_are_texts(as_parquet: Callable[[graph.KnowledgeGraph], Path], tmp_path: Path) -> None:
    """Quotes, backslashes and percent signs in what is asked for, and in the name of the folder's work."""
    heading = "It's \\'; DROP \"VIEW\" claims -- 100%_"
    path = tmp_path / "nasty.yaml"
    path.write_text(SMALL_DATA.replace("section: Security", "section: " + repr_yaml(heading)), encoding="utf-8")
    kb = graph.load(path)
    engine = DuckDB(as_parquet(kb))
    question = Question(target="passages", where=(Condition(field="section", value=heading),))
    assert answer(engine, question) == evaluate(kb, question) != ()


def repr_yaml(text: str) -> str:
    """A text between single quotes of YAML."""
    return "'" + text.replace("'", "''") + "'"


ASKED_OF_A_FOLDER = [
    "which claims cite Jardine 2019 and mention Huawei",
    "claims unit:percent",
    "claims supported-by:region-has-had-protests",
    "sources cited for Tajikistan",
    "passages about:hikvision",
    "who supplies cameras to Kazakhstan",
    'who said "smart cities"',
    "who says that Hikvision supplies Kazakhstan",
    "how is Huawei connected to Russia",
    "compare Kazakhstan and Uzbekistan",
    "what would fall without Jardine 2019",
    "what contradicts what",
    "card of:kazakhstan-cameras-4000",
    "china",
]


@pytest.mark.parametrize("question", ASKED_OF_A_FOLDER)
def test_an_answer_has_the_shape_of_every_answer(question: str, essay_folder: Path) -> None:
    """As JSON it says what `whosays ask --json` says, of each record what its table has; all names are the folder's."""
    answer = ask(None, question, "duckdb", essay_folder).as_dict()
    expected = ESSAY_KB.ask(question).as_dict()
    assert answer["dataset"] == {"title": ESSAY_KB.data.dataset.title, "path": str(essay_folder)}
    for name in ("question", "query", "reading", "understood", "unused", "count"):
        assert answer[name] == expected[name], name
    assert answer.get("groups") == expected.get("groups")
    assert len(answer["answers"]) == len(expected["answers"]) > 0
    for row, record in zip(answer["answers"], expected["answers"], strict=True):
        assert {"kind", "id"} < row.keys()
        assert row.items() <= record.items()
    notes = expected["notes"] if question.startswith(("how is", "compare", "what")) else []
    assert answer["notes"] == notes


@pytest.fixture(scope="module")
def essay_folder(as_parquet: Callable[[graph.KnowledgeGraph], Path]) -> Path:
    """The essay as a folder of Parquet."""
    return as_parquet(ESSAY_KB)


def test_the_command(essay_folder: Path, tmp_path: Path) -> None:
    """Text, CSV and JSON, of a folder and of a dataset; and what it refuses, with exit code 2."""
    folder, paths = essay_folder, os.pathsep.join(filter(None, sys.path))
    on = ("--engine", "duckdb", "--on", str(folder))
    done = run("ask", "claims about:hikvision", *on, "--json", PYTHONPATH=paths)
    assert json.loads(done.stdout) == ask(None, "claims about:hikvision", "duckdb", folder).as_dict()
    done = run("ask", "who says that Hikvision supplies Kazakhstan", *on, "--format", "csv", PYTHONPATH=paths)
    assert done.stdout.splitlines()[0] == '\ufeff"id","name","kind"'
    done = run("ask", "what would fall without Jardine 2019", *on, PYTHONPATH=paths)
    fall = ESSAY_KB.ask("what would fall without Jardine 2019")
    assert all(sentence in done.stdout for part in fall.parts for sentence in (part.title, *part.sentences))
    assert done.stdout.splitlines()[-1] == ESSAY_KB.data.dataset.title
    path = tmp_path / "small.yaml"
    path.write_text(SMALL_DATA, encoding="utf-8")
    counted = run(
        "ask", "how many claims mention Kazakhstan", "--engine", "duckdb", "--data", str(path), PYTHONPATH=paths
    )
    assert counted.stdout.splitlines()[0] == "2 claims mention Kazakhstan.", counted.stderr
    nobody = run("ask", "claims cites:huawei-2017", "--engine", "duckdb", PYTHONPATH=paths)
    assert ESSAY_KB.ask("claims cites:huawei-2017").notes[0] in nobody.stdout.splitlines(), nobody.stderr
    whole = run("ask", "claims about:hikvision", *on, "--format", "csv", "-n", "all", PYTHONPATH=paths)
    assert whole.stdout.splitlines()[0].startswith('\ufeff"id"'), whole.stderr  # a CSV has all, and may be told so
    for arguments, said in (
        (("claims cites:jardine-2019@9999999999999999", *on), "cites:jardine-2019@9999999999999999 cannot be asked"),
        (("claims", "--engine", "duckdb", "--on", str(tmp_path)), "has no table dataset: name a folder that"),
        (("claims", "--on", str(folder)), "--on and --master go with --engine"),
        (("claims about:nobody", *on), "nobody"),
        (("claims", "--engine", "duckdb", "--master", "spark://x:1"), "--master goes with --engine spark"),
    ):
        refused = run("ask", *arguments, PYTHONPATH=paths)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert said in refused.stderr
