"""One record with all that belongs to it, as `whosays show` prints it: a function a sort of record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from graph.evidence.support import against, support
from graph.knowledge import EDGES, Knowledge
from graph.knowledge.paths import relations_of
from graph.records import Check
from graph.show.blocks import PLAIN, Block, Line, Style, indented, listing, printed, titled
from graph.show.brief import citation_line, claim_facts, ends, passage_lines, place
from graph.text import counted
from graph.wording import figure, sentence, stated, with_id


def card(kb: Knowledge, record_id: str, style: Style = PLAIN) -> str:
    """One record with all that belongs to it. Raises KeyError for an id that no record has."""
    return printed(_CARDS.get(kb.index.section[record_id], _entity)(kb, record_id), style)


def _claim(kb: Knowledge, claim_id: str) -> Iterator[Block]:
    claim = kb.data.claims[claim_id]
    yield [Line(claim.says, "head")]
    yield indented([claim_facts(kb, claim_id)])
    for passage_id in claim.passage:
        yield [Line("Read from"), *indented(passage_lines(kb.data.passages[passage_id]))]
    for citation in claim.cites:
        texts = [*_check_texts(citation.check), *([citation.note] if citation.note else [])]
        yield [citation_line(kb, citation)._replace(folds=False), *(Line(text, indent=2) for text in texts)]
    yield [Line(_support(kb, claim_id))]
    opposed = [with_id(kb, opposed_id) for opposed_id in against(kb, claim_id)]
    yield listing("Against it", opposed) or [Line("Against it: no other claim is recorded.")]
    if claim.check:
        yield titled(f"Other works: {claim.check.verdict}", _check_texts(claim.check))
    yield listing("About", (with_id(kb, entity_id) for entity_id in claim.mentions()))
    yield listing("States", (sentence(kb, relation) for relation in claim.states))
    yield listing("Figures", map(figure, claim.figures))
    yield from _arguments(kb, claim_id)
    if claim.note:
        yield [Line(f"Note: {claim.note}")]


def _arguments(kb: Knowledge, claim_id: str) -> Iterator[Block]:
    """What the claim does to others, and they to it, but for contrasts: these are said above, from both sides."""
    for argument, argued_ids in kb.data.claims[claim_id].argues.lists():
        if argument != "contrasts":
            yield listing(EDGES[argument].reads.capitalize(), (with_id(kb, argued_id) for argued_id in argued_ids))
    for kind, arguing_id in kb.index.argued.get(claim_id, ()):
        if kind != "contrasts":
            yield titled(EDGES[kind].reversed.capitalize(), [with_id(kb, arguing_id)])


def _support(kb: Knowledge, claim_id: str) -> str:
    """What the claim rests on, in a line."""
    rests = support(kb, claim_id)
    parts = [f"Support: {rests.word}"]
    if rests.citations:
        alone = f", {rests.independent} of them independent" if rests.independent < len(rests.sources) else ""
        parts.append(f"{counted(len(rests.sources), 'work', none='no')}{alone} ({', '.join(rests.kinds)})")
        parts.append(f"{rests.checked} of {counted(rests.citations, 'citation', none='no')} held against the work")
    if rests.second_hand:
        parts.append(f"{rests.second_hand} at second hand")
    return "; ".join(parts)


def _check_texts(check: Check | None) -> list[str]:
    """What a check found, and where it was read."""
    if check is None:
        return []
    elsewhere = [f"Elsewhere: {check.elsewhere}"] if check.elsewhere else []
    read = f"Read {check.on}" if check.on else "Read"
    return [check.finding, *elsewhere, *(f"{read}: {address}" for address in check.read)]


def _source(kb: Knowledge, source_id: str) -> Iterator[Block]:
    source = kb.data.sources[source_id]
    authors = "; ".join(" ".join(filter(None, (name.given, name.family, name.literal))) for name in source.author)
    texts = dict.fromkeys(filter(None, (authors, source.container_title, source.publisher, source.issued, source.URL)))
    yield _headed(f"{source.label}: {source.title}", [f"{source_id} · {source.kind}"], texts, folds=True)
    yield listing("Also cited as", source.cited_as)
    yield listing("Notes", source.notes)
    yield listing("Corrections", source.corrections)
    yield _claims(kb, "Cited by {}", kb.index.citing.get(source_id, ()))
    if claim_ids := kb.index.about.get(source_id, ()):
        yield _claims(kb, "Mentioned by {}", claim_ids)


def _entity(kb: Knowledge, entity_id: str) -> Iterator[Block]:
    entity = kb.entity(entity_id)
    texts = [f"also: {', '.join(entity.aliases)}"] if entity.aliases else []
    for edge, entity_ids in entity.context():
        texts += [f"{EDGES[edge].reads} {', '.join(map(kb.name, entity_ids))}"] if entity_ids else []
    texts += [f"began {entity.began}"] if entity.began else []
    texts += [entity.note] if entity.note else []
    claim_ids = kb.index.about.get(entity_id, ())
    yield _headed(entity.name, [f"{entity_id} · {entity.kind}"], texts)
    yield listing("Relations", _stated(kb, entity_id))
    yield listing("Speaks in", (with_id(kb, claim_id) for claim_id in kb.index.said_by.get(entity_id, ())))
    yield _claims(kb, "Mentioned by {}", claim_ids)
    yield listing("Sources cited there", (with_id(kb, source_id) for source_id in kb.cited_by(claim_ids)))


def _passage(kb: Knowledge, passage_id: str) -> Iterator[Block]:
    passage = kb.data.passages[passage_id]
    facts = [f"{passage_id} · {kb.name(kb.data.work_of(passage_id))}", ends(passage)]
    no_claim = [f"no claim is read from it: {passage.no_claim}"] if passage.no_claim else []
    yield _headed(place(passage), facts, no_claim)
    yield _claims(kb, "{}", kb.index.read_from.get(passage_id, ()))


def _predicate(kb: Knowledge, predicate_id: str) -> Iterator[Block]:
    predicate = kb.data.predicates[predicate_id]
    texts = [f"also: {', '.join(predicate.also)}"] if predicate.also else []
    for end, kinds in (("from", predicate.subjects), ("to", predicate.objects)):
        texts += [f"{end}: {' or '.join(kinds)}"] if kinds else []
    yield _headed(predicate.reads, [f"{predicate_id} · reversed: {predicate.reversed}"], texts)
    yield listing("Stated", _stated(kb, predicate_id))


def _headed(head: str, facts: Iterable[str], texts: Iterable[str], folds: bool = False) -> Block:
    """What a record is called, its id and where it stands, and what else is known of it."""
    return [
        Line(head, "head", folds=folds),
        *(Line(fact, "facts", indent=2) for fact in facts),
        *(Line(text, indent=2) for text in texts),
    ]


def _claims(kb: Knowledge, title: str, claim_ids: Sequence[str]) -> Block:
    """Some claims under a title in which their number stands."""
    number = counted(len(claim_ids), "claim", none="no")
    return listing(title.format(number), (with_id(kb, claim_id) for claim_id in claim_ids))


def _stated(kb: Knowledge, record_id: str) -> Iterator[str]:
    """The relations of an entity, or of a predicate, that claims state, each with its claim."""
    for claim_id, relation in relations_of(kb, record_id):
        yield stated(kb, claim_id, relation)


_CARDS: dict[str, Callable[[Knowledge, str], Iterator[Block]]] = {
    "claims": _claim, "sources": _source, "passages": _passage, "predicates": _predicate,
}  # fmt: skip
