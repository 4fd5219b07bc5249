"""Conditions on claims as expressions."""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.conditions.sources import covered
from graph.ask.question import Condition
from graph.engines.builders.findings import of_claims
from graph.engines.refused import refusal
from graph.engines.relations import Expression, Relations
from graph.engines.weight import support
from graph.knowledge.years import years_of
from graph.records import page_span
from graph.records.amounts import unit_words
from graph.records.claim import ON_THE_CITATION
from graph.stems import run

MOST = 10**15  # beyond which a page is none


def _claims(rows: Expression) -> Expression:
    """The claims of some rows, in reading order."""
    return rows.select(id=rows.claim, k0=rows["rank"])


def _cites(r: Relations, c: Condition) -> Expression:
    return _claims(citing(r, c))


def citing(r: Relations, c: Condition) -> Expression:
    """The citations of the source that a condition names, on the page that it names, if it names one."""
    rows = r.citations.filter(r.citations.source == c.value)
    if not c.qualifier:
        return rows
    is_on_page = rows.page == c.qualifier
    if span := page_span(c.qualifier):
        first, last = span
        if last > MOST:
            raise refusal(f"cites:{c.value}@{c.qualifier}")
        is_on_page |= (rows.first_page <= last) & (rows.last_page >= first)
    return rows.filter(is_on_page.fill_null(False))


def _quotes(r: Relations, c: Condition) -> Expression:
    return _claims(r.citations.filter((r.citations.source == c.value) & r.citations.quoted))


def _about(r: Relations, c: Condition) -> Expression:
    return _claims(r.topics.filter(r.topics.topic == c.value))


def _by(r: Relations, c: Condition) -> Expression:
    return _claims(r.said_by.filter(r.said_by.actor == c.value))


def _entities(r: Relations, c: Condition) -> Expression:
    return r.claims.filter(r.claims.mentions.length() == int(c.value)).select("id")


def _entities_at_least(r: Relations, c: Condition) -> Expression:
    return r.claims.filter(r.claims.mentions.length() >= int(c.value)).select("id")


def _in_passages(r: Relations, passages: Expression) -> Expression:
    return r.read_from.semi_join(passages.select(passage=passages.id), "passage").select(id="claim")


def _section(r: Relations, c: Condition) -> Expression:
    passages = r.table("passages")
    return _in_passages(r, passages.filter(passages.section == c.value))


def _paragraph(r: Relations, c: Condition) -> Expression:
    passages = r.table("passages")
    return _in_passages(r, passages.filter(passages.paragraph == int(c.value)))


def _modality(r: Relations, c: Condition) -> Expression:
    return r.claims.filter(r.claims.modality == c.value).select("id")


def _check(r: Relations, c: Condition) -> Expression:
    rows = r.citations.filter(r.citations.source == c.qualifier) if c.qualifier else r.citations
    verdict = rows.check_verdict.fill_null("never")
    is_so = ~verdict.isin(ON_THE_CITATION) if c.value == "open" else verdict == _verdict(c.value)
    return rows.filter(is_so).select(id="claim")


def _verdict(value: str) -> str:
    """The verdict that a value of the condition stands for, as records have it."""
    return value.replace("-", " ")


def _verdict_found(r: Relations, c: Condition) -> Expression:
    import ibis

    citations = r.citations.select(id="claim", verdict=r.citations.check_verdict.fill_null("never"))
    own = r.claims.filter(r.claims.check_verdict.notnull()).select("id", verdict="check_verdict")
    verdicts = ibis.union(citations, own)
    if c.value != "open":
        return verdicts.filter(verdicts.verdict == _verdict(c.value)).select("id")
    return verdicts.anti_join(verdicts.filter(verdicts.verdict.isin(ON_THE_CITATION)), "id").select("id")


def _kind(r: Relations, c: Condition) -> Expression:
    return r.cited.filter(r.cited.kind.isin(covered(c.value))).select(id="claim")


def _only_kind(r: Relations, c: Condition) -> Expression:
    others = r.cited.filter(~r.cited.kind.isin(covered(c.value)))
    return r.cited.anti_join(others, "claim").select(id="claim")


def _sources(r: Relations, c: Condition) -> Expression:
    if c.value == "0":
        return r.claims.anti_join(r.cited, r.claims.id == r.cited.claim).select("id")
    return _citing_works(r, lambda works: works == int(c.value))


def _at_least(r: Relations, c: Condition) -> Expression:
    least = int(c.value)
    return _citing_works(r, lambda works: works >= least) if least else r.claims.select("id")


def _citing_works(r: Relations, is_so: Callable[[Expression], Expression]) -> Expression:
    """The claims that cite something, and so many sources."""
    numbers = r.cited.group_by("claim").agg(works=r.cited.source.count())
    return numbers.filter(is_so(numbers.works)).select(id="claim")


def _voice(r: Relations, _: Condition) -> Expression:
    quoting = r.citations.filter(r.citations.quoted)
    own = r.claims.filter((r.claims.said_by.length() == 0) & (r.claims.modality != "reported"))
    return own.anti_join(quoting, own.id == quoting.claim).select("id")


def _has(r: Relations, c: Condition) -> Expression:
    if c.value == "figures":
        return r.table("figures").select(id="claim")
    return r.claims.filter(r.claims.years.length() > 0).select("id")


def _year(r: Relations, c: Condition) -> Expression:
    first, last = years_of(c.value)
    years = r.items("claims", "years")
    return _claims(years.filter(years.years.between(first, last)))


def _cited_year(r: Relations, c: Condition) -> Expression:
    first, last = years_of(c.value)
    works = r.sources.filter(r.sources.year.between(first, last)).select(source="id")
    return r.citations.semi_join(works, "source").select(id="claim")


def _words(r: Relations, c: Condition) -> Expression:
    stems = run(c.value)
    is_said = r.claims.stems.contains(stems) if stems.strip() else False
    return r.claims.filter(is_said).select("id", k0="position")


def _lacks(r: Relations, _: Condition) -> Expression:
    return r.citations.filter(r.citations.lacks_locator).select(id="claim")


def _unit(r: Relations, c: Condition) -> Expression:
    figures = r.table("figures")
    for word in unit_words(c.value):
        figures = figures.filter(figures.unit_words.contains(word))
    return figures.select(id="claim")


def _states(r: Relations, c: Condition) -> Expression:
    return _claims(stating(r, c))


def stating(r: Relations, c: Condition) -> Expression:
    """The stated relations that a condition names, the other way round, too, where that reads the same."""
    rows = r.stated.filter(r.stated.predicate == c.value)
    forth = rows.filter((rows.subject == c.qualifier) & (rows.object == c.object))
    back = rows.filter((rows.subject == c.object) & (rows.object == c.qualifier))
    predicates = r.table("predicates")
    symmetric = predicates.filter(predicates.reads == predicates.reversed).select(predicate="id")
    return forth.union(back.semi_join(symmetric, "predicate"))


def _support(r: Relations, c: Condition) -> Expression:
    grades = support(r)
    return grades.filter(grades.word == c.value).select("id")


def _active(kind: str) -> Callable[[Relations, Condition], Expression]:
    def build(r: Relations, c: Condition) -> Expression:
        rows = r.arguments
        return _claims(rows.filter((rows.kind == kind) & (rows.other == c.value)))

    return build


def _passive(kind: str) -> Callable[[Relations, Condition], Expression]:
    def build(r: Relations, c: Condition) -> Expression:
        rows = r.arguments.filter((r.arguments.kind == kind) & (r.arguments.claim == c.value))
        return rows.select(id=rows.other, k0=rows.position)

    return build


def _contrasts(r: Relations, c: Condition) -> Expression:
    rows = r.contrasts.filter(r.contrasts.claim == c.value)
    return rows.select("k0", "k1", id=rows.other)


CLAIMS: dict[str, Callable[[Relations, Condition], Expression]] = {
    "cites": _cites, "quotes": _quotes, "about": _about, "entities": _entities,
    "entities-at-least": _entities_at_least, "by": _by, "section": _section,
    "paragraph": _paragraph, "modality": _modality, "check": _check, "verdict": _verdict_found, "kind": _kind,
    "sources": _sources, "at-least": _at_least, "only-kind": _only_kind, "voice": _voice, "has": _has, "year": _year,
    "cited-year": _cited_year, "words": _words, "lacks": _lacks, "unit": _unit, "states": _states,
    "finding": of_claims, "support": _support,
    "supports": _active("supports"), "supported-by": _passive("supports"), "contrasts": _contrasts,
    "qualifies": _active("qualifies"), "qualified-by": _passive("qualifies"),
    "causes": _active("causes"), "caused-by": _passive("causes"),
}  # fmt: skip
