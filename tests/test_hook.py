"""The hook for pre-commit: what it is, and that its command does what it says."""

import re
import shlex
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT, run
from tests.samples import SMALL, changed


def _hook() -> dict[str, Any]:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(hook, dict)
    return hook


def test_the_hook_checks_a_whole_dataset(tmp_path: Path) -> None:
    """Its command, run where pre-commit runs it, passes a dataset that is in order and stops one that is not."""
    hook = _hook()
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("whosays-check", "python", False)
    program, *arguments = shlex.split(hook["entry"])
    assert program == "whosays"
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    for text, code in ((SMALL, 0), (changed(("modality: hedged", "modality: hegded")), 1)):
        (tmp_path / "claims.yaml").write_text(text, encoding="utf-8")
        assert run(*arguments, *hook["args"], cwd=tmp_path).returncode == code


def test_the_hook_runs_when_a_dataset_may_have_changed() -> None:
    """It looks at the names that the reader reads, and at no others."""
    for name, meant in (
        ("claims.yaml", True), ("data/more.yml", True), (".pre-commit-config.yaml", False), ("data/.yaml", False),
        ("README.md", False), ("claims.yaml.orig", False), (".github/workflows/check.yml", True),
    ):  # fmt: skip
        assert bool(re.search(_hook()["files"], name)) == meant, name
