"""The rules that hold across records: one function a rule, one list of rules.

A rule takes the facts and yields what breaks it, as a place in the data with a message and what to do. Rules look at
records that are themselves in order; a part that was left out because it is no record yet is not held against the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from graph.nearest import nearest
from graph.read.problems import STAND_IN, Path, quote
from graph.records import ENTITY_SECTIONS, NO_ARGUMENTS, SECTIONS, Check, Claim, Dataset, Entity, Passage, is_id
from graph.text import fold


class Breach(NamedTuple):
    """One place where a rule is broken."""

    path: Path
    message: str
    hint: str
    of: Literal["key", "value"] = "value"


@dataclass
class Facts:
    """What the rules look at: the records, the section of every id that stands in the files, what did not fit."""

    data: Dataset
    section: dict[str, str]
    misfits: set[Path] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)  # ids of records that a syntax error made unreadable
    suggested: int = 0

    def __post_init__(self) -> None:
        self._damaged = {place[:2] for place in self.misfits}

    def entities(self) -> Iterator[tuple[str, str, Entity]]:
        """Section, id and record of every entity."""
        for section in ENTITY_SECTIONS:
            for key, entity in getattr(self.data, section).items():
                yield section, key, entity

    def damaged(self, section: str, key: str) -> bool:
        """Whether a part of this record did not fit, so that what it lacks, or has in its stead, says nothing."""
        return bool(self._damaged) and ((section, key) in self._damaged or (section,) in self._damaged)

    def unknown(self, path: Path, key: str, sections: tuple[str, ...], word: str) -> Iterator[Breach]:
        """The breach where an id is named that no record of these sections has."""
        found = self.section.get(key)
        if found in sections or key == STAND_IN or key in self.lost:
            return
        if any((section,) in self.misfits for section in sections):
            return  # the whole section could not be read; its ids may well be there
        if found is not None:
            yield Breach(path, f"{quote(key)} is {_a(SECTIONS[found])}", f"name the id of {_a(word)} here")
            return
        hint = f"add {_a(word)} with this id, or name another"
        self.suggested += 1
        if self.suggested <= 500:  # a likeness search over every id; the five hundred and first helps nobody
            known = (other for other, section in self.section.items() if section in sections and is_id(other))
            close = nearest(key, known)
            hint = f"did you mean {quote(close[0])}?" if close else hint
        yield Breach(path, f"unknown {word} {quote(key)}", hint)


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeio" else f"a {word}"


Rule = Callable[[Facts], Iterable[Breach]]
ACTORS, ENTITIES = ("actors",), ENTITY_SECTIONS


def ids_are_unique(facts: Facts) -> Iterator[Breach]:
    """An id names one record of the whole dataset, whatever its section."""
    for section in SECTIONS:
        for key in getattr(facts.data, section):
            if facts.section[key] != section:
                message = f"{quote(key)} is also the id of {_a(SECTIONS[facts.section[key]])}"
                yield Breach((section, key), message, "rename one of the two", "key")


def dataset_reads_a_source(facts: Facts) -> Iterator[Breach]:
    """The work that is read has a record; passages need it, or name a work of their own."""
    reads = facts.data.dataset.reads
    if reads:
        yield from facts.unknown(("dataset", "reads"), reads, ("sources",), "source")
    homeless = False
    for key, passage in facts.data.passages.items():
        if passage.source:
            yield from facts.unknown(("passages", key, "source"), passage.source, ("sources",), "source")
        homeless |= not passage.source
    if homeless and not reads and not facts.damaged("dataset", "reads"):
        yield Breach(("dataset",), "reads no work, but there are passages", "add reads: with the id of a source", "key")


def entities_name_entities(facts: Facts) -> Iterator[Breach]:
    """What an entity is part of, based in and led by has a record."""
    for section, key, entity in facts.entities():
        for name, sections, word in (
            ("part_of", ENTITIES, "entity"), ("based_in", ACTORS, "actor"), ("led_by", ACTORS, "actor"),
        ):  # fmt: skip
            for place, other in enumerate(getattr(entity, name)):
                yield from facts.unknown((section, key, name, place), other, sections, word)


def sources_draw_on_sources(facts: Facts) -> Iterator[Breach]:
    """The sources that a source takes its evidence from have records, and are others than itself."""
    for key, source in facts.data.sources.items():
        for place, other in enumerate(source.draws_on):
            if other == key:
                yield Breach(("sources", key, "draws_on", place), "a source draws on itself", "remove it")
            yield from facts.unknown(("sources", key, "draws_on", place), other, ("sources",), "source")


def claims_name_records(facts: Facts) -> Iterator[Breach]:
    """Every passage, entity, speaker, source and claim that a claim names has a record."""
    known: dict[str, set[str]] = {section: set() for section in SECTIONS}
    for key, section in facts.section.items():
        known[section].add(key)
    actors, passages, sources, claims = known["actors"], known["passages"], known["sources"], known["claims"]
    entities = actors | known["projects"] | known["concepts"]
    for key, claim in facts.data.claims.items():
        # nearly every claim passes here, at the speed of sets; only one that does not is looked at name by name
        if (
            passages.issuperset(claim.passage)
            and entities.issuperset(claim.mentions())
            and actors.issuperset(claim.said_by)
            and all(
                cited.source in sources and (not cited.through or cited.through in sources) for cited in claim.cites
            )
            and (claim.argues is NO_ARGUMENTS or claims.issuperset(other for _, other in claim.argues.pairs()))
        ):
            continue
        for name, ids, sections, word in _named(claim):
            for place, other in ids:
                yield from facts.unknown(("claims", key, *name, *place), other, sections, word)


def _named(claim: Claim) -> Iterator[tuple[Path, Iterable[tuple[Path, str]], tuple[str, ...], str]]:
    """Field, (place, id) pairs, allowed sections and the word for them, for every field that names ids."""

    def each(ids: Iterable[str]) -> Iterable[tuple[Path, str]]:
        return (((place,), other) for place, other in enumerate(ids))

    if claim.passage:
        yield ("passage",), each(claim.passage), ("passages",), "passage"
    if claim.about:
        yield ("about",), each(claim.about), ENTITIES, "entity"
    if claim.said_by:
        yield ("said_by",), each(claim.said_by), ACTORS, "actor"
    for place, relation in enumerate(claim.states):
        ends: list[tuple[Path, str]] = [(("subject",), relation.subject), (("object",), relation.object)]
        ends += [(("of", index), other) for index, other in enumerate(relation.of)]
        yield ("states", place), ends, ENTITIES, "entity"
    for place, figure in enumerate(claim.figures):
        if figure.of:
            yield ("figures", place), [(("of",), figure.of)], ENTITIES, "entity"
    for place, citation in enumerate(claim.cites):
        works: list[tuple[Path, str]] = [(("source",), citation.source)]
        works += [(("through",), citation.through)] if citation.through else []
        yield ("cites", place), works, ("sources",), "source"
    for kind, other in claim.argues.pairs():
        yield ("argues", kind, getattr(claim.argues, kind).index(other)), [((), other)], ("claims",), "claim"


def nothing_is_named_twice(facts: Facts) -> Iterator[Breach]:
    """A list of ids holds each once; a claim cites each place of a source once."""
    for key, claim in facts.data.claims.items():
        for name in ("passage", "about", "said_by"):
            ids = getattr(claim, name)
            if len(ids) > 1 and len(set(ids)) < len(ids):
                place = next(place for place, other in enumerate(ids) if other in ids[:place])
                yield Breach(("claims", key, name, place), f"{quote(ids[place])} is named twice", "keep one")
        if len(claim.cites) > 1:
            seen: set[tuple[str, str, str]] = set()
            for place, citation in enumerate(claim.cites):
                cited = (citation.source, citation.locator, citation.through)
                if cited in seen:
                    message = f"{quote(citation.source)} is cited twice at the same place"
                    yield Breach(("claims", key, "cites", place), message, "keep one, or give each its locator")
                seen.add(cited)


def predicates_are_listed(facts: Facts) -> Iterator[Breach]:
    """A relation's predicate is in the list, and its ends have the sections or kinds that it asks for."""
    data = facts.data
    kinds: dict[str, tuple[str, str, str]] = {
        key: ("entity", SECTIONS[section], entity.kind)
        for section, key, entity in facts.entities()
        if facts.section[key] == section and not facts.damaged(section, key)
    }
    asked = {key: (set(predicate.subjects), set(predicate.objects)) for key, predicate in data.predicates.items()}
    for key, claim in data.claims.items():
        for place, relation in enumerate(claim.states):
            path: Path = ("claims", key, "states", place)
            if relation.predicate not in asked:
                yield from facts.unknown((*path, "predicate"), relation.predicate, ("predicates",), "predicate")
                continue
            subjects, objects = asked[relation.predicate]
            for end, other, allowed in (("subject", relation.subject, subjects), ("object", relation.object, objects)):
                if allowed and other in kinds and allowed.isdisjoint(kinds[other]):
                    _, sort, kind = kinds[other]
                    wanted = " or ".join(sorted(allowed))
                    hint = f"the {end} of {relation.predicate} must be {wanted}"
                    yield Breach((*path, end), f"{quote(other)} is {_a(sort)} of kind {kind}", hint)


def predicates_ask_for_known_kinds(facts: Facts) -> Iterator[Breach]:
    """What a predicate asks of its ends is a section's word or a kind."""
    words = _kind_words()
    for key, predicate in facts.data.predicates.items():
        for name, asked in (("from", predicate.subjects), ("to", predicate.objects)):
            for place, word in enumerate(asked):
                if word not in words:
                    close = nearest(word, words)
                    hint = f"did you mean {quote(close[0])}?" if close else "write actor, project, concept or a kind"
                    yield Breach(("predicates", key, name, place), f"unknown kind {quote(word)}", hint)


def _kind_words() -> list[str]:
    from typing import get_args

    from graph.records import ActorKind, ConceptKind, ProjectKind

    kinds = (*get_args(ActorKind), *get_args(ProjectKind), *get_args(ConceptKind))
    return [*(SECTIONS[section] for section in ENTITY_SECTIONS), "entity", *kinds]


def claims_have_a_place(facts: Facts) -> Iterator[Breach]:
    """A claim stands in a passage or rests on a citation."""
    for key, claim in facts.data.claims.items():
        if not claim.passage and not claim.cites and not facts.damaged("claims", key):
            hint = "add passage: with the sentence it was read from, or cites:"
            yield Breach(("claims", key), "has neither a passage nor a citation", hint, "key")


def quotations_have_a_locator(facts: Facts) -> Iterator[Breach]:
    """A word-for-word quotation says where it stands, or why that cannot be said."""
    for key, claim in facts.data.claims.items():
        for place, citation in enumerate(claim.cites):
            if citation.quoted and not citation.locator and not citation.note:
                hint = "add page: or another locator, or note: with the reason there is none"
                yield Breach(("claims", key, "cites", place), "is quoted without a locator", hint)


def citations_are_of_other_works(facts: Facts) -> Iterator[Breach]:
    """A source is not cited at second hand through itself."""
    for key, claim in facts.data.claims.items():
        for place, citation in enumerate(claim.cites):
            if citation.through == citation.source:
                message = f"{quote(citation.source)} is cited through itself"
                yield Breach(("claims", key, "cites", place, "through"), message, "name the work it was found in")


def arguments_go_to_others(facts: Facts) -> Iterator[Breach]:
    """A claim does not argue for or against itself."""
    for key, claim in facts.data.claims.items():
        for kind, other in claim.argues.pairs() if claim.argues is not NO_ARGUMENTS else ():
            if other == key:
                path: Path = ("claims", key, "argues", kind, getattr(claim.argues, kind).index(other))
                yield Breach(path, f"a claim {kind} itself", "name another claim")


def parts_make_no_circle(facts: Facts) -> Iterator[Breach]:
    """Nothing is part of itself, also not by way of others."""
    whole = {key: (section, entity.part_of) for section, key, entity in facts.entities()}
    done: set[str] = set()
    for start in whole:
        trail: dict[str, None] = {}
        stack = [(start, iter(whole[start][1]))]
        trail[start] = None
        while stack:
            key, others = stack[-1]
            other = next(others, None)
            if other is None:
                stack.pop()
                trail.pop(key)
                done.add(key)
            elif other in trail:
                section, parts = whole[key]
                circle = [key, *[*trail][[*trail].index(other) :]]
                message = f"is part of itself: {' in '.join(circle)}"
                yield Breach((section, key, "part_of", parts.index(other)), message, "break the circle")
            elif other in whole and other not in done:
                trail[other] = None
                stack.append((other, iter(whole[other][1])))


def names_are_unambiguous(facts: Facts) -> Iterator[Breach]:
    """A label, name or alias belongs to one record, or `dataset.ambiguous` says that it does not."""
    known = {fold(name) for name in facts.data.dataset.ambiguous}
    owners: dict[tuple[str, str], str] = {}
    for section, key, place, name in _names(facts):
        sort = "source" if section == "sources" else "entity"
        folded = fold(name)
        owner = owners.setdefault((sort, folded), key)
        if owner != key and folded not in known and name != STAND_IN:
            message = f"{quote(name)} also names {quote(owner)}"
            hint = "use another name, or add it to dataset.ambiguous"
            yield Breach((section, key, *place), message, hint)


def _names(facts: Facts) -> Iterator[tuple[str, str, Path, str]]:
    for key, source in facts.data.sources.items():
        yield "sources", key, ("label",), source.label
        for place, name in enumerate(source.cited_as):
            yield "sources", key, ("cited_as", place), name
    for section, key, entity in facts.entities():
        yield section, key, ("name",), entity.name
        for place, name in enumerate(entity.aliases):
            yield section, key, ("aliases", place), name


def passages_hold_claims_or_say_why_not(facts: Facts) -> Iterator[Breach]:
    """A passage that says it holds no claim holds none."""
    empty = {key for key, passage in facts.data.passages.items() if passage.no_claim}
    for key, claim in facts.data.claims.items() if empty else ():
        for place, other in enumerate(claim.passage):
            if other in empty:
                message = f"{quote(other)} says that no claim is read from it"
                hint = "remove its no_claim, or name another passage"
                yield Breach(("claims", key, "passage", place), message, hint)


def passages_stand_in_reading_order(facts: Facts) -> Iterator[Breach]:
    """Sections do not resume after others have begun, and paragraphs do not go back."""
    last: dict[str, Passage] = {}
    ended: defaultdict[str, set[str]] = defaultdict(set)
    for key, passage in facts.data.passages.items():
        if facts.damaged("passages", key):
            continue
        before = last.get(passage.source)
        if before is not None and before.section != passage.section:
            ended[passage.source].add(before.section)
        if passage.section in ended[passage.source]:
            message = f"section {quote(passage.section)} resumes after another"
            yield Breach(("passages", key), message, "put the passages in reading order", "key")
        elif before is not None and before.section == passage.section and before.paragraph > passage.paragraph:
            message = f"paragraph {passage.paragraph} stands after paragraph {before.paragraph}"
            yield Breach(("passages", key, "paragraph"), message, "put the passages in reading order")
        last[passage.source] = passage


def sources_are_cited(facts: Facts) -> Iterator[Breach]:
    """A source that no claim cites is worth knowing of."""
    data = facts.data
    unused = dict.fromkeys(data.sources)
    for used in (data.dataset.reads, *(passage.source for passage in data.passages.values())):
        unused.pop(used, None)
    for claim in data.claims.values() if unused else ():
        for citation in claim.cites:
            unused.pop(citation.source, None)
            unused.pop(citation.through, None)
    for key in unused:
        yield Breach(("sources", key), "no claim cites it", "fine where the list of references holds it", "key")


def entities_are_named(facts: Facts) -> Iterator[Breach]:
    """An entity that nothing names is worth knowing of."""
    unused = {key: section for section, key, _ in facts.entities()}
    for _, _, entity in facts.entities():
        for used in (*entity.part_of, *entity.based_in, *entity.led_by):
            unused.pop(used, None)
    for claim in facts.data.claims.values() if unused else ():
        for used in (*claim.mentions(), *claim.said_by):
            unused.pop(used, None)
    for key, section in unused.items():
        yield Breach((section, key), "nothing names it", "name it in a claim, or remove it", "key")


def passages_are_read(facts: Facts) -> Iterator[Breach]:
    """A passage without a claim says why."""
    used = {other for claim in facts.data.claims.values() for other in claim.passage}
    for key, passage in facts.data.passages.items():
        if key not in used and not passage.no_claim:
            yield Breach(("passages", key), "no claim is read from it", "add one, or no_claim: with the reason", "key")


def checks_say_what_was_read(facts: Facts) -> Iterator[Breach]:
    """A verdict on a work that was read names what was read, and when."""
    for key, claim in facts.data.claims.items():
        for place, citation in enumerate(claim.cites):
            if citation.check is not None:
                yield from _lacks(citation.check, ("claims", key, "cites", place, "check"))
        if claim.check is not None:
            yield from _lacks(claim.check, ("claims", key, "check"))


def _lacks(check: Check, path: Path) -> Iterable[Breach]:
    if not check.read and check.verdict != "not read":
        return (Breach(path, "names nothing that was read", "add read: with its address", "key"),)
    return () if check.on else (Breach(path, "has no day", "add on: with the day it was read", "key"),)


# broken: the data are wrong, and nothing is built from them
RULES: tuple[Rule, ...] = (
    ids_are_unique,
    dataset_reads_a_source,
    entities_name_entities,
    sources_draw_on_sources,
    claims_name_records,
    nothing_is_named_twice,
    predicates_are_listed,
    predicates_ask_for_known_kinds,
    claims_have_a_place,
    quotations_have_a_locator,
    citations_are_of_other_works,
    arguments_go_to_others,
    parts_make_no_circle,
    names_are_unambiguous,
    passages_hold_claims_or_say_why_not,
    passages_stand_in_reading_order,
)

# broken: worth a look, and nothing more
ADVICE: tuple[Rule, ...] = (sources_are_cited, entities_are_named, passages_are_read, checks_say_what_was_read)
