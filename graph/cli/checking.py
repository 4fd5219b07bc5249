"""Looking a dataset over for a command."""

from __future__ import annotations

from graph.cli.loading import dataset_path
from graph.cli.terminal import echo, progress, report


def check_dataset(data: str | None = None, as_json: bool = False) -> int:
    """Check a dataset, the essay where `data` is None, and say what was checked; the exit code comes back."""
    from graph.knowledge import Knowledge
    from graph.lessons import problems as problems_of_lessons
    from graph.read import DataError, examine
    from graph.read.summary import sentence, summary
    from graph.text import counted

    path = dataset_path(data)
    reading = None
    try:
        with progress("Reading and checking"):
            reading = examine(path)
            problems, advice, checked = reading.problems, reading.advice, summary(reading)
            if reading.data is not None and not problems:  # what lessons ask can only be asked of data in order
                kb = Knowledge(reading.data, path)
                kb.source_map = reading.source_map
                problems = problems_of_lessons(kb)
    except DataError as error:
        problems, advice, checked = error.problems, (), None
    title = reading.data.dataset.title if reading is not None and reading.data is not None else ""
    report(problems, advice, checked or {}, as_json, {"title": title, "path": str(path)})
    if not as_json and checked is not None and not problems:
        echo(sentence(checked, title))
    elif not as_json:
        echo(f"{counted(len(problems), 'problem')}.", err=True)
    return 1 if problems else 0
