"""Answers as pictures: whatever is asked, and of whatever data, a sheet that can be read."""

import dataclasses
import re
import struct
import sys
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

import graph
from graph.cli.commands import main
from graph.errors import CallError
from graph.map.plan import map_layout
from graph.picture import HEIGHT, WIDTH, drawing
from graph.picture.letters import break_lines, plain, text_width
from graph.picture.marks import COLOURS, spread
from graph.picture.png import png
from tests.page.test_page import hostile
from tests.samples import SMALL, changed

SVG = "{http://www.w3.org/2000/svg}"
QUESTIONS = (
    "which claims cite Jardine 2019",
    "which claims cite Jardine 2019 and mention Huawei",
    "claims",
    "which claims cite Huawei 2017",
    "how many claims are hedged",
    "how many claims cite Huawei 2017",
    "how many sources are there",
    "which sources are cited for Kyrgyzstan",
    "sources",
    "which actors appear with Huawei",
    "what is within two steps of Hikvision",
    "projects",
    "concepts",
    "passages",
    "which passages mention Hikvision",
    "who speaks in kazakhstan-cameras-4000",
    "how is Huawei connected to Russia",
    "compare Kazakhstan and Uzbekistan",
    "compare Jardine 2019, Zeiger 2019, Younas 2020b and Kyzy 2019",
    "what would fall without Jardine 2019",
    "what would fall without Huawei 2017",
)


def texts(svg: str) -> list[str]:
    """The lines of text of a drawing."""
    return [text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def boxes(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Where each line of text is: left, top, right, bottom."""
    found = []
    for text in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        size, x, y = (float(text.attrib[name]) for name in ("font-size", "x", "y"))
        words = text.text or ""
        wide = text_width(words, size, "font-weight" in text.attrib)
        left = {"start": x, "end": x - wide, "middle": x - wide / 2}[text.attrib.get("text-anchor", "start")]
        found.append((left, y - 0.72 * size, left + wide, y + 0.2 * size, words))
    return found


def legible(svg: str) -> None:
    """No text over another, and none beyond the sheet."""
    found = boxes(svg)
    for left, top, right, bottom, words in found:
        assert 0 <= left < right <= WIDTH + 1, words
        assert 0 <= top < bottom <= HEIGHT, words
    for one, other in combinations(found, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one[4], other[4])


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_sort_of_answer_can_be_read(essay: graph.KnowledgeGraph, question: str) -> None:
    """The question on top, the dataset at the foot, nothing over anything else, and the same bytes again."""
    answer = essay.ask(question)
    svg = drawing(answer)
    legible(svg)
    said = " ".join(texts(svg))
    assert answer.reading in said
    assert essay.data.dataset.title in said
    assert not re.search(r"<script|<style|href|url\(|<image", svg)
    assert drawing(answer) == svg


def test_claims_stand_between_what_they_cite_and_what_they_are_about(small: graph.KnowledgeGraph) -> None:
    """Each claim with all its ends, a line for each; dashed where it is hedged."""
    answer = small.ask("claims")
    root = ElementTree.fromstring(drawing(answer))
    said = texts(drawing(answer))
    for name in ("Jardine 2019", "Younas 2020a", "Kazakhstan", "Hikvision", "cameras", "Uzbekistan"):
        assert name in said
    assert "Younas 2020b" not in said  # nothing cites it
    curves = [path for path in root.iter(f"{SVG}path") if path.attrib.get("fill") == "none"]
    ends = [len({cited.source for cited in c.cites}) + len(c.mentions()) for c in small.data.claims.values()]
    assert len(curves) == sum(ends)
    assert sum("stroke-dasharray" in path.attrib for path in curves) == len(
        small.data.claims["cameras-hikvision"].mentions()
    )
    assert "3 claims · dashed: hedged" in said


def test_what_has_no_room_is_counted(essay: graph.KnowledgeGraph) -> None:
    """A slide has at most twelve claims, and says how many it leaves out."""
    svg = drawing(essay.ask("claims"))
    drawn = svg.count(f'fill="{COLOURS["card"]}"')
    assert 8 <= drawn <= 12
    assert f"235 claims · {235 - drawn} of them not drawn" in " ".join(texts(svg))


def test_sources_are_bars(essay: graph.KnowledgeGraph) -> None:
    """As long as the number of claims that cite each, and dark as far as these mention what was asked for."""
    svg = drawing(essay.ask("which sources are cited for Kyrgyzstan"))
    wide = [float(one) for one in re.findall(rf'width="([\d.]+)" height="[\d.]+" fill="{COLOURS["rule"]}"', svg)]
    dark = [float(one) for one in re.findall(rf'width="([\d.]+)" height="[\d.]+" fill="{COLOURS["source"]}"', svg)]
    citing, about = essay.index.citing, set(essay.index.about["kyrgyzstan"])
    keys = sorted(essay.ask("which sources are cited for Kyrgyzstan"), key=lambda key: -len(citing[key]))
    for number, key in enumerate(keys):
        assert wide[number] / wide[0] == pytest.approx(len(citing[key]) / len(citing[keys[0]]), abs=0.01)
        assert dark[number] / wide[number] == pytest.approx(len(about & set(citing[key])) / len(citing[key]), abs=0.01)


def test_entities_stand_where_they_do_on_the_map(essay: graph.KnowledgeGraph) -> None:
    """Left of another there is left of it here; all that answer are named."""
    answer = essay.ask("which actors appear with Huawei")
    svg = drawing(answer)
    said = texts(svg)
    assert all(said.count(essay.name(key)) == 2 for key in answer)  # in the list and on the map
    dots = re.findall(rf'<g fill="{COLOURS["actor"]}"><circle cx="([\d.]+)" cy="([\d.]+)"', svg)
    at = {spot.entity_id: spot for spot in map_layout(essay).nodes}
    named = [spot for spot in map_layout(essay).nodes if spot.entity_id in answer or spot.entity_id == "huawei"]
    drawn = [(float(x), float(y)) for x, y in dots][: len(named)]
    for (one, here), (other, there) in combinations(zip(named, drawn, strict=True), 2):
        assert (at[one.entity_id].x < at[other.entity_id].x) == (here[0] < there[0]) or at[one.entity_id].x == at[
            other.entity_id
        ].x
        assert (at[one.entity_id].y < at[other.entity_id].y) == (here[1] < there[1]) or at[one.entity_id].y == at[
            other.entity_id
        ].y


def test_a_path_has_the_claims_of_each_step(essay: graph.KnowledgeGraph) -> None:
    """The entities in their order from top to bottom, with claims between them."""
    answer = essay.ask("how is Huawei connected to Russia")
    found = boxes(drawing(answer))
    ends = [essay.name(key) for key in answer if key not in essay.data.claims]
    heights = [next(top for _, top, _, _, words in found if words == end) for end in ends]
    assert heights == sorted(heights)
    said = " ".join(words for *_, words in found)
    for key in answer:
        assert key not in essay.data.claims or essay.data.claims[key].says in said


def test_a_number_is_large_and_nothing_is_said(essay: graph.KnowledgeGraph) -> None:
    """How many, in figures that a room can read; and a sheet that says that nothing answers."""
    svg = drawing(essay.ask("how many claims cite Jardine 2019"))
    assert re.search(r'font-size="220"[^>]*>18<', svg)
    assert "of 235 claims in all" in texts(svg)
    said = texts(drawing(essay.ask("which claims cite Huawei 2017")))
    assert "No claim cites Huawei 2017." in said
    assert "Huawei 2017 is in the list of sources, but no claim cites it." in said


def test_a_fall_that_only_weakens_is_drawn(tmp_path: Path) -> None:
    """Where no claim loses all of its citations, those that lose one are still shown."""
    path = tmp_path / "weak.yaml"
    path.write_text(SMALL, encoding="utf-8")
    said = " ".join(texts(drawing(graph.load(path).ask("what would fall without Younas 2020a"))))
    assert "claim with a citation less" in said
    assert "Uzbekistan has a deal with Huawei." in said


ALL = (
    "claims", "sources", "actors", "projects", "entities", "passages", "how many claims cite jardine-2019", "voices in:cameras-soon",
    "path from:hikvision to:huawei", "comparison of:kazakhstan of:uzbekistan", "fall without:jardine-2019",
    "claims cites:swanstrom-2011",
)  # fmt: skip


@pytest.mark.parametrize("question", ALL)
def test_hostile_data_are_text(tmp_path: Path, question: str) -> None:
    """Markup, quotes, right-to-left names and names of 300 letters break nothing and run nothing."""
    kb = hostile(tmp_path)
    svg = drawing(kb.ask(question))
    legible(svg)
    tags = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(svg).iter()}
    assert tags <= {"svg", "title", "g", "text", "rect", "line", "path", "circle"}
    assert png(svg)


def test_letters_that_xml_cannot_hold_are_left_out(small: graph.KnowledgeGraph) -> None:
    """Control characters, halves of a pair and marks that turn the direction, in data that no file had."""
    nasty = "a\x00b\x1b\ud800\uffff\u202ec\u2066"
    data = dataclasses.replace(small.data, dataset=dataclasses.replace(small.data.dataset, title=nasty))
    kb = graph.KnowledgeGraph(data, small.path)
    assert "abc" in texts(drawing(kb.ask("claims")))
    assert plain(" \t so\n\u2028 it \x07 is ") == "so it is"


def test_a_name_from_right_to_left_stands_alone(tmp_path: Path) -> None:
    """It is set apart, so that what stands before and behind it stays where it is."""
    path = tmp_path / "arabic.yaml"
    path.write_text(changed(("name: Kazakhstan,", "name: كازاخستان,")), encoding="utf-8")
    svg = drawing(graph.load(path).ask("which claims mention cameras"))
    assert "\u2068كازاخستان\u2069" in texts(svg)
    legible(svg)


def test_lines_break_where_they_fit() -> None:
    """Every line fits, also of a word that is too long and of a language without spaces; what is cut shows it."""
    for words in ("one two three " * 20, "x" * 300, "数字丝绸之路" * 30, "https://example.org/" + "path/" * 40):
        found = break_lines(words, 200, 16)
        assert all(text_width(line, 16) <= 200 for line in found)
        assert "".join(found).replace(" ", "") == words.replace(" ", "")
        short = break_lines(words, 200, 16, 2)
        assert len(short) == 2
        assert short[-1].endswith("…")
        assert all(text_width(line, 16) <= 200 for line in short)
    assert break_lines("", 200, 16) == []


def test_boxes_in_a_column_do_not_overlap() -> None:
    """They stay near where they are wanted, in their order and within the column."""
    assert spread([50, 50, 50], [20, 20, 20], 0, 100) == [50, 70, 90]
    assert spread([95, 99], [20, 20], 0, 100) == [70, 90]
    assert spread([], [], 0, 100) == []


def test_the_colours_are_those_of_the_page() -> None:
    """The light palette of the style sheet, letter by letter."""
    style = (Path(graph.__file__).parent / "page" / "style" / "page.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style.split("}")[0]))
    assert {name: light.get(name) for name in COLOURS} == COLOURS


def test_png(essay: graph.KnowledgeGraph) -> None:
    """A PNG of twice the size, the same each time, with letters on it."""
    svg = drawing(essay.ask("which claims cite Jardine 2019"))
    data = png(svg)
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", data[16:24]) == (2 * WIDTH, 2 * HEIGHT)
    assert png(svg) == data
    assert png(re.sub(r"<text.*?</text>", "", svg)) != data


def test_the_command_writes_what_the_name_says(tmp_path: Path) -> None:
    """SVG and PNG into files, SVG to standard output; a wrong name or question is a wrong call, and writes nothing."""
    runner, data = CliRunner(), tmp_path / "small.yaml"
    data.write_text(SMALL, encoding="utf-8")

    def run(*arguments: str) -> tuple[int, str]:
        done = runner.invoke(main, ["picture", *arguments, "--data", str(data)])
        return done.exit_code, done.output

    for name, begins in (("a.svg", b"<svg "), ("a.PNG", b"\x89PNG")):
        assert run("which", "claims", "cite", "Jardine 2019", "-o", str(tmp_path / name))[0] == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    code, output = run("claims", "-o", "-")
    assert (code, output[:5]) == (0, "<svg ")
    code, output = run("claims", "-o", str(tmp_path / "a.jpg"))
    assert code == 2
    assert "neither" in output
    code, output = run("which claims cite Younas 2020", "-o", str(tmp_path / "b.svg"))
    assert code == 2
    assert "younas-2020a" in output
    assert run("-o", str(tmp_path / "b.svg"))[0] == 2
    assert run("claims", "-o", str(data))[0] == 2
    assert run("claims")[0] == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.PNG", "a.svg", "small.yaml"]


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A PNG names the extra that it needs; SVG needs none."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(CallError, match=r'pip install "whosays\[picture\]"'):
        png("<svg/>")
    target = tmp_path / "a.png"
    done = CliRunner().invoke(main, ["picture", "claims", "-o", str(target)])
    assert done.exit_code == 2
    assert "whosays[picture]" in done.output
    assert not target.exists()
    assert CliRunner().invoke(main, ["picture", "claims", "-o", str(tmp_path / "a.svg")]).exit_code == 0
