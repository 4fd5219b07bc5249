"""What changed between two datasets: each kind of change in one sentence, and nothing where only the order changed."""

import json
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from graph.diff import KINDS, Change, changes
from graph.diff.report import markdown, text
from graph.read import load
from tests.conftest import ROOT
from tests.conftest import run as run_whosays
from tests.samples import SMALL, changed


def states(tmp_path: Path, new: str, old: str = SMALL):
    """Two datasets: the small one, and another."""
    found = []
    for name, content in (("old.yaml", old), ("new.yaml", new)):
        (tmp_path / name).write_text(content, encoding="utf-8")
        found.append(load(tmp_path / name))
    return found


CASES = [
    ((("says: Hikvision supplies them.", "says: Hikvision sells them."),), [("reworded", "cameras-hikvision said: Hikvision supplies them. It says now: Hikvision sells them.")]),
    ((("modality: hedged", "modality: asserted"),), [("changed", "cameras-hikvision was hedged and is asserted.")]),
    ((("  cameras-hikvision:", "  hikvision-supplies:"),), [("renamed", "The claim cameras-hikvision is now called hikvision-supplies.")]),
    (
        (("verdict: partly, finding: The number was not found.", "verdict: confirmed, finding: Seen."),),
        [("check", "cameras-soon: jardine-2019, p. 012 was partly and is confirmed: Seen.")],
    ),
    ((("finding: The number was not found.", "finding: Not there."),), [("check", "cameras-soon: jardine-2019, p. 012 is partly as before, with other words: Not there.")]),
    ((('page: "012"', "page: 13"),), [("changed", "cameras-soon cites jardine-2019 at p. 13; it was at p. 012.")]),
    ((("      - {source: younas-2020a, page: 5, quoted: true}\n", ""),), [("changed", "uzbek-deal cites younas-2020a, p. 5 no more.")]),
    (
        (
            ("      - {source: younas-2020a, page: 5, quoted: true}\n", ""),
            ("    said_by: huawei\n", "    said_by: huawei\n    cites: {source: younas-2020a, page: 5, quoted: true}\n".replace("{", "[{").replace("}", "}]")),
        ),
        [("moved", "The citation of younas-2020a, p. 5, moved from uzbek-deal to cameras-hikvision.")],
    ),
    ((("page: 5, quoted: true", "page: 5"),), [("changed", "quoted of uzbek-deal, younas-2020a, p. 5 is gone; it was true.")]),
    ((("about: [uzbekistan, huawei]", "about: [huawei, cameras]"),), [("changed", "about of uzbek-deal gained [cameras] and lost [uzbekistan].")]),
    ((("argues: {supports: cameras-soon}", "argues: {qualifies: cameras-soon}"),), [("changed", "argues of cameras-hikvision was {supports: [cameras-soon]} and is {qualifies: [cameras-soon]}.")]),
    ((("title: Eyes on Central Asia", "title: Eyes"),), [("changed", "title of jardine-2019 was Eyes on Central Asia and is Eyes.")]),
    ((("  bosnia: {name: Bosnia and Herzegovina, kind: state}\n", ""),), [("removed", "Removed actor: Bosnia and Herzegovina (bosnia)")]),
    ((("concepts:\n", "concepts:\n  land: {name: land}\n"),), [("added", "New concept: land")]),
    ((("title: Cameras", "title: More cameras"),), [("changed", "title of the dataset was Cameras and is More cameras.")]),
    ((("closes: with Huawei", "closes: with them"),), [("changed", "closes of p2-s1 was with Huawei and is with them.")]),
]  # fmt: skip


@pytest.mark.parametrize(("swaps", "expected"), CASES, ids=[expected[0][1][:50] for _, expected in CASES])
def test_each_change_in_a_sentence(tmp_path: Path, swaps, expected: list[tuple[str, str]]) -> None:
    """One change in the file is one change that is told, of its kind."""
    found = changes(*states(tmp_path, changed(*swaps)))
    assert [(change.kind, change.says) for change in found] == expected


def test_a_citation_that_moves_keeps_its_other_changes(tmp_path: Path) -> None:
    """What its check found, and how it is cited, is told beside the move."""
    new = changed(
        ("      - {source: younas-2020a, page: 5, quoted: true}\n", ""),
        ("    said_by: huawei\n", "    said_by: huawei\n    cites: [{source: younas-2020a, page: 5, check: {verdict: contradicted, finding: No., read: 'https://example.org/a', on: 2026-01-01}}]\n"),
    )  # fmt: skip
    assert [(change.kind, change.says) for change in changes(*states(tmp_path, new))] == [
        ("moved", "The citation of younas-2020a, p. 5, moved from uzbek-deal to cameras-hikvision."),
        ("check", "cameras-hikvision: younas-2020a, p. 5 was checked: contradicted: No."),
        ("changed", "quoted of cameras-hikvision, younas-2020a, p. 5 is gone; it was true."),
    ]


def test_a_change_of_place_is_no_move(tmp_path: Path) -> None:
    """Two claims that cite a work at each other's place changed the place, each for itself."""
    old = changed(
        ("      - source: jardine-2019\n      - {source", "      - {source: jardine-2019, page: 3}\n      - {source")
    )
    new = old.replace('page: "012"', "page: 3").replace(
        "{source: jardine-2019, page: 3}", "{source: jardine-2019, page: 12}"
    )
    found = changes(*states(tmp_path, new, old))
    assert {change.says for change in found} == {
        "uzbek-deal cites jardine-2019 at p. 12; it was at p. 3.",
        "cameras-soon cites jardine-2019 at p. 3; it was at p. 012.",
    }


def test_the_same_check_on_another_day(tmp_path: Path) -> None:
    """Only what changed of it is told."""
    (found,) = changes(*states(tmp_path, changed(("on: 2026-11-24", "on: 2026-11-25"))))
    assert found.says == "on of the check of cameras-soon: jardine-2019, p. 012 was 2026-11-24 and is 2026-11-25."


def test_the_order_of_reading(tmp_path: Path) -> None:
    """Passages in another order are another text."""
    old = changed(
        (
            "  p1-s2: {section: Security, paragraph: 1, opens: The next section, closes: will show, no_claim: announces what follows}\n",
            "",
        )
    )
    lines = old.splitlines(keepends=True)
    one, two = (
        next(place for place, line in enumerate(lines) if line.startswith(f"  {key}:")) for key in ("p1-s1", "p2-s1")
    )
    lines[one], lines[two] = (
        lines[two].replace("paragraph: 2", "paragraph: 1"),
        lines[one].replace("paragraph: 1", "paragraph: 2"),
    )
    says = [change.says for change in changes(*states(tmp_path, "".join(lines), old))]
    assert "The passages stand in another order of reading." in says


def test_claims_that_came_and_went(tmp_path: Path) -> None:
    """They are told with their words, and backwards the other way round."""
    new = (
        SMALL + "  one-more:\n    says: There is more.\n    passage: p2-s1\n    modality: asserted\n    about: huawei\n"
    )
    old, now = states(tmp_path, new)
    (found,) = changes(old, now)
    assert (found.kind, found.says) == ("added", "New claim: There is more.")
    (found,) = changes(now, old)
    assert (found.kind, found.says) == ("removed", "Removed claim: There is more.")


@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_the_file_does_not_matter(tmp_path: Path, seed: int) -> None:
    """Shuffled sections, records and fields are the same dataset; passages alone stand in reading order."""
    chance = random.Random(seed)  # noqa: S311  # repeatable chance is wanted

    def shuffled(value, depth: int = 0):
        if not isinstance(value, dict):
            return value
        items = list(value.items())
        chance.shuffle(items)
        return {key: inner if key == "passages" else shuffled(inner, depth + 1) for key, inner in items}

    text_of = yaml.safe_dump(shuffled(yaml.load(SMALL, Loader=yaml.BaseLoader)), sort_keys=False, allow_unicode=True)  # noqa: S506  # texts only
    assert changes(*states(tmp_path, text_of)) == []
    assert text([]) == "Nothing changed."


def test_every_kind_of_change_is_tried_above() -> None:
    """No kind without a case."""
    assert {kind for _, expected in CASES for kind, _ in expected} == set(KINDS)


def test_markdown_is_harmless(tmp_path: Path) -> None:
    """A claim with Markdown, HTML or a mention in it stays a text in a pull request."""
    found = changes(*states(tmp_path, changed(("says: Hikvision supplies them.", "says: '<b>x</b> @all [a](b) `c`'"))))
    (line,) = (line for line in markdown(found).splitlines() if line.startswith("- "))
    assert not re.search(r"(?<!\\)[<@`\[]", line)


def test_ids_and_addresses_stay_whole_in_text() -> None:
    """A line of text ends between words, never inside an id or an address, however long it is."""
    address = f"https://example.org/{'long-' * 20}end"
    lines = text([Change("changed", "sources", "a", f"URL of {'some-' * 12}source was nothing and is {address}.")])
    assert f"{'some-' * 12}source" in lines
    assert address in lines


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """`whosays diff` with these arguments."""
    return run_whosays("diff", *arguments, cwd=cwd)


def test_two_files(tmp_path: Path) -> None:
    """Text, JSON and Markdown; wrong data are exit code 1, a name that is nothing is exit code 2."""
    states(tmp_path, changed(("modality: hedged", "modality: asserted")))
    old, new = str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")
    done = run(old, new)
    assert done.returncode == 0
    assert "cameras-hikvision was hedged and is asserted." in done.stdout
    found = json.loads(run(old, new, "--json").stdout)
    assert found["changes"] == [
        {"kind": "changed", "section": "claims", "id": "cameras-hikvision", "says": "cameras-hikvision was hedged and is asserted."}
    ]  # fmt: skip
    assert run(old, new, "--format", "markdown").stdout.startswith("## 1 change.\n")
    (tmp_path / "new.yaml").write_text(changed(("modality: hedged", "modality: hegded")), encoding="utf-8")
    done = run(old, new)
    assert done.returncode == 1
    assert "new.yaml:" in done.stderr
    done = run("nonsense", new, "--data", new, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")
def test_two_revisions(tmp_path: Path) -> None:
    """Revisions of a file and of a folder, also against what is there now; problems name the revision."""

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    folder = tmp_path / "data"
    folder.mkdir()
    git("init", "-q", "-b", "main")
    for content in (SMALL, changed(("modality: hedged", "modality: asserted")), "dataset: {}\n"):
        (folder / "claims.yaml").write_text(content, encoding="utf-8")
        git("add", "-A")
        git("commit", "-qm", "x")
    (folder / "claims.yaml").write_text(SMALL, encoding="utf-8")
    for data in ("data", "data/claims.yaml"):
        assert "was hedged and is asserted." in run("HEAD~2", "HEAD~1", "--data", data, cwd=tmp_path).stdout
        assert "was asserted and is hedged." in run("HEAD~1", "--data", data, cwd=tmp_path).stdout
        done = run("HEAD", "--data", data, cwd=tmp_path)
        assert done.returncode == 1
        assert "HEAD/claims.yaml" in done.stderr
        assert run("nonsense", "--data", data, cwd=tmp_path).returncode == 2
    assert run("--", "--help", cwd=tmp_path).returncode == 2
    assert run("", "--data", "data", cwd=tmp_path).returncode == 2
    (folder / "more" / ".hidden").mkdir(parents=True)
    (folder / "more" / "actors.yaml").write_text("actors: {zte: {name: ZTE, kind: company}}\n", encoding="utf-8")
    (folder / "more" / ".hidden" / "no.yaml").write_text("nonsense", encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "x")
    assert run("HEAD", "--data", "data", cwd=tmp_path).stdout == "Nothing changed.\n"
    assert "New actor: ZTE (zte)" in run("HEAD~3", "HEAD", "--data", "data", cwd=tmp_path).stdout
    git("rm", "-rq", "data")
    assert "was hedged and is asserted." in run("HEAD~3", "HEAD~2", "--data", "data", cwd=tmp_path).stdout
    found = json.loads(run("HEAD~1", "HEAD", "--data", "data", "--json", cwd=tmp_path).stdout)
    assert not found["ok"]
