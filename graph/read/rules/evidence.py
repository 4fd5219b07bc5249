"""SourceMap and citations: where a claim stands, and what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.read.problems import quote
from graph.read.rules.context import Context, Violation
from graph.records import Passage


def claims_have_a_place(context: Context) -> Iterator[Violation]:
    """A claim stands in a passage or rests on a citation."""
    for key, claim in context.data.claims.items():
        if not claim.passage and not claim.cites and not context.damaged("claims", key):
            hint = "add passage: with the sentence it was read from, or cites:"
            yield Violation(("claims", key), "has neither a passage nor a citation", hint, "key")


def quotations_have_a_locator(context: Context) -> Iterator[Violation]:
    """A word-for-word quotation says where it stands, or why that cannot be said."""
    for key, claim in context.data.claims.items():
        for place, citation in enumerate(claim.cites):
            if citation.quoted and not citation.locator and not citation.note and not context.damaged("claims", key):
                hint = "add page: or another locator, or note: with the reason there is none"
                yield Violation(("claims", key, "cites", place), "is quoted without a locator", hint)


def citations_are_of_other_works(context: Context) -> Iterator[Violation]:
    """A source is not cited at second hand through itself."""
    for key, claim in context.data.claims.items():
        for place, citation in enumerate(claim.cites):
            if citation.through == citation.source:
                message = f"{quote(citation.source)} is cited through itself"
                yield Violation(("claims", key, "cites", place, "through"), message, "name the work it was found in")


def passages_hold_claims_or_say_why_not(context: Context) -> Iterator[Violation]:
    """A passage that says it holds no claim holds none."""
    empty = {key for key, passage in context.data.passages.items() if passage.no_claim}
    for key, claim in context.data.claims.items() if empty else ():
        for place, other in enumerate(claim.passage):
            if other in empty:
                message = f"{quote(other)} says that no claim is read from it"
                hint = "remove its no_claim, or name another passage"
                yield Violation(("claims", key, "passage", place), message, hint)


def passages_stand_in_reading_order(context: Context) -> Iterator[Violation]:
    """Sections do not resume after others have begun, and paragraphs do not go back."""
    last: dict[str, Passage] = {}
    ended: defaultdict[str, set[str]] = defaultdict(set)
    for key, passage in context.data.passages.items():
        if context.damaged("passages", key):
            continue
        before = last.get(passage.source)
        if before is not None and before.section != passage.section:
            ended[passage.source].add(before.section)
        if passage.section in ended[passage.source]:
            message = f"section {quote(passage.section)} resumes after another"
            yield Violation(("passages", key), message, "put the passages in reading order", "key")
        elif before is not None and before.section == passage.section and before.paragraph > passage.paragraph:
            message = f"paragraph {passage.paragraph} stands after paragraph {before.paragraph}"
            yield Violation(("passages", key, "paragraph"), message, "put the passages in reading order")
        last[passage.source] = passage
