"""Questions that the page's script must answer, or refuse, as Python does; and what Python says to each."""

import random
from pathlib import Path
from typing import Any

import graph
from graph.ask import ask, names_of
from graph.offers import offers
from graph.page.mirror import questions
from graph.page.records import columns
from graph.search.texts import notes
from tests.ask import (
    test_everyday,
    test_followup,
    test_hostile,
    test_part,
    test_patterns,
    test_questions,
    test_search,
    test_wider,
    test_works,
)
from tests.ask.test_language import ENGLISH, OTHER
from tests.page.script.wordings import ASKED, BEGUN, FOLLOWING
from tests.page.test_asking import questions_of, whole
from tests.samples import changed

CHANGED = 200  # questions of which a word is changed
# names that are words of questions, or that a script could take for something else
ODD = changed(
    ("sources:\n", "sources:\n  constructor: {label: Constructor 2020, kind: book, title: Building}\n"),
    (
        "concepts:\n",
        "concepts:\n"
        "  proof-of-work: {name: proof of work}\n  support: {name: support}\n  works: {name: works}\n"
        "  citation: {name: citation}\n  builder: {name: constructor, aliases: [__proto__, toString]}\n"
        "  '7': {name: seven}\n",
    ),
    ("    about: [uzbekistan, huawei]\n", "    about: [uzbekistan, huawei, proof-of-work, support, builder]\n"),
    ("    about: [hikvision]\n", "    about: [hikvision, works, citation, '7', younas-2020b]\n"),
    ("    cites:\n      - source: jardine-2019\n      - {source: younas-2020a",
     "    argues: {contrasts: cameras-hikvision, causes: cameras-soon}\n"
     "    cites:\n      - {source: jardine-2019, through: younas-2020b}\n      - {source: younas-2020a"),
)  # fmt: skip
ODD_QUESTIONS = [
    *(
        form.format(name)
        for name in ("proof of work", "support", "works", "citation", "constructor", "__proto__", "toString", "seven", "7")
        for form in (
            "which claims mention {}", "which claims do not mention {}", "what is {}", "which sources are cited for {}",
            "how is {} connected to Huawei", 'claims about:"{}"', "which claims support {}", "who supplies {}",
            "which claims mention {} and support cameras-soon", "how do {} and Kazakhstan compare", "{}", "with {}",
            'which claims mention "{}"', "sources about:{}", "concepts with:{}", "which {}", "which claims cite {}",
        )
    ),
    "which works support cameras-soon", "which citations are confirmed", "which claims cite works", "works",
    "claims constructor:x", "constructor", "claims unit:__proto__", "claims section:constructor", "claims check:constructor",
    "who supplies Kazakhstan", "who sells to Kazakhstan", "what does Hikvision supply", "who speaks in cameras-hikvision",
    "what would fall without Younas 2020b", "what would fall without Jardine 2019 and Younas 2020a",
    "how do Jardine 2019 and Younas 2020a compare", "how do Huawei, Kazakhstan and Hikvision compare",
    "how is Hikvision connected to Kazakhstan", "how is Uzbekistan connected to Bosnia and Herzegovina",
    "which claims contrast with cameras-hikvision", "which claims contrast with uzbek-deal", "claims has:figures",
    "claims unit:cameras", "which claims say that Hikvision supplies Kazakhstan", "claims cites:jardine-2019@12",
    "which claims say that Kazakhstan supplies Hikvision", "entities subject-of:supplies@kazakhstan+cameras",
    "claims supported-by:cameras-hikvision", 'claims supports:"cameras soon"', "which claims mention Huawei and Bosnia",
    "which claims mention Huawei and mention Kazakhstan", "claims by:huawei", "which claims cite Swanström 2011",
    "voices states:supplies@hikvision+kazakhstan", "passages about:huawei", "passages cites:jardine-2019",
    "claims cites:constructor", "claims cites:constructor@9", "passages cites:constructor@9", "fall without:constructor",
    "which claims mention Younas 2020b", "claims about:younas-2020b", "passages about:younas-2020b", "claims about:essay",
    "which sources are cited for Younas 2020b", "which claims do not mention Younas 2020b", "what is Younas 2020b",
    "which claims mention Huawei but not Younas 2020b", "which claims mention Younas 2020b but not Hikvision",
    "what does the text say about Younas 2020b", "claims about:younas-2020b about:kazakhstan", "claims entities:4",
    "which claims mention Younas", "which claims mention Younas 2020a", "claims about:younas-2020b in paragraph 2",
    "comparison of:constructor of:jardine-2019", "which claims cite Constructor 2020 on page 9", "sources for:constructor",
]  # fmt: skip
# mistakes in the short form, and signs of it in English
MISTAKEN = [
    "claims colour:red", "claims cites:", "claims cites:jardine-2018", "claims cites:x|", "claims cites:jardine-2019||zeiger-2019",
    "claims -about:china|-cites:jardine-2019", "claims cites:-jardine-2019", "claims cites:~x", "claims -huawei", "claims about",
    "claims cites:jardine-2019@x9", "claims cites:jardine-2019@9", "claims cites:jardine-2019@325-26",
    "claims cites:jardine-2019@-", 'claims cites:"Jardine', 'claims cites:"Jardine 2019', 'claims cites:"Jardine 2019"x',
    "claims cites:jardine-2019 foo", "claims cites:jardine-2019 -foo", "claims cites:jardine-2019|foo", "claims cites:Shen 2018",
    "claims about:china@3", "claims modality:hegded", "claims modality:xyz", "claims modality:", "claims check:partly@nobody",
    "claims check:partly@jardine-2019", "claims check:partly@huawei", "claims check:bogus", "claims check:unchecked",
    "claims paragraph:three", "claims paragraph:1234567", "claims paragraph:012", "claims section:nowhere", "claims unit:bananas",
    "claims section:conclusion", "claims kind:bok", "claims finding:one", "sources sort:cited", "sources sort:mentioned",
    "sources sort:passage", "claims sort:cited", "actors sort:mentioned", "actors sort:x", "voices sort:mentioned",
    "sources sort:cited sort:cited", "entities within:china@9", "entities within:china", "entities within:china@2",
    "entities within:nobody@2", "entities subject-of:supplies", "entities subject-of:supplies@kazakhstan",
    "entities subject-of:suplies@kazakhstan", "entities object-of:supplies@hikvision+cameras", "entities object-of:supplies@x",
    "entities subject-of:supplies@kazakhstan+nothing", "entities thing-of:supplies@hikvision", "entities thing-of:supplies@",
    "claims states:supplies", "claims states:supplies@hikvision", "claims states:supplies@hikvision+kazakhstan",
    "claims states:supplies@hikvision+nobody", "claims states:supplies@+kazakhstan", "voices", "voices -in:pm-wants-ai-cluster",
    "voices in:pm-wants-ai-cluster", "voices in:nothing-at-all", "path from:china", "path from:china to:china",
    "path to:china from:huawei", "path from:china to:huawei to:russia", "path -from:china to:huawei", "count path from:china to:huawei",
    "path from:china|russia to:huawei", "path", "comparison of:china", "comparison of:china of:china", "comparison",
    "comparison of:china of:jardine-2019", "comparison of:china of:russia of:huawei of:kazakhstan of:uzbekistan",
    "fall", "fall without:china", "fall without:jardine-2019", "fall cites:jardine-2019", "claims in:china", "passages by:china",
    "CLAIMS CITES:jardine-2019", "show claims cites:shen", "count claims about:china", "claims cites:younas", "claims x:y",
    "claims about:Chna", "claims about:digital", "claims about:the", "claims supports:china", "claims supports:kazakhstan-cameras",
    'claims supports:"cameras in kazakhstan"', "claims about:china about:china", "claims about:china|china|russia",
    "claims -about:china|russia", "claims -about:china|-about:russia", "claims about:|china", "claims about:china |russia",
    "claims cites:a|b|c", "which claims mention Huawei | China", "which claims mention -Huawei", "claims = x", "claims: all",
    "which claims cite Jardine 2019 <b>", "claims about:china\\", "which claims mention “Huawei”", 'which claims mention "China - x"',
    "claims cites:" + "x" * 80, "claims about:x y:z", "claims " + "y" * 1000, "word " * 150, "which claims mention \u00a0 China",
    "claims about:“china”", 'claims about:""', "sources before:abc", "sources year:2019", "sources kind:book", "sources at-least:2",
    "what share of Tajikistan's debt does China own", "how much of Kyrgyzstan's debt does China own", "how much of x's y does z own",
    "what share of Tajikistan's roads does China own", "who owns Tajikistan's debt", "which claims are in the section nowhere",
    "which claims say that China is good", "who says that data are collected", "what is Huawei", "Huawei", "tell me about China",
    "which claims mention China, Huawei", "which claims mention China, Huawei or", "which claims cite only Jardine 2019 or Shen 2018",
    "all claims are hedged", "all claims mentioning China", "which claims do not cite Jardine 2019 and hedged",
    "which claims are not hedged and cite Jardine 2019", "which claims cite one source about China", "who suplies Kazakhstan",
    "how do China and Jardine 2019 compare", "how many figures are there", "which claims mention China and cite Shen 2018 or hedged",
    "which claims mention both China or Huawei", "which claims do not mention both China and Huawei", "does the book say China",
    "which claims are confirmed", "which claims cite Jardine 2019 and Shen 2018 and are confirmed", "which sources are most cited or books",
]  # fmt: skip


Asked = str | tuple[str, str]  # a question, or one behind another one


def dataset(kb: graph.KnowledgeGraph, asked: list[Asked]) -> dict[str, Any]:
    """A dataset as a page has it, with questions and what Python says to them."""
    pairs = dict.fromkeys((question, "") if isinstance(question, str) else question for question in asked)
    return {
        "data": questions(kb),
        "columns": columns(kb),
        "notes": {key: notes(kb, key) for key in (*kb.data.sources, *(key for _, key, _ in kb.each_entity()))},
        "cases": [[pair, whole(kb, pair[0], ask(kb, pair[1]) if pair[1] else None)] for pair in pairs],
        "offers": [[typed, [offer._asdict() for offer in offers(kb, typed)]] for typed in BEGUN],
    }  # fmt: skip


def datasets(essay: graph.KnowledgeGraph, folder: Path) -> dict[str, Any]:
    """The essay, the sample of the patterns and one with odd names, each with its questions."""
    tables = [
        question
        for module in (test_questions, test_everyday, test_hostile, test_part, test_wider, test_search, test_works)
        for question in questions_of(module)
    ]
    asked: list[Asked] = [
        *tables, *test_part.WEIGHTY, *test_hostile.REFUSED, *OTHER, *ENGLISH, *MISTAKEN, *ASKED, *_changed(tables), *_drawn(essay),
        *((then, first) for first, then, _ in (*test_followup.FOLLOWED, *test_followup.ALONE)),
        *((then, first) for first, then in FOLLOWING),
    ]  # fmt: skip
    return {
        "essay": dataset(essay, asked),
        "patterns": dataset(_loaded(folder / "patterns.yaml", test_patterns.SAMPLE), _of_patterns()),
        "odd": dataset(_loaded(folder / "odd.yaml", ODD), [*ODD_QUESTIONS, *tables, *MISTAKEN, *ASKED]),
    }


def _loaded(path: Path, text: str) -> graph.KnowledgeGraph:
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


def _of_patterns() -> list[str]:
    """A question for each way to say something that the table has."""
    asked = []
    for table, _, pattern in test_patterns.ALL:
        text, meaning = test_patterns.said(table, pattern)
        if table != "heads":
            is_denied = meaning.startswith("-") and (table == "voices" or "@?" in meaning)
            first = test_patterns.FIRST[table][0] if is_denied else ""
            text = f"{test_patterns.BEFORE[table]} {first}{text}"
        asked.append(text)
    return asked


def _changed(asked: list[str]) -> list[str]:
    """Questions with one word removed, doubled or misspelt."""
    choose = random.Random(20)  # noqa: S311  # which words are changed, and no secret
    changed_questions = []
    for question in choose.sample(sorted({question for question in asked if 2 < len(question.split()) < 30}), CHANGED):
        words = question.split()
        index = choose.randrange(len(words))
        word = words[index]
        letter = choose.randrange(len(word))
        misspelt = f"{word[:letter]}{word[letter + 1 :]}" if len(word) > 1 else f"{word}x"
        words[index : index + 1] = choose.choice(([], [word, word], [misspelt]))
        changed_questions.append(" ".join(words))
    return changed_questions


def _drawn(essay: graph.KnowledgeGraph) -> list[str]:
    """Typed questions drawn at random, in the short form and in English."""
    from hypothesis import HealthCheck, Phase, given, settings

    from graph.ask import shortform
    from graph.ask.reading import in_english
    from tests.typed_questions import questions as any_question

    drawn: list[str] = []

    @settings(
        max_examples=150, deadline=None, database=None, phases=[Phase.generate], derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(any_question(essay))
    def gather(question: Any) -> None:
        drawn.extend((shortform.write(question), in_english(question, names_of(essay))))

    gather()
    return drawn
