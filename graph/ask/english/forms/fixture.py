"""What forms are tried on: a small dataset with a few records of each sort, and forms filled with their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from graph.ask.english.tag import Piece
from graph.knowledge import Knowledge
from graph.read import load
from graph.records.entity import ConceptKind, ProjectKind

Form = tuple[str, ...]

LETTERS = "abcdefz"  # of each sort of record, one for each name that a form may have, and one for its conditions
SAMPLE = """
dataset: {{title: Sample, reads: work, language: en}}
predicates:
  lends: {{reads: lends, reversed: is lent by, from: actor, to: actor}}
  owns-part-of: {{reads: owns part of, reversed: is partly owned by, from: actor, to: actor}}
  deals-with: {{reads: deals with, reversed: deals with, from: actor, to: actor}}
  hostile-to: {{reads: is hostile to, reversed: is threatened by, from: actor, to: actor}}
passages:
  passage-a: {{section: Alpha, paragraph: 1, opens: one, closes: two}}
  passage-b: {{section: Beta, paragraph: 2, opens: three, closes: four}}
sources:
  work: {{label: Work, kind: essay, type: article, title: Work}}
{sources}
actors:
{actors}
concepts:
{concepts}
claims:
{claims}
""".format(
    sources="\n".join(f"  source-{x}: {{label: Source {x}, kind: book, type: book, title: {x}}}" for x in LETTERS),
    actors="\n".join(f"  actor-{x}: {{name: Actor {x}, kind: company}}" for x in LETTERS),
    concepts="\n".join(f"  concept-{x}: {{name: Concept {x}}}" for x in LETTERS),
    claims="\n".join(
        f"  claim-{x}: {{says: {x}, passage: passage-a, modality: asserted, about: [actor-{x}, concept-{x}],"
        f" cites: [{{source: source-{x}}}], figures: [{{value: 3, unit: cameras}}]}}"
        for x in LETTERS
    ),
)
# of which section a name may be: a source, any entity, an actor alone, a claim
POOLS = {"s": "source", "e": "concept", "a": "actor", "c": "claim"}
# verbs with a thing beside the object, without one, and the same in both directions; each forth and back
VERBS = {"t": ("lends", "lends", "is lent by"), "m": ("owns-part-of", "owns part of", "is partly owned by"),
         "y": ("deals-with", "deals with", "")}  # fmt: skip
VALUES = {
    "MODALITY": ("hedged", "predicted"), "VERDICT": ("partly",), "HEADING": ("Alpha", "Beta"), "NUMBER": ("3", "5"),
    "KIND": ("book",), "SOURCE_KIND": ("essay",), "ACTOR_KIND": ("company",), "PROJECT_KIND": get_args(ProjectKind)[:1],
    "CONCEPT_KIND": get_args(ConceptKind)[:1], "UNIT": ("cameras",), "GRADE": ("confirmed",),
    "FINDING": ("one-source",),
}  # fmt: skip
# values that are others of what is sought there
OWN = {
    ("sources", "FINDING"): "never-cited",
    ("entities", "FINDING"): "without-claims",
    ("entities", "KIND"): "company",
}
# the rule of one condition on what is sought, a noun to try it behind, and a condition to try a head with, in pieces
# and in the short form
SAMPLES = {
    "claims": ("_claim_condition", "CLAIMS", (("QUOTE", ""), ("NAME", "source-z")), "quotes:source-z"),
    "sources": ("_source_condition", "SOURCES", (("BEFORE", ""), ("NUMBER", "77")), "before:77"),
    "entities": ("_entity_condition", "ENTITIES", (("ARE", ""), ("REPORTED", "")), "has:words"),
    "passages": ("_passage_condition", "PASSAGES", (("PARAGRAPH", ""), ("NUMBER", "77")), "paragraph:77"),
    "voices": ("_voice_condition", "VOICES", (("SPEAK", ""), ("IN", ""), ("NAME", "claim-z")), "in:claim-z"),
}  # fmt: skip
LISTS = ("NAMES", "PAGED")
LEADS = ("LEAD", "LEADS")


@lru_cache(maxsize=1)
def sample() -> Knowledge:
    """The dataset that forms are tried on."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.yaml"
        path.write_text(SAMPLE, encoding="utf-8")
        return Knowledge(load(path), path)


class Words:
    """A form filled with samples: its pieces, and what stands in each gap."""

    def __init__(self, form: Form, sorts: str, joint: str, asked: str, seek: str) -> None:
        self.pieces: list[Piece] = []
        self.gaps: list[list[str]] = []
        pools, verb = iter(sorts), VERBS.get(sorts[-1:])
        used: Counter[str] = Counter()

        def take(pool: str, samples: Sequence[str]) -> str:
            used[pool] += 1
            return samples[(used[pool] - 1) % len(samples)]

        for terminal in form:
            if terminal in ("NAME", *LISTS):
                pool = POOLS[next(pools)]
                count = 3 if joint and terminal in LISTS else 1
                self.gaps.append([take(pool, [f"{pool}-{letter}" for letter in LETTERS]) for _ in range(count)])
                for place, name in enumerate(self.gaps[-1]):
                    self._add(*((joint.upper(), joint),) if place else (), ("NAME", name))
            elif terminal in ("RELATES", "RELATED") and verb:
                self._add((terminal, verb[1 if terminal == "RELATES" else 2]))
                self.gaps.append([verb[0]])
            elif terminal == "BEING":
                self._add((terminal, "hostile to"))
                self.gaps.append(["hostile-to"])
            elif terminal in VALUES:
                value = OWN.get((seek, terminal)) or take(terminal, VALUES[terminal])
                self._add((terminal, value))
                self.gaps.append([value])
            elif terminal in (*LEADS, "WHICH"):
                self._add(("COUNT" if asked == "how many" else "WHICH", asked))
            elif terminal == "PARTS":
                self._add(*SAMPLES[seek][2])
            elif terminal not in ("W", "END"):
                self._add((terminal, {"DO": "do", "DONT": "don't"}.get(terminal, "")))

    def _add(self, *pieces: tuple[str, str]) -> None:
        for terminal, text in pieces:
            place = len(self.pieces)
            self.pieces.append(Piece(terminal, text or terminal.lower(), place, place + 1, text))
