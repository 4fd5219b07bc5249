"""What a claim says and no finding of a check speaks of: numbers, years, proper names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from graph.knowledge import Knowledge, once_per_dataset
from graph.records.claim import ON_THE_CITATION
from graph.text import fold

# the digits of CO2, G20 and COVID-19 are of a name
_NUMBER, _THOUSANDS = re.compile(r"(?<!\w)(?<![A-Z]-)(?<!\d[.,])\d+(?:[.,]\d+)*"), re.compile(r",(?=\d{3})")
_DIGIT = re.compile(r"\d")


def unmentioned(kb: Knowledge, claim_id: str) -> list[str]:
    """Numbers, years and names of a claim that no finding of a work that was reached speaks of.

    A finding with 89.03 speaks of 89, which is the same rounded; 89 does not speak of 89.03.
    """
    claim = kb.data.claims[claim_id]
    checks = [citation.check for citation in claim.cites if citation.check]
    text = " ".join(check.finding for check in checks if check.verdict in ON_THE_CITATION)
    if not text:
        return []
    missing = _numbers_missing(kb, claim_id, text) if _DIGIT.search(claim.says) else ()
    return [*missing, *_names_missing(kb, claim_id, text)]


def _numbers_missing(kb: Knowledge, claim_id: str, text: str) -> Iterator[str]:
    """The numbers that a claim gives, and the text neither as they are nor rounded."""
    found = [*map(_exact, _numbers(text))]
    for number in dict.fromkeys(_numbers(_without_names(kb, claim_id))):
        if not _is_found(_exact(number), found):
            yield number


def _numbers(text: str) -> list[str]:
    """The numbers of a text, without the commas of thousands: 4,000 is 4000."""
    return [_THOUSANDS.sub("", number) for number in _NUMBER.findall(text)]


def _exact(number: str) -> Decimal | str:
    """The number as it is compared: 89,0 is 89. What is no number, such as 1.2.3, is compared as a text."""
    try:
        return Decimal(number.replace(",", "."))
    except InvalidOperation:
        return number


def _is_found(number: Decimal | str, found: list[Decimal | str]) -> bool:
    """Whether a number is among others, or is one of them rounded."""
    if number in found or not isinstance(number, Decimal):
        return number in found
    step = Decimal(1).scaleb(_exponent(number))
    exact = (other for other in found if isinstance(other, Decimal) and _exponent(other) < _exponent(number))
    return any(number - step / 2 <= other < number + step / 2 for other in exact)


def _exponent(number: Decimal) -> int:
    """The power of ten of its last digit: -2 of 89.03."""
    return int(number.as_tuple().exponent)


def _without_names(kb: Knowledge, claim_id: str) -> str:
    """What a claim says without the names and titles in it that have a number: the 2030 of Vision 2030 is a name."""
    claim, numbered = kb.data.claims[claim_id], _numbered_names(kb)
    named = {*kb.mentioned[claim_id], *claim.about, *(citation.source for citation in claim.cites)}
    rows = [row for record_id in named for row in numbered.get(record_id, ())]
    # a name of which a number is not there cannot be there; a pattern for each claim takes as long as all the rest
    names = [name for name, numbers in rows if all(number in claim.says for number in numbers)]
    names.sort(key=lambda name: (-len(name), name))
    return re.sub("|".join(map(re.escape, names)), " ", claim.says, flags=re.IGNORECASE) if names else claim.says


@once_per_dataset
def _numbered_names(kb: Knowledge) -> dict[str, list[tuple[str, list[str]]]]:
    """The names and titles that have a number, with their numbers, by the id of their entity or work."""
    names = {entity_id: (entity.name, *entity.aliases) for _, entity_id, entity in kb.each_entity()}
    names |= {source_id: (source.label, source.title) for source_id, source in kb.data.sources.items()}
    return {
        record_id: rows
        for record_id, texts in names.items()
        if (rows := [(text, numbers) for text in texts if (numbers := _NUMBER.findall(text))])
    }


def _names_missing(kb: Knowledge, claim_id: str, text: str) -> Iterator[str]:
    """The entities that a claim names as a proper name, and the text by no name of theirs."""
    names = _proper_names(kb)
    says, findings_text = f" {fold(kb.data.claims[claim_id].says)} ", ""
    for entity_id in kb.mentioned[claim_id]:
        if entity_id in names and _names(says, names[entity_id]):
            findings_text = findings_text or f" {fold(text)} "
            if not _names(findings_text, names[entity_id]):
                yield kb.entity(entity_id).name


def _names(text: str, names: list[str]) -> bool:
    """Whether one of these names stands in a text."""
    return names[0] in text or any(name in text for name in names[1:])


@once_per_dataset
def _proper_names(kb: Knowledge) -> dict[str, list[str]]:
    """The folded names of each entity that has a proper name, between spaces."""
    return {
        entity_id: [f" {fold(name)} " for name in (entity.name, *entity.aliases)]
        for _, entity_id, entity in kb.each_entity()
        if entity.name[:1].isupper()
    }
