"""whosays: who says what, and on what evidence.

>>> import graph
>>> kb = graph.load()                                       # the essay that comes with the package
>>> [claim.says for claim in kb.data.claims.values()]       # doctest: +SKIP
>>> kb.ask("which claims cite Jardine 2019")                # doctest: +SKIP
>>> kb.graph                                                # doctest: +SKIP
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.build import Knowledge

if TYPE_CHECKING:
    from graph.ask.answer import Answer

__version__ = "0.1.0"
__all__ = ["KnowledgeGraph", "bundled", "load"]


class KnowledgeGraph(Knowledge):
    """A dataset ready to answer, with the questions at hand."""

    def ask(self, question: str) -> Answer:
        """Answer a question in English or in the short form.

        Raises
        ------
        graph.ask.NotUnderstood
            When the question is not understood, or names something unknown or ambiguous.
        """
        from graph.ask import ask

        return ask(self, question)


def bundled() -> Path:
    """The dataset that comes with the package: the essay on the Digital Silk Road in Central Asia."""
    installed = Path(__file__).parent / "data" / "claims.yaml"
    return installed if installed.exists() else Path(__file__).parent.parent / "data" / "claims.yaml"


def load(path: str | Path | None = None) -> KnowledgeGraph:
    """Read a dataset (a file or a folder of files; the essay by default) and make it ready to answer.

    Raises
    ------
    graph.read.DataError
        With every problem in the data, each with its line and column.
    """
    from graph import read

    place = bundled() if path is None else path
    return KnowledgeGraph(read.load(place), place)
