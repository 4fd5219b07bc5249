"""A question in English to the typed question.

The question comes cut into keywords and names; an Earley parser reads the keywords by a small grammar. (LALR would
settle the conflict around "and" without a word and then refuse correct questions.)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import lark
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedEOF, UnexpectedToken
from lark.lexer import Lexer
from lark.load_grammar import Grammar

from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, NotUnderstood, Question, Seek
from graph.ask.vocabulary import VOCABULARY
from graph.ask.words import WORDS, tag
from graph.kept import keep, kept, origin_of

GRAMMAR = f"""
start: WHICH* claims | WHICH* sources | WHICH* plain
plain: ARE? (ACTORS | PROJECTS | CONCEPTS | ENTITIES | PASSAGES | CLAIMS | SOURCES) (ARE WHICH)?
claims: CLAIMS _that claim_condition (AND _that claim_condition)*
sources: SOURCES _that source_condition (AND _that source_condition)*
_that: WHICH?

?claim_condition: cites | mentions | said
cites: negation? CITE names
mentions: negation? MENTION names | ARE? NOT? ABOUT names
said: ARE? NOT? SAID? BY names
?source_condition: cited_for
cited_for: ARE? NOT? CITE FOR names
negation: DO NOT
names: name (AND name)*
name: NAME

%declare NAME {" ".join(WORDS)}
"""
CONDITIONS = {"cites": "cites", "mentions": "about", "said": "by", "cited_for": "about"}


class _Pieces(Lexer):
    """Hands the pieces to the parser as they are."""

    def __init__(self, conf: Any) -> None:
        """The grammar's own terminals are not needed: the pieces have theirs."""

    def lex(self, pieces: Any) -> Iterator[Token]:  # type: ignore[override]  # what lark passes to a lexer without a state
        for piece in pieces:
            yield Token(piece.terminal, piece.text, start_pos=piece.start, end_pos=piece.end)


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
        raise _stopped(text, (len(text), len(text)), error.expected) from None
    except UnexpectedToken as error:
        token = error.token
        raise _stopped(text, (token.start_pos or 0, token.end_pos or 0), error.expected) from None
    (form,) = (child for child in tree.children if isinstance(child, Tree))
    if form.data == "plain":
        word = next(child for child in form.children if isinstance(child, Token) and child.type.lower() in SEEKS)
        return Question(seek=_seek(word.type))
    seek = _seek(str(form.data))
    branches = form.iter_subtrees_topdown()  # type: ignore[no-untyped-call]  # lark leaves this one untyped
    where = (condition for branch in branches for condition in _conditions(seek, branch, names))
    return Question(seek=seek, where=tuple(dict.fromkeys(where)))


def _seek(word: str) -> Seek:
    return next(seek for seek in SEEKS if seek == word.lower())


def _conditions(seek: Seek, branch: Tree[Token], names: Names) -> Iterator[Condition]:
    word = CONDITIONS.get(branch.data)
    if word is None:
        return
    meaning = VOCABULARY[seek, word]
    negated = any(token.type == "NOT" for token in branch.scan_values(lambda _: True))
    for token in branch.scan_values(lambda token: isinstance(token, Token) and token.type == "NAME"):
        key = names.resolve(str(token), meaning.names, (token.start_pos or 0, token.end_pos or 0))
        yield Condition(word=word, value=key, negated=negated)


def _stopped(text: str, span: tuple[int, int], expected: Any) -> NotUnderstood:
    could = tuple(sorted(WORDS[terminal][0] if terminal in WORDS else "a name" for terminal in set(expected)))
    word = text[span[0] : span[1]]
    message = f'not understood from "{word}" on' if word else "the question stops too early"
    return NotUnderstood("not a question", message, span=span, expected=could)
