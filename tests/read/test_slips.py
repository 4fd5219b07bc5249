"""Slips of whoever types lists, quotes and predicates: what to do is written out."""

from collections.abc import Callable

import pytest

from graph.read import Reading
from tests.samples import changed

Look = Callable[[str | bytes], Reading]
ABOUT = "about: [uzbekistan, huawei]"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("about: [uzbekistan huawei]", "part the ids by commas, without quotes: uzbekistan, huawei"),
        ("about: ['uzbekistan, huawei']", "part the ids by commas, without quotes: uzbekistan, huawei"),
        ("about: [uzbekistan; huawei]", "part the ids by commas, without quotes: uzbekistan, huawei"),
        ("about: uzbekistan and huawei", "several ids need brackets: [uzbekistan, huawei]"),
        ("about: uzbekistan, huawei", "several ids need brackets: [uzbekistan, huawei]"),
        ("about: [uzbekistan deal]", 'use lower-case letters, digits and single hyphens, such as "uzbekistan-deal"'),
        (
            "about:\n      -uzbekistan\n      -huawei",
            "write each dash on a line of its own, with a space behind it: - uzbekistan",
        ),
        ("about:\n      - uzbekistan\n      -huawei", "put one there"),
        ("about: -huawei", "write each dash on a line of its own, with a space behind it: - huawei"),
    ],
)
def test_several_ids_are_seen_as_such(look: Look, written: str, hint: str) -> None:
    """Two words that are ids of records are two, and no id with a space in it; a dash needs a space."""
    (problem,) = look(changed((ABOUT, written))).problems
    assert problem.hint == hint


def test_a_citation_behind_a_dash_without_a_space(look: Look) -> None:
    """It is a name that begins with a dash for YAML."""
    old = "      - source: jardine-2019\n      - {source: younas-2020a, page: 5, quoted: true}\n"
    (problem,) = look(changed((old, "      -source: jardine-2019\n"))).problems
    assert problem.hint == "put a space behind the dash: - source:"


@pytest.mark.parametrize(
    ("states", "shape"),
    [
        (
            "{subject: hikvision, predicate: bans, object: kazakhstan}",
            "bans: {reads: bans, reversed: is banned by, from: actor, to: actor}",
        ),
        (
            "{subject: hikvision, predicate: bans, object: kazakhstan}\n"
            "      - {subject: silk-road, predicate: bans, object: cameras}",
            "bans: {reads: bans, reversed: is banned by, from: [actor, project], to: [actor, concept]}",
        ),
        (
            "{subject: hikvision, predicate: gives-money-to, object: nobody}",
            "gives-money-to: {reads: gives money to, reversed: ..., from: actor}",
        ),
    ],
)
def test_an_unknown_predicate_is_written_out(look: Look, states: str, shape: str) -> None:
    """With its section, and the sorts of the ends that stand there."""
    old = "{subject: hikvision, predicate: supplies, object: kazakhstan, of: cameras}"
    hints = {problem.hint for problem in look(changed((old, states))).problems if "predicate" in problem.where}
    assert hints == {f"add below predicates: the line {shape}, or name another"}


@pytest.mark.parametrize(
    ("says", "hint"),
    [
        ("“The deal: it stands.”", "put all of the value in straight quotes: a colon or # stands in it"),
        ("‘The deal’: it stands.", "put all of the value in straight quotes: a colon or # stands in it"),
    ],
)
def test_a_curly_quote_before_a_colon_cannot_be_left_out(look: Look, says: str, hint: str) -> None:
    """Without quotes a colon and a space make a name of what stands before them."""
    problems = look(changed(("Uzbekistan has a deal with Huawei.", says))).problems
    assert [problem.hint for problem in problems if "curly" in problem.message] == [hint]
