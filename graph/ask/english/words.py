"""A question as its words: where keywords, verbs of the dataset and names begin, and how far they go.

Nothing is decided here: a word may begin a keyword, a verb and a name at once, and the patterns say which is due. Names
are the longest that some record has, because they hold spaces and "and".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from graph.ask.english.keywords import FILLERS, KIND_WORDS, beginnings, keywords
from graph.ask.names import Names, Runs
from graph.search import STOP_WORDS
from graph.text import fold
from graph.verbs import ARTICLES, plain_verb

WORD = re.compile(r'["“](?P<quoted>[^"”]*)["”]|[^\W_]+')
SHORT_IS = re.compile(r"(?:(what|who|where|when|how)['’]?|(that|it|there)['’])s\b", re.IGNORECASE)  # what's
ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+(?![\w-])")


class Word(NamedTuple):
    """A word of the question, a text in quotes, or the id of a claim, with its place."""

    text: str  # folded
    start: int
    end: int
    quoted: str | None = None
    claim: str = ""
    comma: bool = False  # whether one stands before it

    @property
    def is_plain(self) -> bool:
        """Whether it is a word, and no text in quotes nor the id of a claim."""
        return self.quoted is None and not self.claim


class Keyword(NamedTuple):
    """A run of words that every dataset shares: its class, what it means there, and how many words it has."""

    terminal: str
    value: str
    length: int  # in words


class Words:
    """The words of a question, with what begins at each of them."""

    def __init__(self, text: str, names: Names) -> None:
        self.text, self.names = text, names
        self.words = _cut(text, names)
        self._texts = [word.text for word in self.words]
        self._ahead = [0]  # how many words from each on stand in a row; none behind the last
        plain = 0
        for word in reversed(self.words):
            self._ahead.insert(0, plain + 1 if word.quoted is None else 0)
            plain = plain + 1 if word.is_plain else 0

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Word:
        return self.words[index]

    def run(self, index: int, count: int) -> str | None:
        """So many words in a row; None where the question ends before, or quotes or an id stand in between."""
        return " ".join(self._texts[index : index + count]) if count <= self._ahead[index] else None

    def longest(self, index: int, runs: Runs, holds: Callable[[str], bool]) -> tuple[str, int]:
        """The longest run of words from here on of which something holds, and its length; else nothing and 0."""
        most = runs.get(self._texts[index].partition(" ")[0], 0)
        for count in range(min(most, self._ahead[index]), 0, -1):
            if holds(run := " ".join(self._texts[index : index + count])):
                return run, count
        return "", 0

    @cached_property
    def keyword_at(self) -> list[Keyword | None]:
        """The longest keyword that begins at each word, whether or not a name does; none behind the last."""
        vocabulary = keywords()
        runs = (self.longest(index, beginnings(), vocabulary.__contains__) for index in range(len(self.words)))
        return [*(Keyword(*vocabulary[run], count) if count else None for run, count in runs), None]

    def class_at(self, index: int) -> str:
        """The class of the keyword that begins at a word; nothing where none does."""
        keyword = self.keyword_at[index]
        return keyword.terminal if keyword else ""

    @cached_property
    def verb_at(self) -> list[tuple[str, int]]:
        """The longest verb of the dataset at each word, as it is known, and its length; nothing and 0 where none is.

        An article may stand in it: owns the debt of.
        """
        vocabulary, forms = keywords(), self.names.plain_verbs

        def is_verb(run: str) -> bool:
            return run.rpartition(" ")[2] not in ARTICLES and plain_verb(run) in forms and run not in vocabulary

        runs = (self.longest(index, self.names.verb_runs, is_verb) for index in range(len(self.words)))
        return [*((forms[plain_verb(run)] if run else "", count) for run, count in runs), ("", 0)]

    @cached_property
    def name_at(self) -> list[int]:
        """How many words the longest name has that begins at each word; 0 where none does."""
        runs = (self.longest(index, self.names.runs, self.names.is_name) for index in range(len(self.words)))
        return [*(count for _, count in runs), 0]

    @cached_property
    def terminals(self) -> frozenset[str]:
        """The classes of all keywords that stand somewhere in the question."""
        classes = {keyword.terminal for keyword in self.keyword_at if keyword}
        classes |= {"DO", "NOT"} if "DONT" in classes else set()
        return frozenset(classes | ({"ARE", "NOT"} if "ARENT" in classes else set()))

    def classes(self) -> Iterator[tuple[str, str]]:
        """The keywords of the question, by class and value, one behind the other, names passed over."""
        index = 0
        while index < len(self.words):
            keyword = self.keyword_at[index]
            if keyword is not None and keyword.length > self.name_at[index] * self.is_name(index):
                yield keyword.terminal, keyword.value
                index += keyword.length
            else:
                index += max(1, self.name_at[index])

    def is_name(self, index: int) -> bool:
        """Whether the name here is more than keywords: some word of it is none, or no more than a kind."""
        vocabulary = keywords()
        return any(
            word.text not in FILLERS and vocabulary.get(word.text, ("SOURCE_KIND", ""))[0] in KIND_WORDS
            for word in self.words[index : index + self.name_at[index]]
        )

    def is_named(self, index: int) -> bool:
        """Whether a name begins here that is none by chance: "us" is a word, and "US" a state."""
        word = self.words[index]
        if not word.is_plain:
            return bool(word.claim) or self.names.is_name(word.text)
        typed = self.text[word.start : word.end]
        is_meant = self.name_at[index] > 1 or word.text not in STOP_WORDS or (typed.isupper() and len(typed) > 1)
        return is_meant and self.is_name(index)

    def keyword(self, terminal: str, index: int) -> Keyword | None:
        """The keyword here, if it is of this class: the longest there is; None, too, where a name goes before it."""
        keyword = self.keyword_at[index] if index < len(self.words) else None
        if keyword is None or keyword.terminal != terminal:
            return None
        hidden = self.is_name(index) and self.verb_at[index][1] <= self.name_at[index]
        return None if hidden and terminal not in OVER_NAMES else keyword

    def due(self, terminal: str, index: int) -> tuple[str, int] | None:
        """The value of the keyword of a class that begins exactly here, and the word after it."""
        if terminal in ("MODALITY", "SAID") and self.run(index, 2) == "reported by":  # by whom, and not how firmly
            return None if terminal == "MODALITY" else ("", index + 1)
        # but not "no citation that was checked"
        if terminal == "NOTHING" and self.run(index, 2) in ("no citation", "no citations"):
            last = self.ended(index + 2) or self[index + 2].comma or self.next(("AND", "BUT", "OR"), index + 2)
            return ("", index + 2) if last else None
        keyword = self.keyword(terminal, index)
        return (keyword.value or self.run(index, keyword.length) or "", index + keyword.length) if keyword else None

    def next(self, terminals: Iterable[str], index: int) -> tuple[str, str, int] | None:
        """The first of some keywords that stands here: its class, its value and the word after it."""
        start = self.skip(index)
        for terminal in terminals:
            if keyword := self.due(terminal, start):
                return terminal, *keyword
        return None

    def ends(self, terminals: Iterable[str], index: int) -> list[int]:
        """The word after each keyword of some classes that stands here."""
        start = self.skip(index)
        return [keyword[1] for terminal in terminals if (keyword := self.due(terminal, start))]

    def begins_keyword(self, index: int) -> bool:
        """Whether a keyword begins here that is longer than the name that does."""
        keyword = self.keyword_at[index]
        return keyword is not None and keyword.length > self.name_at[index]

    def is_unknown(self, index: int) -> bool:
        """Whether the word here is nothing that anybody knows."""
        word = self.words[index]
        is_known = self.keyword_at[index] or self.name_at[index] or self.verb_at[index][1]
        return word.is_plain and word.text not in FILLERS and not is_known

    def skip(self, index: int) -> int:
        """The first word from here on that is not passed over: articles and the like are, unless a name begins so."""
        while index < len(self.words) and self._texts[index] in FILLERS and self.words[index].is_plain:
            if self.name_at[index]:
                break
            index += 1
        return index

    def ended(self, index: int) -> bool:
        """Whether nothing more stands here."""
        return self.skip(index) >= len(self.words)

    def span(self, index: int, end: int) -> tuple[int, int]:
        """Where in the text the words from one to before another stand."""
        if index >= len(self.words):
            return len(self.text), len(self.text)
        return self.words[index].start, self.words[max(index, end - 1)].end


RECENT = 16  # texts whose words are remembered


def words_of(text: str, names: Names) -> Words:
    """The words of a text, which one question after the other is asked about."""
    recent: dict[str, Words] = names.recent
    if text not in recent:
        if len(recent) == RECENT:
            recent.clear()
        recent[text] = Words(text, names)
    return recent[text]


# classes whose words stand even where a name has the same: a record may be called "speaker" or "partly"
OVER_NAMES = frozenset(("FINDING", "VERDICT", "SPEAK", "SAY"))


def _cut(text: str, names: Names) -> list[Word]:
    """The words of a text. A claim's id is one word, whatever its parts would mean by themselves."""
    words: list[Word] = []
    past = 0
    for match in WORD.finditer(text):
        start = match.start()
        if start < past:
            continue
        comma = "," in text[past:start]
        if match["quoted"] is not None:
            words.append(Word(fold(match["quoted"]), start, match.end(), match["quoted"].strip(), comma=comma))
        elif claim := _claim_at(text, start, names):
            words.append(Word(fold(claim), start, start + len(claim), claim=claim, comma=comma))
        elif short := SHORT_IS.match(text, start):
            asking = short[1] or short[2]
            words.append(Word(fold(asking), start, start + len(asking), comma=comma))
            words.append(Word("is", short.end() - 1, short.end()))
        else:
            words.append(Word(fold(match[0]), start, match.end(), comma=comma))
        past = words[-1].end
    return words


def _claim_at(text: str, start: int, names: Names) -> str:
    """The id of the claim that is written here, with its hyphens; else nothing."""
    written = ID.match(text, start)
    claim_id = written[0].lower() if written and (start == 0 or text[start - 1] not in "-_") else ""
    return claim_id if names.kb.index.section.get(claim_id) == "claims" else ""
