"""The kinds of what is left in the records of a dataset: a row each, and what yields the places of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.read.rules import Context, Rule, Violation, advice
from graph.records import Citation


def _citations(context: Context) -> Iterator[tuple[tuple[Any, ...], Citation]]:
    """The citations of all claims that say something, each with its path in the data."""
    for claim_id, claim in context.data.claims.items():
        if claim_id not in context.stubs:
            for index, citation in enumerate(claim.cites):
                yield ("claims", claim_id, "cites", index), citation


def not_checked(context: Context) -> Iterator[Violation]:
    """The citations that nobody has held against the cited work."""
    for path, citation in _citations(context):
        if citation.check is None:
            yield Violation(path, f"{citation.source} was not looked up", "add check: with the verdict and the finding")


def not_read(context: Context) -> Iterator[Violation]:
    """The citations of works of which no copy could be read when they were looked for."""
    for path, citation in _citations(context):
        if citation.check is not None and citation.check.verdict == "not read":
            hint = "look for one once more, or leave it"
            yield Violation((*path, "check"), f"no copy of {citation.source} could be read", hint, "key")


def without_kind(context: Context) -> Iterator[Violation]:
    """The sources of which nobody has said what sort of work they are."""
    for source_id, source in context.data.sources.items():
        if source.kind == "other":
            yield Violation(("sources", source_id, "kind"), "has no kind but other", "name the sort of work")


def without_author(context: Context) -> Iterator[Violation]:
    """The sources without anybody who wrote, edited or issued them."""
    for source_id, source in context.data.sources.items():
        if not (source.author or source.editor or source.authority):
            hint = "add author: with a person or body, or leave it where the work names none"
            yield Violation(("sources", source_id), "has no author", hint, "key")


# name for a program -> what one of it and several are called, and where it is found
KINDS: dict[str, tuple[str, str, Rule]] = {
    "passages_without_claim": (
        "passage without a claim and without no_claim", "passages without a claim and without no_claim",
        advice.passages_are_read,
    ),
    "stubs": ("stub, a claim that says nothing yet", "stubs, claims that say nothing yet", advice.stubs_are_written),
    "claims_without_about": ("claim without about", "claims without about", advice.claims_say_what_they_are_about),
    "checks_not_made": ("citation that was not looked up", "citations that were not looked up", not_checked),
    "copies_not_read": (
        "citation of a work that could not be read", "citations of works that could not be read", not_read,
    ),
    "sources_without_kind": ("source without a kind", "sources without a kind", without_kind),
    "sources_without_author": ("source without an author", "sources without an author", without_author),
    "sources_never_cited": ("source that no claim cites", "sources that no claim cites", advice.sources_are_cited),
}  # fmt: skip
