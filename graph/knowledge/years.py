"""The claims that give a year: when something happened, or what a figure is of."""

from __future__ import annotations

from collections import defaultdict

from graph.knowledge import Knowledge, once_per_dataset


@once_per_dataset
def _by_year(kb: Knowledge) -> dict[int, list[str]]:
    """The claims that give a year, by that year."""
    by_year: defaultdict[int, list[str]] = defaultdict(list)
    for claim_id in kb.index.claims:
        for year in kb.data.claims[claim_id].years():
            by_year[year].append(claim_id)
    return by_year


def claims_of_years(kb: Knowledge, first: int, last: int) -> list[str]:
    """The claims that give a year from one to another, in reading order."""
    claim_ids = {key for year, ids in _by_year(kb).items() if first <= year <= last for key in ids}
    return sorted(claim_ids, key=kb.index.rank.__getitem__)
