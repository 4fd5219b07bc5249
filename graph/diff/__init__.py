"""What changed between two states of a dataset, in plain sentences; the order in the files does not matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.records import SECTIONS, Citation, Claim, Dataset, Source, as_plain

KINDS = ("added", "removed", "renamed", "reworded", "moved", "check", "changed")


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
    """All changes from the old state to the new one: claims first, then what they stand on, then the rest.

    A claim with another id and the same words is renamed. A citation that leaves one claim and comes to another, of the
    same work at the same place, has moved.
    """
    found = list(_claims(old, new))
    for section in ("sources", "actors", "projects", "concepts", "predicates", "passages"):
        found += _records(section, getattr(old, section), getattr(new, section))
    kept = [[key for key in one.passages if key in other.passages] for one, other in ((old, new), (new, old))]
    if kept[0] != kept[1]:
        found.append(Change("changed", "passages", "passages", "The passages stand in another order of reading."))
    found += [
        Change("changed", "dataset", "dataset", says) for says in _fields(old.dataset, new.dataset, "of the dataset")
    ]
    return found


def _claims(old: Dataset, new: Dataset) -> Iterator[Change]:
    renamed = dict(_renamed(old.claims, new.claims))
    came = [key for key in new.claims if key not in old.claims and key not in renamed.values()]
    went = [key for key in old.claims if key not in new.claims and key not in renamed]
    for key in came:
        yield Change("added", "claims", key, f"New claim: {new.claims[key].says}")
    for key in went:
        yield Change("removed", "claims", key, f"Removed claim: {old.claims[key].says}")
    for one, other in renamed.items():
        yield Change("renamed", "claims", other, f"The claim {one} is now called {other}.")
    pairs = [(renamed.get(key, key), old.claims[key]) for key in old.claims if renamed.get(key, key) in new.claims]
    moved = _moved(pairs, new)
    states = {key: (_by_place(before), _by_place(new.claims[key])) for key, before in pairs}
    for (source, place, _), (one, other) in moved.items():
        at = f", {place}," if place else ""
        yield Change("moved", "claims", other, f"The citation of {source}{at} moved from {one} to {other}.")
        yield from _citation(other, (source, place), states[one][0][source, place], states[other][1][source, place])
    gone = {(one, source, place) for (source, place, _), (one, _) in moved.items()}
    arrived = {(other, source, place) for (source, place, _), (_, other) in moved.items()}
    for key, before in pairs:
        yield from _claim(key, before, new.claims[key], gone, arrived)


def _renamed(old: dict[str, Claim], new: dict[str, Claim]) -> Iterator[tuple[str, str]]:
    """Claims that have another id and the same words, where it is clear which is which."""
    went = [key for key in old if key not in new]
    came = [key for key in new if key not in old]
    for key in went:
        same = [other for other in came if new[other].says == old[key].says]
        if len(same) == 1 and [old[one].says for one in went].count(old[key].says) == 1:
            yield key, same[0]


def _by_place(claim: Claim) -> dict[tuple[str, str], Citation]:
    return {_place(cited): cited for cited in claim.cites}


def _place(cited: Citation) -> tuple[str, str]:
    return cited.source, cited.locator


def _moved(pairs: list[tuple[str, Claim]], new: Dataset) -> dict[tuple[str, str, int], tuple[str, str]]:
    """Citations that left one claim and came to another: source, locator and a number -> from, to."""
    lost: dict[tuple[str, str], list[str]] = {}
    won: dict[tuple[str, str], list[str]] = {}
    for key, before in sorted(pairs, key=lambda pair: pair[0]):  # whatever the order in the files
        one, other = _by_place(before), _by_place(new.claims[key])
        stayed = _relocated(one, other)  # at another place of the work, but in this claim
        for place in sorted(one.keys() - other.keys() - stayed.keys()):
            lost.setdefault(place, []).append(key)
        for place in sorted(other.keys() - one.keys() - set(stayed.values())):
            won.setdefault(place, []).append(key)
    return {
        (*place, number): (one, other)
        for place in lost
        for number, (one, other) in enumerate(zip(lost[place], won.get(place, ()), strict=False))
    }


def _claim(
    key: str, old: Claim, new: Claim, gone: set[tuple[str, str, str]], arrived: set[tuple[str, str, str]]
) -> Iterator[Change]:
    """What changed in one claim."""
    if old.says != new.says:
        yield Change("reworded", "claims", key, f"{key} said: {old.says} It says now: {new.says}")
    if old.modality != new.modality:
        yield Change("changed", "claims", key, f"{key} was {old.modality} and is {new.modality}.")
    before, after = _by_place(old), _by_place(new)
    relocated = _relocated(before, after)
    for (source, earlier_at), then in relocated.items():
        was, now = (at or "no place" for at in (earlier_at, then[1]))
        yield Change("changed", "claims", key, f"{key} cites {source} at {now}; it was at {was}.")
    for place in before:
        if place not in after and (key, *place) not in gone and place not in relocated:
            yield Change("changed", "claims", key, f"{key} cites {_cited(place)} no more.")
    for place in after:
        if place not in before and (key, *place) not in arrived and place not in relocated.values():
            yield Change("changed", "claims", key, f"{key} cites {_cited(place)} now.")
    for place, cited in after.items():
        earlier = before.get(next((one for one, other in relocated.items() if other == place), place))
        if earlier is not None:
            yield from _citation(key, place, earlier, cited)
    yield from _check(key, key, old.check, new.check)
    rest = ("says", "modality", "cites", "check")
    yield from (Change("changed", "claims", key, says) for says in _fields(old, new, f"of {key}", rest))


def _citation(key: str, place: tuple[str, str], old: Citation, new: Citation) -> Iterator[Change]:
    """What changed in one citation, beside its place."""
    yield from _check(f"{key}: {_cited(place)}", key, old.check, new.check)
    rest = _fields(old, new, f"of {key}, {_cited(place)}", ("check", *LOCATED))
    yield from (Change("changed", "claims", key, says) for says in rest)


LOCATED = (
    "source", "page", "paragraph", "section", "chapter", "article", "line", "footnote", "figure", "table", "volume",
    "timestamp",
)  # fmt: skip


def _relocated(
    before: dict[tuple[str, str], Citation], after: dict[tuple[str, str], Citation]
) -> dict[tuple[str, str], tuple[str, str]]:
    """Citations of a work that are at another place of it now: the old place and the new one."""
    found = {}
    for source in dict.fromkeys(source for source, _ in before):
        old = [place for place in before if place[0] == source and place not in after]
        new = [place for place in after if place[0] == source and place not in before]
        if len(old) == len(new) == 1:
            found[old[0]] = new[0]
    return found


def _cited(place: tuple[str, str]) -> str:
    return ", ".join(filter(None, place))


def _check(where: str, key: str, old: Any, new: Any) -> Iterator[Change]:
    """What changed in a check."""
    if old == new:
        return
    if old is None:
        yield Change("check", "claims", key, f"{where} was checked: {new.verdict}: {new.finding}")
    elif new is None:
        yield Change("check", "claims", key, f"{where} has no check any more; it was {old.verdict}: {old.finding}")
    elif (old.verdict, old.finding) == (new.verdict, new.finding):
        yield from (Change("check", "claims", key, says) for says in _fields(old, new, f"of the check of {where}"))
    elif old.verdict == new.verdict:
        says = f"{where} is {new.verdict} as before, with other words: {new.finding}"
        yield Change("check", "claims", key, says)
    else:
        yield Change("check", "claims", key, f"{where} was {old.verdict} and is {new.verdict}: {new.finding}")


def _records(section: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """What changed in a section whose records have no story of their own."""
    word = SECTIONS[section]
    for key in new:
        if key not in old:
            yield Change("added", section, key, f"New {word}: {_name(key, new[key])}")
    for key in old:
        if key not in new:
            yield Change("removed", section, key, f"Removed {word}: {_name(key, old[key])}")
        else:
            yield from (Change("changed", section, key, says) for says in _fields(old[key], new[key], f"of {key}"))


def _name(key: str, record: Any) -> str:
    name = record.label if isinstance(record, Source) else getattr(record, "name", "")
    return f"{name} ({key})" if name and name != key else key


def _fields(old: Any, new: Any, of: str, but: tuple[str, ...] = ()) -> Iterator[str]:
    """The fields in which two records differ, each in a sentence."""
    before, after = as_plain(old), as_plain(new)
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if name in but or one == other:
            continue
        if one is None:
            yield f"{name} {of} is now {_said(other)}."
        elif other is None:
            yield f"{name} {of} is gone; it was {_said(one)}."
        elif isinstance(one, list) and isinstance(other, list):
            gained, lost = _more(other, one), _more(one, other)
            parts = [f"gained {_said(gained)}"] * bool(gained) + [f"lost {_said(lost)}"] * bool(lost)
            yield f"{name} {of} {' and '.join(parts) or 'has another order'}."
        else:
            yield f"{name} {of} was {_said(one)} and is {_said(other)}."


def _more(one: list[Any], other: list[Any]) -> list[Any]:
    """What the one list has beyond the other, as often as it has it."""
    rest = list(other)
    found = []
    for inner in one:
        if inner in rest:
            rest.remove(inner)
        else:
            found.append(inner)
    return found


def _said(value: Any) -> str:
    """A value in a sentence: lists in brackets, records with their fields."""
    if isinstance(value, list):
        return f"[{', '.join(map(_said, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_said(inner)}' for key, inner in value.items())}}}"
    return str(value).lower() if isinstance(value, bool) else str(value)
