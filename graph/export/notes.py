"""A note in Markdown for each record, with links and front matter, as Obsidian and Logseq read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graph.export import Files
from graph.knowledge import Knowledge
from graph.knowledge.network import EDGES
from graph.knowledge.voice import voice
from graph.records import ENTITY_SECTIONS, SECTIONS, Citation, Figure
from graph.show.brief import ends, place
from graph.tables.records import yaml_of
from graph.text import plain_markdown
from graph.wording import speaker, verdict


def files(kb: Knowledge) -> Files:
    """The notes as `claims/ID.md`, `sources/ID.md`, ..., and `index.md`, which leads to all."""
    made: Files = {}
    index = [f"# {plain_markdown(kb.data.dataset.title)}", ""]
    for section, body in BODIES.items():
        records = getattr(kb.data, section)
        if records:
            index += [f"## {section.capitalize()}", "", *(f"- {_link(kb, key)}" for key in records), ""]
        for key in records:
            made[f"{section}/{key}.md"] = _note(kb, section, key, body(kb, key))
    made["index.md"] = "\n".join(index)
    return made


def _amount(figure: Figure) -> str:
    return f"{figure.value:f}" if figure.to is None else f"{figure.value:f} to {figure.to:f}"


def _note(kb: Knowledge, section: str, key: str, body: Iterable[str]) -> str:
    """A note: front matter, the name as its heading, the body."""
    name = _name(kb, key)
    front: dict[str, Any] = {"title": name, "kind": SECTIONS[section], "record": key}
    if section in ENTITY_SECTIONS:
        entity = kb.entity(key)
        front |= {"sort": entity.kind, **({"aliases": [*entity.aliases]} if entity.aliases else {})}
    if section == "sources":
        front |= {"sort": kb.data.sources[key].kind}
    if section == "claims":
        front |= {"modality": kb.data.claims[key].modality}
    lines = ["---", yaml_of(front).rstrip("\n"), "---", "", f"# {plain_markdown(name)}", "", *body]
    return "\n".join(lines) + "\n"


def _claim(kb: Knowledge, key: str) -> Iterator[str]:
    claim = kb.data.claims[key]
    yield f"*{claim.modality}*, {plain_markdown(speaker(kb, voice(kb, claim)))}"
    yield from _list("Where", (f"{_link(kb, passage)}" for passage in claim.passage))
    yield from _list("Cites", (_citation(kb, citation) for citation in claim.cites))
    if claim.check:
        yield from _list(
            "Held against other works", [f"**{claim.check.verdict}**: {plain_markdown(claim.check.finding)}"]
        )
    yield from _list("About", (_link(kb, entity) for entity in claim.mentions()))
    yield from _list("States", (
        f"{_link(kb, relation.subject)} {plain_markdown(kb.data.predicates[relation.predicate].reads)} "
        f"{_link(kb, relation.object)}"
        for relation in claim.states
    ))  # fmt: skip
    yield from _list("Figures", (
        plain_markdown(f"{figure.bound} {_amount(figure)} {figure.unit}") for figure in claim.figures
    ))  # fmt: skip
    yield from _list("Argues", (f"{EDGES[kind].reads}: {_link(kb, aim)}" for kind, aim in claim.argues.pairs()))
    argued = kb.index.argued.get(key, ())
    yield from _list("Argued", (f"{EDGES[kind].reversed}: {_link(kb, arguing)}" for kind, arguing in argued))
    if claim.note:
        yield from ("", plain_markdown(claim.note))


def _citation(kb: Knowledge, citation: Citation) -> str:
    locator = f", {plain_markdown(citation.locator)}" if citation.locator else ""
    found = f" {plain_markdown(citation.check.finding)}" if citation.check else ""
    return f"{_link(kb, citation.source)}{locator}: **{plain_markdown(verdict(citation))}**.{found}"


def _source(kb: Knowledge, key: str) -> Iterator[str]:
    source = kb.data.sources[key]
    authors = ", ".join(name.short for name in source.author)
    yield plain_markdown(f"{authors + ': ' if authors else ''}{source.title}. {source.issued}".rstrip(". ") + ".")
    if source.URL:
        yield from ("", f"<{source.URL}>")
    yield from _list("Cited by", (_link(kb, claim) for claim in kb.index.citing.get(key, ())))
    yield from _list("Mentioned by", (_link(kb, claim) for claim in kb.index.about.get(key, ())))


def _entity(kb: Knowledge, key: str) -> Iterator[str]:
    for edge, wholes in kb.entity(key).context():
        yield from _list(EDGES[edge].reads.capitalize(), (_link(kb, whole) for whole in wholes))
    if note := kb.entity(key).note:
        yield from ("", plain_markdown(note))
    yield from _list("Claims", (_link(kb, claim) for claim in kb.index.about.get(key, ())))


def _passage(kb: Knowledge, key: str) -> Iterator[str]:
    passage = kb.data.passages[key]
    yield plain_markdown(ends(passage))
    if work := kb.data.work_of(key):
        yield from ("", f"In {_link(kb, work)}")
    yield from _list("Claims", (_link(kb, claim) for claim in kb.index.read_from.get(key, ())))


def _list(heading: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield from ("", f"## {heading}", "", *lines)


def _name(kb: Knowledge, key: str) -> str:
    section = kb.index.section[key]
    if section == "passages":
        return place(kb.data.passages[key])
    return kb.data.claims[key].says if section == "claims" else kb.name(key)


def _link(kb: Knowledge, key: str) -> str:
    """A link to a note under its name; what would end the link is left out of the name."""
    name = "".join(" " if sign in "[]|^#<>`" else sign for sign in _name(kb, key))
    return f"[[{kb.index.section[key]}/{key}|{' '.join(name.split())}]]"


BODIES = {"claims": _claim, "sources": _source, "passages": _passage, **dict.fromkeys(ENTITY_SECTIONS, _entity)}
