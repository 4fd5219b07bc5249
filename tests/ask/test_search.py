"""The claims nearest in words: what somebody gets whose question is not understood."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph
from graph.ask import NotUnderstood
from graph.search import SearchIndex, search_index
from graph.stems import stem

KB = graph.load()

NEAREST = [
    ("When was the Digital Silk Road launched?", "dsr-launched-2015"),
    ("why is China interested in Central Asia", "interest-in-stability"),
    ("How many cameras will Kazakhstan get and from whom?", "kazakhstan-cameras-4000"),
    ("Is there a water crisis in Central Asia?", "water-crisis-soon"),
    ("what does privatization lead to?", "privatization-brings-instability"),
    ("What happened in 2013?", "obor-announced-2013"),
    ("can China cut off the internet in Central Asia", "china-could-cut-off-countries"),
    ("page number for Shen on overcapacity", "china-has-overcapacity"),
    ("huawei uzbekistan deal source?", "uzbekistan-huawei-traffic"),
    ("Sulimanov Beloglazov oil gas", "central-asia-oil-and-gas"),
    ("¿Quién suministra cámaras a Kazajistán?", "kazakhstan-cameras-4000"),
    ("what does the US have to do with it?", "us-dominates-communications"),
    ("who owes China money", "china-owns-kyrgyz-debt"),
    ("do Chinese firms take jobs from locals", "protests-in-kyrgyzstan"),
    ("why are people angry at China", "anti-chinese-sentiment-grows"),
    ("who paved the road for other companies abroad", "data-centres-pave-the-way"),
]


@pytest.mark.parametrize(("question", "claim_id"), NEAREST)
def test_what_was_looked_for_is_among_the_first(question: str, claim_id: str) -> None:
    """A question in anybody's words leads to a claim that answers it, among the first five."""
    assert claim_id in search_index(KB).nearest(question, most=5)


LAW = """
dataset: {title: A law, reads: essay}
sources: {essay: {label: Author 2024, kind: essay, title: On a law}}
concepts: {law: {name: the law}}
passages: {p1: {section: Opening, paragraph: 1, opens: The law, closes: was left}}
claims:
  bans-smoking: {says: Statutes prohibit smoking in trains., passage: p1, modality: asserted, about: law}
  smoking-declines: {says: Smoking declines in trains and in schools., passage: p1, modality: asserted, about: law}
  school-bans-phones: {says: Schools outlaw telephones., passage: p1, modality: asserted, about: law}
"""


@pytest.fixture
def law(tmp_path: Path) -> SearchIndex:
    (tmp_path / "law.yaml").write_text(LAW, encoding="utf-8")
    return search_index(graph.load(tmp_path / "law.yaml"))


def test_words_near_in_meaning_lead_to_a_claim(law: SearchIndex) -> None:
    """Who asks what is banned gets what is prohibited or outlawed; the words of a quotation stand for themselves."""
    assert law.nearest("what gets banned?") == ("school-bans-phones", "bans-smoking")
    assert law.nearest("banned smoking")[0] == "bans-smoking"
    assert law.nearest("declines forbidden")[0] == "smoking-declines", "a word of its own counts more"
    assert law.nearest('"legislation"') == ()


@pytest.mark.parametrize(
    "question", ["is something dangerous", "which claims do not mention China but not Russia", "why"]
)
def test_a_refusal_carries_the_nearest_claims(question: str) -> None:
    """With a refusal come the nearest claims, in the same order each time, and none for words that only ask."""
    with pytest.raises(NotUnderstood) as caught:
        KB.ask(question)
    assert caught.value.nearest == search_index(KB).nearest(question)
    assert len(caught.value.nearest) <= 10
    assert bool(caught.value.nearest) == (question != "why")


def test_a_slip_in_a_word_is_passed_over() -> None:
    """A letter changed, missing, swapped or too many, in a word that no claim has, is a slip."""
    right = search_index(KB).nearest("surveillance cameras")
    for slip in ("survellance", "surveilance", "survielance", "surveillancee"):
        assert set(search_index(KB).nearest(f"{slip} cameras", most=5)) & set(right[:3]), slip


def test_us_is_a_state_and_a_word() -> None:
    """In capitals the two letters are a name, and otherwise they only ask."""
    index = search_index(KB)
    assert any("united-states" in KB.data.claims[claim_id].mentions() for claim_id in index.nearest("the US", most=3))
    assert index.nearest("tell us") == ()


def test_some_claims_are_put_in_order_and_none_is_lost() -> None:
    """Among some claims all of them come, those with the words first."""
    some = KB.index.citing["jardine-2019"]
    order = search_index(KB).nearest("facial recognition", among=some, most=len(some))
    assert sorted(order) == sorted(some)
    assert "facial recognition" in KB.data.claims[order[0]].says


def test_a_dataset_without_claims_has_nothing_near(tmp_path: object) -> None:
    """Nothing is found where nothing is, and nothing breaks."""
    empty = graph.knowledge.Knowledge(graph.records.Dataset(dataset=graph.records.Header(title="Empty")), "nowhere")
    assert search_index(empty).nearest("anything at all") == ()


@given(st.text(max_size=200))
def test_any_text_can_be_searched_for(text: str) -> None:
    """Whatever is typed, the ids that come are claims, each once."""
    ids = search_index(KB).nearest(text)
    assert len(set(ids)) == len(ids)
    assert all(claim_id in KB.data.claims for claim_id in ids)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=20))
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    """A stem is never longer than its word, and never empty where the word is not."""
    assert len(stem(word)) <= len(word)
    assert bool(stem(word)) == bool(word)
