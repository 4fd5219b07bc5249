"""Datasets of the essay's shape in any size, the same bytes every time."""

from __future__ import annotations

import random
from collections.abc import Iterator

WORDS = tuple(
    "supplies plans says opens builds finances studies watches joins leaves cameras cables cities trade debt water "  # noqa: SIM905
    "law growth study report region border market minister company student teacher network traffic café Zürich".split()
)
VERDICTS = ("confirmed", "partly", "not reached", "not read")
MODALITIES = ("asserted", "asserted", "asserted", "reported", "hedged", "predicted")
HUB_SOURCE, HUB_ENTITY = "source-2", "actor-2"  # what a fifth of the claims cite, and two fifths mention


def dataset(claims: int) -> str:
    """A dataset with this many claims, as YAML. Sources, entities and passages grow with the claims.

    As in the essay, a claim has about three entities and one citation with a check; two of three claims state a
    relation, one of four has a figure, one of three argues for another, one of nine against one. As there, too, one
    source and one entity are in far more claims than all others, and the entity has parts and is quoted: what costs
    the square of a hub is not seen without one.
    """
    return "".join(_lines(claims, random.Random(claims)))  # noqa: S311  # repeatable chance is wanted, not secrecy


def _lines(claims: int, chance: random.Random) -> Iterator[str]:
    sources, actors, concepts = max(claims // 12, 3), max(claims // 30, 3), max(claims // 60, 3)
    passages = max(claims // 2, 3)
    yield "dataset:\n  title: Synthetic\n  reads: source-0\n  language: en\n"
    yield "predicates:\n  supplies: {reads: supplies, reversed: is supplied by, from: actor, to: actor}\n"
    yield "sources:\n"
    for n in range(sources):
        yield f"  source-{n}:\n    label: Author {n} 2019\n    kind: news analysis\n    type: article-magazine\n"
        yield f"    author: [{{family: Author{n}, given: B.}}]\n    issued: 2019-11-{n % 28 + 1:02}\n"
        yield f"    title: {_text(chance, 6)}\n    URL: https://example.org/work/{n}\n    accessed: 2021-01-04\n"
    yield "actors:\n"
    for n in range(actors):
        part_of = f", part_of: {HUB_ENTITY}" if n % 3 == 0 else ""
        yield f"  actor-{n}: {{name: Actor {n}, kind: company, aliases: [A{n} Inc]{part_of}}}\n"
    yield "concepts:\n"
    for n in range(concepts):
        yield f"  concept-{n}: {{name: concept {n}}}\n"
    yield "passages:\n"
    for n in range(passages):
        section, paragraph = n // 200, n % 200 // 8 + 1
        yield f"  passage-{n}:\n    section: Section {section}\n    paragraph: {paragraph}\n"
        yield f"    opens: {_text(chance, 4)}\n    closes: {_text(chance, 4)}\n"
    yield "claims:\n"
    for n in range(claims):
        yield from _claim(n, chance, sources, actors, concepts, passages)


def _claim(n: int, chance: random.Random, sources: int, actors: int, concepts: int, passages: int) -> Iterator[str]:
    subject, object_ = chance.sample(range(actors), 2)
    concept, source = chance.randrange(concepts), f"source-{chance.randrange(sources)}"
    hub = int(HUB_ENTITY.removeprefix("actor-"))
    if n // 5 % 5 < 2 and hub not in (subject, object_):  # two of five, whether they cite the other hub or not
        subject, object_ = (hub, object_) if n % 2 else (subject, hub)
    yield f"  claim-{n}:\n    says: {_text(chance, 14).capitalize()}.\n    passage: passage-{n % passages}\n"
    modality = chance.choice(MODALITIES)
    yield f"    modality: {modality}\n"
    if modality == "reported" and n % 4:  # by the hub in one of four: what is not has a work that reports it
        yield f"    said_by: {HUB_ENTITY if n % 4 == 1 else f'actor-{n % actors}'}\n"
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
