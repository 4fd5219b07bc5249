"""No word that carries meaning is lost in silence: it is in the reading, or named among what was not used."""

import pytest

import graph
from graph.ask import NotUnderstood, ask
from graph.show import answer as rendered
from tests.ask.test_questions import FORMS

KB = graph.load()
# words that are put into questions, and with what a reading may reflect each, beside the word itself
DENIED = (" not ", " no ", "nothing", "fewer than", "without")
INSERTED = {
    "not": DENIED, "never": DENIED, "except": DENIED, "without": DENIED, "neither": DENIED,
    "only": ("exactly", " not ", "only"), "more": ("at least",), "before": (), "half": (), "least": (), "against": (),
    "secretly": (), "cheaply": (), "banana": (), "where": ("passages",),
}  # fmt: skip
TURNING = ("not", "never", "only", "except", "without", "neither", "against")
EVERY = 4  # of the forms of questions, one in so many


def inserted() -> list[tuple[str, str, str]]:
    """Questions, each with the same one into which a word was put somewhere behind the first, and the word."""
    rows = []
    for rank, (question, *_) in enumerate(FORMS[::EVERY]):
        words = question.rstrip("?").split(" ")
        for turn in range(3):
            word = [*INSERTED][(rank + 5 * turn) % len(INSERTED)]
            place = 1 + (7 * rank + 3 * turn) % max(1, len(words) - 1)
            if (word, words[place : place + 1]) != ("only", ["claims"]):  # only claims, and nothing else
                rows.append((question, " ".join([*words[:place], word, *words[place:]]), word))
    return rows


def test_an_inserted_word_is_read_or_named() -> None:
    """Whichever word is put into a question, its reading has it, it is named, or the question is refused with it."""
    lost = []
    for question, changed, word in inserted():
        try:
            answer = ask(KB, changed)
        except NotUnderstood as error:
            is_said = word not in TURNING or not error.nearest or error.reason == "not answered"
            if not is_said and f'{word}"' not in error.message and f'"{word}' not in error.message:
                lost.append((changed, error.message))
            continue
        reading = f" {answer.reading.lower()} "
        is_read = word in reading or any(sign in reading for sign in INSERTED[word])
        is_named = any(word in text.lower().split() for text in (*answer.unused, answer.preface.replace('"', " ")))
        if not is_named and not (is_read and answer.reading != ask(KB, question).reading):
            lost.append((changed, answer.reading))
    assert lost == []


@pytest.mark.parametrize(
    ("question", "unused"),
    [
        ("what is 5G for", ("for",)),
        ("what is the Digital Silk Road actually for, according to the author", ("for",)),
        ("where are the cameras", ("where",)),
        ("who has written about digital Leninism, and in what magazine", ("what", "magazine")),
        ("when was Huawei founded and by whom", ("when", "founded", "by", "whom")),
        ("with whom does Russia work together", ("with", "together", "work")),
        ("could Kazakhstan cooperate with Huawei more cheaply", None),
        ("what do Russia and China have in common", ("in common",)),
        ("how many fields does Chinese FDI go into", ("fields", "how many")),
    ],
)
def test_what_is_asked_is_chosen_or_named(question: str, unused: tuple[str, ...] | None) -> None:
    """What for, where, by whom, in common, how many: where it is not what is answered, it is named."""
    if unused is None:
        with pytest.raises(NotUnderstood) as refusal:
            ask(KB, question)
        assert 'passes over "more"' in refusal.value.message
    else:
        assert tuple(word.lower() for word in ask(KB, question).unused) == tuple(word.lower() for word in unused)


@pytest.mark.parametrize(
    "question", ["can smart cities solve the water crisis", "did Kyrgyzstan open a police station"]
)
def test_yes_or_no_is_not_told(question: str) -> None:
    """Where claims only touch what a question asks, the answer says so before them, and a list is no yes."""
    assert "neither is told" in rendered(ask(KB, question)).partition("\n1. ")[0]


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Which companies are mentioned?", "actors kind:company has:claims"),
        ("what is OBOR made of? its parts", "entities part-of:one-belt-one-road"),
        ("members of Central Asian states", "entities part-of:central-asian-states"),
        ("Central Asian states other than Kazakhstan", "entities part-of:central-asian-states -is:kazakhstan"),
        (
            "which Central Asian countries except Uzbekistan are mentioned with Huawei",
            "entities part-of:central-asian-states -is:uzbekistan has:claims with:huawei",
        ),
        ("sources of the Central Asia-Caucasus Institute", 'sources by:"Central Asia-Caucasus Institute"'),
        ("works published before Brown's report", "sources year:before-2017"),
        ("what do Hikvision and Huawei have in common", "entities with:hikvision with:huawei"),
        ("what do Jardine 2019 and Zeiger 2019 have in common", "claims cites:jardine-2019 cites:zeiger-2019"),
        ("where in the text is Kazakhstan mentioned", "passages about:kazakhstan"),
    ],
)
def test_parts_groups_and_makers_are_what_they_are(question: str, query: str) -> None:
    """A group stands for its members, an exception is one of them, and half of a publisher's name is no topic."""
    assert ask(KB, question).query == query


def test_who_speaks_for_a_company_mentions_it() -> None:
    """A company of which only the vice-president speaks is mentioned."""
    assert ask(KB, "Which companies are mentioned?").ids == ("huawei", "hikvision", "alibaba")
