"""What records are found by, each text with what a word of it counts: of claims, of works, of entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.knowledge import Knowledge
from graph.knowledge.works import makers

# what a word counts for, by where it stands, in tenths: a sum of them is the same in any order, and in any language
SAYS, NAME, FINDING, ENDS = 20, 7, 5, 3
ID = VOICE = FIGURE = 10
NOTE = WORK = VERB = 5
# the same of works and entities, beside which stand the claims that cite or mention them
TITLE, MAKER, KIND, DETAIL, CITING = 20, 15, 10, 10, 3
Weighed = Iterable[tuple[str, int]]  # texts, each with what a word of it counts


def of_claim(kb: Knowledge, claim_id: str) -> Iterator[tuple[str, int]]:
    """What a claim is found by: its words, and what it mentions, cites and stands in."""
    claim, data = kb.data.claims[claim_id], kb.data
    yield claim.says, SAYS
    yield claim_id.replace("-", " "), ID
    for entity_id in kb.entities_of(claim):
        yield _names(kb, entity_id), NAME
    for actor_id in claim.said_by:
        yield _names(kb, actor_id), VOICE
    for passage_id in claim.passage:
        passage = data.passages[passage_id]
        yield f"{passage.opens} {passage.closes}", ENDS
    for relation in claim.states:
        yield data.predicates[relation.predicate].reads, VERB
    for citation in claim.cites:
        source = data.sources[citation.source]
        yield " ".join((source.label, *makers(source))), WORK
        if citation.check:
            yield citation.check.finding, FINDING
    yield from further_texts(kb, claim_id)


def of_source(kb: Knowledge, source_id: str) -> Iterator[tuple[str, int]]:
    """What a work is found by: its entry, and beside it what it is cited for and what was found there."""
    source = kb.data.sources[source_id]
    yield source.title, TITLE
    yield " ".join((source.label, *makers(source), *source.cited_as)), MAKER
    yield f"{source.kind} {source.year}", KIND
    for claim_id in kb.index.citing.get(source_id, ()):
        claim = kb.data.claims[claim_id]
        yield claim.says, CITING
        for entity_id in kb.entities_of(claim):
            yield kb.name(entity_id), CITING
        for citation in claim.cites:
            if citation.source == source_id and citation.check:
                yield citation.check.finding, CITING
    yield " ".join(notes(kb, source_id)), NOTE
    yield from further_texts(kb, source_id)


def of_entity(kb: Knowledge, entity_id: str) -> Iterator[tuple[str, int]]:
    """What an entity is found by: its names and its kind, and beside them the claims that mention it."""
    yield _names(kb, entity_id), TITLE
    yield kb.entity(entity_id).kind, KIND
    for claim_id in kb.index.about.get(entity_id, ()):
        yield kb.data.claims[claim_id].says, CITING
    yield " ".join(notes(kb, entity_id)), NOTE


def _names(kb: Knowledge, entity_id: str) -> str:
    """Everything that an entity is called."""
    entity = kb.entity(entity_id)
    return " ".join((entity.name, *entity.aliases))


def notes(kb: Knowledge, record_id: str) -> tuple[str, ...]:
    """What a curator notes of a work, with what its entry should say, or of an entity: the page has it on its card."""
    if source := kb.data.sources.get(record_id):
        return (*source.notes, *source.corrections)
    note = kb.entity(record_id).note
    return (note,) if note else ()


def further_texts(kb: Knowledge, record_id: str) -> Iterator[tuple[str, int]]:
    """What a record is found by beyond what the page has of it beside this."""
    if claim := kb.data.claims.get(record_id):
        if claim.note:
            yield claim.note, NOTE
        for figure in claim.figures:
            to = "" if figure.to is None else f" {figure.to:f}"
            yield f"{figure.value:f}{to} {figure.unit} {figure.date}", FIGURE
    elif source := kb.data.sources.get(record_id):
        details = (source.genre, source.number, source.status, source.event_title, source.publisher_place)
        if text := " ".join(filter(None, (*details, source.abstract))):
            yield text, DETAIL
