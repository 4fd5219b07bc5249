"""`whosays export FORMAT`: where it writes, what it says that a format cannot hold, and a part of a dataset."""

import json
from pathlib import Path

import pytest

from graph.export import FORMATS
from tests.conftest import run


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_by_the_command(name: str, tmp_path: Path) -> None:
    """Into a file or a folder, and one line on what is not in it, which the help says, too."""
    place = tmp_path / "exported"
    done = run("export", name, "-o", str(place))
    assert done.returncode == 0, done.stderr
    assert place.is_dir() == FORMATS[name].is_folder
    assert (f"Not in {name}: {FORMATS[name].lacks}." in done.stderr) == bool(FORMATS[name].lacks)
    told = " ".join(run("export", name, "--help").stdout.split())
    assert FORMATS[name].lacks in told
    assert f"Needs the extra `{FORMATS[name].extra}`" in told or not FORMATS[name].extra


def test_texts_go_to_standard_output_and_folders_do_not() -> None:
    """A format of several files asks for a folder, with exit code 2 and nothing written."""
    assert run("export", "dot").stdout.startswith('digraph "')
    refused = run("export", "notes")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "name a folder for them: -o FOLDER" in refused.stderr


def test_a_part_of_the_dataset(tmp_path: Path) -> None:
    """The claims that answer, with what they stand on; the description says of what it is a part."""
    place = tmp_path / "part.json"
    assert (
        run(
            "export", "json", "--query", "which claims cite Jardine 2019 and mention Huawei", "-o", str(place)
        ).returncode
        == 0
    )
    part = json.loads(place.read_text(encoding="utf-8"))
    assert all("jardine-2019" in [cited["source"] for cited in claim["cites"]] for claim in part["claims"].values())
    assert part["dataset"]["description"].startswith("A part of The Digital Silk Road in Central Asia: ")
    refused = run("export", "json", "--query", "which sources are never cited")
    assert (refused.returncode, refused.stdout) == (2, "")


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A folder with something in it is left as it is, and so is a dataset."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert run("export", "tables", "-o", str(tmp_path)).returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
