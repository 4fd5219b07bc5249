"""What may be asked of what: one row for each condition, with its words and how it is looked up.

The short form, the English reading and the evaluation all go by these rows. A new condition is a new row here and its
words in the grammar of `english.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from graph.ask.question import Seek
from graph.build import Knowledge
from graph.records import ENTITY_SECTIONS


class Meaning(NamedTuple):
    """How a condition is said, and how it is looked up.

    `find` gives the ids for which it holds, in time that grows with their number; `holds` says whether it holds for
    one id, in time that does not depend on the size of the dataset.
    """

    names: tuple[str, ...]  # the sections of the records that it may name
    several: str  # which claims CITE x
    denied: str  # which claims DO NOT CITE x
    one: str  # one claim CITES x
    find: Callable[[Knowledge, str], Iterable[str]]
    holds: Callable[[Knowledge, str, str], bool]


def _claims_cite(kb: Knowledge, source: str) -> Iterable[str]:
    return kb.index.citing.get(source, ())


def _claim_cites(kb: Knowledge, claim: str, source: str) -> bool:
    return any(citation.source == source for citation in kb.data.claims[claim].cites)


def _claims_mention(kb: Knowledge, entity: str) -> Iterable[str]:
    return kb.index.about.get(entity, ())


def _claim_mentions(kb: Knowledge, claim: str, entity: str) -> bool:
    return entity in kb.data.claims[claim].mentions()


def _claims_by(kb: Knowledge, actor: str) -> Iterable[str]:
    return kb.index.said_by.get(actor, ())


def _claim_is_by(kb: Knowledge, claim: str, actor: str) -> bool:
    return actor in kb.data.claims[claim].said_by


def _sources_for(kb: Knowledge, entity: str) -> Iterable[str]:
    claims = (kb.data.claims[key] for key in kb.index.about.get(entity, ()))
    return dict.fromkeys(citation.source for claim in claims for citation in claim.cites)


def _source_is_for(kb: Knowledge, source: str, entity: str) -> bool:
    return any(_claim_mentions(kb, claim, entity) for claim in kb.index.citing.get(source, ()))


VOCABULARY: dict[tuple[Seek, str], Meaning] = {
    ("claims", "cites"): Meaning(("sources",), "cite", "do not cite", "cites", _claims_cite, _claim_cites),
    ("claims", "about"): Meaning(
        ENTITY_SECTIONS, "mention", "do not mention", "mentions", _claims_mention, _claim_mentions
    ),
    ("claims", "by"): Meaning(
        ("actors",), "are said by", "are not said by", "is said by", _claims_by, _claim_is_by
    ),
    ("sources", "about"): Meaning(
        ENTITY_SECTIONS, "are cited for", "are not cited for", "is cited for", _sources_for, _source_is_for
    ),
}  # fmt: skip
