"""The patterns that fit a question, and what they mean in the short form.

A question is one whole pattern, or a head ("which claims") and conditions behind it, which `joined.py` puts together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.ask.conditions import takes_thing
from graph.ask.english import LISTS
from graph.ask.english.gaps import Gap, Gaps
from graph.ask.english.patterns import ANYWHERE, GAPS, Pattern, Trie, trie
from graph.ask.english.words import Words
from graph.ask.names import TOPICS
from graph.ask.question import NotUnderstood
from graph.ask.sentences import say
from graph.frozen import frozen
from graph.knowledge.paths import co_mentions
from graph.knowledge.years import further_years
from graph.records import ENTITY_SECTIONS

SORTS = {"s": ("sources",), "e": ENTITY_SECTIONS, "a": ("actors",), "c": ("claims",), "w": TOPICS}
DENIALS, VERBS = frozenset(LISTS["denials"]), frozenset(LISTS["verbs"])
MOST_STEPS = 60_000  # of the walk through the patterns: no question of 1,000 characters needs as many
READ = "read"  # the rule of patterns whose kind of source is that of the work that is read, as in "the essay says"
IS = "is"  # the rule of conditions that a name alone fulfils
WORK = "work"  # the rule of patterns in which an author who has a record is no work: "problems with Huawei"
SAYS = "says"  # the rule of patterns that ask what a work says: the one that is read says what nobody else does
# rules that ask of the records that are named, gap by gap, how they belong together
BELONGING: dict[str, Callable[..., bool]] = {
    # "in debt" is no place with parts, and "in China" something is based, too
    "lies_in": lambda kb, wholes: all(map(kb.has_only_parts, wholes)),
    "group": lambda kb, whole, ids: {*ids} <= {*kb.parts(whole[0])},
    "apart": lambda kb, near, far: not co_mentions(kb, near[0], far[0]),  # else claims tell what they have in common
}
EXCEPT_NAMES = ("AND", "NOT", "NAMES"), ("BUT", "NOT", "NAMES")  # how a pattern ends that leaves names out
SHORT = {"DONT": "DO", "ARENT": "ARE"}  # with a "not" behind it in one word
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
    def is_denied(self) -> bool:
        """Whether it is denied."""
        return not DENIALS.isdisjoint(self.pattern.form)

    @property
    def has_verb(self) -> bool:
        """Whether it has a verb of its own; "supplied by" has none, "are supplied by" has."""
        terminals = self.pattern.form
        verb = next((gap.verb for gap in self.match.gaps if gap.verb), "") if "RELATED" in terminals else ""
        first = verb.partition(" ")[0]
        is_whole = first in ("is", "are", "was", "were") or not (first.endswith("ed") or verb.endswith(" by"))
        return not VERBS.isdisjoint(terminals) or (bool(verb) and is_whole)


class Matcher:
    """Matches one question, and keeps what went wrong on the way for the refusal."""

    def __init__(self, words: Words, is_begun: bool = False, explains: bool = True) -> None:
        self.words = words
        self.explains = explains  # whether a refusal is to say which names come near to one that nobody has
        self.is_begun = is_begun  # whether more words are to come, of any class
        self.furthest = 0  # the word up to which something fitted
        self.due: set[str] = set()  # the classes that could stand there
        self.refusal: NotUnderstood | None = None  # why the first pattern that fits the whole question means nothing
        self.gaps = Gaps(words, is_begun)
        self._steps = 0

    def matches(self, table: str, index: int) -> Iterator[Meaning]:
        """What the patterns of a table that fit from a word on mean, one after the other."""
        said = None if self.is_begun else self.words.terminals
        for match in self._walk(trie(table, said), index, (), index):
            is_whole = table == "heads" and match.patterns[0].form[-1] != "PARTS"
            if (not is_whole or self.words.ended(match.end)) and (meaning := self._meaning(match)):
                yield meaning

    def _walk(self, node: Trie, index: int, gaps: tuple[Gap, ...], start: int) -> Iterator[Match]:
        """Every way through the patterns from a word on."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            return
        if index > self.furthest:
            self.furthest, self.due = index, set()
        if index == self.furthest:
            self.due.update(filter(None, node.further))
        if patterns := node.patterns:
            yield Match(patterns, start, index, gaps)
        here = self.words.class_at(self.words.skip(index))
        due = (terminal for terminal in node.further if terminal in ANYWHERE or terminal == here != "")
        ways = [(node, terminal, terminal) for terminal in due]  # a single name before a list of names
        if SHORT.get(here) in node.further and "NOT" in (verb := node.behind(SHORT[here])).further:
            ways.insert(0, (verb, "NOT", here))
        for before, behind, terminal in ways:
            for gap, end in self.gaps.fill(terminal, index):
                yield from self._walk(before.behind(behind), end, (*gaps, gap) if gap else gaps, start)

    def _meaning(self, match: Match) -> Meaning | None:
        """What a match means: of several patterns the one whose names are records' own; None where none fits."""
        fitting = [meaning for pattern in match.patterns if (meaning := self._fitting(pattern, match))]
        pattern = match.patterns[0]
        if not fitting:
            error = self._wrong_name(match)
            is_any = pattern.form == ("NAME",) or pattern.rule in (IS, WORK)
            if error is None or (is_any and error.reason != "ambiguous name"):
                return None  # any words would be a name that nobody has
            return Meaning("", pattern, match, error=error)
        meant = {meaning.text for meaning in fitting if not meaning.error}
        if pattern.form[-3:] in EXCEPT_NAMES and len(meant) > 1:
            name = match.values[-1].names[0]
            error = unclear(say("author and entity", name=name.name), name.span)
            return Meaning("", pattern, match, error=error)
        # of two that fit the one for the word that asks, as in "who"
        return min(fitting, key=lambda it: (it.error is not None, it.by_author, not it.pattern.asks))

    def _fitting(self, pattern: Pattern, match: Match) -> Meaning | None:
        """What a pattern means with these gaps; None where they are of other sorts."""
        values, span = match.values, self.words.span(match.start, match.end)
        named = [gap for gap in values if gap.names]
        asked = next((gap.asks for gap in match.gaps if gap.asks), "")
        is_other = pattern.asks and pattern.asks != ("who" if asked == "whom" else asked)
        if is_other or (pattern.rule == "uncounted" and any(gap.counts for gap in match.gaps)):
            return None
        if any(gap.both and (gap.joint == "OR" or denied) for gap, denied in zip(named, _denied(pattern), strict=True)):
            return Meaning("", pattern, match, error=unclear(say("both names"), span))
        spans = ((gap.names[0].span[1], gap.names[1].span[0]) for gap in named if gap.joint == "OR")
        if "ject-of:" in pattern.meaning and any("," in self.words.text[slice(*between)] for between in spans):
            return Meaning("", pattern, match, error=unclear(say("open or"), span))  # who supplies A, B or C
        if pattern.rule == READ and self._kind_read() not in [gap.value for gap in values]:
            return None
        ways = self._filling(pattern, values)
        if ways is None:
            return None
        filling, by_author = ways
        if pattern.meaning.startswith("!!"):
            return Meaning("", pattern, match, error=NotUnderstood("not answered", pattern.meaning[3:], span=span))
        if pattern.meaning.startswith("!"):
            return Meaning("", pattern, match, error=unclear(pattern.meaning[2:], span))
        kb = self.words.names.kb
        typed = [name.name for gap in named for name in gap.names] if pattern.rule == IS else ()
        if typed and kb.is_origin(filling[0][0], typed[0]):  # "not Chinese" is not "not China"
            message = say("origin", name=kb.name(filling[0][0]))
            return Meaning("", pattern, match, error=NotUnderstood("not answered", message, span=span))
        reads = kb.data.dataset.reads
        text = _filled(pattern.meaning.replace("{read}", _quoted(reads)), filling, values)
        if pattern.rule == SAYS and reads in kb.read_alone:  # what the author says cites nobody
            text = re.sub(rf"\bcites:{re.escape(reads)}(?!\S)", "voice:author", text)
        error = None if text else unclear(say("open or"), span)
        return Meaning(text, pattern, match, by_author if text else 0, error)

    def _filling(self, pattern: Pattern, values: list[Gap]) -> tuple[list[list[str]], int] | None:
        """What each gap is filled with, and how many names are authors'; None where one is of another sort."""
        names, kb = self.words.names, self.words.names.kb
        sorts = iter(pattern.sorts)
        filling, records, by_author = [], [], 0
        for gap in values:
            if gap.names:
                sections = SORTS[next(sorts)]
                ranked = [names.find_ranked(name.name, sections) for name in gap.names]
                entities = (names.find(name.name, ENTITY_SECTIONS) for name in gap.names if pattern.rule == WORK)
                if any(len(ids) != 1 for ids, _ in ranked) or any(entities):
                    return None
                records.append([ids[0] for ids, _ in ranked])
                by_author += sum(is_author for _, is_author in ranked)
                pages = (f"@{name.page}" if name.page else "" for name in gap.names)
                filling.append([_quoted(ids[0]) + page for (ids, _), page in zip(ranked, pages, strict=True)])
            elif gap.verb:
                predicate_ids = [*names.verbs[gap.verb]]
                predicate = kb.data.predicates[predicate_ids[0]]
                # whether it says the same in both directions, takes a thing, or not
                sort = "y" if predicate.is_symmetric else "t" if takes_thing(kb, predicate_ids[0]) else "m"
                if len(predicate_ids) != 1 or pattern.verb not in ("-", sort):
                    return None
                filling.append(predicate_ids)
            else:
                filling.append([gap.value or ""])
                records.append(filling[-1])
        is_fitting = pattern.rule not in BELONGING or BELONGING[pattern.rule](kb, *records)
        return (filling, by_author) if is_fitting else None

    def _kind_read(self) -> str:
        data = self.words.names.kb.data
        return data.sources[data.dataset.reads].kind if data.dataset.reads else ""

    def _wrong_name(self, match: Match) -> NotUnderstood | None:
        """The name or verb for which a match means nothing."""
        names = self.words.names
        span = self.words.span(match.start, match.end)
        sorts = zip(*(pattern.sorts for pattern in match.patterns), strict=False)
        known = (None, self._kind_read(), *names.headings.values())
        for gap in match.values:
            predicates = names.verbs[gap.verb] if gap.verb else ()
            if len(predicates) > 1:
                reads = names.kb.data.predicates
                candidates = tuple({"id": key, "kind": "predicate", "name": reads[key].reads} for key in predicates)
                message = say("ambiguous verb", verb=gap.verb, count=len(candidates))
                return NotUnderstood("ambiguous name", message, span=span, candidates=candidates)
            if match.patterns[0].rule == READ and gap.value not in known:
                return NotUnderstood("wrong name", say("wrong kind", kind=gap.value), span=span)
            sections = dict.fromkeys(section for sort in next(sorts) for section in SORTS[sort]) if gap.names else {}
            for name in gap.names:
                try:
                    names.resolve(name.name, tuple(sections), name.span, self.explains)
                except NotUnderstood as error:
                    return error
        return None


def _denied(pattern: Pattern) -> list[bool]:
    """For each gap for names of a pattern whether what is named there is denied; what falls without it is not."""
    flags: list[bool] = []
    is_denied = False
    for terminal in pattern.form:
        is_denied |= terminal in DENIALS and "FALL" not in pattern.form
        if terminal in GAPS.values():
            flags.append(is_denied)
            is_denied = False
    return flags


def unclear(message: str, span: tuple[int, int]) -> NotUnderstood:
    """The refusal of words that can mean more than one thing."""
    return NotUnderstood("not a question", say("unclear", reason=message), span=span)


def _quoted(value: str) -> str:
    is_whole = re.fullmatch(r'[^\s|"]+', value) or value.startswith('"')
    return value if is_whole else '"{}"'.format(value.replace('"', " "))


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
