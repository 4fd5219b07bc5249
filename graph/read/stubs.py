"""Stubs: claims that are begun and say nothing yet, as a program writes them for a person who goes on.

A claim without `says` is a gap and no mistake. What it has is read and held against the rules like that of any claim;
but it is none of the dataset's claims, so that nobody is answered with it. What it cites, and from which passage it is
to be read, is known all the same: it is said of no work that nobody cites it where a stub does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from graph.frozen import replace
from graph.read.problems import PLACEHOLDER
from graph.records import Claim, Dataset

# what stands in a stub for what it cannot be read without
FILLING = {"says": PLACEHOLDER, "modality": "asserted"}


def stubs_in(raw: Mapping[str, Any]) -> frozenset[str]:
    """The ids of the stubs among the claims of a dataset as it is written."""
    claims = raw.get("claims")
    if not isinstance(claims, dict):
        return frozenset()
    return frozenset(claim_id for claim_id, claim in claims.items() if isinstance(claim, dict) and "says" not in claim)


def filled(raw: dict[str, Any], stubs: Collection[str]) -> dict[str, Any]:
    """The same dataset, in which the stubs can be read as claims."""
    if not stubs:
        return raw
    claims = {key: {**FILLING, **claim} if key in stubs else claim for key, claim in raw["claims"].items()}
    return {**raw, "claims": claims}


def apart(data: Dataset, stubs: Collection[str]) -> tuple[Dataset, dict[str, Claim]]:
    """The records without the claims that are stubs, and these, whose `says` is empty."""
    if not stubs:
        return data, {}
    claims = {claim_id: claim for claim_id, claim in data.claims.items() if claim_id not in stubs}
    begun = {claim_id: replace(claim, says="") for claim_id, claim in data.claims.items() if claim_id in stubs}
    return replace(data, claims=claims), begun
