"""Mistakes of all kinds in one file: each is named in one run, and none that follows only from another."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.read import Reading, examine
from graph.read.problems import Problem

Look = Callable[[str | bytes], Reading]

# what is wrong in it: an id, a date, an enumeration, a number, names that nothing has, a field, a verdict
TEXT = """\
dataset:
  title: T
  reads: essay
predicates:
  supplies: {reads: supplies, reversed: is supplied by}
  watches: {reads: watches, reversed: is watched by, form: actor}
sources:
  essay: {label: Essay 2021, kind: essay, title: An Essay}
  first-2019:
    label: First 2019
    kind: news analysys
    title: First
    author: [{family: First, given: A.}]
  second-2020:
    label: Second 2020
    kind: news
    title: Second
    issued: 2020-13-01
actors:
  town:
    name: Town
    kind: city
  Land:
    name: Land
    kind: state
passages:
  p1-s1:
    section: One
    paragraph: 1
    opens: The town
    closes: no water
  p1-s2:
    section: One
    paragraph: one
    opens: The land
    closes: enough
  p2-s1:
    section: Two
    paragraph: 2
    opens: The town
    closes: buys it
claims:
  town-has-no-water:
    says: The town is without water.
    passage: p1-s1
    modality: asserted
    about: [town, nobody]
  land-has-enough:
    says: The land has enough water.
    passage: p1-s2
    modality: assertd
    about: [land]
  town-buys-water:
    says: The town buys water of the land.
    passage: p9-s9
    modality: asserted
    about: [town, land]
    states:
      - {subject: land, predicate: sells, object: town}
  town-pays:
    says: The town pays the land.
    passage: p2-s1
    modality: asserted
    about: [town, land]
    cites:
      - source: third-2021
        check: {verdict: confimed, finding: It does., read: "https://example.org/", on: 2026-11-24}
  town-is-poor:
    says: The town is poor.
    passage: p2-s1
    modality: asserted
    about: [town]
    argues: {supports: town-pays}
"""
SLIPS = {  # what stands there, and what is written in its place
    "an open quote": ("    says: The town is poor.", '    says: "The town is poor.'),
    "an open bracket": ("    about: [town]", "    about: [town"),
    "a bracket too many": ("    about: [town]", "    about: [town]]"),
    "too far left": ("    modality: asserted\n    about: [town]\n", "   modality: asserted\n    about: [town]\n"),
    "too far right": ("    modality: asserted\n    about: [town]\n", "     modality: asserted\n    about: [town]\n"),
    "a dash": ("    modality: asserted\n    about: [town]\n", "  - modality: asserted\n    about: [town]\n"),
    "a colon inside": ("    says: The town is poor.", "    says: So: it is: poor."),
    "the last field without its colon": ("    closes: no water", "    closes"),
    "a sign before an id": ("  p1-s1:", "  `p1-s1:"),
    "a sign in an id": ("  p1-s1:", "  p1-'s1:"),
    "a section without its colon": ("passages:", "passages"),
    "a section with a text behind it": ("actors:", "actors: all of them"),
    "a section with a comment and no colon": ("sources:", "sources  # of the essay"),
    "a section too far right": ("claims:", " claims:"),
    "a list that is empty but for a link": ('read: "https://example.org/"', "read: [https:]"),
    "two of them": ("claims:\n  town-has-no-water:\n    says: The town", "claims: x\n  town-has-no-water:\n    says The town"),
}  # fmt: skip
BEGINS = re.compile(r"^(?:  )?\S", re.MULTILINE)  # a section or a record


def _elsewhere(problems: tuple[Problem, ...], broken: list[tuple[int, int]]) -> list[tuple[str, int, int, str]]:
    """The problems outside of some stretches of lines."""
    return [
        (Path(problem.path).name, problem.line, problem.column, problem.message)
        for problem in problems
        if not any(first <= problem.line <= last for first, last in broken)
    ]


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines of the records, or of the name of a section, in which a stretch of text stands."""
    starts = [match.start() for match in BEGINS.finditer(text)] + [len(text)]
    begins = max(offset for offset in starts if offset <= start)
    ends = min(offset for offset in starts if offset >= end)
    return text.count("\n", 0, begins) + 1, text.count("\n", 0, ends)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_syntax_error_hides_nothing_outside_of_its_record(slip: str, look: Look) -> None:
    """What is said of other records is what is said without it: nothing less, nothing more."""
    old, new = SLIPS[slip]
    assert TEXT.count(old) == 1
    start = TEXT.index(old)
    broken = [_stretch(TEXT, start, start + len(old))]
    without_slip, with_slip = look(TEXT).problems, look(TEXT.replace(old, new)).problems
    assert len(without_slip) == 11
    assert _elsewhere(with_slip, broken) == _elsewhere(without_slip, broken)
    assert any(broken[0][0] <= problem.line <= broken[0][1] for problem in with_slip)


def test_mistakes_in_several_files(tmp_path: Path) -> None:
    """A section a file, a syntax error in each: what else is wrong is said nevertheless."""
    parts = re.split(r"^(?=[a-z]+:$)", TEXT, flags=re.MULTILINE)[1:]
    slips = [("  watches: {", "  watches: {{"), ("    label: Second 2020", "    label Second 2020"), ("    kind: city", "   kind: city"),
             ("    closes: no water", "    closes"), ("    says: The town is poor.", '    says: "The town is poor.')]  # fmt: skip
    outcomes = []
    for mends in ([], slips):
        for number, part in enumerate(parts):
            for old, new in mends:
                part = part.replace(old, new)
            (tmp_path / f"{number}.yaml").write_text(part)
        outcomes.append(examine(tmp_path).problems)
    messages = [{(problem.where, problem.message) for problem in problems} for problems in outcomes]
    hidden = {where for where, _ in messages[0] - messages[1]}
    assert hidden == {"predicates.watches.form", "sources.second-2020.issued", "actors.town.kind"}  # in broken records
    assert [problem for problem in outcomes[1] if problem.where == ""] == [
        problem for problem in outcomes[1] if (problem.where, problem.message) not in messages[0]
    ]
    assert len(outcomes[1]) == len(outcomes[0]) - len(hidden) + len(slips)


def test_a_value_that_nothing_can_stand_for(look: Look) -> None:
    """Its record is looked at without it, and the rules see all others."""
    broken = TEXT.replace('read: "https://example.org/"', "read: [{https: x}, {https: y}]")
    assert {(problem.line, problem.message) for problem in look(TEXT).problems} <= {
        (problem.line, problem.message) for problem in look(broken).problems
    }


def test_a_section_that_resumes_is_said_once(look: Look) -> None:
    """One heading with a slip in it is one mistake, whatever follows it."""
    passages = "".join(
        f"  p{number}: {{section: {'Tow' if number == 3 else 'Two'}, paragraph: 1, opens: A, closes: B}}\n" for number in range(9)
    )  # fmt: skip
    text = f"dataset: {{title: T}}\npassages:\n{passages}"
    resumed = [problem for problem in look(text).problems if "resumes" in problem.message]
    assert [problem.where for problem in resumed] == ["passages.p4"]
