"""Claims of the sort that somebody asks for before others: reasons, years, figures, what does good or harm."""

from __future__ import annotations

from collections.abc import Callable

from graph.knowledge import Knowledge
from graph.records import Claim
from graph.search import ALIKE, WORDS, search_index
from graph.stems import stem
from graph.text import fold

WHEN = "when"
REASONS, YEARS, FIGURES, JUDGED = "reasons first", "years first", "figures first", "judged first"
# sorts of claims: the words, in stems, with which people ask for them, and which claims are of it
ASKED_FOR: dict[str, tuple[frozenset[str], Callable[[Claim], bool]]] = {
    REASONS: (
        frozenset(map(stem, (*ALIKE["reasons"], *ALIKE["effects"]))),
        lambda claim: bool(claim.argues.supports or claim.argues.causes),
    ),
    YEARS: (frozenset((WHEN, "year", "date")), lambda claim: bool(claim.years())),
    FIGURES: (
        frozenset(("how much", "how many", "percent", "percentag", "how big", "how larg", "number")),
        lambda claim: bool(claim.figures),
    ),
}
NONE_NEAR = {YEARS: "no year near", FIGURES: "no figure near"}  # what is said where no claim is of such a sort
# words with which people ask what good something does, or what harm, and further ones with which claims say so
JUDGED_BY = {"benefit": WORDS["words of good"], "risk": WORDS["words of evil"]}
GOOD_AND_EVIL = [
    [frozenset(map(stem, words)) for words in (ALIKE[asking], (*ALIKE[asking], *saying))]
    for asking, saying in JUDGED_BY.items()
]


def asked_first(kb: Knowledge, text: str, ids: tuple[str, ...], most: int) -> tuple[tuple[str, ...], str]:
    """Of the first of some nearest claims those first that are of the sort that a text asks for.

    With them comes the name of the sentence that says so: of none where nothing is changed, and one of `NONE_NEAR`
    where none of them is of the sort.
    """
    stems = f" {' '.join(map(stem, fold(text).split()))} "
    for sort, (asking, is_of_sort) in ASKED_FOR.items():
        if asked := [words for words in asking if _asks(words, stems)]:
            if sort == REASONS and not search_index(kb).having(asked).isdisjoint(ids[:most]):
                return ids, ""  # they say "objective" themselves
            fitting = {claim_id for claim_id in ids[:most] if is_of_sort(kb.data.claims[claim_id])}
            if sort in NONE_NEAR and not fitting:
                return ids, NONE_NEAR[sort]
            return _fitting_first(ids, fitting, most, sort)
    speaking = judging(kb, text)
    return _fitting_first(ids, speaking, len(ids), JUDGED) if speaking else (ids, "")


def _asks(words: str, stems: str) -> bool:
    """Whether words ask in a text: "when" does where it begins, and not in "wrong when somebody looked"."""
    return stems.startswith(f" {words} ") if words == WHEN else f" {words} " in stems


def _fitting_first(ids: tuple[str, ...], fitting: set[str], most: int, sort: str) -> tuple[tuple[str, ...], str]:
    """Of the first ids those first that are fitting, and the name of the sort where that changes anything."""
    sorted_ids = (*sorted(ids[:most], key=lambda claim_id: claim_id not in fitting), *ids[most:])
    return sorted_ids, sort if sorted_ids != ids else ""


def judging(kb: Knowledge, text: str) -> set[str]:
    """The claims that speak of what good or harm something does, where a text asks for that; else none."""
    asked = set(map(stem, fold(text).split()))
    pairs = GOOD_AND_EVIL
    return search_index(kb).having(word for asking, saying in pairs if not asking.isdisjoint(asked) for word in saying)
