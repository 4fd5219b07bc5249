"""A dataset against a small text of our own: what stands there is found, and every kind of difference is told."""

import json
from pathlib import Path

import pytest

import graph
from graph.errors import CallError
from graph.verify import Verification, verify
from graph.verify.copies import read_copy
from graph.verify.report import sentences
from tests.conftest import ROOT, run

WORK = """\
The Well

A picture, by nobody

Opening

The town has had no water since spring (Miller, 2019, p. 12; Lopez & Chen, 2020b). As argued by
Ruiz (2018), “the pump was never built”; however, the mayor disagrees.
The next part looks at the money.

Money

Most of it went to a road (National Water
Board, 2017, para. 4). Nobody knows why.

References

Miller, A., 2019. Dry Towns. Lopez, B. and Chen, C., 2020b. Pumps. Ruiz, D., 2018. What Was Never Built.
National Water Board, 2017. Annual Report.
"""

DATA = """\
dataset: {title: The Well, reads: well}
sources:
  well: {label: Well, kind: essay, title: The Well}
  miller-2019: {label: Miller 2019, kind: book, title: Dry Towns, page: 1-40}
  lopez-chen-2020b: {label: Lopez and Chen 2020b, kind: news, title: Pumps, cited_as: Lopez & Chen 2020b}
  ruiz-2018: {label: Ruiz 2018, kind: opinion, title: What Was Never Built}
  board-2017: {label: National Water Board 2017, kind: government document, title: Annual Report}
actors:
  town: {name: The town, kind: place}
  mayor: {name: The mayor, kind: person}
passages:
  o-s1: {section: Opening, paragraph: 1, opens: The town has had, closes: "Lopez & Chen, 2020b)"}
  o-s2: {section: Opening, paragraph: 1, opens: As argued by Ruiz, closes: the mayor disagrees}
  o-s3: {section: Opening, paragraph: 1, opens: The next part, closes: at the money, no_claim: announces what follows}
  m-s1: {section: Money, paragraph: 1, opens: Most of it, closes: "2017, para. 4)"}
  m-s2: {section: Money, paragraph: 1, opens: Nobody knows, closes: knows why}
claims:
  dry:
    says: There has not been water in the town since spring.
    passage: o-s1
    modality: asserted
    about: town
    cites: [{source: miller-2019, page: 12}, {source: lopez-chen-2020b}]
  no-pump:
    says: A pump was not built.
    passage: o-s2
    modality: reported
    cites: [{source: ruiz-2018, quoted: true, note: no pages}]
  mayor-disagrees: {says: The mayor does not agree with that., passage: o-s2, modality: asserted, about: mayor}
  road: {says: A road got most of the money., passage: m-s1, modality: asserted, cites: [{source: board-2017, paragraph: 4}]}
  why: {says: It is not known why., passage: m-s2, modality: asserted}
"""


def verified(folder: Path, work: str = WORK, *swaps: tuple[str, str]) -> Verification:
    """The data, with some texts swapped, against a copy of the work."""
    data = DATA
    for old, new in swaps:
        assert old in data, old
        data = data.replace(old, new, 1)
    path = folder / "well.yaml"
    path.write_text(data, encoding="utf-8")
    return verify(graph.load(path), work, "well.txt")


def told(result: Verification) -> list[str]:
    return [f"{problem.where}: {problem.message}" for problem in result.problems]


def test_nothing_is_left_over(tmp_path: Path) -> None:
    """Where everything stands as it says there are no findings, and the numbers say what was looked at."""
    result = verified(tmp_path)
    assert (told(result), result.advice) == ([], [])
    assert result.checked == {
        "passages": 5,
        "words of the work read": 53,
        "words before": 7,
        "words after": 26,
        "sentences after": 0,
        "sentences left over": 0,
        "passages under a printed heading": 5,
        "passages in paragraphs that the copy shows": 5,
        "citations in the text": 4,
        "marks of a style that is not known": 0,
        "citations of claims": 4,
        "claims that cite": 3,
        "texts held against the work, word by word": 6,
        "page locators within known pages": 1,
        "titles of sources": 4,
    }


def test_quotes_spaces_and_line_breaks_do_not_matter(tmp_path: Path) -> None:
    """A copy with other quotation marks, dashes and line breaks is the same work."""
    other = WORK.replace("“", '"').replace("”", '"').replace("\n", "\r\n").replace(" since", "\u00a0\n since")
    assert told(verified(tmp_path, other)) == []


@pytest.mark.parametrize(
    ("swap", "message"),
    [
        (("opens: The town has had", "opens: The village has had"), 'passages.o-s1.opens: "The village has had" does not stand in well.txt'),
        (("closes: the mayor disagrees", "closes: the mayor agrees"), 'passages.o-s2.closes: "the mayor agrees" does not stand in well.txt'),
        (("opens: As argued by Ruiz, closes: the mayor disagrees", "opens: The village, closes: the mayor agrees"), 'passages.o-s2.opens: "The village" … "the mayor agrees" does not stand in well.txt'),
        (("closes: the mayor disagrees", "closes: The town has had"), 'passages.o-s2.closes: "The town has had" does not stand behind "As argued by Ruiz" in well.txt'),
        (("There has not been water in the town since spring.", "Has it that the town has had no water since spring? A pump that was never built, however, the mayor disagrees."), 'claims.dry.says: shares 8 words in a row with the work: "the town has had no water since spring"'),
        (("There has not been water in the town since spring.", "As argued by Ruiz (2018), the pump was never built; however, the mayor disagrees."), 'claims.dry.says: shares 14 words in a row with the work: "as argued by ruiz 2018 the pump was never built however the…"'),
        (("page: 12}", "page: 13}"), 'o-s1: cites "Miller 2019" at page 12, but no claim of o-s1 does'),
        (("paragraph: 4}", "paragraph: 5}"), 'm-s1: cites "National Water Board 2017" at paragraph 4, but no claim of m-s1 does'),
        ((", {source: lopez-chen-2020b}", ""), 'o-s1: cites "Lopez & Chen 2020b", but no claim of o-s1 does'),
        (('label: National Water Board 2017', 'label: Water Office 2017'), 'm-s1: cites "National Water Board 2017", which names no source of the dataset'),
        (("modality: asserted}\n", "modality: asserted, cites: [{source: miller-2019}]}\n"), None),
        (("There has not been water in the town since spring.", "So the town has had no water since spring, it says."), 'claims.dry.says: shares 8 words in a row with the work: "the town has had no water since spring"'),
        (("page: 1-40", "page: 20-40"), 'claims.dry.cites.0.page: page 12 is outside of pages 20-40 of "miller-2019"'),
        (("source: ruiz-2018, quoted", "source: board-2017, quoted"), None),
    ],
)  # fmt: skip
def test_each_difference_is_told(tmp_path: Path, swap: tuple[str, str], message: str | None) -> None:
    """One change in the data, and the finding that says so, with its place."""
    found = told(verified(tmp_path, WORK, swap))
    assert found
    assert message is None or message in found
    assert message is not None or any("which its sentence does not" in text for text in found)


def test_a_sentence_without_a_passage_is_left_over(tmp_path: Path) -> None:
    """What stands between two passages and is no heading is told, at its line of the copy."""
    work = WORK.replace("The next part looks", "But it rained once. It was in May! The next part looks")
    result = verified(tmp_path, work)
    assert [(problem.path, problem.line, problem.message) for problem in result.problems] == [
        ("well.txt", 9, 'no passage covers "But it rained once."'),
        ("well.txt", 9, 'no passage covers "It was in May!"'),
    ]
    assert result.checked["sentences left over"] == 2


def test_passages_out_of_order_or_found_twice_are_told(tmp_path: Path) -> None:
    """A passage before the end of the one listed before it, and one whose words stand there again."""
    first = '  m-s1: {section: Money, paragraph: 1, opens: Most of it, closes: "2017, para. 4)"}\n'
    second = "  m-s2: {section: Money, paragraph: 1, opens: Nobody knows, closes: knows why}\n"
    assert 'passages.m-s1.opens: stands in well.txt before the end of "m-s2", which is listed before it' in told(
        verified(tmp_path, WORK, (first + second, second + first))
    )
    again = WORK.replace("References", "Nobody knows why.\n\nReferences")
    assert told(verified(tmp_path, again)) == [
        'passages.m-s2.opens: "Nobody knows" … "knows why" stands in well.txt 2 times'
    ]


def test_a_title_that_the_list_has_otherwise_is_advice(tmp_path: Path) -> None:
    """A title that does not stand in the copy is worth a look, and no more."""
    result = verified(tmp_path, WORK, ("title: Pumps", "title: Pumping"))
    assert told(result) == []
    assert [hint.where for hint in result.advice] == ["sources.lopez-chen-2020b.title"]


def test_copies_of_other_kinds(tmp_path: Path) -> None:
    """A web page is read without its scripts; what cannot be read is said in a sentence."""
    page = tmp_path / "well.html"
    page.write_text(
        f"<!DOCTYPE html><html><head><title>x</title></head><body><script>no(1)</script><pre>{WORK}</pre></body></html>"
    )
    assert told(verified(tmp_path, read_copy(page))) == []
    (tmp_path / "latin.txt").write_bytes("Fähre".encode("latin-1"))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    for name, reason in (
        ("none.txt", "cannot be read"),
        ("latin.txt", "not UTF-8"),
        ("broken.pdf", "is no PDF that can be read"),
    ):
        with pytest.raises(CallError, match=reason):
            read_copy(tmp_path / name)


def test_the_command(tmp_path: Path) -> None:
    """Exit code 0 and the numbers; 1 and every finding; 2 where the copy cannot be read."""
    (tmp_path / "well.txt").write_text(WORK, encoding="utf-8")
    (tmp_path / "well.yaml").write_text(DATA, encoding="utf-8")
    data = ["--data", str(tmp_path / "well.yaml")]
    done = run("verify", str(tmp_path / "well.txt"), *data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "5 passages" in done.stdout
    assert "4 citations in the text" in done.stdout
    (tmp_path / "other.txt").write_text(WORK.replace("Nobody knows why", "Somebody may know"), encoding="utf-8")
    done = run("verify", str(tmp_path / "other.txt"), *data)
    assert done.returncode == 1
    assert 'passages.m-s2.opens: "Nobody knows" … "knows why" does not stand in' in done.stderr
    report = json.loads(run("verify", str(tmp_path / "other.txt"), *data, "--json").stdout)
    assert report["ok"] is False
    assert report["checked"]["passages"] == 5
    assert set(report["problems"][0]) == {"path", "line", "column", "where", "message", "hint"}
    assert run("verify", str(tmp_path / "none.txt"), *data).returncode == 2
    assert run("verify").returncode == 2


ESSAY = ROOT.parent / "shared" / "essay" / "the-digital-silk-road-a-view-in-central-asia.txt"


@pytest.mark.skipif(not ESSAY.exists(), reason="the text of the essay is not part of the project")
def test_the_essay_is_accounted_for(essay: graph.KnowledgeGraph) -> None:
    """Every sentence of what was read, every citation and every reference of the essay has its record."""
    result = verify(essay, ESSAY.read_text(encoding="utf-8"), "the essay")
    assert told(result) == []
    assert result.advice == []
    assert result.checked["passages"] == len(essay.data.passages)


def test_a_copy_of_another_work_is_one_finding(essay: graph.KnowledgeGraph) -> None:
    """Where none of many passages stands, it is said once, with what to do, and nothing else is counted."""
    result = verify(essay, "A text of another kind. It says nothing of this.\n", "other.txt")
    (problem,) = result.problems
    assert problem.message == f"none of its {len(essay.data.passages)} passages stands in other.txt"
    assert "--data" in problem.hint
    assert sentences(result) == "Nothing else was held against other.txt."
