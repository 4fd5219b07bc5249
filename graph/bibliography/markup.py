"""Texts without what programs put around them: tags of HTML, CSL and JATS, and signs that HTML writes as names."""

from __future__ import annotations

import html
import re

_NAMED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(
    r"</?(?:i|b|u|p|em|br|strong|sub|sup|sc|scp|inf|span|italic|bold|tt|title|jats:[\w-]+|mml:[\w-]+)\b[^<>]*>",
    re.IGNORECASE,
)
_SCRIPTS = {
    "sub": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
    "inf": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
    "sup": str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
}
_SCRIPT = re.compile(r"<(sub|sup|inf)>([^<>]{1,20})</\1>", re.IGNORECASE)


def plain(text: str) -> str:
    """A text without markup; raised and lowered digits stay so.

    >>> plain("<i>Silk</i> &amp;amp; Road, CO<sub>2</sub>, p < 0.05 &copy")
    'Silk & Road, CO₂, p < 0.05 &copy'
    """
    bare = unescaped(text)
    if "<" not in bare:
        return bare
    return _TAG.sub("", _SCRIPT.sub(lambda match: match[2].translate(_SCRIPTS[match[1].lower()]), bare))


def unescaped(text: str) -> str:
    """A text with the signs that HTML writes as names, also where two programs did so one after the other."""
    for _ in range(2):
        if "&" not in text:
            break
        text = _NAMED.sub(lambda match: html.unescape(match[0]), text)
    return text
