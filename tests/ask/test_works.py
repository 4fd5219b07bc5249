"""What is asked of the list of references: who wrote a work, where it came out, and what its entry lacks."""

from pathlib import Path

import pytest

import graph
from graph.ask import NotUnderstood, ask

KB = graph.load()
ASKED = [
    ("what has Younas written", "sources by:Younas"),
    ("works by Younas", "sources by:Younas"),
    ("which sources were written by Segal", "sources by:Segal"),
    ("what did Shen write", "sources by:Shen"),
    ("which articles has Shen published", "sources by:Shen"),
    ("which works of Cheney are cited", "sources by:Cheney at-least:1"),
    ("sources not written by Shen", "sources -by:Shen"),
    ("what was published by Huawei", "sources by:Huawei"),
    ("who are the authors", "sources"),
    ("what has The Diplomat published", 'sources by:"The Diplomat"'),
    ("What has The Diplomat published that is cited here?", 'sources by:"The Diplomat" at-least:1'),
    ("what was published by Oxford University Press?", 'sources by:"Oxford University Press"'),
    ("sources in Foreign Policy", 'sources by:"Foreign Policy"'),
    ("articles by Foreign Policy", 'sources by:"Foreign Policy"'),
    ("papers in the International Journal of Communication", 'sources by:"International Journal of Communication"'),
    ("which sources from China Daily are cited", 'sources by:"China Daily" at-least:1'),
    ("sources not published by The Diplomat", 'sources -by:"The Diplomat"'),
    ("Which bibliography entries have no URL?", "sources lacks:url"),
    ("which entries have a DOI", "sources -lacks:doi"),
    ("how many references lack a web address", "count sources lacks:url"),
    ("which works do not have a year of publication", "sources lacks:year"),
    ("sources listed without an author", "sources lacks:author"),
    ("What is the oldest work in the reference list", "sources sort:oldest"),
    ("Is there a reference that appears in the list but is never cited in the text?", "sources claims:0"),
    ("Which sources are cited for more than ten claims?", "sources at-least:11"),
    ("Which sources support only a single claim?", "sources claims:1"),
    ("which titles have no ISBN", "sources lacks:isbn"),
    ("which works are listed without a publisher", "sources lacks:publisher"),
    ("which claims lack a page", "claims lacks:page"),
    ("full reference of Cheney 2019", "card of:cheney-2019"),
    ("how do I cite Cheney 2019", "card of:cheney-2019"),
    ("where was Yau 2019 published", "card of:yau-2019"),
    ("who is the author of the essay itself", "card of:tarrats-castillo-2021"),
    ("where was the essay published", "card of:tarrats-castillo-2021"),
    ("what is China Daily", "card of:moody-yu-2017"),
    ("what does Pacific Forum say about China", "claims cites:cheney-2019 about:china"),
    ("what is written about Hikvision", "claims about:hikvision"),
    ("what is foreign policy", "card of:foreign-policy"),
    ("are there sources in Russian", "sources language:Russian"),
    ("which sources are in Chinese", "sources language:Chinese"),
    ("Chinese-language sources", "sources language:Chinese"),
    ("which works are not in English", "sources -language:English"),
    ("Which of the cited works are not in English?", "sources -language:English"),
    ("which sources are cited in the introduction", "sources section:Introduction"),
    ("works not cited in the introduction", "sources -section:Introduction"),
    ("which sources could not be read", "sources verdict:not-read"),
    ("which sources have no citation that was confirmed", "sources -verdict:confirmed"),
    ("sources that were misquoted", "sources verdict:contradicted|partly|absent"),
    (
        "which sources were not checked",
        "sources -verdict:confirmed -verdict:partly -verdict:contradicted -verdict:absent",
    ),
    ("which references contain mistakes", "sources has:corrections"),
    ("which entries need correcting", "sources has:corrections"),
    ("sources without corrections", "sources -has:corrections"),
    ("which sources have notes", "sources has:notes"),
    ("Which pieces come from The Diplomat?", 'sources by:"The Diplomat"'),
    ("What has been written on smart cities", "sources about:smart-cities"),
    ("which works have a single author", "sources authors:1"),
    ("books by one person", "sources kind:book authors:1"),
    ("publications with three authors", "sources authors:3"),
    ("which works do not have three authors", "sources -authors:3"),
    ("which works have more than three authors", "sources authors-at-least:4"),
    ("which works have fewer than two authors", "sources -authors-at-least:2"),
    ("which works were written by several people", "sources authors-at-least:2"),
    ("which works were published in Washington", 'sources place:"Washington, DC"'),
    ("sources not published in New York", 'sources -place:"New York"'),
    ("which works were published by a think tank", 'sources kind:"think tank"'),
    ("what did think tanks publish", 'sources kind:"think tank"'),
    ("reports by think tanks", 'sources kind:report kind:"think tank"'),
    ("which sources are newspaper articles", 'sources form:"newspaper article"'),
    ("magazine articles only", 'sources form:"magazine article"'),
    ("list peer reviewed articles only", 'sources kind:"peer-reviewed article"'),
    ("which entries have a misspelt author", "sources corrects:author"),
    ("Which entries of the reference list have the wrong year?", "sources corrects:year"),
    ("which entries have no wrong year", "sources -corrects:year"),
    ("which entries were put right", "sources has:corrections"),
    ("which works fully bear out what the essay cites them for", "sources only-verdict:confirmed"),
    ("which works support everything they are cited for", "sources only-verdict:confirmed"),
    ("works that do not have all their citations confirmed", "sources -only-verdict:confirmed"),
    ("which works are cited for claims that do not hold", "sources verdict:contradicted|partly|absent"),
    ("what do newspapers write about China", "claims kind:news about:china"),
    ("what is the DOI of Vila Seoane 2019", "sources is:vila-seoane-2019 -lacks:doi"),
    ("does Shen 2018 have an ISBN", "sources is:shen-2018 -lacks:isbn"),
    ("in which journal did Shen 2018 appear", "sources is:shen-2018 -lacks:container"),
    ("when was Shen 2018 accessed", "sources is:shen-2018 -lacks:accessed"),
    ("which works have no place of publication", "sources lacks:place"),
    ("Who is cited in the security section besides Jardine?",
     'sources section:"Regional Stability and Security" -is:jardine-2019'),
    ("What source does the essay use most?", "sources sort:cited"),
    ("What peer-reviewed literature does the author use?", 'sources kind:"peer-reviewed article" at-least:1'),
    ("I would like to know which works are in the list", "sources"),
    ("how many works are there in the bibliography", "count sources"),
    ("how many claims does the dataset have in all", "count claims"),
    ("total number of sources", "count sources"),
    ("how many claims are recorded", "count claims"),
    ("is there anything about debt", "claims about:debt"),
    ("is there anybody who supplies Kazakhstan", "entities subject-of:supplies@kazakhstan"),
]  # fmt: skip
TWO_LIS = """
dataset: {title: Two people called Li}
sources:
  li-2001: {label: Li 2001, kind: book, title: One, author: [{family: Li, given: Na}], publisher: Li Press, issued: '2001',
            URL: 'https://example.org/one'}
  li-2002: {label: Li 2002, kind: news, title: Two, author: [{family: Li, given: Wei}, The Daily Office],
            container-title: The Daily, publisher: The Daily, type: article-newspaper, publisher-place: 'Quito, Ecuador',
            corrections: [The month should be May., The family name should be spelled Lee.]}
  anon: {label: Anon, kind: report, title: Three, collection-title: Papers of Nobody, DOI: 10.1000/3}
"""


@pytest.fixture(scope="module")
def lis(tmp_path_factory: pytest.TempPathFactory) -> graph.KnowledgeGraph:
    path: Path = tmp_path_factory.mktemp("lis") / "lis.yaml"
    path.write_text(TWO_LIS, encoding="utf-8")
    return graph.load(path)


@pytest.mark.parametrize(("question", "query"), ASKED)
def test_the_list_of_references_can_be_asked(question: str, query: str) -> None:
    """Authors, journals, papers and publishers are names that works are asked by, and entries are asked for gaps."""
    assert ask(KB, question).query == query


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("sources by:Li", ["li-2001", "li-2002"]),
        ('sources by:"Na Li"', ["li-2001"]),
        ('sources by:"The Daily Office"', ["li-2002"]),
        ('sources by:"the daily"', ["li-2002"]),
        ('sources by:"papers of nobody"', ["anon"]),
        ('sources by:"Li Press"', ["li-2001"]),
        ("sources lacks:author", ["anon"]),
        ("sources lacks:year", ["li-2002", "anon"]),
        ("sources lacks:url", ["li-2002", "anon"]),
        ("sources lacks:doi -by:Li", []),
        ("sources authors:2", ["li-2002"]),
        ("sources authors:0", ["anon"]),
        ("sources authors-at-least:1", ["li-2001", "li-2002"]),
        ("sources published in Quito", ["li-2002"]),
        ("sources lacks:place", ["li-2001", "anon"]),
        ('sources form:"newspaper article"', ["li-2002"]),
        ("sources corrects:date", ["li-2002"]),
        ("sources corrects:author", ["li-2002"]),
        ("sources corrects:year", []),
    ],
)
def test_a_name_is_held_against_whole_names(lis: graph.KnowledgeGraph, query: str, ids: list[str]) -> None:
    """A family name is that of all who have it, a whole name that of one; a paper made what is in it."""
    assert [*ask(lis, query).ids] == ids


def test_the_field_that_is_asked_for_stands_in_the_answer(lis: graph.KnowledgeGraph) -> None:
    """Beside the work stands what its entry has; and of one without it no other is shown."""
    assert ask(lis, "who is the publisher of Li 2001").notes == ("Li 2001, publisher: Li Press",)
    assert ask(lis, "which works have a URL").notes == ("Li 2001, URL: https://example.org/one",)
    assert ask(lis, "whats the doi of the report").as_dict()["notes"][0] == "Anon, DOI: 10.1000/3"
    assert ask(lis, "what is the DOI of Li 2001").ids == ()


def test_works_that_bear_out_all_are_those_whose_checks_all_say_so() -> None:
    """One check that found less, or reached nothing, and a work does not bear out everything."""
    found: dict[str, set[str]] = {}
    for claim in KB.data.claims.values():
        for citation in claim.cites:
            found.setdefault(citation.source, set()).add(citation.check.verdict if citation.check else "never")
    assert {*ask(KB, "sources only-verdict:confirmed")} == {
        key for key, words in found.items() if words == {"confirmed"}
    }


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who founded Huawei?", 'No claim has the word "founded".'),
        ("bitcoin mining kazakhstan electricity", 'No claim has the word "bitcoin", "mining" or "electricity".'),
    ],
)
def test_what_no_claim_has_is_said_before_an_answer(question: str, sentence: str) -> None:
    """An answer to what is known of a question says first which word of it nothing recorded has."""
    answer = ask(KB, question)
    assert (answer.understood, answer.preface) == ("part", sentence)


def test_what_no_work_has_is_said_first_and_works_are_tried() -> None:
    """Where works are asked for it is they that do not have the word, and what is proposed asks for works."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "works on glaciers in Kazakhstan")
    assert refusal.value.message.startswith('No source has the word "glaciers"; ')
    assert all(question.startswith("Which sources") for question in refusal.value.proposals)


def test_an_unknown_author_is_no_empty_answer() -> None:
    """Of somebody who wrote nothing here it is not said that nothing is recorded: the name is not known."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "sources by:Nobody")
    assert refusal.value.reason == "unknown name"


def test_a_name_of_several_works_is_not_guessed() -> None:
    """A paper that several cited works are in is no one work: they are named."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "which claims cite The Diplomat")
    assert [row["id"] for row in refusal.value.candidates] == ["kyzy-2019", "yau-2019"]


NEAREST = [
    ("something to read on Alibaba", "vila-seoane-2019"),
    ("I need sources on artificial intelligence policy", "younas-2020a"),
    ("papers on cyber diplomacy", "segal-2017"),
    ("where can I read about BeiDou navigation", "siddiqui-2019"),
    ("Which work stands in the wrong place of the alphabet", "siddiqui-2019"),
    ("a study of ports on the digital silk road", "piernext-2020"),
    ("What is the source for the share of 30.3% in GDP?", "cicenia-2018"),
    ("the paper from the Hoover Institution", "segal-2017"),
    ("something published by Oxford University Press", "headrick-1981"),
    ("literature about anti-Chinese feelings", "kyzy-2019"),
    ("who published the Alibaba paper", "vila-seoane-2019"),
]


@pytest.mark.parametrize(("question", "source_id"), NEAREST)
def test_works_come_where_works_are_asked_for(question: str, source_id: str) -> None:
    """Among the first five, as answers or as what is nearest in words, by titles, makers, notes and what cites them."""
    try:
        result = ask(KB, question)
        records = (*result.ids, *result.nearest)
    except NotUnderstood as refusal:
        records = refusal.nearest
    assert source_id in records[:5]


def test_a_work_may_be_asked_for_behind_a_claim() -> None:
    """Who ends with "source?" may ask for that of a claim, which comes first, and the work comes behind it."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "five-year plan source")
    assert refusal.value.nearest[0] in KB.data.claims
    assert "state-council-2016" in refusal.value.nearest[:5]


@pytest.mark.parametrize("question", ["works on debt other than Zeiger", "sources about debt except Zeiger 2019"])
def test_what_is_left_out_is_not_shown_beside(question: str) -> None:
    """A work that somebody excepts is none that comes near."""
    assert "zeiger-2019" not in ask(KB, question).nearest


def test_where_claims_are_asked_for_claims_are_nearest() -> None:
    """No work stands among what is nearest to a question that asks for no works."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "can China cut off the internet in Central Asia")
    assert set(refusal.value.nearest) <= KB.data.claims.keys()


def test_entities_come_before_claims() -> None:
    """Where countries are asked for, the nearest of them come before the claims."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, "which countries suffer qwxyz from debt distress")
    assert {"kyrgyzstan", "tajikistan"} & set(refusal.value.nearest[:3])
