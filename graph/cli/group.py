"""How commands fail: what cannot be done as it was asked is said as click says it, with exit code 2.

Nothing else in the house knows click, and no command catches a `CallError` to say it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from graph.errors import CallError


class Command(click.Command):
    """A command whose `CallError` is a wrong call."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CallError as error:
            raise click.UsageError(str(error), ctx) from None


class CommandGroup(click.Group):
    """A group of such commands."""

    command_class = Command


def command(name: str | None = None) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command, as `click.command` does."""
    return click.command(name, cls=Command)


@contextmanager
def naming(option: str) -> Iterator[None]:
    """Put the name of an option before what cannot be done because of its value: `-o: out is a folder`."""
    try:
        yield
    except CallError as error:
        raise CallError(f"{option}: {error}") from None
