"""Items about the voice: who says it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest
from random import Random

from graph.quiz.distractors import Choice, chance, looks, mixed, wrong_answers
from graph.quiz.item import Item, Level, shown
from graph.quiz.pool import Material, passes_on
from graph.text import listed


def claims_with_a_speaker(material: Material) -> list[str]:
    """The claims of which it is certain who speaks: those that pass on the words of others, in turn with the author's.

    Where the text weaves words of a work into a sentence of its own, both say them: a question with two answers.
    """
    told = [key for key in material.asked if _told(material, key)]
    own = [key for key in material.asked if not passes_on(material.data.claims[key]) and material.work(key)]
    chance("speakers", len(told)).shuffle(own)
    return [key for key in chain.from_iterable(zip_longest(told, own)) if key]


def _told(material: Material, claim: str) -> bool:
    record = material.data.claims[claim]
    return bool(record.said_by or (record.modality == "reported" and _reported(material, claim)))


def _reported(material: Material, claim: str) -> list[str]:
    """The works from which a claim may be reported: not the text itself."""
    return [cited.source for cited in material.data.claims[claim].cites if cited.source not in material.read]


def who_says(material: Material, claim: str, level: Level, seed: int) -> Item | None:
    """Who says this? Whoever stands between the speaker and the reader is kept out of the choices."""
    random = chance(seed, "speaker", claim, level)
    right = _speaker(material, claim, random)
    if not right.text or not material.says(claim):
        return None
    wrong = wrong_answers(random, level, right, _other_voices(material, claim, right))
    if not wrong:
        return None
    choices = mixed(random, [right, *wrong])
    return Item(
        key=f"speaker/{claim}",
        kind="speaker",
        level=level,
        asks="Whose statement is this?",
        says=material.says(claim),
        look=material.look(claim),
        choices=tuple(choice.text for choice in choices),
        stand_for=tuple(choice.id for choice in choices),
        right=(choices.index(right),),
        reason=_why(material, claim),
        claims=(claim,),
        sources=tuple(key for key in material.data.sources if key in material.cited(claim)),
        places=material.places([claim]),
    )


def _speaker(material: Material, claim: str, random: Random) -> Choice:
    """Whoever speaks in a claim, where several do one of them."""
    record = material.data.claims[claim]
    if record.said_by:
        return _actor(material, random.choice(record.said_by))
    if passes_on(record):
        return _work(material, random.choice(_reported(material, claim)))
    return _author(material, material.work(claim))


def _actor(material: Material, key: str, near: int = 0) -> Choice:
    return Choice(key, material.label(key), near)


def _work(material: Material, key: str, near: int = 0) -> Choice:
    return Choice(key, f"the work {material.source(key)}", near)


def _author(material: Material, work: str, near: int = 0) -> Choice:
    return Choice(work, f"the author of {shown(material.data.sources[work].title)}, in nobody else's name", near)


def _other_voices(material: Material, claim: str, right: Choice) -> Iterator[Choice]:
    """Voices of other claims, of which none can be heard in this one."""
    close = material.neighbours(claim)
    speakers = {key for other in close for key in material.data.claims[other].said_by}
    spoken_of = {key for other in close for key in material.mentions(other)}
    out = material.relatives(speakers | spoken_of)
    works = material.kin({key for other in close for key in material.cited(other)})
    names = {name for key in works | material.read for name in _authors(material, key)}
    names |= {name for key in speakers for name in _called(material, key)}
    sections, kind = material.sections(claim), _kind(material, right.id)
    for key, claims in material.kb.index.said_by.items():
        if key not in out and names.isdisjoint(_called(material, key)):
            here = any(sections & material.sections(other) for other in claims)
            yield _actor(material, key, here + (_kind(material, key) == kind))
    for key, claims in material.kb.index.citing.items():
        told = [other for other in claims if _told(material, other)]
        if told and key not in works and key not in material.read:
            here = any(sections & material.sections(other) for other in told)
            if not any(_called(material, actor) & _authors(material, key) for actor in speakers):
                yield _work(material, key, here + (_kind(material, key) == kind))
    work = material.work(claim)
    # beside somebody who is quoted the author is always a good guess
    if work and work not in works | {right.id} and all(passes_on(material.data.claims[other]) for other in close):
        yield _author(material, work, 1)


def _kind(material: Material, key: str) -> str:
    source = material.data.sources.get(key)
    return source.kind if source else material.kb.entity(key).kind


def _called(material: Material, actor: str) -> set[str]:
    entity = material.kb.entity(actor)
    return {looks(shown(name)) for name in (entity.name, *entity.aliases)}


def _authors(material: Material, source: str) -> set[str]:
    """What the makers of a work are called: a body that is quoted may have written it."""
    record = material.data.sources[source]
    people = (*record.author, *record.editor, *record.translator)
    given = {f"{name.given} {name.short}" for name in people} | {f"{name.short} {name.given}" for name in people}
    return {looks(shown(name)) for name in (*given, *(name.short for name in people), record.label, record.publisher)}


def _why(material: Material, claim: str) -> str:
    record = material.data.claims[claim]
    through = [material.label(key) for key in dict.fromkeys(cited.source for cited in record.cites)]
    if record.said_by:
        names = listed([material.label(key) for key in record.said_by], "and")
        by_way = f", by way of {listed(through, 'and')}" if through else ""
        return f"The text passes on what {names} said{by_way}."
    if passes_on(record):
        return f"The text reports what it has from {listed(through, 'and')}."
    cited = f" Cited for it, and not quoted: {', '.join(through)}." if through else ""
    return f"The author says it: nobody is quoted or reported.{cited}"
