"""The relations that claims state: each once, whoever states it, with the verdict of the claim that states it best."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from graph.evidence.support import support
from graph.knowledge import Knowledge, once_per_dataset
from graph.records import Relation
from graph.records.claim import ON_THE_CITATION
from graph.text import listed
from graph.wording import called, verb

# what a claim rests on, the strongest first; what is nobody's but the speaker's is "own"
Grade = Literal["confirmed", "partly", "contradicted", "absent", "not reached", "unchecked", "own"]
GRADES: tuple[Grade, ...] = get_args(Grade)
NOT_FIRM = frozenset(("hedged", "predicted"))
# verbs that say of somebody what he is given, and with which English puts "with" before that
GIVING = frozenset(("arms", "equips", "furnishes", "provides", "supplies"))


@dataclass(frozen=True)
class StatedRelation:
    """What one or several claims state: subject, predicate and object by id, and `of`, what is between them.

    `claim_ids` are the claims that state it, in reading order. `grade` is what the best founded of them rests on; it is
    firm where one of them is neither hedged nor predicted.
    """

    subject: str
    predicate: str
    object: str
    of: tuple[str, ...]
    is_denied: bool
    claim_ids: tuple[str, ...]
    grade: Grade
    is_firm: bool

    @property
    def is_checked(self) -> bool:
        """Whether a check speaks of it: bore it out, wholly or in part, found otherwise, or did not find it."""
        return self.grade in ON_THE_CITATION

    @property
    def address(self) -> str:
        """The state of the page that reads the claims: the claim where it is one, else those between both ends."""
        if len(self.claim_ids) == 1:
            return f"#focus={self.claim_ids[0]}"
        return f"#line={self.subject},{self.object}"


@once_per_dataset
def stated_relations(kb: Knowledge) -> tuple[StatedRelation, ...]:
    """Every relation that a claim states, in reading order."""
    claims: dict[tuple[str, str, str, tuple[str, ...], bool], dict[str, None]] = {}
    for claim_id, relation in kb.stated_by(kb.index.claims):
        key = (relation.subject, relation.predicate, relation.object, relation.of, _is_denied(relation))
        claims.setdefault(key, {})[claim_id] = None
    return tuple(
        StatedRelation(
            *key,
            claim_ids=tuple(claim_ids),
            grade=min((grade(kb, claim_id) for claim_id in claim_ids), key=GRADES.index),
            is_firm=any(kb.data.claims[claim_id].modality not in NOT_FIRM for claim_id in claim_ids),
        )
        for key, claim_ids in claims.items()
    )


def grade(kb: Knowledge, claim_id: str) -> Grade:
    """What a claim rests on, as a picture shows it: whoever speaks alone speaks on the own word."""
    word = support(kb, claim_id).word
    return "own" if word == "the author's" or word == "reported" else word  # mypy narrows only this


def verb_of(kb: Knowledge, relation: StatedRelation) -> str:
    """The verb, as its subject has it, and whether it is denied."""
    words = verb(kb, relation.subject, relation.predicate)
    return f"{words} (denied)" if relation.is_denied else words


def complement(kb: Knowledge, relation: StatedRelation) -> str:
    """What is supplied, handed over or shared: `with traffic monitoring`, `(land)`; nothing where it is not said."""
    if not relation.of:
        return ""
    names = listed((called(kb, entity_id) for entity_id in relation.of), "and")
    giving = kb.data.predicates[relation.predicate].reads.partition(" ")[0] in GIVING
    return f"with {names}" if giving else f"({names})"


def _is_denied(relation: Relation) -> bool:
    """Whether the claim states that it does not hold: records of works that disagree have a field for that."""
    return bool(getattr(relation, "denied", False))
