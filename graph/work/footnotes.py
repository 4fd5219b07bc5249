"""What a note says, part by part: "See Kerr, Water for Elm, 61; compare Ito, 110" names two works, each at its place.

A part is what stands between semicolons or behind "See also"; words that only lead to a work are no part of its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.vocabulary import NOTE_LEADS, PARTICLES

_SIGNS = re.compile(
    r"[()\[\]“”„«»\"]|;\s"
    r"|[.,]\s(?=(?:[Ss]ee|[Cc]f\.?|[Cc]ompare|Vgl\.|vgl\.|Siehe|siehe|[Vv]éase|[Vv]id\.|[Vv]oir|Cfr\.),?\s)"
)
_OPENING, _CLOSING = "([“„«", ")]”»"
_EVIDENCE = re.compile(
    r"\d|[*“„«\"]|\b(?:op|loc|ob|art)\.\s?cit|\bibid|\bsupra\b|\bebd\b|a\.\s?a\.\s?O|\bpréc", re.IGNORECASE
)
_WORD = re.compile(r"\s*([^\s]+)\s*")
_NEXT = re.compile(r"\s*[\"“„«*_(]*[^\W\d_]")
_SMALL_LEAD = re.compile(
    r"(?:[^\W\d_A-Z][^\s,;:.]*\s){1,3}[^\W\d_a-z]"
)  # "zurückhaltend Koch", and no "bell hooks, Title"
LONGEST_LEAD = 8  # words


def parts(printed: str) -> list[str]:
    """The parts of a note.

    >>> parts("See Kerr, *Water*, 15-40; and Ito (1999; 2001), 3. Cf. Roe, 5.")
    ['See Kerr, *Water*, 15-40', 'and Ito (1999; 2001), 3', 'Cf. Roe, 5.']
    """
    return [part for part in _cut(printed) if part]


def _cut(printed: str) -> Iterator[str]:
    depth, begin, quoted = 0, 0, False
    for match in _SIGNS.finditer(printed):
        sign = match[0][0]
        if sign == '"':
            quoted = not quoted
        elif sign in _OPENING and not (sign == "“" and depth and "„" in printed[begin : match.start()]):
            depth += 1
        elif sign in _CLOSING or sign == "“":
            depth = max(depth - 1, 0)
        elif (
            not depth
            and not quoted
            and (sign != ";" or _EVIDENCE.search(printed, begin, match.start()))
            and _NEXT.match(printed, match.end())
        ):
            yield printed[begin : match.start()].strip()
            begin = match.end()
    yield printed[begin:].strip()


def without_lead(part: str) -> str:
    """A part without the words that lead to the work.

    >>> without_lead("Vgl. zum Folgenden Peter Koch, Wasser"), without_lead("See, for example, Kerr, 5")
    ('Peter Koch, Wasser', 'Kerr, 5')
    """
    start, count = 0, 0
    leads = _SMALL_LEAD.match(part) is not None
    while (match := _WORD.match(part, start)) and count < LONGEST_LEAD:
        word = match[1].strip(".,:;").casefold()
        is_small = match[1][0].islower() and word not in PARTICLES and (start > 0 or leads)
        if (word not in NOTE_LEADS and not is_small) or (len(word) > 1 and match[1].strip(".,:;").isupper()):
            break
        start = match.end()
        count += 1
    return part[start:] if 0 < start < len(part) and count < LONGEST_LEAD else part
