"""The nearest question that would work, for one that was not understood. It is shown and never asked in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.ask import reading
from graph.ask.conditions import FORMS
from graph.ask.english.keywords import keywords
from graph.ask.english.tag import Piece, tag
from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, NotUnderstood, Question, Seek
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
LIKELY: dict[Seek, dict[str, str]] = {
    "claims": {"entity": "about", "sources": "cites", "claims": "supports"},
    "sources": {"entity": "about", "claims": "for"},
    "passages": {"entity": "about", "sources": "cites", "claims": "for"},
    "voices": {"claims": "in"},
    **{seek: {"entity": "with"} for seek in ("actors", "projects", "concepts", "entities")},
}


def instead(names: Names, text: str, error: NotUnderstood, understand: Callable[[str], Question]) -> str:
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
    for known in (names.verbs, keywords()):
        for word in nearest(first, known):
            yield f"{before}{word}{text[error.start + len(first) :]}"
    if error.end > error.start:
        yield f"{before} {after}"
        yield before


def _of_names(names: Names, pieces: list[Piece]) -> Question:
    """A question about what the text names, in the sort of record that it asks for; else about what is cited most."""
    asked = {piece.terminal.lower() for piece in pieces}
    seek: Seek = next((seek for seek in SEEKS if seek in asked and seek not in FORMS), "claims")
    where = []
    for piece in pieces:
        if piece.terminal == "NAME":
            where += _likely(names, seek, piece.value or piece.text)
    if not where and seek != "claims":
        seek = "claims"
        where = [one for piece in pieces if piece.terminal == "NAME" for one in _likely(names, seek, piece.text)]
    if not where:
        asks = seek if "sources" not in asked else "sources"
        return Question(seek=asks, where=tuple(_most_cited(names.kb)) if asks == "claims" else ())
    return Question(seek=seek, where=tuple(dict.fromkeys(where[: 1 if _weighty(pieces) else 2])))


def _most_cited(kb: Knowledge) -> list[Condition]:
    """That a claim cites the work that most of them cite; nothing where none cites any."""
    cited = kb.index.citing
    most = max(cited, key=lambda key: len(cited[key]), default="")
    return [Condition(word="cites", value=most)] if most else []


def example(kb: Knowledge) -> str:
    """A question that has an answer, to begin with: which claims cite what is cited most."""
    question = Question(seek="claims", where=tuple(_most_cited(kb)))
    return reading.in_english(question, Names(kb))


def _likely(names: Names, seek: Seek, name: str) -> list[Condition]:
    """The condition that a name most likely stands for; none where it names nothing, or two things."""
    for kind, word in LIKELY[seek].items():
        found = names.find(name, ENTITY_SECTIONS if kind == "entity" else (kind,))
        if len(found) == 1:
            return [Condition(word=word, value=found[0])]
    return []
