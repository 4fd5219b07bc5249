"""What can I ask, and what was read: examples of every kind of question, and the reading as chips."""

import re
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.ask.conditions import CONDITION_TYPES
from graph.page import page
from tests.page.conftest import Reader

pytestmark = pytest.mark.browser


def links(reader: Reader, selector: str) -> list[tuple[str, str]]:
    each: list[list[str]] = reader.tab.eval_on_selector_all(selector, "all => all.map((a) => [a.textContent, a.hash])")
    return [(words, address) for words, address in each]


def test_every_kind_of_question_has_a_living_example(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Each example is answered by the command with the count beside it, and hardly a condition is without one."""
    reader.tab.evaluate("location.hash = 'kinds'")
    reader.settled()
    examples: list[Any] = reader.tab.eval_on_selector_all(
        "#examples li",
        "all => all.map((li) => [new URLSearchParams(li.firstChild.hash.slice(1)).get('ask'), li.lastChild.textContent])",
    )
    assert len(examples) >= 50
    for question, count in examples:
        answer = essay.ask(question)
        assert f"{len(answer):,}" == count, question
    asked = " ".join(question for question, _ in examples)
    fields = {field for target, field in CONDITION_TYPES if target == "claims"}
    assert len([field for field in fields if f"{field}:" in asked]) >= len(fields) - 5


def test_a_chip_takes_a_condition_out(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Each condition of the reading is a chip; without one the others are asked."""
    reader.tab.evaluate("location.hash = 'ask=claims cites:jardine-2019 about:china'")
    reader.settled()
    assert [words for words, _ in links(reader, ".chips a")] == ["cites Jardine 2019", "mentions China"]
    reader.tab.click(".chips a >> nth=1")
    assert reader.claims() == list(essay.ask("claims cites:jardine-2019"))


def test_what_narrows_down_is_a_chip(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """So it can be taken out where one reads."""
    reader.tab.evaluate("location.hash = 'focus=china&only=modality:hedged'")
    reader.settled()
    reader.tab.click(".chips a")
    assert reader.claims() == essay.index.about["china"]


def test_the_reader_sets_how_strong_faint_lines_are(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """From so many claims on a pair is drawn; the page says how many of how many, and the address keeps it."""
    from graph.map.plan import mentioned_together

    pairs = mentioned_together(essay, frozenset(essay.index.about))
    for strength in (1, 2, 6):
        reader.tab.evaluate("(strength) => { location.hash = `map&strength=${strength}`; }", strength)
        reader.settled()
        reader.tab.wait_for_function("() => document.querySelector('#drawn').textContent")
        strong = sum(count >= strength for count, _ in pairs.values())
        assert f"({strong:,} of {len(pairs):,} pairs drawn)" in reader.tab.inner_text("#drawn")
        drawn = reader.tab.evaluate(
            "() => whosays.currentNetwork().body.data.edges.getIds().filter((id) => id.split(',').length === 2)"
        )
        assert len(drawn) == strong


@pytest.mark.parametrize("name", ["huawei", "kyrgyzstan"])
def test_a_focus_shows_what_it_does_and_what_is_done_to_it(
    reader: Reader, essay: graph.KnowledgeGraph, name: str
) -> None:
    """Above its claims stand the relations in which it is subject or object, and no other."""
    from graph.relations.stated import stated_relations

    reader.tab.evaluate("(name) => { location.hash = `focus=${name}`; }", name)
    reader.settled()
    stated = [relation for relation in stated_relations(essay) if name in (relation.subject, relation.object)]
    links = reader.tab.eval_on_selector_all(".pictured svg svg a", "all => all.map((a) => a.getAttribute('href'))")
    assert sorted(set(links)) == sorted({relation.address for relation in stated})
    words = reader.tab.text_content(".pictured svg svg")
    for relation in stated:
        other = relation.object if relation.subject == name else relation.subject
        assert essay.name(other).split()[0] in words


@pytest.mark.parametrize(
    ("state", "part"),
    [
        ("kinds", "#examples"),
        ("ask=which voices speak in china-willing-to-cooperate", "#preface, #state, #answer .quiet:not(:has(code)), .picture"),
        ("ask=how is China connected to Uzbekistan", "#answer li"),
        ("ask=compare Russia and the United States", "#answer li"),
        ("lesson=who-is-speaking&step=1", "#lesson"),
    ],
)  # fmt: skip
def test_claims_stand_in_words(reader: Reader, essay: graph.KnowledgeGraph, state: str, part: str) -> None:
    """Where a question or an answer names a claim by its id, the page has what it says, and no id."""
    reader.tab.evaluate("(hash) => { location.hash = hash; }", state)
    reader.settled()
    words = " ".join(reader.tab.eval_on_selector_all(part, "all => all.map((each) => each.textContent)"))
    assert re.search(r"“[A-Z][^”]{20,}”|[a-z]{3,} [a-z]{3,}\.", words)
    assert [word for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", words) if word in essay.data.claims] == []


def test_of_very_many_arrows_the_map_has_the_strongest_and_says_so(context: Any, tmp_path: Path) -> None:
    """Hundreds of arrows are no picture: a few are drawn, those of most claims, and the page says how many there are."""
    names = [f"n{number}" for number in range(20)]
    pairs = [(left, right) for left in names for right in names if left != right]
    claims = [
        f"  c{rank}: {{says: C{rank}, modality: asserted, passage: p, about: [{left}, {right}], states: [{{subject: {left}, predicate: helps, object: {right}}}]}}"
        for rank, (left, right) in enumerate([*pairs, pairs[-1]])
    ]
    lines = [
        "dataset: {title: Many, reads: t}",
        "sources: {t: {label: T, kind: essay, title: T}}",
        "passages: {p: {section: One, paragraph: 1, opens: a, closes: b}}",
        "predicates: {helps: {reads: helps, reversed: is helped by, from: actor, to: actor}}",
        "actors:", *(f"  {name}: {{name: {name.upper()}, kind: person}}" for name in names), "claims:", *claims,
    ]  # fmt: skip
    path = tmp_path / "many.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "many.html").write_text(page(graph.load(path)), encoding="utf-8")
    reader = Reader(context, f"{(tmp_path / 'many.html').as_uri()}#map")
    reader.settled()
    reader.tab.wait_for_function("() => document.querySelector('#drawn').textContent")
    assert f"(120 of {len(pairs)} drawn)" in reader.tab.inner_text("#drawn")
    drawn = reader.tab.evaluate("() => whosays.currentNetwork().body.data.edges.getIds()")
    arrows = [line for line in drawn if line.endswith(",states")]
    assert len(arrows) == 120
    assert f"{','.join(pairs[-1])},states" in arrows
    assert reader.complaints == []
