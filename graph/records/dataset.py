"""The dataset: its header, the list of predicates, the passages, and all records by section."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from graph.records.claim import Claim
from graph.records.entity import Actor, Concept, Project
from graph.records.source import Source
from graph.records.values import Count, Id, Text, Texts, record


@record
class Header:
    """What the dataset is about and which work it reads."""

    title: Text = Field(description="the name of the dataset, shown on top of the page")
    reads: Id = Field(default="", description="the id of the source whose claims are recorded here")
    language: Annotated[Text, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")] = Field(
        default="en", description="the language of the claims, as a BCP 47 tag such as en or pt-BR"
    )
    description: Text = Field(default="", description="one or two sentences for somebody who opens the page")
    curators: Texts = Field(default=(), description="who wrote the records")
    license: Text = Field(default="", description="under which terms the records may be used")
    ambiguous: Texts = Field(default=(), description="names that more than one record has, and is known to have")


@record
class Predicate:
    """One kind of relation that a claim may state between two entities."""

    reads: Text = Field(description="the verb from subject to object, such as supplies")
    reversed: Text = Field(description="the verb from object to subject, such as is supplied by")
    also: Texts = Field(default=(), description="other verbs that mean the same")
    subjects: Texts = Field(default=(), alias="from", description="sections or kinds that the subject must be of")
    objects: Texts = Field(default=(), alias="to", description="sections or kinds that the object must be of")


@record
class Passage:
    """One sentence of a work, named by its first and last words; the sentence itself is not copied."""

    section: Text = Field(description="the heading it stands under")
    paragraph: Count = Field(description="its paragraph, counted from 1 in the section")
    opens: Text = Field(description="the first words of the sentence, to the letter")
    closes: Text = Field(description="the last words of the sentence, to the letter")
    source: Id = Field(default="", description="the work it stands in, where that is not dataset.reads")
    no_claim: Text = Field(default="", description="why no claim is read from it, such as: announces what follows")


@record
class Dataset:
    """All records of one dataset. The keys of each section are the ids."""

    dataset: Header = Field(description="title, language and the work that is read")
    predicates: dict[Id, Predicate] = Field(default={}, description="the closed list of relations")
    sources: dict[Id, Source] = Field(default={}, description="the works that are read and cited")
    actors: dict[Id, Actor] = Field(default={}, description="states, companies, bodies, persons, peoples")
    projects: dict[Id, Project] = Field(default={}, description="initiatives, programmes, policies, events, deals")
    concepts: dict[Id, Concept] = Field(default={}, description="ideas and technologies")
    passages: dict[Id, Passage] = Field(default={}, description="the sentences of the work, in reading order")
    claims: dict[Id, Claim] = Field(default={}, description="the statements read from the passages")


# section -> the word for one record of it
SECTIONS: dict[str, str] = {
    "predicates": "predicate",
    "sources": "source",
    "actors": "actor",
    "projects": "project",
    "concepts": "concept",
    "passages": "passage",
    "claims": "claim",
}
ENTITY_SECTIONS = ("actors", "projects", "concepts")
