"""Claims and arguments as Argdown (https://argdown.org/syntax), by section of the work.

A claim is a statement with a title and a tag for its modality; voice, place, citations and checks stand in the YAML
data behind it. Supports and causes are `+>`, contrasts `><` and limits `->`: which it was stands in the data, too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from graph.describe import citation
from graph.knowledge import Knowledge
from graph.records import Claim, as_plain

SIGNS = {"supports": "+>", "contrasts": "><", "qualifies": "->", "causes": "+>"}


def text(kb: Knowledge) -> str:
    """The dataset as an Argdown document."""
    title = json.dumps(kb.data.dataset.title, ensure_ascii=False)
    lines = ["===", f"title: {title}", "model:", "  removeTagsFromText: true", "==="]
    section = ""
    for claim_id, claim in kb.data.claims.items():
        place = kb.data.passages[claim.passage[0]].section if claim.passage else ""
        if place != section:
            section = place
            lines += ["", f"# {_plain(place or kb.data.dataset.title)}"]
        lines += ["", *_statement(kb, claim_id, claim)]
    return "\n".join(lines) + "\n"


def _statement(kb: Knowledge, claim_id: str, claim: Claim) -> Iterator[str]:
    data: dict[str, Any] = {"modality": claim.modality}
    if claim.said_by:
        data["said_by"] = [*map(kb.name, claim.said_by)]
    if claim.passage:
        data["passage"] = [as_plain(kb.data.passages[key]) for key in claim.passage]
    if claim.cites:
        data["cites"] = [_filled(citation(kb, cited)) for cited in claim.cites]
    if claim.check:
        data["check"] = as_plain(claim.check)
    if claim.argues.pairs():
        data["argues"] = as_plain(claim.argues)
    yield f"[{claim_id}]: {_plain(claim.says)} #{claim.modality} {_data(data)}"
    for kind, aim in claim.argues.pairs():
        yield f"  {SIGNS[kind]} [{aim}]"


def _data(value: Any) -> str:
    r"""The data as JSON, which is YAML, too. Argdown counts braces, so those inside of texts are written as numbers.

    >>> print(_data({"a": ["b}", 1]}))
    {"a": ["b\u007d", 1]}
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)}: {_data(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_data, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("{", r"\u007b").replace("}", r"\u007d")


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    return {name: inner for name, inner in value.items() if inner}


def _plain(line: str) -> str:
    r"""A text on one line without a sign that Argdown reads.

    >>> print(_plain("[a] #b"))
    \[a\] \#b
    """
    return re.sub(r"([\\\[\]<>#@{}*_+\-:/`()|~^])", r"\\\1", " ".join(line.split()))
