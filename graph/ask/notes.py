"""What is known beside an answer: the claims that state its relations, who speaks, the figures, or why it is empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from graph.ask import shortform
from graph.ask.conditions import CONDITION_TYPES, ConditionType, relations
from graph.ask.conditions.sources import covered
from graph.ask.evaluate import evaluate, ranks
from graph.ask.question import Condition, Either, Question, instead
from graph.ask.reading import count_sentence, how_many
from graph.ask.sentences import say
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.knowledge.claims import claims_stating
from graph.knowledge.verdicts import is_checked_so
from graph.knowledge.voice import voice
from graph.knowledge.works import DETAILS, UNLABELLED
from graph.records.amounts import in_unit
from graph.search.phrases import phrases_of
from graph.text import listed
from graph.wording import figure, speaker, standing, stated

RELATED = ("subject-of", "object-of", "thing-of")  # fields of conditions that speak of relations
AMISS = ("contradicted", "partly", "absent")  # what a check finds where a claim says more than a work, or else


def notes(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences that stand below the records of an answer."""
    sentences = [note for row in head_notes(kb, question, ids) for note in row]
    sentences += _stated(kb, question, ids)
    denied = {part.field for part in question.conditions() if part.negated}
    sentences += [say("no denial")] * bool(ids and not denied.isdisjoint(RELATED))
    plain = [condition for condition in question.conditions() if not condition.negated]
    if question.target == "voices":
        sentences += _voices(kb, plain)
    if question.target == "claims" and not question.count and any(part.field in ("unit", "has") for part in plain):
        sentences += _figures(kb, ids, {condition.value for condition in plain if condition.field == "unit"})
    if question.target in ("claims", "sources"):
        words = (part.value for part in question.conditions() if part.field in ("kind", "only-kind"))
        covering = ((word, covered(word)) for word in words if covered(word) != (word,))
        sentences += (say("kinds covered", word=word, kinds=", ".join(kinds)) for word, kinds in covering)
    sentences += details(kb, ids, question)
    if question.target == "passages" and ids:
        sections = Counter(kb.data.passages[passage_id].section for passage_id in ids)
        sentences.append(say("sections", counts=", ".join(f"{name} {count:,}" for name, count in sections.items())))
    if question.count and question.target == "claims" and question.where:
        whole = len(kb.index.claims)
        percent = (200 * len(ids) + whole) // (2 * whole) if whole else 0  # rounded, a half up
        sentences.append(say("share", count=f"{len(ids):,}", whole=f"{whole:,}", percent=percent))
    for part in question.where if question.count else ():
        for alone in (instead(question, part, each) for each in part.conditions) if isinstance(part, Either) else ():
            sentences.append(count_sentence(kb, alone, len(evaluate(kb, alone))))
    if question.most and ids:
        uncut = replace(question, most=0)
        all_ids, rank = evaluate(kb, uncut), ranks(kb, question.target, question.order)
        level = sum(rank[key] == rank[ids[-1]] for key in all_ids[len(ids) :])
        name = "level" if level else "cut"
        if len(all_ids) > len(ids):
            sentences.append(say(name, whole=f"{len(all_ids):,}", level=f"{level:,}", query=shortform.write(uncut)))
    if not ids:
        sentences += _why_empty(kb, question)
        if kb.stubs:
            sentences.append(say("stubs", count=f"{len(kb.stubs):,}"))
    return tuple(dict.fromkeys(sentences))


def head_notes(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The notes that stand before the headline, and those directly below: how it is not to be misread."""
    if question.target != "claims":
        return [], []
    checks = [part for part in question.conditions() if part.field == "check" and not part.negated]
    works = dict.fromkeys(kb.name(part.qualifier) for part in checks if part.qualifier and part.value in AMISS)
    below = [say("held against", works=listed(works, "and"))] if works and ids else []
    above = []
    for part in checks if question.count else ():
        if part in question.where:  # citations are counted besides, of all in the claims that are else asked for
            claims = (kb.data.claims[claim_id] for claim_id in evaluate(kb, instead(question, part)))
            of_work = [cited for claim in claims for cited in claim.cites if part.qualifier in ("", cited.source)]
            count = sum(is_checked_so(citation, part.value) for citation in of_work)
            verdict = CONDITION_TYPES["claims", "check"].values[part.value]
            above.append(say("citations", count=f"{count:,}", whole=f"{len(of_work):,}", verdict=verdict))
    return above, below


def _stated(kb: Knowledge, question: Question, ids: Iterable[str]) -> Iterator[str]:
    """The relations behind some entities, each with the claim that states it and how firmly."""
    answers = frozenset(ids)
    for condition in question.conditions():
        if condition.field in RELATED and not condition.negated:
            for claim_id, relation, entity_id in relations(kb, condition):
                if entity_id in answers:
                    yield stated(kb, claim_id, relation)


def _voices(kb: Knowledge, conditions: list[Condition]) -> Iterator[str]:
    """Who speaks in each of the claims, as a chain from the work that is read to whom it quotes."""
    for condition in conditions:
        for claim_id in spoken(kb, condition):
            claim = kb.data.claims[claim_id]
            speaks = voice(kb, claim)
            works = [kb.name(source_id) for source_id in kb.cited_by([claim_id]) if source_id not in speaks.chain]
            gaps = {"speaker": speaker(kb, speaks), "claim": claim_id, "standing": standing(kb, claim_id)}
            yield say("citing speaker", **gaps, works=listed(works, "and")) if works else say("speaker", **gaps)


def spoken(kb: Knowledge, condition: Condition) -> list[str]:
    """The claims of which a condition asks who speaks in them."""
    if condition.field == "words":
        return phrases_of(kb).holding(condition.value, is_quoted=True)
    stated = condition.value, condition.qualifier, condition.object
    return [condition.value] if condition.field == "in" else claims_stating(kb, *stated)


def _figures(kb: Knowledge, claim_ids: tuple[str, ...], units: set[str]) -> Iterator[str]:
    """The figures that the claims give, in these units if there are any: they are what was asked for."""
    for claim_id in claim_ids:
        firmly = standing(kb, claim_id)
        for record in kb.data.claims[claim_id].figures:
            if not units or any(in_unit(record.unit, unit) for unit in units):
                form, entity = ("described figure", kb.name(record.of)) if record.of else ("figure", "")
                yield say(form, figure=figure(record), entity=entity, claim=claim_id, standing=firmly)


def details(kb: Knowledge, source_ids: tuple[str, ...], question: Question) -> Iterator[str]:
    """What the entries of works have of what was asked for, beside what their labels say."""
    asked = (part.value for part in question.conditions() if part.field == "lacks" and part.negated)
    for detail in (value for value in asked if value in UNLABELLED):
        called, value_of = DETAILS[detail]
        for source_id in source_ids:
            value = value_of(kb.data.sources[source_id])
            yield say("detail", name=kb.name(source_id), detail=called.partition(" ")[2], value=value)


def _why_empty(kb: Knowledge, question: Question) -> Iterator[str]:
    """How many records each condition alone has."""
    excluded = [part.value for part in question.conditions() if part.field == "is" and part.negated]
    relations_of_them = [*_stated(kb, question, excluded)]  # nobody else: but is it they?
    yield from (say("excluded relation", relation=relation) for relation in relations_of_them)
    if excluded and not relations_of_them and any(part.field in RELATED for part in question.conditions()):
        yield say("excluded, too", names=listed(map(kb.name, excluded), "and"))
    for condition in question.conditions():
        row = CONDITION_TYPES[question.target, condition.field]
        if condition.negated or not row.sections or row.relation:
            continue
        if row.statement:
            ends = {"qualifier": condition.object, "object": condition.qualifier}
            turned = Question(target="claims", where=(replace(condition, **ends),))
            if count := len(evaluate(kb, turned)):
                yield say("reverse", count=count_sentence(kb, turned, count))
        alone = Question(target=question.target, where=(condition,))
        count = len(evaluate(kb, alone))
        if count == 0 and not condition.qualifier:
            yield _none(kb, condition.value, question, row)
        elif len(question.where) > 1:
            yield count_sentence(kb, alone, count)
    named = [(part.field, part.negated) for part in question.conditions()]
    if question.target == "claims" and len(question.where) == 2 and named == [("about", False)] * 2:
        left, right = (kb.name(condition.value) for condition in question.conditions())
        yield say("path question", left=left, right=right)


def _none(kb: Knowledge, record_id: str, question: Question, row: ConditionType) -> str:
    """That one condition alone holds for nothing, and what is known of its record all the same."""
    name, phrase = kb.name(record_id), row.phrases[2]
    nothing = f"{how_many(0, question).lower()} {phrase.format('it')}"
    if kb.index.section[record_id] == "sources":
        return say("known source", name=name, nothing=nothing)
    mentions = 0 if phrase == "mentions {}" else len(kb.index.about.get(record_id, ()))
    form = ("known entity", "known entity, mentioned once", "known entity, mentioned")[min(mentions, 2)]
    return say(form, name=name, count=mentions, nothing=nothing)
