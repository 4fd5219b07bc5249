"""Records as plain dictionaries, with what a reader needs beside them: the shape of every JSON answer.

The keys of a claim are a contract (see the README, "For scripts"): scripts and classrooms build on them.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from graph.evidence.support import against, support
from graph.knowledge import Knowledge
from graph.records import SECTIONS, Check, Citation, Claim, Relation


def describe(kb: Knowledge, key: str) -> dict[str, Any]:
    """The record with this id, whatever its section. Raises KeyError for an id that no record has."""
    section = kb.index.section[key]
    return {
        "claims": claim,
        "sources": source,
        "passages": passage,
        "predicates": predicate,
    }.get(section, entity)(kb, key)


def claim(kb: Knowledge, key: str) -> dict[str, Any]:
    """A claim with its voice, its passage, its citations and what it argues."""
    record = kb.data.claims[key]
    places = [passage_place(kb, other) for other in record.passage]
    return {
        "kind": "claim",
        "id": key,
        "says": record.says,
        "modality": record.modality,
        "voice": voice(kb, record),
        "passage": places[0] if places else None,
        "passages": places,
        "about": list(record.mentions()),
        "states": [relation(stated) for stated in record.states],
        "figures": [
            {
                "value": int(figure.value) if figure.value == figure.value.to_integral_value() else float(figure.value),
                "written": f"{figure.value:,f}",
                "unit": figure.unit,
                "bound": figure.bound,
                "date": figure.date,
                "of": figure.of,
            }
            for figure in record.figures
        ],
        "cites": [citation(kb, cited) for cited in record.cites],
        "argues": {kind: list(others) for kind, others in record.argues.lists() if others},
        "argued_by": [{"kind": kind, "claim": other} for kind, other in kb.index.argued.get(key, ())],
        "check": check(record.check),
        "support": dataclasses.asdict(support(kb, key)),
        "against": against(kb, key),
        "note": record.note,
    }


def relation(record: Relation) -> dict[str, Any]:
    """A stated relation by its ends."""
    ends = {"subject": record.subject, "predicate": record.predicate, "object": record.object}
    return {**ends, "of": list(record.of)}


def voice(kb: Knowledge, record: Claim) -> dict[str, Any]:
    """Who is speaking: the work that is read, the works through which it speaks, and whom they quote or report."""
    works = {kb.data.work_of(passage) for passage in record.passage}
    work = sorted(works)[0] if works else kb.data.dataset.reads
    return {"work": work, "through": list(record.through), "said_by": list(record.said_by)}


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


def passage_place(kb: Knowledge, key: str) -> dict[str, Any]:
    """Where a passage stands, and its first and last words."""
    record = kb.data.passages[key]
    return {
        "id": key,
        "source": kb.data.work_of(key),
        "section": record.section,
        "paragraph": record.paragraph,
        "opens": record.opens,
        "closes": record.closes,
    }


def passage(kb: Knowledge, key: str) -> dict[str, Any]:
    """A passage with the claims read from it."""
    record = kb.data.passages[key]
    claims = list(kb.index.read_from.get(key, ()))
    return {"kind": "passage", **passage_place(kb, key), "no_claim": record.no_claim, "claims": claims}


def source(kb: Knowledge, key: str) -> dict[str, Any]:
    """A source with its bibliographic fields under CSL's names, and the claims that cite it."""
    record = kb.data.sources[key]
    return {
        "kind": "source",
        "id": key,
        "label": record.label,
        "work": record.kind,
        "csl": record.csl(),
        "cited_as": list(record.cited_as),
        "notes": list(record.notes),
        "corrections": list(record.corrections),
        "claims": list(kb.index.citing.get(key, ())),
    }


def entity(kb: Knowledge, key: str) -> dict[str, Any]:
    """An actor, project or concept, with its context, the relations that claims state of it, and those claims."""
    section = kb.index.section[key]
    record = kb.entity(key)
    claims = list(kb.index.about.get(key, ()))
    return {
        "kind": SECTIONS[section],
        "id": key,
        "name": record.name,
        "sort": record.kind,
        "aliases": list(record.aliases),
        "part_of": list(record.part_of),
        "based_in": list(record.based_in),
        "led_by": list(record.led_by),
        "began": record.began,
        "ended": record.ended,
        "note": record.note,
        "states": [
            {"claim": other, **relation(r)}
            for other in claims
            for r in kb.data.claims[other].states
            if key in (r.subject, r.object, *r.of)
        ],
        "claims": claims,
        "says": list(kb.index.said_by.get(key, ())),
        "sources": list(dict.fromkeys(cited.source for other in claims for cited in kb.data.claims[other].cites)),
    }


def predicate(kb: Knowledge, key: str) -> dict[str, Any]:
    """A predicate, with the relations that claims state with it."""
    record = kb.data.predicates[key]
    return {
        "kind": "predicate",
        "id": key,
        "reads": record.reads,
        "reversed": record.reversed,
        "also": list(record.also),
        "from": list(record.subjects),
        "to": list(record.objects),
        "states": [
            {"claim": other, **relation(r)}
            for other in kb.index.claims
            for r in kb.data.claims[other].states
            if r.predicate == key
        ],
    }
