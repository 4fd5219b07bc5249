"""Whole questions made of the data: to begin with, and while somebody types. Each has answers, and says how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, islice
from typing import NamedTuple

from graph.ask.analyses import analyse
from graph.ask.conditions import ANALYSES
from graph.ask.evaluate import evaluate
from graph.ask.names import Names, names_of
from graph.ask.reading import stands
from graph.ask.understand import understood
from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.paths import co_mentions, relations_of, shortest_path
from graph.text import fold
from graph.verbs import plural, without_be

MOST = 8  # questions that are offered while somebody types
MOST_ACTORS = 12  # among which two are looked for that a chain connects
LONGEST_NAME = 4  # words that may belong to the name that is being typed
# what may be asked of a record, by its sort
OF_SOURCE = ("which claims cite {}", "what would fall without {}", "which claims rest only on {}")
OF_ENTITY = ("which claims mention {}", "which sources are cited for {}")
OF_PAIR = ("how is {} connected to {}", "which claims link {} and {}", "compare {} and {}")
OTHERS = ("what appears with {}", "what is known of {}")
DOES, WHO = "what does {} {}", "who {} {}"  # with a verb, of its subject and of its object


class Offer(NamedTuple):
    """A question, and how many records answer it."""

    question: str
    answers: int


@once_per_dataset
def openers(kb: Knowledge) -> list[Offer]:
    """A few good questions to begin with, of several kinds and about several records."""
    citing, about = kb.index.citing, kb.index.about
    cited = sorted(citing, key=lambda source_id: -len(citing[source_id]))
    busiest = sorted(kb.data.actors, key=lambda actor_id: -len(about.get(actor_id, ())))[:MOST_ACTORS]
    questions = ["what is the main argument"]
    questions += [f"which claims cite {_typed(kb, source_id)}" for source_id in cited[:1]]
    questions += [
        f"how is {_typed(kb, left)} connected to {_typed(kb, right)}" for left, right in _far_apart(kb, busiest)
    ]
    questions += [f"what would fall without {_typed(kb, source_id)}" for source_id in cited[1:2]]
    questions += ["which claims are contradicted", "which claims contradict each other"]
    return list(_answered(kb, (f"{question[0].upper()}{question[1:]}?" for question in questions)))


def offers(kb: Knowledge, typed: str, most: int = MOST) -> list[Offer]:
    """Whole questions that go on from what somebody has typed so far, or are about what it names."""
    words = typed.split()
    questions: list[str] = [typed] if typed.strip() else []
    for start in range(max(0, len(words) - LONGEST_NAME), len(words)):
        before, begun = " ".join(words[:start]), " ".join(words[start:])
        record_ids = _called(kb, begun)[: 6 if before else 3]
        if before:
            questions += chain.from_iterable(_completed(kb, before, record_id) for record_id in record_ids)
        else:
            for rank, record_id in enumerate(record_ids):
                questions += islice(_about(kb, record_id), 2 if rank else 5)
        if record_ids:
            break
    folded = fold(typed)
    known = set(map(fold, questions))
    for opener in openers(kb):
        asked = fold(opener.question)
        questions += [opener.question] if folded and folded in asked and asked not in known else []
    return list(islice(_answered(kb, questions), most))


def _called(kb: Knowledge, begun: str) -> list[str]:
    """The records whose name begins so, or a word of it: the name itself first, then the busiest."""
    folded = fold(begun)
    if len(folded) < 2:
        return []
    fits: dict[str, bool] = {}
    for name, record_ids in names_of(kb).named():
        if name.startswith(folded) or f" {folded}" in name:
            for record_id in record_ids:
                fits[record_id] = fits.get(record_id, False) or fold(kb.name(record_id)).startswith(folded)
    citing, about = kb.index.citing, kb.index.about

    def order(record_id: str) -> tuple[bool, int]:
        return not fits[record_id], -len(citing.get(record_id) or about.get(record_id) or ())

    return sorted(fits, key=order)


def _about(kb: Knowledge, record_id: str) -> Iterator[str]:
    """What may be asked of a record, the verbs of its own relations among it."""
    name = _typed(kb, record_id)
    if kb.index.section[record_id] == "sources":
        yield from (form.format(name) for form in OF_SOURCE)
        return
    yield from (form.format(name) for form in OF_ENTITY)
    asked: dict[str, None] = {}
    for _, relation in relations_of(kb, record_id):
        reads = kb.data.predicates[relation.predicate].reads
        if relation.subject != record_id:
            asked[WHO.format(reads, name)] = None
        elif not without_be(reads):  # behind "does" stands no "is moving to"
            asked[DOES.format(name, plural(reads))] = None
    yield from islice(asked, 3)
    yield from (form.format(name) for form in OTHERS)


def _completed(kb: Knowledge, before: str, record_id: str) -> Iterator[str]:
    """What was typed, with the name that was begun; what goes on from that; and two names as questions."""
    begun = f"{before} {_typed(kb, record_id)}"
    yield begun
    yield from (question for question in _about(kb, record_id) if fold(question).startswith(f"{fold(begun)} "))
    first, _ = names_of(kb).find_ranked(before, ("actors", "projects", "concepts"))
    if len(first) == 1 and kb.index.section[record_id] != "sources":
        yield from (form.format(_typed(kb, first[0]), _typed(kb, record_id)) for form in OF_PAIR)


def _answered(kb: Knowledge, questions: Iterable[str]) -> Iterator[Offer]:
    """Those of the questions that are understood whole and have an answer, each once."""
    names = names_of(kb)
    for asked in dict.fromkeys(questions):
        if count := _count(names, asked):
            yield Offer(asked, count)


def _count(names: Names, asked: str) -> int:
    question = understood(names, asked)
    if question is None:
        return 0
    is_worked_out = question.target in ANALYSES
    return len(analyse(names.kb, question).ids if is_worked_out else evaluate(names.kb, question))


def _typed(kb: Knowledge, record_id: str) -> str:
    """What a question calls a record: by its name, unless that would be read otherwise."""
    return kb.name(record_id) if stands(names_of(kb), record_id) else f'"{record_id}"'


def _far_apart(kb: Knowledge, entity_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The first pair that no claim mentions together, and that a chain of claims connects."""
    pairs = (
        (left, right)
        for left, right in combinations(entity_ids, 2)
        if not co_mentions(kb, left, right) and shortest_path(kb, left, right)
    )
    return islice(pairs, 1)
