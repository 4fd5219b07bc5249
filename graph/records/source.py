"""A source: a work that is read or cited, with the fields of CSL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from graph.records.plain import as_plain
from graph.records.values import (
    FILLED,
    Address,
    AfterValidator,
    BeforeValidator,
    Constraints,
    Date,
    Day,
    Ids,
    Mistake,
    Schema,
    Text,
    Texts,
    field,
    list_or_item,
    record,
    schema_extra,
)

SourceKind = Literal[
    "peer-reviewed article", "working paper", "think-tank report", "think-tank blog post", "news", "news analysis",
    "opinion", "state media", "trade publication", "government document", "court document", "law",
    "corporate page", "speech", "interview", "book", "book chapter", "thesis", "essay", "dataset", "web page",
    "blog post", "preprint", "conference paper", "report", "white paper", "standard", "encyclopedia",
    "podcast or video", "social media post", "software", "court decision", "other",
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
WEB_PAGES: tuple[SourceKind, ...] = (
    "web page", "corporate page", "think-tank blog post", "blog post", "social media post",
)  # fmt: skip


Doi = Annotated[Text, Constraints(pattern=r"^10\.[0-9]{4,9}/\S+$")]


@record
class Name:
    """A person's or body's name, as CSL writes it."""

    family: Text = field("the family name", default="")
    given: Text = field("given names or initials", default="")
    particle: Text = field("a particle that sorts with the family name", default="", alias="non-dropping-particle")
    suffix: Text = field("a suffix such as Jr.", default="")
    literal: Text = field("the whole name where it has no family part, as a body's", default="")

    @property
    def short(self) -> str:
        """The name as a label has it: the family name, or the whole of a body's."""
        return " ".join(part for part in (self.particle, self.family) if part) or self.literal or self.given

    @property
    def full(self) -> str:
        """The whole name, as it is read: given names first."""
        return self.literal or " ".join(filter(None, (self.given, self.particle, self.family, self.suffix)))


def _body_as_name(value: Any) -> Any:
    """Let a curator write a body's name as plain text."""
    return {"literal": value} if isinstance(value, str) and value else value


def _names_as_list(value: Any) -> Any:
    """Let a curator write one name for a list of one."""
    return [value] if isinstance(value, str | Mapping) and value else value


def _not_empty(name: Name) -> Name:
    """Refuse a name without anything that could be printed."""
    if not (name.family or name.literal or name.given):
        raise Mistake("has neither a family name nor a literal one", "write family: and given:, or literal:")
    return name


def _mapping_or_text(schema: Schema) -> Schema:
    return {**schema, "type": ["object", "string", "number", "boolean"], "pattern": r"\S"}


_NOT_EMPTY = schema_extra(anyOf=[{"required": [part]} for part in ("family", "literal", "given")])
NameOrBody = Annotated[Name, BeforeValidator(_body_as_name, _mapping_or_text), AfterValidator(_not_empty, _NOT_EMPTY)]
Names = Annotated[tuple[NameOrBody, ...], FILLED, BeforeValidator(_names_as_list, list_or_item)]


OURS = (
    "label",
    "kind",
    "cited_as",
    "notes",
    "corrections",
    "draws_on",
)  # fields that CSL does not have


@record
class Source:
    """A work that is read or cited. The fields from `type` on are those of CSL."""

    label: Text = field("the short name in text, such as Younas 2020a; stored, never computed")
    kind: SourceKind = field("what sort of work it is")
    title: Text = field("the title of the work")
    cited_as: Texts = field("other forms in which the text names the work", default=())
    notes: Texts = field("oddities of the entry, each a sentence", default=())
    corrections: Texts = field("what the list of references should say, each a sentence", default=())
    draws_on: Ids = field("sources that this one takes its evidence from", default=())
    type: CslType = field("the CSL type of the work", default="document")
    author: Names = field("who wrote it", default=())
    editor: Names = field("who edited it", default=())
    translator: Names = field("who translated it", default=())
    issued: Date = field("when it was published", default="")
    accessed: Day = field("when it was looked at", default="")
    event_date: Date = field("when the event took place", default="", alias="event-date")
    event_title: Text = field("the event at which it was given", default="", alias="event-title")
    event_place: Text = field("where the event took place", default="", alias="event-place")
    container_title: Text = field("the journal, paper, site or book it is in", default="", alias="container-title")
    collection_title: Text = field("the series it is part of", default="", alias="collection-title")
    collection_number: Text = field("its number in the series", default="", alias="collection-number")
    publisher: Text = field("who published it", default="")
    publisher_place: Text = field("where it was published", default="", alias="publisher-place")
    edition: Text = field("which edition", default="")
    volume: Text = field("the volume", default="")
    issue: Text = field("the issue", default="")
    page: Text = field("first and last page, such as 2683-2701", default="")
    number: Text = field("the number of a report, law or document", default="")
    genre: Text = field("the sort of document, such as white paper", default="")
    medium: Text = field("the carrier, such as video", default="")
    section: Text = field("the section of a newspaper or law", default="")
    authority: Text = field("the court or body that issued it", default="")
    status: Text = field("its state, such as in force or forthcoming", default="")
    abstract: Text = field("a summary in our own words", default="")
    language: Text = field("the language of the work, as a BCP 47 tag", default="")
    archive: Text = field("where a copy is kept", default="")
    DOI: Doi = field("the DOI without its address, such as 10.1080/14765284.2018.1491679", default="")
    ISBN: Text = field("the ISBN", default="")
    ISSN: Text = field("the ISSN", default="")
    URL: Address = field("where the work is on the web", default="")

    @property
    def year(self) -> str:
        """The year of publication, or nothing."""
        return self.issued[:4]

    @property
    def is_unpaged(self) -> bool:
        """Whether it is a web page, which has no pages that could be cited."""
        return not self.page and (self.kind in WEB_PAGES or self.type in ("webpage", "post", "post-weblog"))

    @property
    def is_case(self) -> bool:
        """Whether it is a case in a reporter, whose `page` is the first one alone."""
        return self.type == "legal_case" or self.kind in ("court document", "court decision")

    def csl(self) -> dict[str, Any]:
        """Its fields under CSL's names, as the dataset writes them: without our own, and without what holds nothing."""
        return {name: value for name, value in as_plain(self).items() if name not in OURS}
