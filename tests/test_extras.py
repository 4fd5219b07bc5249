"""Each extra brings all that its commands import: nothing that only the tests, or another extra, happen to install."""

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_licences import EXTRAS, PROJECT, needed
from tests.verify.test_formats import docx

# what Python reads at its start, also in processes that a command starts: these modules are not there
MISSING = """
import sys
from importlib.machinery import PathFinder

class Finder(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name.partition(".")[0] in {names!r} else super().find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Finder
"""
HTML = "<html><body><article><h1>Trams</h1><p>Trams are quiet (Doe 2001).</p></article></body></html>"
RUNS = {
    "": [["check"], ["ask", "which claims cite Jardine 2019"], ["page", "-o", "essay.html"], ["audit"], ["quiz"]],
    "bib": [["export", "bibtex", "-o", "refs.bib"], ["import", "refs.bib"], ["export", "ris", "-o", "r.ris"], ["import", "r.ris"]],
    "cite": [["cite", "jardine-2019"]],
    "copies": [["draft", "trams.html", "-o", "drawn"], ["draft", "trams.docx", "-o", "word"], ["draft", "trams.pdf", "-o", "pdf"]],
    "engines": [["ask", "which claims cite Jardine 2019", "--engine", "duckdb"]],
    "pdf": [["quiz", "-o", "quiz.pdf"]],
    "picture": [["picture", "who does what to whom", "-o", "picture.png"]],
    "rdf": [["export", "turtle", "-o", "essay.ttl"], ["sparql", "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"]],
    "spark": [["ask", "which claims cite Jardine 2019", "--engine", "spark"]],
    "sql": [["sql", "SELECT count(*) FROM claims"]],
    "tables": [["export", "xlsx", "-o", "essay.xlsx"], ["export", "parquet", "-o", "essay"]],
    "teach": [["quiz", "-o", "quiz.apkg"]],
}  # fmt: skip


def _others(extra: str) -> list[str]:
    """The modules of all packages that neither the core nor an extra needs."""
    brought = needed([*PROJECT["dependencies"], *EXTRAS.get(extra, ())]) | {"whosays"}
    names = {
        module: {re.sub(r"[-_.]+", "-", each).lower() for each in packages}
        for module, packages in packages_distributions().items()
    }
    return sorted(module for module, packages in names.items() if not packages & brought)


def _texts(folder: Path) -> None:
    """A text in three formats."""
    import pymupdf

    (folder / "trams.html").write_text(HTML, encoding="utf-8")
    (folder / "trams.docx").write_bytes(docx("A note."))
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Trams are quiet (Doe 2001).")
    document.save(folder / "trams.pdf")


@pytest.mark.parametrize("extra", sorted(RUNS))
def test_an_extra_brings_what_it_needs(extra: str, tmp_path: Path) -> None:
    """Its commands work where nothing is installed but the core and that extra."""
    if extra == "spark" and not shutil.which("java"):
        pytest.skip("no Java on this machine: Spark was not started")
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(MISSING.format(names=_others(extra)), encoding="utf-8")
    if extra == "copies":
        _texts(tmp_path)
    for command in RUNS[extra]:
        done = subprocess.run(
            [sys.executable, "-m", "graph", *command],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": f"{site}{os.pathsep}{ROOT}", "WHOSAYS_CACHE": "off"},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, (command, done.stderr[-2000:])


def test_every_extra_for_users_is_tried() -> None:
    """An extra that is added is added here, too; a data frame is made in Python, not by a command."""
    assert {*RUNS, "frame", "bench", "test"} == {*EXTRAS, ""}
