"""The command, run as a script would run it: what it prints, where, and with which exit code."""

import contextlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, run
from tests.samples import changed


@pytest.fixture
def good(data: Path) -> str:
    return str(data)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.yaml"
    path.write_text(
        changed(("modality: hedged", "modality: hegded"), ("kind: region", "kind: regoin")), encoding="utf-8"
    )
    return str(path)


def test_check_says_what_was_checked(good: str) -> None:
    """In order: exit code 0 and one line on standard output with the numbers of what was looked at."""
    done = run("check", "--data", good)
    assert done.returncode == 0
    (line,) = done.stdout.splitlines()
    for part in (
        "5 sources",
        "6 actors",
        "1 project",
        "3 passages",
        "3 claims",
        "rules",
        "3 citations, 1 looked up with a result (1 partly), 2 not looked up",
    ):
        assert part in line


def test_check_prints_every_problem(bad: str) -> None:
    """Wrong: exit code 1, each problem on its line, and how many."""
    done = run("check", "--data", bad)
    assert (done.returncode, done.stdout) == (1, "")
    first, second, last = done.stderr.splitlines()
    line = 1 + next(index for index, text in enumerate(Path(bad).read_text().splitlines()) if "regoin" in text)
    assert first.startswith(f"{bad}:{line}:44: actors.central-asia.kind:")
    assert first.endswith('unknown kind "regoin"; did you mean "region"?')
    assert second.endswith('claims.cameras-hikvision.modality: unknown modality "hegded"; did you mean "hedged"?')
    assert last == "2 problems."


def test_check_json(good: str, bad: str) -> None:
    """The contract of --json, in order and not."""
    report = json.loads(run("check", "--data", good, "--json").stdout)
    assert report["ok"] is True
    assert report["problems"] == []
    assert report["checked"]["records"]["claims"] == 3
    assert (report["checked"]["citations"], report["checked"]["citations_checked"]) == (3, 1)
    done = run("check", "--data", bad, "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["ok"] is False
    assert [set(problem) for problem in report["problems"]] == [
        {"path", "line", "column", "where", "message", "hint"}
    ] * 2


def test_check_names_curators_and_licence(good: str, tmp_path: Path) -> None:
    """Where they are written they end the line and stand in the JSON, without what moves a terminal; else not at all."""
    header = 'title: Cameras\n  curators: ["A\u200f One", B Two, C]\n  license: CC BY 4.0'
    path = tmp_path / "curated.yaml"
    path.write_text(changed(("title: Cameras", header)), encoding="utf-8")
    line = run("check", "--data", good).stdout
    assert run("check", "--data", str(path)).stdout == (
        f"{line.strip()[:-1]}; curated by A  One, B Two and C; licence CC BY 4.0.\n"
    )
    plain, credited = (
        json.loads(run("check", "--data", str(name), "--json").stdout)["checked"] for name in (good, path)
    )
    assert credited == {**plain, "curators": ["A  One", "B Two", "C"], "license": "CC BY 4.0"}
    assert not {"curators", "license"} & set(plain)


def test_check_names_only_curators_that_are_in_order(tmp_path: Path) -> None:
    """What was put in the place of a wrong value is no curator, and the same file gives the same JSON."""
    path = tmp_path / "curated.yaml"
    path.write_text(changed(("title: Cameras", 'title: Cameras\n  curators: [A, "", [B]]')), encoding="utf-8")
    outputs = {run("check", "--data", str(path), "--json").stdout for _ in range(2)}
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["checked"]["curators"] == ["A"]


def test_ask_json(good: str) -> None:
    """The contract of --json for an answer."""
    done = run("ask", "which claims cite Jardine 2019", "--data", good, "--json")
    assert done.returncode == 0
    answer: dict[str, Any] = json.loads(done.stdout)
    assert {key: answer[key] for key in ("question", "query", "reading", "count", "notes")} == {
        "question": "which claims cite Jardine 2019",
        "query": "claims cites:jardine-2019",
        "reading": "Which claims cite Jardine 2019?",
        "count": 2,
        "notes": [],
    }
    claim = answer["answers"][0]
    assert (claim["kind"], claim["id"], claim["modality"]) == ("claim", "cameras-soon", "predicted")
    assert claim["says"] == "Kazakhstan is soon to have more than 4,000 cameras."
    assert claim["voice"] == {"work": "essay", "through": [], "said_by": []}
    passage = {key: claim["passage"][key] for key in ("source", "section", "paragraph", "opens", "closes")}
    assert passage == {
        "source": "essay", "section": "Security", "paragraph": 1, "opens": "Kazakhstan will soon", "closes": "other minorities",
    }  # fmt: skip
    assert claim["about"] == ["kazakhstan", "cameras"]
    assert claim["states"] == []
    assert claim["figures"] == [
        {"value": 4000, "written": "4,000", "unit": "cameras", "bound": "more than", "date": "", "of": "kazakhstan"}
    ]
    (citation,) = claim["cites"]
    assert {key: citation[key] for key in ("source", "label", "locator", "quoted")} == {
        "source": "jardine-2019", "label": "Jardine 2019", "locator": "p. 012", "quoted": False,
    }  # fmt: skip
    assert citation["check"]["verdict"] == "partly"


def test_ask_refuses_with_exit_code_2(good: str) -> None:
    """Not understood: exit code 2, a mark under the word, the candidates; in JSON by the contract."""
    done = run("ask", "which claims cite Younas 2020", "--data", good)
    first, _, nearest = done.stdout.partition("\n\n")
    assert (done.returncode, first) == (2, "Not understood as a question. Nearest in words:")
    assert nearest.startswith("1. · Uzbekistan has a deal with Huawei.\n")
    assert done.stderr.splitlines()[:2] == ["which claims cite Younas 2020", "                  ^^^^^^^^^^^"]
    assert "younas-2020a" in done.stderr
    refusal = json.loads(run("ask", "which claims cite Younas 2020", "--data", good, "--json").stdout)
    assert refusal["question"] == "which claims cite Younas 2020"
    assert [claim["id"] for claim in refusal["nearest"]] == ["uzbek-deal"]
    assert set(refusal["error"]) == {"reason", "message", "expected", "candidates", "instead"}
    assert [candidate["id"] for candidate in refusal["error"]["candidates"]] == ["younas-2020a", "younas-2020b"]


def test_nothing_is_an_answer(good: str) -> None:
    """Understood and empty: exit code 0, and what is known instead."""
    done = run("ask", "which claims cite Swanström 2011", "--data", good)
    assert done.returncode == 0
    assert "No claim is recorded that cites Swanström 2011." in done.stdout
    assert "list of sources" in done.stdout


@pytest.mark.parametrize(
    "name", ["cameras-soon", "jardine-2019", "kazakhstan", "silk-road", "cameras", "p1-s1", "supplies", "Jardine 2019"]
)
def test_show_prints_any_record(good: str, name: str) -> None:
    """Every sort of record has a card, as text and as JSON."""
    done = run("show", name, "--data", good)
    assert done.returncode == 0
    assert all(len(line) <= 80 or "http" in line for line in done.stdout.splitlines())
    assert json.loads(run("show", name, "--data", good, "--json").stdout)["id"]


def test_show_of_nothing(good: str) -> None:
    """An id that no record has: exit code 2 and what may have been meant."""
    done = run("show", "camera-soon", "--data", good)
    assert done.returncode == 2
    assert 'nothing here is called "camera-soon"' in done.stderr


@pytest.mark.parametrize("command", [["ask", "claims"], ["show", "x"], ["page"], ["export", "json"], ["check"]])
def test_wrong_data_stop_every_command(bad: str, command: list[str], tmp_path: Path) -> None:
    """No command works on data that are wrong: exit code 1, every problem, no file."""
    done = run(*command, "--data", bad, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("did you mean") == 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "whosays.html").exists()


@pytest.mark.parametrize(
    "command",
    [[], ["nonsense"], ["ask"], ["show"], ["page", "-o", "/nowhere/at/all.html"], ["page", "-o", "."], ["export", "xml"], ["check", "--dat", "x"], ["check", "--data", ""], ["show", "x", "--data", ""]],
)  # fmt: skip
def test_wrong_calls_have_exit_code_2(command: list[str], tmp_path: Path) -> None:
    """A call that cannot be meant: exit code 2, a sentence, no traceback."""
    done = run(*command, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("help",), (), ("check", "--data"), ("import",), ("export",), ("audit", "--kind")])
def test_what_is_said_of_a_long_word_is_short(command: tuple[str, ...]) -> None:
    """An argument may have 100,000 signs; nobody reads them back."""
    done = run(*command, "x" * 100_000)
    assert done.returncode in (1, 2)
    assert len(done.stderr) < 3_000


@pytest.mark.parametrize("typed", [{}, {"COMP_WORDS": "whosays a", "COMP_CWORD": "x"}, {"_WHOSAYS_COMPLETE": "x"}])
def test_completion_without_a_shell_is_a_wrong_call(typed: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables by which a shell asks may stand in the environment of anything."""
    for name, value in {"_WHOSAYS_COMPLETE": "bash_complete", **typed}.items():
        monkeypatch.setenv(name, value)
    done = run("check")
    assert (done.returncode, "is for a shell" in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_missing_data_have_exit_code_1(tmp_path: Path) -> None:
    """A dataset that is not there is wrong data, said in one line."""
    done = run("ask", "claims", "--data", str(tmp_path / "nowhere.yaml"))
    assert done.returncode == 1
    assert done.stderr.strip().endswith("there is no such file or folder; check the path after --data")


def test_export_json_holds_everything_under_its_own_names(good: str, tmp_path: Path) -> None:
    """The export has the sections, ids and field names of the file, and is read as the same dataset."""
    target = tmp_path / "out.json"
    assert run("export", "json", "--data", good, "-o", str(target)).returncode == 0
    data = json.loads(target.read_text(encoding="utf-8"))
    assert data["sources"]["jardine-2019"]["issued"] == "2019-11-15"
    assert data["predicates"]["supplies"]["from"] == ["actor"]
    assert data["claims"]["cameras-soon"]["cites"][0]["page"] == "012"
    (tmp_path / "again.yaml").write_text(json.dumps(data), encoding="utf-8")
    assert run("export", "json", "--data", str(tmp_path / "again.yaml")).stdout == target.read_text(encoding="utf-8")


def test_the_dataset_is_at_hand_in_any_folder(tmp_path: Path) -> None:
    """Without --data the essay is asked, wherever one stands."""
    done = run("ask", "which claims cite Jardine 2019", cwd=tmp_path)
    assert done.returncode == 0
    assert "claims cite Jardine 2019." in done.stdout


def test_a_terminal_without_unicode_is_no_traceback(good: str) -> None:
    """Letters that a terminal cannot show become question marks."""
    done = run("ask", "claims cites:jardine-2019", "--data", good, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "?Kazakhstan will soon ? other minorities?" in done.stdout


def test_a_failed_write_leaves_the_old_file(good: str, bad: str, tmp_path: Path) -> None:
    """A page is renamed into place when it is whole, so a run that fails leaves what was there."""
    target = tmp_path / "page.html"
    assert run("page", "--data", good, "-o", str(target)).returncode == 0
    before = target.read_bytes()
    assert run("page", "--data", bad, "-o", str(target)).returncode == 1
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_help_names_every_command() -> None:
    """`whosays --help` lists the commands with a line each, and each has help of its own."""
    listed = run("--help").stdout
    for command in ("ask", "check", "export", "page", "show"):
        assert f"  {command}" in listed
        assert run(command, "--help").returncode == 0


def test_the_bare_command_is_its_help() -> None:
    """Whoever types the name alone reads the help, a command a line; it is no call that did something."""
    done = run()
    assert done.returncode == 2
    assert done.stderr == run("help").stdout
    assert not done.stdout


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        ("chek", "check"),
        ("handout", "quiz"),
        ("explore", "export or page"),
        ("excel", "export xlsx"),
        ("export csv", "neo4j or tables"),
        ("export obsidian", "notes"),
        ("export turtel", "turtle"),
    ],
)
def test_a_word_that_is_no_command_leads_to_one(call: str, meant: str) -> None:
    """A slip is named, and so is the command whose help speaks of what was typed."""
    done = run(*call.split())
    assert done.returncode == 2
    assert done.stderr.endswith(f'Error: no command "{call.split()[-1]}"; did you mean {meant}?\n')


def test_a_word_of_nothing_is_said_alone() -> None:
    """Where nothing is like a word, nothing is proposed."""
    assert run("zzz").stderr.endswith('Error: no command "zzz"\n')


def test_long_work_shows_that_it_goes_on(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """After two seconds a terminal is told what goes on; the line is gone when it is done."""
    from graph.cli.terminal import progress

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress("Reading"):
        time.sleep(2.4)
    progress_line = capsys.readouterr().err
    assert "Reading ... 2 s" in progress_line
    assert progress_line.endswith("\r\x1b[K")
    with progress("Reading"):
        pass
    assert capsys.readouterr().err == ""


def test_a_refusal_is_the_same_in_every_process() -> None:
    """What could stand where a question stopped comes in one order, whatever the seed of Python's hashes."""
    for question in ("what is Huawei", "blah", "which sources are"):
        outputs = {run("ask", question, "--json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2", "3")}
        assert len(outputs) == 1, question


def test_no_output_over_its_own_data(good: str, tmp_path: Path) -> None:
    """A file of the dataset is never overwritten, also not by way of a link."""
    before = Path(good).read_bytes()
    (tmp_path / "link.html").symlink_to(good)
    for output in (good, str(tmp_path / "link.html")):
        for command in (["page"], ["export", "json"]):
            assert run(*command, "--data", good, "-o", output).returncode == 2
    assert Path(good).read_bytes() == before


def test_output_keeps_what_it_meets(good: str, tmp_path: Path) -> None:
    """A link leads on, a mode stays, a device is written straight, and - is standard output."""
    real = tmp_path / "real.json"
    real.write_text("old")
    real.chmod(0o600)
    (tmp_path / "link.json").symlink_to(real)
    assert run("export", "json", "--data", good, "-o", str(tmp_path / "link.json")).returncode == 0
    assert (real.read_text()[0], real.stat().st_mode & 0o777, (tmp_path / "link.json").is_symlink()) == (
        "{",
        0o600,
        True,
    )
    assert run("export", "json", "--data", good, "-o", "/dev/null").returncode == 0
    assert not Path("/dev/null").is_file()
    assert run("page", "--data", good, "-o", "-").stdout.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("redirect", [">&-", "2>&-", ">/dev/full", ">&- 2>&-"])
@pytest.mark.parametrize("command", ["check", "ask claims", "export json"])
def test_streams_that_are_closed_or_full_are_no_traceback(good: str, command: str, redirect: str) -> None:
    """Output that goes nowhere ends the command with an exit code of its own and no traceback."""
    done = subprocess.run(
        f"{sys.executable} -m graph {command} --data {good} {redirect}", shell=True, cwd=ROOT, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode in (0, 2)
    assert "Traceback" not in done.stderr


def test_a_page_about_a_part(tmp_path: Path, good: str) -> None:
    """By a name or a question; what is no part is a wrong call and writes nothing."""
    target = tmp_path / "part.html"
    assert run("page", "--data", good, "-o", str(target), "--focus", "Huawei").returncode == 0
    assert "Which claims mention Huawei? 1 of 3 claims of the dataset." in target.read_text(encoding="utf-8")
    assert run("page", "--data", good, "-o", str(target), "--query", "claims cites:jardine-2019").returncode == 0
    target.unlink()
    for arguments, words in (
        (("--focus", "nobody"), 'nothing here is called "nobody"'),
        (("--focus", "cameras-soon"), "--focus takes an actor"),
        (("--query", "which claims cite Nobody"), "no source here"),
        (("--query", "which claims cite Swanström 2011"), "no claim answers"),
        (("--query", "which sources are there"), "is made of claims"),
        (("--focus", "huawei", "--query", "claims"), "use one"),
    ):
        done = run("page", "--data", good, "-o", str(target), *arguments)
        assert done.returncode == 2
        assert words in done.stderr
        assert not target.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-n", "0"), 'neither a number from 1 on nor "all"'),
        (("-n", "some"), 'neither a number from 1 on nor "all"'),
        (("-n", "9" * 5000), 'neither a number from 1 on nor "all"'),
        (("-n", "3", "--json"), "-n goes with text; json has all records"),
        (("-n", "3", "--format", "csv"), "-n goes with text; csv has all records"),
    ],
)
def test_a_wrong_number_of_records(arguments: tuple[str, ...], message: str) -> None:
    """Exit code 2 and a sentence, and nothing on standard output."""
    done = run("ask", *arguments, "claims")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_a_terminal_gets_the_first_ten() -> None:
    """Ten records and how to see the others at a terminal, all of them on request and in a pipe."""
    pty = pytest.importorskip("pty", reason="there are no terminals of this kind on this machine")

    def at_terminal(*arguments: str) -> str:
        own, theirs = pty.openpty()
        command = [sys.executable, "-m", "graph", "ask", *arguments]
        with subprocess.Popen(command, cwd=ROOT, stdout=theirs, env={**os.environ, "NO_COLOR": "1"}) as process:
            os.close(theirs)
            printed = b""
            with contextlib.suppress(OSError):  # how a terminal ends on Linux
                while part := os.read(own, 65536):
                    printed += part
            os.close(own)
            assert process.wait() == 0
        return printed.decode().replace("\r\n", "\n")

    question = "claims cites:jardine-2019"
    assert "\n10. " in at_terminal(question)
    assert "\n11. " not in at_terminal(question)
    assert f'8 more; all with: whosays ask "{question}" -n all' in at_terminal(question)
    assert "\n18. " in at_terminal(question, "-n", "all")
    assert "\n18. " in run("ask", question).stdout
    assert "\n3. " not in run("ask", question, "-n", "2").stdout
