"""Questions in code: they mean what the same question in words means, and their answers go into other libraries."""

import inspect
import sys

import networkx
import pandas
import pytest

import graph
from graph import fluent
from graph.ask import NotUnderstood
from graph.ask.conditions import CONDITION_TYPES

PAIRS = [
    (lambda kb: kb.claims.citing("jardine-2019").about("huawei"), "which claims cite Jardine 2019 and mention Huawei"),
    (lambda kb: kb.claims.citing("Jardine 2019").but_not.about("China"), "claims cites:jardine-2019 -about:china"),
    (lambda kb: kb.claims.citing("cheney-2019", page=9), "which claims cite Cheney on page 9"),
    (lambda kb: kb.claims.quoting("xi-2015"), "claims quoting Xi"),
    (lambda kb: kb.claims.citing_kind("state media"), "claims citing state media"),
    (lambda kb: kb.claims.citing_exactly(0), "which claims cite nothing"),
    (lambda kb: kb.claims.citing_at_least(3), "which claims cite more than two sources"),
    (lambda kb: kb.claims.citing_only_kind("state media"), "which claims rest only on state media"),
    (lambda kb: kb.claims.citing_of_year("2015-2017"), "which claims cite works between 2015 and 2017"),
    (lambda kb: kb.claims.about("Russia").mentioning_exactly(1), "which claims are only about Russia"),
    (lambda kb: kb.claims.mentioning_at_least(6), "which claims mention at least 6 entities"),
    (lambda kb: kb.sources.but_not.being("jardine-2019").cited_for("Kazakhstan"),
     "which sources other than Jardine 2019 are cited for Kazakhstan"),
    (lambda kb: kb.entities.but_not.being("Huawei").doing("supplies", to="uzbekistan"), "who other than Huawei supplies Uzbekistan"),
    (lambda kb: kb.claims.own().about("hikvision"), "claims by the author that mention Hikvision"),
    (lambda kb: kb.claims.flagged("interested").citing("yang-2017"), "claims finding:interested cites:yang-2017"),
    (lambda kb: kb.claims.graded("confirmed").about("Huawei"), "which claims are graded confirmed and mention Huawei"),
    (lambda kb: kb.sources.flagged("too-old"), "which sources are older than what they attest"),
    (lambda kb: kb.entities.flagged("without-claims"), "which entities are without a claim"),
    (lambda kb: kb.sources.of_year(2011), "sources from 2011"),
    (lambda kb: kb.sources.with_authors(3), "sources with three authors"),
    (lambda kb: kb.sources.with_authors_at_least(2).published_in("New York"), 'sources authors-at-least:2 place:"New York"'),
    (lambda kb: kb.sources.of_form("newspaper article").but_not.with_wrong("year"), "newspaper articles that have no wrong year"),
    (lambda kb: kb.sources.only_found("confirmed"), "sources whose citations are all confirmed"),
    (lambda kb: kb.sources.cited_by_at_least(10), "which sources are cited by at least ten claims"),
    (lambda kb: kb.actors.mentioned().most_mentioned(), "actors has:claims sort:mentioned"),
    (lambda kb: kb.claims.said_by("Lin Nianxiu"), "claims by Lin Nianxiu"),
    (lambda kb: kb.claims.in_section("conclusion").of_modality("predicted"), "which claims in the conclusion are predictions"),
    (lambda kb: kb.claims.in_paragraph(3), "which claims are in paragraph 3"),
    (lambda kb: kb.claims.checked("partly", "zeiger-2019"), "claims whose citation of Zeiger 2019 was partly confirmed"),
    (lambda kb: kb.claims.found("contradicted"), "which claims are wrong"),
    (lambda kb: kb.claims.without_page().about("Huawei"), "which claims lack a page and mention Huawei"),
    (lambda kb: kb.claims.holding("Uyghurs"), 'which claims use the word "Uyghurs"'),
    (lambda kb: kb.claims.with_years(2013), "what happened in 2013"),
    (lambda kb: kb.claims.with_years().about("Huawei"), "which claims give years and mention Huawei"),
    (lambda kb: kb.claims.with_figures("percent"), "which claims give figures in percent"),
    (lambda kb: kb.claims.with_figures(), "which claims give figures"),
    (lambda kb: kb.claims.stating("hikvision", "supplies", "Kazakhstan"), "does Hikvision supply Kazakhstan"),
    (lambda kb: kb.claims.supporting("china-limited-in-demand"), "what supports china-limited-in-demand"),
    (lambda kb: kb.claims.supported_by("china-has-overcapacity"), "what does china-has-overcapacity support"),
    (lambda kb: kb.claims.contrasting_with("china-willing-to-cooperate"), "what speaks against china-willing-to-cooperate"),
    (lambda kb: kb.claims.qualifying("kazakhstan-cameras-4000"), "which claims qualify kazakhstan-cameras-4000"),
    (lambda kb: kb.claims.qualified_by("kazakhstan-cameras-hikvision"), "claims qualified-by:kazakhstan-cameras-hikvision"),
    (lambda kb: kb.claims.caused_by("fdi-raises-connectivity"), "claims caused-by:fdi-raises-connectivity"),
    (lambda kb: kb.claims.causing("connectivity-raises-e-commerce"), "what brings about connectivity-raises-e-commerce"),
    (lambda kb: kb.claims.citing("siddiqui-2019") | kb.claims.about("hikvision"), "claims cites:siddiqui-2019|about:hikvision"),
    (lambda kb: kb.sources.cited_for("Tajikistan"), "which sources are cited for Tajikistan"),
    (lambda kb: kb.sources.cited_in("china-owns-kyrgyz-debt"), "which sources does china-owns-kyrgyz-debt rest on"),
    (lambda kb: kb.sources.quoting("lin-nianxiu"), "through whom is Lin Nianxiu quoted"),
    (lambda kb: kb.sources.made_by("The Diplomat"), "what was published by The Diplomat"),
    (lambda kb: kb.sources.lacking("url").but_not.made_by("Headrick"), "sources lacks:url -by:Headrick"),
    (lambda kb: kb.sources.of_kind("state media").newer_than(2016), 'sources kind:"state media" after:2016'),
    (lambda kb: kb.sources.older_than(2013).most_cited(), "sources before:2013 sort:cited"),
    (lambda kb: kb.sources.cited_by(0), "which sources are never cited"),
    (lambda kb: kb.actors.appearing_with("huawei").of_kind("company"), "which companies appear with Huawei"),
    (lambda kb: kb.entities.within(2, of="hikvision"), "what is within two steps of Hikvision"),
    (lambda kb: kb.entities.doing("supplies", to="kazakhstan", of="cameras"), "who supplies cameras to Kazakhstan"),
    (lambda kb: kb.entities.done("supplies", by="huawei"), "entities object-of:supplies@huawei"),
    (lambda kb: kb.entities.part_of("digital-infrastructure"), "what is part of digital infrastructure"),
    (lambda kb: kb.actors.quoted(), "who is quoted"),
    (lambda kb: kb.projects.of_kind("programme"), "which programmes are there"),
    (lambda kb: kb.concepts.appearing_with("hikvision"), "which concepts appear with Hikvision"),
    (lambda kb: kb.passages.about("hikvision"), "which passages mention Hikvision"),
    (lambda kb: kb.passages.citing("siddiqui-2019").in_section("Regional Stability and Security"), 'passages cites:siddiqui-2019 section:"Regional Stability and Security"'),
    (lambda kb: kb.passages.holding("china-owns-tajik-debt").in_paragraph(2), "passages for:china-owns-tajik-debt paragraph:2"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "words"), PAIRS, ids=[words for _, words in PAIRS])
def test_code_and_words_ask_the_same(essay: graph.KnowledgeGraph, asked, words: str) -> None:
    """The same question in code and in words is the same typed question with the same answer."""
    question, answer = asked(essay), essay.ask(words)
    # a kind that is said as a noun comes before the other conditions
    assert set(question.question.where) == set(answer.question.where)
    assert question.question.target == answer.question.target
    assert list(question) == list(answer)
    assert len(question) == len(answer)
    assert essay.ask(question.reading).question == question.question


def test_every_method_is_tried_above() -> None:
    """Each step that a question in code can take stands in the table."""
    tried = "".join(inspect.getsource(sys.modules[__name__]).split("PAIRS = [")[1].split("]  # fmt")[0])
    for kind in (fluent.Claims, fluent.Sources, fluent.Entities, fluent.Passages):
        for name in vars(kind):
            if not name.startswith("_") and name != "target":
                assert f".{name}(" in tried, f"{kind.__name__}.{name}"


def test_worked_out_in_code(essay: graph.KnowledgeGraph) -> None:
    """A chain, a comparison and a fall are asked in code as in words."""
    for found, words in (
        (essay.connect("Huawei", "Russia"), "how is Huawei connected to Russia"),
        (essay.compare("Kazakhstan", "Uzbekistan"), "compare Kazakhstan and Uzbekistan"),
        (essay.without("Jardine 2019"), "what would fall without Jardine 2019"),
    ):
        answer = essay.ask(words)
        assert (found.question, found.ids, found.parts) == (answer.question, answer.ids, answer.parts)


def test_what_cannot_be_asked_is_refused(essay: graph.KnowledgeGraph) -> None:
    """Names are resolved as in words; what would mean something else is an error and no guess."""
    for wrong in (
        lambda: essay.claims.citing("jardine-2018"),
        lambda: essay.claims.about("Jardine 2019"),
        lambda: essay.claims.of_modality("loud"),
        lambda: essay.entities.within(9, of="hikvision"),
        lambda: essay.connect("huawei", "huawei"),
        lambda: essay.compare("huawei"),
        lambda: essay.without(),
    ):
        with pytest.raises(NotUnderstood):
            wrong()
    with pytest.raises(ValueError, match="one condition each"):
        essay.claims.citing("jardine-2019").about("huawei") | essay.claims.about("hikvision")


def test_nothing_is_changed_by_asking_on(essay: graph.KnowledgeGraph) -> None:
    """Every step gives a new question; the one before stays what it was."""
    first = essay.claims.citing("jardine-2019")
    first.about("huawei")
    assert first.query == "claims cites:jardine-2019"


def test_an_answer_becomes_a_frame(essay: graph.KnowledgeGraph) -> None:
    """Pandas gets a row a record, by id, with numbers where there are numbers."""
    frame = essay.claims.citing("siddiqui-2019").to_frame()
    assert list(frame.index) == [
        "china-could-divert-traffic",
        "china-could-watch-traffic",
        "china-could-cut-off-countries",
    ]
    assert (frame["paragraph"] == 2).all()
    assert set(frame["modality"]) == {"hedged"}
    assert essay.ask("sources sort:cited").to_frame()["claims"].is_monotonic_decreasing
    assert isinstance(essay.ask("which claims cite Huawei 2017").to_frame(), pandas.DataFrame)


def test_without_pandas_the_extra_is_named(essay: graph.KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says which extra to install."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r'pip install "whosays\[frame\]"'):
        essay.claims.to_frame()


def test_an_answer_becomes_a_graph(essay: graph.KnowledgeGraph) -> None:
    """Networkx gets the records, what they point to, and the relations that they state, in a graph of its own."""
    part = essay.claims.citing("siddiqui-2019").to_networkx()
    assert isinstance(part, networkx.MultiDiGraph)
    assert {"claim:china-could-watch-traffic", "source:siddiqui-2019", "passage:stability-p2-s3"} <= set(part)
    assert all(essay.graph.has_edge(*edge) for edge in part.edges(keys=True))
    deal = essay.ask("does Huawei supply Uzbekistan").to_networkx()
    assert deal.has_edge("actor:huawei", "actor:uzbekistan")
    part.clear()
    assert "source:siddiqui-2019" in essay.graph


def test_a_notebook_shows_a_table(essay: graph.KnowledgeGraph) -> None:
    """The table has a row a record, with everything escaped."""
    table = essay.claims.citing("siddiqui-2019")._repr_html_()
    assert table.count("<tr>") == 4
    assert "<caption>Which claims cite Siddiqui 2019?</caption>" in table


def test_every_condition_on_claims_can_be_asked_in_code() -> None:
    """What the short form knows of claims, the code knows, too."""
    source = inspect.getsource(fluent.Claims)
    for target, field in CONDITION_TYPES:
        if target == "claims":
            assert f'"{field}"' in source, field
