"""A question cut into keywords and names, the longest name at each place.

Names are found first because they hold spaces and "and". A word that is neither a keyword nor part of a known name
becomes a name that nobody has, so that it is reported and never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.ask.english.keywords import FILLERS, KIND_WORDS, NUMBERS, keywords, kinds_by_words, longest
from graph.ask.names import Names
from graph.evidence.support import SUPPORT
from graph.text import fold


class Piece(NamedTuple):
    """A run of words of the question: a keyword (its terminal), a value such as a NAME, or a FILLER."""

    terminal: str
    text: str
    start: int
    end: int
    value: str = ""  # what the words mean, where that is not what they are


class Context(NamedTuple):
    """The terminals of what stands before a word: they decide what a word that may be two things is."""

    before: str  # the last but one
    last: str
    share: bool  # whether the question begins with "what share"
    works: bool  # whether it asks for sources

    @property
    def heading(self) -> bool:
        """Whether a section's heading may stand here."""
        return (
            self.last in ("IN", "SECTION")
            or (self.last == "OR" and self.before in ("HEADING", "SECTION"))
            or (self.last == "OF" and self.before == "NUMBER")
        )

    @property
    def number(self) -> bool:
        """Whether a number may stand here."""
        year = self.last == "IN" and self.works
        return year or self.last in BEFORE_NUMBERS or (self.last == "OR" and self.before == "NUMBER")

    @property
    def unit(self) -> bool:
        """Whether the unit of a figure may stand here."""
        return self.last == "COUNT" or (self.last == "IN" and self.before == "FIGURES")

    @property
    def verb(self) -> bool:
        """Whether a verb is due: "who exports x" asks for exporters, "mention exports" for the concept."""
        return self.last in BEFORE_VERBS or (self.last == "NAME" and self.before in ("WHICH", "DO", "ARE", "SAY"))


WORD = re.compile(r'["“](?P<quoted>[^"”]*)["”]|[^\W_]+')
PAGES = re.compile(r"(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?(?![\w-])")  # 9, iv, 325-26
BEFORE_NUMBERS = frozenset(
    ("PARAGRAPH", "BEFORE", "AFTER", "EXACTLY", "CITE_ONLY", "WITHIN", "LEAST", "MOST_OF", "MORE", "FEWER")
)
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])", re.IGNORECASE)
WORKS = frozenset(("SOURCES", "SOURCE_KIND"))
BEFORE_VERBS = frozenset(("WHICH", "ALL", "NOT", "ACTORS", "PROJECTS", "CONCEPTS", "ENTITIES", *KIND_WORDS))


def tag(text: str, names: Names) -> list[Piece]:
    """The keywords and values of a question, in order. Words such as "the" are left out."""
    words = list(WORD.finditer(text))
    folded = [None if match["quoted"] is not None else fold(match[0]) for match in words]
    # a claim's id is one word, whatever its parts would mean by themselves
    ids = {place: found for place, word in enumerate(words) if (found := _claim_at(text, word.start(), names))}
    pieces: list[Piece] = []
    place = 0
    while place < len(words):
        run = _run(folded, place, ids)
        terminals = ["", "", *(piece.terminal for piece in pieces)]
        context = Context(terminals[-2], terminals[-1], "SHARE" in terminals, not WORKS.isdisjoint(terminals))
        start = words[place].start()
        page = PAGES.match(text, start) if context.last == "PAGE" else None
        if page is not None:
            pieces.append(Piece("NUMBER", page[0], *page.span()))
            place = next(
                (later for later in range(place, len(words)) if words[later].start() >= page.end()), len(words)
            )
            continue
        if place in ids:
            end = start + len(ids[place])
            pieces.append(Piece("NAME", text[start:end], start, end, ids[place]))
            while place < len(words) and words[place].start() < end:
                place += 1
            continue
        terminal, value, count = _read(run, context, names) if run else _quoted(words[place]["quoted"], context)
        end = words[place + count - 1].end()
        if terminal != "FILLER":
            pieces.append(Piece(terminal, text[start:end], start, end, value))
        place += count
    return _without_citation(list(_joined(pieces, text)))


def _without_citation(pieces: list[Piece]) -> list[Piece]:
    """In "have no citation" the last two words mean nothing, in "have no citation that was checked" they do not."""
    for place in range(len(pieces) - 2):
        have, no, citation = pieces[place : place + 3]
        last = place + 3 == len(pieces) or pieces[place + 3].terminal in ("AND", "BUT", "OR", "COMMA")
        if (have.terminal, no.terminal, citation.terminal) == ("HAVE", "NO", "CITATION") and last:
            nothing = Piece("NOTHING", "no citation", no.start, citation.end)
            return [*pieces[: place + 1], nothing, *pieces[place + 3 :]]
    return pieces


def _claim_at(text: str, start: int, names: Names) -> str:
    """The id of the claim that is written here, with its hyphens; else nothing."""
    written = ID.match(text, start)
    key = written[0].lower() if written and (start == 0 or text[start - 1] not in "-_") else ""
    return key if names.kb.index.section.get(key) == "claims" else ""


def _run(folded: list[str | None], place: int, ids: Mapping[int, str]) -> list[str]:
    """The words from a place on, as far as neither quotes nor the id of a claim begin."""
    run: list[str] = []
    for number in range(place, len(folded)):
        word = folded[number]
        if word is None or (number in ids and number > place):
            break
        run.append(word)
    return run


def _quoted(text: str, context: Context) -> tuple[str, str, int]:
    """What stands in quotes is a name, or a heading or unit where one is due."""
    if context.unit:
        return "UNIT", text.strip(), 1
    heading = context.last == "SECTION" or (context.last == "OR" and context.heading)
    return ("HEADING", text.strip(), 1) if heading else ("QUOTED", "", 1)


def _read(run: list[str], context: Context, names: Names) -> tuple[str, str, int]:
    """Terminal, value and number of words of what begins here."""
    known = keywords()
    if context.last == "SAY" and (claim := names.texts.get(" ".join(run))):
        return "NAME", claim, len(run)  # all that is left is a claim, word for word
    if context.heading and (found := _longest(run, names.headings)):
        return "HEADING", *found
    if run[:2] == ["reported", "by"]:
        return "SAID", "", 1  # by whom, and not how firmly
    counts = len(run) > 1 and known.get(run[1], ("", ""))[0] in ("SOURCES", "CLAIMS")  # "cite two sources"
    if counts and run[0] == "single":
        return "NUMBER", "1", 1
    if (context.number or counts) and (run[0].isdecimal() or run[0] in NUMBERS):
        return "NUMBER", str(NUMBERS.index(run[0])) if run[0] in NUMBERS else str(int(run[0])), 1
    if context.last == "GRADED" and (found := _longest(run, {fold(word): word for word in SUPPORT})):
        return "GRADE", *found
    if context.last == "KINDWORD" and (found := _longest(run, kinds_by_words())):
        return "KIND", *found
    if context.unit and run[0] not in known and (found := _longest(run, names.units)):
        return "UNIT", *found
    if context.share and context.last == "NAME" and (run[0] == "s" or run[0] in names.heads):
        return ("OWNED", "", 1) if run[0] == "s" else ("HEAD", run[0], 1)
    named = names.longest(run)
    verb = next((count for count in range(len(run), 0, -1) if " ".join(run[:count]) in names.verbs), 0)
    form = " ".join(run[:verb])
    if (verb > named or (verb and verb == named and context.verb)) and form not in known:
        back = "subject-of" not in names.verbs[form].values()
        return "RELATED" if back else "BEING" if form in names.states_of_being else "RELATES", form, verb
    if any(word not in FILLERS and known.get(word, ("SOURCE_KIND", ""))[0] in KIND_WORDS for word in run[:named]):
        return "NAME", "", named  # some word of it is no keyword, or no more than a kind: a concept may be called law
    for count in range(min(len(run), longest()), 0, -1):
        if keyword := known.get(" ".join(run[:count])):
            return *keyword, count
    return ("FILLER" if run[0] in FILLERS else "UNKNOWN"), "", 1


def _longest(run: list[str], known: Mapping[str, str]) -> tuple[str, int] | None:
    """What the most of the words from the first on mean, and their number."""
    for count in range(len(run), 0, -1):
        if found := known.get(" ".join(run[:count])):
            return found, count
    return None


def _joined(pieces: list[Piece], text: str) -> Iterator[Piece]:
    """Join neighbouring names and unknown words: "Jardine 2018" is one name, and not Jardine with something behind.

    A comma divides them, unless a number or an initial follows: "Jardine, 2018" and "Shen, H." are names.
    """
    waiting: Piece | None = None
    for piece in pieces:
        named = piece.terminal in ("NAME", "UNKNOWN", "QUOTED")
        if waiting is not None and named:
            comma = "," in text[waiting.end : piece.start] and len(piece.text) > 1 and not piece.text[0].isdecimal()
            if not comma and "QUOTED" not in (piece.terminal, waiting.terminal):
                waiting = Piece("NAME", text[waiting.start : piece.end], waiting.start, piece.end)
                continue
            yield from (_name(waiting), Piece("COMMA", ",", waiting.end, piece.start)) if comma else (_name(waiting),)
            waiting = piece
            continue
        if waiting is not None:
            yield _name(waiting)
        waiting = piece if named else None
        if not named:
            yield piece
    if waiting is not None:
        yield _name(waiting)


def _name(piece: Piece) -> Piece:
    text = piece.text[1:-1].strip() if piece.terminal == "QUOTED" else piece.text
    return Piece("NAME", text, piece.start, piece.end, piece.value)
