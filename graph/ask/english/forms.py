"""What a question's forms mean, worked out once for the page: it looks up what Python understands.

The page has no grammar of its own. Every form that the grammar of `graph.ask.english` allows for a question's head
and for one condition is tried here on a sample dataset, and what it was understood to mean is written down in the short
form, with a gap for each name and value: `CITE PAGED` is `cites:{0}`. The table stands in `forms.json` beside this
module; `python -m graph.ask.english.forms` writes it anew, and a test holds that it is what the grammar gives today.

A form is a row of terminals, in which "don't" stands as `DO NOT`. `NAMES` stands for one name or several, `PAGED` for
names that may have a page, `LEAD` for "which", "how many", "are there any" and the like, `LEADS` for these and
"which are" before a noun, `W` for a "which" that may be left out, `END` for an "are there", `PARTS` for the conditions.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, get_args

from lark import Tree
from lark.exceptions import LarkError

from graph.ask import NotUnderstood, names_of, short
from graph.ask.english.parser import rules, understood
from graph.ask.english.rules import span
from graph.ask.english.tag import Piece
from graph.ask.english.tree import BARE, COUNTS
from graph.build import Knowledge
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
SOUGHT = {
    "claims": ("_claim_condition", "CLAIMS", (("QUOTE", ""), ("NAME", "source-z")), "quotes:source-z"),
    "sources": ("_source_condition", "SOURCES", (("BEFORE", ""), ("NUMBER", "77")), "before:77"),
    "entities": ("_entity_condition", "ENTITIES", (("ARE", ""), ("REPORTED", "")), "has:words"),
    "passages": ("_passage_condition", "PASSAGES", (("PARAGRAPH", ""), ("NUMBER", "77")), "paragraph:77"),
    "voices": ("_voice_condition", "VOICES", (("SPEAK", ""), ("IN", ""), ("NAME", "claim-z")), "in:claim-z"),
}  # fmt: skip
SEEKS = {"actors": "entities", "projects": "entities", "concepts": "entities"}
STAND_FOR = {
    "names": "NAMES", "_several": "NAMES", "_lead": "LEAD", "_noun_lead": "LEADS", "_end": "END", "_which": "W",
}  # fmt: skip
LISTS = ("NAMES", "PAGED")
LEADS = ("LEAD", "LEADS")
ASKED = ("which", "who", "what")


class Row(NamedTuple):
    """A form; the sorts of its names and verb, and the word it asks with where these matter; what it means; its rule.

    The meaning ends with a bar where names in a list may be joined with "or", and with an ampersand where such an "or"
    means the same as "and": "do not cite a or b". A question mark stands for the work that the question cites.
    """

    form: str
    sorts: str
    meaning: str
    rule: str


@lru_cache(maxsize=1)
def _sample() -> Knowledge:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.yaml"
        path.write_text(SAMPLE, encoding="utf-8")
        return Knowledge(load(path), path)


@lru_cache(maxsize=1)
def _grammar() -> dict[str, list[list[str]]]:
    """The rules by their symbols. The cited works with their pages are a list like others."""
    found: defaultdict[str, list[list[str]]] = defaultdict(list)
    for rule in rules():
        found[str(rule.origin.name)].append([str(symbol.name) for symbol in rule.expansion])
    return {**found, "cites": [["_deny", "CITE", "PAGED", "_except"], ["CITE", "neither"]]}


@cache
def _forms(symbol: str) -> frozenset[Form]:
    """Every row of terminals that a symbol allows; what may be repeated stands once at the most."""
    known = _grammar()
    if symbol in STAND_FOR or symbol.endswith("_parts"):
        return frozenset(((STAND_FOR.get(symbol, "PARTS"),),))
    if symbol not in known:
        return frozenset(((symbol,),))
    once = [expansion for expansion in known[symbol] if not (symbol.startswith("__") and symbol in expansion)]
    return frozenset(tuple(chain(*parts)) for expansion in once for parts in product(*map(_forms, expansion)))


class _Words:
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
                self._add(*SOUGHT[seek][2])
            elif terminal not in ("W", "END"):
                self._add((terminal, {"DO": "do", "DONT": "don't"}.get(terminal, "")))

    def _add(self, *pieces: tuple[str, str]) -> None:
        for terminal, text in pieces:
            place = len(self.pieces)
            self.pieces.append(Piece(terminal, text or terminal.lower(), place, place + 1, text))


def _asked(pieces: list[Piece]) -> tuple[str, str]:
    """What pieces mean in the short form, and the rule of their condition; nothing where they mean nothing."""
    try:
        tree, question = understood(pieces, names_of(_sample()))
    except (NotUnderstood, LarkError):
        return "", ""
    parts = [branch for branch in tree.iter_subtrees() if str(branch.data).endswith("_part")]
    last = max(parts, key=lambda part: span(part)[1], default=tree)  # another may stand before it
    rule = next((str(child.data) for child in last.children if isinstance(child, Tree)), "")
    return short.write(question), rule


def _with_gaps(meaning: str, gaps: list[list[str]]) -> str:
    """The meaning with its gaps instead of the samples. A list is told by its first name, its number is `{#}`."""
    for place, names in enumerate(gaps):
        for name in names:
            gap = f"{{{place}}}" if name == names[0] else "{}"
            meaning = re.sub(rf'(?<![\w.{{-])"?{re.escape(name)}"?(?![\w}}-])', gap, meaning)
        if names[0].isdecimal():
            meaning = meaning.replace(f"at-least:{int(names[0]) + 1}", f"at-least:{{{place}+}}")
    return meaning


def _listed(meaning: str, gaps: list[list[str]]) -> tuple[str, bool]:
    """The meaning of a list of three as that of one name, and whether the three are alternatives."""
    found = _with_gaps(meaning, gaps)
    either = re.search(r"(\|[^| ]*\{\}){2}", found) is not None
    parts = [part for part in re.sub(r"\|[^| ]*\{\}", "", found).split(" ") if "{}" not in part]
    return " ".join(parts).replace("sources:3", "sources:{#}"), either


def _rows(form: Form, seek: str, before: Form) -> Iterator[Row]:
    """What a form means, for each sort of names and verbs, and each word it may ask with."""
    count = sum(terminal in ("NAME", *LISTS) for terminal in form)
    verbs = "tmy" if {"RELATES", "RELATED"} & set(form) else "-"
    for sorts in map("".join, product(*["seac"] * count, verbs)):
        first: list[Row] = []
        for asked in ASKED if {*LEADS, "WHICH"} & set(form) else ASKED[:1]:
            rows = list(_read(form, seek, before, sorts, asked))
            if not rows:
                break
            if not first:
                first = [row._replace(rule=row.rule or _uncounted(form, seek, before, sorts)) for row in rows]
                rows = first
            yield from (
                row if rows is first else row._replace(sorts=f"{row.sorts}{asked}")
                for row in rows
                if rows is first or row.meaning not in [other.meaning for other in first]
            )


def _uncounted(form: Form, seek: str, before: Form, sorts: str) -> str:
    """A word for a head that cannot be counted: "how many figures are there" would count claims."""
    if before or not set(LEADS) & set(form) or _asked(_Words(form, sorts, "", "how many", seek).pieces)[0]:
        return ""
    return "uncounted"


def _read(form: Form, seek: str, before: Form, sorts: str, asked: str) -> Iterator[Row]:
    """What a form means with one name in each gap, and with several where that is something else."""
    if sorts[-1] == "y" and "RELATED" in form:
        return
    words = _Words((*before, *form), sorts, "", asked, seek)
    meaning, rule = _asked(words.pieces)
    single = _with_gaps(meaning, words.gaps)
    told = _Told(seek, bool(before), "PARTS" in (*before, *form))
    if not set(LISTS) & set(form):
        if single:
            yield Row(" ".join(form), sorts, told(single), rule if before else "")
        return
    several = _Words((*before, *form), sorts, "and", asked, seek)
    meaning, joined = _asked(several.pieces)
    together, _ = _listed(meaning, several.gaps)
    rule = (rule or joined) if before else ""
    others = _Words((*before, *form), sorts, "or", asked, seek)
    other, either = _listed(_asked(others.pieces)[0], others.gaps)
    bar = "" if other != together else "|" if either else "&"
    if single and together.replace("{#}", "1") != single:  # "what is supplied by x" may be a thing, "by x and y" is not
        yield Row(" ".join("NAME" if terminal in LISTS else terminal for terminal in form), sorts, told(single), rule)
    if together:
        yield Row(" ".join(form), sorts, f"{told(together)}{bar}", rule)


class _Told(NamedTuple):
    """How a meaning is written down: that of a condition alone, or with what is sought before it."""

    seek: str
    condition: bool
    parts: bool

    def __call__(self, meaning: str) -> str:
        sought, _, rest = meaning.partition(" ")
        if self.parts:
            rest = f" {rest} ".replace(f" {SOUGHT[self.seek][3]} ", " ").strip().replace("@source-z", "@?")
        return rest if self.condition else f"{sought} {rest}".strip()


def table() -> dict[str, list[Row]]:
    """What every form means: those of one condition by what is sought, and the heads and whole questions."""
    found: dict[str, list[Row]] = {}
    for seek, (rule, noun, *_) in SOUGHT.items():
        found[seek] = _once(
            row for form in sorted(_forms(rule)) for row in _rows(form, seek, ("WHICH", noun, *_beside(form, seek)))
        )
    begin = [expansion[0] for expansion in _grammar()["start"]]
    found["heads"] = _once(
        row for rule in begin for form in sorted(_forms(rule)) for row in _rows(form, _seek(rule), ())
    )
    return found


def _beside(form: Form, seek: str) -> Form:
    """Another condition, where one cannot stand alone: a check may be of the work that the question cites."""
    return ("PARTS", "AND") if "VERDICT" in form or seek == "voices" else ()


def _seek(rule: str) -> str:
    seek = SEEKS.get(rule, rule)
    return seek if seek in SOUGHT else "claims"


def _once(rows: Iterable[Row]) -> list[Row]:
    """Each row once, without those that another covers: for actors where any entity may stand, and for "don't"."""
    kept = {(row.form, row.sorts): row for row in rows}

    def covered(row: Row) -> bool:
        wider = kept.get((row.form, row.sorts.replace("a", "e"))) if "a" in row.sorts[:-1] else None
        longer = kept.get((row.form.replace("DONT", "DO NOT").replace("ARENT", "ARE NOT"), row.sorts))
        return wider is not None or (longer is not None and longer.form != row.form and longer.meaning == row.meaning)

    return [row for row in kept.values() if not covered(row)]


def written() -> str:
    """The table as it stands in `forms.json`, a form a line."""
    joint = {"bare": sorted(BARE), "counts": sorted(COUNTS)}
    parts = [f"{json.dumps(part)}: {json.dumps(value)}" for part, value in joint.items()]
    for part, rows in table().items():
        lines = ",\n".join(json.dumps(list(row)) for row in rows)
        parts.append(f"{json.dumps(part)}: [\n{lines}\n]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    (Path(__file__).parent / "forms.json").write_text(written(), encoding="utf-8")
