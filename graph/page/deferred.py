"""Pages of very many claims, whose cards are stowed away until somebody comes near.

A browser needs about four microseconds for each element of a page, and a claim has thirty of them: at 20,000 claims
that is most of the time until a page is there. So what stands on a card is put into a `noscript`, which a browser that
runs scripts takes for one text, ten times as fast, and one that does not for what it is. The script unstows a card that
comes near the window, and what a state shows for paper and for the browser's own search. What it would have to read all
cards for stands in an index.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from typing import Any

from graph.knowledge import Knowledge

MOST_LAID_OUT = 1_000  # claims, up to which every card is laid out when the page is opened
TAG = re.compile(r'<(?:"[^"]*"|[^">])*>')
READ = re.compile(r'<p class="read">.*?</p>', re.DOTALL)  # addresses that a curator read: nobody searches for those


def is_stowed(kb: Knowledge) -> bool:
    """Whether the cards of this dataset are stowed away."""
    return len(kb.data.claims) > MOST_LAID_OUT


def index(kb: Knowledge, listing: str) -> dict[str, Any]:
    """What each claim mentions, cites and argues with, and which words are said of which claims.

    `listing` is the HTML of the claims. Claims and records are numbers: their places in the page. The claims of a word
    are written as steps from one to the next, which is half as long.
    """
    records = {key: place for place, key in enumerate((*(key for _, key, _ in kb.each_entity()), *kb.data.sources))}
    rank, claims = kb.index.rank, [kb.data.claims[key] for key in kb.index.claims]
    return {
        "about": [[records[key] for key in claim.mentions()] for claim in claims],
        "cites": [[records[key] for key in dict.fromkeys(cited.source for cited in claim.cites)] for claim in claims],
        "argues": [
            [rank[key] for key in dict.fromkeys(other for _, other in claim.argues.pairs())] for claim in claims
        ],
        "words": {word: _steps(places) for word, places in _words(kb, listing).items()},
    }


def _words(kb: Knowledge, listing: str) -> dict[str, list[int]]:
    """Everything that a claim may be found by: its id, its card, its sentence, and other names of what it mentions."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    place = 0
    for sentence in listing.split('<div class="sentence">')[1:]:
        passage, *cards = sentence.split("<article ")
        opens = _plain(passage)
        for card in cards:
            key = kb.index.claims[place]
            text = _plain(READ.sub(" ", "<" + card.partition("</article>")[0]))
            aliases = (alias for entity in kb.data.claims[key].mentions() for alias in kb.entity(entity).aliases)
            for word in dict.fromkeys(" ".join((key, text, opens, *aliases)).split()):
                found[word].append(place)
            place += 1
    return found


def _plain(html: str) -> str:
    return unescape(TAG.sub("", html))


def _steps(places: list[int]) -> list[int]:
    return [here - before for before, here in zip([0, *places], places, strict=False)]
