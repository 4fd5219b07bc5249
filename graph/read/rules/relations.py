"""Predicates, arguments and parts: what may be said to hold between two records."""

from __future__ import annotations

from collections.abc import Iterator

from graph.nearest import nearest
from graph.read.problems import Path, quote
from graph.read.rules.context import Context, Violation
from graph.records import ENTITY_SECTIONS, KINDS, NO_ARGUMENTS, SECTIONS
from graph.text import with_article


def predicates_are_listed(context: Context) -> Iterator[Violation]:
    """A relation's predicate is in the list, and its ends have the sections or kinds that it asks for."""
    data = context.data
    kinds: dict[str, tuple[str, str, str]] = {
        key: ("entity", SECTIONS[section], entity.kind)
        for section, key, entity in context.entities()
        if context.section[key] == section and not context.damaged(section, key)
    }
    words = set(_kind_words())  # a predicate that asks for an unknown kind asks for nothing until that is mended
    asked = {
        key: tuple(set(ends) if words.issuperset(ends) else set() for ends in (predicate.subjects, predicate.objects))
        for key, predicate in data.predicates.items()
    }
    for key, claim in data.claims.items():
        for place, relation in enumerate(claim.states):
            path: Path = ("claims", key, "states", place)
            if relation.predicate not in asked:
                yield from context.unknown((*path, "predicate"), relation.predicate, ("predicates",), "predicate")
                continue
            subjects, objects = asked[relation.predicate]
            for end, other, allowed in (("subject", relation.subject, subjects), ("object", relation.object, objects)):
                if allowed and other in kinds and allowed.isdisjoint(kinds[other]):
                    _, sort, kind = kinds[other]
                    wanted = " or ".join(sorted(allowed))
                    hint = f"the {end} of {relation.predicate} must be {wanted}"
                    yield Violation((*path, end), f"{quote(other)} is {with_article(sort)} of kind {kind}", hint)


def predicates_ask_for_known_kinds(context: Context) -> Iterator[Violation]:
    """What a predicate asks of its ends is a section's word or a kind."""
    words = _kind_words()
    for key, predicate in context.data.predicates.items():
        for name, asked in (("from", predicate.subjects), ("to", predicate.objects)):
            for place, word in enumerate(asked):
                if word not in words:
                    close = nearest(word, words)
                    hint = f"did you mean {quote(close[0])}?" if close else "write actor, project, concept or a kind"
                    yield Violation(("predicates", key, name, place), f"unknown kind {quote(word)}", hint)


def _kind_words() -> list[str]:
    return [*(SECTIONS[section] for section in ENTITY_SECTIONS), "entity", *KINDS]


def arguments_go_to_others(context: Context) -> Iterator[Violation]:
    """A claim does not argue for or against itself."""
    for key, claim in context.data.claims.items():
        for kind, others in claim.argues.lists() if claim.argues is not NO_ARGUMENTS else ():
            if key in others:
                verb = "contrasts with" if kind == "contrasts" else kind
                path: Path = ("claims", key, "argues", kind, others.index(key))
                yield Violation(path, f"a claim {verb} itself", "name another claim")


def parts_make_no_circle(context: Context) -> Iterator[Violation]:
    """Nothing is part of itself, also not by way of others."""
    whole = {key: (section, entity.part_of) for section, key, entity in context.entities()}
    done: set[str] = set()
    for start in whole:
        trail: dict[str, None] = {}
        stack = [(start, iter(whole[start][1]))]
        trail[start] = None
        while stack:
            key, others = stack[-1]
            other = next(others, None)
            if other is None:
                stack.pop()
                trail.pop(key)
                done.add(key)
            elif other in trail:
                section, parts = whole[key]
                circle = [key, *[*trail][[*trail].index(other) :]]
                shown = circle if len(circle) <= 8 else [*circle[:6], "…", circle[-1]]
                message = f"is part of itself: {' in '.join(shown)}"
                yield Violation((section, key, "part_of", parts.index(other)), message, "break the circle")
            elif other in whole and other not in done:
                trail[other] = None
                stack.append((other, iter(whole[other][1])))
