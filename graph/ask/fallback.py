"""What becomes of a question that is no pattern: it is mended, answered in part, or refused with what comes near it."""

from __future__ import annotations

from unicodedata import name

from graph.ask import shortform
from graph.ask.answer import FEW, Answer, answer
from graph.ask.conditions.orders import OF_ENTITIES
from graph.ask.english import LISTS
from graph.ask.english.keywords import FILLERS, keywords
from graph.ask.english.named import NAMES
from graph.ask.english.partial import LESSER, WEIGHTY_WORDS, Scan
from graph.ask.english.reader import MOST_WORDS
from graph.ask.english.words import Words, words_of
from graph.ask.evaluate import evaluate
from graph.ask.mend import MOST_PROPOSED, mended, proposals, respelt, says_changes
from graph.ask.names import Names, names_of
from graph.ask.notes import details
from graph.ask.question import Condition, NotUnderstood, Question, Target, instead
from graph.ask.reading import in_english
from graph.ask.sentences import say
from graph.ask.understand import MAX_QUESTION, sign_of_short_form, understood
from graph.ask.wider import Beside, beside
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.read import quote
from graph.search import nearest_of, search_index, source_index
from graph.search.phrases import pasted, telling
from graph.search.sorts import NONE_NEAR, REASONS, asked_first, judging
from graph.text import fold, listed

FIRST = 3  # claims nearest in words that come before those that are recorded beside
NEAREST = 10  # claims of which those come first that are of the sort that is asked for
# words of questions in other languages, and those that are English, too
OTHER = frozenset(word for name, words in LISTS.items() if name.startswith("language ") for word in words)
BOTH = frozenset(LISTS["words of both"])
BEGINNINGS = ("WHICH", "WHY", "WHEN", "WHERE", "HOW", "COUNT", "GIVE")  # classes with which a question begins
MOST_PARTS = 4  # of a question, for each of which it is said what comes without it
MOST_BESIDE = 2  # sentences on what is recorded beside what a question names, where nothing is recorded of that
SENSE = frozenset(LISTS["sense"])
YES_OR_NO = frozenset(LISTS["words of yes and no"])  # with which a question begins
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
    refusal = None if refusal and mended(words, error) else refusal  # a slip in a small word: "wat is"
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
    is_nameless = False  # whether nothing that is recorded has any of its words
    if is_english and error.reason in ("unknown name", "not a question"):
        unused, unknown, missing = _left_over(kb, partial)
        if error.reason == "not a question":
            error.message, error.nearest = _reason(kb, partial, missing, error.message)
        elif unknown:
            is_nameless = unknown == unused and partial.is_empty and not error.proposals
            error.message = say("nothing names" if is_nameless else "not held", reason=error.message, **missing)
    near = () if is_nameless else search.nearest(text)
    error.nearest = tuple(dict.fromkeys((*near[:FIRST], *error.nearest, *near)))[:NEAREST]
    if is_english and error.reason == "not a question" and error.nearest and not partial.question.count:
        _put_first(kb, asked, error)
    terminals, is_of_claims = partial.words.terminals, partial.target == "claims"
    sought = "sources" if is_of_claims and "SOURCES" in terminals else partial.target
    if is_english and not is_nameless and (sought == "sources" or "COUNT" not in terminals):
        first = error.nearest[: FIRST if is_of_claims else 0]  # "source?" may ask for that of a claim
        error.nearest = tuple(dict.fromkeys((*first, *nearest_of(kb, sought, text), *error.nearest)))[:NEAREST]
    passed = [*partial.turning, *(word for word in partial.unused if keywords().get(fold(word), ("",))[0] in SENSE)]
    if is_english and passed and error.nearest and error.reason != "not answered":
        error.message = say("passed over", reason=error.message, words=listed(map(quote, passed), "and"))
    if not (is_short_form or error.reason == "not answered"):
        _offer(names, text, error, partial.target)
    raise error


def _offer(names: Names, text: str, error: NotUnderstood, target: Target) -> None:
    """Give a refusal something to go on with: questions about what the nearest claims name, or what most is said of.

    They ask for what was asked for, where there is any of it.
    """
    kb = names.kb
    near_claims = [key for key in error.nearest if key in kb.data.claims][:FIRST]
    near = [key for claim_id in near_claims for key in kb.entities_of(kb.data.claims[claim_id])]
    named = {*telling(text)}
    # what the text names with some word, and then what more of the claims are about
    subjects = sorted(dict.fromkeys(near), key=lambda key: (named.isdisjoint(telling(kb.name(key))), -near.count(key)))
    values = dict.fromkeys(subjects, "about") or dict.fromkeys(names.headings.values(), "section")
    if not error.proposals:
        own = NAMES[target]["entities"]
        asked = [Question(target=target, where=(Condition(field=own, value=key),)) for key in subjects]
        asked = [question for question in asked if evaluate(kb, question)]
        parts = [Condition(field=field, value=value) for value, field in values.items()]
        asked = asked or [Question(target="claims", where=(part,)) for part in parts]
        error.proposals = tuple(in_english(question, names) for question in asked[:MOST_PROPOSED])
    if not (error.nearest or error.candidates):
        has_claims = Condition(field="has", value="claims")
        said_of = Question(target="entities", where=(has_claims,), order="mentioned", most=MOST_SUBJECTS)
        error.candidates = names.candidates(evaluate(kb, said_of))
        error.message = say("subjects", reason=error.message)


def _other_language(words: Words) -> NotUnderstood | None:
    """The refusal of what asks more in another language than in English; of as many words the first decides."""
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
    begins = len(words) > 0 and words[0].text in OTHER
    is_other = other >= english if begins else other > english
    return NotUnderstood("other language", say("other language"), span=(0, len(words.text))) if is_other else None


def _mended(kb: Knowledge, words: Words, error: NotUnderstood) -> Answer | None:
    """The claim whose words somebody typed, or the answer to the question with its slips mended."""
    if claim_id := pasted(kb, words.text):
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
    is_whole = part is not None and not part.unused
    texts = () if is_whole else (words, words_of(respelt(words)[0], words.names))
    first = next((result for text in texts if (result := _first_of_two(kb, text)) is not None), None)
    return part if first is None else first


def _first_of_two(kb: Knowledge, words: Words) -> Answer | None:
    """The answer to the first of two questions, where the second names nothing: who wrote it, and when."""
    for index in range(len(words) - 1, 1, -1) if words.class_at(0) in BEGINNINGS else ():
        joint = index - 1 if words.class_at(index - 1) == "AND" else index
        is_second = words.class_at(index) in BEGINNINGS and (joint < index or words[index].comma)
        is_second |= "?" in words.text[words[index - 1].end : words[index].start]
        is_free = is_second and not any(map(words.is_name, range(index, len(words))))
        if question := understood(words.names, words.text[: words[joint].start].rstrip(" ,?")) if is_free else None:
            whole = answer(kb, words.text, question, in_english(question, words.names))
            return replace(whole, understood="part", unused=(words.text[words[index].start :].rstrip(" .?!"),))
    return None


def _reason(kb: Knowledge, partial: Scan, missing: dict[str, str], message: str) -> tuple[str, tuple[str, ...]]:
    """Why there is no answer: nothing is recorded, words are not held, a command is for that; and few claims beside."""
    rows: list[Beside] = []
    question, not_held = partial.question, "not held"
    is_other = question.target in OF_ENTITIES and partial.unused  # who does something, and not who appears with a name
    if not (partial.is_weighty or partial.is_empty or is_other or evaluate(kb, question)):
        rows = beside(kb, question, ())[:MOST_BESIDE]
        looked_for = say("looked for", question=in_english(question, partial.words.names))
        message, not_held = ". ".join((looked_for, *(row.says for row in rows))), "not held, too"
    message = say(not_held, reason=message, **missing) if missing else message
    if "NEWS_NOW" in partial.words.terminals:
        message, rows = say("news"), []
    command = next((value for terminal, value in partial.words.classes() if terminal == "COMMAND"), "")
    if command and all(condition.field not in ("about", "with") for condition in partial.question.conditions()):
        message = say("command", reason=message, command=command)
    return message, tuple(claim_id for row in rows if len(row.claims) <= FEW for claim_id in row.claims)


def _left_over(kb: Knowledge, partial: Scan) -> tuple[list[str], list[str], dict[str, str]]:
    """The words of no class that were not read, those that no claim has, or no work; and the gaps that say so."""
    unused = [text for text in partial.unused if fold(text) not in keywords() and fold(text) not in WEIGHTY_WORDS]
    index, noun = (source_index(kb), "source") if partial.target == "sources" else (search_index(kb), "claim")
    unknown = [text for text in unused if not any(map(index.knows, fold(text).split()))]
    return unused, unknown, {"noun": noun, "words": listed(map(quote, unknown), "or")} if unknown else {}


def _in_part(kb: Knowledge, words: Words, partial: Scan, notes: tuple[str, ...], preface: str) -> Answer | None:
    """The answer to what is known of a question, the nearest in words first, with notes that stand before others.

    There is none where it would be another question, and where nothing is recorded of all that it names.
    """
    text, question = partial.words.text, partial.question
    ids = () if partial.is_weighty or partial.is_empty else evaluate(kb, question)
    are_searched = question.target in ("claims", "sources")
    search = source_index(kb) if question.target == "sources" else search_index(kb)
    near, claims = (search.nearest(text), search_index(kb).nearest(text)) if ids else ((), ())
    # what it names is not what it is about; and who appears with a name is not who does something with it
    is_beside = near and near[0] not in ids if are_searched else question.target in OF_ENTITIES
    is_placed = bool(partial.wanted) or any(condition.field == "section" for condition in question.conditions())
    unused, unknown, missing = _left_over(kb, partial)  # of much that is said of China nothing may be what is asked
    is_wide = question.target == "claims" and len(ids) > NEAREST and "COUNT" not in partial.words.terminals
    is_beside = is_beside or (is_wide and 0 < len(unused) <= 2 * len(unknown))
    is_missing = not LESSER.issuperset(map(fold, partial.unused))
    speaking = judging(kb, text) if question.target == "claims" else set()
    if not ids or (is_missing and is_beside and not is_placed) or (speaking and speaking.isdisjoint(ids)):
        return None
    preface = f"{say('no word', **missing)} {preface}".strip() if missing else preface
    if question.target == "claims" and words[0].text in YES_OR_NO:
        preface = f"{preface} {say('yes or no')}".strip()
    is_room = len(ids) < FEW or question.target != "claims"
    nearest = tuple(key for key in claims if key not in ids)[:FEW] if is_room else ()
    if question.target == "passages":
        first = (key for claim_id in near for key in kb.data.claims[claim_id].passage if key in ids)
        ids = tuple(dict.fromkeys((*first, *ids)))
    if are_searched and not question.order:
        ids = search.nearest(text, among=ids, most=len(ids))
    if question.target == "claims" and not question.order:
        ids, sort = (ids, "") if question.count else asked_first(kb, text, ids, NEAREST)
        notes += (say(f"{sort} by" if sort in NONE_NEAR.values() else sort),) if sort else ()
        if partial.wanted and len(ids) > int(partial.wanted):
            notes += (say("wanted", wanted=partial.wanted, whole=f"{len(ids):,}"),)
    notes += tuple(details(kb, ids, question))
    for part in question.where if 1 < len(question.where) <= MOST_PARTS else ():
        wider = instead(question, part)
        notes += (say("narrower", query=shortform.write(wider), count=f"{len(evaluate(kb, wider)):,}"),)
    return Answer(
        kb, words.text, question, in_english(question, words.names), ids, notes,
        preface=preface, understood="part", unused=tuple(partial.unused), nearest=nearest,
    )  # fmt: skip


def _put_first(kb: Knowledge, text: str, error: NotUnderstood) -> None:
    """Put claims that argue first in a refusal where somebody asks why; say where a year or a figure is not near."""
    nearest, sort = asked_first(kb, text, error.nearest, FEW)
    if sort == REASONS and "why" in fold(text).split():
        error.nearest, error.message = nearest, say("nearest first", reason=error.message)
    elif sort in NONE_NEAR.values():
        error.message = say(sort, reason=error.message)
