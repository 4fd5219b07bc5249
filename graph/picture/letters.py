"""How wide words are before anybody draws them, and where their lines break.

Arial, Helvetica, Liberation Sans and Nimbus Sans have letters of the same width, and one of them is nearly everywhere;
what takes their place elsewhere is a little wider, for which every line leaves room.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SANS = "Arial, Helvetica, 'Liberation Sans', 'Nimbus Sans', 'Noto Sans', 'DejaVu Sans', sans-serif"
SERIF = "Georgia, 'Times New Roman', 'Liberation Serif', 'Noto Serif', 'DejaVu Serif', serif"
# Arial has Arabic and Hebrew; where it is not, the others would leave them to any font at all, often a bold one
RIGHT_TO_LEFT = "'DejaVu Sans', Arial, 'Noto Sans', sans-serif"
ISOLATE = "\u2068\u2069"  # set around a text from right to left, so that nothing beside it turns with it
# thousandths of the size, as Arial has them; letters of other alphabets are taken for wide ones of this
_WIDTHS = {
    "ijl'|": 215, " !,./:;I[\\]ft": 278, '()-`r"{}': 345, "*^zcksvxyJ": 500, "#$_?0123456789abdeghnopquL": 556,
    "+<=>~FTZ": 605, "&ABEKPSVXY": 667, "wCDHNRU": 722, "GOQ": 778, "mM": 835, "%W@": 960,
}  # fmt: skip
_WIDTH = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_OTHER, _FULL = 620, 1000
_SPARE, _SPARE_RIGHT_TO_LEFT = 1.06, 1.28  # times the width of Arial, for the fonts that take its place
# what XML cannot hold, what no reader sees, and marks of direction that would reach over the end of their line
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]")


def plain(words: str) -> str:
    """A text in one line, without anything that could harm a drawing."""
    return " ".join(_UNSEEN.sub("", " ".join(words.split())).split())


@lru_cache(maxsize=1 << 14)  # the same names and verbs are laid out again and again
def text_width(words: str, size: float, bold: bool = False) -> float:
    """About how wide a line of text is in units of the drawing, at a size in the same units; rather too wide."""
    return sum(map(_letter_width, words)) / 1000 * size * _spare(words) * (1.08 if bold else 1)


def is_right_to_left(words: str) -> bool:
    """Whether any of a text is written from right to left."""
    return not words.isascii() and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in words)


def _spare(words: str) -> float:
    return _SPARE_RIGHT_TO_LEFT if is_right_to_left(words) else _SPARE


def _letter_width(letter: str) -> int:
    if letter in _WIDTH:
        return _WIDTH[letter]
    if unicodedata.combining(letter) or letter in ISOLATE:
        return 0
    return _FULL if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF else _OTHER


def break_lines(words: str, width: float, size: float, most: int = 99, bold: bool = False) -> list[str]:
    """A text in lines that fit; what goes beyond the last is cut, with a sign that it was.

    Parameters
    ----------
    words
        The text; one of nothing has no lines.
    width
        How wide a line may be, in units of the drawing.
    size
        The size of the letters, in units of the drawing.
    most
        How many lines there may be.
    bold
        Whether the letters are bold, and so a little wider.
    """
    lines: list[str] = []
    line = ""
    for word in plain(words).split(" "):
        longer = f"{line} {word}".lstrip()
        if text_width(longer, size, bold) <= width:
            line = longer
            continue
        lines += [line] if line else []
        *full, line = _pieces(word, width, size, bold)
        lines += full
        if len(lines) > most:
            break
    lines += [line] if line else []
    return lines if len(lines) <= most else [*lines[: most - 1], _cut(lines[most - 1], width, size, bold)]


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word, in several pieces where it alone is too wide: an address, a language without spaces."""
    pieces, taken = [""], 0.0
    spare = _spare(word) / _SPARE  # what holds for one letter of a line holds for all
    for letter in word:
        letter_width = text_width(letter, size, bold) * (1.0 if is_right_to_left(letter) else spare)
        if taken + letter_width > width and pieces[-1]:
            pieces.append("")
            taken = 0.0
        pieces[-1] += letter
        taken += letter_width
    return pieces


def _cut(line: str, width: float, size: float, bold: bool) -> str:
    """A line with the sign that something was cut, behind a whole word where that costs less than half of the line."""
    short = line
    while short and text_width(f"{short} …", size, bold) > width:
        short = short[:-1]
    if short != line and " " in short[len(short) // 2 :]:
        short = short.rpartition(" ")[0]
    return f"{short.rstrip()} …"
