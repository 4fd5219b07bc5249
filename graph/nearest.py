"""What somebody may have meant: the one place that compares words by likeness.

Likeness suggests and never decides: "Jardine 2018" is one letter from "Jardine 2019" and is another work. What comes
from here is shown to a person, who then says it again; but for a word that nobody knows and that is near certainly a
slip of one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

ALIKE = 70.0  # of 100; below it a suggestion is noise ("strongest" against "target" has 67)
ALIKE_BEGINNINGS = 50.0  # of 100; "social" against "state" has 36, and "media" behind both makes the two no more alike
LEAST = 4  # letters of a word that may have one too many or too few; three where two of them are swapped
LEAST_CHANGED = 6  # letters of a word of which one may be another: "lends" is not "leads"
FURTHER, LOOKED_AT = 8, 40  # candidates beyond the limit that are kept, and that are looked at


def nearest(word: str, candidates: Iterable[str], limit: int = 1) -> list[str]:
    """The candidates most like the word, best first, none where nothing is alike.

    An edit distance says how alike two words are (rapidfuzz's Indel ratio, 0 to 100); candidates with the same digits
    come before the others, since a wrong year is a wrong work more often than a wrong letter is. A candidate that
    shares the end alone is none. Ties keep the order of the candidates.

    >>> nearest("Jardine 2018", ["Hurley 2018", "Jardine 2019", "Jardin 2018"], limit=2), nearest("china", ["cheney"])
    (['Jardin 2018', 'Jardine 2019'], [])
    >>> nearest("social media", ["state media"]), nearest("estate media", ["state media"])
    ([], ['state media'])
    """
    from rapidfuzz import process  # 40 ms that a run without a mistake does not pay
    from rapidfuzz.fuzz import ratio

    short, names = word[:100].casefold(), list(candidates)
    # names that are all in small letters, as folded ones are, need not be made so one by one
    processor = None if "".join(names).islower() else str.casefold
    alike = process.extract(
        short, names, scorer=ratio, processor=processor, limit=limit + LOOKED_AT, score_cutoff=ALIKE
    )
    matches = [match for match in alike if _begins_alike(short, match[0].casefold(), ratio)][: limit + FURTHER]
    digits = re.findall(r"\d+", short)
    matches.sort(key=lambda match: re.findall(r"\d+", match[0]) != digits)  # stable: best first within each half
    return [name for name, _, _ in matches[:limit]]


def _begins_alike(word: str, candidate: str, ratio: Callable[[str, str], float]) -> bool:
    """Whether two names share more than how they end: their first words, or what these begin with."""
    words, others = re.split("[ -]", word), re.split("[ -]", candidate)
    first, other = words[0], others[0]
    if first in others or other in words or first.startswith(other) or other.startswith(first):
        return True
    if is_letter_away(first, other):
        return True
    while first and other and first[-1] == other[-1]:
        first, other = first[:-1], other[:-1]
    return not first or not other or ratio(first, other) >= ALIKE_BEGINNINGS


def is_letter_away(word: str, other: str) -> bool:
    """Whether two words are one letter apart: changed, missing, too many, or two neighbours swapped.

    >>> [is_letter_away("huawei", word) for word in ("hauwei", "huawe", "huaweii", "hvawei", "huawei", "kazakh")]
    [True, True, True, True, False, False]
    """
    least = min(len(word), len(other))
    half = (least - 1) // 2  # so many letters are the same at the beginning or at the end
    if half > 0 and word[:half] != other[:half] and word[-half:] != other[-half:]:
        return False
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = next((index for index in range(least) if word[index] != other[index]), least)
    left, right = word[start:], other[start:]
    is_swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or is_swapped


Sizes = Mapping[tuple[str, int], list[str]]  # words by their first letter and how many letters they have


def by_size(words: Iterable[str]) -> Sizes:
    """Words by their first letter and how many letters they have."""
    sizes: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for word in words:
        sizes[word[:1], len(word)].append(word)
    return sizes


def of_like_size(word: str, sizes: Sizes, letters: str) -> Iterator[str]:
    """The words that begin with one of some letters and have as many as a word has, or one more or less."""
    for size in (len(word) - 1, len(word), len(word) + 1):
        for letter in letters:
            yield from sizes.get((letter, size), ())


def beginning(words: Sequence[str], start: str) -> Sequence[str]:
    """Those of some words in order that begin with some letters."""
    return words[bisect_left(words, start) : bisect_left(words, start + "\U0010ffff")]


def is_slip(word: str, known: str) -> bool:
    """Whether a word is near certainly another one; a short one may be swapped, and only a long one changed."""
    if not is_letter_away(word, known):
        return False
    is_swapped = len(word) == len(known) and sorted(word) == sorted(known)
    least = LEAST - 1 if is_swapped else LEAST if len(word) != len(known) else LEAST_CHANGED
    return len(known) >= least and (is_swapped or word[0] == known[0])


def spelt_elsewhere(word: str) -> tuple[str, str]:
    """A word as it is spelt in Britain, and as in America.

    >>> spelt_elsewhere("organization")
    ('organisation', 'organization')
    """
    return word.replace("ization", "isation"), word.replace("isation", "ization")


def consonants(word: str) -> str:
    """The first letter of a word and its consonants, none doubled, which somebody who spells by ear gets right.

    >>> consonants("survailance") == consonants("surveillance")
    True
    """
    return re.sub(r"(.)\1+", r"\1", word[:1] + re.sub("[aeiouy]", "", word[1:]))


def slips_of(word: str, sizes: Sizes) -> set[str]:
    """The words of which a folded one is a slip: the first letter is right, unless it was swapped with the second."""
    return {known for known in of_like_size(word, sizes, word[:2]) if is_slip(word, known)}
