"""A claim: one atomic statement, with its citations, relations, figures and arguments."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from graph.records.values import Addresses, Date, Day, Id, Ids, Number, Text, record

Modality = Literal["asserted", "reported", "hedged", "predicted", "normative"]
Verdict = Literal["confirmed", "partly", "contradicted", "not reached", "not read"]
Bound = Literal["exactly", "about", "more than", "at least", "less than", "at most"]
ArgumentKind = Literal["supports", "contrasts", "qualifies", "causes"]


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
