"""What is odd about a citation as the text prints it: the rules that look at one place of the text.

Claims of one sentence share what it prints, so a place is one finding, with all its claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.evidence.finding import Finding
from graph.knowledge import Knowledge, once_per_dataset
from graph.records import Citation, Claim, Source, page_spans
from graph.text import fold

LAST_PAGE = 10**9  # of a work whose last page is not recorded
# by these words a note says why a citation has no locator
REASON = (
    r"(?i)\b(?:un)?pag(?:e|es|ed|ina\w+)\b|\bparagraph|\blocator|\bsections?\b|\bweb|\bonline\b|\brecording|\bvideo|"
    r"\bpodcast|\be-?book|\bSeite|\bAbsatz|\bpáginas?\b|\bpárrafo"
)


@once_per_dataset
def citations(kb: Knowledge) -> list[tuple[str, int, Citation]]:
    """Every citation with the id of its claim and its position there, from 0."""
    claims = kb.data.claims
    return [
        (claim_id, index, citation)
        for claim_id in kb.index.claims
        for index, citation in enumerate(claims[claim_id].cites)
    ]


def _once_a_place(kb: Knowledge, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings about what is printed, each place in the text once: claims of one sentence share what it prints."""
    places: dict[tuple[str, str], list[Finding]] = {}  # by passage and what is odd about it
    for finding in findings:
        passage_ids = kb.data.claims[finding.id].passage or (f"claim {finding.id}",)
        row = next((row for key in passage_ids if (row := places.get((key, finding.says)))), [])
        row.append(finding)
        for key in passage_ids:
            places.setdefault((key, finding.says), row)
    for row in {id(row): row for row in places.values()}.values():
        also = dict.fromkeys(finding.id for finding in row if finding.id != row[0].id)
        yield row[0]._replace(also=tuple(also))


def as_cited(kb: Knowledge) -> Iterator[Finding]:
    """Places where the text prints a citation otherwise than the list of sources."""
    return _once_a_place(kb, _printed_otherwise(kb))


def _printed_otherwise(kb: Knowledge) -> Iterator[Finding]:
    for claim_id, index, citation in citations(kb):
        if form := listed_form(kb, citation):
            years = re.findall(r"\d{3,4}", _printed(citation)) != re.findall(r"\d{3,4}", form)
            difference = "another year" if years else "another spelling"
            says = f'is printed "{citation.as_cited}", elsewhere "{form}": {difference}'
            yield Finding("claims", claim_id, says, ("cites", index, "as_cited"))


def listed_form(kb: Knowledge, citation: Citation) -> str:
    """How the list of sources has a work that a citation prints with another year or spelling; else nothing.

    The forms of the list are the label of the source and what `cited_as` says of it, which holds what the list prints.
    "Ibid." and the like are no form of a name: they point back to one.
    """
    if not citation.as_cited or citation.points_back:
        return ""
    source, printed = kb.data.sources[citation.source], fold(_printed(citation))
    return next((form for form in (source.label, *source.cited_as) if fold(form) != printed), "")


def _printed(citation: Citation) -> str:
    """What a citation prints, without the page."""
    return re.split(r"(?:,|(?<![\s,]))\s+(?:pp?|para|S)\.\s", citation.as_cited)[0]


@once_per_dataset
def cited_pages(kb: Knowledge) -> tuple[tuple[str, int, Citation, bool], ...]:
    """Every citation of a page of a source whose pages are known.

    Returns
    -------
    tuple of tuples
        The id of the claim, the position of the citation in it, from 0, the citation, and whether the cited page lies
        outside of the pages of the source.
    """
    return tuple(_cited_pages(kb))


def _cited_pages(kb: Knowledge) -> Iterator[tuple[str, int, Citation, bool]]:
    known = _known_spans(kb)
    for claim_id, index, citation in citations(kb):
        if citation.source in known and (is_outside := lies_outside(kb, citation)) is not None:
            yield claim_id, index, citation, is_outside


def lies_outside(kb: Knowledge, citation: Citation) -> bool | None:
    """Whether a cited page lies outside of the pages of the source; None where one of the two is not known."""
    spans = _known_spans(kb).get(citation.source) if citation.page else None
    pages = page_spans(citation.page) if spans else []
    if not spans or not pages:
        return None
    return not all(any(start <= first and last <= end for start, end in spans) for first, last in pages)


@once_per_dataset
def _known_spans(kb: Knowledge) -> dict[str, list[tuple[int, int]]]:
    """The pages of each source of which they are known."""
    return {source_id: _pages_of(source) for source_id, source in kb.data.sources.items() if source.page}


def _pages_of(source: Source) -> list[tuple[int, int]]:
    spans = page_spans(source.page)
    if source.is_case and all(first == last for first, last in spans):
        return [(first, LAST_PAGE) for first, _ in spans]  # a reporter names the first page of a case alone
    return spans


def locator_outside(kb: Knowledge) -> Iterator[Finding]:
    """Places where the text cites a page that the work has not."""
    return _once_a_place(kb, _outside(kb))


def _outside(kb: Knowledge) -> Iterator[Finding]:
    for claim_id, index, citation, outside in cited_pages(kb):
        if outside:
            pages = kb.data.sources[citation.source].page
            says = f"cites page {citation.page} of {kb.name(citation.source)}, which has the pages {pages}"
            yield Finding("claims", claim_id, says, ("cites", index, "page"))


def lacks_locator(kb: Knowledge, citation: Citation) -> bool:
    """Whether a citation says no page or paragraph, though the work has some, and no note gives the reason."""
    if citation.locator or kb.data.sources[citation.source].is_unpaged:
        return False
    return re.search(REASON, citation.note) is None


def lacks_page(kb: Knowledge, claim: Claim) -> bool:
    """Whether a claim has a citation without a page or another place in the cited work, which it could have."""
    return any(lacks_locator(kb, citation) for citation in claim.cites)


def without_locator(kb: Knowledge) -> Iterator[Finding]:
    """Places where the text quotes word for word and says no page."""
    return _once_a_place(kb, _quoted_without(kb))


def _quoted_without(kb: Knowledge) -> Iterator[Finding]:
    for claim_id, index, citation in citations(kb):
        if citation.quoted and lacks_locator(kb, citation):
            says = f"quotes {kb.name(citation.source)} word for word and says no page or paragraph"
            yield Finding("claims", claim_id, says, ("cites", index))
