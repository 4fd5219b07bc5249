"""A dataset against a copy of the work that it reads: every passage stands there, and nothing is left over.

Six checks, each a function that counts what it looked at: passages, sentences between them, citations in the text, runs
of words that claims share with the text, page locators, and titles of sources.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from graph.ask import names_of
from graph.ask.names import Names
from graph.evidence.findings import cited_pages
from graph.knowledge import Knowledge
from graph.read import Problem, quote
from graph.records import Citation, Claim
from graph.verify.intext import InText, citations
from graph.verify.worktext import WorkText, comparable, positions, words

RUN = 8  # words in a row that a claim may not share with the work
LONGEST = 3000  # characters of a sentence


@dataclass
class Verification:
    """What came of it: what was checked, in numbers, and every finding with its place."""

    copy: str  # what messages call it
    checked: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    advice: list[Problem] = field(default_factory=list)

    def add_of_copy(self, line: int, passage_id: str, message: str, hint: str) -> None:
        """Add a problem that stands in the copy, at a line of it, and not in the data."""
        self.problems.append(Problem(self.copy, line, 1, passage_id, message, hint))


@dataclass(frozen=True)
class Span:
    """Where a passage stands in the text: from its first word up to, not including, `end`."""

    passage_id: str
    start: int
    end: int


def verify(kb: Knowledge, copy: str, name: str, source_id: str = "") -> Verification:
    """Hold the dataset against the text of a copy.

    Parameters
    ----------
    kb
        The dataset.
    copy, name
        The text of the copy, and what messages call it.
    source_id
        The id of the work that it is a copy of; `dataset.reads` where it is empty.

    Returns
    -------
    Verification
        Every difference is a problem: at its line of the data, or of the copy where the data have no line for it. What
        may be right nonetheless is advice.
    """
    work = source_id or kb.data.dataset.reads
    text, result = WorkText(copy), Verification(name)
    spans = _passages(kb, text, work, result)
    _left_over(kb, text, spans, result)
    _citations(kb, text, spans, result)
    _shared_runs(kb, text, result)
    _locators(kb, result)
    _titles(kb, text, work, result)
    return result


def _passages(kb: Knowledge, text: WorkText, work: str, result: Verification) -> list[Span]:
    """Each passage of the work stands in the text once, and after the one before it."""
    spans: list[Span] = []
    passages = {key: passage for key, passage in kb.data.passages.items() if kb.data.work_of(key) == work}
    opens = positions(text.text, (comparable(passage.opens) for passage in passages.values()))
    for passage_id, passage in passages.items():
        closes, starts = comparable(passage.closes), opens[comparable(passage.opens)]
        lengths = [(start, text.text[start : start + LONGEST].find(closes)) for start in starts]
        matches = [(start, start + length + len(closes)) for start, length in lengths if length >= 0]
        sentence = f"{quote(passage.opens)} … {quote(passage.closes)}"
        if not matches:
            message = f"{sentence} does not stand in {result.copy}"
            hint = "compare the first and last words with the text, to the letter"
            result.problems.append(_at(kb, passage_id, message, hint))
            continue
        if len(matches) > 1:
            message = f"{sentence} stands in {result.copy} {len(matches)} times"
            result.problems.append(_at(kb, passage_id, message, "write more of the first words"))
        if spans and matches[0][0] < spans[-1].end:
            before = quote(spans[-1].passage_id)
            message = f"stands in {result.copy} before the end of {before}, which is listed before it"
            result.problems.append(_at(kb, passage_id, message, "put the passages in reading order"))
        spans.append(Span(passage_id, *matches[0]))
    result.checked["passages"] = len(passages)
    return spans


def _left_over(kb: Knowledge, text: WorkText, spans: list[Span], result: Verification) -> None:
    """Between two passages stands nothing but the heading of a section."""
    headings = _Headings(comparable(passage.section) for passage in kb.data.passages.values())
    start, end = (spans[0].start, spans[-1].end) if spans else (0, 0)
    result.checked["words of the work read"] = len(words(text.text[start:end]))
    result.checked["words before"] = len(words(text.text[:start]))
    result.checked["words after"] = len(words(text.text[end:]))
    result.checked["sentences left over"] = 0
    for left, right in pairwise(spans):
        between = headings.taken_out(text.text[left.end : right.start])
        for sentence in re.split(r"(?<=[.!?])\s+", between):
            if words(sentence):
                result.checked["sentences left over"] += 1
                line = text.line(left.end + max(0, text.text[left.end : right.start].find(sentence)))
                hint = f"add a passage between {left.passage_id} and {right.passage_id}"
                result.add_of_copy(line, "", f"no passage covers {quote(sentence.strip())}", hint)


class _Headings:
    """The headings of the sections, in their order and each once."""

    def __init__(self, headings: Iterable[str]) -> None:
        self._rank = {heading: rank for rank, heading in enumerate(dict.fromkeys(headings))}
        self._lengths = {len(heading) for heading in self._rank}

    def taken_out(self, text: str) -> str:
        """A text without the headings that it begins with, one after the other as they are ordered."""
        last = -1
        while True:
            beginning = text.strip(" .!?\"'")
            headings = [beginning[:length] for length in self._lengths]
            ranks = [rank for heading in headings if (rank := self._rank.get(heading, -1)) > last]
            if not ranks:
                return text
            last = min(ranks)
            heading = next(heading for heading in headings if self._rank.get(heading) == last)
            text = text.replace(heading, "", 1)


class _Spans:
    """Spans by where they begin."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(enumerate(spans), key=lambda numbered: numbered[1].start)
        self._starts = [span.start for _, span in self._spans]
        self._longest = max((span.end - span.start for _, span in self._spans), default=0)

    def passage_at(self, position: int) -> str | None:
        """The passage that stands at a position of the text: of several, the one that is listed first."""
        nearest = slice(bisect_left(self._starts, position - self._longest), bisect_right(self._starts, position))
        passages = [(number, span.passage_id) for number, span in self._spans[nearest] if position < span.end]
        return min(passages)[1] if passages else None


def _citations(kb: Knowledge, text: WorkText, spans: list[Span], result: Verification) -> None:
    """What the text cites in a passage, a claim of that passage cites, at the same place; and the other way round."""
    cited = _cited_in_text(kb, text, spans, result)
    result.checked["citations of claims"] = sum(len(claim.cites) for claim in kb.data.claims.values())
    passage_ids = {span.passage_id for span in spans}
    for claim_id, claim in kb.data.claims.items():
        read = passage_ids.intersection(claim.passage)
        for index, citation in enumerate(claim.cites):
            if read and not any(citation.source in cited.get(passage_id, ()) for passage_id in read):
                message = f"cites {quote(citation.source)}, which its sentence does not"
                path = ("claims", claim_id, "cites", index)
                result.problems.append(kb.source_map.problem(path, message, "move the citation, or remove it"))


def _cited_in_text(kb: Knowledge, text: WorkText, spans: list[Span], result: Verification) -> Mapping[str, set[str]]:
    """The ids of the sources that the text cites in each passage; a problem where no claim of the passage does."""
    names, passages = names_of(kb), _Spans(spans)
    sources: defaultdict[str, set[str]] = defaultdict(set)
    count = 0
    for citation in citations(text.text):
        passage_id = passages.passage_at(citation.start)
        if passage_id is None:
            continue
        count += 1
        line = text.line(citation.start)
        source_id = _source(citation, names)
        if source_id is None:
            message = f"cites {quote(citation)}, which names no source of the dataset"
            result.add_of_copy(line, passage_id, message, "add the source, or this form of it to its cited_as")
            continue
        sources[passage_id].add(source_id)
        claims = [kb.data.claims[claim_id] for claim_id in kb.index.read_from.get(passage_id, ())]
        carried = [cited for claim in claims for cited in claim.cites if cited.source == source_id]
        if not carried:
            message = f"cites {quote(citation)}, but no claim of {passage_id} does"
            result.add_of_copy(line, passage_id, message, f"add source: {source_id} to a claim")
        elif citation.locator and not any(_stands_at(cited, *citation.locator) for cited in carried):
            locator = " ".join(citation.locator)
            message = f"cites {quote(citation)} at {locator}, but no claim of {passage_id} does"
            result.add_of_copy(line, passage_id, message, "correct the locator of the claim")
    result.checked["citations in the text"] = count
    return sources


def _stands_at(citation: Citation, kind: str, value: str) -> bool:
    """Whether a citation of a claim has this locator."""
    return bool(getattr(citation, kind) == value)


def _source(citation: InText, names: Names) -> str | None:
    """The source that an author-year string names; in running prose the names may be the last words before it."""
    before = citation.names.strip(" ,").split()
    starts = range(len(before)) if citation.narrative else range(1)
    for start in starts:
        matches = names.find(f"{' '.join(before[start:])} {citation.year}", ("sources",))
        if len(matches) == 1:
            return matches[0]
    return None


def _shared_runs(kb: Knowledge, text: WorkText, result: Verification) -> None:
    """No claim, note or finding has eight words in a row that the work has, too."""
    theirs = _runs(text.text)
    count = 0
    for claim_id, claim in kb.data.claims.items():
        for path, own in _own_words(claim):
            count += 1
            if shared := sorted(_runs(own) & theirs):
                message = f"shares {RUN} words in a row with the work: {quote(' '.join(shared[0]))}"
                problem = kb.source_map.problem(("claims", claim_id, *path), message, "say it in other words")
                result.problems.append(problem)
    result.checked["texts held against the work, word by word"] = count


def _own_words(claim: Claim) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The texts of a claim that a curator wrote, each with its path below the claim."""
    yield ("says",), claim.says
    if claim.note:
        yield ("note",), claim.note
    checks = [(("check",), claim.check)] if claim.check else []
    for index, citation in enumerate(claim.cites):
        if citation.note:
            yield ("cites", index, "note"), citation.note
        if citation.check:
            checks.append((("cites", index, "check"), citation.check))  # type: ignore[arg-type]  # longer paths
    for path, check in checks:
        yield (*path, "finding"), check.finding
        if check.elsewhere:
            yield (*path, "elsewhere"), check.elsewhere


def _runs(text: str) -> set[tuple[str, ...]]:
    all_words = words(text)
    return {tuple(all_words[start : start + RUN]) for start in range(len(all_words) - RUN + 1)}


def _locators(kb: Knowledge, result: Verification) -> None:
    """A cited page lies within the pages of its source, or a note says why it does not."""
    count = 0
    for claim_id, index, citation, outside in cited_pages(kb):
        count += 1
        if outside and not citation.note:
            pages = kb.data.sources[citation.source].page
            message = f"page {citation.page} is outside of pages {pages} of {quote(citation.source)}"
            path = ("claims", claim_id, "cites", index, "page")
            result.problems.append(kb.source_map.problem(path, message, "correct it, or add a note: on why it is so"))
    result.checked["page locators within known pages"] = count


def _titles(kb: Knowledge, text: WorkText, work: str, result: Verification) -> None:
    """The title of each source stands in the work, as its list of references has it; advice where it does not."""
    titles = {source_id: " ".join(words(source.title)) for source_id, source in kb.data.sources.items()}
    places = positions(" ".join(words(text.text)), titles.values())
    result.checked["titles of sources"] = len(kb.data.sources) - (work in kb.data.sources)
    for source_id, source in kb.data.sources.items():
        if source_id != work and titles[source_id] and not places[titles[source_id]]:
            message = f"the title of {quote(source.label)} does not stand in {result.copy}"
            hint = "compare it with the list of references"
            result.advice.append(kb.source_map.problem(("sources", source_id, "title"), message, hint))


def _at(kb: Knowledge, passage_id: str, message: str, hint: str) -> Problem:
    return kb.source_map.problem(("passages", passage_id, "opens"), message, hint)
