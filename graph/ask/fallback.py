"""What becomes of a question that is no pattern: it is mended, answered in part, or refused with what comes near it."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import name

from graph.ask import shortform
from graph.ask.answer import FEW, Answer, answer
from graph.ask.conditions.orders import OF_ENTITIES
from graph.ask.english import LISTS
from graph.ask.english.keywords import FILLERS, keywords
from graph.ask.english.partial import Scan
from graph.ask.english.reader import MOST_WORDS
from graph.ask.english.words import Words, words_of
from graph.ask.evaluate import evaluate
from graph.ask.mend import mended, proposals, respelt, says_changes
from graph.ask.names import names_of
from graph.ask.question import Condition, NotUnderstood, Question, instead
from graph.ask.reading import count_sentence, in_english
from graph.ask.sentences import say
from graph.ask.understand import MAX_QUESTION, sign_of_short_form, understood
from graph.ask.wider import Beside, beside
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.read import quote
from graph.records import Claim
from graph.search import ALIKE, STOP_WORDS, search_index
from graph.stems import stem
from graph.text import fold, listed

FIRST = 3  # claims nearest in words that come before those that are recorded beside
NEAREST = 10  # claims of which those come first that are of the sort that is asked for
# claims of a sort that may be asked for: the words, in stems, with which people do, and which claims are of it
ASKED_FOR: dict[str, tuple[frozenset[str], Callable[[Claim], bool]]] = {
    "reasons first": (
        frozenset(map(stem, (*ALIKE["reasons"], *ALIKE["effects"]))),
        lambda claim: bool(claim.argues.supports or claim.argues.causes),
    ),
    "years first": (frozenset(("when", "year", "date")), lambda claim: bool(claim.years())),
    "figures first": (
        frozenset(("how much", "how many", "percent", "percentag", "how big", "how larg", "number")),
        lambda claim: bool(claim.figures),
    ),
}
BY = " by"  # ends the name of such a sentence beside an answer
NONE_NEAR = {"years first": "no year near", "figures first": "no figure near"}  # where no claim is of such a sort
TURNING = frozenset(LISTS["turning words"])
LEAST_OWN = 5  # telling words by which a claim is known as the one that somebody pasted
# words of questions in other languages, and those that are English, too
OTHER = frozenset(word for name, words in LISTS.items() if name.startswith("language ") for word in words)
BOTH = frozenset(LISTS["words of both"])
BEGINNINGS = ("WHICH", "WHY", "WHEN", "WHERE", "HOW", "COUNT", "GIVE")  # classes with which a question begins
MOST_PARTS = 4  # of a question, for each of which it is said what comes without it
MOST_BESIDE = 2  # sentences on what is recorded beside what a question names, where nothing is recorded of that
MOST_SUBJECTS = 5  # that are named where nothing comes near a question


def fallen_back(kb: Knowledge, asked: str, error: NotUnderstood) -> Answer:
    """The answer to a question that was not understood as it stands, with its slips mended or of a part of it.

    Raises NotUnderstood when nothing can be made of it, with the claims nearest in words and questions that would work.
    """
    names = names_of(kb)
    if error.reason in ("empty", "too long"):
        error.proposals = proposals(names, asked[:MAX_QUESTION], error)
        raise error
    words, search = words_of(asked, names), search_index(kb)
    refusal = _other_language(words)
    is_short_form = shortform.is_short_form(asked)
    is_english = not refusal and not is_short_form and len(words) <= MOST_WORDS
    if is_english and (result := _mended(kb, words, error)) is not None:
        return result
    text, changes = respelt(words, names_alone=True)
    partial = Scan(words_of(text, names)).read()
    if is_english and (result := _answered(kb, words, error, partial, says_changes(changes))) is not None:
        return result
    proposed, error = proposals(names, asked, error), refusal or error
    error.proposals = proposed
    if is_english and error.reason in ("unknown name", "not a question"):
        unused = [text for text in partial.unused if fold(text) not in keywords()]
        unknown = [text for text in unused if not any(map(search.knows, fold(text).split()))]
        if error.reason == "not a question":
            error.message, error.nearest = _reason(kb, partial, unknown, error.message)
        elif unknown == unused != [] and partial.is_empty and not error.proposals:
            error.message = say("nothing names", words=listed(map(quote, unused), "and"), reason=error.message)
            raise error
    near = search.nearest(text)
    error.nearest = tuple(dict.fromkeys((*near[:FIRST], *error.nearest, *near)))[:NEAREST]
    counts_records = partial.question.count or words.terminals >= {"COUNT", "CLAIMS"}
    if is_english and error.reason == "not a question" and error.nearest and not counts_records:
        _put_first(kb, asked, error)
    if not (is_short_form or error.nearest or error.candidates or error.reason == "not answered"):
        about = kb.index.about  # nothing else can be offered: what most is said of in the data
        entity_ids = sorted((key for _, key, _ in kb.each_entity() if key in about), key=lambda key: -len(about[key]))
        error.candidates = names.candidates(entity_ids[:MOST_SUBJECTS])
        error.message = say("subjects", reason=error.message)
    raise error


def _other_language(words: Words) -> NotUnderstood | None:
    """The refusal of a question that was not understood because it is not English; None where it seems to be.

    It seems to be where more of its words ask in English than ask in another language, or stand in letters that are
    not Latin; of as many, the first word decides. Names count for nothing. `page/script/ask/language.js` tells it in
    the same way.
    """
    english = other = index = 0
    while index < len(words):
        word = words[index]
        name_length = words.name_at[index] if words.is_name(index) else 0
        index += name_length or 1
        if name_length or word.quoted is not None:
            continue
        is_latin = all("LATIN" in name(letter, "") for letter in word.text if letter.isalpha())
        if word.text in OTHER or not is_latin:
            other += 1
        elif word.text not in BOTH and (word.text in FILLERS or word.text in keywords()):
            english += 1
    span = (0, len(words.text))
    begins = len(words) > 0 and words[0].text in OTHER
    is_other = other >= english if begins else other > english
    return NotUnderstood("other language", say("other language"), span=span) if is_other else None


def _mended(kb: Knowledge, words: Words, error: NotUnderstood) -> Answer | None:
    """The claim whose words somebody typed, or the answer to the question with its slips mended."""
    if claim_id := _own_words(kb, words.text):
        question = Question(target="card", where=(Condition(field="of", value=claim_id),))
        preface = say("own words", claim=claim_id)
    elif mend := mended(words, error):
        question, preface = mend[0], says_changes(mend[1])
    else:
        return None
    return replace(answer(kb, words.text, question, in_english(question, words.names)), preface=preface)


def _answered(kb: Knowledge, words: Words, error: NotUnderstood, partial: Scan, preface: str) -> Answer | None:
    """The answer to a part of a question: to what is known of it, or to the first of two."""
    if error.reason in ("ambiguous name", "not answered") or sign_of_short_form(words.text):
        return None
    part = _in_part(kb, words, partial, (error.message,) if error.reason == "wrong name" else (), preface)
    first = None if part is not None and not part.unused else _first_of_two(kb, words)
    return part if first is None else first


def _first_of_two(kb: Knowledge, words: Words) -> Answer | None:
    """The answer to the first of two questions, where the second names nothing: who wrote it, and when."""
    for index in range(len(words) - 1, 1, -1) if words.class_at(0) in BEGINNINGS else ():
        joint = index - 1 if words.class_at(index - 1) == "AND" else index
        is_second = words.class_at(index) in BEGINNINGS and (joint < index or words[index].comma)
        is_free = is_second and not any(map(words.is_name, range(index, len(words))))
        if question := understood(words.names, words.text[: words[joint].start].rstrip(" ,")) if is_free else None:
            whole = answer(kb, words.text, question, in_english(question, words.names))
            return replace(whole, understood="part", unused=(words.text[words[index].start :].rstrip(" .?!"),))
    return None


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


def _reason(kb: Knowledge, partial: Scan, unknown: list[str], message: str) -> tuple[str, tuple[str, ...]]:
    """Why there is no answer: nothing is recorded, words are not held, a command is for that; and few claims beside."""
    rows: list[Beside] = []
    if not partial.is_weighty and not partial.is_empty and not evaluate(kb, partial.question):
        rows = beside(kb, partial.question, ())[:MOST_BESIDE]
        message = ". ".join((count_sentence(kb, partial.question, 0).removesuffix("."), *(row.says for row in rows)))
    if unknown:
        message = say("not held", reason=message, words=listed(map(quote, unknown), "and"))
    command = next((value for terminal, value in partial.words.classes() if terminal == "COMMAND"), "")
    if command and all(condition.field not in ("about", "with") for condition in partial.question.conditions()):
        message = say("command", reason=message, command=command)
    return message, tuple(claim_id for row in rows if len(row.claims) <= FEW for claim_id in row.claims)


def _in_part(kb: Knowledge, words: Words, partial: Scan, notes: tuple[str, ...], preface: str) -> Answer | None:
    """The answer to what is known of a question, the nearest in words first, with notes that stand before others.

    There is none where it would be another question, and where nothing is recorded of all that it names.
    """
    text, question = partial.words.text, partial.question
    ids = () if partial.is_weighty or partial.is_empty else evaluate(kb, question)
    search = search_index(kb)
    near = search.nearest(text) if ids else ()
    # what it names is not what it is about; and who appears with a name is not who does something with it
    is_beside = near and near[0] not in ids if question.target == "claims" else question.target in OF_ENTITIES
    if not ids or (partial.unused and is_beside):
        return None
    nearest = tuple(claim_id for claim_id in near if claim_id not in ids)[:FEW] if len(ids) < FEW else ()
    if question.target == "claims" and not question.order:
        ids, sort = _asked_first(kb, text, search.nearest(text, among=ids, most=len(ids)), NEAREST)
        notes += (say(sort),) if sort else ()
    for part in question.where if 1 < len(question.where) <= MOST_PARTS else ():
        wider = instead(question, part)
        notes += (say("narrower", query=shortform.write(wider), count=f"{len(evaluate(kb, wider)):,}"),)
    return Answer(
        kb, words.text, question, in_english(question, words.names), ids, notes,
        preface=preface, understood="part", unused=tuple(partial.unused), nearest=nearest,
    )  # fmt: skip


def _put_first(kb: Knowledge, text: str, error: NotUnderstood) -> None:
    """Put claims that argue first in a refusal where somebody asks why; say where a year or a figure is not near."""
    nearest, sort = _asked_first(kb, text, error.nearest, FEW)
    if "why" in fold(text).split():
        if sort:
            error.nearest, error.message = nearest, say("nearest first", reason=error.message)
    elif sort.endswith(BY):
        error.message = say(sort.removesuffix(BY), reason=error.message)


def _asked_first(kb: Knowledge, text: str, ids: tuple[str, ...], most: int) -> tuple[tuple[str, ...], str]:
    """Of some nearest claims those first that are of the sort that a text asks for, and the sentence that says so."""
    stems = f" {' '.join(map(stem, fold(text).split()))} "
    for sort, (asking, is_of_sort) in ASKED_FOR.items():
        if any(f" {words} " in stems for words in asking):
            fitting = {claim_id for claim_id in ids[:most] if is_of_sort(kb.data.claims[claim_id])}
            if sort in NONE_NEAR and not fitting:
                return ids, f"{NONE_NEAR[sort]}{BY}"
            sorted_ids = (*sorted(ids[:most], key=lambda claim_id: claim_id not in fitting), *ids[most:])
            return sorted_ids, sort if sorted_ids != ids else ""
    return ids, ""
