"""What records and answers are in a line of English: a relation, a figure, who speaks, how many."""

from __future__ import annotations

from typing import Any

from graph.ask.question import Question
from graph.knowledge import Knowledge
from graph.text import counted


def sentence(kb: Knowledge, stated: dict[str, Any]) -> str:
    """A stated relation as `describe` gives it, in a sentence: `Hikvision supplies Kazakhstan (facial recognition)`."""
    verb = kb.data.predicates[stated["predicate"]].reads
    of = f" ({', '.join(kb.name(key) for key in stated['of'])})" if stated["of"] else ""
    return f"{kb.name(stated['subject'])} {verb} {kb.name(stated['object'])}{of}"


def figure(record: dict[str, Any]) -> str:
    """A figure as a reader says it: `more than 4,000 cameras (2019)`."""
    bound = "" if record["bound"] == "exactly" else f"{record['bound']} "
    date = f" ({record['date']})" if record["date"] else ""
    return f"{bound}{record['written']} {record['unit']}{date}"


def speaker(kb: Knowledge, voice: dict[str, Any]) -> str:
    """Who is speaking, as a chain from the work that is read to whom it quotes."""
    work = kb.name(voice["work"]) if voice["work"] else "the work"
    chain = [work]
    if voice["through"]:
        chain.append(" and ".join(kb.name(key) for key in voice["through"]))
    if voice["said_by"]:
        chain.append(" and ".join(kb.name(key) for key in voice["said_by"]))
    return " → ".join(chain)


def verdict(cited: dict[str, Any]) -> str:
    """What a check of a citation found, in a word or two."""
    return str(cited["check"]["verdict"]) if cited["check"] else "not checked"


def with_id(kb: Knowledge, record_id: str) -> str:
    """What a claim says, or what a reader calls another record, with the id behind it."""
    claim = kb.data.claims.get(record_id)
    return f"{claim.says if claim else kb.name(record_id)} ({record_id})"


def how_many(count: int, question: Question) -> str:
    """`2 claims`, `1 claim`, `No claim`: how many of what the question asks for."""
    plural = question.target
    return counted(count, "entity" if plural == "entities" else plural[:-1], plural, none="No")
