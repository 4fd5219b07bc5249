"""An audit on one page of text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from graph.evidence.audit import Audit
from graph.evidence.findings import FINDINGS, Finding
from graph.evidence.impact import Impact

WIDTH = 80
SHOWN = 5  # records of a kind, and sources of the ranking, that stand on the page


def page(audit: Audit, whole: frozenset[str] = frozenset()) -> str:
    """The audit as text; kinds of findings that are in `whole` with all their records."""
    blocks = [_kind(audit, kind, found, kind in whole) for kind, found in audit.found.items() if found]
    nothing = [kind for kind, found in audit.found.items() if not found]
    if nothing:
        blocks.append(_fill(f"Nothing found: {', '.join(nothing)}."))
    blocks.append("\n".join(["With which source most falls", *_ranking(audit)]))
    looked = ", ".join(f"{what} {number:,}" for what, number in audit.checked.items())
    blocks.append(_fill(f"Looked at: {looked}."))
    blocks.append("\n".join(["What cannot be seen from here", *(_fill(f"- {one}.", 2) for one in audit.unknown())]))
    return "\n\n".join(blocks)


def _kind(audit: Audit, kind: str, found: tuple[Finding, ...], whole: bool) -> str:
    """One kind of finding: its number, what it means, and its first records."""
    advice = ", advice" if FINDINGS[kind].advice else ""
    lines = [f"{kind} ({len(found):,}{advice}): {FINDINGS[kind].means}"]
    shown = found if whole else found[:SHOWN]
    for finding in shown:
        place = audit.place(finding)
        lines.append(_fill(f"{place.path}:{place.line}:{place.column}: {finding.id} {finding.says}", 2))
    if len(found) > len(shown):
        lines.append(f"  … and {len(found) - len(shown):,} more: whosays audit --kind {kind}")
    return "\n".join([_fill(lines[0]), *lines[1:]])


def _ranking(audit: Audit) -> Iterator[str]:
    carrying = [(source, impact) for source, impact in audit.ranking if any(impact.weight)]
    if not carrying:
        yield "  nothing falls with any"
    for source, impact in carrying[:SHOWN]:
        yield _fill(f"{audit.kb.name(source)}: {in_numbers(impact)}", 2)
    if len(carrying) > SHOWN:
        yield f"  … and {len(carrying) - SHOWN:,} more: whosays audit --json"


def in_numbers(impact: Impact) -> str:
    """What falls, in numbers: `15 claims fall, 4 lose a citation, 4 an argument; 54 lines go`."""
    fallen, weakened, lines, legs = impact.weight
    falls, loses = (_times(number, verb) for number, verb in ((fallen, "fall"), (weakened, "lose")))
    claims = f"{_count(fallen, 'claim')} {falls}, {weakened:,} {loses} a citation"
    return f"{claims}, {legs:,} an argument; {_count(lines, 'line')} go{'es' if lines == 1 else ''}"


def _times(number: int, verb: str) -> str:
    return f"{verb}s" if number == 1 else verb


def _count(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number:,} {word}s"


def _fill(text: str, indent: int = 0) -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2),
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
