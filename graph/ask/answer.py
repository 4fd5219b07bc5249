"""The typed answer: which records answer a question, how it was understood, and what is known where nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.ask import shortform
from graph.ask.analyses import Part, analyse
from graph.ask.conditions import ANALYSES
from graph.ask.describe import describe
from graph.ask.evaluate import evaluate
from graph.ask.notes import notes
from graph.ask.question import Question
from graph.ask.table import Table, tabulated
from graph.knowledge import Knowledge
from graph.knowledge.network import around


@dataclass(frozen=True)
class Answer:
    """The records that answer, in reading order. Iterates over their ids and has their number as its length."""

    kb: Knowledge
    asked: str  # the words of the question
    question: Question  # what they were understood to ask
    reading: str  # the same in English
    ids: tuple[str, ...]
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()  # the parts of what was worked out: steps of a path, what falls and how

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims among the records that answer."""
        return tuple(record_id for record_id in self.ids if record_id in self.kb.data.claims)

    @property
    def query(self) -> str:
        """The question in its canonical short form."""
        return shortform.write(self.question)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The records that answer, each as a dictionary (see `graph.ask.describe`)."""
        return [describe(self.kb, record_id) for record_id in self.ids]

    def to_frame(self) -> Any:
        """The records that answer as a pandas DataFrame with the columns of the CSV format, by id.

        Raises
        ------
        ImportError
            When pandas is not there: it comes with `pip install "whosays[frame]"`.
        """
        return self.to_table().to_frame()

    def to_table(self) -> Table:
        """The records that answer as a table, with a row for each."""
        return tabulated(self.kb, self.question.target, self.ids)

    def to_networkx(self) -> Any:
        """The part of the graph around the records that answer, as a networkx MultiDiGraph of its own."""
        return around(self.kb.graph, self.ids)

    def _repr_html_(self) -> str:
        """A table, as Jupyter shows it."""
        return self.to_table().to_html(self.reading)

    def as_dict(self) -> dict[str, Any]:
        """The answer as `whosays ask --json` prints it."""
        groups = {"groups": [part.as_dict() for part in self.parts]} if self.parts else {}
        return {
            "question": self.asked,
            "query": self.query,
            "reading": self.reading,
            "count": len(self.ids),
            "answers": self.to_dicts(),
            "notes": list(self.notes),
            **groups,
        }


def answer(kb: Knowledge, asked: str, question: Question, reading: str) -> Answer:
    """The answer to a typed question; the words and the reading are passed on."""
    if question.target in ANALYSES:
        analysis = analyse(kb, question)
        return Answer(kb, asked, question, reading, analysis.ids, analysis.notes, analysis.parts)
    ids = evaluate(kb, question)
    return Answer(kb, asked, question, reading, ids, notes(kb, question, ids))
