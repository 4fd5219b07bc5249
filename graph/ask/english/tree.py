"""What the tree of a question means: its rules as the conditions of a typed question."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

from lark import Token, Tree

from graph.ask.conditions import ANALYSES, CONDITION_TYPES, analysis_question, reason_to_refuse, takes_thing, value_of
from graph.ask.english.grammar import CONDITIONS
from graph.ask.english.keywords import VALUED
from graph.ask.english.rules import (
    DENIALS,
    SPECIAL,
    THE_CITED,
    checked,
    cited,
    place,
    related,
    span,
    tokens_of,
    unclear,
)
from graph.ask.names import Names
from graph.ask.question import TARGETS, Condition, Either, NotUnderstood, Order, Question, Target, alternatives, one_of

NO_ORDER: Order = ""
RANKS: dict[str, Order] = {"MOST": "cited", "TOP": "mentioned"}
# rules whose conditions need no verb: behind one that is denied they would share its "not", or they would not
BARE = frozenset(
    (
        "modal", "placed", "numbered", "said", "between", "mentions", "supported", "qualified", "caused", "own",
        "flagged", "graded", "older", "newer", "of_kind", "of_year", "cited_for", "cited_in", "cited_times",
        "cited_least", "uncited", "entity_kind", "part_of", "within", "with_", "undergoes", "does", "quoted",
        "mentioned",
    )
)  # fmt: skip
VERBS = frozenset(("ARE", "ARENT", "APPEAR", "MENTION", "CITE", "RELATES", "SUPPORT", "HAVE", "GIVE", "DO", "DONT"))
# rules with a number of what a condition behind them might be about
COUNTS = frozenset(
    ("holds_none", "holds_some", "cited_times", "cited_least", "exactly", "counted", "nothing", "only_kind", "uncited")
)


def typed(form: Tree[Token], names: Names) -> Question:
    """The typed question of a tree.

    Raises
    ------
    NotUnderstood
        When a name is unknown or ambiguous, or the words can mean more than one thing.
    """
    seek: Target = next(seek for seek in TARGETS if seek == form.data)
    if seek in ANALYSES:
        tokens = tokens_of(form)
        if any(token.type == "OR" for token in tokens):
            raise unclear('"or" leaves open which are meant', span(form))
        return analysis_question(names, seek, [(str(token), place(token)) for token in tokens if token.type == "NAME"])
    where: list[Condition | Either] = []
    count, order = False, NO_ORDER
    asked = next(
        (str(child).lower() for child in form.children if isinstance(child, Token) and child.type == "WHICH"), ""
    )
    parts = [child for child in form.children if isinstance(child, Tree) and str(child.data).endswith("_part")]
    for child in form.children:
        if isinstance(child, Token):
            count, order = count or child.type == "COUNT", RANKS.get(child.type, order)
            continue
        if child not in parts:
            where += _alone(seek, child, count, asked, names)
            continue
        branches = [branch for branch in child.children if isinstance(branch, Tree)]
        ranks = [token for branch in branches for token in tokens_of(branch) if token.type in RANKS]
        if ranks and len(branches) > 1:
            raise unclear('"most" is an order and no condition that "or" could join', span(child))
        order = RANKS[ranks[0].type] if ranks else order
        where += _part(seek, child, [] if ranks else branches, len(parts) > 1, names)
    _attached(form)
    where = _tied(where)
    question = Question(target=seek, where=tuple(dict.fromkeys(where)), order=order, count=count)
    if wrong := reason_to_refuse(names.kb, question):
        raise NotUnderstood("not a question", wrong, span=span(form))
    return question


def _alone(seek: Target, child: Tree[Token], count: bool, asked: str, names: Names) -> list[Condition | Either]:
    """A condition that stands without the noun, as in "what is said about Huawei"."""
    if child.data == "mentions" and any(token.type in DENIALS for token in tokens_of(child)):
        raise unclear("what is not said", span(child))
    said = _conditions(seek, child, names)
    if child.data in ("done", "undergoes") and len(said) == 1 and not any(one.negated for one in alternatives(said[0])):
        return _who_or_what(said[0], asked, names)
    if child.data == "gives" and count:
        message = "claims are counted here, and not figures; ask: how many claims give figures"
        raise NotUnderstood("not a question", message, span=span(child))
    return said


def _who_or_what(part: Condition | Either, asked: str, names: Names) -> list[Condition | Either]:
    """Whom somebody supplies are the recipients, what somebody supplies is the thing, too, also in the passive."""
    one = alternatives(part)[0]
    if asked in ("who", "whom"):
        return [one]
    if (
        asked == "what"
        and one.field == "object-of"
        and isinstance(part, Condition)
        and takes_thing(names.kb, one.value)
    ):
        return [one_of((one, dataclasses.replace(one, field="thing-of")))]
    return [part]


def _part(
    seek: Target, part: Tree[Token], branches: list[Tree[Token]], more: bool, names: Names
) -> list[Condition | Either]:
    """One condition, or several that are joined with "or"."""
    found = [_conditions(seek, branch, names) for branch in branches]
    if len(found) < 2:
        return [one for conditions in found for one in conditions]
    plain = any(isinstance(token, Token) and token.type == "OR" for token in part.children)
    rules = {str(branch.data) for branch in branches}
    alike = len(rules) == 1 and rules <= BARE  # in "mention China and are hedged or predicted" nothing is mixed
    if any(len(conditions) > 1 for conditions in found) or (plain and more and not alike):
        raise unclear('"and" and "or" are mixed', span(part))
    either = [one for conditions in found for said in conditions for one in alternatives(said)]
    if plain and any(one.negated for one in either):
        raise unclear('"not" and "or" are mixed', span(part))
    return [one_of(either)]


def _attached(form: Tree[Token]) -> None:
    """Refuse parts of a question that may belong to what stands before them, or share its "not"."""
    parts: list[tuple[Tree[Token], bool]] = []  # each branch, and whether an "and" or "but" stands before it
    joined = False
    for child in form.children:
        if isinstance(child, Token):
            joined = child.type in ("AND", "BUT") or (joined and child.type in ("WHICH", "WHOSE"))
            continue
        branches = [one for one in child.children if isinstance(one, Tree)] if str(child.data).endswith("_part") else []
        parts += [(branch, joined or bool(place)) for place, branch in enumerate(branches)]
        joined = False
    for (one, _), (other, and_) in pairwise(parts):
        first = {token.type for token in tokens_of(one)}
        kinds = {token.type for token in tokens_of(other)}
        where = (span(one)[0], span(other)[1])
        counts = str(one.data) in COUNTS or (str(one.data) in ("figures", "unit", "kind_cited") and first & DENIALS)
        if counts and not and_:
            raise unclear("what stands behind a number may belong to what is counted", where)
        if not first & DENIALS or kinds & DENIALS or str(one.data) in ("nothing", "holds_none"):
            continue
        if str(other.data) in BARE and not any(map(_is_verb, tokens_of(other))):
            raise unclear('a "not" may hold for both', where)
        once = any(str(token).lower() in ("does", "doesn't", "doesnt", "doesn t") for token in tokens_of(one))
        verb = next((token for token in tokens_of(other) if _is_verb(token)), None)
        if once and verb is not None and not str(verb).lower().endswith(("s", "ing")):
            raise unclear('a "not" may hold for both', where)


def _is_verb(token: Token) -> bool:
    """Whether a condition with this token has a verb of its own; "supplied by" has none, "are supplied by" has."""
    if token.type == "RELATED":
        first = str(token).partition(" ")[0]
        return first in ("is", "are", "was", "were") or not (first.endswith("ed") or str(token).endswith(" by"))
    return token.type in VERBS


def _conditions(seek: Target, branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """What one branch of the tree says: a condition for each of its names, or one of them where "or" joins them."""
    if special := SPECIAL.get(str(branch.data)):
        return special(branch, names)
    word, value = CONDITIONS[str(branch.data)]
    if CONDITION_TYPES[seek, word].relation:
        return related(str(branch.data), word, tokens_of(branch), names)
    exceptions = [inner for inner in branch.children if isinstance(inner, Tree) and inner.data == "exception"]
    excepted = {id(token) for other in exceptions for token in tokens_of(other)}
    tokens = [token for token in tokens_of(branch) if id(token) not in excepted]
    kinds = {token.type for token in tokens}
    # "are not cited" and "do not cite anything" deny nothing: they are how one says never and nothing
    never = branch.data in ("nothing", "holds_none") or (branch.data == "uncited" and "CITED" in kinds)
    negated = bool(kinds & DENIALS) and not never
    if negated and sum(token.type in ("NOT", "NO", "DONT", "ARENT") for token in tokens) > 1:
        raise unclear("it is denied twice", span(branch))
    if "BOTH" in kinds and (negated or "OR" in kinds):
        raise unclear('"both" stands with "not" or "or"', span(branch))
    if negated and exceptions:
        raise unclear("a condition that is denied has an exception", span(branch))
    if word == "check":
        return [checked(tokens, negated, names)]
    values = [token for token in tokens if token.type in VALUED]
    meaning = CONDITION_TYPES[seek, word]
    if branch.data == "cites":
        found = cited(values, negated, names)
    else:
        said = [(value, (0, 0))] if value else [(str(token), place(token)) for token in values]
        found = [
            Condition(field=word, value=value_of(names, word, meaning, text, span), negated=negated)
            for text, span in said
        ]
    if branch.data == "follows":  # from a reason as well as from a cause
        found += [dataclasses.replace(one, field="caused-by") for one in found]
    excepting = [token for other in exceptions for token in tokens_of(other) if token.type == "NAME"]
    either = not negated and ("OR" in kinds or branch.data == "follows")
    return [*([one_of(found)] if either else found), *(_exception(seek, word, token, names) for token in excepting)]


def _tied(where: list[Condition | Either]) -> list[Condition | Either]:
    """In "cite Jardine 2019 and are confirmed" the check that is meant is that of Jardine 2019."""
    plain = [
        one for part in where for one in alternatives(part) if one.field in ("cites", "quotes") and not one.negated
    ]
    cited = list(dict.fromkeys(one.value for one in plain))
    source = cited[0] if len(cited) == 1 else ""
    loose = [one for part in where for one in alternatives(part) if one.qualifier == THE_CITED]
    if loose and (len(cited) > 1 or (not source and any(one.negated for one in loose))):
        raise unclear("it is not said of which citation", (0, 0))

    def tie(one: Condition) -> Condition:
        return dataclasses.replace(one, qualifier=source) if one.qualifier == THE_CITED else one

    return [
        Either(conditions=tuple(map(tie, part.conditions))) if isinstance(part, Either) else tie(part) for part in where
    ]


def _exception(seek: Target, word: str, token: Token, names: Names) -> Condition:
    """What stands behind "but not": it may be of another sort than what stands before it."""
    known = [(other, CONDITION_TYPES.get((seek, other))) for other in ("cites", "about", "with")]
    words = [other for other, row in known if row is not None and names.find(str(token), row.sections)]
    if len(words) > 1:
        raise unclear(f'"{token}" is an author and something that claims mention', place(token))
    word = words[0] if words else word
    key = value_of(names, word, CONDITION_TYPES[seek, word], str(token), place(token))
    return Condition(field=word, value=key, negated=True)
