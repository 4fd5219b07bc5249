"""The spelling of a text: what two copies of one work write differently, though they say the same.

A text has two forms here. In its `plain` form it can be read: tags, Markdown, marks of notes and invisible signs are
gone, ligatures and accents are as Unicode composes them (NFKC), words that a line end divided are whole. Its `key`,
made of the plain form, is for comparing: quotation marks and dashes are gone, too, and spaces part words alone.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from graph.work.marks import LINKS, NOTE_MARKS, Mark, address_at, is_note_mark
from graph.work.traced import Traced, Untraced

_QUOTES = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‹": "'", "›": "'", "‘": "'", "’": "'", "‚": "'",
        "‛": "'", "`": "'", "´": "'", "′": "'", "″": '"', "〝": '"', "〞": '"', "ʼ": "'",
        "‑": "-", "‐": "-", "−": "-", "﹣": "-", "－": "-",
    }
)  # fmt: skip
_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|"
    "sup|time|tt|u|var|wbr"
)
_COMMENT = re.compile(r"<!--.{0,500}?-->", re.DOTALL)
_RAISED = re.compile(
    r"<sup\b[^<>]{0,300}>((?:[^<>]|<(?!/?sup\b)[^<>]{0,900}>){1,60}?)</sup>|\^(\d{1,3})\^"
    r"|<ref\b[^<>]{0,300}(?:/>|>[^<>]{0,900}</ref>)",
    re.IGNORECASE,
)
_ISOTOPE = re.compile(r"[A-Z][a-z]?(?![a-z])")  # ¹⁴C
_ANY_TAG = re.compile(r"<[^<>]{0,900}>")
_RAISED_NUMBERS = re.compile(r"\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|\d{1,3}(?:\s?[,–-]\s?\d{1,3})+")
# what is raised and is a mark: numbers in brackets, a place in a work, a sign, a note; a letter only behind a sign
_RAISED_MARK = re.compile(r"\[.{1,18}\]|:\s?\d[\d\s,–-]{0,12}|[*†‡§¶]{1,3}|\d{1,3}(?:\s?[,–-]\s?\d{1,3})+")
_RAISED_PAGE = re.compile(r":\s?(\d{1,4}(?:[–-]\d{1,4})?)|(\d{1,3})\(pp?\.?\s?(\d{1,4}(?:[–-]\d{1,4})?)\)")
_TEMPLATE = re.compile(r"\[[^\W\d][^\d\[\]]{4,40}\]")  # [page needed], by whom?
_TAG = re.compile(rf"</?(?:{_INLINE})\b[^<>]{{0,900}}>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:br|p|div|li)\b[^<>]{0,300}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LABEL = r"\[(?![\^@])(?=[^\[\]]{0,500}(?:[^\W\d_]|\d{4}))([^\[\]]{1,500})\]"  # of a link: a letter or a year is in it
_ADDRESS = r"\((?:[^()\s]|\([^()\s]{0,200}\)){1,2000}(?:\s\"[^\"]{0,200}\")?\)"
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,500}}\]{_ADDRESS}")
_LINK = re.compile(rf"{_LABEL}(?:{_ADDRESS}|\[[^\[\]]{{0,100}}\])")
_LINK_END = re.compile(r"\]\(<?(?:https?:|www\.)[^()\s]{1,2000}\)")  # of a link around whole paragraphs
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!'\">~|])|\\(?=\r?\n)")
_EMPHASIS = re.compile(
    r"~~|\*+(?=\S)|(?<=\S)\*+|(?<![\w\\])_+(?=[^\W_]|[\"'“‘(\[])|(?<=[^\W_])_+(?!\w)|(?<=[.,;:!?\"'”’)\]])_+(?!\w)"
)
_HEADING_LINE = re.compile(r"^[ \t]*#{1,6}[ \t][^\n]*\n", re.MULTILINE)
_LINE_SIGN = re.compile(r"^[ \t]*(?:(?P<starts>#{1,6}|[-*+•])|>+)[ \t]+|(?<![ \t])[ \t]+#+[ \t]*$", re.MULTILINE)
# zero-width signs, marks of direction and of variation, and the soft hyphen with the line end that it made
_INVISIBLE = re.compile("\u00ad\\s*\n\\s*|[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
                        "\u2066-\u206f\ufe00-\ufe0f\ufeff\ufffc\u0000-\u0008\u000e-\u001b\u007f]")  # fmt: skip
_NOT_ASCII = re.compile(r"[\x21-\x7f]?[^\x00-\x7f]+")
_DIVIDED = re.compile(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[^\W\d_])")
_DASH = re.compile(r" ?(?:—|―|-{2,3}|(?<=\s)[-–](?=\s)) ?")
_EN_DASH = {ord("–"): "-"}
# in a text that cites judgments by them, numbers in brackets are their paragraphs, and no marks
_NEUTRAL_CITATION = re.compile(
    r"\[(?:19|20)\d\d\]\s(?:UKSC|UKHL|UKPC|EWCA|EWHC|CSIH|CSOH|NICA|IESC|IEHC|HCA|FCA|NZSC|NZCA|SGCA|HKCFA|ZASCA)\b"
)
_FIRST_ENTRY = re.compile(r"^\s{0,3}\[1\]\s", re.MULTILINE)
# in French a space stands within them
_SPACED_QUOTES = re.compile(r"(?:(?<=[\s(\[])|\A)«\s+(?=\S)|(?<=\S)\s+»(?=[\s.,;:!?)[\]⁰¹²³⁴-⁹]|\d|\Z)")
_IN_BRACKETS = re.compile(r"\s?\[\d{1,3}(?:\]?\s?[-–,;]\s?\[?\d{1,3}){0,100}\]")
_WHITE = re.compile(r"\s+")

_HYPHEN = re.compile(r"(?<=[^\W_])-\s?(?=[^\W\d_])|(?<=\d-)\s(?=\d)")
_QUOTE = re.compile(r"\"|(?<![^\W_])'|'(?![^\W_])|(?<!\S)-(?!\S)")
_LOOSE = re.compile(r" (?=[,.;:!?)\]])|(?<=[(\[]) |\A | \Z")
_WORD = re.compile(r"[^\W_]+")
_KEY_STEPS = ((_IN_BRACKETS, ""), (_HYPHEN, ""), (_QUOTE, " "), (_WHITE, " "), (_LOOSE, ""))
_LETTER = "[A-Za-zÀ-ÖØ-öø-ÿ]"
# words, numbers and signs of sentences with single spaces: nothing that `plain` would change
_SIMPLE_WORD = rf"(?:{_LETTER}+(?:['-]{_LETTER}+)*|(?:{_LETTER}\.){{1,4}}{_LETTER}|\d+)"
_SIMPLE = re.compile(rf"(?:[\"'(]{{0,3}}{_SIMPLE_WORD}[.,;:!?\"')]{{0,4}}(?: (?=\S)|\Z))+")


def plain(text: str, kind: type[Traced] = Traced) -> tuple[Traced, list[Mark]]:
    """The text as it can be read, a line a block, with the way back, and the marks of notes and links that it had.

    The marks stand at their place in the text that was given.
    """
    traced = kind(text).rewritten(_COMMENT, "").rewritten(_RAISED, _raised)
    marks = [
        Mark(traced.origin(match.start()), "link", address_at(traced.text, match))
        for match in LINKS.finditer(traced.text)
    ]
    traced = traced.rewritten(_TAG, "").rewritten(_BREAK, "\n").rewritten(_ENTITY, _unescaped)
    traced = (
        traced.rewritten(_IMAGE, "")
        .rewritten(_LINK, _first_group)
        .rewritten(_LINK_END, "")
        .rewritten(_ESCAPED, _first_group)
    )
    traced = (
        traced.rewritten(_INVISIBLE, "")
        .rewritten(_HEADING_LINE, _ended)
        .rewritten(_LINE_SIGN, _started)
        .rewritten(_EMPHASIS, "")
    )
    traced = traced.rewritten(_SPACED_QUOTES, lambda match: match[0].strip())
    numbers_are_marks = not (_NEUTRAL_CITATION.search(text) and not _FIRST_ENTRY.search(text))

    def is_mark(match: re.Match[str]) -> bool:
        return (numbers_are_marks or not _IN_BRACKETS.fullmatch(match[0])) and is_note_mark(match)

    marks += [
        Mark(traced.origin(mark.start()), "note", mark[0].strip())
        for mark in NOTE_MARKS.finditer(traced.text)
        if is_mark(mark)
    ]
    traced = traced.rewritten(NOTE_MARKS, lambda match: "" if is_mark(match) else match[0])
    traced = traced.translated(_QUOTES).rewritten(_NOT_ASCII, _composed)
    traced = traced.rewritten(_DIVIDED, "").rewritten(_WHITE, _one_space)
    traced = traced.rewritten(_DASH, " - ").translated(_EN_DASH).rewritten(r"\A\s+|\s+\Z", "")
    return traced, marks


def _raised(match: re.Match[str]) -> str:
    """What is raised, as a mark that is known, as raised numbers, or in line with the text: 10⁶, 19e, 1st."""
    content = " ".join(html.unescape(_ANY_TAG.sub("", match[1] or match[2] or "[ref]")).split())
    content = content.replace("−", "–")
    behind = match.string[match.end() : match.end() + 2]
    if content.isdecimal() and _ISOTOPE.match(behind) and not match.string[match.start() - 1 : match.start()].isalpha():
        return content
    if content.isdecimal() and content.isascii():
        return content.translate(_SUPERSCRIPTS)
    if page := _RAISED_PAGE.fullmatch(content):  # [1]:45 and 12(p45)
        return f":{page[1]}" if page[1] else f"[{page[2]}, p. {page[3]}]"
    if _TEMPLATE.fullmatch(content):
        return "[citation needed]"
    before = match.string[match.start() - 1 : match.start()]
    is_letter = len(content) == 1 and content.isalpha() and before in ".,;:!?)\"'”’»"
    if _RAISED_NUMBERS.fullmatch(content):
        return f"[{content.strip('[]')}]"
    return "[^note]" if is_letter or _RAISED_MARK.fullmatch(content) else content


def _unescaped(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def _first_group(match: re.Match[str]) -> str:
    return match[1] or ""


def _ended(match: re.Match[str]) -> str:
    return f"{match[0]}\n"


def _started(match: re.Match[str]) -> str:
    return "\n" if match["starts"] else ""


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _one_space(match: re.Match[str]) -> str:
    """A line end where white space holds an empty line, which ends a block; else a space."""
    return "\n" if match[0].replace("\r\n", "\n").count("\n") > 1 else " "


def key(text: str) -> Traced:
    """The form of a plain text in which it is compared, with the way back to the plain text."""
    traced = Traced(text)
    for pattern, new in _KEY_STEPS:
        traced = traced.rewritten(pattern, new)
    return traced


@lru_cache(maxsize=1 << 14)  # of sentences their beginnings and ends are compared several times
def comparable(text: str) -> str:
    """A short text as it is compared.

    >>> comparable("“The ﬁrst  work\u00adflow”,[12] he said") == comparable('"The first workflow", he said')
    True
    """
    simple = text.translate(_QUOTES)
    comparable = simple if _SIMPLE.fullmatch(simple) else plain(text, Untraced)[0].text
    for pattern, new in _KEY_STEPS:
        comparable = pattern.sub(new, comparable)
    return comparable


def words(text: str) -> list[str]:
    """The words of a text, in lower case; an apostrophe or a hyphen does not part a word."""
    return words_of_key(comparable(text))


def words_of_key(text: str) -> list[str]:
    """The words of a text that is comparable already."""
    return _WORD.findall(text.replace("'", "").lower())
