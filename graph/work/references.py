"""The list of references of a work, and of notes, cut into entries: numbered, hanging, a paragraph or a line each.

What an entry says is read elsewhere (`graph/bibliography/printed.py`); here it is known where it stands, its printed
line, and the number or label by which the text points at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.work.footnotes import points_back
from graph.work.layout import heading_forms
from graph.work.letters import CAPITAL
from graph.work.vocabulary import NOTES, REFERENCES, UNDATED

_MARKER = re.compile(
    r"\s{0,3}(?:[-*+•]\s{1,3})?(?:\[\^(?P<label>[\w-]{1,40})\]:|\[(?P<bracket>\d{1,3})\]:?|\[(?P<key>[A-Z][A-Za-z+]{1,7}\d\d[a-z]?)\]|\((?P<round>\d{1,3})\)"
    r"|(?P<point>\d{1,3})[.)](?=\s)|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|<sup>\s*(?P<tagged>\d{1,3})[.)]?\s*</sup>[.)]?)\s*"
)
_BLOCK = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?\S[^\n]*(?:\n[^\S\n]*+\S[^\n]*)*")
# names with initials or the family name first, then a year that a full stop or brackets part from what follows
_BARE_ENTRY = re.compile(
    rf"(?:[a-z]{{2,4}}\s){{0,2}}{CAPITAL}[\w'’-]++(?:\s{CAPITAL}[\w'’-]++)?,\s{CAPITAL}[^()\n]{{0,400}}?"
    r"(?:[.,]\s(?:1[4-9]|20)\d\d[a-z]?\.|\((?:1[4-9]|20)\d\d[a-z]?\)\.)\s"
)
_BACK_LINK = re.compile(r"\s{0,3}[-*+•]\s+[↑^]")  # of an entry to which no mark leads
_BULLET = re.compile(r"\s{0,3}[-*+•]\s+")
_EVIDENCE = re.compile(
    r"\b(?:1[4-9]|20)\d\d|https?://|www\.|\bdoi\b|10\.\d{4,9}/|[\"“«„]|\]\("
    rf"|\b(?:{UNDATED})",
    re.IGNORECASE,
)
_YEAR = r"(?:(?:1[4-9]|20)\d\d|n\.\s?d\.)"
# words up to a year; each ends where white space, a comma or the year begins: no row can be cut in more than one way
_NEW_ENTRY = re.compile(
    rf"[\"“«„*_]?(?:[a-z]{{1,4}}\s)?{CAPITAL}[\w.'’-]*"
    rf"(?:[\s,.&;-]+(?:[\w'’()][\w.'’()&-]*(?=[\s,;]|[.(\[]+{_YEAR})|[.&-]+(?=[\s,.(\[]+{_YEAR}))){{0,24}}?"
    rf"[\s,.(\[]+{_YEAR}"
)
_WHOLE = re.compile(rf"{CAPITAL}.{{3,250}}\.")
_SENTENCE = re.compile(r"[^\W\d_]{3}\.\s*$")
_ENDED = re.compile(r"(?:[.\])/>\d”\"’]|https?://(?:(?!https?://)\S)+)\s*\\?$")
_BARE_NUMBER = re.compile(r"\s{0,3}(\d{1,3})\s+(?=\S)")
_NOTE = re.compile(r"^ {0,3}\[\^([\w-]{1,40})\]:[ \t]*(.*(?:\n(?: {4}|\t)\S.*|\n(?![ \t]*$|\[\^|#).+)*)", re.MULTILINE)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK_IN_TEXT = re.compile(r"[a-z»”][.,;]?(?:\[\^[\w-]{1,40}\](?!:)|<sup>\[?\d{1,3}\]?</sup>|[¹²³⁴-⁹]{1,3})[.,;]?\s")
# "1. Roe", "1 Roe", or a number that stands raised: as somebody types notes whose program has none
_COUNTED = re.compile(
    r"^[ ]{0,3}(?:(?:<sup>\s*)?(\d{1,3})(?:[.)]?\s*</sup>[.)]?|[.)][ \t]++|[ \t]++)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))[ \t]*+(?=\S)",
    re.MULTILINE,
)
_FIRST_NOTE = re.compile(r"\s{0,3}(?:\[\^[\w-]{1,40}\]:|\[1\]|¹|1[.)](?=\s))")
_RULE = re.compile(
    r"^[^\S\n]*+(?:[—–_*-][^\S\n]?){3,}+(?:[^\S\n]*+\n)++(?=[^\S\n]{0,3}(?:\[1\]|1[.)]?\s|¹))", re.MULTILINE
)
MOST_BETWEEN = 2  # paragraphs between two entries
MOST_OF_NUMBERS = 0.7  # with which the lines of a run of notes begin: those that count on
LONGEST = 2000  # signs of an entry; what is longer is text


class Reference(NamedTuple):
    """An entry of a list: where it stands in the copy, its printed line, and the mark that the text points with."""

    start: int
    end: int
    printed: str
    marker: str  # the number or label; empty in a list without any
    is_note: bool = False  # which may name several works, or none


def list_spans(copy: str, headings: list[tuple[int, tuple[str, ...]]]) -> list[tuple[int, int, bool]]:
    """Where lists of references or of notes stand: from behind a heading to the next, and whether it is one of notes.

    A list without a heading is a run of numbered paragraphs that nothing but such paragraphs follows closely.

    Parameters
    ----------
    copy
        The text.
    headings
        Where each heading stands, with its words (see `layout`).
    """
    spans = []
    for number, (start, forms) in enumerate(headings):
        is_notes = not NOTES.isdisjoint(forms)
        if is_notes or not REFERENCES.isdisjoint(forms):
            end = headings[number + 1][0] if number + 1 < len(headings) else len(copy)
            first = copy.find("\n", start) + 1 or len(copy)
            # a heading that nothing stands under has no list, and where marks of notes stand, sources are spoken of
            is_text = not is_notes and _MARK_IN_TEXT.search(copy, first, end)
            if (_EVIDENCE.search(copy, first, end) or is_notes) and not is_text:
                spans.append((first, end, is_notes))
    runs = (_run_of_numbered(copy), _below_rule(copy, headings), _run_of_notes(copy, headings), _run_of_entries(copy))
    return spans or next(filter(None, map(list, runs)), [])


def _below_rule(copy: str, headings: list[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, int, bool]]:
    """The notes that stand behind the whole text, below a line, from the first on."""
    rules = [*_RULE.finditer(copy)]
    if rules and all(start < rules[-1].end() for start, _ in headings):
        yield rules[-1].end(), len(copy), True


def _run_of_notes(copy: str, headings: list[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, int, bool]]:
    """The notes 1., 2. ... with which a text ends, as a page is printed, whose first and last mark stand raised."""
    after = max((start for start, _ in headings), default=0)
    numbered = [(int((match[1] or match[2]).translate(_DIGITS)), match) for match in _COUNTED.finditer(copy, after)]
    first = max((place for place, (number, _) in enumerate(numbered) if number == 1), default=len(numbered))
    row: list[re.Match[str]] = []
    for number, match in numbered[first:]:  # "S." and below it "5 ff." is none
        row += [match] if number == len(row) + 1 else []
    if len(row) > 1 and len(row) > MOST_OF_NUMBERS * (len(numbered) - first):
        text = copy[: row[0].start()]
        if all(
            re.search(rf"(?<![⁰¹²³⁴⁵⁶⁷⁸⁹]){label.translate(_RAISED)}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])", _flat(text, label))
            for label in ("1", str(len(row)))
        ):
            yield row[0].start(), len(copy), True


def _flat(text: str, label: str) -> str:
    """A text in which a mark is raised digits, whether it stands so or between tags or signs of Markdown."""
    return re.sub(rf"<sup>\s*{label}\s*</sup>|\^{label}\^", label.translate(_RAISED), text)


def _run_of_entries(copy: str) -> Iterator[tuple[int, int, bool]]:
    """The last run of two and more paragraphs that begin with names and a year, as entries of a list do."""
    best: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    for block in _BLOCK.finditer(copy):
        if _BARE_ENTRY.match(block[0]) and len(block[0]) < LONGEST:
            run.append(block)
            best = run if len(run) > 1 else best
        else:
            run = []
    if best:
        yield best[0].start(), best[-1].end(), False


def _run_of_numbered(copy: str) -> Iterator[tuple[int, int, bool]]:
    """The paragraphs [1], [2] ... that stand behind one another."""
    run: list[re.Match[str]] = []
    between = 0  # paragraphs behind the last one that have no number
    for block in _BLOCK.finditer(copy):
        marker = _MARKER.match(block[0])
        number = (marker["bracket"] or marker["raised"] or "").translate(_DIGITS) if marker else ""
        if number and int(number) == len(run) + 1 and (not run or between < MOST_BETWEEN):
            run.append(block)
            between = 0
        elif number == "1":
            run, between = [block], 0
        else:
            between += 1
    if run and _EVIDENCE.search(run[0][0]):
        yield run[0].start(), run[-1].end(), False


def references(copy: str, spans: list[tuple[int, int, bool]]) -> list[Reference]:
    r"""The entries of the lists, in order. A line that bears no sign of a work, such as a year or an address, is none.

    >>> text = "Doe, J. (2001). One\n   thing.\nRoe, R. (2002). Two things."
    >>> [entry.printed for entry in references(text, [(0, len(text), False)])]
    ['Doe, J. (2001). One thing.', 'Roe, R. (2002). Two things.']
    """
    rows: list[Reference] = []
    for first, last, is_notes in (part for span in spans for part in _without_notes(copy, span)):
        entries = [*_entries(copy, first, last, is_notes)]
        # notes may stand below "References"; they are notes where one of them means what another names
        are_marked = 2 * sum(entry.is_note for entry in entries) > len(entries)
        is_notes = is_notes or (are_marked and any(points_back(entry.printed) for entry in entries))
        rows += (
            entry._replace(is_note=is_notes)
            for entry in entries
            if (is_notes and entry.marker)
            or (len(entry.printed) <= LONGEST and (_EVIDENCE.search(entry.printed) or _WHOLE.fullmatch(entry.printed)))
        )
    return rows


def _without_notes(copy: str, span: tuple[int, int, bool]) -> Iterator[tuple[int, int, bool]]:
    """A list of works and, where numbered notes stand behind it without a heading, as programs put them, these."""
    first, last, is_notes = span
    starts = [block.start() for block in _BLOCK.finditer(copy, first, last) if _FIRST_NOTE.match(block[0])]
    works = [*_BLOCK.finditer(copy, first, starts[0])] if starts and not is_notes else []
    if works and not _MARKER.match(works[0][0]) and any(_EVIDENCE.search(block[0]) for block in works):
        yield first, starts[0], False
        yield starts[0], last, True
    else:
        yield span


def notes(copy: str) -> list[Reference]:
    """The notes that stand as `[^1]: ...` anywhere in the text."""
    return [
        Reference(match.start(), match.end(), _one_line(match[2]), match[1], is_note=True)
        for match in _NOTE.finditer(copy)
    ]


def _entries(copy: str, first: int, last: int, is_notes: bool) -> Iterator[Reference]:
    lines = [match for match in re.finditer(r"[^\n]*\n?", copy[first:last]) if match[0]]
    texts = [line[0].rstrip() for line in lines]
    filled = [index for index, text in enumerate(texts) if text.strip()]
    bare_numbers = _bare_numbers(texts, filled, fewest=1 if is_notes else 2)
    begins = _beginnings(texts, filled, bare_numbers)
    is_bare = begins == bare_numbers
    begin: int | None = None
    for index in range(len(lines) + 1):
        if index == len(lines) or index in begins or _is_heading(lines[index][0]):
            if begin is not None:
                start, end = first + lines[begin].start(), first + lines[index - 1].end()
                raw = copy[start:end]
                marker = _MARKER.match(raw) or (_BARE_NUMBER.match(raw) if is_bare else None)
                bare = raw[marker.end() :] if marker else _BULLET.sub("", raw, count=1)
                label = next(filter(None, marker.groups()), "") if marker else ""
                is_note = marker is not None and bool(marker.groupdict().get("label"))
                yield Reference(start, end, _one_line(bare), label.translate(_DIGITS), is_note)
            begin = index if index < len(lines) and index in begins else None


def _is_heading(line: str) -> bool:
    return line.lstrip().startswith("#") and bool(heading_forms(line))


def _beginnings(lines: list[str], filled: list[int], bare_numbers: set[int]) -> set[int]:
    """The lines with which entries begin, by the first sign of them that the list has."""
    marked = {index for index in filled if _MARKER.match(lines[index])}
    if len(marked) > 1 or (marked and filled[0] in marked):
        return marked | {index for index in filled if _BACK_LINK.match(lines[index])}
    if bare_numbers:
        return bare_numbers
    bullets = {index for index in filled if _BULLET.match(lines[index])}
    if len(bullets) > 1:
        return bullets
    parted = {index for index in filled if index == 0 or not lines[index - 1].strip()}
    if len(parted) > 1 and len(parted) >= sum(bool(_NEW_ENTRY.match(lines[index].strip())) for index in filled) / 2:
        return parted
    hanging = {index for index in filled if not lines[index].startswith((" ", "\t"))}
    if len(hanging) < len(filled):
        return hanging
    rows = {
        index: lines[index] if _SENTENCE.search(lines[index]) else " ".join(lines[index : index + 2])
        for index in filled
    }
    return {
        index
        for place, index in enumerate(filled)
        if place == 0 or (_NEW_ENTRY.match(rows[index]) and _ENDED.search(lines[filled[place - 1]]))
    }


def _bare_numbers(lines: list[str], filled: list[int], fewest: int) -> set[int]:
    """The lines that begin with 1, 2, 3 ... and nothing behind the number, as footnotes are often saved."""
    numbered: list[int] = []
    for index in filled:
        match = _BARE_NUMBER.match(lines[index])
        if match and int(match[1]) == len(numbered) + 1:
            numbered.append(index)
    return {*numbered} if len(numbered) >= fewest and numbered[0] == filled[0] else set()


def _one_line(text: str) -> str:
    text = re.sub(r"^\s*(?:\[\s*\]|\(\s*\))", "", text)  # what stood around a link back
    return " ".join(re.sub(r"\\(?=\s*(?:\n|$))", "", text).split()).lstrip("^↑ ").rstrip("↩⤴\ufe0e\ufe0f ")
