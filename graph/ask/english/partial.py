"""A question that is no pattern, as far as it is understood: names, kinds, verdicts and places, wherever they stand.

Proposals for a question that was not understood are made of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.ask.english.gaps import Gaps
from graph.ask.english.words import Words
from graph.ask.question import Condition, Either, Target, one_of
from graph.ask.search import STOP_WORDS
from graph.records import ENTITY_SECTIONS

# classes of words without which a question is another
WEIGHTY = frozenset(
    (
        "NOT", "NO", "DONT", "ARENT", "NOTHING", "NEITHER", "NOR", "BUT", "OR", "ELSE", "EITHER", "EXACTLY",
        "CITE_ONLY", "UNCITED", "LEAST", "MOST_OF", "MORE", "FEWER", "WITHOUT", "ALL", "MOST", "TOP", "BEFORE", "AFTER",
    )
)  # fmt: skip
TARGETS: dict[str, Target] = {
    "CLAIMS": "claims", "SOURCES": "sources", "ACTORS": "actors", "PROJECTS": "projects", "CONCEPTS": "concepts",
    "ENTITIES": "entities", "PASSAGES": "passages",
}  # fmt: skip
# class of a value -> the condition that it stands for, by what is asked for
VALUES: dict[str, dict[Target, str]] = {
    "MODALITY": {"claims": "modality"}, "VERDICT": {"claims": "check"}, "FINDING": {"claims": "finding"},
    "SOURCE_KIND": {"claims": "kind", "sources": "kind"}, "ACTOR_KIND": {"actors": "kind"},
    "PROJECT_KIND": {"projects": "kind"}, "CONCEPT_KIND": {"concepts": "kind"},
}  # fmt: skip
KIND_TARGETS: dict[str, Target] = {
    "SOURCE_KIND": "sources", "ACTOR_KIND": "actors", "PROJECT_KIND": "projects", "CONCEPT_KIND": "concepts",
}  # fmt: skip
# what a name stands for, by what is asked for: the field for entities, for sources and for claims
NAMES: dict[Target, dict[str, str]] = {
    "claims": {"entities": "about", "sources": "cites", "claims": "supports"},
    "sources": {"entities": "about", "claims": "for"},
    "passages": {"entities": "about", "sources": "cites", "claims": "for"},
    **{target: {"entities": "with"} for target in ("actors", "projects", "concepts", "entities")},
}


@dataclass
class Partial:
    """What was read of a question, and the words that were not."""

    target: Target = "claims"
    where: list[Condition | Either] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)


def scanned(words: Words) -> Partial:
    """What is known in a question, wherever it stands, and the words that are left over."""
    partial, gaps = Partial(), Gaps(words)
    named: list[str] = []
    index = 0
    while index < len(words):
        keyword = words.longest_keyword(index)
        if _is_named(words, index) and not (keyword and keyword.length > words.name_length(index)):
            name = gaps.single_name(index)
            named.append(name)
            index += max(1, words.name_length(index))
        elif keyword is None:
            index = _unknown(words, index, partial)
        else:
            heading = gaps.fill("HEADING", index + 1) if keyword.terminal in ("IN", "SECTION") else ()
            gap, end = next(iter(heading), (None, 0))
            if gap is not None:
                partial.where.append(Condition(field="section", value=gap.value or ""))
                index = end
                continue
            _keyword(keyword.terminal, keyword.value, partial, bool(named or partial.unused))
            index += keyword.length
    for name in named:
        part = _condition(words, name, partial.target)
        if part is not None:
            partial.where.append(part)
        else:
            partial.unused.append(name)
    return partial


def _is_named(words: Words, index: int) -> bool:
    """Whether a name begins here that is none by chance: "us" is a word, and "US" a state."""
    word = words[index]
    if word.claim or word.quoted is not None:
        return bool(word.claim) or words.names.is_name(word.text)
    if not words.is_name(index):
        return False
    typed = words.text[word.start : word.end]
    return words.name_length(index) > 1 or word.text not in STOP_WORDS or (typed.isupper() and len(typed) > 1)


def _unknown(words: Words, index: int, partial: Partial) -> int:
    """Pass a word over that is no keyword; what is no word of asking either was not used."""
    word = words[index]
    if word.text not in STOP_WORDS:
        partial.unused.append(words.text[word.start : word.end])
    return index + 1


def _keyword(terminal: str, value: str, partial: Partial, is_behind_name: bool) -> None:
    """Take a keyword in: what is asked for, where nothing is named before it, or a value."""
    if terminal in TARGETS and not is_behind_name and not partial.where:
        partial.target = TARGETS[terminal]
    elif terminal in KIND_TARGETS and not is_behind_name and not partial.where and partial.target == "claims":
        partial.target = KIND_TARGETS[terminal]
        partial.where.append(Condition(field="kind", value=value))
    elif condition_field := VALUES.get(terminal, {}).get(partial.target):
        partial.where.append(Condition(field=condition_field, value=value))


def _condition(words: Words, name: str, target: Target) -> Condition | Either | None:
    """The condition that a name stands for: of several records that have it, that one of them is meant."""
    conditions: list[Condition] = []
    for sort, condition_field in NAMES[target].items():
        sections = ENTITY_SECTIONS if sort == "entities" else (sort,)
        ids, _ = words.names.find_ranked(name, sections)
        conditions += [Condition(field=condition_field, value=record_id) for record_id in ids]
    return one_of(conditions) if conditions else None
