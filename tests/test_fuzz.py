"""The fuzzers of `scripts/fuzz`: a short run of each; a long one is for whoever changes what they feed."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("part", "runs"),
    [
        ("reader", 60),
        ("importers", 40),
        ("copies", 6),
        ("cache", 25),
        ("questions", 20),
        ("interrupts", 12),
        ("patterns", 1),
    ],
)
def test_nothing_but_an_answer_or_a_sentence_comes_of_it(part: str, runs: int) -> None:
    """Damaged and hostile input of a part, always the same."""
    command = [sys.executable, str(ROOT / "scripts" / "fuzz"), part, "--runs", str(runs), "--seed", "1"]
    process = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    assert process.returncode == 0, process.stdout[-3000:] + process.stderr[-1000:]
    assert f"{part}: {runs} inputs" in process.stdout
