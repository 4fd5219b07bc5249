"""Words: when two names are the same, which article a word takes, and what the system says of an error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# letters with a stroke or joined from two, which Unicode does not take apart
_WHOLE = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"})
_BREAKS = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """The form of a name in which it is compared.

    >>> fold("Swanström, 2011") == fold("SWANSTROM 2011")
    True
    """
    if name.isascii():
        return _BREAKS.sub(" ", name.casefold()).strip()
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_WHOLE))
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return _BREAKS.sub(" ", unicodedata.normalize("NFC", bare)).strip()


def with_article(word: str) -> str:
    """The word behind its indefinite article: an actor, a claim.

    >>> with_article("entity")
    'an entity'
    """
    return f"an {word}" if word[0] in "aeio" else f"a {word}"


def listed(words: Iterable[str], joint: str) -> str:
    """Words as a sentence lists them.

    >>> listed(["a", "b", "c"], "and"), listed(["a"], "or")
    ('a, b and c', 'a')
    """
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last


def reason(error: Exception) -> str:
    """What the system says of an error, as a part of a sentence: no space left on device."""
    return (getattr(error, "strerror", None) or str(error)).lower()
