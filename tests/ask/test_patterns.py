"""The table of patterns: each of its lines says what it means, and what it means can be asked."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest

import graph
from graph.ask import names_of, shortform
from graph.ask.english.keywords import shared_words
from graph.ask.english.patterns import Line, Pattern, Place, lines
from graph.ask.english.patterns import place as beginning
from graph.ask.english.reader import read
from graph.ask.question import NotUnderstood
from graph.records.entity import ConceptKind, ProjectKind
from graph.text import fold

SAMPLE = """
dataset: {title: Sample, reads: work, language: en}
predicates:
  lends: {reads: lends, reversed: is lent by, from: actor, to: actor}
  owns-part-of: {reads: owns part of, reversed: is partly owned by, from: actor, to: actor}
  sides-with: {reads: sides with, reversed: sides with, from: actor, to: actor}
  hostile-to: {reads: is hostile to, reversed: is threatened by, from: actor, to: actor}
passages:
  passage-a: {section: Alpha, paragraph: 1, opens: one, closes: two}
  passage-b: {section: Beta, paragraph: 2, opens: three, closes: four}
  passage-c: {section: Conclusion, paragraph: 3, opens: five, closes: six}
sources:
  work: {label: Work, kind: essay, type: article, title: Work}
  source-a: {label: Xanadu 2019, kind: book, type: book, title: A, issued: '2019'}
  source-b: {label: Yarrow 2020, kind: book, type: book, title: B, author: [{family: Quill}], container-title: Almanac, publisher-place: Ithaca}
  topic-a: {label: Zephyr Act, kind: law, title: C}
actors:
  group-a: {name: Branches, kind: group}
  actor-a: {name: Zembla, kind: company, part_of: group-a}
  actor-b: {name: Ruritania, kind: company}
  actor-c: {name: Freedonia, kind: company}
  part-a: {name: Branch A, kind: company, part_of: actor-a}
  part-b: {name: Branch B, kind: company, part_of: actor-b}
  part-c: {name: Branch C, kind: company, part_of: actor-c}
concepts:
  concept-a: {name: phlogiston}
claims:
  claim-a: {says: a, passage: passage-a, modality: asserted, about: [actor-a, concept-a], cites: [{source: source-a}],
            figures: [{value: 3, unit: cameras}], states: [{subject: actor-a, predicate: lends, object: actor-b, of: concept-a}]}
  claim-b: {says: b, passage: passage-a, modality: asserted, about: [actor-b, topic-a], cites: [{source: source-b}]}
"""
NAMES = {
    "s": ("source-a", "source-b"),
    "e": ("actor-a", "actor-b", "actor-c"),
    "a": ("actor-a", "actor-b"),
    "c": ("claim-a", "claim-b"),
    "w": ("topic-a", "actor-b", "actor-c"),
}
CALLS = {
    "source-a": "Xanadu 2019",
    "source-b": "Yarrow 2020",
    "topic-a": "Zephyr Act",
    "actor-a": "Zembla",
    "actor-b": "Ruritania",
    "actor-c": "Freedonia",
}
VERBS = {
    "t": ("lends", "lends", "is lent by"),
    "m": ("owns-part-of", "owns part of", "is partly owned by"),
    "y": ("sides-with", "sides with", ""),
}
VALUES = {
    "MODALITY": ("hedged", "predicted"), "VERDICT": ("confirmed",), "HEADING": ("Alpha", "Beta"), "TOPIC": ("Alpha",), "NUMBER": ("3", "5"),
    "AMOUNT": ("3",),
    "KIND": ("book",), "SOURCE_KIND": ("essay", "book"), "ACTOR_KIND": ("company",), "UNIT": ("cameras",),
    "PROJECT_KIND": get_args(ProjectKind)[1:2], "CONCEPT_KIND": get_args(ConceptKind)[1:2], "GRADE": ("confirmed",),
    "CONCLUSION": ("Conclusion",), "MAKER": ("Quill", "Almanac"), "DETAIL": ("doi",), "LANGUAGE": ("Greek",), "PLACE": ("Ithaca",),
}  # fmt: skip
# values of a class in one table: of actors whose works are a kind of source, only those
OF_TABLE = {
    ("KIND", "entities"): "company",
    **{("ACTOR_KIND", table): "think tank" for table in ("claims", "sources", "heads")},
}
FINDINGS = {
    "claims": ("one-source", "resting on one source"),
    "sources": ("never-cited", "in the list and not cited"),
    "entities": ("without-claims", "without a claim"),
}
SPELT = {
    "YEAR": ("2013", "2013"),
    "SPAN": ("2013-2017", "between 2013 and 2017"),
    "AGE": ("before-2019", "older than Xanadu 2019"),
    "OFTEN": ("5", "five times"),
    "ORDINAL": ("2", "second"),
    "QUOTED": ("snow", '"snow"'),
    "AMENDED": ("year", "wrong year"),
    "FORM": ("newspaper article", "newspaper article"),
    "BEING": ("hostile-to", "hostile to"),
    "GROUP": ("group-a", "Branches"),
}
ORDERED = {
    "claims": "weakest", "sources": "oldest",
    **dict.fromkeys(("entities", "actors", "projects", "concepts"), "most mentioned"),
}  # fmt: skip
FIRST_WORDS = {terminal: runs[0] for terminal, _, runs in reversed(shared_words())}
FIRST = {
    "voices": ("speak in claim-b and ", "in:claim-b "),
    "claims": ("cite Yarrow 2020 and ", "cites:source-b "),
}
BEFORE = {
    "claims": "which claims",
    "sources": "which sources",
    "entities": "which entities",
    "passages": "which passages",
    "voices": "which voices",
}


def test_shared_words_stand_as_they_are_compared() -> None:
    """A word of the table has no capital, hyphen or other sign: nothing takes them out before it is compared."""
    assert [words for row in shared_words() for words in row.runs if fold(words) != words] == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> graph.KnowledgeGraph:
    path = tmp_path_factory.mktemp("sample") / "sample.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    return graph.load(path)


def ends(here: Place) -> Iterator[Pattern]:
    """Every way to say something that goes on from a place in a line."""
    for terminal, behind in here.further:
        yield from ends(behind) if terminal else behind.patterns


ALL = [
    (table, line, pattern)
    for table, table_lines in lines().items()
    for line in table_lines
    for pattern in ends(beginning(line))
]


def said(table: str, pattern: Pattern) -> tuple[str, str]:
    """A pattern as somebody types it, and what it must mean in the short form."""
    words: list[str] = []
    filling: list[str] = []
    used: dict[str, int] = {"names": 0} if pattern.rule == "apart" else {}  # Ruritania and Freedonia share no claim
    sorts = iter(pattern.sorts)
    is_comparison = pattern.meaning.startswith("comparison")

    def take(kind: str, values: tuple[str, ...]) -> str:
        used[kind] = used.get(kind, -1) + 1
        return values[used[kind] % len(values)]

    verb = VERBS.get(pattern.verb, VERBS["t"])
    for terminal in pattern.form:
        if terminal in ("NAME", "NAMES", "PAGED"):
            sort = next(sorts)
            records = [take("names" if sort in "ea" else sort, NAMES[sort])]
            records += (
                [take("names" if sort in "ea" else sort, NAMES[sort])] if is_comparison and terminal == "NAMES" else []
            )
            filling.append("\n".join(records))
            words.append(" and ".join(CALLS.get(record, record) for record in records))
        elif terminal in ("RELATES", "RELATED"):
            filling.append(verb[0])
            words.append(verb[1 if terminal == "RELATES" else 2])
        elif terminal == "FINDING":
            filling.append(FINDINGS[table][0])
            words.append(FINDINGS[table][1])
        elif value := OF_TABLE.get((terminal, table), ""):
            filling.append(value)
            words.append(value)
        elif terminal == "ORDER":
            target = table if table != "heads" else pattern.meaning.partition(" ")[0]
            filling.append(ORDERED.get(target, "oldest"))
            words.append(filling[-1])
        elif terminal in SPELT:
            value, spelt = SPELT[terminal]
            filling.append(value)
            words.append(spelt)
        elif terminal in VALUES:
            filling.append(take(terminal, VALUES[terminal]))
            words.append(filling[-1])
        elif terminal in ("LEAD", "LEADS", "WHICH"):
            words.append(pattern.asks or "which")
        elif terminal not in ("W", "END", "PARTS"):
            words.append(FIRST_WORDS[terminal])
    meaning = pattern.meaning.rstrip("|&")
    meaning = (
        meaning.replace("of:{0}", " ".join(f"of:{record}" for record in filling[0].split("\n")))
        if is_comparison
        else meaning
    )
    for place, value in enumerate(filling):
        quoted = f'"{value}"' if " " in value else value
        meaning = meaning.replace(f"{{{place}}}", quoted)
        if value.isdecimal():
            meaning = meaning.replace(f"{{{place}+}}", str(int(value) + 1))
        meaning = meaning.replace(f"{{{place}!}}", "before-2013|after-2017")
    meaning = meaning.replace("{#}", "1").replace("{read}", "work").replace('sort:"most mentioned"', "sort:mentioned")
    return " ".join(words), meaning


@pytest.mark.parametrize(
    ("table", "line", "pattern"), ALL, ids=lambda value: " ".join(value.form) if isinstance(value, Pattern) else ""
)
def test_every_pattern_means_what_its_line_says(
    sample: graph.KnowledgeGraph, table: str, line: Line, pattern: Pattern
) -> None:
    """What a pattern says is understood as the meaning of its line, and what has none is refused."""
    text, meaning = said(table, pattern)
    names = names_of(sample)
    if table != "heads":
        # a "not" alone says neither who speaks nor whose citation it is
        first, before = FIRST[table] if meaning.startswith("-") and (table == "voices" or "@?" in meaning) else ("", "")
        text = f"{BEFORE[table]} {first}{text}"
        meaning = meaning.replace("verdict:", "check:") if before and "@?" in meaning else meaning
        meaning = f"{table} {before}{meaning}".replace("@?", "@source-b" if before else "")
    elif pattern.form[-1] == "PARTS":
        return
    meaning = meaning.replace("@?", "")
    if line.meaning.startswith("!"):
        with pytest.raises(NotUnderstood):
            read(text, names)
        return
    assert shortform.write(read(text, names)) == shortform.write(shortform.parse(meaning, names)), text


def test_the_table_knows_its_classes() -> None:
    """Every class of words in the table is one of the keywords, or of values that have a name."""
    own = {"LEAD", "LEADS", "W", "END", "PARTS", "NAME", "NAMES", "PAGED"}
    used = {terminal for _, _, pattern in ALL for terminal in pattern.form}
    assert (
        used - own - FIRST_WORDS.keys() - SPELT.keys() - VALUES.keys() - {"FINDING", "ORDER", "RELATES", "RELATED"}
        == set()
    )


def test_a_meaning_has_its_gaps() -> None:
    """No meaning speaks of a gap that its patterns do not have."""
    for _, line, pattern in ALL:
        count = sum(
            terminal
            in (
                "NAME",
                "NAMES",
                "PAGED",
                "RELATES",
                "RELATED",
                "BEING",
                "FINDING",
                "ORDER",
                "QUOTED",
                "OFTEN",
                "ORDINAL",
                "YEAR",
                "SPAN",
                "AGE",
                "AMENDED",
                "FORM",
                "GROUP",
                *VALUES,
            )
            for terminal in pattern.form
        )
        places = [int(place) for place in re.findall(r"\{(\d+)[+!]?\}", line.meaning)]
        assert all(place < count for place in places), line
