"""What the opening says in words: the headline, what was not checked, and what goes on from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from graph.knowledge import Knowledge
from graph.page.messages import Texts, ngettext
from graph.page.plurals import form_of
from graph.picture.letters import ISOLATE, is_right_to_left
from graph.text import listed

CHECKED = ("confirmed", "partly", "contradicted", "absent")  # grades of claims that only a check can say
NOT_CHECKED = ("not-reached", "unchecked", "own")


def finding(kb: Knowledge, counts: Counter[str], works: int, texts: Texts) -> tuple[tuple[str, str], ...]:
    """The headline, in parts."""
    total = len(kb.index.claims)
    if not total:
        return ()
    if not any(counts[grade] for grade in (*CHECKED, "not-reached")):
        citing = sum(bool(claim.cites) for claim in kb.data.claims.values())
        return (("", str(ngettext(total, texts["of"]))), ("", _cited(citing, works, texts)))
    checked = sum(counts[grade] for grade in CHECKED)
    if not checked:
        return (("", str(ngettext(total, texts["of"]))), ("", str(texts["none_checked"])))
    parts = [
        (
            grade if counts[grade] else "",
            texts["part"].format(f"{counts[grade]:,}" if counts[grade] else texts["none"], texts["words"][grade]),
        )
        for grade in CHECKED
        if grade in ("confirmed", "contradicted") or counts[grade]  # of the others nobody asks where there is none
    ]
    return (("", f"{ngettext(total, texts['of'])} {texts['checked'].format(f'{checked:,}')}"), *parts)


def _cited(citing: int, works: int, texts: Texts) -> str:
    if not citing:
        return str(texts["uncited"])
    return f"{ngettext(citing, texts['citing'])} {ngettext(works, texts['works'])}{texts['unchecked_yet']}"


def unchecked(counts: Counter[str], texts: Texts) -> str:
    """How many claims were not checked, and why; nothing where the headline says it, or where all were."""
    reasons = [str(ngettext(counts[grade], texts[grade])) for grade in NOT_CHECKED if counts[grade]]
    left = sum(counts[grade] for grade in NOT_CHECKED)
    if any(counts[grade] for grade in CHECKED):
        said = form_of(left, texts["not_checked"]).format(f"{left:,}", f"{sum(counts.values()):,}", "; ".join(reasons))
        return said if left else ""
    return f"{'; '.join(reasons)}." if len(reasons) > 1 or counts["not-reached"] else ""


def further(
    kb: Knowledge, bare: Sequence[str], is_all_bare: bool, works: Sequence[tuple[str, Sequence[str]]], texts: Texts
) -> Iterator[str]:
    """Which sections cite nothing, by their headings, and which works are cited most, each with what was found."""
    if bare and not is_all_bare:
        names = listed([set_apart(heading) for heading in bare], texts["and"]) if len(bare) <= 3 else ""
        yield texts["bare"].format(names) if names else str(ngettext(len(bare), texts["bare_many"]))
    if works and len(works[0][1]) > 1:
        first = [work for work in works if len(work[1]) == len(works[0][1])]
        if len(first) <= 3:
            is_checked = any(grade in CHECKED for _, grades in works for grade in grades)
            yield _most_cited(kb, first, is_checked, texts)


def _most_cited(kb: Knowledge, works: Sequence[tuple[str, Sequence[str]]], is_checked: bool, texts: Texts) -> str:
    """The works that most claims cite, with how many of these were checked against them where anything was."""
    names = [set_apart(kb.name(source_id)) for source_id, _ in works]
    checked = [sum(grade in CHECKED for grade in grades) for _, grades in works]
    counts = [texts["of_them_checked"].format(f"{count:,}" if count else texts["none"]) for count in checked]
    most = f"{len(works[0][1]):,}"
    if len(works) == 1:
        return str(texts["most_cited"].format(names[0], most, f", {counts[0]}" if is_checked else ""))
    told = [f"{name} ({count})" if is_checked else name for name, count in zip(names, counts, strict=True)]
    return str(texts["most_cited_each"].format(most, listed(told, texts["and"])))


def checks(kb: Knowledge, texts: Texts) -> str:
    """When the citations were checked, and by whom: whoever wrote the records wrote the checks; nothing without any."""
    of_claims = ((claim.check, *(citation.check for citation in claim.cites)) for claim in kb.data.claims.values())
    checks = [check for each in of_claims for check in each if check]
    if not checks:
        return ""
    days, curators = sorted({check.on for check in checks if check.on}), kb.data.dataset.curators
    names = texts["checkers"].format(listed(curators, texts["and"])) if curators else texts["no_checker"]
    when = [texts["between"].format(days[0], days[-1]) if len(days) > 1 else days[0]] if days else []
    return str(texts["checks"].format(", ".join([*when, names])))


def set_apart(name: str) -> str:
    """A name in a sentence: one from right to left does not turn the commas and numbers beside it."""
    return name.join(ISOLATE) if is_right_to_left(name) else name
