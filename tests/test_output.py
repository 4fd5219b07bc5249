"""No command writes over what it was made from, nor over what a curator wrote, whatever name leads there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import CallError
from graph.output import write
from tests.conftest import ROOT, run
from tests.samples import SMALL

BIB = "@book{a, title={T}, author={Shen, Hong}, year=2018}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of data, references and an older page, with links to each of them."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "claims.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "old.html").write_text(PAGE)
    for name in ("data/claims.yaml", "refs.bib", "old.html"):
        suffix = Path(name).suffix
        (tmp_path / f"soft{suffix}").symlink_to(tmp_path / name)
        os.link(tmp_path / name, tmp_path / f"hard{suffix}")
    return tmp_path


PAGE = '<script type="application/json" id="network">{"nodes": [["kazakhstan", 1, 2, 3, 1]]}</script>'


@pytest.mark.parametrize(
    ("command", "outputs"),
    [
        ("import refs.bib", ("refs.bib", "./refs.bib", "data/../refs.bib", "soft.bib", "hard.bib", "hard.yaml")),
        ("import hard.bib --data data", ("refs.bib", "soft.bib", "data/claims.yaml", "soft.yaml", "hard.yaml")),
        ("schema", ("data/claims.yaml", "soft.yaml", "hard.yaml")),
        ("export json --data data", ("data/claims.yaml", "soft.yaml", "hard.yaml")),
        ("export csl-json --data data/claims.yaml", ("data/claims.yaml", "soft.yaml", "hard.yaml")),
        ("page --data data --like old.html", ("old.html", "soft.html", "hard.html", "hard.yaml")),
        ("page --data data --like hard.html", ("old.html", "soft.html", "hard.html", "data/claims.yaml")),
        ("quiz --data data --format csv", ("data/claims.yaml", "soft.yaml", "hard.yaml")),
    ],
)
def test_no_output_over_an_input(command: str, outputs: tuple[str, ...], folder: Path) -> None:
    """Exit code 2 and a sentence; every file is as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for output in outputs:
        process = run(*command.split(), "-o", output, cwd=folder)
        assert process.returncode == 2
        assert process.stderr.splitlines()[-1].startswith("Error: -o: ")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_what_is_piped_in_is_an_input_too(folder: Path) -> None:
    """A page that comes as the standard input of the command is not written over."""
    command = [sys.executable, "-m", "graph", *["page", "--data", "data", "--like", "/dev/stdin", "-o", "old.html"]]
    with (folder / "old.html").open() as page:
        process = subprocess.run(
            command,
            stdin=page,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
    assert process.returncode == 2
    assert (folder / "old.html").read_text() == PAGE


@pytest.mark.parametrize("name", ["circle", "x" * 300, "circle/below", "", "a\0b", "\ud800"])
def test_a_name_that_can_be_none_is_said(name: str, tmp_path: Path) -> None:
    """Links in a circle, a name longer than a file's may be, and what is no name: a sentence, and nothing is left."""
    (tmp_path / "circle").symlink_to(tmp_path / "back")
    (tmp_path / "back").symlink_to(tmp_path / "circle")
    with pytest.raises(CallError):
        write(str(tmp_path / name) if name else "", "text", ())
    assert {path.name for path in tmp_path.iterdir()} == {"circle", "back"}


def test_a_name_as_long_as_a_file_may_have_is_written(tmp_path: Path) -> None:
    """What it is written beside has a short name of its own."""
    write(str(tmp_path / ("x" * 255)), "text", ())
    assert [path.read_text() for path in tmp_path.iterdir()] == ["text"]


def test_an_interrupt_while_it_is_written_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither half a file nor one beside it."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "page.html").write_text("old")
    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(str(tmp_path / "page.html"), "new", ())
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]
