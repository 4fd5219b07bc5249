"""A dataset as it stood in a git revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from graph.errors import CallError
from graph.read.problems import printable

SUFFIXES = (".yaml", ".yml")


def at_revision(revision: str, path: Path, folder: Path) -> Path:
    """The dataset as it stood in a git revision.

    Parameters
    ----------
    revision
        What git takes for a commit: `HEAD~2`, a branch, a hash.
    path
        The file or the folder of the dataset in the work tree. It need not be there any more.
    folder
        Where the files are written; it is there and empty.

    Returns
    -------
    Path
        The file or the folder in `folder` that holds the dataset.

    Raises
    ------
    CallError
        When git is not there, the path is in no repository, or the revision does not know it.
    """
    resolved = Path(os.path.realpath(path))
    nearest = next(parent for parent in (resolved, *resolved.parents) if parent.is_dir())
    top = Path(_git(nearest, "rev-parse", "--show-toplevel").strip())
    is_name = bool(revision.strip()) and not revision.startswith("-") and ".." not in revision
    if not is_name or not _git(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip():
        raise CallError(f"{printable(revision)} is neither a file nor a revision of {top}")
    inside = resolved.relative_to(top).as_posix()
    names = _git(top, "ls-tree", "-r", "--name-only", "-z", revision, "--", inside).split("\0")
    # like the reader, that looks into a folder and not below it
    files = [name for name in names if name == inside or (_beside(name, inside) and name.endswith(SUFFIXES))]
    if not files:
        raise CallError(f"{printable(inside)} is not in the revision {printable(revision)}")
    for name in files:
        target = folder / Path(name).name
        target.write_bytes(_run(top, "show", f"{revision}:{name}"))
    return folder if files != [inside] else folder / Path(inside).name


def _beside(name: str, inside: str) -> bool:
    return Path(name).parent.as_posix() == inside and not Path(name).name.startswith(".")


def _git(folder: Path, *arguments: str) -> str:
    return _run(folder, *arguments).decode("utf-8", "surrogateescape")


def _run(folder: Path, *arguments: str) -> bytes:
    command = ["git", "--literal-pathspecs", "-C", str(folder), *arguments]
    try:
        process = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise CallError("revisions need git, which is not installed; name two files") from None
    if process.returncode and "--quiet" not in arguments:
        lines = process.stderr.decode("utf-8", "replace").strip().splitlines()
        raise CallError(f"git says: {lines[-1] if lines else 'nothing'}")
    return process.stdout
