"""Who does what to whom in the page: the picture, the sentences, and what they lead to."""

import html
import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import graph
from graph.page import page
from graph.page.messages import TEXTS
from graph.page.relations import MOST_KINDS, relation_view
from graph.relations.stated import StatedRelation, stated_relations, verb_of
from graph.relations.statement import MOST_DRAWN
from graph.wording import called
from tests.page.conftest import STARTED
from tests.page.test_page import hostile
from tests.picture.test_relations import CHECKS, load, many

COLOURED = {"confirmed", "partly", "contradicted", "absent", "not-reached"}


@pytest.fixture(scope="module")
def section(essay: graph.KnowledgeGraph) -> str:
    return resolved(essay, section_of(page(essay)))


def resolved(kb: graph.KnowledgeGraph, section: str) -> str:
    """The section with the links that the script makes: of each row of `rows` the state that reads its claims."""
    relations = stated_relations(kb)
    return re.sub(r'data-row="(\d+)"', lambda row: f'href="{html.escape(relations[int(row[1])].address)}"', section)


def section_of(text: str) -> str:
    """The part of a page that has the relations; empty where there is none."""
    return "".join(re.findall(r'(?s)<section class="group" id="relations">.*?</section>', text))


def picture_of(section: str) -> ElementTree.Element:
    return ElementTree.fromstring(re.findall(r'(?s)<svg class="deeds".*?</svg>', section)[0])


def grade_class(relation: StatedRelation) -> set[str]:
    return {relation.grade.replace(" ", "-")} & COLOURED


def test_every_relation_stands_once_in_the_sentences(essay: graph.KnowledgeGraph, section: str) -> None:
    """Under its subject and behind its verb, with its verdict, and with the claims that it leads to."""
    sentences = section.split('class="doings"')[1]
    links = re.findall(r'<a(?: class="([^"]*)")? href="([^"]+)">([^<]+)</a>', sentences.split("<script")[0])
    ends = [
        (classes, address)
        for classes, address, _ in links
        if not address.startswith("#focus=") or address[7:] in essay.data.claims
    ]
    relations = stated_relations(essay)
    assert sorted(address for _, address in ends) == sorted(relation.address for relation in relations)
    for relation in relations:
        (subject,) = re.findall(rf'(?s)<h4><a href="#focus={relation.subject}">.*?</div>', sentences)
        of_verb = subject.split(f"<li>{verb_of(essay, relation)} ")[1].split("</li>")[0]
        classes = [
            classes.split()
            for classes, address in re.findall(r'<a(?: class="([^"]*)")? href="([^"]+)"', of_verb)
            if address == relation.address
        ]
        assert any(
            set(words) == grade_class(relation) | (set() if relation.is_firm else {"loose"}) for words in classes
        )


def test_every_line_resolves_and_has_its_verdict(essay: graph.KnowledgeGraph, section: str) -> None:
    """Each relation is one link of the picture, coloured by its grade and dashed where nothing firm says it.

    While its subject is folded it may be another beside its verb.
    """
    by_address: dict[str, list[set[str]]] = {}
    for link in picture_of(section).iter("a"):
        classes = set(link.attrib.get("class", "").split()) - {"line", "rest"}
        if "brief" not in classes:
            by_address.setdefault(link.attrib["href"], []).append(classes)
    relations = stated_relations(essay)
    assert sum(map(len, by_address.values())) == len(relations)
    for relation in relations:
        assert (grade_class(relation) - {"not-reached"}) | (set() if relation.is_firm else {"loose"}) in by_address[
            relation.address
        ]
    for address in by_address:
        ids = re.split("[=,]", address)[1:]
        assert all(key in essay.index.section or key in essay.data.claims for key in ids)


def test_few_lines_cross_as_they_are_drawn(essay: graph.KnowledgeGraph, section: str) -> None:
    """Fewer than 250 pairs: two lines with one bend cross once where they end the other way round.

    That is the picture as it is first shown; the words above it say which subjects are folded in it, without lines.
    """
    lines = []
    subjects = [group for group in picture_of(section) if "who" in group.attrib.get("class", "").split()]
    folded = [group for group in subjects if "closed" in group.attrib["class"].split()]
    for subject in subjects:
        for verb in subject.iter("g") if subject not in folded else ():
            if verb.attrib.get("class") == "deed":
                top = float(re.findall(r"translate\(0 (\S+)\)", verb.attrib["transform"])[0])
                for link in verb.iter("a"):
                    if "line" in link.attrib.get("class", "").split():
                        numbers = [float(number) for number in re.findall(r"-?[\d.]+", link[0].attrib["d"])]
                        lines.append((top + numbers[1], top + numbers[-1]))
    assert len(lines) > 50
    assert sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(lines, 2)) < 250
    said = re.sub(r"<[^>]+>", "", section.split("<figcaption>")[1].split("</figcaption>")[0])
    counts = Counter(relation.subject for relation in stated_relations(essay)).most_common(2)
    busiest, busy = (f"{essay.name(subject)} ({count})" for subject, count in counts)
    assert f"without lines: {busiest} and {busy}." in said
    assert len(folded) == 2


def test_all_is_in_the_frame_and_no_colour_is_fixed(section: str) -> None:
    """The page's style has the colours, by day and by night, and the strict policy allows no style in an element."""
    svg = picture_of(section)
    _, _, width, height = map(float, svg.attrib["viewBox"].split())
    assert not re.search(r"style=|fill=|stroke=|#[0-9a-f]{6}", ElementTree.tostring(svg, encoding="unicode"))
    for group in svg.iter("g"):
        top = float((re.findall(r"translate\(0 (\S+)\)", group.attrib.get("transform", "")) or ["0"])[0])
        for text in group.findall("text"):
            assert 0 <= float(text.attrib["x"]) < width
            assert 0 < float(text.attrib["y"]) + top < height
    assert len(section.encode()) < 600 * int(re.findall(r"state (\d+) relations", section)[0])


def test_the_key_counts_what_is_drawn(tmp_path: Path) -> None:
    """Each grade with its number, and dashes where there are any."""
    text = section_of(page(load(tmp_path, CHECKS)))
    said = re.sub(r"<[^>]+>", "", re.findall(r'(?s)<ul class="strokes">.*?</ul>', text)[0])
    assert said == "✓ confirmed 1✗ contradicted 1not checked yet 1no citation 1hedged (“may”) or predicted"
    assert "Claims state 4 relations; in 2 of them One is the subject." in html.unescape(text)


def test_no_relation_no_section(tmp_path: Path) -> None:
    """Where no claim states any there is neither a section nor a tab."""
    text = page(load(tmp_path, "dataset: {title: None}\n"))
    assert section_of(text) == ""
    assert "#relations" not in text.split("<script")[0].split("</style>")[1]


def test_a_denied_relation_is_crossed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the picture, in the sentences and in the key; the verb says it."""
    monkeypatch.setattr("graph.relations.stated._is_denied", lambda relation: relation.subject == "three")
    text = section_of(page(load(tmp_path, CHECKS)))
    assert "meets (denied)" in text
    assert text.count('class="cross"') == 1
    assert f">{TEXTS['relations']['denied']}</li>" in text


def test_hostile_names_are_text(tmp_path: Path) -> None:
    """Markup, quotes and names of 300 letters neither become elements nor are cut."""
    text = section_of(page(hostile(tmp_path)))
    assert "<img" not in text
    assert text.count("<script") == 1
    assert picture_of(text) is not None
    long = "long " * 59 + "name"
    kb = load(tmp_path, CHECKS.replace("name: Two", f"name: {long}"))
    words = " ".join("".join(text.itertext()) for text in picture_of(section_of(page(kb))).iter("text"))
    assert words.count("long") >= 2 * 59  # as a subject and as an object


def test_a_large_dataset_opens_kind_by_kind(tmp_path: Path) -> None:
    """All relations stand in the list; the picture has a line for each kind, and what it leaves out is said."""
    kb = load(tmp_path, many(MOST_DRAWN + 1))
    text = section_of(page(kb))
    assert len(list(picture_of(text).iter("a"))) == 1
    assert f"×{MOST_DRAWN + 1}" in text
    assert text.count('href="#focus=k') == MOST_DRAWN + 1
    kinds = "".join(f"  e{n}: {{name: E{n}, kind: company}}\n" for n in range(2))
    verbs = ", ".join(f"v{n}: {{reads: v{n}s, reversed: r}}" for n in range(MOST_DRAWN + 10))
    claims = "".join(
        f"  k{n}: {{says: So., modality: asserted, states: [{{subject: e0, predicate: v{n}, object: e1}}], cites: [{{source: s}}]}}\n"
        for n in range(MOST_DRAWN + 10)
    )
    kb = load(
        tmp_path,
        f"dataset: {{title: Verbs}}\npredicates: {{{verbs}}}\nsources: {{s: {{label: S, kind: essay, title: T}}}}\n"
        f"actors:\n{kinds}claims:\n{claims}",
    )
    text = section_of(page(kb))
    assert f"The {MOST_KINDS} busiest of {MOST_DRAWN + 10} are drawn; all are in the list." in text
    assert text.count("<details") == MOST_DRAWN + 10


def test_the_same_bytes(essay: graph.KnowledgeGraph) -> None:
    """The same relations give the same picture and the same sentences."""
    assert relation_view(essay, TEXTS) == relation_view(graph.load(essay.path), TEXTS)


# lines that do not end at their object, and texts that lie on one another, as they are seen
ASTRAY = """() => {
  const seen = (selector) => [...document.querySelectorAll(`.deeds ${selector}`)].filter((part) => part.getClientRects().length);
  const boxes = seen("text").map((part) => ({ box: part.getBoundingClientRect(), words: part.textContent }));
  const over = boxes.flatMap(({ box: a, words }, rank) => boxes.slice(rank + 1)
    .filter(({ box: b }) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4)
    .map((each) => `${words} / ${each.words}`));
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const goals = new Map(seen(".goal").map((goal) => [goal.dataset.to, middle(goal.getBoundingClientRect())]));
  const loose = seen(".line path:first-child").filter((path) => {
    const { x, y } = path.getPointAtLength(path.getTotalLength());
    const end = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
    return Math.abs(end.y - goals.get(path.parentNode.dataset.to)) > 12;
  });
  return [...over, ...loose.map((path) => path.getAttribute("d"))];
}"""


@pytest.mark.browser
def test_a_busy_subject_unfolds(context: Any, tmp_path: Path, essay: graph.KnowledgeGraph) -> None:
    """Folded it is lower and says how many are not seen; a click shows all beside their verbs, and no line changes."""
    path = tmp_path / "essay.html"
    path.write_text(page(essay), encoding="utf-8")
    tab = context.new_page()
    mistakes: list[str] = []
    tab.on("pageerror", lambda error: mistakes.append(str(error)))
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto(f"{path.as_uri()}#relations")
    tab.wait_for_function(STARTED)  # whose program looks for the map that is taken away here
    tab.evaluate("() => { document.body.style.display = 'block'; document.getElementById('map').remove(); }")
    tab.wait_for_selector(".deeds .more", state="visible")
    height = "() => document.querySelector('.deeds').viewBox.baseVal.height"
    folded = tab.evaluate(height)
    assert tab.get_attribute("#unfold", "aria-pressed") == "false"
    assert tab.get_attribute(".deeds", "aria-hidden") == "true"
    assert tab.locator(".deeds a:not([tabindex='-1'])").count() == 0
    drawn = (
        "() => [...document.querySelectorAll('.deeds .line')].filter(a => getComputedStyle(a).display !== 'none')"
        ".map(a => a.firstChild.getAttribute('d'))"
    )
    loose = (
        "() => { const ends = new Set([...document.querySelectorAll('.deeds .line')].filter(a => a.getClientRects().length)"
        ".map(a => a.dataset.to)); return [...document.querySelectorAll('.deeds .goal')]"
        ".filter(g => (g.getClientRects().length > 0) !== ends.has(g.dataset.to)).length; }"
    )
    first = tab.evaluate(drawn)
    assert tab.evaluate(loose) == 0
    links = tab.evaluate(
        "() => [...document.querySelectorAll('#relations [data-row]')].map(a => [a.dataset.row, a.getAttribute('href')])"
    )
    relations = stated_relations(essay)
    assert {int(row) for row, _ in links} == {*range(len(relations))}
    assert all(address == relations[int(row)].address for row, address in links)
    tab.click("#unfold")
    assert tab.evaluate(height) > folded + 60
    assert tab.get_attribute("#unfold", "aria-pressed") == "true"
    assert tab.evaluate(loose) == 0
    assert tab.evaluate(drawn) == first
    assert tab.locator(".deeds .more:visible").count() == 0
    assert tab.evaluate(ASTRAY) == []
    objects = {relation.object for relation in relations if relation.subject == "china"}
    words = tab.evaluate("document.querySelector('.who[data-growth]').textContent")
    assert all(called(essay, key) in words for key in objects)
    tab.click("#unfold")
    assert tab.evaluate(height) == folded
    assert tab.evaluate(ASTRAY) == []
    assert mistakes == []
    tab.close()
