"""No wrong answer is right: held against the records by a judge that knows nothing of how items are made.

The judge is slow and plain: it looks at every claim, tries every order, and takes sources away one by one.
"""

from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.knowledge import Knowledge
from graph.quiz.generate import quiz
from graph.quiz.item import Item
from graph.quiz.kinds import KINDS, LEVELS, Level
from graph.records import Actor, Arguments, Citation, Claim, Dataset, Header, Passage, Source
from graph.text import fold

WORDS = ("Rain", "rain!", "Snow", "Rain and snow", "雪", "雪 and rain", "Ice", "Fog", "Hail", "Dew", "Mist", "Frost")


def judge(data: Dataset, item: Item) -> None:
    """Every promise that an item makes, straight from the records."""
    assert len(item.options) == len(item.option_ids) == len({fold(text) or text for text in item.options})
    assert all(text and text == " ".join(text.split()) for text in (*item.options, item.stem, item.rationale))
    right = [item.option_ids[place] for place in item.key]
    wrong = [key for place, key in enumerate(item.option_ids) if place not in item.key]
    if item.kind == "order":
        assert not wrong
        _one_order(data, item, tuple(right))
    else:
        assert len(right) == 1
        assert len(wrong) >= 2
        {"source": _source, "not-cited": _not_cited, "speaker": _speaker, "modality": _modality, "fall": _fall}[
            item.kind
        ](data, item, right[0], wrong)


def _cited(claim: Claim) -> set[str]:
    return {key for cited in claim.cites for key in (cited.source, cited.through)} - {""}


def _twins(data: Dataset, key: str) -> list[Claim]:
    """The claims that nobody can tell from this one."""
    says = fold(data.claims[key].says) or data.claims[key].says
    return [claim for claim in data.claims.values() if (fold(claim.says) or claim.says) == says]


def _read_in(data: Dataset, claim: Claim) -> set[str]:
    return {data.passages[key].source or data.dataset.reads for key in claim.passage} or {data.dataset.reads}


def _all_read(data: Dataset) -> set[str]:
    return {data.dataset.reads, *(passage.source for passage in data.passages.values())}


def _source(data: Dataset, item: Item, right: str, wrong: list[str]) -> None:
    (key,) = item.claim_ids
    assert right in {cited.source for cited in data.claims[key].cites}
    cited = {source for twin in _twins(data, key) for source in _cited(twin)}
    labels = {fold(name) for source in cited for name in (data.sources[source].label, data.sources[source].title)}
    for source in wrong:
        assert source not in cited | _all_read(data)
        assert not {fold(data.sources[source].label), fold(data.sources[source].title)} & labels
        assert not cited & set(data.sources[source].draws_on)
        assert not any(source in data.sources[other].draws_on for other in cited)


def _not_cited(data: Dataset, item: Item, right: str, wrong: list[str]) -> None:
    (source,) = item.source_ids
    assert all(source not in _cited(twin) for twin in _twins(data, right))
    assert source not in _read_in(data, data.claims[right])
    for key in wrong:
        assert source in {cited.source for cited in data.claims[key].cites}


def _passes_on(claim: Claim) -> bool:
    return bool(claim.said_by) or claim.modality == "reported" or any(cited.quoted for cited in claim.cites)


def _speaker(data: Dataset, item: Item, right: str, wrong: list[str]) -> None:
    (key,) = item.claim_ids
    claim = data.claims[key]
    twins = _twins(data, key)
    spoken = {actor for twin in twins for actor in twin.said_by}
    names = {fold(name) for actor in spoken for name in (data.actors[actor].name, *data.actors[actor].aliases)}
    heard = spoken | {source for twin in twins for source in _cited(twin)}
    if claim.said_by:
        assert right in claim.said_by
    elif claim.modality == "reported":
        assert right in {cited.source for cited in claim.cites}
    else:
        assert not _passes_on(claim)
        assert {right} == _read_in(data, claim)
    for voice in wrong:
        assert voice not in heard
        if voice in data.actors:
            assert not {fold(data.actors[voice].name), *map(fold, data.actors[voice].aliases)} & names
        if voice in _all_read(data):  # the author
            assert all(_passes_on(twin) for twin in twins)


def _modality(data: Dataset, item: Item, right: str, wrong: list[str]) -> None:
    (key,) = item.claim_ids
    assert {twin.modality for twin in _twins(data, key)} == {right}
    assert "reported" not in wrong or not any(_passes_on(twin) for twin in _twins(data, key))


def _fall(data: Dataset, item: Item, right: str, wrong: list[str]) -> None:
    (source,) = item.source_ids
    before, after = _standing(data, ""), _standing(data, source)
    fallen = before - after
    assert right in fallen
    for key in wrong:
        assert key not in fallen
        assert not any(data.claims[other] in _twins(data, key) for other in fallen)


def _standing(data: Dataset, gone: str) -> set[str]:
    """The claims that stand on something: a citation, the author's word, or a claim that stands."""
    reasons = {
        key: [other for other, claim in data.claims.items() if key in (*claim.argues.supports, *claim.argues.causes)]
        for key in data.claims
    }
    standing: set[str] = set()
    while True:
        more = {
            key
            for key, claim in data.claims.items()
            if any(gone not in (cited.source, cited.through or "-") or not gone for cited in claim.cites)
            or (not claim.cites and (not reasons[key] or standing.intersection(reasons[key])))
        }
        if more <= standing:
            return standing
        standing |= more


def _one_order(data: Dataset, item: Item, right: tuple[str, ...]) -> None:
    """Of all orders, the key alone fits."""
    form = item.item_id.split("/")[1]
    assert [order for order in permutations(right) if _fits(data, item, form, order)] == [right]


def _fits(data: Dataset, item: Item, form: str, order: tuple[str, ...]) -> bool:
    steps = list(pairwise(order))
    if form == "argument":
        argues = {key: data.claims[key].argues for key in order}
        return all(two in (*argues[one].supports, *argues[one].causes) for one, two in steps)
    if form == "text":
        rank = {key: place for place, key in enumerate(data.passages)}
        places = [[rank[passage] for passage in data.claims[key].passage] for key in order]
        return all(max(one) < min(two) for one, two in pairwise(places))
    claim = data.claims[item.claim_ids[0]]
    (cited,) = claim.cites
    return order == tuple(filter(None, (*claim.said_by, cited.source, cited.through, *_read_in(data, claim))))


IDS = [f"c{number}" for number in range(9)]
SOURCES = [f"s{number}" for number in range(8)]
ACTORS = [f"a{number}" for number in range(5)]


def _some(of: list[str], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(of), max_size=most, unique=True).map(tuple)


CITATIONS = st.builds(
    Citation,
    source=st.sampled_from(SOURCES),
    through=st.sampled_from([*[""] * 6, *SOURCES]),
    quoted=st.integers(0, 5).map(lambda number: number == 0),
)


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Small datasets full of names that read alike, second-hand citations, circles and doubles."""
    names = st.sampled_from(WORDS)
    sources = {
        key: Source(
            label=f"{draw(names)} {key if draw(st.integers(0, 4)) else ''}".strip(),
            kind=draw(st.sampled_from(["news", "book"])),
            title=f"{draw(names)} {key if draw(st.integers(0, 4)) else ''}".strip(),
            draws_on=draw(_some(SOURCES, 1)) if not draw(st.integers(0, 4)) else (),
        )
        for key in SOURCES
    }
    actors = {
        key: Actor(name=f"{draw(names)} {key if draw(st.integers(0, 3)) else ''}".strip(), kind="person")
        for key in ACTORS
    }
    passages = {
        f"p{number}": Passage(
            section=draw(st.sampled_from(["North", "South", "East"])),
            paragraph=draw(st.integers(1, 2)),
            opens="a",
            closes="b",
            source="s1" if not draw(st.integers(0, 9)) else "",
        )
        for number in range(8)
    }
    claims = {
        key: Claim(
            says=f"{draw(names)} falls {key if draw(st.integers(0, 5)) else ''}".strip(),
            modality=draw(st.sampled_from(["asserted", "asserted", "hedged", "predicted", "normative", "reported"])),
            passage=draw(_some(list(passages))),
            said_by=draw(_some(ACTORS)) if not draw(st.integers(0, 2)) else (),
            cites=tuple(draw(st.lists(CITATIONS, max_size=2))),
            argues=Arguments(
                supports=tuple(other for other in draw(_some(IDS)) if other != key),
                causes=tuple(other for other in draw(_some(IDS, 1)) if other != key),
            ),
        )
        for key in IDS
    }
    head = Header(title="T", reads=draw(st.sampled_from(["s0", "s0", "s0", ""])))
    return Dataset(dataset=head, sources=sources, actors=actors, passages=passages, claims=claims)


@settings(max_examples=80, deadline=None)
@given(datasets(), st.integers(0, 1000), st.sampled_from([*LEVELS, None]))
def test_no_wrong_answer_is_right(data: Dataset, seed: int, level: Level | None) -> None:
    """Whatever the records say, the judge agrees with every item that is made from them."""
    for kind in KINDS:
        for item in quiz(Knowledge(data, "-"), seed=seed, count=40, kinds=[kind], level=level).items:
            judge(data, item)


def test_the_judge_agrees_about_the_essay(essay: graph.KnowledgeGraph) -> None:
    """Thirty items of every kind that the essay gives, at every level."""
    for level in LEVELS:
        for kind in KINDS:
            for item in quiz(essay, count=30, kinds=[kind], level=level, seed=5).items:
                judge(essay.data, item)
