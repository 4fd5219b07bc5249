"""A claim becomes an item, and items become a quiz.

What makes an item easy or hard is how near the distractors are to the right answer.

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
from typing import NamedTuple

from graph.knowledge import Knowledge
from graph.quiz import citations, impact, modality, not_cited, ordering, voices
from graph.quiz.distractors import seeded_random
from graph.quiz.item import Item, Quiz, clean
from graph.quiz.kinds import KINDS, LEVELS, Kind, Level
from graph.quiz.pool import Pool


class ItemKind(NamedTuple):
    """How items of a kind are made."""

    subjects: Callable[[Pool], list[str]]  # the ids of the records about which there may be an item
    make: Callable[[Pool, str, Level, int], Item | None]  # from pool, subject, level and seed; None where none can be
    needs: str  # what the data must have for it, as a sentence ends
    in_turn: bool = False  # whether the subjects have an order that is kept: they take turns between their forms


ITEM_KINDS: dict[Kind, ItemKind] = {
    "source": ItemKind(
        citations.subjects, citations.make, "claims with a citation, and works that are not cited near",
    ),
    "not-cited": ItemKind(
        not_cited.subjects, not_cited.make, "works that are cited for several claims, and claims far from them",
    ),
    "speaker": ItemKind(
        voices.subjects, voices.make, "claims whose speaker is certain, and other speakers", in_turn=True,
    ),
    "modality": ItemKind(modality.subjects, modality.make, "claims that are not reported"),
    "fall": ItemKind(
        impact.subjects, impact.make, "claims that rest on one work alone, and others that do not",
    ),
    "order": ItemKind(
        ordering.subjects, ordering.make, "three claims or hands that can stand in one order only", in_turn=True,
    ),
}  # fmt: skip


def quiz(
    kb: Knowledge,
    *,
    seed: int = 1,
    count: int = 10,
    kinds: Sequence[Kind] = (),
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
        Which kinds of items; all where none is named. That of one there is none is said where it is named, or where
        there is no item at all.
    level
        Only items of this level; all levels in turn where it is None.
    about
        The ids of the claims that are asked about; all where it is None. Distractors may come from other claims.

    Returns
    -------
    Quiz
        At most `count` items, no two of which have the same `item_id`.
    """
    pool = Pool(kb, about)
    items_by_kind = {kind: _items(pool, kind, level, seed) for kind in dict.fromkeys(kinds or KINDS)}
    items, exhausted = _take_turns(items_by_kind, count)
    header = kb.data.dataset
    return Quiz(
        title=clean(header.title) or "Quiz",
        language=header.language,
        identity=f"{header.reads}/{header.title}",
        items=tuple(items),
        newest_day=pool.newest_day(),
        notes=tuple(_notes(items, exhausted if kinds or not items else [], count, level)),
        curators=tuple(filter(None, map(clean, header.curators))),
        license=clean(header.license),
    )


def _items(pool: Pool, kind: Kind, level: Level | None, seed: int) -> Iterator[Item]:
    """The items of a kind: one for each of its subjects, as far as one can be made."""
    row = ITEM_KINDS[kind]
    subjects = row.subjects(pool)
    random = seeded_random(seed, kind)
    if row.in_turn:
        start = random.randrange(len(subjects) or 1)
        subjects = subjects[start:] + subjects[:start]
    else:
        random.shuffle(subjects)
    for subject in subjects:
        first = seeded_random(seed, "level", kind, subject).randrange(len(LEVELS))
        for item_level in [level] if level else LEVELS[first:] + LEVELS[:first]:
            item = row.make(pool, subject, item_level, seed)
            if item is not None:
                yield item
                break


def _take_turns(items_by_kind: dict[Kind, Iterator[Item]], count: int) -> tuple[list[Item], list[Kind]]:
    """Items of each kind in turn, and the kinds that have no more; no claim twice as long as there are others."""
    items: list[Item] = []
    repeats: list[Item] = []
    exhausted: list[Kind] = []
    asked: set[str] = set()
    turns = list(items_by_kind)
    while turns and len(items) < count:
        kind = turns.pop(0)
        for item in items_by_kind[kind]:
            if item.says and not asked.isdisjoint(item.claim_ids):
                repeats.append(item)
                continue
            items.append(item)
            asked.update(item.claim_ids if item.says else ())
            turns.append(kind)
            break
        else:
            exhausted.append(kind)
    return items + repeats[: count - len(items)], exhausted


def _notes(items: list[Item], exhausted: list[Kind], count: int, level: Level | None) -> Iterator[str]:
    """What is said where there are fewer items than were asked for, or none of these kinds that have no more."""
    if len(items) < count:
        yield f"The data give {len(items)} of the {count} items that were asked for."
    of_level = f" and of the level {level}" if level else ""
    for kind in exhausted:
        if not any(item.kind == kind for item in items):
            yield f"No item of the kind {kind}{of_level} can be made: it takes {ITEM_KINDS[kind].needs}."
