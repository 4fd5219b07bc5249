"""Distractors by how near they are to the right answer, drawn at random and yet the same each time.

Every draw has a random generator of its own, seeded with the quiz's seed and with words for what is drawn: the same
data and the same seed give the same items on every machine, and an item is the same in a short quiz and in a long one.
These words must not change, or every quiz does.
"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import NamedTuple, TypeVar

from graph.quiz.kinds import Level
from graph.text import fold

T = TypeVar("T")
FEWEST, MOST = 2, 3  # distractors of an item


class Candidate(NamedTuple):
    """What may become an option: the id of its record, its text, and how near it is to the right answer."""

    record_id: str
    text: str
    nearness: int = 0  # how many things it shares with the right answer: the section, the kind, what it is about


def seeded_random(*purpose: object) -> Random:
    """A random generator for one purpose; the same words give the same numbers on every machine."""
    return Random("/".join(map(str, purpose)))  # noqa: S311  # a quiz is no secret


def comparable(text: str) -> str:
    """What two texts have in common that read alike: the folded text, or the text itself where only signs are in it."""
    return fold(text) or text


def read_alike(left: str, right: str) -> bool:
    """Whether two texts could be taken for each other: the same, or one that only says more than the other.

    >>> read_alike("analysts", "Many analysts"), read_alike("Younas 2020a", "Younas 2020b")
    (True, False)
    """
    short, long = sorted((comparable(left), comparable(right)), key=len)
    return short in long or set(short.split()) <= set(long.split())


def draw_distractors(
    random: Random, level: Level, answer: Candidate, candidates: Iterable[Candidate]
) -> list[Candidate]:
    """Two or three distractors of a level, no two of which read alike; none where there are too few.

    Easy ones share nothing with the right answer. Hard ones all do, those first that share most. Of medium ones, some
    do and some do not.

    Parameters
    ----------
    random
        What gives the order in which candidates are tried.
    level
        How near they are to the right answer.
    answer
        The right answer, like which none of them may read.
    candidates
        What may be drawn: all of it wrong. Their order counts, since the generator shuffles it.
    """
    drawn = shuffled(random, (candidate for candidate in candidates if candidate.text))
    near = sorted((candidate for candidate in drawn if candidate.nearness), key=lambda candidate: -candidate.nearness)
    far = [candidate for candidate in drawn if not candidate.nearness]
    if level == "medium":
        distractors = _near_and_far(near, far, answer)
    else:
        distractors = distinct(far if level == "easy" else near, [answer])
    return distractors if len(distractors) >= FEWEST else []


def _near_and_far(near: list[Candidate], far: list[Candidate], answer: Candidate) -> list[Candidate]:
    """A near one and two far ones, or two near ones where there is only one far; none where either is missing."""
    nearest = distinct(near, [answer], 1)
    farther = distinct(far, [answer, *nearest], MOST - 1)
    if not nearest or not farther:
        return []
    return [*nearest, *farther, *distinct(near, [answer, *nearest, *farther], MOST - 1 - len(farther))]


def distinct(candidates: Iterable[Candidate], taken: Iterable[Candidate] = (), most: int = MOST) -> list[Candidate]:
    """The first candidates that read like none that is taken already."""
    chosen: list[Candidate] = []
    for candidate in candidates:
        if len(chosen) == most:
            break
        if not any(read_alike(candidate.text, option.text) for option in (*taken, *chosen)):
            chosen.append(candidate)
    return chosen


def shuffled(random: Random, candidates: Iterable[T]) -> list[T]:
    """The candidates in an order that the generator gives."""
    order = list(candidates)
    random.shuffle(order)
    return order
