"""Items about modality: how firmly the text says it."""

from __future__ import annotations

from graph.quiz.distractors import Choice, chance, mixed
from graph.quiz.item import Item, Level
from graph.quiz.pool import Material, passes_on
from graph.records.claim import Modality

SAID: dict[Modality, str] = {
    "asserted": "asserted: the text says that it is so",
    "hedged": "hedged: the text says that it may be so",
    "predicted": "predicted: the text says that it will be so",
    "normative": "normative: the text says that it should be so",
    "reported": "reported: the text says that somebody says so",
}
# how much may, will and should lie in one another's way: these are told apart at a glance
FAR: dict[Modality, tuple[Modality, ...]] = {
    "asserted": ("predicted", "normative"),
    "hedged": ("asserted", "normative"),
    "predicted": ("asserted", "normative"),
    "normative": ("asserted", "hedged"),
}


def claims_of_one_mood(material: Material) -> list[str]:
    """The claims of which it is certain how firmly they are said: not reports, which hold the mood of somebody else."""
    return [key for key in material.asked if material.data.claims[key].modality != "reported"]


def how_firm(material: Material, claim: str, level: Level, seed: int) -> Item | None:
    """Is it asserted, hedged, predicted or normative? A hard item adds that it is reported, where it is not."""
    record = material.data.claims[claim]
    alike = [material.data.claims[other] for other in material.alike(claim)]
    if not material.says(claim) or any(other.modality != record.modality for other in alike):
        return None
    if level == "easy":
        moods: tuple[Modality, ...] = (record.modality, *FAR[record.modality])
    else:
        moods = tuple(FAR)
    if level == "hard":
        if any(passes_on(other) for other in alike):
            return None  # "reported" would be right, too
        moods = (*moods, "reported")
    choices = mixed(chance(seed, "modality", claim, level), [Choice(mood, SAID[mood]) for mood in moods])
    moods_shown = tuple(choice.id for choice in choices)
    return Item(
        key=f"modality/{claim}",
        kind="modality",
        level=level,
        asks="How firmly does the text say this?",
        says=material.says(claim),
        look=material.look(claim),
        choices=tuple(choice.text for choice in choices),
        stand_for=moods_shown,
        right=(moods_shown.index(record.modality),),
        reason=f"It is {SAID[record.modality]}.",
        claims=(claim,),
        sources=(),
        places=material.places([claim]),
    )
