"""A claim: one atomic statement, with its citations, relations, figures and arguments."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Annotated, Literal

from graph.records.values import (
    FILLED,
    Addresses,
    AfterValidator,
    Date,
    Day,
    Id,
    Ids,
    Mistake,
    Number,
    Text,
    Truth,
    field,
    record,
    schema_extra,
)

Modality = Literal["asserted", "reported", "hedged", "predicted", "normative"]
# the first four speak of the citation, the other two of the copy that could be had
Verdict = Literal["confirmed", "partly", "contradicted", "absent", "not reached", "not read"]
ON_THE_CITATION: frozenset[Verdict] = frozenset(("confirmed", "partly", "contradicted", "absent"))
Bound = Literal["exactly", "about", "more than", "at least", "less than", "at most"]
YEAR = "1[0-9]{3}|20[0-9]{2}"
_GIVEN = rf"(?<![\d.,])(?:{YEAR})(?![\d,.]?\d)"  # and no part of another number
ArgumentKind = Literal["supports", "contrasts", "qualifies", "causes"]


@record
class Check:
    """Whether the cited work was looked at, and what was found."""

    verdict: Verdict = field("what the look into the cited work gave")
    finding: Text = field("what was found, in one or two sentences")
    elsewhere: Text = field("what other works say on the matter", default="")
    read: Addresses = field("the addresses of what was read", default=())
    on: Day = field("the day it was read", default="")

    @property
    def has_result(self) -> bool:
        """Whether something was checked: where no copy, or not the cited place, could be read, nothing was."""
        return self.verdict in ON_THE_CITATION


# CSL's words for the parts of a work, and how a reader sees them
LOCATORS: dict[str, str] = {
    "page": "p.", "paragraph": "para.", "section": "sec.", "chapter": "ch.", "article": "art.", "line": "line",
    "footnote": "note", "figure": "fig.", "table": "table", "volume": "vol.", "timestamp": "at",
}  # fmt: skip


# how a citation is printed that points back to another one, in any case of letters
POINTING_BACK = (
    r"\b(?:ibid(?:em)?|op\.\s?cit|loc\.\s?cit|ebd|ebenda|a\.\s?a\.\s?O|supra|infra)\b|\b[Ii]d\.(?=[\s,;)]|$)"
    r"|\((?:see\s)?(?:foot|end)?notes?\s\d|\b(?:foot|end)notes?\s\d|\bfns?\.\s?\d|\bn\.\s\d{1,3}\b"
)  # fmt: skip


def page_range(pages: str) -> tuple[int, int] | None:
    """The first and the last page of a range, whose end may be cut short; None for anything else.

    >>> page_range("325-26"), page_range("2683–2701"), page_range("iv")
    ((325, 326), (2683, 2701), None)
    """
    match = re.fullmatch(r"(\d+)\s*[-–]\s*(\d+)", pages)
    if not match:
        return None
    first, last = match.groups()
    return int(first), int(first[: max(0, len(first) - len(last))] + last)


def page_span(pages: str) -> tuple[int, int] | None:
    """The first and the last page of one page or a range; None where they are no numbers.

    >>> page_span("9"), page_span("325-26"), page_span("iv")
    ((9, 9), (325, 326), None)
    """
    return (int(pages), int(pages)) if pages.isdecimal() else page_range(pages)


def page_spans(pages: str) -> list[tuple[int, int]]:
    """The ranges of pages of a locator, and behind them its single pages, each as a range of one.

    >>> page_spans("325-26, 330")
    [(325, 326), (330, 330)]
    """
    ranges = [page_range(part) for part in re.findall(_RANGE, pages)]
    single_pages = re.findall(r"\d+", re.sub(_RANGE, " ", pages))
    return [*(span for span in ranges if span), *((int(page), int(page)) for page in single_pages)]


_PARTS = attrgetter(*LOCATORS)
_RANGE = r"(?<!\d)\d+\s*[-–]\s*\d+"


@record
class Citation:
    """A claim points at a source, at a place in it, with a word on whether it holds."""

    source: Id = field("the id of the cited source")
    page: Text = field("the page or pages, as the text gives them", default="")
    paragraph: Text = field("the paragraph, as the text gives it", default="")
    section: Text = field("the section, as the text gives it", default="")
    chapter: Text = field("the chapter, as the text gives it", default="")
    article: Text = field("the article of a law or treaty", default="")
    line: Text = field("the line", default="")
    footnote: Text = field("the foot- or endnote", default="")
    figure: Text = field("the figure", default="")
    table: Text = field("the table", default="")
    volume: Text = field("the volume", default="")
    timestamp: Text = field("the time in a recording", default="")
    quoted: Truth = field("true where the text quotes the source word for word", default=False)
    as_cited: Text = field("how the text prints the citation, where the list has it otherwise", default="")
    through: Id = field("the source through which this one is cited at second hand", default="")
    note: Text = field("what is odd about this citation, such as why it has no locator", default="")
    check: Check | None = field("whether the cited work bears the claim out", default=None)

    @property
    def locator(self) -> str:
        """Where in the source, as a reader sees it: `p. 325-26`; nothing where the text names no place."""
        parts = _PARTS(self)
        if not any(parts):  # most of them, and there are as many as citations
            return ""
        return ", ".join(f"{short} {value}" for short, value in zip(LOCATORS.values(), parts, strict=True) if value)

    @property
    def points_back(self) -> bool:
        """Whether the text prints "ibid." or the like, and no name."""
        return re.match(POINTING_BACK, self.as_cited.lstrip("( "), re.IGNORECASE) is not None

    @property
    def is_checked(self) -> bool:
        """Whether it was held against the cited work, at the cited place."""
        return self.check is not None and self.check.has_result


@record
class Relation:
    """Subject, predicate, object: what a claim says holds between two entities."""

    subject: Id = field("the entity that the verb starts from")
    predicate: Id = field("an id of the section predicates")
    object: Id = field("the entity that the verb ends at")
    of: Ids = field("what is supplied, financed or shared between the two", default=())


@record
class Figure:
    """A number that a claim gives."""

    value: Number = field("the number, without its unit; of a range the lower one")
    to: Number | None = field("the upper number of a range, such as 15 to 20", default=None)
    unit: Text = field("what is counted, such as cameras or percent of debt")
    bound: Bound = field("how the number bounds the amount", default="exactly")
    date: Date = field("the date that the number is for", default="")
    of: Id = field("the entity that the number describes", default="")


@record
class Arguments:
    """What a claim does to other claims."""

    supports: Ids = field("claims that this one is a reason or an example for", default=())
    contrasts: Ids = field("claims that this one stands against", default=())
    qualifies: Ids = field("claims that this one limits or makes more exact", default=())
    causes: Ids = field("claims whose matter this one brings about", default=())

    def lists(self) -> tuple[tuple[ArgumentKind, Ids], ...]:
        """The claims of each kind."""
        return (
            ("supports", self.supports),
            ("contrasts", self.contrasts),
            ("qualifies", self.qualifies),
            ("causes", self.causes),
        )

    def pairs(self) -> list[tuple[ArgumentKind, str]]:
        """All of them as (kind, claim id)."""
        return [(kind, claim_id) for kind, claim_ids in self.lists() if claim_ids for claim_id in claim_ids]


NO_ARGUMENTS = Arguments()


def _not_empty(arguments: Arguments) -> Arguments:
    if arguments == NO_ARGUMENTS:
        raise Mistake("is empty", "write supports: or another of its fields, or remove the line")
    return arguments


@record
class Claim:
    """One atomic statement, told in our own words."""

    says: Text = field("the statement, whole and atomic, in our own words")
    modality: Modality = field("how firmly it is said")
    passage: Ids = field("the sentence or sentences it was read from", default=())
    about: Ids = field("the entities and works it speaks of", default=())
    said_by: Ids = field("the actors whom the work quotes or reports; absent for the work's author", default=())
    states: Annotated[tuple[Relation, ...], FILLED] = field("the relations between entities that it states", default=())
    figures: Annotated[tuple[Figure, ...], FILLED] = field("the numbers that it gives", default=())
    cites: Annotated[tuple[Citation, ...], FILLED] = field("the citations that cover exactly this claim", default=())
    argues: Annotated[Arguments, AfterValidator(_not_empty, schema_extra(minProperties=1))] = field(
        "what it does to other claims", default=NO_ARGUMENTS
    )
    check: Check | None = field("what other works say, where the claim cites none", default=None)
    note: Text = field("what a reader should know that the text does not say", default="")

    @property
    def is_reported(self) -> bool:
        """Whether somebody else is said to say it: a person or body that the work names, or the cited work."""
        return bool(self.said_by) or self.modality == "reported"

    @property
    def through(self) -> tuple[str, ...]:
        """The works through which it is said: all that it cites where it is reported, else those that it quotes."""
        reported = self.is_reported
        return tuple(dict.fromkeys(citation.source for citation in self.cites if reported or citation.quoted))

    @property
    def is_passed_on(self) -> bool:
        """Whether anybody but the author of the work speaks in it, also in words that are quoted."""
        return self.is_reported or any(citation.quoted for citation in self.cites)

    def years(self) -> set[int]:
        """The years that it gives, in its words or for its figures."""
        texts = (self.says, *(figure.date for figure in self.figures))
        return {int(year) for text in texts for year in re.findall(_GIVEN, text)}

    def mentions(self) -> dict[str, None]:
        """The ids of what it speaks of, in order and once each: `about`, then the ends of relations and figures.

        Those of `about` may be works; `Knowledge.entities_of` has the entities alone.
        """
        entity_ids = dict.fromkeys(self.about)
        for relation in self.states:
            entity_ids[relation.subject] = entity_ids[relation.object] = None
            if relation.of:
                entity_ids.update(dict.fromkeys(relation.of))
        for figure in self.figures:
            if figure.of:
                entity_ids[figure.of] = None
        return entity_ids
