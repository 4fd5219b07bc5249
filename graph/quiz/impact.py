"""Items about what rests on a work: which claim falls without it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.evidence import Impact, without
from graph.quiz.distractors import Choice, chance, mixed, wrong_answers
from graph.quiz.item import Item, Level
from graph.quiz.pool import Material
from graph.text import listed

RULE = (
    "A claim falls when all the works that are cited for it are gone; where none is, it falls with the last of its"
    " reasons, and where it has none either, it stands on its author's word."
)


def works_that_carry(material: Material) -> list[str]:
    """The works that are cited for something."""
    asked = set(material.asked)
    citing = material.kb.index.citing
    return [
        key
        for key in material.data.sources
        if key not in material.read and material.named_alone(key) and not asked.isdisjoint(citing.get(key, ()))
    ]


def what_falls(material: Material, source: str, level: Level, seed: int) -> Item | None:
    """Which of these claims falls without the work? A hard item has claims that lose something and stand."""
    random = chance(seed, "fall", source, level)
    impact = without(material.kb, [source])
    asked = set(material.asked)
    fallen = [key for key in impact.fallen if key in asked and material.says(key)]
    if not fallen:
        return None
    # a claim that falls with its reasons is not to be seen from its own sentence
    told = [key for key in fallen if key in impact.unsupported]
    key = random.choice(fallen if level == "hard" or not told else told)
    right = Choice(key, material.says(key))
    wrong = wrong_answers(random, level, right, _standing(material, source, impact, key))
    if not wrong:
        return None
    choices = mixed(random, [right, *wrong])
    keys = tuple(choice.id for choice in choices)
    return Item(
        key=f"fall/{source}",
        kind="fall",
        level=level,
        asks=f"Suppose that {material.label(source)} could not be relied on. Which of these claims falls? {RULE}",
        says="",
        look="",
        choices=tuple(choice.text for choice in choices),
        stand_for=keys,
        right=(choices.index(right),),
        reason=_why(material, source, impact, key),
        claims=keys,
        sources=(source,),
        places=material.places(keys),
    )


def _standing(material: Material, source: str, impact: Impact, right: str) -> Iterator[Choice]:
    """The claims that stand for sure: they do not fall, nor read like one that does, nor rest on kin of the work."""
    family = material.kin([source]) - {source}
    down = {near for key in impact.fallen for near in material.neighbours(key)}
    shaken = {*impact.weakened, *(leg.claim for leg in impact.lost_support)}
    sections, entities = material.sections(right), material.mentions(right)
    for key in material.kb.index.claims:
        if key not in down and family.isdisjoint(material.cited(key)):
            near = bool(sections & material.sections(key)) + bool(entities & material.mentions(key))
            yield Choice(key, material.says(key), near + 2 * (key in shaken))


def _why(material: Material, source: str, impact: Impact, claim: str) -> str:
    work = material.label(source)
    if claim in impact.unsupported:
        many = len(material.cited(claim)) > 1
        rest = f"All its citations are of {work} or come through it" if many else f"{work} is all that is cited for it"
        return f"{rest}."
    lost = next(leg.lost for leg in impact.lost_support if leg.claim == claim)
    reasons = listed([f"“{material.says(key)}”" for key in lost], "and")
    return f"No work is cited for it, and it is carried by {reasons} alone, which falls with {work}."
