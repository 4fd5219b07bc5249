"""An answer that is a number, and one that is nothing."""

from __future__ import annotations

from graph.ask.answer import Answer
from graph.ask.evaluate import everything
from graph.ask.reading import phrased
from graph.ask.wording import how_many
from graph.picture.letters import rows
from graph.picture.marks import Drawn, Frame, block, box, height, text


def number(found: Answer, frame: Frame) -> Drawn:
    """How many, large, and how large a part of all it is."""
    kb, count, question = found.kb, len(found), found.question
    total = len(everything(kb, question))
    words = how_many(1, question).removeprefix("1 ") if count == 1 else question.target
    what = f"{words} {phrased(question, kb, kb.name, singular=count == 1)}" if question.where else words
    size = 220.0
    lines = rows(what, frame.wide, 26, 2)
    y = frame.top + frame.tall / 2 + 10
    drawn = [text(frame.left - 8, y, f"{count:,}", size, serif=True, colour="actor")]
    drawn.append(block(frame.left, y + 48, lines, 26))
    if question.where and total:
        low = y + 48 + height(lines, 26) + 24
        drawn.append(box(frame.left, low, frame.wide, 10, "rule"))
        drawn.append(box(frame.left, low, frame.wide * count / total, 10, "actor"))
        drawn.append(text(frame.left, low + 34, f"of {total:,} {question.target} in all", 16, colour="quiet"))
    return Drawn("".join(drawn))


def nothing(found: Answer, frame: Frame) -> Drawn:
    """That nothing answers, and what is known instead."""
    kb, question = found.kb, found.question
    notes = list(found.notes)
    if question.where and question.target not in ("path", "comparison", "fall"):
        head = f"{how_many(0, question)} {phrased(question, kb, kb.name, singular=True)}."
    else:
        head = notes.pop(0) if notes else "Nothing answers this question."
    lines = rows(head, frame.wide * 0.8, 40, 4)
    below = [row for note in notes for row in rows(note, frame.wide * 0.75, 20, 3)][:8]
    top = frame.top + max(20.0, (frame.tall - height(lines, 40) - height(below, 20) - 24) / 2 - 30)
    drawn = block(frame.left, top, lines, 40, serif=True, colour="quiet")
    return Drawn(drawn + block(frame.left, top + height(lines, 40) + 24, below, 20))
