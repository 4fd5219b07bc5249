r"""The text that TeX prints, of a value in a file."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.bibliography import markup
from graph.bibliography.tex.brackets import group_end, with_letters
from graph.bibliography.tex.formulas import FORMULA, in_letters
from graph.bibliography.tex.printer import printer

_LIKE_TEX = re.compile(r"[\\{}$~%&`]|--|''")
_SINGLE_QUOTES = re.compile(r"(?<![`\\\w?!{])`(?![`}])([^`'\\]+)'(?!')")
_ESCAPED = re.compile(r"[\\{}&$]")
_LONGEST = 20_000  # letters; more are no title, and TeX in them would take seconds
_SHORT = 200  # letters; longer texts recur nowhere
_LONE_ACCENT = re.compile(r"\\([~^\"'`])\s*\{\}|\{\\([~^\"'`])\}")  # over nothing: the sign itself
_ACCENTS = {
    "~": r"{\textasciitilde}", "^": r"{\textasciicircum}", '"': r"{\textquotedbl}", "'": r"{\textquotesingle}",
    "`": r"{\textasciigrave}",
}  # fmt: skip
_MONEY = re.compile(r"\d[\d.,]*\s+[^\W\d_]{2}[^\\^_=]*$")  # and not a formula
# nearly all the TeX that bibliographies have: accents over one letter, letters, escaped signs, signs that TeX joins
_SIMPLE = re.compile(
    r"(?<!\\)\\(?:(?P<accent>[\"'`^~=.])(?P<over>[^\W\d_])|(?P<accent_of>[\"'`^~=.cvuHkrbd])\{(?P<inner>\\?[^\W\d_])\}"
    r"|(?P<sign>[&%#_]))|\{\\(?P<letter>ss|o|O|l|L|ae|AE|oe|OE|aa|AA|i|j)\}|(?P<joined>---|--|``|''|[?!]`(?!`)|~)"
)
_COMBINING = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a", "b": "\u0331",
    "d": "\u0323",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "i": "ı", "j": "ȷ",
}  # fmt: skip
_JOINS = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": " "}
_SLIPS = str.maketrans({"ˆ": "^", "˜": "~", "\xa0": " ", "\u2002": " ", "\u2003": " "})


def plain(raw: str, unknown: list[str] | None = None) -> str:
    r"""The text that LaTeX would print. What people write unescaped, an & or a %, stands for itself.

    Parameters
    ----------
    raw
        The value as it stands in the file, without the braces around it.
    unknown
        A list to which commands are added that are not known. They stay in the text as they were written.

    Examples
    --------
    >>> plain(r"{\'E}t{\'e}, $p < 0.05$, R \& D, CO$_2$"), plain(r"\foo{x} \LaTeX{}")
    ('Été, p < 0.05, R & D, CO₂', '\\foo{x} LaTeX')
    """
    text = markup.plain(raw)
    if _LIKE_TEX.search(text):
        if len(text) <= _LONGEST and re.search(r"[\\$~%`]|--|''", text):
            latex = _SINGLE_QUOTES.sub(r"‘\1’", with_letters(text))
            simple = _simply(latex)
            if simple is None:
                simple, commands = (_printed if len(latex) < _SHORT else _printed.__wrapped__)(latex)
                if unknown is not None:
                    unknown += commands
            text = markup.plain(simple)  # some write even the signs of tags as commands
        else:
            text = re.sub(r"[{}]", "", text)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _simply(latex: str) -> str | None:
    """The text that `_printed` gives, in a fraction of its time, where the TeX is simple; None where it is not."""
    text = _SIMPLE.sub(_letter, latex)
    if re.search(r"[\\$%`]", text) or group_end(f"{{{text}}}", 0) != len(text) + 2:
        return None
    return re.sub(r"[{}]", "", text)


def _letter(match: re.Match[str]) -> str:
    """What a simple piece of TeX prints."""
    if joined := match["joined"]:
        return _JOINS[joined]
    if sign := match["sign"] or match["letter"]:
        return _LETTERS.get(sign, sign)
    letter = match["over"] or match["inner"]
    if letter[0] == "\\":
        return (
            match[0]
            if letter[1] not in "ij"
            else unicodedata.normalize("NFC", letter[1] + _COMBINING[match["accent_of"]])
        )
    return unicodedata.normalize("NFC", letter + _COMBINING[match["accent"] or match["accent_of"]])


def verbatim(raw: str) -> str:
    """An address or a number: LaTeX's escapes and commands around it go, every other sign stays."""
    if not _ESCAPED.search(raw):
        return raw.strip()
    text = markup.unescaped(
        re.sub(r"\\(?:url|path|nolinkurl|href)\s*\{([^}]{0,1000})\}(?:\s*\{[^}]{0,1000}\})?", r"\1", raw)
    )
    text = re.sub(r"\\textasciitilde\s*(\{\})?|\$\\sim\$|\{?\\string~\}?|\\~\{\}", "~", text)
    text = re.sub(r"\\(?:textunderscore|_)\s*(\{\})?", "_", text).replace(r"\textbackslash", "\\")
    return re.sub(r"\\([%&#~$/{}-])", r"\1", text).replace("{", "").replace("}", "").strip()


@lru_cache(maxsize=4096)  # names and journals recur, and parts of names are looked at several times
def _printed(text: str) -> tuple[str, list[str]]:
    """The text that pylatexenc prints, and the commands that it does not know; else the text without its braces."""
    asides: list[str] = []

    def aside(match: re.Match[str]) -> str:
        """A mark for a formula: pylatexenc shall neither print it nor stumble over it."""
        if _MONEY.match(match[1]) or (match[2] and "\\" not in match[1] and re.search(r"[^\W_]", match[1])):
            return match[0]
        asides.append(in_letters(match[1]) or f"${match[1]}$")
        return f"\ue000{len(asides) - 1}\ue001"

    def address(match: re.Match[str]) -> str:
        """A mark for an address, in which TeX's own signs stand for themselves."""
        asides.append(verbatim(match[1]))
        return f"\ue000{len(asides) - 1}\ue001"

    text = re.sub("[\ue000\ue001]", "", text)
    text = re.sub(r"\\(?:url|path|nolinkurl)\s*\{([^{}]*)\}", address, text)
    text = _LONE_ACCENT.sub(lambda accent: _ACCENTS[accent[1] or accent[2]], text)
    text = re.sub(r"\\\\(?=[&%#_$])", r"\\", text)  # escaped twice
    end = text.rfind(r"\)")  # behind which no formula ends, wherever one begins
    text = re.sub(r"\\\((.+?)\\\)", r"$\1$", text[: end + 2]) + text[end + 2 :] if end >= 0 else text
    text = re.sub(r"(?<!\\)([%&#$])", r"\\\1", FORMULA.sub(aside, text))
    latex = printer()
    latex.unknown = []
    try:
        printed = str(latex.latex_to_text(text, tolerant_parsing=True))
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError):
        printed = text.replace("{", "").replace("}", "")
    printed = printed.translate(_SLIPS)
    printed = re.sub("\ue000(\\d+)\ue001", lambda match: asides[int(match[1])], printed)
    printed = re.sub(r"μ(?=(?:[JmgLlsAVWMFHC]|mol|Sv|Pa|Gy)\b)", "µ", printed)  # the micro sign before a unit
    return printed, latex.unknown
