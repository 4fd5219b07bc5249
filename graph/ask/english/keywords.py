"""The words of questions in English: which keyword or value a run of words is, whatever the dataset.

Names and the verbs of predicates come from the dataset itself (see `names.py`); what every dataset shares stands in
`words.txt`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, get_args

from graph.ask.conditions.sources import COVERS
from graph.ask.names import Runs, runs_of
from graph.evidence.findings import FINDINGS
from graph.records.claim import Modality
from graph.records.entity import ActorKind, ConceptKind, ProjectKind
from graph.records.source import SourceKind
from graph.rows import rows
from graph.text import fold

FILLERS = frozenset(("the", "a", "an", "please", "s"))
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
KIND_WORDS = {
    "ACTOR_KIND": ActorKind, "PROJECT_KIND": ProjectKind, "CONCEPT_KIND": ConceptKind, "SOURCE_KIND": SourceKind,
}  # fmt: skip
VALUED = ("AMENDED", "DETAIL", "FORM", "FINDING", "MODALITY", "VERDICT", *KIND_WORDS)


class SharedWords(NamedTuple):
    """The words for one class, or for one value of a class."""

    terminal: str
    value: str
    runs: tuple[str, ...]


@lru_cache(maxsize=1)
def shared_words() -> tuple[SharedWords, ...]:
    """The words that stand in `words.txt`, in its order."""
    return tuple(
        SharedWords(terminal, value, tuple(runs.split(", ")))
        for head, runs in rows(Path(__file__).with_name("words.txt"))
        for terminal, _, value in [head.partition(" ")]
    )


@lru_cache(maxsize=1)
def keywords() -> dict[str, tuple[str, str]]:
    """Folded words -> terminal and value. Where two terminals have the same words, the first here counts."""
    vocabulary: dict[str, tuple[str, str]] = {}

    def add(words: str, terminal: str, value: str = "") -> None:
        vocabulary.setdefault(fold(words), (terminal, value))

    for terminal, value, runs in shared_words():
        for words in runs:  # folded where they stand, so that no question has to
            vocabulary.setdefault(words, (terminal, value))
    for modality in get_args(Modality):
        add(modality, "MODALITY", modality)
    for terminal, kinds in KIND_WORDS.items():
        for kind in (*get_args(kinds), *(COVERS if terminal == "SOURCE_KIND" else ())):
            if kind != "other":  # "other sources" are further ones; the kind has "of the kind other"
                add(kind, terminal, kind)
                is_several = kind.endswith(("media", "news", "people"))
                plural = f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}es" if kind.endswith("ch") else f"{kind}s"
                add(kind if is_several else plural, terminal, kind)
    for kind, row in FINDINGS.items():
        add(row.phrase, "FINDING", kind)
    return vocabulary


@lru_cache(maxsize=1)
def beginnings() -> Runs:
    """How many words the longest keyword has that begins with a word."""
    return runs_of(keywords())
