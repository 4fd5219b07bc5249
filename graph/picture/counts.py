"""An answer that is a number, and one that is nothing."""

from __future__ import annotations

from graph.ask.answer import Answer
from graph.ask.evaluate import everything
from graph.ask.reading import how_many, phrased
from graph.picture.letters import break_lines
from graph.picture.marks import Area, Panel, block, block_height, box, text

DIGITS = 220.0  # the size of the number
HEADLINE, NOTE = 40.0, 20.0  # the sizes of what is said where nothing answers
MOST_NOTE_LINES = 8


def number(answer: Answer, area: Area) -> Panel:
    """How many, large, and how large a part of all it is."""
    kb, count, question = answer.kb, len(answer), answer.question
    total = len(everything(kb, question))
    noun = how_many(1, question).removeprefix("1 ") if count == 1 else question.target
    phrase = f"{noun} {phrased(question, kb, kb.name, singular=count == 1)}" if question.where else noun
    lines = break_lines(phrase, area.width, 26, 2)
    y = area.top + area.height / 2 + 10
    svg = [text(area.left - 8, y, f"{count:,}", DIGITS, serif=True, colour="actor")]
    svg.append(block(area.left, y + 48, lines, 26))
    if question.where and total:
        top = y + 48 + block_height(lines, 26) + 24
        svg.append(box(area.left, top, area.width, 10, "rule"))
        svg.append(box(area.left, top, area.width * count / total, 10, "actor"))
        svg.append(text(area.left, top + 34, f"of {total:,} {question.target} in all", 16, colour="quiet"))
    return Panel("".join(svg))


def nothing(answer: Answer, area: Area) -> Panel:
    """That nothing answers, and the notes on that."""
    kb, question = answer.kb, answer.question
    notes = list(answer.notes)
    if question.where and question.target not in ("path", "comparison", "fall"):
        headline = f"{how_many(0, question)} {phrased(question, kb, kb.name, singular=True)}."
    else:
        headline = notes.pop(0) if notes else "Nothing answers this question."
    lines = break_lines(headline, area.width * 0.8, HEADLINE, 4)
    note_lines = [line for note in notes for line in break_lines(note, area.width * 0.75, NOTE, 3)][:MOST_NOTE_LINES]
    height = block_height(lines, HEADLINE)
    top = area.top + max(20.0, (area.height - height - block_height(note_lines, NOTE) - 24) / 2 - 30)
    svg = block(area.left, top, lines, HEADLINE, serif=True, colour="quiet")
    return Panel(svg + block(area.left, top + height + 24, note_lines, NOTE))
