"""Answers as text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from graph.ask.answer import Answer
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, ORDERS, relations
from graph.ask.notes import head_notes
from graph.ask.question import Question
from graph.ask.reading import count_sentence, how_many, phrased
from graph.ask.sentences import say
from graph.knowledge import Knowledge
from graph.read import quote
from graph.show.blocks import PLAIN, Block, Line, Style, indented, numbered, printed, titled
from graph.show.brief import brief, claim_facts, passage_lines
from graph.text import listed
from graph.wording import called, grades, is_plain, mark, standing, with_id

if TYPE_CHECKING:
    from graph.ask.analyses import Part

NEAREST = "Nearest in words:"
# the same of the records of a sort, where there are several
NEAR = {"claims": "Claims nearest in words:", "sources": "Works nearest in words:"}
NEAR_ENTITIES = "Actors, projects and concepts nearest in words:"


def answer(result: Answer, style: Style = PLAIN, most: int | None = None) -> str:
    """An answer: the sentence, the records, what is known beside it, and the short form.

    Parameters
    ----------
    result
        The answer.
    style
        How headings, facts and marks look.
    most
        How many records at the most, of one that was worked out (a path, a comparison, a fall) in each list; then it
        is said how to see the others. All, where there is none given.
    """
    heading = {note for notes in head_notes(result.kb, result.question, result.ids) for note in notes}
    notes = [[Line(note)] for note in result.notes if note not in heading]
    short_form = [Line(f"Short form: {result.query}", "facts", folds=False)]
    if result.question.target in ANALYSES:
        shown_parts = result.parts[:most] if result.question.target == "pairs" else result.parts
        parts = [block for part in shown_parts for block in _part(result.kb, part, most)]
        if most and any(len(under) > most for under in _lists(result)):
            parts.append([Line(f"All with: {_command(result)}", folds=False)])
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
    left_out = [[Line(f"{hidden:,} more; all with: {_command(result)}", folds=False)]] if hidden else []
    see_also = _nearest(result, most)
    return printed([_head(result), *_list(result.kb, shown), *left_out, *notes, *see_also, short_form], style)


def _lists(result: Answer) -> list[Sequence[str]]:
    """All that stands in a row in an answer that was worked out: its pairs, and what is in each part."""
    pairs = [part.title for part in result.parts] if result.question.target == "pairs" else []
    return [pairs, *(row for part in result.parts for row in (part.ids, part.sentences))]


def _command(result: Answer) -> str:
    """The command that prints all of an answer; what goes on from another question stands in the short form."""
    from shlex import quote as quote_for_shell  # which answers that are shown whole do without

    asked = result.query if result.preface else result.asked
    is_safe = not any(sign in asked for sign in '"$`\\!')
    return f"""whosays ask {f'"{asked}"' if is_safe else quote_for_shell(asked)} -n all"""


def _headline(result: Answer) -> str:
    """How many records answer; where no claim states a relation plainly by which one does, how firmly it is stated.

    Where none does, and something comes near by another role, a part, a whole or its words, it is no plain No.
    """
    kb, question, number = result.kb, result.question, len(result)
    sentence, stating = count_sentence(kb, question, number), _stating(result)
    if not number and result.comes_near:
        return say("no answer by the letter", sentence=sentence.removesuffix("."))
    if all(any(is_plain(kb, claim_id) for claim_id in claim_ids) for claim_ids in stating.values()):
        return sentence
    claim_ids = dict.fromkeys(claim_id for claim_ids in stating.values() for claim_id in claim_ids)
    standings = Counter(standing(kb, claim_id) for claim_id in claim_ids)
    firmly = "; ".join(f"{times:,} {words}" if len(claim_ids) > 1 else words for words, times in standings.items())
    if question.target != "claims" and not question.most:
        conditions = phrased(question, kb, partial(called, kb), singular=number == 1)
        by = f", by {len(claim_ids):,} claims" if len(claim_ids) > 1 else ""
        sentence = f"{how_many(number, question)} {'is' if number == 1 else 'are'} recorded that {conditions}{by}"
    return f"{sentence.removesuffix('.')}: {firmly}."


def _stating(result: Answer) -> dict[str, list[str]]:
    """For each entity that answers by a relation the claims that state it; of claims that state one, each itself."""
    kb, question = result.kb, result.question
    stating: dict[str, list[str]] = {}
    for condition in question.conditions():
        row = CONDITION_TYPES[question.target, condition.field]
        if row.relation and not condition.negated:
            for claim_id, _, entity_id in relations(kb, condition):
                if entity_id in result.ids:
                    stating.setdefault(entity_id, []).append(claim_id)
        elif row.statement and condition in question.where and not condition.negated and question.target == "claims":
            stating |= {claim_id: [claim_id] for claim_id in result.ids}
    return stating


def _head(result: Answer) -> Block:
    """How many records answer, what was not read of the question, and what the claims rest on."""
    first, further = head_notes(result.kb, result.question, result.ids)
    head = [*map(Line, first), Line(_headline(result), "head"), *map(Line, further)]
    if result.preface:
        head.insert(0, Line(result.preface))
    if result.understood == "part":
        unused = f"; not used: {listed(map(quote, result.unused), 'and')}" if result.unused else ", by what it names"
        head.insert(0, Line(f"Understood in part{unused}."))
    if result.question.order:
        head.append(Line(f"In order: {ORDERS[result.question.target, result.question.order].goes_by}."))
    rest_on = grades(result.kb, result.claims) if len(result.claims) > 1 else ""
    if rest_on and not ("," not in rest_on and _asks_for_verdict(result.question)):
        head.append(Line(f"By what they rest on: {rest_on}."))
    return head


def _asks_for_verdict(question: Question) -> bool:
    return any(condition.field in ("verdict", "support") for condition in question.conditions())


def _nearest(result: Answer, most: int | None) -> list[Block]:
    """Claims and works beside an answer, which answer something near to the question."""
    if not result.nearest:
        return []
    kb = result.kb
    lines: Block = []
    for record_id in result.nearest[:most]:
        lines += _near(kb, record_id)
        claim = kb.data.claims.get(record_id)
        if claim and result.question.target in ("voices", "passages"):  # a quotation leads to its passage
            lines += [line for passage_id in claim.passage for line in passage_lines(kb.data.passages[passage_id])]
    return [[Line("See also:"), *indented(lines)]]


def _near(kb: Knowledge, record_id: str) -> Block:
    """A record that is near to a question, in two lines."""
    if record_id not in kb.data.claims:
        return brief(kb, record_id)
    return [Line(kb.data.claims[record_id].says, "head", mark=mark(kb, record_id), hang=0), claim_facts(kb, record_id)]


def nearest(kb: Knowledge, record_ids: Iterable[str], style: Style = PLAIN) -> str:
    """The records nearest in words to a question that was not understood: a search, and headed as one."""
    by_sort: dict[str, list[str]] = {}
    for record_id in record_ids:
        by_sort.setdefault(NEAR.get(kb.index.section[record_id], NEAR_ENTITIES), []).append(record_id)
    heads = [NEAREST] if [*by_sort] == [NEAR["claims"]] else [*by_sort]
    blocks: list[Block] = []
    for head, of_sort in zip(heads, by_sort.values(), strict=True):
        blocks.append([Line(head if blocks else f"Not understood as a question. {head}")])
        blocks += [numbered(_near(kb, record_id), number) for number, record_id in enumerate(of_sort, 1)]
    return printed(blocks, style)


def _part(kb: Knowledge, part: Part, most: int | None) -> list[Block]:
    """One part of an answer that was worked out, with so many of its records and of its sentences."""
    sentences, ids = part.sentences[:most], part.ids[:most]
    hidden = len(part.sentences) - len(sentences) + len(part.ids) - len(ids)
    more = [f"{hidden:,} more"] if hidden else []
    if part.whole:
        return [titled(part.title, sentences), *_list(kb, ids), *([[Line(more[0])]] if more else [])]
    claims = [with_id(kb, record_id) for record_id in ids if record_id in kb.data.claims]
    names = [with_id(kb, record_id) for record_id in ids if record_id not in kb.data.claims]
    texts = [*sentences, *claims, *([", ".join(names)] if names else []), *more]
    return [titled(part.title, texts or ["none"])]


def _list(kb: Knowledge, record_ids: Iterable[str]) -> list[Block]:
    return [numbered(brief(kb, record_id), number) for number, record_id in enumerate(record_ids, 1)]
