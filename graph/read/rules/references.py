"""Every id that a record names belongs to another record, of the right section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.read.problems import Path, quote
from graph.read.rules.context import Context, Violation
from graph.records import ENTITY_SECTIONS, FILE_SECTIONS, NO_ARGUMENTS, Claim, Step
from graph.text import with_article

ACTORS, ENTITIES = ("actors",), ENTITY_SECTIONS


def ids_are_unique(context: Context) -> Iterator[Violation]:
    """An id names one record of the whole dataset, whatever its section."""
    for section in FILE_SECTIONS:
        for key in getattr(context.data, section):
            if context.section[key] != section:
                first = context.section[key]
                message = (
                    f"{quote(key)} is also the id of {with_article(FILE_SECTIONS[first])}{context.at((first, key))}"
                )
                yield Violation((section, key), message, "rename one of the two", "key")


def dataset_reads_a_source(context: Context) -> Iterator[Violation]:
    """The work that is read has a record; passages need it, or name a work of their own."""
    reads = context.data.dataset.reads
    if reads:
        yield from context.unknown(("dataset", "reads"), reads, ("sources",), "source")
    homeless = False
    for key, passage in context.data.passages.items():
        if passage.source:
            yield from context.unknown(("passages", key, "source"), passage.source, ("sources",), "source")
        homeless |= not passage.source
    if homeless and not reads and not any(place[0] == "dataset" for place in context.invalid):
        yield Violation(
            ("dataset",), "reads no work, but there are passages", "add reads: with the id of a source", "key"
        )


def entities_name_entities(context: Context) -> Iterator[Violation]:
    """What an entity is part of, based in and led by has a record."""
    for section, key, entity in context.entities():
        for name, sections, word in (
            ("part_of", ENTITIES, "entity"), ("based_in", ACTORS, "actor"), ("led_by", ACTORS, "actor"),
        ):  # fmt: skip
            for place, other in enumerate(getattr(entity, name)):
                yield from context.unknown((section, key, name, place), other, sections, word)


def sources_draw_on_sources(context: Context) -> Iterator[Violation]:
    """The sources that a source takes its evidence from have records, and are others than itself."""
    for key, source in context.data.sources.items():
        for place, other in enumerate(source.draws_on):
            if other == key:
                yield Violation(("sources", key, "draws_on", place), "a source draws on itself", "remove it")
            yield from context.unknown(("sources", key, "draws_on", place), other, ("sources",), "source")


def claims_name_records(context: Context) -> Iterator[Violation]:
    """Every passage, entity, speaker, source and claim that a claim names has a record."""
    known: dict[str, set[str]] = {section: set() for section in FILE_SECTIONS}
    for key, section in context.section.items():
        known[section].add(key)
    actors, passages, sources, claims = known["actors"], known["passages"], known["sources"], known["claims"]
    entities = actors | known["projects"] | known["concepts"]
    for key, claim in context.data.claims.items():
        # nearly every claim passes here, at the speed of sets; only one that does not is looked at name by name
        if (
            passages.issuperset(claim.passage)
            and entities.issuperset(claim.mentions())
            and actors.issuperset(claim.said_by)
            and all(
                cited.source in sources and (not cited.through or cited.through in sources) for cited in claim.cites
            )
            and (claim.argues is NO_ARGUMENTS or claims.issuperset(other for _, other in claim.argues.pairs()))
        ):
            continue
        for name, ids, sections, word in _named(claim):
            for place, other in ids:
                yield from context.unknown(("claims", key, *name, *place), other, sections, word)


def lessons_name_records(context: Context) -> Iterator[Violation]:
    """Every record that a lesson shows or leads to is there; a line has two ends."""
    for key, lesson in context.data.lessons.items():
        for place, step in enumerate(lesson.steps):
            here = ("lessons", key, "steps", place)
            for path, other, sections, word in _shown(step):
                yield from context.unknown((*here, *path), other, sections, word)
            if len(set(step.line)) == 1:
                yield Violation((*here, "line"), "joins an entity with itself", "name two entities")


def _shown(step: Step) -> Iterator[tuple[Path, str, tuple[str, ...], str]]:
    """Place, id, allowed sections and the word for them, for every id in a step."""
    anything = ("claims", "sources", *ENTITIES)
    if step.focus:
        yield ("focus",), step.focus, anything, "record"
    for place, other in enumerate(step.see):
        yield ("see", place), other, anything, "record"
    for place, other in enumerate(step.line):
        yield ("line", place), other, ENTITIES, "entity"


def _named(claim: Claim) -> Iterator[tuple[Path, Iterable[tuple[Path, str]], tuple[str, ...], str]]:
    """Field, (place, id) pairs, allowed sections and the word for them, for every field that names ids."""

    def each(ids: Iterable[str]) -> Iterable[tuple[Path, str]]:
        return (((place,), other) for place, other in enumerate(ids))

    if claim.passage:
        yield ("passage",), each(claim.passage), ("passages",), "passage"
    if claim.about:
        yield ("about",), each(claim.about), ENTITIES, "entity"
    if claim.said_by:
        yield ("said_by",), each(claim.said_by), ACTORS, "actor"
    for place, relation in enumerate(claim.states):
        ends: list[tuple[Path, str]] = [(("subject",), relation.subject), (("object",), relation.object)]
        ends += [(("of", index), other) for index, other in enumerate(relation.of)]
        yield ("states", place), ends, ENTITIES, "entity"
    for place, figure in enumerate(claim.figures):
        if figure.of:
            yield ("figures", place), [(("of",), figure.of)], ENTITIES, "entity"
    for place, citation in enumerate(claim.cites):
        works: list[tuple[Path, str]] = [(("source",), citation.source)]
        works += [(("through",), citation.through)] if citation.through else []
        yield ("cites", place), works, ("sources",), "source"
    for kind, others in claim.argues.lists():
        yield ("argues", kind), each(others), ("claims",), "claim"
