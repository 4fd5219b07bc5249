"""A claim may be about a work: a law is written once, as a source, cited by some claims and spoken of by others."""

import json
from pathlib import Path

import networkx
import pytest

import graph
from graph.evidence.impact import without
from graph.export import export
from graph.knowledge.subset import subset
from graph.page import page
from graph.page.records import columns
from graph.picture import drawing
from graph.show.cards import card
from tests.conftest import run

LAW = """\
dataset: {title: A law in a text, reads: my-text}
predicates: {bars: {reads: bars, reversed: is barred by}}
sources:
  my-text: {label: Author 2024, kind: essay, title: The text that is read}
  tort-act: {label: Tort Act, kind: law, title: An Act on Torts}
  cited-2020: {label: Cited 2020, kind: news, title: A work that it cites}
actors:
  town: {name: Ashford, kind: place}
  court: {name: High Court, kind: court}
passages:
  p1-s1: {section: Opening, paragraph: 1, opens: Ashford has, closes: no water}
  p2-s1: {section: Opening, paragraph: 2, opens: The Act is, closes: no help}
claims:
  no-water:
    says: Ashford is without water.
    passage: p1-s1
    modality: asserted
    about: town
    cites: [{source: tort-act, section: "2"}, {source: cited-2020}]
  no-help:
    says: The law on torts does not help Ashford.
    passage: p2-s1
    modality: asserted
    about: [town, tort-act]
    cites: [{source: cited-2020, page: 4}]
"""


@pytest.fixture
def law(tmp_path: Path) -> graph.KnowledgeGraph:
    path = tmp_path / "law.yaml"
    path.write_text(LAW, encoding="utf-8")
    return graph.load(path)


@pytest.mark.parametrize(
    ("question", "query", "ids"),
    [
        ("claims about the Tort Act", "claims about:tort-act", ["no-help"]),
        ("which claims mention Tort Act", "claims about:tort-act", ["no-help"]),
        ("claims about:tort-act", "claims about:tort-act", ["no-help"]),
        ("which claims cite the Tort Act", "claims cites:tort-act", ["no-water"]),
        ("which claims do not mention the Tort Act", "claims -about:tort-act", ["no-water"]),
        ("which claims mention the Tort Act but not Ashford", "claims about:tort-act -about:town", []),
        ("which claims mention the Tort Act and Ashford", "claims about:tort-act about:town", ["no-help"]),
        ("which passages mention the Tort Act", "passages about:tort-act", ["p2-s1"]),
        ("which sources are cited for the Tort Act", "sources about:tort-act", ["cited-2020"]),
        ("what does the text say about the Tort Act", "claims about:tort-act", ["no-help"]),
        ("claims entities:1", "claims entities:1", ["no-water", "no-help"]),
        ("claims about Cited 2020", "claims cites:cited-2020", ["no-water", "no-help"]),
    ],
)
def test_what_mentions_a_work_and_what_cites_it(
    law: graph.KnowledgeGraph, question: str, query: str, ids: list[str]
) -> None:
    """Both are asked for; a work that no claim is about is still taken for one that is cited."""
    answer = law.ask(question)
    assert (answer.query, list(answer)) == (query, ids)
    assert law.ask(answer.reading).question == answer.question


def test_in_code(law: graph.KnowledgeGraph) -> None:
    """`about` takes works as well as entities."""
    assert list(law.claims.about("Tort Act")) == ["no-help"]


def test_an_entity_goes_before_a_work_of_its_name(tmp_path: Path) -> None:
    """A name that both have means the entity; the work is asked for by its id, and the reading names it so."""
    path = tmp_path / "law.yaml"
    path.write_text(
        LAW.replace("court: {name: High Court, kind: court}", "court: {name: Tort Act, kind: court}"), encoding="utf-8"
    )
    kb = graph.load(path)
    assert kb.ask("which claims mention Tort Act").query == "claims about:court"
    by_id = kb.ask("claims about:tort-act")
    assert list(by_id) == ["no-help"]
    assert kb.ask(by_id.reading).question == by_id.question


def test_an_id_that_is_neither(tmp_path: Path) -> None:
    """The message says that an entity or a source is wanted; elsewhere than in `about` a source is none."""
    path = tmp_path / "law.yaml"
    path.write_text(LAW.replace("[town, tort-act]", "[p1-s1, tort-acts]"), encoding="utf-8")
    stderr = run("check", "--data", str(path)).stderr
    assert '"p1-s1" is a passage; name the id of an entity or source here' in stderr
    assert 'unknown entity or source "tort-acts"; did you mean "tort-act"?' in stderr
    path.write_text(
        LAW.replace("    about: town\n", "    about: town\n    figures: [{value: 3, unit: acts, of: tort-act}]\n"),
        encoding="utf-8",
    )
    assert '"tort-act" is a source; name the id of an entity here' in run("check", "--data", str(path)).stderr


def test_a_work_that_is_spoken_of_is_not_idle(tmp_path: Path) -> None:
    """No advice that nothing cites it."""
    path = tmp_path / "law.yaml"
    path.write_text(
        LAW.replace('[{source: tort-act, section: "2"}, {source: cited-2020}]', "{source: cited-2020}"),
        encoding="utf-8",
    )
    assert "tort-act" not in run("check", "--data", str(path)).stderr


def test_cards(law: graph.KnowledgeGraph) -> None:
    """The card of the work has the claims that cite it and those that are about it; that of the claim names the work."""
    assert "Cited by 1 claim\n  · Ashford is without water. (no-water)" in card(law, "tort-act")
    assert "Mentioned by 1 claim\n  · The law on torts does not help Ashford. (no-help)" in card(law, "tort-act")
    assert "Tort Act (tort-act)" in card(law, "no-help")
    described = law.ask("card of:tort-act").as_dict()["answers"][0]
    assert (described["claims"], described["about"]) == (["no-water"], ["no-help"])
    assert law.ask("claims about:tort-act").as_dict()["answers"][0]["about"] == ["town", "tort-act"]


def test_entities_are_counted_without_works(law: graph.KnowledgeGraph) -> None:
    """What falls, stands on the map or beside a name are entities alone."""
    assert law.entities_of(law.data.claims["no-help"]) == {"town": None}
    assert law.works_of(law.data.claims["no-help"]) == ["tort-act"]
    assert list(law.ask("entities with:town")) == []
    assert without(law, ["tort-act", "cited-2020"]).lines == ()
    assert [row["id"] for row in law.ask("entities sort:mentioned").as_dict()["answers"]] == ["town", "court"]


def test_the_page(law: graph.KnowledgeGraph) -> None:
    """Its columns have the work beside the entities; the record of the work leads to the claims about it."""
    claims = columns(law)["claims"]
    assert (claims["about"], claims["works"]) == ([[0], [0]], {1: [1]})
    assert '<a href="#ask=claims+about:tort-act">mentioned by 1 claim</a>' in page(law)


def test_a_picture_joins_the_claim_with_the_work(law: graph.KnowledgeGraph) -> None:
    """A claim that only cites the work is joined with it among the works alone."""
    svg = drawing(law.ask("claims"))
    assert svg.count("Tort Act") == 2  # at the left as a cited work, at the right as what is spoken of


def test_a_part_of_the_dataset(law: graph.KnowledgeGraph) -> None:
    """The works that its claims are about are in it."""
    assert list(subset(law, ["no-help"], "a part").data.sources) == ["my-text", "tort-act", "cited-2020"]


def test_exports(law: graph.KnowledgeGraph) -> None:
    """JSON has it as it was written; graphs, linked data and notes lead from the claim to the work."""
    assert json.loads(str(export(law, "json")))["claims"]["no-help"]["about"] == ["town", "tort-act"]
    edges = networkx.parse_graphml(str(export(law, "graphml"))).get_edge_data("claim:no-help", "source:tort-act")
    assert edges["edge"] == "about"
    notes = export(law, "notes")
    assert "[[sources/tort-act|Tort Act]]" in notes["claims/no-help.md"]
    assert "[[claims/no-help|The law on torts does not help Ashford.]]" in notes["sources/tort-act.md"]


def test_linked_data(law: graph.KnowledgeGraph) -> None:
    """The claim is about the work."""
    pytest.importorskip("pyoxigraph")
    assert law.sparql("SELECT ?claim { ?claim schema:about sources:tort-act }").rows


def test_tables(law: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """The column `about` has what was written, and comes back as it went."""
    folder, again = tmp_path / "tables", tmp_path / "again.yaml"
    assert run("export", "tables", "-o", str(folder), "--data", str(law.path)).returncode == 0
    done = run("import", str(folder), "-o", str(again))
    assert done.returncode == 0, done.stderr
    assert graph.load(again).data.claims == law.data.claims
