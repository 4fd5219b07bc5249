"""What a record is in a list of them, in lines of text. One record with all of it: `cards.py`."""

from __future__ import annotations

from collections.abc import Sequence

from graph.evidence.support import against
from graph.knowledge import Knowledge
from graph.knowledge.voice import voice
from graph.records import Citation, Passage
from graph.show.blocks import Block, Line
from graph.text import counted, in_quotes
from graph.wording import MARKS, UNCHECKED, speaker, verdict, with_id


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
        head, claim_ids = f"{source.label}: {source.title}", kb.index.citing.get(record_id, ())
        if record_id in kb.read_alone:
            return [Line(head, "head", hang=0), Line(f"{record_id} · {source.kind} · the work that is read", "facts")]
        return _counted(record_id, head, source.kind, claim_ids)
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
        lines.append(Line(f"cites nothing; held against other works, it is {claim.check.verdict}"))
    elif not claim.cites:
        lines.append(Line("cites nothing"))
    lines += [citation_line(kb, citation) for citation in claim.cites]
    return lines + [Line(f"stands against: {with_id(kb, opposed_id)}") for opposed_id in against(kb, claim_id)]


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
    if citation.as_cited:
        parts.append(f'printed "{citation.as_cited}"')
    if citation.through:
        parts.append(f"at second hand through {kb.name(citation.through)}")
    mark = MARKS[citation.check.verdict] if citation.check else UNCHECKED
    quoted = " · the text puts it in quotation marks" if citation.quoted else ""
    return Line(f"{', '.join(parts)}: {verdict(citation)}{quoted}", mark=mark)


def place(passage: Passage) -> str:
    """Where a passage stands."""
    return f"{passage.section}, paragraph {passage.paragraph}"


def ends(passage: Passage) -> str:
    """The first and the last words of a passage."""
    return in_quotes(f"{passage.opens} … {passage.closes}")
