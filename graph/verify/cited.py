"""Citations of the text held against those of the claims, as far as the text cites in a style that can be read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.read import Problem, quote
from graph.records import Citation, page_spans
from graph.verify.legal import authorities
from graph.verify.names import SourceNames
from graph.verify.paged import by_page, without
from graph.verify.pointed import Pointed
from graph.verify.verification import Part, Span, Verification
from graph.work import InText, Work, words

UNREAD = "marks of a style that is not known"
BEHIND = ".,;:!?\"')]… "  # signs between the last words of a sentence and a mark that belongs to it


@dataclass
class Cited:
    """The sources that a passage cites, and those that bear the same names, which its words do not mean."""

    sources: set[str] = field(default_factory=set)
    namesakes: set[str] = field(default_factory=set)


def citations(part: Part, text: Work, spans: list[Span], result: Verification) -> None:
    """What the text cites in a passage, a claim of that passage cites, at the same place; and the other way round.

    A sentence with a mark that is not read may cite anything, and where no citation is read, nothing is known of any.
    """
    names = SourceNames(part.kb.data.sources)
    cited, unread = _cited_in_text(part, text, spans, names, result)
    sentences = {span.passage_id: text.text[span.start : span.end] for span in spans}
    covered = {key: cited[key].sources | (names.mentioned(sentences[key]) - cited[key].namesakes) for key in sentences}
    claims = part.claims
    result.checked["citations of claims"] = sum(len(claim.cites) for claim in claims.values())
    result.checked["claims that cite"] = sum(bool(claim.cites) for claim in claims.values())
    if not result.checked["citations in the text"]:
        return
    for claim_id, claim in claims.items():
        read = sentences.keys() & set(claim.passage)
        if not read or not unread.isdisjoint(read):
            continue
        for index, citation in enumerate(claim.cites):
            means = {citation.source, citation.through}
            if not any(means & covered[key] for key in read):
                message = f"cites {quote(citation.source)}, which its sentence does not"
                path = ("claims", claim_id, "cites", index)
                hint = "look the sentence up; it may cite the work in a form that is not known here"
                result.problems.append(part.kb.source_map.problem(path, message, hint))


def _cited_in_text(
    part: Part, text: Work, spans: list[Span], names: SourceNames, result: Verification
) -> tuple[defaultdict[str, Cited], set[str]]:
    """What each passage cites, and the passages with a citation that is not read."""
    reading, listed = _reading(part, text, spans, names), _listed(text)
    cited: defaultdict[str, Cited] = defaultdict(Cited)
    unread = set(reading.unread)
    count = len(reading.known)
    for citation, passage_id, source_ids in reading.known:
        cited[passage_id].sources.update(source_ids)
        cited[passage_id].namesakes.update(names.namesakes(citation) if citation.year else ())
        _carried(part, text, citation, passage_id, source_ids, result)
    for citation, passage_id, source_id in reading.in_notes:
        _stands(part, text, citation, passage_id, [source_id], result)
    for citation, passage_id in reading.unknown:
        unread.add(passage_id)
        count += _unknown(text, citation, passage_id, names, listed, result)
    result.checked["citations in the text"] = count
    result.checked[UNREAD] = len(reading.unread)
    return cited, unread


@dataclass
class Reading:
    """The citations that stand in the passages of a text, in whatever style."""

    known: list[tuple[InText, str, list[str]]] = field(
        default_factory=list
    )  # with passage and the sources that it means
    unknown: list[tuple[InText, str]] = field(default_factory=list)  # by author and year, and of no source
    # with passage and source: the places at which notes point
    in_notes: list[tuple[InText, str, str]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)  # the passage of each mark that nothing explains


def _reading(part: Part, text: Work, spans: list[Span], names: SourceNames) -> Reading:
    """What of the citations in the passages can be read: by author and year, of laws, by notes, numbers and links."""
    rows, result, sources = Rows(text, spans), Reading(), part.kb.data.sources
    cited_works = {source_id: source for source_id, source in sources.items() if source_id != part.work}
    paged = by_page(text, cited_works, names) if spans else []
    for citation, passage_id in rows.citations(without(text.citations, paged)):
        if source_ids := names.find(citation):
            result.known.append((citation, passage_id, source_ids))
        elif not citation.second_hand:
            result.unknown.append((citation, passage_id))
    places: set[int] = set()  # of marks that are explained
    for authority in (*authorities(text, cited_works, names), *paged) if spans else ():
        if authority.source_ids and (cited_from := rows.passage(authority.start)):
            citation = InText(authority.start, authority.printed, "", authority.locator, narrative=False)
            result.known.append((citation, cited_from, [*authority.source_ids]))
            places.update(range(authority.start, authority.end))
    pointed = Pointed(text, cited_works, names)
    for pointer in text.pointers if spans else ():
        pointed_from = rows.passage(pointer.start, behind=True) if pointer.start > 0 else None
        targets = [*pointed.find(pointer)] if pointed_from else []
        for printed, source_ids in targets:
            if pointed_from and source_ids:
                citation = InText(pointer.start, printed, "", pointer.locator, narrative=False)
                result.known.append((citation, pointed_from, source_ids))
            for source_id in source_ids if pointed_from and not pointer.locator else ():
                if place := pointed.locator(printed.strip("[]"), source_id):
                    in_note = InText(pointer.start, printed, "", place, narrative=False)
                    result.in_notes.append((in_note, str(pointed_from), source_id))
        if targets and all(source_ids for _, source_ids in targets):
            places.add(pointer.start)
    marked = [mark for mark in text.marks if mark.start > 0 and mark.start not in places]
    result.unread = [unread_in for mark in marked if (unread_in := rows.passage(mark.start, behind=True))]
    return result


def _listed(text: Work) -> set[str] | None:
    """The words of the list of references; None where the text has none."""
    return None if text.references is None else set(words(text.text[text.references :]))


def uncarried(part: Part, text: Work, spans: list[Span], result: Verification) -> Iterator[Problem]:
    """The citations in the text of its passages that no claim carries."""
    names, listed = SourceNames(part.kb.data.sources), _listed(text)
    reading = _reading(part, text, spans, names)
    for citation, passage_id, source_ids in reading.known:
        if not _is_carried(part, passage_id, source_ids):
            yield _uncarried(text, citation, passage_id, source_ids, result)
    for citation, passage_id in reading.unknown:
        if _is_sure(citation, names, listed):
            yield _unnamed(text, citation, passage_id, result)


class Rows:
    """The passages by where they stand."""

    def __init__(self, text: Work, spans: list[Span]) -> None:
        self._work = text
        self._text = text.text
        self._spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]

    def citations(self, citations: Iterable[InText]) -> Iterator[tuple[InText, str]]:
        """Those of the citations that stand in a passage, each with the id of it."""
        for citation in citations:
            if (passage_id := self.passage(citation.start)) is not None:
                yield citation, passage_id

    def passage(self, position: int, *, behind: bool = False) -> str | None:
        """The passage at a position; with `behind` also the one that ends there, but for a full stop or a bracket."""
        number = bisect_right(self._starts, position - behind) - 1
        if number < 0:
            return None
        span = self._spans[number]
        if position < span.end or (behind and not self._text[span.end : position][:9].strip(BEHIND)):
            return span.passage_id if position < span.end + 9 else None
        return None


def _unknown(
    text: Work, citation: InText, passage_id: str, names: SourceNames, listed: set[str] | None, result: Verification
) -> bool:
    """Tell of a citation that names no source; whether it is one for sure.

    It is where a source of the dataset has these names and another year, or where it can be nothing else and no list of
    references says otherwise. "(Expo 2017)" looks like a citation, too, so what no list has is advice.
    """
    finding = _unnamed(text, citation, passage_id, result)
    is_sure = _is_sure(citation, names, listed)
    if is_sure:
        result.problems.append(finding)
    elif _may_be_certain(citation):
        result.advice.append(finding)
    return is_sure


def _unnamed(text: Work, citation: InText, passage_id: str, result: Verification) -> Problem:
    message = f"cites {quote(citation)}, which names no source of the dataset"
    hint = "add the source, or this form of it to its cited_as"
    return result.of_copy(text.line(citation.start), passage_id, message, hint)


def _may_be_certain(citation: InText) -> bool:
    is_year = len(citation.year) != 3 or not citation.year.isdigit()  # else a number, or a misprint
    return is_year and citation.certain


def _is_sure(citation: InText, names: SourceNames, listed: set[str] | None) -> bool:
    """Whether what names no source is a citation for sure."""
    if names.namesakes(citation):
        return True
    if not _may_be_certain(citation):
        return False
    return (words(citation.names) or [""])[-1] in listed if listed is not None else '"' not in citation.names


def _carried(
    part: Part, text: Work, citation: InText, passage_id: str, source_ids: list[str], result: Verification
) -> None:
    """Tell where no claim of a passage carries what its sentence cites, or none at that place of the work."""
    if not _is_carried(part, passage_id, source_ids):
        result.problems.append(_uncarried(text, citation, passage_id, source_ids, result))
        return
    _stands(part, text, citation, passage_id, source_ids, result)


def _stands(
    part: Part, text: Work, citation: InText, passage_id: str, source_ids: list[str], result: Verification
) -> None:
    """Tell where the claims of a passage cite what its sentence cites, and none at that place of the work."""
    carried = [cited for cited in _citations_of(part, passage_id) if cited.source in source_ids]
    if citation.locator and carried and not _stands_at(carried, *citation.locator):
        locator = " ".join(citation.locator)
        message = f"cites {quote(citation)} at {locator}, but no claim of {passage_id} does"
        line = text.line(citation.start)
        result.problems.append(result.of_copy(line, passage_id, message, "correct the locator of the claim"))


def _uncarried(text: Work, citation: InText, passage_id: str, source_ids: list[str], result: Verification) -> Problem:
    message = f"cites {quote(citation)}, but no claim of {passage_id} does"
    hint = f"add source: {' or '.join(source_ids)} to a claim"
    return result.of_copy(text.line(citation.start), passage_id, message, hint)


def _is_carried(part: Part, passage_id: str, source_ids: list[str]) -> bool:
    """Whether a claim of a passage cites one of these sources, or another one through it, or is about one."""
    claims = [part.kb.data.claims[claim_id] for claim_id in part.kb.index.read_from.get(passage_id, ())]
    carried = {source_id for claim in claims for cited in claim.cites for source_id in (cited.source, cited.through)}
    return not carried.union(*(claim.about for claim in claims)).isdisjoint(source_ids)


def _citations_of(part: Part, passage_id: str) -> Iterator[Citation]:
    for claim_id in part.kb.index.read_from.get(passage_id, ()):
        yield from part.kb.data.claims[claim_id].cites


def _stands_at(carried: Iterable[Citation], kind: str, value: str) -> bool:
    """Whether a citation of a claim points at this place, or at a part of it: 325-26 is 325–326, and 325 is in it."""
    spans = page_spans(value)
    for citation in carried:
        own = str(getattr(citation, kind))
        if own and _bare(own) == _bare(value):
            return True
        if not own or "(" in own + value:  # 2680(a) is no part of 2680(b)
            continue
        pages = page_spans(own)
        if not pages and not spans and re.search("[-–]", value):  # a range in Roman numerals, which is not read
            return True
        if pages and all(any(first <= start and end <= last for first, last in spans) for start, end in pages):
            return True
    return False


def _bare(locator: str) -> str:
    return "".join(locator.replace("–", "-").lower().split())
