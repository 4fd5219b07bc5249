"""Words: when two names are the same, which article a word takes, and what the system says of an error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# letters with a stroke or joined from two, which Unicode does not take apart
_WHOLE = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"})
WIDTH = 80  # columns of a terminal
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


def counted(number: int, noun: str, plural: str = "", none: str = "") -> str:
    """How many of something there are, as a sentence says it.

    Parameters
    ----------
    number
        How many.
    noun, plural
        The word for one of them, and for several where that is not the word with an s.
    none
        What stands for the number where there is none: `no` or `No`, before the word for one.

    Examples
    --------
    >>> counted(1, "claim"), counted(1200, "claim"), counted(2, "entity", "entities"), counted(0, "claim", none="no")
    ('1 claim', '1,200 claims', '2 entities', 'no claim')
    """
    if number == 0 and none:
        return f"{none} {noun}"
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def folded(text: str, indent: int = 0, hang: int = 2, width: int = WIDTH) -> str:
    """A text in lines for a terminal, its further lines a step deeper. Addresses and long words stay whole."""
    import textwrap

    return textwrap.fill(
        text, width, initial_indent=" " * indent, subsequent_indent=" " * (indent + hang),
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def harmless_cell(cell: str) -> str:
    """A cell that a spreadsheet takes for text: OWASP's rule for what may begin a formula.

    https://owasp.org/www-community/attacks/CSV_Injection
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def plain_markdown(text: str) -> str:
    r"""A text in one line that Markdown, as GitHub reads it, shows as it is: no list, heading, link, tag or mention.

    >>> plain_markdown("# 1 & <b>"), plain_markdown("1. *one*"), plain_markdown("- two")
    ('\\# 1 \\& \\<b\\>', '1\\. \\*one\\*', '\\- two')
    """
    line = re.sub(r"([\\`*_{}\[\]<>#|~&@])", r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d*)([-+.)])(?= |$)", r"\1\\\2", line)
