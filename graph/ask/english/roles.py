"""What words stand for where a question is read in part: what is asked for, a condition, or nothing."""

from __future__ import annotations

import re

from graph.ask.conditions.claims import ALSO_OPEN, VERDICTS
from graph.ask.question import Condition, Target
from graph.ask.rows import lists

# classes of words, and words of no class, without which a question is another
WEIGHTY, WEIGHTY_WORDS = frozenset(lists()["weighty classes"]), frozenset(lists()["weighty words"])
ASKING = frozenset(lists()["asking classes"])  # none of them is missed where it is passed over
PLACES = ("IN", "SECTION", "OF")  # classes behind which a heading may stand
UNTIL = lists()["words before an end"]
TARGETS: dict[str, Target] = {
    "CLAIMS": "claims", "SOURCES": "sources", "ACTORS": "actors", "PROJECTS": "projects", "CONCEPTS": "concepts",
    "ENTITIES": "entities", "PASSAGES": "passages",
}  # fmt: skip
# class of a value -> the condition that it stands for, by what is asked for
VALUES: dict[str, dict[Target, str]] = {
    "MODALITY": {"claims": "modality"}, "VERDICT": {"claims": "verdict"},
    "FINDING": {"claims": "finding", "sources": "finding"},
    "SOURCE_KIND": {"claims": "kind", "sources": "kind"}, "ACTOR_KIND": {"actors": "kind"},
    "PROJECT_KIND": {"projects": "kind"}, "CONCEPT_KIND": {"concepts": "kind"},
}  # fmt: skip
KIND_TARGETS: dict[str, Target] = {
    "SOURCE_KIND": "sources", "ACTOR_KIND": "actors", "PROJECT_KIND": "projects", "CONCEPT_KIND": "concepts",
}  # fmt: skip
# classes of words that stand for a condition by themselves
PLAIN: dict[str, Condition] = {
    "FIGURES": Condition(field="has", value="figures"), "YEARS": Condition(field="has", value="years"),
    "AUTHOR": Condition(field="voice", value="author"), "OWN": Condition(field="voice", value="author"),
    "OPPOSED": Condition(field="finding", value="opposed"),
}  # fmt: skip
# what a name stands for, by what is asked for: the field for entities, for sources and for claims
NAMES: dict[Target, dict[str, str]] = {
    "claims": {"entities": "about", "sources": "cites", "claims": "supports"},
    "sources": {"entities": "about", "claims": "for"},
    "passages": {"entities": "about", "sources": "cites", "claims": "for"},
    **{target: {"entities": "with"} for target in ("actors", "projects", "concepts", "entities")},
}
VAGUE = frozenset(("voice", "has", "year"))  # fields that alone do not say what a question is about
FORMAL = frozenset(word for phrase in (*VERDICTS.values(), *ALSO_OPEN) for word in phrase.split())
NUMBERED = re.compile(r"[0-9]{4}[a-z]?")  # what may be the year of a work
