"""A dataset against a copy of the work that it reads: every passage stands there, and nothing is left over.

Each check counts what it looked at: passages and where they stand, sentences between them (`passages.py`), citations in
the text (`cited.py`), and here runs of words that claims share with the text, page locators, and titles of sources.
How a text is read is the matter of `graph/work/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.evidence.printed import cited_pages
from graph.knowledge import Knowledge
from graph.read import Problem, quote
from graph.records import Claim, links
from graph.verify.cited import citations
from graph.verify.copies import Extracted
from graph.verify.legal import LegalSources
from graph.verify.passages import left_over, passages, placed
from graph.verify.verification import Part, Span, Verification
from graph.work import Work, laws, words
from graph.work.occurrences import occurrences

__all__ = ["Verification", "verify"]

TEXTS = "texts held against the work, word by word"  # of what is counted
FEW = 2  # passages, each of which is named where none stands in the copy
RUN = 8  # words in a row that a claim may not share with the work


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
        may be right nonetheless is advice. Of an `Extracted` text no line is named.
    """
    part = Part(kb, source_id or kb.data.dataset.reads)
    result = Verification(name, part.passages, has_lines=not isinstance(copy, Extracted))
    text = Work.read(copy, part.headings())
    spans = passages(part, text, result)
    if not spans and len(part.passages) > FEW:
        result.problems = [_of_another_work(part, result)]
        return result
    left_over(part, text, spans, result)
    placed(part, text, spans, result)
    citations(part, text, spans, result)
    _shared_runs(part, text, result)
    _locators(part, result)
    _titles(part, text, spans, result)
    return result


def _of_another_work(part: Part, result: Verification) -> Problem:
    """The one thing to say of a copy in which nothing stands that the dataset has from it."""
    message = f"none of its {len(part.passages)} passages stands in {result.copy}"
    hint = "name a copy of the work that it reads, or with --data the dataset that reads this one"
    return part.kb.source_map.problem(("dataset", "reads"), message, hint)


def _shared_runs(part: Part, text: Work, result: Verification) -> None:
    """No claim, note or finding has eight words in a row that the work has, too; told is the longest such row."""
    theirs = _runs(text.words)
    count = 0
    for claim_id, claim in part.claims.items():
        for path, own in _own_words(claim):
            count += 1
            if shared := _longest_shared(words(own), theirs):
                message = f"shares {len(shared)} words in a row with the work: {quote(' '.join(shared))}"
                problem = part.kb.source_map.problem(("claims", claim_id, *path), message, "say it in other words")
                result.problems.append(problem)
    result.checked[TEXTS] = count


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


def _longest_shared(row: list[str], theirs: set[tuple[str, ...]]) -> list[str]:
    """The longest row of words that runs of the work cover without a gap; the first, where several are as long."""
    longest, begin = (0, 0), -1
    for start in range(len(row) - RUN + 1):
        if tuple(row[start : start + RUN]) not in theirs:
            begin = -1
            continue
        begin = start if begin < 0 else begin
        if start + RUN - begin > longest[1] - longest[0]:
            longest = (begin, start + RUN)
    return row[longest[0] : longest[1]]


def _runs(row: list[str]) -> set[tuple[str, ...]]:
    return {tuple(row[start : start + RUN]) for start in range(len(row) - RUN + 1)}


def _locators(part: Part, result: Verification) -> None:
    """A cited page lies within the pages of its source, or a note says why it does not."""
    count = 0
    for claim_id, index, citation, outside in cited_pages(part.kb):
        if claim_id not in part.claims:
            continue
        count += 1
        if outside and not citation.note:
            pages = part.kb.data.sources[citation.source].page
            message = f"page {citation.page} is outside of pages {pages} of {quote(citation.source)}"
            path = ("claims", claim_id, "cites", index, "page")
            hint = "correct it, or add a note: on why it is so"
            result.problems.append(part.kb.source_map.problem(path, message, hint))
    result.checked["page locators within known pages"] = count


def _titles(part: Part, text: Work, spans: list[Span], result: Verification) -> None:
    """The title of each source stands in the work, as its list of references has it; advice where it does not.

    A copy that ends with the text and has no such list is held against no title.
    """
    sources = {source_id: part.kb.data.sources[source_id] for source_id in part.sources}
    legal = LegalSources(sources)  # cases and statutes stand in a text in many forms
    printed = [*text.laws, *(law for entry in text.entries for law in laws(entry.printed.replace("*", "")))]
    cited = {source_id for law in printed for source_id in legal.find(law)}
    linked = {links.compared(pointer.targets[0]) for pointer in text.pointers if pointer.style == "link"}
    titles = {
        key: f" {' '.join(words(source.title))} "
        for key, source in sources.items()
        if key not in cited and links.compared(source.URL) not in linked
    }
    places = occurrences(f" {' '.join(text.words)} ", titles.values())
    end = max((span.end for span in spans), default=0)
    behind = len(" ".join(text.words_between(0, end)))
    has_list = text.references is not None or any(place >= behind for row in places.values() for place in row)
    result.checked["titles of sources"] = len(titles) if has_list else 0
    for source_id, title in titles.items() if has_list else ():
        if not places[title]:
            label = part.kb.data.sources[source_id].label
            message = f"the title of {quote(label)} does not stand in {result.copy}"
            hint = "compare it with the list of references"
            result.advice.append(part.kb.source_map.problem(("sources", source_id, "title"), message, hint))
