"""Very many mistakes: each is found, in time and memory that grow with the file, and a terminal is not flooded."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.read import DataError, Reading, compose, load, tree, validate
from tests.conftest import run
from tests.samples import SMALL

Look = Callable[[str | bytes], Reading]
HEAD = "dataset: {title: T}\nclaims:\n"
RECORDS = 2_000


@pytest.mark.parametrize(
    "record",
    ["  c{}:\n    says: [\n", '  c{}: {{says: "x, modality: asserted}}\n', "  c{}:\n    says: a: b\n", "  c{}:\n    x: 1\n   y: 2\n"],
)  # fmt: skip
def test_thousands_of_syntax_errors_are_found_in_a_few_readings(
    record: str, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each in its record, and each record is looked at once or twice."""
    readings = 0
    fill = compose._fill

    def counted(*arguments: object) -> bool:
        nonlocal readings
        readings += 1
        return fill(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(compose, "_fill", counted)
    text = HEAD + "".join(record.format(number) for number in range(RECORDS))
    problems = look(text).problems
    assert len(problems) >= RECORDS - 4
    assert readings < 6
    assert all(1 <= problem.line <= len(text.splitlines()) for problem in problems)


def test_a_record_at_the_margin_is_one_mistake(look: Look) -> None:
    """What follows it is read, and another syntax error is found nonetheless."""
    text = SMALL.replace("\n  cameras-soon:", "\ncameras-soon:", 1)
    assert text != SMALL
    margin = text.splitlines().index("cameras-soon:") + 1
    problems = look(text.replace("modality: hedged", "modality: a: b", 1)).problems
    assert (margin, "stands at the margin, as the name of a section does") in [
        (problem.line, problem.message) for problem in problems
    ]
    assert len(problems) <= 3


SLIPS = {  # what is written, and what is meant
    "an open quote": ('    says: "', "    says: "),
    "text behind a quote": ('    says: "It" ', "    says: It "),
    "a colon inside": ("    says: It so: ", "    says: It "),
    "a tab": ("\tsays: ", "    says: "),
    "an open bracket": ("    about: [town", "    about: [town]"),
    "a bracket too many": ("    about: [town]]", "    about: [town]"),
    "no colon": ("    says ", "    says: "),
    "no space": ("    says:", "    says: "),
    "too far left": ("   says: ", "    says: "),
    "too far right": ("     modality", "    modality"),
    "an id at the margin": ("c{}:", "  c{}:"),
    "an id without colon": ("  c{}\n", "  c{}:\n"),
    "a sign that begins nothing": ("    says: @", "    says: "),
    "an escape of nothing": ('    says: "\\q"', "    says: It has no water."),
}


@pytest.mark.parametrize("slips", [*([slip] for slip in SLIPS), [*SLIPS]], ids=[*SLIPS, "all of them"])
def test_each_broken_record_is_named_and_no_whole_one(slips: list[str], look: Look) -> None:
    """Whatever is broken in it, and whatever is broken in the records beside it and in other sections."""
    parts = ["dataset: {title: T}\nclaims:\n"]
    record = (
        "  c{}:\n    says: It has no water.\n    about: [town]\n    modality: asserted\n    cites: [{{source: s}}]\n"
    )
    broken = []
    for number in range(90):
        slip, meant = SLIPS[slips[number % len(slips)]]
        is_broken = number % 3 == 1 or number % 7 == 0
        text = record.replace(meant, slip) if is_broken else record
        broken += [number] if is_broken else []
        parts.append(text.format(number))
    parts.append('actors:\n  town: {name: "Town, kind: place}\n  land: {name: "Land", kind: place}\n')
    parts.append("sources:\n  s: {label: S 2020, kind: essay, title: S}\n")
    problems = look("".join(parts)).problems
    assert {(problem.line - 3) // 5 for problem in problems} == {*broken, 90}
    assert len(problems) <= len(broken) + 2


def test_brackets_may_go_on_at_the_left(look: Look) -> None:
    """A record in braces whose second line stands as far to the left as a record is in order; the mistake is another's."""
    text = HEAD + "  a: {says: A.,\n  modality: asserted}\n  b: {says: x: y: z}\n  c: {says: [}\n"
    problems = look(text).problems
    assert [problem.line for problem in problems] == [3, 5, 6]
    assert "has neither a passage nor a citation" in problems[0].message


@pytest.mark.parametrize(
    "text", ["claims: [\n", "claims: {a: [1,\n", 'claims: "x\n', "claims:\n  a: {b: 1\n\n\n", "a: &\n"]
)
def test_a_problem_stands_on_a_line_of_the_file(text: str, look: Look) -> None:
    """Also where something is missing at the end: behind the last line end there is no line."""
    for ends in ("\n", "\r\n", "\r"):
        for problem in look(text.replace("\n", ends)).problems:
            assert 1 <= problem.line <= len(text.splitlines())


def test_pieces_of_a_large_dataset_are_the_same_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is validated piece by piece is as if it had been validated at once, and so is every problem."""
    path = tmp_path / "claims.yaml"
    wrong = SMALL.replace("modality: hedged", "modality: hegded").replace("dataset: {title", "dataset: {titel")
    outcomes = []
    for many in (validate.MANY, 3):
        monkeypatch.setattr(validate, "MANY", many)
        monkeypatch.setattr(validate, "PIECE", 2)
        monkeypatch.setenv("WHOSAYS_CACHE", "off")
        path.write_text(SMALL, encoding="utf-8")
        data = load(path)
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(DataError) as caught:
            load(path)
        outcomes.append((data, caught.value.problems))
    assert outcomes[0] == outcomes[1]


def test_three_hundred_problems_are_printed(tmp_path: Path) -> None:
    """And the number of the rest; JSON has all of them in one object."""
    path = tmp_path / "many.yaml"
    path.write_text(HEAD + "".join(f"  C{number}: x\n" for number in range(11_000)))
    process = run("check", "--data", str(path))
    lines = process.stderr.splitlines()
    assert (process.returncode, len(lines)) == (1, 302)
    assert lines[-2:] == ["... and 21,700 more, which check --json prints", "22,000 problems."]
    report = json.loads(run("check", "--json", "--data", str(path)).stdout)
    assert (report["ok"], len(report["problems"]), report["advice"]) == (False, 22_000, [])
    assert report["problems"][-1]["line"] == 11_002
    with pytest.raises(DataError) as caught:
        load(path)
    assert len(str(caught.value).splitlines()) == 301


def test_a_list_that_names_one_id_again_and_again(look: Look) -> None:
    """Each repetition is a problem of its own, however many there are."""
    text = f"dataset: {{title: T}}\nactors:\n  b: {{name: B, kind: state}}\nclaims:\n  c: {{says: C., modality: asserted, about: [{'b, ' * 20_000}b]}}\n"
    assert sum(problem.message == '"b" is named twice' for problem in look(text).problems) == 20_000


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("dataset: {{title: T}}\nclaims:\n  a: {{{}}}\n", "claims.a"),
        ("dataset: {{title: T}}\nclaims:\n  a: {{says: It rains., about: [{}]}}\n", "claims.a.about"),
        ("dataset: {{title: T, {}}}\n", "dataset"),
    ],
)
def test_a_record_without_end_is_one_mistake_more(text: str, where: str, look: Look) -> None:
    """What stands behind the first fields or items of it is not looked at, and that is said once, where it begins."""
    numbers = range(tree.MOST_HELD + 9)
    items = ", ".join(f"x{number}" if "about" in where else f"x{number}: y" for number in numbers)
    problems = look(text.format(items)).problems
    (said,) = [problem for problem in problems if problem.message.startswith(f"holds more than {tree.MOST_HELD:,}")]
    assert said.where == where
    assert not any(problem.where.endswith(f"x{tree.MOST_HELD}") for problem in problems)
    assert any(problem.where.endswith(("x0", "about.0")) for problem in problems)


def test_sections_that_nobody_knows_are_looked_at_a_few_at_a_time(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """What pydantic says of all of them at once would take gigabytes; each is named nonetheless."""
    monkeypatch.setattr(validate, "MANY", 50)
    most, errors = 0, validate._validated_piece

    def counted(section: str, piece: dict[str, object]) -> object:
        nonlocal most
        result = errors(section, piece)
        most = max(most, len(result[1]))
        return result

    monkeypatch.setattr(validate, "_validated_piece", counted)
    problems = look("dataset: {title: T}\n" + "".join(f"claim{number}: x\n" for number in range(200))).problems
    assert len(problems) == 200
    assert most <= 2
