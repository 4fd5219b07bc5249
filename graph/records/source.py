"""A source: a work that is read or cited, with the fields of CSL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from graph.records.values import Address, Date, Day, Ids, Text, Texts, record

SourceKind = Literal[
    "peer-reviewed article", "working paper", "think-tank report", "think-tank blog post", "news", "news analysis",
    "opinion", "state media", "trade publication", "government document", "court document", "law",
    "corporate page", "speech", "interview", "book", "book chapter", "thesis", "essay", "dataset", "web page", "other",
]  # fmt: skip
# The item types of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip


@record
class Name:
    """A person's or body's name, as CSL writes it."""

    family: Text = Field(default="", description="the family name")
    given: Text = Field(default="", description="given names or initials")
    particle: Text = Field(
        default="", alias="non-dropping-particle", description="a particle that sorts with the family name"
    )
    suffix: Text = Field(default="", description="a suffix such as Jr.")
    literal: Text = Field(default="", description="the whole name where it has no family part, as a body's")

    @property
    def short(self) -> str:
        """The name as a label has it: the family name, or the whole of a body's."""
        return " ".join(part for part in (self.particle, self.family) if part) or self.literal or self.given


def _name(value: Any) -> Any:
    """Let a curator write a body's name as plain text."""
    return {"literal": value} if isinstance(value, str) and value else value


def _names(value: Any) -> Any:
    return [value] if isinstance(value, str | Mapping) and value else value


Names = Annotated[tuple[Annotated[Name, BeforeValidator(_name)], ...], BeforeValidator(_names)]


@record
class Source:
    """A work that is read or cited. The fields from `type` on are those of CSL."""

    label: Text = Field(description="the short name in text, such as Younas 2020a; stored, never computed")
    kind: SourceKind = Field(description="what sort of work it is")
    title: Text = Field(description="the title of the work")
    cited_as: Texts = Field(default=(), description="other forms in which the text names the work")
    notes: Texts = Field(default=(), description="oddities of the entry, each a sentence")
    corrections: Texts = Field(default=(), description="what the list of references should say, each a sentence")
    draws_on: Ids = Field(default=(), description="sources that this one takes its evidence from")
    type: CslType = Field(default="document", description="the CSL type of the work")
    author: Names = Field(default=(), description="who wrote it")
    editor: Names = Field(default=(), description="who edited it")
    translator: Names = Field(default=(), description="who translated it")
    issued: Date = Field(default="", description="when it was published")
    accessed: Day = Field(default="", description="when it was looked at")
    event_date: Date = Field(default="", alias="event-date", description="when the event took place")
    event_title: Text = Field(default="", alias="event-title", description="the event at which it was given")
    event_place: Text = Field(default="", alias="event-place", description="where the event took place")
    container_title: Text = Field(
        default="", alias="container-title", description="the journal, paper, site or book it is in"
    )
    collection_title: Text = Field(default="", alias="collection-title", description="the series it is part of")
    collection_number: Text = Field(default="", alias="collection-number", description="its number in the series")
    publisher: Text = Field(default="", description="who published it")
    publisher_place: Text = Field(default="", alias="publisher-place", description="where it was published")
    edition: Text = Field(default="", description="which edition")
    volume: Text = Field(default="", description="the volume")
    issue: Text = Field(default="", description="the issue")
    page: Text = Field(default="", description="first and last page, such as 2683-2701")
    number: Text = Field(default="", description="the number of a report, law or document")
    genre: Text = Field(default="", description="the sort of document, such as white paper")
    medium: Text = Field(default="", description="the carrier, such as video")
    section: Text = Field(default="", description="the section of a newspaper or law")
    authority: Text = Field(default="", description="the court or body that issued it")
    status: Text = Field(default="", description="its state, such as in force or forthcoming")
    abstract: Text = Field(default="", description="a summary in our own words")
    language: Text = Field(default="", description="the language of the work, as a BCP 47 tag")
    archive: Text = Field(default="", description="where a copy is kept")
    DOI: Annotated[Text, StringConstraints(pattern=r"^10\.[0-9]{4,9}/\S+$")] = Field(
        default="", description="the DOI without its address, such as 10.1080/14765284.2018.1491679"
    )
    ISBN: Text = Field(default="", description="the ISBN")
    ISSN: Text = Field(default="", description="the ISSN")
    URL: Address = Field(default="", description="where the work is on the web")

    @property
    def year(self) -> str:
        """The year of publication, or nothing."""
        return self.issued[:4]
