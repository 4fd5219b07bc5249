"""What is left of a dataset is counted and named with its line; with a copy also what of the text is in no record."""

import json
from pathlib import Path

import pytest

import graph
from graph.read import DataError, examine
from graph.read.summary import summary
from graph.todo import left
from graph.verify import verify
from tests.conftest import run
from tests.samples import changed

STUB = ("    says: Hikvision supplies them.\n    passage: p1-s1\n    modality: hedged\n", "    passage: p1-s1\n")
COPY = """\
# An Essay

By a writer.

## Security

Kazakhstan will soon have cameras, more than 4,000 (Jardine, 2019), which watch other minorities. The next section will
show. Nobody has read this sentence.

Uzbekistan has signed a deal (Jardine, 2019; Younas, 2020a, p. 5; Swanström, 2011) with Huawei.

## Method

### Interviews

We asked forty people. They answered.

## Outlook

All will be well.
"""


def _left(tmp_path: Path, *swaps: tuple[str, str], copy: str | None = None) -> dict[str, list[tuple[int, str]]]:
    """What is left, by kind: the line of each place, and the record there."""
    path = tmp_path / "data.yaml"
    path.write_text(changed(*swaps), encoding="utf-8")
    kinds = left(examine(path), path, copy, "copy.md")
    return {kind.name: [(place.line, place.where) for place in kind.places] for kind in kinds if kind.places}


def _line(text: str, *swaps: tuple[str, str]) -> int:
    return next(number for number, line in enumerate(changed(*swaps).splitlines(), 1) if line.startswith(text))


def test_each_kind_of_gap_has_its_line(tmp_path: Path) -> None:
    """Stubs, passages, claims, checks and sources are named where they stand."""
    swaps = (
        STUB,
        (", no_claim: announces what follows", ""),
        ("    about: [uzbekistan, huawei]\n", ""),
        ("kind: working paper", "kind: other"),
        ("verdict: partly", "verdict: not read"),
    )
    assert _left(tmp_path, *swaps) == {
        "passages_without_claim": [(_line("  p1-s2:", *swaps), "passages.p1-s2")],
        "stubs": [(_line("  cameras-hikvision:", *swaps), "claims.cameras-hikvision")],
        "claims_without_about": [(_line("  uzbek-deal:", *swaps), "claims.uzbek-deal")],
        "checks_not_made": [
            (_line("      - source: jardine-2019", *swaps), "claims.uzbek-deal.cites.0"),
            (_line("      - {source: younas-2020a", *swaps), "claims.uzbek-deal.cites.1"),
        ],
        "copies_not_read": [(_line("        check:", *swaps), "claims.cameras-soon.cites.0.check")],
        "sources_without_kind": [(_line("    kind: other", *swaps), "sources.younas-2020a.kind")],
        "sources_without_author": [
            (_line("  essay:", *swaps), "sources.essay"), (_line("  swanstrom-2011:", *swaps), "sources.swanstrom-2011"),
        ],
        "sources_never_cited": [
            (_line("  younas-2020b:", *swaps), "sources.younas-2020b"),
            (_line("  swanstrom-2011:", *swaps), "sources.swanstrom-2011"),
        ],
    }  # fmt: skip


def test_a_copy_shows_what_is_in_no_record(tmp_path: Path) -> None:
    """Sentences between and around the passages, and citations that no claim carries, with the lines of the copy."""
    kinds = _left(tmp_path, copy=COPY)
    assert kinds["sentences_without_passage"] == [(8, "")]
    assert [line for line, _ in kinds["sentences_around_passages"]] == [16, 16, 20]
    assert kinds["citations_not_carried"] == [(10, "p2-s1")]  # Swanström; of the others a claim has each


def test_what_is_skipped_is_not_left(tmp_path: Path) -> None:
    """A section that the header skips, with all below its heading, is no gap, up to the next known heading."""
    skip = ("  reads: essay\n", "  reads: essay\n  skipped: [Method, outlook]\n")
    assert "sentences_around_passages" not in _left(tmp_path, skip, copy=COPY)
    skip = ("  reads: essay\n", "  reads: essay\n  skipped: Outlook\n")
    assert [line for line, _ in _left(tmp_path, skip, copy=COPY)["sentences_around_passages"]] == [16, 16]


def test_verify_skips_a_section_between_two_passages(tmp_path: Path) -> None:
    """What `skipped` names is no finding of `verify`; what it does not name is one."""
    between = COPY.replace("Uzbekistan has", "## Aside\n\nThis is said by the way.\n\n## Security\n\nUzbekistan has")
    path = tmp_path / "data.yaml"
    messages = {}
    for header in ("", "  skipped: Aside\n"):
        path.write_text(changed(("  reads: essay\n", f"  reads: essay\n{header}")), encoding="utf-8")
        messages[header] = [problem.message for problem in verify(graph.load(path), between, "copy.md").problems]
    gone = 'no passage covers "This is said by the way."'
    assert gone in messages[""]
    assert gone not in messages["  skipped: Aside\n"]
    assert 'no passage covers "Nobody has read this sentence."' in messages["  skipped: Aside\n"]


def test_the_citations_of_a_stub_count_as_carried(tmp_path: Path) -> None:
    """What a program has proposed already stands there once, as a stub."""
    stub = "  swanstrom-says:\n    passage: p2-s1\n    cites: [{source: swanstrom-2011}]\n  uzbek-deal:\n"
    kinds = _left(tmp_path, ("  uzbek-deal:\n", stub), copy=COPY)
    assert "citations_not_carried" not in kinds
    assert [where for _, where in kinds["stubs"]] == ["claims.swanstrom-says"]
    assert all("swanstrom" not in where for _, where in kinds["checks_not_made"])


def test_of_a_dataset_without_claims_the_whole_text_is_left(tmp_path: Path) -> None:
    """Where nothing has been read yet, every sentence behind the title is left."""
    path = tmp_path / "data.yaml"
    path.write_text(
        "dataset: {title: T, reads: essay, skipped: Security}\n"
        "sources:\n  essay: {label: E, kind: essay, title: An Essay, author: [A. Body]}\n",
        encoding="utf-8",
    )
    kinds = {kind.name: kind.places for kind in left(examine(path), path, "Security\n\nOne. Two.\n", "c.txt")}
    assert kinds["sentences_around_passages"] == ()
    kinds = {kind.name: kind.places for kind in left(examine(path), path, "One. Two.\n", "c.txt")}
    assert [place.line for place in kinds["sentences_around_passages"]] == [1, 1]


def test_stubs_are_counted_and_are_no_claims(tmp_path: Path) -> None:
    """`check` is content with a stub and says that it is there; no question is answered with it."""
    path = tmp_path / "data.yaml"
    path.write_text(changed(STUB), encoding="utf-8")
    reading = examine(path)
    assert reading.problems == ()
    assert [advice.where for advice in reading.advice if "stub" in advice.message] == ["claims.cameras-hikvision"]
    checked = summary(reading)
    assert (checked["records"]["claims"], checked["stubs"]) == (2, 1)
    for _ in range(2):  # also when the records come from the cache
        kb = graph.load(path)
        assert [*kb.data.claims] == ["uzbek-deal", "cameras-soon"]
        assert [*kb.ask("claims about:hikvision")] == []


def test_what_stands_in_a_stub_is_checked(tmp_path: Path) -> None:
    """A stub is spared its statement and nothing else."""
    path = tmp_path / "data.yaml"
    path.write_text(changed(STUB, ("said_by: huawei", "said_bye: huawei")), encoding="utf-8")
    with pytest.raises(DataError) as error:
        left(examine(path), path)
    assert [problem.where for problem in error.value.problems] == ["claims.cameras-hikvision.said_bye"]


def test_the_command_counts_and_lists(tmp_path: Path) -> None:
    """Counts first, each place on a line, exit code 0; as JSON the same, with every place."""
    path, copy = tmp_path / "data.yaml", tmp_path / "copy.md"
    stubs = "".join(f"  stub-{number}: {{passage: p1-s1}}\n" for number in range(400))
    path.write_text(changed(("claims:\n", f"claims:\n{stubs}")), encoding="utf-8")
    copy.write_text(COPY, encoding="utf-8")
    answer = run("todo", "--data", str(path), "--copy", str(copy))
    lines = answer.stdout.splitlines()
    assert answer.returncode == 0
    assert lines[:2] == ['What is left in "Cameras":', "  400 stubs, claims that say nothing yet"]
    assert sum("is a stub" in line for line in lines) == 300
    assert "... and 100 more, which todo --json prints" in lines
    assert any(line.startswith(f'{copy}:8:1: no passage covers "Nobody') for line in lines)
    data = json.loads(run("todo", "--data", str(path), "--json").stdout)
    assert (data["left"]["stubs"], len(data["stubs"])) == (400, 400)
    assert data["dataset"] == {"title": "Cameras", "path": str(path)}


def test_wrong_calls_and_wrong_data_are_said(tmp_path: Path) -> None:
    """A copy that is not there and an unknown work are wrong calls; data with problems are not counted."""
    path = tmp_path / "data.yaml"
    path.write_text(changed(), encoding="utf-8")
    no_copy = run("todo", "--data", str(path), "--copy", str(tmp_path / "no.txt"))
    assert (no_copy.returncode, no_copy.stdout, "no.txt" in no_copy.stderr) == (2, "", True)
    no_work = run("todo", "--data", str(path), "--source", "nobody")
    assert (no_work.returncode, "no source of the dataset has the id nobody" in no_work.stderr) == (2, True)
    path.write_text(changed(("kind: essay", "kind: tale")), encoding="utf-8")
    wrong = run("todo", "--data", str(path))
    assert (wrong.returncode, wrong.stdout, 'unknown kind "tale"' in wrong.stderr) == (1, "", True)
