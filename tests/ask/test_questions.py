"""Questions and what they must give, worked out by hand from the small dataset and from the essay."""

import re
from pathlib import Path

import pytest

import graph
from graph.ask import NotUnderstood, find_id, names_of, understand
from tests.samples import SMALL as SMALL_DATA

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
    ("which sources are there", "sources", ["jardine-2019", "younas-2020a", "younas-2020b", "swanstrom-2011"]),
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
    ("какие утверждения о Казахстане", "other language", None),
    ("哪些说法提到华为", "other language", None),
    ("which claims cite Jardine 2019 or else", "not a question", []),
    ("delete all claims; drop table", "not a question", []),
    ("Claims about -Huawei", "not a question", []),
    ("claims - about huawei", "not a question", []),
    ("which claims mention Huawei and -Kazakhstan", "not a question", []),
    ("claims !mention Huawei", "not a question", []),
]


@pytest.mark.parametrize(("question", "reason", "candidates"), REFUSED)
def test_refusals(small: graph.KnowledgeGraph, question: str, reason: str, candidates: list[str] | None) -> None:
    """What is not understood whole has a reason and candidates, and is never taken for the nearest match."""
    with pytest.raises(NotUnderstood) as caught:
        small.ask(question) if reason == "other language" else understand(names_of(small), " ".join(question.split()))
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
            question = f"which claims cite {source.label[:-1]}{(int(source.label[-1]) + 1) % 10}x"
            with pytest.raises(NotUnderstood):
                essay.ask(question)


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
            "infrastructure-benefits-china", "infrastructure-may-harm-economies",
        },
    ),
    ("claims by many analysts", {"china-will-export-authoritarianism"}),
    ("which claims cite Huawei 2017", set()),
    ("which sources are cited for Uzbekistan", {"jardine-2019", "younas-2020a"}),
    (
        "which sources are cited for Kyrgyzstan",
        {"jardine-2019", "zeiger-2019", "younas-2020b", "hurley-morris-portelance-2018", "kyzy-2019"},
    ),
    ("which claims do not cite Kyzy 2019 and mention Chinese workers", {"chinese-labour-debated", "chinese-labour-worsens-issue"}),
    ("claims by Lin Nianxiu", {"china-willing-to-cooperate"}),
    ("which claims cite Laruelle and Peyrouse 2009 and mention the US", set()),
    ("which claims cite Younas 2020a and mention Uzbekistan", {"uzbekistan-smart-city", "smart-city-now-smart-products", "smart-products-crucial", "uzbekistan-laws-for-investment"}),
    ("which claims mention IA", {"obor-takes-in-ai", "pm-wants-ai-cluster"}),
]  # fmt: skip


FORMS = [
    ("which claims cite Jardine 2019 or Zeiger 2019", "claims cites:jardine-2019|zeiger-2019", None),
    ("which claims cite Jardine 2019 and mention Huawei but not Zeiger 2019", "claims cites:jardine-2019 about:huawei -cites:zeiger-2019", {"uzbekistan-huawei-traffic", "huawei-invests-in-5g", "kyrgyz-access-through-huawei"}),
    ("claims that cite Kyzy 2019 but not Zeiger 2019 and mention China", "claims cites:kyzy-2019 -cites:zeiger-2019 about:china", {"tajikistan-sells-land", "tajikistan-grants-concessions", "protests-in-kyrgyzstan", "protests-in-kazakhstan", "obor-employs-chinese"}),
    ("which claims cite Siddiqui 2019 or mention Hikvision", "claims cites:siddiqui-2019|about:hikvision", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries", "kazakhstan-cameras-hikvision"}),
    ("which claims cite Aminian, Fu and Tung 2018 on page 326", "claims cites:aminian-fu-tung-2018@326", {"dsr-china-innovation-competitor", "dsr-china-economy-competitor"}),
    ("which claims cite Cheney on page iv", "claims cites:cheney-2019@iv", None),
    ("which claims cite Jardine 2019 but do not mention China", "claims cites:jardine-2019 -about:china", None),
    ("which claims aren't asserted and mention Trump", "claims -modality:asserted about:trump", set()),
    ("which claims never mention China", "claims -about:china", None),
    ("what does Hikvision supply to Kazakhstan", "entities thing-of:supplies@hikvision+kazakhstan", {"cameras", "kazakhstan-cameras"}),
    ("who is under the influence of China", "entities object-of:has-influence-on@china", {"central-asia"}),
    ("which claims mention neither China nor the Digital Silk Road", "claims -about:china -about:digital-silk-road", None),
    ("which claims cite Cheney on page 9", "claims cites:cheney-2019@9", {"interdependence-means-to-hegemony", "weak-international-law", "weak-law-on-technologies", "weak-law-helps-china"}),
    ("WHICH CLAIMS CITE SULIMANOV AND BELOGLAZOV ON PAGE 119?", "claims cites:sulimanov-beloglazov-2018@119", {"china-central-asia-fruitful", "coordination-needs-russia"}),
    ("claims citing Shen and Vila Seoane", "claims cites:shen-2018 cites:vila-seoane-2019", {"discourse-maintains-free-trade"}),
    ("which claims cite nothing", "claims sources:0", None),
    ("which claims do not cite anything", "claims sources:0", None),
    ("which claims cite only one source", "claims sources:1", None),
    ("claims that cite exactly two sources and mention debt", "claims sources:2 about:debt", {"china-owns-kyrgyz-debt", "china-owns-tajik-debt"}),
    ("which claims quote Cheney word for word", "claims quotes:cheney-2019", {"data-centres-pave-the-way", "model-exports-illiberal-order"}),
    ("claims quoting Xi", "claims quotes:xi-2015", {"cyber-sovereignty-definition"}),
    ("which claims are in the conclusion", "claims section:Conclusion", None),
    ("list the claims from the Introduction", "claims section:Introduction", None),
    ("claims in the section Regional Stability and Security that are hedged", 'claims section:"Regional Stability and Security" modality:hedged', None),
    ("which claims in the conclusion are predictions", "claims section:Conclusion modality:predicted", {"dependency-brings-turmoil", "dependency-brings-authoritarianism", "dependency-brings-debt-distress"}),
    ("which claims in the conclusion are not asserted", "claims section:Conclusion -modality:asserted", None),
    ("which claims are in paragraph 3", "claims paragraph:3", None),
    ("which claims are hedged", "claims modality:hedged", None),
    ("predictions", "claims modality:predicted", None),
    ("predictions about Kazakhstan", "claims modality:predicted about:kazakhstan", {"kazakhstan-cameras-4000", "kazakhstan-cameras-hikvision", "kazakhstan-cameras-target-uyghurs", "digital-kazakhstan-raises-gdp"}),
    ("hedged claims about Russia", "claims modality:hedged about:russia", {"cooperation-plausible", "differences-may-grow", "beijing-wish-changes", "relations-may-decay", "competition-may-deepen-tensions"}),
    ("which claims give figures", "claims has:figures", {"kazakhstan-cameras-4000", "central-asia-population-2050", "analysts-two-criticisms", "fdi-eight-areas", "digital-economy-share-2016", "kyrgyz-internet-access", "china-owns-kyrgyz-debt", "china-owns-tajik-debt"}),
    ("claims with figures about Tajikistan", "claims has:figures about:tajikistan", {"china-owns-tajik-debt"}),
    ("claims between Huawei and Uzbekistan", "claims about:huawei about:uzbekistan", {"uzbekistan-huawei-traffic", "huawei-invests-in-5g"}),
    ("claims citing state media", 'claims kind:"state media"', {"china-willing-to-cooperate", "lin-deputy-head", "technology-shifts-east", "shift-by-internet-champions", "champions-are-alternative", "shift-is-turning-point", "dsr-pioneering-and-fundamental", "discourse-includes-landlocked", "central-asia-landlocked-and-developing"}),
    ("which claims cite peer-reviewed articles", 'claims kind:"peer-reviewed article"', None),
    ("which claims cite no government document and mention cyberspace", 'claims -kind:"government document" about:cyberspace', None),
    ("claims whose citation was only partly confirmed", "claims check:partly", None),
    ("which claims have no citation that was not reached", "claims -check:not-reached", None),
    ("which claims cite Jardine 2019 and are confirmed", "claims cites:jardine-2019 check:confirmed@jardine-2019", {"kyrgyzstan-police-facial-recognition", "uzbekistan-huawei-traffic"}),
    ("which claims cite Zeiger 2019 and have any citation that was partly confirmed", "claims cites:zeiger-2019 check:partly", None),
    ("claims whose citation of Zeiger 2019 was confirmed", "claims check:confirmed@zeiger-2019", {"china-supplied-at-no-cost", "surveillance-mainly-huawei", "kyrgyzstan-police-facial-recognition"}),
    ("which claims were never checked", "claims verdict:never", set()),
    ("which claims are said by analysts and cite Jardine 2019", "claims by:analysts cites:jardine-2019", set()),
    ("how many claims cite Kyzy 2019", "count claims cites:kyzy-2019", None),
    ("how many sources are there", "count sources", None),
    ("who is quoted", "actors has:words", {"analysts", "many-analysts", "fudan-centre", "alibaba-vice-president", "kazakhstan-prime-minister", "lin-nianxiu", "xi-jinping"}),
    ("which persons are quoted", "actors kind:person has:words", {"alibaba-vice-president", "kazakhstan-prime-minister", "lin-nianxiu", "xi-jinping"}),
    ("which sources are cited for Tajikistan", "sources about:tajikistan", {"hurley-morris-portelance-2018", "kyzy-2019", "zeiger-2019"}),
    ("which sources mention debt", "sources about:debt", {"kyzy-2019", "zeiger-2019"}),
    ("which sources are never cited", "sources claims:0", {"huawei-2017"}),
    ("which sources are not cited", "sources claims:0", {"huawei-2017"}),
    ("which sources are older than 2013", "sources before:2013", {"headrick-1981", "laruelle-peyrouse-2009", "swanstrom-2011"}),
    ("sources newer than 2019", "sources after:2019", {"piernext-2020", "younas-2020a", "younas-2020b"}),
    ("which sources are cited in china-owns-kyrgyz-debt", "sources for:china-owns-kyrgyz-debt", {"kyzy-2019", "zeiger-2019"}),
    ("which sources does china-owns-kyrgyz-debt cite?", "sources for:china-owns-kyrgyz-debt", {"kyzy-2019", "zeiger-2019"}),
    ("which state media are cited for China", 'sources kind:"state media" about:china', {"moody-yu-2017", "wang-2016", "yang-2017"}),
    ("which actors appear with Huawei", "actors with:huawei", {"central-asia", "china", "central-asian-states", "uzbekistan", "people-of-kyrgyzstan", "kyrgyzstan"}),
    ("which companies are there", "actors kind:company", {"huawei", "hikvision", "alibaba"}),
    ("which programmes appear with Kazakhstan", "projects kind:programme with:kazakhstan", {"digital-kazakhstan"}),
    ("what appears with Hikvision", "entities with:hikvision", {"kazakhstan", "cameras", "kazakhstan-cameras", "facial-recognition", "smart-cities"}),
    ("what is part of digital infrastructure", "entities part-of:digital-infrastructure", None),
    ("who supplies Kazakhstan", "entities subject-of:supplies@kazakhstan", {"hikvision"}),
    ("What does Hikvision supply?", "entities object-of:supplies@hikvision|thing-of:supplies@hikvision", {"kazakhstan", "cameras", "kazakhstan-cameras"}),
    ("who supplies 4,000 cameras to Kazakhstan", "entities subject-of:supplies@kazakhstan+kazakhstan-cameras", {"hikvision"}),
    ("which companies supply Central Asian states", "actors kind:company subject-of:supplies@central-asian-states", {"huawei"}),
    ("who equips Uzbekistan", "entities subject-of:supplies@uzbekistan", {"huawei"}),
    ("which states are supplied by Huawei", "actors kind:state object-of:supplies@huawei", {"uzbekistan"}),
    ("who owns debt of Tajikistan", "entities subject-of:owns-debt-of@tajikistan", {"china"}),
    ("who owes debt to China", "entities object-of:owns-debt-of@china", {"kyrgyzstan", "tajikistan"}),
    ("who cooperates with Russia", "entities subject-of:cooperates-with@russia", {"china", "central-asia"}),
    ("which actors do not compete with China and appear with Trump", "actors -subject-of:moves-to-compete-with@china with:trump", {"united-states"}),
    ("what does China finance", "entities object-of:invests-in@china|thing-of:invests-in@china", None),
    ("who provides Kazakhstan", "entities subject-of:provides@kazakhstan", set()),
    ("what supports analysts-two-criticisms", "claims supports:analysts-two-criticisms", set()),
    ("what supports china-limited-in-demand", "claims supports:china-limited-in-demand", {"china-has-overcapacity"}),
    ("which claims are supported by china-has-overcapacity", "claims supported-by:china-has-overcapacity", {"china-limited-in-demand"}),
    ("what follows from china-manages-project-data", "claims supported-by:china-manages-project-data|caused-by:china-manages-project-data", {"chinese-investment-risky", "dependency-on-supply-chain"}),
    ("what speaks against china-willing-to-cooperate", "claims contrasts:china-willing-to-cooperate", {"interdependence-means-to-hegemony", "lin-does-not-note"}),
    ("what brings about connectivity-raises-e-commerce", "claims causes:connectivity-raises-e-commerce", {"fdi-raises-connectivity"}),
    ("which claims qualify kazakhstan-cameras-4000", "claims qualifies:kazakhstan-cameras-4000", {"kazakhstan-cameras-hikvision", "kazakhstan-cameras-target-uyghurs"}),
    ("tell me about Hikvision", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("what is said about Hikvision", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("hedged claims in the section Geopolitics", 'claims modality:hedged section:"Geopolitics: Russia and the US"', None),
    ("claims section:conclusion", "claims section:Conclusion", None),
    ('claims cites:"Jardine 2019"|zeiger-2019 -modality:asserted', "claims cites:jardine-2019|zeiger-2019 -modality:asserted", None),
    ("claims -cites:jardine-2019|zeiger-2019 about:debt", "claims -cites:jardine-2019 -cites:zeiger-2019 about:debt", {"tajikistan-sells-land", "tajikistan-grants-concessions", "chinese-labour-worsens-issue"}),
    ("sources sort:cited", "sources sort:cited", None),
    ("claims cites:jardine-2019 sort:passage", "claims cites:jardine-2019", None),
    ("count claims", "count claims", None),
    ("how is Huawei connected to Russia", "path from:huawei to:russia", {"huawei", "surveillance-mainly-huawei", "central-asian-states", "russia-cultural-influence", "central-asia-fit-for-blackmail", "blackmail-costs-too-high", "coordination-needs-russia", "russia"}),
    ("How are Huawei and Russia linked?", "path from:huawei to:russia", None),
    ("what is the connection between Huawei and Russia", "path from:huawei to:russia", None),
    ("the shortest path from Huawei to Russia", "path from:huawei to:russia", None),
    ("how does Hikvision relate to Kazakhstan", "path from:hikvision to:kazakhstan", {"hikvision", "kazakhstan-cameras-hikvision", "kazakhstan"}),
    ("path to:russia from:huawei", "path from:huawei to:russia", None),
    ("why are Huawei and Uzbekistan linked", "claims about:huawei about:uzbekistan", {"uzbekistan-huawei-traffic", "huawei-invests-in-5g"}),
    ("what links Huawei and Uzbekistan", "claims about:huawei about:uzbekistan", {"uzbekistan-huawei-traffic", "huawei-invests-in-5g"}),
    ("what connects Hikvision with the Uighurs", "claims about:hikvision about:uyghurs", set()),
    ("what is within two steps of Hikvision", "entities within:hikvision@2", None),
    ("what is within 1 step of Hikvision", "entities within:hikvision@1", {"kazakhstan", "cameras", "kazakhstan-cameras", "facial-recognition", "smart-cities"}),
    ("which companies are within three steps of Hikvision", "actors kind:company within:hikvision@3", None),
    ("what do Jardine and Zeiger both support", "claims cites:jardine-2019 cites:zeiger-2019", {"kyrgyzstan-police-facial-recognition", "smart-cities-as-nodes", "analysts-two-criticisms"}),
    ("what is Siddiqui 2019 cited for", "claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("what rests on Siddiqui", "claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("what does china-has-overcapacity support", "claims supported-by:china-has-overcapacity", {"china-limited-in-demand"}),
    ("where do Jardine and Zeiger differ", "comparison of:jardine-2019 of:zeiger-2019", {"jardine-2019", "zeiger-2019"}),
    ("compare Kazakhstan and Uzbekistan", "comparison of:kazakhstan of:uzbekistan", {"kazakhstan", "uzbekistan"}),
    ("Compare Kazakhstan, Kyrgyzstan and Uzbekistan", "comparison of:kazakhstan of:kyrgyzstan of:uzbekistan", {"kazakhstan", "kyrgyzstan", "uzbekistan"}),
    ("what do Kazakhstan and Uzbekistan have in common", "entities with:kazakhstan with:uzbekistan", None),
    ("what is the difference between Kazakhstan and Uzbekistan", "comparison of:kazakhstan of:uzbekistan", None),
    ("how do Shen and Vila Seoane differ", "comparison of:shen-2018 of:vila-seoane-2019", None),
    ("what would fall without Siddiqui 2019", "fall without:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("which claims would fall without Jardine and Zeiger?", "fall without:jardine-2019 without:zeiger-2019", None),
    ("without Siddiqui 2019, what falls", "fall without:siddiqui-2019", None),
    ("what would fall without Huawei 2017", "fall without:huawei-2017", set()),
    ("who speaks in china-willing-to-cooperate", "voices in:china-willing-to-cooperate", {"tarrats-castillo-2021", "moody-yu-2017", "lin-nianxiu"}),
    ("who is speaking in innovation-day-held?", "voices in:innovation-day-held", {"tarrats-castillo-2021"}),
    ("who says china-will-export-authoritarianism", "voices in:china-will-export-authoritarianism", {"tarrats-castillo-2021", "cheney-2019", "heilmann-2016", "many-analysts"}),
    ("who says that Hikvision supplies Kazakhstan", "voices states:supplies@hikvision+kazakhstan", {"tarrats-castillo-2021"}),
    ("who says that Kazakhstan is supplied by Hikvision", "voices states:supplies@hikvision+kazakhstan", {"tarrats-castillo-2021"}),
    ("who says that China owns 53 percent of Tajikistan's debt", "voices in:china-owns-tajik-debt", {"tarrats-castillo-2021"}),
    ("through whom is Alibaba's vice-president cited", "sources quotes:alibaba-vice-president", {"cheney-2019"}),
    ("through which sources is Lin Nianxiu quoted", "sources quotes:lin-nianxiu", {"moody-yu-2017"}),
    ("what does Lin Nianxiu say", "claims by:lin-nianxiu", {"china-willing-to-cooperate"}),
    ("does Huawei supply Uzbekistan?", "claims states:supplies@huawei+uzbekistan", {"uzbekistan-huawei-traffic"}),
    ("does Hikvision supply cameras to Kazakhstan", "claims states:supplies@hikvision+kazakhstan about:cameras", {"kazakhstan-cameras-hikvision"}),
    ("is Kazakhstan supplied by Hikvision", "claims states:supplies@hikvision+kazakhstan", {"kazakhstan-cameras-hikvision"}),
    ("did Kazakhstan supply Hikvision", "claims states:supplies@kazakhstan+hikvision", set()),
    ("does Russia compete with China", "claims states:moves-to-compete-with@russia+china", set()),
    ("does China compete with Russia", "claims states:moves-to-compete-with@china+russia", {"dsr-china-against-russia"}),
    ("who rivals the United States", "entities subject-of:moves-to-compete-with@united-states", {"china"}),
    ("is there a claim that cites Jardine 2019 and mentions Huawei", "claims cites:jardine-2019 about:huawei", {"uzbekistan-huawei-traffic", "huawei-invests-in-5g", "kyrgyz-access-through-huawei"}),
    ("does any claim cite Huawei 2017", "claims cites:huawei-2017", set()),
    ("are any sources older than 2000", "sources before:2000", {"headrick-1981"}),
    ("who supplies cameras to Kazakhstan", "entities subject-of:supplies@kazakhstan+cameras", {"hikvision"}),
    ("who approved Digital Kazakhstan", "entities subject-of:approves@digital-kazakhstan", {"kazakhstan"}),
    ("who was supplied by Hikvision", "entities object-of:supplies@hikvision", {"kazakhstan"}),
    ("what share of Tajikistan's debt does China own", "claims unit:percent states:owns-debt-of@china+tajikistan", {"china-owns-tajik-debt"}),
    ("What percentage of the debt of Kyrgyzstan does China own?", "claims unit:percent states:owns-debt-of@china+kyrgyzstan", {"china-owns-kyrgyz-debt"}),
    ("how many cameras does Kazakhstan have", "claims unit:cameras about:kazakhstan", {"kazakhstan-cameras-4000"}),
    ("which figures are given for Tajikistan", "claims has:figures about:tajikistan", {"china-owns-tajik-debt"}),
    ("which claims give figures in percent", "claims unit:percent", {"digital-economy-share-2016", "kyrgyz-internet-access", "china-owns-kyrgyz-debt", "china-owns-tajik-debt"}),
    ("which sources does china-owns-kyrgyz-debt rest on", "sources for:china-owns-kyrgyz-debt", {"kyzy-2019", "zeiger-2019"}),
    ("which sources support china-owns-kyrgyz-debt", "sources for:china-owns-kyrgyz-debt", {"kyzy-2019", "zeiger-2019"}),
    ("which claims rest only on Jardine 2019 and mention Huawei", "claims cites:jardine-2019 sources:1 about:huawei", {"uzbekistan-huawei-traffic", "huawei-invests-in-5g", "kyrgyz-access-through-huawei"}),
    ("claims that cite only Kyzy and Zeiger", "claims cites:kyzy-2019 cites:zeiger-2019 sources:2", {"china-owns-kyrgyz-debt", "china-owns-tajik-debt"}),
    ("claims citing Cheney on page 9 and Shen on page 2690", "claims cites:cheney-2019@9 cites:shen-2018@2690", set()),
    ("which claims mention Huawei, Hikvision or Alibaba", "claims about:huawei|hikvision|alibaba", {"innovation-day-held", "surveillance-mainly-huawei", "uzbekistan-huawei-traffic", "kazakhstan-cameras-hikvision", "huawei-invests-in-5g", "kyrgyz-access-through-huawei"}),
    ("which claims mention China, Russia and Trump", "claims about:china about:russia about:trump", set()),
    ("which claims are in the introduction or the conclusion", "claims section:Introduction|Conclusion", None),
    ("claims in paragraph 3 or 4", "claims paragraph:3|4", None),
    ("what does the essay say about Hikvision", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("what is known about Hikvision", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("which passages mention Hikvision", "passages about:hikvision", {"stability-p1-s7"}),
    ("which sentences cite Siddiqui", "passages cites:siddiqui-2019", {"stability-p2-s3"}),
    ("where does china-owns-tajik-debt stand", "passages for:china-owns-tajik-debt", {"supply-p2-s11"}),
    ("which passages hold no claim", "passages claims:0", set()),
    ("show claims cites:siddiqui-2019", "claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ('claims check:"partly confirmed" cites:siddiqui-2019', "claims check:partly cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("claims check:unchecked", "claims check:open", None),
    ("claims states:supplies@hikvision+kazakhstan", "claims states:supplies@hikvision+kazakhstan", {"kazakhstan-cameras-hikvision"}),
    ("which claims mention Huawei and are hedged or predicted", "claims about:huawei modality:hedged|predicted", set()),
    ("claims about the US without citations", "claims about:united-states sources:0", None),
    ("which claims have no source", "claims sources:0", None),
    ("what are the sources for china-owns-tajik-debt", "sources for:china-owns-tajik-debt", {"kyzy-2019", "zeiger-2019"}),
    ("what evidence is there for china-owns-tajik-debt?", "sources for:china-owns-tajik-debt", {"kyzy-2019", "zeiger-2019"}),
    ("sources for Tajikistan", "sources about:tajikistan", {"hurley-morris-portelance-2018", "kyzy-2019", "zeiger-2019"}),
    ("what is the most cited source", "sources sort:cited", None),
    ("most cited sources about Tajikistan", "sources about:tajikistan sort:cited", {"hurley-morris-portelance-2018", "kyzy-2019", "zeiger-2019"}),
    ("who is mentioned most", "entities sort:mentioned", None),
    ("which companies are mentioned most", "actors kind:company sort:mentioned", {"huawei", "hikvision", "alibaba"}),
    ("which countries are mentioned", "actors kind:state has:claims", None),
    ("which citations are contradicted", "claims check:contradicted", set()),
    ("who opposes the US", "entities subject-of:opposes@united-states", None),
    ("which sources are peer-reviewed", 'sources kind:"peer-reviewed article"', {"aminian-fu-tung-2018", "shen-2018", "vila-seoane-2019"}),
    ("which claims rest only on state media", 'claims only-kind:"state media"', None),
    ("claims in paragraph 1 of the conclusion that mention Russia", "claims paragraph:1 section:Conclusion about:russia", None),
    ("show me everything about Hikvision", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("relations between Hikvision and Kazakhstan", "path from:hikvision to:kazakhstan", {"hikvision", "kazakhstan-cameras-hikvision", "kazakhstan"}),
    ("claims by the author that mention Hikvision", "claims voice:author about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("which claims are not the author's own and mention Trump", "claims -voice:author about:trump", None),
    ("which claims cite more than two sources", "claims at-least:3", None),
    ("which claims cite fewer than two sources and mention Hikvision", "claims -at-least:2 about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("which claims cite two sources and mention debt", "claims sources:2 about:debt", {"china-owns-kyrgyz-debt", "china-owns-tajik-debt"}),
    ("which sources are cited by more than ten claims", "sources at-least:11", {"jardine-2019", "shen-2018", "zeiger-2019"}),
    ("which claims have no citation and mention Hikvision", "claims sources:0 about:hikvision", set()),
    ("which sources are not cited for China", "sources -about:china", None),
    ("sources from 2011", "sources year:2011", {"swanstrom-2011"}),
    ("which sources were published in 1981", "sources year:1981", {"headrick-1981"}),
    ("what supports the claim china-limited-in-demand", "claims supports:china-limited-in-demand", {"china-has-overcapacity"}),
    ("is Hikvision mentioned", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("which claims are not hedged and not predicted", "claims -modality:hedged -modality:predicted", None),
    ("which claims are neither hedged nor predicted", "claims -modality:hedged -modality:predicted", None),
    ("list all claims about Hikvision", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("what are the claims about Hikvision", "claims about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("which claims cite Siddiqui 2019 and are not confirmed", "claims cites:siddiqui-2019 -check:confirmed@siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("which people are quoted", "actors kind:person has:words", {"alibaba-vice-president", "kazakhstan-prime-minister", "lin-nianxiu", "xi-jinping"}),
    ("who does Huawei supply", "entities object-of:supplies@huawei", {"central-asian-states", "uzbekistan", "people-of-kyrgyzstan"}),
    ("what is supplied by Hikvision", "entities object-of:supplies@hikvision|thing-of:supplies@hikvision", {"kazakhstan", "cameras", "kazakhstan-cameras"}),
    ("compare Heilmann and Cheney", "comparison of:heilmann-2016 of:cheney-2019", {"heilmann-2016", "cheney-2019"}),
    ("which claims are reported by analysts", "claims by:analysts", None),
    ("claims citing Aminian, Fu and Tung 2018 on page 325-326", "claims cites:aminian-fu-tung-2018@325-326", {"dsr-china-innovation-competitor", "dsr-china-economy-competitor"}),
    ("who equipped Uzbekistan", "entities subject-of:supplies@uzbekistan", {"huawei"}),
    ("does Kyrgyzstan owe debt to China", "claims states:owns-debt-of@china+kyrgyzstan", {"china-owns-kyrgyz-debt"}),
    ("who owns Tajikistan's debt", "entities subject-of:owns-debt-of@tajikistan", {"china"}),
    ("was Central Asia financed by China", "claims states:invests-in@china+central-asia", None),
    ("which claims say that China invests in 5G", "claims states:invests-in@china+five-g", {"fdi-eight-areas"}),
    ("is Digital Kazakhstan approved by Kazakhstan", "claims states:approves@kazakhstan+digital-kazakhstan", {"digital-kazakhstan-approved"}),
    ("is there a claim that Huawei supplies Uzbekistan", "claims states:supplies@huawei+uzbekistan", {"uzbekistan-huawei-traffic"}),
    ("which sources are cited for Tajikistan but not Kyrgyzstan", "sources about:tajikistan -about:kyrgyzstan", set()),
    ("which actors appear with Huawei but not China", "actors with:huawei -with:china", None),
    ("what does Lin Nianxiu say about China", "claims by:lin-nianxiu about:china", {"china-willing-to-cooperate"}),
    ("which countries use facial recognition", "actors kind:state subject-of:uses@facial-recognition", {"kazakhstan", "kyrgyzstan"}),
    ("which claims are supported by Siddiqui 2019", "claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("claims that cite Siddiqui 2019 only", "claims cites:siddiqui-2019 sources:1", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("which claims mention either Hikvision or Alibaba", "claims about:hikvision|alibaba", {"kazakhstan-cameras-hikvision"}),
    ("how does Kazakhstan differ from Uzbekistan", "comparison of:kazakhstan of:uzbekistan", None),
    ("is there a connection between Hikvision and Kazakhstan", "path from:hikvision to:kazakhstan", {"hikvision", "kazakhstan-cameras-hikvision", "kazakhstan"}),
    ("where is Hikvision mentioned", "passages about:hikvision", {"stability-p1-s7"}),
    ("who supplies both Kazakhstan and Uzbekistan", "entities subject-of:supplies@kazakhstan subject-of:supplies@uzbekistan", set()),
    ('claims states:supplies@"Hikvision"+"Kazakhstan"', "claims states:supplies@hikvision+kazakhstan", {"kazakhstan-cameras-hikvision"}),
    ("CLAIMS CITES:siddiqui-2019", "claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("which claims are graded the author's and mention Trump", "claims support:\"the author's\" about:trump", None),
    ("claims graded confirmed that mention Huawei", "claims support:confirmed about:huawei", {"uzbekistan-huawei-traffic", "innovation-day-held", "surveillance-mainly-huawei"}),
    ("which claims are standing against another and cite Moody and Yu 2017", "claims finding:opposed cites:moody-yu-2017", {"china-willing-to-cooperate"}),
    ("which claims rest on Siddiqui 2019 alone", "claims cites:siddiqui-2019 sources:1", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("which claims depend on Siddiqui 2019", "claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("which claims rest on a single source and mention Hikvision", "claims sources:1 about:hikvision", {"kazakhstan-cameras-hikvision"}),
    ("which claims disagree and cite Moody and Yu 2017", "claims finding:opposed cites:moody-yu-2017", {"china-willing-to-cooperate"}),
    ("which claims contradict each other", "pairs", None),
    ("which claims have not been checked", "claims verdict:open", None),
    ("how often is Siddiqui cited", "count claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
    ("does the essay cite Siddiqui", "claims cites:siddiqui-2019", {"china-could-divert-traffic", "china-could-watch-traffic", "china-could-cut-off-countries"}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query", "ids"), FORMS)
def test_every_form_is_understood(essay: graph.KnowledgeGraph, question: str, query: str, ids: set[str] | None) -> None:
    """Each form means what its short form says, its reading means the same, and the answer is the one worked out."""
    answer = essay.ask(question)
    assert answer.query == query
    assert essay.ask(answer.reading).question == answer.question
    assert ids is None or set(answer) == ids


NOT_FORMS = [
    # each of these could be understood in two ways, and an answer would take one of them without a word
    ("which claims do not mention China but not Russia", "not a question"),
    ("which claims do not mention China and not Russia", "not a question"),
    ("which claims are not hedged or predicted", "not a question"),
    ("which claims are not hedged and predicted", "not a question"),
    ("which claims are not in the introduction or in the conclusion", "not a question"),
    ("which sources are not news or opinion", "not a question"),
    ("which actors are not companies or part of China", "not a question"),
    ("which claims do not cite Jardine 2019 or mention Huawei", "not a question"),
    ("which claims mention Huawei or cite Jardine 2019 and mention China", "not a question"),
    ("which claims cite Jardine 2019|mention Huawei", "not a question"),
    ("claims hedged|predicted", "not a question"),
    ("which claims hedged/predicted", "not a question"),
    ("claims about:-china", "not a question"),
    ("claims about:!china", "not a question"),
    ("claims -", "not a question"),
    ("which claims mention China,-hedged", "not a question"),
    ("which claims cite Jardine 2019 page -9", "not a question"),
    ("which sources are not cited most", "not a question"),
    ("which sources are news or cited most", "not a question"),
    ("which claims cite Jardine 2019 and not Huawei", "not a question"),
    ("which claims cite Cheney 2019 and Shen 2018 on page 9", "not a question"),
    ("which actors are quoting", "not a question"),
    ("which sources are citing for China", "not a question"),
    ("which claims cite other sources", "not a question"),
    ("claims cites:cheney-2019@p9", "not a question"),
    ('claims cites:cheney-2019@"9 or cite Shen 2018"', "not a question"),
    ("entities object-of:supplies@china+data", "not a question"),
    ("who competes with China to Russia", "not answered"),
    ("who supplies drones to Kazakhstan", "unknown name"),
    ("how is Huawei connected to Huawei", "not a question"),
    ("how is Huawei connected to the moon", "unknown name"),
    ("how is Huawei connected to Jardine 2019", "wrong name"),
    ("how is Huawei or China connected to Russia", "not a question"),
    ("what is within seven steps of Hikvision", "not a question"),
    ("entities within:hikvision", "not a question"),
    ("entities within:hikvision@0", "not a question"),
    ("compare Hikvision and Jardine 2019", "not answered"),
    ("compare Kazakhstan", "not a question"),
    ("compare Kazakhstan or Uzbekistan", "not a question"),
    ("count path from:huawei to:russia", "not a question"),
    ("path from:huawei", "not a question"),
    ("path from:huawei -to:russia", "not a question"),
    ("fall", "not a question"),
    ("fall without:nobody", "unknown name"),
    ("what would fall without Hikvision", "wrong name"),
    ("what would fall without Jardine 2019 or Zeiger 2019", "not a question"),
    ("voices", "not a question"),
    ("who says that the moon is made of cheese", "not a question"),
    ("who says that China will export its authoritarian model", "unknown name"),
    ("does Huawei supply", "not a question"),
    ("does Hikvision supply to Kazakhstan", "not a question"),
    ("what share of Tajikistan's land does China own", "unknown name"),
    ("what share of China's debt does Atlantis own", "not a question"),
    ("which claims cite only Jardine 2019 or Zeiger 2019", "not a question"),
    ("which claims mention China, Russia", "not a question"),
    ("which claims mention China, Atlantis and Russia", "unknown name"),
    ("what does the book say about Huawei", "wrong name"),
    ("claims states:supplies@hikvision", "not a question"),
    ("claims unit:elephants", "unknown name"),
    ("what is the capital of Kazakhstan", "not a question"),
    ("which sources are never cited about China", "not a question"),
    # the passive without "by": who was supplied and what was, the words leave open
    ("what was sold to China", "not a question"),
    ("what was invested in Central Asia", "not a question"),
    ("which states were supplied surveillance technology", "not a question"),
    ("is Central Asia invested in China", "not a question"),
    # what stands behind a number may belong to what is counted
    ("which passages hold no claim about China", "not a question"),
    ("which passages hold exactly 2 claims about China", "not a question"),
    ("which sources are cited by no claim that mentions China", "not a question"),
    ("which claims give no figures about China", "not a question"),
    ("which claims do not mention both China and Russia", "not a question"),
    ("which claims do not both mention China and cite Jardine 2019", "not a question"),
    ("which claim does not cite Jardine 2019 and mention Huawei", "not a question"),
    ("which claims are not hedged and about China", "not a question"),
    ("which sources are not older than 2013 and never cited", "not a question"),
    ("are all claims hedged", "not a question"),
    ("all claims are hedged", "not a question"),
    ("which claims do not give no figures", "not a question"),
    ("what is not said about Huawei", "not a question"),
    ("which claims are not between Russia and China", "not a question"),
    ("which claims cite Jardine 2019 and Zeiger 2019 and are confirmed", "not a question"),
    ("how many figures are there", "not answered"),
    ("which claims are in paragraph 1" + " or 2" * 70, "too long"),
    ("is Huawei dangerous", "not a question"),
    ("should I trust Jardine 2019", "not a question"),
    ("who supplies", "not a question"),
    ("who supplies Jardine 2019", "wrong name"),
    ("entities subject-of:supplies", "not a question"),
    ("entities subject-of:supplied@kazakhstan", "unknown name"),
    ("claims subject-of:supplies@kazakhstan", "not a question"),
    ("claims modality:hegded", "unknown name"),
    ("claims modality:", "not a question"),
    ("claims paragraph:three", "not a question"),
    ("claims paragraph:9999999", "not a question"),
    ("claims section:Nowhere", "unknown name"),
    ("claims cites:jardine-2019|", "not a question"),
    ("claims about:huawei@3", "not a question"),
    ("claims sort:cited", "not a question"),
    ("sources sort:age", "not a question"),
    ("sources cites:jardine-2019", "not a question"),
    ("passages modality:hedged", "not a question"),
    ('which claims are in the section "Nowhere"', "unknown name"),
    ("which claims cite Jardine 2019 and Zeiger 2019 or mention Huawei", "not a question"),
    ("which sources are older than Huawei", "not a question"),
    ("which claims are colourful", "not a question"),
    ("which claims cite", "not a question"),
    ("how many", "not a question"),
]


@pytest.mark.parametrize(("question", "reason"), NOT_FORMS)
def test_no_form_is_guessed(essay: graph.KnowledgeGraph, question: str, reason: str) -> None:
    """What does not make a whole question is none, with a sentence that says why."""
    with pytest.raises(NotUnderstood) as caught:
        understand(names_of(essay), question)
    assert caught.value.reason == reason
    assert caught.value.message


def test_every_predicate_answers_in_both_directions(essay: graph.KnowledgeGraph) -> None:
    """Whatever relation a claim states, who does it and to whom are found, and the answer names the claim."""
    for key, claim in essay.data.claims.items():
        for relation in claim.states:
            verb = essay.data.predicates[relation.predicate]
            for words, end, sought in (
                (verb.reads, relation.object, relation.subject),
                (verb.reversed, relation.subject, relation.object),
            ):
                answer = essay.ask(f"what {words} {end}")
                assert sought in answer.ids, answer.asked
                assert any(f": {key}, {claim.modality}" in note for note in answer.notes), answer.asked
                assert essay.ask(answer.query).ids == essay.ask(answer.reading).ids == answer.ids


def test_a_verb_of_two_predicates_is_ambiguous(tmp_path: Path) -> None:
    """Where two predicates have a word in common, the question is handed back with both."""
    text = SMALL_DATA.replace(
        "predicates:\n", "predicates:\n  leases: {reads: leases to, reversed: rents from, also: [sells to]}\n"
    )
    path = tmp_path / "two.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotUnderstood) as caught:
        graph.load(path).ask("who sells to Kazakhstan")
    assert caught.value.reason == "ambiguous name"
    assert {candidate["id"] for candidate in caught.value.candidates} == {"leases", "supplies"}


def test_a_refusal_says_what_to_do(essay: graph.KnowledgeGraph) -> None:
    """A misspelt verb gets the one that was meant, an unknown section all that there are, and a stop no list of words."""
    for question, words in (
        ("who suplies Kazakhstan", "did you mean supplies?"),
        ("which claims are in the section Russia", "the sections are: Introduction, "),
        ("which sources are cited Huawei", 'not understood from "Huawei" on'),
    ):
        with pytest.raises(NotUnderstood, match=re.escape(words)) as caught:
            understand(names_of(essay), question)
        assert not caught.value.expected  # words of grammar, which tell nobody what to ask


def test_most_cited_first(essay: graph.KnowledgeGraph) -> None:
    """The order is by the number of claims that cite a source."""
    counts = [len(essay.index.citing.get(key, ())) for key in essay.ask("which sources are cited most")]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] == 0


@pytest.mark.parametrize(("question", "ids"), ESSAY)
def test_the_essay_answers(essay: graph.KnowledgeGraph, question: str, ids: set[str]) -> None:
    """Analysis out from the text of the essay: who is cited for what."""
    assert set(essay.ask(question)) == ids


NAMED = re.compile("China|Huawei|Jardine 2019|Kazakhstan|Hikvision")


@pytest.mark.parametrize("question", [question for question, _, _ in REFUSED] + [question for question, _ in NOT_FORMS])
def test_a_refusal_names_a_question_that_works(essay: graph.KnowledgeGraph, question: str) -> None:
    """What a refusal proposes is understood, and is a sentence that reads as itself; what names nothing gets nothing."""
    try:
        essay.ask(question)
    except NotUnderstood as error:
        for proposal in error.proposals:
            assert essay.ask(proposal).reading == proposal
        assert error.proposals or not NAMED.search(question)


def test_the_nearest_question_keeps_what_was_understood(essay: graph.KnowledgeGraph) -> None:
    """An unknown name is replaced by the one most like it, and of a denial only a name is left."""
    for question, instead in (
        ("which claims cite Jardine 2018 and mention Huawei", "Which claims cite Jardine 2019 and mention Huawei?"),
    ):
        with pytest.raises(NotUnderstood) as caught:
            essay.ask(question)
        assert caught.value.instead == instead


def test_an_answer_says_what_was_asked_for(essay: graph.KnowledgeGraph) -> None:
    """Figures, voices, relations and empty answers come with the sentence that a reader looks for."""
    for question, note in (
        (
            "what share of Tajikistan's debt does China own",
            "53 percent of debt, of Tajikistan: china-owns-tajik-debt, asserted, not reached",
        ),
        (
            "who speaks in china-willing-to-cooperate",
            "Tarrats Castillo → Moody and Yu 2017 → Lin Nianxiu: china-willing-to-cooperate, reported, confirmed",
        ),
        ("does Kazakhstan supply Hikvision", "The other way round: 1 claim says that Hikvision supplies Kazakhstan."),
        (
            "what connects Hikvision with the Uighurs",
            "To see what lies between them, ask: how is Hikvision connected to Uyghurs",
        ),
    ):
        assert note in essay.ask(question).notes
