"""Questions in English or in the short form, and their answers.

>>> import graph
>>> from graph.ask import ask
>>> ask(graph.load(), "which claims cite Jardine 2019").query
'claims cites:jardine-2019'
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.ask.answer import Answer, answer
from graph.ask.conditions import ANALYSES, CONDITION_TYPES, reason_to_refuse, value_of
from graph.ask.names import names_of
from graph.ask.question import Condition, NotUnderstood, Question, Target
from graph.ask.sentences import say
from graph.ask.understand import MAX_QUESTION, understand
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS

__all__ = [
    "Answer", "Condition", "NotUnderstood", "Question", "analyse", "ask", "ask_whole", "find_id", "names_of",
    "understand",
]  # fmt: skip


def ask(kb: Knowledge, text: str, before: Answer | None = None) -> Answer:
    """Understand a question and answer it; after another one it may go on from that: "and Kyrgyzstan?".

    Raises NotUnderstood when the question is not understood, or names something unknown or ambiguous.
    """
    from graph.ask import reading

    asked = " ".join(text.split())
    names = names_of(kb)
    if before is not None and len(asked) <= MAX_QUESTION:
        from graph.ask.followup import followed

        if question := followed(names, asked, before):
            result = answer(kb, asked, question, reading.in_english(question, names))
            return replace(result, preface=say("taken over", question=before.reading))
    try:
        question = understand(names, asked)
    except NotUnderstood as error:
        from graph.ask.fallback import fallen_back

        return fallen_back(kb, asked, error)
    return answer(kb, asked, question, reading.in_english(question, names))


def ask_whole(kb: Knowledge, text: str) -> Answer:
    """The answer to a question that is understood whole and as it stands, for what goes on with it unseen.

    Raises NotUnderstood when the question is not understood, or only in part, or with a slip mended.
    """
    result = ask(kb, text)
    if result.understood == "part" or result.preface:
        refusal = NotUnderstood("not a question", say("only in part"), span=(0, len(text)))
        refusal.proposals = (result.reading,)
        raise refusal
    return result


def analyse(kb: Knowledge, target: Target, called: Iterable[str]) -> Answer:
    """A path, a comparison or a fall between records, called by id or by any name of theirs.

    Raises NotUnderstood when a name is unknown or ambiguous, or they are too few, too many or of the wrong sort.
    """
    from graph.ask import reading

    names, called = names_of(kb), [*called]
    works = [names.find(name, ("sources",)) for name in called]
    are_entities = all(len(names.find(name, ENTITY_SECTIONS)) == 1 for name in called)
    if target == "comparison" and not are_entities and all(len(ids) == 1 for ids in works):
        called = [ids[0] for ids in works]  # Heilmann is a person here, and an author, too
    fields, where = ANALYSES[target].fields, []
    for index, name in enumerate(called):
        field = fields[min(index, len(fields) - 1)]
        value = value_of(names, field, CONDITION_TYPES[target, field], name, span=(0, 0))
        where.append(Condition(field=field, value=value))
    question = Question(target=target, where=tuple(dict.fromkeys(where)))
    if reason := reason_to_refuse(kb, question):
        raise NotUnderstood("not a question", reason)
    in_english = reading.in_english(question, names)
    return answer(kb, in_english, question, in_english)


def find_id(kb: Knowledge, name: str) -> str:
    """The id of the record that a reader names, of any section.

    Raises NotUnderstood when no record has this name, or more than one.
    """
    section = kb.index.section
    if name in section:
        return name
    if len(name) > MAX_QUESTION:
        raise NotUnderstood("too long", f"the name has more than {MAX_QUESTION:,} characters")
    return names_of(kb).resolve(" ".join(name.split()), tuple(dict.fromkeys(section.values())), (0, len(name)))
