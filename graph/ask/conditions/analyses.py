"""Questions that are worked out and not looked up: a path, a comparison, what would fall. And who speaks.

The first three name records and have no conditions. In the short form they are `path from:a to:b`, `comparison of:a
of:b` and `fall without:a`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graph.ask.conditions.claims import claims_stating
from graph.ask.conditions.row import ConditionType, looked_up, said
from graph.ask.phrases import phrases_of
from graph.ask.question import Condition, Either, Question, Target
from graph.ask.sentences import say
from graph.knowledge import Knowledge
from graph.knowledge.voice import voice
from graph.records import ENTITY_SECTIONS


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


def _never(*_: object) -> bool:
    return False


def _naming(example: str, *sections: str) -> ConditionType:
    return ConditionType(("", "", ""), matches=_never, sections=sections, example=example)


ANALYSIS_CONDITIONS: dict[tuple[Target, str], ConditionType] = {
    ("path", "from"): _naming("from:huawei to:russia", *ENTITY_SECTIONS),
    ("path", "to"): _naming("from:huawei to:russia", *ENTITY_SECTIONS),
    ("comparison", "of"): _naming("of:kazakhstan of:uzbekistan", "sources", *ENTITY_SECTIONS),
    ("fall", "without"): _naming("without:jardine-2019", "sources"),
    ("card", "of"): _naming("of:huawei", "sources", *ENTITY_SECTIONS, "claims"),
    ("pairs", "about"): _naming("about:china", *ENTITY_SECTIONS),
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


def _speaking(kb: Knowledge, claim_ids: Iterable[str]) -> dict[str, None]:
    """The works and actors through which these claims are said, from the work that is read to whom it quotes."""
    return dict.fromkeys(
        speaker_id for claim_id in claim_ids for speaker_id in voice(kb, kb.data.claims[claim_id]).chain
    )


def _stating(kb: Knowledge, condition: Condition) -> dict[str, None]:
    """The works and actors who say that a relation holds."""
    return _speaking(kb, claims_stating(kb, condition))


def _quoted_by(kb: Knowledge, condition: Condition) -> dict[str, None]:
    """The works and actors who speak in claims, or in passages, that hold some words."""
    return _speaking(kb, phrases_of(kb).holding(condition.value, is_quoted=True))


VOICES: dict[str, ConditionType] = {
    "in": ConditionType(
        said("speaks in {}"), sections=("claims",),
        matches=lambda kb, speaker_id, c: speaker_id in _speaking(kb, [c.value]),
        lookup=lambda kb, c: _speaking(kb, [c.value]),
        example="in:china-owns-tajik-debt",
    ),
    "words": ConditionType(
        said("says {}"), is_text=True,
        matches=looked_up(_quoted_by), lookup=_quoted_by, example='words:"smart cities"',
    ),
    "states": ConditionType(
        said("says that {}"), sections=("predicates",), statement=True,
        matches=looked_up(_stating), lookup=_stating, example="states:supplies@hikvision+kazakhstan",
    ),
}  # fmt: skip
