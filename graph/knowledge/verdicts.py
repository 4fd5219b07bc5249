"""What checks find, as conditions have it, and other words for it."""

from __future__ import annotations

from graph.records import Check

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
