"""What checks find, as conditions have it, and other words for it."""

from __future__ import annotations

from graph.records import Citation

VERDICTS = {
    "confirmed": "confirmed", "partly": "only partly confirmed", "contradicted": "contradicted",
    "absent": "absent from the cited place", "not-reached": "not reached", "not-read": "not read",
    "never": "never checked",
}  # fmt: skip
# what a reader calls not checked: that somebody looked for a work and did not reach it is no check of the claim
OPEN = {"open": "unverified: never checked, not reached or not read"}
ALSO_OPEN = {"partly confirmed": "partly", "not checked": "open", "unchecked": "open", "not verified": "open"}


def verdict_value(citation: Citation) -> str:
    """What a check of a citation found, as a value of the condition: a key of `VERDICTS`."""
    return citation.check.verdict.replace(" ", "-") if citation.check else "never"
