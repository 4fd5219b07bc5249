"""What was held against the work, in sentences with numbers: nothing found means little where nothing was looked at."""

from __future__ import annotations

from graph.text import counted
from graph.verify import TEXTS, Verification
from graph.verify.cited import UNREAD


def sentences(result: Verification) -> str:
    """The numbers of a verification, and whether anything was found, in lines for a terminal."""
    number = result.checked
    if TEXTS not in number:  # a copy of another work
        return f"Nothing else was held against {result.copy}."
    lines = [
        f"{_count(number, 'passages', 'passage')}, spanning {_count(number, 'words of the work read', 'word')}; "
        f"{_count(number, 'sentences left over', 'sentence')} between them left over; "
        f"{_count(number, 'words before', 'word')} before the first and {number['words after']:,} after the last "
        "were not looked at",
        f"{_count(number, 'passages under a printed heading', 'passage')} held against printed headings, and "
        f"{number['passages in paragraphs that the copy shows']:,} against paragraphs that the copy shows",
        _citations(number),
        f"{_count(number, TEXTS, 'text')} of our own, for eight words in a row that the work has",
        f"{_count(number, 'page locators within known pages', 'page locator')} of sources whose pages are known",
        f"{_count(number, 'titles of sources', 'title')} of sources",
    ]
    return "\n".join([f"Held against {result.copy}:", *(f"  {line}" for line in lines), _ending(result)])


def _ending(result: Verification) -> str:
    """Whether anything was found; what stands behind the last passage is no finding, and is not passed over either."""
    if result.problems:
        return f"{counted(len(result.problems), 'finding')}."
    if behind := result.checked["sentences after"]:
        covers = "sentence behind it is" if behind == 1 else "sentences behind it are"
        return f"Nothing is left over up to the last passage; {behind:,} {covers} in none, which whosays todo lists."
    return "Nothing is left over."


def _count(number: dict[str, int], what: str, noun: str) -> str:
    return counted(number[what], noun)


def _citations(number: dict[str, int]) -> str:
    """What is known of the citations in the text; what cannot be read is not passed over in silence."""
    unread = f"{_count(number, UNREAD, 'mark')} of a style that is not known" if number[UNREAD] else ""
    if not number["citations in the text"]:
        claims = counted(number["claims that cite"], "claim cites", "claims cite", none="no")
        return f"no citation of a style that is known{unread and f' ({unread})'}; {claims}"
    read = _count(number, "citations in the text", "citation")
    own = _count(number, "citations of claims", "citation")
    begun = f", {number['citations of stubs']:,} of stubs" if number["citations of stubs"] else ""
    return f"{read} in the text of these passages{unread and f' and {unread}'}, and {own} of claims{begun}"
