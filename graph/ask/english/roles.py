"""What words stand for where a question is read in part: what is asked for, a condition, or nothing."""

from __future__ import annotations

import re

from graph.ask.conditions.claims import ALSO_OPEN, VERDICTS
from graph.ask.question import Condition, Target

# classes of words, and words of no class, without which a question is another
WEIGHTY = frozenset(
    (
        "NOT", "NO", "DONT", "ARENT", "NOTHING", "NEITHER", "NOR", "BUT", "OR", "ELSE", "EITHER", "EXACTLY",
        "CITE_ONLY", "UNCITED", "LACK", "LEAST", "MOST_OF", "MORE", "FEWER", "WITHOUT", "ALL", "BEFORE", "AFTER",
        "UNSOURCED", "NEWS_NOW", "NOBODY", "EXCEPT", "EVERYBODY", "RIGHTLY", "WRONGLY",
        "MISQUOTE", "MISQUOTED", "SINCE", "UNTIL",
        "COMPARE", "DIFFER", "LINK", "LINKED", "CHAIN", "FALL", "PAIRWISE",
    )
)  # fmt: skip
WEIGHTY_WORDS = frozenset(
    (
        "except", "unless", "instead", "rather", "than", "versus", "vs", "apart", "excluding", "besides", "beyond",
        "minus", "less", "cannot", "hasn", "haven", "hadn", "won", "wouldn", "couldn", "shouldn", "nobody",
        "none", "every", "everybody", "everyone", "nowhere", "more", "fewer", "most", "least", "hardly", "barely",
        "merely", "ignoring", "single", "once", "twice", "other", "different",
    )
)  # fmt: skip
PLACES = ("IN", "SECTION", "OF")  # classes behind which a heading may stand
UNTIL = frozenset(("since", "until", "till", "between", "to"))  # words before a year that make it a beginning or an end
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
# classes of words that only ask, join or say how: none of them is missed where it is passed over
ASKING = frozenset(
    (
        "WHICH", "THERE", "BOTH", "CLAIMS", "SOURCES", "ACTORS", "PROJECTS", "CONCEPTS", "ENTITIES", "PASSAGES",
        "VOICES", "CITED", "MENTION", "ABOUT", "WITH", "SAID", "SAY", "ACCORDING", "TEXT", "THIS", "EVIDENCE", "BY",
        "FOR", "TO", "OF", "HOW", "WHERE", "IN", "SECTION", "HAVE", "ANY", "GIVE", "ARE", "DO", "AND", "CITE", "APPEAR",
        "SPEAK", "DEFINE", "KNOWN", "KINDWORD", "WHOSE", "BETWEEN", "CITATION", "CITATION_OF", "COUNT", "HAPPENED",
    )
)  # fmt: skip
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
