"""What of a text was not understood, so that nothing is lost in silence: notes, entries and marks, with places.

A note may say something and cite nothing, an entry may be none, and a mark may be of a style that is not known here:
only a person can tell, and has to be told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sized

from graph.frozen import frozen
from graph.text import counted
from graph.verbs import plural
from graph.work import Work
from graph.work.pointers import targets_of

MOST_NAMED = 12  # of a kind, in a line for a terminal
OF_NOTE = 5  # signs within which a note has its own mark
LONGEST = 200  # signs of an entry or a note in a comment


@frozen
class Unread:
    """What was not understood."""

    notes: dict[str, str]  # that name no work that is known -> a passage with its mark
    unmarked: dict[str, str]  # notes to which no mark of the text leads -> their text
    entries: list[str]  # of a list of works, of which no source was made
    marks: list[tuple[str, str]]  # as printed, and the passage

    def remarks(self) -> Iterator[str]:
        """A line for each of what stands in no passage."""
        for label, text in self.unmarked.items():
            yield f"no mark of the text leads to note {label}: {text[:LONGEST]}"
        yield from (f"in the list, and not understood: {text[:LONGEST]}" for text in self.entries)

    def sentences(self) -> Iterator[str]:
        """What was not understood, a kind a line, with the places."""
        if self.notes:
            yield f"{_counted(self.notes, 'note', 'names')} no work that is known: {_placed(self.notes.items())}"
        if self.unmarked:
            yield f"{_counted(self.unmarked, 'note', 'has')} no mark in the text: {_some([*self.unmarked])}"
        if self.entries:
            entries = _counted(self.entries, "entry of the list", "was", "entries of the list")
            yield f'{entries} not understood: look for "not understood" in the file'
        if self.marks:
            yield f"{_counted(self.marks, 'mark', 'was')} not read: {_placed(self.marks)}"


def _counted(unread: Sized, noun: str, verb: str, nouns: str = "") -> str:
    """How many there are of something, with the verb in the number that goes with it."""
    return f"{counted(len(unread), noun, nouns)} {verb if len(unread) == 1 else plural(verb)}"


def _placed(places: Iterable[tuple[str, str]]) -> str:
    return _some([f"{label} ({passage_id})" for label, passage_id in places])


def _some(names: list[str]) -> str:
    rest = [f"and {len(names) - MOST_NAMED:,} more"] if len(names) > MOST_NAMED else []
    return ", ".join([*names[:MOST_NAMED], *rest])


def unmarked(work: Work) -> dict[str, str]:
    """The notes of a text to which none of its marks leads, also not from another note; their labels and words."""
    led = {target for pointer in work.pointers for target in pointer.targets}
    starts = [entry.start for entry in work.entries]
    for mark in work.all_marks:  # but for that before a note itself; a space may stand before each
        number = bisect_right(starts, mark.start + 1) - 1
        if mark.style == "note" and not (number >= 0 and mark.start < starts[number] + OF_NOTE):
            led.update(targets_of(mark)[0])
    return {entry.marker: entry.printed for entry in work.entries if entry.is_note and entry.marker not in led}
