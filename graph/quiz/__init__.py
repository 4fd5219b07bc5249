"""The bank: items about a dataset, seeded and repeatable, with wrong answers that are wrong for sure.

What makes an item easy or hard is how near the wrong answers are to the right one.

========== ===================================== ============================================
kind       easy                                  hard
========== ===================================== ============================================
source     works of another kind, cited in other works of the same kind, or cited in the same
           sections                              section
not-cited  the exception shares neither section  it shares both
           nor matter with the other claims
speaker    voices of another kind that are heard voices of the same kind, or heard in the same
           in other sections                     section, or the author
modality   the two moods that are furthest away  all of them, reported among them
fall       claims of other sections about other  claims that lose something and stand, or of
           matters                               the same section or matter
order      sections of the text; three hands     sentences of a paragraph; four links of an
                                                 argument
========== ===================================== ============================================

A medium item has some of both.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from graph.knowledge import Knowledge
from graph.quiz import citations, impact, modality, ordering, voices
from graph.quiz.distractors import chance
from graph.quiz.item import KINDS, LEVELS, Item, Kind, Level, Place, Quiz, shown
from graph.quiz.pool import Material

__all__ = ["KINDS", "LEVELS", "Item", "Kind", "Level", "Place", "Quiz", "quiz"]

Subjects = Callable[[Material], list[str]]
Maker = Callable[[Material, str, Level, int], Item | None]
# kind -> what can be asked about, how an item about it is made, and what it takes
MADE: dict[Kind, tuple[Subjects, Maker, str]] = {
    "source": (
        citations.claims_that_cite, citations.which_source, "claims with a citation, and works that are not cited near",
    ),
    "not-cited": (
        citations.works_cited_often, citations.which_not,
        "works that are cited for several claims, and claims far from them",
    ),
    "speaker": (
        voices.claims_with_a_speaker, voices.who_says, "claims whose speaker is certain, and other speakers",
    ),
    "modality": (modality.claims_of_one_mood, modality.how_firm, "claims that are not reported"),
    "fall": (impact.works_that_carry, impact.what_falls, "claims that rest on one work alone, and others that do not"),
    "order": (ordering.starts, ordering.in_order, "three claims or hands that can stand in one order only"),
}  # fmt: skip


def quiz(
    kb: Knowledge,
    *,
    seed: int = 1,
    count: int = 10,
    kinds: Sequence[Kind] = KINDS,
    level: Level | None = None,
    about: Collection[str] | None = None,
) -> Quiz:
    """Items about a dataset, the kinds in turn.

    Parameters
    ----------
    kb
        The dataset.
    seed
        The same seed gives the same items; another one gives others.
    count
        How many items there should be. Where the data have too little for them, there are fewer, and the notes say so.
    kinds
        Which kinds of items.
    level
        Only items of this level; all levels in turn where it is None.
    about
        The ids of the claims that are asked about; all where it is None. Wrong answers may come from other claims.
    """
    material = Material(kb, about)
    sources = {kind: _items(material, kind, level, seed) for kind in dict.fromkeys(kinds)}
    found, gone = _in_turn(sources, count)
    return Quiz(
        title=shown(kb.data.dataset.title) or "Quiz",
        language=kb.data.dataset.language,
        identity=f"{kb.data.dataset.reads}/{kb.data.dataset.title}",
        items=tuple(found),
        day=material.newest_day(),
        notes=tuple(_notes(found, gone, count, level)),
    )


def _items(material: Material, kind: Kind, level: Level | None, seed: int) -> Iterator[Item]:
    """The items of a kind: one for each of its subjects, as far as one can be made."""
    subjects, make, _ = MADE[kind]
    order = subjects(material)
    if kind not in ("speaker", "order"):  # these take turns between their forms
        chance(seed, kind).shuffle(order)
    else:
        start = chance(seed, kind).randrange(len(order) or 1)
        order = order[start:] + order[:start]
    for subject in order:
        for wanted in _levels(level, chance(seed, "level", kind, subject).randrange(len(LEVELS))):
            item = make(material, subject, wanted, seed)
            if item is not None:
                yield item
                break


def _levels(level: Level | None, first: int) -> Sequence[Level]:
    return [level] if level else LEVELS[first:] + LEVELS[:first]


def _in_turn(sources: dict[Kind, Iterator[Item]], count: int) -> tuple[list[Item], list[Kind]]:
    """Items of each kind in turn, and the kinds that have no more; no claim twice as long as there are others."""
    found: list[Item] = []
    spare: list[Item] = []
    gone: list[Kind] = []
    asked: set[str] = set()
    waiting = list(sources)
    while waiting and len(found) < count:
        kind = waiting.pop(0)
        for item in sources[kind]:
            if item.says and not asked.isdisjoint(item.claims):
                spare.append(item)
                continue
            found.append(item)
            asked.update(item.claims if item.says else ())
            waiting.append(kind)
            break
        else:
            gone.append(kind)
    return found + spare[: count - len(found)], gone


def _notes(found: list[Item], gone: list[Kind], count: int, level: Level | None) -> Iterator[str]:
    """What is said where there are fewer items than were asked for, or none of a kind."""
    if len(found) < count:
        yield f"The data give {len(found)} of the {count} items that were asked for."
    of_level = f" and of the level {level}" if level else ""
    for kind in gone:
        if not any(item.kind == kind for item in found):
            yield f"No item of the kind {kind}{of_level} can be made: it takes {MADE[kind][2]}."
