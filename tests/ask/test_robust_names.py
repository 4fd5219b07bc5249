"""Records may be called by words that questions are made of, and can be asked for all the same."""

from pathlib import Path

import pytest

import graph
from graph.ask import ask

DATA = """
dataset: {title: Sample, reads: work}
predicates:
  uses: {reads: uses, reversed: is used by}
passages:
  passage-a: {section: Alpha, paragraph: 1, opens: one, closes: two}
sources:
  work: {label: Work, kind: essay, title: Work}
  source-a: {label: Xanadu 2019, kind: book, title: A}
actors:
  miners: {name: Miners, kind: group}
  us-company: {name: Us, kind: company}
  who-body: {name: WHO, kind: international organization}
concepts:
  proof-of-work: {name: proof of work}
  support-c: {name: support}
  works-c: {name: works}
  citation-c: {name: citation}
  only-c: {name: Only}
  claims-c: {name: claims}
  line-c: {name: time line}
  gist-c: {name: main argument}
claims:
  claim-a:
    says: a
    passage: passage-a
    modality: asserted
    about: [miners, proof-of-work, support-c, works-c, citation-c, us-company, who-body, only-c, claims-c, line-c, gist-c]
    cites: [{source: source-a}]
"""
NAMED = {
    "proof of work": "proof-of-work", "support": "support-c", "works": "works-c", "citation": "citation-c",
    "Us": "us-company", "WHO": "who-body", "Only": "only-c", "claims": "claims-c", "time line": "line-c",
    "main argument": "gist-c",
}  # fmt: skip
FORMS = {
    "which claims mention {}": "claims about:{}",
    "which claims mention {} and Miners": "claims about:{} about:miners",
    "which claims are about {} and cite Xanadu 2019": "claims about:{} cites:source-a",
    "which sources are cited for {}": "sources about:{}",
    "who uses {}": "entities subject-of:uses@{}",
    "do miners use {}": "claims states:uses@miners+{}",
    "how is {} connected to Miners": "path from:{} to:miners",
    "what is known of {}": "card of:{}",
}


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> graph.KnowledgeGraph:
    path: Path = tmp_path_factory.mktemp("robust") / "robust.yaml"
    path.write_text(DATA, encoding="utf-8")
    return graph.load(path)


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("form", FORMS)
def test_a_name_may_be_a_word_of_questions(kb: graph.KnowledgeGraph, name: str, form: str) -> None:
    """In every place where a name is due it is one, and the reading of the question reads back."""
    answer = ask(kb, form.format(name))
    assert answer.query == FORMS[form].format(NAMED[name])
    assert ask(kb, answer.reading).query == answer.query


@pytest.mark.parametrize("name", [name for name in NAMED if name not in ("claims", "works")])
def test_a_name_alone_is_its_card(kb: graph.KnowledgeGraph, name: str) -> None:
    """What has the name is shown, and not what the word asks for elsewhere."""
    assert ask(kb, name).query == f"card of:{NAMED[name]}"
