"""What a reader calls a section of the text: by its heading, by some words of it, or by what it is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, combinations

from graph.knowledge import Knowledge
from graph.text import fold

SMALL_WORDS = frozenset(("and", "the", "a", "an", "of", "in", "on", "to", "for", "by", "or", "through", "with"))
FEWEST = 2  # claims on one subject in a section that is about it


def headings_of(kb: Knowledge) -> dict[str, str]:
    """The headings of the text, by their folded words; also by what stands before a colon, if no other has that."""
    headings = dict.fromkeys(passage.section for passage in kb.data.passages.values())
    short = [(fold(heading.partition(":")[0]), heading) for heading in headings]
    counts = Counter(words for words, _ in short)
    alone = {words: heading for words, heading in short if counts[words] == 1}
    return {**alone, **{fold(heading): heading for heading in headings}}


def topics_of(kb: Knowledge, headings: dict[str, str]) -> dict[str, str]:
    """The headings by every run of their words that no other has, and else by what only one section is about.

    So "the section on cyber-diplomacy" is found, and "the section on debt".
    """
    having: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for words, heading in headings.items():
        for run in _runs_in(words):
            having[run][heading] = None
    in_heading = {run: heading for run, (heading, *others) in having.items() if not others}
    return {run: heading for run, heading in {**_subjects(kb), **in_heading}.items() if run not in SMALL_WORDS}


def _subjects(kb: Knowledge) -> dict[str, str]:
    """The sections by words of names of which most is said there."""
    mentioning: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for _, entity_id, entity in kb.each_entity():
        runs = {run for name in (entity.name, *entity.aliases) for run in _runs_in(fold(name))}
        for run in sorted(runs):
            mentioning[run].update(dict.fromkeys(kb.index.about.get(entity_id, ())))
    sections = {passage_id: passage.section for passage_id, passage in kb.data.passages.items()}
    standing = {key: dict.fromkeys(map(sections.__getitem__, claim.passage)) for key, claim in kb.data.claims.items()}
    subjects: dict[str, str] = {}
    for run, claim_ids in mentioning.items():
        if len(claim_ids) < FEWEST:
            continue
        places = Counter(chain.from_iterable(map(standing.__getitem__, claim_ids)))
        for heading, count in places.most_common(1):
            if count >= FEWEST and 2 * count > len(claim_ids):
                subjects[run] = heading
    return subjects


def _runs_in(words: str) -> Iterator[str]:
    """Every run of some words."""
    row = words.split()
    return (" ".join(row[start:end]) for start, end in combinations(range(len(row) + 1), 2))
