"""Stubs, claims that say nothing yet: told once, counted where they count, and in no answer."""

import json
import re
from pathlib import Path

import pytest

import graph
from graph.evidence.findings import findings
from graph.page import page
from graph.read import examine
from graph.verify import verify
from tests.conftest import run
from tests.samples import changed

STUB = "  begun-{}:\n    passage: p2-s1\n    cites: [{{source: younas-2020b, page: 5}}]\n"
COPY = """\
# Security

Kazakhstan will soon have cameras, more than 4,000 (Jardine, 2019), which watch other minorities. The next section will
show.

Uzbekistan has signed a deal (Jardine, 2019; Younas, 2020b, p. 5) with Huawei.
"""


def _stubs(count: int) -> str:
    """The small dataset, with so many stubs behind its claims, which cite what no claim cites."""
    return changed() + "".join(STUB.format(number) for number in range(count))


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A dataset with six stubs."""
    path = tmp_path / "begun.yaml"
    path.write_text(_stubs(6), encoding="utf-8")
    return path


def test_a_stub_is_told_once(begun: Path) -> None:
    """What it does not say is no word of one, and nothing else is wrong with it."""
    wheres = [advice.where for advice in examine(begun).advice if "begun" in advice.where]
    assert wheres == [f"claims.begun-{number}" for number in range(6)]


def test_the_same_advice_on_many_places_is_one_line(begun: Path) -> None:
    """It names the first, and the lines of the next few; JSON has each."""
    lines = [line for line in run("check", "--data", str(begun)).stderr.splitlines() if "stub" in line]
    first = _stubs(6).splitlines().index("  begun-0:") + 1
    following = ", ".join(str(first + 3 * number) for number in range(1, 5))
    assert len(lines) == 1
    assert lines[0].startswith(f"{begun}:{first}:3: claims.begun-0: is a stub")
    assert lines[0].endswith(f"; the same of 5 more, in lines {following}, … (advice)")
    advice = json.loads(run("check", "--json", "--data", str(begun)).stdout)["advice"]
    assert sum("is a stub" in row["message"] for row in advice) == 6


def test_the_same_advice_on_three_places_is_three_lines(tmp_path: Path) -> None:
    """Few are named one by one, each with what it is called."""
    path = tmp_path / "few.yaml"
    path.write_text(_stubs(3), encoding="utf-8")
    error = run("check", "--data", str(path)).stderr
    assert re.findall(r"claims\.(\S+): is a stub", error) == ["begun-0", "begun-1", "begun-2"]


@pytest.mark.parametrize("times", [1, 2])  # as it is read, and as it is stored
def test_stubs_are_kept_beside_the_records(begun: Path, times: int) -> None:
    """They are no claims, and what they cite is known."""
    for _ in range(times):
        kb = graph.load(begun)
        assert [*kb.stubs] == [f"begun-{number}" for number in range(6)]
        assert not kb.stubs.keys() & kb.data.claims
        assert kb.stubs["begun-0"].says == ""
        assert kb.cited_by_stubs == {"younas-2020b"}


def test_a_citation_that_a_stub_carries_is_carried(begun: Path) -> None:
    """`verify` asks nobody to add what stands there, and counts it."""
    result = verify(graph.load(begun), COPY, "copy.md")
    assert [problem.message for problem in result.problems if "2020b" in problem.message] == []
    assert result.checked["citations of stubs"] == 6


def test_a_stub_that_cites_what_its_sentence_does_not(tmp_path: Path) -> None:
    """It is told at its citation, as of a claim."""
    path = tmp_path / "begun.yaml"
    path.write_text(changed() + STUB.format(0).replace("younas-2020b, page: 5", "swanstrom-2011"), encoding="utf-8")
    problems = verify(graph.load(path), COPY, "copy.md").problems
    assert [problem.where for problem in problems if "swanstrom" in problem.message] == ["claims.begun-0.cites.0"]


def test_a_work_that_a_stub_cites_is_not_called_uncited(begun: Path) -> None:
    """Neither in the audit nor by `check`; of a work that nothing cites both say it."""
    kb = graph.load(begun)
    assert [finding.id for finding in findings(kb, "never-cited")] == ["swanstrom-2011"]
    assert [row.where for row in examine(begun).advice if "cites it" in row.message] == ["sources.swanstrom-2011"]


def test_an_empty_answer_names_how_many_stubs_there_are(begun: Path, small: graph.KnowledgeGraph) -> None:
    """An answer with records does not, and a dataset without stubs does not."""
    sentence = "Claims that are begun and say nothing yet, and so are in no answer: 6."
    kb = graph.load(begun)
    assert sentence in kb.ask("which claims cite Younas 2020b").notes
    assert sentence not in kb.ask("which claims cite Jardine 2019").notes
    assert not any("begun" in note for note in small.ask("which claims cite Younas 2020b").notes)


def test_the_page_says_at_its_foot_what_is_not_read(begun: Path, small: graph.KnowledgeGraph) -> None:
    """Passages of which no claim says anything, and claims that are begun; nothing where all is read."""
    begun.write_text(
        _stubs(6).replace("passage: p2-s1\n    modality: asserted", "modality: asserted"), encoding="utf-8"
    )
    foot = page(graph.load(begun)).partition("<footer>")[2]
    assert "Not read yet: 1 of 3 passages. 6 claims are begun and say nothing yet." in foot
    assert "Not read yet" not in page(small)


def test_a_section_in_which_stubs_cite_does_not_cite_nothing(tmp_path: Path) -> None:
    """The headline of the page says of a section that nothing is cited there, where no stub says otherwise."""
    swaps = (
        ("{section: Security, paragraph: 2, opens: Uzbekistan", "{section: Outlook, paragraph: 1, opens: Uzbekistan"),
        ("    cites:\n      - source: jardine-2019\n      - {source: younas-2020a, page: 5, quoted: true}\n", ""),
    )
    path = tmp_path / "begun.yaml"
    path.write_text(changed(*swaps), encoding="utf-8")
    told = page(graph.load(path))
    assert "Nothing is cited in: Outlook." in told
    assert ", no citation" in told
    path.write_text(changed(*swaps) + STUB.format(0), encoding="utf-8")
    told = page(graph.load(path))
    assert "Nothing is cited in" not in told
    assert ", no citation" not in told


@pytest.mark.parametrize("form", ["json", "graphml"])
def test_an_export_says_that_stubs_are_left_out(begun: Path, form: str) -> None:
    """Whatever the format."""
    done = run("export", form, "--data", str(begun))
    assert "begun-0" not in done.stdout
    assert "Left out: 6 stubs, which say nothing yet." in done.stderr
