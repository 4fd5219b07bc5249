"""Which of its forms a text has beside a number: English has two, other languages up to six, by rules of their own.

A set of texts names its rule as gettext does, as an expression of C: `"plural": "n != 1"`. Where a number decides, it
has as many forms, in the order of the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from gettext import c2py
from typing import Any

USUAL = "n != 1"
LISTED = 200  # numbers whose forms the script is told; beyond them the last two digits decide


class Forms(tuple[str, ...]):
    """The forms of a text, with the rule that chooses one of them."""

    rule: Callable[[int], int]


def with_rule(texts: Any, rule: Callable[[int], int] | None = None) -> Any:
    """The same texts, whose forms are chosen by the rule that they name."""
    if isinstance(texts, dict):
        rule = rule or c2py(texts["plural"])
        return {key: with_rule(inner, rule) for key, inner in texts.items()}
    if not isinstance(texts, tuple) or rule is None:
        return texts
    forms = Forms(texts)
    forms.rule = rule
    return forms


def form_of(count: int, forms: Sequence[str]) -> str:
    """The form that goes with a number."""
    return forms[forms.rule(count) if isinstance(forms, Forms) else count != 1]


def listed_forms(rule: str) -> str:
    """For the script, which knows the usual rule: the number of the form for each of the first numbers."""
    return "" if rule == USUAL else "".join(str(c2py(rule)(count)) for count in range(LISTED))
