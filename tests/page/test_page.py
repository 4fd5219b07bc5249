"""The page as text: what must be in it whether or not a script runs, and what must never be."""

import base64
import gzip
import html
import json
import lzma
import math
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

import graph
from graph.evidence import FINDINGS, findings, ranking, support
from graph.evidence.report import in_numbers
from graph.map.layout import layout
from graph.map.plan import LETTER, ROW, label_height, radius
from graph.page import page
from graph.page.about import about
from graph.page.card import verdict_class
from graph.page.charts import Chart, charts
from graph.page.compress import unpacked_lzma
from graph.page.messages import TEXTS
from graph.page.network import map_positions, overview
from graph.page.opening import GRADES
from graph.records import Citation, Passage, Source, links
from tests.conftest import run
from tests.samples import SMALL, changed


@pytest.fixture(scope="session")
def essay_page(essay: graph.KnowledgeGraph) -> str:
    return page(essay)


def _visible(text: str) -> str:
    """The text that a reader sees without a script."""
    body = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", text)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", body)))


def test_every_record_is_readable_without_a_script(essay: graph.KnowledgeGraph, essay_page: str) -> None:
    """Each claim, source and entity stands in the page as text, with its checks."""
    visible = _visible(essay_page)
    for claim in essay.data.claims.values():
        assert claim.says in visible
        for citation in claim.cites:
            assert citation.check is None or citation.check.finding in visible
    for source in essay.data.sources.values():
        assert source.title in visible
    for _, _, entity in essay.each_entity():
        assert entity.name in visible


def test_every_claim_says_what_it_rests_on(essay: graph.KnowledgeGraph, essay_page: str) -> None:
    """The word of the evidence logic stands at each claim, the same as in the command."""
    for key in essay.data.claims:
        (article,) = re.findall(rf'(?s)<article [^>]*id="claim-{key}">.*?</article>', essay_page)
        word = support(essay, key).word
        said = TEXTS["script"]["grades"][GRADES[word]] + TEXTS["claim"]["own"].get(word, "")
        assert f'<p class="verdict {verdict_class(word)}"><b>{said}</b>' in article


def test_the_page_has_the_audit(essay: graph.KnowledgeGraph, essay_page: str) -> None:
    """Findings are counted and linked under their kind, many by a question; each source says what falls without it."""
    audit = essay_page.split('id="audit"')[1]
    for kind, row in FINDINGS.items():
        found = findings(essay, kind)
        records = {record_id for finding in found for record_id in finding.ids}
        before, part = audit.split(f"</b>: {row.means}")[:2] if found else ("", "")
        part = part.split("</details>")[0]
        assert not found or re.search(rf"<summary><b>{len(records)} \w+[^<]*$", before)
        if len(records) > 30:
            assert f">Show all {len(records)}</a>" in part
            asked = unquote(re.findall(r'href="#ask=([^"]+)"', part)[0])
            assert list(essay.ask(asked)) == list(
                dict.fromkeys(record_id for finding in found for record_id in finding.ids)
            )
        elif found:
            links = re.findall(r'href="#(?:claim|record)-([\w-]+)"', part)
            assert links == [record_id for finding in found for record_id in finding.ids]
        else:
            assert row.means in audit
    for source, fall in ranking(essay):
        if essay.index.citing.get(source):
            assert in_numbers(fall) in essay_page.split(f'id="record-{source}"')[1].split("</section>")[0]


def words_of(chart: Chart) -> list[list[str]]:
    return [[cell.words for cell in row.cells] for row in chart.rows]


def test_each_chart_counts_what_the_graph_counts(essay: graph.KnowledgeGraph, essay_page: str) -> None:
    """Five charts on the essay; their names and numbers stand in the page, and their bars are as long as they count."""
    along, works, kinds, states, times = charts(essay)
    assert sum(int(row[1]) for row in words_of(along)) == len(essay.data.claims)
    assert [row.heading for row in along.rows if row.heading] == list(
        dict.fromkeys(passage.section for passage in essay.data.passages.values())
    )
    assert {row[0]: int(row[2]) for row in words_of(works)} == {
        essay.name(key): len(claims) for key, claims in essay.index.citing.items()
    }
    most = max(len(claims) for claims in essay.index.citing.values())
    assert all(row.bar and row.bar.full == round(100 * int(row.cells[2].words) / most, 1) for row in works.rows)
    assert sum(int(row[1]) for row in words_of(kinds)) == sum(len(claim.cites) for claim in essay.data.claims.values())
    column = states.columns.index("Tajikistan")
    assert {row[0] for row in words_of(states) if row[column]} == {
        essay.name(key) for key in essay.ask("which sources are cited for Tajikistan")
    }
    assert ["2015", "Digital Silk Road begins", ""] in words_of(times)
    assert [row[0] for row in words_of(times)] == sorted(row[0] for row in words_of(times))
    visible = _visible(essay_page)
    for chart in (along, works, kinds, states, times):
        assert all(words in visible for row in words_of(chart) for words in row)


def test_charts_of_a_large_dataset_fold(tmp_path: Path) -> None:
    """Thirty rows stand in sight; the others are counted, and unfold."""
    sources = "".join(f"  s{n}: {{label: S{n}, kind: news, title: T}}\n" for n in range(50))
    cites = "".join(f"      - source: s{n}\n" for n in range(50))
    text = f"dataset: {{title: Many}}\nsources:\n{sources}claims:\n  a:\n    says: So.\n    modality: asserted\n    cites:\n{cites}"
    path = tmp_path / "many.yaml"
    path.write_text(text, encoding="utf-8")
    kb = graph.load(path)
    shown, further = charts(kb)[0].parts
    assert (len(shown), len(further)) == (30, 20)
    assert "20 more rows" in page(kb)
    assert all(f"S{number}" in _visible(page(kb)) for number in range(50))


def test_nothing_to_count_is_no_chart(tmp_path: Path) -> None:
    """A dataset of one claim without a citation has none."""
    path = tmp_path / "one.yaml"
    path.write_text(
        "dataset: {title: One}\nclaims: {a: {says: So., modality: asserted, passage: p}}\npassages: {p: {section: S, paragraph: 1, opens: a, closes: b}}\nsources: {t: {label: T, kind: essay, title: T}}\n".replace(
            "{title: One}", "{title: One, reads: t}"
        ),
        encoding="utf-8",
    )
    assert charts(graph.load(path)) == []


def test_a_page_about_a_part_is_of_that_part_alone(essay: graph.KnowledgeGraph) -> None:
    """It has the claims that answer and no other, says so, and is silent on what only the whole can tell."""
    for question in (
        "which claims cite Jardine 2019",
        "which claims mention Huawei",
        "what would fall without Kyzy 2019",
        "how is Huawei connected to Russia",
    ):
        answer = essay.ask(question)
        small = about(answer)
        text = page(small, whole=False)
        claims = [key for key in answer if key in essay.data.claims]
        assert sorted(re.findall(r'<article [^>]*id="claim-([\w-]+)"', text)) == sorted(claims)
        visible = _visible(text)
        assert f"{answer.reading} {len(claims)} of {len(essay.data.claims)} claims of the dataset." in visible
        assert "without it" not in visible
        assert 'id="audit"' not in text
        for link in re.findall(r'href="#(?:focus=|claim-|record-)([\w-]+)"', text):
            assert link in small.index.section, link


def test_the_page_asks_nothing_of_the_network(essay_page: str) -> None:
    """Nothing is loaded from anywhere, and the policy forbids it."""
    assert not re.search(r"""<(script|link|img|iframe)\b[^>]*\b(src|href)=""", essay_page)
    assert "default-src 'none'" in essay_page
    assert "unsafe-inline" not in essay_page
    assert not re.search(r"\son\w+=|\sstyle=", re.sub(r"(?s)<script>.*?</script>", "", essay_page))


def test_the_same_dataset_gives_the_same_bytes(essay: graph.KnowledgeGraph, essay_page: str) -> None:
    """Two pages of one dataset are equal, and small enough to mail, also gzipped."""
    assert page(graph.load()) == essay_page
    assert len(essay_page.encode()) <= 1_200_000
    assert len(gzip.compress(essay_page.encode())) <= 400_000


def test_every_line_of_the_map_opens_its_claims(essay: graph.KnowledgeGraph) -> None:
    """Each line joins two entities that some claim mentions together, and counts those claims."""
    network, left_out = overview(essay)
    assert left_out == 0
    assert {node["id"] for node in network.nodes} == set(essay.index.about)
    for edge in network.edges:
        both = {k: c for k, c in essay.data.claims.items() if {edge["from"], edge["to"]} <= set(c.mentions())}
        assert edge["count"] == len(both) > 0
        assert edge["dashes"] == all(
            claim.modality == "hedged" or support(essay, key).word == "contradicted" for key, claim in both.items()
        )


def test_no_two_labels_overlap(essay: graph.KnowledgeGraph) -> None:
    """The boxes of nodes with their labels are apart, as measured when they were placed."""
    network, _ = overview(essay)
    boxes = []
    for node in network.nodes:
        rows = node["label"].split("\n") if node["label"].strip() else []
        width = max(node["size"] * 2, max(map(len, rows), default=0) * LETTER)
        # the label hangs below the shape
        top, bottom = node["y"] - node["size"], node["y"] + node["size"] + len(rows) * ROW
        boxes.append((node["x"] - width / 2, top, node["x"] + width / 2, bottom))
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other_left, other_top, other_right, other_bottom in boxes[place + 1 :]:
            assert right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top


def test_layout_of_nothing_and_of_one() -> None:
    """No box, one box and boxes without lines have places, too."""
    assert layout({}, []) == {}
    assert layout({"a": (50, 20)}, []) == {"a": (0, 0)}
    places = layout({"a": (50, 20), "b": (50, 20), "c": (50, 20)}, [("a", "b")])
    assert len(set(places.values())) == 3


def test_node_sizes_are_true_to_their_claims() -> None:
    """The area of a node is as the number of its claims, and no bound cuts it off."""
    assert radius(400, 400) == 2 * radius(100, 400) == 34
    assert radius(1, 113) < radius(4, 113) < radius(113, 113)


def _source(url: str) -> Source:
    return Source(label="S", kind="essay", title="T", URL=url)


def test_links_into_the_work() -> None:
    """The link opens the sentence of a web page, and the page of a PDF."""
    passage = Passage(section="S", paragraph=1, opens="Well-known, R&D", closes="“smart” cities")
    assert links.to_passage(_source("https://example.org/a#top"), passage) == (
        "https://example.org/a#:~:text=Well%2Dknown%2C%20R%26D,%E2%80%9Csmart%E2%80%9D%20cities"
    )
    assert links.to_passage(Source(label="S", kind="essay", title="T"), passage) == ""
    pdf = _source("https://example.org/paper.pdf?download=1")
    assert links.to_citation(pdf, Citation(source="s", page="5-7")) == "https://example.org/paper.pdf?download=1#page=5"
    assert links.to_citation(pdf, Citation(source="s", page="iv")) == "https://example.org/paper.pdf?download=1"
    assert (
        links.to_citation(_source("https://example.org/a"), Citation(source="s", page="5")) == "https://example.org/a"
    )
    doi = Source(label="S", kind="essay", title="T", DOI="10.1000/a<b>")
    assert links.to_citation(doi, Citation(source="s")) == "https://doi.org/10.1000/a%3Cb%3E"


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u05e8\u05e2 evil'\"&"


def hostile(tmp_path: Path) -> graph.KnowledgeGraph:
    """A dataset in which every text a curator writes is an attack."""
    quoted = json.dumps(HOSTILE)
    text = changed(
        ("title: Cameras", f"title: {quoted}\n  description: {quoted}\n  curators: [{quoted}]\n  license: {quoted}"),
        ("name: Kazakhstan,", f"name: {quoted},"),
        ("name: Digital Silk Road", f"name: {json.dumps('x' * 300)}"),
        ("label: Jardine 2019", f"label: {quoted}\n    notes: [{quoted}]"),
        ("says: Hikvision supplies them.", f"says: {quoted}\n    note: {quoted}"),
        ("finding: The number was not found.", f"finding: {quoted}"),
        ("about: [uzbekistan, huawei]", "about: [uzbekistan, huawei, silk-road]"),
        ("opens: Kazakhstan will soon", f"opens: {quoted}"),
        ("unit: cameras", f"unit: {quoted}"),
        ("reads: supplies,", f"reads: {quoted},"),
        ("https://example.org/eyes", "https://example.org/?a=1&b='onmouseover=alert(1)"),
    )
    text += (
        f"lessons:\n  bad:\n    title: {quoted}\n    teaches: {quoted}\n    minutes: 20\n    note: {quoted}\n    steps:\n"
        f"      - {{title: {quoted}, text: {quoted}, question: claims, see: [kazakhstan, cameras-hikvision],\n"
        f"         tasks: [{{asks: {quoted}, hints: [{quoted}], answer: {quoted}, answered_by: actors}}]}}\n"
    )
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


def test_nothing_a_curator_wrote_becomes_markup(tmp_path: Path, essay_page: str) -> None:
    """Tags, quotes and script ends of the data are text of the page and nothing else."""
    text = page(hostile(tmp_path))
    assert "<img" not in text
    assert text.count("<script") == essay_page.count("<script")
    assert "alert(1)</script>" not in text
    assert HOSTILE in html.unescape(re.sub(r"(?s)<script\b.*?</script>", "", text))


def test_a_dataset_of_almost_nothing_has_a_page(tmp_path: Path) -> None:
    """No projects, no passages, no sources: still a page."""
    path = tmp_path / "one.yaml"
    path.write_text(
        "dataset: {title: One}\nsources: {s: {label: S, kind: essay, title: T}}\nclaims: {c: {says: It is so., modality: asserted, cites: [{source: s}]}}\n"
    )
    assert "It is so." in page(graph.load(path))
    path.write_text("dataset: {title: None}\n")
    assert "0 claims" in page(graph.load(path))


def test_too_many_claims_are_refused_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch, essay: graph.KnowledgeGraph
) -> None:
    """What no browser would open is not written; a part of it is."""
    from click.testing import CliRunner

    from graph.cli.commands import main

    monkeypatch.setattr(graph.page, "MOST_CLAIMS", 100)
    refused = CliRunner().invoke(main, ["page", "-o", "-"])
    assert refused.exit_code == 2
    assert all(option in refused.output for option in ("--focus", "--query", "100", "235"))
    assert page(about(essay.ask("which claims mention Huawei")), whole=False).startswith("<!DOCTYPE html>")


def test_another_process_gives_the_same_bytes() -> None:
    """What Python orders by chance, and anew in each process, leaves no trace in the page."""
    one, other = (run("page", "-o", "-", PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert one == other
    assert one.startswith("<!DOCTYPE html>")


def test_a_map_that_is_known_stays(tmp_path: Path, essay: graph.KnowledgeGraph, essay_page: str) -> None:
    """With the earlier page the same data give the same bytes; one entity more moves no other by 5 % of the width."""
    assert page(graph.load(), like=essay_page) == essay_page
    text = (graph.bundled() / "claims.yaml").read_text(encoding="utf-8")
    more = tmp_path / "more.yaml"
    more.write_text(
        text.replace(
            "\nconcepts:\n", "\nconcepts:\n  newcomer: {name: A newcomer with a name of some length}\n"
        ).replace(
            "\nclaims:\n",
            "\nclaims:\n  new: {says: New., modality: asserted, about: [newcomer, china, kazakhstan], cites: [{source: shen-2018}]}\n",
        ),
        encoding="utf-8",
    )
    before, after = map_positions(essay_page), map_positions(page(graph.load(more), like=essay_page))
    assert set(after) - set(before) == {"newcomer"}
    across = [x for x, _ in before.values()]
    most = 0.05 * (max(across) - min(across))
    assert all(math.dist(before[key], after[key]) < most for key in before)


def test_a_map_of_version_0_1_stays() -> None:
    """Pages of that version had their map packed by LZMA, in letters."""
    content = {"nodes": [["china", 1.5, -2, 22, 1], ["town", 300, 40, 7, 0]], "edges": [], "options": {}}
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 9, "lc": 3, "lp": 0, "pb": 0}]
    packed = lzma.compress(json.dumps(content).encode(), format=lzma.FORMAT_ALONE, filters=filters)
    text = f'<script type="text/plain" id="network">{base64.b64encode(packed).decode()}</script>'
    assert map_positions(text) == {"china": (1.5, -2 + label_height(1)), "town": (300, 40 + label_height(0))}


def test_what_is_no_page_has_no_places() -> None:
    """Another file is no map, whatever is in it."""
    for text in (
        "",
        "<html>",
        '<script type="text/plain" id="network">AAAA</script>',
        '<script type="text/plain" id="network"></script>',
        '<script type="application/json" id="network">{"nodes": [["china", 1]]}</script>',
        '<script type="application/json" id="network">[]</script>',
        '<script type="application/json" id="network">{</script>',
    ):
        assert map_positions(text) == {}


def test_a_notebook_shows_the_page_in_a_frame(essay: graph.KnowledgeGraph) -> None:
    """The page of an answer, whole and escaped, in a frame that can do nothing to the notebook."""
    shown = essay.explore("which claims cite Jardine 2019")._repr_html_()
    (inner,) = re.findall(r'srcdoc="([^"]*)"', shown)
    assert 'sandbox="allow-scripts' in shown
    assert "allow-same-origin" not in shown
    article = re.findall(r'<article class="claim [^"]*" id="claim-([^"]+)"', html.unescape(inner))
    assert article == list(essay.ask("which claims cite Jardine 2019"))
    with pytest.raises(ValueError, match="no claim answers"):
        essay.explore("which sources are cited most")


@pytest.mark.parametrize(
    "nodes", ["[" * 200_000, '[["a", 1e999, 2, 3, 1]]', '[["a", NaN, 2, 3, 1]]', '[["a", "x", 2, 3, 1]]', '[["a", 1, 2, 3, 1e99]]', '[["a"]]', "0"]
)  # fmt: skip
def test_a_map_that_is_none_has_no_positions(nodes: str) -> None:
    """Whatever stands where a map is due, nothing is drawn at it."""
    text = f'{{"nodes": {nodes}}}'
    assert map_positions(f'<script type="application/json" id="network">{text}</script>') == {}
    packed = base64.b64encode(lzma.compress(text.encode(), format=lzma.FORMAT_ALONE)).decode()
    assert map_positions(f'<script type="text/plain" id="network">{packed}</script>') == {}


def test_a_map_that_unpacks_to_gigabytes_is_none() -> None:
    """What is packed is unpacked up to the size of a page."""
    packer = lzma.LZMACompressor(format=lzma.FORMAT_ALONE, preset=0)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(100)) + packer.flush()
    with pytest.raises(ValueError, match="more was packed"):
        unpacked_lzma(base64.b64encode(packed).decode())


def test_a_finding_ends_with_one_full_stop(essay_page: str) -> None:
    """Whether it ends with its own words, or with those of a claim in quotation marks."""
    told = re.findall(r"<li><a[^>]*>[^<]*</a> <small>([^<]*)</small></li>", essay_page.split('id="audit"')[1])
    assert len(told) > 10
    assert [words for words in told if not re.search(r"[^.”]\.$|[^.]\.”$|[^.]”\.$", words)] == []


def test_the_language_of_the_page_is_not_that_of_the_data(tmp_path: Path) -> None:
    """The page speaks its own; where the data speak another, their parts say so, and else nothing is said twice."""
    path = tmp_path / "some.yaml"
    path.write_text(SMALL.replace("dataset:\n", "dataset:\n  language: de\n"), encoding="utf-8")
    shown = page(graph.load(path))
    assert '<html lang="en">' in shown
    for part in ('<h1 lang="de">', '<div id="claims" lang="de">', '<div id="records" lang="de">'):
        assert part in shown
    path.write_text(SMALL, encoding="utf-8")
    assert page(graph.load(path)).count(' lang="') == 1
