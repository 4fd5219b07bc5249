"""Headings that a copy shows by nothing but how their lines look: short, alone, and with no sentence in them."""

from __future__ import annotations

import re

from graph.work.layout import has_leaders, heading_forms
from graph.work.scraps import word_count

_BLOCK = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?\S[^\n]*(?:\n[^\S\n]*+\S[^\n]*)*")
_UNLIKE = re.compile(
    r"^\s*(?:[-*+•>|\[(]|!\[|https?:|www\.)|[.!:;,…][^\w.!:;,…]*$|©|\b(?:image|photo|figure|fig\.|table|source)\b\s?\w*[:.]|\||@|[\"”]$"
    r"|^\W*(?:by|von|par|por|written by|published|posted|updated|share|tags?)\b",
    re.IGNORECASE,
)
_MARKS = r"(?:[\"'”’»)\]\d¹²³⁰-⁹*_]|\s?\[\^?[\w, –-]{1,40}\]|<sup>[^<>]{1,40}</sup>)*"
_SENTENCES = re.compile(rf"[.!?…؟]{_MARKS}(?:\s|$)|[。！？]")
_END = re.compile(rf"[.!?…:؟。！？]{_MARKS}\s*$")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-Z])[.)]?\s+(?=[^\W\d_])")
MOST_SIGNS, MOST_WORDS = 120, 14


def body_start(copy: str) -> int:
    """Where the first paragraph of running text begins: what stands before it are titles, names, dates and captions."""
    for block in _BLOCK.finditer(copy):
        if is_running(block[0]):
            return block.start()
    return 0


def is_running(block: str) -> bool:
    """Whether a block is text in sentences, and no heading, caption or piece of navigation."""
    text = block.strip()
    if has_leaders(text):
        return False
    count = word_count(text)
    if text.startswith(("#", "|", "```", "![", "<!--", "©")) or count < 8:
        return False
    return count > 40 or bool(_END.search(text))


def heading_lines(copy: str) -> list[str]:
    r"""The lines that look like headings, in a copy that marks none: they stand alone before running text.

    >>> heading_lines("A sentence stands here, and it is long.\n\nMoney\n\nMost of it went to a road, they say.")
    ['Money']
    """
    start = body_start(copy)
    lines = []
    precedes_running = False  # from the end on, so that nobody looks for the text below each of many headings
    for block in reversed([*_BLOCK.finditer(copy, start)]):
        line = " ".join(block[0].split())
        if not looks_like_heading(line):
            precedes_running = is_running(block[0])
        elif precedes_running and "\n" not in block[0].strip():
            lines.append(line)
    return lines[::-1]


def looks_like_heading(line: str) -> bool:
    """Whether a line can be a heading: few words, the first with a capital or a number, and no sentence."""
    line = _NUMBERING.sub("", line, count=1)
    if not line or len(line) > MOST_SIGNS or len(line.split()) > MOST_WORDS or _UNLIKE.search(line):
        return False
    first = next((char for char in line if char.isalnum()), "")
    return (
        bool(first) and not first.islower() and bool(heading_forms(line)) and not _SENTENCES.search(line.rstrip("?!"))
    )
