"""What of a Markdown file is no prose: its front matter, code between fences. Spaces stand in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```++|~~~++)[^\n`]*\n", re.MULTILINE)
_FIELD = re.compile(r"^(title|author|date|lang|language|url)[ \t]*:[ \t]*(\S[^\n]*)", re.MULTILINE | re.IGNORECASE)
# below a title a line of its own that names who wrote it, in the languages that texts are cited in here
_BYLINE = re.compile(
    r"\A\s*+[^\n]{1,300}\n\s*+[*_]{0,2}(?:[Ww]ritten[ \t])?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)[*_]{0,2}[ \t]+[*_]{0,2}"
    r"((?:[^\W\d_][\w.'’-]*+(?:[ \t]+(?:and|und|et|y|&))?,?[ \t]?){2,12}?)[*_]{0,2}[ \t]*(?:\n|\Z)"
)
_JOINT = re.compile(r"(?:,|(?<![\s,]))\s+(?:and|und|et|y|&)\s+|,\s*")
_BETWEEN_NAMES = frozenset(("and", "und", "et", "y", "&", "de", "da", "di", "van", "von", "der", "den", "la", "le"))


def without_code(text: str) -> str:
    r"""The text with spaces in place of front matter and code, so that every other sign stays where it was.

    >>> without_code("---\ntitle: x\n---\n\nHere:\n\n```\ncode()\n```\n").split()
    ['Here:']
    """
    if header := _FRONT_MATTER.match(text):
        text = _blank(header[0]) + text[header.end() :]
    parts: list[str] = []
    last = 0
    for start, end in _code(text):
        parts += (text[last:start], _blank(text[start:end]))
        last = end
    return "".join((*parts, text[last:]))


def _code(text: str) -> Iterator[tuple[int, int]]:
    """From where to where there is code between fences. What opens and is never closed is none."""
    unclosed: dict[str, int] = {}  # of each sign the shortest fence behind which none closes
    position = 0
    while fence := _FENCE.search(text, position):
        sign, position = fence[1], fence.end()
        if len(sign) >= unclosed.get(sign[0], len(text)):
            continue
        closing = re.compile(rf"^ {{0,3}}{sign}[`~]*+[ \t]*+$", re.MULTILINE).search(text, position)
        if closing is None:
            unclosed[sign[0]] = len(sign)
        else:
            yield fence.start(), closing.end()
            position = closing.end()


def front_matter(text: str) -> dict[str, str]:
    r"""The fields of the front matter that say what the work is, by their names in small letters.

    >>> front_matter("---\ntitle: \"Dry towns\"\nlayout: post\n---\n")
    {'title': 'Dry towns'}
    """
    match = _FRONT_MATTER.match(text)
    fields = _FIELD.findall(match[1]) if match else []
    return {name.lower(): value.strip().strip("\"'") for name, value in fields}


def byline(text: str) -> str:
    r"""Who wrote a text, joined by "and", where a line directly below its title says so and holds names alone.

    >>> byline("# Dry towns\n\nby Jana Novak and Li Wei\n\nThe town"), byline("Dry towns\nBy the river it is wet.\n")
    ('Jana Novak and Li Wei', '')
    """
    match = _BYLINE.match(text)
    names = match[1].strip().rstrip(",") if match else ""
    if not all(word[0].isupper() or word in _BETWEEN_NAMES for word in names.split()):
        return ""
    return _JOINT.sub(" and ", names)


def _blank(part: str) -> str:
    return re.sub(r"[^\n]", " ", part)
