"""What a note says, part by part: "See Kerr, Water for Elm, 61; compare Ito, 110" names two works, each at its place.

A part is what stands between semicolons or behind "See also"; words that only lead to a work are no part of its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.letters import CAPITAL, SMALL
from graph.work.vocabulary import IN_SHORT, NOTE_LEADS, PARTICLES, SAME_AGAIN, SIGNAL_WORDS

_SIGNS = re.compile(
    r"[()\[\]“”„«»\"]|;\s"
    r"|[.,]\s(?=[*_]{0,2}(?:[Ss]ee|[Cc]f\.?|[Cc]ompare|[Vv]gl\.|[Ss]iehe|sowie|[Vv]éase|[Vv]id\.|[Vv]oir|[Cc]fr\.|[Ss]i\sveda(?:no)?"
    r"|[Vv]edi|[Zz]ie|[Vv]er|[Vv]ide|[Zz]it\.\s(?:n\.|nach|bei)|(?:[Qq]uoted|[Cc]ited)\s(?:in|by|from)|[Cc]it(?:é|ado|ato|ada|ata)?\.?\s(?:in|dans|en|por|par|da)|[Bb]ut\ssee|[Aa]ccord),?[*_]{0,2}\s)"
    rf"|(?<=\d),?\s(?:and|und|et|y|e|en)\s(?={CAPITAL}[\w'’-]+,\s[*“«„\"‘])"
    rf"|(?P<stop>(?:(?<=[\d)f])|(?<=[a-z]{{2}}))\.\s(?={CAPITAL}))"
)
# around the end of a sentence: a work and its page, and words that lead to the next work
_WORK_BEHIND = re.compile(rf"[”\"*»’][^”\"*»’]{{0,60}}?\d|\b(?:{IN_SHORT})|\b(?:S|pp?|págs?)\.\s?\d", re.IGNORECASE)
_WORK_AHEAD = re.compile(
    r"[^.;()]{0,90}?(?:[*“„«‘\"]|\b(?:[Ss]iehe|[Ss]ee|[Vv]gl\.|[Cc]fr?\.|[Vv]oir|[Vv]éase|[Zz]ie|[Vv]edi)\s[^.;]{0,60}?\d)"
)
_OPENING, _CLOSING = "([“„«", ")]”»"
_EVIDENCE = re.compile(rf"\d|https?:|[*“„«\"]|\b(?:{IN_SHORT})", re.IGNORECASE)
_WORD = re.compile(r"\s*([^\s]+)\s*")
_NEXT = re.compile(r"\s*[\"“„«*_(]*[^\W\d_]")
_SMALL_LEAD = re.compile(
    rf"(?:{SMALL}[^\s,;:.]*\s){{1,3}}{CAPITAL}"
)  # "zurückhaltend Koch", and no "bell hooks, Title"
# a bracket that leads to a work of its own: "it is dry (see Kerr, Water, 2001)"
_ASIDE = re.compile(
    r"\s?\((?:[Ss]ee(?:\salso)?|[Cc]f\.|[Vv]gl\.|[Ss]iehe|[Vv]oir|[Vv]éase)\s((?:[^()]|\([^()]{0,200}\)){4,400})\)"
)
_BACK = re.compile(
    rf"\b(?:{IN_SHORT})"
    r"|\((?:(?:wie|siehe|vgl\.|see|cf\.|above|oben)\s)?(?:Anm|Fn|Fußn|n|fn|note|nota)\.?\s\d{1,3}\)",
    re.IGNORECASE,
)
_POINTING_BACK = frozenset((*SAME_AGAIN.split("|"), "ders", "dies", "op", "loc"))
_EMPHATIC_LEAD = re.compile(r"([*_]{1,2})([^*_]{2,40}?)\1(?=[\s,])")  # *See, e.g.*, Roe
_FAMILIES = re.compile(
    rf"[*_]{{1,2}}{CAPITAL}[\w'’-]+(?:/{CAPITAL}[\w'’-]+){{0,4}}[*_]{{1,2}}(?:,\s|\s\()"
)  # *Roth/Weber*, Title
LONGEST_LEAD = 8  # words


def parts(printed: str) -> list[str]:
    """The parts of a note.

    >>> parts("See Kerr, *Water*, 15-40; and Ito (1999; 2001), 3. Cf. Roe, 5.")
    ['See Kerr, *Water*, 15-40', 'and Ito (1999; 2001), 3', 'Cf. Roe, 5.']
    >>> parts("Kerr, “Fire,” 520. Stokes tells it in *Power* (Elm, 1973), 110. Nobody knows more.")
    ['Kerr, “Fire,” 520', 'Stokes tells it in *Power* (Elm, 1973), 110. Nobody knows more.']
    """
    asides = [match[1] for match in _ASIDE.finditer(printed)]
    bare = _ASIDE.sub("", printed) if asides else printed
    return [part for text in (bare, *asides) for part in _cut(text) if part]


def points_back(part: str) -> bool:
    """Whether a part means a work that was named before, and is no work itself.

    >>> points_back("Op. cit., p. 139"), points_back("Roe 2015 (wie Anm. 2)"), points_back("Roe, *Supranational*, 2001")
    (True, True, False)
    """
    return _BACK.search(part) is not None


def without_signals(part: str) -> str:
    """A part without the words that only tell to look: "Siehe auch", "See, e.g.,"; words of a title stay.

    >>> without_signals("sowie Digital history, in: Wikipedia"), without_signals("On the Origin of Species")
    ('Digital history, in: Wikipedia', 'On the Origin of Species')
    """
    part, start = _plain_lead(part), 0
    while (match := _WORD.match(part, start)) and match[1].strip(".,:;").casefold() in SIGNAL_WORDS:
        start = match.end()
    return part[start:] if start < len(part) else part


def _cut(printed: str) -> Iterator[str]:
    depth, begin, quoted = 0, 0, False
    opening, closing = _OPENING, _CLOSING
    if -1 < printed.find("»") < printed.find("«"):  # »Title«, as in Danish and German
        opening, closing = opening.replace("«", "»"), closing.replace("»", "«")
    for match in _SIGNS.finditer(printed):
        sign = match[0][0]
        if sign == '"':
            quoted = not quoted
        elif sign in opening and not (sign == "“" and depth and "„" in printed[begin : match.start()]):
            depth += 1
        elif sign in closing or sign == "“":
            depth = max(depth - 1, 0)
        elif (
            not depth
            and not quoted
            and (sign != ";" or _EVIDENCE.search(printed, begin, match.start()))
            and (match["stop"] is None or _stands_between_works(printed, begin, match))
            and _NEXT.match(printed, match.end())
        ):
            yield printed[begin : match.start()].strip()
            begin = match.end()
    yield printed[begin:].strip()


def _stands_between_works(printed: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a full stop ends what a note says of a work, and another one is named behind it."""
    is_behind = _WORK_BEHIND.search(printed, begin, stop.start()) is not None
    return is_behind and _WORK_AHEAD.match(printed, stop.end()) is not None


def without_lead(part: str) -> str:
    """A part without the words that lead to the work.

    >>> without_lead("Vgl. zum Folgenden Peter Koch, Wasser"), without_lead("See, for example, Kerr, 5")
    ('Peter Koch, Wasser', 'Kerr, 5')
    """
    part = _plain_lead(part)
    start, count = 0, 0
    leads = _SMALL_LEAD.match(part) is not None
    while (match := _WORD.match(part, start)) and count < LONGEST_LEAD:
        word = match[1].strip(".,:;").casefold()
        if word in _POINTING_BACK or match[1] == "S.":  # "vgl. ebd., S. 5": what follows is no name
            break
        is_small = match[1][0].islower() and word not in PARTICLES and (start > 0 or leads)
        if (word not in NOTE_LEADS and not is_small) or match[1].strip(".,:;").isupper():  # an initial
            break
        start = match.end()
        count += 1
    return _plain_lead(part[start:]) if 0 < start < len(part) and count < LONGEST_LEAD else part


def _plain_lead(part: str) -> str:
    """A part whose leading words, or names of lawyers, stand in no italics of their own."""
    match = _EMPHATIC_LEAD.match(part)
    if match is None:
        return part
    is_lead = all(word.strip(".,:;").casefold() in NOTE_LEADS for word in match[2].split())
    return f"{match[2]}{part[match.end() :]}" if is_lead or _FAMILIES.match(part) else part
