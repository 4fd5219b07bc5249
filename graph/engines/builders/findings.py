"""What an audit finds, as expressions: `graph.evidence.findings`. What rules read in words is in the tables already."""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.question import Condition
from graph.engines.relations import Expression, Relations
from graph.evidence.findings import DIFFERS, INTERESTED
from graph.evidence.impact import CARRYING


def of_claims(r: Relations, c: Condition) -> Expression:
    """The claims with a finding of the kind that a condition names, in reading order."""
    ids = _CLAIMS[c.value](r)
    return r.claims.semi_join(ids, r.claims.id == ids.claim).select("id", k0="position")


def of_sources(r: Relations, c: Condition) -> Expression:
    """The sources with a finding of the kind that a condition names, in the order of the files."""
    rows = _SOURCES[c.value](r)
    return rows.select("id", k0="position")


def of_entities(r: Relations, _: Condition) -> Expression:
    """The entities that no claim mentions and in which nobody of that id speaks."""
    silent = r.entities.anti_join(r.mentions, r.entities.id == r.mentions.entity)
    silent = silent.anti_join(r.said_by, silent.id == r.said_by.actor)
    return silent.select("id", k0="position")


def _kinds(r: Relations) -> Expression:
    """How many works of how many kinds a claim cites, and how many of them no state or company published."""
    rows = r.cited
    return rows.group_by("claim").agg(
        works=rows.source.count(), kinds=rows.kind.nunique(), others=(~rows.kind.isin(INTERESTED)).sum()
    )


def _one_source(r: Relations) -> Expression:
    rows = _kinds(r)
    return rows.filter(rows.works == 1)


def _one_kind(r: Relations) -> Expression:
    rows = _kinds(r)
    return rows.filter((rows.works > 1) & (rows.kinds == 1))


def _interested(r: Relations) -> Expression:
    rows = _kinds(r)
    return rows.filter(rows.others == 0)


def _unchecked(r: Relations) -> Expression:
    return r.citations.filter(r.citations.check_verdict.isnull())


def _differs(r: Relations) -> Expression:
    cited = r.citations.filter(r.citations.check_verdict.isin([*DIFFERS])).select("claim")
    own = r.claims.filter(r.claims.check_verdict.isin([*DIFFERS])).select(claim="id")
    return cited.union(own)


def _second_hand(r: Relations) -> Expression:
    direct = r.citations.filter(r.citations.through.isnull())
    return r.citations.anti_join(direct, "claim")


def _opposed(r: Relations) -> Expression:
    return r.contrasts


def _unargued(r: Relations) -> Expression:
    carried = r.arguments.filter(r.arguments.kind.isin(CARRYING)).select(claim="other")
    argued = carried.union(r.contrasts.select("claim"))
    return r.claims.anti_join(argued, r.claims.id == argued.claim).select(claim="id")


def _as_cited(r: Relations) -> Expression:
    return r.citations.filter(r.citations.printed_otherwise)


def _outside(r: Relations) -> Expression:
    return r.citations.filter(r.citations.lies_outside)


def _without_locator(r: Relations) -> Expression:
    return r.citations.filter(r.citations.quoted & r.citations.lacks_locator)


def _unmentioned(r: Relations) -> Expression:
    return r.claims.filter(r.claims.unmentioned).select(claim="id")


def _never_cited(r: Relations) -> Expression:
    citations = r.table("citations")
    ways = citations.filter(citations.through.notnull()).select(source="through")
    cited = citations.select("source").union(ways)
    rows = r.sources.anti_join(r.works, "id")
    return rows.anti_join(cited, rows.id == cited.source)


def _too_old(r: Relations) -> Expression:
    """A date lies before another as far as both are known: 2011-12 is before 2015, 2015 not before 2015-06."""
    import ibis

    dated = r.sources.filter(r.sources.issued.notnull()).select("issued", source="id")
    begun = r.entities.filter(r.entities.began.notnull()).select("began", entity="id")
    cited = r.table("citations").select("claim", "source").distinct().inner_join(dated, "source")
    mentioned = r.mentions.select("claim", "entity").inner_join(begun, "entity")
    rows = cited.inner_join(mentioned, "claim")
    shared = ibis.least(rows.issued.length(), rows.began.length())
    old = rows.filter(rows.issued.substr(0, shared) < rows.began.substr(0, shared))
    return r.sources.semi_join(old, r.sources.id == old.source)


_CLAIMS: dict[str, Callable[[Relations], Expression]] = {
    "differs": _differs, "second-hand": _second_hand, "interested": _interested, "one-kind": _one_kind,
    "one-source": _one_source, "unchecked": _unchecked, "opposed": _opposed, "unargued": _unargued,
    "as-cited": _as_cited, "locator-outside": _outside, "quoted-without-locator": _without_locator,
    "unmentioned": _unmentioned,
}  # fmt: skip
_SOURCES: dict[str, Callable[[Relations], Expression]] = {"too-old": _too_old, "never-cited": _never_cited}
