"""Days that cannot be meant: seen from the data, and from a clock that can be believed."""

from pathlib import Path

import pytest

from graph.read import examine

DATA = """\
dataset: {{title: Days, reads: w}}
sources:
  w: {{label: W 2000, kind: essay, title: W}}
  a: {{label: A 2001, kind: news, title: A, {a}}}
  b: {{label: B 2002, kind: news, title: B, accessed: 2021-05-01}}
actors: {{town: {{name: Town, kind: place}}}}
passages: {{p1: {{section: O, paragraph: 1, opens: The town has, closes: no water}}}}
claims:
  c1: {{says: One is so., passage: p1, modality: asserted, about: town, cites: [{{source: a, check: {{verdict: not read, finding: No., on: {first}}}}}]}}
  c2: {{says: Two is so., passage: p1, modality: asserted, about: town, cites: [{{source: a, check: {{verdict: not read, finding: No., on: {second}}}}}, {{source: b, check: {{verdict: not read, finding: No., on: 2026-11-25}}}}]}}
"""  # fmt: skip


@pytest.mark.parametrize(
    ("values", "advice"),
    [
        ({}, []),
        ({"a": "issued: 2026-12"}, []),  # catalogues and printers are slower than the web
        ({"a": "issued: 2022"}, []),
        ({"first": "2062-11-24"}, ["claims.c1.cites.0.check.on: 2062-11-24 lies 36 years after all other such days"]),
        ({"first": "2206-11-24"}, ["claims.c1.cites.0.check.on: 2206-11-24 lies in a century to come"]),
        ({"a": "issued: 2910"}, ["sources.a.issued: 2910 lies in a century to come"]),
        ({"a": "issued: 2062"}, ["sources.a.issued: 2062 lies after all days on which the work was read, as 2026-11-24"]),
        (
            {"a": "issued: 2019-03", "second": "2016-11-24"},
            ["claims.c2.cites.0.check.on: 2016-11-24 lies before the work itself, which is of 2019-03"],
        ),
        ({"a": "accessed: 2202-01-04"}, ["sources.a.accessed: 2202-01-04 lies in a century to come"]),
        ({"a": "accessed: 2052-01-04"}, ["sources.a.accessed: 2052-01-04 lies 31 years after all other such days"]),
        ({"first": "2026-12-02"}, []),  # in Kiribati it is
        ({"first": "2027-01-02"}, ["claims.c1.cites.0.check.on: 2027-01-02 lies in the future, by the clock of this machine"]),
        ({"a": "accessed: 2027-01-02"}, ["sources.a.accessed: 2027-01-02 lies in the future, by the clock of this machine"]),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_meant_is_advice(
    tmp_path: Path, values: dict[str, str], advice: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands before its work, far behind all others, or has not come; the data are in order all the same."""
    monkeypatch.setattr("graph.read.rules.days.latest_day", lambda: "2026-12-02")
    path = tmp_path / "days.yaml"
    path.write_text(
        DATA.format(**{"a": "issued: 2019", "first": "2026-11-24", "second": "2026-11-24", **values}), encoding="utf-8"
    )
    reading = examine(path)
    said = [f"{problem.where}: {problem.message}" for problem in reading.advice if " lies " in problem.message]
    assert (reading.problems, said) == ((), advice)


def test_a_clock_that_is_behind_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where most of the days are still to come it is the clock that is wrong, and the data are the same everywhere."""
    monkeypatch.setattr("graph.read.rules.days.latest_day", lambda: "2020-01-01")
    path = tmp_path / "days.yaml"
    path.write_text(DATA.format(a="issued: 2019", first="2026-11-24", second="2026-11-24"), encoding="utf-8")
    assert [problem for problem in examine(path).advice if " lies " in problem.message] == []
