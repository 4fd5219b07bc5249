"""What becomes of a question that is no pattern: it is mended, answered in part, or refused with what comes near it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.ask import language, shortform, suggest
from graph.ask.answer import FEW, Answer, answer
from graph.ask.english.keywords import keywords
from graph.ask.english.partial import scanned
from graph.ask.english.reader import MOST_WORDS
from graph.ask.english.words import Words, words_of
from graph.ask.evaluate import evaluate
from graph.ask.mend import mended, respelt, says_changes
from graph.ask.names import Names, names_of
from graph.ask.question import Condition, NotUnderstood, Question, instead
from graph.ask.reading import count_sentence, in_english
from graph.ask.rows import STOP_WORDS, lists
from graph.ask.search import search_index
from graph.ask.sentences import say
from graph.ask.understand import MAX_QUESTION, sign_of_short_form
from graph.ask.wider import beside
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.read import quote
from graph.records import Claim
from graph.stems import stem
from graph.text import fold, listed

NEAREST = 10  # claims of which those come first that are of the sort that is asked for
# claims of a sort that may be asked for: the words, in stems, with which people do, and which claims are of it
ASKED_FOR: dict[str, tuple[frozenset[str], Callable[[Claim], bool]]] = {
    "reasons first": (
        frozenset(stem(word) for name in ("alike, reasons", "alike, effects") for word in lists()[name]),
        lambda claim: bool(claim.argues.supports or claim.argues.causes),
    ),
    "years first": (frozenset(("when", "year", "date")), lambda claim: bool(claim.years())),
    "figures first": (
        frozenset(("much", "many", "percent", "percentag", "big", "larg", "number")),
        lambda claim: bool(claim.figures),
    ),
}
NONE_NEAR = {"years first": "no year near", "figures first": "no figure near"}  # where no claim is of such a sort
TURNING = frozenset(lists()["turning words"])
LEAST_OWN = 5  # telling words by which a claim is known as the one that somebody pasted
MOST_PARTS = 4  # of a question, for each of which it is said what comes without it
MOST_BESIDE = 2  # sentences on what is recorded beside what a question names, where nothing is recorded of that
MOST_SUBJECTS = 5  # that are named where nothing comes near a question


def fallen_back(kb: Knowledge, asked: str, error: NotUnderstood) -> Answer:
    """The answer to a question that was not understood as it stands, with its slips mended or of a part of it.

    Raises
    ------
    NotUnderstood
        When nothing can be made of it, with the claims nearest in words and questions that would work.
    """
    names = names_of(kb)
    if error.reason in ("empty", "too long"):
        error.proposals = suggest.proposals(names, asked[:MAX_QUESTION], error)
        raise error
    if refusal := language.refusal(names, asked):
        refusal.proposals = suggest.proposals(names, asked, error)
        refusal.nearest = search_index(kb).nearest(asked)
        raise _with_subjects(names, refusal) from None
    words = words_of(asked, names)
    is_short_form = shortform.is_short_form(asked)
    is_english = len(words) <= MOST_WORDS and not is_short_form
    if is_english:
        if claim_id := _own_words(kb, asked):
            card = Question(target="card", where=(Condition(field="of", value=claim_id),))
            return replace(answer(kb, asked, card, in_english(card, names)), preface=say("own words", claim=claim_id))
        if mend := mended(words, error):
            whole = answer(kb, asked, mend.question, in_english(mend.question, names))
            return replace(whole, preface=says_changes(mend.changes))
        is_final = error.reason in ("ambiguous name", "not answered") or sign_of_short_form(asked)
        if not is_final and (in_part := _in_part(kb, words)):
            return replace(in_part, notes=(error.message, *in_part.notes)) if error.reason == "wrong name" else in_part
    error.proposals = suggest.proposals(names, asked, error)
    if error.reason == "unknown name" and is_english and not error.proposals and (unheld := _held_nowhere(kb, words)):
        error.message = say("nothing names", words=listed(map(quote, unheld), "and"), reason=error.message)
        raise error
    error.nearest = search_index(kb).nearest(asked)
    if error.reason == "not a question" and is_english:
        error.message = _reason(kb, words, error.message)
        sort = _asked_for(asked)
        if "why" in fold(asked).split():
            nearest, notes = _asked_first(kb, asked, error.nearest, FEW)
            if notes:
                error.nearest, error.message = nearest, say("nearest first", reason=error.message)
        elif sort in NONE_NEAR and not _fitting(kb, sort, error.nearest[:FEW]):
            error.message = say(NONE_NEAR[sort], reason=error.message)
    raise error if is_short_form else _with_subjects(names, error)


def _own_words(kb: Knowledge, text: str) -> str:
    """The claim of which a text has most of the words, in a row; the empty text where there is none."""
    typed = _telling(text)
    for claim_id in search_index(kb).nearest(text, most=1) if len(typed) >= LEAST_OWN else ():
        own = _telling(kb.data.claims[claim_id].says)
        runs = (own[start : start + len(typed)] for start in range(len(own) - len(typed) + 1))
        if 3 * len(typed) >= 2 * len(own) and typed in runs:
            return claim_id
    return ""


def _telling(text: str) -> list[str]:
    """The stems of a text without the words that tell nothing, but with those that turn its sense round."""
    return [stem(word) for word in fold(text).split() if word in TURNING or word not in STOP_WORDS]


def _held_nowhere(kb: Knowledge, words: Words) -> list[str]:
    """The words of a question that no claim has, where it has no others that are about anything."""
    partial, knows = scanned(words), search_index(kb).knows
    unused = [text for text in partial.unused if fold(text) not in keywords()]
    is_held = any(knows(word) for text in unused for word in fold(text).split())
    return unused if partial.is_empty and not is_held else []


def _reason(kb: Knowledge, words: Words, message: str) -> str:
    """Why there is no answer: nothing is recorded, the data hold nothing of some words, or a command is for that."""
    partial, knows = scanned(words), search_index(kb).knows
    if not partial.is_weighty and not partial.is_empty and not evaluate(kb, partial.question):
        rows = beside(kb, partial.question, ())[:MOST_BESIDE]
        message = "; ".join((count_sentence(kb, partial.question, 0).removesuffix("."), *(row.says for row in rows)))
    unused = [text for text in partial.unused if fold(text) not in keywords()]
    if unknown := [text for text in unused if not any(map(knows, fold(text).split()))]:
        message = say("not held", reason=message, words=listed(map(quote, unknown), "and"))
    if command := next((value for terminal, value in words.classes() if terminal == "COMMAND"), ""):
        message = say("command", reason=message, command=command)
    return message


def _with_subjects(names: Names, error: NotUnderstood) -> NotUnderstood:
    """The refusal with what most is said of in the data, where nothing else can be offered."""
    if error.nearest or error.candidates or error.reason == "not answered":
        return error
    about = names.kb.index.about
    entity_ids = sorted((key for _, key, _ in names.kb.each_entity() if key in about), key=lambda key: -len(about[key]))
    error.candidates = names.candidates(entity_ids[:MOST_SUBJECTS])
    error.message = say("subjects", reason=error.message)
    return error


def _in_part(kb: Knowledge, words: Words) -> Answer | None:
    """The answer to what is known of a question, the nearest in words first.

    There is none where it would be another question, and where nothing is recorded of all that it names.
    """
    text, changes = respelt(words, names_alone=True)
    partial = scanned(words_of(text, words.names) if changes else words)
    question = partial.question
    if partial.is_weighty or partial.is_empty:
        return None
    ids = evaluate(kb, question)
    if not ids:
        return None
    search = search_index(kb)
    near = search.nearest(text)
    notes: tuple[str, ...] = ()
    nearest = tuple(claim_id for claim_id in near if claim_id not in ids)[:FEW] if len(ids) < FEW else ()
    if question.target == "claims":
        if partial.unused and near and near[0] not in ids:  # what it names is not what it is about
            return None
        if not question.order:
            ids = search.nearest(text, among=ids, most=len(ids))
            ids, notes = _asked_first(kb, text, ids)
    return Answer(
        kb, words.text, question, in_english(question, words.names), ids, (*notes, *_wider(kb, question)),
        preface=says_changes(changes) if changes else "", understood="part", unused=tuple(partial.unused),
        nearest=nearest,
    )  # fmt: skip


def _asked_first(
    kb: Knowledge, text: str, ids: tuple[str, ...], most: int = NEAREST
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the nearest claims those first that are of the sort that is asked for, and sentences that say so."""
    sort = _asked_for(text)
    if not sort:
        return ids, ()
    fitting = _fitting(kb, sort, ids[:most])
    if sort in NONE_NEAR and not fitting:
        return ids, (say(f"{NONE_NEAR[sort]} by"),)
    sorted_ids = (*sorted(ids[:most], key=lambda key: key not in fitting), *ids[most:])
    return sorted_ids, (say(sort),) if sorted_ids != ids else ()


def _fitting(kb: Knowledge, sort: str, ids: tuple[str, ...]) -> set[str]:
    """Those of some claims that are of a sort."""
    return {key for key in ids if ASKED_FOR[sort][1](kb.data.claims[key])}


def _asked_for(text: str) -> str:
    """The sort of claims that the words of a question ask for; nothing where they ask for none."""
    words = set(map(stem, fold(text).split()))
    return next((sort for sort, (asking, _) in ASKED_FOR.items() if not words.isdisjoint(asking)), "")


def _wider(kb: Knowledge, question: Question) -> Iterator[str]:
    """The question without each of its parts, and how many answers it has then."""
    if 1 < len(question.where) <= MOST_PARTS:
        for part in question.where:
            wider = instead(question, part)
            yield say("narrower", query=shortform.write(wider), count=f"{len(evaluate(kb, wider)):,}")
