"""What an engine is not asked: it is said by its name, and never answered in part."""

from __future__ import annotations

from graph.errors import CallError


def refusal(subject: str) -> CallError:
    """The error for what cannot be compiled.

    >>> refusal("cites:jardine-2019@9999999999999999")
    CallError('cites:jardine-2019@9999999999999999 cannot be asked of an engine; ask without --engine')
    """
    return CallError(f"{subject} cannot be asked of an engine; ask without --engine")
