"""The prompt of `whosays ask`: one question after the other, with history and completion where there is readline."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click

from graph.cache import folder

LINES = 1000  # of the history that are kept
ENDS = ("quit", "exit", "bye")
HELP = """Questions, for example:
  which claims cite NAME and mention NAME        how is NAME connected to NAME
  which claims are hedged                        compare NAME and NAME
  who says that NAME supplies NAME               what would fall without NAME
  which sources are cited for NAME               claims cites:ID -about:ID
show NAME shows one record. The tabulator key completes. Ctrl-D ends."""


def questions(kb: Any, put: Callable[[str], bool]) -> bool:
    """Ask until the end of the input, and say whether every question was understood.

    At a terminal a question that is not understood is answered with a reason and does no harm. From a pipe there has to
    be one question at least, a line each.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        asked = [line.strip() for line in sys.stdin or ()]
        if not any(asked):
            raise click.UsageError('there is no question; ask for example: whosays ask "which claims cite NAME"')
        understood = [put(line) for line in asked if line]
        return all(understood)
    from graph.ask.suggest import example

    counts = f"{len(kb.data.claims):,} claims, {len(kb.data.sources):,} sources"
    click.echo(f"{kb.data.dataset.title}: {counts}. Ask in English, for example: {example(kb)}")
    click.echo("show NAME shows one record, the tabulator key completes, Ctrl-D ends.\n")
    with _history(kb):
        while _turn(kb, put):
            pass
    return True


def _turn(kb: Any, put: Callable[[str], bool]) -> bool:
    """One line of the prompt and its answer; false at the end. Ctrl-C gives up what is typed or being answered."""
    try:
        line = input("? ").strip()
        word, _, name = line.partition(" ")
        if line.lower() in ENDS:
            return False
        if line.lower() in ("help", "?"):
            click.echo(HELP)
        elif word.lower() == "show" and ":" not in line:
            if name:
                put_card(kb, name)
            else:
                click.echo("show what? Write show and an id or a name.", err=True)
        elif line:
            put(line)
        click.echo()
    except KeyboardInterrupt:
        with suppress(KeyboardInterrupt):
            click.echo()
    except EOFError:
        click.echo()
        return False
    return True


def put_card(kb: Any, name: str) -> None:
    """Show one record, as `whosays show` does."""
    from graph.ask import find_id
    from graph.ask.cards import card
    from graph.cli.terminal import or_refuse, terminal_style

    key = or_refuse(find_id, kb, name, False)
    if key is not None:
        click.echo(card(kb, key, terminal_style()))


@contextmanager
def _history(kb: Any) -> Iterator[None]:
    """Completion, and the lines of earlier sessions; they are kept beside what else is kept, and for the user only."""
    try:
        import readline
    except ImportError:  # Windows has none: then there is a plain prompt
        yield
        return
    readline.set_completer_delims("")
    readline.set_completer(_Completer(kb))
    apple = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if apple else "tab: complete")
    readline.set_completion_display_matches_hook(_display)
    place = folder()
    past = place / "history" if place else None
    if past is not None:
        with suppress(OSError):
            readline.read_history_file(past)
    try:
        yield
    finally:
        if past is not None:
            _keep(readline, past)


def _keep(readline: Any, past: Path) -> None:
    with suppress(OSError):
        past.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        past.touch(mode=0o600)
        readline.set_history_length(LINES)
        readline.write_history_file(past)


class _Completer:
    """What readline calls for one completion of a line after the other."""

    def __init__(self, kb: Any) -> None:
        self.kb = kb
        self.found: list[str] = []

    def __call__(self, text: str, number: int) -> str | None:
        if number == 0:
            from graph.ask import names_of
            from graph.ask.complete import complete, complete_name

            names = names_of(self.kb)
            shown = text.lower().startswith("show ")
            found = complete_name(names, text[5:]) if shown else complete(names, text)
            self.found = [text[:5] + one for one in found] if shown else found
        return self.found[number] if number < len(self.found) else None


def _display(typed: str, matches: Sequence[str], _: int) -> None:
    """Show what may follow, without the line that all of them begin with, and the line again."""
    shown = [match[typed.rfind(" ") + 1 :] for match in matches]
    click.echo("\n" + "  ".join(shown))
    click.echo(f"? {typed}", nl=False)
