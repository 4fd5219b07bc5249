"""The claims as trees of arguments: each in full once, circles broken, nothing where nobody argues."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

import graph
from graph.knowledge import EDGES
from graph.page.arguments import DEEPEST, Branch, argument_trees
from graph.page.messages import TEXTS, format_message, ngettext

PAGE = Path(graph.__file__).parent / "page"


def _loaded(tmp_path: Path, argues: dict[str, str], says: str = "Claim") -> graph.KnowledgeGraph:
    """A dataset of claims in this order, each with what it argues."""
    claims = "".join(
        f'  {key}:\n    says: "{says} {key}."\n    modality: asserted\n    cites: [{{source: s}}]\n'
        + (f"    argues: {what}\n" if what else "")
        for key, what in argues.items()
    )
    path = tmp_path / "argued.yaml"
    path.write_text(
        f"dataset: {{title: T}}\nsources: {{s: {{label: S, kind: news, title: T}}}}\nclaims:\n{claims}",
        encoding="utf-8",
    )
    return graph.load(path)


def _told(branch: Branch, deep: int = 0) -> list[str]:
    """A tree as indented text."""
    line = f"{'  ' * deep}{branch.kind} {branch.claim_id} {branch.repeats}".rstrip()
    return [
        line.replace("  " * deep + " ", "  " * deep, 1),
        *(row for b in branch.branches for row in _told(b, deep + 1)),
    ]


def test_below_a_claim_stand_those_that_argue_about_it(tmp_path: Path) -> None:
    """First what supports, then what limits, brings about and opposes it; in each the order of the text."""
    argued = {
        "small": "", "root": "",
        "against": "{contrasts: root}", "cause": "{causes: root}", "limit": "{qualifies: root}",
        "second": "{supports: root}", "third": "{supports: root}", "deep": "{supports: second}", "pair": "{supports: small}",
        "alone": "",
    }  # fmt: skip
    assert [_told(tree) for tree in argument_trees(_loaded(tmp_path, argued))] == [
        ["root", "  supports second", "    supports deep", "  supports third", "  qualifies limit", "  causes cause", "  contrasts against"],
        ["small", "  supports pair"],
    ]  # fmt: skip


def test_a_claim_stands_in_full_once(tmp_path: Path) -> None:
    """Where it argues about two claims, the second tree names it and leaves out what is below it."""
    argued = {"one": "", "two": "", "both": "{supports: [one, two]}", "reason": "{supports: both}"}
    assert [_told(tree) for tree in argument_trees(_loaded(tmp_path, argued))] == [
        ["one", "  supports both", "    supports reason"],
        ["two", "  supports both elsewhere"],
    ]


def test_circles_are_broken(tmp_path: Path) -> None:
    """A claim that stands above is named so; a circle without a root begins at its first claim, with what leads to it."""
    circle = {"leads": "{supports: a}", "a": "{contrasts: b}", "b": "{contrasts: a}"}
    assert [_told(tree) for tree in argument_trees(_loaded(tmp_path, circle))] == [
        ["a", "  supports leads", "  contrasts b", "    contrasts a above"]
    ]
    two = {"a": "{supports: b}", "b": "{supports: [a, c]}", "c": "{supports: d}", "d": "{supports: c}"}
    assert [_told(tree) for tree in argument_trees(_loaded(tmp_path, two))] == [
        ["c", "  supports b", "    supports a", "      supports b above", "  supports d", "    supports c above"]
    ]


def test_a_long_chain_goes_on_in_another_tree(tmp_path: Path) -> None:
    """However deep the arguments go, a tree does not, and no claim is lost."""
    chain = {"c0": "", **{f"c{n}": f"{{supports: c{n - 1}}}" for n in range(1, 1500)}}
    trees = argument_trees(_loaded(tmp_path, chain))
    assert {branch.claim_id for tree in trees for branch in tree} == set(chain)
    assert max(len(row) - len(row.lstrip()) for tree in trees for row in _told(tree)) <= 2 * DEEPEST


def test_every_argument_of_the_essay_stands_in_a_tree(essay: graph.KnowledgeGraph) -> None:
    """Each pair of claims that argue once, each claim in full once, the largest tree first."""
    trees = argument_trees(essay)
    pairs = [
        (below.kind, below.claim_id, above.claim_id) for tree in trees for above in tree for below in above.branches
    ]
    claims = essay.data.claims.items()
    assert sorted(pairs) == sorted((kind, key, other) for key, c in claims for kind, other in c.argues.pairs())
    full = [branch.claim_id for tree in trees for branch in tree if not branch.repeats]
    assert len(full) == len(set(full))
    assert len(_told(trees[0])) == trees[0].claims > 10


def _rendered(kb: graph.KnowledgeGraph) -> str:
    environment = Environment(loader=FileSystemLoader(PAGE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.get_template("arguments.html")
    return template.render(
        argument_trees=argument_trees(kb),
        data=kb.data,
        edge_kinds=EDGES,
        texts=TEXTS,
        format_message=format_message,
        ngettext=ngettext,
    ).strip()


def test_the_trees_as_lists(tmp_path: Path) -> None:
    """Every claim is a link to its state of the page, behind what it does; pairs stand together; nothing is markup."""
    argued = {"root": "", "one": "{supports: root}", "two": "{contrasts: one}", "top": "", "why": "{causes: top}"}
    text = _rendered(_loaded(tmp_path, argued, "'<b>' & <script>"))
    for key in argued:
        assert f'href="#claim-{key}"' in text
    assert "<small>contrasts with</small>" in text
    assert "Pairs of claims: 1" in text
    assert "<b>" not in text
    assert "<script" not in text
    assert text.count("<ul>") == text.count("</ul>") == 4
    assert text.count("<li>") == text.count("</li>") == 4


@pytest.mark.parametrize("argued", [{}, {"a": "", "b": ""}])
def test_nobody_argues(tmp_path: Path, argued: dict[str, str]) -> None:
    """No trees, and nothing on the page."""
    if argued:
        kb = _loaded(tmp_path, argued)
    else:
        (tmp_path / "none.yaml").write_text("dataset: {title: None}\n")
        kb = graph.load(tmp_path / "none.yaml")
    assert argument_trees(kb) == []
    assert _rendered(kb) == ""
