"""Going on after a syntax error: the record in which it stands is blanked out, so that the rest can be read.

A curator then sees the other mistakes of the file in the same run. Blanking keeps every line end and every offset, so
that all later positions stay true.
"""

from __future__ import annotations

import re

BLANK = re.compile(r"[^\r\n]")


def blank_record(text: str, first: int, last: int) -> tuple[str, str] | None:
    """The text without the records that stand on these lines, and the id of the first of them.

    None where the lines are in no record: something is wrong with the sections themselves, and whatever would be read
    of the rest would be read wrong.

    Parameters
    ----------
    first, last
        The lines between which the error lies, counted from 1.
    """
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    first, last = min(first, len(lines)), min(last, len(lines))
    section = _upwards(lines, first - 1, 0)
    if section is None or not re.match(r"[a-z]+:\s*(#.*)?$", lines[section]):
        return None
    inside = next((_indent(line) for line in lines[section + 1 :] if _indent(line) is not None), 0)
    start = _upwards(lines, first - 1, inside) if inside else None
    if not inside or start is None or start <= section or _indent(lines[last - 1]) == 0:
        return None
    end = last
    while end < len(lines) and ((indent := _indent(lines[end])) is None or indent > inside):
        end += 1
    key = re.match(r"\s*['\"]?([^\s:'\"]+)", lines[start])
    blanked = (BLANK.sub(" ", line) for line in lines[start:end])
    return "".join([*lines[:start], *blanked, *lines[end:]]), key[1] if key else ""


def blank_from_section(text: str, line: int) -> str:
    """The text without the section in which the line stands and everything below: what stands above it is whole."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    start = _upwards(lines, min(line, len(lines)) - 1, 0) or 0
    return "".join([*lines[:start], *(BLANK.sub(" ", each) for each in lines[start:])])


def _upwards(lines: list[str], start: int, indent: int) -> int | None:
    """The nearest line, from here up, that is indented just so."""
    return next((place for place in range(start, -1, -1) if _indent(lines[place]) == indent), None)


def _indent(line: str) -> int | None:
    """How far a line is indented; None for one that is empty or a comment. A tab is meant to be deep inside."""
    bare = line.lstrip(" ")
    if not bare.strip() or bare.startswith("#"):
        return None
    return 1000 if bare.startswith("\t") else len(line) - len(bare)
