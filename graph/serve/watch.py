"""What is shown now: the page of a dataset, or the problems in it, made anew when its files change."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Event

from graph.knowledge import Knowledge
from graph.read import DataError, Problem, examine, files
from graph.serve.served import Shown, problems_page, served, waiting_page

EVERY = 0.25  # seconds from one look at the files to the next

Stamp = tuple[object, ...]


class Watch:
    """A dataset that is looked at again and again. What it shows is replaced as a whole, and never half made."""

    def __init__(self, path: Path, tell: Callable[[str], None] = lambda _: None) -> None:
        self.path = path
        self.now: Shown = waiting_page()
        self.last: Shown | None = None  # the newest page of data that were in order
        self._tell = tell
        self._made: Stamp | None = None  # the files from which `now` is made
        self._seen: Stamp | None = None
        self._wrong = False

    def run(self, ended: Event) -> None:
        """Look until it is said that this has ended."""
        while True:
            self.look()
            if ended.wait(EVERY):
                return

    def look(self) -> None:
        """Look at the files, and make anew what is shown where they have changed and are left alone since.

        An editor may write a file in several steps, so files that were just seen to change are looked at once more.
        """
        stamp = _stamp(self.path)
        settled = self._made is None or stamp == self._seen
        self._seen = stamp
        if stamp == self._made or not settled:
            return
        self._made = stamp  # taken before the files are read: what changes meanwhile is seen at the next look
        html, problems = _drawn(self.path, self.last.html if self.last else "")
        if html:
            self.now = self.last = served(html)
        else:
            self.now = problems_page(problems, has_last=self.last is not None)
        self._say(problems)
        # a load keeps what it made from the collector for good, which is for a process that loads once
        gc.unfreeze()
        gc.collect()

    def _say(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            count = f"{len(problems):,} {'problem' if len(problems) == 1 else 'problems'}."
            self._tell("\n".join([*map(str, problems), count]))
        elif self._wrong:
            self._tell("In order again.")
        self._wrong = bool(problems)


def _stamp(path: Path) -> Stamp:
    """What changes when a file of the dataset changes, comes or goes."""
    try:
        return tuple(_of(file) for file in files.find(path))
    except DataError as error:
        return (str(error),)


def _of(file: Path) -> Stamp:
    try:
        found = file.stat()
    except OSError:
        return (str(file),)
    return (str(file), found.st_mtime_ns, found.st_size, found.st_ino)


def _drawn(path: Path, before: str) -> tuple[str, tuple[Problem, ...]]:
    """The page of the dataset as it stands in its files, its map like that of the page before, or every problem."""
    from graph.page import page

    try:
        reading = examine(path)
        if reading.problems or reading.data is None:
            return "", reading.problems
        return page(Knowledge(reading.data, path), like=before), ()
    except DataError as error:
        return "", error.problems
    except Exception as error:  # the next change of a file may do better, and until then it must be known what failed
        what = f"the page could not be drawn: {type(error).__name__}: {error}"
        return "", (
            Problem(files.printable_path(path), 0, 0, "", what, "this is a defect of whosays; please report it"),
        )
