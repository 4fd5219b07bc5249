"""Questions and what they must give, worked out by hand from the small dataset and from the essay."""

import pytest

import graph
from graph.ask import NotUnderstood, find_id

SMALL = [
    ("which claims cite Jardine 2019", "claims cites:jardine-2019", ["cameras-soon", "uzbek-deal"]),
    ("Which claims cite Jardine 2019?", "claims cites:jardine-2019", ["cameras-soon", "uzbek-deal"]),
    ("WHICH CLAIMS CITE JARDINE, 2019", "claims cites:jardine-2019", ["cameras-soon", "uzbek-deal"]),
    ("claims that cite jardine-2019", "claims cites:jardine-2019", ["cameras-soon", "uzbek-deal"]),
    ("list all claims citing Eyes on Central Asia", "claims cites:jardine-2019", ["cameras-soon", "uzbek-deal"]),
    ("claims cite Jardine", "claims cites:jardine-2019", ["cameras-soon", "uzbek-deal"]),
    ("which claims cite Younas 2020a", "claims cites:younas-2020a", ["uzbek-deal"]),
    ("which claims cite Swanstrom 2011", "claims cites:swanstrom-2011", []),
    ("which claims mention Huawei", "claims about:huawei", ["uzbek-deal"]),
    ("which claims are about the Kazakh", "claims about:kazakhstan", ["cameras-soon", "cameras-hikvision"]),
    ("which claims mention Казахстан", "claims about:kazakhstan", ["cameras-soon", "cameras-hikvision"]),
    ("what claims mention cameras and Hikvision", "claims about:cameras about:hikvision", ["cameras-hikvision"]),
    ("which claims cite Jardine 2019 and mention Huawei", "claims cites:jardine-2019 about:huawei", ["uzbek-deal"]),
    ("which claims mention Huawei and cite Jardine 2019", "claims about:huawei cites:jardine-2019", ["uzbek-deal"]),
    ("which claims cite Jardine 2019 and Younas 2020a", "claims cites:jardine-2019 cites:younas-2020a", ["uzbek-deal"]),
    ("which claims do not mention Kazakhstan", "claims -about:kazakhstan", ["uzbek-deal"]),
    ("which claims mention Bosnia and Herzegovina", "claims about:bosnia", []),
    ("which claims are said by Huawei", "claims by:huawei", ["cameras-hikvision"]),
    ("claims by Huawei", "claims by:huawei", ["cameras-hikvision"]),
    ("which sources are cited for Uzbekistan", "sources about:uzbekistan", ["jardine-2019", "younas-2020a"]),
    ("sources cited for the Digital Silk Road", "sources about:silk-road", []),
    ("which sources are there", "sources", ["essay", "jardine-2019", "younas-2020a", "younas-2020b", "swanstrom-2011"]),
    ("list the actors", "actors", ["central-asia", "kazakhstan", "uzbekistan", "hikvision", "huawei", "bosnia"]),
    ("claims cites:jardine-2019 about:huawei", "claims cites:jardine-2019 about:huawei", ["uzbek-deal"]),
    ("claims -cites:jardine-2019", "claims -cites:jardine-2019", ["cameras-hikvision"]),
    ("CLAIMS -cites:jardine-2019", "claims -cites:jardine-2019", ["cameras-hikvision"]),
    ("which claims don't mention Kazakhstan", "claims -about:kazakhstan", ["uzbek-deal"]),
    ('claims cites:"Jardine 2019"', "claims cites:jardine-2019", ["cameras-soon", "uzbek-deal"]),
    ("claims", "claims", ["cameras-soon", "cameras-hikvision", "uzbek-deal"]),
    ('which claims mention "Bosnia and Herzegovina" and cite "jardine-2019"', "claims about:bosnia cites:jardine-2019", []),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query", "ids"), SMALL)
def test_answers(small: graph.KnowledgeGraph, question: str, query: str, ids: list[str]) -> None:
    """Each question is understood as it was meant and has exactly these answers, in reading order."""
    answer = small.ask(question)
    assert (answer.query, list(answer)) == (query, ids)


@pytest.mark.parametrize("question", [question for question, _, _ in SMALL])
def test_the_reading_and_the_short_form_mean_the_same(small: graph.KnowledgeGraph, question: str) -> None:
    """How a question was understood is itself a question, and so is its short form; both give the same answer."""
    answer = small.ask(question)
    assert small.ask(answer.reading).question == answer.question
    assert small.ask(answer.query).question == answer.question
    assert small.ask(answer.reading).reading == answer.reading


REFUSED = [
    ("which claims cite Jardine 2018", "unknown name", ["jardine-2019"]),
    ("which claims cite Jardin 2019", "unknown name", ["jardine-2019"]),
    ("which claims cite Nobody", "unknown name", []),
    ("which claims mention Tajikistan", "unknown name", []),
    ("which claims cite Younas 2020", "ambiguous name", ["younas-2020a", "younas-2020b"]),
    ("which claims cite Younas", "ambiguous name", ["younas-2020a", "younas-2020b"]),
    ("which claims cite Hikvision", "wrong name", None),
    ("which claims mention Swanström 2011", "wrong name", None),
    ("claims cites:jardine-2018", "unknown name", ["jardine-2019"]),
    ("claims colour:red", "not a question", []),
    ("claims cites:", "not a question", []),
    ("which claims cite", "not a question", []),
    ("why", "not a question", []),
    ("", "empty", []),
    ("   ", "empty", []),
    ("?", "not a question", []),
    ("which claims cite Jardine 2019 " * 60, "too long", []),
    ("какие утверждения о Казахстане", "not a question", []),
    ("哪些说法提到华为", "not a question", []),
    ("which claims cite Jardine 2019 or else", "unknown name", ["jardine-2019"]),
    ("delete all claims; drop table", "not a question", []),
    ("Claims about -Huawei", "not a question", []),
    ("claims - about huawei", "not a question", []),
    ("which claims mention Huawei and -Kazakhstan", "not a question", []),
    ("claims !mention Huawei", "not a question", []),
    ("which claims mention Huawei or Kazakhstan", "unknown name", None),
]


@pytest.mark.parametrize(("question", "reason", "candidates"), REFUSED)
def test_refusals(small: graph.KnowledgeGraph, question: str, reason: str, candidates: list[str] | None) -> None:
    """What is not understood is refused with its reason and candidates, and never answered by the nearest match."""
    with pytest.raises(NotUnderstood) as caught:
        small.ask(question)
    assert caught.value.reason == reason
    if candidates is not None:
        assert [candidate["id"] for candidate in caught.value.candidates] == candidates
    assert 0 <= caught.value.start <= caught.value.end <= max(len(question), 1)


def test_an_empty_answer_says_what_is_known(small: graph.KnowledgeGraph) -> None:
    """Nothing is an answer, and comes with what is known instead."""
    assert small.ask("which claims cite Swanström 2011").notes == (
        "Swanström 2011 is in the list of sources, but no claim cites it.",
    )
    assert small.ask("which claims cite Younas 2020a and mention Kazakhstan").notes == (
        "1 claim cites Younas 2020a.",
        "2 claims mention Kazakhstan.",
    )


def test_show_finds_by_id_and_by_name(small: graph.KnowledgeGraph) -> None:
    """An id of any section is found, and a name that only one record has."""
    for name, key in [
        ("cameras-soon", "cameras-soon"), ("p1-s1", "p1-s1"), ("supplies", "supplies"), ("Jardine 2019", "jardine-2019"),
        ("kazakh", "kazakhstan"), ("huawei", "huawei"),
    ]:  # fmt: skip
        assert find_id(small, name) == key
    with pytest.raises(NotUnderstood, match="may be"):
        find_id(small, "Younas")


def test_names_never_match_across_numbers(essay: graph.KnowledgeGraph) -> None:
    """No year, letter or number of a name is ever taken for another."""
    for source in essay.data.sources.values():
        if source.label[-1].isdigit():
            with pytest.raises(NotUnderstood):
                essay.ask(f"which claims cite {source.label[:-1]}{(int(source.label[-1]) + 1) % 10}x")


ESSAY = [
    (
        "which claims cite Jardine 2019 and mention Kazakhstan",
        {"kazakhstan-cameras-4000", "kazakhstan-cameras-hikvision", "kazakhstan-cameras-target-uyghurs"},
    ),
    (
        "which claims cite Shen",
        {
            "dsr-white-paper-2015", "dsr-once-information-silk-road", "dsr-brings-technologies-to-obor", "obor-takes-in-ai",
            "obor-takes-in-big-data", "obor-takes-in-smart-cities", "china-has-overcapacity",
            "overcapacity-solved-by-infrastructure", "overcapacity-solved-by-exports", "market-pressure-tensions",
            "interdependence-as-submarine-cables", "interdependence-as-fibre-optic-cables",
            "interdependence-as-satellite-links", "dsr-inclusive-globalisation", "china-creates-own-infrastructure",
            "own-infrastructure-under-the-sea", "own-infrastructure-on-land", "own-infrastructure-by-satellite",
            "discourse-maintains-free-trade",
        },
    ),
    ("which claims cite Siddiqui 2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    (
        "which claims mention Huawei",
        {
            "innovation-day-held", "surveillance-mainly-huawei", "uzbekistan-huawei-traffic", "huawei-invests-in-5g",
            "kyrgyz-access-through-huawei",
        },
    ),
    ("which claims mention the Uighurs", {"kazakhstan-cameras-target-uyghurs"}),
    (
        "claims by analysts",
        {
            "analysts-two-criticisms", "criticisms-are-linked", "surveillance-gives-data", "data-help-new-technology",
            "data-allow-border-monitoring", "infrastructure-benefits-china", "infrastructure-may-harm-economies",
        },
    ),
    ("claims by many analysts", {"china-will-export-authoritarianism"}),
    ("which claims cite Huawei 2017", set()),
    ("which sources are cited for Uzbekistan", {"jardine-2019", "younas-2020a"}),
    (
        "which sources are cited for Kyrgyzstan",
        {"jardine-2019", "zeiger-2019", "younas-2020b", "hurley-morris-portelance-2018", "kyzy-2019"},
    ),
    ("which claims do not cite Kyzy 2019 and mention debt", {"chinese-labour-worsens-issue"}),
    ("claims by Lin Nianxiu", {"china-willing-to-cooperate"}),
    ("which claims cite Laruelle and Peyrouse 2009 and mention the US", set()),
    ("which claims cite Younas 2020a and mention Uzbekistan", {"uzbekistan-smart-city", "smart-city-now-smart-products", "smart-products-crucial", "uzbekistan-laws-for-investment"}),
    ("which claims mention IA", {"obor-takes-in-ai", "pm-wants-ai-cluster"}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "ids"), ESSAY)
def test_the_essay_answers(essay: graph.KnowledgeGraph, question: str, ids: set[str]) -> None:
    """Worked out from the text of the essay: who is cited for what."""
    assert set(essay.ask(question)) == ids
