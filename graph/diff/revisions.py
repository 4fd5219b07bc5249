"""A dataset as it stood in a git revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from graph.errors import CallError
from graph.read.folder import SUFFIXES
from graph.read.problems import printable


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
    files = [name for name in names if name == inside or _is_read(name, inside)]
    if not files:
        raise CallError(f"{printable(inside)} is not in the revision {printable(revision)}")
    if files == [inside]:
        return _written(top, revision, inside, folder / Path(inside).name)
    for name in files:
        _written(top, revision, name, folder / Path(name).relative_to(inside))
    return folder


def _is_read(name: str, inside: str) -> bool:
    """Whether the reader would look into a file of a folder; it goes by the names in the path."""
    if not name.lower().endswith(SUFFIXES):
        return False
    return not any(part.startswith(".") for part in Path(name).relative_to(inside).parts)


def _written(top: Path, revision: str, name: str, target: Path) -> Path:
    """The path of a file, into which what git has of it is written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_run(top, "show", f"{revision}:{name}"))
    return target


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
