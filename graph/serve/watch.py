"""What is shown now: the page of a dataset, or the problems in it, made anew when its files change."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Condition, Event
from time import monotonic

from graph.knowledge import Knowledge
from graph.read import DataError, Problem, examine, files
from graph.read.problems import lines
from graph.serve.served import Version, problems_page, version_of, waiting_page
from graph.text import counted

EVERY = 0.01  # seconds from one look at the files to the next
REST = 20  # times as long as a look took, where that is more: of very many files it takes some time
CLEARED = 1.0  # seconds after a page, when whoever waits for it has it, until what the one before left is cleared away
QUIET = 15.0  # seconds without news after which a listener is told that somebody is still there

Stamp = tuple[object, ...]


class Watch:
    """A dataset that is looked at again and again. What it shows is replaced as a whole, and never half made.

    Parameters
    ----------
    path
        The dataset, a file or a folder.
    report
        What is called with all problems when there are any, and once when there are none again.
    """

    def __init__(self, path: Path, report: Callable[[str], None] = lambda _: None) -> None:
        self.path = path
        self.now: Version = waiting_page()
        self.last: Version | None = None  # the newest page of data that were in order
        self._changed = Condition()
        self._report = report
        self._drawn_stamp: Stamp | None = None  # of the files from which `now` is made
        self._last_stamp: Stamp | None = None  # of the files at the last look
        self._has_problems = False
        self._look_time = 0.0  # seconds that the last look at the files took
        self._clear_at: float | None = None  # when what an earlier page left is to be cleared away, if there is any

    def run(self, ended: Event) -> None:
        """Look at the files again and again until the event is set."""
        while True:
            self.look()
            if ended.wait(max(EVERY, REST * self._look_time)):
                return

    def look(self) -> None:
        """Look at the files, and make anew what is shown where they have changed and are left alone since.

        An editor may write a file in several steps, so files that were just seen to change are looked at once more.
        """
        begun = monotonic()
        stamp = _stamp(self.path)
        self._look_time = monotonic() - begun
        settled = self._drawn_stamp is None or stamp == self._last_stamp
        self._last_stamp = stamp
        is_due = stamp != self._drawn_stamp and settled
        if self._clear_at is not None and (is_due or begun >= self._clear_at):
            self._clear()
        if not is_due:
            return
        self._drawn_stamp = stamp  # taken before the files are read: what changes meanwhile is seen at the next look
        html, problems = _drawn(self.path, self.last.html if self.last else "")
        with self._changed:
            if html:
                self.now = self.last = version_of(html)
            else:
                self.now = problems_page(problems, has_last=self.last is not None)
            self._changed.notify_all()
        self._report_problems(problems)
        self._clear_at = monotonic() + CLEARED

    def _clear(self) -> None:
        """Free what a load keeps from the collector for good, which is for a process that loads once.

        It takes a third of the time of a page, in which nobody is answered: so it waits, or comes before the next page.
        """
        self._clear_at = None
        gc.unfreeze()
        gc.collect()

    def news(self, of_last: bool) -> Iterator[str]:
        """The digest of what is shown, at once and whenever it is another; an empty text where all stays quiet.

        `of_last` asks for the newest page of data that were in order, and not for the problems in its stead.
        """
        digest = ""
        while True:
            newest = self._newest(of_last, digest)
            yield newest if newest != digest else ""
            digest = newest

    def _newest(self, of_last: bool, digest: str) -> str:
        """The digest of what is shown; where it is still this one, only after there was another, or a while."""

        def current() -> str:
            version = self.last if of_last else self.now
            return version.digest if version else ""

        with self._changed:
            self._changed.wait_for(lambda: current() != digest, QUIET)
            return current()

    def _report_problems(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self._report("\n".join([*lines(problems), f"{counted(len(problems), 'problem')}."]))
        elif self._has_problems:
            self._report("In order again.")
        self._has_problems = bool(problems)


def _stamp(path: Path) -> Stamp:
    """What changes when a file of the dataset changes, comes or goes."""
    try:
        return tuple(_stamp_of_file(file) for file in files.find(path))
    except DataError as error:
        return (str(error),)


def _stamp_of_file(file: Path) -> Stamp:
    try:
        status = file.stat()
    except OSError:
        return (str(file),)
    # the system's own time of a change is nobody's to set, as that of the content is
    return (str(file), status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def _drawn(path: Path, earlier: str) -> tuple[str, tuple[Problem, ...]]:
    """The page of the dataset as it stands in its files, its map like that of an earlier page; or every problem."""
    from graph.page import page

    try:
        reading = examine(path)
        if reading.problems or reading.data is None:
            return "", reading.problems
        return page(Knowledge(reading.data, path, reading.stubs), like=earlier), ()
    except DataError as error:
        return "", error.problems
    except Exception as error:  # the next change of a file may do better, and until then it must be known what failed
        message = f"the page could not be drawn: {type(error).__name__}: {error}"
        hint = "this is a defect of whosays; please report it"
        return "", (Problem(files.printable_path(path), 0, 0, "", message, hint),)
