"""Words: when two names are the same, how a sentence counts and lists, how a text stays harmless elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# letters with a stroke or joined from two, which Unicode does not take apart
_LETTERS = {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
_ANY_LETTER = f"[{''.join(_LETTERS)}]"
WIDTH = 80  # columns of a terminal
MOST_SAID = 2_000  # characters of an error: what it repeats may be as long as an argument can be
_ASCII_BREAKS = {code: " " for code in range(128) if not chr(code).isalnum()}
# What moves a terminal or begins a line, and what cannot be seen or turns the direction of what follows it. Joiners are
# letters' own in Persian and in the scripts of India, and join pictures; behind ASCII they do nothing but mislead.
_CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]"
_UNSEEN = (
    "[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|(?<![^\x00-\x7f])[\u200c\u200d]"
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_OTHER_SPACES = re.compile(r"[\t\n\v\f\r]|^ | $|  ")  # white space that is more than a single space between words


@lru_cache(maxsize=1 << 14)  # names recur, and so do the texts in which several questions look for them
def fold(name: str) -> str:
    """The form of a name in which it is compared: no capitals, no marks on letters, one space for all between words.

    >>> fold("Swanström, 2011") == fold("SWANSTROM 2011")
    True
    """
    if name.isascii():
        lower = name.lower()
        is_words = lower.replace(" ", "").isalnum()  # as most names are
        return " ".join((lower if is_words else lower.translate(_ASCII_BREAKS)).split())
    decomposed = unicodedata.normalize("NFKD", re.sub(_ANY_LETTER, lambda letter: _LETTERS[letter[0]], name.casefold()))
    without_marks = re.sub("[^\x00-\x7f]+", _without_marks, decomposed)
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", without_marks)).strip()


def _without_marks(letters: re.Match[str]) -> str:
    return "".join(char for char in letters[0] if not unicodedata.combining(char))


def visible(text: str) -> str:
    r"""The text without what cannot be seen, moves a terminal or turns the direction of reading; lines and tabs stay.

    >>> visible("a\x1b[2Jb\rc\u202ed\n"), visible("Hua\u200bwei")
    ('a [2Jb cd\n', 'Huawei')
    """
    return text if text.isascii() and text.isprintable() else re.sub(_UNSEEN, "", re.sub(_CONTROLS, " ", text))


def escaped(json_text: str) -> str:
    r"""A text in JSON that means the same, with an escape for all that `visible` leaves out.

    >>> escaped('"a\u202eb"')
    '"a\\u202eb"'
    """
    if json_text.isascii():  # then JSON has escaped it already
        return json_text
    import json

    hidden = re.compile(f"{_CONTROLS}|{_UNSEEN}")
    return hidden.sub(lambda char: json.dumps(char[0])[1:-1], json_text)


def one_line(text: str) -> str:
    r"""The text on one line, with single spaces, as `visible` has it.

    >>> one_line("X\nER  - \u2028 Y")
    'X ER - Y'
    """
    return " ".join(visible(text).split())


def bounded(text: str) -> str:
    """The text, with its middle left out where it is longer than anybody reads, as an argument or a name may be.

    >>> bounded("abc"), len(bounded("a" * 100_000))
    ('abc', 2003)
    """
    half = MOST_SAID // 2
    return text if len(text) <= MOST_SAID else f"{text[:half]} … {text[-half:]}"


def with_article(word: str) -> str:
    """The word behind its indefinite article: an actor, a claim.

    >>> with_article("entity")
    'an entity'
    """
    return f"an {word}" if word[0] in "aeio" else f"a {word}"


def listed(words: Iterable[str], joint: str) -> str:
    """Words, one at least, as a sentence lists them.

    >>> listed(["a", "b", "c"], "and"), listed(["a"], "or")
    ('a, b and c', 'a')
    """
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def in_quotes(text: str) -> str:
    """The text in quotation marks, in which its own stand as single ones.

    >>> in_quotes("“Most riders” … he said"), in_quotes('She "knew"')
    ('“‘Most riders’ … he said”', '“She ‘knew’”')
    """
    return f"“{within_quotes(text)}”"


def within_quotes(text: str) -> str:
    """The text as it stands in quotation marks: its own are single ones. `page/script/text.js` does the same."""
    return _DOUBLE.sub("’", re.sub(_OPENING, r"\1‘", text)) if _DOUBLE.search(text) else text


_OPENING, _DOUBLE = r"(^|[\s(\[—–-])[\"“”„]", re.compile(r"[\"“”„]")


def reason(error: Exception) -> str:
    """What the system says of an error, as a part of a sentence: no space left on device."""
    if isinstance(error, UnicodeError):  # which a name may be that the system's encoding cannot have
        return "its name has a character that cannot be in one"
    return one_line(getattr(error, "strerror", None) or str(error)).lower()


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
    """A text in lines for a terminal, its further lines a step deeper. Addresses and long words stay whole.

    Parameters
    ----------
    text
        The text; its own line ends count as spaces.
    indent, hang
        How many columns the first line is indented, and the others beyond that.
    width
        How many columns there are.

    Examples
    --------
    >>> print(folded("two words, more words", width=12))
    two words,
      more words
    """
    if not text or _OTHER_SPACES.search(text):
        import textwrap  # which does the same with any spaces, but takes as long as a short answer

        return textwrap.fill(
            text, width, initial_indent=" " * indent, subsequent_indent=" " * (indent + hang),
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
    first, *words = text.split(" ")
    lines = [" " * indent + first]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(" " * (indent + hang) + word)
        else:
            lines[-1] += f" {word}"
    return "\n".join(lines)


def harmless_cell(cell: str) -> str:
    """A cell that a spreadsheet takes for text: OWASP's rule for what may begin a formula, also in wide letters.

    https://owasp.org/www-community/attacks/CSV_Injection

    >>> harmless_cell("=1+1"), harmless_cell("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def plain_markdown(text: str) -> str:
    r"""A text in one line that Markdown, as GitHub reads it, shows as it is: no list, heading, rule, table or tag.

    What GitHub finds in any words stays: an address that is written out is a link there.

    >>> plain_markdown("# 1 & <b>"), plain_markdown("1. *one*"), plain_markdown("- two"), plain_markdown("---")
    ('\\# 1 \\& \\<b\\>', '1\\. \\*one\\*', '\\- two', '\\---')
    """
    line = re.sub(r"([\\`*_{}\[\]<>#|~&@])", r"\\\1", one_line(text))
    # what begins a list, or makes the line a rule, a heading of the line above or the second line of a table
    return re.sub(r"^(\d*)([-+.)](?= |$)|[-=:](?=[-=: ]*$))", r"\1\\\2", line)
