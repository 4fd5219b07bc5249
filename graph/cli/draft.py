"""The command that makes the skeleton of a dataset from a text."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from graph.cli.completion import completed
from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.terminal import echo
from graph.text import counted, one_line


@command()
@click.argument("file")
@click.option(
    "-o", "--output", "folder", metavar="FOLDER", default=None, help="The folder to make. [needed without --data]"
)
@click.option(
    "--data",
    metavar="FOLDER",
    default=None,
    help="A dataset: what it has is left out, and a file is put beside its own.",
)
@click.option(
    "--source", metavar="ID", default="", shell_complete=completed("sources"),
    help="The work in that dataset which FILE is a copy of. [what it reads, where that stands in FILE]",
)  # fmt: skip
@click.option(
    "--references", metavar="FILE", default=None, help="The works that it cites: .bib, .ris or CSL-JSON. Used first."
)
@click.option(
    "--stubs", is_flag=True, help="Add a claim for each passage, with what it cites and is about, to be written."
)
@click.option(
    "--with-text", is_flag=True, help="Keep the sentences as comments, where nobody else will see the dataset."
)
def draft(
    file: str, folder: str | None, data: str | None, source: str, references: str | None, stubs: bool, with_text: bool
) -> None:
    """Make a skeleton of FILE: sources and passages, and what to look at in comments. It writes no claim.

    FILE is text, Markdown, or with the extra `copies` a web page, a Word file, an EPUB or a PDF.
    """
    from graph.bibliography.records import read_file
    from graph.draft import draft as sketch
    from graph.output import write, write_folder
    from graph.records import schema
    from graph.verify.copies import read_copy

    if (folder is None) == (data is None):
        raise click.UsageError("name a new folder with -o, or the folder of a dataset with --data, and not both")
    if data is not None and not Path(data).is_dir():
        raise click.UsageError(f"{one_line(data)} is no folder; a draft is a file beside others of a dataset")
    if source and data is None:
        raise click.UsageError("--source is for a dataset, which --data names")
    kb = load(data) if data is not None else None
    if kb and source and source not in kb.data.sources:
        raise click.UsageError(f"no source of the dataset has the id {source}")
    skeleton = sketch(
        read_copy(file), read_file(references) if references else (), kb, source, stubs=stubs, with_text=with_text
    )
    counts = skeleton.counts
    if data is not None and not (counts["passages"] or counts["sources"]):
        echo("Nothing was written: the dataset has every sentence and every work of it.")
        return
    if folder is not None:
        write_folder(folder, {"claims.yaml": schema.LINE + skeleton.text, schema.FILE: schema.text()})
        made, where = folder, folder
    else:
        where = str(data)
        made = str(_free_name(Path(where), Path(file).stem))
        has_schema = (Path(where) / schema.FILE).is_file()
        write(made, (schema.LINE if has_schema else "") + skeleton.text, [Path(file)])
    echo(f"Made {one_line(shlex.quote(made))}: {_sentence(counts)}.")
    for sentence in skeleton.not_understood:
        echo(f"  {one_line(sentence)}.")
    echo(f"  whosays check --data {one_line(shlex.quote(where))}")


def _free_name(folder: Path, stem: str) -> Path:
    """A name for a file beside those of a dataset, which none of them has."""
    number = 1
    while True:
        path = folder / f"draft-{stem}{f'-{number}' if number > 1 else ''}.yaml"
        if not (path.exists() or path.is_symlink()):
            return path
        number += 1


def _sentence(counts: dict[str, int]) -> str:
    """What was drafted, in numbers."""
    tied = counts["citations"] - counts["citations without a source"]
    text = (
        f"{counted(counts['passages'], 'passage')}, {counted(counts['sources'], 'source')}, "
        f"{tied:,} of {counted(counts['citations'], 'citation')} tied to one"
    )
    if never := counts["sources never cited"]:
        text += f", {counted(never, 'work')} listed and not cited"
    return text
