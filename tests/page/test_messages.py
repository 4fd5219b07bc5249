"""What the page says stands in one place: templates and scripts hold no words, and another language is another set."""

import ast
import re
from collections.abc import Iterator
from gettext import c2py
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, nodes

import graph
import graph.page
from graph.ask import NotUnderstood, ask
from graph.ask.conditions import CONDITION_TYPES
from graph.describe import describe
from graph.evidence import FINDINGS, ranking
from graph.evidence.audit import Audit
from graph.evidence.report import in_numbers
from graph.knowledge import EDGES
from graph.knowledge.voice import voice
from graph.lessons import lessons
from graph.offers import openers
from graph.page import page
from graph.page.messages import TEXTS, format_message, ngettext
from graph.page.plurals import listed_forms, with_rule
from graph.records import as_plain
from graph.relations.stated import complement, stated_relations
from graph.wording import figure, sentence, speaker
from tests.lessons.test_lessons import DATA, LESSON
from tests.page.conftest import Reader
from tests.samples import changed

HOME = Path(graph.page.__file__).parent
TEMPLATES = sorted(HOME.glob("*.html"))
SCRIPTS = sorted((HOME / "script").rglob("*.js"))
HEARD = ("alt", "aria-description", "aria-label", "placeholder", "title")  # attributes that are read out
NAMES = {"PNG", "SVG", "CSV"}  # formats
ADDED = {"title", "argued", "plural"}  # of the data, the edge vocabulary and the rule, beside the texts of the script
TAKEN = ("head", "list", "opening", "part", "pictures", "plural", "relations")  # parts whose texts Python takes
Path_ = tuple[str, ...]


class Ear(HTMLParser):
    """What of a page is seen or heard: its texts, and the attributes that are read out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.attributes: list[str] = []
        self.silent = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in ("script", "style")
        self.attributes += [value for name, value in attrs if name in HEARD and value]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # any end ends silence
        self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.texts.append(data)


def leaves(texts: Any, at: Path_ = ()) -> Iterator[Path_]:
    """The keys that lead to each text or pair of forms."""
    if isinstance(texts, dict):
        for key, inner in texts.items():
            yield from leaves(inner, (*at, key))
    else:
        yield at


def marked(texts: Any) -> Any:
    """A translation that can be told from everything else: every text between marks."""
    if isinstance(texts, dict):
        return {key: inner if key in ("language", "plural") else marked(inner) for key, inner in texts.items()}
    return f"⟦{texts}⟧" if isinstance(texts, str) else tuple(map(marked, texts))


def in_template(path: Path) -> set[Path_]:
    """The keys that a template takes, also by a name that it gives to a part; `*` where it names one in a variable."""
    tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    called: dict[str, Path_] = {"texts": ()}

    def keys_of(node: nodes.Node) -> Path_ | None:
        if isinstance(node, nodes.Name):
            return called.get(node.name)
        if not isinstance(node, nodes.Getattr | nodes.Getitem):
            return None
        key = node.attr if isinstance(node, nodes.Getattr) else getattr(node.arg, "value", "*")
        before = keys_of(node.node)
        return None if before is None else (*before, key)

    for given in tree.find_all(nodes.Assign):
        if isinstance(given.target, nodes.Name) and (keys := keys_of(given.node)):
            called[given.target.name] = keys
    return {keys for node in tree.find_all((nodes.Getattr, nodes.Getitem)) if (keys := keys_of(node))}


def in_script(path: Path) -> set[Path_]:
    """The keys that a part of the script takes; behind a text there may stand a method."""
    taken = re.findall(r"\btexts\.(\w+(?:\.\w+)*)", path.read_text(encoding="utf-8"))
    return {("script", *keys.split(".")) for keys in taken if keys not in ADDED}


def in_python(path: Path) -> set[str]:
    """The texts that a module writes, among which are the keys that it takes."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def fit(taken: Path_, leaf: Path_) -> bool:
    """Whether these keys lead to the text, towards it, or beyond it."""
    return all(one in ("*", other) for one, other in zip(taken, leaf, strict=False))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_have_no_words_of_their_own(path: Path) -> None:
    """No letter stands between their tags or in an attribute that is read out, and no sentence in an expression."""
    tokens = list(Environment(autoescape=True).lex(path.read_text(encoding="utf-8")))
    ear = Ear("".join(value for _, kind, value in tokens if kind == "data"))
    own = {text.strip() for text in (*ear.texts, *ear.attributes) if re.search(r"[^\W\d_]", text)}
    assert own - NAMES == set()
    written = {ast.literal_eval(value) for _, kind, value in tokens if kind == "string"}
    assert {text for text in written if re.search(r"[A-Z]|\w \w|: *$", text)} - EDGES.keys() == set()


def test_every_text_is_used_and_every_text_that_is_used_is_there() -> None:
    """The texts are those that templates, script and pictures take: none is left over, none is missing."""
    known = set(leaves(TEXTS))
    templates = {keys for path in TEMPLATES for keys in in_template(path)}
    scripts = {keys for path in SCRIPTS for keys in in_script(path)}
    modules = {text for path in HOME.glob("*.py") if "messages" not in path.name for text in in_python(path)}
    assert {keys for keys in templates | scripts if not any(fit(keys, leaf) for leaf in known)} == set()
    assert {
        leaf
        for leaf in known
        if not any(len(keys) == len(leaf) and fit(keys, leaf) for keys in templates)
        and not any(fit(keys, leaf) for keys in scripts)
        and not (leaf[0] in TAKEN and modules.issuperset(leaf))
    } == set()


def test_no_key_is_a_method() -> None:
    """A template would take `words.list.items` for the method of that name."""
    assert {key for leaf in leaves(TEXTS) for key in leaf if hasattr(dict, key)} == set()


def test_gaps_are_filled_as_text_and_links_stay_links() -> None:
    """A number decides the form; what data put into a gap is no markup, and neither is a text itself."""
    assert [ngettext(count, ("{} step", "{} steps")) for count in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
    link = Environment(autoescape=True).from_string(
        "{% macro link() %}<a>{{ '<' }}</a>{% endmacro %}{{ format_message(text, link(), data) }}"
    )
    assert (
        link.render(format_message=format_message, text="<{} & {}>", data="<b>{}")
        == "&lt;<a>&lt;</a> &amp; &lt;b&gt;{}&gt;"
    )


POLISH = "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"


def test_a_language_may_have_three_forms() -> None:
    """By the rule that its texts name, as gettext has it; the script is told the same in a list."""
    texts = with_rule({"plural": POLISH, "part": {"files": ("{} plik", "{} pliki", "{} plików")}})
    counts = (0, 1, 2, 5, 12, 21, 22, 101, 104, 1_112)
    assert [str(ngettext(count, texts["part"]["files"])) for count in counts] == [
        "0 plików", "1 plik", "2 pliki", "5 plików", "12 plików", "21 plików", "22 pliki", "101 plików", "104 pliki",
        "1,112 plików",
    ]  # fmt: skip
    listed, rule = listed_forms(POLISH), c2py(POLISH)
    assert all(int(listed[n if n < len(listed) else 100 + n % 100]) == rule(n) for n in range(1500))
    assert listed_forms(TEXTS["plural"]) == ""


def test_a_page_counts_in_three_forms(tmp_path: Path) -> None:
    """Wherever a number decides: in Python and templates, and in what the script is told."""

    def tripled(texts: Any) -> Any:
        if isinstance(texts, dict):
            return {key: tripled(inner) for key, inner in texts.items()}
        return (
            (f"one:{texts[0]}", f"few:{texts[1]}", f"many:{texts[1]}")
            if isinstance(texts, tuple) and len(texts) == 2
            else texts
        )

    shown = page(load(tmp_path, CAMERAS), texts={**tripled(TEXTS), "plural": POLISH})
    assert "many:Of 6 claims" in shown
    assert f'"plural":"{listed_forms(POLISH)}"' in shown


CAMERAS = changed(
    ("reads: essay", "reads: essay\n  curators: [Ann, Bo]\n  license: MIT"),
    ("title: Eyes on Central Asia", "title: Eyes\n    page: 12-14\n    notes: [Short.]\n    corrections: [It was May.]"),
    ("page: 5, quoted: true", "page: 5, quoted: true, as_cited: Younas 2020, through: jardine-2019"),
    ("finding: The number was not found.", "finding: The number was not found., elsewhere: Others have it."),
    ("argues: {supports: cameras-soon}", "argues: {supports: cameras-soon}\n    check: {verdict: contradicted, finding: Nobody says so.}"),
) + (
    "  plain: {says: It is plain., passage: [p1-s1, p2-s1], modality: asserted, argues: {contrasts: cameras-soon}}\n"
    "  one: {says: One., modality: reported, note: So., cites: [{source: younas-2020b}], argues: {supports: another, qualifies: uzbek-deal}}\n"
    "  another: {says: Two., passage: p2-s1, modality: asserted, argues: {supports: one}}\n"
)  # fmt: skip
TOWN = DATA + LESSON


def strings(value: Any) -> Iterator[str]:
    """Every text that is a value in a structure."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from strings([*value.values()])
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)


def others_words(kb: graph.KnowledgeGraph) -> set[str]:
    """What a page shows and does not say itself: data, vocabulary, findings, and answers of tasks."""
    audit = Audit(kb)
    records = [{**describe(kb, key), "kind": ""} for key in kb.index.section]
    found = {
        "example.org", *strings(records), *strings(as_plain(kb.data)),
        *(word for kind in EDGES.values() for word in (kind.reads, kind.reversed)),
        *(row.means for row in FINDINGS.values()), *audit.unknown(),
        *(one.says for kind in audit.findings.values() for one in kind),
        *(in_numbers(fall) for _, fall in ranking(kb)), *(offer.question for offer in openers(kb)),
    }  # fmt: skip
    for claim in kb.data.claims.values():
        found.update(map(figure, claim.figures))
        found.update(sentence(kb, relation) for relation in claim.states)
        found.add(speaker(kb, voice(kb, claim)))
    found.update(complement(kb, relation) for relation in stated_relations(kb))
    for lesson in lessons(kb):
        for answer in (one.answer for view in lesson.steps for one in view.tasks if one.answer):
            found.update((answer.reading, *answer.notes))
    return found | {text.capitalize() for text in found}


def unmarked(html: str, others: set[str]) -> set[str]:
    """The words of a page that stand between no marks and are nobody else's."""
    ear = Ear(html)
    heard = "\n".join(("".join(ear.texts), *ear.attributes))
    while heard != (bare := re.sub(r"⟦[^⟦⟧]*⟧", "", heard)):
        heard = bare
    for text in sorted(others, key=len, reverse=True):
        heard = heard.replace(text, "")
    return {line.strip() for line in heard.split("\n") if re.search(r"[^\W\d_]", line)} - NAMES


def load(tmp_path: Path, text: str) -> graph.KnowledgeGraph:
    path = tmp_path / "data.yaml"
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


@pytest.mark.parametrize("text", [CAMERAS, TOWN], ids=["cameras", "town"])
def test_a_page_in_another_language_says_nothing_in_this_one(tmp_path: Path, text: str) -> None:
    """Where every text has marks around it, no word of the page stands outside of them, but for data and findings."""
    kb = load(tmp_path, text)
    html = page(kb, texts=marked(TEXTS))
    assert unmarked(html, others_words(kb)) == set()
    assert unmarked(page(kb), others_words(kb))  # the same page without marks would be found out


@pytest.mark.browser
def test_the_script_says_nothing_in_this_language(context: Any, tmp_path: Path) -> None:
    """Nor does what the script adds: facets, a sentence for each state, what stands beside, the frame of an answer."""
    kb = load(tmp_path, TOWN)
    others = others_words(kb) | {word for row in CONDITION_TYPES.values() for word in row.values.values()}
    with pytest.raises(NotUnderstood) as refusal:
        ask(kb, "fish")
    reason = refusal.value.message
    answers = {
        "claims",
        f"{reason[0].upper()}{reason[1:]}.",
    }  # the short form of a question, and why another is refused
    path = tmp_path / "town.html"
    path.write_text(page(kb, texts=marked(TEXTS)), encoding="utf-8")
    reader = Reader(context, path.as_uri())
    for state in (
        "", "#focus=mayor", "#focus=town", "#focus=brown-2020", "#focus=first", "#line=mayor,town", "#q=may",
        "#sorts=actor", "#only=modality:hedged", "#ask=claims", "#ask=fish", "#lesson=reading&step=2", "#audit",
    ):  # fmt: skip
        reader.tab.evaluate("state => { location.hash = state; }", state)
        reader.settled()
        assert unmarked(reader.tab.content(), others) - answers == set(), state
        assert reader.tab.text_content("#facets h3") == f"⟦{TEXTS['script']['facets']['modality']}⟧"
        assert "⟦" in reader.summary()
    assert reader.complaints == []
