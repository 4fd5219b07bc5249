"""Questions that are worked out and not looked up: a path, a comparison, what would fall. And who speaks.

The first three name records and have no conditions. In the short form they are `path from:a to:b`, `comparison of:a
of:b` and `fall without:a`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graph.ask.conditions.claims import claims_stating
from graph.ask.conditions.row import ConditionType
from graph.ask.describe import voice
from graph.ask.question import Condition, Either, Question, Seek
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS


class Form(NamedTuple):
    """How a question that is worked out is said, and how many records it names."""

    asks: str  # the question; the last gap takes all further names
    words: tuple[str, ...]  # of its conditions, in the order in which the question names their records
    least: int
    most: int


FORMS: dict[Seek, Form] = {
    "path": Form("How is {} connected to {}?", ("from", "to"), 2, 2),
    "comparison": Form("How do {} compare?", ("of",), 2, 4),
    "fall": Form("What would fall without {}?", ("without",), 1, 20),
}


def _never(*_: object) -> bool:
    return False


def _named(*sections: str) -> ConditionType:
    return ConditionType("", "", "", holds=_never, names=sections)


ROWS: dict[tuple[Seek, str], ConditionType] = {
    ("path", "from"): _named(*ENTITY_SECTIONS),
    ("path", "to"): _named(*ENTITY_SECTIONS),
    ("comparison", "of"): _named("sources", *ENTITY_SECTIONS),
    ("fall", "without"): _named("sources"),
}


def trouble(kb: Knowledge, question: Question) -> str:
    """Why a question that is worked out cannot be, or nothing."""
    form = FORMS.get(question.seek)
    if form is None:
        speaks = any(isinstance(part, Either) or not part.negated for part in question.where)
        return "" if question.seek != "voices" or speaks else "say in which claim: in:CLAIM"
    if question.count:
        return f"a {question.seek} cannot be counted"
    plain = [part for part in question.where if isinstance(part, Condition) and not part.negated]
    if len(plain) != len(question.where):
        return f"a {question.seek} knows no - and no |"
    if len(set(form.words)) > 1 and [part.word for part in plain] != list(form.words):
        return f"a {question.seek} needs {' and '.join(f'{word}:NAME' for word in form.words)}, once each"
    keys = [part.value for part in plain]
    if len(set(keys)) < form.least:
        again = ", and not the same one twice" if len(keys) > 1 else ""
        return f"a {question.seek} needs {form.least} name{'s' if form.least > 1 else ''}{again}"
    if len(keys) > form.most:
        return f"a {question.seek} takes no more than {form.most} names"
    if question.seek == "comparison" and len({kb.index.section[key] == "sources" for key in keys}) > 1:
        return "works are compared with works, and actors, projects and concepts with each other"
    return ""


def _speaking(kb: Knowledge, claims: Iterable[str]) -> dict[str, None]:
    """The works and actors through which these claims are said, from the work that is read to whom it quotes."""
    found: dict[str, None] = {}
    for key in claims:
        chain = voice(kb, kb.data.claims[key])
        found.update(dict.fromkeys(filter(None, (chain["work"], *chain["through"], *chain["said_by"]))))
    return found


VOICES: dict[str, ConditionType] = {
    "in": ConditionType(
        "speak in {}", "do not speak in {}", "speaks in {}", names=("claims",),
        holds=lambda kb, key, c: key in _speaking(kb, [c.value]), find=lambda kb, c: _speaking(kb, [c.value]),
    ),
    "states": ConditionType(
        "say that {}", "do not say that {}", "says that {}", names=("predicates",), statement=True,
        holds=lambda kb, key, c: key in _speaking(kb, claims_stating(kb, c)),
        find=lambda kb, c: _speaking(kb, claims_stating(kb, c)),
    ),
}  # fmt: skip
ROWS.update({("voices", word): row for word, row in VOICES.items()})
