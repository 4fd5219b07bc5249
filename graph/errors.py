"""What cannot be done as it was asked: one error, whose message says what is wrong and what to do.

Mistakes in the data are another matter (`graph.read.DataError`, with the line of each), and so are questions that are
not understood (`graph.ask.NotUnderstood`, with what could be asked instead).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class CallError(Exception):
    """A call that cannot be carried out: a file, a name, a port, a style, an extra that is missing."""


def missing_extra(subject: str, extra: str, alternative: str = "") -> CallError:
    """The error where a library of an extra is not installed.

    Parameters
    ----------
    subject
        What needs it, as a sentence begins: `a PDF`.
    extra
        The extra that brings it.
    alternative
        What can be done without it, if anything: `save it as .svg`.

    Examples
    --------
    >>> missing_extra("a PNG", "picture", "save it as .svg")
    CallError('a PNG needs an extra: pip install "whosays[picture]", or save it as .svg')
    """
    message = f'{subject} needs an extra: pip install "whosays[{extra}]"'
    return CallError(f"{message}, or {alternative}" if alternative else message)


@contextmanager
def needs_extra(subject: str, extra: str, alternative: str = "") -> Iterator[None]:
    """Around the imports of an extra's libraries: where one of them is not installed, that is a `missing_extra`."""
    try:
        yield
    except ImportError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):  # which a library in C makes an ImportError
            raise KeyboardInterrupt from None
        raise missing_extra(subject, extra, alternative) from None
