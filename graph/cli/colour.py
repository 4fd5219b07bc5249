"""An answer for a terminal in colour: what is said stands out, where it stands steps back, marks have their colours.

The text is that of `graph.ask.render`; a colour is never the only sign of anything.
"""

from __future__ import annotations

import re

import click

MARKS = {"✓": "green", "~": "yellow", "✗": "red", "?": "bright_black", "·": "bright_black"}
MARK = re.compile(r"^(\s*)([✓~✗?·])(?= \S)")
HEAD = re.compile(r"^\d+\. ")
FACTS = re.compile(r"^\s+[a-z0-9-]+ · ")


def paint(text: str) -> str:
    """The text with its colours: the same words in the same places."""
    blocks = text.split("\n\n")
    return "\n\n".join([_bold(blocks[0]), *map(_block, blocks[1:])])


def _block(block: str) -> str:
    if block.startswith("Short form: "):
        return click.style(block, dim=True)
    lines = block.split("\n")
    if not HEAD.match(block):
        return "\n".join(_line(line) for line in lines)
    end = next((number for number, line in enumerate(lines) if FACTS.match(line)), len(lines))
    return "\n".join([*map(_bold, lines[:end]), *map(_line, lines[end:])])


def _bold(text: str) -> str:
    return "\n".join(click.style(line, bold=True) for line in text.split("\n"))


def _line(line: str) -> str:
    if mark := MARK.match(line):
        return f"{mark[1]}{click.style(mark[2], fg=MARKS[mark[2]])}{line[mark.end() :]}"
    return click.style(line, dim=True) if FACTS.match(line) or line.lstrip().startswith("“") else line
