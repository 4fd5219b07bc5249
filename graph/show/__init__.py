"""Answers as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.ask.answer import Answer
from graph.ask.conditions import ANALYSES, ORDERS
from graph.ask.question import Question
from graph.ask.reading import count_sentence
from graph.ask.wording import grades, with_id
from graph.knowledge import Knowledge
from graph.read import quote
from graph.show.blocks import PLAIN, Block, Line, Style, indented, numbered, printed, titled
from graph.show.brief import brief, claim_facts, passage_lines
from graph.text import listed

if TYPE_CHECKING:
    from graph.ask.analyses import Part


def answer(result: Answer, style: Style = PLAIN, most: int | None = None) -> str:
    """An answer: the sentence, the records, what is known beside it, and the short form.

    Parameters
    ----------
    result
        The answer. One that was worked out (a path, a comparison, a fall) is always given whole.
    style
        How headings, facts and marks look.
    most
        How many records at the most; then it is said how to see the others. All, where there is none given.
    """
    notes = [[Line(note)] for note in result.notes]
    short_form = [Line(f"Short form: {result.query}", "facts", folds=False)]
    if result.question.target in ANALYSES:
        parts = [block for part in result.parts for block in _part(result.kb, part)]
        preface = [[Line(result.preface)]] if result.preface else []
        if result.question.target == "card":
            from graph.show.cards import card  # which other answers do without

            below = printed([*notes, short_form], style)
            blocks = [printed(preface, style), card(result.kb, result.ids[0], style), below]
            return "\n\n".join(filter(None, blocks))
        return printed([*preface, [Line(result.reading, "head")], *notes, *parts, short_form], style)
    records = () if result.question.count else result.ids
    shown = records[:most]
    hidden = len(records) - len(shown)
    left_out = [[Line(f"{hidden:,} more; all with: whosays ask -n all", folds=False)]] if hidden else []
    return printed([_head(result), *_list(result.kb, shown), *left_out, *notes, *_nearest(result), short_form], style)


def _head(result: Answer) -> Block:
    """How many records answer, what was not read of the question, and what the claims rest on."""
    head = [Line(count_sentence(result.kb, result.question, len(result)), "head")]
    if result.understood == "part":
        unused = f"; not used: {listed(map(quote, result.unused), 'and')}" if result.unused else ", by what it names"
        head.insert(0, Line(f"Understood in part{unused}."))
    if result.preface:
        head.insert(0, Line(result.preface))
    if result.question.order:
        head.append(Line(f"In order: {ORDERS[result.question.target, result.question.order].goes_by}."))
    rest_on = grades(result.kb, result.claims) if len(result.claims) > 1 else ""
    if rest_on and not ("," not in rest_on and _asks_for_verdict(result.question)):
        head.append(Line(f"By what they rest on: {rest_on}."))
    return head


def _asks_for_verdict(question: Question) -> bool:
    return any(condition.field in ("verdict", "support") for condition in question.conditions())


def _nearest(result: Answer) -> list[Block]:
    """Claims beside an answer, which answer something near to the question."""
    if not result.nearest:
        return []
    kb = result.kb
    lines: Block = []
    for claim_id in result.nearest:
        claim = kb.data.claims[claim_id]
        lines += [Line(claim.says), claim_facts(kb, claim_id)]
        if result.question.target == "voices":  # a quotation leads to its passage
            lines += [line for passage_id in claim.passage for line in passage_lines(kb.data.passages[passage_id])]
    return [[Line("See also:"), *indented(lines)]]


def nearest(kb: Knowledge, claim_ids: Iterable[str], style: Style = PLAIN) -> str:
    """The claims nearest in words to a question that was not understood: a search, and headed as one."""
    blocks = []
    for number, claim_id in enumerate(claim_ids, 1):
        head = Line(kb.data.claims[claim_id].says, "head", hang=0)
        blocks.append(numbered([head, claim_facts(kb, claim_id)], number))
    return printed([[Line("Not understood as a question. Nearest in words:")], *blocks], style)


def _part(kb: Knowledge, part: Part) -> list[Block]:
    """One part of an answer that was worked out."""
    if part.whole:
        return [titled(part.title, part.sentences), *_list(kb, part.ids)]
    claims = [with_id(kb, record_id) for record_id in part.ids if record_id in kb.data.claims]
    names = [with_id(kb, record_id) for record_id in part.ids if record_id not in kb.data.claims]
    texts = [*part.sentences, *claims, *([", ".join(names)] if names else [])]
    return [titled(part.title, texts or ["none"])]


def _list(kb: Knowledge, record_ids: Iterable[str]) -> list[Block]:
    return [numbered(brief(kb, record_id), number) for number, record_id in enumerate(record_ids, 1)]
