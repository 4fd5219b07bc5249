"""What all questions in code have in common: how they grow, and that they behave like their answers."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Self

from graph.ask.answer import Answer, answer
from graph.ask.conditions import VOCABULARY, value_of
from graph.ask.english.tag import PAGES
from graph.ask.names import Names
from graph.ask.question import Condition, NotUnderstood, Question, Seek, alternatives, one_of
from graph.ask.reading import in_english
from graph.read import quote
from graph.records import ENTITY_SECTIONS


def page_of(page: str | int) -> str:
    """A page as a citation has it.

    Raises
    ------
    NotUnderstood
        When it is none.
    """
    if page != "" and not PAGES.fullmatch(str(page)):
        raise NotUnderstood("not a question", f"{quote(page)} is no page; write 9, iv or 325-26")
    return str(page)


class Asking:
    """A question that is still being put; behaves like its answer."""

    seek: Seek

    def __init__(self, names: Names, question: Question | None = None, denies: bool = False) -> None:
        self.names = names
        self.question = question or Question(seek=self.seek)
        self._denies = denies

    @property
    def but_not(self) -> Self:
        """The same question, with the next step denied."""
        return type(self)(self.names, self.question, True)

    def __or__(self, other: Self) -> Self:
        """Records for which the condition of either question holds.

        Raises
        ------
        ValueError
            When one of them has more or fewer than one condition.
        """
        parts = [one for part in (*self.question.where, *other.question.where) for one in alternatives(part)]
        if len(self.question.where) != 1 or len(other.question.where) != 1 or self.question.seek != other.question.seek:
            raise ValueError("| joins two questions of one condition each, about the same sort of record")
        if len({one.word for one in parts}) == 1 and all(one.negated for one in parts):
            raise ValueError("| does not join two denials of one kind: the short form has no word for it")
        joined = one_of(parts)
        return type(self)(self.names, dataclasses.replace(self.question, where=(joined,)))

    def having(self, *conditions: Condition) -> Self:
        """The question with more conditions, denied behind `but_not`."""
        if self._denies:
            conditions = tuple(dataclasses.replace(one, negated=True) for one in conditions)
        where = tuple(dict.fromkeys((*self.question.where, *conditions)))
        return type(self)(self.names, dataclasses.replace(self.question, where=where))

    def where(self, word: str, *values: object, at: str = "") -> Self:
        """The question with one more condition for each value."""
        meaning = VOCABULARY[self.seek, word]
        said = [value_of(self.names, word, meaning, str(value), (0, 0)) for value in values]
        return self.having(*(Condition(word=word, value=value, at=at) for value in said))

    def refuse_denial(self) -> None:
        """Raise ValueError behind `but_not`, where something follows that cannot be denied."""
        if self._denies:
            raise ValueError("but_not stands before an order, which cannot be denied")

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
