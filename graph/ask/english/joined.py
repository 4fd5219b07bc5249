"""A whole question in the short form: its head, and conditions that "and" and "or" join.

What could be understood in two ways is refused: a "not" that may hold for two conditions, an "and" mixed with an "or".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.ask.english import LISTS
from graph.ask.english.match import Matcher, Meaning, unclear
from graph.ask.question import NotUnderstood
from graph.ask.sentences import say

BARE = frozenset(LISTS["bare rules"])
COUNTS, COUNTS_WHEN_DENIED = frozenset(LISTS["counting rules"]), LISTS["counting rules when denied"]
OF_WORKS, DENY_NOTHING = frozenset(LISTS["rules of works"]), LISTS["rules of nothing"]
TABLES = ("claims", "sources", "entities", "passages", "voices")
CITED = r'(?:^| |\|)(?:cites|quotes):("[^"]*"|[^\s|@]+)'
SPEAKING = LISTS["verbs of statements"]
OR_ELSE = ("ELSE", "OR")  # what joins conditions of which one must hold; a plain "or" may leave open which
Joined = tuple[str, Meaning]  # a condition behind what joins it with the one before: AND, BUT, OR, ELSE or nothing


def query(matcher: Matcher) -> str:
    """The question of a matcher in the short form; nothing where no pattern fits.

    Raises NotUnderstood when it can be understood in more than one way.
    """
    if _is_statement(matcher):
        raise NotUnderstood("not a question", say("assertion"), span=matcher.words.span(0, 1))
    for head, conditions in readings(matcher):
        meanings = [meaning for _, meaning in conditions] or [head]
        error = next((meaning.error for meaning in meanings if meaning.error), None)
        matcher.refusal = matcher.refusal or error
        if error is None:
            count = "count " if any(gap.counts for gap in head.match.gaps) else ""
            parts: list[list[Joined]] = []
            for joined in conditions:
                parts += [] if joined[0] in OR_ELSE else [[]]
                parts[-1].append(joined)
            _refuse_cut(matcher, head, conditions)
            if shared := _shared(matcher, conditions):
                texts = (meaning.text.replace("@?", "") for meaning in meanings)
                shared.meant = count + " ".join((head.text, *texts)) if len(parts) == len(conditions) else ""
                raise shared
            written = (_written(matcher, part, len(parts) > 1) for part in parts)
            return _tied(count + " ".join((head.text, *written)))
    return ""


def readings(matcher: Matcher) -> Iterator[tuple[Meaning, list[Joined]]]:
    """Each way to read the question: how it begins, and the conditions behind that, none where it is whole."""
    for head in matcher.matches("heads", 0):
        if head.pattern.form[-1] != "PARTS":
            yield head, []
            continue
        target = head.text.partition(" ")[0]
        for conditions in _conditions(matcher, target if target in TABLES else "entities", head.match.end):
            yield head, conditions


def _is_statement(matcher: Matcher) -> bool:
    """Whether a noun's verb follows it without a "which": all claims are hedged."""
    words = matcher.words
    for past in words.ends(["ALL"], 0):
        verb = words.skip(past) + 1
        return words.next(SPEAKING, verb) is not None and not words[words.skip(verb)].text.endswith("ing")
    return False


def _conditions(matcher: Matcher, table: str, index: int, joint: str = "") -> Iterator[list[Joined]]:
    """The conditions from a word on to the end of the question."""
    words, which = matcher.words, matcher.gaps.which
    for meaning in matcher.matches(table, index):
        end = meaning.match.end
        if any(map(words.ended, (end, *matcher.gaps.there(end)))):
            yield [(joint, meaning)]
            continue
        following = words.next((*OR_ELSE, "AND", "BUT"), end)
        starts = [(following[0], start) for start in which(following[2])] if following else []
        for word, start in (*starts, *(("", start) for start in which(end))):
            for further in _conditions(matcher, table, start, word):
                second = further[0][1]
                if word in OR_ELSE or not (_is_dated(meaning, second, word) or _is_loose(meaning, second, word)):
                    yield [(joint, meaning), *further]


def _is_dated(first: Meaning, second: Meaning, joint: str) -> bool:
    """Whether the one speaks of works, and the next of a year that may be theirs; "and are" begins something new."""
    is_new = bool(joint) and second.has_verb
    return not is_new and second.pattern.rule == "dated" and first.pattern.rule in OF_WORKS


def _is_loose(first: Meaning, second: Meaning, joint: str) -> bool:
    """Whether a kind stands bare behind something else, or who cites as who wrote it: who uses Huawei technology."""
    is_citing = second.pattern.rule == "made" and first.pattern.form[-1] == "CITED"
    return not joint and (is_citing or (second.pattern.rule == "entity_kind" and len(second.pattern.form) == 1))


def _refuse_cut(matcher: Matcher, head: Meaning, conditions: list[Joined]) -> None:
    """Refuse a condition with a verb of its own on what is an order's first: which of the top five are books."""
    if re.search(r"sort:[^ ]*@", head.text) and conditions:
        first = conditions[0][1].match.start
        if conditions[0][1].has_verb and matcher.words.class_at(first - 1) != "WHICH":
            raise unclear(say("cut before"), matcher.words.span(first, len(matcher.words)))


def _shared(matcher: Matcher, conditions: list[Joined]) -> NotUnderstood | None:
    """The refusal of conditions that may belong to what stands before them, or share its "not"."""
    for (_, first), (joint, second) in pairwise(conditions):
        span = matcher.words.span(first.match.start, second.match.end)
        counts = first.pattern.rule in COUNTS or (first.pattern.rule in COUNTS_WHEN_DENIED and first.is_denied)
        if counts and not joint and second.pattern.rule != "placed":
            return unclear(say("number"), span)
        is_apart = joint == "BUT" or first.pattern.rule in DENY_NOTHING  # not this but that
        if not first.is_denied or second.is_denied or is_apart:
            continue
        verb = matcher.words[matcher.words.skip(second.match.start)].text
        is_base = any(gap.does for gap in first.match.gaps) and not verb.endswith(("s", "ing"))
        if is_base if second.has_verb else second.pattern.rule in BARE:
            return unclear(say("shared not"), span)
    return None


def _written(matcher: Matcher, part: list[Joined], several: bool) -> str:
    """Conditions of which one must hold, in the short form."""
    meanings = [meaning for _, meaning in part]
    if len(meanings) == 1:
        return meanings[0].text
    span = matcher.words.span(meanings[0].match.start, meanings[-1].match.end)
    rules = {meaning.pattern.rule for meaning in meanings}
    is_alike = len(rules) == 1 and rules <= BARE  # in "mention China and are hedged or predicted" nothing is mixed
    is_plain = any(joint == "OR" for joint, _ in part[1:])
    has_and = any(" " in re.sub('"[^"]*"', "", meaning.text) for meaning in meanings)
    if has_and or (is_plain and several and not is_alike):
        raise unclear(say("and with or"), span)
    if any(meaning.text.startswith("sort:") for meaning in meanings):
        raise unclear(say("most with or"), span)
    if is_plain and any(meaning.text.startswith("-") for meaning in meanings):
        raise unclear(say("not with or"), span)
    return "|".join(meaning.text for meaning in meanings)


def _tied(text: str) -> str:
    """In "cite Jardine 2019 and are confirmed" the check that is meant is that of Jardine 2019."""
    if "@?" not in text:
        return text
    sources = list(dict.fromkeys(re.findall(CITED, text)))
    if len(sources) > 1 or re.search(r"lacks:page@\?" if sources else r"-check:[^ ]*@\?", text):
        refusal = unclear(say("untied check"), (0, 0))
        refusal.meant = text.replace("@?", "")
        raise refusal
    if not sources:
        return text.replace("@?", "")
    return re.sub(r"\bverdict:([^ |]*@\?)", r"check:\1", text).replace("@?", f"@{sources[0]}")
