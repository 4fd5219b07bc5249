"""Questions of a hostile reader: no word that turns one round is lost in silence, and no count or "No" is false."""

import pytest

import graph
from graph.ask import NotUnderstood, ask
from graph.show import answer as rendered

KB = graph.load()
WHOLE = [
    # who lies in a region is part of it
    ("how many countries are there in Central Asia", "count actors kind:state part-of:central-asia"),
    ("which states are in Central Asia", "actors kind:state part-of:central-asia"),
    # a failure to do something is a denial of it
    ("which claims fail to cite a source", "claims sources:0"),
    ("which claims failed to cite Jardine 2019", "claims -cites:jardine-2019"),
    ("which claims lack a citation and mention Kazakhstan", "claims sources:0 about:kazakhstan"),
    # a year before what is asked for is no amount of it
    ("the 2018 reports", "sources kind:report year:2018"),
    ("which 2019 sources are cited for Kyrgyzstan", "sources year:2019 about:kyrgyzstan"),
    # what is not true is found to be otherwise; that it is not found confirmed would say less
    ("which claims aren't true", "claims verdict:contradicted"),
    ("which claims about Tajikistan are not correct", "claims about:tajikistan verdict:contradicted"),
    # a check that bears out a half
    ("which claims are only partly true", "claims verdict:partly"),
    ("which claims are partially confirmed", "claims verdict:partly"),
]
REFUSED = [
    # what a work itself cites is not recorded
    "claims cited by Jardine 2019", "which claims are cited by Zeiger", "sources cited by Huawei", "works cited by Zeiger 2019",
    "does Kyzy cite Zeiger", "why does Shen 2018 cite Brown 2017",
    # who does it, and to whom
    "what was said about China by Russia", "is Russia opposed by China", "who is opposed by Russia", "is Russia opposed to China",
    # what is in something without parts, or where others are based, too
    "which countries are in debt", "which companies are in China",
    # a word that denies, and one that takes all
    "what did Lin Nianxiu fail to note", "does the essay deny that China's view is revisionist",
    "is everything that Jardine says confirmed",
    "is Hikvision the sole supplier of cameras",
    "who is as often mentioned as Huawei",
    # where authors come from
    "which sources are written by Chinese authors",
    # a count of which a word would be left out, or of those who only appear beside a name
    "how many claims about debt are surprising", "how many claims qwxy about debt", "how many states worry about Huawei",
]  # fmt: skip
PART = [
    ("how many Chinese companies are mentioned", ("how many",)),
    ("did Tajikistan give China concessions", ("give",)),
]


@pytest.mark.parametrize(("question", "query"), WHOLE)
def test_what_turns_a_question_round_is_read(question: str, query: str) -> None:
    """It is understood whole, and has answers."""
    answer = ask(KB, question)
    assert (answer.query, answer.understood, answer.preface) == (query, "whole", "")
    assert answer.ids


@pytest.mark.parametrize("question", REFUSED)
def test_another_question_is_not_answered_in_its_place(question: str) -> None:
    """Without the word that says who does it, what is denied or what is counted there is no answer, but what is near."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(KB, question)
    assert refusal.value.nearest


@pytest.mark.parametrize(("question", "unused"), PART)
def test_what_was_asked_of_is_named_where_it_was_not_used(question: str, unused: tuple[str, ...]) -> None:
    """Who asks how many, or whether somebody gives something, is told that this was not used."""
    answer = ask(KB, question)
    assert (answer.understood, answer.unused) == ("part", unused)


def test_a_small_word_before_a_name_is_not_left_out() -> None:
    """Of whom and where: without "in" and "by" it would be a mend that means something else."""
    for question in ("which states lie in Kazakhstan", "which companies are by Huawei"):
        with pytest.raises(NotUnderstood):
            ask(KB, question)


def test_who_is_not_recorded_to_do_something_is_not_said_not_to_do_it() -> None:
    """Who asks which do not cooperate is told that silence is no denial; who asks which do is not."""
    note = "That no claim says so of them is no denial."
    assert note in ask(KB, "who does not cooperate with China").notes
    assert note not in ask(KB, "who cooperates with China").notes


def test_where_nobody_else_does_it_it_is_said_whether_they_do() -> None:
    """Who asks for "only" is told where it is not recorded of the one that is named, either."""
    assert "Nor is it recorded of Uyghurs." in ask(KB, "does surveillance only target Uyghurs").notes
    assert not any(note.startswith("Nor ") for note in ask(KB, "does only Hikvision supply Kazakhstan").notes)


def test_what_is_no_part_may_stand_beside() -> None:
    """No company is recorded as a part of the region, and one appears with it: that is said."""
    (note,) = (
        note for note in ask(KB, "which companies are in Central Asia").notes if note.startswith("No part of it")
    )
    assert note == "No part of it, but beside it: actors kind:company with:central-asia (1)"


@pytest.mark.parametrize(
    "question",
    ["does China supply surveillance technology", "is Central Asia influenced by Russia", "claims about debt that do not mention China"],
)  # fmt: skip
def test_where_something_comes_near_there_is_no_plain_no(question: str) -> None:
    """The headline says that it is taken by the letter, and what comes near stands below."""
    headline, _, below = " ".join(rendered(ask(KB, question)).split()).partition(", taken by the letter; ")
    assert headline.startswith("No claim is recorded that ")
    assert below.startswith("what comes near stands below. ")


def test_where_nothing_comes_near_it_is_a_plain_no() -> None:
    """A work that no claim cites has no parts, and no other name."""
    assert rendered(ask(KB, "which claims cite Huawei 2017")).startswith(
        "No claim is recorded that cites Huawei 2017.\n"
    )


def test_who_speaks_for_a_part_speaks_for_the_whole() -> None:
    """What a vice-president of one of the companies says is offered where they are asked for."""
    answer = ask(KB, "what do Chinese companies say")
    assert any(note.startswith("a vice-president of Alibaba speaks for Chinese companies: ") for note in answer.notes)
    assert "data-centres-pave-the-way" in answer.nearest
