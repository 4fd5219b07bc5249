"""Capital and small letters of all scripts as classes of signs: Python's expressions know those of English alone.

Letters of scripts without capitals, as Chinese, may stand for either.
"""

from __future__ import annotations

_LATIN_GREEK_CYRILLIC = [chr(code) for code in range(0xC0, 0x530)]
_SMALL = "".join(letter for letter in _LATIN_GREEK_CYRILLIC if letter.islower())
_LARGE = "".join(letter for letter in _LATIN_GREEK_CYRILLIC if letter.isupper())
CAPITAL = rf"[^\W\d_a-z{_SMALL}]"  # with which a name begins
SMALL = rf"[^\W\d_A-Z{_LARGE}]"
