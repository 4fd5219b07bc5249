"""From a text to the skeleton of a dataset: header, sources and passages, and what a person has to look at in comments.

No claim is written here. What is not certain is marked and not filled in:

| file | what it does |
|---|---|
| `passages.py` | sentences to passages: section, paragraph, first and last words |
| `naming.py` | ids of passages, and headings that stand several times |
| `works.py` | the list of references and links to source records |
| `ties.py` | citations of the text to sources |
| `unread.py` | what was not understood, which is said and marked |
| `titles.py` | what the work is called |
| `hints.py` | words and numbers in a sentence that are worth a look |
| `writing.py` | all of it as YAML |

How a text is read is the matter of `graph/work/`, as it is for `graph/verify/`, so that the two cannot disagree.
"""

from __future__ import annotations

import re
import tempfile
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from graph.bibliography import fields
from graph.bibliography import names as people
from graph.bibliography.entry import Entry, Item, one_line
from graph.bibliography.records import Made, each_record
from graph.draft import titles
from graph.draft.passages import Drafted, Outline, outline
from graph.draft.ties import Ties, ties
from graph.draft.unread import Unread, unmarked
from graph.draft.works import entries_of, made_records
from graph.draft.writing import passage_lines, quoted, source_lines, stub_lines
from graph.errors import CallError
from graph.knowledge import Knowledge
from graph.read import examine
from graph.records import Source
from graph.verify.passages import passages as placed_passages
from graph.verify.verification import Part, Verification
from graph.work import Work

__all__ = ["Skeleton", "draft"]

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_ARTICLE = re.compile(r"(?:the|der|die|das|le|la|les|el|los|las)\s|l['’]", re.IGNORECASE)


@dataclass
class Skeleton:
    """What was drafted: the text of the file, and what is in it by name and number."""

    text: str
    counts: dict[str, int] = field(default_factory=dict)
    not_understood: list[str] = field(default_factory=list)  # a sentence for each kind of it, with places


def draft(
    copy: str, references: Iterable[Entry] = (), kb: Knowledge | None = None, source_id: str = "", *,
    stubs: bool = False, with_text: bool = False,
) -> Skeleton:  # fmt: skip
    """The skeleton of a dataset that reads this text.

    Parameters
    ----------
    copy
        The text of a copy of the work.
    references
        The works that it cites, as a file of a reference manager has them; they are used before its own list.
    kb
        A dataset that has some of it: only what is not there yet is drafted.
    source_id
        The work in that dataset which the text is a copy of; what it reads, where its passages stand in the text.
    stubs
        Whether a claim is added for each passage, which does not say anything yet.
    with_text
        Whether the sentences are kept as comments, for a dataset that nobody else sees.

    Raises
    ------
    CallError
        When there is no running text in the copy.
    """
    known = list(dict.fromkeys(passage.section for passage in kb.data.passages.values())) if kb else []
    work = Work.read(copy, known)
    title = titles.title(work)
    reads, is_there = _work_of(kb, work, source_id)
    sketch = outline(work, title, {*(kb.data.passages if kb else ())})
    if not sketch.passages:
        raise CallError("there is no running text in sentences; save the article itself as text")
    passages = _without_known(kb, work, sketch.passages, reads) if kb and is_there else sketch.passages
    own = None if is_there else _own_record(work, title, kb)
    reads = own.source_id if own else reads
    taken = {
        reads,
        *(passage.passage_id for passage in passages),
        *(f"{passage.passage_id}-c1" for passage in passages),
    }
    given = [(one_line(read.item.get("id")), read) for read in references]
    listed, not_understood = entries_of(work, passages, kb.data.sources if kb else {})
    made = made_records([*given, *listed], kb, taken)
    sources = _sources(kb, [*([own] if own else []), *(record for _, record in made)])
    sources.pop(reads, None)  # the text is not one of the works that it cites
    tied = ties(work, passages, sources, [(mark, record.source_id) for mark, record in made if record.source_id])
    first = {label: passage_id for passage_id, labels in reversed(tied.notes.items()) for label in labels}
    notes = {label: first[label] for labels in tied.notes.values() for label in labels}
    left = Unread(notes, unmarked(work), not_understood, tied.marks)
    return _written(kb, work, title, own, reads, sketch, passages, made, tied, left, stubs=stubs, with_text=with_text)


def _work_of(kb: Knowledge | None, work: Work, source_id: str) -> tuple[str, bool]:
    """The work in the dataset that the text is a copy of, and whether there is one."""
    if kb is None:
        return "", False
    if source_id:
        return source_id, True
    reads = kb.data.dataset.reads
    phrases = [
        passage.opens for passage_id, passage in kb.data.passages.items() if kb.data.work_of(passage_id) == reads
    ]
    places = work.occurrences(phrases)
    return reads, bool(reads) and (not phrases or 2 * sum(map(bool, places.values())) > len(places))


def _without_known(kb: Knowledge, work: Work, passages: list[Drafted], reads: str) -> list[Drafted]:
    """The sentences that no passage of the dataset covers."""
    part = Part(kb, reads)
    spans = placed_passages(part, work, Verification(""))
    covered = sorted((span.start, span.end) for span in spans)
    starts = [start for start, _ in covered]
    missing = []
    for passage in passages:
        number = bisect_left(starts, passage.end - 1) - 1  # the last that begins before the sentence ends
        if number < 0 or covered[number][1] <= passage.start:
            missing.append(passage)
    return missing


def _own_record(work: Work, title: str, kb: Knowledge | None) -> Made:
    """The record of the work itself, as far as its front matter says what it is."""
    item: Item = {
        "type": "document",
        "title": title,
        "issued": work.about.get("date", ""),
        "URL": work.about.get("url", ""),
    }
    read = Entry(0, item)
    if author := work.about.get("author"):
        item["author"] = people.field(author, str, read.say)
    read.say("the work itself: correct the title, and add author, date and address")
    return next(iter(each_record([read], kb)))


def _sources(kb: Knowledge | None, made: list[Made]) -> dict[str, Source]:
    """The records of sources, those of the dataset and those that were made."""
    lines = [line for record in made if record.is_new for line in record.lines]
    sources = dict(kb.data.sources) if kb else {}
    if lines:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sources.yaml"
            path.write_text("\n".join(["dataset: {title: Sources}", "sources:", *lines, ""]), encoding="utf-8")
            sources.update(examine(path).records().sources)
    return sources


def _known_names(kb: Knowledge | None, work: Work, passages: list[Drafted]) -> dict[str, list[str]]:
    """The entities of the dataset whose names stand in each passage, by the id of the passage, in reading order."""
    ids = {
        name: entity_id
        for _, entity_id, entity in (kb.each_entity() if kb else ())
        for name in (entity.name, *entity.aliases)
    }
    for name, entity_id in [*ids.items()]:  # "The Hague" and "the Netherlands", which a text may name without it
        if (bare := _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name) != name and bare[:1].isupper():
            ids.setdefault(bare, entity_id)
    places = [
        (start, ids[name])
        for name, spans in work.occurrences(ids).items()
        for start, end in spans
        if not work.parts_word(start) and not work.parts_word(end)
    ]
    result: dict[str, list[str]] = {}
    places.sort()
    number = 0
    for start, entity_id in places:
        while number < len(passages) and passages[number].end <= start:
            number += 1
        if number < len(passages) and passages[number].start <= start:
            row = result.setdefault(passages[number].passage_id, [])
            if entity_id not in row:
                row.append(entity_id)
    return result


def _written(
    kb: Knowledge | None, work: Work, title: str, own: Made | None, reads: str, sketch: Outline,
    passages: list[Drafted], made: list[tuple[str, Made]], tied: Ties, left: Unread, *, stubs: bool, with_text: bool,
) -> Skeleton:  # fmt: skip
    """The file, with what is in it in numbers."""
    names = _known_names(kb, work, passages)
    new = [record for _, record in made if record.is_new]
    lines = [
        "# A draft of a text: comments say what is to be looked at, and no claim is written yet.",
        "",
    ]
    if kb is None:
        lines += ["dataset:", f"  title: {quoted(title)}", f"  reads: {reads}"]
        language = fields.language(work.about.get("lang") or work.about.get("language") or "")
        if _LANGUAGE.fullmatch(language):
            lines.append(f"  language: {quoted(language)}")
        lines.append("")
    source_rows = [
        *(own.lines if own else []),
        *(line for record in new for line in source_lines(record, tied.also_printed)),
    ]
    lines += ["sources:", *source_rows] if source_rows else []
    remarks = [f"in the text and in no list: {name}" for name in tied.not_listed]
    remarks += [
        f"in the list and not cited in the text: {record.source_id}"
        for record in new
        if record.source_id not in tied.cited
    ]
    if kb:
        forms = [
            (source_id, form)
            for source_id, row in tied.also_printed.items()
            if source_id in kb.data.sources
            for form in row
        ]
        remarks += [
            f"the text prints {form}, perhaps for {source_id}: add it to its cited_as" for source_id, form in forms
        ]
    remarks += [*left.remarks(), *(f"left out, as no part of the text: {text[:200]}" for text in sketch.left_out)]
    lines += [*(f"  # {one_line(remark)}" for remark in remarks), ""]
    if passages:
        stands_in = reads if kb and reads != kb.data.dataset.reads else ""
        lines += ["passages:", *passage_lines(work, passages, tied, names, stands_in, with_text), ""]
        lines += ["claims:", *stub_lines(work, passages, tied, names), ""] if stubs else []
    counts = {
        "passages": len(passages), "sources": len(new), "citations": tied.count,
        "citations without a source": tied.unknown,
        "sources never cited": sum(record.source_id not in tied.cited for record in new),
    }  # fmt: skip
    return Skeleton("\n".join(lines), counts, [*left.sentences()])
