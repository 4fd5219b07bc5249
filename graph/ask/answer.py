"""The typed answer: which records answer a question, how it was understood, and what is known where nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from graph.ask import shortform
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, TARGET_SECTIONS, relations
from graph.ask.evaluate import evaluate
from graph.ask.notes import notes, spoken
from graph.ask.question import Condition, Question
from graph.ask.wider import MOST, asked_of_claims, beside
from graph.frozen import frozen, replace
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS
from graph.search import nearest_of, search_index

if TYPE_CHECKING:
    from graph.ask.analyses import Part
    from graph.tables.answer import Table

FEW = 5  # answers below which claims are shown beside them


@frozen
class Answer:
    """The records that answer, in reading order. Iterates over their ids and has their number as its length."""

    kb: Knowledge
    asked: str  # the words of the question
    question: Question  # what they were understood to ask
    reading: str  # the same in English
    ids: tuple[str, ...]
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()  # the parts of what was worked out: steps of a path, what falls and how
    preface: str = ""  # with what it was read, where it had a slip or goes on from another question
    understood: Literal["whole", "part"] = "whole"
    unused: tuple[str, ...] = ()  # words of a question understood in part that nothing was made of
    nearest: tuple[str, ...] = ()  # claims to see beside the answer, which answer something near to the question
    comes_near: bool = False  # whether something would answer by another role, a part, a whole or its words

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims among the records that answer."""
        return tuple(record_id for record_id in self.ids if record_id in self.kb.data.claims)

    @property
    def query(self) -> str:
        """The question in its canonical short form."""
        return shortform.write(self.question)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The records that answer, each as a dictionary (see `graph.describe`)."""
        from graph.describe import describe

        return [describe(self.kb, record_id) for record_id in self.ids]

    def to_frame(self) -> Any:
        """The records that answer as a pandas DataFrame with the columns of the CSV format, by id.

        Raises
        ------
        ImportError
            When pandas is not there: it comes with `pip install "whosays[frame]"`.
        """
        return self.to_table().to_frame()

    def to_table(self) -> Table:
        """The records that answer as a table, with a row for each."""
        from graph.tables.answer import tabulated

        return tabulated(self.kb, self.question.target, self.ids)

    def to_networkx(self) -> Any:
        """The part of the graph around the records that answer, as a networkx MultiDiGraph of its own."""
        from graph.knowledge.network import around

        return around(self.kb.graph, self.ids)

    def _repr_html_(self) -> str:
        """A table, as Jupyter shows it."""
        return self.to_table().brief().to_html(self.reading)

    def as_dict(self) -> dict[str, Any]:
        """The answer as `whosays ask --json` prints it."""
        from graph.describe import describe

        return {
            "question": self.asked,
            "query": self.query,
            "reading": self.reading,
            "understood": self.understood,
            "unused": list(self.unused),
            "count": len(self.ids),
            "answers": self.to_dicts(),
            "notes": list(filter(None, (self.preface, *self.notes))),
            **({"groups": [part.as_dict() for part in self.parts]} if self.parts else {}),
            **({"nearest": [describe(self.kb, claim_id) for claim_id in self.nearest]} if self.nearest else {}),
        }


def answer(kb: Knowledge, asked: str, question: Question, reading: str) -> Answer:
    """The answer to a typed question; the words and the reading are passed on."""
    if question.target in ANALYSES:
        from graph.ask.analyses import analyse  # which most answers do without

        analysis = analyse(kb, question)
        result = Answer(kb, asked, question, reading, analysis.ids, analysis.notes, analysis.parts)
        if question.target != "card" or kb.index.section[analysis.ids[0]] not in ENTITY_SECTIONS:
            return result
        # beside an entity the claims about it that are nearest to the question, and those without its tag
        (entity_id,) = analysis.ids
        about = tuple(kb.index.about.get(entity_id, ()))
        near = search_index(kb).nearest(f"{asked} {kb.name(entity_id)} definition", among=about, most=FEW)
        mentioning = Question(target="claims", where=(Condition(field="about", value=entity_id),))
        beside_it = beside(kb, mentioning, about)
        near = near or tuple(dict.fromkeys(claim_id for row in beside_it for claim_id in row.claims))[:FEW]
        return replace(result, notes=(*result.notes, *(row.says for row in beside_it)), nearest=near)
    ids = evaluate(kb, question)
    rows = beside(kb, question, ids)
    sentences = tuple(dict.fromkeys((*notes(kb, question, ids), *(row.says for row in rows))))
    nearest = dict.fromkeys(claim_id for row in rows for claim_id in row.claims) if len(ids) < FEW else {}
    if ids and len(ids) < FEW and question.target in TARGET_SECTIONS:
        for condition in (part for part in question.conditions() if not part.negated):
            if question.target == "voices":
                nearest |= dict.fromkeys(spoken(kb, condition))
            elif CONDITION_TYPES[question.target, condition.field].relation:
                stating = relations(kb, condition)
                nearest |= dict.fromkeys(claim_id for claim_id, _, entity_id in stating if entity_id in ids)
    of_claims = asked_of_claims(question)
    is_told = question.target == "passages" or (question.target == "sources" and len(ids) < FEW)
    if of_claims is not None and is_told and ids:  # what they say of it, or are cited for
        nearest = dict.fromkeys((*evaluate(kb, of_claims)[:FEW], *nearest))
    if not ids and not nearest:
        plain = [part for part in question.conditions() if not part.negated]
        words = " ".join(part.value for part in plain if part.field == "words")
        types = (CONDITION_TYPES[question.target, part.field] for part in plain)
        is_stated = any(each.relation or each.statement for each in types)  # what may be said with another verb
        sought = f'"{words}"' if words else reading
        nearest = dict.fromkeys(search_index(kb).nearest(sought) if words or is_stated else ())
        named = [part for part in plain if part.field in ("about", "cites") and part in question.where]
        if of_claims is not None and not nearest and 0 < len(named) < len(of_claims.where):  # which are not so
            about = evaluate(kb, replace(of_claims, where=tuple(named), order="", count=False, most=0))
            nearest = dict.fromkeys(search_index(kb).nearest(asked, among=about, most=FEW))
    is_plain = not any(part.negated for part in question.conditions())  # what is left out is not shown beside
    is_cited_for = any(part.field == "about" for part in question.conditions())
    if question.target == "sources" and is_plain and (not ids or (is_cited_for and len(ids) < FEW)):
        works = (key for key in nearest_of(kb, "sources", reading) if key not in ids)  # titles that have the words
        first = [*nearest][: min(len(ids), 1)]  # what it is cited for goes before what it may be cited for
        nearest = dict.fromkeys((*first, *islice(works, FEW - len(ids)), *nearest))
    return Answer(kb, asked, question, reading, ids, sentences, nearest=tuple(nearest)[:MOST], comes_near=bool(rows))
