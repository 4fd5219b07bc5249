"""Kinds of source as people call them: a word for several of the kinds that records have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from graph.ask.sentences import say
from graph.records.source import SourceKind

# a word for several kinds, and a kind whose word in everyday use has others in it
COVERS: Mapping[str, tuple[SourceKind, ...]] = {
    "news": ("news", "news analysis"),
    "academic": ("peer-reviewed article", "working paper", "book", "book chapter", "thesis"),
    "official": ("government document", "court document", "law"),
    "report": ("think-tank report", "working paper"),
    "blog": ("think-tank blog post",),
    "think tank": ("think-tank report", "think-tank blog post"),
}
KINDS: Mapping[str, str] = {word: word for word in (*get_args(SourceKind), *COVERS)}


def covered(word: str) -> tuple[str, ...]:
    """The kinds that a word stands for: itself, or those that it covers.

    >>> covered("news"), covered("speech")
    (('news', 'news analysis'), ('speech',))
    """
    return COVERS.get(word, (word,))


def covers_note(word: str) -> str:
    """A sentence on what a word covers; empty where that is the kind itself."""
    kinds = covered(word)
    return "" if kinds == (word,) else say("kinds covered", word=word, kinds=", ".join(kinds))
