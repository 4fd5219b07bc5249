"""Claims, the works that they cite, arguments and relations as a diagram, for Graphviz and for Mermaid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from graph.knowledge import Knowledge
from graph.text import folded

WIDTH = 36  # characters of a line in a box
STYLES = {
    "confirmed": "solid",
    "partly": "solid",
    "contradicted": "bold",
    "absent": "dashed",
}  # of lines; all others are dotted


class Line(NamedTuple):
    """A line from node to node: what stands on it, and whether it is an argument, a citation or a relation."""

    start: str
    end: str
    text: str
    kind: str


def dot(kb: Knowledge) -> str:
    """The diagram in the language of Graphviz (https://graphviz.org/doc/info/lang.html)."""
    lines = [
        f"digraph {_quoted(kb.data.dataset.title)} {{",
        "  rankdir=LR;",
        '  node [shape=box, style="rounded", fontname="sans-serif"];',
        '  edge [fontname="sans-serif", fontsize=10];',
    ]
    for node, label, kind in _nodes(kb):
        shape = {"claim": "", "source": ", shape=note", "entity": ", shape=ellipse"}[kind]
        lines.append(f"  {_quoted(node)} [label={_quoted(folded(label, hang=0, width=WIDTH))}{shape}];")
    for start, end, text, kind in _lines(kb):
        style = STYLES.get(text, "dotted") if kind == "citation" else "solid"
        lines.append(f"  {_quoted(start)} -> {_quoted(end)} [label={_quoted(text)}, style={style}, class={kind}];")
    return "\n".join([*lines, "}"]) + "\n"


def mermaid(kb: Knowledge) -> str:
    """The diagram as a flowchart of Mermaid (https://mermaid.js.org/syntax/flowchart.html)."""
    numbers: dict[str, str] = {}
    lines = [f"---\ntitle: {json.dumps(kb.data.dataset.title, ensure_ascii=False)}\n---", "flowchart LR"]
    for node, label, kind in _nodes(kb):
        numbers[node] = f"n{len(numbers)}"
        opens, closes = {"claim": ("[", "]"), "source": ("[[", "]]"), "entity": ("([", "])")}[kind]
        lines.append(f"  {numbers[node]}{opens}{_entities(label)}{closes}")
    for start, end, text, kind in _lines(kb):
        stroke = "-.->" if kind == "citation" and text not in STYLES else "-->"
        lines.append(f"  {numbers[start]} {stroke}|{_entities(text)}| {numbers[end]}")
    return "\n".join(lines) + "\n"


def _nodes(kb: Knowledge) -> Iterator[tuple[str, str, str]]:
    """The name of each node, what stands in it, and its kind. Entities stand there only for relations."""
    data = kb.data
    yield from ((f"claim:{key}", claim.says, "claim") for key, claim in data.claims.items())
    cited = dict.fromkeys(citation.source for claim in data.claims.values() for citation in claim.cites)
    yield from ((f"source:{key}", data.sources[key].label, "source") for key in cited)
    relations = [relation for claim in data.claims.values() for relation in claim.states]
    ends = dict.fromkeys(end for relation in relations for end in (relation.subject, relation.object))
    yield from ((f"entity:{key}", kb.name(key), "entity") for key in ends)


def _lines(kb: Knowledge) -> Iterator[Line]:
    for key, claim in kb.data.claims.items():
        for kind, aim in claim.argues.pairs():
            yield Line(f"claim:{key}", f"claim:{aim}", kind, "argument")
        for citation in claim.cites:
            verdict = citation.check.verdict if citation.check else "not checked"
            yield Line(f"claim:{key}", f"source:{citation.source}", verdict, "citation")
        for relation in claim.states:
            verb = kb.data.predicates[relation.predicate].reads
            yield Line(f"entity:{relation.subject}", f"entity:{relation.object}", verb, "relation")


def _quoted(text: str) -> str:
    r"""A text in quotation marks of DOT, in which a backslash and an ampersand would begin what stands for a sign.

    >>> print(_quoted('a "b"'), _quoted("back\\slash"))
    "a \"b\"" "back\\slash"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("&", "&amp;")
    return f'"{escaped}"'


def _entities(text: str) -> str:
    """A text in quotation marks of Mermaid, every sign that is more than a letter there as its number.

    >>> _entities('a <b> "c" & 50%')
    '"a #60;b#62; #34;c#34; #38; 50%"'
    """
    safe = "".join(f"#{ord(sign)};" if sign in '<>"&#`\\{}|[]()~*_;' else sign for sign in " ".join(text.split()))
    return f'"{safe}"'
