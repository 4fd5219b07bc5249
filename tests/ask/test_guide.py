"""Help on the short form: every condition, with an example that works."""

import json

import pytest

import graph
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, ORDERS
from graph.cli.guide import OF_RELATIONS, guide
from graph.cli.hints import HELP, help_for
from tests.conftest import run


@pytest.mark.parametrize(("target", "field"), [*CONDITION_TYPES])
def test_each_condition_has_an_example_with_answers(essay: graph.KnowledgeGraph, target: str, field: str) -> None:
    """The example is of the condition that it stands for, and is a question of the essay that has answers."""
    example = CONDITION_TYPES[target, field].example
    assert f"{field}:" in example
    sought = "entities" if target in ("actors", "projects", "concepts") else target
    answer = essay.ask(f"{sought} {example}")
    assert len(answer) > 0
    assert answer.query == f"{sought} {example}"


def test_the_guide_has_them_all() -> None:
    """Every condition and every order stands in it, and no line is longer than a terminal."""
    lines = guide().splitlines()
    words = {line.strip().split("  ")[0] for line in lines}
    for (target, _), row in CONDITION_TYPES.items():
        assert (f"{target} {row.example}" if target in ANALYSES else row.example) in words
    for _, order in ORDERS:
        assert f"sort:{order}" in words
    for (_, field), row in CONDITION_TYPES.items():
        assert not row.relation or field in OF_RELATIONS
        for value in row.values if len(row.values) > 1 else ():
            assert value.replace("\n", " ") in " ".join(guide().split())
    assert max(map(len, lines)) <= 80
    assert "{}" not in guide()


def test_the_introduction_is_true(essay: graph.KnowledgeGraph) -> None:
    """What it shows is understood as it says."""
    for part in ("-about:huawei", "cites:jardine-2019|zeiger-2019", "check:partly@jardine-2019"):
        assert len(essay.ask(f"claims {part}")) > 0
        assert f"  {part} " in guide()
    assert essay.ask("claims cites:siddiqui-2019@9").query == "claims cites:siddiqui-2019@9"


def test_the_command_explains() -> None:
    """The conditions, a command, all commands; on anything else it says what there is."""
    assert run("help", "conditions").stdout == f"{guide()}\n"
    assert run("help").stdout == run("--help").stdout
    assert run("help", "ask").stdout.startswith("Usage: whosays ask ")
    assert run("help", "export").stdout.startswith("Usage: whosays export ")
    done = run("help", "nonsense")
    assert done.returncode == 2
    assert 'there is no help on "nonsense"; there is on "conditions", "tables" and each command' in done.stderr


@pytest.mark.parametrize(
    "words", ["help", "?", "HELP", "help conditions", "? conditions", "Help!", "/help", "what can I ask?"]
)
def test_a_line_may_ask_for_help(words: str) -> None:
    """From a pipe and as the question of the command: it is none about the data."""
    for done in (run("ask", piped=f"{words}\n"), run("ask", words)):
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == (f"{guide() if 'conditions' in words else HELP}\n")


@pytest.mark.parametrize("words", ["help for Hikvision in Kazakhstan", "how", "which claims help?", "conditions", "h2"])
def test_a_question_with_such_words_is_one(words: str) -> None:
    """Only what is nothing but a call for help gets it."""
    assert help_for(words) == ""


def test_a_program_gets_no_help() -> None:
    """What reads JSON is told in JSON that this is no question."""
    done = run("ask", "help", "--json")
    assert (done.returncode, json.loads(done.stdout)["error"]["reason"]) == (2, "not a question")


def test_a_pipe_ends_where_somebody_says_so() -> None:
    """What stands behind `exit` is not asked."""
    assert run("ask", piped="how many claims\nexit\nhow many sources\n").stdout.count("Short form") == 1


def test_show_is_the_same_everywhere() -> None:
    """As at the prompt, so from a pipe and as the question; what is no record is a question."""
    card = run("show", "huawei").stdout
    assert run("ask", piped="show huawei\n").stdout == run("ask", "show", "huawei").stdout == card
    assert run("ask", "show sources").stdout == run("ask", "sources").stdout
