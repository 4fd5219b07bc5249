"""What `scripts/typed` counts: the characters that a person typed into a draft, and nothing that the draft had."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph.draft import draft
from tests.conftest import ROOT

TEXT = """\
# The Well

The town has had no water since spring (Miller, 2019, p. 12). Nobody knows why.

## References

Miller, A. (2019). Dry Towns. Press.
"""
STUB = "  intro-p1-s1-c1:\n    passage: intro-p1-s1\n"
OTHER = "  intro-p1-s2-c1:\n    passage: intro-p1-s2\n"


def counted(folder: Path, finished: str) -> list[str]:
    """What the script prints of a draft and of what became of it."""
    draft_path, finished_path = folder / "draft.yaml", folder / "finished.yaml"
    draft_path.write_text(draft(TEXT, stubs=True).text, encoding="utf-8")
    finished_path.write_text(finished, encoding="utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "typed"), str(draft_path), str(finished_path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_what_was_drafted_costs_nothing(tmp_path: Path) -> None:
    """The draft as it is, without its comments, moved, or without a part of it."""
    text = draft(TEXT, stubs=True).text
    assert STUB in text
    assert OTHER in text
    bare = "\n".join(line for line in text.splitlines() if not line.strip().startswith("#"))
    for finished in (
        text,
        bare,
        text.replace(OTHER, ""),
        text.replace(STUB, "").replace("claims:\n", f"claims:\n{STUB}"),
    ):
        assert counted(tmp_path, finished) == ["      0  in all, for 0 claims: 0 a claim"]


def test_what_was_typed_is_counted_by_its_section(tmp_path: Path) -> None:
    """Each new line with its end; of a changed line what is new; by the claims that say something."""
    text = draft(TEXT, stubs=True).text
    finished = text.replace(STUB, f"{STUB}    says: It is dry.\n    modality: asserted\n")
    assert (
        counted(tmp_path, finished)[-1]
        == f"     {len('says: It is dry.modality: asserted') + 2}  in all, for 1 claims: 36 a claim"
    )
    kind = "kind: other  # a guess from the type; correct it"
    assert kind in finished
    mended = finished.replace(kind, kind.replace("other", "essay"), 1)
    assert counted(tmp_path, mended)[:2] == ["     36  claims", "      4  sources"]


@pytest.mark.parametrize("arguments", [[], ["one"], ["no-draft.yaml", "none.yaml"]])
def test_a_wrong_call_is_said(arguments: list[str]) -> None:
    """A sentence, and no traceback."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "typed"), *arguments], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("usage: scripts/typed DRAFT FINISHED")
