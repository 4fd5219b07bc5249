"""What records and answers are in a line of English: a relation, a figure, who speaks, how many."""

from __future__ import annotations

from decimal import Decimal

from graph.ask.question import Question
from graph.ask.voice import Voice
from graph.knowledge import Knowledge
from graph.records import Citation, Figure, Relation
from graph.text import counted


def sentence(kb: Knowledge, relation: Relation) -> str:
    """A stated relation in a sentence: `Hikvision supplies Kazakhstan (facial recognition)`."""
    verb = kb.data.predicates[relation.predicate].reads
    of = f" ({', '.join(map(kb.name, relation.of))})" if relation.of else ""
    return f"{kb.name(relation.subject)} {verb} {kb.name(relation.object)}{of}"


def written(value: Decimal) -> str:
    """A number as a reader sees it, with all its digits: `4,000`."""
    return f"{value:,f}"


def figure(record: Figure) -> str:
    """A figure as a reader says it: `more than 4,000 cameras (2019)`."""
    bound = "" if record.bound == "exactly" else f"{record.bound} "
    date = f" ({record.date})" if record.date else ""
    return f"{bound}{written(record.value)} {record.unit}{date}"


def speaker(kb: Knowledge, voice: Voice) -> str:
    """Who is speaking, as a chain from the work that is read to whom it quotes."""
    work = kb.name(voice.work) if voice.work else "the work"
    links = (" and ".join(map(kb.name, record_ids)) for record_ids in (voice.through, voice.said_by) if record_ids)
    return " → ".join((work, *links))


def verdict(citation: Citation) -> str:
    """What a check of a citation found, in a word or two."""
    return citation.check.verdict if citation.check else "not checked"


def with_id(kb: Knowledge, record_id: str) -> str:
    """What a claim says, or what a reader calls another record, with the id behind it."""
    claim = kb.data.claims.get(record_id)
    return f"{claim.says if claim else kb.name(record_id)} ({record_id})"


def how_many(count: int, question: Question) -> str:
    """`2 claims`, `1 claim`, `No claim`: how many of what the question asks for."""
    plural = question.target
    return counted(count, "entity" if plural == "entities" else plural[:-1], plural, none="No")
