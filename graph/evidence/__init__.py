"""What holds: what a claim rests on (`support`), what falls with a source (`impact`), and what is odd (`findings`).

The command, the answers to questions and the page all use what is here.
"""

from graph.evidence.finding import Finding, Kind
from graph.evidence.findings import FINDINGS, findings
from graph.evidence.impact import Impact, LostSupport, ranking, without
from graph.evidence.support import SUPPORT, Support, against, support

__all__ = [
    "FINDINGS",
    "SUPPORT",
    "Finding",
    "Impact",
    "Kind",
    "LostSupport",
    "Support",
    "against",
    "findings",
    "ranking",
    "support",
    "without",
]  # fmt: skip
