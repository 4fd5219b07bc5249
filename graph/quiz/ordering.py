"""Items to be put in order: an argument, the hands through which a statement came, the course of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from graph.evidence.impact import CARRYING
from graph.quiz.distractors import Choice, chance, looks, mixed, read_alike
from graph.quiz.item import Item, Level
from graph.quiz.pool import Material

LONGEST = 4  # links of a chain
SHORTEST = 3


def starts(material: Material) -> list[str]:
    """Where chains begin: `argument/`, `hands/` or `text/` and the claim, the three forms in turn."""
    reasons = [key for key in material.asked if _carries(material, key)]
    hands = [key for key in material.asked if len(_hands(material, key)) >= SHORTEST]
    text = list(material.once)
    forms = (("argument", reasons), ("hands", hands), ("text", text))
    turns: list[str] = []
    for form, keys in forms:
        chance("chains", form).shuffle(keys)
    for place in range(max(map(len, (reasons, hands, text)), default=0)):
        turns += [f"{form}/{keys[place]}" for form, keys in forms if place < len(keys)]
    return turns


def in_order(material: Material, start: str, level: Level, seed: int) -> Item | None:
    """Put these in order. There is one order that is right, or there is no item."""
    form, claim = start.split("/")
    return {"argument": _argument, "hands": _passed_on, "text": _course}[form](material, claim, level, seed)


def _carries(material: Material, claim: str) -> list[str]:
    """The claims for which this one is a reason, or which it brings about."""
    lists = material.data.claims[claim].argues.lists()
    return list(dict.fromkeys(other for kind, others in lists if kind in CARRYING for other in others))


def _argument(material: Material, claim: str, level: Level, seed: int) -> Item | None:
    """A chain of reasons: medium with three links, hard with four."""
    if level == "easy":
        return None
    random = chance(seed, "argument", claim, level)
    links = SHORTEST if level == "medium" else LONGEST
    found = [claim]
    while len(found) < links:
        onward = [key for key in _carries(material, found[-1]) if key in material.asked and key not in found]
        if not onward:
            return None
        found.append(random.choice(onward))
    if not _one_way(material, found):
        return None
    asks = "Put these claims in order, so that each is a reason for the next or brings it about."
    reason = "Each is recorded as a reason for the next, or as what brings it about, and none leads back."
    return _item(material, f"argument/{claim}", level, seed, asks, found, reason)


def _one_way(material: Material, claims: Sequence[str]) -> bool:
    """Whether none of the claims leads back to an earlier one, at any remove."""
    for place, claim in enumerate(claims):
        seen, waiting = {claim}, [claim]
        while waiting:
            for other in _carries(material, waiting.pop()):
                if other in claims[: place + 1]:
                    return False
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
    return True


def _hands(material: Material, claim: str) -> list[str]:
    """The hands through which a statement came, from the first that said it to the text; empty where that is open."""
    record = material.data.claims[claim]
    work = material.work(claim)
    if not work or len(record.said_by) > 1 or len(record.cites) != 1:
        return []
    if not (record.said_by or record.cites[0].through):
        return []
    hands = [*record.said_by, record.cites[0].source, *filter(None, [record.cites[0].through]), work]
    return hands if len(set(hands)) == len(hands) else []


def _passed_on(material: Material, claim: str, level: Level, seed: int) -> Item | None:
    """From the speaker by way of the cited work to the text: easy with three hands, medium with four."""
    hands = _hands(material, claim)
    if level != {SHORTEST: "easy", LONGEST: "medium"}.get(len(hands)) or not material.says(claim):
        return None
    asks = "This came through several hands. Put them in order, from who first said it to the text in which it is read."
    reason = "Each has it from the one before."
    return _item(material, f"hands/{claim}", level, seed, asks, hands, reason, about=claim)


def _course(material: Material, claim: str, level: Level, seed: int) -> Item | None:
    """The order in which the text makes its claims: easy across sections, medium across paragraphs, hard within one."""
    random = chance(seed, "text", claim, level)
    rank = {key: place for place, key in enumerate(material.data.passages)}
    place = material.once
    if claim not in place:
        return None
    same_work = [key for key in place if material.work(key) == material.work(claim)]
    random.shuffle(same_work)
    found, groups = [claim], {_group(material, place[claim], level)}
    for key in same_work:
        group = _group(material, place[key], level)
        if len(found) < LONGEST and group not in groups and _near(material, place[key], place[claim], level):
            found.append(key)
            groups.add(group)
    found.sort(key=lambda key: rank[place[key]])
    asks = f"Put these claims in the order in which {material.label(material.work(claim))} makes them."
    reason = "This is the order of their sentences in the text."
    return _item(material, f"text/{claim}", level, seed, asks, found, reason)


def _group(material: Material, passage: str, level: Level) -> object:
    """What only one claim of the item may come from."""
    record = material.data.passages[passage]
    return {
        "easy": looks(record.section),
        "medium": (looks(record.section), record.paragraph),
        "hard": passage,
    }[level]


def _near(material: Material, passage: str, other: str, level: Level) -> bool:
    """Whether two passages stand as close to each other as the level wants it."""
    one, two = material.data.passages[passage], material.data.passages[other]
    if level == "easy":
        return True
    same = looks(one.section) == looks(two.section)
    return same and (level == "medium" or one.paragraph == two.paragraph)


def _item(
    material: Material, key: str, level: Level, seed: int, asks: str, found: list[str], reason: str, about: str = ""
) -> Item | None:
    """The item, with its links mixed; none where they are too few or two of them read alike."""
    texts = [_text(material, link) for link in found]
    if len(found) < SHORTEST or not all(texts) or any(read_alike(*two) for two in combinations(texts, 2)):
        return None
    links = [Choice(link, text) for link, text in zip(found, texts, strict=True)]
    random = chance(seed, key, level)
    choices = mixed(random, links)
    while choices == links:  # what stands in order already asks for nothing
        choices = mixed(random, links)
    claims = [about] if about else found
    return Item(
        key=f"order/{key}",
        kind="order",
        level=level,
        asks=asks,
        says=material.says(about) if about else "",
        look=material.look(about) if about else "",
        choices=tuple(choice.text for choice in choices),
        stand_for=tuple(choice.id for choice in choices),
        right=tuple(choices.index(link) for link in links),
        reason=f"{reason} {_told(texts)}",
        claims=tuple(claims),
        sources=tuple(link for link in found if link in material.data.sources),
        places=material.places(claims),
    )


def _text(material: Material, key: str) -> str:
    if key in material.data.claims:
        return material.says(key)
    return material.source(key) if key in material.data.sources else material.label(key)


def _told(texts: Iterable[str]) -> str:
    return " → ".join(texts)
