"""What of a copy of the work is in no record: sentences without a passage, citations that no claim carries.

Sentences before the first passage and behind the last one are a kind of their own: where all has been read, they are
what stands around the text, such as a word on its author.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.knowledge import Knowledge
from graph.read import Problem, quote
from graph.verify.cited import uncarried
from graph.verify.copies import Extracted
from graph.verify.passages import passages, sentences_within
from graph.verify.verification import Part, Span, Verification
from graph.work import Work

# name for a program -> what one of it and several are called
KINDS: dict[str, tuple[str, str]] = {
    "sentences_without_passage": (
        "sentence between the passages without one", "sentences between the passages without one",
    ),
    "sentences_around_passages": (
        "sentence before the first or behind the last passage", "sentences before the first or behind the last passage",
    ),
    "citations_not_carried": ("citation that no claim carries", "citations that no claim carries"),
}  # fmt: skip


def left_in_copy(kb: Knowledge, copy: str, name: str, work: str = "") -> dict[str, list[Problem]]:
    """What of a copy is left, by its kind: the keys are those of `KINDS`.

    Parameters
    ----------
    kb
        The dataset.
    copy, name
        The text of the copy, and what messages call it.
    work
        The id of the work that it is a copy of; `dataset.reads` where it is empty.
    """
    part = Part(kb, work or kb.data.dataset.reads)
    result = Verification(name, part.passages, has_lines=not isinstance(copy, Extracted))
    text = Work.read(copy, part.headings())
    spans = sorted(passages(part, text, result), key=lambda span: span.start)
    opening = _opening(part, text, spans)
    left: dict[str, list[Problem]] = {kind: [] for kind in KINDS}
    for begin, end in _uncovered(text, spans):
        is_between = bool(spans) and spans[0].start < begin and end < spans[-1].end
        kind = "sentences_without_passage" if is_between else "sentences_around_passages"
        left[kind] += [
            result.of_copy(text, start, "", f"no passage covers {quote(sentence)}", "add a passage")
            for start, sentence in sentences_within(part, text, begin, end)
            if text.origin(start) >= opening
        ]
    left["citations_not_carried"] = [*uncarried(part, text, spans, result)]
    return left


def _uncovered(text: Work, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """The stretches of the text that no passage covers, up to the list of references."""
    begin, end = 0, len(text.text) if text.references is None else text.references
    for span in spans:
        if begin < span.start:
            yield begin, span.start
        begin = max(begin, span.end)
    if begin < end:
        yield begin, end


def _opening(part: Part, text: Work, spans: list[Span]) -> int:
    """Where in the copy the text begins, behind its title: with the first passage, or a heading that the data have."""
    starts = [block.start for block in text.layout.blocks if not part.heading_forms.isdisjoint(block.heading)]
    return min((*starts[:1], *(text.origin(span.start) for span in spans[:1])), default=0)
