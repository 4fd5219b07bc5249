"""The datasets that go through every format: the essay, and one whose words are traps for all of them."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import graph
from tests.conftest import ROOT
from tests.page.script.conftest import NODE
from tests.samples import changed

# quotation marks, brackets, braces, bars, tags, formulas, percent and backslash, other scripts, an emoji, two lines
TRAPS = r"""="x" 'y' \n [a](b) [[c]] {d: "e"} | f || <script>g</script> & &lt; #h @i %20 *j* _k_ $l$ ~m~ `n` -> +> 中文 عربي 😀 é"""
LINES = "first line;\n\n- second | line"


@pytest.fixture
def nasty(tmp_path: Path) -> graph.KnowledgeGraph:
    """A small dataset with traps in names, aliases, labels, claims, findings, notes and headings."""
    quoted, name, alias = ("'{}'".format(f"{sign}{TRAPS}{sign}".replace("'", "''")) for sign in ("", "+Z", "@Y"))
    lines = '"{}"'.format(LINES.replace("\n", "\\n"))
    text = changed(
        ("title: Cameras", f"title: {quoted}"),
        ("label: Jardine 2019", f"label: {quoted}"),
        ("name: Hikvision", f"name: {name}"),
        ("aliases: [Kazakh, Казахстан]", f"aliases: [{alias}, 'a | b', 'c\\', ' d ']"),
        ("says: Hikvision supplies them.", f"says: {quoted}\n    note: {lines}"),
        ("finding: The number was not found.", f"finding: {quoted}"),
        (
            "{section: Security, paragraph: 1, opens: Kazakhstan will soon",
            f"{{section: {quoted}, paragraph: 1, opens: {quoted}",
        ),
    )
    path = tmp_path / "nasty.yaml"
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


@pytest.fixture(params=["essay", "nasty"])
def kb(request: pytest.FixtureRequest) -> graph.KnowledgeGraph:
    """Each of the two in turn."""
    dataset: graph.KnowledgeGraph = request.getfixturevalue(request.param)
    return dataset


def counts(kb: graph.KnowledgeGraph) -> tuple[int, int, int]:
    """How many claims, citations and arguments a dataset has."""
    claims = kb.data.claims.values()
    return len(claims), sum(len(claim.cites) for claim in claims), sum(len(claim.argues.pairs()) for claim in claims)


PACKAGES = ROOT / ".ci" / "node_modules"  # `.ci/run` puts them there
if not PACKAGES.exists() and os.environ.get("CI"):
    pytest.fail("CI must have the readers from npm: .ci/run installs them", pytrace=False)


@pytest.fixture
def packages() -> Path:
    """The folder of the readers from npm."""
    if not PACKAGES.exists():
        pytest.skip("no readers from npm on this machine (.ci/run installs them): their tests were skipped")
    return PACKAGES


@pytest.fixture
def read_by_node(packages: Path, tmp_path: Path) -> Callable[[str, str], Any]:
    """What a program for node prints, as JSON, of a text that it reads from standard input."""
    if NODE is None:
        pytest.skip("no node on this machine")
    node = NODE

    def read(program: str, text: str) -> Any:
        run = subprocess.run(
            [node, "--input-type=module", "-e", program], input=text, capture_output=True, text=True, encoding="utf-8",
            check=False, cwd=packages.parent,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr[-2000:]
        return json.loads(run.stdout)

    return read
