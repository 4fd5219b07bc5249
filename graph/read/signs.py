"""Signs that look like others, or like nothing: a no-break space, a curly quote, a wide colon. A message names them.

They come from word processors, web pages and other keyboards, and nobody sees them in an editor. Inside a text they are
fine; where YAML or an id is due, another sign was meant.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from graph.text import with_article

SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
INVISIBLE = "\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\ufeff"
COLONS = "\u02d0\u2236\ua789\ufe13\ufe55\uff1a"
QUOTES = "\u2018-\u201f\xab\xbb\u2039\u203a\uff02\uff07"
DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
LONGEST = 2_000  # characters of a line that is looked at: nobody types a longer one
LOOKALIKES = re.compile(f"[{SPACES}{INVISIBLE}{COLONS}{QUOTES}{DASHES}]")
HINTS = (
    (re.compile(f"[{SPACES}]"), "put an ordinary space there"),
    (re.compile(f"[{INVISIBLE}]"), "remove it"),
    (re.compile(f"[{COLONS}]"), "write an ordinary colon and a space"),
    (re.compile(f"[{QUOTES}]"), "use straight quotes, or none"),
    (re.compile(f"[{DASHES}]"), "write an ordinary hyphen"),
)

_NAME = r"""[ \t]*(?:-[ \t]+)*["']?[\w.-]+["']?[ \t]*"""  # of a field, with what may stand before it
# where a sign stands for one of YAML's own: in the indentation or behind a dash, around the colon, as a quote
_STRUCTURE = re.compile(
    rf"(?:[ \t]*(?:-[ \t]+)*-?|{_NAME}:[ \t]*)(?P<space>[{SPACES}{INVISIBLE}])"
    rf"|{_NAME}(?P<before>[{SPACES}{INVISIBLE}])[{SPACES}{INVISIBLE} ]*:"
    rf"|{_NAME}(?P<colon>[{COLONS}])"
    rf"|(?:[ \t]*(?:-[ \t]+)*|{_NAME}:[ \t]+|.*[\[{{,][ \t]*)(?P<quote>[{QUOTES}])"
)
_VALUE_BEGINS = re.compile(r"(?:(?:^|[\[{,])[ \t]*|(?:^|[ \t])-[ \t]+|:[ \t]+)(?P<sign>[*&!%@`])")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")


class Sign(NamedTuple):
    """A sign, and where it stands in its text, counted from 0."""

    char: str
    offset: int

    def named(self) -> str:
        """The sign with its name, as a sentence goes on with it: a no-break space (U+00A0)."""
        is_quote = re.match(f"[{QUOTES}]", self.char)
        name = "curly quote" if is_quote else unicodedata.name(self.char, "unnamed sign").lower()
        name = name.replace("zero width", "zero-width").replace("fullwidth", "full-width")
        return f"{with_article(name)} (U+{ord(self.char):04X})"

    def hint_in_name(self) -> str:
        """What to do about it in a name or an id, where a space may belong behind a colon, or nowhere."""
        hint = self.hint()
        return "remove it, or put an ordinary space there" if hint.endswith("space there") else hint

    def hint(self, line: str = "") -> str:
        """What to do about it where YAML has a sign of its own, in this line: a colon in it leaves no choice."""
        if re.match(f"[{QUOTES}]", self.char) and re.search(r":\s|\s#", line[self.offset :]):
            return "put all of the value in straight quotes: a colon or # stands in it"
        return next((hint for signs, hint in HINTS if signs.match(self.char)), "remove it, or write another")


def lookalike(text: str) -> Sign | None:
    r"""The first sign of a name or id that looks like another, or like nothing.

    >>> lookalike("jardine\u200b-2019").named(), lookalike("jardine-2019")
    ('a zero-width space (U+200B)', None)
    """
    match = LOOKALIKES.search(text)
    return Sign(match[0], match.start()) if match else None


def visible(text: str) -> str:
    """The text without signs that nobody sees."""
    return re.sub(f"[{INVISIBLE}]", "", text)


def without_quoted(line: str) -> str:
    """The line with letters in the place of whatever stands in quotes."""
    return _QUOTED.sub(lambda match: "x" * len(match[0]), line)


def in_structure(line: str) -> Sign | None:
    r"""The sign that stands in a line where one of YAML's own is due.

    >>> in_structure("  says:\xa0Water is scarce.").named(), in_structure("  says: 4\xa0000 cameras: none")
    ('a no-break space (U+00A0)', None)
    """
    match = _STRUCTURE.match(line[:LONGEST])
    if match is None or match.lastgroup is None:
        return None
    return Sign(match[match.lastgroup], match.start(match.lastgroup))


def reserved(line: str) -> Sign | None:
    """The last sign of a line with which a value begins, and with which YAML does not let a plain text begin.

    >>> reserved("    says: *The town* is dry."), reserved("says: '*a', b")
    (Sign(char='*', offset=10), None)
    """
    matches = [*_VALUE_BEGINS.finditer(without_quoted(line))] if len(line) < LONGEST else []
    return Sign(matches[-1]["sign"], matches[-1].start("sign")) if matches else None
