"""Pages of very many claims, whose cards are not laid out until somebody comes near.

A browser needs about four microseconds for each element of a page, and a claim has thirty of them: at 20,000 claims
that is most of the time until a page is there. So what stands on a card is put into a `noscript`, which a browser that
runs scripts takes for one text, ten times as fast, and one that does not for what it is. The script lays out a card
that comes near the window, and what a state shows for paper and for the browser's own search. What it would have to
read all cards for stands in an index.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Any

from graph.knowledge import Knowledge

MOST_LAID_OUT = 1_000  # claims, up to which every card is laid out when the page is opened
TAG = re.compile(r'<(?:"[^"]*"|[^">])*>')
READ = re.compile(r'<p class="read">.*?</p>', re.DOTALL)  # addresses that a curator read: nobody searches for those


def is_deferred(kb: Knowledge) -> bool:
    """Whether the cards of this dataset wait until somebody comes near."""
    return len(kb.data.claims) > MOST_LAID_OUT


def search_index(kb: Knowledge, claims_html: str) -> dict[str, Any]:
    """What each claim mentions, cites and argues with, and which words are said of which claims.

    `claims_html` is the HTML of the claims. Claims and records are numbers: their positions in the page. The claims of
    a word are written as steps from one to the next, which is half as long.
    """
    record_ids = (*(entity_id for _, entity_id, _ in kb.each_entity()), *kb.data.sources)
    record_number = {record_id: number for number, record_id in enumerate(record_ids)}
    rank, claims = kb.index.rank, [kb.data.claims[claim_id] for claim_id in kb.index.claims]
    return {
        "about": [[record_number[entity_id] for entity_id in claim.mentions()] for claim in claims],
        "cites": [
            [record_number[source_id] for source_id in dict.fromkeys(citation.source for citation in claim.cites)]
            for claim in claims
        ],
        "argues": [[rank[aim] for aim in dict.fromkeys(aim for _, aim in claim.argues.pairs())] for claim in claims],
        "words": {word: _steps(numbers) for word, numbers in _claims_of_words(kb, claims_html).items()},
    }


def _claims_of_words(kb: Knowledge, claims_html: str) -> dict[str, list[int]]:
    """Everything that a claim may be found by: its id, its card, its sentence, and other names of what it mentions."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, (claim_id, (sentence, card)) in enumerate(zip(kb.index.claims, _cards(claims_html), strict=True)):
        entities = (kb.entity(entity_id) for entity_id in kb.data.claims[claim_id].mentions())
        aliases = (alias for entity in entities for alias in entity.aliases)
        for word in dict.fromkeys(" ".join((claim_id, card, sentence, *aliases)).split()):
            numbers[word].append(number)
    return numbers


def _cards(claims_html: str) -> Iterator[tuple[str, str]]:
    """For each claim of the page the text of its sentence and the text of its card."""
    for sentence_html in claims_html.split('<div class="sentence">')[1:]:
        passage_html, *cards_html = sentence_html.split("<article ")
        sentence = _plain(passage_html)
        for card_html in cards_html:
            yield sentence, _plain(READ.sub(" ", "<" + card_html.partition("</article>")[0]))


def _plain(html: str) -> str:
    return unescape(TAG.sub("", html))


def _steps(numbers: list[int]) -> list[int]:
    return [number - before for before, number in pairwise([0, *numbers])]
