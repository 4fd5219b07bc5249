"""Datasets of the essay's shape in any size, the same bytes every time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.read.compose import compose
from graph.read.source_map import SourceMap
from graph.read.validate import to_records
from graph.records import Dataset

WORDS = tuple(
    "supplies plans says opens builds finances studies watches joins leaves cameras cables cities trade debt water "  # noqa: SIM905
    "law growth study report region border market minister company student teacher network traffic café Zürich".split()
)
VERDICTS = ("confirmed", "partly", "not reached", "not read")
MODALITIES = ("asserted", "asserted", "asserted", "reported", "hedged", "predicted")
HUB_SOURCE, HUB_ENTITY = "source-2", "actor-2"  # what a fifth of the claims cite, and two fifths mention


PART = 9_000  # claims of a part: a multiple of 18, so that those that argue with each other stand in one


def dataset(claims: int, works: int = 1) -> str:
    """A dataset with this many claims, as YAML. Sources, entities and passages grow with the claims.

    As in the essay, a claim has about three entities and one citation with a check; two of three claims state a
    relation, one of four has a figure, one of three argues for another, one of nine against one. As there, too, one
    source and one entity are in far more claims than all others, and the entity has parts and is quoted: what costs
    the square of a hub is not seen without one.

    Where there are several works, each has as many claims, and the claims of a sentence follow each other.
    """
    return "".join(_lines(_Size(claims, works)))


def parts(claims: int, works: int, most: int = PART) -> Iterator[Knowledge]:
    """The same dataset of several works in parts, as `graph.export.parquet.fill` takes them.

    Each has the names of all, and at most so many claims with their passages. One at a time is in memory.
    """
    size = _Size(claims, works)
    names = _read("".join(_names(size, size.chance())))
    passages, claiming = size.chance(), size.chance()
    for _ in _names(size, passages):  # by which chance stands where the passages begin
        pass
    claiming.setstate(passages.getstate())
    for n in range(size.passages):
        for _ in _passage(size, n, claiming):
            pass
    for first in range(0, claims, most):
        last = min(first + most, claims)
        lines = ["dataset: {title: Synthetic, reads: source-0}\npassages:\n"]
        for n in range(size.passage_of(first), min(size.passage_of(last), size.passages)):
            lines += _passage(size, n, passages)
        lines.append("claims:\n")
        for n in range(first, last):
            lines += _claim(size, n, claiming)
        data = _read("".join(lines))
        yield Knowledge(replace(names, passages=data.passages, claims=data.claims), f"{first}.yaml")


def _read(text: str) -> Dataset:
    """The records of a text, whose names stand in others."""
    data, _, problems = to_records(SourceMap([("synthetic.yaml", compose(text))]))
    if data is None or problems:
        raise ValueError(problems[:3])
    return data


class _Size(NamedTuple):
    """How many claims there are in how many works, and with them how many of all else."""

    claims: int
    works: int = 1

    @property
    def sources(self) -> int:
        return max(self.claims // 12, 3, self.works)

    @property
    def actors(self) -> int:
        return max(self.claims // 30, 3)

    @property
    def concepts(self) -> int:
        return max(self.claims // 60, 3)

    @property
    def passages(self) -> int:
        return max(self.claims // 2, 3)

    def passage_of(self, n: int) -> int:
        """The passage of a claim: of one work all passages are gone through twice."""
        return n % self.passages if self.works == 1 else n // 2

    def work_of(self, n: int) -> int:
        """The work of a passage."""
        return n * self.works // self.passages

    def chance(self) -> random.Random:
        """What is drawn, the same every time."""
        return random.Random(self.claims)  # noqa: S311  # repeatable chance is wanted, not secrecy


def _lines(size: _Size) -> Iterator[str]:
    chance = size.chance()
    yield from _names(size, chance)
    yield "passages:\n"
    for n in range(size.passages):
        yield from _passage(size, n, chance)
    yield "claims:\n"
    for n in range(size.claims):
        yield from _claim(size, n, chance)


def _names(size: _Size, chance: random.Random) -> Iterator[str]:
    yield "dataset:\n  title: Synthetic\n  reads: source-0\n  language: en\n"
    yield "predicates:\n  supplies: {reads: supplies, reversed: is supplied by, from: actor, to: actor}\n"
    yield "sources:\n"
    for n in range(size.sources):
        yield f"  source-{n}:\n    label: Author {n} 2019\n    kind: news analysis\n    type: article-magazine\n"
        yield f"    author: [{{family: Author{n}, given: B.}}]\n    issued: 2019-11-{n % 28 + 1:02}\n"
        yield f"    title: {_text(chance, 6)}\n    URL: https://example.org/work/{n}\n    accessed: 2021-01-04\n"
    yield "actors:\n"
    for n in range(size.actors):
        part_of = f", part_of: {HUB_ENTITY}" if n % 3 == 0 else ""
        yield f"  actor-{n}: {{name: Actor {n}, kind: company, aliases: [A{n} Inc]{part_of}}}\n"
    yield "concepts:\n"
    for n in range(size.concepts):
        yield f"  concept-{n}: {{name: concept {n}}}\n"


def _passage(size: _Size, n: int, chance: random.Random) -> Iterator[str]:
    section, paragraph = n // 200, n % 200 // 8 + 1
    yield f"  passage-{n}:\n    section: Section {section}\n    paragraph: {paragraph}\n"
    yield f"    opens: {_text(chance, 4)}\n    closes: {_text(chance, 4)}\n"
    if size.works > 1:
        yield f"    source: source-{size.work_of(n)}\n"


def _claim(size: _Size, n: int, chance: random.Random) -> Iterator[str]:
    subject, object_ = chance.sample(range(size.actors), 2)
    concept, source = chance.randrange(size.concepts), f"source-{chance.randrange(size.sources)}"
    hub = int(HUB_ENTITY.removeprefix("actor-"))
    if n // 5 % 5 < 2 and hub not in (subject, object_):  # two of five, whether they cite the other hub or not
        subject, object_ = (hub, object_) if n % 2 else (subject, hub)
    yield f"  claim-{n}:\n    says: {_text(chance, 14).capitalize()}.\n    passage: passage-{size.passage_of(n)}\n"
    modality = chance.choice(MODALITIES)
    yield f"    modality: {modality}\n"
    if modality == "reported" and n % 4:  # by the hub in one of four: what is not has a work that reports it
        yield f"    said_by: {HUB_ENTITY if n % 4 == 1 else f'actor-{n % size.actors}'}\n"
    yield f"    about: [actor-{subject}, actor-{object_}, concept-{concept}]\n"
    if n % 3:
        ends = f"subject: actor-{subject}, predicate: supplies, object: actor-{object_}, of: concept-{concept}"
        yield f"    states:\n      - {{{ends}}}\n"
    if n % 4 == 0:
        yield f"    figures:\n      - {{value: {n}, unit: cameras, bound: more than, of: actor-{subject}}}\n"
    yield f"    cites:\n      - source: {source if n % 5 else HUB_SOURCE}\n        page: {n % 300 + 1}\n"
    yield f"        check:\n          verdict: {chance.choice(VERDICTS)}\n"
    yield f"          finding: {_text(chance, 12).capitalize()}.\n"
    yield f"          read: https://example.org/work/{n}\n          on: 2026-11-24\n"
    if n % 3 == 1:
        yield f"    argues: {{supports: claim-{n - 1}}}\n"
    elif n % 9 == 2:
        yield f"    argues: {{contrasts: claim-{n - 2}}}\n"


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words))
