"""Days that cannot be meant: seen from the data alone, so that they are the same on every machine."""

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
        ({"first": "2027-01-02"}, []),  # without a clock nobody knows
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_meant_is_advice(tmp_path: Path, values: dict[str, str], advice: list[str]) -> None:
    """It stands before its work, or far behind all others; the data are in order all the same."""
    path = tmp_path / "days.yaml"
    path.write_text(
        DATA.format(**{"a": "issued: 2019", "first": "2026-11-24", "second": "2026-11-24", **values}), encoding="utf-8"
    )
    reading = examine(path)
    said = [f"{problem.where}: {problem.message}" for problem in reading.advice if " lies " in problem.message]
    assert (reading.problems, said) == ((), advice)
