"""What a claim rests on, what falls with a source, and what an audit points at: worked out by hand from small texts."""

import json
import random
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.evidence import FINDINGS, SUPPORT, against, findings, ranking, support, without
from graph.evidence.audit import Audit
from tests.conftest import run

BASE = """\
dataset: {title: Evidence, reads: text}
predicates:
  knows: {reads: knows, reversed: is known by}
sources:
  text: {label: Text 2021, kind: essay, title: The Text, issued: 2021}
  paper: {label: Paper 2019, kind: news, title: A Paper, issued: 2019-05, page: 10-20}
  other: {label: Other 2019, kind: news, title: Another, issued: 2019, draws_on: paper}
  ministry: {label: Ministry 2018, kind: government document, title: An Order, issued: 2018}
  spare: {label: Spare 2000, kind: book, title: Not Cited, issued: 2000}
actors:
  ann: {name: Ann, kind: person}
  ben: {name: Ben, kind: person}
  eve: {name: Eve, kind: person}
projects:
  fair: {name: Fair, kind: event, began: 2019-06}
passages:
  s1: {section: One, paragraph: 1, opens: It begins, closes: it ends}
claims:
"""


def load(tmp_path: Path, claims: str) -> graph.KnowledgeGraph:
    """A dataset with these claims."""
    path = tmp_path / "data.yaml"
    path.write_text(BASE + claims, encoding="utf-8")
    return graph.load(path)


def claim(key: str, rest: str, says: str = "It is so.") -> str:
    """One claim as YAML."""
    return f"  {key}:\n    says: {says}\n    passage: s1\n    modality: asserted\n    about: [ann, ben]\n{rest}"


CHECK = "{verdict: VERDICT, finding: Seen., read: 'https://example.org/a', on: 2026-11-24}"


def cite(source: str, verdict: str = "", more: str = "") -> str:
    """One citation as YAML."""
    check = f", check: {CHECK.replace('VERDICT', verdict)}" if verdict else ""
    return f"      - {{source: {source}{more}{check}}}\n"


@pytest.mark.parametrize(
    ("rest", "word"),
    [
        ("", "the author's"),
        ("    said_by: eve\n", "reported"),
        ("    cites:\n" + cite("paper"), "unchecked"),
        ("    cites:\n" + cite("paper", "not read"), "not reached"),
        ("    cites:\n" + cite("paper", "not reached") + cite("other", "not read"), "not reached"),
        ("    cites:\n" + cite("paper", "not reached") + cite("other", "partly"), "partly"),
        ("    cites:\n" + cite("paper") + cite("other", "confirmed"), "confirmed"),
        ("    cites:\n" + cite("paper", "partly") + cite("other", "confirmed"), "confirmed"),
        ("    cites:\n" + cite("paper", "confirmed") + cite("other", "contradicted"), "contradicted"),
        ("    cites:\n" + cite("paper", "absent") + cite("other", "not reached"), "absent"),
        ("    cites:\n" + cite("paper", "absent") + cite("other", "partly"), "partly"),
        (f"    check: {CHECK.replace('VERDICT', 'contradicted')}\n", "contradicted"),
    ],
)
def test_the_word_for_what_a_claim_rests_on(tmp_path: Path, rest: str, word: str) -> None:
    """The word is the first of the rule that fits, and a claim of the author's is not weak for having no citation."""
    found = support(load(tmp_path, claim("a", rest)), "a")
    assert found.word == word
    assert word in SUPPORT


def test_the_numbers_of_what_a_claim_rests_on(tmp_path: Path) -> None:
    """Works count once, those that draw on one another once, and what is had through another work is second hand."""
    rest = "    cites:\n" + cite("paper", "partly", ", page: 12") + cite("other", "", ", through: ministry")
    found = support(load(tmp_path, claim("a", rest)), "a")
    assert (found.citations, found.sources, found.independent, found.second_hand) == (2, ("paper", "other"), 1, 1)
    assert (found.checked, found.kinds, found.verdicts) == (1, ("news",), {"partly": 1})


FALLING = (
    claim("a", "    cites:\n" + cite("paper") + "    argues: {supports: b}\n")
    + claim("b", "    argues: {causes: c}\n")
    + claim("c", "    cites:\n" + cite("ministry") + "    argues: {supports: d}\n")
    + claim("d", "    argues: {contrasts: a}\n")
    + claim("e", "    cites:\n" + cite("paper") + cite("other")).replace("[ann, ben]", "[ann, eve]")
    + claim("f", "    cites:\n" + cite("other", "", ", through: paper")).replace("[ann, ben]", "[ben, eve]")
)


def test_what_falls_without_a_source(tmp_path: Path) -> None:
    """Claims lose all citations or some, lines that nothing else draws go, and legs are followed along the arguments.

    a falls; b stood on a alone and cites nothing, so it stands on nothing more; c loses its leg b and has a citation of
    its own, so what it carries stands. f knew Other through Paper alone.
    """
    impact = without(load(tmp_path, FALLING), ["paper"])
    assert (impact.unsupported, impact.weakened) == (("a", "f"), ("e",))
    assert impact.lines == (("ben", "eve"),)
    assert [(leg.claim, leg.lost, leg.left, leg.falls) for leg in impact.lost_support] == [
        ("b", ("a",), 0, True),
        ("c", ("b",), 0, False),
    ]


def test_without_several_sources_and_without_none(tmp_path: Path) -> None:
    """Together sources carry more than the sum: e falls only where both of its works are away."""
    kb = load(tmp_path, FALLING)
    assert without(kb, ["paper", "other"]).unsupported == ("a", "e", "f")
    assert without(kb, []).weight == without(kb, ["spare"]).weight == (0, 0, 0, 0)
    assert [source for source, _ in ranking(kb)][:3] == ["paper", "ministry", "other"]


@st.composite
def networks(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Claims with chance citations and arguments, and the sources that are taken away."""
    chance = random.Random(draw(st.integers(0, 10**9)))  # noqa: S311  # repeatable chance is wanted
    keys = [f"k{number}" for number in range(draw(st.integers(1, 9)))]
    text = ""
    for key in keys:
        cited = chance.sample(["paper", "other", "ministry"], chance.randint(0, 2))
        rest = "".join(["    cites:\n", *map(cite, cited)]) if cited else ""
        others = [other for other in keys if other != key]
        argued = chance.sample(others, min(len(others), chance.randint(0, 2)))
        if argued:
            rest += f"    argues: {{{chance.choice(['supports', 'causes', 'contrasts'])}: [{', '.join(argued)}]}}\n"
        text += claim(key, rest).replace("[ann, ben]", f"[{', '.join(chance.sample(['ann', 'ben', 'eve'], 2))}]")
    return text, draw(st.lists(st.sampled_from(["paper", "other", "ministry"]), max_size=3, unique=True))


@given(networks())
@settings(max_examples=80, deadline=None)
def test_what_falls_is_what_a_slow_look_finds(tmp_path_factory: pytest.TempPathFactory, network) -> None:
    """Held against the definitions: sets of citations, pairs of every claim, and legs until nothing changes."""
    text, gone = network
    kb = load(tmp_path_factory.mktemp("network"), text)
    impact = without(kb, gone)
    claims = kb.data.claims
    cited = {key: {citation.source for citation in one.cites} for key, one in claims.items()}
    bare = {key for key, sources in cited.items() if sources and sources <= set(gone)}
    assert set(impact.unsupported) == bare
    assert set(impact.weakened) == {key for key, sources in cited.items() if sources & set(gone)} - bare
    pairs = {key: {frozenset(pair) for pair in combinations(one.mentions(), 2)} for key, one in claims.items()}
    legs = {key: {a for a in claims if key in (*claims[a].argues.supports, *claims[a].argues.causes)} for key in claims}

    def stands(key: str, without_citation: set[str], trail: frozenset[str] = frozenset()) -> bool:
        """Whether some chain of carriers ends at a claim that stands by itself."""
        if key in without_citation or key in trail:
            return False
        alone = bool(cited[key]) or not legs[key]
        return alone or any(stands(other, without_citation, trail | {key}) for other in legs[key])

    fallen = {key for key in claims if stands(key, set()) and not stands(key, bare)}
    kept = {pair for key in claims if key not in fallen for pair in pairs[key]}
    assert {frozenset(line) for line in impact.lines} == {pair for key in fallen for pair in pairs[key]} - kept
    assert len({frozenset(line) for line in impact.lines}) == len(impact.lines)  # each once, whichever way round
    assert {leg.claim for leg in impact.lost_support} == {
        key for key in claims if legs[key] & fallen and key not in bare
    }
    assert {leg.claim for leg in impact.lost_support if leg.falls} == fallen - bare


RULES = [
    ("never-cited", claim("a", ""), ["paper", "other", "ministry", "spare"]),
    ("one-source", claim("a", "    cites:\n" + cite("paper")) + claim("b", "    cites:\n" + cite("paper") + cite("other")), ["a"]),
    ("one-kind", claim("a", "    cites:\n" + cite("paper") + cite("other")) + claim("b", "    cites:\n" + cite("paper") + cite("ministry")), ["a"]),
    ("interested", claim("a", "    cites:\n" + cite("ministry")) + claim("b", "    cites:\n" + cite("paper") + cite("ministry")), ["a"]),
    ("unchecked", claim("a", "    cites:\n" + cite("paper")) + claim("b", "    cites:\n" + cite("paper", "not read")), ["a"]),
    ("differs", claim("a", "    cites:\n" + cite("paper", "partly")) + claim("b", "    cites:\n" + cite("paper", "contradicted") + cite("other", "confirmed")) + claim("c", "    cites:\n" + cite("paper", "absent")) + claim("d", "    cites:\n" + cite("paper", "not reached")) + claim("e", "    check: {verdict: contradicted, finding: Not so., read: 'https://x.org', on: 2020-01-01}\n") + claim("f", "    check: {verdict: confirmed, finding: So it is., read: 'https://x.org', on: 2020-01-01}\n"), ["a", "b", "c", "e"]),
    ("as-cited", claim("a", "    cites:\n" + cite("paper", "", ', as_cited: "Paper, 2018"')) + claim("b", "    cites:\n" + cite("paper", "", ', as_cited: "Paper (2019)"')), ["a"]),
    ("locator-outside", claim("a", "    cites:\n" + cite("paper", "", ", page: 21")) + claim("b", "    cites:\n" + cite("paper", "", ", page: 20")), ["a"]),
    ("too-old", claim("a", "    cites:\n" + cite("paper") + cite("other")).replace("[ann, ben]", "[ann, fair]"), ["paper"]),
    ("quoted-without-locator", claim("a", "    cites:\n" + cite("paper", "", ", quoted: true, note: A misprint.")) + claim("b", "    cites:\n" + cite("paper", "", ", quoted: true, page: 11")), ["a"]),
    ("second-hand", claim("a", "    cites:\n" + cite("paper", "", ", through: other")) + claim("b", "    cites:\n" + cite("paper", "", ", through: other") + cite("ministry")), ["a"]),
    ("unmentioned", claim("a", "    cites:\n" + cite("paper", "confirmed"), "In 2015 Ann came with 40 others.") + claim("b", "    cites:\n" + cite("paper", "not read"), "In 2015 it began."), ["a"]),
    ("unargued", claim("a", "    argues: {supports: b}\n") + claim("b", "") + claim("c", "    argues: {contrasts: d}\n") + claim("d", ""), ["a"]),
    ("opposed", claim("a", "    argues: {contrasts: b}\n") + claim("b", "") + claim("c", ""), ["a", "b"]),
    ("without-claims", claim("a", ""), ["eve", "fair"]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "ids"), RULES, ids=[kind for kind, _, _ in RULES])
def test_each_kind_of_finding(tmp_path: Path, kind: str, text: str, ids: list[str]) -> None:
    """A rule points at the records that it is about and at no other, with a sentence and a line of the file."""
    kb = load(tmp_path, text)
    found = findings(kb, kind)
    assert [finding.id for finding in found] == ids
    for finding in found:
        place = Audit(kb).location(finding)
        assert finding.says
        assert place.line > 0
        lines = (tmp_path / "data.yaml").read_text(encoding="utf-8").splitlines()
        above = [line for line in lines[: place.line] if line.startswith(f"  {finding.id}:")]
        assert above, f"{finding.id} does not begin above line {place.line}"


def test_every_kind_of_finding_is_tried_above() -> None:
    """No rule without a test."""
    assert {kind for kind, _, _ in RULES} == set(FINDINGS)


def shared(*keys: str, more: str) -> str:
    """Claims of one sentence that cite Paper in the same way."""
    return "".join(claim(key, "    cites:\n" + cite("paper", "", more)) for key in keys)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("as-cited", ', as_cited: "Paper, 208"'),
        ("locator-outside", ", page: 21"),
        ("quoted-without-locator", ", quoted: true, note: A misprint."),
    ],
)
def test_what_is_printed_once_is_one_finding(tmp_path: Path, kind: str, more: str) -> None:
    """A place in the text is one finding with all its claims; the same in another sentence is another one."""
    text = shared("a", "b", "c", more=more) + shared("d", more=more).replace("passage: s1", "passage: s2")
    second = "  s2: {section: One, paragraph: 1, opens: It goes, closes: it went}\nclaims:\n"
    (tmp_path / "data.yaml").write_text(BASE.replace("claims:\n", second) + text, encoding="utf-8")
    kb = graph.load(tmp_path / "data.yaml")
    assert [finding.ids for finding in findings(kb, kind)] == [("a", "b", "c"), ("d",)]
    assert kb.ask(f"claims finding:{kind}").ids == ("a", "b", "c", "d")
    page = run("audit", "--data", "data.yaml", "--kind", kind, cwd=tmp_path).stdout
    assert f"{kind} (2): " in page
    assert "  data.yaml:" in page
    assert '"It is so." (a): ' in page
    assert "2 more claims (b, c)" in " ".join(page.split())


@pytest.mark.parametrize("note", ["no pages", "A web page without page numbers.", "The recording has none."])
def test_a_note_gives_the_reason_for_a_quotation_without_a_page(tmp_path: Path, note: str) -> None:
    """Where a note says why there is no page, neither the audit nor a question misses one."""
    text = claim("a", "    cites:\n" + cite("paper", "", f", quoted: true, note: {note}"))
    kb = load(tmp_path, text)
    assert findings(kb, "quoted-without-locator") == ()
    assert kb.ask("claims lacks:page").ids == ()


@pytest.mark.parametrize("kind", ["web page", "corporate page", "think-tank blog post", "news, type: post-weblog"])
def test_a_web_page_has_no_pages(tmp_path: Path, kind: str) -> None:
    """A quotation from a web page lacks no page, also where the dataset is checked; one with pages does."""
    text = claim("a", "    cites:\n" + cite("site", "", ", quoted: true"))
    site = f"  site: {{label: Site, kind: {kind}, title: A Site}}\nactors:"
    (tmp_path / "data.yaml").write_text(BASE.replace("actors:", site) + text, encoding="utf-8")
    kb = graph.load(tmp_path / "data.yaml")
    assert findings(kb, "quoted-without-locator") == ()
    assert kb.ask("claims lacks:page").ids == ()
    (tmp_path / "data.yaml").write_text(BASE.replace("actors:", site.replace("A Site", "A Site, page: 3-9")) + text)
    assert "is quoted without a locator" in run("check", "--data", str(tmp_path / "data.yaml")).stderr


@pytest.mark.parametrize(("page", "outside"), [("395", False), ("400", False), ("394", True), ("400-402", False)])
def test_a_pin_page_of_a_case_is_not_outside(tmp_path: Path, page: str, outside: bool) -> None:
    """A case bears its first page in a reporter; what is cited behind it lies in it, and what lies before does not."""
    text = claim("a", "    cites:\n" + cite("case", "", f', page: "{page}"'))
    case = "  case: {label: Ann v. Ben, kind: court document, type: legal_case, title: Ann v. Ben, page: 395}\nactors:"
    (tmp_path / "data.yaml").write_text(BASE.replace("actors:", case) + text, encoding="utf-8")
    kb = graph.load(tmp_path / "data.yaml")
    assert [finding.id for finding in findings(kb, "locator-outside")] == (["a"] if outside else [])


@pytest.mark.parametrize("printed", ["Ibid.", "ibid., p. 12", "Id.", "op. cit.", "Ebd."])
def test_ibid_is_no_other_form_of_a_name(tmp_path: Path, printed: str) -> None:
    """What points back to a citation is no misprint of it."""
    text = claim("a", "    cites:\n" + cite("paper", "", f', as_cited: "{printed}"'))
    assert findings(load(tmp_path, text), "as-cited") == ()


def test_the_audit_and_a_question_agree_on_what_is_never_cited(tmp_path: Path) -> None:
    """The work that is read is not in question, and one through which another is cited is used."""
    kb = load(tmp_path, claim("a", "    cites:\n" + cite("paper", "", ", through: other")))
    never = {finding.id for finding in findings(kb, "never-cited")}
    assert never == {*kb.ask("which sources are never cited").ids} == {"ministry", "spare"}


def test_a_copy_that_was_not_read_is_no_check(tmp_path: Path) -> None:
    """Where no copy, or not the cited place, could be read nothing was checked, in every number of checks."""
    text = claim("a", "    cites:\n" + cite("paper", "not read") + cite("other", "not read")) + claim(
        "b", "    cites:\n" + cite("paper") + cite("other", "not reached")
    )
    kb = load(tmp_path, text)
    assert [support(kb, key).checked for key in ("a", "b")] == [0, 0]
    assert Audit(kb).checked["citations held against the work"] == 0
    assert (
        json.loads(run("check", "--json", "--data", str(tmp_path / "data.yaml")).stdout)["checked"]["citations_checked"]
        == 0
    )
    done = run("check", "--data", str(tmp_path / "data.yaml"))
    assert "; 4 citations, 3 looked up without one (2 not read, 1 not reached), 1 not looked up" in done.stdout
    assert "0 of 2 citations held against the work" in " ".join(
        run("show", "a", "--data", str(tmp_path / "data.yaml")).stdout.split()
    )


def test_a_check_of_the_claim_itself_contradicts_it(tmp_path: Path) -> None:
    """A claim is contradicted by a check of its own, whatever its citations say, and by a check of a citation."""
    own = f"    check: {CHECK.replace('VERDICT', 'contradicted')}\n"
    kb = load(
        tmp_path,
        claim("a", own)
        + claim("b", "    cites:\n" + cite("paper", "confirmed") + own)
        + claim("c", "    cites:\n" + cite("paper", "confirmed") + cite("other", "contradicted"))
        + claim("d", "    cites:\n" + cite("paper", "confirmed")),
    )
    for question in ("which claims are contradicted", "claims verdict:contradicted", "claims support:contradicted"):
        assert kb.ask(question).ids == ("a", "b", "c")


def test_a_finding_says_what_is_missing(tmp_path: Path) -> None:
    """Numbers, years and names are named one by one."""
    text = claim("a", "    cites:\n" + cite("paper", "confirmed"), "In 2015 Ann came with 40 others.")
    assert findings(load(tmp_path, text), "unmentioned")[0].says == "no finding mentions 2015, 40, Ann"


def test_a_date_is_older_only_as_far_as_it_is_known(tmp_path: Path) -> None:
    """Paper of May 2019 is older than the Fair of June 2019; Other of 2019 may be of any month."""
    (found,) = findings(load(tmp_path, RULES[8][1]), "too-old")
    assert found.says == "is of 2019-05 and cited for Fair, which began in 2019-06: “It is so.”"


def test_disagreement_is_seen_from_both_sides(tmp_path: Path) -> None:
    """A contrast stands against both claims; where there is none, that is said by an empty list."""
    kb = load(tmp_path, FALLING)
    assert (against(kb, "a"), against(kb, "d"), against(kb, "b")) == (["d"], ["a"], [])


@pytest.fixture
def data(tmp_path: Path) -> str:
    load(tmp_path, FALLING)
    return str(tmp_path / "data.yaml")


def test_audit_on_one_page(data: str) -> None:
    """The page has every kind with its number, the ranking, what was looked at and what cannot be seen."""
    done = run("audit", "--data", data)
    assert done.returncode == 0
    for part in ("never-cited (1)", "one-source (3)", "With which source most falls", "Paper 2019: 3 claims fall, 1 loses a citation",
                 "Looked at: claims 6", "What cannot be seen from here"):  # fmt: skip
        assert part in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80 + len(data)
    assert "and 6 more" not in run("audit", "--data", data, "--kind", "all").stdout


def test_audit_as_json_has_every_record_with_its_line(data: str) -> None:
    """Kinds, records and places stand in the JSON, the ranking of the sources, too."""
    found = json.loads(run("audit", "--data", data, "--json").stdout)
    kinds = {row["kind"]: row for row in found["findings"]}
    assert set(kinds) == set(FINDINGS)
    (spare,) = kinds["never-cited"]["records"]
    assert (spare["id"], spare["path"], spare["line"]) == ("spare", data, 9)
    assert found["sources"][0]["id"] == "paper"
    assert found["checked"]["citations"] == 5
    assert found["unknown"]


def test_audit_fails_on_request(data: str) -> None:
    """A kind that is found fails, one that is not does not, and one that nobody knows is a wrong call."""
    assert run("audit", "--data", data, "--fail-on", "never-cited").returncode == 1
    assert run("audit", "--data", data, "--fail-on", "too-old").returncode == 0
    assert run("audit", "--data", data, "--fail-on", "all").returncode == 1
    done = run("audit", "--data", data, "--fail-on", "nonsense")
    assert done.returncode == 2
    assert "never-cited" in done.stderr


def test_without_on_the_command_line(data: str) -> None:
    """Ids and names are taken, in JSON, too; a name that nobody has is refused with candidates."""
    done = run("without", "Paper 2019", "--data", data)
    assert done.returncode == 0
    assert "2 claims without any citation left" in done.stdout
    found = json.loads(run("without", "paper", "other", "--data", data, "--json").stdout)
    assert [answer["id"] for answer in found["answers"]] == ["a", "e", "f", "b"]
    done = run("without", "papper", "--data", data)
    assert done.returncode == 2
    assert "did you mean Paper 2019 (paper)?" in done.stderr


def test_the_essay(essay: graph.KnowledgeGraph) -> None:
    """Figures of the essay that were worked out by hand from its text and the findings."""
    assert {finding.id for finding in findings(essay, "too-old")} == {"swanstrom-2011", "laruelle-peyrouse-2009"}
    assert [finding.id for finding in findings(essay, "never-cited")] == ["huawei-2017"]
    shen = [finding for finding in findings(essay, "as-cited") if '"Shen, 208"' in finding.says]
    assert [len(finding.ids) for finding in shen] == [4]
    assert findings(essay, "quoted-without-locator") == ()
    assert len(essay.ask("which claims are contradicted").ids) == 3
    assert findings(essay, "unchecked") == ()
    impact = without(essay, ["jardine-2019"])
    alone = {key for key in essay.index.citing["jardine-2019"] if len(essay.data.claims[key].cites) == 1}
    assert set(impact.unsupported) == alone
    assert set(impact.unsupported) | set(impact.weakened) == set(essay.index.citing["jardine-2019"])
    assert "safe-cities-now-smart-cities" in {leg.claim for leg in impact.lost_support}
