"""The nearest question that would work, for one that was not understood. It is shown and never asked in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.ask import reading
from graph.ask.conditions import ANALYSES
from graph.ask.english.keywords import keywords
from graph.ask.english.tag import Piece, tag
from graph.ask.names import Names, names_of
from graph.ask.question import TARGETS, Condition, NotUnderstood, Question, Target
from graph.knowledge import Knowledge
from graph.nearest import nearest
from graph.records import ENTITY_SECTIONS

WEIGHTY = frozenset(
    (
        "NOT", "NO", "DONT", "ARENT", "NOTHING", "NEITHER", "NOR", "BUT", "OR", "ELSE", "EITHER", "BOTH", "EXACTLY",
        "CITE_ONLY", "UNCITED", "LEAST", "MOST_OF", "MORE", "FEWER", "RELATED", "BY", "WITHOUT", "ALL",
    )
)  # fmt: skip
LONG = 40  # keywords and names; a longer question is not tried in parts
# what a name most likely stands for in a question about this sort of record
LIKELY: dict[Target, dict[str, str]] = {
    "claims": {"entity": "about", "sources": "cites", "claims": "supports"},
    "sources": {"entity": "about", "claims": "for"},
    "passages": {"entity": "about", "sources": "cites", "claims": "for"},
    "voices": {"claims": "in"},
    **{target: {"entity": "with"} for target in ("actors", "projects", "concepts", "entities")},
}


def nearest_question(names: Names, text: str, error: NotUnderstood, understand: Callable[[str], Question]) -> str:
    """A question in English that is understood, as near to the text as can be told; for every text there is one."""
    pieces = tag(text, names) if len(text) <= 1000 else []
    for changed in _changes(names, text, error) if len(pieces) <= LONG else ():
        if _weighty(tag(changed, names)) != _weighty(pieces):
            continue
        try:
            question = understand(changed)
        except NotUnderstood:
            continue
        if question.where:
            return reading.in_english(question, names)
    return reading.in_english(_of_names(names, pieces), names)


def _weighty(pieces: list[Piece]) -> list[str]:
    """The words that turn a meaning round: without one of them a question is another, however near it looks."""
    return sorted(piece.terminal for piece in pieces if piece.terminal in WEIGHTY)


def _changes(names: Names, text: str, error: NotUnderstood) -> Iterator[str]:
    """The text with what was not understood replaced by what may have been meant, and without it."""
    before, after = text[: error.start], text[error.end :]
    for candidate in error.candidates[:2]:
        yield f'{before}"{candidate["id"]}"{after}'
    first = text[error.start :].partition(" ")[0]
    for vocabulary in (names.verbs, keywords()):
        for word in nearest(first, vocabulary):
            yield f"{before}{word}{text[error.start + len(first) :]}"
    if error.end > error.start:
        yield f"{before} {after}"
        yield before


def _of_names(names: Names, pieces: list[Piece]) -> Question:
    """A question about what the text names, in the sort of record that it asks for; else about what is cited most."""
    asked = {piece.terminal.lower() for piece in pieces}
    target: Target = next((target for target in TARGETS if target in asked and target not in ANALYSES), "claims")
    named = [piece for piece in pieces if piece.terminal == "NAME"]
    where = [condition for piece in named for condition in _likely(names, target, piece.value or piece.text)]
    if not where and target != "claims":
        target = "claims"
        where = [condition for piece in named for condition in _likely(names, target, piece.text)]
    if not where:
        fallback = target if "sources" not in asked else "sources"
        return Question(target=fallback, where=tuple(_most_cited(names.kb)) if fallback == "claims" else ())
    return Question(target=target, where=tuple(dict.fromkeys(where[: 1 if _weighty(pieces) else 2])))


def _most_cited(kb: Knowledge) -> list[Condition]:
    """That a claim cites the work that most of them cite; nothing where none cites any."""
    citing = kb.index.citing
    source_id = max(citing, key=lambda source_id: len(citing[source_id]), default="")
    return [Condition(field="cites", value=source_id)] if source_id else []


def example(kb: Knowledge) -> str:
    """A question that has an answer, to begin with: which claims cite what is cited most."""
    question = Question(target="claims", where=tuple(_most_cited(kb)))
    return reading.in_english(question, names_of(kb))


def _likely(names: Names, target: Target, name: str) -> list[Condition]:
    """The condition that a name most likely stands for; none where it names nothing, or two things."""
    for kind, field in LIKELY[target].items():
        record_ids = names.find(name, ENTITY_SECTIONS if kind == "entity" else (kind,))
        if len(record_ids) == 1:
            return [Condition(field=field, value=record_ids[0])]
    return []
