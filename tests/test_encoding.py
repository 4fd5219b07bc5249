"""What machines read is UTF-8 on any console; signs are replaced for eyes alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples import SMALL

LETTERS = "Řehoř Łukasz 王小明 محمد ⟶"
CONSOLES = ({"PYTHONIOENCODING": "cp1252"}, {"PYTHONIOENCODING": "cp1252:strict"}, {"LC_ALL": "C", "PYTHONUTF8": "0"})


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """The small dataset with letters that no code page has all of."""
    path = tmp_path / "foreign.yaml"
    text = SMALL.replace("title: Eyes on Central Asia", f"title: {LETTERS}")
    text = text.replace("says: Uzbekistan has a deal", f"says: {LETTERS} has a deal").replace(
        "title: Cameras", f"title: {LETTERS}"
    )
    path.write_text(text.replace("label: Jardine 2019", f"label: {LETTERS} 2019"), encoding="utf-8")
    return path


def _printed(console: dict[str, str], *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "PYTHONIOENCODING")}
    command = [sys.executable, "-m", "graph", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env={**environment, **console})
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("console", CONSOLES, ids=str)
@pytest.mark.parametrize(
    "command",
    [
        ("export", "json"), ("export", "bibtex"), ("export", "ris"), ("export", "csl-json"),
        ("ask", "claims", "--json"), ("ask", "claims", "--format", "csv"), ("ask", "claims", "--format", "markdown"),
        ("show", "uzbek-deal", "--json"), ("audit", "--json"), ("cite", "jardine-2019"), ("page", "-o", "-"),
        ("picture", "claims", "-o", "-"), ("quiz", "--count", "4", "--format", "handout"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_machines_read_is_utf8(foreign: Path, command: tuple[str, ...], console: dict[str, str]) -> None:
    """Every letter is there, whatever the console takes."""
    text = _printed(console, *command, "--data", str(foreign)).decode("utf-8")
    if "quiz" in command or "audit" in command:
        assert "?ehoř" not in text
    elif "bibtex" in command:
        assert "王小明" in text
    else:
        assert LETTERS.split()[0] in text
        assert "王小明" in text


@pytest.mark.parametrize("console", CONSOLES[:2], ids=str)
def test_an_import_is_utf8(tmp_path: Path, console: dict[str, str]) -> None:
    """What is written to be pasted has every letter."""
    path = tmp_path / "in.json"
    path.write_text(json.dumps([{"id": "a", "type": "book", "title": LETTERS}]), encoding="utf-8")
    assert LETTERS in _printed(console, "import", str(path)).decode("utf-8")


def test_eyes_get_a_question_mark(foreign: Path) -> None:
    """An answer as text goes to the console as it is."""
    text = _printed(CONSOLES[0], "ask", "which claims mention Huawei", "--data", str(foreign)).decode("cp1252")
    assert "?eho?" in text
