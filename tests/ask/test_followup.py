"""Questions that go on from the last answer."""

import pytest

import graph
from graph.ask import NotUnderstood, ask

KB = graph.load()
FOLLOWED = [
    ("which claims mention Huawei", "of these, which cite Zeiger 2019", "claims about:huawei cites:zeiger-2019"),
    ("which claims mention Huawei", "which of them are confirmed?", "claims about:huawei verdict:confirmed"),
    ("which claims mention Huawei", "of those, which are in the conclusion", "claims about:huawei section:Conclusion"),
    ("which claims mention Kazakhstan", "and Kyrgyzstan?", "claims about:kyrgyzstan"),
    ("which claims cite Jardine 2019 and mention Kazakhstan", "what about Uzbekistan", "claims cites:jardine-2019 about:uzbekistan"),
    ("which claims cite Jardine 2019 and mention Kazakhstan", "and Zeiger 2019?", "claims cites:zeiger-2019 about:kazakhstan"),
    ("which sources are cited for Kazakhstan", "and for Kyrgyzstan?", "sources about:kyrgyzstan"),
    ("which claims mention Huawei", "not Zeiger", "claims about:huawei -cites:zeiger-2019"),
    ("which claims mention China", "but not Russia", "claims about:china -about:russia"),
    ("which claims mention Huawei", "the first", "card of:innovation-day-held"),
    ("which claims mention Huawei", "show the second", "card of:surveillance-mainly-huawei"),
    ("which claims mention Huawei", "the last one", "card of:kyrgyz-access-through-huawei"),
    ("which claims mention Huawei", "3", "card of:uzbekistan-huawei-traffic"),
    ("which claims mention Huawei", "how many are there?", "count claims about:huawei"),
    ("what is Hikvision", "and Huawei?", "card of:huawei"),
    ("what would fall without Jardine 2019", "and Zeiger 2019?", "fall without:zeiger-2019"),
]  # fmt: skip
ALONE = [
    ("which claims mention Huawei", "which claims mention China", "claims about:china"),
    ("which claims mention Huawei", "what about Jardine 2019", "claims cites:jardine-2019"),
    ("which claims mention Huawei", "Kazakhstan", "card of:kazakhstan"),
]


@pytest.mark.parametrize(("first", "then", "query"), FOLLOWED)
def test_a_question_goes_on_from_the_answer_before(first: str, then: str, query: str) -> None:
    """The reading has what was taken over, and it is said from which question."""
    before = ask(KB, first)
    answer = ask(KB, then, before)
    assert answer.query == query
    assert answer.preface == f"Going on from: {before.reading}"
    assert ask(KB, answer.reading).query == query


@pytest.mark.parametrize(("first", "then", "query"), ALONE)
def test_a_question_by_itself_is_one(first: str, then: str, query: str) -> None:
    """What does not go on is asked as it stands."""
    answer = ask(KB, then, ask(KB, first))
    assert (answer.query, answer.preface) == (query, "")


@pytest.mark.parametrize("then", ["the ninth", "and Atlantis?", "not Atlantis", "of these, which are purple"])
def test_what_the_answer_has_not_is_refused(then: str) -> None:
    """A number beyond the answer, or a name that nobody has, is no follow-up."""
    with pytest.raises(NotUnderstood):
        ask(KB, then, ask(KB, "which claims mention Huawei"))


def test_what_goes_on_is_as_short_as_any_question() -> None:
    """Of more signs than a question may have none is looked at."""
    with pytest.raises(NotUnderstood, match="more than 1,000 characters"):
        ask(KB, "and Kyrgyzstan" + "?" * 1000, ask(KB, "which claims mention Huawei"))
