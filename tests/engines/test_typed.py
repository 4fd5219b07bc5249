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
from graph.ask.conditions import CONDITION_TYPES, ORDERS
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, Question, Target
from graph.engines.builders import BUILDERS
from graph.engines.compile import ASKED, answering
from graph.engines.duckdb import DuckDB
from graph.errors import CallError
from tests.ask.test_questions import ESSAY, SMALL
from tests.conftest import ROOT, run
from tests.engines.conftest import needs
from tests.samples import SMALL as SMALL_DATA
from tests.typed_questions import conditions, questions

needs("ibis", "sqlglot", "duckdb")
SYNTHETIC = runpy.run_path(str(ROOT / "scripts" / "benchmarks" / "synthetic.py"))["dataset"]
WORDED = ("as-cited", "locator-outside", "quoted-without-locator", "unmentioned")  # findings that read words


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


def is_worded(question: Question) -> bool:
    """Whether a condition of a question is one that is refused: a finding of a rule that reads words."""
    return any(part.field == "finding" and part.value in WORDED for part in question.conditions())


def test_every_condition_and_order_has_a_builder() -> None:
    """Of what an engine is asked nothing is forgotten; a new row of conditions wants a new builder."""
    assert set(BUILDERS) == {key for key in CONDITION_TYPES if key[0] in ASKED}


@pytest.mark.parametrize("name", KNOWN)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_duckdb_answers_as_our_indexes_do(name: str, engines: dict[str, DuckDB], data: st.DataObject) -> None:
    """Any question of the vocabulary: the same records in the same order, or a refusal that names the condition."""
    question = data.draw(questions(KNOWN[name], ASKED))
    if is_worded(question):
        with pytest.raises(CallError, match=r"^finding:\S+ cannot be asked of an engine; ask without --engine$"):
            answer(engines[name], question)
    else:
        assert answer(engines[name], question) == evaluate(KNOWN[name], question)


def test_the_example_of_each_condition(engines: dict[str, DuckDB]) -> None:
    """Each by itself, of the essay, where it has answers."""
    for (target, field), row in CONDITION_TYPES.items():
        if target in ("claims", "sources", "passages", "entities"):
            question = ESSAY_KB.ask(f"{target} {row.example}").question
            assert answer(engines["essay"], question) == evaluate(ESSAY_KB, question) != (), field


@pytest.mark.parametrize("target", ASKED)
@given(data=st.data())
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_condition_by_itself(target: Target, engines: dict[str, DuckDB], data: st.DataObject) -> None:
    """Where nothing else hides what it gives."""
    condition = data.draw(conditions(ESSAY_KB, target))
    question = Question(target=target, where=(condition,))
    if not is_worded(question):
        assert answer(engines["essay"], question) == evaluate(ESSAY_KB, question)


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
            if question.target in ASKED and not is_worded(question):
                assert answer(on, question) == evaluate(kb, question), row[0]
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


def test_the_command(as_parquet: Callable[[graph.KnowledgeGraph], Path], tmp_path: Path) -> None:
    """On a folder alone, with its own names and units and ids; on the dataset; and what it refuses, with exit code 2."""
    folder, paths = as_parquet(ESSAY_KB), os.pathsep.join(filter(None, sys.path))
    for question in (
        "which claims cite Jardine 2019 and mention Huawei",
        "claims unit:percent",
        "claims supported-by:region-has-had-protests",
        "sources cited for Tajikistan",
    ):
        given = ("--engine", "duckdb", "--on", str(folder), "--format", "json")
        done = run("ask", question, *given, PYTHONPATH=paths)
        assert done.returncode == 0, done.stderr
        expected = ESSAY_KB.ask(question).ids
        assert [row[0] for row in json.loads(done.stdout)["rows"]] == [*expected]
    path = tmp_path / "small.yaml"
    path.write_text(SMALL_DATA, encoding="utf-8")
    counted = run(
        "ask", "how many claims mention Kazakhstan", "--engine", "duckdb", "--data", str(path), PYTHONPATH=paths
    )
    assert counted.stdout.splitlines()[-1] == "2", counted.stderr
    for arguments, said in (
        (
            ("compare Huawei and Hikvision", "--engine", "duckdb", "--on", str(folder)),
            "comparison cannot be asked of an",
        ),
        (("claims", "--engine", "duckdb", "--on", str(tmp_path)), "has no table dataset: name a folder that"),
        (("claims", "--on", str(folder)), "--on and --master go with --engine"),
        (("claims about:nobody", "--engine", "duckdb", "--on", str(folder)), "nobody"),
        (("claims", "--engine", "duckdb", "--master", "spark://x:1"), "--master goes with --engine spark"),
    ):
        refused = run("ask", *arguments, PYTHONPATH=paths)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert said in refused.stderr


def test_what_is_not_asked_is_named() -> None:
    """A comparison, a card and voices are refused by their names."""
    for target in ("comparison", "card", "pairs", "voices"):
        with pytest.raises(CallError, match=f"^{target} cannot be asked of an engine"):
            answering(DuckDB.__new__(DuckDB), Question(target=target))
