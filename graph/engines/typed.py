"""A question asked of an engine: understood by the names of a dataset, or of a folder of Parquet, then compiled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from graph.ask import names_of, shortform, understand
from graph.ask.conditions import ANALYSES
from graph.ask.notes import notes
from graph.ask.question import Question
from graph.ask.reading import count_sentence, in_english
from graph.engines.analyses import analysis
from graph.engines.compile import Engine, answering
from graph.engines.described import DESCRIBED, READ, Record, known_by_name, table_of
from graph.engines.known import known
from graph.engines.result import Result
from graph.frozen import frozen
from graph.knowledge import Knowledge

if TYPE_CHECKING:
    from graph.ask.analyses import Part

Name = Literal["duckdb", "spark"]


@frozen
class Asked:
    """What was asked, as it was understood, and the records that answer, with what their table has of them."""

    asked: str
    question: Question
    reading: str
    says: str  # the first sentence of the answer: how many there are
    records: tuple[Record, ...]
    dataset: dict[str, str]  # its title, and where it was
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()  # of what was worked out
    called: Mapping[str, str] = {}  # what the records in the parts are called, or say

    @property
    def table(self) -> Result:
        """The records as rows."""
        return table_of(self.question.target, [*self.records])

    @property
    def query(self) -> str:
        """The question in its canonical short form."""
        return shortform.write(self.question)

    def as_dict(self) -> dict[str, Any]:
        """The answer as `whosays ask --json` prints it; of a record what its table has."""
        return {
            "question": self.asked,
            "query": self.query,
            "reading": self.reading,
            "understood": "whole",
            "unused": [],
            "count": len(self.records),
            "answers": [*self.records],
            "notes": [*self.notes],
            **({"groups": [part.as_dict() for part in self.parts]} if self.parts else {}),
            "dataset": self.dataset,
        }


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
    from graph.export.parquet import folder

    with TemporaryDirectory(prefix="whosays-") as parent:
        folder(kb)(Path(parent))
        yield Path(parent)


def ask(kb: Knowledge | None, text: str, name: Name, folder: Path, master: str = "") -> Asked:
    """The answer of an engine to a question in English or in the short form, which it must understand whole.

    Parameters
    ----------
    kb
        The dataset whose names are understood; where it is None, those of the folder are, and nothing is noted beside
        the answer that was not worked out.
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
        held = kb or known(asked_engine, folder, text)
        names = names_of(held)
        asked = " ".join(text.split())
        question = understand(names, asked)
        reading = in_english(question, names)
        dataset = {"title": held.data.dataset.title, "path": str(held.path)}
        if question.target in ANALYSES:
            result, claims = analysis(asked_engine, held, question)
            records = tuple(known_by_name(claims, record_id) for record_id in result.ids)
            said = {record_id: _called(claims, record_id) for part in result.parts for record_id in part.ids}
            return Asked(asked, question, reading, reading, records, dataset, result.notes, result.parts, said)
        columns, describe = READ.get(question.target, ()), DESCRIBED.get(question.target, known_by_name)
        rows = asked_engine.rows(answering(asked_engine, question, columns))
        records = tuple(describe(held, *row) for row in rows)
        beside = notes(kb, question, tuple(str(record["id"]) for record in records)) if kb else ()
        return Asked(asked, question, reading, count_sentence(held, question, len(rows)), records, dataset, beside)


def _called(kb: Knowledge, record_id: str) -> str:
    claim = kb.data.claims.get(record_id)
    return claim.says if claim else kb.name(record_id)
