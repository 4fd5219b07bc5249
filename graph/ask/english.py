"""A question in English to the typed question.

The question comes cut into keywords and values; an Earley parser reads them by the grammar of `grammar.py`. (LALR would
settle the conflict around "and" without a word and then refuse correct questions.)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import lark
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedEOF, UnexpectedToken
from lark.grammar import Rule
from lark.lexer import Lexer
from lark.load_grammar import Grammar

from graph.ask.grammar import CALLED, CONDITIONS, GRAMMAR
from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, Either, NotUnderstood, Question, Seek, alternatives, one_of
from graph.ask.vocabulary import VOCABULARY, direction, takes_thing, value_of
from graph.ask.words import VALUED, WORDS, Piece, tag
from graph.kept import keep, kept, origin_of
from graph.nearest import nearest
from graph.records import ENTITY_SECTIONS
from graph.text import fold

DENIALS = frozenset(("NOT", "NO", "NEITHER", "NOTHING", "DONT", "ARENT"))
# rules whose conditions need no verb: behind one that is denied they would share its "not", or they would not
BARE = frozenset(("modal", "placed", "numbered", "said", "older", "newer", "of_kind", "entity_kind", "part_of"))
# what a refusal names first of all that could stand where it stopped, and how much of it
ORDER = ("NAME", "WHICH", "COUNT", "CLAIMS", "SOURCES", "ACTORS", "PROJECTS", "CONCEPTS", "CITE", "MENTION", "RELATES")
SHOWN = 8
THE_CITED = "?"  # stands for a source until all that the question cites is known; no id is like it


class _Pieces(Lexer):
    """Hands the pieces to the parser as they are."""

    def __init__(self, conf: Any) -> None:
        """The grammar's own terminals are not needed: the pieces have theirs."""

    def lex(self, pieces: Any) -> Iterator[Token]:  # type: ignore[override]  # what lark passes to a lexer without a state
        for piece in pieces:
            yield Token(piece.terminal, piece.value or piece.text, start_pos=piece.start, end_pos=piece.end)


class _Compiled(Grammar):
    """A grammar whose rules were worked out before: that takes longer than all that they are then used for."""

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules

    def compile(self, *_: Any) -> tuple[list[Any], list[Rule], list[Any]]:
        """Terminals (they are all our own), rules and what is passed over."""
        return [], self.rules, []


@lru_cache(maxsize=1)
def _rules() -> list[Rule]:
    """The rules of the grammar in plain form."""
    origin = origin_of([GRAMMAR.encode(), lark.__version__.encode()], [Path(__file__).parent])
    rules: list[Rule] | None = kept(origin, ("lark.",))
    if not rules:
        rules = Lark(GRAMMAR, parser="earley", lexer=_Pieces).rules
        keep(origin, rules)
    return rules


def _read(pieces: list[Piece]) -> Tree[Token]:
    """The tree of a question, by the rules that its words can fulfil: a tenth of all, which take a tenth of the time.

    Raises
    ------
    UnexpectedToken, UnexpectedEOF
        When the words make no question; then with all that could stand there.
    """
    terminals = {piece.terminal for piece in pieces}
    rules = [
        rule for rule in _rules() if all(not symbol.is_term or symbol.name in terminals for symbol in rule.expansion)
    ]
    count = 0
    while count != len(rules):  # a rule may need another that is gone
        count, known = len(rules), {rule.origin for rule in rules}
        rules = [rule for rule in rules if all(symbol.is_term or symbol in known for symbol in rule.expansion)]
    if any(rule.origin.name == "start" for rule in rules):
        with suppress(UnexpectedEOF, UnexpectedToken):
            return _parsed(rules, pieces)
    return _parsed(_rules(), pieces)


def _parsed(rules: list[Rule], pieces: list[Piece]) -> Tree[Token]:
    found: Any = pieces  # our own lexer takes pieces instead of text
    return Lark(_Compiled(rules), parser="earley", lexer=_Pieces).parse(found)


def parse(text: str, names: Names) -> Question:
    """The typed question that a text in English asks.

    Raises
    ------
    NotUnderstood
        When the words do not make a question, or a name is unknown or ambiguous.
    """
    pieces = tag(text, names)
    try:
        tree = _read(pieces)
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
    parts = [child for child in form.children if isinstance(child, Tree) and str(child.data).endswith("_part")]
    for child in form.children:
        if isinstance(child, Token):
            count, most = count or child.type == "COUNT", most or child.type == "MOST"
            continue
        if child not in parts:
            where += _conditions(seek, child, names)
            continue
        branches = [branch for branch in child.children if isinstance(branch, Tree)]
        ranks = [branch for branch in branches if branch.data == "most"]
        if ranks and len(branches) > 1:
            raise _unclear('"most" is an order and no condition that "or" could join', _span(child))
        most = most or bool(ranks)
        where += _part(seek, child, [] if ranks else branches, len(parts) > 1, names)
    _shared_denial([branch for part in parts for branch in part.children if isinstance(branch, Tree)])
    where = _tied(where)
    return Question(seek=seek, where=tuple(dict.fromkeys(where)), order="cited" if most else "", count=count)


def _part(
    seek: Seek, part: Tree[Token], branches: list[Tree[Token]], more: bool, names: Names
) -> list[Condition | Either]:
    """One condition, or several that are joined with "or"."""
    found = [_conditions(seek, branch, names) for branch in branches]
    if len(found) < 2:
        return [one for conditions in found for one in conditions]
    plain = any(isinstance(token, Token) and token.type == "OR" for token in part.children)
    if any(len(conditions) > 1 for conditions in found) or (plain and more):
        raise _unclear('"and" and "or" are mixed', _span(part))
    either = [one for conditions in found for said in conditions for one in alternatives(said)]
    if plain and any(one.negated for one in either):
        raise _unclear('"not" and "or" are mixed', _span(part))
    return [one_of(either)]


def _shared_denial(branches: list[Tree[Token]]) -> None:
    """Refuse "are not hedged and predicted": whether the "not" holds for both, nobody can know."""
    for one, other in pairwise(branches):
        denied = any(token.type in DENIALS for token in _tokens(one))
        verbs = {token.type for token in _tokens(other)} & {"ARE", "APPEAR", "ARENT"}
        if denied and str(other.data) in BARE and not verbs:
            raise _unclear('a "not" may hold for both', (_span(one)[0], _span(other)[1]))


def _unclear(what: str, span: tuple[int, int]) -> NotUnderstood:
    message = f"{what}, which can be understood in more than one way; ask it in two questions, or in the short form"
    return NotUnderstood("not a question", message, span=span)


def _conditions(seek: Seek, branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """What one branch of the tree says: a condition for each of its names, or one of them where "or" joins them."""
    word, value = CONDITIONS[str(branch.data)]
    if VOCABULARY[seek, word].relation:
        return _relation(str(branch.data), word, _tokens(branch), names)
    exceptions = [inner for inner in branch.children if isinstance(inner, Tree) and inner.data == "exception"]
    excepted = {id(token) for other in exceptions for token in _tokens(other)}
    tokens = [token for token in _tokens(branch) if id(token) not in excepted]
    kinds = {token.type for token in tokens}
    # "are not cited" and "do not cite anything" deny nothing: they are how one says never and nothing
    negated = bool(kinds & DENIALS) and not (
        branch.data == "nothing" or (branch.data == "uncited" and "CITED" in kinds)
    )
    if negated and exceptions:
        raise _unclear("a condition that is denied has an exception", _span(branch))
    if word == "check":
        return [_check(tokens, negated, names)]
    page = next((str(token) for token in tokens if token.type == "NUMBER"), "") if word == "cites" else ""
    values = [token for token in tokens if token.type in VALUED and not (page and token.type == "NUMBER")]
    if page and len(values) > 1:
        raise _unclear("one page stands behind several names", _span(branch))
    meaning = VOCABULARY[seek, word]
    said = [(value, (0, 0))] if value else [(str(token), _place(token)) for token in values]
    found = [
        Condition(word=word, value=value_of(names, word, meaning, text, span), at=page, negated=negated)
        for text, span in said
    ]
    if branch.data == "follows":  # from a reason as well as from a cause
        found += [dataclasses.replace(one, word="caused-by") for one in found]
    excepting = [token for other in exceptions for token in _tokens(other) if token.type == "NAME"]
    either = not negated and ("OR" in kinds or branch.data == "follows")
    return [*([one_of(found)] if either else found), *(_exception(seek, word, token, names) for token in excepting)]


def _check(tokens: list[Token], negated: bool, names: Names) -> Condition:
    """What a check found, of the source that is named, or of whichever one the question is about (see `_tied`)."""
    verdict = next(str(token) for token in tokens if token.type == "VERDICT")
    source = next((token for token in tokens if token.type == "NAME"), None)
    free = any(token.type in ("ANY", "NO") for token in tokens)
    at = names.resolve(str(source), ("sources",), _place(source)) if source is not None else "" if free else THE_CITED
    return Condition(word="check", value=verdict, at=at, negated=negated)


def _tied(where: list[Condition | Either]) -> list[Condition | Either]:
    """In "cite Jardine 2019 and are confirmed" the check that is meant is that of Jardine 2019."""
    cited = [part.value for part in where if isinstance(part, Condition) and part.word == "cites" and not part.negated]
    source = cited[0] if len(cited) == 1 else ""

    def tie(one: Condition) -> Condition:
        return dataclasses.replace(one, at=source) if one.at == THE_CITED else one

    return [Either(of=tuple(map(tie, part.of))) if isinstance(part, Either) else tie(part) for part in where]


def _relation(rule: str, word: str, tokens: list[Token], names: Names) -> list[Condition | Either]:
    """Who does what the verb says to whom: `supplies cameras to Kazakhstan`, `is supplied by Hikvision`."""
    verb = next(token for token in tokens if token.type in ("RELATES", "RELATED"))
    predicates = names.verbs[str(verb)]
    known = names.kb.data.predicates
    if len(predicates) > 1:
        candidates = tuple({"id": key, "kind": "predicate", "name": known[key].reads} for key in predicates)
        message = f'"{verb}" may be one of {len(predicates)} predicates; ask in the short form, by its id'
        raise NotUnderstood("ambiguous name", message, span=_place(verb), candidates=candidates)
    (predicate,) = predicates
    to = next((token for token in tokens if token.type == "TO"), None)
    if to is not None and not takes_thing(names.kb, predicate):
        raise NotUnderstood("not a question", f'"{known[predicate].reads}" takes no further "to"', span=_place(to))
    ends = [names.resolve(str(end), ENTITY_SECTIONS, _place(end)) for end in tokens if end.type == "NAME"]
    negated = any(token.type in DENIALS for token in tokens)
    if rule == "does":
        at, of = ends[-1], ends[0] if to is not None else ""
    else:
        at, of = ends[0], ends[1] if to is not None else ""
    if rule != "done":
        word = direction(names.kb, predicate, word)
        return [Condition(word=word, value=predicate, at=at, of=of, negated=negated)]
    thing = Condition(word="thing-of", value=predicate, at=at, of=of)
    if to is not None:
        return [thing]  # what it supplies to somebody is the thing alone
    return [one_of((Condition(word=direction(names.kb, predicate, word), value=predicate, at=at), thing))]


def _exception(seek: Seek, word: str, token: Token, names: Names) -> Condition:
    """What stands behind "but not": it may be of another sort than what stands before it."""
    words = [other for other in ("cites", "about") if names.find(str(token), VOCABULARY[seek, other].names)]
    if len(words) > 1:
        raise _unclear(f'"{token}" is an author and something that claims mention', _place(token))
    word = words[0] if words else word
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
    could = sorted(sorted(due), key=lambda terminal: ORDER.index(terminal) if terminal in ORDER else len(ORDER))
    said = tuple(dict.fromkeys(CALLED.get(terminal) or WORDS[terminal][0] for terminal in could))
    return NotUnderstood("not a question", message, span=span, expected=said[:SHOWN])
