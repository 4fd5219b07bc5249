"""The typed question: what is sought, and under which conditions.

English, the short form and the page's address are three ways to write the same value.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from graph.frozen import replace
from graph.records import Text, record
from graph.records import field as described  # a condition has a field of that name

Target = Literal[
    "claims", "sources", "actors", "projects", "concepts", "entities", "passages", "voices", "path", "comparison",
    "fall", "card", "pairs",
]  # fmt: skip
TARGETS: tuple[Target, ...] = get_args(Target)
Order = Literal[
    "", "cited", "least-cited", "oldest", "newest", "mentioned", "central", "strongest", "weakest", "disputed",
]  # fmt: skip
Span = tuple[int, int]  # a part of a question: its first character, and the one behind its last


@record
class Condition:
    """One condition on what is sought, such as `cites:jardine-2019`. Which fields there are, `CONDITION_TYPES` says."""

    field: Text = described("what must hold, such as cites")
    value: Text = described("of what it must hold: the id of a record, a word of a list, a number or a heading")
    qualifier: Text = described(
        "the page of a citation, the source that was checked, the number of steps, or one end of a relation", default=""
    )
    object: Text = described("what is supplied, financed or shared in a relation, or its other end", default="")
    negated: bool = described("true where it must not hold", default=False)


@record
class Either:
    """Conditions of which one must hold."""

    conditions: tuple[Condition, ...] = described("two at least, in the order of the question")


@record
class Question:
    """What is sought, and the conditions that must all hold."""

    target: Target = described("the sort of record that answers, or the analysis: a path, a comparison, a fall")
    where: tuple[Condition | Either, ...] = described("the conditions, in the order of the question", default=())
    order: Order = described(
        "what comes first, such as `cited` for what is so most often; otherwise in the order of the text", default=""
    )
    count: bool = described("true where only the number is asked for", default=False)
    most: int = described("how many come at the most, the first of its order; 0 where all do", default=0)

    def conditions(self) -> tuple[Condition, ...]:
        """All conditions, also those of which only one must hold."""
        return tuple(condition for part in self.where for condition in alternatives(part))


def one_of(conditions: Iterable[Condition]) -> Condition | Either:
    """What holds where one of the conditions does: the condition itself where there is but one."""
    distinct = tuple(dict.fromkeys(conditions))
    return Either(conditions=distinct) if len(distinct) > 1 else distinct[0]


def instead(question: Question, part: Condition | Either, *parts: Condition | Either) -> Question:
    """The question with others in the place of one of its parts, or without it where there are none."""
    where = (other for own in question.where for other in (parts if own == part else (own,)))
    return replace(question, where=tuple(where))


def alternatives(part: Condition | Either) -> tuple[Condition, ...]:
    """The conditions of a part of a question, of which one must hold."""
    return part.conditions if isinstance(part, Either) else (part,)


class NotUnderstood(Exception):
    """A question that cannot be answered as it stands.

    `reason` is one of "empty", "too long", "unknown name", "ambiguous name", "wrong name", "not a question", "not
    answered", "other language"; `start` and `end` are the part of the question that is meant, `expected` what could
    stand there, and `candidates` the records that may have been meant, each with id, kind and name.
    """

    def __init__(
        self, reason: str, message: str, *, span: Span = (0, 0), expected: tuple[str, ...] = (),
        candidates: tuple[dict[str, str], ...] = (),
    ) -> None:  # fmt: skip
        super().__init__(message)
        self.reason, self.message = reason, message
        self.start, self.end = span
        self.expected, self.candidates = expected, candidates
        self.meant = ""  # the question that is the likeliest of those that it may be, in the short form
        self.proposals: tuple[str, ...] = ()  # questions that would work, the nearest first, once somebody has looked
        self.nearest: tuple[str, ...] = ()  # the ids of the claims nearest in words, the nearest first

    @property
    def instead(self) -> str:
        """The nearest question that would work; empty where there is none."""
        return self.proposals[0] if self.proposals else ""

    def as_dict(self, question: str, nearest: Iterable[object] = ()) -> dict[str, object]:
        """The refusal as `whosays ask --json` prints it, with the nearest claims in the shape of answers."""
        error = {
            "reason": self.reason, "message": self.message, "expected": list(self.expected),
            "candidates": list(self.candidates), "instead": self.instead,
        }  # fmt: skip
        return {"question": question, "error": error, "nearest": list(nearest)}
