"""The dataset: its header, the list of predicates, the passages, and all records by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from graph.records.claim import Claim
from graph.records.entity import Actor, Concept, Entity, Project
from graph.records.lesson import Lesson
from graph.records.source import Source
from graph.records.values import FILLED, Constraints, Count, Id, Text, Texts, field, record

Language = Annotated[Text, Constraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]


@record
class Header:
    """What the dataset is about and which work it reads."""

    title: Text = field("the name of the dataset, shown on top of the page")
    reads: Id = field("the id of the source whose claims are recorded here", default="")
    language: Language = field("the language of the claims, as a BCP 47 tag such as en or pt-BR", default="en")
    description: Text = field("one or two sentences for somebody who opens the page", default="")
    curators: Texts = field("who wrote the records", default=())
    license: Text = field("under which terms the records may be used", default="")
    skipped: Texts = field("headings of sections of the work from which no claims are to be read", default=())
    ambiguous: Texts = field("names that more than one record has, and is known to have", default=())


@record
class Predicate:
    """One kind of relation that a claim may state between two entities."""

    reads: Text = field("the verb from subject to object, such as supplies")
    reversed: Text = field("the verb from object to subject, such as is supplied by")
    also: Texts = field("other verbs that mean the same", default=())
    subjects: Texts = field("sections or kinds that the subject must be of", default=(), alias="from")
    objects: Texts = field("sections or kinds that the object must be of", default=(), alias="to")

    @property
    def is_symmetric(self) -> bool:
        """Whether it reads the same both ways: China cooperates with Russia, and Russia with China."""
        return self.reads == self.reversed


@record
class Passage:
    """One sentence of a work, named by its first and last words; the sentence itself is not copied."""

    section: Text = field("the heading it stands under")
    paragraph: Count = field("its paragraph, counted from 1 in the section")
    opens: Text = field("the first words of the sentence, to the letter")
    closes: Text = field("the last words of the sentence, to the letter")
    source: Id = field("the work it stands in, where that is not dataset.reads", default="")
    no_claim: Text = field("why no claim is read from it, such as: announces what follows", default="")


@record
class Dataset:
    """All records of one dataset. The keys of each section are the ids."""

    dataset: Header = field("title, language and the work that is read")
    predicates: Annotated[dict[Id, Predicate], FILLED] = field("the closed list of relations", default={})
    sources: Annotated[dict[Id, Source], FILLED] = field("the works that are read and cited", default={})
    actors: Annotated[dict[Id, Actor], FILLED] = field("states, companies, bodies, persons, peoples", default={})
    projects: Annotated[dict[Id, Project], FILLED] = field(
        "initiatives, programmes, policies, events, deals", default={}
    )
    concepts: Annotated[dict[Id, Concept], FILLED] = field("ideas and technologies", default={})
    passages: Annotated[dict[Id, Passage], FILLED] = field("the sentences of the work, in reading order", default={})
    claims: Annotated[dict[Id, Claim], FILLED] = field("the statements read from the passages", default={})
    lessons: Annotated[dict[Id, Lesson], FILLED] = field("what is taught with the claims", default={})

    def work_of(self, passage_id: str) -> str:
        """The id of the work in which the passage with this id stands; empty where none is named."""
        return self.passages[passage_id].source or self.dataset.reads

    def works(self) -> dict[str, None]:
        """The ids of the works whose claims are recorded here: the one that is read, and those of the passages."""
        source_ids = (self.dataset.reads, *(passage.source for passage in self.passages.values()))
        return dict.fromkeys(source_id for source_id in source_ids if source_id)

    def entities(self) -> Iterator[tuple[str, str, Entity]]:
        """Section, id and record of every actor, project and concept, in the order of the files."""
        for section in ENTITY_SECTIONS:
            for entity_id, entity in getattr(self, section).items():
                yield section, entity_id, entity


# section -> the word for one record of it; the graph is made of these
SECTIONS: dict[str, str] = {
    "predicates": "predicate",
    "sources": "source",
    "actors": "actor",
    "projects": "project",
    "concepts": "concept",
    "passages": "passage",
    "claims": "claim",
}
FILE_SECTIONS = {**SECTIONS, "lessons": "lesson"}  # all that may stand in a file
ENTITY_SECTIONS = ("actors", "projects", "concepts")
