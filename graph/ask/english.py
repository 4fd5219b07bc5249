"""A question in English to the typed question.

The question comes cut into keywords and values; an Earley parser reads them by the grammar of `grammar.py`. (LALR would
settle the conflict around "and" without a word and then refuse correct questions.)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import lark
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedEOF, UnexpectedToken
from lark.lexer import Lexer
from lark.load_grammar import Grammar

from graph.ask.grammar import CALLED, CONDITIONS, GRAMMAR
from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, Either, NotUnderstood, Question, Seek, alternatives
from graph.ask.vocabulary import VOCABULARY, direction, value_of
from graph.ask.words import VALUED, WORDS, tag
from graph.kept import keep, kept, origin_of
from graph.nearest import nearest
from graph.records import ENTITY_SECTIONS
from graph.text import fold

# what a refusal names first of all that could stand where it stopped, and how much of it
ORDER = ("NAME", "WHICH", "COUNT", "CLAIMS", "SOURCES", "ACTORS", "PROJECTS", "CONCEPTS", "CITE", "MENTION", "RELATES")
SHOWN = 8


class _Pieces(Lexer):
    """Hands the pieces to the parser as they are."""

    def __init__(self, conf: Any) -> None:
        """The grammar's own terminals are not needed: the pieces have theirs."""

    def lex(self, pieces: Any) -> Iterator[Token]:  # type: ignore[override]  # what lark passes to a lexer without a state
        for piece in pieces:
            yield Token(piece.terminal, piece.value or piece.text, start_pos=piece.start, end_pos=piece.end)


class _Compiled(Grammar):
    """A grammar whose rules were worked out before: that takes longer than all that they are then used for."""

    def __init__(self, compiled: tuple[Any, Any, Any]) -> None:
        self.compiled = compiled

    def compile(self, *_: Any) -> tuple[Any, Any, Any]:
        """Terminals, rules and what is passed over."""
        return self.compiled


@lru_cache(maxsize=1)
def _parser() -> Lark:
    origin = origin_of([GRAMMAR.encode(), lark.__version__.encode()])
    compiled = kept(origin, ("lark.",))
    parser = Lark(_Compiled(compiled) if compiled else GRAMMAR, parser="earley", lexer=_Pieces)
    if not compiled:
        keep(origin, (parser.terminals, parser.rules, parser.ignore_tokens))
    return parser


def parse(text: str, names: Names) -> Question:
    """The typed question that a text in English asks.

    Raises
    ------
    NotUnderstood
        When the words do not make a question, or a name is unknown or ambiguous.
    """
    pieces = tag(text, names)
    try:
        tree = _parser().parse(pieces)  # our own lexer takes pieces instead of text
    except UnexpectedEOF as error:
        raise _stopped(text, (len(text), len(text)), error.expected, names) from None
    except UnexpectedToken as error:
        raise _stopped(text, _place(error.token), error.expected, names) from None
    (form,) = (child for child in tree.children if isinstance(child, Tree))
    return _question(form, names)


def _question(form: Tree[Token], names: Names) -> Question:
    seek: Seek = next(seek for seek in SEEKS if seek == form.data)
    where: list[Condition | Either] = []
    count, most = False, False
    for child in form.children:
        if isinstance(child, Token):
            count, most = count or child.type == "COUNT", most or child.type == "MOST"
            continue
        branches = [branch for branch in child.children if isinstance(branch, Tree)]
        if str(child.data).endswith("_part"):
            most = most or any(branch.data == "most" for branch in branches)
            where += _part(seek, [branch for branch in branches if branch.data != "most"], names)
        else:
            where += _conditions(seek, child, names)
    return Question(seek=seek, where=tuple(dict.fromkeys(where)), order="cited" if most else "", count=count)


def _part(seek: Seek, branches: list[Tree[Token]], names: Names) -> list[Condition | Either]:
    """One condition, or several that are joined with "or"."""
    found = [_conditions(seek, branch, names) for branch in branches]
    if len(found) < 2:
        return [one for conditions in found for one in conditions]
    for branch, conditions in zip(branches, found, strict=True):
        if len(conditions) > 1:
            span = _span(branch)
            raise NotUnderstood("not a question", '"and" and "or" are mixed here; ask it in two questions', span=span)
    either = dict.fromkeys(one for conditions in found for part in conditions for one in alternatives(part))
    return [Either(of=tuple(either))] if len(either) > 1 else [*either]


def _conditions(seek: Seek, branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """What one branch of the tree says: a condition for each of its names, or one of them where "or" joins them."""
    word, value = CONDITIONS[str(branch.data)]
    if VOCABULARY[seek, word].relation:
        return [_relation(word, _tokens(branch), names)]
    exceptions = [inner for inner in branch.children if isinstance(inner, Tree) and inner.data == "exception"]
    tokens = [token for token in _tokens(branch) if not any(token in _tokens(other) for other in exceptions)]
    kinds = {token.type for token in tokens}
    # "are not cited" and "do not cite anything" deny nothing: they are how one says never and nothing
    negated = bool(kinds & {"NOT", "NO", "NEITHER", "NOTHING"}) and not (
        branch.data == "nothing" or (branch.data == "uncited" and "CITE" in kinds)
    )
    page = next((str(token) for token in tokens if token.type == "NUMBER"), "") if word == "cites" else ""
    values = [token for token in tokens if token.type in VALUED and not (page and token.type == "NUMBER")]
    meaning = VOCABULARY[seek, word]
    said = (
        [(value, (0, 0))] if value else [(str(token), (token.start_pos or 0, token.end_pos or 0)) for token in values]
    )
    found: list[Condition | Either] = [
        Condition(word=word, value=value_of(names, word, meaning, text, span), at=page, negated=negated)
        for text, span in said
    ]
    if branch.data == "follows":  # from a reason as well as from a cause
        more = [dataclasses.replace(one, word="caused-by") for part in found for one in alternatives(part)]
        return (
            [*found, *more]
            if negated
            else [Either(of=tuple(one for part in (*found, *more) for one in alternatives(part)))]
        )
    if "OR" in kinds and not negated and len(dict.fromkeys(found)) > 1:
        found = [Either(of=tuple(dict.fromkeys(one for part in found for one in alternatives(part))))]
    for token in (token for other in exceptions for token in _tokens(other) if token.type == "NAME"):
        found.append(_exception(seek, word, token, names))
    return found


def _relation(word: str, tokens: list[Token], names: Names) -> Condition:
    """Who does what the verb says to whom: `supplies cameras to Kazakhstan`, `is supplied by Hikvision`."""
    verb = next(token for token in tokens if token.type in ("RELATES", "RELATED"))
    predicates = names.verbs[str(verb)]
    if len(predicates) > 1:
        candidates = tuple(
            {"id": key, "kind": "predicate", "name": names.kb.data.predicates[key].reads} for key in predicates
        )
        message = f'"{verb}" may be one of {len(predicates)} predicates; ask in the short form, by its id'
        raise NotUnderstood("ambiguous name", message, span=_place(verb), candidates=candidates)
    (predicate,) = predicates
    ends = [names.resolve(str(end), ENTITY_SECTIONS, _place(end)) for end in tokens if end.type == "NAME"]
    negated = any(token.type == "NOT" for token in tokens)
    word = direction(names.kb, predicate, word)
    return Condition(word=word, value=predicate, at=ends[-1], of=ends[0] if len(ends) > 1 else "", negated=negated)


def _exception(seek: Seek, word: str, token: Token, names: Names) -> Condition:
    """What stands behind "but not": it may be of another sort than what stands before it."""
    if not names.find(str(token), VOCABULARY[seek, word].names):
        for other in ("cites", "about"):
            if names.find(str(token), VOCABULARY[seek, other].names):
                word = other
    key = value_of(names, word, VOCABULARY[seek, word], str(token), _place(token))
    return Condition(word=word, value=key, negated=True)


def _tokens(branch: Tree[Token]) -> list[Token]:
    return [token for token in branch.scan_values(lambda value: isinstance(value, Token)) if isinstance(token, Token)]


def _place(token: Token) -> tuple[int, int]:
    return token.start_pos or 0, token.end_pos or 0


def _span(branch: Tree[Token]) -> tuple[int, int]:
    tokens = _tokens(branch)
    return _place(tokens[0])[0], _place(tokens[-1])[1]


def _stopped(text: str, span: tuple[int, int], expected: Any, names: Names) -> NotUnderstood:
    """Where the understanding stopped, and what could stand there."""
    word, due = text[span[0] : span[1]], set(expected)
    if word and "HEADING" in due:
        known = ", ".join(dict.fromkeys(names.headings.values()))
        return NotUnderstood("unknown name", f'no section is called "{word}"; the sections are: {known}', span=span)
    message = f'not understood from "{word}" on' if word else "the question stops too early"
    first = fold(word).partition(" ")[0]
    if "RELATES" in due and (close := nearest(first, names.verbs)):
        message += f"; did you mean {close[0]}?"
    could = sorted(due, key=lambda terminal: ORDER.index(terminal) if terminal in ORDER else len(ORDER))
    said = tuple(dict.fromkeys(CALLED.get(terminal) or WORDS[terminal][0] for terminal in could))
    return NotUnderstood("not a question", message, span=span, expected=said[:SHOWN])
