"""What the script needs to read questions in English: words, patterns, and what parts, slips and follow-ups go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from graph import nearest, offers, search, spelling
from graph.ask import fallback, followup, mend, notes, wider
from graph.ask.answer import FEW
from graph.ask.conditions.sources import KINDS, covered
from graph.ask.english import named, partial
from graph.ask.english.gaps import LISTED
from graph.ask.english.joined import BARE, COUNTS, COUNTS_WHEN_DENIED, DENY_NOTHING, OF_WORKS, SPEAKING, TABLES
from graph.ask.english.keywords import (
    FILLERS,
    KIND_WORDS,
    NUMBERS,
    ORDINALS,
    VALUED,
    keywords,
)
from graph.ask.english.match import DENIALS, IS, MOST_STEPS, READ, SAYS, VERBS, WORK
from graph.ask.english.numerals import ONCE, SPANS, YEAR
from graph.ask.english.patterns import WORDLESS, lines
from graph.ask.english.reader import MOST_WORDS
from graph.ask.english.words import OVER_NAMES
from graph.ask.names import Names
from graph.ask.question import Condition
from graph.ask.sentences import CITATION_PHRASES, SENTENCES, THING_PHRASES
from graph.ask.shortform import SIGNS
from graph.ask.understand import MAX_QUESTION
from graph.evidence.support import SUPPORT
from graph.records.claim import ON_THE_CITATION
from graph.search import STOP_WORDS, phrases, sorts, texts
from graph.stems import ENDINGS
from graph.verbs import ARTICLES, SINGULAR
from graph.wording import MARKS, STANDING, UNCHECKED


def english(names: Names) -> dict[str, Any]:
    """The words of questions and of what is said to them, as plain data."""
    return {
        # alike beside alike, here and in `questions`: what is packed is looked up in the 32 KB before it alone
        "language": {"other": sorted(fallback.OTHER), "both": sorted(fallback.BOTH)},
        "search": {
            "endings": ENDINGS, "stop": sorted(STOP_WORDS), "k1": search.K1,
            "alike": [" ".join(search.stems(words)) for words in search.ALIKE.values()],
            "near": [" ".join(search.stems(words)) for words in search.NEAR],
            "b": search.B, "like": search.LIKE, "least": search.LEAST, "most": search.MOST, "tenths": search.TENTHS,
            "digits": search.DIGITS, "nearly": search.NEARLY,
            "ofWorks": sorted(search.OF_WORKS), "fewOf": [search.FEW, search.FEW_ENTITIES],
            "weights": {
                "says": texts.SAYS, "id": texts.ID, "name": texts.NAME, "voice": texts.VOICE, "ends": texts.ENDS,
                "finding": texts.FINDING, "work": texts.WORK, "verb": texts.VERB, "title": texts.TITLE,
                "maker": texts.MAKER, "kind": texts.KIND, "citing": texts.CITING, "note": texts.NOTE,
            },
        },
        "followup": {
            "numbered": followup.NUMBERED.pattern, "narrowed": followup.NARROWED.pattern,
            "instead": followup.INSTEAD.pattern, "denied": followup.DENIED.pattern,
            "counted": followup.COUNTED.pattern, "ordinals": ORDINALS, "fields": followup.FIELDS,
        },
        "mend": {
            "slips": mend.MOST_SLIPS, "least": nearest.LEAST, "leastChanged": nearest.LEAST_CHANGED,
            "leastOfName": spelling.LEAST_OF_NAME, "leastLong": spelling.LEAST_LONG,
            "beginning": sorted(mend.BEGINNING), "small": sorted(mend.SMALL),
        },
        "offers": {
            "source": offers.OF_SOURCE, "entity": offers.OF_ENTITY, "pair": offers.OF_PAIR, "others": offers.OTHERS,
            "does": offers.DOES, "who": offers.WHO, "most": offers.MOST, "longest": offers.LONGEST_NAME,
            "opening": offers.openers(names.kb),
        },
        "sentences": SENTENCES,
        "patterns": _patterns(),
        "rules": {
            "bare": sorted(BARE), "counts": sorted(COUNTS), "countsWhenDenied": COUNTS_WHEN_DENIED,
            "denyNothing": DENY_NOTHING, "denials": sorted(DENIALS), "verbs": sorted(VERBS), "stating": SPEAKING,
            "tables": TABLES, "ofWorks": sorted(OF_WORKS), "spans": SPANS, "signs": SIGNS,
            "anywhere": sorted(WORDLESS), "read": READ, "says": SAYS, "is": IS, "work": WORK,
        },
        "words": [(value, ",".join(runs)) for value, runs in _grouped(keywords().items())],
        "partial": _partial(),
        "singular": SINGULAR,
        "fallback": {
            "beginnings": fallback.BEGINNINGS, "parts": fallback.MOST_PARTS, "subjects": fallback.MOST_SUBJECTS,
            "turning": sorted(phrases.TURNING), "leastOwn": phrases.LEAST_OWN, "nearest": fallback.NEAREST,
            "first": fallback.FIRST, "beside": fallback.MOST_BESIDE,
            "askedFor": {name: sorted(asking) for name, (asking, _) in sorts.ASKED_FOR.items()},
            "noneNear": sorts.NONE_NEAR, "reasons": sorts.REASONS,
            "judged": sorts.JUDGED_BY,
            "words": mend.MOST_WORDS, "proposals": mend.MOST_PROPOSED,
        },
        "limits": {
            "letters": MAX_QUESTION, "words": MOST_WORDS, "steps": MOST_STEPS,
            "beside": wider.MOST, "widerVerdicts": wider.WIDER_VERDICTS, "few": FEW,
        },
        "amiss": notes.AMISS,
        "keywords": {
            "fillers": sorted(FILLERS), "numbers": NUMBERS, "kinds": sorted(KIND_WORDS), "valued": VALUED,
            "overNames": sorted(OVER_NAMES), "articles": sorted(ARTICLES),
            "once": ONCE, "year": YEAR.pattern,
        },
        "verbs": _grouped(_verbs(names)),
        "onCitation": sorted(ON_THE_CITATION),
        "covers": {word: covered(word) for word in KINDS if covered(word) != (word,)},
        "lists": {
            "KIND": [*LISTED["KIND"](names).values()], "GRADE": [*LISTED["GRADE"](names).values()],
            "LANGUAGE": [*names.languages.values()],
            "HEADING": [*names.headings.items()], "TOPIC": _grouped(sorted(names.topics.items(), key=itemgetter(1, 0))),
            "UNIT": [*names.units.items()], "CONCLUSION": [*LISTED["CONCLUSION"](names).items()],
        },
        "standing": STANDING,
        "marks": {word: UNCHECKED if word == "unchecked" else MARKS.get(word, "") for word in SUPPORT},
        "phrases": {"thing": THING_PHRASES, "citation": CITATION_PHRASES},
    }  # fmt: skip


def _grouped(pairs: Iterable[tuple[str, Any]]) -> list[tuple[Any, list[str]]]:
    """Keys with their values, in their order: a value stands once for all keys in a row that have it."""
    return [(value, [key for key, _ in group]) for value, group in groupby(pairs, key=lambda pair: pair[1])]


def _verbs(names: Names) -> Iterator[tuple[str, list[str]]]:
    """The forms of verbs, each with its class and its predicates; all that follow from "is built on" as `~built on`."""
    verbs = {form: [names.verb_classes[form], *ends] for form, ends in names.verbs.items()}
    ahead = list(verbs)
    while ahead:
        form, kind = ahead[0], verbs[ahead[0]]
        behind = form.removeprefix("is ")
        of_be = [form, behind, *(f"{be} {behind}" for be in ("are", "was", "were"))]
        kinds = [kind, ["BEING", *kind[1:]] if kind[0] == "RELATES" else kind, kind, kind, kind]
        follows = of_be == ahead[:5] and kinds == [verbs[form] for form in of_be]
        yield (f"~{behind}" if follows else form), kind
        del ahead[: 5 if follows else 1]


def _patterns() -> dict[str, list[list[Any]]]:
    """The table of patterns, by what they are a condition on: a meaning, its rule, and the ways to say it."""
    return {
        table: [
            [meaning, rule, [line.ways for line in group]]
            for (meaning, rule), group in groupby(table_lines, key=lambda line: (line.meaning, line.rule))
        ]
        for table, table_lines in lines().items()
    }


def _partial() -> dict[str, Any]:
    """What a question is read by that is no pattern."""
    return {
        "weighty": sorted(partial.WEIGHTY), "weightyWords": sorted(partial.WEIGHTY_WORDS),
        "asking": sorted(partial.ASKING), "targets": partial.TARGETS, "kindTargets": partial.KIND_TARGETS,
        "values": partial.VALUES, "plain": {terminal: _plain(row) for terminal, row in partial.PLAIN.items()},
        "names": named.NAMES, "vague": sorted(partial.VAGUE), "formal": sorted(partial.FORMAL),
        "places": partial.PLACES, "owners": partial.OWNERS, "spans": SPANS, "numbered": partial.NUMBERED.pattern,
        "year": YEAR.pattern, "until": sorted(partial.UNTIL), "wanting": sorted(partial.WANTING),
        "several": partial.SEVERAL, "made": partial.MADE, "oneOfSome": partial.ONE_OF_SOME,
    }  # fmt: skip


def _plain(condition: Condition) -> tuple[str, str]:
    return condition.field, condition.value
