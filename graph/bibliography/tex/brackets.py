r"""Where TeX text may be cut: outside of braces and quotation marks, with the letters of accents inside."""

from __future__ import annotations

import re
from functools import lru_cache

# `\v c` and `\ss x`: a space behind the name of a command is no space between words
_ACCENT = re.compile(r"\\([cvuHkrbdt])[ \t]+(\\[ij](?![A-Za-z])|[^\W\d_])")
_LETTER = re.compile(r"\\(ss|SS|[oOlL]|ae|AE|oe|OE|aa|AA|[ij]|dh|DH|th|TH|dj|DJ|ng|NG)(?:[ \t]+(?=\S)|(?=\\))")
_QUOTATION_MARK = re.compile(r'(?<!\\)"')
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


def with_letters(raw: str) -> str:
    r"""TeX in which accents and letters have their braces: `\v c` as `\v{c}`, `\ss x` as `{\ss}x`."""
    return _LETTER.sub(r"{\\\1}", _ACCENT.sub(r"\\\1{\2}", raw)) if "\\" in raw else raw


@lru_cache(maxsize=32)
def _signs_or(divider: str) -> re.Pattern[str]:
    """What to look at when a text is split: its braces, its quotation marks, and what parts it."""
    return re.compile(rf'\\.|[{{}}"]|{divider}', re.IGNORECASE | re.DOTALL)


def split(text: str, divider: str) -> list[str]:
    r"""The parts of a text between what matches a pattern, outside of braces and of quotation marks that close.

    >>> split("Doe, J. and {Barnes and Noble}", r"\s+and\s+")
    ['Doe, J.', '{Barnes and Noble}']
    """
    quoting = '"' in text and len(_QUOTATION_MARK.findall(text)) % 2 == 0
    parts, depth, quoted, start = [], 0, False, 0
    for match in _signs_or(divider).finditer(text):
        sign = match[0]
        if sign in ("{", "}"):
            depth = max(0, depth + (1 if sign == "{" else -1))
        elif sign == '"':
            quoted = quoting and not quoted and depth == 0
        elif depth == 0 and not quoted and sign[0] != "\\":
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def group_end(text: str, start: int) -> int:
    """Where the group ends that begins with the brace at `start`: behind its closing brace; -1 where it has none."""
    depth = 0
    for match in _BRACE.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.end()
    return -1
