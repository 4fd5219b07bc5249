"""What all questions in code have in common: how they grow, and that they behave like their answers."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Self

from graph.ask.answer import Answer, answer
from graph.ask.conditions import CONDITION_TYPES, value_of
from graph.ask.names import Names
from graph.ask.question import Condition, NotUnderstood, Order, Question, Target, one_of
from graph.ask.reading import in_english
from graph.ask.shortform import PAGES
from graph.read import quote
from graph.records import ENTITY_SECTIONS


def page_text(page: str | int) -> str:
    """A page as a citation has it; empty where none is given.

    Raises
    ------
    NotUnderstood
        When it is none.
    """
    if page != "" and not re.fullmatch(PAGES, str(page), re.IGNORECASE):
        raise NotUnderstood("not a question", f"{quote(page)} is no page; write 9, iv or 325-26")
    return str(page)


class Query:
    """A question that is still being put. It behaves like its answer, which is worked out when it is first needed.

    Parameters
    ----------
    names
        The names of the dataset that is asked.
    question
        What has been asked so far; without it, all records of the sort.
    denies
        Whether the next condition is denied.
    """

    target: Target

    def __init__(self, names: Names, question: Question | None = None, denies: bool = False) -> None:
        self.names = names
        self.question = question or Question(target=self.target)
        self._denies = denies

    @property
    def but_not(self) -> Self:
        """The same question, with the next step denied."""
        return type(self)(self.names, self.question, True)

    def __or__(self, alternative: Self) -> Self:
        """Records for which the condition of either question holds.

        Raises
        ------
        ValueError
            When one of them has more or fewer than one condition, or both deny the same sort of condition.
        """
        left, right = self.question, alternative.question
        if len(left.where) != 1 or len(right.where) != 1 or left.target != right.target:
            raise ValueError("| joins two questions of one condition each, about the same sort of record")
        conditions = (*left.conditions(), *right.conditions())
        denied = all(condition.negated for condition in conditions)
        if denied and len({condition.field for condition in conditions}) == 1:
            raise ValueError("| does not join two denials of one kind: the short form has no word for it")
        return type(self)(self.names, dataclasses.replace(left, where=(one_of(conditions),)))

    def having(self, *conditions: Condition) -> Self:
        """The question with more conditions, denied behind `but_not`."""
        if self._denies:
            conditions = tuple(dataclasses.replace(condition, negated=True) for condition in conditions)
        where = tuple(dict.fromkeys((*self.question.where, *conditions)))
        return type(self)(self.names, dataclasses.replace(self.question, where=where))

    def where(self, field: str, *values: object, qualifier: str = "") -> Self:
        """The question with one more condition for each value: an id or a name, a number, or a word of a list.

        Raises
        ------
        NotUnderstood
            When a value means nothing in a condition with this field, or more than one thing.
        """
        row = CONDITION_TYPES[self.target, field]
        resolved = [value_of(self.names, field, row, str(value), (0, 0)) for value in values]
        return self.having(*(Condition(field=field, value=value, qualifier=qualifier) for value in resolved))

    def ordered(self, order: Order) -> Self:
        """The question with another order of its records.

        Raises
        ------
        ValueError
            Behind `but_not`: an order cannot be denied.
        """
        if self._denies:
            raise ValueError("but_not stands before an order, which cannot be denied")
        return type(self)(self.names, dataclasses.replace(self.question, order=order))

    def entity(self, name: str) -> str:
        """The id of the actor, project or concept with this name."""
        return self.names.resolve(name, ENTITY_SECTIONS, (0, 0))

    @cached_property
    def answer(self) -> Answer:
        """The typed answer."""
        reading = in_english(self.question, self.names)
        return answer(self.names.kb, reading, self.question, reading)

    def __iter__(self) -> Iterator[str]:
        return iter(self.answer)

    def __len__(self) -> int:
        return len(self.answer)

    def __repr__(self) -> str:
        return f"<{self.answer.reading} {len(self):,}>"

    def _repr_html_(self) -> str:
        return self.answer._repr_html_()  # the name is that of Jupyter

    @property
    def query(self) -> str:
        """The question in its short form."""
        return self.answer.query

    @property
    def reading(self) -> str:
        """The question in English."""
        return self.answer.reading

    def to_dicts(self) -> list[dict[str, Any]]:
        """See `Answer.to_dicts`."""
        return self.answer.to_dicts()

    def to_frame(self) -> Any:
        """See `Answer.to_frame`."""
        return self.answer.to_frame()

    def to_networkx(self) -> Any:
        """See `Answer.to_networkx`."""
        return self.answer.to_networkx()
