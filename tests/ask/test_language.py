"""A question in another language: that questions are taken in English is said, and not which word is wrong."""

import pytest

import graph
from graph.ask import NotUnderstood, ask
from tests.conftest import run

OTHER = [
    "Was sagt Jardine über Usbekistan?",
    "Welche Behauptungen zitieren Jardine 2019?",
    "Quelles affirmations citent Jardine 2019 ?",
    "Qui fournit des caméras au Kazakhstan ?",
    "¿Quién suministra cámaras a Kazajistán?",
    "Chi fornisce telecamere al Kazakistan?",
    "Quem fornece câmeras ao Cazaquistão?",
    "Wie levert camera's aan Kazachstan?",
    "Kto dostarcza kamery do Kazachstanu?",
    "Что говорит Jardine об Узбекистане?",
    "数字丝绸之路是什么",
    "Wie viele Quellen hat der Text?",
    "quels articles citent Huawei",
    "¿Qué dice Zeiger de Huawei?",
    "Vilka artiklar citerar Huawei?",
    "Hvilke kilder siterer Huawei?",
    "Které zdroje citují Huawei?",
    "Apa yang dikatakan Zeiger?",
]
ENGLISH = [
    "wich clams citte Jardine 2019",
    "who funds Mind Matters",
    "facial recognition cameras",
    "who was in on or is as a",
    "Is Russia an ally of China?",
    'what does she mean by "das ist nicht wahr"',
    "which claims mention 华为",
    "what about Uber and the fur trade",
    "what does Ursula von der Leyen say",
    "are China and Russia on par",
    "die Kazakhstan claims",
]


@pytest.mark.parametrize("question", OTHER)
def test_another_language(essay: graph.KnowledgeGraph, question: str) -> None:
    """It is refused with one sentence, and what is known in it is searched for all the same."""
    with pytest.raises(NotUnderstood) as refusal:
        ask(essay, question)
    assert refusal.value.reason == "other language"
    assert "in English" in refusal.value.message
    assert not refusal.value.expected
    if "Jardine" in question:
        claims = [essay.data.claims[claim_id] for claim_id in refusal.value.nearest]
        assert any(citation.source == "jardine-2019" for claim in claims for citation in claim.cites)


@pytest.mark.parametrize("question", ENGLISH)
def test_english_with_a_slip(essay: graph.KnowledgeGraph, question: str) -> None:
    """What is English with unknown words, names or quotations in it is never taken for another language."""
    try:
        ask(essay, question)
    except NotUnderstood as refusal:
        assert refusal.reason != "other language"


def test_names_are_searched_for() -> None:
    """The claims about what the question names follow on standard output; exit code 2, and no word of a traceback."""
    done = run("ask", "Was sagt Jardine über Uzbekistan?")
    assert done.returncode == 2
    assert "Questions are taken in English" in done.stderr
    assert "Expected here" not in done.stderr
    assert "Uzbekistan" in done.stdout
