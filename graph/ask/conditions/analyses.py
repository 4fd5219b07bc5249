"""Questions that are worked out and not looked up: a path, a comparison, what would fall, a card, what opposes what.

They name records and have no conditions. In the short form they are `path from:a to:b`, `comparison of:a
of:b` and `fall without:a`.
"""

from __future__ import annotations

from typing import NamedTuple

from graph.ask.conditions.row import condition_types
from graph.ask.question import Condition, Either, Question, Target
from graph.ask.sentences import say
from graph.knowledge import Knowledge


class AnalysisType(NamedTuple):
    """How a question that is worked out is said, and how many records it names."""

    wording: str  # the question; the last gap takes all further names
    fields: tuple[str, ...]  # of its conditions, in the order in which the question names their records
    least: int
    most: int
    alone: str = ""  # the question where it names none


ANALYSES: dict[Target, AnalysisType] = {
    "path": AnalysisType("How is {} connected to {}?", ("from", "to"), 2, 2),
    "comparison": AnalysisType("How do {} compare?", ("of",), 2, 4),
    "fall": AnalysisType("What would fall without {}?", ("without",), 1, 20),
    "card": AnalysisType("What is known of {}?", ("of",), 1, 1),
    "pairs": AnalysisType(
        "Which claims stand against each other about {}?", ("about",), 0, 4, "What contradicts what?"
    ),
}


ANALYSIS_CONDITIONS = {
    (target, field): row
    for target, analysis in ANALYSES.items()
    for field, row in condition_types(target, {}, dict.fromkeys(analysis.fields, lambda *_: False)).items()
}


def reason_to_refuse(kb: Knowledge, question: Question) -> str:
    """Why a question about voices or one that is worked out has no answer as it stands; empty where it has one."""
    analysis = ANALYSES.get(question.target)
    if analysis is None:
        speaks = any(isinstance(part, Either) or not part.negated for part in question.where)
        return "" if question.target != "voices" or speaks else say("silent claim")
    if question.count:
        return say("count", target=question.target)
    plain = [part for part in question.where if isinstance(part, Condition) and not part.negated]
    if len(plain) != len(question.where):
        return say("plain names", target=question.target)
    fields = analysis.fields
    if len(set(fields)) > 1 and [part.field for part in plain] != list(fields):
        return say("ends", target=question.target, fields=" and ".join(f"{field}:NAME" for field in fields))
    record_ids = [part.value for part in plain]
    if len(set(record_ids)) < analysis.least:
        few = say("few names" if analysis.least > 1 else "one name", target=question.target, least=analysis.least)
        return say("same name", reason=few) if len(record_ids) > 1 else few
    if len(record_ids) > analysis.most:
        return say("many names", target=question.target, most=analysis.most)
    are_sources = {kb.index.section[record_id] == "sources" for record_id in record_ids}
    if question.target == "comparison" and len(are_sources) > 1:
        return say("unlike names")
    return ""
