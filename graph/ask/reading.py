"""The typed question in English: a sentence that is itself a question with the same meaning."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from graph.ask.conditions import ANALYSES, CONDITION_TYPES, ORDERS, phrased_value, phrases
from graph.ask.english.words import words_of
from graph.ask.names import TOPICS, Names
from graph.ask.question import Condition, Either, Question, alternatives
from graph.ask.sentences import say
from graph.ask.understand import understood
from graph.knowledge import Knowledge
from graph.read import quote
from graph.records import ENTITY_SECTIONS
from graph.text import counted, listed
from graph.verbs import in_singular
from graph.wording import called

NameOf = Callable[[str], str]  # what a sentence calls the record with an id


def in_english(question: Question, names: Names) -> str:
    """The question in English, as a sentence that is itself a question with the same meaning.

    Names are printed as a reader knows them, unless the sentence would then be understood otherwise: a name may hold
    an "and", or belong to two records. Then the ids stand in their place, in quotes.
    """
    named: list[str] = []

    def name(record_id: str) -> str:
        named.append(record_id)
        return called(names.kb, record_id)

    plain = _sentence(question, names.kb, name)
    if _names_stand(plain, named, question, names):
        return plain
    quoted = _sentence(question, names.kb, lambda key: quote(called(names.kb, key).removeprefix("the ")))
    return quoted if understood(names, quoted) == question else _sentence(question, names.kb, '"{}"'.format)


def stands(names: Names, record_id: str) -> bool:
    """Whether a record is found by its name in a question: a name may be a keyword, or belong to two records."""
    section = names.kb.index.section[record_id]
    words = words_of(names.kb.name(record_id), names)
    if section == "claims":
        return len(words) == 1 and words[0].claim == record_id
    is_topic = section == "sources" and record_id in names.kb.index.about  # which an entity of its name would hide
    sections = TOPICS if is_topic else ENTITY_SECTIONS if section in ENTITY_SECTIONS else (section,)
    ids, _ = names.find_ranked(words.text, sections)
    return ids == [record_id] and words.is_name(0) and words.name_at[0] == len(words)


def _names_stand(sentence: str, named: list[str], question: Question, names: Names) -> bool:
    """Whether the sentence is understood as the question that it says: several names may make another together."""
    # a name that stands before its verb may be read on with it: "what X exports"
    if len(named) < 2 and not any(condition.field == "thing-of" for condition in question.conditions()):
        return all(stands(names, record_id) for record_id in named)
    return understood(names, sentence) == question


def _sentence(question: Question, kb: Knowledge, name: NameOf) -> str:
    if analysis := ANALYSES.get(question.target):
        called = [name(condition.value) for condition in question.conditions()]
        if not called:
            return analysis.alone
        return analysis.wording.format(*([listed(called, "and")] if analysis.wording.count("{}") == 1 else called))
    adjective = ORDERS[question.target, question.order].adjective if question.order else ""
    gaps = {"order": adjective, "target": question.target}
    gaps["conditions"] = phrased(question, kb, name) if question.where else say("no condition")
    if question.most:
        form = "question of the first that" if question.where else "question of the first"
        return say(form, **{**gaps, "order": f"{question.most} {adjective}"})
    return say(("counted question" if question.count else "question") + (" in order" if question.order else ""), **gaps)


def phrased(question: Question, kb: Knowledge, name: NameOf, singular: bool = False) -> str:
    """The conditions in words, neighbours with the same verb joined: `cite Jardine 2019 and mention Huawei`."""
    parts: list[tuple[str, list[str], bool]] = []
    for part in question.where:
        phrase, value = _phrase(question, kb, part, name, singular)
        if value and parts and parts[-1][0] == phrase:
            parts[-1][1].append(value)
        else:
            parts.append((phrase, [value], alternatives(part)[-1].negated))
    words, denied = "", False
    for phrase, values, negated in parts:
        # "do not cite x and mention y" leaves open whether the "not" is for both; behind a "but" it is not
        joint = "" if not words else " but " if denied and not negated else " and "
        words += joint + phrase.replace("{}", listed(values, "and"), 1)
        denied = negated
    return words


def count_sentence(kb: Knowledge, question: Question, count: int) -> str:
    """How many records answer, in a sentence: `2 claims cite Jardine 2019`."""
    gaps = {"noun": noun(question, count), "count": f"{count:,}"}
    if question.where:
        gaps["conditions"] = phrased(question, kb, partial(called, kb), singular=count < 2)
    if question.most and count:
        gaps["order"] = ORDERS[question.target, question.order].adjective
        return say("first records that" if question.where else "first records", **gaps)
    if not question.where:
        return say(("no records", "one record", "records")[min(count, 2)], **gaps)
    if count == 0:
        is_quoted = any(condition.field == "words" and not condition.negated for condition in question.conditions())
        return say("no such words" if is_quoted and len(question.where) == 1 else "no answer", **gaps)
    return f"{how_many(count, question)} {gaps['conditions']}."


def _phrase(
    question: Question, kb: Knowledge, part: Condition | Either, name: NameOf, singular: bool
) -> tuple[str, str]:
    """The phrase of a part and the value for its gap; no value where the phrase is whole and joins with no other."""
    branches = []
    for condition in alternatives(part):
        row = CONDITION_TYPES[question.target, condition.field]
        plural, denied, single = phrases(kb, condition, row)
        denied = in_singular(denied) if singular else denied
        phrase = denied if condition.negated else single if singular else plural
        joins = bool(row.sections) and not row.relation and not condition.qualifier and not condition.negated
        branches.append((phrase, phrased_value(kb, condition, row, name), joins))
    if len(branches) == 1:
        ((phrase, value, joins),) = branches
        return (phrase, value) if joins else (phrase.replace("{}", value, 1), "")
    first = branches[0][0]
    if all(phrase == first and joins for phrase, _, joins in branches):
        return first.replace("{}", listed([value for _, value, _ in branches], "or"), 1), ""
    return " or else ".join(phrase.replace("{}", value, 1) for phrase, value, _ in branches), ""


def noun(question: Question, count: int) -> str:
    """What the question asks for, one of it or several: `claim`, `entities`."""
    several = question.target
    return several if count > 1 else "entity" if several == "entities" else several[:-1]


def how_many(count: int, question: Question) -> str:
    """`2 claims`, `1 claim`, `No claim`: how many of what the question asks for."""
    return counted(count, noun(question, 1), noun(question, 2), none="No")
