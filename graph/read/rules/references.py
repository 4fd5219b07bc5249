"""Every id that a record names belongs to another record, of the right section."""

from __future__ import annotations

from collections.abc import Iterator

from graph.read.problems import DataPath, quote
from graph.read.rules.context import Context, Violation
from graph.records import ENTITY_SECTIONS, FILE_SECTIONS, NO_ARGUMENTS, Claim, Step
from graph.text import with_article

ACTORS, ENTITIES = ("actors",), ENTITY_SECTIONS
TOPICS = (*ENTITY_SECTIONS, "sources")  # what a claim may be about
ON_PAGE = ("claims", "sources", *ENTITIES)  # what has a card of its own


def ids_are_unique(context: Context) -> Iterator[Violation]:
    """An id names one record of the whole dataset, whatever its section."""
    for section in FILE_SECTIONS:
        for record_id in getattr(context.data, section):
            first = context.section[record_id]
            if first != section:
                owner = f"{with_article(FILE_SECTIONS[first])}, at {context.locate((first, record_id))}"
                message = f"{quote(record_id)} is also the id of {owner}"
                yield Violation((section, record_id), message, "rename one of the two", "key")


def dataset_reads_a_source(context: Context) -> Iterator[Violation]:
    """The work that is read has a record; passages need it, or name a work of their own."""
    reads = context.data.dataset.reads
    if reads:
        yield from context.unknown(("dataset", "reads"), reads, ("sources",), "source")
    needs_reads = False
    for passage_id, passage in context.data.passages.items():
        if passage.source:
            yield from context.unknown(("passages", passage_id, "source"), passage.source, ("sources",), "source")
        needs_reads |= not passage.source
    if needs_reads and not reads and not any(path[0] == "dataset" for path in context.invalid):
        message = "reads no work, but there are passages"
        yield Violation(("dataset",), message, "add reads: with the id of a source", "key")


def entities_name_entities(context: Context) -> Iterator[Violation]:
    """What an entity is part of, based in and led by has a record."""
    for section, entity_id, entity in context.data.entities():
        for name, sections, noun in (
            ("part_of", ENTITIES, "entity"), ("based_in", ACTORS, "actor"), ("led_by", ACTORS, "actor"),
        ):  # fmt: skip
            for index, whole_id in enumerate(getattr(entity, name)):
                yield from context.unknown((section, entity_id, name, index), whole_id, sections, noun)


def sources_draw_on_sources(context: Context) -> Iterator[Violation]:
    """The sources that a source takes its evidence from have records, and are others than itself."""
    for source_id, source in context.data.sources.items():
        for index, basis_id in enumerate(source.draws_on):
            path = ("sources", source_id, "draws_on", index)
            if basis_id == source_id:
                yield Violation(path, "a source draws on itself", "remove it")
            yield from context.unknown(path, basis_id, ("sources",), "source")


def claims_name_records(context: Context) -> Iterator[Violation]:
    """Every passage, entity, speaker, source and claim that a claim names has a record."""
    ids: dict[str, set[str]] = {section: set() for section in FILE_SECTIONS}
    for record_id, section in context.section.items():
        ids[section].add(record_id)
    actors, passages, sources, claims = ids["actors"], ids["passages"], ids["sources"], ids["claims"]
    entities = actors | ids["projects"] | ids["concepts"]
    for claim_id, claim in context.data.claims.items():
        # nearly every claim passes here, at the speed of sets; only one that does not is looked at name by name
        if (
            passages.issuperset(claim.passage)
            and entities.issuperset(claim.mentions())
            and actors.issuperset(claim.said_by)
            and all(
                citation.source in sources and (not citation.through or citation.through in sources)
                for citation in claim.cites
            )
            and (claim.argues is NO_ARGUMENTS or claims.issuperset(target for _, target in claim.argues.pairs()))
        ):
            continue
        for path, record_id, sections, noun in _ids_of_claim(claim):
            yield from context.unknown(("claims", claim_id, *path), record_id, sections, noun)


def nothing_names_a_stub(context: Context) -> Iterator[Violation]:
    """A claim that says nothing yet is none that another could argue with, or a lesson show."""
    if not context.stubs:
        return
    named: list[tuple[DataPath, str]] = []
    for claim_id, claim in context.data.claims.items():
        if claim_id not in context.stubs:
            for kind, claim_ids in claim.argues.lists():
                named += [(("claims", claim_id, "argues", kind, index), key) for index, key in enumerate(claim_ids)]
    for lesson_id, lesson in context.data.lessons.items():
        for index, step in enumerate(lesson.steps):
            step_path = ("lessons", lesson_id, "steps", index)
            named += [((*step_path, *path), record_id) for path, record_id, _, _ in _ids_of_step(step)]
    for path, record_id in named:
        if record_id in context.stubs:
            message = f"{quote(record_id)} is a stub, a claim that says nothing yet"
            yield Violation(path, message, "write its says:, or name another claim")


def lessons_name_records(context: Context) -> Iterator[Violation]:
    """Every record that a lesson shows or leads to is there; a line has two ends."""
    for lesson_id, lesson in context.data.lessons.items():
        for index, step in enumerate(lesson.steps):
            step_path = ("lessons", lesson_id, "steps", index)
            for path, record_id, sections, noun in _ids_of_step(step):
                yield from context.unknown((*step_path, *path), record_id, sections, noun)
            if len(set(step.line)) == 1:
                yield Violation((*step_path, "line"), "joins an entity with itself", "name two entities")


# where in a record an id is named, the id, the sections in which it should stand, and the word for a record of them
Reference = tuple[DataPath, str, tuple[str, ...], str]


def _ids_of_step(step: Step) -> Iterator[Reference]:
    """Every id that a step of a lesson names."""
    if step.focus:
        yield ("focus",), step.focus, ON_PAGE, "record"
    yield from _ids_of_list("see", step.see, ON_PAGE, "record")
    yield from _ids_of_list("line", step.line, ENTITIES, "entity")


def _ids_of_claim(claim: Claim) -> Iterator[Reference]:
    """Every id that a claim names."""
    yield from _ids_of_list("passage", claim.passage, ("passages",), "passage")
    yield from _ids_of_list("about", claim.about, TOPICS, "entity or source")
    yield from _ids_of_list("said_by", claim.said_by, ACTORS, "actor")
    for index, relation in enumerate(claim.states):
        yield ("states", index, "subject"), relation.subject, ENTITIES, "entity"
        yield ("states", index, "object"), relation.object, ENTITIES, "entity"
        for number, entity_id in enumerate(relation.of):
            yield ("states", index, "of", number), entity_id, ENTITIES, "entity"
    for index, figure in enumerate(claim.figures):
        if figure.of:
            yield ("figures", index, "of"), figure.of, ENTITIES, "entity"
    for index, citation in enumerate(claim.cites):
        yield ("cites", index, "source"), citation.source, ("sources",), "source"
        if citation.through:
            yield ("cites", index, "through"), citation.through, ("sources",), "source"
    for kind, claim_ids in claim.argues.lists():
        for index, target_id in enumerate(claim_ids):
            yield ("argues", kind, index), target_id, ("claims",), "claim"


def _ids_of_list(name: str, ids: tuple[str, ...], sections: tuple[str, ...], noun: str) -> Iterator[Reference]:
    return (((name, index), record_id, sections, noun) for index, record_id in enumerate(ids))
