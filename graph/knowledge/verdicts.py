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


def is_checked_so(citation: Citation, asked: str) -> bool:
    """Whether a check of a citation found what is asked for."""
    verdict = verdict_value(citation.check)
    return asked == verdict or (asked == "open" and verdict not in ON_THE_CITATION)


def checks_of(claim: Claim) -> set[str]:
    """What the checks of the citations of a claim found, as values of the condition `check`, also of each source."""
    verdicts = ((verdict_value(citation.check), f"@{citation.source}") for citation in claim.cites)
    pairs = ((word, at) for word, at in verdicts for word in ((word,) if word in ON_THE_CITATION else (word, "open")))
    return {word + source for word, at in pairs for source in ("", at)}
