"""Which files of a folder make a dataset: those in it and below it, each once, in one order."""

from pathlib import Path

import pytest

import graph
from graph.read import DataError, examine, files, folder
from tests.samples import SMALL

BEFORE, CLAIMS = SMALL.split("claims:\n")
CLAIMS = f"claims:\n{CLAIMS}"


def _written(top: Path, **texts: str) -> Path:
    """A folder with files, `__` in whose names stands for a slash."""
    for name, text in texts.items():
        path = top / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return top


def _names(top: Path) -> list[str]:
    return [file.relative_to(top).as_posix() for file in files.find(top)]


def test_folders_below_are_read(tmp_path: Path) -> None:
    """A dataset in folders is the dataset in one file, and its problems have the paths of their files."""
    _written(tmp_path / "parts", a=BEFORE, deep__er__claims=CLAIMS)
    _written(tmp_path / "whole", all=SMALL)
    assert graph.load(tmp_path / "parts").data == graph.load(tmp_path / "whole").data
    _written(tmp_path / "parts", deep__er__claims=CLAIMS.replace("modality: hedged", "modality: hegded"))
    (problem,) = examine(tmp_path / "parts").problems
    assert problem.path.endswith("parts/deep/er/claims.yaml")
    assert problem.line == 1 + CLAIMS.splitlines().index("    modality: hedged")


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """Whatever the order in which they were made."""
    _written(tmp_path, z="x", b__z="x", b__a="x", a="x", b__c__d="x", c="x")
    assert _names(tmp_path) == ["a.yaml", "b/a.yaml", "b/c/d.yaml", "b/z.yaml", "c.yaml", "z.yaml"]


def test_names_with_a_dot_before_them_are_left_out(tmp_path: Path) -> None:
    """Files and folders, at any depth: .git, .venv, .github."""
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "check.yml").write_text("on: push")
    _written(tmp_path, a=SMALL, b__c="actors: {}", **{".hidden": "x", "b__.hidden": "x", "b__.git__c": "x"})
    assert _names(tmp_path) == ["a.yaml", "b/c.yaml"]


def test_links_in_circles_end(tmp_path: Path) -> None:
    """A link to a folder above, to itself, to a neighbour: each folder is read once, by its own name."""
    _written(tmp_path, a=BEFORE, b__claims=CLAIMS)
    (tmp_path / "b" / "up").symlink_to(tmp_path)
    (tmp_path / "a-link").symlink_to(tmp_path / "b")
    (tmp_path / "self").symlink_to("self")
    assert _names(tmp_path) == ["a.yaml", "b/claims.yaml"]
    assert examine(tmp_path).problems == ()


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    """What somebody links into a dataset is part of it."""
    _written(tmp_path / "elsewhere", claims=CLAIMS)
    _written(tmp_path / "here", a=BEFORE)
    (tmp_path / "here" / "more").symlink_to(tmp_path / "elsewhere")
    assert _names(tmp_path / "here") == ["a.yaml", "more/claims.yaml"]


def test_an_id_in_two_folders_names_both_places(tmp_path: Path) -> None:
    """The second place says where the first is."""
    _written(tmp_path, a=SMALL, b__again="claims:\n  cameras-soon:\n    says: Again.\n    modality: asserted\n")
    (problem,) = examine(tmp_path).problems
    assert problem.path.endswith("b/again.yaml")
    assert "a.yaml:" in problem.message


@pytest.mark.parametrize("header", ["dataset: {title: Other}\n", '{"sources": {}, "dataset": {"title": "Other"}}'])
def test_a_dataset_below_a_dataset_is_another(tmp_path: Path, header: str) -> None:
    """A folder with a `dataset:` of its own is left out with all below it, and advice says so."""
    _written(tmp_path, a=SMALL, old__a=header, old__more__b="actors: {}", fine__c="concepts: {}")
    assert _names(tmp_path) == ["a.yaml", "fine/c.yaml"]
    (advice,) = examine(tmp_path).below
    assert advice.path.endswith("old/a.yaml")
    assert advice.message == "begins a dataset of its own and is not read here"


def test_the_header_may_stand_in_a_folder(tmp_path: Path) -> None:
    """Where the folder itself has no `dataset:`, the one below it belongs to it, and a second is a problem."""
    header, _, records = BEFORE.partition("predicates:")
    _written(tmp_path, rest=f"predicates:{records}{CLAIMS}", header__h=header)
    assert examine(tmp_path).problems == ()
    _written(tmp_path, second__h=header)
    (problem,) = examine(tmp_path).problems
    assert problem.message.startswith("stands a second time")


def test_a_disk_is_no_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many folders none is read, and that is said."""
    monkeypatch.setattr(folder, "MAX_FOLDERS", 3)
    _written(tmp_path, a=SMALL, b__c__d__e="x")
    with pytest.raises(DataError) as caught:
        examine(tmp_path)
    assert "folders are below this one" in caught.value.problems[0].message


def test_a_folder_without_yaml_at_any_depth_is_said(tmp_path: Path) -> None:
    """Empty folders are as good as none."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    with pytest.raises(DataError) as caught:
        examine(tmp_path)
    assert caught.value.problems[0].message == "the folder holds no .yaml file"
