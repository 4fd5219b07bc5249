"""The verbs of a dataset's predicates, in the forms in which a question has them: supplies, supply, is supplied by.

A curator writes the third person ("supplies") and the other direction ("is supplied by"); questions also ask in the
plural and behind "does". The rules are those of regular English verbs, and of to have and to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from graph.build import Knowledge

Direction = Literal["subject-of", "object-of"]
_BASE = {"is": "are", "was": "were", "has": "have", "does": "do"}


def plural(phrase: str) -> str:
    """The phrase with its first verb in the plural.

    >>> plural("supplies"), plural("is supplied by"), plural("has a deal with")
    ('supply', 'are supplied by', 'have a deal with')
    """
    verb, _, rest = phrase.partition(" ")
    if verb in _BASE:
        several = _BASE[verb]
    elif verb.endswith("ies") and len(verb) > 4:
        several = f"{verb[:-3]}y"
    elif verb.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        several = verb[:-2]
    else:
        several = verb.removesuffix("s")
    return f"{several} {rest}".strip()


def denied(phrase: str) -> str:
    """The phrase in the plural, denied: `do not supply`, `are not supplied by`."""
    several = plural(phrase)
    verb, _, rest = several.partition(" ")
    return f"{verb} not {rest}" if verb in ("are", "were") else f"do not {several}"


def forms(phrases: Iterable[str]) -> Iterator[str]:
    """Every form in which a question may have one of the phrases: `is supplied by`, `are supplied by`, `supplied by`.

    >>> list(forms(["is supplied by"]))
    ['is supplied by', 'supplied by', 'are supplied by', 'supplied by']
    """
    for phrase in phrases:
        for form in (phrase, plural(phrase)):
            yield form
            verb, _, rest = form.partition(" ")
            if verb in ("is", "are", "was", "were") and rest:  # "the states supplied by", "are not supplied by"
                yield rest


def sentence(kb: Knowledge, stated: dict[str, Any]) -> str:
    """A stated relation as `describe` gives it, in a sentence: `Hikvision supplies Kazakhstan (facial recognition)`."""
    verb = kb.data.predicates[stated["predicate"]].reads
    of = f" ({', '.join(kb.name(key) for key in stated['of'])})" if stated["of"] else ""
    return f"{kb.name(stated['subject'])} {verb} {kb.name(stated['object'])}{of}"
