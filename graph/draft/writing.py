"""A skeleton as a file of a dataset: records, and comments on what a person has to look at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from graph.bibliography.entry import one_line
from graph.bibliography.records import Made, scalar
from graph.draft.hints import hints
from graph.draft.passages import Drafted, is_beside
from graph.draft.ties import Cited, Ties
from graph.draft.unread import LONGEST
from graph.work import Work
from graph.work.vocabulary import LEADING

_BRACKETED = re.compile(r"\([^()]*\)")
WIDEST = 110  # signs of a comment on a line


def quoted(text: str) -> str:
    """A text as YAML has it on one line; what begins with a digit might be a number or a date, and is quoted."""
    plain = one_line(text)
    written = scalar(plain)
    return f"'{written}'" if written[:1].isdigit() and not written.startswith("'") else written


def source_lines(made: Made, also_printed: Mapping[str, Mapping[str, None]]) -> list[str]:
    """The lines of a source, with the forms in which the text misprints it."""
    forms = also_printed.get(made.source_id, {}) if made.is_new else {}
    if not forms:
        return made.lines
    return [
        *made.lines,
        "    cited_as:  # so the text prints it; perhaps it means another work",
        *(f"      - {quoted(form)}" for form in forms),
    ]


def passage_lines(
    work: Work, passages: list[Drafted], ties: Ties, names: Mapping[str, list[str]], reads: str, with_text: bool
) -> Iterator[str]:
    """The lines of the passages. `reads` is the work that they stand in, where the header does not say it."""
    section = ""
    named = [(mark.start, mark.printed) for mark in work.marks if mark.style == "law" and mark.start not in ties.read]
    printed = {entry.marker: entry.printed for entry in work.entries}
    for passage in passages:
        if passage.section != section:
            section = passage.section
            yield f"  # {one_line(section)}"
        yield f"  {passage.passage_id}:"
        if reads:
            yield f"    source: {reads}"
        yield f"    section: {quoted(section)}"
        yield f"    paragraph: {passage.paragraph}"
        yield f"    opens: {quoted(passage.opens)}"
        yield f"    closes: {quoted(passage.closes)}"
        sentence = work.text[passage.start : passage.end]
        first, last = (bisect_left(named, (place,)) for place in (passage.start, passage.end))
        laws = [printed for _, printed in named[first:last]]
        remarks = [f"cites {_citation(cited)}" for cited in ties.by_passage.get(passage.passage_id, ())]
        remarks += [
            f"note [{label}] names no work that is known: {printed.get(label, '')[:LONGEST]}".rstrip(": ")
            for label in ties.notes.get(passage.passage_id, ())
        ]
        if known := names.get(passage.passage_id):
            remarks.append(f"names {', '.join(known)}")
        remarks += [f"a case or a statute: {law}" for law in dict.fromkeys(laws)]
        remarks += hints(_without_laws(work, passage))
        if not passage.is_once:
            remarks.append("these words stand several times in the text: join it with a sentence beside it")
        yield from (f"    # {one_line(remark)}" for remark in remarks)
        if with_text:
            yield from _folded(one_line(sentence))


def _only_cites(work: Work, passage: Drafted) -> bool:
    """Whether nothing but cases, statutes and words that lead to them stands in a sentence."""
    words = re.findall(r"[^\W\d_]+", _BRACKETED.sub(" ", _without_laws(work, passage)).casefold())
    has_law = bisect_left(work.laws, passage.start, key=lambda law: law.start) < bisect_left(
        work.laws, passage.end, key=lambda law: law.start
    )
    return has_law and LEADING.issuperset(words)


def _without_laws(work: Work, passage: Drafted) -> str:
    """The sentence without its cases and statutes, whose numbers and names are nobody's to look at."""
    text, parts, last = work.text, [], passage.start
    for law in work.laws[bisect_left(work.laws, passage.start, key=lambda law: law.start) :]:
        if law.start >= passage.end:
            break
        parts.append(text[last : law.start])
        last = law.end
    return " ".join([*parts, text[last : passage.end]])


def _citation(cited: Cited) -> str:
    """A citation for a person: the source, its place, and whether words are quoted from it."""
    ids = " or ".join(cited.source_ids) or f"{cited.printed}, which no source is"
    parts = [f"{ids} ({cited.printed})" if cited.source_ids else ids]
    if cited.locator:
        parts.append(" ".join(cited.locator))
    return ", ".join([*parts, *(["words in quotation marks"] if cited.quoted else [])])


def _folded(sentence: str) -> Iterator[str]:
    line = ""
    for word in sentence.split():
        if line and len(line) + len(word) > WIDEST:
            yield f"    # | {line}"
            line = ""
        line = f"{line} {word}".strip()
    yield f"    # | {line}"


def stub_lines(work: Work, passages: list[Drafted], ties: Ties, names: Mapping[str, list[str]]) -> Iterator[str]:
    """A claim for each passage, without what it says: that is for a person to write.

    A sentence that only cites ("See Roe v. Doe, ...", "Id., at 9.") goes with the one before it.
    """
    groups: list[list[Drafted]] = []
    for passage in passages:
        if groups and is_beside(groups[-1][0], passage) and _only_cites(work, passage):
            groups[-1].append(passage)
        else:
            groups.append([passage])
    for group in groups:
        passage_ids = [passage.passage_id for passage in group]
        yield f"  {passage_ids[0]}-c1:"
        yield f"    passage: {passage_ids[0] if len(group) == 1 else '[' + ', '.join(passage_ids) + ']'}"
        if known := [*dict.fromkeys(name for passage_id in passage_ids for name in names.get(passage_id, ()))]:
            yield f"    about: [{', '.join(known)}]"
        rows = [cited for passage_id in passage_ids for cited in ties.by_passage.get(passage_id, ())]
        # each place of a work once; what is quoted without a place is for a person to find
        citations = {(cited.source_ids[0], cited.locator): cited for cited in rows if len(cited.source_ids) == 1}
        if citations:
            yield "    cites:"
        for (source_id, locator), cited in citations.items():
            yield f"      - source: {source_id}"
            if locator:
                yield f"        {locator[0]}: {quoted(locator[1])}"
                if cited.quoted:
                    yield "        quoted: true"
