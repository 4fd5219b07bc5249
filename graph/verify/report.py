"""What was held against the work, in sentences with numbers: nothing found means little where nothing was looked at."""

from __future__ import annotations

from graph.verify import Verification


def sentences(found: Verification) -> str:
    """The numbers of a verification, and whether anything was found."""
    number = found.checked
    lines = [
        f"Held against {found.copy}:",
        f"  {number['passages']:,} passages, which span {number['words of the work read']:,} words; "
        f"{number['sentences left over']:,} sentences between them left over; "
        f"{number['words before']:,} words before the first and {number['words after']:,} after the last "
        "were not looked at",
        f"  {number['citations in the text']:,} citations in the text of these passages, "
        f"and {number['citations of claims']:,} citations of claims",
        f"  {number['texts held against the work, word by word']:,} texts of our own, for eight words in a row that "
        "the work has",
        f"  {number['page locators within known pages']:,} page locators of sources whose pages are known",
        f"  {number['titles of sources']:,} titles of sources",
    ]  # fmt: skip
    count = len(found.problems)
    lines.append("Nothing is left over." if not count else f"{count:,} {'finding' if count == 1 else 'findings'}.")
    return "\n".join(lines)
