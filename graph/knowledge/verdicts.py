"""What checks find, as conditions have it, and other words for it."""

from __future__ import annotations

from graph.records import Check, Citation, Claim
from graph.records.claim import ON_THE_CITATION

VERDICTS = {
    "confirmed": "confirmed", "partly": "only partly confirmed", "contradicted": "contradicted",
    "absent": "absent from the cited place", "not-reached": "not reached", "not-read": "not read",
    "never": "never checked",
}  # fmt: skip
# what a reader calls not checked: that somebody looked for a work and did not reach it is no check of the claim
OPEN = {"open": "unverified: never checked, not reached or not read"}
ASKED = {**VERDICTS, **OPEN}  # each verdict that may be asked for, with how it is said
ALSO_OPEN = {"partly confirmed": "partly", "not checked": "open", "unchecked": "open", "not verified": "open"}


def verdict_value(check: Check | None) -> str:
    """What a check found, as a value of the condition: a key of `VERDICTS`."""
    return check.verdict.replace(" ", "-") if check else "never"


def verdict_values(claim: Claim) -> set[str]:
    """What the checks of a claim found, those of its citations and its own, as values of the condition `verdict`."""
    values = {verdict_value(citation.check) for citation in claim.cites}
    values |= {verdict_value(claim.check)} if claim.check else set()
    return values | {"open"} if values and not values & ON_THE_CITATION else values


def _asked_by(citation: Citation) -> tuple[str, ...]:
    """The values of the condition `check` by which a citation is asked for: what was found, and whether it is open."""
    verdict = verdict_value(citation.check)
    return (verdict,) if verdict in ON_THE_CITATION else (verdict, "open")


def is_checked_so(citation: Citation, asked: str) -> bool:
    """Whether a check of a citation found what is asked for."""
    return asked in _asked_by(citation)


def checks_of(claim: Claim) -> set[str]:
    """What the checks of the citations of a claim found, as values of the condition `check`, also of each source."""
    return {
        value + source
        for citation in claim.cites
        for value in _asked_by(citation)
        for source in ("", f"@{citation.source}")
    }
