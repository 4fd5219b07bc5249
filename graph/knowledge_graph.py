"""A dataset that is read and ready to answer: what `import graph` gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.knowledge import Knowledge

if TYPE_CHECKING:
    from graph.ask.answer import Answer
    from graph.ask.question import Target
    from graph.engines.result import Result
    from graph.fluent import Actors, Claims, Concepts, Entities, Passages, Projects, Sources
    from graph.page.notebook import Frame


class KnowledgeGraph(Knowledge):
    """A dataset ready to answer, with the questions at hand.

    Questions in words go to `ask`. In code, `claims`, `sources`, `actors`, `projects`, `concepts`, `entities` and
    `passages` begin a question that reads like one: `kb.claims.citing("jardine-2019").about("huawei")`.
    """

    def ask(self, question: str) -> Answer:
        """Answer a question in English or in the short form.

        Raises
        ------
        graph.ask.NotUnderstood
            When the question is not understood, or names something unknown or ambiguous.
        """
        from graph.ask import ask

        return ask(self, question)

    def connect(self, start: str, end: str) -> Answer:
        """How two actors, projects or concepts are connected, with the claims on each step.

        Each is named by its id, or by a name that only it has; so it is in `compare` and `without`, too.

        Raises
        ------
        graph.ask.NotUnderstood
            When a name is unknown or ambiguous, or another kind of record has it.
        """
        return self._analysis("path", start, end)

    def compare(self, *records: str) -> Answer:
        """What two or more works, or actors, projects and concepts, share, and what only one of them has."""
        return self._analysis("comparison", *records)

    def without(self, *sources: str) -> Answer:
        """What would fall without some sources."""
        return self._analysis("fall", *sources)

    def explore(self, question: str = "", height: int = 720) -> Frame:
        """The explorer page as a notebook shows it, of everything or of the claims that answer a question.

        Parameters
        ----------
        question
            In English or in the short form; empty for everything.
        height
            How high it stands in the notebook, in CSS pixels.

        Raises
        ------
        graph.ask.NotUnderstood
            When the question is not understood.
        ValueError
            When no claim answers it.
        """
        from graph.page import page
        from graph.page.about import about
        from graph.page.notebook import Frame

        return Frame(page(about(self.ask(question)), whole=False) if question else page(self), height)

    def sql(self, query: str) -> Result:
        """What a SELECT of SQL gives of the tables that `whosays help tables` lists (extra `sql`).

        Raises
        ------
        graph.errors.CallError
            When it is wrong, would do anything but read, or takes too much.
        """
        from graph.engines.sql import sql

        return sql(self, query)

    def sparql(self, query: str) -> Result:
        """What a query of SPARQL gives of the linked data, as `whosays export turtle` writes them (extra `rdf`).

        Raises
        ------
        graph.errors.CallError
            When it is wrong, calls out, or takes too much.
        """
        from graph.engines.sparql import sparql

        return sparql(self, query)

    def to_rdf(self) -> Any:
        """The dataset as linked data: a `pyoxigraph.Dataset` (extra `rdf`)."""
        from graph.export.linked_data import dataset

        return dataset(self)

    def to_frame(self, table: str) -> Any:
        """One of the tables that `whosays help tables` lists as a pandas DataFrame (extra `frame`).

        Raises
        ------
        graph.errors.CallError
            When there is no such table.
        """
        from graph.tables.frame import frame

        return frame(self.data, table)

    def _analysis(self, target: Target, *names: str) -> Answer:
        from graph.ask import analyse

        return analyse(self, target, names)

    @property
    def claims(self) -> Claims:
        """All claims, to be narrowed down."""
        from graph import fluent
        from graph.ask import names_of

        return fluent.Claims(names_of(self))

    @property
    def sources(self) -> Sources:
        """All sources, to be narrowed down."""
        from graph import fluent
        from graph.ask import names_of

        return fluent.Sources(names_of(self))

    @property
    def actors(self) -> Actors:
        """All actors, to be narrowed down."""
        from graph import fluent
        from graph.ask import names_of

        return fluent.Actors(names_of(self))

    @property
    def projects(self) -> Projects:
        """All projects, to be narrowed down."""
        from graph import fluent
        from graph.ask import names_of

        return fluent.Projects(names_of(self))

    @property
    def concepts(self) -> Concepts:
        """All concepts, to be narrowed down."""
        from graph import fluent
        from graph.ask import names_of

        return fluent.Concepts(names_of(self))

    @property
    def entities(self) -> Entities:
        """All actors, projects and concepts, to be narrowed down."""
        from graph import fluent
        from graph.ask import names_of

        return fluent.Entities(names_of(self))

    @property
    def passages(self) -> Passages:
        """All passages, to be narrowed down."""
        from graph import fluent
        from graph.ask import names_of

        return fluent.Passages(names_of(self))


def bundled() -> Path:
    """The dataset that comes with the package, a folder: the essay on the Digital Silk Road in Central Asia."""
    installed = Path(__file__).parent / "data"
    return installed if installed.exists() else Path(__file__).parent.parent / "data"


def load(path: str | Path | None = None) -> KnowledgeGraph:
    """Read a dataset (a file or a folder of files; the essay by default) and make it ready to answer.

    >>> len(load().claims.citing("jardine-2019"))
    18

    Raises
    ------
    graph.read.DataError
        With every problem in the data, each with its line and column.
    """
    from graph import read

    path = bundled() if path is None else path
    records, stubs = read.load_with_stubs(path)
    return KnowledgeGraph(records, path, stubs)
