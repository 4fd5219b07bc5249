"""Rules of the grammar with a meaning of their own: they name more than one thing, or their words depend on it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from lark import Token, Tree

from graph.ask.conditions import CONDITION_TYPES, STEPS_RANGE, direction, steps_allowed, takes_thing, value_of
from graph.ask.names import Names
from graph.ask.question import Condition, Either, NotUnderstood, alternatives, one_of
from graph.records import ENTITY_SECTIONS
from graph.text import fold

DENIALS = frozenset(("NOT", "NO", "NEITHER", "NOTHING", "DONT", "ARENT"))
THE_CITED = "?"  # stands for a source until all that the question cites is known; no id is like it


def tokens_of(branch: Tree[Token]) -> list[Token]:
    """The keywords and values of a branch, in order."""
    return [token for token in branch.scan_values(lambda value: isinstance(value, Token)) if isinstance(token, Token)]


def place(token: Token) -> tuple[int, int]:
    """Where in the question a token stands."""
    return token.start_pos or 0, token.end_pos or 0


def span(branch: Tree[Token]) -> tuple[int, int]:
    """Where in the question a branch stands."""
    tokens = tokens_of(branch)
    return place(tokens[0])[0], place(tokens[-1])[1]


def unclear(what: str, span: tuple[int, int]) -> NotUnderstood:
    """The refusal of words that can mean more than one thing."""
    message = f"{what}, which can be understood in more than one way; ask it in two questions, or in the short form"
    return NotUnderstood("not a question", message, span=span)


def _entity(token: Token, names: Names) -> str:
    return names.resolve(str(token), ENTITY_SECTIONS, place(token))


def _source(token: Token, names: Names) -> str:
    return names.resolve(str(token), ("sources",), place(token))


def cited(values: list[Token], negated: bool, names: Names) -> list[Condition]:
    """The works that are cited, each with its page: `Cheney 2019 on page 9 and Shen 2018`."""
    found: list[Condition] = []
    for token in values:
        if token.type == "NUMBER":
            if any(not one.qualifier for one in found[:-1]):
                raise unclear("one page stands behind several names", (place(values[0])[0], place(token)[1]))
            found[-1] = dataclasses.replace(found[-1], qualifier=str(token))
        else:
            found.append(Condition(field="cites", value=_source(token, names), negated=negated))
    return found


def checked(tokens: list[Token], negated: bool, names: Names) -> Condition:
    """What a check found, of the source that is named, or of whichever one the question is about (see `_tied`)."""
    verdict = next(str(token) for token in tokens if token.type == "VERDICT")
    source = next((token for token in tokens if token.type == "NAME"), None)
    free = any(token.type in ("ANY", "NO") for token in tokens)
    at = _source(source, names) if source is not None else "" if free else THE_CITED
    return Condition(field="check", value=verdict, qualifier=at, negated=negated)


def _predicate(tokens: list[Token], names: Names) -> tuple[str, Token]:
    """The predicate that the verb means, and the verb."""
    verb = next(token for token in tokens if token.type in ("RELATES", "RELATED", "BEING"))
    predicates = names.verbs[str(verb)]
    if len(predicates) > 1:
        known = names.kb.data.predicates
        candidates = tuple({"id": key, "kind": "predicate", "name": known[key].reads} for key in predicates)
        message = f'"{verb}" may be one of {len(predicates)} predicates; ask in the short form, by its id'
        raise NotUnderstood("ambiguous name", message, span=place(verb), candidates=candidates)
    (predicate,) = predicates
    return predicate, verb


def _takes_no_thing(tokens: list[Token], predicate: str, names: Names) -> NotUnderstood:
    to = next(token for token in tokens if token.type == "TO")
    message = f'"{names.kb.data.predicates[predicate].reads}" takes no further "to"'
    return NotUnderstood("not a question", message, span=place(to))


def related(rule: str, word: str, tokens: list[Token], names: Names) -> list[Condition | Either]:
    """Who does what the verb says to whom: `supplies cameras to Kazakhstan`, `is supplied by Hikvision`."""
    predicate, _ = _predicate(tokens, names)
    to = next((token for token in tokens if token.type == "TO"), None)
    if to is not None and not takes_thing(names.kb, predicate):
        raise _takes_no_thing(tokens, predicate, names)
    ends = [_entity(end, names) for end in tokens if end.type == "NAME"]
    negated = any(token.type in DENIALS for token in tokens)
    thing = Condition(field="thing-of", value=predicate, qualifier=ends[0], object=ends[1] if to is not None else "")
    if rule == "thing":
        return [dataclasses.replace(thing, negated=negated)]
    word = direction(names.kb, predicate, word)
    if rule == "done":
        # what it supplies to somebody is the thing alone
        return [thing if to is not None else one_of((Condition(field=word, value=predicate, qualifier=ends[0]), thing))]
    if to is not None:
        return [Condition(field=word, value=predicate, qualifier=ends[-1], object=ends[0], negated=negated)]
    found = [Condition(field=word, value=predicate, qualifier=end, negated=negated) for end in dict.fromkeys(ends)]
    if negated and len(found) > 1:
        raise unclear('a "not" stands before several names', (place(tokens[0])[0], place(tokens[-1])[1]))
    return [one_of(found)] if any(token.type == "OR" for token in tokens) else list(found)


def _only(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """The works that are cited, and no other."""
    tokens = tokens_of(branch)
    if any(token.type == "OR" for token in tokens):
        raise unclear('"only" stands before "or"', span(branch))
    keys = [_source(token, names) for token in tokens if token.type == "NAME"]
    cited = [Condition(field="cites", value=key) for key in dict.fromkeys(keys)]
    return [*cited, Condition(field="sources", value=str(len(cited)))]


def _backs(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """What a work is cited for, or what a claim is a reason for."""
    tokens = tokens_of(branch)
    said = [token for token in tokens if token.type == "NAME"]
    sections = ("sources", "claims") if any(token.type == "SUPPORT" for token in tokens) else ("sources",)
    keys = [names.resolve(str(token), sections, place(token)) for token in said]
    words = {"sources": "cites", "claims": "supported-by"}
    found = [Condition(field=words[names.kb.index.section[key]], value=key) for key in dict.fromkeys(keys)]
    return [one_of(found)] if any(token.type == "OR" for token in tokens) else list(found)


def _is_there(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """Whether something is mentioned, or a work cited."""
    tokens = tokens_of(branch)
    _is_read(tokens, names)
    cited = any(token.type in ("CITED", "CITE") for token in tokens)
    find, word = (_source, "cites") if cited else (_entity, "about")
    found = [Condition(field=word, value=find(token, names)) for token in tokens if token.type == "NAME"]
    return [one_of(found)] if any(token.type == "OR" for token in tokens) else list(found)


def _for(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """The sources for a claim, or for what is said about somebody."""
    tokens = tokens_of(branch)
    said = [token for token in tokens if token.type == "NAME"]
    keys = [names.resolve(str(token), ("claims", *ENTITY_SECTIONS), place(token)) for token in said]
    claims = names.kb.data.claims
    found = [Condition(field="for" if key in claims else "about", value=key) for key in dict.fromkeys(keys)]
    return [one_of(found)] if any(token.type == "OR" for token in tokens) else list(found)


def _counted(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """At least so many, and what follows from it: more than two are at least three, fewer are not at least two."""
    tokens = tokens_of(branch)
    number = next(token for token in tokens if token.type == "NUMBER")
    bound = next(token.type for token in tokens if token.type in ("LEAST", "MOST_OF", "MORE", "FEWER"))
    least = int(value_of(names, "at-least", CONDITION_TYPES["claims", "at-least"], str(number), place(number)))
    negated = any(token.type in DENIALS for token in tokens) != (bound in ("MOST_OF", "FEWER"))
    return [Condition(field="at-least", value=str(least + (bound in ("MORE", "MOST_OF"))), negated=negated)]


def _told(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """What the essay says about somebody: the work that is read has to be one."""
    tokens = tokens_of(branch)
    _is_read(tokens, names)
    said = [token for token in tokens if token.type == "NAME"]
    found = [Condition(field="about", value=_entity(token, names)) for token in said]
    return [one_of(found)] if any(token.type == "OR" for token in tokens) else list(found)


def _is_read(tokens: list[Token], names: Names) -> None:
    """Refuse "the report" where the work that is read is an essay."""
    data = names.kb.data
    kind = data.sources[data.dataset.reads].kind if data.dataset.reads else ""
    for token in tokens:
        if token.type == "SOURCE_KIND" and str(token) != kind:
            raise NotUnderstood("wrong name", f"the work that is read here is no {token}", span=place(token))


def _uttered(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """What somebody who is quoted says about something."""
    first, *rest = (token for token in tokens_of(branch) if token.type == "NAME")
    speaker = Condition(field="by", value=names.resolve(str(first), ("actors",), place(first)))
    about = [Condition(field="about", value=_entity(token, names)) for token in rest]
    either = any(token.type == "OR" for token in tokens_of(branch))
    return [speaker, one_of(about)] if either else [speaker, *about]


def _supported(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """By another claim, or by a work that is cited."""
    tokens = tokens_of(branch)
    negated = any(token.type in DENIALS for token in tokens)
    plain = [one for part in _backs(branch, names) for one in alternatives(part)]
    found = [dataclasses.replace(one, negated=negated) for one in plain]
    return [one_of(found)] if any(token.type == "OR" for token in tokens) and not negated else list(found)


def _stated(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """That one does something to another, and what: `Hikvision supplies cameras to Kazakhstan`."""
    tokens = tokens_of(branch)
    predicate, verb = _predicate(tokens, names)
    ends = [_entity(end, names) for end in tokens if end.type == "NAME"]
    if len(ends) > 2 and not takes_thing(names.kb, predicate):
        raise _takes_no_thing(tokens, predicate, names)
    passive = verb.type == "RELATED"
    subject, object_ = (ends[-1], ends[0]) if passive else (ends[0], ends[-1])
    negated = any(token.type in DENIALS for token in tokens)
    said = Condition(field="states", value=predicate, qualifier=subject, object=object_, negated=negated)
    return [said, *(Condition(field="about", value=thing) for thing in ends[1:-1])]


def _share(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """`what share of Tajikistan's debt does China own`, where the dataset's verb is "owns debt of"."""
    tokens = tokens_of(branch)
    whole, thing, who = (token for token in tokens if token.type == "NAME")
    if not any(token.type == "OWNED" for token in tokens):
        whole, thing = thing, whole
    head = next(token for token in tokens if token.type == "HEAD")
    form = fold(f"{head} {thing} of")
    if len(names.verbs.get(form, ())) != 1:
        known = sorted(verb for verb in names.verbs if verb.startswith(f"{head} "))
        message = f'no relation here is called "{form}"; with "{head}" begin: {", ".join(known)}'
        raise NotUnderstood("unknown name", message, span=span(branch))
    ((predicate, word),) = names.verbs[form].items()
    one, other = (_entity(token, names) for token in (who, whole))
    subject, object_ = (one, other) if word == "subject-of" else (other, one)
    percent = "percent" in names.units and "much" not in str(tokens[0]).lower()
    given = Condition(field="unit", value="percent") if percent else Condition(field="has", value="figures")
    return [given, Condition(field="states", value=predicate, qualifier=subject, object=object_)]


def _amount(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """`how many cameras does Hikvision supply to Kazakhstan`: the figures in a unit, and whom they are about."""
    tokens = tokens_of(branch)
    unit = next(token for token in tokens if token.type == "UNIT")
    given = Condition(
        field="unit", value=value_of(names, "unit", CONDITION_TYPES["claims", "unit"], str(unit), place(unit))
    )
    if any(token.type == "RELATES" for token in tokens):
        return [given, *_stated(branch, names)]
    said = [token for token in tokens if token.type == "NAME"]
    if any(token.type == "OR" for token in tokens):
        raise unclear('"or" leaves open which are meant', span(branch))
    return [
        given,
        *(Condition(field="about", value=_entity(one, names)) for one in said),
    ]


def _within(branch: Tree[Token], names: Names) -> list[Condition | Either]:
    """How many steps away, and from whom."""
    tokens = tokens_of(branch)
    steps, name = (next(token for token in tokens if token.type == kind) for kind in ("NUMBER", "NAME"))
    negated = any(token.type in DENIALS for token in tokens)
    if not steps_allowed(str(steps)):
        raise NotUnderstood("not a question", STEPS_RANGE, span=place(steps))
    return [Condition(field="within", value=_entity(name, names), qualifier=str(steps), negated=negated)]


# rules that name more than one thing, or whose words depend on what is named
SPECIAL: dict[str, Callable[[Tree[Token], Names], list[Condition | Either]]] = {
    "only": _only, "backs": _backs, "told": _told, "stated": _stated, "whether": _stated, "share": _share,
    "amount": _amount, "within": _within, "is_there": _is_there, "for_": _for, "counted": _counted,
    "cited_least": _counted, "that": _stated, "uttered": _uttered, "supported": _supported,
    "where_named": _is_there,
}  # fmt: skip
