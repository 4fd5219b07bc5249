"""From a text to a skeleton: what stands in it is found, what is not certain is marked, and no claim is written."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.bibliography.records import read_file
from graph.draft import draft
from graph.draft.hints import hints
from graph.errors import CallError
from graph.read import examine
from graph.verify import verify
from graph.verify.passages import passages
from graph.verify.verification import Part, Verification
from graph.work import Work
from tests.conftest import ROOT, run

TEXT = """\
The Well

by Jane Baker

The town has had no water since spring (Miller, 2019, p. 12; Lopez & Chen, 2020b). As argued by
Ruiz (2018), “the pump was never built”; however, the mayor disagrees. No.

Who paid

Most of it may have gone to a road (National Water Board, 2017, para. 4). Nobody knows why. No.

According to Millar (2019), it cost 4,000 dollars.

Jane Baker is a baker and lives in the town.

References

Lopez, B. and Chen, C., 2020b. Pumps. Press.

Miller, A., 2019. Dry Towns. Press. Available at: https://example.org/dry [Accessed: 4 January 2021]

National Water Board, 2017. Annual report. Press.

Roe, R., 2001. Nobody Reads This. Press.

Ruiz, D., 2018. What Was Never Built. Press.
"""


def loaded(text: str, path: Path) -> graph.KnowledgeGraph:
    path.write_text(text, encoding="utf-8")
    assert examine(path).problems == ()
    return graph.load(path)


def test_a_draft_has_what_the_text_has(tmp_path: Path) -> None:
    """Sentences with their section and paragraph, works with certain fields, and every citation tied to one."""
    skeleton = draft(TEXT)
    kb = loaded(skeleton.text, tmp_path / "draft.yaml")
    assert kb.data.dataset.title == "The Well"
    assert [(key, row.section, row.paragraph, row.opens, row.closes) for key, row in kb.data.passages.items()] == [
        ("intro-p1-s1", "Introduction", 1, "The town has had", "Lopez & Chen, 2020b)"),
        ("intro-p1-s2", "Introduction", 1, "As argued by Ruiz", "the mayor disagrees. No"),
        ("who-p1-s1", "Who paid", 1, "Most of it may", "Board, 2017, para. 4)"),
        ("who-p1-s2", "Who paid", 1, "Nobody knows why. No", "Nobody knows why. No"),
        ("who-p2-s1", "Who paid", 2, "According to Millar (2019)", "it cost 4,000 dollars"),
    ]
    assert [*kb.data.sources][1:] == [
        "lopez-chen-2020b",
        "miller-2019",
        "national-water-board-2017",
        "roe-2001",
        "ruiz-2018",
    ]
    assert kb.data.sources["miller-2019"].accessed == "2021-01-04"
    assert kb.data.claims == {}
    assert skeleton.counts == {
        "passages": 5,
        "sources": 5,
        "citations": 5,
        "citations without a source": 0,
        "sources never cited": 1,
    }


@pytest.mark.parametrize(
    "comment",
    [
        "    # cites miller-2019 (Miller 2019), page 12\n",
        "    # cites lopez-chen-2020b (Lopez & Chen 2020b)\n",
        "    # hedged: may\n",
        "    # reported: According to\n",
        "    # figures: 4,000\n",
        "    cited_as:  # so the text prints it; perhaps it means another work\n      - Millar 2019\n",
        "  # in the list and not cited in the text: roe-2001\n",
        "  # left out, as no part of the text: Jane Baker is a baker and lives in the town.\n",
    ],
)
def test_what_is_to_be_looked_at_is_a_comment(comment: str) -> None:
    """Citations, words that hedge or report, misprints, works that nobody cites, and what was left out are said."""
    assert comment in draft(TEXT).text


def test_a_work_that_no_list_has_is_said() -> None:
    """What the text cites and its list has not is named, and is no source."""
    skeleton = draft(TEXT.replace("no water since spring (Miller", "no water since spring (Gomez, 2011; Miller"))
    assert "  # in the text and in no list: Gomez 2011\n" in skeleton.text
    assert "    # cites Gomez 2011, which no source is\n" in skeleton.text


def test_verify_has_nothing_to_say_of_a_draft_but_what_is_left(tmp_path: Path) -> None:
    """Draft and verify read a text in the same way: every sentence is covered, and only claims are missing."""
    result = verify(loaded(draft(TEXT).text, tmp_path / "draft.yaml"), TEXT, "well.txt")
    assert [problem.message for problem in result.problems if "but no claim of" not in problem.message] == []
    assert result.checked["citations in the text"] == 5


def test_sentences_that_stand_twice_go_with_what_follows(tmp_path: Path) -> None:
    """A passage leads to one place: a short answer that comes again is joined with the sentence behind it."""
    text = "# Water\n\nNo. The town has no pump at all. Why is that so?\n\n## Money\n\nNo. Nobody ever paid for any of it.\n"
    kb = loaded(draft(text).text, tmp_path / "draft.yaml")
    assert [row.opens for row in kb.data.passages.values()] == [
        "No. The town has",
        "Why is that so?",
        "No. Nobody ever paid",
    ]
    assert verify(kb, text, "water.md").problems == []


def test_a_sentence_is_looked_for_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its words it takes to tell a sentence apart, the text is not gone through for each of them."""
    walks = []
    look = Work.occurrences
    monkeypatch.setattr(Work, "occurrences", lambda work, phrases: walks.append(1) or look(work, phrases))
    assert draft(f"# Water\n\nA first one is here. {'water ' * 300}.\n").counts["passages"] == 1
    assert len(walks) <= 10


def test_of_a_long_sentence_the_ends_are_printed_as_in_the_copy() -> None:
    """Signs of a format in the middle of it do not matter to the words that lead to it."""
    sentence = (
        f"“Water’s price” rose there {'and then again ' * 9} *not* {'and then again ' * 9} under “the town’s law”."
    )
    assert "opens: '“Water’s price” rose there'" in draft(f"# Water\n\n{sentence}\n").text


def test_numbers_point_at_the_list(tmp_path: Path) -> None:
    """A numbered list needs no names: its entries are tied by their numbers."""
    text = "# Water\n\nIt is dry [1, 2], and they call it “arid” [2].\n\n[1] A. Doe. “Dry Towns.” 2001.\n\n[2] “Wet Towns.” https://example.org/wet\n"
    skeleton = draft(text)
    loaded(skeleton.text, tmp_path / "draft.yaml")
    assert "# cites wet-towns ([2]), words in quotation marks\n" in skeleton.text
    assert (skeleton.counts["citations"], skeleton.counts["citations without a source"]) == (3, 0)


def test_links_are_works(tmp_path: Path) -> None:
    """A page that a sentence links to is a source, once, named by the words of the link."""
    text = "# Water\n\nIt is dry, as [a report on dry towns](https://example.org/dry) says. See [here](https://example.org/dry) again.\n"
    skeleton = draft(text)
    kb = loaded(skeleton.text, tmp_path / "draft.yaml")
    (source,) = [source for key, source in kb.data.sources.items() if key != kb.data.dataset.reads]
    assert (source.title, source.URL) == ("a report on dry towns", "https://example.org/dry")
    assert skeleton.counts["citations"] == 2


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("by Jana Novak", [("Jana", "Novak")]),
        ("By Jana Novak, Li Wei and Ana de la Cruz", [("Jana", "Novak"), ("Li", "Wei"), ("Ana", "Cruz")]),
        ("von Jana Novak und Li Wei", [("Jana", "Novak"), ("Li", "Wei")]),
        ("By the river the town is wet.", []),
    ],
)
def test_a_line_below_the_title_names_the_author(tmp_path: Path, line: str, authors: list[tuple[str, str]]) -> None:
    """Names alone behind "by" are who wrote it; a sentence that begins so is none."""
    skeleton = draft(f"# Water\n\n{line}\n\n## Towns\n\nThe town has no water at all.\n")
    kb = loaded(skeleton.text, tmp_path / "draft.yaml")
    work = kb.data.sources[kb.data.dataset.reads]
    assert [(author.given, author.family) for author in work.author] == authors


def test_a_file_of_references_comes_first(tmp_path: Path) -> None:
    """What a reference manager knows is certain; the printed list adds nothing to it."""
    path = tmp_path / "refs.json"
    path.write_text(
        '[{"id": "dry", "type": "book", "title": "Dry Towns", "author": [{"family": "Miller", "given": "Anna"}], "issued": {"date-parts": [[2019]]}}]'
    )
    skeleton = draft(TEXT, read_file(str(path)))
    kb = loaded(skeleton.text, tmp_path / "draft.yaml")
    assert (kb.data.sources["miller-2019"].kind, kb.data.sources["miller-2019"].author[0].given) == ("book", "Anna")
    assert sum(source.title == "Dry Towns" for source in kb.data.sources.values()) == 1


def test_stubs_say_nothing() -> None:
    """A stub has its passage, what it cites and what it is about, and no statement: that is a person's to write."""
    claims = yaml.safe_load(draft(TEXT, stubs=True).text)["claims"]
    assert claims["intro-p1-s1-c1"] == {
        "passage": "intro-p1-s1",
        "cites": [{"source": "miller-2019", "page": "12"}, {"source": "lopez-chen-2020b"}],
    }
    assert not any("says" in claim for claim in claims.values())


def test_sentences_are_kept_only_where_they_are_wanted() -> None:
    """A dataset that is shown has none of the work's sentences."""
    assert "since spring" not in draft(TEXT).text
    assert "    # | The town has had no water since spring" in draft(TEXT, with_text=True).text


def test_only_what_is_missing_is_added(tmp_path: Path) -> None:
    """With a dataset, a draft is a file beside its own, which none of them changes; drafted again there is nothing left."""
    data, copy = tmp_path / "data", tmp_path / "well.txt"
    copy.write_text(TEXT, encoding="utf-8")
    assert run("draft", str(copy), "-o", str(data)).returncode == 0
    claims = data / "claims.yaml"
    whole = claims.read_text(encoding="utf-8")
    less = whole[: whole.index("  who-p2-s1:")]
    claims.write_text(less, encoding="utf-8")
    done = run("draft", str(copy), "--data", str(data))
    assert (done.returncode, done.stderr) == (0, "")
    assert "draft-well.yaml: 1 passage, 0 sources, 1 of 1 citation tied to one." in done.stdout
    assert claims.read_text(encoding="utf-8") == less
    assert len(graph.load(data).data.passages) == 5
    assert "Nothing was written" in run("draft", str(copy), "--data", str(data)).stdout
    assert sorted(path.name for path in data.glob("*.yaml")) == ["claims.yaml", "draft-well.yaml"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("draft", "well.txt"), "name a new folder with -o"),
        (("draft", "none.txt", "-o", "new"), "none.txt"),
        (("draft", "well.txt", "-o", "full"), "full is there already and not empty"),
        (("draft", "heading.txt", "-o", "new"), "there is no running text"),
        (("draft", "empty.txt", "-o", "new"), "there is no running text"),
        (("draft", "well.txt", "-o", "new", "--references", "well.txt"), "ends with none of"),
        (("draft", "well.txt", "--data", "well.txt"), "is no folder"),
    ],
)
def test_what_cannot_be_drafted_is_said(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    """A wrong call is a sentence and exit code 2, and nothing is written."""
    (tmp_path / "well.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "heading.txt").write_text("A heading\n", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.yaml").write_text("x: 1\n")
    done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in " ".join(done.stderr.split())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.txt", "full", "heading.txt", "well.txt"]


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("Ab e.?!\n-#[]()1:'\"“”*_&%{}\\\u00ad\u2028é"), min_size=40, max_size=300))
def test_whatever_a_text_holds_is_a_dataset_or_a_refusal(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Signs of YAML, of Markdown and hidden ones in a text make no file that cannot be read."""
    try:
        skeleton = draft(f"{text}\n\nA sentence stands here, so that there is one to read at all.\n", with_text=True)
    except CallError:
        return
    path = tmp_path_factory.mktemp("draft") / "claims.yaml"
    loaded(skeleton.text, path)


def test_hints_mind_no_citation() -> None:
    """Numbers in brackets are years and pages, and say nothing of the matter."""
    assert hints("It fell by 30 % (Roe, 2019, p. 3).") == ["figures: 30 %"]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Some forty of a dozen, twelve of them", "forty, a dozen, twelve"),
        ("Two thirds and half a million, or 1.5 million", "Two thirds, half a million, 1.5 million"),
        ("In zwölf Orten fünfundzwanzig, ein Drittel", "zwölf, fünfundzwanzig, ein Drittel"),
        ("Une douzaine, la moitié", "Une douzaine, la moitié"),
        ("Una docena, un tercio", "Una docena, un tercio"),
        ("One day once a man went", ""),
    ],
)
def test_numbers_in_words_are_figures(sentence: str, figures: str) -> None:
    """In the languages that texts are read in here; what is an article as often is none."""
    assert hints(sentence) == ([f"figures: {figures}"] if figures else [])


def test_headings_that_stand_several_times_are_told_apart(tmp_path: Path) -> None:
    """By the one above them, so that the dataset is in order; the text has nothing against it."""
    text = "Study 1\n\nResults\n\nIt was very dry in the town of Elm then.\n\nStudy 2\n\nResults\n\nIt was very wet in the town of Elm then.\n"
    skeleton = draft(f"Wells\n\nWe looked into two wells of the town.\n\n{text}")
    kb = loaded(skeleton.text, tmp_path / "draft.yaml")
    sections = [passage.section for passage in kb.data.passages.values()]
    assert sections == ["Introduction", "Study 1 > Results", "Study 2 > Results"]
    assert verify(kb, f"Wells\n\nWe looked into two wells of the town.\n\n{text}", "wells.txt").problems == []


def test_what_is_quoted_without_a_place_is_left_to_a_person(tmp_path: Path) -> None:
    """A stub with nothing but what is known is accepted; the comment says that words stand in quotation marks."""
    skeleton = draft(
        TEXT.replace("“the pump was never built”; however", "“the pump was never built” (Ruiz 2018); however"),
        stubs=True,
    )
    loaded(skeleton.text, tmp_path / "draft.yaml")
    assert "words in quotation marks" in skeleton.text
    assert "quoted: true" not in skeleton.text


def test_captions_and_tables_of_contents_are_no_sentences() -> None:
    """They are said to be left out; and sentences of an appendix behind the list are there."""
    text = TEXT.replace(
        "Who paid\n\n", "Who paid\n\n1 Opening . . . . . . . . . . 2\n\nFigure 1. The well. It is old.\n\n", 1
    )
    skeleton = draft(f"{text}\n\nAppendix\n\nThe letters of the mayor have been lost for years.\n")
    assert "opens: The letters of the" in skeleton.text
    assert "opens: Figure" not in skeleton.text
    assert "opens: 1 Opening" not in skeleton.text
    assert "  # left out, as no part of the text: Figure 1. The well. It is old.\n" in skeleton.text


def test_sentences_that_begin_alike_are_told_apart_by_their_ends(tmp_path: Path) -> None:
    """As many as there are, where first and last words together lead to one."""
    start = "They asked the mayor of the town of Elm in Ohio whether the old well behind the mill"
    text = f"# Elm\n\n{start} was dry. Nobody knew it. {start} was deep. So it went on.\n"
    skeleton = draft(text)
    assert skeleton.counts["passages"] == 4
    assert verify(loaded(skeleton.text, tmp_path / "draft.yaml"), text, "elm.md").problems == []


ESSAY = ROOT.parent / "shared" / "essay" / "the-digital-silk-road-a-view-in-central-asia.txt"


@pytest.mark.skipif(not ESSAY.exists(), reason="the text of the essay is not part of the project")
def test_the_essay_is_drafted_as_it_was_read(essay: graph.KnowledgeGraph) -> None:
    """All sentences, citations and references are there, at the places that a curator gave them."""
    text = ESSAY.read_text(encoding="utf-8")
    skeleton = draft(text)
    assert skeleton.counts == {
        "passages": 100,
        "sources": 30,
        "citations": 86,
        "citations without a source": 0,
        "sources never cited": 1,
    }
    part = Part(essay, essay.data.dataset.reads)
    work = Work(text, part.headings())
    drafted = yaml.safe_load(skeleton.text)["passages"]
    row = [(passage["section"], passage["paragraph"]) for passage in drafted.values()]
    assert row == [(passage.section, passage.paragraph) for passage in part.passages.values()]
    places = work.occurrences([passage[end] for passage in drafted.values() for end in ("opens", "closes")])
    agree = 0
    for span, passage in zip(passages(part, work, Verification("essay")), drafted.values(), strict=True):
        starts = {start for start, _ in places[passage["opens"]]}
        ends = {end for _, end in places[passage["closes"]]}
        agree += any(abs(span.start - start) < 2 for start in starts) and any(abs(span.end - end) < 3 for end in ends)
    assert agree >= 97


def test_notes_are_tied_also_where_they_point_back(tmp_path: Path) -> None:
    """A note that names a work whole makes a source; "ibid." and a short form mean that one, and talk means none."""
    text = (
        "# Water\n\nIt is dry.[^1] It was dry before.[^2] It will be dry.[^3] So it goes.[^4]\n\n"
        "[^1]: Jane Doe, “Dry Towns,” 2001, https://example.org/dry.\n[^2]: Ibid., p. 4.\n"
        "[^3]: Doe, “Dry Towns,” p. 9.\n[^4]: Nobody has counted it.\n"
    )
    skeleton = draft(text)
    kb = loaded(skeleton.text, tmp_path / "draft.yaml")
    assert [key for key in kb.data.sources if key != kb.data.dataset.reads] == ["doe-2001"]
    assert skeleton.text.count("# cites doe-2001 ([") == 3
    assert skeleton.counts["citations without a source"] == 0


def test_a_case_without_its_place_is_shown(tmp_path: Path) -> None:
    """A sentence does not end within the name of a statute; a case that is named alone is said beside it, and no source."""
    text = "# Opinion\n\nThe Act waives immunity, 28 U.S.C. § 2680(h), for some. We said so in Martin v. United States last year.\n"
    skeleton = draft(text)
    assert skeleton.counts["passages"] == 2
    assert "# cites 28-u-s-c-2680 (28 U.S.C. § 2680(h)), section 2680(h)\n" in skeleton.text
    assert "# a case or a statute: Martin v. United States\n" in skeleton.text
    kb = loaded(skeleton.text, tmp_path / "draft.yaml")
    assert [source.label for source in kb.data.sources.values()] == ["Opinion", "28 U.S.C. § 2680"]
