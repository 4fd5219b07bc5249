"""A question in English to the typed question.

The question comes cut into keywords and values; an Earley parser reads them by the grammar of `grammar.py`. (LALR would
settle the conflict around "and" without a word and then refuse correct questions.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import lark
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedEOF, UnexpectedToken
from lark.grammar import Rule
from lark.lexer import Lexer
from lark.load_grammar import Grammar
from lark.visitors import CollapseAmbiguities

from graph import cache
from graph.ask.english.grammar import CALLED, GRAMMAR
from graph.ask.english.keywords import WORDS
from graph.ask.english.rules import place, unclear
from graph.ask.english.tag import Piece, tag
from graph.ask.english.tree import typed
from graph.ask.names import Names
from graph.ask.question import NotUnderstood, Question
from graph.ask.reading import in_english
from graph.nearest import nearest
from graph.records import ENTITY_SECTIONS, SECTIONS
from graph.text import fold, listed

# what a refusal names first of all that could stand where it stopped, and how much of it
ORDER = ("NAME", "WHICH", "COUNT", "CLAIMS", "SOURCES", "ACTORS", "PROJECTS", "CONCEPTS", "CITE", "MENTION", "RELATES")
SHOWN = 8
MOST_PIECES = 120
MOST_WAYS = 6  # places where a question may be read in two ways and mean the same


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
def rules() -> list[Rule]:
    """The rules of the grammar in plain form."""
    key = cache.cache_key([GRAMMAR.encode(), lark.__version__.encode()], [Path(__file__).parent])
    found: list[Rule] | None = cache.load(key, ("lark.",))
    if not found:
        found = Lark(GRAMMAR, parser="earley", lexer=_Pieces).rules
        cache.store(key, found)
    return found


def _read(pieces: list[Piece], told: bool) -> Tree[Token]:
    """The tree of a question, by the rules that its words can fulfil: a tenth of all, which take a tenth of the time.

    Where they make none, all rules say what could stand where it stopped, if that is to be told.

    Raises
    ------
    UnexpectedToken, UnexpectedEOF
        When the words make no question; then with all that could stand there.
    """
    parser = _parser(frozenset(piece.terminal for piece in pieces))
    if parser is not None:
        with suppress(UnexpectedEOF, UnexpectedToken):
            return _parsed(parser, pieces)
    if not told:
        raise NotUnderstood("not a question", "not understood")
    return _parsed(_whole(), pieces)


@lru_cache(maxsize=256)
def _parser(terminals: frozenset[str]) -> Lark | None:
    """The parser of the rules that these terminals can fulfil; None where they fulfil none that begins a question."""
    shapes = [shape for shape in _shapes() if shape.terminals <= terminals]
    count = 0
    while count != len(shapes):  # a rule may need another that is gone
        count, known = len(shapes), {shape.name for shape in shapes}
        shapes = [shape for shape in shapes if shape.parts <= known]
    needed: set[str] = set()
    more = {"start"} & {shape.name for shape in shapes}
    while more:
        needed |= more
        more = {part for shape in shapes if shape.name in more for part in shape.parts} - needed
    enough = [shape.rule for shape in shapes if shape.name in needed]
    return Lark(_Compiled(enough), parser="earley", lexer=_Pieces, ambiguity="explicit") if enough else None


class _Shape(NamedTuple):
    """A rule with what it is made of, by name: lark's own symbols take their time to be compared."""

    rule: Rule
    name: str
    terminals: frozenset[str]
    parts: frozenset[str]


@lru_cache(maxsize=1)
def _shapes() -> list[_Shape]:
    """All rules."""
    return [
        _Shape(
            rule,
            rule.origin.name,
            frozenset(symbol.name for symbol in rule.expansion if symbol.is_term),
            frozenset(symbol.name for symbol in rule.expansion if not symbol.is_term),
        )
        for rule in rules()
    ]


@lru_cache(maxsize=1)
def _whole() -> Lark:
    """The parser of all rules."""
    return Lark(_Compiled(rules()), parser="earley", lexer=_Pieces, ambiguity="explicit")


def _parsed(parser: Lark, pieces: list[Piece]) -> Tree[Token]:
    found: Any = pieces  # our own lexer takes pieces instead of text
    return parser.parse(found)


def parse(text: str, names: Names, told: bool = True) -> Question:
    """The typed question that a text in English asks.

    A refusal says what could stand where it stopped; where that need not be `told`, it comes in a tenth of the time.

    Raises
    ------
    NotUnderstood
        When the words do not make a question, or a name is unknown or ambiguous.
    """
    turned = _owned(text, names)
    if turned != text:
        with suppress(NotUnderstood):
            return parse(turned, names, told=False)
    pieces = tag(text, names)
    if len(pieces) > MOST_PIECES:
        raise NotUnderstood("too long", f"the question has more than {MOST_PIECES} words and names; ask a shorter one")
    if pieces and pieces[0].terminal == "ALL" and _states(pieces[2:]):
        raise NotUnderstood("not a question", "this is a statement; begin with which", span=(0, pieces[0].end))
    try:
        tree = _read(pieces, told)
    except UnexpectedEOF as error:
        raise _stopped(text, (len(text), len(text)), error.expected, pieces, names) from None
    except UnexpectedToken as error:
        raise _stopped(text, place(error.token), error.expected, pieces, names) from None
    try:
        return _meaning(tree, names, (0, len(text)))
    except NotUnderstood as error:
        raise _no_such_claim(text, error.start, pieces, names) or error from None


def understood(pieces: list[Piece], names: Names) -> tuple[Tree[Token], Question]:
    """The tree and the typed question of pieces that need not come from a text.

    Raises
    ------
    NotUnderstood, UnexpectedEOF, UnexpectedToken
        When they make no question.
    """
    tree = _read(pieces, told=False)
    return tree, _meaning(tree, names, (0, len(pieces)))


def _meaning(tree: Tree[Token], names: Names, span: tuple[int, int]) -> Question:
    """The typed question of a tree; where the rules can be followed in several ways, all of them have to mean the same.

    Raises
    ------
    NotUnderstood
        When two of them mean something else, and what `typed` raises.
    """
    ways = sum(subtree.data == "_ambig" for subtree in tree.iter_subtrees())
    trees = CollapseAmbiguities().transform(tree) if 0 < ways <= MOST_WAYS else [tree]
    if ways > MOST_WAYS:
        raise unclear("the question branches too often", span)
    forms = [child for one in trees for child in one.children if isinstance(child, Tree)]
    questions = list(dict.fromkeys(typed(form, names) for form in forms))
    if len(questions) > 1:
        readings = listed([f'"{in_english(question, names)}"' for question in questions], "or")
        raise NotUnderstood("not a question", f"this may be {readings}; ask one of these", span=span)
    return questions[0]


def expected(text: str, names: Names) -> set[str]:
    """The terminals that may stand behind a question that has been begun; none where it is wrong already."""
    end = Piece("END", "", len(text), len(text))  # which no rule takes: where it stands, the parser says what it wanted
    try:
        _parsed(_whole(), [*tag(text, names), end])
    except UnexpectedToken as error:
        return set(error.expected) if error.token.type == "END" else set()
    return set()


def _bare(pieces: list[Piece], names: Names) -> str:
    """The record that is all that is asked about, as in "what is Huawei"; else nothing."""
    if [piece.terminal for piece in pieces if piece.terminal not in ("WHICH", "ARE", "ABOUT")] != ["NAME"]:
        return ""
    (said,) = (piece.value or piece.text for piece in pieces if piece.terminal == "NAME")
    found = names.find(said, SECTIONS)
    return found[0] if len(found) == 1 else ""


def _owned(text: str, names: Names) -> str:
    """The text with "owns Tajikistan's debt" as "owns debt of Tajikistan", where that is a verb of the dataset."""

    def turned(found: re.Match[str]) -> str:
        verb, owner, thing = found.groups()
        return f"{verb} {thing} of {owner}" if fold(f"{verb} {thing} of") in names.verbs else found[0]

    if "'s " not in text and "’s " not in text:
        return text
    heads = "|".join(map(re.escape, sorted(names.heads)))
    return re.sub(rf"\b({heads}) ([^?,;]+?)['’]s (\w+)", turned, text, flags=re.IGNORECASE)


def _states(pieces: list[Piece]) -> bool:
    """Whether a noun's verb follows it without a "which": claims are hedged, claims cite."""
    finite = ("ARE", "ARENT", "DO", "DONT", "CITE", "MENTION", "HAVE", "GIVE", "APPEAR", "RELATES")
    return bool(pieces) and pieces[0].terminal in finite and not pieces[0].text.lower().endswith("ing")


def _no_such_claim(text: str, start: int, pieces: list[Piece], names: Names) -> NotUnderstood | None:
    """Whether what was not understood is what somebody is to have said, and which claims come near it."""
    said = next((piece for piece in pieces if piece.terminal == "SAY" and piece.end <= start), None)
    if said is None or any(piece.terminal == "ABOUT" and piece.start > said.start for piece in pieces):
        return None
    like = names.claims_like(text[said.end :])
    if not like:
        return None
    message = f"no claim says that in these words; did you mean {like[0]}?"
    span = (min(said.end + 1, len(text)), len(text))
    return NotUnderstood("unknown name", message, span=span, candidates=names.candidates(like))


def _stopped(text: str, span: tuple[int, int], expected: Any, pieces: list[Piece], names: Names) -> NotUnderstood:
    """Where the understanding stopped, and what could stand there."""
    word, due = text[span[0] : span[1]], set(expected)
    before = next((piece.terminal for piece in reversed(pieces) if piece.end <= span[0]), "")
    other = bool(due & {"NAME", "UNIT"}) or bool(names.find(word, SECTIONS))
    if word and "HEADING" in due and (before == "SECTION" or not other):
        known = ", ".join(dict.fromkeys(names.headings.values()))
        return NotUnderstood("unknown name", f'no section is called "{word}"; the sections are: {known}', span=span)
    if record := _bare(pieces, names):
        message = f"this asks for no claims; all that is known of {names.kb.name(record)} gives: whosays show {record}"
        return NotUnderstood("not a question", message, span=span, candidates=names.candidates([record]))
    if no_claim := _no_such_claim(text, span[0], pieces, names):
        return no_claim
    if not word and any(piece.terminal == "COMMA" for piece in pieces):
        return NotUnderstood("not a question", 'say "and" or "or" before the last of several names', span=span)
    for piece in pieces if not word else ():
        if piece.terminal == "NAME" and not names.find(piece.value or piece.text, SECTIONS):
            word, span = piece.text, (piece.start, piece.end)
            break
    message = f'not understood from "{word}" on' if word else "the question stops too early"
    first = fold(word).partition(" ")[0]
    if "RELATES" in due and (close := nearest(first, names.verbs)):
        message += f"; did you mean {close[0]}?"
    near = names.near(word, ("sources", *ENTITY_SECTIONS)) if word and "NAME" in due else []
    could = sorted(sorted(due), key=lambda terminal: ORDER.index(terminal) if terminal in ORDER else len(ORDER))
    expect = tuple(dict.fromkeys(CALLED.get(terminal) or WORDS[terminal][0] for terminal in could))[:SHOWN]
    return NotUnderstood("not a question", message, span=span, expected=expect, candidates=names.candidates(near))
