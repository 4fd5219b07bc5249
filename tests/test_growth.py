"""Nothing grows faster than its data: of four times as many claims, everything takes at most five times as many steps.

The data have hubs: a source that a fifth of the claims cite, an entity that two fifths mention. Without them what takes
the square of a hub would not be seen.
"""

import runpy
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

import graph
from graph.ask import ask, names_of
from graph.ask.conditions import CONDITION_TYPES, ORDERS, ConditionType
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, NotUnderstood, Question, Target
from graph.bibliography import bibtex, csl, ris
from graph.bibliography.entry import Entry
from graph.bibliography.records import records as imported
from graph.diff import changes
from graph.draft import draft
from graph.evidence.audit import Audit
from graph.evidence.report import page as audit_text
from graph.export import FORMATS, export
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.offers import offers
from graph.offers.complete import complete
from graph.page import page
from graph.quiz.generate import quiz
from graph.read import examine, load
from graph.search import entity_index, source_index
from graph.todo import left
from graph.verify import verify
from tests.conftest import ROOT
from tests.steps import CountedText, counted, steps

# claims of the smaller dataset (of which a hub has more than are held one by one), how many times as many the larger one
# has, and how many times as many steps may be taken
FEW, TIMES, MOST = 280, 4, 5
SYNTHETIC = runpy.run_path(str(ROOT / "scripts" / "benchmarks" / "synthetic.py"))
HUBS = {"sources": SYNTHETIC["HUB_SOURCE"], "actors": SYNTHETIC["HUB_ENTITY"]}
RECORDS = {"sources": "source-1", "actors": "actor-1", "concepts": "concept-1", "claims": "claim-9"}
TEXT = "growth study"


@pytest.fixture(scope="session")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], tuple[graph.KnowledgeGraph, graph.KnowledgeGraph]]:
    """Makes the smaller and the larger dataset, of which nothing is known yet but who points at what."""

    @lru_cache(maxsize=2)
    def records(claims: int) -> graph.KnowledgeGraph:
        path = tmp_path_factory.mktemp("growth") / f"{claims}.yaml"
        text = SYNTHETIC["dataset"](claims)
        placed = text.replace("type: article-magazine\n", "type: article-magazine\n    publisher-place: Ashford\n")
        path.write_text(placed, encoding="utf-8")  # version 0.1, which the benches measure against, knows no places
        return graph.KnowledgeGraph(counted(load(path)), path)

    def fresh(claims: int) -> graph.KnowledgeGraph:
        known = records(claims)
        kb = graph.KnowledgeGraph(known.data, known.path)
        kb.index, kb.source_map = known.index, known.source_map
        return kb

    return lambda: (fresh(FEW), fresh(TIMES * FEW))


def assert_grows_with_data(small: Callable[[], Any], large: Callable[[], Any], what: object) -> None:
    before, after = steps(small), steps(large)
    assert after <= MOST * before, f"{what}: {before:,} steps, and of {TIMES} times the data {after:,}"


def conditions(kb: Knowledge, field: str, row: ConditionType) -> Iterator[Condition]:
    """A condition with each sort of value that it takes: a hub and any record, or a word of its list."""
    if row.relation or row.statement:
        for end, further in ((HUBS["actors"], ""), (HUBS["actors"], "actor-1"), ("actor-1", HUBS["actors"])):
            if further or not row.statement:
                yield Condition(field=field, value="supplies", qualifier=end, object=further)
    elif row.sections:
        qualifier = "2" if field == "within" else ""
        record_ids = [
            record_ids[section] for section in row.sections for record_ids in (HUBS, RECORDS) if section in record_ids
        ]
        yield from (Condition(field=field, value=record_id, qualifier=qualifier) for record_id in record_ids)
    elif row.values_from:
        yield Condition(field=field, value=next(iter(getattr(names_of(kb), row.values_from).values())))
    else:
        listed = (
            [*row.values] if field == "finding" else [*row.values][:2]
        )  # each kind of finding has a rule of its own
        values = [TEXT] if row.is_text else ["1"] if row.number else listed
        yield from (Condition(field=field, value=value) for value in values)


def of_hub(target: Target) -> tuple[Condition, ...]:
    """What narrows the records that are sought down to those of a hub."""
    field = {"claims": "about", "sources": "about", "passages": "about", "voices": ""}.get(target, "with")
    return (Condition(field=field, value=HUBS["actors"]),) if field else ()


# actors, projects and concepts are asked for as entities are
ROWS = [
    pytest.param(*key, id=" ".join(key))
    for key in CONDITION_TYPES
    if key[0] in ("claims", "sources", "entities", "passages", "voices")
]


@pytest.mark.parametrize(("target", "field"), ROWS)
def test_conditions(target: Target, field: str, sizes: Any) -> None:
    """Every condition: alone, denied, and both of what belongs to a hub."""
    row = CONDITION_TYPES[target, field]
    for condition in conditions(sizes()[0], field, row):
        denied = replace(condition, negated=True)
        forms = [(condition,), *([] if target == "voices" else [(denied,)])]
        forms += [(hub, *form) for form in forms for hub in of_hub(target)]
        for where in forms:
            question = Question(target=target, where=where)
            small, large = sizes()
            assert_grows_with_data(partial(evaluate, small, question), partial(evaluate, large, question), question)


# conditions on what a claim has, each with one value, so that a few claims are held against it and nothing is joined
HELD = [
    key for key, row in CONDITION_TYPES.items()
    if key[0] == "claims" and row.lookup is None and key[1] not in ("at-least", "entities-at-least")
]  # fmt: skip


@pytest.mark.parametrize(("target", "field"), HELD)
def test_a_few_records_are_held_in_constant_time(target: Target, field: str, sizes: Any) -> None:
    """Once a condition has been met, to hold a few claims against it takes no longer in a larger dataset."""
    few = Condition(field="supports", value=RECORDS["claims"])
    for condition in conditions(sizes()[0], field, CONDITION_TYPES[target, field]):
        question = Question(target=target, where=(few, condition))
        held = [partial(evaluate, kb, question) for kb in sizes()]
        assert [len(answers()) < FEW // 10 for answers in held] == [True, True]
        assert steps(held[1]) <= steps(held[0]) + FEW // 10, condition


SPECIAL = [
    "path from:{actors} to:actor-1", "path from:concept-1 to:concept-2", "comparison of:{sources} of:source-1",
    "comparison of:{actors} of:actor-1", "fall without:{sources}", "fall without:source-1", "card of:{actors}",
    "card of:{sources}", "pairs", "pairs about:{actors}", "count claims about:{actors} -cites:{sources}",
    "claims cites:{sources}|about:{actors}", "claims about:actor-1|finding:one-source", "claims cites:{sources}@9",
    "claims check:partly@{sources}", "entities subject-of:supplies@{actors}+concept-1", "voices states:supplies@{actors}+actor-1",
]  # fmt: skip


@pytest.mark.parametrize("short_form", [*SPECIAL, *(f"{target} sort:{order}" for target, order in ORDERS)])
def test_special_forms(short_form: str, sizes: Any) -> None:
    """What is worked out, counted, ordered or joined by "or", with all that is said beside the answer."""
    asked = short_form.format(**HUBS)
    small, large = sizes()
    assert_grows_with_data(lambda: ask(small, asked).as_dict(), lambda: ask(large, asked).as_dict(), asked)


def answered(kb: graph.KnowledgeGraph, asked: str) -> None:
    """Ask a question, and be refused where it is not understood."""
    try:
        kb.ask(asked)
    except NotUnderstood as error:
        str(error)


@pytest.mark.parametrize(
    "asked",
    [
        "which claims mention Actor 2 but do not cite Author1 2019", "nobody says growth study region",
        "which claims cite Auhtor1 2019", "who funds Zorblax", "how are Actor 2 and Actor 1 connected",
        "why do students watch the water network of Actor 2", "how do Actor 2 and Author 2 2019 compare",
        "Growth trade water café cities law region border market minister company student", "¿Quién suministra cameras?",
    ],
)  # fmt: skip
def test_english(asked: str, sizes: Any) -> None:
    """A question in English, understood or not."""
    small, large = sizes()
    assert_grows_with_data(partial(answered, small, asked), partial(answered, large, asked), asked)


# of each two the first has all gathered that the second needs
ABOUT_FEW = [
    ("which claims mention Actor 5", "which claims mention Actor 7"),
    ("which claims cite Author5 2019 and are hedged", "which claims cite Author7 2019 and are hedged"),
    ("which claims about concept 2 are not hedged", "which claims about concept 1 are not hedged"),
    ("who supplies Actor 5", "who supplies Actor 7"),
    ("how are Actor 5 and Actor 6 connected", "how are Actor 7 and Actor 8 connected"),
]


@pytest.mark.parametrize(("before", "asked"), ABOUT_FEW)
def test_what_is_about_few(before: str, asked: str, sizes: Any) -> None:
    """Once somebody has asked the like, an answer about few records takes as long in a larger dataset."""
    counts = []
    for kb in sizes():
        answered(kb, before)
        counts.append(steps(partial(answered, kb, asked)))
    assert counts[1] <= 1.2 * counts[0]


def renamed(kb: graph.KnowledgeGraph) -> Any:
    """The data with another id for each claim."""
    return replace(kb.data, claims={CountedText(f"new-{key}"): claim for key, claim in kb.data.claims.items()})


def recited(kb: graph.KnowledgeGraph) -> Any:
    """The data with every citation in the claim after its own."""
    cites = [claim.cites for claim in kb.data.claims.values()]
    claims = zip(kb.data.claims.items(), [*cites[1:], cites[0]], strict=True)
    return replace(kb.data, claims={key: replace(claim, cites=moved) for (key, claim), moved in claims})


def copy_of(kb: graph.KnowledgeGraph) -> str:
    """A text that has the passages, each with a citation, a heading before each tenth, and the titles."""
    lines = []
    for number, passage in enumerate(kb.data.passages.values()):
        lines += [str(passage.section)] if number % 10 == 0 else []
        lines.append(f"{passage.opens} and so on (Author{number % 7}, 2019) to {passage.closes}.")
        lines += ["A sentence that nobody has."] if number % 9 == 0 else []
    return "\n".join([*lines, *(source.title for source in kb.data.sources.values())])


def of_headings(kb: graph.KnowledgeGraph) -> CountedText:
    """A text in which a heading for each fourth claim stands below the first paragraph, and one paragraph below them all."""
    prose = "A sentence of nine words stands here, all alone."
    return CountedText("\n\n".join([prose, *(f"Part {number}" for number in range(len(kb.data.claims) // 4)), prose]))


def of_notes(kb: graph.KnowledgeGraph) -> CountedText:
    """A text with a note for each source, each of which names a work whole."""
    numbers = range(1, len(kb.data.sources) + 1)
    text = [f"They said so once more, in the year {number} after all.[^{number}]" for number in numbers]
    notes = [f"[^{number}]: Ann Jardine, *The Road {number}* (Oxford: Press, 2019)." for number in numbers]
    return CountedText("\n\n".join([*text, *notes]))


def entries(kb: graph.KnowledgeGraph) -> list[Entry]:
    """The works of the dataset as a reference manager has them."""
    return [Entry(0, item) for item in csl.items(kb)]


def _exported(kb: graph.KnowledgeGraph, name: str) -> None:
    """Export a dataset; what fills a folder itself does so."""
    made = export(kb, name)
    if callable(made):
        with TemporaryDirectory() as folder:
            made(Path(folder))


WORK: dict[str, Callable[[graph.KnowledgeGraph], Callable[[], Any]]] = {
    "audit": lambda kb: lambda: Audit(kb).as_dict(),
    "audit as text": lambda kb: lambda: audit_text(Audit(kb), frozenset(("one-source",))),
    "diff of renamed ids": lambda kb: partial(changes, kb.data, renamed(kb)),
    "diff of moved citations": lambda kb: partial(changes, kb.data, recited(kb)),
    "verify": lambda kb: partial(verify, kb, copy_of(kb), "copy.txt"),
    "verify with another work": lambda kb: partial(verify, kb, "Nothing of it.\n" * len(kb.data.claims), "copy.txt"),
    "todo": lambda kb: partial(left, examine(kb.path), kb.path, copy_of(kb), "copy.txt", ""),
    "draft": lambda kb: partial(draft, CountedText(copy_of(kb)), [], None, ""),
    "draft of what is missing": lambda kb: partial(draft, CountedText(copy_of(kb)), [], kb, "essay"),
    "draft of headings": lambda kb: partial(draft, of_headings(kb), [], None, ""),
    "draft of notes": lambda kb: partial(draft, of_notes(kb), [], None, ""),
    "quiz": lambda kb: partial(quiz, kb, count=12),
    "import of what is new": lambda kb: partial(imported, entries(kb)),
    "import of what is there": lambda kb: partial(imported, entries(kb), kb),
    "complete a short form": lambda kb: lambda: complete(names_of(kb), "claims cites:sour"),
    "complete a question": lambda kb: lambda: complete(names_of(kb), "which claims mention Act"),
    "offers": lambda kb: partial(offers, kb, "Actor 2"),
    "export csl-json": lambda kb: lambda: csl.write(csl.items(kb)),
    "export ris": lambda kb: lambda: ris.write(csl.items(kb)),
    "export bibtex": lambda kb: lambda: bibtex.write(csl.items(kb), kb.data.dataset),
    "networkx graph": lambda kb: lambda: kb.graph,
    "page": lambda kb: partial(page, kb),
    "search for works": lambda kb: lambda: source_index(kb).nearest("sources on surveillance"),
    "search for entities": lambda kb: lambda: entity_index(kb).nearest("companies in debt"),
    **{f"export {name}": lambda kb, name=name: partial(_exported, kb, name) for name in FORMATS},
}  # fmt: skip


@pytest.mark.parametrize("work", WORK)
def test_work_on_the_whole(work: str, sizes: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes through all records."""
    # few phrases are looked for by an expression, whose steps nobody sees: both sizes are to take the walk
    monkeypatch.setattr(import_module("graph.work.occurrences"), "FEW", 0)
    small, large = sizes()
    for kb in sizes() if work == "page" else ():
        WORK[work](kb)()  # a process measures a letter once, whatever was measured before this test
    assert_grows_with_data(WORK[work](small), WORK[work](large), work)
