"""What the commands have in common: loading with patience, and saying what came of it on a terminal or as JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from graph.cli.group import naming


@contextmanager
def progress(work: str) -> Iterator[None]:
    """Say what goes on, and for how long, once it takes more than two seconds; on a terminal only."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    import threading

    done = threading.Event()

    def say() -> None:
        waited = 2
        while not done.wait(2 if waited == 2 else 1):
            click.echo(f"\r{work} ... {waited} s", nl=False, err=True)
            waited += 1
        if waited > 2:
            click.echo("\r\x1b[K", nl=False, err=True)  # the line is cleared for what comes

    teller = threading.Thread(target=say, daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def load(data: str | None, as_json: bool = False) -> Any:
    """The dataset, or every problem in it on standard error, or as JSON, and exit code 1."""
    import graph

    if data == "":
        raise click.UsageError("--data needs a path")
    with exit_on_problems(as_json), progress("Reading and checking"):
        return graph.load(data)


@contextmanager
def exit_on_problems(as_json: bool = False) -> Iterator[None]:
    """Say every problem that the work inside meets in the data, on standard error or as JSON, and exit with code 1."""
    from graph.read import DataError

    try:
        yield
    except DataError as error:
        if as_json:
            print_json({"ok": False, "problems": [problem.as_dict() for problem in error.problems]})
        for problem in error.problems if not as_json else ():
            click.echo(str(problem), err=True)
        sys.exit(1)


def report(problems: Iterable[Any], advice: Iterable[Any], checked: Mapping[str, Any], as_json: bool) -> None:
    """What was found: as one JSON object, or a line each on standard error."""
    if as_json:
        found = {"problems": [problem.as_dict() for problem in problems], "advice": [hint.as_dict() for hint in advice]}
        print_json({"ok": not found["problems"], "checked": checked, **found})
        return
    for problem in problems:
        click.echo(str(problem), err=True)
    for hint in advice:
        click.echo(f"{hint} (advice)", err=True)


def or_refuse(how: Callable[[Any, str], Any], kb: Any, text: str, as_json: bool) -> Any:
    """What a function makes of the dataset and somebody's words; None where it does not understand, which is said."""
    from graph.ask import NotUnderstood

    try:
        return how(kb, text)
    except NotUnderstood as error:
        _refuse(error, text, as_json)
        return None


def restricted(kb: Any, option: str, name: str, query: str) -> Any:
    """The answer that a command is restricted to: about the record that an option names, or else to a question."""
    from graph.ask import ask, find_id

    if name:
        key = or_refuse(find_id, kb, name, False)
        if key is None:
            sys.exit(2)
        section = kb.index.section[key]
        if section not in ("sources", "actors", "projects", "concepts"):
            raise click.UsageError(f"{option} takes an actor, a project, a concept or a source")
        query = f"claims {'cites' if section == 'sources' else 'about'}:{key}"
    found = or_refuse(ask, kb, query, False)
    if found is None:
        sys.exit(2)
    return found


def _refuse(error: Any, text: str, as_json: bool) -> None:
    """Say why a question has no answer, with a mark under the part that is meant."""
    if as_json:
        print_json(error.as_dict(text))
    else:
        from graph.read.problems import printable

        shown = printable(" ".join(text.split()))
        if error.end <= len(shown) and len(shown) <= 100:
            click.echo(shown, err=True)
            click.echo(" " * error.start + "^" * max(1, error.end - error.start), err=True)
        click.echo(error.message, err=True)
        if error.expected:
            click.echo(f"Expected here: {', '.join(error.expected)}", err=True)
        for candidate in error.candidates:
            click.echo(f"  {candidate['id']}  ({candidate['kind']}: {candidate['name']})", err=True)
        if error.instead:
            click.echo(f"Try: {error.instead}", err=True)


def say(found: Any, form: str) -> None:
    """Print an answer in a format."""
    if form == "json":
        print_json(found.as_dict())
    elif form == "text":
        from graph.ask.render import answer

        click.echo(answer(found, terminal_style()))
    else:
        from graph.ask.formats import FORMATS

        click.echo(FORMATS[form](found), nl=False)


def terminal_style() -> Any:
    """How an answer is painted: in colours where a terminal shows it and nobody minds (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or sys.stdout is None or not sys.stdout.isatty():
        from graph.ask.blocks import PLAIN

        return PLAIN
    from graph.cli.colour import COLOURS

    return COLOURS


def write_output(output: str, content: str | bytes, kb: Any) -> bool:
    """Write a text or bytes to a file, or to standard output for `-`, for which it gives false."""
    from graph.output import write
    from graph.read import files

    if output == "-":
        click.echo(content, nl=False)
        return False
    with naming("-o"):
        write(output, content, files.find(Path(kb.path)) if kb else ())
    return True


def opened(target: Path | str) -> bool:
    """Whether a browser could be opened with the file, or at the address."""
    import webbrowser

    try:
        return webbrowser.open(target if isinstance(target, str) else target.resolve().as_uri())
    except webbrowser.Error:
        return False


def print_json(value: Any) -> None:
    """Print a value as JSON that a person can read, too."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
