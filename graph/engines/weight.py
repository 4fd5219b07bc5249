"""What claims rest on, as `graph.evidence.support` weighs it, in one expression for all of them."""

from __future__ import annotations

from graph.engines.relations import Expression, Relations


def support(r: Relations) -> Expression:
    """The grade of each claim: `id`, its `word`, and the number of its `independent` works."""
    import ibis

    verdict = r.citations.check_verdict
    flags = {name: (verdict == words).any().fill_null(False) for name, words in _VERDICTS.items()}
    cited = r.citations.group_by("claim").agg(cites=r.citations.count(), checks=verdict.count(), **flags)
    claims = r.claims.left_join(cited, r.claims.id == cited.claim)
    checks, own = claims.checks.fill_null(0), claims.check_verdict
    has_own = own.notnull()

    def is_found(name: str) -> Expression:
        """A verdict of the citations' checks counts, and the claim's own where there are none of these."""
        return claims[name].fill_null(False) | ((checks == 0) & (own == _VERDICTS[name]).fill_null(False))

    is_reported = (claims.said_by.length() > 0) | (claims.modality == "reported")
    word = ibis.cases(
        (claims.contradicted.fill_null(False) | (own == "contradicted").fill_null(False), "contradicted"),
        (is_found("confirmed"), "confirmed"),
        (is_found("partly"), "partly"),
        (is_found("absent"), "absent"),
        ((checks > 0) | has_own, "not reached"),
        (claims.cites.fill_null(0) > 0, "unchecked"),
        (is_reported, "reported"),
        else_="the author's",
    )
    grades = claims.select(id=claims.id, word=word)
    works = independent(r)
    joined = grades.left_join(works, grades.id == works.claim)
    return joined.select(id=joined.id, word=joined.word, independent=joined.independent.fill_null(0))


_VERDICTS = {"contradicted": "contradicted", "confirmed": "confirmed", "partly": "partly", "absent": "absent"}


def independent(r: Relations) -> Expression:
    """How many of the works that a claim cites take their evidence from no other of them: `claim`, `independent`.

    Two works that draw on each other are one line of evidence, and not none. Claims that cite nothing are not there.
    """
    import ibis

    pairs = r.cited.select("claim", "source")
    drawn = r.sources.select("drawn_on", source=r.sources.id).unnest("drawn_on")
    drawing = pairs.inner_join(drawn.filter(drawn.drawn_on != drawn.source), "source")
    dependent = drawing.inner_join(pairs.view(), [("claim", "claim"), ("drawn_on", "source")])
    dependent = dependent.select("claim", "source").distinct()
    works = pairs.group_by("claim").agg(works=pairs.source.count())
    less = dependent.group_by("claim").agg(less=dependent.source.count())
    numbers = works.left_join(less, "claim")
    return numbers.select(
        claim=numbers.claim,
        independent=ibis.greatest(numbers.works - numbers.less.fill_null(0), ibis.literal(1, "int64")),
    )
