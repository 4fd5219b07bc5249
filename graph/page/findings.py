"""The findings of the audit as the page lists them: by kind, with the number of records that have it."""

from __future__ import annotations

from typing import NamedTuple

from graph.evidence import FINDINGS
from graph.evidence.audit import Audit
from graph.evidence.finding import Finding

MOST_LISTED = 30  # records of a kind whose findings are told; more are shown as the answer to a question


class FoundKind(NamedTuple):
    """A kind of finding: what it means, of which section, in how many records, and each where there are few."""

    means: str
    is_guess: bool
    section: str
    records: int
    question: str  # that the records answer
    findings: tuple[Finding, ...]


class Audited(NamedTuple):
    """The kinds of which something was found, in the order of the audit, and what the others mean."""

    kinds: tuple[FoundKind, ...]
    unfound: tuple[str, ...]


def audited(audit: Audit) -> Audited:
    """The findings of an audit by kind."""
    kinds = []
    for name, findings in audit.findings.items():
        records = len({record_id for finding in findings for record_id in finding.ids})
        if not findings:
            continue
        kind = FINDINGS[name]
        listed = findings if records <= MOST_LISTED else ()
        question = f"{kind.section} finding:{name}"
        kinds.append(FoundKind(kind.means, kind.advice, kind.section, records, question, listed))
    return Audited(tuple(kinds), tuple(FINDINGS[name].means for name, found in audit.findings.items() if not found))
