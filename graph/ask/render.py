"""Answers as text for a terminal, and what a record is in a list of them. One record with all of it: `cards.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.ask.analyses import Part
from graph.ask.answer import Answer
from graph.ask.blocks import PLAIN, Block, Line, Style, numbered, printed, titled
from graph.ask.conditions import ANALYSES
from graph.ask.reading import count_sentence
from graph.ask.voice import voice
from graph.ask.wording import speaker, verdict, with_id
from graph.knowledge import Knowledge
from graph.records import Citation, Passage
from graph.text import counted

MARKS = {"confirmed": "✓", "partly": "~", "contradicted": "✗", "not reached": "?", "not read": "?"}
UNCHECKED = "·"


def answer(result: Answer, style: Style = PLAIN, most: int | None = None) -> str:
    """An answer: the sentence, the records, what is known beside it, and the short form.

    Parameters
    ----------
    result
        The answer. One that was worked out (a path, a comparison, a fall) is always given whole.
    style
        How headings, facts and marks look.
    most
        How many records at the most; then it is said how to see the others. All, where there is none given.
    """
    notes = [[Line(note)] for note in result.notes]
    short_form = [Line(f"Short form: {result.query}", "facts", folds=False)]
    if result.question.target in ANALYSES:
        parts = [block for part in result.parts for block in _part(result.kb, part)]
        return printed([[Line(result.reading, "head")], *notes, *parts, short_form], style)
    records = () if result.question.count else result.ids
    head = count_sentence(result.kb, result.question, len(result))
    shown = records[:most]
    hidden = len(records) - len(shown)
    left_out = [[Line(f"{hidden:,} more; all with: whosays ask -n all", folds=False)]] if hidden else []
    return printed([[Line(head, "head")], *_list(result.kb, shown), *left_out, *notes, short_form], style)


def nearest(kb: Knowledge, claim_ids: Iterable[str], style: Style = PLAIN) -> str:
    """The claims nearest in words to a question that was not understood: a search, and headed as one."""
    blocks = []
    for number, claim_id in enumerate(claim_ids, 1):
        head = Line(kb.data.claims[claim_id].says, "head", hang=0)
        blocks.append(numbered([head, claim_facts(kb, claim_id)], number))
    return printed([[Line("Not understood as a question. Nearest in words:")], *blocks], style)


def _part(kb: Knowledge, part: Part) -> list[Block]:
    """One part of an answer that was worked out."""
    if part.whole:
        return [titled(part.title, part.sentences), *_list(kb, part.ids)]
    claims = [with_id(kb, record_id) for record_id in part.ids if record_id in kb.data.claims]
    names = [with_id(kb, record_id) for record_id in part.ids if record_id not in kb.data.claims]
    texts = [*part.sentences, *claims, *([", ".join(names)] if names else [])]
    return [titled(part.title, texts or ["none"])]


def _list(kb: Knowledge, record_ids: Iterable[str]) -> list[Block]:
    return [numbered(brief(kb, record_id), number) for number, record_id in enumerate(record_ids, 1)]


def brief(kb: Knowledge, record_id: str) -> Block:
    """One record in a list of answers."""
    section = kb.index.section[record_id]
    if section == "claims":
        return [Line(kb.data.claims[record_id].says, "head", hang=0), *_about_claim(kb, record_id)]
    if section == "passages":
        passage = kb.data.passages[record_id]
        return [Line(place(passage), "head", hang=0), Line(ends(passage), "facts"), Line(record_id, "facts")]
    if section == "sources":
        source = kb.data.sources[record_id]
        return _counted(record_id, f"{source.label}: {source.title}", source.kind, kb.index.citing.get(record_id, ()))
    entity = kb.entity(record_id)
    return _counted(record_id, entity.name, entity.kind, kb.index.about.get(record_id, ()))


def _counted(record_id: str, head: str, kind: str, claim_ids: Sequence[str]) -> Block:
    """What a record is called, its id and kind, and how many claims there are of it."""
    facts = f"{record_id} · {kind} · {counted(len(claim_ids), 'claim', none='no')}"
    return [Line(head, "head", hang=0), Line(facts, "facts")]


def _about_claim(kb: Knowledge, claim_id: str) -> Block:
    """What stands below a claim: who says it, where it stands, and what it cites."""
    claim = kb.data.claims[claim_id]
    lines = [claim_facts(kb, claim_id)]
    for passage_id in claim.passage:
        lines += passage_lines(kb.data.passages[passage_id])
    if claim.check and not claim.cites:
        lines.append(Line(f"cites nothing; other works: {claim.check.verdict}", mark=MARKS[claim.check.verdict]))
    elif not claim.cites:
        lines.append(Line("cites nothing"))
    return lines + [citation_line(kb, citation) for citation in claim.cites]


def claim_facts(kb: Knowledge, claim_id: str) -> Line:
    """The id of a claim, how firmly it is said, and who is speaking."""
    claim = kb.data.claims[claim_id]
    return Line(f"{claim_id} · {claim.modality} · {speaker(kb, voice(kb, claim))}", "facts")


def passage_lines(passage: Passage) -> Block:
    """Where a passage stands, and its first and last words."""
    return [Line(place(passage)), Line(ends(passage), "facts")]


def citation_line(kb: Knowledge, citation: Citation) -> Line:
    """A citation, with a mark for what a check of it found."""
    parts = [kb.name(citation.source)]
    if citation.locator:
        parts.append(citation.locator)
    if citation.quoted:
        parts.append("word for word")
    if citation.as_cited:
        parts.append(f'printed "{citation.as_cited}"')
    if citation.through:
        parts.append(f"at second hand through {kb.name(citation.through)}")
    mark = MARKS[citation.check.verdict] if citation.check else UNCHECKED
    return Line(f"{', '.join(parts)}: {verdict(citation)}", mark=mark)


def place(passage: Passage) -> str:
    """Where a passage stands."""
    return f"{passage.section}, paragraph {passage.paragraph}"


def ends(passage: Passage) -> str:
    """The first and the last words of a passage."""
    return f"“{passage.opens} … {passage.closes}”"
