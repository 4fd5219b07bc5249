"""All commands, as click knows them: each is imported when it is called, or when all are listed."""

from __future__ import annotations

import click

from graph import __version__
from graph.cli.group import CommandGroup
from graph.cli.terminal import forgive_letters

FILES = {
    "check": "check", "ask": "ask", "show": "ask", "verify": "check", "todo": "check", "page": "page",
    "export": "export", "completion": "completion", "audit": "evidence", "without": "evidence", "cite": "bibliography",
    "import": "bibliography", "diff": "diff", "picture": "picture", "quiz": "quiz", "schema": "scaffold",
    "new": "scaffold", "draft": "draft", "serve": "serve", "sql": "engines", "sparql": "engines", "help": "help",
}  # fmt: skip


@click.group(
    cls=CommandGroup, files=FILES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="whosays")
def main() -> None:
    """Who says what, and on what evidence: check, ask, show and explore a dataset of claims."""
    forgive_letters()
