"""Going on after a syntax error: the record in which it stands is blanked out, so that the rest can be read.

A curator then sees the other mistakes of the file in the same run. Blanking keeps every line end and every offset, so
that all later positions stay true.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.read.problems import SyntaxProblem, quote
from graph.records import FILE_SECTIONS

WITHOUT_ITS_COLON = ("a colon is missing after a name", "write name: there")
BLANK = re.compile(r"[^\r\n]")
# the name of a section, whose records are below it or in braces behind it
HEADER = re.compile(rf"({'|'.join(('dataset', *FILE_SECTIONS))}):(?:[ \t]*(#.*)?|[ \t]+\{{.*)$")
# a section's name without its colon, or with a text behind it
BROKEN_HEADER = re.compile(
    rf"({'|'.join(('dataset', *FILE_SECTIONS))})(?:(?=[ \t]*(?:#.*)?$)|:[ \t]+(?P<text>[^\s#{{\[\"'|>&*!%@`].*))"
)
KEY = re.compile(r"[ \t]*(?:- +)?['\"]?([a-z0-9][a-z0-9-]*)['\"]?[ \t]*:")
MISSPELT = re.compile(r"[^\s:]+:[ \t]*(?:[{#\r\n]|$)")  # a record whose id is none
RECORD_AT_MARGIN = re.compile(r"['\"]?[a-z0-9][a-z0-9-]*['\"]?[ \t]*:[ \t]*(?:[{#\r\n]|$)")
WITHOUT_COLON = re.compile(r"[ \t]*['\"]?([a-z0-9][a-z0-9-]*)['\"]?[ \t]*(?:(?P<braces>[ \t]\{)|(?:#.*)?$)")
NO_ID = re.compile(r"[^a-z0-9-]")
DEEP = 1000  # the indentation of a line that can begin neither a section nor a record


class Recovered(NamedTuple):
    """The text without what is broken, the ids that are gone with it, and whether only whole records are missing.

    Where all below is missing, `blank_from` is the first line of that, counted from 1.
    """

    text: str
    lost: set[str]
    complete: bool
    blank_from: int = sys.maxsize


def with_headers(text: str) -> tuple[str, list[SyntaxProblem]]:
    """The text in which each name of a section with records below is one, and a problem for each that was not.

    A colon is put in, or a text blanked out, so that columns change in these lines alone, behind what was mended.
    """
    lines, below = _lines(text), ""
    problems: list[SyntaxProblem] = []
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index].rstrip("\r\n")
        header = BROKEN_HEADER.match(line) if below.startswith(" ") and KEY.match(below) else None
        if header and header["text"] is None:
            problems.append(SyntaxProblem(index + 1, header.end(1) + 1, (), *WITHOUT_ITS_COLON))
            lines[index] = f"{header[1]}:{lines[index][header.end(1) :]}"
        elif header:
            message = f"{quote(header['text'])} stands behind the name of a section"
            hint = "remove it, or put it into a record below"
            problems.append(SyntaxProblem(index + 1, header.start("text") + 1, (), message, hint))
            lines[index] = f"{header[1]}:{BLANK.sub(' ', lines[index][header.end(1) + 1 :])}"
        if line.strip() and not line.lstrip().startswith("#"):
            below = line
    return "".join(lines), problems


def recover(text: str, first: int, last: int) -> Recovered:
    """Blank out what stands between two lines, counted from 1: records where that is enough, otherwise all below."""
    lines = _lines(text)
    first, last = min(first, len(lines)), min(last, len(lines))
    stray = re.match(r"([ \t]+)(.*)", lines[last - 1].rstrip("\r\n"))
    if stray and HEADER.match(stray[2]):
        # a section's name with spaces before it: put them behind it, which is as long, and go on
        moved = stray[2] + stray[1] + lines[last - 1][len(stray[0]) :]
        return Recovered("".join([*lines[: last - 1], moved, *lines[last:]]), set(), complete=True)
    if HEADER.match(f"{lines[first - 1].strip()}:"):
        # a section's name without its colon: whose records are below is not known
        return _without_all_below(lines, first - 1)
    section = _nearest_above(lines, first - 1, 0)
    record_indent = _record_indent(lines, section) if section is not None else 0
    margin = at_margin(lines[first - 1])  # then it is a record by itself
    start = first - 1 if margin else _nearest_above(lines, first - 1, record_indent) if record_indent else None
    if section is None or start is None or start <= section:
        return _without_all_below(lines, section if section is not None and start is None else first - 1)
    end = _end(lines, last, record_indent, margin)
    if any(_indent(lines, index) == 0 for index in range(start, end)):
        end = _end(lines, first, record_indent, margin)  # a quote or bracket that closes in another section opened here
    lost = _ids(lines[start:end])
    if lines[section].startswith("dataset"):
        lost.add("dataset")
    blanked = (BLANK.sub(" ", line) for line in lines[start:end])
    return Recovered("".join([*lines[:start], *blanked, *lines[end:]]), lost, complete=True)


def _end(lines: list[str], start: int, record_indent: int, margin: bool) -> int:
    """The index of the line, from one on, with which another record begins, or a section."""
    for index in range(start, len(lines)):
        indent = _indent(lines, index)
        if (indent is not None and indent <= record_indent) or (margin and at_margin(lines[index])):
            return index
    return len(lines)


class Record(NamedTuple):
    """A record as it stands in a text: its lines, by index, the name of its section, and the ids that it may hold."""

    start: int
    end: int
    section: str
    lines: list[str]

    @property
    def alone(self) -> str:
        """The record as a text of its own, below the name of its section."""
        return f"{self.section}:\n{''.join(self.lines)}"

    def behind(self, start: int) -> Record:
        """What of the record stands from a line on, whose index it is."""
        return Record(start, self.end, self.section, self.lines[start - self.start :])

    @property
    def ids(self) -> set[str]:
        """The ids that are gone where it is blanked out."""
        return _ids(self.lines) | ({"dataset"} if self.section == "dataset" else set())


def records(text: str) -> Iterator[Record]:
    """The records of a text by their indentation, in the sections that have a line for each name."""
    lines = _lines(text)
    section, indent, start = "", 0, -1
    for index, line in enumerate([*lines, "end:"]):
        depth = _indent(lines, index) if index < len(lines) else 0
        if depth is None or (depth > indent and start >= 0):
            continue
        if start >= 0:
            yield Record(start, index, section, lines[start:index])
            start = -1
        if depth == 0:
            section, indent = line.partition(":")[0], _record_indent(lines, index)
        elif section and depth == indent:
            start = index


def without(text: str, broken: Iterable[Record]) -> str:
    """The text in which some records are blanked out."""
    lines = _lines(text)
    for record in broken:
        lines[record.start : record.end] = [BLANK.sub(" ", line) for line in record.lines]
    return "".join(lines)


def _lines(text: str) -> list[str]:
    return re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)


def _ids(lines: Iterable[str]) -> set[str]:
    """The ids that some lines may have had, also without stray signs."""
    names = {bare_id(line.partition(":")[0]) for line in lines}
    return names | {key[1] for line in lines if (key := KEY.match(line) or WITHOUT_COLON.match(line))}


def bare_id(text: str) -> str:
    """A text without the signs that no id holds: what an id was before somebody slipped.

    >>> bare_id("  intro-p2-s'6")
    'intro-p2-s6'
    """
    return NO_ID.sub("", text.lower())


def _without_all_below(lines: list[str], start: int) -> Recovered:
    """The text without everything from a line on, whose index it is."""
    blanked = (BLANK.sub(" ", line) for line in lines[start:])
    return Recovered("".join([*lines[:start], *blanked]), set(), complete=False, blank_from=start + 1)


def _record_indent(lines: list[str], section: int) -> int:
    """How far the records of a section are indented; 0 where it has none.

    That is how far its first line is, or, where that is too far to the left, the least of those below.
    """
    least, is_first = DEEP, True
    for index in range(section + 1, len(lines)):
        indent = _indent(lines, index)
        if indent == 0:
            break
        if indent is None:
            continue
        if not at_margin(lines[index]):
            least = min(least, indent)
            if is_first:
                break
        is_first = False
    return least % DEEP


def _nearest_above(lines: list[str], start: int, indent: int) -> int | None:
    """The index of the nearest line, from one line up, that is indented just so."""
    return next((index for index in range(start, -1, -1) if _indent(lines, index) == indent), None)


def _indent(lines: list[str], index: int) -> int | None:
    """How far a line is indented; None for one that is empty or a comment.

    A line that begins with a tab counts as deep inside, and so does one at the margin that is no section's name, or one
    anywhere that does not begin with a name and a colon: a text that was wrapped too far to the left.
    """
    line = lines[index]
    bare = line.lstrip(" ")
    if not bare.strip() or bare.startswith("#"):
        return None
    indent = len(line) - len(bare)
    if bare.startswith("\t") or not (KEY.match(bare) or MISSPELT.match(bare) or lacks_colon(lines, index)):
        return DEEP
    return DEEP if indent == 0 and not HEADER.match(bare.rstrip("\r\n")) else indent


def at_margin(line: str) -> bool:
    """Whether a line has at the margin a name that no section has, and nothing else: a record without indentation."""
    return bool(RECORD_AT_MARGIN.match(line)) and not HEADER.match(line.rstrip("\r\n"))


def lacks_colon(lines: list[str], index: int) -> bool:
    """Whether a line has a name, and its fields follow, in braces or indented below: what is missing is a colon."""
    name = WITHOUT_COLON.match(lines[index].rstrip("\r\n"))
    if not name or name["braces"]:
        return bool(name)
    below = lines[index + 1] if index + 1 < len(lines) else ""
    return bool(KEY.match(below)) and _width(below) > _width(lines[index])


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
