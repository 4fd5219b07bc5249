"""Predicates, arguments and parts: what may be said to hold between two records."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.read.problems import DataPath, did_you_mean, quote
from graph.read.rules.context import Context, Violation
from graph.records import ENTITY_SECTIONS, KINDS, NO_ARGUMENTS, SECTIONS
from graph.text import with_article
from graph.verbs import passive


def predicates_are_listed(context: Context) -> Iterator[Violation]:
    """A relation's predicate is in the list, and its ends have the sections or kinds that it asks for."""
    kinds: dict[str, tuple[str, str, str]] = {
        entity_id: ("entity", SECTIONS[section], entity.kind)
        for section, entity_id, entity in context.data.entities()
        if context.section[entity_id] == section and not context.damaged(section, entity_id)
    }
    allowed = _allowed_ends(context)
    shapes = _shapes_of_unknown(context, allowed.keys())
    for claim_id, claim in context.data.claims.items():
        for index, relation in enumerate(claim.states):
            path: DataPath = ("claims", claim_id, "states", index)
            if relation.predicate not in allowed:
                where: DataPath = (*path, "predicate")
                shape = f"add below predicates: the line {shapes[relation.predicate]}, or name another"
                yield from context.unknown(where, relation.predicate, ("predicates",), "predicate", shape)
                continue
            ends = (("subject", relation.subject), ("object", relation.object))
            for (end, entity_id), allowed_kinds in zip(ends, allowed[relation.predicate], strict=True):
                if allowed_kinds and entity_id in kinds and allowed_kinds.isdisjoint(kinds[entity_id]):
                    _, noun, kind = kinds[entity_id]
                    message = f"{quote(entity_id)} is {with_article(noun)} of kind {kind}"
                    hint = f"the {end} of {relation.predicate} must be {' or '.join(sorted(allowed_kinds))}"
                    yield Violation((*path, end), message, hint)


def _shapes_of_unknown(context: Context, known: Collection[str]) -> dict[str, str]:
    """For each predicate that no list has how it would stand in one, with the sorts of the ends that claims give it."""
    ends: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for claim in context.data.claims.values():
        for relation in claim.states:
            if relation.predicate not in known:
                sorts = ends.setdefault(relation.predicate, ({}, {}))
                for of_end, entity_id in zip(sorts, (relation.subject, relation.object), strict=True):
                    if (section := context.section.get(entity_id)) in ENTITY_SECTIONS:
                        of_end[SECTIONS[section]] = None
    return {predicate: _shape(predicate, *map(list, sorts)) for predicate, sorts in ends.items()}


def _shape(predicate: str, subjects: list[str], objects: list[str]) -> str:
    """A predicate as it stands in the file; the verb from the other end only where its form is known."""
    verb = predicate.replace("-", " ")
    fields = {
        "reads": verb,
        "reversed": passive(verb) or "...",
        "from": _one_or_list(subjects),
        "to": _one_or_list(objects),
    }
    return f"{predicate}: {{{', '.join(f'{name}: {text}' for name, text in fields.items() if text)}}}"


def _one_or_list(sorts: list[str]) -> str:
    return f"[{', '.join(sorts)}]" if len(sorts) > 1 else "".join(sorts)


def _allowed_ends(context: Context) -> dict[str, tuple[set[str], set[str]]]:
    """For each predicate the sections' words and kinds of which its subject and its object may be; empty for any.

    A predicate that asks for an unknown kind asks for nothing until that is mended.
    """
    words = set(_kind_words())

    def allowed_kinds(ends: tuple[str, ...]) -> set[str]:
        return set(ends) if words.issuperset(ends) else set()

    return {
        predicate_id: (allowed_kinds(predicate.subjects), allowed_kinds(predicate.objects))
        for predicate_id, predicate in context.data.predicates.items()
    }


def predicates_ask_for_known_kinds(context: Context) -> Iterator[Violation]:
    """What a predicate asks of its ends is a section's word or a kind."""
    words = _kind_words()
    for predicate_id, predicate in context.data.predicates.items():
        for name, asked_for in (("from", predicate.subjects), ("to", predicate.objects)):
            for index, word in enumerate(asked_for):
                if word not in words:
                    hint = did_you_mean(word, words, "write actor, project, concept or a kind")
                    yield Violation(("predicates", predicate_id, name, index), f"unknown kind {quote(word)}", hint)


def _kind_words() -> list[str]:
    return [*(SECTIONS[section] for section in ENTITY_SECTIONS), "entity", *KINDS]


def arguments_go_to_others(context: Context) -> Iterator[Violation]:
    """A claim does not argue for or against itself."""
    for claim_id, claim in context.data.claims.items():
        for kind, target_ids in claim.argues.lists() if claim.argues is not NO_ARGUMENTS else ():
            if claim_id in target_ids:
                verb = "contrasts with" if kind == "contrasts" else kind
                path: DataPath = ("claims", claim_id, "argues", kind, target_ids.index(claim_id))
                yield Violation(path, f"a claim {verb} itself", "name another claim")


def parts_make_no_circle(context: Context) -> Iterator[Violation]:
    """Nothing is part of itself, also not by way of others."""
    wholes = {entity_id: (section, entity.part_of) for section, entity_id, entity in context.data.entities()}
    done: set[str] = set()
    for start in wholes:
        if start in done:
            continue
        trail = {start: None}  # the way from the start, each a part of the next
        waiting = [iter(wholes[start][1])]  # what each of them is a part of and was not followed yet
        while waiting:
            entity_id = next(reversed(trail))
            whole_id = next(waiting[-1], None)
            if whole_id is None:
                waiting.pop()
                trail.pop(entity_id)
                done.add(entity_id)
            elif whole_id in trail:
                section, part_of = wholes[entity_id]
                circle = [entity_id, *[*trail][[*trail].index(whole_id) :]]
                names = circle if len(circle) <= 8 else [*circle[:6], "…", circle[-1]]
                message = f"is part of itself: {' in '.join(names)}"
                yield Violation((section, entity_id, "part_of", part_of.index(whole_id)), message, "break the circle")
            elif whole_id in wholes and whole_id not in done:
                trail[whole_id] = None
                waiting.append(iter(wholes[whole_id][1]))
