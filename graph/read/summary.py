"""What was checked, in numbers: nobody should read "no problems" where nothing was looked at."""

from __future__ import annotations

from typing import TypedDict

from graph.read import Reading
from graph.read.rules import ADVICE, RULES
from graph.records import FILE_SECTIONS


class Checked(TypedDict):
    """Counts of files, records by section, rules, citations, and citations that were held against the cited work."""

    files: int
    records: dict[str, int]
    rules: int
    citations: int
    citations_checked: int
    verdicts: dict[str, int]


def summary(reading: Reading) -> Checked:
    """What one run of `examine` looked at. Records that are wrong are counted like the others."""
    raw = reading.source_map.raw
    records = {section: len(raw[section]) for section in FILE_SECTIONS if isinstance(raw.get(section), dict)}
    claims = reading.data.claims.values() if reading.data else ()
    citations = [cited for claim in claims for cited in claim.cites]
    verdicts: dict[str, int] = {}
    for cited in citations:
        if cited.check:
            verdicts[cited.check.verdict] = verdicts.get(cited.check.verdict, 0) + 1
    return {
        "files": len(reading.source_map.files),
        "records": records,
        "rules": len(RULES) + len(ADVICE),
        "citations": len(citations),
        "citations_checked": sum(verdicts.values()),
        "verdicts": verdicts,
    }


def sentence(checked: Checked) -> str:
    """The summary in one line."""
    counts = ", ".join(_count(number, section) for section, number in checked["records"].items() if number)
    verdicts = ", ".join(f"{number:,} {verdict}" for verdict, number in checked["verdicts"].items())
    verdicts = f" ({verdicts})" if verdicts else ""
    held = f"{checked['citations_checked']:,} of {checked['citations']:,} citations checked against the cited work"
    return f"All in order: {counts or 'no records'}; {checked['rules']} rules; {held}{verdicts}."


def _count(number: int, section: str) -> str:
    return f"1 {FILE_SECTIONS[section]}" if number == 1 else f"{number:,} {section}"
