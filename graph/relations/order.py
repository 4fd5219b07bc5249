"""An order in which few lines cross: each thing goes to the middle of what it is joined with, time and again.

This is the barycentre heuristic of Sugiyama, Tagawa and Toda (1981), except that the heaviest stay on top.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

ROUNDS = 16  # of sweeps at the most; nearly always nothing changes after six

Verb = tuple[str, str]  # the subject and the words of the verb
Line = tuple[Verb, str]  # from a verb to an object
Thing = TypeVar("Thing", bound=Hashable)


def few_crossings(
    verbs: Mapping[str, Sequence[Verb]],
    lines: Sequence[Line],
    weights: Mapping[str, int],
) -> tuple[dict[str, list[Verb]], list[str]]:
    """The verbs of each subject and the objects in an order in which few of the lines between them cross.

    Verbs without a line stand before those of their subject that have one, subjects without a line behind all others
    of their weight. The same input gives the same order.

    Parameters
    ----------
    verbs
        The verbs of each subject.
    lines
        Which verb is joined with which object.
    weights
        How much each subject weighs: the heaviest stand on top, and only those of one weight change places.
    """
    objects_of: dict[Verb, list[str]] = {}
    verbs_of: dict[str, list[Verb]] = {}
    for verb, end in lines:
        objects_of.setdefault(verb, []).append(end)
        verbs_of.setdefault(end, []).append(verb)
    left = {
        subject: sorted(verbs[subject], key=lambda verb: verb in objects_of)
        for subject in sorted(verbs, key=lambda subject: -weights[subject])
    }
    right = list(verbs_of)
    best, fewest = (left, right), -1
    for _ in range(ROUNDS):
        position = _positions(verb for of_subject in left.values() for verb in of_subject)
        right = sorted(right, key=lambda end: _middle(position[verb] for verb in verbs_of[end]))
        place = _positions(right)
        crossing = crossings((position[verb], place[end]) for verb, end in lines)
        if fewest < 0 or crossing < fewest:
            best, fewest = (left, right), crossing
        before = list(left.items())
        left = {
            subject: sorted(of_subject, key=lambda verb: _middle(place[end] for end in objects_of.get(verb, ())))
            for subject, of_subject in left.items()
        }
        middles = {
            subject: _middle((place[end] for verb in of_subject for end in objects_of.get(verb, ())), len(right))
            for subject, of_subject in left.items()
        }
        left = {
            subject: left[subject]
            for subject in sorted(left, key=lambda subject: (-weights[subject], middles[subject]))
        }
        if list(left.items()) == before:
            break
    return best


def crossings(lines: Iterable[tuple[float, float]]) -> int:
    """How many pairs of lines cross, each line by its height on the left and on the right.

    >>> crossings([(0, 1), (1, 0)]), crossings([(0, 0), (0, 1), (1, 1)])
    (1, 0)
    """
    count = 0
    above: list[float] = []  # the right ends of all lines that begin higher up
    waiting: list[float] = []
    last = float("-inf")
    for start, end in sorted(lines):
        if start != last:
            for height in waiting:
                insort(above, height)
            waiting, last = [], start
        count += len(above) - bisect_right(above, end)
        waiting.append(end)
    return count


def _positions(things: Iterable[Thing]) -> dict[Thing, int]:
    return {thing: position for position, thing in enumerate(things)}


def _middle(positions: Iterable[float], of_nothing: float = -1.0) -> float:
    """The mean; of nothing what comes before all, or what is given."""
    values = list(positions)
    return sum(values) / len(values) if values else of_nothing
