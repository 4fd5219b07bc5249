"""Questions that are worked out and not looked up: a path, a comparison, what would fall. And who speaks.

The first three name records and have no conditions. In the short form they are `path from:a to:b`, `comparison of:a
of:b` and `fall without:a`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graph.ask.conditions.claims import claims_stating
from graph.ask.conditions.row import ConditionType
from graph.ask.question import Condition, Either, Question, Target
from graph.ask.voice import voice
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS


class AnalysisType(NamedTuple):
    """How a question that is worked out is said, and how many records it names."""

    wording: str  # the question; the last gap takes all further names
    fields: tuple[str, ...]  # of its conditions, in the order in which the question names their records
    least: int
    most: int


ANALYSES: dict[Target, AnalysisType] = {
    "path": AnalysisType("How is {} connected to {}?", ("from", "to"), 2, 2),
    "comparison": AnalysisType("How do {} compare?", ("of",), 2, 4),
    "fall": AnalysisType("What would fall without {}?", ("without",), 1, 20),
}


def _never(*_: object) -> bool:
    return False


def _naming(*sections: str) -> ConditionType:
    return ConditionType("", "", "", matches=_never, sections=sections)


ANALYSIS_CONDITIONS: dict[tuple[Target, str], ConditionType] = {
    ("path", "from"): _naming(*ENTITY_SECTIONS),
    ("path", "to"): _naming(*ENTITY_SECTIONS),
    ("comparison", "of"): _naming("sources", *ENTITY_SECTIONS),
    ("fall", "without"): _naming("sources"),
}


def reason_to_refuse(kb: Knowledge, question: Question) -> str:
    """Why a question about voices or one that is worked out has no answer as it stands; empty where it has one."""
    analysis = ANALYSES.get(question.target)
    if analysis is None:
        speaks = any(isinstance(part, Either) or not part.negated for part in question.where)
        return "" if question.target != "voices" or speaks else "say in which claim: in:CLAIM"
    if question.count:
        return f"a {question.target} cannot be counted"
    plain = [part for part in question.where if isinstance(part, Condition) and not part.negated]
    if len(plain) != len(question.where):
        return f"a {question.target} knows no - and no |"
    fields = analysis.fields
    if len(set(fields)) > 1 and [part.field for part in plain] != list(fields):
        return f"a {question.target} needs {' and '.join(f'{field}:NAME' for field in fields)}, once each"
    record_ids = [part.value for part in plain]
    if len(set(record_ids)) < analysis.least:
        again = ", and not the same one twice" if len(record_ids) > 1 else ""
        return f"a {question.target} needs {analysis.least} name{'s' if analysis.least > 1 else ''}{again}"
    if len(record_ids) > analysis.most:
        return f"a {question.target} takes no more than {analysis.most} names"
    are_sources = {kb.index.section[record_id] == "sources" for record_id in record_ids}
    if question.target == "comparison" and len(are_sources) > 1:
        return "works are compared with works, and actors, projects and concepts with each other"
    return ""


def _speaking(kb: Knowledge, claim_ids: Iterable[str]) -> dict[str, None]:
    """The works and actors through which these claims are said, from the work that is read to whom it quotes."""
    return dict.fromkeys(
        speaker_id for claim_id in claim_ids for speaker_id in voice(kb, kb.data.claims[claim_id]).chain
    )


VOICES: dict[str, ConditionType] = {
    "in": ConditionType(
        "speak in {}", "do not speak in {}", "speaks in {}", sections=("claims",),
        matches=lambda kb, speaker_id, c: speaker_id in _speaking(kb, [c.value]),
        lookup=lambda kb, c: _speaking(kb, [c.value]),
    ),
    "states": ConditionType(
        "say that {}", "do not say that {}", "says that {}", sections=("predicates",), statement=True,
        matches=lambda kb, speaker_id, c: speaker_id in _speaking(kb, claims_stating(kb, c)),
        lookup=lambda kb, c: _speaking(kb, claims_stating(kb, c)),
    ),
}  # fmt: skip
