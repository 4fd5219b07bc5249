"""The command that explains: the short form's conditions, the tables, or a command."""

from __future__ import annotations

import click

from graph.cli.group import command
from graph.read.problems import quote


@command("help")
@click.argument("topic", required=False, default="")
@click.pass_context
def help_(context: click.Context, topic: str) -> None:
    """Explain TOPIC: "conditions" of the short form, "tables" of SQL, or a command; without one, list the commands."""
    root = context.find_root()
    group = root.command
    topic = topic if topic.strip("?") else ""
    if topic.lower() in ("conditions", "condition"):
        from graph.cli.guide import guide

        click.echo(guide())
        return
    if topic.lower() in ("tables", "table"):
        from graph.tables.listing import listing

        click.echo(listing(), nl=False)
        return
    named = group.get_command(root, topic.lower()) if topic and isinstance(group, click.Group) else group
    if named is None:
        raise click.UsageError(
            f'there is no help on {quote(topic)}; there is on "conditions", "tables" and each command'
        )
    click.echo(named.get_help(click.Context(named, info_name=topic, parent=root) if topic else root))
