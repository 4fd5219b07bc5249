"""A dataset of one's own: a folder that begins as a small example, whole and in order, to be changed record by record.

The example is what stands in `example/`, with the schema that leads an editor. Its subject is invented, and so small
that a class sees all of it: a piece of two paragraphs, of whose two citations one does not quite hold. Whoever knows it
begins with what stands in `empty/`: the header, and each section with a record, commented out.
"""

from __future__ import annotations

from importlib.resources import files

from graph.output import write_folder
from graph.records import schema

FILES = ("README.md", "claims.yaml", "lessons.yaml", "text.txt")
EMPTY = ("claims.yaml",)


def new(folder: str, empty: bool = False) -> None:
    """Make a folder with a dataset to begin from.

    Parameters
    ----------
    folder
        Its path: nothing may be there yet, but an empty folder. Folders above it are made where they are missing.
    empty
        Whether the example is left out.

    Raises
    ------
    CallError
        When something is there already, or the folder cannot be written.
    """
    room = files("graph.scaffold") / ("empty" if empty else "example")
    texts = {name: (room / name).read_text(encoding="utf-8") for name in (EMPTY if empty else FILES)}
    write_folder(folder, {**texts, schema.FILE: schema.text()})
