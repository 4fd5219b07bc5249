"""Conditions on sources as expressions."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_

from graph.ask.conditions.sources import covered
from graph.ask.question import Condition
from graph.engines.builders.findings import of_sources
from graph.engines.relations import Expression, Relations
from graph.knowledge.works import CORRECTED, FORMS, JOINED, LANGUAGES
from graph.knowledge.years import years_of
from graph.records.claim import ON_THE_CITATION

# the columns of what an entry may be without, where they are called otherwise
COLUMNS = {
    "url": "URL", "doi": "DOI", "isbn": "ISBN", "place": "publisher_place", "container": "container_title",
}  # fmt: skip


def cited_by(r: Relations, claims: Expression) -> Expression:
    """The sources that claims cite, in the order of the claims and of their citations."""
    rows = r.citations.semi_join(claims, "claim")
    return rows.select(id=rows.source, k0=rows["rank"], k1=rows.position)


def _is(r: Relations, c: Condition) -> Expression:
    return r.sources.filter(r.sources.id == c.value).select("id")


def _about(r: Relations, c: Condition) -> Expression:
    return cited_by(r, r.topics.filter(r.topics.topic == c.value))


def _for(r: Relations, c: Condition) -> Expression:
    rows = r.citations.filter(r.citations.claim == c.value)
    return rows.select(id=rows.source, k0=rows.position)


def _quotes(r: Relations, c: Condition) -> Expression:
    return cited_by(r, r.said_by.filter(r.said_by.actor == c.value))


def _kind(r: Relations, c: Condition) -> Expression:
    return r.sources.filter(r.sources.kind.isin(covered(c.value))).select("id")


def _before(r: Relations, c: Condition) -> Expression:
    return r.sources.filter(r.sources.year < int(c.value)).select("id")


def _after(r: Relations, c: Condition) -> Expression:
    return r.sources.filter(r.sources.year > int(c.value)).select("id")


def _year(r: Relations, c: Condition) -> Expression:
    return r.sources.filter(r.sources.year.between(*years_of(c.value))).select("id")


def _by(r: Relations, c: Condition) -> Expression:
    names = r.table("names")
    parts = {part: names[part].fill_null("") for part in ("given", "particle", "family", "suffix", "literal")}
    given, family = parts["given"], _spaced(parts["particle"], parts["family"])
    short = (family != "").ifelse(family, (parts["literal"] != "").ifelse(parts["literal"], given))
    whole = (parts["literal"] != "").ifelse(parts["literal"], _spaced(given, family, parts["suffix"]))
    authors = names.filter((names.role == "author") & ((short == c.value) | (whole == c.value)))
    outlets = (r.sources[column] for column in ("container_title", "collection_title", "publisher"))
    part = f"{JOINED}{c.value}{JOINED}"  # the whole of it, or one of what is joined there
    is_in = reduce(or_, ((JOINED + outlet.fill_null("") + JOINED).contains(part) for outlet in outlets))
    return r.sources.filter(is_in | r.sources.id.isin(authors.source)).select("id")


def _spaced(first: Expression, *others: Expression) -> Expression:
    """Some texts with a space between each, those passed over that are empty."""
    text = first
    for other in others:
        text = ((text != "") & (other != "")).ifelse(text + " " + other, text + other)
    return text


def _lacks(r: Relations, c: Condition) -> Expression:
    if c.value == "author":
        names = r.table("names")
        return r.sources.anti_join(names.filter(names.role == "author"), [("id", "source")]).select("id")
    return r.sources.filter(r.sources[COLUMNS.get(c.value, c.value)].isnull()).select("id")


def authors_of(r: Relations) -> Expression:
    """How many authors each source has: `id`, `authors`."""
    names = r.table("names")
    authors = names.filter(names.role == "author")
    counts = authors.group_by("source").agg(authors=authors.count())
    rows = r.sources.select("id").left_join(counts, [("id", "source")])
    return rows.select("id", authors=rows.authors.fill_null(0))


def _authors(r: Relations, c: Condition) -> Expression:
    rows = authors_of(r)
    return rows.filter(rows.authors == int(c.value)).select("id")


def _authors_at_least(r: Relations, c: Condition) -> Expression:
    rows = authors_of(r)
    return rows.filter(rows.authors >= int(c.value)).select("id")


def _place(r: Relations, c: Condition) -> Expression:
    return r.sources.filter(r.sources.publisher_place == c.value).select("id")


def _form(r: Relations, c: Condition) -> Expression:
    types = [csl_type for csl_type, form in FORMS.items() if form == c.value]
    return r.sources.filter(r.sources.type.isin(types)).select("id")


def _corrects(r: Relations, c: Condition) -> Expression:
    words = (" " + r.sources.corrections.join(" ") + " ").lower().re_replace("[^a-z0-9]+", " ")
    return r.sources.filter(reduce(or_, (words.contains(f" {run} ") for run in CORRECTED[c.value]))).select("id")


def _only_verdict(r: Relations, c: Condition) -> Expression:
    verdict = r.citations.check_verdict.fill_null("never")
    is_so = verdict == c.value.replace("-", " ")
    others = r.citations.filter(~is_so).select(id="source")
    return r.citations.filter(is_so).select(id="source").anti_join(others, "id")


def _language(r: Relations, c: Condition) -> Expression:
    tags = [tag for tag, name in LANGUAGES.items() if name == c.value] or [c.value]
    language = r.sources.language.fill_null("")
    is_in = reduce(or_, ((language == tag) | language.startswith(f"{tag}-") for tag in tags))
    return r.sources.filter(is_in).select("id")


def _section(r: Relations, c: Condition) -> Expression:
    passages = r.table("passages")
    in_section = passages.filter(passages.section == c.value).select(passage=passages.id)
    read = r.read_from.semi_join(in_section, "passage")
    return r.citations.semi_join(read, "claim").select(id="source")


def _verdict(r: Relations, c: Condition) -> Expression:
    verdict = r.citations.check_verdict.fill_null("never")
    is_open = ~verdict.isin(ON_THE_CITATION)
    is_so = is_open if c.value == "open" else verdict == c.value.replace("-", " ")
    return r.citations.filter(is_so).select(id="source")


def _has(r: Relations, c: Condition) -> Expression:
    return r.sources.filter(r.sources[c.value].length() > 0).select("id")


def _at_least(r: Relations, c: Condition) -> Expression:
    rows = times_cited(r)
    return rows.filter(rows.times >= int(c.value)).select("id")


def _claims(r: Relations, c: Condition) -> Expression:
    rows = times_cited(r)
    return rows.filter(rows.times == int(c.value)).select("id")


def citing_claims(r: Relations) -> Expression:
    """How many claims cite each source: `id`, `citing`, `through`, 0 where none does."""
    citations = r.table("citations")
    citing = citations.group_by("source").agg(citing=citations.claim.nunique())
    ways = citations.filter(citations.through.notnull())
    through = ways.group_by(way=ways.through).agg(through=ways.claim.nunique())
    rows = r.sources.select("id").left_join(citing, [("id", "source")]).left_join(through, [("id", "way")])
    return rows.select("id", citing=rows.citing.fill_null(0), through=rows.through.fill_null(0))


def times_cited(r: Relations) -> Expression:
    """How many claims cite each source; of one that is only the way to another work, how many go through it."""
    rows = citing_claims(r)
    return rows.select("id", times=(rows.citing > 0).ifelse(rows.citing, rows.through))


SOURCES: dict[str, Callable[[Relations, Condition], Expression]] = {
    "is": _is, "about": _about, "for": _for, "quotes": _quotes, "kind": _kind, "before": _before, "after": _after,
    "year": _year, "finding": of_sources, "at-least": _at_least, "claims": _claims, "by": _by, "lacks": _lacks,
    "authors": _authors, "authors-at-least": _authors_at_least, "place": _place, "form": _form,
    "corrects": _corrects, "only-verdict": _only_verdict, "language": _language, "section": _section,
    "verdict": _verdict, "has": _has,
}  # fmt: skip
