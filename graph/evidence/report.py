"""An audit on one page of text."""

from __future__ import annotations

import os
from collections.abc import Iterator

from graph.evidence.audit import Audit
from graph.evidence.finding import Finding
from graph.evidence.findings import FINDINGS
from graph.evidence.impact import Impact
from graph.knowledge import Knowledge
from graph.read.problems import quote
from graph.text import counted, folded

MOST = 5  # records of a kind, and sources of the ranking, that stand on the page


def page(audit: Audit, whole: frozenset[str] = frozenset()) -> str:
    """The audit as text for a terminal.

    Parameters
    ----------
    audit
        The audit.
    whole
        The kinds of findings whose records are all named; of others there are the first few.
    """
    blocks = [_kind(audit, kind, findings, kind in whole) for kind, findings in audit.findings.items() if findings]
    empty = [kind for kind, findings in audit.findings.items() if not findings]
    if empty:
        blocks.append(folded(f"Nothing found: {', '.join(empty)}."))
    blocks.append("\n".join(["With which source most falls", *_ranking(audit)]))
    looked_at = ", ".join(f"{records} {number:,}" for records, number in audit.checked.items())
    blocks.append(folded(f"Looked at: {looked_at}."))
    unknown = [folded(f"- {sentence}.", 2) for sentence in audit.unknown()]
    blocks.append("\n".join(["What cannot be seen from here", *unknown]))
    return "\n\n".join(blocks)


def _kind(audit: Audit, kind: str, findings: tuple[Finding, ...], whole: bool) -> str:
    """One kind of finding: its number, what it means, and its first records."""
    advice = ", advice" if FINDINGS[kind].advice else ""
    lines = [folded(f"{kind} ({len(findings):,}{advice}): {FINDINGS[kind].means}")]
    listed = findings if whole else findings[:MOST]
    for finding in listed:
        at = audit.location(finding)
        where = f"{_short(at.path)}:{at.line}:{at.column}"
        lines.append(folded(f"{where}: {_called(audit.kb, finding.id)}: {finding.says}{_also(finding)}", 2))
    if len(findings) > len(listed):
        lines.append(f"  … and {len(findings) - len(listed):,} more: whosays audit --kind {kind}")
    return "\n".join(lines)


def _short(path: str) -> str:
    """A path as short as it can be: from where the command runs, if that is shorter."""
    try:
        return min(path, os.path.relpath(path), key=len)
    except ValueError:  # on another drive
        return path


def _called(kb: Knowledge, record_id: str) -> str:
    """What a claim says, or what a reader calls another record, with the id behind it."""
    claim = kb.data.claims.get(record_id)
    return f"{quote(claim.says) if claim else kb.name(record_id)} ({record_id})"


def _also(finding: Finding) -> str:
    """The further claims of the same place in the text."""
    claims = "the same sentence gives " + counted(len(finding.also), "more claim") if finding.also else ""
    return f"; {claims} ({', '.join(finding.also)})" if claims else ""


def _ranking(audit: Audit) -> Iterator[str]:
    carrying = [(source_id, impact) for source_id, impact in audit.ranking if any(impact.weight)]
    if not carrying:
        yield "  nothing falls with any"
    for source_id, impact in carrying[:MOST]:
        yield folded(f"{audit.kb.name(source_id)}: {in_numbers(impact)}", 2)
    if len(carrying) > MOST:
        yield f"  … and {len(carrying) - MOST:,} more: whosays audit --json"


def in_numbers(impact: Impact) -> str:
    """What falls, in numbers: `15 claims fall, 4 lose a citation, 4 an argument; 54 lines go`."""
    fallen, weakened, lines, lost_support = impact.weight
    claims = f"{counted(fallen, 'claim')} {_verb(fallen, 'fall')}, {weakened:,} {_verb(weakened, 'lose')} a citation"
    return f"{claims}, {lost_support:,} an argument; {counted(lines, 'line')} go{'es' if lines == 1 else ''}"


def _verb(number: int, verb: str) -> str:
    return f"{verb}s" if number == 1 else verb
