"""What `help` and `?` say in the place of a question."""

from __future__ import annotations

import re

HELP = """Questions, for example:
  which claims cite NAME and mention NAME        how is NAME connected to NAME
  which claims are hedged                        compare NAME and NAME
  who says that NAME supplies NAME               what would fall without NAME
  which sources are cited for NAME               claims cites:ID -about:ID
After an answer: of these, which ...; and NAME?; not NAME; the first; how many.
show NAME shows one record. The tabulator key completes. Ctrl-D ends.
help conditions lists the conditions of the short form, with an example each."""
_HOW = re.compile(
    r"(?:what|how) (?:can|could|may|do|should) (?:i|we|you) (?:ask|do|search|type)(?: here| you| it| this)?"
)


def help_for(question: str) -> str:
    """What helps somebody who asks for help; nothing where it is a question about the data.

    >>> help_for("which claims cite Help"), help_for("Help!") == HELP, help_for("?? conditions")[:10]
    ('', True, 'A question')
    """
    words = re.findall(r"\w+", question.lower())
    asked = words[:1] in (["help"], ["h"]) or (not words and "?" in question)
    topic = words[1:] if words[:1] == ["help"] else words if question.lstrip().startswith("?") else []
    if len(topic) < 4 and topic[-1:] in (["conditions"], ["condition"]):
        from graph.cli.guide import guide

        return guide()
    if topic == ["tables"]:
        from graph.tables.listing import listing

        return listing().rstrip("\n")
    return HELP if (asked and len(words) < 3) or _HOW.fullmatch(" ".join(words)) else ""
