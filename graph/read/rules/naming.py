"""Names: nothing is named twice in one list, and no name is two records' without a word on it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.read.problems import PLACEHOLDER, DataPath, quote
from graph.read.rules.context import Context, Violation
from graph.records import NO_ARGUMENTS
from graph.text import fold


def nothing_is_named_twice(context: Context) -> Iterator[Violation]:
    """A list of ids holds each once; a claim cites each place of a source once."""
    for path, ids in _lists_with_repeats(context):
        named: set[str] = set()
        for index, record_id in enumerate(ids):
            if record_id in named and record_id != PLACEHOLDER:
                yield Violation((*path, index), f"{quote(record_id)} is named twice", "keep one")
            named.add(record_id)
    for claim_id, claim in context.data.claims.items():
        if len(claim.cites) > 1:
            targets: set[tuple[str, str, str]] = set()
            for index, citation in enumerate(claim.cites):
                target = (citation.source, citation.locator, citation.through)
                if target in targets and citation.source != PLACEHOLDER:
                    message = f"{quote(citation.source)} is cited twice at the same place"
                    yield Violation(("claims", claim_id, "cites", index), message, "keep one, or give each its locator")
                targets.add(target)


def _lists_with_repeats(context: Context) -> Iterator[tuple[DataPath, tuple[str, ...]]]:
    """The lists of ids that hold one of them again, with their paths."""
    for claim_id, claim in context.data.claims.items():
        for name in ("passage", "about", "said_by"):
            if _repeats(ids := getattr(claim, name)):
                yield ("claims", claim_id, name), ids
        for index, relation in enumerate(claim.states):
            if _repeats(relation.of):
                yield ("claims", claim_id, "states", index, "of"), relation.of
        for kind, ids in claim.argues.lists() if claim.argues is not NO_ARGUMENTS else ():
            if _repeats(ids):
                yield ("claims", claim_id, "argues", kind), ids
    for section, entity_id, entity in context.data.entities():
        for name in ("part_of", "based_in", "led_by"):
            if _repeats(ids := getattr(entity, name)):
                yield (section, entity_id, name), ids
    for source_id, source in context.data.sources.items():
        if _repeats(source.draws_on):
            yield ("sources", source_id, "draws_on"), source.draws_on


def _repeats(ids: tuple[str, ...]) -> bool:
    return len(ids) > 1 and len(set(ids)) < len(ids)


def names_are_unambiguous(context: Context) -> Iterator[Violation]:
    """A label, name or alias belongs to one record, or `dataset.ambiguous` says that it does not."""
    ambiguous = {fold(name) for name in context.data.dataset.ambiguous}
    owners: dict[tuple[bool, str], str] = {}  # a source and an entity may have one name
    for section, record_id, path, name in _names(context):
        folded = fold(name)
        owner = owners.setdefault((section == "sources", folded), record_id)
        if owner != record_id and folded not in ambiguous and name != PLACEHOLDER:
            message = f"{quote(name)} also names {quote(owner)}"
            hint = "use another name, or add it to dataset.ambiguous"
            yield Violation((section, record_id, *path), message, hint)


def _names(context: Context) -> Iterator[tuple[str, str, DataPath, str]]:
    """Section, id, path in the record and the name itself, for every name of a source or an entity."""
    for source_id, source in context.data.sources.items():
        yield "sources", source_id, ("label",), source.label
        for index, name in enumerate(source.cited_as):
            yield "sources", source_id, ("cited_as", index), name
    for section, entity_id, entity in context.data.entities():
        yield section, entity_id, ("name",), entity.name
        for index, name in enumerate(entity.aliases):
            yield section, entity_id, ("aliases", index), name
