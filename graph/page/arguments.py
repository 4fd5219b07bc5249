"""How the claims argue, as trees: a claim that others argue about, and below it what supports, limits or opposes it.

Each claim stands in full once, at the first place to which a reader comes; elsewhere it is only named. So the trees are
as long as the arguments, however often they join.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from graph.knowledge import Knowledge
from graph.knowledge.walk import reached

ORDER = ("supports", "qualifies", "causes", "contrasts")
# claims from a root downwards; what lies deeper has a tree of its own, for nobody reads so far to the right
DEEPEST = 8


@dataclass
class Branch:
    """A claim in a tree, with what argues about it.

    `kind` is what it does to the claim above it; a root has none. `repeats` is "above" where it is itself one of the
    claims above it, which closes a circle, "elsewhere" where it stands in full in another tree, and otherwise empty.
    """

    claim_id: str
    kind: str = ""
    repeats: Literal["", "above", "elsewhere"] = ""
    branches: list[Branch] = field(default_factory=list)

    @property
    def claims(self) -> int:
        """How many claims stand in it, also those that are only named."""
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[Branch]:
        """The branch and all below it, as they are read."""
        yield self
        for branch in self.branches:
            yield from branch


def argument_trees(kb: Knowledge) -> list[Branch]:
    """The trees, those of most claims first, and else in the order of the text; none where no claim argues.

    A root argues about nothing itself. Claims that argue in a circle, of which none is a root, follow at the end.
    """
    argued = kb.index.argued
    roots = [claim_id for claim_id in kb.index.claims if claim_id in argued and not _aims(kb, claim_id)]
    roots.sort(key=lambda root: -len(reached([root], lambda claim_id: [c for _, c in argued.get(claim_id, ())])))
    grower = _Grower(kb)
    trees = [tree for root in roots for tree in grower.trees(root)]
    for claim_id in kb.index.claims:
        while claim_id in argued and claim_id not in grower.grown:
            trees += grower.trees(_first_of_circle(kb, claim_id))
    return trees


class _Grower:
    """Grows trees, and remembers which claims stand in one already."""

    def __init__(self, kb: Knowledge) -> None:
        self.argued = kb.index.argued
        self.grown: set[str] = set()

    def trees(self, root: str) -> Iterator[Branch]:
        """The tree of a root, and those in which it goes on where it is too deep."""
        roots = deque([root])
        while roots:
            claim_id = roots.popleft()
            if claim_id not in self.grown:
                yield self._tree(Branch(claim_id), (), roots)

    def _tree(self, branch: Branch, above: tuple[str, ...], roots: deque[str]) -> Branch:
        """The branch with all that argues about its claim; what is too deep is added to the roots."""
        self.grown.add(branch.claim_id)
        above = (*above, branch.claim_id)
        for kind, claim_id in sorted(self.argued.get(branch.claim_id, ()), key=lambda pair: ORDER.index(pair[0])):
            twig = Branch(claim_id, kind)
            branch.branches.append(twig)
            if claim_id in above:
                twig.repeats = "above"
            elif claim_id in self.grown:
                twig.repeats = "elsewhere"
            elif len(above) == DEEPEST and claim_id in self.argued:
                twig.repeats = "elsewhere"
                roots.append(claim_id)
            else:
                self._tree(twig, above, roots)
        return branch


def _aims(kb: Knowledge, claim_id: str) -> list[str]:
    """The claims about which this one argues."""
    return [aim for _, aim in kb.data.claims[claim_id].argues.pairs()]


def _first_of_circle(kb: Knowledge, claim_id: str) -> str:
    """Of a circle in which this claim argues, or about which it does, the first claim in the order of the text.

    Where one circle argues about another, it is the last of them: that is where its argument leads.
    """

    def aims(start: str) -> dict[str, None]:
        return reached([start], lambda claim_id: _aims(kb, claim_id))

    while True:
        in_order = sorted(aims(claim_id), key=kb.index.rank.__getitem__)
        further = next((aim for aim in in_order if claim_id not in aims(aim)), None)
        if further is None:
            return in_order[0]
        claim_id = further
