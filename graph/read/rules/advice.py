"""What is worth a look and is no mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.read.problems import Path
from graph.read.rules.context import Context, Violation
from graph.records import Check


def sources_are_cited(context: Context) -> Iterator[Violation]:
    """A source that no claim cites is worth knowing of."""
    data = context.data
    unused = dict.fromkeys(data.sources)
    for used in (data.dataset.reads, *(passage.source for passage in data.passages.values())):
        unused.pop(used, None)
    for claim in data.claims.values() if unused else ():
        for citation in claim.cites:
            unused.pop(citation.source, None)
            unused.pop(citation.through, None)
    for key in unused:
        yield Violation(("sources", key), "no claim cites it", "fine where the list of references holds it", "key")


def entities_are_named(context: Context) -> Iterator[Violation]:
    """An entity that nothing names is worth knowing of."""
    unused = {key: section for section, key, _ in context.entities()}
    for _, _, entity in context.entities():
        for used in (*entity.part_of, *entity.based_in, *entity.led_by):
            unused.pop(used, None)
    for claim in context.data.claims.values() if unused else ():
        for used in (*claim.mentions(), *claim.said_by):
            unused.pop(used, None)
    for key, section in unused.items():
        yield Violation((section, key), "nothing names it", "name it in a claim, or remove it", "key")


def passages_are_read(context: Context) -> Iterator[Violation]:
    """A passage without a claim says why."""
    used = {other for claim in context.data.claims.values() for other in claim.passage}
    for key, passage in context.data.passages.items():
        if key not in used and not passage.no_claim:
            yield Violation(
                ("passages", key), "no claim is read from it", "add one, or no_claim: with the reason", "key"
            )


def checks_say_what_was_read(context: Context) -> Iterator[Violation]:
    """A verdict on a work that was read names what was read, and when."""
    for key, claim in context.data.claims.items():
        for place, citation in enumerate(claim.cites):
            if citation.check is not None:
                yield from _lacks(citation.check, ("claims", key, "cites", place, "check"))
        if claim.check is not None:
            yield from _lacks(claim.check, ("claims", key, "check"))


def _lacks(check: Check, path: Path) -> Iterable[Violation]:
    if not check.read and check.verdict != "not read":
        return (Violation(path, "names nothing that was read", "add read: with its address", "key"),)
    return () if check.on else (Violation(path, "has no day", "add on: with the day it was read", "key"),)
