"""Who does what to whom: every relation once, few lines that cross, and a slide that can be read."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

import graph
from graph.ask import NotUnderstood
from graph.cli.commands import main
from graph.evidence import support
from graph.picture import HEIGHT, WIDTH, deed_drawing
from graph.picture.deeds import deed_question
from graph.picture.png import png
from graph.picture.relations import RelationPlan, relation_plan
from graph.picture.rows import LEADING, ROW, Measures, rank, width_of
from graph.relations.busiest import busiest
from graph.relations.order import crossings, few_crossings
from graph.relations.stated import complement, stated_relations
from graph.relations.statement import MOST_DRAWN, kinds, statements
from tests.page.test_page import hostile
from tests.samples import SMALL

SVG = "{http://www.w3.org/2000/svg}"
SHEET = Measures(width=1200, subjects=4, verbs=222, axis=428, bend=836, objects=1004)
CHECKS = """\
dataset: {title: Checks, reads: essay}
predicates:
  supplies: {reads: supplies, reversed: is supplied by, from: actor, to: actor}
  meets: {reads: meets, reversed: is met by, from: actor, to: actor}
sources:
  essay: {label: Essay, kind: essay, title: E}
  a: {label: A 2019, kind: news, title: A}
actors:
  one: {name: One, kind: company}
  two: {name: Two, kind: state}
  three: {name: Three, kind: state}
concepts:
  maps: {name: maps}
passages:
  p1: {section: Start, paragraph: 1, opens: It is, closes: so}
claims:
  good: {says: Good., modality: asserted, states: [{subject: one, predicate: supplies, object: two, of: maps}], cites: [{source: a, check: {verdict: confirmed, finding: Yes., on: 2026-01-01}}]}
  poor: {says: Poor., modality: hedged, states: [{subject: one, predicate: supplies, object: two, of: maps}], cites: [{source: a, check: {verdict: partly, finding: Part., on: 2026-01-01}}]}
  bad: {says: Bad., modality: predicted, states: [{subject: one, predicate: meets, object: three}], cites: [{source: a, check: {verdict: contradicted, finding: No., on: 2026-01-01}}]}
  bare: {says: Bare., modality: asserted, states: [{subject: two, predicate: meets, object: three}], cites: [{source: a}]}
  own: {says: Own., passage: p1, modality: asserted, states: [{subject: three, predicate: meets, object: one}]}
"""


def load(tmp_path: Path, text: str) -> graph.KnowledgeGraph:
    path = tmp_path / "data.yaml"
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


def many(pairs: int) -> str:
    """A dataset in which so many companies each supply a state."""
    actors = "".join(
        f"  c{n}: {{name: C{n}, kind: company}}\n  s{n}: {{name: S{n}, kind: state}}\n" for n in range(pairs)
    )
    claims = "".join(
        f"  k{n}: {{says: So., modality: asserted, states: [{{subject: c{n}, predicate: supplies, object: s{n}}}], cites: [{{source: s}}]}}\n"
        for n in range(pairs)
    )
    return (
        "dataset: {title: Many}\npredicates: {supplies: {reads: supplies, reversed: is supplied by}}\n"
        f"sources: {{s: {{label: S, kind: essay, title: T}}}}\nactors:\n{actors}claims:\n{claims}"
    )


def plan_of(kb: graph.KnowledgeGraph, folds: bool = False) -> RelationPlan:
    return relation_plan(statements(kb, stated_relations(kb)), SHEET, folds=folds)


def test_a_relation_is_there_once_with_the_best_that_is_said_of_it(tmp_path: Path) -> None:
    """Two claims of one relation are one, as well founded as the better of them, and firm where one of them is."""
    relations = stated_relations(load(tmp_path, CHECKS))
    assert [(r.subject, r.object, r.claim_ids, r.grade, r.is_firm) for r in relations] == [
        ("three", "one", ("own",), "own", True),
        ("one", "two", ("good", "poor"), "confirmed", True),
        ("one", "three", ("bad",), "contradicted", False),
        ("two", "three", ("bare",), "unchecked", True),
    ]
    assert [relation.address for relation in relations[1:3]] == ["#line=one,two", "#focus=bad"]


def test_the_verdict_is_that_of_the_claims(essay: graph.KnowledgeGraph) -> None:
    """Every stated relation of the essay is there, with what the evidence logic says of one of its claims."""
    relations = stated_relations(essay)
    stated = [(key, r) for key, claim in essay.data.claims.items() for r in claim.states]
    assert sum(len(relation.claim_ids) for relation in relations) == len(stated)
    for relation in relations:
        words = {support(essay, key).word for key in relation.claim_ids}
        assert relation.grade in {"own" if word in ("the author's", "reported") else word for word in words}


def test_what_is_given_stands_behind_its_verb(essay: graph.KnowledgeGraph) -> None:
    """Somebody is supplied with something; of other verbs it stands in brackets."""
    said = {(r.subject, r.object): complement(essay, r) for r in stated_relations(essay) if r.of}
    assert said["huawei", "uzbekistan"] == "with traffic monitoring"
    assert said["uzbekistan", "huawei"] == "(traffic monitoring)"


@pytest.mark.parametrize("folds", [False, True])
def test_every_relation_is_drawn_once(essay: graph.KnowledgeGraph, folds: bool) -> None:
    """As an object beside its verb, or as a line to one at the right, once; of what folds beside its verb alone."""
    plan = plan_of(essay, folds)
    parts = [part for doer in plan.doers for verb in doer.deeds for part in verb.parts]
    drawn = [statement for part in parts for statement in part.statements]
    assert any(doer.is_folded for doer in plan.doers) == folds
    assert sorted(map(repr, drawn)) == sorted(map(repr, statements(essay, stated_relations(essay))))
    assert len(plan.lines) == sum(len(part.statements) for part in parts if part.line)
    goals = [goal.object for goal in plan.goals]
    folded = {doer.subject for doer in plan.doers if doer.is_folded}
    assert not any(part.line for doer in plan.doers if doer.is_folded for verb in doer.deeds for part in verb.parts)
    printed = [part.statements[0] for part in parts if part.line is None and part.statements[0].subject not in folded]
    assert len(goals) == len(set(goals))
    assert not set(goals) & {statement.object for statement in printed}


def crossing_pairs(plan: RelationPlan) -> int:
    """How many pairs of the lines that are drawn end the other way round than they begin, pair by pair."""
    ends = [(line.start[1], line.end[1]) for line in plan.lines]
    return sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(ends, 2))


def test_few_lines_cross(essay: graph.KnowledgeGraph) -> None:
    """Fewer than 250 pairs on the essay as it is first shown; unfolded fewer than an eighth, by chance it would be half."""
    first = plan_of(essay, folds=True)
    assert 0 < crossing_pairs(first) == first.crossings < 250
    assert len(first.lines) > 50
    unfolded = plan_of(essay)
    assert crossing_pairs(unfolded) == unfolded.crossings < len(unfolded.lines) * (len(unfolded.lines) - 1) / 16


@pytest.mark.parametrize("subjects", [12, 40, 60])
def test_few_lines_cross_whatever_is_stated(tmp_path: Path, subjects: int) -> None:
    """Where nobody is busy and everybody has to do with everybody, less busy subjects fold until few lines cross."""
    names = range(subjects)
    actors = "".join(f"  e{n}: {{name: E{n}, kind: state}}\n" for n in names)
    claims = "".join(
        f"  k{n}-{to}: {{says: So., modality: asserted, states: [{{subject: e{n}, predicate: meets, object: e{(n * 7 + to * 11) % subjects}}}], cites: [{{source: s}}]}}\n"
        for n in names
        for to in range(1, 7)
        if (n * 7 + to * 11) % subjects != n
    )
    kb = load(
        tmp_path,
        f"dataset: {{title: All}}\npredicates: {{meets: {{reads: meets, reversed: is met by}}}}\n"
        f"sources: {{s: {{label: S, kind: essay, title: T}}}}\nactors:\n{actors}claims:\n{claims}",
    )
    assert crossing_pairs(plan_of(kb)) > 250 or subjects == 12
    assert crossing_pairs(plan_of(kb, folds=True)) < 250


def test_a_folded_verb_has_all_its_objects_in_words(essay: graph.KnowledgeGraph) -> None:
    """The best founded first, as far as a row goes, and behind them how many more there are; and it has no line."""
    plan = plan_of(essay, folds=True)
    folded = {doer.subject: doer for doer in plan.doers if doer.is_folded}
    assert {"china", "digital-silk-road"} == {*folded}
    assert not {line.statement.subject for line in plan.lines} & {*folded}
    for doer in folded.values():
        for verb in doer.deeds:
            ends = [s for part in verb.parts for s in part.statements]
            assert len(verb.brief) + verb.more == len(ends)
            assert all(part.row == 0 and part.line is None for part in verb.brief)
            assert rank(verb.brief[0].statements[0]) == min(map(rank, ends))
    (aims,) = [verb for verb in folded["china"].deeds if verb.verb == "aims at"]
    assert aims.more > 0


def test_order_undoes_what_need_not_cross() -> None:
    """Of three verbs and objects that are joined the wrong way round nothing is left; who does more stays above."""
    verbs = {name: [(name, "v")] for name in "abc"}
    lines = [(("a", "v"), "z"), (("b", "v"), "y"), (("c", "v"), "x"), (("a", "v"), "y")]
    left, right = few_crossings(verbs, lines, {"a": 2, "b": 1, "c": 1})
    position = {verb: n for n, verb in enumerate(verb for of_subject in left.values() for verb in of_subject)}
    assert crossings((position[verb], right.index(end)) for verb, end in lines) == 0
    assert next(iter(left)) == "a"
    assert few_crossings({}, [], {}) == ({}, [])


@pytest.mark.parametrize("folds", [False, True])
def test_no_line_runs_behind_a_word(essay: graph.KnowledgeGraph, folds: bool) -> None:
    """A line is level in its own row, behind the last word there, until all words are at its left."""
    plan = plan_of(essay, folds)
    words = []
    for doer in plan.doers:
        for verb in doer.deeds:
            for part in verb.brief if doer.is_folded else verb.parts:
                top = verb.top + part.row * ROW
                words += [
                    (top + LEADING * n, part.x, part.x + 14 + width_of(text)) for n, text in enumerate(part.texts)
                ]
            if doer.is_folded and verb.more:
                words.append((verb.top, verb.fold_text, verb.fold_text + width_of(f"and {verb.more} more")))
    for line in plan.lines:
        for top, left, right in words:
            assert right <= SHEET.width
            assert right <= line.bend or top + 20 <= min(line.start[1], line.end[1])
            if top < line.start[1] < top + 20 and right > line.start[0]:
                assert left >= line.start[0] - 1, (line, left)
                assert left >= line.bend, (line, left)


def test_rows_stand_below_each_other(essay: graph.KnowledgeGraph) -> None:
    """Verbs, subjects and objects at the right overlap nowhere, folded or not; folding saves height."""
    for folds in (False, True):
        plan = plan_of(essay, folds)
        for upper, lower in zip(plan.doers, plan.doers[1:], strict=False):
            assert upper.bottom <= lower.top
        for doer in plan.doers:
            for upper, lower in zip(doer.deeds, doer.deeds[1:], strict=False):
                height = upper.folded if doer.is_folded else upper.height
                assert upper.top + height <= lower.top + 0.01
        for upper, lower in zip(plan.goals, plan.goals[1:], strict=False):
            assert upper.y + LEADING * len(upper.lines) / 2 <= lower.y - LEADING * len(lower.lines) / 2 + 0.01
    assert plan.height < plan_of(essay).height
    folded = [doer for doer in plan.doers if doer.is_folded]
    assert all(doer.growth > 0 for doer in folded if any(verb.more for verb in doer.deeds))
    assert max(doer.bottom for doer in folded) <= min(goal.y - LEADING * len(goal.lines) / 2 for goal in plan.goals)


def test_the_head_says_what_was_checked_first(essay: graph.KnowledgeGraph) -> None:
    """The busiest subjects, and who supplies whom with what; each number counts what is not said."""
    doers = busiest(essay)
    assert [doer.name for doer in doers[:2]] == ["China", "the Digital Silk Road"]
    assert "Huawei" in [doer.name for doer in doers]
    for doer in doers:
        shown = sum(len(deed.endings) + deed.more for deed in doer.deeds)
        assert shown + doer.more == doer.relations
        for deed in doer.deeds:
            assert all(key in essay.data.claims for ending in deed.endings for key in ending.claim_ids)
    ends = {
        (doer.subject, e.name, e.complement, e.grade) for doer in doers for deed in doer.deeds for e in deed.endings
    }
    assert ("huawei", "Uzbekistan", "with traffic monitoring", "confirmed") in ends
    assert ("china", "Central Asian states", "with surveillance technology", "partly") in ends


def test_nothing_was_checked(tmp_path: Path) -> None:
    """Without checks there is a head, too, and without relations none."""
    kb = load(tmp_path, re.sub(r", check: \{.*?\}", "", CHECKS))
    assert {e.grade for doer in busiest(kb) for deed in doer.deeds for e in deed.endings} == {"unchecked", "own"}
    assert busiest(load(tmp_path, "dataset: {title: None}\n")) == ()


def test_many_relations_are_kinds(tmp_path: Path) -> None:
    """One line for all companies that supply states, with their number; every relation stands behind one."""
    kb = load(tmp_path, many(MOST_DRAWN + 1))
    (kind,) = kinds(kb, stated_relations(kb))
    statement = kind.statement
    assert (statement.subject_name, statement.verb, statement.object_name) == ("company", "supplies", "state")
    assert statement.count == len(kind.relations) == MOST_DRAWN + 1


QUESTIONS = (
    "Who does what to whom?",
    "what does China do to whom",
    "who acts on Kazakhstan",
    "Who does what to Russia",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_slide_can_be_read(essay: graph.KnowledgeGraph, question: str) -> None:
    """No text over another, none beyond the sheet, title, key and foot on it, and the same bytes again."""
    asked = deed_question(essay, question)
    assert asked
    svg = deed_drawing(essay, asked)
    legible(svg)
    assert deed_drawing(essay, asked) == svg
    said = " ".join(text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))
    assert asked.title in said
    assert essay.data.dataset.title in said
    assert not re.search(r"<script|<style|href|url\(|<image", svg)


def legible(svg: str) -> None:
    """No text over another, and none beyond the sheet, as large as it is drawn."""
    boxes = []
    for group in (ElementTree.fromstring(svg), *ElementTree.fromstring(svg).iter(f"{SVG}g")):
        place = re.fullmatch(r"translate\((\S+) (\S+)\) scale\((\S+)\)", group.attrib.get("transform", ""))
        left, top, zoom = map(float, place.groups()) if place else (0.0, 0.0, 1.0)
        for text in group.findall(f"{SVG}text"):
            size, x, y = (float(text.attrib[name]) for name in ("font-size", "x", "y"))
            wide = width_of(text.text or "", size, "font-weight" in text.attrib) / 1.09
            start = x - wide if text.attrib.get("text-anchor") == "end" else x
            assert size * zoom >= 12
            boxes.append(
                (
                    left + start * zoom,
                    top + (y - 0.72 * size) * zoom,
                    left + (start + wide) * zoom,
                    top + (y + 0.2 * size) * zoom,
                    text.text,
                )
            )
    for x0, y0, x1, y1, words in boxes:
        assert 0 <= x0 < x1 <= WIDTH, words
        assert 0 <= y0 < y1 <= HEIGHT, words
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1], (one, other)


def test_what_has_no_room_is_counted(essay: graph.KnowledgeGraph) -> None:
    """The foot says how many are not drawn; a subject that is not here whole says so."""
    svg = deed_drawing(essay, deed_question(essay, "who does what to whom") or pytest.fail("not understood"))
    relations = stated_relations(essay)
    (left_out,) = map(int, re.findall(rf"{len(relations)} relations · (\d+) of them not drawn", svg))
    assert 0 < left_out < len(relations)
    most = max(Counter(relation.subject for relation in relations).values())
    assert re.search(rf"\d+ of {most} relations", svg)


def test_other_questions_are_other_questions(essay: graph.KnowledgeGraph) -> None:
    """What records answer is left to the asking; a name that nobody has is refused."""
    assert deed_question(essay, "which claims cite Jardine 2019") is None
    assert deed_question(essay, "what would fall without Jardine 2019") is None
    with pytest.raises(NotUnderstood):
        deed_question(essay, "who acts on Atlantis")


def test_hostile_names_and_nobody(tmp_path: Path) -> None:
    """Names are text of the slide; where no relation is stated that is said."""
    kb = hostile(tmp_path)
    svg = deed_drawing(kb, deed_question(kb, "who does what to whom") or pytest.fail("not understood"))
    tags = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(svg).iter()}
    assert tags <= {"svg", "title", "g", "text", "rect", "line", "path", "circle"}
    assert png(svg)
    kb = load(tmp_path, SMALL)
    assert "No claim states that." in deed_drawing(
        kb, deed_question(kb, "who acts on Huawei") or pytest.fail("not understood")
    )


def test_the_command_draws_it(tmp_path: Path) -> None:
    """As any other question; a name that is unknown is a wrong call."""
    path, runner = tmp_path / "data.yaml", CliRunner()
    path.write_text(CHECKS, encoding="utf-8")
    done = runner.invoke(main, ["picture", "who does what to whom", "-o", "-", "--data", str(path)])
    assert (done.exit_code, done.output[:5]) == (0, "<svg ")
    assert "with maps" in done.output
    assert runner.invoke(main, ["picture", "who acts on Four", "-o", "-", "--data", str(path)]).exit_code == 2
