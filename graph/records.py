"""The records: what a curator writes, frozen and typed.

Every field is described here and nowhere else. The reader turns the descriptions into advice ("claims.x has no
says; add it: the statement, ..."), and whatever documents the data later reads them from here too.

Values arrive as the text that stands in the file. A record turns text into a number or a truth value only where a
field asks for one, so `NO` stays Norway and page `012` keeps its zero. A text that is absent is the empty string,
never None: an empty value in a file is always a mistake, so nothing else can be meant by it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar, cast, dataclass_transform
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
)
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

T = TypeVar("T")
MAX_TEXT = 20_000  # characters in one value; far above any statement, far below what would hurt a page


def _mistake(what: str, mend: str) -> PydanticCustomError:
    """An error whose text is `what; mend`, shown to the curator as it is."""
    return PydanticCustomError("mistake", "{what}; {mend}", {"what": what, "mend": mend})


def _one_or_many(value: Any) -> Any:
    """Let a curator write `part_of: china` for `part_of: [china]`."""
    return [value] if isinstance(value, str) else value


@lru_cache(maxsize=4096)  # the same few days stand in thousands of checks
def _date(text: str) -> str:
    """Check `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, also with reduced precision) against the calendar."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        raise _mistake("is not a date", "write 2019, 2019-11 or 2019-11-15")
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        raise _mistake("is a date that does not exist", "correct the day or month") from None
    return text


def _day(text: str) -> str:
    if len(text) != len("2019-11-15"):
        _date(text)  # what is no date at all is said first
        raise _mistake("is not a full date", "write year, month and day: 2019-11-15")
    return _date(text)


_ORDINARY_ADDRESS = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[\w./?&=%#:~+,;@!*'()-]*)?")


def _address(text: str) -> str:
    """Accept an http(s) address with a host, and keep it to the letter: a normalised address is another address."""
    if _ORDINARY_ADDRESS.fullmatch(text):  # nearly all of them, at a fifth of the time of a full parse
        return text
    try:
        parts = urlsplit(text)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
        _ = parts.port  # raises when it is no number
    except ValueError:
        usable = False
    if not usable or re.search(r"[\s<>\"`{}|\\^\x00-\x1f\x7f]", text):
        raise _mistake("is not a web address", "write it whole, from http:// or https:// on, without spaces")
    return text


_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def _number(text: Any) -> Any:
    """Read a number from the text that stands in the file: digits, an optional sign, an optional decimal point."""
    if not isinstance(text, str) or text == "":
        return text
    if len(text) > 40:
        raise _mistake(f"is a number of {len(text)} characters", "40 are the most that are read")
    if not _NUMBER.fullmatch(text):
        raise _mistake("is not a number", "write digits with a point for decimals: 4000 or 30.3")
    return Decimal(text)


def plain_number(value: Decimal) -> int | float:
    """The figure as JSON carries it: a whole number where it is one."""
    return int(value) if value == value.to_integral_value() else float(value)


ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return re.fullmatch(ID, text) is not None


Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_one_or_many)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT, pattern=r"\S")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many)]
Date = Annotated[Text, AfterValidator(_date)]
Day = Annotated[Text, AfterValidator(_day)]
Address = Annotated[Text, AfterValidator(_address)]
Addresses = Annotated[tuple[Address, ...], BeforeValidator(_one_or_many)]
Number = Annotated[Decimal, BeforeValidator(_number), PlainSerializer(plain_number, when_used="json")]
Count = Annotated[int, Field(ge=1, le=1_000_000)]

ActorKind = Literal[
    "state", "region", "place", "company", "government body", "international organization", "think tank",
    "university", "media", "court", "party", "association", "body", "group", "people", "person",
]  # fmt: skip
ProjectKind = Literal[
    "initiative", "programme", "policy", "strategy", "project", "infrastructure", "event", "deal", "agreement", "law",
]  # fmt: skip
ConceptKind = Literal["concept", "technology", "resource", "issue"]
SourceKind = Literal[
    "peer-reviewed article", "working paper", "think-tank report", "think-tank blog post", "news", "news analysis",
    "opinion", "state media", "trade publication", "government document", "court document", "law",
    "corporate page", "speech", "interview", "book", "book chapter", "thesis", "essay", "dataset", "web page", "other",
]  # fmt: skip
Modality = Literal["asserted", "reported", "hedged", "predicted", "normative"]
Verdict = Literal["confirmed", "partly", "contradicted", "not reached", "not read"]
Bound = Literal["exactly", "about", "more than", "at least", "less than", "at most"]
ArgumentKind = Literal["supports", "contrasts", "qualifies", "causes"]
# The item types of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def record(cls: type[T]) -> type[T]:
    """A mapping that a curator writes: unknown fields are refused, and values never change.

    A dataclass with slots rather than a pydantic model: pydantic checks both alike, and a fifth of the memory is most
    of the time of a large load.
    """
    config = ConfigDict(extra="forbid", defer_build=True)
    made: Any = dataclass(frozen=True, slots=True, kw_only=True, config=config)(cls)
    return cast("type[T]", made)


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


@record
class Entity:
    """An actor, a project or a concept."""

    kind: str
    name: Text = Field(description="the usual name")
    aliases: Texts = Field(default=(), description="other names and spellings, in any script")
    part_of: Ids = Field(default=(), description="what it is a part of")
    based_in: Ids = Field(default=(), description="where it has its seat")
    led_by: Ids = Field(default=(), description="who leads it")
    began: Date = Field(default="", description="when it began or was announced")
    ended: Date = Field(default="", description="when it ended")
    note: Text = Field(default="", description="what a reader should know, with whose word it is")


@record
class Actor(Entity):
    """Somebody who can act: a state, a company, a body, a person, a people."""

    kind: ActorKind = Field(description="what sort of actor it is")


@record
class Project(Entity):
    """Something that actors undertake: an initiative, a policy, a deal, an event."""

    kind: ProjectKind = Field(description="what sort of project it is")


@record
class Concept(Entity):
    """An idea or a technology that claims are about."""

    kind: ConceptKind = Field(default="concept", description="what sort of concept it is")


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
class Check:
    """Whether the cited work was looked at, and what was found."""

    verdict: Verdict = Field(description="what the look into the cited work gave")
    finding: Text = Field(description="what was found, in one or two sentences")
    elsewhere: Text = Field(default="", description="what other works say on the matter")
    read: Addresses = Field(default=(), description="the addresses of what was read")
    on: Day = Field(default="", description="the day it was read")


# CSL's words for the parts of a work, and how a reader sees them
LOCATORS: dict[str, str] = {
    "page": "p.", "paragraph": "para.", "section": "sec.", "chapter": "ch.", "article": "art.", "line": "line",
    "footnote": "note", "figure": "fig.", "table": "table", "volume": "vol.", "timestamp": "at",
}  # fmt: skip


@record
class Citation:
    """A claim points at a source, at a place in it, with a word on whether it holds."""

    source: Id = Field(description="the id of the cited source")
    page: Text = Field(default="", description="the page or pages, as the text gives them")
    paragraph: Text = Field(default="", description="the paragraph, as the text gives it")
    section: Text = Field(default="", description="the section, as the text gives it")
    chapter: Text = Field(default="", description="the chapter, as the text gives it")
    article: Text = Field(default="", description="the article of a law or treaty")
    line: Text = Field(default="", description="the line")
    footnote: Text = Field(default="", description="the foot- or endnote")
    figure: Text = Field(default="", description="the figure")
    table: Text = Field(default="", description="the table")
    volume: Text = Field(default="", description="the volume")
    timestamp: Text = Field(default="", description="the time in a recording")
    quoted: bool = Field(default=False, description="true where the text quotes the source word for word")
    as_cited: Text = Field(default="", description="how the text prints the citation, where the list has it otherwise")
    through: Id = Field(default="", description="the source through which this one is cited at second hand")
    note: Text = Field(default="", description="what is odd about this citation, such as why it has no locator")
    check: Check | None = Field(default=None, description="whether the cited work bears the claim out")

    @property
    def locator(self) -> str:
        """Where in the source, as a reader sees it: `p. 325-26`; nothing where the text names no place."""
        return ", ".join(f"{short} {value}" for part, short in LOCATORS.items() if (value := getattr(self, part)))


@record
class Relation:
    """Subject, predicate, object: what a claim says holds between two entities."""

    subject: Id = Field(description="the entity that the verb starts from")
    predicate: Id = Field(description="an id of the section predicates")
    object: Id = Field(description="the entity that the verb ends at")
    of: Ids = Field(default=(), description="what is supplied, financed or shared between the two")


@record
class Figure:
    """A number that a claim gives."""

    value: Number = Field(description="the number, without its unit")
    unit: Text = Field(description="what is counted, such as cameras or percent of debt")
    bound: Bound = Field(default="exactly", description="how the number bounds the amount")
    date: Date = Field(default="", description="the date that the number is for")
    of: Id = Field(default="", description="the entity that the number describes")


@record
class Arguments:
    """What a claim does to other claims."""

    supports: Ids = Field(default=(), description="claims that this one is a reason or an example for")
    contrasts: Ids = Field(default=(), description="claims that this one stands against")
    qualifies: Ids = Field(default=(), description="claims that this one limits or makes more exact")
    causes: Ids = Field(default=(), description="claims whose matter this one brings about")

    def pairs(self) -> list[tuple[ArgumentKind, str]]:
        """All of them as (kind, claim id)."""
        kinds: tuple[tuple[ArgumentKind, Ids], ...] = (
            ("supports", self.supports),
            ("contrasts", self.contrasts),
            ("qualifies", self.qualifies),
            ("causes", self.causes),
        )
        return [(kind, other) for kind, others in kinds if others for other in others]


NO_ARGUMENTS = Arguments()


@record
class Claim:
    """One atomic statement, told in our own words."""

    says: Text = Field(description="the statement, whole and atomic, in our own words")
    modality: Modality = Field(description="how firmly it is said")
    passage: Ids = Field(default=(), description="the sentence or sentences it was read from")
    about: Ids = Field(default=(), description="the entities it speaks of")
    said_by: Ids = Field(
        default=(), description="the actors whom the work quotes or reports; absent for the work's author"
    )
    states: tuple[Relation, ...] = Field(default=(), description="the relations between entities that it states")
    figures: tuple[Figure, ...] = Field(default=(), description="the numbers that it gives")
    cites: tuple[Citation, ...] = Field(default=(), description="the citations that cover exactly this claim")
    argues: Arguments = Field(default=NO_ARGUMENTS, description="what it does to other claims")
    check: Check | None = Field(default=None, description="what other works say, where the claim cites none")
    note: Text = Field(default="", description="what a reader should know that the text does not say")

    def mentions(self) -> dict[str, None]:
        """The entities of the claim, in order and once each: `about`, then the ends of relations and figures."""
        found = dict.fromkeys(self.about)
        for relation in self.states:
            found[relation.subject] = found[relation.object] = None
            if relation.of:
                found.update(dict.fromkeys(relation.of))
        for figure in self.figures:
            if figure.of:
                found[figure.of] = None
        return found


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
