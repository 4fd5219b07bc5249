"""A question in English to the typed question.

The question comes cut into keywords and values; an Earley parser reads them by a small grammar. (LALR would settle the
conflict around "and" without a word and then refuse correct questions.)
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
from graph.ask.question import SEEKS, Condition, Either, NotUnderstood, Question, Seek, alternatives
from graph.ask.vocabulary import VOCABULARY, direction, value_of
from graph.ask.words import VALUED, WORDS, tag
from graph.kept import keep, kept, origin_of
from graph.nearest import nearest
from graph.records import ENTITY_SECTIONS
from graph.text import fold

# The name of each condition's rule is a key of CONDITIONS. Rules with _ in front leave no trace in the tree.
GRAMMAR = f"""
start: claims | sources | actors | projects | concepts | entities | passages
_lead: (WHICH | COUNT | GIVE)*
_which: (WHICH | WHOSE)?

claims: _lead modal_before? CLAIMS _end
    | _lead modal_before? CLAIMS _which _claim_parts
    | _lead modal_noun | _lead modal_noun _which _claim_parts | _lead mentions
modal_before: MODALITY
modal_noun: MODALITY
_claim_parts: claim_part (AND? _which claim_part)*
claim_part: _claim_condition (OR _which _claim_condition)*
_claim_condition: cites | quotes | nothing | exactly | kind_cited | checked | mentions | between | said
    | placed | numbered | modal | figures
cites: _deny CITE names _on_page _except | CITE neither
_except: ((BUT | AND) exception)?
exception: NOT names
quotes: _deny QUOTE names VERBATIM?
nothing: CITE NOTHING | DO NOT CITE ANYTHING
exactly: _deny CITE EXACTLY NUMBER SOURCES?
mentions: _deny MENTION names _except | _is SAID? ABOUT names _except | (MENTION | ARE? ABOUT) neither
between: _is BETWEEN name AND name
said: _is SAID? BY names
placed: _stands IN _section heading _section
numbered: _stands IN? PARAGRAPH number
modal: _is MODALITY
checked: HAVE (NO)? CITATION _which ARE VERDICT | CITATION? ARE VERDICT | WITH? (NO)? CITATION (_which ARE)? VERDICT
kind_cited: _deny CITE NO? (SOURCES KINDWORD KIND | SOURCE_KIND SOURCES?)
    | CITE NOTHING KINDWORD KIND
figures: _deny (GIVE | HAVE | WITH) FIGURES

sources: _lead MOST? SOURCES _end | _lead MOST? (SOURCES | kind_noun) _which _source_parts | _lead kind_noun
kind_noun: SOURCE_KIND
_source_parts: source_part (AND? _which source_part)*
source_part: _source_condition (OR _which _source_condition)*
_source_condition: cited_for | cited_in | rest | uncited | most | older | newer | of_kind | cited_times
cited_for: _is CITE FOR names | _deny MENTION names
cited_in: _is CITE (IN | BY) claim_names
claim_names: CLAIMS? names
rest: DO names CITE
uncited: _is UNCITED | ARE NOT CITE
most: _is MOST
older: _is BEFORE number
newer: _is AFTER number
of_kind: _is (KINDWORD KIND | SOURCE_KIND)
cited_times: _is CITE BY EXACTLY NUMBER CLAIMS

actors: _lead (ACTORS | actor_noun) _end | _lead (ACTORS | actor_noun) _which _entity_parts | _lead quoted
projects: _lead (PROJECTS | project_noun) _end | _lead (PROJECTS | project_noun) _which _entity_parts
concepts: _lead (CONCEPTS | concept_noun) _end | _lead (CONCEPTS | concept_noun) _which _entity_parts
entities: _lead ENTITIES _end | _lead ENTITIES _which _entity_parts | _lead (part_of | with_ | does | undergoes | done)
actor_noun: ACTOR_KIND
project_noun: PROJECT_KIND
concept_noun: CONCEPT_KIND
_entity_parts: entity_part (AND? _which entity_part)*
entity_part: _entity_condition (OR _which _entity_condition)*
_entity_condition: with_ | part_of | quoted | entity_kind | does | undergoes
with_: _deny APPEAR? WITH names
part_of: _is PART names
does: _deny RELATES name (TO name)? | ARE NOT? RELATES name (TO name)?
undergoes: _is RELATED name | DO NOT RELATED name
done: DO name RELATES
quoted: ARE NOT? (REPORTED | QUOTE)
entity_kind: _is (KINDWORD KIND | ACTOR_KIND | PROJECT_KIND | CONCEPT_KIND)

passages: _lead PASSAGES _end
_end: ARE? WHICH*
_deny: (DO NOT)?
_is: ARE? NOT?
_stands: (ARE | APPEAR)? NOT?
_section: SECTION?
neither: NEITHER name NOR name
names: name (AND name)* | name (OR name)+
name: NAME
heading: HEADING
number: NUMBER
_on_page: (PAGE NUMBER)?

%declare {" ".join(VALUED)} {" ".join(WORDS)}
"""
# rule -> the word of its condition, and its value where the rule has only one
CONDITIONS: dict[str, tuple[str, str]] = {
    "cites": ("cites", ""), "exception": ("", ""), "quotes": ("quotes", ""), "nothing": ("sources", "0"),
    "exactly": ("sources", ""), "mentions": ("about", ""), "between": ("about", ""), "said": ("by", ""),
    "placed": ("section", ""), "numbered": ("paragraph", ""), "modal": ("modality", ""), "checked": ("check", ""),
    "kind_cited": ("kind", ""), "figures": ("has", "figures"), "cited_for": ("about", ""), "cited_in": ("for", ""),
    "rest": ("for", ""), "uncited": ("claims", "0"), "older": ("before", ""), "newer": ("after", ""),
    "of_kind": ("kind", ""), "cited_times": ("claims", ""), "with_": ("with", ""), "part_of": ("part-of", ""),
    "does": ("subject-of", ""), "undergoes": ("object-of", ""), "done": ("object-of", ""),
    "quoted": ("has", "words"), "entity_kind": ("kind", ""),
    "modal_before": ("modality", ""), "modal_noun": ("modality", ""), "kind_noun": ("kind", ""),
    "actor_noun": ("kind", ""), "project_noun": ("kind", ""), "concept_noun": ("kind", ""),
}  # fmt: skip
CALLED = {
    "RELATES": "a verb of the dataset", "RELATED": "a verb of the dataset", "NAME": "a name",
    "NUMBER": "a number", "HEADING": "a section's heading", "MODALITY": "hedged or predicted",
    "VERDICT": "confirmed or another verdict", "ACTOR_KIND": "a kind of actor", "PROJECT_KIND": "a kind of project",
    "CONCEPT_KIND": "a kind of concept", "SOURCE_KIND": "a kind of source", "KIND": "a kind",
}  # fmt: skip

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
