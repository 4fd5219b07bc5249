"""The short form: `claims cites:jardine-2019 about:huawei -cites:zeiger-2019`, read and written."""

from __future__ import annotations

import re

from graph.ask.names import Names
from graph.ask.question import SEEKS, Condition, NotUnderstood, Question
from graph.ask.vocabulary import VOCABULARY

_PART = re.compile(r'(?P<minus>-?)(?P<word>[a-z]+):(?P<value>"[^"]*"|\S*)|(?P<other>\S+)')


def is_short_form(text: str) -> bool:
    """Whether a text is meant as the short form: a section's word alone, or followed by a `word:value`."""
    seek, _, rest = text.strip().partition(" ")
    return seek.lower() in SEEKS and (not rest.strip() or re.match(r"\s*-?[a-z]+:", rest) is not None)


def write(question: Question) -> str:
    """The question in its canonical short form."""
    conditions = (f"{'-' if c.negated else ''}{c.word}:{c.value}" for c in question.where)
    return " ".join((question.seek, *conditions))


def parse(text: str, names: Names) -> Question:
    """The typed question of a text in the short form. A value may be an id, or any name in double quotes.

    Raises
    ------
    NotUnderstood
        When a word is no condition on what is sought, or a value names nothing, or more than one thing.
    """
    said = text.split()[0]
    seek = next(seek for seek in SEEKS if seek == said.lower())
    words = tuple(word for sought, word in VOCABULARY if sought == seek)
    where = []
    for part in _PART.finditer(text, text.index(said) + len(said)):
        meaning = VOCABULARY.get((seek, part["word"] or ""))
        if meaning is None:
            known = " or ".join(f"{word}:" for word in words) or "nothing more"
            message = f'"{part[0]}" is no condition on {seek}; write {known}'
            raise NotUnderstood("not a question", message, span=part.span(), expected=tuple(f"{w}:" for w in words))
        value = part["value"].strip('"')
        if not value:
            raise NotUnderstood("not a question", f"{part['word']}: names nothing", span=part.span())
        key = names.resolve(value, meaning.names, part.span("value"))
        where.append(Condition(word=part["word"], value=key, negated=bool(part["minus"])))
    return Question(seek=seek, where=tuple(dict.fromkeys(where)))
