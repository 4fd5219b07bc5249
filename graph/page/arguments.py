"""How the claims argue, as trees: a claim that others argue about, and below it what supports, limits or opposes it.

Each claim stands in full once, at the first place to which a reader comes; elsewhere it is only named. So the trees are
as long as the arguments, however often they join.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.knowledge import Knowledge

ORDER = ("supports", "qualifies", "causes", "contrasts")
DEEPEST = (
    8  # claims from a root downwards; what lies deeper has a tree of its own, for nobody reads so far to the right
)


@dataclass
class Branch:
    """A claim in a tree, with what argues about it.

    `kind` is what it does to the claim above it; a root has none. `again` is "above" where it is itself one of the
    claims above it, which closes a circle, "elsewhere" where it stands in full at another place, and otherwise empty.
    """

    key: str
    kind: str = ""
    again: str = ""
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


def arguments(kb: Knowledge) -> list[Branch]:
    """The trees, those of most claims first, and else in the order of the text; none where no claim argues.

    A root argues about nothing itself. Claims that argue in a circle, of which none is a root, follow at the end.
    """
    told: set[str] = set()
    roots = [key for key in kb.index.claims if key in kb.index.argued and not kb.data.claims[key].argues.pairs()]
    roots.sort(key=lambda key: -len(_below(kb, key)))
    trees: list[Branch] = []
    for root in roots:
        trees += _trees(kb, root, told)
    for key in kb.index.claims:
        while key in kb.index.argued and key not in told:
            trees += _trees(kb, _first_of_circle(kb, key), told)
    return trees


def _trees(kb: Knowledge, root: str, told: set[str]) -> Iterator[Branch]:
    """The tree of a root, and those in which it goes on where it is too deep."""
    waiting = [root]
    while waiting:
        key = waiting.pop(0)
        if key not in told:
            yield _grown(kb, Branch(key), (), told, waiting)


def _grown(kb: Knowledge, branch: Branch, above: tuple[str, ...], told: set[str], waiting: list[str]) -> Branch:
    """The branch with all that argues about its claim."""
    told.add(branch.key)
    above = (*above, branch.key)
    argued = sorted(kb.index.argued.get(branch.key, ()), key=lambda pair: ORDER.index(pair[0]))
    for kind, other in argued:
        small = Branch(other, kind)
        branch.branches.append(small)
        if other in above:
            small.again = "above"
        elif other in told:
            small.again = "elsewhere"
        elif len(above) == DEEPEST and other in kb.index.argued:
            small.again = "elsewhere"
            waiting.append(other)
        else:
            _grown(kb, small, above, told, waiting)
    return branch


def _below(kb: Knowledge, root: str) -> set[str]:
    """All claims that argue about this one, at any remove."""
    found, waiting = {root}, [root]
    while waiting:
        more = [other for _, other in kb.index.argued.get(waiting.pop(), ()) if other not in found]
        found.update(more)
        waiting += more
    return found


def _over(kb: Knowledge, key: str) -> set[str]:
    """All claims about which this one argues, at any remove."""
    found: set[str] = set()
    waiting = [key]
    while waiting:
        more = [other for _, other in kb.data.claims[waiting.pop()].argues.pairs() if other not in found]
        found.update(more)
        waiting += more
    return found


def _first_of_circle(kb: Knowledge, key: str) -> str:
    """Of a circle in which this claim argues, or about which it does, the first claim in the order of the text.

    Where one circle argues about another, it is the last of them: that is where its argument leads.
    """
    while True:
        over = sorted(_over(kb, key), key=kb.index.rank.__getitem__)
        further = next((other for other in over if key not in _over(kb, other)), None)
        if further is None:
            return over[0]
        key = further
