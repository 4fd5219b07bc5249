"""What a page about a part is made of: the claims that answer a question, and what they stand on."""

from __future__ import annotations

from graph.ask.answer import Answer
from graph.knowledge import Knowledge
from graph.knowledge.subset import subset
from graph.page.messages import TEXTS, Texts


def about(answer: Answer, texts: Texts = TEXTS) -> Knowledge:
    """The part of the dataset that answers. The question stands in its description.

    Raises
    ------
    ValueError
        When no claim answers the question.
    """
    claims = answer.claims
    if answer.question.target not in ("claims", "path", "fall") or not claims:
        raise ValueError(f"no claim answers: {answer.reading} A page about a part is made of claims.")
    description = texts["part"].format(answer.reading, f"{len(claims):,}", f"{len(answer.kb.data.claims):,}")
    return subset(answer.kb, claims, description)
