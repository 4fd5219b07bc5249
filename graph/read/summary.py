"""What was checked, in numbers: nobody should read "no problems" where nothing was looked at."""

from __future__ import annotations

from collections import Counter
from typing import NotRequired, TypedDict

from graph.read import Reading
from graph.read.problems import PLACEHOLDER, printable, quote
from graph.read.rules import ADVICE, RULES
from graph.records import FILE_SECTIONS, Header
from graph.records.claim import ON_THE_CITATION
from graph.text import counted, listed


class Checked(TypedDict):
    """Counts of files, records by section, rules, citations, and citations that were held against the cited work.

    `stubs` counts claims that say nothing yet, and is there where there are any; they are not among the records.
    `verdicts` counts all that is recorded, `citations_checked` those that were looked up with a result.
    `curators` and `license` are there where the dataset has them.
    """

    files: int
    records: dict[str, int]
    rules: int
    citations: int
    citations_checked: int
    verdicts: dict[str, int]
    stubs: NotRequired[int]
    curators: NotRequired[list[str]]
    license: NotRequired[str]


def summary(reading: Reading) -> Checked:
    """What one run of `examine` looked at. Records that are wrong are counted like the others."""
    raw = reading.source_map.raw
    records = {section: len(raw[section]) for section in FILE_SECTIONS if isinstance(raw.get(section), dict)}
    if reading.stubs:
        records["claims"] -= len(reading.stubs)
    claims = reading.data.claims.values() if reading.data else ()
    citations = [citation for claim in claims for citation in claim.cites]
    verdicts: Counter[str] = Counter(citation.check.verdict for citation in citations if citation.check)
    checked: Checked = {
        "files": len(reading.source_map.files),
        "records": records,
        "rules": len(RULES) + len(ADVICE),
        "citations": len(citations),
        "citations_checked": sum(citation.is_checked for citation in citations),
        "verdicts": {**verdicts},
    }
    if reading.stubs:
        checked["stubs"] = len(reading.stubs)
    if reading.data:
        _add_credits(checked, reading.data.dataset)
    return checked


def _add_credits(checked: Checked, header: Header) -> None:
    """Add who wrote the records, and under which terms they may be used."""
    curators = [printable(curator) for curator in header.curators if curator != PLACEHOLDER]
    if curators:
        checked["curators"] = curators
    if header.license:
        checked["license"] = printable(header.license)


def _checks(checked: Checked) -> str:
    """How many citations there are, how many were looked up with a result and how many without, and the rest."""
    verdicts = checked["verdicts"]
    parts = [counted(checked["citations"], "citation", none="no")]
    for sort, has_result in (("looked up with a result", True), ("looked up without one", False)):
        numbers = {word: number for word, number in verdicts.items() if (word in ON_THE_CITATION) == has_result}
        if numbers:
            words = ", ".join(f"{number:,} {word}" for word, number in numbers.items())
            parts.append(f"{sum(numbers.values()):,} {sort} ({words})")
    left = checked["citations"] - sum(verdicts.values())
    return ", ".join([*parts, *([f"{left:,} not looked up"] if left else [])])


def sentence(checked: Checked, title: str) -> str:
    """The summary of a dataset with this title in one line."""
    records = [
        counted(number, FILE_SECTIONS[section], section) for section, number in checked["records"].items() if number
    ]
    parts = [", ".join(records) or "no records", f"{checked['rules']} rules", _checks(checked)]
    if "stubs" in checked:
        parts.append(f"{counted(checked['stubs'], 'stub says', 'stubs say')} nothing yet")
    if "curators" in checked:
        parts.append(f"curated by {listed(checked['curators'], 'and')}")
    if "license" in checked:
        parts.append(f"licence {checked['license']}")
    return f"All in order in {quote(title)}: {'; '.join(parts)}."
