"""What is shipped: a wheel with the dataset inside, scripts that set everything up, and nothing that should not be there."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, run

LEFT_BEHIND = {".git", ".venv", ".hypothesis", "__pycache__", "build", "dist", "node_modules", "whosays.html"}


def _files() -> list[Path]:
    """The project's own files, without what tools leave behind; there may be no git where the tests run."""
    files = []
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and not any(part in LEFT_BEHIND or part.endswith("_cache") for part in parts):
            files.append(path)
    return files


def _project(folder: Path) -> Path:
    """A copy of the project's own files, as a fresh clone has them."""
    for path in _files():
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    return folder


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source, target = _project(tmp_path_factory.mktemp("source")), tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = target.glob("*.whl")
    return built


def test_the_wheel_holds_the_dataset_and_the_page(wheel: Path) -> None:
    """The dataset, the template, the style and the script are inside; tests and pictures are not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "graph/data/claims.yaml",
        "graph/data/lessons.yaml",
        "graph/page/template.html",
        "graph/page/style/page.css",
        "graph/page/script/main.js",
        "graph/py.typed",
        "graph/records/whosays.schema.json",
        "graph/serve/problems.css",
        "graph/serve/problems.html",
        "graph/serve/reload.js",
        "graph/scaffold/example/README.md",
        "graph/scaffold/example/claims.yaml",
        "graph/scaffold/example/lessons.yaml",
        "graph/scaffold/example/text.txt",
    } <= names
    assert not [name for name in names if name.startswith(("tests", "scripts")) or name.endswith(".png")]


def test_the_wheel_works_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    """Unpacked anywhere, without the project beside it, it answers from its own dataset and writes the page."""
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    for arguments in (["ask", "which claims cite Jardine 2019"], ["page", "-o", "page.html"], ["new", "own"]):
        done = subprocess.run(
            [sys.executable, "-P", "-m", "graph", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        assert done.stdout
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import graph; print(graph.bundled())"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.strip() == str(installed / "graph" / "data")


@pytest.mark.skipif(not os.environ.get("CI"), reason="sets up an environment of its own, half a minute: in CI only")
def test_explore_on_a_fresh_machine(tmp_path: Path) -> None:
    """One command in a fresh clone, from another folder, sets everything up and writes the page; again, it is quick."""
    project = _project(tmp_path / "project")
    environment = {**os.environ, "BROWSER": "/nowhere/browser"}
    for _ in range(2):
        done = subprocess.run(
            [str(project / "scripts" / "explore")],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert str(project / "whosays.html") in done.stdout
    assert "Setting up" not in done.stderr
    assert (project / "whosays.html").stat().st_size > 500_000


def test_nothing_names_a_registry_or_a_machine() -> None:
    """No lock file, no index address and no path of somebody's machine is part of the project."""
    locks = r"uv\.lock|poetry\.lock|package-lock\.json|requirements.*\.txt|Pipfile\.lock"
    for path in _files():
        assert not re.fullmatch(locks, path.name), path
        if path.suffix != ".png" and path != Path(__file__):
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not re.search(r"pypi\.org/simple|index-url|files\.pythonhosted|/home/\w+/|/usr/lib/python", text), (
                path
            )


def test_the_version_is_told() -> None:
    """`whosays --version` and the package say the same."""
    import graph

    assert run("--version").stdout.strip() == f"whosays, version {graph.__version__}"
