"""Text as TeX that prints it."""

from __future__ import annotations

import re

from graph.bibliography.tex.formulas import FORMULA, is_printable

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
}  # fmt: skip


def written(text: str) -> str:
    """A text as TeX that prints it as it is, also two dashes, quotes, commas or the like in a row, which it would join.

    A formula stays one, as far as its commands are those of formulas and nothing else.
    """
    parts, start = [], 0
    for match in FORMULA.finditer(text):
        if not match[2] and is_printable(match[1]):
            parts += [_escaped(text[start : match.start()]), match[0]]
            start = match.end()
    return "".join([*parts, _escaped(text[start:])])


def protected(title: str) -> str:
    """A title as TeX, in braces where a style would change its capitals: it may keep the first letter alone."""
    text = written(title)
    if title == title.lower().capitalize() and "$" not in title and "\\" not in text:
        return text
    # a group that begins with a command is no group to BibTeX but a letter, whose case it changes
    return f"{{{'{}' if text.startswith(chr(92)) else ''}{text}}}"


def _escaped(text: str) -> str:
    plain = "".join(_ESCAPES.get(char, char) for char in text)
    return re.sub(r"(?<=[-',<>])(?=[-',<>])", "{}", plain)
