"""A question cut into keywords and names, the longest name at each place.

Names are found first because they hold spaces and "and". A word that is neither a keyword nor part of a known name
becomes a name that nobody has, so that it is reported and never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, get_args

from graph.ask.names import Names
from graph.ask.vocabulary.claims import VERDICTS
from graph.records.claim import Modality
from graph.records.entity import ActorKind, ConceptKind, ProjectKind
from graph.records.source import SourceKind
from graph.text import fold

# terminal -> the words, or runs of words, that are it; the first is the one that a message names
WORDS: dict[str, tuple[str, ...]] = {
    "WHICH": (
        "which",
        "what",
        "who",
        "that",
        "list",
        "show",
        "find",
        "give me",
        "me",
        "all",
        "there",
        "whom",
        "tell me",
        "tell",
    ),
    "COUNT": ("how many", "how many of", "number of", "the number of", "count"),
    "CLAIMS": ("claims", "claim", "statements", "statement"),
    "SOURCES": ("sources", "source", "works", "work", "references", "reference"),
    "ACTORS": ("actors", "actor"),
    "PROJECTS": ("projects", "project"),
    "CONCEPTS": ("concepts", "concept"),
    "ENTITIES": ("entities", "entity"),
    "PASSAGES": ("passages", "passage", "sentences", "sentence"),
    "CITE": ("cite", "cites", "citing"),
    "CITED": ("cited",),
    "QUOTE": ("quote", "quotes", "quoting"),
    "VERBATIM": ("word for word", "verbatim", "literally"),
    "MENTION": ("mention", "mentions", "mentioning", "mentioned"),
    "ABOUT": ("about", "concerning", "on"),
    "BETWEEN": ("between",),
    "APPEAR": ("appear", "appears", "appearing", "stand", "stands"),
    "WITH": ("with", "together with", "beside"),
    "SAID": ("said", "made", "spoken"),
    "REPORTED": ("quoted or reported", "quoted"),
    "BY": ("by",),
    "FOR": ("for",),
    "TO": ("to",),
    "PART": ("part of", "parts of", "belong to", "belongs to"),
    "KINDWORD": ("of the kind", "of kind", "of the sort"),
    "IN": ("in", "from"),
    "SECTION": ("section", "chapter", "part"),
    "PARAGRAPH": ("paragraph", "para"),
    "PAGE": ("on page", "page", "at page", "p"),
    "BEFORE": ("older than", "before", "earlier than"),
    "AFTER": ("newer than", "after", "later than", "younger than"),
    "EXACTLY": ("exactly", "only", "just"),
    "NOTHING": ("nothing", "no sources", "no source", "no work"),
    "ANYTHING": ("anything", "any source", "any sources", "any work", "any works"),
    "NEITHER": ("neither",),
    "NOR": ("nor",),
    "UNCITED": ("never cited", "cited by no claim", "cited by nobody", "cited nowhere", "uncited"),
    "MOST": ("cited most", "most cited", "cited most often", "cited the most", "most often cited"),
    "SUPPORT": ("support", "supports", "supporting", "supported", "speaks for", "speak for"),
    "CONTRAST": (
        "contrast with",
        "contrasts with",
        "contrasting with",
        "speak against",
        "speaks against",
        "stand against",
        "stands against",
        "contradict",
        "contradicts",
    ),
    "QUALIFY": ("qualify", "qualifies", "qualified", "limit", "limits", "limited"),
    "CAUSE": ("bring about", "brings about", "brought about", "cause", "causes", "caused", "lead to", "leads to"),
    "FOLLOW": ("follow from", "follows from", "following from"),
    "HAVE": ("have", "has", "having"),
    "WHOSE": ("whose",),
    "CITATION": ("citation", "citations"),
    "CITATION_OF": ("citation of", "citations of"),
    "ANY": ("any",),
    "GIVE": ("give", "gives", "giving", "contain", "contains"),
    "FIGURES": ("figures", "figure", "numbers", "number"),
    "ARE": ("are", "is", "were", "was"),
    "DO": ("do", "does", "did"),
    "NOT": ("not",),
    "ARENT": ("aren t", "isn t", "wasn t", "weren t", "arent", "isnt"),
    "DONT": ("don t", "doesn t", "didn t", "dont", "doesnt", "didnt", "never"),
    "NO": ("no",),
    "BUT": ("but",),
    "AND": ("and", "and also"),
    "OR": ("or",),
    "ELSE": ("or else",),
}
CHECKED = {
    **{said: verdict for verdict, said in VERDICTS.items()},
    "partly confirmed": "partly", "partly": "partly", "not checked": "never", "unchecked": "never",
}  # fmt: skip
NOUNS = {"predictions": "predicted", "prediction": "predicted", "assertions": "asserted", "assertion": "asserted"}
FILLERS = frozenset(("the", "a", "an", "please", "both", "s"))
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
BEFORE_NUMBERS = frozenset(("PARAGRAPH", "BEFORE", "AFTER", "EXACTLY"))
KIND_WORDS = {
    "ACTOR_KIND": ActorKind, "PROJECT_KIND": ProjectKind, "CONCEPT_KIND": ConceptKind, "SOURCE_KIND": SourceKind,
}  # fmt: skip
# behind these a verb is due: "who exports x" asks for exporters, "mention exports" for the concept
BEFORE_VERBS = frozenset(("WHICH", "NOT", "ACTORS", "PROJECTS", "CONCEPTS", "ENTITIES", *KIND_WORDS))
KINDS = ("SOURCE_KIND", "")
VALUED = ("NAME", "RELATES", "RELATED", "NUMBER", "HEADING", "MODALITY", "VERDICT", "KIND", *KIND_WORDS)


class Piece(NamedTuple):
    """A run of words of the question: a keyword (its terminal), a value such as a NAME, or a FILLER."""

    terminal: str
    text: str
    start: int
    end: int
    value: str = ""  # what the words mean, where that is not what they are


QUOTED = re.compile(r'["“](?P<quoted>[^"”]*)["”]|[^\W_]+')
PAGES = re.compile(r"(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?(?![\w-])")  # 9, iv, 325-26
LONGEST = 4  # words of the longest keyword


@lru_cache(maxsize=1)
def _keywords() -> dict[str, tuple[str, str]]:
    """Folded words -> terminal and value. Where two terminals have the same words, the first here counts."""
    found: dict[str, tuple[str, str]] = {}

    def add(words: str, terminal: str, value: str = "") -> None:
        found.setdefault(fold(words), (terminal, value))

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
    return found


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Every kind of record by its folded words: behind "of the kind" it need not be guessed of what."""
    return {fold(kind): kind for kinds in KIND_WORDS.values() for kind in get_args(kinds)}


def _plural(word: str) -> str:
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return word if word.endswith(("media", "news", "people")) else f"{word}s"


def tag(text: str, names: Names) -> list[Piece]:
    """The keywords and values of a question, in order. Words such as "the" are left out."""
    words = list(QUOTED.finditer(text))
    folded = [None if match["quoted"] is not None else fold(match[0]) for match in words]
    pieces: list[Piece] = []
    place = 0
    while place < len(words):
        run: list[str] = []
        for word in folded[place:]:
            if word is None:
                break
            run.append(word)
        last = next((piece.terminal for piece in reversed(pieces)), "")
        page = PAGES.match(text, words[place].start()) if last == "PAGE" else None
        if page is not None:
            pieces.append(Piece("NUMBER", page[0], page.start(), page.end()))
            place = next(
                (later for later in range(place, len(words)) if words[later].start() >= page.end()), len(words)
            )
            continue
        before = pieces[-2].terminal if len(pieces) > 1 else ""
        verb_due = last in BEFORE_VERBS or (last == "NAME" and before in ("WHICH", "DO"))
        terminal, value, count = _read(run, last, verb_due, names) if run else ("QUOTED", "", 1)
        start, end = words[place].start(), words[place + count - 1].end()
        if terminal == "QUOTED" and last == "SECTION":
            terminal, value = "HEADING", text[start + 1 : end - 1].strip()
        if terminal != "FILLER":
            pieces.append(Piece(terminal, text[start:end], start, end, value))
        place += count
    return list(_joined(pieces, text))


def _read(run: list[str], last: str, verb_due: bool, names: Names) -> tuple[str, str, int]:
    """Terminal, value and number of words of what begins here, behind a piece with the terminal `last`."""
    keywords = _keywords()
    if last in ("IN", "SECTION"):
        for count in range(len(run), 0, -1):
            if heading := names.headings.get(" ".join(run[:count])):
                return "HEADING", heading, count
    if last in BEFORE_NUMBERS and (run[0].isdecimal() or run[0] in NUMBERS):
        return "NUMBER", str(NUMBERS.index(run[0])) if run[0] in NUMBERS else str(int(run[0])), 1
    if last == "KINDWORD":
        for count in range(min(len(run), LONGEST), 0, -1):
            if kind := _kinds().get(" ".join(run[:count])):
                return "KIND", kind, count
    named = names.longest(run)
    verb = next((count for count in range(len(run), 0, -1) if " ".join(run[:count]) in names.verbs), 0)
    form = " ".join(run[:verb])
    if (verb > named or (verb and verb == named and verb_due)) and form not in keywords:
        directions = names.verbs[form].values()
        return ("RELATES" if "subject-of" in directions else "RELATED"), form, verb
    if any(word not in FILLERS and keywords.get(word, KINDS)[0] in KIND_WORDS for word in run[:named]):
        return "NAME", "", named  # some word of it is no keyword, or no more than a kind: a concept may be called law
    for count in range(min(len(run), LONGEST), 0, -1):
        if known := keywords.get(" ".join(run[:count])):
            return *known, count
    return ("FILLER" if run[0] in FILLERS else "UNKNOWN"), "", 1


def _joined(pieces: list[Piece], text: str) -> Iterator[Piece]:
    """Join neighbouring names and unknown words: "Jardine 2018" is one name, and not Jardine with something behind."""
    waiting: Piece | None = None
    for piece in pieces:
        if piece.terminal == "QUOTED":
            piece = Piece("NAME", piece.text[1:-1].strip(), piece.start, piece.end)
        elif piece.terminal in ("NAME", "UNKNOWN") and waiting is not None:
            waiting = Piece("NAME", text[waiting.start : piece.end], waiting.start, piece.end)
            continue
        if waiting is not None:
            yield waiting
        waiting = None
        if piece.terminal in ("NAME", "UNKNOWN") and text[piece.start] not in '"“':
            waiting = Piece("NAME", piece.text, piece.start, piece.end)
        else:
            yield piece
    if waiting is not None:
        yield waiting
