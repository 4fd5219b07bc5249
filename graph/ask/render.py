"""Answers and records as text for a terminal. Each function takes what `describe` gives and returns a string."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from graph.ask.analyses import Part
from graph.ask.answer import Answer
from graph.ask.conditions import ANALYSES
from graph.ask.describe import describe
from graph.ask.reading import phrased
from graph.ask.wording import figure, how_many, sentence, speaker, verdict
from graph.knowledge import EDGES, Knowledge
from graph.text import WIDTH, counted, folded

MARKS = {"confirmed": "✓", "partly": "~", "contradicted": "✗", "not reached": "?", "not read": "?"}
UNCHECKED = "·"


def answer(found: Answer) -> str:
    """An answer: the sentence, the records, what is known beside it, and the short form."""
    kb, question, count = found.kb, found.question, len(found)
    if question.target in ANALYSES:
        blocks = [
            folded(found.reading, 0),
            *(folded(note, 0) for note in found.notes),
            *map(partial(_group, kb), found.parts),
        ]
        return "\n\n".join([*blocks, f"Short form: {found.query}"])
    what = phrased(question, kb, kb.name, singular=count < 2) if question.where else f"in {kb.data.dataset.title}"
    parts = [folded(f"{how_many(count, question)} {what}.", 0)]
    shown = () if question.count else found.ids
    parts += [brief(kb, describe(kb, key), f"{place}. ") for place, key in enumerate(shown, 1)]
    parts += [folded(note, 0) for note in found.notes]
    parts.append(f"Short form: {found.query}")
    return "\n\n".join(parts)


def _group(kb: Knowledge, part: Part) -> str:
    """One part of an answer that was worked out."""
    if part.whole:
        told = [brief(kb, describe(kb, key), f"{place}. ") for place, key in enumerate(part.ids, 1)]
        return "\n\n".join([_lines(part.title, part.sentences), *told])
    claims = [_said(kb, key) for key in part.ids if key in kb.data.claims]
    others = [f"{kb.name(key)} ({key})" for key in part.ids if key not in kb.data.claims]
    lines = [*part.sentences, *claims, *([", ".join(others)] if others else [])]
    return _lines(part.title, lines or ["none"])


def brief(kb: Knowledge, record: dict[str, Any], number: str = "") -> str:
    """One record in a list of answers."""
    if record["kind"] == "claim":
        head, lines = record["says"], _claim_lines(kb, record)
    elif record["kind"] == "source":
        head = f"{record['label']}: {record['csl'].get('title', '')}"
        lines = [f"{record['id']} · {record['work']} · {counted(len(record['claims']), 'claim', none='no')}"]
    elif record["kind"] == "passage":
        head, lines = _place(record), [_ends(record), record["id"]]
    else:
        head = record["name"]
        lines = [f"{record['id']} · {record['sort']} · {counted(len(record['claims']), 'claim', none='no')}"]
    indent, width = " " * len(number), WIDTH - len(number)
    block = _lines(folded(head, 0, 0, width), lines, 0, width)
    return number + block.replace("\n", f"\n{indent}")


def card(kb: Knowledge, key: str) -> str:
    """One record with all that belongs to it, as `whosays show` prints it."""
    record = describe(kb, key)
    cards: dict[str, Callable[[Knowledge, dict[str, Any]], str]] = {
        "claim": _claim_card, "source": _source_card, "passage": _passage_card, "predicate": _predicate_card,
    }  # fmt: skip
    return cards.get(record["kind"], _entity_card)(kb, record)


def _claim_lines(kb: Knowledge, record: dict[str, Any]) -> list[str]:
    lines = [f"{record['id']} · {record['modality']} · {speaker(kb, record['voice'])}"]
    for place in record["passages"]:
        lines += [_place(place), _ends(place)]
    if not record["cites"]:
        check = record["check"]
        lines.append(
            f"{MARKS[check['verdict']]} cites nothing; other works: {check['verdict']}" if check else "cites nothing"
        )
    return lines + [_citation(kb, cited) for cited in record["cites"]]


def _citation(kb: Knowledge, cited: dict[str, Any]) -> str:
    check = cited["check"]
    mark = MARKS[check["verdict"]] if check else UNCHECKED
    parts = [f"{mark} {cited['label']}"]
    if cited["locator"]:
        parts.append(cited["locator"])
    if cited["quoted"]:
        parts.append("word for word")
    if cited["as_cited"]:
        parts.append(f'printed "{cited["as_cited"]}"')
    if cited["through"]:
        parts.append(f"at second hand through {kb.name(cited['through'])}")
    return f"{', '.join(parts)}: {verdict(cited)}"


def _claim_card(kb: Knowledge, record: dict[str, Any]) -> str:
    blocks = [folded(record["says"], 0), "\n".join(folded(line, 2) for line in _claim_lines(kb, record)[:1])]
    blocks += [_lines("Read from", [_place(place), _ends(place)]) for place in record["passages"]]
    for cited in record["cites"]:
        blocks.append(_lines(_citation(kb, cited), _check(cited["check"]) + ([cited["note"]] if cited["note"] else [])))
    blocks.append(_support(kb, record))
    if record["check"]:
        blocks.append(_lines(f"Other works: {record['check']['verdict']}", _check(record["check"])))
    blocks.append(_list("About", (f"{kb.name(key)} ({key})" for key in record["about"])))
    blocks.append(_list("States", (sentence(kb, stated) for stated in record["states"])))
    blocks.append(_list("Figures", map(figure, record["figures"])))
    for kind, others in record["argues"].items():
        if kind == "contrasts":
            continue  # said above, with those that say so of this one
        blocks.append(_list(EDGES[kind].reads.capitalize(), (_said(kb, other) for other in others)))
    for argued in record["argued_by"]:
        if argued["kind"] == "contrasts":
            continue
        blocks.append(_list(EDGES[argued["kind"]].reversed.capitalize(), [_said(kb, argued["claim"])]))
    if record["note"]:
        blocks.append(folded(f"Note: {record['note']}", 0))
    return "\n\n".join(block for block in blocks if block)


def _support(kb: Knowledge, record: dict[str, Any]) -> str:
    """What the claim rests on in a line, and what stands against it, or that nothing does."""
    rests = record["support"]
    parts = [f"Support: {rests['word']}"]
    if rests["citations"]:
        works = counted(len(rests["sources"]), "work", none="no")
        alone = f", {rests['independent']} of them independent" if rests["independent"] < len(rests["sources"]) else ""
        parts.append(f"{works}{alone} ({', '.join(rests['kinds'])})")
        parts.append(
            f"{rests['checked']} of {counted(rests['citations'], 'citation', none='no')} held against the work"
        )
    if rests["second_hand"]:
        parts.append(f"{rests['second_hand']} at second hand")
    against = [_said(kb, other) for other in record["against"]]
    line = folded("; ".join(parts), 0)
    return f"{line}\n\n{_list('Against it', against) or 'Against it: no opposing claim is recorded.'}"


def _said(kb: Knowledge, key: str) -> str:
    return f"{kb.data.claims[key].says} ({key})"


def _check(check: dict[str, Any] | None) -> list[str]:
    if check is None:
        return []
    lines = [check["finding"]]
    if check["elsewhere"]:
        lines.append(f"Elsewhere: {check['elsewhere']}")
    lines += [f"Read {check['on']}: {address}".replace("Read : ", "Read: ") for address in check["read"]]
    return lines


def _source_card(kb: Knowledge, record: dict[str, Any]) -> str:
    csl = record["csl"]
    facts = [f"{record['id']} · {record['work']}"]
    authors = "; ".join(
        " ".join(filter(None, (a.get("given"), a.get("family"), a.get("literal")))) for a in csl.get("author", ())
    )
    facts += [
        line
        for line in (authors, csl.get("container-title", ""), csl.get("publisher", ""), csl.get("issued", ""))
        if line
    ]
    facts += [csl["URL"]] if "URL" in csl else []
    blocks = [_lines(folded(f"{record['label']}: {csl.get('title', '')}", 0), facts)]
    blocks.append(_list("Also cited as", record["cited_as"]))
    blocks.append(_list("Notes", record["notes"]))
    blocks.append(_list("Corrections", record["corrections"]))
    blocks.append(
        _list(
            f"Cited by {counted(len(record['claims']), 'claim', none='no')}",
            (_said(kb, key) for key in record["claims"]),
        )
    )
    return "\n\n".join(block for block in blocks if block)


def _entity_card(kb: Knowledge, record: dict[str, Any]) -> str:
    facts = [f"{record['id']} · {record['sort']}"]
    if record["aliases"]:
        facts.append(f"also: {', '.join(record['aliases'])}")
    for edge, name in (("part of", "part_of"), ("based in", "based_in"), ("led by", "led_by")):
        if record[name]:
            facts.append(f"{EDGES[edge].reads} {', '.join(kb.name(key) for key in record[name])}")
    if record["began"]:
        facts.append(f"began {record['began']}")
    if record["note"]:
        facts.append(record["note"])
    blocks = [_lines(record["name"], facts)]
    blocks.append(_list("Relations", (f"{sentence(kb, stated)} ({stated['claim']})" for stated in record["states"])))
    blocks.append(_list("Speaks in", (_said(kb, key) for key in record["says"])))
    blocks.append(
        _list(
            f"Mentioned by {counted(len(record['claims']), 'claim', none='no')}",
            (_said(kb, key) for key in record["claims"]),
        )
    )
    blocks.append(_list("Sources cited there", (f"{kb.name(key)} ({key})" for key in record["sources"])))
    return "\n\n".join(block for block in blocks if block)


def _passage_card(kb: Knowledge, record: dict[str, Any]) -> str:
    facts = [f"{record['id']} · {kb.name(record['source'])}", _ends(record)]
    if record["no_claim"]:
        facts.append(f"no claim is read from it: {record['no_claim']}")
    claims = _list(
        counted(len(record["claims"]), "claim", none="no").capitalize(), (_said(kb, key) for key in record["claims"])
    )
    return "\n\n".join(block for block in (_lines(_place(record), facts), claims) if block)


def _predicate_card(kb: Knowledge, record: dict[str, Any]) -> str:
    facts = [f"{record['id']} · reversed: {record['reversed']}"]
    if record["also"]:
        facts.append(f"also: {', '.join(record['also'])}")
    for end, words in (("from", record["from"]), ("to", record["to"])):
        if words:
            facts.append(f"{end}: {' or '.join(words)}")
    stated = _list("Stated", (f"{sentence(kb, stated)} ({stated['claim']})" for stated in record["states"]))
    return "\n\n".join(block for block in (_lines(record["reads"], facts), stated) if block)


def _place(passage: dict[str, Any]) -> str:
    return f"{passage['section']}, paragraph {passage['paragraph']}"


def _ends(passage: dict[str, Any]) -> str:
    return f"“{passage['opens']} … {passage['closes']}”"


def _list(title: str, items: Iterable[str]) -> str:
    items = list(items)
    return _lines(title, items) if items else ""


def _lines(head: str, lines: Iterable[str], indent: int = 2, width: int = WIDTH) -> str:
    return "\n".join([head, *(folded(line, indent, width=width) for line in lines)])
