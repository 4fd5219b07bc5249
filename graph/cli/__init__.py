"""The command `whosays`: one command a capability, named like the function that it calls.

Exit codes: 0 done, 1 the data are wrong, 2 the call is wrong. What a command does not need is not imported.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

import click

from graph import __version__
from graph.cli import bibliography, changes, evidence, picture, quiz, writing
from graph.cli.completion import completed
from graph.cli.options import data_option, json_option, output_option
from graph.cli.terminal import (
    deliver,
    in_order,
    load,
    opened,
    painted,
    patience,
    print_json,
    report,
    restricted,
    say,
    understood,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="whosays")
def main() -> None:
    """Who says what, and on what evidence: check, ask, show and explore a dataset of claims."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal that cannot show a letter gets a question mark, not a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@main.command()
@data_option
@json_option
def check(data: str | None, as_json: bool) -> None:
    """Check every line of a dataset and say what was checked."""
    from graph import KnowledgeGraph, bundled
    from graph.read import DataError, examine
    from graph.read.summary import sentence, summary
    from graph.teach.lessons import problems as of_lessons

    path = bundled() if data is None else data
    try:
        with patience("Reading and checking"):
            reading = examine(path)
            problems, advice, checked = reading.problems, reading.advice, summary(reading)
            if reading.data is not None and not problems:  # what lessons ask can only be asked of data in order
                problems = of_lessons(KnowledgeGraph(reading.data, path))
    except DataError as error:
        problems, advice, checked = error.problems, (), None
    report(problems, advice, checked or {}, as_json)
    if not as_json and checked is not None and not problems:
        click.echo(sentence(checked))
    elif not as_json:
        click.echo(f"{len(problems):,} {'problem' if len(problems) == 1 else 'problems'}.", err=True)
    sys.exit(1 if problems else 0)


@main.command()
@click.argument("question", nargs=-1, shell_complete=completed("question"))
@data_option
@json_option
@click.option(
    "--format", "form", type=click.Choice(["text", "table", "json", "csv", "markdown"]), default="text", help="[text]"
)
def ask(question: tuple[str, ...], data: str | None, as_json: bool, form: str) -> None:
    """Answer a QUESTION in English, or in the short form; without one, ask at a prompt, or line by line from a pipe.

    \b
    whosays ask "which claims cite Jardine 2019"
    whosays ask "which claims cite Jardine 2019 and mention Huawei"
    whosays ask "which sources are cited for Uzbekistan"
    whosays ask "how many claims in the conclusion are predictions"
    whosays ask claims cites:jardine-2019 about:huawei
    """  # noqa: D301  # \b is how click is told not to join lines
    from graph.ask import ask as answer_to

    form = "json" if as_json else form
    kb = load(data, form == "json")

    def put(text: str) -> bool:
        found = understood(answer_to, kb, text, form == "json")
        if found is not None:
            say(found, form)
        return found is not None

    if question:
        done = put(" ".join(question))
    else:
        from graph.cli.prompt import questions

        done = questions(kb, put)
    if not done:
        sys.exit(2)


@main.command()
@click.argument("name", nargs=-1, required=True, shell_complete=completed("name"))
@data_option
@json_option
def show(name: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Show one record, named by its id (or by a name that only it has), with all that belongs to it."""
    from graph.ask import find_id
    from graph.ask.describe import describe
    from graph.ask.render import card

    kb = load(data, as_json)
    key = understood(find_id, kb, " ".join(name), as_json)
    if key is None:
        sys.exit(2)
    if as_json:
        print_json(describe(kb, key))
    else:
        click.echo(painted(card(kb, key)))


@main.command()
@click.argument("file")
@click.option("--source", metavar="ID", default="", help="The work that FILE is a copy of. [what the dataset reads]")
@data_option
@json_option
def verify(file: str, source: str, data: str | None, as_json: bool) -> None:
    """Hold the dataset against FILE, a copy of the work: text, or a web page or PDF with the extra `copies`.

    Does every passage stand there, once and in order? Which sentences does no passage cover, which citations of the
    text does no claim carry, and the other way round? Do claims share runs of eight words with the text?
    """
    from graph.verify import verify as held_against
    from graph.verify.copies import CopyError, read_copy
    from graph.verify.report import sentences

    kb = load(data)
    if source and source not in kb.data.sources:
        raise click.UsageError(f"no source of the dataset has the id {source}")
    try:
        copy = read_copy(file)
    except CopyError as error:
        raise click.UsageError(str(error)) from None
    found = held_against(kb, copy, click.format_filename(file), source)
    report(found.problems, found.advice, found.checked, as_json)
    if not as_json:
        click.echo(sentences(found))
    sys.exit(1 if found.problems else 0)


@main.command()
@data_option
@click.option("-o", "--output", metavar="FILE", default="whosays.html", show_default=True, help="Where to write it.")
@click.option("--open", "open_it", is_flag=True, help="Open it in the browser.")
@click.option("--focus", metavar="NAME", default="", help="About one actor, project, concept or source alone.")
@click.option("--query", metavar="QUESTION", default="", help="About the claims that answer a question alone.")
@click.option("--like", metavar="FILE", default="", help="An earlier page, whose map is kept but for what is new.")
def page(data: str | None, output: str, open_it: bool, focus: str, query: str, like: str) -> None:
    """Write the explorer: one HTML page that works without a network."""
    from graph.page import page as render
    from graph.page.overview import places_of
    from graph.text import reason

    if focus and query:
        raise click.UsageError("--focus and --query are two ways to name a part; use one")
    kb = load(data)
    if focus or query:
        kb = _part(kb, focus, query)
    try:
        earlier = Path(like).read_text(encoding="utf-8") if like else ""
    except (OSError, ValueError) as error:
        raise click.UsageError(f"--like: {click.format_filename(like)} cannot be read: {reason(error)}") from None
    if like and not places_of(earlier):
        raise click.UsageError(f"--like: {click.format_filename(like)} is no page of whosays with a map")
    with in_order(), patience("Drawing the page"):
        html = render(kb, whole=not (focus or query), like=earlier)
    if not deliver(output, html, kb):
        return
    click.echo(f"Wrote {click.format_filename(output)}")
    if open_it and not opened(Path(output)):
        click.echo(f"No browser could be opened. Open this file in one: {Path(output).resolve()}")


def _part(kb: Any, focus: str, query: str) -> Any:
    """The part of a dataset that is about one record, or that answers a question."""
    from graph.page.part import part

    found = restricted(kb, "--focus", focus, query)
    try:
        return part(found)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


@main.group()
def export() -> None:
    """Write the dataset in another format."""


@export.command("json")
@data_option
@output_option
def export_json(data: str | None, output: str) -> None:
    """The whole dataset as JSON, with the field names of the YAML and the ids as keys."""
    from graph.export.whole import to_json

    kb = load(data)
    if deliver(output, to_json(kb.data), kb):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that lets SHELL complete commands, ids and names.

    \b
    bash:  eval "$(whosays completion bash)"     in ~/.bashrc
    zsh:   eval "$(whosays completion zsh)"      in ~/.zshrc, behind compinit
    fish:  whosays completion fish | source      in ~/.config/fish/config.fish
    """  # noqa: D301  # \b is how click is told not to join lines
    from graph.cli.completion import script

    click.echo(script(shell, main))


for command in (
    evidence.audit, evidence.without, bibliography.cite, bibliography.import_, changes.diff, picture.picture, quiz.quiz,
    writing.schema, writing.new, writing.serve,
):  # fmt: skip
    main.add_command(command)
for command in (bibliography.export_csl, bibliography.export_bibtex, bibliography.export_ris):
    export.add_command(command)


def entry() -> NoReturn:
    """The command as the shell starts it: what goes wrong with the output itself is said, and is no traceback."""
    gc.disable()  # a process that answers once and ends has nothing to collect; looking for it is a tenth of its time
    code: Any = 0
    try:
        try:
            main(prog_name="whosays")
        except SystemExit as ended:
            code = ended.code
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError as error:
        from graph.text import reason

        code = 2
        with suppress(OSError):
            click.echo(f"The output cannot be written: {reason(error)}.", err=True)
    os._exit(code or 0)  # all is written and closed; taking the records apart is another tenth of the time
