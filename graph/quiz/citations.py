"""Items about works: which one is cited for a claim, and for which claim one is not cited."""

from __future__ import annotations

from collections.abc import Iterator

from graph.quiz.distractors import FEWEST, Choice, apart, chance, mixed, read_alike, wrong_answers
from graph.quiz.item import LEVELS, Item, Level, shown
from graph.quiz.pool import Material
from graph.records import Citation

CHECKED = {
    "confirmed": "A check of the work confirms it",
    "partly": "A check of the work bears it out in part",
    "contradicted": "A check found that the work says otherwise",
    "not reached": "Whether the work says so was not seen, which is no doubt about the citation",
    "not read": "The work was not read for it, which is no doubt about the citation",
}


def claims_that_cite(material: Material) -> list[str]:
    """The claims for which it can be asked what they cite."""
    return [key for key in material.asked if material.data.claims[key].cites]


def which_source(material: Material, claim: str, level: Level, seed: int) -> Item | None:
    """Which of these works is cited for the claim? All other works that it cites are kept out of the choices."""
    random = chance(seed, "source", claim, level)
    cites = [cited for cited in material.data.claims[claim].cites if cited.source not in material.read]
    if not cites or not material.says(claim):
        return None
    cited = random.choice(cites)
    right = Choice(cited.source, material.source(cited.source))
    wrong = wrong_answers(random, level, right, _other_works(material, claim, cited.source))
    if not wrong:
        return None
    choices = mixed(random, [right, *wrong])
    return Item(
        key=f"source/{claim}",
        kind="source",
        level=level,
        asks=f"Which of these works does {_reader(material, claim)} cite for this claim?",
        says=material.says(claim),
        look=material.look(claim),
        choices=tuple(choice.text for choice in choices),
        stand_for=tuple(choice.id for choice in choices),
        right=(choices.index(right),),
        reason=_why(material, claim, cited),
        claims=(claim,),
        sources=(cited.source,),
        places=material.places([claim]),
    )


def _other_works(material: Material, claim: str, right: str) -> Iterator[Choice]:
    """The works that are not cited for the claim, nor anywhere near it."""
    close = material.neighbours(claim) | material.tied(claim)
    out = material.read | material.kin({key for other in close for key in material.cited(other)})
    kind, sections = material.data.sources[right].kind, material.sections(claim)
    for key, source in material.data.sources.items():
        if key not in out:
            here = any(sections & material.sections(other) for other in material.kb.index.citing.get(key, ()))
            yield Choice(key, material.source(key), here + (source.kind == kind))


def _reader(material: Material, claim: str) -> str:
    work = material.work(claim)
    return material.label(work) if work else "the text"


def _why(material: Material, claim: str, cited: Citation) -> str:
    others = material.cited(claim) - {cited.source}
    place = f" ({shown(cited.locator)})" if cited.locator else ""
    said = [f"{material.label(cited.source)}{place} is cited for it."]
    if others:
        names = ", ".join(material.label(key) for key in material.data.sources if key in others)
        said.append(f"Cited for it, too, and not among the choices: {names}.")
    if cited.check:
        finding = shown(cited.check.finding)
        said.append(f"{CHECKED[cited.check.verdict]}: {finding}" if finding else f"{CHECKED[cited.check.verdict]}.")
    return " ".join(said)


def works_cited_often(material: Material) -> list[str]:
    """The works that are cited for two of the claims at least: enough for a choice with one that is the exception."""
    asked = set(material.asked)
    citing = material.kb.index.citing
    return [
        key
        for key in material.data.sources
        if key not in material.read
        and material.named_alone(key)
        and sum(claim in asked for claim in citing.get(key, ())) > 1
    ]


def which_not(material: Material, source: str, level: Level, seed: int) -> Item | None:
    """For which of these claims is the work not cited? The level is how near that claim is to the others."""
    random = chance(seed, "not-cited", source, level)
    asked = set(material.asked)
    citing = [key for key in material.kb.index.citing[source] if key in asked]
    others = apart(mixed(random, (Choice(key, material.says(key)) for key in citing if material.says(key))))
    right = _exception(material, source, others, level, seed) if len(others) >= FEWEST else None
    if right is None:
        return None
    choices = mixed(random, [right, *others])
    keys = [choice.id for choice in choices]
    return Item(
        key=f"not-cited/{source}",
        kind="not-cited",
        level=level,
        asks=f"For which of these claims is {material.label(source)} not cited?",
        says="",
        look="",
        choices=tuple(choice.text for choice in choices),
        stand_for=tuple(keys),
        right=(choices.index(right),),
        reason=_why_not(material, source, right.id),
        claims=tuple(keys),
        sources=(source,),
        places=material.places(keys),
    )


def _exception(material: Material, source: str, others: list[Choice], level: Level, seed: int) -> Choice | None:
    """A claim that has nothing to do with the work, as near to the others as the level wants it."""
    family = material.kin([source])
    resting = [claim for claim in material.kb.index.claims if not family.isdisjoint(material.cited(claim))]
    close = {near for claim in resting for near in (*material.neighbours(claim), *material.tied(claim))}
    sections = set().union(*(material.sections(choice.id) for choice in others))
    entities = set().union(*(material.mentions(choice.id) for choice in others))
    shared = LEVELS.index(level)  # of the section and an entity: none, one of them, both

    def fits(key: str) -> bool:
        return (
            key not in close
            and bool(material.says(key))
            and bool(sections & material.sections(key)) + bool(entities & material.mentions(key)) == shared
            and material.works_read(key).isdisjoint(family)
            and not any(read_alike(material.says(key), other.text) for other in others)
        )

    claims = list(material.kb.index.claims)
    chance(seed, "exception", source, level).shuffle(claims)
    return next((Choice(key, material.says(key)) for key in claims if fits(key)), None)


def _why_not(material: Material, source: str, claim: str) -> str:
    others = [material.label(key) for key in material.data.sources if key in material.cited(claim)]
    instead = f"Cited for this one: {', '.join(others)}." if others else "This one is said without a citation."
    return f"{material.label(source)} is cited for all the others. {instead}"
