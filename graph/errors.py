"""What cannot be done as it was asked: one error, whose message says what is wrong and what to do.

Mistakes in the data are another matter (`graph.read.DataError`, with a place for each), and so are questions that are
not understood (`graph.ask.NotUnderstood`, with what could be asked instead).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class CallError(Exception):
    """A call that cannot be carried out: a file, a name, a port, a style, an extra that is missing."""


def missing_extra(what: str, extra: str, otherwise: str = "") -> CallError:
    """The error where a library of an extra is not installed.

    Parameters
    ----------
    what
        What needs it, as a sentence begins: `a PDF`.
    extra
        The extra that brings it.
    otherwise
        What can be done without, if anything: `save it as .svg`.
    """
    message = f'{what} needs an extra: pip install "whosays[{extra}]"'
    return CallError(f"{message}, or {otherwise}" if otherwise else message)


@contextmanager
def needs_extra(what: str, extra: str, otherwise: str = "") -> Iterator[None]:
    """Around the imports of an extra's libraries: where one of them is not installed, that is a `missing_extra`."""
    try:
        yield
    except ImportError:
        raise missing_extra(what, extra, otherwise) from None
