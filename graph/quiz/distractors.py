"""Chance that can be repeated, and wrong answers by how near they are to the right one.

Every choice is drawn from a seed of its own, made of the quiz's seed and of what the choice is about: the same data and
the same seed give the same items on every machine, and an item is the same in a short quiz and in a long one.
"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import NamedTuple

from graph.quiz.item import Level
from graph.text import fold

FEWEST, MOST = 2, 3  # wrong answers of an item


class Choice(NamedTuple):
    """Something that may be chosen: the record behind it, its words, and how near it is to the right answer."""

    id: str
    text: str
    near: int = 0  # how many things it shares with the right answer: the section, the kind, what it is about


def chance(*about: object) -> Random:
    """A source of chance for one purpose; the same words give the same chance on every machine."""
    return Random("/".join(map(str, about)))  # noqa: S311  # a quiz is no secret


def looks(text: str) -> str:
    """What two texts have in common that read alike: the folded text, or the text itself where only signs are in it."""
    return fold(text) or text


def read_alike(one: str, other: str) -> bool:
    """Whether two texts could be taken for each other: the same, or one that only says more than the other.

    >>> read_alike("analysts", "Many analysts"), read_alike("Younas 2020a", "Younas 2020b")
    (True, False)
    """
    short, long = sorted((looks(one), looks(other)), key=len)
    return short in long or set(short.split()) <= set(long.split())


def wrong_answers(random: Random, level: Level, right: Choice, candidates: Iterable[Choice]) -> list[Choice]:
    """Two or three wrong answers of a level, no two of which read alike; none where there are too few.

    Easy ones share nothing with the right answer. Hard ones all do, those first that share most. Of medium ones, some
    do and some do not.
    """
    mixture = mixed(random, (choice for choice in candidates if choice.text))
    near = sorted((choice for choice in mixture if choice.near), key=lambda choice: -choice.near)
    far = [choice for choice in mixture if not choice.near]
    if level == "easy":
        found = apart(far, [right])
    elif level == "hard":
        found = apart(near, [right])
    else:
        first = apart(near, [right], 1)
        found = apart(far, [right, *first], MOST - 1)
        found = [*first, *found, *apart(near, [right, *first, *found], MOST - 1 - len(found))] if found else []
    return found if len(found) >= FEWEST and (level != "medium" or found[0].near) else []


def apart(candidates: Iterable[Choice], taken: Iterable[Choice] = (), most: int = MOST) -> list[Choice]:
    """The first candidates that read like none that is taken already."""
    found: list[Choice] = []
    for choice in candidates:
        if len(found) == most:
            break
        if not any(read_alike(choice.text, other.text) for other in (*taken, *found)):
            found.append(choice)
    return found


def mixed(random: Random, choices: Iterable[Choice]) -> list[Choice]:
    """The choices in an order of chance."""
    found = list(choices)
    random.shuffle(found)
    return found
