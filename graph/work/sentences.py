"""Where sentences end: at a full stop, unless it stands behind an abbreviation or an initial, or in brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from graph.work.vocabulary import (
    BEFORE_NUMBERS,
    BEFORE_ROMANS,
    COMPANY_FORMS,
    COUNTED_NOUNS,
    NEVER_LAST,
    OF_COMPANIES,
    OF_PARTIES,
    OF_STATES,
    OPENING,
    PRONOUNS,
    SOMETIMES_LAST,
)

_END = re.compile(r"(?<![.!?…؟])[.!?…؟]++[\"')\]]*+(?=\s|$)|[。！？]+[」』”）\"']*|\n")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.-?)*[^\W\d_]|(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_TOKEN = re.compile(r"(?<![^\s(\[\"'])[^\s(\[\"']+$")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_NEXT = re.compile(r"[\s\"'(\[]*([^\W_]*)")
_IN_SENTENCE = re.compile(r"\s\([^()]{1,300}\)[.;,](?=\s|$)")  # a bracket with the full stop behind it ends one itself
_ASIDE = re.compile(r"\[[^\d\[\]]*\]\.?|\([^\d()]*\)\.?")
MOST_WORDS_OF_ASIDE = 6
_ROMAN = re.compile(r"[IVXLC]+")
_WHOLE_WORD = re.compile(r"\s([A-Za-z']+)")  # Ass'n
_ORDINAL = re.compile(r"\b(?:des|dem|der|den|das|im|am|vom|zum|beim) \d{1,3}$")
_UNIT = re.compile(r"\d\s?[a-z]{1,2}$")  # behind a number: 2 m.
_WORDS_ELSEWHERE = frozenset(
    ("op", "rep", "sen", "hon", "gen", "ave", "sig", "mem")
)  # with which sentences end: titles have capitals
_WHOLE_SMALL = re.compile(r"[a-z]{6,}")
_SMALL_IN_BRACKET = re.compile(r"\([a-z]+\)$|\(\w\)$")  # an option(s)
_DIGIT_BEHIND = re.compile(r"\s\d")
_NUMBER_BEHIND = re.compile(r"\s(?:(?:No|Nos|Nr)\.?\s?\d|-\s)")
_INITIALS_BEFORE = re.compile(r"\b[A-Z]\.[A-Z]$|\d\s[rгр]$")  # A.G. No. 5; 2010 r. - Kodeks
LONGEST = 3000  # signs of a sentence, behind which a bracket that nothing closes no longer counts


def sentences(
    text: str, start: int = 0, end: int | None = None, whole: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[int, int]]:
    """Where each sentence of a plain text, or of a part of it, begins and ends.

    In what is `whole`, as the name of a case, stand abbreviations that end sentences elsewhere.

    >>> text = "Officials of the U.S. Congress paid, e.g. in Kazakhstan. Dr. Roe (see No. 3. Also 4.) asked! Why?"
    >>> [text[start:end] for start, end in sentences(text)]
    ['Officials of the U.S. Congress paid, e.g. in Kazakhstan.', 'Dr. Roe (see No. 3. Also 4.) asked!', 'Why?']
    """
    end = len(text) if end is None else end
    begin = counted = start
    depth = 0
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop <= begin:
            continue
        depth = max(depth + _opened(text, counted, stop), 0)
        counted = stop
        is_block = match[0] == "\n"
        if not is_block and _is_within_case(text, match.start(), stop, whole):
            continue
        if not is_block and _shortens_party(text, match.start(), stop, whole):
            continue
        if is_block or ((depth == 0 or stop - begin > LONGEST) and _is_end(text, match.start(), stop, end)):
            yield from _trimmed(text, begin, stop)
            begin, depth = stop, 0
    yield from _trimmed(text, begin, end)


def _counts_on(text: str, stop: int, after: int) -> bool:
    """Whether a number or a dash goes on with what an abbreviation ends: A.G. No. 5; 2010 r. - Kodeks."""
    is_short = _INITIALS_BEFORE.search(text, max(0, stop - 6), stop) is not None
    return is_short and _NUMBER_BEHIND.match(text, after) is not None


def _goes_on(text: str, stop: int, after: int, end: int) -> bool:
    """Whether what stands behind a full stop shows that the sentence goes on."""
    match = _NEXT.match(text, after, end)
    is_small = match is not None and match[1][:1].islower() and not _ends_before_small(text, stop, after)
    behind = text[after : after + 3].lstrip()
    is_sign = behind.startswith(("§", "¶", "_"))
    return is_small or is_sign or _IN_SENTENCE.match(text, after, end) is not None or _counts_on(text, stop, after)


def _ends_before_small(text: str, stop: int, after: int) -> bool:
    """Whether a sentence ends though the next begins with a small letter, as with the name of a program: "tidyr is"."""
    if text[stop] != "." or after != stop + 1:
        return False
    word = _TOKEN.search(text[max(0, stop - 24) : stop])
    token = word[0] if word else ""
    if token.endswith(")"):
        return len(text[max(0, stop - 24) : stop].split()) > 1 and not _SMALL_IN_BRACKET.search(
            text, max(0, stop - 24), stop
        )
    return _WHOLE_SMALL.fullmatch(token) is not None and token not in NEVER_LAST | BEFORE_NUMBERS | SOMETIMES_LAST


def _is_within_case(text: str, place: int, stop: int, whole: Sequence[tuple[int, int]]) -> bool:
    """Whether a number follows a full stop in the citation of a case: 130 So. 721."""
    number = bisect_right(whole, (place, len(text))) - 1
    return number >= 0 and stop < whole[number][1] and _DIGIT_BEHIND.match(text, stop) is not None


def _shortens_party(text: str, place: int, stop: int, whole: Sequence[tuple[int, int]]) -> bool:
    """Whether the full stop at a place stands behind a shortened word in the name of a case."""
    number = bisect_right(whole, (place, len(text))) - 1
    if number < 0 or stop >= whole[number][1]:
        return False
    word = _TOKEN.search(text[max(0, place - 24) : place])
    return word is not None and word[0].lower().replace("'", "").rpartition(".")[2] in OF_PARTIES


def is_aside(sentence: str) -> bool:
    """Whether a sentence is a few words in brackets, which say nothing of the matter: "[Signatures]"."""
    return len(sentence.split()) < MOST_WORDS_OF_ASIDE and _ASIDE.fullmatch(sentence) is not None


def _opened(text: str, start: int, end: int) -> int:
    """How many more brackets are opened than closed here."""
    count = text[start:end].count
    return count("(") + count("[") - count(")") - count("]")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _is_end(text: str, stop: int, after: int, end: int) -> bool:
    """Whether the sentence ends with the full stop at `stop`, by the word before it and the one behind it."""
    match = _NEXT.match(text, after, end)
    following = match[1] if match else ""
    behind = text[after : after + 3].lstrip()
    if _goes_on(text, stop, after, end):
        return False
    if behind.startswith(".") or (text[max(0, stop - 2) : stop] == ". " and not following[:1].isupper()):  # . . .
        return False
    if following.lower() in COMPANY_FORMS:  # Yahoo! Inc.
        return False
    if text[stop] != "." or (after > stop + 1 and text[stop + 1] == "."):  # also an ellipsis
        return True
    word = _TOKEN.search(text[max(0, stop - 24) : stop])
    token = word[0].lower().strip(".,;:") if word else ""
    if word and _ACRONYM.fullmatch(word[0]) and following[1:].islower():  # "in CA. Thus" is Central Asia, and not circa
        return True
    if following in PRONOUNS and token in NEVER_LAST:
        return True
    if following[:1].isupper() and _UNIT.search(text[max(0, stop - 6) : stop]):
        return True
    is_ordinal = token.isdigit() and _ORDINAL.search(text[max(0, stop - 12) : stop])  # anhand des 18. Forums
    behind_it = _WHOLE_WORD.match(text, after)
    is_company = token in OF_PARTIES and behind_it is not None and behind_it[1].replace("'", "").lower() in OF_COMPANIES
    if (
        is_ordinal
        or is_company
        or (token in NEVER_LAST and not (word and word[0] in _WORDS_ELSEWHERE))
        or (following.lower() in COUNTED_NOUNS and token.isdigit() and len(token) < 3)
    ):
        return False
    if word and word[0][:1].isupper() and token in OF_STATES and following[:1].isupper():
        return following.lower() in OPENING
    if token in SOMETIMES_LAST and text[stop + 1 : stop + 2] in ("'", '"'):  # ‘No.’
        return True
    if token in BEFORE_NUMBERS and following[:1].isdigit():
        return False
    if token in BEFORE_ROMANS and _ROMAN.fullmatch(following):
        return False
    if following and (_INITIALS.fullmatch(token) or token in SOMETIMES_LAST):
        is_initial = match is not None and len(following) == 1 and text[match.end() : match.end() + 1] == "."
        return following.lower() in OPENING and not is_initial
    return True
