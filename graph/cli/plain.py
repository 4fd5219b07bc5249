"""The commands that are called most, as they are called most: with words and without options.

Then there is nothing to take apart, and click, whose import takes longer than an answer, is left out. Whatever else an
argument is, and whatever goes wrong with a call, is click's to read and to say: no option is defined here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from graph.cli.terminal import forgive_letters, print_problems
from graph.errors import CallError
from graph.read.problems import DataError


def _ask(words: list[str]) -> int | None:
    from graph.cli.asking import answer_question

    return answer_question(" ".join(words)) if words else None


def _show(words: list[str]) -> int | None:
    from graph.cli.asking import show_record

    return show_record(" ".join(words)) if words else None


def _check(words: list[str]) -> int | None:
    from graph.cli.checking import check_dataset

    return None if words else check_dataset()


def _audit(words: list[str]) -> int | None:
    from graph.cli.auditing import audit_dataset

    return None if words else audit_dataset()


PLAIN: dict[str, Callable[[list[str]], int | None]] = {"ask": _ask, "show": _show, "check": _check, "audit": _audit}


def run(arguments: list[str]) -> bool:
    """Run a command that is called with words alone, and exit with its code; false where click has to look at it.

    Parameters
    ----------
    arguments
        What stands behind `whosays`.
    """
    name, *words = arguments or [""]
    has_options = any(word.startswith("-") for word in words)
    # on Windows click puts file names in the place of patterns
    if name not in PLAIN or has_options or "_WHOSAYS_COMPLETE" in os.environ or os.name == "nt":
        return False
    forgive_letters()
    try:
        code = PLAIN[name](words)
    except CallError:
        return False
    except DataError as error:  # a file that was in order when it was read
        print_problems(error.problems)
        sys.exit(1)
    if code is None:
        return False
    sys.exit(code)
