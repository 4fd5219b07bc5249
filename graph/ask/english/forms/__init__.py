"""What a question's forms mean, worked out once for the page: it looks up what Python understands.

The page has no grammar of its own. Every form that the grammar of `graph.ask.english` allows for a question's head
and for one condition is tried here on a sample dataset, and what it was understood to mean is written down in the short
form, with a gap for each name and value: `CITE PAGED` is `cites:{0}`. The table stands in `forms.json` beside this
package; `python -m graph.ask.english.forms` writes it anew, and a test holds that it is what the grammar gives today.

A form is a row of terminals, in which "don't" stands as `DO NOT`. `NAMES` stands for one name or several, `PAGED` for
names that may have a page, `LEAD` for "which", "how many", "are there any" and the like, `LEADS` for these and
"which are" before a noun, `W` for a "which" that may be left out, `END` for an "are there", `PARTS` for the conditions.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, product
from typing import NamedTuple

from lark import Tree
from lark.exceptions import LarkError

from graph.ask import NotUnderstood, names_of, shortform
from graph.ask.english.forms.fixture import LEADS, LISTS, SAMPLES, Form, Words, sample
from graph.ask.english.parser import rules, understood
from graph.ask.english.rules import span
from graph.ask.english.tag import Piece
from graph.ask.english.tree import BARE, COUNTS

SEEKS = {"actors": "entities", "projects": "entities", "concepts": "entities"}
STAND_FOR = {
    "names": "NAMES", "_several": "NAMES", "_lead": "LEAD", "_noun_lead": "LEADS", "_end": "END", "_which": "W",
}  # fmt: skip
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


def _asked(pieces: list[Piece]) -> tuple[str, str]:
    """What pieces mean in the short form, and the rule of their condition; nothing where they mean nothing."""
    try:
        tree, question = understood(pieces, names_of(sample()))
    except (NotUnderstood, LarkError):
        return "", ""
    parts = [branch for branch in tree.iter_subtrees() if str(branch.data).endswith("_part")]
    last = max(parts, key=lambda part: span(part)[1], default=tree)  # another may stand before it
    rule = next((str(child.data) for child in last.children if isinstance(child, Tree)), "")
    return shortform.write(question), rule


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
    if before or not set(LEADS) & set(form) or _asked(Words(form, sorts, "", "how many", seek).pieces)[0]:
        return ""
    return "uncounted"


def _read(form: Form, seek: str, before: Form, sorts: str, asked: str) -> Iterator[Row]:
    """What a form means with one name in each gap, and with several where that is something else."""
    if sorts[-1] == "y" and "RELATED" in form:
        return
    words = Words((*before, *form), sorts, "", asked, seek)
    meaning, rule = _asked(words.pieces)
    single = _with_gaps(meaning, words.gaps)
    told = _Told(seek, bool(before), "PARTS" in (*before, *form))
    if not set(LISTS) & set(form):
        if single:
            yield Row(" ".join(form), sorts, told(single), rule if before else "")
        return
    several = Words((*before, *form), sorts, "and", asked, seek)
    meaning, joined = _asked(several.pieces)
    together, _ = _listed(meaning, several.gaps)
    rule = (rule or joined) if before else ""
    others = Words((*before, *form), sorts, "or", asked, seek)
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
            rest = f" {rest} ".replace(f" {SAMPLES[self.seek][3]} ", " ").strip().replace("@source-z", "@?")
        return rest if self.condition else f"{sought} {rest}".strip()


def table() -> dict[str, list[Row]]:
    """What every form means: those of one condition by what is sought, and the heads and whole questions."""
    found: dict[str, list[Row]] = {}
    for seek, (rule, noun, *_) in SAMPLES.items():
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
    return seek if seek in SAMPLES else "claims"


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
