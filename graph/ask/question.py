"""The typed question: what is sought, and under which conditions.

English, the short form and the page's address are three ways to write the same value.
"""

from __future__ import annotations

from typing import Literal, get_args

from graph.records import Text, record, told

Seek = Literal["claims", "sources", "actors", "projects", "concepts", "entities", "passages"]
SEEKS: tuple[Seek, ...] = get_args(Seek)


@record
class Condition:
    """One condition on what is sought, such as `cites:jardine-2019`. Which words there are, `VOCABULARY` says."""

    word: Text = told("what must hold, such as cites")
    value: Text = told("the id of the record that it must hold of")
    negated: bool = told("true where it must not hold", default=False)


@record
class Question:
    """What is sought, and the conditions that must all hold."""

    seek: Seek = told("the sort of record that answers")
    where: tuple[Condition, ...] = told("the conditions, in the order in which they were said", default=())


class NotUnderstood(Exception):
    """A question that cannot be answered as it stands.

    `reason` is one of "empty", "too long", "unknown name", "ambiguous name", "wrong name", "not a question"; `start`
    and `end` are the part of the question that is meant, `expected` what could stand there, and `candidates` the
    records that may have been meant, each with id, kind and name.
    """

    def __init__(
        self,
        reason: str,
        message: str,
        *,
        span: tuple[int, int] = (0, 0),
        expected: tuple[str, ...] = (),
        candidates: tuple[dict[str, str], ...] = (),
    ) -> None:
        super().__init__(message)
        self.reason, self.message = reason, message
        self.start, self.end = span
        self.expected, self.candidates = expected, candidates

    def as_dict(self, question: str) -> dict[str, object]:
        """The refusal as `whosays ask --json` prints it."""
        error = {
            "reason": self.reason,
            "message": self.message,
            "expected": list(self.expected),
            "candidates": list(self.candidates),
        }
        return {"question": question, "error": error}
