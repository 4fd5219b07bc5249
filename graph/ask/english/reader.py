"""A question in English to the typed question, or to a sentence that says why not and what could be asked."""

from __future__ import annotations

import re
from contextlib import suppress

from graph.ask import shortform
from graph.ask.english.joined import query
from graph.ask.english.match import Matcher
from graph.ask.english.words import words_of
from graph.ask.names import Names
from graph.ask.question import NotUnderstood, Question
from graph.ask.sentences import say
from graph.nearest import is_letter_away, nearest
from graph.records import ENTITY_SECTIONS, SECTIONS
from graph.search import claims_like
from graph.text import fold

MOST_WORDS = 120
SHARE = (
    r"(?:what |which )?(?P<share>share|percentage|how much) of (?:the )?"
    r"(?:(?P<owner>.+?)['’]s (?P<thing>\w+)|(?P<thing_of>\w+) of (?:the )?(?P<of>.+?)) (?:does|do|did) (?P<who>.+?)"
    r" (?P<verb>\w+)\s*\??"
)


def read(text: str, names: Names) -> Question:
    """The typed question that a text in English asks.

    Raises NotUnderstood when the words do not make a question, or a name is unknown or ambiguous.
    """
    if shared := _share(text, names):
        return shortform.parse(shared, names)
    if (turned := _turned(text, names)) != text:
        with suppress(NotUnderstood):  # then as it was said
            return read(turned, names)
    words = words_of(text, names)
    if len(words) > MOST_WORDS:
        raise NotUnderstood("too long", say("many words", most=MOST_WORDS))
    if asked := query(Matcher(words)):
        return shortform.parse(asked, names)
    refused = Matcher(words, is_refused=True)
    query(refused)
    raise _refusal(refused)


def _share(text: str, names: Names) -> str:
    """`what share of Tajikistan's debt does China own` in the short form, where a verb is "owns debt of"."""
    if " of " not in text:  # then the expression need not be compiled
        return ""
    match = re.fullmatch(SHARE, text, re.IGNORECASE)
    if match is None:
        return ""
    form = fold(f"{match['verb']} {match['thing'] or match['thing_of']} of")
    whole, who = (names.find(name, ENTITY_SECTIONS) for name in (match["owner"] or match["of"], match["who"]))
    if len(whole) != 1 or len(who) != 1:
        return ""
    if len(names.verbs.get(form, ())) != 1:
        verbs = ", ".join(sorted(verb for verb in names.verbs if verb.startswith(f"{fold(match['verb'])} ")))
        message = say("unknown relation", verb=form) + (say("known relations", verbs=verbs) if verbs else "")
        raise NotUnderstood("unknown name", message, span=match.span())
    ((predicate, end),) = names.verbs[form].items()
    subject, object_ = (who[0], whole[0]) if end == "subject-of" else (whole[0], who[0])
    is_percent = "percent" in names.units and match["share"].lower() != "how much"
    return f"claims {'unit:percent' if is_percent else 'has:figures'} states:{predicate}@{subject}+{object_}"


def _turned(text: str, names: Names) -> str:
    """The text with verbs of the dataset that something divides in one piece, and without a "not" that asks for a yes.

    "owns Tajikistan's debt" is "owns debt of Tajikistan", "supplied only by" is "only supplied by", and a question that
    begins with "isn't" asks for what one that begins with "is" does.
    """
    if text[:7].lower().partition(" ")[0].endswith(("n't", "n’t")):  # then the expression need not be compiled
        text = re.sub(r"^(is|are|was|were|does|did|has|have)n['’]t\b", r"\1", text, flags=re.IGNORECASE)

    def owned(match: re.Match[str]) -> str:
        verb, owner, thing = match.groups()
        return f"{verb} {thing} of {owner}" if fold(f"{verb} {thing} of") in names.verbs else match[0]

    def apart(match: re.Match[str]) -> str:
        verb, only, behind = match.groups()
        return f"{only} {verb} {behind}" if fold(f"{verb} {behind}") in names.verbs else match[0]

    if "'s " in text or "’s " in text:
        heads = "|".join(sorted({re.escape(verb.partition(" ")[0]) for verb in names.verbs if " " in verb}))
        text = re.sub(rf"\b({heads}) ((?:(?! (?:{heads}) )[^?,;])+?)['’]s (\w+)", owned, text, flags=re.IGNORECASE)
    return re.sub(r"\b(\w+) (only|solely|just) (\w+)\b", apart, text, flags=re.IGNORECASE)


def _refusal(matcher: Matcher) -> NotUnderstood:
    """Why a question is not understood, and where."""
    words, names = matcher.words, matcher.words.names
    if matcher.refusal:
        return _no_such_claim(matcher, len(words)) or matcher.refusal
    index = words.skip(matcher.furthest)
    named = matcher.gaps.name(index)
    keyword, (_, verb_length) = words.keyword_at[index], words.verb_at[index]
    span = words.span(index, named[1] if named else index + max(1, keyword.length if keyword else 0, verb_length))
    stop = words.text[span[0] : span[1]]
    behind = any(words.keyword("SECTION", before) for before in range(max(0, index - 2), index))
    is_heading = behind or not (matcher.due & {"NAME", "UNIT"} or names.find(stop, SECTIONS))
    if stop and matcher.due & {"HEADING", "TOPIC"} and is_heading:
        headings = ", ".join(dict.fromkeys(names.headings.values()))
        name = "unknown heading" if "HEADING" in matcher.due else "unknown topic"
        return NotUnderstood("unknown name", say(name, words=stop, headings=headings), span=span)
    if no_claim := _no_such_claim(matcher, index):
        return no_claim
    if (not stop or named) and any(word.comma for word in words.words[: index + 1]):
        return NotUnderstood("not a question", say("bare comma"), span=span)
    message = say("stop", words=stop) if stop else say("early stop")
    close = nearest(words[index].text, names.verbs)[:1] if "RELATES" in matcher.due and stop else []
    if close and is_letter_away(words[index].text, close[0]):
        message += say("likeness", name=close[0])
    is_name = stop and not keyword and matcher.due & {"NAME", "NAMES", "PAGED"}
    near = names.near(stop, ("sources", *ENTITY_SECTIONS)) if is_name else []
    return NotUnderstood("not a question", message, span=span, candidates=names.candidates(near))


def _no_such_claim(matcher: Matcher, index: int) -> NotUnderstood | None:
    """Whether what was not understood is what somebody is to have said, and which claims come near it."""
    words, names = matcher.words, matcher.words.names
    keywords = ((position, words.keyword("SAY", position)) for position in range(index))
    starts = [position + keyword.length for position, keyword in keywords if keyword]
    if not starts or any(words.keyword("ABOUT", position) for position in range(starts[0], len(words))):
        return None
    span = words.span(starts[0], len(words))
    refusal = NotUnderstood("unknown name", say("unknown claim"), span=span)
    refusal.nearest = tuple(claims_like(names.kb, words.text[span[0] :]))
    return refusal if refusal.nearest else None
