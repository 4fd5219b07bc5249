"""Pages of very many claims, whose cards are not laid out until somebody comes near.

A browser needs about four microseconds for each element of a page, and a claim has thirty of them: at 20,000 claims
that is most of the time until a page is there. So what stands on a card is put into a `noscript`, which a browser that
runs scripts takes for one text, ten times as fast, and one that does not for what it is. The script lays out a card
that comes near the window, and what a state shows for paper and for the browser's own search; it reads nothing there
(see records.py).
"""

from __future__ import annotations

from graph.knowledge import Knowledge

MOST_LAID_OUT = 1_000  # claims, up to which every card is laid out when the page is opened


def is_deferred(kb: Knowledge) -> bool:
    """Whether the cards of this dataset wait until somebody comes near."""
    return len(kb.data.claims) > MOST_LAID_OUT
