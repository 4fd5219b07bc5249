"""Where the lists of works and of notes of a text stand: by their headings, or by how their lines look.

Nobody knows what every list is called: what stands at the end and whose paragraphs all begin as entries do is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.letters import CAPITAL
from graph.work.references import BLOCK, DIGITS, EVIDENCE, LONGEST, MARKER
from graph.work.scraps import is_behind_article
from graph.work.vocabulary import NOTES, OPENING, REFERENCES, UNDATED

# names with initials or the family name first, then a year that a full stop or brackets part from what follows
_BARE_ENTRY = re.compile(
    rf"(?:[a-z]{{2,4}}\s){{0,2}}{CAPITAL}[\w'’-]++(?:\s{CAPITAL}[\w'’-]++)?,\s{CAPITAL}[^()\n]{{0,400}}?"
    r"(?:[.,]\s(?:1[4-9]|20)\d\d[a-z]?\.|\((?:1[4-9]|20)\d\d[a-z]?\)\.)\s"
)
_MARK_IN_TEXT = re.compile(r"[a-z»”][.,;]?(?:\[\^[\w-]{1,40}\](?!:)|<sup>\[?\d{1,3}\]?</sup>|[¹²³⁴-⁹]{1,3})[.,;]?\s")
# "1. Roe", "1 Roe", or a number that stands raised: as somebody types notes whose program has none
_COUNTED = re.compile(
    r"^[ ]{0,3}(?:(?:<sup>\s*)?(\d{1,3})(?:[.)]?\s*</sup>[.)]?|[.)][ \t]++|[ \t]++)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))[ \t]*+(?=\S)",
    re.MULTILINE,
)
_RULE = re.compile(
    r"^[^\S\n]*+(?:[—–_*-][^\S\n]?){3,}+(?:[^\S\n]*+\n)++(?=[^\S\n]{0,3}(?:\[1\]|1[.)]?\s|¹))", re.MULTILINE
)
_YEAR = rf"(?:(?:1[4-9]|20)\d\d[a-z]?|{UNDATED})"
_NAME = rf"(?:[a-z]{{2,4}}\s){{0,2}}{CAPITAL}[\w'’.-]*"
# how a listed work begins: Roe, A. / Roe AB. / A. Roe, / Roe Ann and Loe Tom (2001) / ———. / “Title” / an address
_BEGINS_ENTRY = re.compile(
    rf"[*_]{{0,2}}(?:{_NAME}(?:\s{CAPITAL}[\w'’-]*)?,\s?{CAPITAL}|{_NAME}\s(?:{CAPITAL}{{1,3}}\.?\s?){{1,3}}[,.;:(]?\s"
    rf"|(?:{CAPITAL}\.[\s-]?){{1,3}}(?:[a-z]{{2,4}}\s){{0,2}}{CAPITAL}[\w'’-]+[,.]?\s"
    rf"|{_NAME}(?:(?:\s[–—&]|[,;・·]|\s[^\W\d_]{{1,3}}\.?)?\s?{_NAME}){{0,12}}[*_]{{0,2}}[,.:]?\s?[(（\[]?{_YEAR}[)）\]]?"
    r"|[—–―_-]{2,}[.,]?\s|[“„«‘\"『「]|\[[^\[\]]{3,200}\]\(http|https?://)"
)
_DATED = re.compile(rf"(?<!\d){_YEAR}(?!\d)|https?://|\bdoi\b", re.IGNORECASE)
_NOTE = re.compile(r"\s{0,3}\[\^[\w-]{1,40}\]:")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
MOST_OTHERS = 0.25  # of the paragraphs of a list, which begin otherwise
FEWEST_BELOW_HEADING, FEWEST = 2, 3  # entries of a list that has a heading, and of one without
LONGEST_OF_LIST = 900  # signs of an entry, where nothing but its look says that it is one
MOST_BETWEEN = 2  # paragraphs between two entries
MOST_OF_NUMBERS = 0.7  # with which the lines of a run of notes begin: those that count on
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


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
            if (EVIDENCE.search(copy, first, end) or is_notes) and not is_text:
                spans.append((first, end, is_notes))
    spans = sorted({*spans, *_by_look(copy, headings, {start for start, _, _ in spans})})
    runs = (_run_of_numbered(copy), _below_rule(copy, headings), _run_of_notes(copy, headings), _run_of_entries(copy))
    return spans or next(filter(None, map(list, runs)), [])


def begins_entry(block: str) -> bool:
    """Whether a paragraph begins as a work in a list does, and has a date or an address.

    >>> begins_entry("Novák, Jan a Petr Malý. *Voda*. Praha, 2010."), begins_entry("In Prague, they dug wells in 1901.")
    (True, False)
    """
    marker = MARKER.match(block)
    row = block[marker.end() if marker else 0 :].strip()
    first = _FIRST_WORD.match(row)
    is_sentence = first is not None and first[0].casefold() in OPENING and not marker
    return (
        len(row) < LONGEST_OF_LIST
        and not _NOTE.match(block)
        and not is_sentence
        and ((marker is not None and marker["point"] is None) or _BEGINS_ENTRY.match(row) is not None)
        and _DATED.search(row) is not None
    )


def _by_look(
    copy: str, headings: list[tuple[int, tuple[str, ...]]], known: set[int]
) -> Iterator[tuple[int, int, bool]]:
    """The sections at the end of a text that are lists by how their paragraphs begin, whatever their headings say."""
    end = len(copy)
    for start, forms in reversed(headings):
        first = copy.find("\n", start) + 1 or len(copy)
        if first not in known and not is_behind_article(forms[0]):
            rows = _rows(copy[first:end])
            begun = sum(map(begins_entry, rows))
            if len(rows) < FEWEST_BELOW_HEADING or len(rows) - begun > MOST_OTHERS * len(rows):
                return
            yield first, end, False
        end = start


def _rows(section: str) -> list[str]:
    """The paragraphs of a section; where it is one paragraph, its lines, but for those that go on."""
    rows = [block[0] for block in BLOCK.finditer(section) if not _NOTE.match(block[0])]
    return rows if len(rows) != 1 else [line for line in rows[0].split("\n") if not line.startswith((" ", "\t"))]


def _below_rule(copy: str, headings: list[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, int, bool]]:
    """The notes that stand behind the whole text, below a line, from the first on."""
    rules = [*_RULE.finditer(copy)]
    if rules and all(start < rules[-1].end() for start, _ in headings):
        yield rules[-1].end(), len(copy), True


def _run_of_notes(copy: str, headings: list[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, int, bool]]:
    """The notes 1., 2. ... with which a text ends, as a page is printed, whose first and last mark stand raised."""
    after = max((start for start, _ in headings), default=0)
    numbered = [(int((match[1] or match[2]).translate(DIGITS)), match) for match in _COUNTED.finditer(copy, after)]
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
    """The last run of paragraphs that begin with names and a year, as entries of a list do."""
    best: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    sure = 0
    for block in BLOCK.finditer(copy):
        is_sure = _BARE_ENTRY.match(block[0]) is not None and len(block[0]) < LONGEST
        if is_sure or begins_entry(block[0]):
            sure = sure + is_sure if run else int(is_sure)
            run.append(block)
            best = run if sure > 1 or len(run) >= FEWEST else best
        else:
            run = []
    if best:
        yield best[0].start(), best[-1].end(), False


def _run_of_numbered(copy: str) -> Iterator[tuple[int, int, bool]]:
    """The paragraphs [1], [2] ... that stand behind one another."""
    run: list[re.Match[str]] = []
    between = 0  # paragraphs behind the last one that have no number
    for block in BLOCK.finditer(copy):
        marker = MARKER.match(block[0])
        number = (marker["bracket"] or marker["raised"] or "").translate(DIGITS) if marker else ""
        if number and int(number) == len(run) + 1 and (not run or between < MOST_BETWEEN):
            run.append(block)
            between = 0
        elif number == "1":
            run, between = [block], 0
        else:
            between += 1
    if run and EVIDENCE.search(run[0][0]):
        yield run[0].start(), run[-1].end(), False
