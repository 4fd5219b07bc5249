"""Names: nothing is named twice in one list, and no name is two records' without a word on it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.read.problems import PLACEHOLDER, Path, quote
from graph.read.rules.context import Context, Violation
from graph.records import NO_ARGUMENTS
from graph.text import fold


def nothing_is_named_twice(context: Context) -> Iterator[Violation]:
    """A list of ids holds each once; a claim cites each place of a source once."""
    for path, ids in _lists(context):
        for place, other in enumerate(ids):
            if other in ids[:place] and other != PLACEHOLDER:
                yield Violation((*path, place), f"{quote(other)} is named twice", "keep one")
    for key, claim in context.data.claims.items():
        if len(claim.cites) > 1:
            seen: set[tuple[str, str, str]] = set()
            for place, citation in enumerate(claim.cites):
                cited = (citation.source, citation.locator, citation.through)
                if cited in seen and citation.source != PLACEHOLDER:
                    message = f"{quote(citation.source)} is cited twice at the same place"
                    yield Violation(("claims", key, "cites", place), message, "keep one, or give each its locator")
                seen.add(cited)


def _lists(context: Context) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The lists of ids that hold one of them again, with their places."""
    for key, claim in context.data.claims.items():
        for name in ("passage", "about", "said_by"):
            if _repeats(ids := getattr(claim, name)):
                yield ("claims", key, name), ids
        for place, relation in enumerate(claim.states):
            if _repeats(relation.of):
                yield ("claims", key, "states", place, "of"), relation.of
        for kind, others in claim.argues.lists() if claim.argues is not NO_ARGUMENTS else ():
            if _repeats(others):
                yield ("claims", key, "argues", kind), others
    for section, key, entity in context.entities():
        for name in ("part_of", "based_in", "led_by"):
            if _repeats(ids := getattr(entity, name)):
                yield (section, key, name), ids
    for key, source in context.data.sources.items():
        if _repeats(source.draws_on):
            yield ("sources", key, "draws_on"), source.draws_on


def _repeats(ids: tuple[str, ...]) -> bool:
    return len(ids) > 1 and len(set(ids)) < len(ids)


def names_are_unambiguous(context: Context) -> Iterator[Violation]:
    """A label, name or alias belongs to one record, or `dataset.ambiguous` says that it does not."""
    known = {fold(name) for name in context.data.dataset.ambiguous}
    owners: dict[tuple[str, str], str] = {}
    for section, key, place, name in _names(context):
        sort = "source" if section == "sources" else "entity"
        folded = fold(name)
        owner = owners.setdefault((sort, folded), key)
        if owner != key and folded not in known and name != PLACEHOLDER:
            message = f"{quote(name)} also names {quote(owner)}"
            hint = "use another name, or add it to dataset.ambiguous"
            yield Violation((section, key, *place), message, hint)


def _names(context: Context) -> Iterator[tuple[str, str, Path, str]]:
    for key, source in context.data.sources.items():
        yield "sources", key, ("label",), source.label
        for place, name in enumerate(source.cited_as):
            yield "sources", key, ("cited_as", place), name
    for section, key, entity in context.entities():
        yield section, key, ("name",), entity.name
        for place, name in enumerate(entity.aliases):
            yield section, key, ("aliases", place), name
