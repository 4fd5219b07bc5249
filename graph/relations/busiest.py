"""The head of who does what to whom: the subjects of most relations, a sentence each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.knowledge import Knowledge
from graph.records.claim import ON_THE_CITATION
from graph.relations.stated import GRADES, Grade, StatedRelation, complement, stated_relations, verb_of
from graph.wording import called

MOST_VERBS, MOST_OBJECTS = 2, 2  # of a sentence, and behind a verb of it


class Ending(NamedTuple):
    """An object behind a verb: whom, with what, how well founded, and the state of the page that reads the claims."""

    object: str
    name: str
    complement: str
    grade: Grade
    is_firm: bool
    claim_ids: tuple[str, ...]
    address: str


class Deed(NamedTuple):
    """A verb with its objects, the best founded first, and how many more there are."""

    predicate: str
    verb: str
    endings: tuple[Ending, ...]
    more: int


class Doer(NamedTuple):
    """A subject with its deeds, how many relations it has in all, and how many of them have a verb that is not here."""

    subject: str
    name: str
    deeds: tuple[Deed, ...]
    relations: int
    more: int

    @property
    def begins(self) -> str:
        """The name as a sentence begins with it: an article is large, and no name is changed."""
        return f"The {self.name[4:]}" if self.name.startswith("the ") else self.name


def busiest(kb: Knowledge, most: int = 5) -> tuple[Doer, ...]:
    """The busiest subjects, each with the deeds that say most: what was checked comes first, and who supplies whom.

    Parameters
    ----------
    kb
        The dataset.
    most
        How many subjects.
    """
    by_subject: dict[str, list[StatedRelation]] = {}
    for relation in stated_relations(kb):
        by_subject.setdefault(relation.subject, []).append(relation)
    subjects = sorted(by_subject, key=lambda subject: -sum(map(_weight, by_subject[subject])))
    return tuple(_doer(kb, by_subject[subject]) for subject in subjects[:most])


def _weight(relation: StatedRelation) -> int:
    """How much a relation tells: more where it was checked, and where it says what changes hands."""
    return 1 + 2 * relation.is_checked + bool(relation.of)


def _doer(kb: Knowledge, relations: Sequence[StatedRelation]) -> Doer:
    by_verb: dict[tuple[str, str], list[StatedRelation]] = {}
    for relation in relations:
        by_verb.setdefault((relation.predicate, verb_of(kb, relation)), []).append(relation)
    deeds = [_deed(kb, key, endings) for key, endings in by_verb.items()]
    shown = sorted(
        deeds,
        key=lambda deed: (
            deed.endings[0].grade not in ON_THE_CITATION,
            not deed.endings[0].complement,
            GRADES.index(deed.endings[0].grade),
            -len(deed.endings) - deed.more,
        ),
    )[:MOST_VERBS]
    most = max(deeds, key=lambda deed: len(deed.endings) + deed.more)
    if most not in shown:  # what a subject does most belongs to it, checked or not
        shown[-1] = most
    subject = relations[0].subject
    said = sum(len(deed.endings) + deed.more for deed in shown)
    return Doer(subject, called(kb, subject), tuple(shown), len(relations), len(relations) - said)


def _deed(kb: Knowledge, key: tuple[str, str], relations: Sequence[StatedRelation]) -> Deed:
    best = sorted(relations, key=lambda relation: (GRADES.index(relation.grade), not relation.of))
    endings = (
        Ending(
            relation.object,
            called(kb, relation.object),
            complement(kb, relation),
            relation.grade,
            relation.is_firm,
            relation.claim_ids,
            relation.address,
        )
        for relation in best[:MOST_OBJECTS]
    )
    return Deed(*key, tuple(endings), max(0, len(relations) - MOST_OBJECTS))
