"""The words of questions in English: which keyword or value a run of words is, whatever the dataset.

Names and the verbs of predicates come from the dataset itself (see `names.py`); what stands here, every dataset shares.
"""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

from graph.ask.conditions.claims import ALSO_VERDICTS, VERDICTS
from graph.evidence.findings import FINDINGS
from graph.records.claim import Modality
from graph.records.entity import ActorKind, ConceptKind, ProjectKind
from graph.records.source import SourceKind
from graph.text import fold

# terminal -> the words, or runs of words, that are it; the first is the one that a message names
WORDS: dict[str, tuple[str, ...]] = {
    "WHICH": (
        "which", "what", "who", "that", "list", "show", "find", "give me", "me", "whom", "everything", "tell me",
        "tell",
    ),
    "ALL": ("all", "all of"),
    "THERE": ("there",),
    "BOTH": ("both",),
    "EITHER": ("either",),
    "TOP": ("most mentioned", "mentioned most", "mentioned most often", "most often mentioned"),
    "COUNT": ("how many", "how often", "how many times", "how many of", "number of", "the number of", "count"),
    "CLAIMS": ("claims", "claim", "statements", "statement"),
    "SOURCES": ("sources", "source", "works", "work", "references", "reference"),
    "ACTORS": ("actors", "actor"),
    "PROJECTS": ("projects", "project"),
    "CONCEPTS": ("concepts", "concept"),
    "ENTITIES": ("entities", "entity"),
    "PASSAGES": ("passages", "passage", "sentences", "sentence"),
    "VOICES": ("voices", "voice", "speakers", "speaker"),
    "CITE": (
        "cite", "cites", "citing", "rest on", "rests on", "resting on", "rely on", "relies on", "relying on",
        "depend on", "depends on", "depending on", "based on",
    ),
    "CITE_ONLY": (
        "cite only", "cites only", "citing only", "cite nothing but", "cites nothing but", "rest only on",
        "rests only on", "resting only on", "rely only on", "relies only on", "rest solely on", "rests solely on",
        "rest on nothing but", "rests on nothing but", "depend only on", "depends only on",
    ),
    "CITED": ("cited",),
    "LEAST": ("at least",),
    "MOST_OF": ("at most",),
    "MORE": ("more than",),
    "FEWER": ("fewer than", "less than"),
    "QUOTE": ("quote", "quotes", "quoting"),
    "VERBATIM": ("word for word", "verbatim", "literally"),
    "MENTION": ("mention", "mentions", "mentioning", "mentioned"),
    "ABOUT": ("about", "concerning", "on"),
    "BETWEEN": ("between",),
    "APPEAR": ("appear", "appears", "appearing", "stand", "stands"),
    "WITH": ("with", "together with", "beside"),
    "SAID": ("said", "made", "spoken", "known", "given", "recorded", "written"),
    "SAY": ("say that", "says that", "said that", "state that", "states that", "say", "says"),
    "SPEAK": ("speak", "speaks", "speaking"),
    "AUTHOR": ("author", "text", "dataset"),
    "OWN": ("in the author s own voice", "in the author s voice", "the author s own", "author s own"),
    "EVIDENCE": ("evidence", "proof"),
    "PUBLISHED": ("published", "issued", "printed"),
    "OPPOSED": (
        "disagree", "contradict each other", "stand against each other", "contrast with each other",
        "oppose each other", "opposed",
    ),
    "FLAGGED": ("flagged as",),
    "GRADED": ("graded", "graded as"),
    "PASS_ON": ("pass on the words of", "passes on the words of", "passing on the words of"),
    "THROUGH": (
        "through whom", "through which sources", "through which source", "through what", "through which work",
    ),
    "REPORTED": ("quoted or reported", "quoted"),
    "BY": ("by",),
    "FOR": ("for",),
    "TO": ("to",),
    "OF": ("of",),
    "HOW": ("how",),
    "WHY": ("why",),
    "WHERE": ("where",),
    "LINKED": ("connected", "linked", "related", "tied"),
    "LINK": ("link", "links", "connect", "connects", "relate", "relates"),
    "CHAIN": ("connection", "connections", "path", "shortest path", "chain", "relation", "relations", "relationship"),
    "WITHIN": ("within",),
    "STEPS": ("steps", "step"),
    "COMPARE": ("compare", "comparison", "comparison of", "difference", "differences"),
    "DIFFER": ("differ", "agree"),
    "COMMON": ("in common",),
    "FALL": ("fall", "falls", "would fall", "would be lost", "is lost", "would break", "breaks", "would collapse"),
    "WITHOUT": ("without", "if we lose"),
    "SHARE": ("share", "what share", "which share", "percentage", "what percentage", "how much"),
    "PART": ("part of", "parts of", "belong to", "belongs to"),
    "KINDWORD": ("of the kind", "of kind", "of the sort"),
    "IN": ("in", "from", "from the year", "in the year"),
    "SECTION": ("section", "chapter", "part"),
    "PARAGRAPH": ("paragraph", "para"),
    "PAGE": ("on page", "page", "at page", "p"),
    "BEFORE": ("older than", "before", "earlier than"),
    "AFTER": ("newer than", "after", "later than", "younger than"),
    "EXACTLY": ("exactly", "only", "just", "alone", "solely"),
    "NOTHING": ("nothing", "no sources", "no source", "no work"),
    "ANYTHING": ("anything",),
    "NEITHER": ("neither",),
    "NOR": ("nor",),
    "UNCITED": ("never cited", "cited by no claim", "cited by nobody", "cited nowhere", "uncited"),
    "MOST": ("cited most", "most cited", "cited most often", "cited the most", "most often cited"),
    "SUPPORT": ("support", "supports", "supporting", "supported", "speaks for", "speak for"),
    "CONTRAST": (
        "contrast with", "contrasts with", "contrasting with", "speak against", "speaks against", "stand against",
        "stands against", "contradict", "contradicts",
    ),
    "QUALIFY": ("qualify", "qualifies", "qualified", "limit", "limits", "limited"),
    "CAUSE": ("bring about", "brings about", "brought about", "cause", "causes", "caused", "lead to", "leads to"),
    "FOLLOW": ("follow from", "follows from", "following from"),
    "HAVE": ("have", "has", "having"),
    "WHOSE": ("whose",),
    "CITATION": ("citation", "citations"),
    "CITATION_OF": ("citation of", "citations of"),
    "ANY": ("any",),
    "HOLD": ("hold", "holds", "holding"),
    "GIVE": ("give", "gives", "giving", "contain", "contains"),
    "FIGURES": ("figures", "figure", "numbers", "number"),
    "ARE": ("are", "is", "were", "was"),
    "DO": ("do", "does", "did"),
    "NOT": ("not",),
    "ARENT": ("aren t", "isn t", "wasn t", "weren t", "arent", "isnt"),
    "DONT": ("don t", "doesn t", "didn t", "dont", "doesnt", "didnt", "never"),
    "NO": ("no",),
    "BUT": ("but",),
    "AND": ("and", "and also", "as well as"),
    "OR": ("or",),
    "ELSE": ("or else",),
}  # fmt: skip
CHECKED = {
    **{said: verdict for verdict, said in VERDICTS.items()}, **ALSO_VERDICTS,
    "partly": "partly", "not been checked": "never",
}  # fmt: skip
NOUNS = {"predictions": "predicted", "prediction": "predicted", "assertions": "asserted", "assertion": "asserted"}
ALSO_KINDS = {
    "country": "state", "countries": "state", "nation": "state", "nations": "state",
    "people": "person", "firm": "company", "firms": "company", "peer reviewed": "peer-reviewed article",
}  # fmt: skip
# how a message names a class of values, or a class of words that has a better word than its first
CALLED = {
    "RELATES": "a verb of the dataset", "RELATED": "a verb of the dataset", "NAME": "a name",
    "NAMES": "a name", "PAGED": "a name",
    "NUMBER": "a number", "HEADING": "a section's heading", "MODALITY": "hedged or predicted",
    "VERDICT": "confirmed or another verdict", "ACTOR_KIND": "a kind of actor", "PROJECT_KIND": "a kind of project",
    "CONCEPT_KIND": "a kind of concept", "SOURCE_KIND": "a kind of source", "KIND": "a kind",
    "UNIT": "what is counted", "FINDING": "a kind of finding", "ARENT": "are not", "DONT": "do not",
    "OWN": "in the author's own voice", "GRADE": "a word for what a claim rests on",
    "HEAD": "a verb of the dataset", "BEING": "a verb of the dataset", "COMMA": "a comma", "OWNED": "'s",
}  # fmt: skip
FILLERS = frozenset(("the", "a", "an", "please", "s"))
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
KIND_WORDS = {
    "ACTOR_KIND": ActorKind, "PROJECT_KIND": ProjectKind, "CONCEPT_KIND": ConceptKind, "SOURCE_KIND": SourceKind,
}  # fmt: skip
VALUED = (
    "NAME", "RELATES", "RELATED", "BEING", "HEAD", "NUMBER", "HEADING", "UNIT", "FINDING", "GRADE", "MODALITY",
    "VERDICT", "KIND", *KIND_WORDS,
)  # fmt: skip


@lru_cache(maxsize=1)
def keywords() -> dict[str, tuple[str, str]]:
    """Folded words -> terminal and value. Where two terminals have the same words, the first here counts."""
    vocabulary: dict[str, tuple[str, str]] = {}

    def add(words: str, terminal: str, value: str = "") -> None:
        vocabulary.setdefault(fold(words), (terminal, value))

    for terminal, runs in WORDS.items():
        for words in runs:
            add(words, terminal)
    for words, verdict in CHECKED.items():
        add(words, "VERDICT", verdict)
    for modality in get_args(Modality):
        add(modality, "MODALITY", modality)
    for words, modality in NOUNS.items():
        add(words, "MODALITY", modality)
    for terminal, kinds in KIND_WORDS.items():
        for kind in get_args(kinds):
            if kind != "other":  # "other sources" are further ones; the kind has "of the kind other"
                add(kind, terminal, kind)
                add(_plural(kind), terminal, kind)
    for words, kind in ALSO_KINDS.items():  # "which people" asks for persons; a people is "of the kind people"
        vocabulary[fold(words)] = vocabulary[fold(kind)][0], kind
    for kind, row in FINDINGS.items():
        add(row.phrase, "FINDING", kind)
    return vocabulary


@lru_cache(maxsize=1)
def longest() -> int:
    """How many words the longest keyword has."""
    return max(len(words.split()) for words in keywords())


@lru_cache(maxsize=1)
def kinds_by_words() -> dict[str, str]:
    """Every kind of record by its folded words: behind "of the kind" it need not be guessed of what."""
    return {fold(kind): kind for kinds in KIND_WORDS.values() for kind in get_args(kinds)}


def _plural(word: str) -> str:
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return word if word.endswith(("media", "news", "people")) else f"{word}s"
