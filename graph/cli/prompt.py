"""The prompt of `whosays ask`: one question after the other, with history and completion where there is readline."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import takewhile
from typing import TYPE_CHECKING

import click

from graph.cli.asking import answered, print_answer, print_card
from graph.cli.hints import help_for
from graph.cli.history import remembered
from graph.cli.terminal import echo, is_terminal
from graph.text import counted

if TYPE_CHECKING:
    from graph import KnowledgeGraph
    from graph.ask import Answer

GREETING = 3  # questions to begin with
ENDS = ("quit", "exit", "bye")


def prompt(kb: KnowledgeGraph, output_format: str, most: int | None = None) -> bool:
    """Answer questions in a format until the end of the input, and say whether every question was understood.

    As text, an answer has so many records at the most.

    At a terminal a question that is not understood is answered with a reason and does no harm. From a pipe there has to
    be one question at least, a line each.
    """
    gc.enable()  # this process answers many questions, and each leaves something behind
    if not is_terminal(sys.stdin):
        questions = [line.strip() for line in sys.stdin or ()]
        if not any(questions):
            raise click.UsageError('there is no question; ask for example: whosays ask "which claims cite NAME"')
        asked = takewhile(lambda question: question.lower() not in ENDS, filter(None, questions))
        return False not in [answered(kb, question, output_format, most) for question in asked]
    from graph.offers import openers

    counts = f"{counted(len(kb.data.claims), 'claim')}, {counted(len(kb.data.sources), 'source')}"
    echo(f"{kb.data.dataset.title}: {counts}. Ask in English, for example:")
    for offer in openers(kb)[:GREETING]:
        echo(f"  {offer.question}")
    echo("help says more, show NAME shows one record, the tabulator key completes, Ctrl-D ends.\n")
    conversation = Conversation(kb, output_format, most)
    with _readline(kb):
        while conversation.turn():
            pass
    return True


class Conversation:
    """One question after the other, of which each may go on from the answer before."""

    def __init__(self, kb: KnowledgeGraph, output_format: str, most: int | None) -> None:
        self.kb, self.output_format, self.most = kb, output_format, most
        self.before: Answer | None = None

    def turn(self) -> bool:
        """One line and its answer; false at the end. Ctrl-C gives up what is typed or being answered."""
        try:
            line = input("? ").strip()
            if line.lower() in ENDS:
                return False
            self._answer(line)
            echo("")
        except KeyboardInterrupt:
            with suppress(KeyboardInterrupt):
                echo("")
        except EOFError:
            echo("")
            return False
        return True

    def _answer(self, line: str) -> None:
        word, _, name = line.partition(" ")
        if text := help_for(line):
            echo(text)
            return
        if word.lower() == "show" and ":" not in line and not (self.before and name.lower().startswith("the ")):
            if name:
                print_card(self.kb, name, titled=False)
            else:
                echo("show what? Write show and an id or a name.", err=True)
        elif line:
            answer = print_answer(self.kb, line, self.output_format, self.most, self.before, titled=False)
            self.before = answer or self.before


@contextmanager
def _readline(kb: KnowledgeGraph) -> Iterator[None]:
    """Completion, and the lines of earlier sessions."""
    try:
        import readline
    except ImportError:  # Windows has none: then there is a plain prompt
        yield
        return
    readline.set_completer_delims("")
    completer = _Completer(kb)
    readline.set_completer(completer)
    apple = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if apple else "tab: complete")
    readline.set_completion_display_matches_hook(completer.display)
    with remembered(readline):
        yield


class _Completer:
    """What readline calls for one completion of a line after the other."""

    def __init__(self, kb: KnowledgeGraph) -> None:
        self.kb = kb
        self.completions: list[str] = []

    def __call__(self, text: str, index: int) -> str | None:
        if index == 0:
            from graph.ask import names_of
            from graph.offers.complete import complete, complete_name

            names = names_of(self.kb)
            if text.lower().startswith("show "):
                self.completions = [text[:5] + name for name in complete_name(names, text[5:])]
            else:
                self.completions = complete(names, text)
        return self.completions[index] if index < len(self.completions) else None

    def display(self, typed: str, matches: Sequence[str], _: int) -> None:
        """Show what may follow, whole questions with the number of their answers, and the line again."""
        from graph.offers import offers

        echo("\n" + "  ".join(match[typed.rfind(" ") + 1 :] for match in matches))
        for offer in offers(self.kb, typed):
            echo(f"  {offer.question}  ({counted(offer.answers, 'answer')})")
        echo(f"? {typed}", nl=False)
