"""What the script is given of claims and records is what the records say, at every size."""

from collections.abc import Iterator, Sequence

import graph
from graph.evidence import support
from graph.knowledge.verdicts import verdict_value
from graph.page import page
from graph.page.records import columns


def _pairs(flat: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip(flat[::2], flat[1::2], strict=True)


def test_the_columns_are_the_records(essay: graph.KnowledgeGraph) -> None:
    """Of every claim the script has what it says, how, what it rests on, mentions, cites and argues; nothing less."""
    data = columns(essay)
    words, told = data["words"], data["claims"]
    assert told["id"] == list(essay.index.claims)
    for place, claim_id in enumerate(told["id"]):
        claim = essay.data.claims[claim_id]
        assert told["says"][place] == " ".join(claim.says.split())
        assert words["modality"][told["modality"][place]] == claim.modality
        assert words["grade"][told["grade"][place]] == support(essay, claim_id).word
        assert [data["entities"]["id"][number] for number in told["about"][place]] == list(claim.mentions())
        assert [
            (data["sources"]["id"][source], words["verdict"][verdict])
            for source, verdict in _pairs(told["cites"][place])
        ] == [(cited.source, verdict_value(cited.check)) for cited in claim.cites]
        assert [
            (words["argument"][act], told["id"][aim]) for act, aim in _pairs(told["argues"][place])
        ] == claim.argues.pairs()
    for place, source_id in enumerate(data["sources"]["id"]):
        source = essay.data.sources[source_id]
        assert data["sources"]["name"][place] == source.label
        assert data["sources"]["aliases"][place] == [source.title, *source.cited_as]
    entities = [(entity_id, entity) for _, entity_id, entity in essay.each_entity()]
    assert data["entities"]["id"] == [entity_id for entity_id, _ in entities]
    for place, (_, entity) in enumerate(entities):
        assert words["kind"][data["entities"]["kind"][place]] == entity.kind
        assert data["entities"]["aliases"][place] == list(entity.aliases)


def test_every_claim_is_said_once_to_the_script(essay: graph.KnowledgeGraph) -> None:
    """No second copy of the statements is shipped, however many claims there are."""
    scripts = page(essay).split("<footer>")[1]
    for claim in essay.data.claims.values():
        if claim.says.isascii() and not set(claim.says) & set("'\"&<>"):
            assert scripts.count(claim.says) == 1
