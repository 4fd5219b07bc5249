"""Passages and citations: where a claim stands, and what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.read.problems import quote
from graph.read.rules.context import Context, Violation
from graph.records import Passage, plain_number


def claims_have_a_place(context: Context) -> Iterator[Violation]:
    """A claim stands in a passage or rests on a citation."""
    for claim_id, claim in context.data.claims.items():
        if not claim.passage and not claim.cites and not context.damaged("claims", claim_id):
            hint = "add passage: with the sentence it was read from, or cites:"
            yield Violation(("claims", claim_id), "has neither a passage nor a citation", hint, "key")


def quotations_have_a_locator(context: Context) -> Iterator[Violation]:
    """A word-for-word quotation says where it stands, or why that cannot be said."""
    for claim_id, claim in context.data.claims.items():
        for index, citation in enumerate(claim.cites):
            is_bare = citation.quoted and not citation.locator and not citation.note
            source = context.data.sources.get(citation.source)
            has_pages = source is None or not source.is_unpaged
            if is_bare and has_pages and not context.damaged("claims", claim_id):
                hint = "add page: or another locator, or note: with the reason there is none"
                yield Violation(("claims", claim_id, "cites", index), "is quoted without a locator", hint)


def ranges_run_upwards(context: Context) -> Iterator[Violation]:
    """The upper number of a range is above the lower one, and both are all that bounds it."""
    for claim_id, claim in context.data.claims.items():
        for index, figure in enumerate(claim.figures):
            if figure.to is None or context.damaged("claims", claim_id):
                continue
            path = ("claims", claim_id, "figures", index)
            if figure.to <= figure.value:
                message = f"{plain_number(figure.to)} is not above {plain_number(figure.value)}"
                yield Violation((*path, "to"), message, "write the lower number as value:, the upper one as to:")
            elif figure.bound not in ("exactly", "about"):
                message = f"a range is not {figure.bound} something"
                yield Violation((*path, "bound"), message, "remove it, or to:")


def citations_are_of_other_works(context: Context) -> Iterator[Violation]:
    """A source is not cited at second hand through itself."""
    for claim_id, claim in context.data.claims.items():
        for index, citation in enumerate(claim.cites):
            if citation.through == citation.source:
                path = ("claims", claim_id, "cites", index, "through")
                message = f"{quote(citation.source)} is cited through itself"
                yield Violation(path, message, "name the work it was found in")


def passages_hold_claims_or_say_why_not(context: Context) -> Iterator[Violation]:
    """A passage that says it holds no claim holds none."""
    empty = {passage_id for passage_id, passage in context.data.passages.items() if passage.no_claim}
    for claim_id, claim in context.data.claims.items() if empty else ():
        for index, passage_id in enumerate(claim.passage):
            if passage_id in empty:
                message = f"{quote(passage_id)} says that no claim is read from it"
                hint = "remove its no_claim, or name another passage"
                yield Violation(("claims", claim_id, "passage", index), message, hint)


def passages_stand_in_reading_order(context: Context) -> Iterator[Violation]:
    """Sections do not resume after others have begun, and paragraphs do not go back."""
    hint = "put the passages in reading order"
    last: dict[str, Passage] = {}  # by the work that a passage names itself
    ended_sections: defaultdict[str, set[str]] = defaultdict(set)
    for passage_id, passage in context.data.passages.items():
        if context.damaged("passages", passage_id):
            continue
        before = last.get(passage.source)
        if before is not None and before.section != passage.section:
            ended_sections[passage.source].add(before.section)
            if passage.section in ended_sections[passage.source]:  # said once, not of each passage that follows
                message = f"section {quote(passage.section)} resumes after another"
                yield Violation(("passages", passage_id), message, hint, "key")
        elif before is not None and before.paragraph > passage.paragraph:
            message = f"paragraph {passage.paragraph} stands after paragraph {before.paragraph}"
            yield Violation(("passages", passage_id, "paragraph"), message, hint)
        last[passage.source] = passage
