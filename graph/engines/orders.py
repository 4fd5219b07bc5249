"""The orders of `graph.ask.conditions.orders` as expressions: a table with `id` and keys each, smallest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.ask.conditions.orders import BEST_FIRST, NO_YEAR, WORST_FIRST
from graph.ask.question import Order, Target
from graph.engines.builders.sources import citing_claims
from graph.engines.relations import Expression, Relations
from graph.engines.weight import support

DIGITS = 6  # of a centrality that count


def _cited(sign: int) -> Callable[[Relations], Expression]:
    def build(r: Relations) -> Expression:
        rows = citing_claims(r)
        return rows.select("id", o0=rows.citing * sign)

    return build


def _oldest_source(r: Relations) -> Expression:
    return r.sources.select("id", o0=r.sources.year.fill_null(NO_YEAR))


def _newest_source(r: Relations) -> Expression:
    return r.sources.select("id", o0=r.sources.year.fill_null(0) * -1)


def _mentioned(r: Relations) -> Expression:
    numbers = r.mentions.group_by("entity").agg(claims=r.mentions.claim.count())
    rows = r.entities.left_join(numbers, r.entities.id == numbers.entity)
    return rows.select("id", o0=rows.claims.fill_null(0) * -1)


def _central(r: Relations) -> Expression:
    """First the claims of the first and last section of each work, then by mentions of what they mention."""
    numbers = r.mentions.group_by("entity").agg(n=r.mentions.claim.count())
    mentions = r.mentions.inner_join(numbers, "entity")
    weights = mentions.group_by(mentioning=mentions.claim).agg(weight=(mentions.n + 1).cast("float64").ln().sum())
    made = r.arguments.group_by(arguing=r.arguments.claim).agg(made=r.arguments.other.count())
    met = r.arguments.group_by(argued=r.arguments.other).agg(met=r.arguments.claim.count())
    at_ends = r.read_from.semi_join(_ends(r), "passage").select(end="claim").distinct()
    rows = (
        r.claims.select("id")
        .left_join(weights, [("id", "mentioning")])
        .left_join(made, [("id", "arguing")])
        .left_join(met, [("id", "argued")])
        .left_join(at_ends, [("id", "end")])
    )
    arguments = (rows.made.fill_null(0) + rows.met.fill_null(0)).cast("float64")
    weight = rows.weight.isnull().ifelse(arguments, rows.weight + arguments)
    return rows.select("id", o0=rows.end.isnull().cast("int64"), o1=weight.round(DIGITS) * -1)


def _ends(r: Relations) -> Expression:
    """The passages of the section of each work that begins first, and of the one that begins last: `passage`."""
    import ibis

    header = r.table("dataset").select(reads="reads")
    passages = r.table("passages").cross_join(header)
    work = ibis.coalesce(passages.source, passages.reads, "")
    passages = passages.select("section", "position", passage=passages.id, work=work)
    begun = passages.mutate(begins=passages.position.min().over(group_by=[passages.work, passages.section]))
    outer = begun.mutate(
        begin=begun.begins.min().over(group_by=begun.work), end=begun.begins.max().over(group_by=begun.work)
    )
    return outer.filter((outer.begins == outer.begin) | (outer.begins == outer.end)).select("passage")


def _strength(words: Sequence[str], sign: int) -> Callable[[Relations], Expression]:
    def build(r: Relations) -> Expression:
        rows = support(r)
        place = rows.word.cases(*((word, place) for place, word in enumerate(words)), else_=len(words))
        return rows.select("id", o0=place.cast("int64"), o1=rows.independent * sign)

    return build


def _disputed(r: Relations) -> Expression:
    numbers = r.contrasts.group_by("claim").agg(against=r.contrasts.other.nunique())
    rows = r.claims.left_join(numbers, r.claims.id == numbers.claim)
    return rows.select("id", o0=rows.against.fill_null(0) * -1)


def _years(r: Relations, is_oldest: bool) -> Expression:
    years = r.items("claims", "years")
    edges = years.group_by("claim").agg(year=years.years.min() if is_oldest else years.years.max())
    rows = r.claims.left_join(edges, r.claims.id == edges.claim)
    return rows.select("id", o0=rows.year.fill_null(NO_YEAR) if is_oldest else rows.year.fill_null(0) * -1)


KEYS: dict[tuple[Target, Order], Callable[[Relations], Expression]] = {
    ("sources", "cited"): _cited(-1), ("sources", "least-cited"): _cited(1),
    ("sources", "oldest"): _oldest_source, ("sources", "newest"): _newest_source,
    ("actors", "mentioned"): _mentioned, ("projects", "mentioned"): _mentioned,
    ("concepts", "mentioned"): _mentioned, ("entities", "mentioned"): _mentioned,
    ("claims", "central"): _central,
    ("claims", "strongest"): _strength(BEST_FIRST, -1), ("claims", "weakest"): _strength(WORST_FIRST, 1),
    ("claims", "disputed"): _disputed,
    ("claims", "oldest"): lambda r: _years(r, is_oldest=True),
    ("claims", "newest"): lambda r: _years(r, is_oldest=False),
}  # fmt: skip
