"""The audit of a dataset for a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cli.loading import load, print_title
from graph.cli.terminal import echo

if TYPE_CHECKING:
    from graph.evidence.audit import Audit


def audit_dataset() -> int:
    """Print the audit of the essay on one page; the exit code comes back."""
    from graph.evidence.audit import Audit

    print_audit(Audit(load(None, with_places=True)))
    return 0


def print_audit(audit: Audit, whole: frozenset[str] = frozenset()) -> None:
    """Print an audit as text; of the kinds of findings in `whole` with all records."""
    from graph.evidence.report import page as on_one_page

    echo(on_one_page(audit, whole))
    echo("")
    print_title(audit.kb)
