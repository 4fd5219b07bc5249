"""Spark answers as our indexes do; in CI by a real master and two workers on loopback, elsewhere in one process."""

import os
import runpy
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graph
from graph.ask.analyses import analyse
from graph.ask.conditions import ORDERS
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, Either, Question, Target
from graph.engines.analyses import analysis
from graph.engines.compile import ASKED, answering
from graph.engines.spark import Spark
from tests.conftest import ROOT
from tests.engines.conftest import needs
from tests.typed_questions import questions

needs("ibis", "sqlglot", "pyspark")
pytestmark = pytest.mark.xdist_group("spark")  # one process starts master and workers, and not each
KB = graph.load()
CLUSTER = runpy.run_path(str(ROOT / "scripts" / "benchmarks" / "cluster.py"))
ASKED_ONCE = [  # a condition of each shape: lists, joins, unrolled steps, counts before the answer, windows, texts
    "claims cites:jardine-2019 about:huawei",
    "claims supported-by:region-has-had-protests",
    "claims verdict:open support:unchecked",
    "claims finding:interested -kind:news",
    "sources about:tajikistan at-least:2",
    "sources finding:too-old",
    "entities within:hikvision@2 kind:company",
    "actors subject-of:supplies@kazakhstan",
    "passages about:hikvision section:Conclusion",
    'claims words:"smart cities" year:after-2010',
    'voices words:"smart cities"',
    "claims finding:unmentioned|finding:as-cited",
]
WORKED_OUT = [  # what is kept from step to step, and what is put into words
    "path from:huawei to:russia",
    "comparison of:xi-jinping of:huawei",
    "fall without:jardine-2019 without:shen-2018 without:zeiger-2019",
    "pairs about:china",
]


@pytest.fixture(scope="module")
def spark(
    as_parquet: Callable[[graph.KnowledgeGraph], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Spark]:
    """One session on the essay."""
    if shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Java: .ci/run installs it", pytrace=False)
        pytest.skip("no Java on this machine: Spark was not asked")
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")  # half the time of a short run
        is_cluster = bool(os.environ.get("CI"))
        master = CLUSTER["start"](stack, tmp_path_factory.mktemp("workers")) if is_cluster else "local[1]"
        session = Spark(as_parquet(KB), master, CLUSTER["SETTINGS"])
        stack.callback(session.close)
        yield session


def answer(spark: Spark, question: Question) -> tuple[object, ...]:
    """The ids of the records that Spark gives."""
    return tuple(record_id for (record_id,) in spark.rows(answering(spark, question)))


@pytest.mark.parametrize("text", ASKED_ONCE)
def test_each_shape_of_a_condition(spark: Spark, text: str) -> None:
    """The same records in the same order."""
    question = KB.ask(text).question
    assert answer(spark, question) == evaluate(KB, question)


@pytest.mark.parametrize("text", WORKED_OUT)
def test_what_is_worked_out(spark: Spark, text: str) -> None:
    """The same records, notes and parts."""
    question = KB.ask(text).question
    assert analysis(spark, KB, question)[0] == analyse(KB, question)


@pytest.mark.parametrize(("target", "order"), [key for key in ORDERS if key[0] in ("claims", "sources")][::2])
def test_each_second_order(spark: Spark, target: Target, order: str) -> None:
    """Numbers and those without one are where our own indexes have them."""
    question = Question(target=target, order=order)  # type: ignore[arg-type]  # a key of ORDERS
    assert answer(spark, question) == evaluate(KB, question)


@given(data=st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_spark_answers_as_our_indexes_do(spark: Spark, data: st.DataObject) -> None:
    """Any question of the vocabulary."""
    question = data.draw(questions(KB, ASKED))
    assert answer(spark, question) == evaluate(KB, question)


def test_texts_with_signs_are_texts(spark: Spark) -> None:
    """A backslash and quotes in what is asked for end no text of SQL."""
    hostile = "\\' OR 1=1 -- \" `"
    either = Either(conditions=tuple(Condition(field="section", value=text) for text in (hostile, "Conclusion")))
    question = Question(target="passages", where=(either,))
    assert answer(spark, question) == evaluate(KB, question) != ()
