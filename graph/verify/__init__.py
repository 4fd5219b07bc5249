"""A dataset against a copy of the work that it reads: every passage stands there, and nothing is left over.

Five checks, each a function that counts what it looked at: passages, sentences between them, citations in the text,
runs of words that claims share with the text, and page locators.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from graph.ask import names_of
from graph.ask.names import Names
from graph.evidence.findings import outside
from graph.knowledge import Knowledge
from graph.read import Problem, quote
from graph.records import Claim
from graph.verify.intext import InText, citations
from graph.verify.worktext import WorkText, comparable, words

RUN = 8  # words in a row that a claim may not share with the work
LONGEST = 3000  # characters of a sentence


@dataclass
class Verification:
    """What came of it: what was checked, in numbers, and every finding with its place."""

    copy: str
    checked: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    advice: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """Where a passage stands in the text: from its first word up to, not including, `end`."""

    key: str
    start: int
    end: int


def verify(kb: Knowledge, copy: str, name: str, source: str = "") -> Verification:
    """Hold the dataset against the text of a copy.

    Parameters
    ----------
    copy, name
        The text of the copy, and what messages call it.
    source
        The id of the work that it is a copy of; `dataset.reads` where it is empty.
    """
    work = source or kb.data.dataset.reads
    text, result = WorkText(copy), Verification(name)
    found = _passages(kb, text, work, result)
    _left_over(kb, text, found, result)
    _citations(kb, text, found, result)
    _shared_runs(kb, text, result)
    _locators(kb, result)
    _titles(kb, text, work, result)
    return result


def _passages(kb: Knowledge, text: WorkText, work: str, result: Verification) -> list[Found]:
    """Each passage of the work stands in the text once, and after the one before it."""
    found: list[Found] = []
    count = 0
    for key, passage in kb.data.passages.items():
        if (passage.source or kb.data.dataset.reads) != work:
            continue
        count += 1
        places = text.places(passage.opens)
        closes = comparable(passage.closes)
        ends = [(start, text.text.find(closes, start, start + LONGEST)) for start in places]
        whole = [(start, end + len(closes)) for start, end in ends if end >= 0]
        if not whole:
            what = f"{quote(passage.opens)} … {quote(passage.closes)} does not stand in {result.copy}"
            result.problems.append(_at(kb, key, what, "compare the first and last words with the text, to the letter"))
            continue
        if len(whole) > 1:
            what = f"{quote(passage.opens)} … {quote(passage.closes)} stands in {result.copy} {len(whole)} times"
            result.problems.append(_at(kb, key, what, "write more of the first words"))
        if found and whole[0][0] < found[-1].end:
            what = f"stands in {result.copy} before the end of {quote(found[-1].key)}, which is listed before it"
            result.problems.append(_at(kb, key, what, "put the passages in reading order"))
        found.append(Found(key, *whole[0]))
    result.checked["passages"] = count
    return found


def _left_over(kb: Knowledge, text: WorkText, found: list[Found], result: Verification) -> None:
    """Between two passages stands nothing but the heading of a section."""
    headings = {comparable(passage.section) for passage in kb.data.passages.values()}
    result.checked["words of the work read"] = len(words(text.text[found[0].start : found[-1].end])) if found else 0
    result.checked["words before"] = len(words(text.text[: found[0].start])) if found else 0
    result.checked["words after"] = len(words(text.text[found[-1].end :])) if found else len(words(text.text))
    result.checked["sentences left over"] = 0
    for one, other in pairwise(found):
        between = text.text[one.end : other.start]
        for heading in headings:
            between = between.replace(heading, "", 1) if between.strip(" .!?\"'").startswith(heading) else between
        for sentence in re.split(r"(?<=[.!?])\s+", between):
            if words(sentence):
                result.checked["sentences left over"] += 1
                line = text.line(text.text.find(sentence, one.end))
                what = f"no passage covers {quote(sentence.strip())}"
                hint = f"add a passage between {one.key} and {other.key}"
                result.problems.append(Problem(result.copy, line, 1, "", what, hint))


def _citations(kb: Knowledge, text: WorkText, found: list[Found], result: Verification) -> None:
    """What the text cites in a passage, a claim of that passage cites, at the same place; and the other way round."""
    names = names_of(kb)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    count = 0
    for cited in citations(text.text):
        here = [each.key for each in found if each.start <= cited.place < each.end]
        if not here:
            continue
        passage = here[0]
        count += 1
        line = text.line(cited.place)
        source = _source(cited, names)
        if source is None:
            what = f"cites {quote(cited)}, which names no source of the dataset"
            hint = "add the source, or this form of it to its cited_as"
            result.problems.append(Problem(result.copy, line, 1, passage, what, hint))
            continue
        seen[passage].add(source)
        here_read = kb.index.read_from.get(passage, ())
        carried = [c for key in here_read for c in kb.data.claims[key].cites if c.source == source]
        if not carried:
            what = f"cites {quote(cited)}, but no claim of {passage} does"
            result.problems.append(Problem(result.copy, line, 1, passage, what, f"add source: {source} to a claim"))
        elif cited.locator and not any(getattr(c, cited.locator[0]) == cited.locator[1] for c in carried):
            what = f"cites {quote(cited)} at {cited.locator[0]} {cited.locator[1]}, but no claim of {passage} does"
            result.problems.append(Problem(result.copy, line, 1, passage, what, "correct the locator of the claim"))
    result.checked["citations in the text"] = count
    result.checked["citations of claims"] = sum(len(claim.cites) for claim in kb.data.claims.values())
    known = {each.key for each in found}
    for key, claim in kb.data.claims.items():
        read = known.intersection(claim.passage)
        for place, citation in enumerate(claim.cites):
            if read and not any(citation.source in seen[passage] for passage in read):
                what = f"cites {quote(citation.source)}, which its sentence does not"
                problem = kb.source_map.problem(
                    ("claims", key, "cites", place), what, "move the citation, or remove it"
                )
                result.problems.append(problem)


def _source(cited: InText, names: Names) -> str | None:
    """The source that an author-year string names; in running prose the names may be the last words before it."""
    before = cited.names.strip(" ,").split()
    starts = range(len(before)) if cited.narrative else range(1)
    for start in starts:
        matches = names.find(f"{' '.join(before[start:])} {cited.year}", ("sources",))
        if len(matches) == 1:
            return matches[0]
    return None


def _shared_runs(kb: Knowledge, text: WorkText, result: Verification) -> None:
    """No claim, note or finding has eight words in a row that the work has, too."""
    theirs = _runs(text.text)
    count = 0
    for key, claim in kb.data.claims.items():
        for path, own in _own_words(claim):
            count += 1
            if shared := sorted(_runs(own) & theirs):
                what = f"shares {RUN} words in a row with the work: {quote(' '.join(shared[0]))}"
                result.problems.append(kb.source_map.problem(("claims", key, *path), what, "say it in other words"))
    result.checked["texts held against the work, word by word"] = count


def _own_words(claim: Claim) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("says",), claim.says
    if claim.note:
        yield ("note",), claim.note
    checks = [(("check",), claim.check)] if claim.check else []
    for place, citation in enumerate(claim.cites):
        if citation.note:
            yield ("cites", place, "note"), citation.note
        if citation.check:
            checks.append((("cites", place, "check"), citation.check))  # type: ignore[arg-type]  # longer paths
    for path, check in checks:
        yield (*path, "finding"), check.finding
        if check.elsewhere:
            yield (*path, "elsewhere"), check.elsewhere


def _runs(text: str) -> set[tuple[str, ...]]:
    all_words = words(text)
    return {tuple(all_words[place : place + RUN]) for place in range(len(all_words) - RUN + 1)}


def _locators(kb: Knowledge, result: Verification) -> None:
    """A cited page lies within the pages of its source, or a note says why it does not."""
    count = 0
    for key, place, citation, wrong in outside(kb):
        count += 1
        if wrong and not citation.note:
            pages = kb.data.sources[citation.source].page
            what = f"page {citation.page} is outside of pages {pages} of {quote(citation.source)}"
            hint = "correct it, or add a note: on why it is so"
            result.problems.append(kb.source_map.problem(("claims", key, "cites", place, "page"), what, hint))
    result.checked["page locators within known pages"] = count


def _titles(kb: Knowledge, text: WorkText, work: str, result: Verification) -> None:
    """The title of each source stands in the work, as its list of references has it; advice where it does not."""
    flat = " ".join(words(text.text))
    result.checked["titles of sources"] = len(kb.data.sources) - (work in kb.data.sources)
    for key, source in kb.data.sources.items():
        if key != work and " ".join(words(source.title)) not in flat:
            what = f"the title of {quote(source.label)} does not stand in {result.copy}"
            hint = "compare it with the list of references"
            result.advice.append(kb.source_map.problem(("sources", key, "title"), what, hint))


def _at(kb: Knowledge, passage: str, message: str, hint: str) -> Problem:
    return kb.source_map.problem(("passages", passage, "opens"), message, hint)
