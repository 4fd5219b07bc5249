"""What the page needs to understand and answer a question: words, names, patterns and what Python has worked out.

The words of questions come from `english.py`, and what is searched and sorted by from `searching.py`. Which records a
condition holds for stands here for every value that occurs, worked out by the rows of `graph.ask.conditions`; but for
what is `DERIVED` and for numbers and ages, which the script looks up in what the page says already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph.ask.conditions import ANALYSES, CONDITION_TYPES, TARGET_SECTIONS, ConditionType, takes_thing
from graph.ask.conditions.row import Phrases
from graph.ask.english.match import SORTS
from graph.ask.evaluate import everything
from graph.ask.names import names_of
from graph.ask.question import TARGETS, Question, Target
from graph.ask.understand import CARDS
from graph.knowledge import EDGES, Knowledge
from graph.knowledge.voice import voice
from graph.knowledge.works import DETAILS, UNLABELLED, called, kind_read, makers
from graph.page.mirror.english import english
from graph.page.mirror.matches import matches
from graph.page.mirror.searching import all_ranks, further_words, orders
from graph.records import ENTITY_SECTIONS, SECTIONS, Citation, Claim, Source, page_span
from graph.records.links import to_citation, to_work
from graph.text import fold
from graph.verbs import denied, plural
from graph.wording import figure, has_article, is_plural

# attribute of `Names` -> class of its values
LISTED = {"": "", "headings": "HEADING", "units": "UNIT", "makers": "MAKER", "languages": "LANGUAGE", "places": "PLACE"}
MIRRORED: tuple[Target, ...] = ("claims", "sources", "entities", "passages", "voices")


def questions(kb: Knowledge) -> dict[str, Any]:
    """Everything that the script asks for and the page does not say, as plain data.

    Records are numbers: their places among the claims, sources, actors, projects, concepts and passages.
    """
    names, data = names_of(kb), kb.data
    passage_rank = {passage_id: rank for rank, passage_id in enumerate(data.passages)}
    further = (record_id for section in ("sources", *ENTITY_SECTIONS, "passages") for record_id in _ids(kb, section))
    predicate_number = {predicate_id: index for index, predicate_id in enumerate(data.predicates)}
    number = {record_id: index for index, record_id in enumerate((*kb.index.claims, *further))}
    claims = [data.claims[claim_id] for claim_id in kb.index.claims]
    sought = {*everything(kb, Question(target="sources"))}
    return {
        **english(names),
        "predicates": {
            predicate_id: [*_forms(predicate.reads), *_forms(predicate.reversed), int(takes_thing(kb, predicate_id))]
            for predicate_id, predicate in data.predicates.items()
        },
        "context": [
            [entity_id, EDGES[edge].reads, wholes]
            for _, entity_id, entity in kb.each_entity() for edge, wholes in entity.context() if wholes
        ],
        "conditions": {target: _rows(target) for target in (*MIRRORED, *ANALYSES)},
        "orders": orders(),
        "analyses": {target: analysis._asdict() for target, analysis in ANALYSES.items()},
        "sections": {"words": SECTIONS, "sorts": SORTS, "cards": CARDS},
        "targets": {target: TARGET_SECTIONS.get(target, (target,)) for target in TARGETS},
        "partOf": EDGES["part of"].reads,
        "passages": list(data.passages),
        "matches": {target: matches(kb, target, number) for target in MIRRORED},
        "ranks": all_ranks(kb),
        "pages": _pages(kb),
        "readFrom": [[passage_rank[passage_id] for passage_id in claim.passage] for claim in claims],
        "stated": [
            [
                index, number[relation.subject], predicate_number[relation.predicate], number[relation.object],
                *(number[entity_id] for entity_id in relation.of),
            ]
            for index, claim in enumerate(claims) for relation in claim.states
        ],
        "articles": [number[key] for _, key, _ in kb.each_entity() if has_article(kb, key)],
        "plurals": [number[key] for _, key, _ in kb.each_entity() if is_plural(kb, key)],
        "unsought": [number[key] for key in data.sources if key not in sought],
        "starts": {
            "claims": 0,
            "sources": len(claims),
            "entities": len(claims) + len(data.sources),
            "passages": len(number) - len(data.passages),
        },
        "stubs": len(kb.stubs),
        "filed": [number[claim_id] for claim_id in data.claims] if [*data.claims] != kb.index.claims else [],
        "read": data.sources[data.dataset.reads].kind if data.dataset.reads else "",
        "reads": data.dataset.reads,
        "kindRead": kind_read(kb),
        "origins": _origins(kb),
        "called": [_called(source) for source in data.sources.values()],
        "makers": [makers(source) for source in data.sources.values()],
        "addresses": [to_work(source) for source in data.sources.values()],
        "details": {
            detail: (words.partition(" ")[2], [value_of(source) for source in data.sources.values()])
            for detail, (words, value_of) in DETAILS.items() if detail in UNLABELLED
        },
        "figures": [
            [index, record.unit, figure(record), record.of]
            for index, claim in enumerate(claims) for record in claim.figures
        ],
        "through": [
            [index, citation.source, citation.through]
            for index, claim in enumerate(claims) if any(citation.through for citation in claim.cites)
            for citation in claim.cites
        ],
        "ends": [[passage.opens, passage.closes] for passage in data.passages.values()],
        "further": further_words(kb),
        "citations": [[_citation(kb, citation) for citation in claim.cites] for claim in claims],
        "voices": [_voice(kb, claim, number) for claim in claims],
    }  # fmt: skip


def _ids(kb: Knowledge, section: str) -> Iterable[str]:
    records: dict[str, object] = getattr(kb.data, section)
    return records


def _called(source: Source) -> list[str]:
    """What a work is called by its authors, in folded words, beside their names alone."""
    alone = {*map(fold, makers(source))}
    return [name for name in dict.fromkeys(map(fold, called(source))) if name not in alone]


def _origins(kb: Knowledge) -> dict[str, str]:
    """The names that only say where somebody is from, in folded words, with what is meant: Chinese."""
    called = ((key, name) for key, actor in kb.data.actors.items() for name in actor.aliases)
    return {fold(name): kb.name(key) for key, name in called if kb.is_origin(key, name)}


def _forms(verb: str) -> tuple[str, str]:
    """A verb in the singular and in the plural."""
    return verb, plural(verb)


def _voice(kb: Knowledge, claim: Claim, number: dict[str, int]) -> list[Any]:
    """Who speaks in a claim: the work that is read, or -1, the works through which it does, and the actors."""
    speaks = voice(kb, claim)
    return [
        number.get(speaks.work, -1),
        [number[key] for key in speaks.through],
        [number[key] for key in speaks.said_by],
    ]


def _citation(kb: Knowledge, citation: Citation) -> list[str]:
    """What stands at a citation: its locator, what was found there, and its address where the work has another."""
    source = kb.data.sources[citation.source]
    address = to_citation(source, citation)
    found = " ".join(citation.check.finding.split()) if citation.check else ""
    return [citation.locator, found, address if address != to_work(source) else ""]


def _rows(target: Target) -> dict[str, dict[str, Any]]:
    """How each condition is said, which values it may have, and whether there is an index for it."""
    return {
        field: {
            "phrases": _said(row.phrases), "special": {value: _said(said) for value, said in row.special.items()},
            "values": row.values, "synonyms": row.synonyms, "sections": row.sections, "sort": _sort(row),
            "list": LISTED[row.values_from], "lookup": row.lookup is not None,
        }
        for (row_target, field), row in CONDITION_TYPES.items()
        if row_target == target
    }  # fmt: skip


def _said(phrases: Phrases) -> Phrases:
    """The phrases, without how several records do not fulfil a condition, where that follows from how they do."""
    several, none, single = phrases
    follows = several == plural(single) and none == denied(single)
    return several, "" if follows else none, single


def _sort(row: ConditionType) -> str:
    """What sort of value a condition takes, where it is no record and no word of a list."""
    sorts = {
        "relation": row.relation,
        "statement": row.statement,
        "number": row.number,
        "text": row.is_text,
        "years": row.is_span,
    }
    return next((sort for sort, has in sorts.items() if has), "")


def _pages(kb: Knowledge) -> dict[str, list[list[Any]]]:
    """For each source the pages on which it is cited: as written, first and last where they have numbers, and where."""
    pages: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for index, claim_id in enumerate(kb.index.claims):
        for citation in kb.data.claims[claim_id].cites:
            if citation.page:
                pages[citation.source].setdefault(citation.page, []).append(index)
    return {
        source_id: [[page, page_span(page), indexes] for page, indexes in by_page.items()]
        for source_id, by_page in pages.items()
    }
