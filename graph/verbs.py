"""The verbs of a dataset's predicates, in the forms in which a question has them: supplies, supply, is supplied by.

A curator writes the third person ("supplies") and the other direction ("is supplied by"); questions also ask in the
plural, behind "does" and in the past. The rules are those of regular English verbs, and of those below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

ARTICLES = frozenset(("the", "a", "an"))
Direction = Literal["subject-of", "object-of"]
_BASE = {"is": "are", "was": "were", "has": "have", "does": "do"}
# verbs whose past is not that of others, those whose past is no participle, and those that double a letter
_PAST = {
    "is": "was", "has": "had", "does": "did", "becomes": "became", "begins": "began", "brings": "brought",
    "builds": "built", "buys": "bought", "finds": "found", "gets": "got", "gives": "gave", "goes": "went",
    "grows": "grew", "holds": "held", "leads": "led", "lends": "lent", "loses": "lost", "makes": "made",
    "meets": "met", "pays": "paid", "puts": "put", "receives": "received", "runs": "ran", "sees": "saw",
    "sells": "sold", "sends": "sent", "sets": "set", "spends": "spent", "takes": "took", "wins": "won",
    "writes": "wrote",
}  # fmt: skip
_NO_PARTICIPLE = frozenset(("becomes", "begins", "gets", "gives", "goes", "grows", "runs", "sees", "takes", "writes"))
_DOUBLES = frozenset(
    ("admit", "commit", "control", "equip", "occur", "permit", "prefer", "refer", "submit", "transfer")
)


def plural(phrase: str) -> str:
    """The phrase with its first verb in the plural.

    >>> plural("supplies"), plural("is supplied by"), plural("has a deal with"), plural("antagonizes")
    ('supply', 'are supplied by', 'have a deal with', 'antagonize')
    """
    verb, _, complement = phrase.partition(" ")
    if verb in _BASE:
        several = _BASE[verb]
    elif verb.endswith("ies") and len(verb) > 4:
        several = f"{verb[:-3]}y"
    elif verb.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        several = verb[:-2]
    else:
        several = verb.removesuffix("s")
    return f"{several} {complement}".strip()


def denied(phrase: str) -> str:
    """The phrase in the plural, denied: `do not supply`, `are not supplied by`."""
    several = plural(phrase)
    verb, _, complement = several.partition(" ")
    return f"{verb} not {complement}" if verb in ("are", "were") else f"do not {several}"


SINGULAR = {"are": "is", "were": "was", "do": "does", "have": "has", "cite": "cites"}  # the verbs of what is denied


def in_singular(phrase: str) -> str:
    """A phrase that denies, in the singular: `does not supply`, `is not supplied by`."""
    verb, _, complement = phrase.partition(" ")
    return f"{SINGULAR.get(verb, verb)} {complement}"


def past(phrase: str) -> str:
    """The phrase with its first verb in the past; as it is where that verb is not in the present.

    >>> past("supplies"), past("is supplied by"), past("equips"), past("has a deal with"), past("agreed with")
    ('supplied', 'was supplied by', 'equipped', 'had a deal with', 'agreed with')
    """
    verb, _, complement = phrase.partition(" ")
    base = plural(verb)
    if verb in _PAST:
        was = _PAST[verb]
    elif verb in ("was", "were") or not verb.endswith("s"):
        was = verb
    elif base.endswith("e"):
        was = f"{base}d"
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        was = f"{base[:-1]}ied"
    elif base in _DOUBLES or re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", base):
        was = f"{base}{base[-1]}ed"
    else:
        was = f"{base}ed"
    return f"{was} {complement}".strip()


def progressive(phrase: str) -> str:
    """The phrase as what stands behind "is" while it goes on; nothing for a form of to be, to have or to do.

    >>> progressive("supplies"), progressive("finances"), progressive("equips"), progressive("competes with")
    ('supplying', 'financing', 'equipping', 'competing with')
    """
    verb, _, complement = phrase.partition(" ")
    if verb in _BASE or not verb.endswith("s"):
        return ""
    base = plural(verb)
    if base.endswith("e") and not base.endswith("ee"):
        base = base[:-1]
    elif base in _DOUBLES or re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", base):
        base = f"{base}{base[-1]}"
    return f"{base}ing {complement}".strip()


def passive(phrase: str) -> str:
    """The verb seen from the other end, where it is one word: `is financed by`; nothing where that is not known.

    >>> passive("finances"), passive("sells"), passive("gives"), passive("holds debt of")
    ('is financed by', 'is sold by', '', '')
    """
    if " " in phrase or not phrase.endswith("s") or phrase in _BASE or phrase in _NO_PARTICIPLE:
        return ""
    return f"is {past(phrase)} by"


def forms(phrases: Iterable[str]) -> Iterator[str]:
    """Every form in which a question may have one of the phrases: `is supplied by`, `were supplied by`, `supplied by`.

    >>> sorted(set(forms(["is supplied by"])))
    ['are supplied by', 'is supplied by', 'supplied by', 'was supplied by', 'were supplied by']
    """
    for phrase in phrases:
        for form in (phrase, plural(phrase), past(phrase), plural(past(phrase))):
            yield form
            if complement := without_be(form):  # "the states supplied by", "are not supplied by"
                yield complement


def plain_verb(form: str) -> str:
    """A folded form without articles, which a question may have otherwise: "has deal with", "owns debt of"."""
    return " ".join(word for word in form.split() if word not in ARTICLES)


def without_be(phrase: str) -> str:
    """What stands behind a form of to be, with which the phrase begins: `antagonistic to`; else nothing."""
    verb, _, complement = phrase.partition(" ")
    return complement if verb in ("is", "are", "was", "were") else ""
