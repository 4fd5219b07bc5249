"""Names: nothing is named twice in one list, and no name is two records' without a word on it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.read.problems import STAND_IN, Path, quote
from graph.read.rules.facts import Breach, Facts
from graph.text import fold


def nothing_is_named_twice(facts: Facts) -> Iterator[Breach]:
    """A list of ids holds each once; a claim cites each place of a source once."""
    for key, claim in facts.data.claims.items():
        for name in ("passage", "about", "said_by"):
            ids = getattr(claim, name)
            if len(ids) > 1 and len(set(ids)) < len(ids):
                place = next(place for place, other in enumerate(ids) if other in ids[:place])
                yield Breach(("claims", key, name, place), f"{quote(ids[place])} is named twice", "keep one")
        if len(claim.cites) > 1:
            seen: set[tuple[str, str, str]] = set()
            for place, citation in enumerate(claim.cites):
                cited = (citation.source, citation.locator, citation.through)
                if cited in seen:
                    message = f"{quote(citation.source)} is cited twice at the same place"
                    yield Breach(("claims", key, "cites", place), message, "keep one, or give each its locator")
                seen.add(cited)


def names_are_unambiguous(facts: Facts) -> Iterator[Breach]:
    """A label, name or alias belongs to one record, or `dataset.ambiguous` says that it does not."""
    known = {fold(name) for name in facts.data.dataset.ambiguous}
    owners: dict[tuple[str, str], str] = {}
    for section, key, place, name in _names(facts):
        sort = "source" if section == "sources" else "entity"
        folded = fold(name)
        owner = owners.setdefault((sort, folded), key)
        if owner != key and folded not in known and name != STAND_IN:
            message = f"{quote(name)} also names {quote(owner)}"
            hint = "use another name, or add it to dataset.ambiguous"
            yield Breach((section, key, *place), message, hint)


def _names(facts: Facts) -> Iterator[tuple[str, str, Path, str]]:
    for key, source in facts.data.sources.items():
        yield "sources", key, ("label",), source.label
        for place, name in enumerate(source.cited_as):
            yield "sources", key, ("cited_as", place), name
    for section, key, entity in facts.entities():
        yield section, key, ("name",), entity.name
        for place, name in enumerate(entity.aliases):
            yield section, key, ("aliases", place), name
