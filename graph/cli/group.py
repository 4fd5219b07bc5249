"""How commands fail: what cannot be done as it was asked is said as click says it, with exit code 2.

Nothing else in the house knows click, and no command catches a `CallError` to say it. Whatever is said is on one line
and harmless, and not too long to read: file names and words of the call are in it.
"""

from __future__ import annotations

import builtins
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from graph.cli.terminal import print_problems
from graph.errors import CallError
from graph.read import DataError
from graph.text import bounded, listed, one_line

COMPLETING = "_WHOSAYS_COMPLETE"  # the variable by which a shell asks for completions
MOST_MEANT = 3  # commands that are named where none has the name


class Command(click.Command):
    """A command whose `CallError` is a wrong call."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CallError as error:
            raise click.UsageError(str(error), ctx) from None
        except DataError as error:  # a file that was in order when it was read
            print_problems(error.problems)
            sys.exit(1)


class CommandGroup(click.Group):
    """A group of such commands.

    `files` has the files of those that are imported when they are called: by the name of a command the module of
    `graph.cli` in which a function has that name.
    """

    command_class = Command

    def __init__(self, *arguments: Any, files: Mapping[str, str] = {}, **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.files = files

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        """Read the arguments; help is printed here."""
        with _our_ends():
            return super().make_context(*arguments, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command of the group."""
        with _our_ends():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted({*super().list_commands(ctx), *self.files})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name, if there is one."""
        if cmd_name not in self.commands and cmd_name in self.files:
            module = import_module(f"graph.cli.{self.files[cmd_name]}")
            function = f"{cmd_name}_" if iskeyword(cmd_name) or hasattr(builtins, cmd_name) else cmd_name
            self.add_command(getattr(module, function))
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; where there is none, those with a name like it, or that speak of the word."""
        name = args[0]
        if name.startswith("-") or ctx.resilient_parsing or self.get_command(ctx, name):
            return super().resolve_command(ctx, args)
        from graph.nearest import nearest

        meant = dict.fromkeys((*nearest(name, self.list_commands(ctx)), *_that_speak_of(name, self, ctx)))
        hint = f"; did you mean {listed([*meant][:MOST_MEANT], 'or')}?" if meant else ""
        raise click.UsageError(f'no command "{name}"{hint}', ctx)


def _that_speak_of(word: str, group: click.Group, ctx: click.Context) -> Iterator[str]:
    """The commands in whose help a word stands: of "excel" the workbook, of "handout" the quiz."""
    spoken = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if isinstance(command, click.Group):
            yield from (f"{name} {part}" for part in _that_speak_of(word, command, ctx))
        elif command and spoken.search(command.short_help or command.help or ""):
            yield name


@contextmanager
def _our_ends() -> Iterator[None]:
    """Where a command is ended from outside, click would say it in its own way, and with the code of wrong data."""
    try:
        yield
    except KeyboardInterrupt:
        raise click.Abort from None
    except EOFError as error:  # so ends what Python compiled on a full disk; click takes it for an interrupt
        raise click.ClickException(f"a part of the program is damaged ({error}); install it again") from None
    except BrokenPipeError:
        sys.exit(2)


def command(name: str | None = None) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command, as `click.command` does."""
    return click.command(name, cls=Command)


def run(main: click.Command) -> Any:
    """Run a command with the arguments of the process, and give its exit code; a wrong call is said, and has code 2."""
    try:
        return main.main(prog_name="whosays", standalone_mode=False)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.exceptions.NoArgsIsHelpError as error:  # its message is the help, line by line
        error.show()
        return 2
    except (KeyError, ValueError, SystemExit) as error:
        if COMPLETING not in os.environ or getattr(error, "code", 1) == 0:
            raise
        click.UsageError(f"{COMPLETING} is for a shell, which says beside it what was typed").show()
        return 2
    except click.ClickException as error:
        click.UsageError(bounded(one_line(error.format_message())), getattr(error, "ctx", None)).show()
        return 2


@contextmanager
def naming(option: str) -> Iterator[None]:
    """Put the name of an option before what cannot be done because of its value: `-o: out is a folder`."""
    try:
        yield
    except CallError as error:
        raise CallError(f"{option}: {error}") from None
