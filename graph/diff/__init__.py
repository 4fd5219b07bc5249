"""What changed between two states of a dataset, in plain sentences; the order in the files does not matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.diff.names import renamed, under_names
from graph.records import LOCATORS, SECTIONS, Check, Citation, Claim, Dataset, Figure, Source, as_plain
from graph.wording import figure

KINDS = ("added", "removed", "renamed", "reworded", "moved", "check", "changed")
Pinpoint = tuple[str, str]  # what tells a citation of a claim from its others: the id of the source, and the locator


@dataclass(frozen=True)
class Change:
    """One thing that changed: what sort of change it is, in which record, and in a sentence."""

    kind: str  # one of KINDS
    section: str
    id: str
    says: str

    def as_dict(self) -> dict[str, str]:
        """The change as `whosays diff --json` prints it."""
        return {"kind": self.kind, "section": self.section, "id": self.id, "says": self.says}


def changes(old: Dataset, new: Dataset) -> list[Change]:
    """All changes from the old state to the new one: claims first, then what they stand on, then the dataset itself.

    A claim with another id and the same words is renamed, and so is another record that is otherwise the same; whatever
    names it has not changed by that. A citation that leaves one claim and comes to another, of the same work at the
    same locator, has moved.
    """
    names, claim_names = renamed(old, new), dict(_renamed(old.claims, new.claims))
    old = under_names(old, names, claim_names)
    return [
        *_claims(old, new, claim_names),
        *_other_records(old, new, names),
        *_reading_order(old, new),
        *_header(old, new),
    ]


def _other_records(old: Dataset, new: Dataset, names: dict[str, dict[str, str]]) -> Iterator[Change]:
    for section in ("sources", "actors", "projects", "concepts", "predicates", "passages"):
        for before, after in names[section].items():
            says = f"The {SECTIONS[section]} {before} is now called {after}."
            yield Change("renamed", section, after, says)
        yield from _records(section, getattr(old, section), getattr(new, section))


def _reading_order(old: Dataset, new: Dataset) -> Iterator[Change]:
    """That the passages of both states stand in another order."""
    before = [passage_id for passage_id in old.passages if passage_id in new.passages]
    after = [passage_id for passage_id in new.passages if passage_id in old.passages]
    if before != after:
        yield Change("changed", "passages", "passages", "The passages stand in another order of reading.")


def _header(old: Dataset, new: Dataset) -> Iterator[Change]:
    for says in _fields(old.dataset, new.dataset, "of the dataset"):
        yield Change("changed", "dataset", "dataset", says)


def _claims(old: Dataset, new: Dataset, names: dict[str, str]) -> Iterator[Change]:
    """What changed in the claims and their citations, of which some have another id now: old id -> new id."""
    old_id_of = {after: before for before, after in names.items()}
    for claim_id, claim in new.claims.items():
        if claim_id not in old.claims and claim_id not in old_id_of:
            yield Change("added", "claims", claim_id, f"New claim: {claim.says}")
    for claim_id, claim in old.claims.items():
        if claim_id not in new.claims and claim_id not in names:
            yield Change("removed", "claims", claim_id, f"Removed claim: {claim.says}")
    for before, after in names.items():
        yield Change("renamed", "claims", after, f"The claim {before} is now called {after}.")
    named = ((names.get(claim_id, claim_id), claim) for claim_id, claim in old.claims.items())
    pairs = {claim_id: (claim, new.claims[claim_id]) for claim_id, claim in named if claim_id in new.claims}
    moved = _moved(pairs)
    for (pinpoint, _), (start, end) in moved.items():
        yield from _move(pinpoint, start, end, pairs)
    gone = {(start, pinpoint) for (pinpoint, _), (start, _) in moved.items()}
    arrived = {(end, pinpoint) for (pinpoint, _), (_, end) in moved.items()}
    for claim_id, pair in pairs.items():
        yield from _claim(claim_id, *pair, gone, arrived)


def _renamed(old: dict[str, Claim], new: dict[str, Claim]) -> Iterator[tuple[str, str]]:
    """Claims that have another id and the same words, where it is clear which is which."""
    went, came = _by_words(old, new), _by_words(new, old)
    for says, ids in went.items():
        if len(ids) == len(came.get(says, ())) == 1:
            yield ids[0], came[says][0]


def _by_words(claims: dict[str, Claim], other_state: dict[str, Claim]) -> dict[str, list[str]]:
    """The ids that the other state does not have, by what their claims say."""
    ids: dict[str, list[str]] = {}
    for claim_id, claim in claims.items():
        if claim_id not in other_state:
            ids.setdefault(claim.says, []).append(claim_id)
    return ids


def _pinpointed(claim: Claim) -> dict[Pinpoint, Citation]:
    return {(citation.source, citation.locator): citation for citation in claim.cites}


def _moved(pairs: dict[str, tuple[Claim, Claim]]) -> dict[tuple[Pinpoint, int], tuple[str, str]]:
    """Citations that left one claim and came to another: pinpoint and a number -> from, to."""
    lost: dict[Pinpoint, list[str]] = {}
    won: dict[Pinpoint, list[str]] = {}
    for claim_id, (old, new) in sorted(pairs.items()):  # whatever the order in the files
        before, after = _pinpointed(old), _pinpointed(new)
        stayed = _relocated(before, after)  # at another locator, but in this claim
        for pinpoint in sorted(before.keys() - after.keys() - stayed.keys()):
            lost.setdefault(pinpoint, []).append(claim_id)
        for pinpoint in sorted(after.keys() - before.keys() - set(stayed.values())):
            won.setdefault(pinpoint, []).append(claim_id)
    return {
        (pinpoint, number): ends
        for pinpoint in lost
        for number, ends in enumerate(zip(lost[pinpoint], won.get(pinpoint, ()), strict=False))
    }


def _move(pinpoint: Pinpoint, start: str, end: str, pairs: dict[str, tuple[Claim, Claim]]) -> Iterator[Change]:
    """That a citation moved from one claim to another, and what changed in it on the way."""
    source_id, locator = pinpoint
    at = f", {locator}," if locator else ""
    yield Change("moved", "claims", end, f"The citation of {source_id}{at} moved from {start} to {end}.")
    (old, _), (_, new) = pairs[start], pairs[end]
    yield from _citation(end, pinpoint, _pinpointed(old)[pinpoint], _pinpointed(new)[pinpoint])


def _claim(
    claim_id: str, old: Claim, new: Claim, gone: set[tuple[str, Pinpoint]], arrived: set[tuple[str, Pinpoint]]
) -> Iterator[Change]:
    """What changed in one claim. What is in `gone` and `arrived`, each with the id of its claim, has moved."""
    if old.says != new.says:
        yield Change("reworded", "claims", claim_id, f"{claim_id} said: {old.says} It says now: {new.says}")
    if old.modality != new.modality:
        yield Change("changed", "claims", claim_id, f"{claim_id} was {old.modality} and is {new.modality}.")
    before, after = _pinpointed(old), _pinpointed(new)
    relocated = _relocated(before, after)
    earlier = {now: was for was, now in relocated.items()}
    for (source_id, was), (_, now) in relocated.items():
        says = f"{claim_id} cites {source_id} at {now or 'no place'}; it was at {was or 'no place'}."
        yield Change("changed", "claims", claim_id, says)
    for pinpoint in before:
        if pinpoint not in after and (claim_id, pinpoint) not in gone and pinpoint not in relocated:
            yield Change("changed", "claims", claim_id, f"{claim_id} cites {_words(pinpoint)} no more.")
    for pinpoint in after:
        if pinpoint not in before and (claim_id, pinpoint) not in arrived and pinpoint not in earlier:
            yield Change("changed", "claims", claim_id, f"{claim_id} cites {_words(pinpoint)} now.")
    for pinpoint, citation in after.items():
        old_citation = before.get(earlier.get(pinpoint, pinpoint))
        if old_citation is not None:
            yield from _citation(claim_id, pinpoint, old_citation, citation)
    yield from _check(claim_id, claim_id, old.check, new.check)
    for says in _fields(old, new, f"of {claim_id}", ("says", "modality", "cites", "check")):
        yield Change("changed", "claims", claim_id, says)


def _citation(claim_id: str, pinpoint: Pinpoint, old: Citation, new: Citation) -> Iterator[Change]:
    """What changed in one citation, beside its locator."""
    yield from _check(f"{claim_id}: {_words(pinpoint)}", claim_id, old.check, new.check)
    for says in _fields(old, new, f"of {claim_id}, {_words(pinpoint)}", ("check", "source", *LOCATORS)):
        yield Change("changed", "claims", claim_id, says)


def _relocated(before: dict[Pinpoint, Citation], after: dict[Pinpoint, Citation]) -> dict[Pinpoint, Pinpoint]:
    """Citations of a work that are at another locator of it now: the old pinpoint and the new one."""
    relocated = {}
    for source_id in dict.fromkeys(source_id for source_id, _ in before):
        old = [pinpoint for pinpoint in before if pinpoint[0] == source_id and pinpoint not in after]
        new = [pinpoint for pinpoint in after if pinpoint[0] == source_id and pinpoint not in before]
        if len(old) == len(new) == 1:
            relocated[old[0]] = new[0]
    return relocated


def _words(pinpoint: Pinpoint) -> str:
    return ", ".join(filter(None, pinpoint))


def _check(where: str, claim_id: str, old: Check | None, new: Check | None) -> Iterator[Change]:
    """What changed in a check."""
    if old == new:
        return
    if old is None and new is not None:
        says = [f"{where} was checked: {new.verdict}: {new.finding}"]
    elif old is not None and new is None:
        says = [f"{where} has no check any more; it was {old.verdict}: {old.finding}"]
    elif old is not None and new is not None:
        says = list(_checked_again(where, old, new))
    yield from (Change("check", "claims", claim_id, sentence) for sentence in says)


def _checked_again(where: str, old: Check, new: Check) -> Iterator[str]:
    """How a check differs from an earlier one, in sentences."""
    if old.verdict != new.verdict:
        yield f"{where} was {old.verdict} and is {new.verdict}: {new.finding}"
    elif old.finding != new.finding:
        yield f"{where} is {new.verdict} as before, with other words: {new.finding}"
    else:
        yield from _fields(old, new, f"of the check of {where}")


def _records(section: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """What changed in a section whose records have no story of their own."""
    word = SECTIONS[section]
    for record_id in new:
        if record_id not in old:
            yield Change("added", section, record_id, f"New {word}: {_name(record_id, new[record_id])}")
    for record_id in old:
        if record_id not in new:
            yield Change("removed", section, record_id, f"Removed {word}: {_name(record_id, old[record_id])}")
            continue
        for says in _fields(old[record_id], new[record_id], f"of {record_id}"):
            yield Change("changed", section, record_id, says)


def _name(record_id: str, record: Any) -> str:
    name = record.label if isinstance(record, Source) else getattr(record, "name", "")
    return f"{name} ({record_id})" if name and name != record_id else record_id


def _fields(old: Any, new: Any, of: str, but: tuple[str, ...] = ()) -> Iterator[str]:
    """The fields in which two records differ, each in a sentence."""
    if old == new:  # as nearly all are, and to see it costs less than to write them out
        return
    old_fields, new_fields = as_plain(old), as_plain(new)
    for name in dict.fromkeys((*old_fields, *new_fields)):
        before, after = old_fields.get(name), new_fields.get(name)
        if name in but or before == after:
            continue
        if name == "figures":
            before, after = [*map(_figure, old.figures)] or None, [*map(_figure, new.figures)] or None
        if before is None:
            yield f"{name} {of} is now {_value(after)}."
        elif after is None:
            yield f"{name} {of} is gone; it was {_value(before)}."
        elif isinstance(before, list) and isinstance(after, list):
            gained, lost = _surplus(after, before), _surplus(before, after)
            parts = [f"gained {_value(gained)}"] * bool(gained) + [f"lost {_value(lost)}"] * bool(lost)
            yield f"{name} {of} {' and '.join(parts) or 'has another order'}."
        else:
            yield f"{name} {of} was {_value(before)} and is {_value(after)}."


def _figure(record: Figure) -> str:
    """A figure as people write it, and of what it is."""
    return f"{figure(record)} of {record.of}" if record.of else figure(record)


def _surplus(left: list[Any], right: list[Any]) -> list[Any]:
    """What the left list has beyond the right one, as often as it has it."""
    unmatched, surplus = list(right), []
    for value in left:
        if value in unmatched:
            unmatched.remove(value)
        else:
            surplus.append(value)
    return surplus


def _value(value: Any) -> str:
    """A value in a sentence: lists in brackets, records with their fields."""
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_value(inner)}' for key, inner in value.items())}}}"
    return str(value).lower() if isinstance(value, bool) else str(value)
