"""The documents are true: commands are run, answers are the answers, examples are in order, what is named is there."""

import gzip
import re
import shlex
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import graph
from graph.export import FORMATS
from graph.page import page
from graph.read import examine
from tests.conftest import ROOT, run

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DOCUMENTS = (
    "README.md", "CONTRIBUTING.md", "CURATING.md", "CHANGELOG.md", "scripts/README.md", "scripts/benchmarks/README.md",
)  # fmt: skip


def _blocks(language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", README)


CONSOLE = [block.removeprefix("$ ").split("\n", 1) for block in _blocks("console")]


@pytest.mark.parametrize(("command", "output"), CONSOLE, ids=[command for command, _ in CONSOLE])
def test_commands_print_what_the_readme_says(command: str, output: str) -> None:
    """Each command of the README, typed as it stands there, prints what stands below it."""
    program, *arguments = shlex.split(command)
    assert program == "whosays"
    assert run(*arguments).stdout == output


def test_the_page_has_the_size_that_the_readme_says() -> None:
    """The page of the essay has as many megabytes, plain and gzipped, as a teacher is told."""
    content = page(graph.load()).encode()
    megabytes = [f"{len(size) / 1e6:.1f}" for size in (content, gzip.compress(content))]
    assert re.findall(r"has ([\d.]+) MB, ([\d.]+) MB gzipped", README) == [tuple(megabytes)]


def test_there_are_five_questions_a_quiz_and_more() -> None:
    """The blocks were found: also a SELECT, and the conditions."""
    assert len(CONSOLE) == 8


def test_formats_say_what_they_cannot_hold() -> None:
    """Every format of `whosays export` has a row, whose last cell is what the command says of it."""
    rows = re.findall(r"(?m)^\| (`[^|]+`) \|[^|]+\| ?([^|]*?) ?\|$", README)
    lacks = {name: lack for names, lack in rows for name in re.findall(r"`(\w+)`", names)}
    assert {name: lacks.get(name) for name in FORMATS} == {name: format_.lacks for name, format_ in FORMATS.items()}


def test_the_scripts_of_the_first_screen_are_there() -> None:
    """What a newcomer types is a file that can be run."""
    (block,) = _blocks("sh")
    for line in block.splitlines():
        path = ROOT / line.split()[0]
        assert path.stat().st_mode & 0o111, path
        assert path.read_text().startswith("#!/usr/bin/env python3\n")
    assert README.index("scripts/test") < README.index("## Five questions")


def test_the_whole_dataset_of_the_readme_is_in_order(tmp_path: Path) -> None:
    """The example of a dataset of one's own can be pasted, checked and asked as it stands."""
    claim, whole = _blocks("yaml")
    path = tmp_path / "my.yaml"
    path.write_text(whole, encoding="utf-8")
    reading = examine(path)
    assert (reading.problems, reading.advice) == ((), ())
    assert list(graph.load(path).ask("which claims mention the town")) == ["town-has-no-water"]
    # the claim stands in the dataset, with a word more or less
    assert re.search(r"(?m)^  kazakhstan-cameras-4000:$", claim)
    said = re.search(r"says: (.*)", claim)
    assert said is not None
    assert graph.load().data.claims["kazakhstan-cameras-4000"].says == said[1]


def test_the_python_of_the_readme_runs() -> None:
    """The lines for Python do what the comments beside them say."""
    (block,) = _blocks("python")
    code = block + "\nassert (len(answer), answer.query) == (18, 'claims cites:jardine-2019')\n"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_notebook_of_the_readme_runs() -> None:
    """Its lines give frames and a graph with what the words below it say of nodes and edges."""
    (block,) = _blocks("py")
    code = f"""{block}
assert len(claims) == len(kb.data.claims) and len(citations) > 100
assert hub.startswith("actor:") and kb.graph.nodes[hub]["record"] == hub.partition(":")[2]
nodes = {{key for _, attributes in kb.graph.nodes(data=True) for key in attributes}}
edges = {{key for *_, attributes in kb.graph.edges(data=True) for key in attributes}}
text = open("README.md", encoding="utf-8").read().partition("Nodes of `kb.graph`")[2].partition("\\n\\n")[0]
assert all(f"`{{key}}`" in text for key in nodes | edges), nodes | edges
"""
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, cwd=ROOT)


def test_the_walk_from_a_text_to_a_claim_runs(tmp_path: Path) -> None:
    """Its commands run on a saved page, and the first claim that is written in a stub is in order."""
    (tmp_path / "article.html").write_text(
        "<html><body><nav><a href='/'>Home</a></nav><h1>The Well</h1><p>The town of Ashford has had no water since the "
        "spring of 2019 (Miller, 2019, p. 12). Nobody knows why it is so.</p><h2>References</h2><p>Miller, A. (2019). "
        "Dry Towns. Press.</p></body></html>",
        encoding="utf-8",
    )
    (block,) = _blocks("bash")
    draft, *others = [line.split()[1:] for line in block.splitlines()]
    assert run(*draft, cwd=tmp_path).returncode == 0
    path = tmp_path / "mine" / "claims.yaml"
    stub = "    passage: intro-p1-s1\n"
    written = f"{stub}    says: Ashford is without water.\n    modality: asserted\n"
    path.write_text(path.read_text(encoding="utf-8").replace(stub, written), encoding="utf-8")
    for arguments in others:
        done = run(*arguments, cwd=tmp_path)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), (arguments, done.stdout, done.stderr)


def test_every_library_is_named_with_its_reason() -> None:
    """A dependency without a row in the README is one that nobody chose."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (listed,) = re.findall(r"(?s)^dependencies = \[(.*?)^\]", project, re.MULTILINE)
    named = {name.lower() for name in re.findall(r"(?m)^\| \[(\w+)\]", README)}
    assert {name.lower() for name in re.findall(r'"(\w+)', listed)} == named


def test_every_command_is_named() -> None:
    """A command that the README does not show is one that nobody finds."""
    from graph.cli.commands import FILES

    for command in FILES:
        assert f"whosays {command}" in README


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_into_the_project_lead_somewhere(document: str) -> None:
    """What the documents link to exists, in the project or under a heading of their own."""
    path = ROOT / document
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (path.parent / target).exists(), target
    headings = re.findall(r"(?m)^#+ (.*)$", text)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors


def test_a_newcomer_is_at_home_after_150_lines() -> None:
    """What it is, how it is started, what it answers, a claim of one's own and a text of one's own stand at the top."""
    top = "\n".join(README.splitlines()[:150])
    for heading in ("Two commands", "Five questions", "Add a claim", "Start from a text of your own"):
        assert f"\n## {heading}\n" in top
    assert top.count("```console") == 5
    assert README.splitlines().index("## What can be asked") <= 150


def test_the_numbers_of_the_dataset_are_those_of_the_readme(essay: graph.KnowledgeGraph) -> None:
    """As many claims and citations as the first screen says, each citation with a check."""
    claims = essay.data.claims.values()
    checks = [citation.check for claim in claims for citation in claim.cites]
    assert f"{len(claims)} claims, {len(checks)}\ncitations" in README
    verdicts = Counter(check.verdict for check in checks if check)
    unseen = verdicts.pop("not reached") + verdicts.pop("not read")
    seen = f"{verdicts.pop('confirmed')} confirmed, {verdicts.pop('partly')} in part"
    assert f"{seen}; of {unseen} no copy" in README
    assert (all(checks), verdicts) == (True, {})


def test_a_mistake_is_reported_as_the_readme_says(tmp_path: Path) -> None:
    """The source that the README misspells is found at the line and column that it prints."""
    (message,) = _blocks("text")
    shutil.copytree(ROOT / "data", tmp_path / "data")
    path = tmp_path / "data" / "claims.yaml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    index = int(message.split(":")[1]) - 1
    lines[index] = lines[index].replace("jardine-2019", "jardine-2018")
    path.write_text("".join(lines), encoding="utf-8")
    done = run("check", "--data", "data", cwd=tmp_path)
    assert message in done.stderr
    assert "1 problem." in done.stderr


def _named_in_the_guide() -> list[str]:
    """What stands in backticks in the guide, outside of blocks of code."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"(?ms)^```.*?^```$", "", GUIDE))


def test_the_files_of_the_guide_are_there() -> None:
    """A path that the guide names is one below graph/ or in the project."""
    paths = [word for word in _named_in_the_guide() if re.fullmatch(r"[\w.]+/[\w./]*|\w+\.(?:py|md|toml|json)", word)]
    assert len(paths) > 100
    assert [path for path in paths if not (ROOT / path).exists() and not (ROOT / "graph" / path).exists()] == []


def test_the_names_of_the_guide_are_there() -> None:
    """A name of the code that the guide mentions stands in the code."""
    names = [word for word in _named_in_the_guide() if re.fullmatch(r"[A-Za-z]+_\w+|[A-Z]\w+|_\w+", word)]
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("graph", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if path != Path(__file__)
    )
    assert len(names) > 30
    assert [name for name in names if not re.search(rf"\b{name}\b", code)] == []


def test_every_room_has_a_row_in_the_guide() -> None:
    """A newcomer finds what each file and folder of the package does."""
    rows = "\n".join(re.findall(r"(?m)^\| \d \| .*$", GUIDE))
    for path in (ROOT / "graph").iterdir():
        name = f"{path.name}/" if path.is_dir() else path.name
        if not name.startswith("_") and name != "py.typed":
            assert f"`{name}`" in rows, name


def test_every_script_has_a_row() -> None:
    """What is a command and what is bench is said beside them."""
    for folder in (ROOT / "scripts", ROOT / "scripts" / "benchmarks"):
        says = (folder / "README.md").read_text(encoding="utf-8")
        for path in folder.iterdir():
            name = f"{path.name}/" if path.is_dir() else path.name
            if name not in ("README.md", "__pycache__/"):
                assert re.search(rf"`(?:scripts/)?{re.escape(name)}`", says), name


def test_the_newest_version_is_in_the_changelog() -> None:
    """What changed for users is said under the version that the package has, with a day."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"(?m)^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$", changelog)
    assert newest is not None
    assert newest[1] == graph.__version__
