"""Two spellings of one text compare as the same, and every place leads back to the copy."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.work import Work, comparable, words
from graph.work.occurrences import occurrences
from graph.work.spelling import key, plain

TWINS = [
    ("cafe\u0301", "caf\u00e9"),
    ("the ﬁrst eﬃcient workﬂow, oﬀ", "the first efficient workflow, off"),
    ("co\u00adoper\u00adative", "cooperative"),
    ("coop-\nerative", "cooperative"),
    ("fibre-\n   optic cables", "fibre-optic cables"),
    ("325-\n26", "325–26"),
    ("coop\u00ad\nerative", "cooperative"),
    ("pre-\nand post-war", "pre- and post-war"),
    ("« We don’t »", '"We don\'t"'),
    ("“ text ” and ‘ more ’", "'text' and \"more\""),
    ("„Ja“, sagte er", "»Ja«, sagte er"),
    ("a\u200bb\u2060c\ufeff", "abc"),
    ("it is <em>so</em>, <a href='#x'>Doe</a>", "it is so, Doe"),
    ("<span class='dropcap'>T</span>he first", "The first"),
    ("Kazakhstan.<sup>12</sup> Next", "Kazakhstan. Next"),
    ("Kazakhstan.[12] Next", "Kazakhstan. Next"),
    ("Kazakhstan [1, 3-5]. Next", "Kazakhstan. Next"),
    ("Kazakhstan.¹² Next", "Kazakhstan.12 Next"),
    ("Kazakhstan[^4] and", "Kazakhstan and"),
    ("in 2015¹ and in 2016.12 Next", "in 2015 and in 2016. Next"),
    ("(Doe 2001).3 Next", "(Doe 2001). Next"),
    ("it ended.<sup>a</sup><sup>[note 2]</sup><sup>: 45</sup> So", "it ended. So"),
    ("it ended[1]: 45 and[see 3] so[@doe2001, p. 5]", "it ended and so"),
    ("it ended.^4^ So it~~did~~", "it ended. So itdid"),
    ("it ended.<ref name='x'>Doe</ref> So", "it ended. So"),
    ("it ended.12,13 So", "it ended. So"),
    ("the office12 said", "the office said"),
    ("**Money** is _not_ `all`", "Money is not all"),
    ("[the lack of\npirates](https://example.org/a_(b)) is", "the lack of pirates is"),
    ("<b>R&amp;D</b> &mdash; it&nbsp;is", "R&D — it is"),
    ("one — two", "one—two"),
    ("Quoi ?", "Quoi ?"),
    ("so it goes…", "so it goes..."),
]


@pytest.mark.parametrize(("left", "right"), TWINS)
def test_two_spellings_of_one_text(left: str, right: str) -> None:
    """What copies write differently is the same when it is compared."""
    assert comparable(left) == comparable(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the town", "the towns"),
        ("in 2015", "in 2016"),
        ("see p.12", "see p."),
        ("No.5 and", "No. and"),
        ("10<sup>6</sup>", "10"),
        ("19<sup>e</sup> siècle", "19 siècle"),
        ("costs 1.12 more", "costs 1. more"),
        ("costs 3.5", "costs 3."),
        ("give[s]", "give"),
        ("Doe [2004]", "Doe"),
        ("snake_case", "snakecase"),
        ("the town", "The town"),
    ],
)
def test_another_text_stays_another(left: str, right: str) -> None:
    """A number that is no mark of a note, a word in brackets and a capital are parts of the text."""
    assert comparable(left) != comparable(right)


def respelt(text: str, ways: list[str]) -> str:
    """A text as other copies spell it."""
    for way in ways:
        if way == "decomposed":
            text = unicodedata.normalize("NFD", text)
        elif way == "ligatures":
            text = text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")
        elif way == "soft hyphens":
            text = " ".join(f"{word[:3]}\u00ad{word[3:]}" if word[3:].isalpha() else word for word in text.split(" "))
        elif way == "tags":
            text = " ".join(f"<em>{word}</em>" if word.isalpha() else word for word in text.split(" "))
        elif way == "invisible":
            text = text.replace(" ", "\u200b \ufeff")
        elif way == "line ends":
            text = text.replace(" ", "\r\n")
    return text


SPELLINGS = st.lists(
    st.sampled_from(["decomposed", "ligatures", "soft hyphens", "tags", "invisible", "line ends"]), unique=True
)
SENTENCE = st.lists(
    st.sampled_from(
        [
            "efficient",
            "affluent",
            "Ünal",
            "café",
            "naïve",
            "über",
            "office,",
            "workflow",
            "(2001).",
            "said:",
            "fluffy",
            "don’t",
            "A",
            "U.S.",
        ]
    ),
    min_size=1,
)


@given(SENTENCE, SPELLINGS)
def test_a_text_and_its_respelt_twin_compare_as_the_same(row: list[str], ways: list[str]) -> None:
    """Accents apart, ligatures, soft hyphens, tags, invisible signs and line ends change nothing, in any mixture."""
    text = " ".join(row)
    assert comparable(respelt(text, ways)) == comparable(text)
    assert words(respelt(text, ways)) == words(text)


@given(st.text(alphabet=st.sampled_from("ab.\n -[]()12<>em/&;*_'\"\u00ad\u0301ﬁ¹\f#"), max_size=60))
def test_every_place_leads_back(text: str) -> None:
    """Whatever a copy holds, positions lead to places of it, in order, and lines are lines of it."""
    work = Work(text, ["a b"])
    origins = [work.origin(position) for position in range(len(work.text))]
    assert origins == sorted(origins)
    assert all(0 <= place < len(text) for place in origins)
    lines = text.count("\n") + 1
    assert all(1 <= work.line(position) <= lines for position in range(len(work.text)))


@given(SENTENCE, SENTENCE, SPELLINGS)
def test_words_of_the_text_are_found_in_its_copy(before: list[str], row: list[str], ways: list[str]) -> None:
    """First words that are taken out of a text as it is read stand in the copy, however that is spelt."""
    copy = respelt(" ".join([*before, "here", *row, "there"]), ways)
    phrase = f"here {Work(' '.join(row)).text} there"
    assert len(Work(copy).occurrences([phrase])[phrase]) == 1


def test_phrases_are_found_where_they_stand() -> None:
    """A phrase is found in any spelling, each time, and whole words are told from parts of words."""
    work = Work("The ﬁrst\ntown has “no” water. The ﬁrst of all.")
    (first, _), (second, _) = work.occurrences(["The first"])["The first"]
    assert (work.text[first : first + 9], work.line(first), work.line(second)) == ("The first", 1, 2)
    ((start, end),) = work.occurrences(["own has"])["own has"]
    assert (work.parts_word(start), work.parts_word(end)) == (True, False)
    assert not Work("一二三四").parts_word(2)
    assert Work("").line(0) == 0
    assert Work("x").occurrences([""]) == {"": []}


@given(st.text("ab c", max_size=40), st.lists(st.text("ab c", max_size=9)), st.booleans())
def test_all_phrases_are_found(text: str, phrases: list[str], many: bool) -> None:
    """Each phrase is found at every place at which it begins, also where they overlap, among few and among many."""
    phrases += [f"{number:02}" for number in range(99)] if many else []
    assert occurrences(text, phrases) == {
        phrase: [start for start in range(len(text)) if phrase and text.startswith(phrase, start)] for phrase in phrases
    }


def test_running_heads_and_page_numbers_are_no_text() -> None:
    """What pages repeat at their edges is gone, and a sentence goes on over them; a word, too."""
    copy = "1  A JOURNAL\nThe house of gov-\n1\n\f2  A JOURNAL\nernment is a house\n2\n\f3  A JOURNAL\nof many.\n3\n"
    assert Work(copy).text == "The house of government is a house of many."


def test_reading_takes_steps_in_proportion() -> None:
    """What could make a reader look again and again from every place is walked once."""
    for hostile in (
        " " * 50_000,
        "[" * 20_000,
        "(" * 20_000,
        "<a " * 20_000,
        "*_" * 20_000,
        "-\n" * 20_000,
        "«" * 20_000,
    ):
        assert Work(hostile).citations == []


def test_simple_words_are_compared_as_all_others() -> None:
    """The short way for plain words gives what the long one gives."""
    for text in (
        "The well-known 'town', (2001).",
        "“It’s dry”, he said 12 times;",
        "Café in 2001",
        "so.1 and No.5",
        "a -- b",
    ):
        assert comparable(text) == key(plain(text)[0].text).text


@pytest.mark.parametrize(
    "text", ["See Rule 50(a)(1) on it.", "See Practice § 26.49[5] on it.", "It takes row[0] of it."]
)
def test_what_stands_in_brackets_and_is_no_mark(text: str) -> None:
    """Subsections of rules and of books, and the first of a row: no note is meant."""
    work = Work(text)
    assert not [mark for mark in work.marks if mark.style == "note"]
    assert work.text == text
