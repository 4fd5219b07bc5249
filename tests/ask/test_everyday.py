"""What people ask in their own words: gist, time, superlatives, kinds, evidence, contradictions, cards."""

import pytest

import graph
from graph.ask import ask

KB = graph.load()
GIST = "claims voice:author sources:0 sort:central"
ASKED = [
    ("what's the main argument of the essay?", GIST),
    ("summarize the essay", GIST),
    ("what is the gist of this essay?", GIST),
    ("what is this essay about", GIST),
    ("what is the essay about", GIST),
    ("the author's thesis", GIST),
    ("key points of the conclusion", "claims section:Conclusion sort:central"),
    ("what does the author say about Huawei", "claims voice:author about:huawei"),
    ("what does she think about Huawei", "claims voice:author about:huawei"),
    ("what does the essay say about Huawei", "claims about:huawei"),
    ("what happened in 2013?", "claims year:2013"),
    ("timeline", "claims has:years sort:oldest"),
    ("chronology of Kyrgyzstan", "claims has:years about:kyrgyzstan sort:oldest"),
    ("oldest source", "sources sort:oldest"),
    ("newest sources", "sources sort:newest"),
    ("what is the least cited source", "sources sort:least-cited"),
    ("which sources are the oldest", "sources sort:oldest"),
    ("most important sources on Tajikistan", "sources about:tajikistan sort:cited"),
    ("weakest claims about Huawei", "claims about:huawei sort:weakest"),
    ("which claims are best supported", "claims sort:strongest"),
    ("which claim rests on the weakest evidence?", "claims sort:weakest"),
    ("most disputed claims", "claims sort:disputed"),
    ("most prominent actors", "actors sort:mentioned"),
    ("which sources are newspapers", "sources kind:news"),
    ("which sources are academic", "sources kind:academic"),
    ("claims that cite journals", 'claims kind:"peer-reviewed article"'),
    ("blog posts", "sources kind:blog"),
    ("government sources", "sources kind:official"),
    ("state media", 'sources kind:"state media"'),
    ("unsourced claims", "claims sources:0"),
    ("which claims are unsupported", "claims sources:0"),
    ("which claims have no evidence", "claims sources:0"),
    ("which claims cite a source", "claims at-least:1"),
    ("which claims are wrong", "claims verdict:contradicted"),
    ("which claims are not confirmed", "claims -verdict:confirmed"),
    ("which claims are not verified", "claims verdict:open"),
    ("how many claims are contradicted", "count claims verdict:contradicted"),
    ("proportion of claims that are confirmed", "count claims verdict:confirmed"),
    ("which claims are disputed", "claims finding:opposed"),
    ("for which claims is Jardine 2019 the only source", "claims cites:jardine-2019 sources:1"),
    ("which claims are supported by Zeiger only", "claims cites:zeiger-2019 sources:1"),
    ("which citations lack a page number?", "claims lacks:page"),
    ("what contradicts what", "pairs"),
    ("which claims about Russia contradict each other", "pairs about:russia"),
    ("what is Huawei", "card of:huawei"),
    ("who is Lin Nianxiu?", "card of:lin-nianxiu"),
    ("Huawei", "card of:huawei"),
    ("Jardine 2019", "card of:jardine-2019"),
    ("define smart cities", "card of:smart-cities"),
    ("who wrote this essay", "card of:tarrats-castillo-2021"),
    ("are there any contradictions in the essay?", "pairs"),
    ("which claims only cite newspapers", "claims only-kind:news"),
    ("who wrote this", "card of:tarrats-castillo-2021"),
    ("who is the author of the essay", "card of:tarrats-castillo-2021"),
    ("how is the essay structured", "card of:tarrats-castillo-2021"),
    ('who said "hegemon of the region"', 'voices words:"hegemon of the region"'),
    ('which claims use the word "Uyghurs"', "claims words:Uyghurs"),
    ("where does the author speculate?", "claims modality:hedged|predicted"),
    ("what does Shen say about overcapacity", "claims cites:shen-2018 about:industrial-overcapacity"),
    ("what does Sulimanov and Beloglazov 2018 claim on p. 116", "claims cites:sulimanov-beloglazov-2018@116"),
    ("sources published after 2018", "sources after:2018"),
    ("which sources are from before 2010", "sources before:2010"),
    ("sources cited at most once", "sources -at-least:2"),
    ("which sources are cited more than ten times?", "sources at-least:11"),
    ("who is quoted in the essay", "actors has:words"),
    ("what kind of source is Jardine 2019", "card of:jardine-2019"),
    ("what does the section about Russia say", 'claims section:"Geopolitics: Russia and the US" sort:central'),
    ("summarise the section on cyber-diplomacy", 'claims section:"Chinese Cyber-Diplomacy" sort:central'),
    ("which claims are in the part about the global supply chain",
     'claims section:"Chinese-centric Global Supply Chain through PPP"'),
    ("which claims are not checked", "claims verdict:open"),
    ("what has nobody checked", "claims verdict:open"),
    ("which citations are unchecked", "claims check:open"),
    ("how many claims have been checked", "count claims verdict:confirmed|partly|contradicted|absent"),
    ("who owns the debt of Kyrgyzstan", "entities subject-of:owns-debt-of@kyrgyzstan"),
    ("does China own the debt of Tajikistan", "claims states:owns-debt-of@china+tajikistan"),
    ("what does Huawei do", "claims about:huawei"),
    ("compare what Shen and Jardine say", "comparison of:shen-2018 of:jardine-2019"),
    ("What's Huawei", "card of:huawei"),
    ("Who’s Xi Jinping?", "card of:xi-jinping"),
    ("whats cyber sovereignty", "card of:cyber-sovereignty"),
    ("What's the argument of the essay?", GIST),
    ("which sources are not cited by any claim", "sources claims:0"),
    ("which sources are in the list but never used", "sources claims:0"),
    ("claims not by the author", "claims -voice:author"),
    ("only the claims that are hedged", "claims modality:hedged"),
    ("which claims hasn't anybody confirmed", "claims -verdict:confirmed"),
    ("which claims about debt aren't checked", "claims about:debt verdict:open"),
    ("which claims haven't been confirmed", "claims -verdict:confirmed"),
    ("all claims except those about Russia", "claims -about:russia"),
    ("claims about China except those about Russia or Huawei", "claims about:china -about:russia -about:huawei"),
    ("everything about Uzbekistan apart from Huawei", "claims about:uzbekistan -about:huawei"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), ASKED)
def test_everyday_words_are_understood(question: str, query: str) -> None:
    """Each is understood whole, as what it must mean, and what it was read as reads back."""
    answer = ask(KB, question)
    assert (answer.query, answer.understood, answer.preface) == (query, "whole", "")
    assert ask(KB, answer.reading).query == query


def test_an_order_is_kept() -> None:
    """A superlative is an order: the oldest first, and those without a year last."""
    sources = KB.data.sources
    years = [int(sources[source_id].year or 9999) for source_id in ask(KB, "oldest source")]
    assert years == sorted(years)
    newest = [int(sources[source_id].year or 0) for source_id in ask(KB, "newest sources")]
    assert newest == sorted(newest, reverse=True)
    assert ask(KB, "what's the main argument of the essay?").ids[0] == "dsr-china-regional-hegemon"


def test_a_word_for_several_kinds_covers_them() -> None:
    """News are also news analyses, and what a word covers is said."""
    answer = ask(KB, "which sources are news")
    assert {KB.data.sources[source_id].kind for source_id in answer} == {"news analysis"}
    assert '"news" covers here: news, news analysis.' in answer.notes


def test_the_work_that_is_read_is_no_source() -> None:
    """Only what is cited, or could be, is a source: the work that is read is not counted among them."""
    assert len(ask(KB, "how many sources are there")) == len(KB.data.sources) - 1
    assert "tarrats-castillo-2021" not in ask(KB, "which sources are cited by no claim").ids


def test_contradictions_come_as_pairs() -> None:
    """Each pair has the two claims that stand against each other."""
    answer = ask(KB, "what contradicts what")
    for part in answer.parts:
        left, right = part.ids
        assert right in KB.data.claims[left].argues.contrasts
