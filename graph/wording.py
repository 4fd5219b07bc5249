"""What records and answers are in a line of English: a relation, a figure, who speaks, how many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from graph.evidence.support import SUPPORT, support
from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.voice import Voice
from graph.records import ENTITY_SECTIONS, Citation, Figure, Relation
from graph.verbs import plural

MARKS = {"confirmed": "✓", "partly": "~", "contradicted": "✗", "absent": "–", "not reached": "?", "not read": "?"}
UNCHECKED = "·"
GRADED = {"the author's": "the author's own", "partly": "partly confirmed", "reported": "reported without a source"}
# behind how firmly a claim is said: what it rests on
STANDING = {**{word: GRADED.get(word, word) for word in SUPPORT}, "reported": "without a source"}
NO_PLURAL = ("ss", "is", "ics", "us", "as")  # how words end in the singular that end in s
ONE = frozenset(("state", "person", "company"))  # kinds of what is one, whatever its name


@once_per_dataset
def has_article(kb: Knowledge, record_id: str) -> bool:
    """Whether it is an entity whose name the claims never have without "the", as in the United States."""
    name, is_seen = kb.name(record_id), False
    for claim_id in () if name.islower() else kb.index.about.get(record_id, ()):
        says = kb.data.claims[claim_id].says
        if name not in says:
            continue
        for match in re.finditer(rf"(\bthe )?\b{re.escape(name)}\b", says, re.IGNORECASE):
            if not match[1]:
                return False
            is_seen = True
    return is_seen


def called(kb: Knowledge, record_id: str) -> str:
    """What a sentence calls a record: `Kazakhstan`, `the United States`."""
    return f"the {kb.name(record_id)}" if has_article(kb, record_id) else kb.name(record_id)


def is_plural(kb: Knowledge, record_id: str) -> bool:
    """Whether the name of an entity is a plural: `Chinese companies`, and not `debt distress`."""
    if kb.index.section[record_id] not in ENTITY_SECTIONS:
        return False
    head = kb.name(record_id).partition(" of ")[0]
    return head.endswith("s") and not head.endswith(NO_PLURAL) and kb.entity(record_id).kind not in ONE


def verb(kb: Knowledge, subject_id: str, predicate_id: str) -> str:
    """The verb of a predicate, as its subject has it: `supplies`, `supply`."""
    reads = kb.data.predicates[predicate_id].reads
    return plural(reads) if is_plural(kb, subject_id) else reads


def sentence(kb: Knowledge, relation: Relation) -> str:
    """A stated relation in a sentence: `Hikvision supplies Kazakhstan (facial recognition)`."""
    of = f" ({', '.join(map(kb.name, relation.of))})" if relation.of else ""
    ends = called(kb, relation.subject), called(kb, relation.object)
    return f"{ends[0]} {verb(kb, relation.subject, relation.predicate)} {ends[1]}{of}"


def written(value: Decimal) -> str:
    """A number as a reader sees it, with all its digits: `4,000`."""
    return f"{value:,f}"


def amount(record: Figure) -> str:
    """The number of a figure, or its range, as a reader sees it: `4,000`, `15 to 20`."""
    return written(record.value) if record.to is None else f"{written(record.value)} to {written(record.to)}"


def figure(record: Figure) -> str:
    """A figure as a reader says it: `more than 4,000 cameras (2019)`, `15 to 20 percent`."""
    bound = "" if record.bound == "exactly" else f"{record.bound} "
    date = f" ({record.date})" if record.date else ""
    return f"{bound}{amount(record)} {record.unit}{date}"


def speaker(kb: Knowledge, voice: Voice) -> str:
    """Who is speaking, as a chain from the work that is read to whom it quotes."""
    work = kb.name(voice.work) if voice.work else "the work"
    links = (" and ".join(map(kb.name, record_ids)) for record_ids in (voice.through, voice.said_by) if record_ids)
    return " → ".join((work, *links))


def verdict(citation: Citation) -> str:
    """What a check of a citation found, in a word or two."""
    return citation.check.verdict if citation.check else "not checked"


def grades(kb: Knowledge, claim_ids: Iterable[str]) -> str:
    """How many claims rest on what, in a sentence: `3 confirmed, 5 partly, 11 not reached`; nothing for none."""
    words = Counter(support(kb, claim_id).word for claim_id in claim_ids)
    return ", ".join(f"{words[word]:,} {GRADED.get(word, word)}" for word in SUPPORT if words[word])


def standing(kb: Knowledge, claim_id: str) -> str:
    """How firmly a claim is said, and what it rests on: `hedged, the author's own`, `predicted, partly confirmed`."""
    return f"{kb.data.claims[claim_id].modality}, {STANDING[support(kb, claim_id).word]}"


def stated(kb: Knowledge, claim_id: str, relation: Relation) -> str:
    """A relation that a claim states, with the claim and how firmly it stands, in a sentence."""
    return f"{sentence(kb, relation)}: {claim_id}, {standing(kb, claim_id)}"


def is_plain(kb: Knowledge, claim_id: str) -> bool:
    """Whether the author or a cited work says it without reserve, and no check found otherwise."""
    claim, word = kb.data.claims[claim_id], support(kb, claim_id).word
    is_said = claim.modality == "asserted" or (claim.modality == "reported" and bool(claim.cites) and not claim.said_by)
    return is_said and word not in ("contradicted", "absent")


def mark(kb: Knowledge, claim_id: str) -> str:
    """The sign of what was found of a claim; none where it cites nothing and nobody held it against a work."""
    word = support(kb, claim_id).word
    return UNCHECKED if word == "unchecked" else MARKS.get(word, "")


def with_id(kb: Knowledge, record_id: str) -> str:
    """What a claim says behind its mark, or what a reader calls another record, with the id behind it."""
    claim = kb.data.claims.get(record_id)
    text = f"{mark(kb, record_id)} {claim.says}".lstrip() if claim else kb.name(record_id)
    return f"{text} ({record_id})"
