"""What the page is given to answer with is what the command finds."""

import os
import subprocess
import sys
from itertools import accumulate
from pathlib import Path

import pytest

import graph
from graph.ask import ask
from graph.offers import openers
from graph.page.mirror import MIRRORED, questions
from tests.samples import changed


@pytest.mark.parametrize("seek", MIRRORED)
def test_every_condition_holds_where_the_command_says(essay: graph.KnowledgeGraph, seek: str) -> None:
    """For each condition that holds for anything, the records in the page are those of the answer, in its order.

    A record is a number there, and written as the step from the one before.
    """
    data = questions(essay)
    order = [
        *essay.index.claims, *essay.data.sources, *essay.data.actors, *essay.data.projects, *essay.data.concepts,
        *essay.data.passages,
    ]  # fmt: skip
    for word, values in data["matches"][seek].items():
        for value, steps in values.items():
            written = f'"{value}"' if " " in value else value
            assert [order[number] for number in accumulate(steps)] == list(ask(essay, f"{seek} {word}:{written}")), (
                f"{word}:{value}"
            )


def test_openers_are_questions_with_answers(essay: graph.KnowledgeGraph) -> None:
    """The page opens with questions that give something, also for a dataset without citations."""
    assert len(openers(essay)) >= 5
    assert all(len(ask(essay, offer.question)) == offer.answers > 0 for offer in openers(essay))


def test_a_dataset_without_anything_has_no_openers(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Nothing is offered that would not work."""
    path = tmp_path / "one.yaml"
    path.write_text("dataset: {title: One}\nactors: {town: {name: Town, kind: state}}\n")
    assert openers(graph.load(path)) == []


def test_no_hash_decides_an_order(tmp_path: Path) -> None:
    """What is shipped is the same in every run of Python, also where a figure answers for many units."""
    units = ("red cameras", "new cameras", "street cameras", "new red street cameras")
    figures = "".join(f"      - {{value: 1, unit: {unit}}}\n" for unit in units)
    path = tmp_path / "units.yaml"
    path.write_text(changed(("    figures:\n", f"    figures:\n{figures}")), encoding="utf-8")
    code = "import json, sys, graph\nfrom graph.page.mirror import questions\nprint(json.dumps(questions(graph.load(sys.argv[1]))))"
    shipped = {
        subprocess.run(
            [sys.executable, "-c", code, str(path)], env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, encoding="utf-8", check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(shipped) == 1
