"""The command that explains: the short form's conditions, or a command."""

from __future__ import annotations

import click

from graph.cli.group import command


@command("help")
@click.argument("topic", required=False, default="")
@click.pass_context
def help_(context: click.Context, topic: str) -> None:
    """Explain TOPIC: "conditions" (of the short form, an example each) or a command; without one, list the commands."""
    from graph.ask.guide import guide

    root = context.find_root()
    group = root.command
    if topic == "conditions":
        click.echo(guide())
        return
    named = group.get_command(root, topic) if topic and isinstance(group, click.Group) else group
    if named is None:
        raise click.UsageError(f'there is no help on "{topic}"; there is on "conditions" and on each command')
    click.echo(named.get_help(click.Context(named, info_name=topic, parent=root) if topic else root))
