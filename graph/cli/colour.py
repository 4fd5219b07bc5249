"""Answers for a terminal in colour: what is said stands out, where it stands steps back, marks have their colours.

The text is that of `graph.show` and `graph.show.cards`; a colour is never the only sign of anything.
"""

from __future__ import annotations

from functools import partial

import click

from graph.show.blocks import Style

MARKS = {"✓": "green", "~": "yellow", "✗": "red", "–": "red", "?": "bright_black", "·": "bright_black"}


def _mark(sign: str) -> str:
    return click.style(sign, fg=MARKS[sign])


COLOURS = Style(head=partial(click.style, bold=True), facts=partial(click.style, dim=True), mark=_mark)
