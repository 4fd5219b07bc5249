"""An empty answer is no false No: what is recorded beside what was asked for is looked for, and said."""

import pytest

import graph
from graph.ask import ask
from graph.show import answer as rendered

KB = graph.load()
BESIDE = [
    # the thing supplied, asked for in the place of whom it is supplied to
    ("who supplies surveillance technology", "As what, and not to whom: China supplies Central Asian states", "china-supplied-surveillance"),
    ("does China supply surveillance technology", "As what, and not to whom: China supplies Central Asian states", "china-supplied-surveillance"),
    # the other role in a relation
    ("who competes with China", "The other way round: China is moving into place to compete with ", "dsr-china-against-us"),
    ("whom does Kazakhstan supply", "The other way round: Hikvision supplies Kazakhstan", "kazakhstan-cameras-hikvision"),
    # a part of a whole of which it is recorded
    ("does China supply Kazakhstan", "Of a whole with Kazakhstan in it: China supplies Central Asian states", "china-supplied-surveillance"),
    ("claims about public protests and Central Asia", "For a part of Central Asia, Central Asian states: ", "region-has-had-protests"),
    # somebody who speaks for the one that was named
    ("what does Alibaba say", "a vice-president of Alibaba speaks for Alibaba: ", "data-centres-pave-the-way"),
    ("what does Alibaba say about data centers", "a vice-president of Alibaba speaks for Alibaba: ", "data-centres-pave-the-way"),
    ("what does Alibaba do", "a vice-president of Alibaba speaks for Alibaba: ", "data-centres-pave-the-way"),
    # checks that are recorded, and found nothing
    ("which claims were never checked", "Every citation was looked up, but of these no work was reached or read: ", "obor-takes-in-ai"),
    # the name in the words of claims without a tag for it
    ("what about the Uyghurs?", "2 more claims have the name in the words, without a tag for it: ", "terrorism-discourse-on-agenda"),
    ("which predictions mention debt", "1 claim has the name in the words, without a tag for it: ", "dependency-brings-debt-distress"),
    # somebody who does it to something else
    ("Did Jiang Zemin promote the Digital Silk Road?", "Recorded of the same subject: Jiang Zemin promotes going out policy: ", "jiang-promoted-going-out"),
    # two that no claim of this verb links, and claims that mention both
    ("does Huawei invest in Uzbekistan", "2 claims mention Huawei and Uzbekistan: ", "huawei-invests-in-5g"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "note", "claim_id"), BESIDE)
def test_what_is_recorded_beside_is_said_and_shown(question: str, note: str, claim_id: str) -> None:
    """A sentence says in what way it is another thing, and the claim stands below the answer."""
    answer = ask(KB, question)
    assert any(said.startswith(note) for said in answer.notes), answer.notes
    assert claim_id in answer.nearest
    assert KB.data.claims[claim_id].says.split()[0] in rendered(answer)
    assert claim_id in [claim["id"] for claim in answer.as_dict()["nearest"]]


@pytest.mark.parametrize("question", [question for question, _, _ in BESIDE if question != "what about the Uyghurs?"])
def test_nothing_is_worded_as_what_is_recorded(question: str) -> None:
    """An empty answer speaks of what is recorded, and not of the world."""
    answer = ask(KB, question)
    assert not answer.ids or answer.understood == "part"
    assert answer.ids or " is recorded that " in rendered(answer)


def test_a_name_in_the_words_of_claims_that_are_said_not_to_have_it() -> None:
    """Who leaves a name out is told which claims without its tag have it in the words."""
    (note,) = (note for note in ask(KB, "claims that are not about china").notes if "without a tag for it: " in note)
    claim_ids = set(ask(KB, note.partition(" it: ")[2]))
    assert note.startswith(f"{len(claim_ids)} claims have the name in the words")
    assert set() < claim_ids < set(ask(KB, "claims -about:china"))


def test_the_questions_that_are_named_beside_are_questions() -> None:
    """Each short form that a note offers has as many answers as it says, where it says how many."""
    import re

    offered = 0
    for question, _, _ in BESIDE:
        for note in ask(KB, question).notes:
            if match := re.search(r": (claims .+) \((\d+)\)$", note):
                offered += 1
                assert len(ask(KB, match[1])) == int(match[2])
    assert offered >= 3


def test_a_verdict_is_that_of_any_check() -> None:
    """Claims without citations that were held against other works are contradicted, too."""
    assert set(ask(KB, "which claims are contradicted")) == set(ask(KB, "claims support:contradicted"))
    assert len(ask(KB, "how many claims are contradicted")) == 3


def test_a_quotation_leads_to_its_passage() -> None:
    """Who said it, in which claim, whom that cites, and how the passage begins and ends."""
    answer = ask(KB, 'who said "Digital Leninism"')
    assert "tarrats-castillo-2021" in answer.ids
    assert any(
        note.endswith("citing Heilmann 2016: heilmann-digital-leninism, asserted, not reached") for note in answer.notes
    ), answer.notes
    assert "heilmann-digital-leninism" in answer.nearest
    passage = KB.data.passages[KB.data.claims["heilmann-digital-leninism"].passage[0]]
    assert passage.opens.split()[0] in rendered(answer)


def test_a_question_for_words_that_nobody_has_shows_the_nearest() -> None:
    """A quotation that is a little off leads to what it is nearest to."""
    answer = ask(KB, 'who says "many projects still appear linked by political rhetoric"')
    assert not answer.ids
    assert "projects-linked-by-rhetoric" in answer.nearest[:3]
