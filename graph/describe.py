"""Records as plain dictionaries, with what a reader needs beside them: the shape of every JSON answer.

The keys of a claim are a contract (see the README, "For scripts"): scripts and classrooms build on them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.evidence.support import Support, against, support
from graph.knowledge import Knowledge
from graph.knowledge.paths import relations_of
from graph.knowledge.voice import voice
from graph.records import SECTIONS, Check, Citation, Figure, Relation, plain_number
from graph.wording import amount


def describe(kb: Knowledge, record_id: str) -> dict[str, Any]:
    """The record with this id, whatever its section. Raises KeyError for an id that no record has."""
    section = kb.index.section[record_id]
    return {
        "claims": claim,
        "sources": source,
        "passages": passage,
        "predicates": predicate,
    }.get(section, entity)(kb, record_id)


def claim(kb: Knowledge, claim_id: str) -> dict[str, Any]:
    """A claim with its voice, its passages, its citations and what it argues."""
    record = kb.data.claims[claim_id]
    passages = [passage_place(kb, passage_id) for passage_id in record.passage]
    speaks = voice(kb, record)
    return {
        "kind": "claim",
        "id": claim_id,
        "says": record.says,
        "modality": record.modality,
        "voice": {"work": speaks.work, "through": list(speaks.through), "said_by": list(speaks.said_by)},
        "passage": passages[0] if passages else None,
        "passages": passages,
        "about": list(record.mentions()),
        "states": [relation(stated) for stated in record.states],
        "figures": [figure(number) for number in record.figures],
        "cites": [citation(kb, cited) for cited in record.cites],
        "argues": {kind: list(argued_ids) for kind, argued_ids in record.argues.lists() if argued_ids},
        "argued_by": [{"kind": kind, "claim": arguing_id} for kind, arguing_id in kb.index.argued.get(claim_id, ())],
        "check": check(record.check),
        "support": rests_on(support(kb, claim_id)),
        "against": against(kb, claim_id),
        "note": record.note,
    }


def rests_on(record: Support) -> dict[str, Any]:
    """What a claim rests on, as a dictionary of its own."""
    return {**vars(record), "verdicts": {**record.verdicts}}


def figure(record: Figure) -> dict[str, Any]:
    """A figure, its number as `whosays export json` has it and as a reader sees it; `to` is there of a range."""
    return {
        "value": plain_number(record.value),
        **({} if record.to is None else {"to": plain_number(record.to)}),
        "written": amount(record),
        "unit": record.unit,
        "bound": record.bound,
        "date": record.date,
        "of": record.of,
    }


def relation(record: Relation) -> dict[str, Any]:
    """A stated relation by its ends."""
    ends = {"subject": record.subject, "predicate": record.predicate, "object": record.object}
    return {**ends, "of": list(record.of)}


def stated(relations: Iterable[tuple[str, Relation]]) -> list[dict[str, Any]]:
    """Relations, each with the claim that states it."""
    return [{"claim": claim_id, **relation(record)} for claim_id, record in relations]


def citation(kb: Knowledge, record: Citation) -> dict[str, Any]:
    """One citation, with the label of its source and what a check of it found."""
    return {
        "source": record.source,
        "label": kb.name(record.source),
        "locator": record.locator,
        "quoted": record.quoted,
        "as_cited": record.as_cited,
        "through": record.through,
        "note": record.note,
        "check": check(record.check),
    }


def check(record: Check | None) -> dict[str, Any] | None:
    """A check as a dictionary; None where there was none."""
    if record is None:
        return None
    return {
        "verdict": record.verdict,
        "finding": record.finding,
        "elsewhere": record.elsewhere,
        "read": list(record.read),
        "on": record.on,
    }


def passage_place(kb: Knowledge, passage_id: str) -> dict[str, Any]:
    """Where a passage stands, and its first and last words."""
    record = kb.data.passages[passage_id]
    return {
        "id": passage_id,
        "source": kb.data.work_of(passage_id),
        "section": record.section,
        "paragraph": record.paragraph,
        "opens": record.opens,
        "closes": record.closes,
    }


def passage(kb: Knowledge, passage_id: str) -> dict[str, Any]:
    """A passage with the claims read from it."""
    record = kb.data.passages[passage_id]
    claim_ids = list(kb.index.read_from.get(passage_id, ()))
    return {"kind": "passage", **passage_place(kb, passage_id), "no_claim": record.no_claim, "claims": claim_ids}


def source(kb: Knowledge, source_id: str) -> dict[str, Any]:
    """A source with its bibliographic fields under CSL's names, and the claims that cite it or are about it."""
    record = kb.data.sources[source_id]
    return {
        "kind": "source",
        "id": source_id,
        "label": record.label,
        "work": record.kind,
        "csl": record.csl(),
        "cited_as": list(record.cited_as),
        "notes": list(record.notes),
        "corrections": list(record.corrections),
        "claims": list(kb.index.citing.get(source_id, ())),
        "about": list(kb.index.about.get(source_id, ())),
    }


def entity(kb: Knowledge, entity_id: str) -> dict[str, Any]:
    """An actor, project or concept, with its context, the relations that claims state of it, and those claims."""
    record = kb.entity(entity_id)
    claim_ids = list(kb.index.about.get(entity_id, ()))
    return {
        "kind": SECTIONS[kb.index.section[entity_id]],
        "id": entity_id,
        "name": record.name,
        "sort": record.kind,
        "aliases": list(record.aliases),
        "part_of": list(record.part_of),
        "based_in": list(record.based_in),
        "led_by": list(record.led_by),
        "began": record.began,
        "ended": record.ended,
        "note": record.note,
        "states": stated(relations_of(kb, entity_id)),
        "claims": claim_ids,
        "says": list(kb.index.said_by.get(entity_id, ())),
        "sources": list(kb.cited_by(claim_ids)),
    }


def predicate(kb: Knowledge, predicate_id: str) -> dict[str, Any]:
    """A predicate, with the relations that claims state with it."""
    record = kb.data.predicates[predicate_id]
    return {
        "kind": "predicate",
        "id": predicate_id,
        "reads": record.reads,
        "reversed": record.reversed,
        "also": list(record.also),
        "from": list(record.subjects),
        "to": list(record.objects),
        "states": stated(relations_of(kb, predicate_id)),
    }
