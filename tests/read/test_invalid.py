"""Each file under tests/invalid holds one mistake a curator could make; its first line says what must be reported."""

from pathlib import Path

import pytest

from graph.read import examine

FILES = sorted((Path(__file__).parent.parent / "invalid").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_mistake_is_reported(path: Path) -> None:
    """The file's one mistake is reported at its line and column, in these words, and nothing else is."""
    with path.open(encoding="utf-8", newline="") as file:
        expected = file.readline().removeprefix("# ").rstrip("\n")
    reported = [str(problem).replace(f"{path}:", "") for problem in examine(path).problems]
    assert reported == [expected]


def test_there_are_enough_of_them() -> None:
    """The folder is not empty by mistake."""
    assert len(FILES) >= 120
