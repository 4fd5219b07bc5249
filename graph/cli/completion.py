"""What the shells complete: conditions, ids and names in questions, ids and names of records."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from graph.cli.group import command
from graph.cli.machine import print_data
from graph.errors import CallError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SAFE = re.compile(r"[\w .,:@|+-]*")  # what no shell takes for something else


def completed(parameter: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """The function that click asks for completions of the last word of a parameter.

    `question` is completed as a question, `sources` by a source in each word, any other as the name of one record.
    """

    def items(context: click.Context, _: click.Parameter, last: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in _words(context.params, parameter, last)]

    return items


def _words(params: dict[str, Any], parameter: str, last: str) -> list[str]:
    """What the last word may become. A dataset with problems completes nothing and says nothing."""
    import graph
    from graph.ask import names_of
    from graph.cli.loading import dataset_path
    from graph.offers.complete import complete, complete_name, complete_source
    from graph.read import DataError

    try:
        names = names_of(graph.load(dataset_path(params.get("data"))))
    except (DataError, CallError):
        return []
    if parameter == "sources":  # each word is one
        return complete_source(names, last)
    words = " ".join((*(params.get(parameter) or ()), last))
    # bash hands over `cites:jardine` as three words, and wants back what stands behind the last colon
    text = re.sub(r"(?<=\w) :(?: |$)", ":", words)
    start = len(text) - len("" if last == ":" else last)
    texts = (complete if parameter == "question" else complete_name)(names, text)
    return [whole[start:] for whole in texts if whole.startswith(text[:start]) and SAFE.fullmatch(whole[start:])]


def kinds(_: click.Context, __: click.Parameter, last: str) -> list[CompletionItem]:
    """The kinds of findings that begin with a word."""
    from click.shell_completion import CompletionItem

    from graph.evidence.findings import FINDINGS

    return [CompletionItem(kind) for kind in (*FINDINGS, "all") if kind.startswith(last)]


def styles(_: click.Context, __: click.Parameter, last: str) -> list[CompletionItem]:
    """The short names of citation styles that begin with a word."""
    from click.shell_completion import CompletionItem

    from graph.bibliography.styles import STYLES

    return [CompletionItem(style) for style in STYLES if style.startswith(last)]


def script(shell: str, whosays: click.Command) -> str:
    """The script of a shell that asks the command for completions."""
    from click.shell_completion import get_completion_class

    completion_class = get_completion_class(shell)
    assert completion_class is not None  # noqa: S101  # click knows the three shells that may be named
    return completion_class(whosays, {}, "whosays", "_WHOSAYS_COMPLETE").source()


@command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that lets SHELL complete commands, ids and names.

    \b
    bash:  eval "$(whosays completion bash)"     in ~/.bashrc
    zsh:   eval "$(whosays completion zsh)"      in ~/.zshrc, behind compinit
    fish:  whosays completion fish | source      in ~/.config/fish/config.fish
    """  # noqa: D301  # \b is how click is told not to join lines
    print_data(script(shell, click.get_current_context().find_root().command) + "\n")
