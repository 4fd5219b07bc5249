"""What was held against the work, in sentences with numbers: nothing found means little where nothing was looked at."""

from __future__ import annotations

from graph.text import counted
from graph.verify import Verification


def sentences(result: Verification) -> str:
    """The numbers of a verification, and whether anything was found, in lines for a terminal."""
    number = result.checked
    lines = [
        f"Held against {result.copy}:",
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
    lines.append(f"{counted(len(result.problems), 'finding')}." if result.problems else "Nothing is left over.")
    return "\n".join(lines)
