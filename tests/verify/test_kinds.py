"""Copies of every kind against right data: nothing is found that is not there, and what is wrong is found in each."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graph
from graph.verify import Verification, verify
from graph.verify.copies import read_copy
from graph.verify.report import sentences
from graph.work import Work
from graph.work.webpage import text_of
from tests.verify.test_verify import DATA, WORK, told, verified

SOURCES = """\
  essay: {label: The essay, kind: essay, title: The essay}
  doe-2001: {label: Doe 2001, kind: book, title: A big book}
  doe-2005: {label: Doe 2005, kind: book, title: A second book}
  doe-2001b: {label: Doe 2001b, kind: book, title: A third book}
  roe-2002: {label: Roe and Loe 2002, kind: book, title: A fourth book}
  who-2003: {label: WHO 2003, kind: book, title: A report}
  berg-2004: {label: van der Berg 2004, kind: book, title: A hill}
  oneil-2006: {label: O'Neil 2006, kind: book, title: A gang}
  poe: {label: Poe n.d., kind: book, title: A raven}
  abe-2010: {label: Abe et al. 2010, kind: book, title: A team}
  case: {label: Martin v. United States, kind: court document, title: Martin v. United States, issued: 2025}
"""


def against(folder: Path, sentence: str, cites: str, name: str = "work.txt") -> Verification:
    """One sentence as the text of a work, against a claim that cites so."""
    data = (
        f"dataset: {{title: T, reads: essay}}\nsources:\n{SOURCES}concepts: {{thing: {{name: Thing, kind: concept}}}}\n"
        "passages:\n  p1: {section: Opening, paragraph: 1, opens: Start here, closes: the end.}\n"
        f"claims:\n  c1: {{says: It is so., passage: p1, modality: asserted, about: thing, cites: [{cites}]}}\n"
    )
    (folder / "data.yaml").write_text(data, encoding="utf-8")
    (folder / name).write_text(f"Opening\n\nStart here {sentence} the end.\n", encoding="utf-8")
    return verify(graph.load(folder / "data.yaml"), read_copy(folder / name), name)


def cite(*sources: str) -> str:
    return ", ".join(source if source.startswith("{") else f"{{source: {source}}}" for source in sources)


STYLES = [
    ("Doe's (2001) work", cite("doe-2001")),
    ("as in Doe (2001) and O’Neil (2006)", cite("doe-2001", "oneil-2006")),
    ("(Doe 2001, 2005) and (Doe 2001, b)", cite("doe-2001", "doe-2005", "doe-2001b")),
    ("(see also Doe, 2001; Roe & Loe, 2002)", cite("doe-2001", "roe-2002")),
    ("(Doe 2001, Roe and Loe 2002)", cite("doe-2001", "roe-2002")),
    ("(World Health Organization [WHO], 2003)".replace("World Health Organization [WHO]", "WHO"), cite("who-2003")),
    ("(van der Berg, 2004: 12-14)", cite("{source: berg-2004, page: 12–14}")),
    ("(van der Berg, 2004, pp. 12–14)", cite("{source: berg-2004, page: 13}")),
    ("(Berg, 2004)", cite("berg-2004")),
    ("(Doe 2001, pp. xii–xv)", cite("{source: doe-2001, page: xiii}")),
    ("(Doe 2001 ; 2005) et Roe (2002)", cite("doe-2001", "doe-2005", "roe-2002")),
    ("(for a review: Doe 2001, but see Roe & Loe 2002 for limits)", cite("doe-2001", "roe-2002")),
    ("(Poe, n.d.) and Poe (n. d.)", cite("poe")),
    ("(Abe et al., 2010) and Abe and colleagues (2010)", cite("abe-2010")),
    ("(Loe 1990, as cited in Doe 2001, p. 5)", cite("{source: doe-2001, page: 5}")),
    ("(Roe and Loe 2002, as cited in Doe 2001)", cite("{source: roe-2002, through: doe-2001}")),
    ("(Doe, 2001, § 4)", cite("{source: doe-2001, section: 4}")),
    ("[Doe 2001]", cite("doe-2001")),
    ("[1] and more [2, 3]", cite("doe-2001", "roe-2002")),
    ("it rained,¹² and", cite("doe-2001")),
    ("it rained[^3] and", cite("doe-2001")),
    ("it [rained](https://example.org/a) and", cite("doe-2001")),
    ("so Martin v. United States, 605 U. S. 395, 400, and", cite("{source: case, page: 400}")),
    ("so 28 U.S.C. § 2680(h) and", cite("case")),
    ("as before (ibid., p. 7) and", cite("{source: doe-2001, page: 7}")),
    ("in Japan (2015) and the Expo (2017), says Doe (2001), by", cite("doe-2001")),
    ("no mark at all", cite("doe-2001")),
    ("(Doe [1998] 2001) and (Roe, L., & Loe, M., 2002)", cite("doe-2001", "roe-2002")),
    ("(Roe/Loe 2002) and Roe + Loe (2002)", cite("roe-2002")),
    ("Doe's influential (2001) work", cite("doe-2001")),
    ("as Roe and Loe argue, and (Doe 2001)", cite("doe-2001", "roe-2002")),
    ("(Brown v. Board of Education, 1954)", cite("case")),
    ("[@doe2001, p. 5] and \\\\cite{roe}", cite("doe-2001", "roe-2002")),
]


@pytest.mark.parametrize(("sentence", "cites"), STYLES)
def test_right_data_of_each_style_have_no_finding(tmp_path: Path, sentence: str, cites: str) -> None:
    """Whatever style a text cites in, known or not, data that carry its citations are not accused."""
    result = against(tmp_path, sentence, cites)
    assert (told(result), result.advice) == ([], [])


BEHIND = ["(Doe, 2001, p. 12)", "(Doe 12)", "(vgl. Doe 2001, S. 12)", "[Doe 2001]", "(Roe & Loe, 2002; cf. Doe 2001)"]


@pytest.mark.parametrize("citation", BEHIND)
def test_a_citation_behind_the_last_words_is_of_their_sentence(tmp_path: Path, citation: str) -> None:
    """Whether last words are written down with the citation behind them or without it, nothing is left over."""
    result = _of(tmp_path, f"The river has no more water {citation}. It is dry.", "no more water")
    assert told(result) == []


@pytest.mark.parametrize(
    ("rest", "left"), [("which is bad", '"which is bad." is left'), ("(which is bad)", '"(which is bad)." is left')]
)
def test_a_passage_that_ends_too_early_is_told_so(tmp_path: Path, rest: str, left: str) -> None:
    """The mend is other last words, and not one more passage."""
    (problem,) = _of(tmp_path, f"The river has no more water {rest}. It is dry.", "no more water").problems
    assert problem.message == f"p1 ends before its sentence does: {left}"
    assert problem.hint == "let closes: be the last words of the sentence, or add a passage"


def _of(folder: Path, sentence: str, closes: str) -> Verification:
    """Two sentences of a work, whose first passage closes so, against claims that cite all that may be cited."""
    cites = cite("doe-2001", "roe-2002")
    data = (
        f"dataset: {{title: T, reads: essay}}\nsources:\n{SOURCES}concepts: {{thing: {{name: Thing, kind: concept}}}}\n"
        f"passages:\n  p1: {{section: Opening, paragraph: 1, opens: The river, closes: {closes}}}\n"
        "  p2: {section: Opening, paragraph: 1, opens: It is, closes: dry.}\n"
        f"claims:\n  c1: {{says: So it went., passage: p1, modality: asserted, about: thing, cites: [{cites}, {{source: doe-2001, page: 12}}]}}\n"
    )
    (folder / "data.yaml").write_text(data, encoding="utf-8")
    (folder / "work.txt").write_text(f"Opening\n\n{sentence}\n", encoding="utf-8")
    result = verify(graph.load(folder / "data.yaml"), read_copy(folder / "work.txt"), "work.txt")
    result.problems = [problem for problem in result.problems if "which its sentence does not" not in problem.message]
    return result


@pytest.mark.parametrize(
    ("sentence", "cites", "message"),
    [
        ("Doe's (2001) work", cite("doe-2001", "who-2003"), 'claims.c1.cites.1: cites "who-2003", which its sentence does not'),
        ("(Doe 2001, 2005)", cite("doe-2001"), 'p1: cites "Doe 2005", but no claim of p1 does'),
        ("(Doe 1999)", cite("doe-2001"), 'p1: cites "Doe 1999", which names no source of the dataset'),
        ("(Doe, 201)", cite("doe-2001"), 'p1: cites "Doe 201", which names no source of the dataset'),
        ("(Zoe 1999) and Doe (2001)", cite("doe-2001"), 'p1: cites "Zoe 1999", which names no source of the dataset'),
        ("(Doe 2001, p. 5)", cite("{source: doe-2001, page: 6}"), 'p1: cites "Doe 2001" at page 5, but no claim of p1 does'),
        ("(Doe 2001, pp. 5-7)", cite("{source: doe-2001, page: 8}"), 'p1: cites "Doe 2001" at page 5-7, but no claim of p1 does'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(tmp_path: Path, sentence: str, cites: str, message: str) -> None:
    """A citation too many, too few, of no source, and of another page; and nobody is told to remove anything."""
    result = against(tmp_path, sentence, cites)
    assert told(result) == [message]
    assert "remove" not in result.problems[0].hint


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    """Where no citation is read, the report says so, and how many claims cite."""
    result = against(tmp_path, "it rained [1]", cite("doe-2001"))
    assert "no citation of a style that is known (1 mark of a style that is not known); 1 claim cites" in sentences(
        result
    )
    result = against(tmp_path, "it rained", cite("doe-2001"))
    assert "no citation of a style that is known; 1 claim cites" in sentences(result)


def test_what_only_looks_like_a_citation_is_advice(tmp_path: Path) -> None:
    """A place and a year in brackets are no finding where the list of references has no such name."""
    work = WORK.replace("at the money.", "at the money (World Expo 2017).")
    result = verified(tmp_path, work, ("closes: at the money,", 'closes: "(World Expo 2017)",'))
    assert told(result) == []
    assert [hint.message for hint in result.advice] == ['cites "World Expo 2017", which names no source of the dataset']


@pytest.mark.parametrize(
    ("swap", "message"),
    [
        (("m-s1: {section: Money", "m-s1: {section: Opening"), 'passages.m-s1.section: stands under "Money", and not under "Opening"'),
        (("o-s3: {section: Opening, paragraph: 1", "o-s3: {section: Opening, paragraph: 2"), "passages.o-s3.paragraph: stands in paragraph 1 of its section, and not in 2"),
    ],
)  # fmt: skip
def test_section_and_paragraph_are_compared(tmp_path: Path, swap: tuple[str, str], message: str) -> None:
    """A passage under another heading or in another paragraph than the data say is a finding."""
    assert told(verified(tmp_path, WORK, swap)) == [message]


@pytest.mark.parametrize(
    "work",
    [
        WORK.replace("\n\n", "\n"),  # as a PDF has it: no paragraph is to be seen
        WORK.replace("Opening\n", "1. Opening:\n").replace("\nMoney\n", "\n## 2 Money\n"),
        WORK.replace("\nMoney\n", "\nMoney. "),
        WORK.replace("\nOpening\n", "\nAnother\n"),  # the heading of the data is not printed
        WORK.replace("The next part looks", "The next\npart looks"),
        WORK.replace("\nMoney\n", "\n## Aside\n\nMoney\n"),
        WORK.replace("A picture, by nobody", "Contents\n\nOpening\n\nMoney\n\nA picture"),
    ],
)
def test_a_copy_that_shows_less_accuses_nobody(tmp_path: Path, work: str) -> None:
    """Headings with numbers, in a line with the text, or not printed at all, and paragraphs that cannot be seen."""
    result = verified(tmp_path, work)
    assert [text for text in told(result) if "Another" not in text and "Aside" not in text] == []


def respelt(text: str, way: str) -> str:
    if way == "decomposed":
        return unicodedata.normalize("NFD", text)
    if way == "ligatures":
        return text.replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")
    if way == "soft hyphens":
        return "\n".join(line.replace("tion", "ti\u00adon").replace("ough", "ou\u00adgh") for line in text.split("\n"))
    if way == "line-end hyphens":
        return text.replace("spring", "spr-\ning").replace("however", "how-\never").replace("Nobody", "No-\nbody")
    if way == "tags":
        return text.replace("pump", "<em>pump</em>").replace("money", "<a href='#m'>money</a>")
    if way == "notes":
        return text.replace("mayor disagrees.", "mayor disagrees.[12]").replace("knows why.", "knows why.³")
    return text.replace("“", "« ").replace("”", " »").replace(" has ", " has\u200b\u00a0")


WAYS = ["decomposed", "ligatures", "soft hyphens", "line-end hyphens", "tags", "notes", "quotes"]
WRONG = [
    ("", ""),
    ("opens: The town has had", "opens: The village has had"),
    ("page: 12}", "page: 13}"),
    ("m-s1: {section: Money", "m-s1: {section: Opening"),
    (", {source: lopez-chen-2020b}", ""),
    ("label: National Water Board 2017", "label: Water Office 2017"),
]


@given(st.lists(st.sampled_from(WAYS), unique=True), st.sampled_from(WRONG))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_and_its_respelt_twin_give_the_same_findings(
    tmp_path: Path, ways: list[str], swap: tuple[str, str]
) -> None:
    """However a copy is spelt, the same is found in it: nothing in right data, and the same in wrong ones."""
    twin = WORK
    for way in ways:
        twin = respelt(twin, way)
    assert told(verified(tmp_path, twin, swap)) == told(verified(tmp_path, WORK, swap))


def test_anchors_are_whole_words(tmp_path: Path) -> None:
    """First words that begin, or last words that end, inside of a word are told, for no link into the text opens there."""
    swaps = (("opens: The town has", "opens: own has"), ("closes: knows why", "closes: knows wh"))
    assert told(verified(tmp_path, WORK.replace("The town", "own town"), *swaps)) == [
        'passages.o-s1.opens: "own has had" begins inside of a word of well.txt',
        'passages.m-s2.closes: "knows wh" ends inside of a word of well.txt',
    ]


def test_a_sentence_is_told_once(tmp_path: Path) -> None:
    """What no passage covers is told sentence by sentence: abbreviations and notes end none."""
    more = "Officials of the U.S. Congress paid, e.g. for Dr. Roe.[3] But J. Doe v. No. 5 went on. The next part looks"
    result = verified(tmp_path, WORK.replace("The next part looks", more))
    assert [problem.message for problem in result.problems] == [
        'no passage covers "Officials of the U.S. Congress paid, e.g. for Dr. Roe."',
        'no passage covers "But J. Doe v. No. 5 went on."',
    ]


def test_of_several_works_the_one_at_hand_counts(tmp_path: Path) -> None:
    """Passages, claims, citations, locators and titles are those of the work that the copy is of."""
    data = DATA.replace("actors:", "  other: {label: Other, kind: essay, title: The Other}\nactors:")
    data = data.replace(
        "claims:",
        "  x-s1: {section: Money, paragraph: 9, opens: A sentence, closes: elsewhere, source: other}\nclaims:",
    )
    data += (
        "  elsewhere: {says: So the town has had no water since spring., passage: x-s1, modality: asserted, about: town, "
        "cites: [{source: miller-2019, page: 99}]}\n"
    )
    path = tmp_path / "two.yaml"
    path.write_text(data, encoding="utf-8")
    kb = graph.load(path)
    result = verify(kb, WORK, "well.txt")
    assert (told(result), result.advice) == ([], [])
    counted = {name: result.checked[name] for name in ("passages", "citations of claims", "titles of sources")}
    assert counted == {"passages": 5, "citations of claims": 4, "titles of sources": 4}
    assert result.checked["page locators within known pages"] == 1
    result = verify(kb, "Money\n\nA sentence (Miller, 2019, p. 99) elsewhere.\n", "other.txt", "other")
    assert result.checked["passages"] == 1
    assert result.checked["texts held against the work, word by word"] == 1


WEB = """<!doctype html><html><head><title>x</title></head><body><nav><ul><li>Home<li>Money</ul></nav>
<h1>The Well</h1><h2>Opening</h2><p><span>T</span>he town has had <em>no</em> water since spring
(<a href="#m">Miller</a>, 2019, p.&nbsp;12; Lopez &amp; Chen, 2020b).<sup><a href="#n">1</a></sup> As argued by Ruiz
(<a href="https://example.org/r">2018</a>), &ldquo;the pump was never built&rdquo;; however, the mayor disagrees.
The next part looks at the money.</p><h2>Money</h2><p>Most of it went to a road (National Water<br>Board, 2017, para. 4).
Nobody knows why.</p><h2>References</h2><ul><li>Miller, A., 2019. <i>Dry Towns</i>.<li>Lopez, B. and Chen, C., 2020b. Pumps.
<li>Ruiz, D., 2018. What Was Never Built.<li>National Water Board, 2017. Annual Report.</ul></body></html>"""


def test_a_web_page_is_read_as_it_is_shown(tmp_path: Path) -> None:
    """Tags inside of a sentence part no words, blocks do, and headings and paragraphs are compared."""
    (tmp_path / "well.html").write_text(WEB, encoding="utf-8")
    copy = read_copy(tmp_path / "well.html")
    result = verified(tmp_path, copy)
    assert (told(result), result.advice) == ([], [])
    assert result.checked["citations in the text"] == 4
    assert result.checked["passages in paragraphs that the copy shows"] == 5
    wrong = ("m-s2: {section: Money, paragraph: 1", "m-s2: {section: Money, paragraph: 2")
    assert told(verified(tmp_path, copy, wrong)) == [
        "passages.m-s2.paragraph: stands in paragraph 1 of its section, and not in 2"
    ]


def test_a_page_may_be_deep_and_has_raised_numbers() -> None:
    """However deep a page is nested, it is walked through once; what is raised is a mark, or a number of the text."""
    import bs4

    deep = "<div>" * 30_000 + "The town has had no water"
    assert text_of(bs4.BeautifulSoup(deep, "html.parser")).split() == "The town has had no water".split()  # noqa: SIM905
    page = "<p>It is 10<sup>6</sup> in 19<sup>e</sup> siècle.<sup>[<a href='#n'>2</a>]</sup><!-- no --><pre>a  b\n\nc</pre>"
    text = Work(text_of(bs4.BeautifulSoup(page, "html.parser"))).text
    assert text == "It is 106 in 19e siècle.\na b\nc"


def test_a_place_of_a_web_page_is_told_without_a_line(tmp_path: Path) -> None:
    """The lines of its text are not those of the file: it is told by section, paragraph and first words."""
    (tmp_path / "well.html").write_text(WEB.replace("The next part", "Nobody reads this. The next part"))
    copy = read_copy(tmp_path / "well.html")
    swap = (", {source: lopez-chen-2020b}", "")
    found = [problem for problem in verified(tmp_path, copy, swap).problems if problem.path == "well.txt"]
    assert [(problem.line, problem.where) for problem in found] == [
        (0, "Opening, paragraph 1"), (0, 'o-s1 (Opening, paragraph 1, "The town has had")'),
    ]  # fmt: skip
    assert str(found[0]).startswith("well.txt: Opening, paragraph 1: no passage covers")
    found = [problem for problem in verified(tmp_path, str(copy), swap).problems if problem.path == "well.txt"]
    assert all(problem.line for problem in found)
