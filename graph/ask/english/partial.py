"""A question that is no pattern, as far as it is understood: names, kinds, verdicts and places, wherever they stand.

What is left over is named. Nothing is read in part where a word would be lost that turns the meaning round: a denial,
an "only", an "or", a comparison.
"""

from __future__ import annotations

from graph.ask.conditions import CONDITION_TYPES
from graph.ask.conditions.orders import OF_ENTITIES
from graph.ask.conditions.sources import KINDS
from graph.ask.english import LISTS
from graph.ask.english.gaps import Gaps
from graph.ask.english.keywords import FILLERS, NUMBERS, keywords
from graph.ask.english.named import asks_for_works, condition_named, is_bound, is_work, may_be_of_works, order_named
from graph.ask.english.numerals import SPANS, YEAR, number
from graph.ask.english.words import Keyword, Words
from graph.ask.question import Condition, Either, Order, Question, Target, alternatives, one_of
from graph.frozen import replace
from graph.knowledge.verdicts import ALSO_OPEN, VERDICTS
from graph.knowledge.works import kind_read
from graph.search import STOP_WORDS, search_index

# classes of words, and words of no class, without which a question is another
WEIGHTY, WEIGHTY_WORDS = frozenset(LISTS["weighty classes"]), frozenset(LISTS["weighty words"])
ASKING = frozenset(LISTS["asking classes"])  # none of them is missed where it is passed over
LESSER = frozenset(LISTS["lesser words"])  # words that are named where they are passed over, and missed by nobody
LAST = frozenset(LISTS["classes at the end"])  # classes that are missed with nothing behind them: what is it for
OWNING = ("HAVE", "GIVE")
PLACES = ("IN", "SECTION", "OF", "DO")  # classes behind which a heading may stand
WANTING = frozenset(("of", "for", "why", "about", "on", "that"))  # behind a number of things with which one begins
SEVERAL = ("s", "literature", "bibliography", "read", "study")  # how words for several works end
MADE = ("TEXT", "PUBLISHED", "WRITTEN")  # classes behind which it is told who made a work
ONE_OF_SOME = ("which", "what", "a", "an", "any", "another")  # before an article that is none that is known
OWNERS = ("her", "his", "its", "their")  # before a heading: in her conclusion
TARGETS: dict[str, Target] = {target.upper(): target for target in ("claims", "sources", *OF_ENTITIES, "passages")}
TARGETS["WROTE_ABOUT"] = "sources"
KIND_TARGETS: dict[str, Target] = {
    "SOURCE_KIND": "sources", "ACTOR_KIND": "actors", "PROJECT_KIND": "projects", "CONCEPT_KIND": "concepts",
}  # fmt: skip
# class of a value -> the condition that it stands for, by what is asked for
VALUES: dict[str, dict[Target, str]] = {
    "MODALITY": {"claims": "modality"}, "VERDICT": {"claims": "verdict"},
    "FINDING": {"claims": "finding", "sources": "finding"},
    **{kind: {target: "kind"} for kind, target in KIND_TARGETS.items()},
    "SOURCE_KIND": {"claims": "kind", "sources": "kind"}, "DETAIL": {"sources": "lacks"},
}  # fmt: skip
# classes of words that stand for a condition by themselves
PLAIN: dict[str, Condition] = {
    "FIGURES": Condition(field="has", value="figures"), "YEARS": Condition(field="has", value="years"),
    "AUTHOR": Condition(field="voice", value="author"), "OWN": Condition(field="voice", value="author"),
    "OPPOSED": Condition(field="finding", value="opposed"),
}  # fmt: skip
VAGUE = frozenset(("voice", "has", "year"))  # fields that alone do not say what a question is about
FORMAL = frozenset(word for phrase in (*VERDICTS.values(), *ALSO_OPEN) for word in phrase.split())


class Scan:
    """What is known in a question, in one way through its words, from the first to the last."""

    def __init__(self, words: Words) -> None:
        self.words, self.gaps = words, Gaps(words)
        self.target: Target = "claims"
        self.where: list[Condition | Either] = []
        self.order: Order = ""
        self.unused: list[str] = []  # the words that were not read
        self.wanted = ""  # how many of them are asked for: three benefits of
        self.is_empty = True  # whether nothing is said of what the question is about
        self.is_weighty = False  # whether a word was passed over without which the question is another
        self.turning: list[str] = []  # such words
        self._named: list[str] = []
        self._behind = ""  # the class of the keyword directly before
        self._superlatives: list[str] = []
        self._has_loose_verdict = False  # whether a word for a verdict may mean one, and may not: "wrong"
        self._cites = ""  # the word that asks for what is cited
        self._works = ""  # the word for works that are asked for, where they are not what is answered
        self._speaking: list[str] = []  # the names before "say": whose words are asked for
        self._is_more = False  # whether it goes on to ask for something more, of which nothing is made
        self._counting = ""  # the words that ask how many there are

    @property
    def question(self) -> Question:
        """The typed question of what was read."""
        # where it is not claims that are counted, those are shown that may have the number
        counts = bool(self._counting) and (self.target != "claims" or "CLAIMS" in self.words.terminals)
        return Question(target=self.target, where=tuple(dict.fromkeys(self.where)), order=self.order, count=counts)

    def read(self) -> Scan:
        """What is known in the question, wherever it stands, and the words that are left over."""
        index = 0
        while index < len(self.words):
            index = self._step(index)
        for word in self._superlatives:
            self.order = order_named(self.target, word)
            self.is_weighty |= not self.order
        fields = {condition.field for part in self.where for condition in alternatives(part)}
        is_of_work = any(is_work(self.words.names, name) for name in self._named)
        self.is_weighty |= self._has_loose_verdict and is_of_work  # what a work got wrong is not what it says
        is_of_claims = self._cites or is_of_work or not self.words.terminals.isdisjoint(("CLAIMS", "REPORTED"))
        if self.target == "claims" and fields == {"kind"} and not is_of_claims:
            self.target = "sources"  # anything that is an opinion piece
        for name in self._named:
            if condition := condition_named(self.words.names, self.target, name, name in self._speaking):
                self.where.append(condition)
            else:
                self.unused.append(name)
        fields = {condition.field for part in self.where for condition in alternatives(part)}
        self.is_empty = fields <= (VAGUE if self.target == "claims" else set())
        self._tie_verdicts()
        if self._cites and self.target == "claims" and not fields & {"cites", "kind"}:
            self.unused.append(self._cites)
        if self._works and self.target == "claims" and "CLAIMS" not in self.words.terminals:
            self.unused.append(self._works)
        if self.question.count:  # of those that are counted none is left out, and none is in that only appears beside
            self.is_weighty |= bool(self.unused) or "with" in fields
        elif self._counting:
            self.unused.append(self._counting)
        self.unused = [*dict.fromkeys(self.unused)]
        return self

    def _tie_verdicts(self) -> None:
        """A verdict beside the one work that is named is what a check of that work found; of two it may be either's."""
        works = [part for part in self.where if all(each.field == "cites" for each in alternatives(part))]
        for rank, part in enumerate(self.where if works else ()):
            if isinstance(part, Condition) and part.field == "verdict":
                self.is_weighty |= len(works) > 1
                checks = (replace(part, field="check", qualifier=work.value) for work in alternatives(works[0]))
                self.where[rank] = one_of(checks)

    def _step(self, index: int) -> int:
        """Take in what stands at a word; the word after it."""
        words = self.words
        keyword = words.keyword_at[index]
        if words.is_named(index) and not (keyword and keyword.length > words.name_at[index]):
            before = words.class_at(index - 1)  # in which language, from where
            self.is_weighty |= self.target == "sources" and (before == "ARE" or (before == "IN" and not self._named))
            word, length = words[index], words.name_at[index]
            self._named.append(self._typed(index, length) if word.is_plain else word.claim or word.quoted or "")
            self._behind = "NAME"
            return index + max(1, length)
        if keyword is None:
            if words[index].text not in FILLERS:  # the article in "which of the sources" divides nothing
                self._unknown(index)
                self._behind = ""
            return index + 1
        if past := self._placed(keyword, index):
            return past
        self._keyword(keyword, index)
        self._behind = keyword.terminal
        return index + keyword.length

    def _placed(self, keyword: Keyword, index: int) -> int:
        """Take in a section or a year behind a keyword; the word after it, or 0 where there is none."""
        about = self.words.next(["ABOUT"], index + 1)
        is_owned = index + 1 < len(self.words) and self.words[index + 1].text in OWNERS
        for sort, condition_field, begin, classes in (
            ("HEADING", "section", index + 1 + is_owned, PLACES),
            ("LANGUAGE", "language", index + 1, ("IN",)),
            ("TOPIC", "section", about[2] if about else index, ("SECTION",)),
            ("SPAN", "year", index, SPANS),
        ):  # fmt: skip
            if keyword.terminal not in classes or (self.target, condition_field) not in CONDITION_TYPES:
                continue
            for gap, end in self.gaps.fill(sort, begin):
                self.where.append(Condition(field=condition_field, value=(gap and gap.value) or ""))
                self.is_weighty |= condition_field == "year" and self.target == "claims" and asks_for_works(self.words)
                return end
        return 0

    def _unknown(self, index: int) -> None:
        """Pass a word over that is no keyword; what is no word of asking either was not used."""
        text = self.words[index].text
        is_denied = any(text.startswith(sign) and text.removeprefix(sign) in keywords() for sign in ("un", "non"))
        if text in WEIGHTY_WORDS or is_denied or is_bound(self.words, index, self._named):
            self._turn(index)
        is_cut = number(self.words, index) and "ORDER" in map(self.words.class_at, (index - 1, index + 1))  # top 5
        if wanted := self._wanted_at(index):
            self.wanted = wanted
        elif is_cut:
            self.is_weighty = True
        elif YEAR.fullmatch(text) and self.target in ("claims", "sources"):
            self.where.append(Condition(field="year", value=text))
        elif text not in STOP_WORDS or text in LESSER:
            typed = self._typed(index)
            is_capital = typed[:1].isupper() and not self.words.text.isupper()  # a name, perhaps of nobody here
            self.is_weighty |= bool(index and is_capital and not search_index(self.words.names.kb).knows(text))
            self.unused.append(typed)

    def _wanted_at(self, index: int) -> str:
        """How many answers are asked for here, if any are: name two risks, three benefits of."""
        ahead = [word.text for word in self.words.words[index + 1 : index + 3]]
        is_begun = self._behind in ("WHICH", "GIVE", "ARE") or (index == 0 and not WANTING.isdisjoint(ahead[1:]))
        is_wanted = is_begun and any(text.endswith("s") for text in ahead)  # main objectives
        is_first = is_wanted and not (self._named or self.unused or self.where)
        return next((value for value, _ in number(self.words, index) if is_first and len(value) < 3), "")

    def _typed(self, index: int, count: int = 1) -> str:
        """So many words of the question, as they were typed."""
        return self.words.text[slice(*self.words.span(index, index + count))]

    def _keyword(self, keyword: Keyword, index: int) -> None:
        """Take a keyword in: what is asked for, where nothing is named before it, a value, or one that only asks."""
        terminal, word = keyword.terminal, self.words[index].text
        # whether it is what is asked for: which people, and not "do people protest"
        is_begun = index == 0 or self._behind not in ("", "DO", "ARE", "HAVE", "GIVE", "CITE")
        is_first = is_begun and not (self._named or self.unused or self.where)
        is_counted = terminal in ("SOURCES", "CLAIMS") and index and self.words[index - 1].text in NUMBERS
        names, named = self.words.names, self._named[-1] if self._behind == "NAME" else ""
        is_origin = any(names.kb.is_origin(actor_id, named) for actor_id in names.find(named, ("actors",)))
        following = self.words.class_at(index + keyword.length)
        # who is cited by a work, or opposed by a state; what a work cites itself, and what one says of another
        is_turned = terminal in ("CITED", "OPPOSED") and following in ("BY", "TO")
        is_turned |= bool(named) and (terminal == "BY" or (terminal == "CITE" and is_work(names, named)))
        is_turned |= is_origin and terminal in ("SOURCES", "SOURCE_KIND", "AUTHORS")
        self.is_weighty |= bool((is_counted and not self.wanted) or is_turned)
        if terminal in WEIGHTY:
            self._turn(index, keyword.length)
        self._remember(terminal, word, is_first)
        if self._is_left(keyword, index):
            self.unused.append(self._typed(index, keyword.length))
        self._counting = self._typed(index, keyword.length) if terminal == "COUNT" else self._counting
        is_of_works = terminal == "DETAIL" and may_be_of_works(self.words, self.target, self.where)
        self.target = "sources" if is_of_works else self.target
        field = "" if self._is_more else VALUES.get(terminal, {}).get(self.target, "")
        if terminal == "ORDER" and (keyword.value != "main" or following in TARGETS):
            self._superlatives.append(keyword.value)
        elif terminal in TARGETS and is_first:
            self.target = TARGETS[terminal]
        elif self._seeks_works(keyword, index):
            self.target = "sources"
        elif terminal == "SOURCE_KIND" and keyword.value == kind_read(self.words.names.kb):
            return  # the essay that is read, and no kind of what it cites
        elif terminal in KIND_TARGETS and is_first and self.target == "claims":
            is_cited = keyword.value in KINDS and not self.words.terminals.isdisjoint(("CITED", "CITE"))
            # think tanks are actors, and kinds of works
            self.target = "sources" if is_cited else KIND_TARGETS[terminal]
            self.where.append(Condition(field="kind", value=keyword.value))
            self.unused += [self.words[0].text] * (self.words.class_at(0) == "IN")  # in which countries: not with them
        elif terminal == "VERDICT" and word not in FORMAL and self._behind != "ARE":
            self.unused.append(self._typed(index, keyword.length))
            self._has_loose_verdict = True  # "wrong" is one behind "are", and not in "could go wrong"
        elif field:
            is_of_target = keyword.value in CONDITION_TYPES[self.target, field].values
            is_had = terminal == "DETAIL"  # what an entry has is what it does not lack
            self.where += [Condition(field=field, value=keyword.value, negated=is_had)] * is_of_target
            self.is_weighty |= not is_of_target  # found of works alone: "too old"
        elif terminal in PLAIN and self.target == "claims":
            # whom the author cites, and not what is said in the author's own voice
            is_citing = terminal == "AUTHOR" and not self.words.terminals.isdisjoint(("EVIDENCE", "CITE"))
            is_pronoun = word in ("he", "she")  # the author, where nobody is named before
            if terminal == "AUTHOR" and not is_pronoun and self._behind == "WHICH":
                self.unused.append(word)  # which author says so, of those that are cited
            elif not (self._named and is_pronoun) and not is_citing:
                self.where.append(PLAIN[terminal])
        elif terminal not in WEIGHTY and (terminal not in ASKING or self._is_had(terminal)):
            self.unused.append(self._typed(index, keyword.length))

    def _turn(self, index: int, count: int = 1) -> None:
        """Pass words over without which the question is another."""
        self.is_weighty = True
        self.turning.append(self._typed(index, count))

    def _is_left(self, keyword: Keyword, index: int) -> bool:
        """Whether a keyword that only asks is missed: what is it for; or one that asks for more: and by whom."""
        past, words = index + keyword.length, self.words
        if keyword.terminal in LAST:
            return past == len(words) or words[past].comma or words[past].text == "whom"
        is_second = keyword.terminal == "WHICH" and self._behind in (*LAST, "AND") and words[index].text in LESSER
        is_second &= bool(self._named) and "SAY" not in words.terminals
        self._is_more |= is_second
        return is_second

    def _seeks_works(self, keyword: Keyword, index: int) -> bool:
        """Whether works are asked for behind other words: I need papers on, which article is about, published by."""
        terminal, past = keyword.terminal, index + keyword.length
        is_source = self._behind == "SOURCE_KIND" or self.words.class_at(past) == "FOR"  # a source of power is none
        is_sought = terminal == "SOURCES" and (is_source or self.words[past - 1].text.endswith(SEVERAL))
        is_one = self._behind == "NAME" or (index > 0 and self.words[index - 1].text in ONE_OF_SOME)
        is_sought |= terminal == "TEXT" and is_one  # the Alibaba paper, an article
        if makes := self.words.next(("BY", "IN"), past) if terminal in MADE else None:
            is_sought |= any(True for _ in self.gaps.fill("MAKER", makes[2]))
        return is_sought and may_be_of_works(self.words, self.target, self.where)

    def _remember(self, terminal: str, word: str, is_first: bool) -> None:
        """Keep a keyword of which it shows only at the end what it means: who speaks, what is cited, which works."""
        if terminal == "SECTION":
            self.unused.append(word)
        elif terminal == "CITE":
            self._cites = word
        elif terminal == "SOURCES" and not is_first and word not in ("source", "reference"):  # of a claim
            self._works = word
        elif (terminal == "SAY" or (word == "said" and self._behind == "NAME")) and not self._speaking:
            self._speaking = [*self._named]

    def _is_had(self, terminal: str) -> bool:
        """Whether it is asked who has or gives something, and not who appears with it."""
        is_asked = self.target in OF_ENTITIES and (terminal in OWNING or (terminal == "IN" and self._behind == "ARE"))
        return is_asked or (terminal == "GIVE" and self._behind in ("WHICH", "NAME"))
