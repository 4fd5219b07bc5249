"""The patterns that fit a question, and what they mean in the short form.

A question is one whole pattern, or a head ("which claims") and conditions behind it, which `joined.py` puts together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.ask.conditions import takes_thing
from graph.ask.conditions.years import further_years
from graph.ask.english.gaps import Gap, Gaps, Named
from graph.ask.english.patterns import GAPS, Pattern, Trie, trie
from graph.ask.english.words import Words
from graph.ask.names import TOPICS
from graph.ask.question import NotUnderstood
from graph.ask.rows import lists
from graph.ask.sentences import say
from graph.frozen import frozen
from graph.records import ENTITY_SECTIONS

SORTS = {"s": ("sources",), "e": ENTITY_SECTIONS, "a": ("actors",), "c": ("claims",), "w": TOPICS}
DENIALS, VERBS = frozenset(lists()["denials"]), frozenset(lists()["verbs"])
MOST_STEPS = 60_000  # of the walk through the patterns: no question of 1,000 characters needs as many
READ = "read"  # the rule of patterns whose kind of source is that of the work that is read, as in "the essay says"
IS = "is"  # the rule of conditions that a name alone fulfils
SAYS = "says"  # the rule of patterns that ask what a work says: the one that is read says what nobody else does
EXCEPT_NAMES = re.compile(r"\b(AND|BUT) NOT NAMES$")
PLACE = re.compile(r"\{(\d+)([+!]?)\}")


@frozen
class Match:
    """The patterns of one form that fit the words from one to before another, and what fills their places."""

    patterns: tuple[Pattern, ...]
    start: int
    end: int
    gaps: tuple[Gap, ...]

    @property
    def values(self) -> list[Gap]:
        """The gaps that a meaning speaks of."""
        return [gap for gap in self.gaps if gap.names or gap.value is not None or gap.verb]


@frozen
class Meaning:
    """What a match means in the short form, by the pattern that was chosen."""

    text: str
    pattern: Pattern
    match: Match
    by_author: int = 0  # names that are an author's and no record's own
    error: NotUnderstood | None = None  # why it means nothing after all: a name that nobody has

    @property
    def terminals(self) -> frozenset[str]:
        """The classes of words of the pattern."""
        return frozenset(self.pattern.form.split(" "))

    @property
    def is_denied(self) -> bool:
        """Whether it is denied."""
        return not DENIALS.isdisjoint(self.terminals)

    @property
    def has_verb(self) -> bool:
        """Whether it has a verb of its own; "supplied by" has none, "are supplied by" has."""
        if not VERBS.isdisjoint(self.terminals):
            return True
        verb = next((gap.verb for gap in self.match.gaps if gap.verb), "") if "RELATED" in self.terminals else ""
        first = verb.partition(" ")[0]
        return bool(verb) and (
            first in ("is", "are", "was", "were") or not (first.endswith("ed") or verb.endswith(" by"))
        )


class Matcher:
    """Matches one question, and keeps what went wrong on the way for the refusal."""

    def __init__(self, words: Words, is_begun: bool = False) -> None:
        self.words = words
        self.is_begun = is_begun  # whether more words are to come, of any class
        self.furthest = 0  # the word up to which something fitted
        self.due: set[str] = set()  # the classes that could stand there
        self.refusal: NotUnderstood | None = None  # why the first pattern that fits the whole question means nothing
        self.gaps = Gaps(words, is_begun)
        self._steps = 0
        self._tries: dict[str, Trie] = {}

    def trie(self, table: str) -> Trie:
        """The patterns of a table that the words of the question can fulfil."""
        if table not in self._tries:
            self._tries[table] = trie(table, None if self.is_begun else self.words.terminals)
        return self._tries[table]

    def matches(self, table: str, index: int) -> Iterator[Meaning]:
        """What the patterns of a table that fit from a word on mean, one after the other."""
        for match in self._walk(self.trie(table), index, (), index):
            is_whole = table == "heads" and not match.patterns[0].form.endswith("PARTS")
            if (not is_whole or self.words.ended(match.end)) and (meaning := self._meaning(match)):
                yield meaning

    def _walk(self, node: Trie, index: int, gaps: tuple[Gap, ...], start: int) -> Iterator[Match]:
        """Every way through the patterns from a word on."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            return
        self._note(node, index)
        if "" in node:
            yield Match(tuple(node[""]), start, index, gaps)
        for short, verb in (("DONT", "DO"), ("ARENT", "ARE")):
            denied = node.get(verb, {}).get("NOT")
            for gap, end in self.gaps.fill(short, index) if denied else ():
                yield from self._walk(denied, end, (*gaps, gap) if gap else gaps, start)
        for terminal in sorted(filter(None, node)):  # a single name before a list of names
            for gap, end in self.gaps.fill(terminal, index):
                yield from self._walk(node[terminal], end, (*gaps, gap) if gap else gaps, start)

    def _note(self, node: Trie, index: int) -> None:
        """Note what could stand at the furthest word."""
        if index > self.furthest:
            self.furthest, self.due = index, set()
        if index == self.furthest:
            self.due.update(filter(None, node))

    def _meaning(self, match: Match) -> Meaning | None:
        """What a match means: of several patterns the one whose names are records' own; None where none fits."""
        fitting = [meaning for pattern in match.patterns if (meaning := self._fitting(pattern, match))]
        if not fitting:
            error = self._wrong_name(match)
            is_any = match.patterns[0].form == "NAME" or match.patterns[0].rule == IS
            if error and is_any and error.reason != "ambiguous name":
                return None  # any words would be a name that nobody has
            return Meaning("", match.patterns[0], match, error=error) if error else None
        if (
            EXCEPT_NAMES.search(match.patterns[0].form)
            and len({meaning.text for meaning in fitting if not meaning.error}) > 1
        ):
            name = match.values[-1].names[0]
            error = unclear(say("author and entity", name=name.name), name.span)
            return Meaning("", match.patterns[0], match, error=error)
        # of two that fit the one for the word that asks, as in "who"; sorts end with that word
        return min(fitting, key=lambda it: (it.error is not None, it.by_author, -len(it.pattern.sorts)))

    def _fitting(self, pattern: Pattern, match: Match) -> Meaning | None:
        """What a pattern means with these gaps; None where they are of other sorts."""
        values = match.values
        count = sum(bool(gap.names) for gap in values)
        sorts, verb_sort, asks = iter(pattern.sorts[:count]), pattern.sorts[count], pattern.sorts[count + 1 :]
        asked = next((gap.asks for gap in match.gaps if gap.asks), "")
        if asks and asks != ("who" if asked == "whom" else asked):
            return None
        if pattern.rule == "uncounted" and any(gap.counts for gap in match.gaps):
            return None
        named = [gap for gap in values if gap.names]
        if any(gap.both and (gap.joint == "OR" or denied) for gap, denied in zip(named, _denied(pattern), strict=True)):
            return self._unclear(pattern, match, say("both names"))
        if pattern.rule == READ and self._kind_read() not in [gap.value for gap in values]:
            return None
        filling: list[list[str]] = []
        by_author = 0
        for gap in values:
            if gap.names:
                ranked = [
                    self.words.names.find_ranked(name.name, SORTS[sort]) for sort in [next(sorts)] for name in gap.names
                ]
                if any(len(ids) != 1 for ids, _ in ranked):
                    return None
                by_author += sum(is_author for _, is_author in ranked)
                filling.append([_cited(ids[0], name) for (ids, _), name in zip(ranked, gap.names, strict=True)])
            elif gap.verb:
                filling.append(list(self.words.names.verbs[gap.verb]))
                if len(filling[-1]) != 1 or verb_sort not in ("-", self._verb_sort(filling[-1][0])):
                    return None
            else:
                filling.append([gap.value or ""])
        if pattern.meaning.startswith("!!"):
            span = self.words.span(match.start, match.end)
            return Meaning("", pattern, match, error=NotUnderstood("not answered", pattern.meaning[3:], span=span))
        if pattern.meaning.startswith("!"):
            return self._unclear(pattern, match, pattern.meaning[2:])
        meaning = pattern.meaning.replace("{read}", _quoted(self.words.names.kb.data.dataset.reads))
        text = _filled(meaning, filling, values)
        text = self._spoken(text) if pattern.rule == SAYS else text
        return Meaning(text, pattern, match, by_author) if text else self._unclear(pattern, match, say("open or"))

    def _unclear(self, pattern: Pattern, match: Match, message: str) -> Meaning:
        """A match that can be understood in more than one way."""
        return Meaning("", pattern, match, error=unclear(message, self.words.span(match.start, match.end)))

    def _spoken(self, text: str) -> str:
        """The meaning with what the author says in the place of what cites the work that is read."""
        kb = self.words.names.kb
        reads = kb.data.dataset.reads
        is_author = reads in kb.read_alone
        return re.sub(rf"\bcites:{re.escape(reads)}(?!\S)", "voice:author", text) if is_author else text

    def _kind_read(self) -> str:
        data = self.words.names.kb.data
        return data.sources[data.dataset.reads].kind if data.dataset.reads else ""

    def _verb_sort(self, predicate_id: str) -> str:
        """Whether a verb says the same in both directions (y), takes a thing (t), or not (m)."""
        kb = self.words.names.kb
        predicate = kb.data.predicates[predicate_id]
        return "y" if predicate.reads == predicate.reversed else "t" if takes_thing(kb, predicate_id) else "m"

    def _wrong_name(self, match: Match) -> NotUnderstood | None:
        """The name or verb for which a match means nothing."""
        names = self.words.names
        sorts = zip(*(pattern.sorts for pattern in match.patterns), strict=False)
        try:
            for gap in match.values:
                if gap.verb and len(names.verbs[gap.verb]) > 1:
                    raise self._ambiguous_verb(gap.verb, match)
                known = (None, self._kind_read(), *names.headings.values())
                if match.patterns[0].rule == READ and gap.value not in known:
                    span = self.words.span(match.start, match.end)
                    raise NotUnderstood("wrong name", say("wrong kind", kind=gap.value), span=span)
                sections = (
                    [section for sort in dict.fromkeys(next(sorts)) for section in SORTS[sort]] if gap.names else []
                )
                for name in gap.names:
                    names.resolve(name.name, tuple(dict.fromkeys(sections)), name.span)
        except NotUnderstood as error:
            return error
        return None

    def _ambiguous_verb(self, verb: str, match: Match) -> NotUnderstood:
        names = self.words.names
        candidates = tuple(
            {"id": key, "kind": "predicate", "name": names.kb.data.predicates[key].reads} for key in names.verbs[verb]
        )
        message = say("ambiguous verb", verb=verb, count=len(candidates))
        span = self.words.span(match.start, match.end)
        return NotUnderstood("ambiguous name", message, span=span, candidates=candidates)


def _denied(pattern: Pattern) -> list[bool]:
    """For each gap for names of a pattern whether what is named there is denied; what falls without it is not."""
    flags: list[bool] = []
    is_denied = False
    for terminal in pattern.form.split(" "):
        is_denied |= terminal in DENIALS and "FALL" not in pattern.form
        if terminal in GAPS.values():
            flags.append(is_denied)
            is_denied = False
    return flags


def unclear(message: str, span: tuple[int, int]) -> NotUnderstood:
    """The refusal of words that can mean more than one thing."""
    return NotUnderstood("not a question", say("unclear", reason=message), span=span)


def _cited(record_id: str, name: Named) -> str:
    return _quoted(record_id) + (f"@{name.page}" if name.page else "")


def _quoted(value: str) -> str:
    return (
        value if re.fullmatch(r'[^\s|"]+', value) or value.startswith('"') else '"{}"'.format(value.replace('"', " "))
    )


def _filled(meaning: str, filling: list[list[str]], values: list[Gap]) -> str:
    """The meaning with its gaps filled; nothing where names are joined with an "or" that it does not know."""
    joins_or, alike = meaning.endswith("|"), meaning.endswith("&")
    count = str(max([1, *(len(gap.names) for gap in values)]))
    tokens: list[str] = []
    for token in meaning.rstrip("|&").split(" "):
        several = next((index for index, ids in enumerate(filling) if len(ids) > 1 and f"{{{index}}}" in token), None)
        if several is None:
            tokens.append(_put(token, filling, count))
            continue
        is_or = values[several].joint == "OR" and not (joins_or and token.startswith("-"))  # not a or b: neither
        if is_or and not joins_or and not alike:
            return ""
        conditions = [
            _put(token, [*filling[:several], [value], *filling[several + 1 :]], count) for value in filling[several]
        ]
        tokens += ["|".join(conditions)] if is_or and joins_or else conditions
    return " ".join(tokens)


def _put(token: str, filling: list[list[str]], count: str) -> str:
    """One condition with the first value of each gap."""

    def value(gap: re.Match[str]) -> str:
        text = filling[int(gap[1])][0]
        if gap[2]:
            return str(int(text) + 1) if gap[2] == "+" else further_years(text)
        return _quoted(text)

    return PLACE.sub(value, token).replace("{#}", count)
