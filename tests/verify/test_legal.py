"""A court opinion drafted and held against itself: its cases and statutes are sources, also in short and as "id."."""

from pathlib import Path

import pytest

import graph
from graph.draft import draft
from graph.todo.copies import left_in_copy
from graph.verify import verify

OPINION = """\
# Ashford Mill v. Town

The mill sued under 28 U. S. C. §2680(h). In *Baker* v. *Town of Elm*, 605 U. S. 395, 400 (2025), the Court read that
narrowly. It had done so before in *Cole* v. *Dale*, 347 U. S. 483 (1954). See *Baker*, 605 U. S., at 402. The text is
broad. *Id.*, at 403. A raid may be covered, see §2680(a).[^1]

The clerk disagreed. *Cole*, *supra*, at 490. A mill must show harm, 28 U. S. C. §1346(b)(1). That is not much. *Ibid.*

[^1]: See *Finch* v. *Gray*, 12 F. 3d 45, 50 (CA9 1999); 28 U. S. C. §2671.
"""
SAYS = "    says: Own words on what is said there, number {}.\n    modality: asserted\n"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The draft of the opinion, with something said in every stub."""
    parts = draft(OPINION, stubs=True).text.split("-c1:\n")
    path = tmp_path / "opinion.yaml"
    path.write_text("".join(
        f"{part}-c1:\n{SAYS.format(number)}" if number + 1 < len(parts) else part for number, part in enumerate(parts)
    ), encoding="utf-8")  # fmt: skip
    return path


def cited(kb: graph.KnowledgeGraph) -> list[tuple[str, str]]:
    return [(citation.source, citation.locator) for claim in kb.data.claims.values() for citation in claim.cites]


def test_what_an_opinion_cites(written: Path) -> None:
    """Every citation is tied, with its page or section; a sentence that only cites belongs to the claim before it."""
    kb = graph.load(written)
    kinds = {
        source_id: source.kind for source_id, source in kb.data.sources.items() if source_id != kb.data.dataset.reads
    }
    assert kinds == {
        "28-u-s-c-2680": "law", "baker-v-town-of-elm-2025": "court decision", "cole-v-dale-1954": "court decision",
        "28-u-s-c-1346": "law", "finch-v-gray-1999": "court decision", "28-u-s-c-2671": "law",
    }  # fmt: skip
    assert cited(kb) == [
        ("28-u-s-c-2680", "sec. 2680(h)"), ("baker-v-town-of-elm-2025", "p. 400"), ("cole-v-dale-1954", ""),
        ("baker-v-town-of-elm-2025", "p. 402"), ("baker-v-town-of-elm-2025", "p. 403"), ("28-u-s-c-2680", "sec. 2680(a)"),
        ("finch-v-gray-1999", "p. 50"), ("28-u-s-c-2671", ""), ("cole-v-dale-1954", "p. 490"),
        ("28-u-s-c-1346", "sec. 1346(b)(1)"), ("28-u-s-c-1346", ""),
    ]  # fmt: skip
    baker = kb.data.sources["baker-v-town-of-elm-2025"]
    assert (baker.title, baker.volume, baker.container_title, baker.page, baker.year) == (
        "Baker v. Town of Elm", "605", "U.S.", "395", "2025",
    )  # fmt: skip
    assert [len(claim.passage) for claim in kb.data.claims.values()] == [1, 1, 2, 2, 1, 2, 1, 2]


def test_the_right_data_have_no_finding(written: Path) -> None:
    """Held against the opinion, nothing is left over, and nothing is left to do in it."""
    kb = graph.load(written)
    result = verify(kb, OPINION, "opinion.md")
    assert [problem.message for problem in result.problems] == []
    assert result.checked["citations in the text"] == 10
    assert left_in_copy(kb, OPINION, "opinion.md")["citations_not_carried"] == []


def test_a_wrong_page_of_a_case_is_seen(written: Path) -> None:
    """Also where the text cites it in short, or as "id."."""
    for right, wrong in (("'402'", "'401'"), ("'403'", "'401'"), ("section: '2680(a)'", "section: '2680(b)'")):
        text = written.read_text(encoding="utf-8")
        written.write_text(text.replace(right, wrong), encoding="utf-8")
        kb = graph.load(written)
        assert len(verify(kb, OPINION, "opinion.md").problems) == 1, wrong
        written.write_text(text, encoding="utf-8")


def test_a_law_that_a_claim_is_about_is_carried(written: Path) -> None:
    """A claim may speak of a law in place of citing it; where it does neither, verify and todo say so."""
    text = written.read_text(encoding="utf-8")
    cites = "    cites:\n      - source: 28-u-s-c-1346\n        section: '1346(b)(1)'\n"
    assert cites in text
    written.write_text(text.replace(cites, "    about: 28-u-s-c-1346\n"), encoding="utf-8")
    assert verify(graph.load(written), OPINION, "opinion.md").problems == []
    written.write_text(text.replace(cites, ""), encoding="utf-8")
    kb = graph.load(written)
    messages = [problem.message for problem in verify(kb, OPINION, "opinion.md").problems]
    assert messages == ['cites "28 U. S. C. §1346(b)(1)", but no claim of text-p2-s3 does']
    left = left_in_copy(kb, OPINION, "opinion.md")["citations_not_carried"]
    assert [problem.message for problem in left] == messages


def test_what_the_data_have_already_is_drafted_once(written: Path) -> None:
    """Beside the data the cases and statutes are tied to the sources that are there."""
    more = OPINION.replace(
        "The clerk disagreed.", "The clerk said no, citing 28 U.S.C. § 2680(b). The clerk disagreed."
    )
    skeleton = draft(more, kb=graph.load(written))
    assert (skeleton.counts["sources"], skeleton.counts["citations"]) == (0, 1)
    assert "# cites 28-u-s-c-2680 (28 U.S.C. § 2680(b)), section 2680(b)" in skeleton.text
