"""What is worth a look and is no mistake."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.read.problems import DataPath
from graph.read.rules.context import Context, Violation
from graph.records import Check

ONE_WORD = re.compile(r"[!-~¡-\u052f’]+")  # of an alphabet that parts its words: Latin, Greek, Cyrillic


def sources_are_cited(context: Context) -> Iterator[Violation]:
    """A source that no claim cites, or is about, is worth knowing of."""
    data = context.data
    unused = dict.fromkeys(data.sources)
    for work_id in data.works():
        unused.pop(work_id, None)
    for claim in data.claims.values() if unused else ():
        for citation in claim.cites:
            unused.pop(citation.source, None)
            unused.pop(citation.through, None)
        for topic_id in claim.about:
            unused.pop(topic_id, None)
    for source_id in unused:
        hint = "fine where the list of references holds it"
        yield Violation(("sources", source_id), "no claim cites it", hint, "key")


def entities_are_named(context: Context) -> Iterator[Violation]:
    """An entity that nothing names is worth knowing of."""
    unused = {entity_id: section for section, entity_id, _ in context.data.entities()}
    for _, _, entity in context.data.entities():
        for entity_id in (*entity.part_of, *entity.based_in, *entity.led_by):
            unused.pop(entity_id, None)
    for claim in context.data.claims.values() if unused else ():
        for entity_id in (*claim.mentions(), *claim.said_by):
            unused.pop(entity_id, None)
    for entity_id, section in unused.items():
        yield Violation((section, entity_id), "nothing names it", "name it in a claim, or remove it", "key")


def passages_are_read(context: Context) -> Iterator[Violation]:
    """A passage without a claim says why."""
    used = {passage_id for claim in context.data.claims.values() for passage_id in claim.passage}
    for passage_id, passage in context.data.passages.items():
        if passage_id not in used and not passage.no_claim:
            hint = "add one, or no_claim: with the reason"
            yield Violation(("passages", passage_id), "no claim is read from it", hint, "key")


def stubs_are_written(context: Context) -> Iterator[Violation]:
    """A stub is a gap: a claim that somebody, or a program, began and that says nothing yet."""
    for claim_id in context.data.claims:
        if claim_id in context.stubs:
            hint = "write says: and modality:, or remove it"
            yield Violation(("claims", claim_id), "is a stub, which says nothing yet", hint, "key")


def claims_say_what_they_are_about(context: Context) -> Iterator[Violation]:
    """A claim that names nothing is found by no question for a name."""
    for claim_id, claim in context.data.claims.items():
        if not claim.about and claim_id not in context.stubs:
            hint = "add about: with the ids of the actors, projects, concepts and works that it speaks of"
            yield Violation(("claims", claim_id), "does not say what it is about", hint, "key")


def claims_are_sentences(context: Context) -> Iterator[Violation]:
    """A statement of one word is the beginning of one: what follows a # behind a space is a comment."""
    for claim_id, claim in context.data.claims.items():
        if ONE_WORD.fullmatch(claim.says) and claim_id not in context.stubs:
            hint = "write the sentence; if its rest stands behind a #, put all of it in quotes"
            yield Violation(("claims", claim_id, "says"), "is one word, and a claim is a sentence", hint)


def checks_say_what_was_read(context: Context) -> Iterator[Violation]:
    """A verdict on a work that was read names what was read, and when."""
    for claim_id, claim in context.data.claims.items():
        for index, citation in enumerate(claim.cites):
            if citation.check is not None:
                yield from _lacks(citation.check, ("claims", claim_id, "cites", index, "check"))
        if claim.check is not None:
            yield from _lacks(claim.check, ("claims", claim_id, "check"))


def _lacks(check: Check, path: DataPath) -> Iterable[Violation]:
    if not check.read and check.verdict != "not read":
        return (Violation(path, "names nothing that was read", "add read: with its address", "key"),)
    return () if check.on else (Violation(path, "has no day", "add on: with the day it was read", "key"),)
