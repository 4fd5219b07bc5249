"""A question asked of an engine: understood by the names of a dataset, or of a folder of Parquet, then compiled."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from graph.ask import names_of, understand
from graph.ask.question import Question, Target
from graph.ask.reading import in_english
from graph.engines.compile import ASKED, Engine, answering
from graph.engines.known import known
from graph.engines.refused import refusal
from graph.engines.result import Result
from graph.frozen import frozen
from graph.knowledge import Knowledge

Name = Literal["duckdb", "spark"]
# what is shown of a record beside its id
SHOWN: dict[Target, tuple[str, ...]] = {
    "claims": ("says",), "sources": ("label", "title"), "passages": ("section", "paragraph", "opens"),
}  # fmt: skip


@frozen
class Asked:
    """What was asked, as it was understood, and the records that answer, with what they say or are called."""

    question: Question
    reading: str
    result: Result


@contextmanager
def engine(name: Name, folder: Path, master: str = "") -> Iterator[Engine]:
    """An engine on a folder of Parquet, until it is let go.

    Raises
    ------
    graph.errors.CallError
        When an extra is not installed, or there are not the tables.
    """
    held: Any
    if name == "spark":
        from graph.engines.spark import Spark

        held = Spark(folder, master)
    else:
        from graph.engines.duckdb import DuckDB

        held = DuckDB(folder)
    try:
        yield held
    finally:
        held.close()


@contextmanager
def written(kb: Knowledge) -> Iterator[Path]:
    """A dataset as Parquet in a folder of its own, which goes afterwards."""
    from graph.export import export
    from graph.output import write_folder

    with TemporaryDirectory(prefix="whosays-") as parent:
        folder = Path(parent, "parquet")
        files = export(kb, "parquet")
        write_folder(str(folder), files)  # type: ignore[arg-type]  # it makes a folder
        yield folder


def ask(kb: Knowledge | None, text: str, name: Name, folder: Path, master: str = "") -> Asked:
    """The answer of an engine to a question in English or in the short form, which it must understand whole.

    Parameters
    ----------
    kb
        The dataset whose names are understood; where it is None, those of the folder are.
    text
        The question.
    name
        The engine.
    folder
        The dataset as `whosays export parquet` writes it.
    master
        The master of Spark's workers.

    Raises
    ------
    graph.ask.NotUnderstood
        When the question is not understood.
    graph.errors.CallError
        When it is none for an engine, an extra is not installed, or the folder has not the tables.
    """
    with engine(name, folder, master) as asked_engine:
        names = names_of(kb or known(asked_engine, folder, text))
        question = understand(names, " ".join(text.split()))
        if question.target not in ASKED:
            raise refusal(question.target)
        columns = SHOWN.get(question.target, ("name", "kind"))
        rows = asked_engine.rows(answering(asked_engine, question, columns))
        return Asked(question, in_english(question, names), Result(("id", *columns), rows))
