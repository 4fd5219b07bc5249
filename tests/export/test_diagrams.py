"""Argdown, DOT, Mermaid and notes: read by Argdown's own parser, by Graphviz, and by Mermaid in a browser."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

import graph
from graph.export import export
from graph.export.argdown import SIGNS
from graph.export.diagrams import dot, mermaid
from graph.knowledge.subset import subset
from tests.export.conftest import counts
from tests.page.conftest import BROWSER, FLAGS

Read = Callable[[str, str], Any]
ARGDOWN = """
import * as core from "@argdown/core"; import fs from "fs";
const {ArgdownApplication, ParserPlugin, ModelPlugin, DataPlugin} = core.default ?? core;
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse");
app.addPlugin(new DataPlugin(), "model");
app.addPlugin(new ModelPlugin(), "model");
const read = app.run({input: fs.readFileSync(0, "utf8"), process: ["parse", "model"], logLevel: "silent"});
const statements = Object.values(read.statements).map((s) => ({
  id: s.title, text: s.members.map((m) => m.text || "").join("").trim(), data: s.data, tags: s.tags}));
const relations = read.relations.map((r) => [r.from.title, r.to.title, r.relationType]);
const errors = [...(read.lexerErrors || []), ...(read.parserErrors || [])].map((e) => e.message);
console.log(JSON.stringify({errors, statements, relations}));
"""
GRAPHVIZ = """
import {instance} from "@viz-js/viz"; import fs from "fs";
console.log(JSON.stringify((await instance()).renderString(fs.readFileSync(0, "utf8"), {format: "svg"})));
"""
SVG = "{http://www.w3.org/2000/svg}"


def test_argdown_by_its_own_parser(kb: graph.KnowledgeGraph, read_by_node: Read) -> None:
    """It finds no mistake, and claims, citations and arguments as many as there are, with what they say."""
    read = read_by_node(ARGDOWN, str(export(kb, "argdown")))
    assert read["errors"] == []
    cited = sum(len(statement["data"].get("cites", ())) for statement in read["statements"])
    assert (len(read["statements"]), cited, len(read["relations"])) == counts(kb)
    says = {statement["id"]: " ".join(statement["text"].split()) for statement in read["statements"]}
    assert says == {key: " ".join(claim.says.split()) for key, claim in kb.data.claims.items()}
    kinds = {"+>": "support", "><": "contradictory", "->": "attack"}
    pairs = {
        (*(sorted((key, aim)) if kind == "contrasts" else (key, aim)), kinds[SIGNS[kind]])
        for key, claim in kb.data.claims.items()
        for kind, aim in claim.argues.pairs()
    }
    assert {(*(sorted(ends) if kind == "contradictory" else ends), kind) for *ends, kind in read["relations"]} == pairs
    modalities = {key: claim.modality for key, claim in kb.data.claims.items()}
    assert {statement["id"]: statement["data"]["modality"] for statement in read["statements"]} == modalities


def test_dot_by_graphviz(kb: graph.KnowledgeGraph, read_by_node: Read) -> None:
    """It draws every claim, a line for each citation, argument and relation, and the words as they are."""
    part = subset(kb, [*kb.data.claims][:40], "the first")
    drawing = ElementTree.fromstring(read_by_node(GRAPHVIZ, dot(part)))
    drawn: dict[str, Any] = {"node": {}, "edge": []}
    for group in drawing.iter(f"{SVG}g"):
        words = " ".join(text.text or "" for text in group.findall(f"{SVG}text"))
        kind, *classes = (group.get("class") or "").split()
        if kind == "node":
            drawn["node"][group.findtext(f"{SVG}title")] = " ".join(words.split())
        elif kind == "edge":
            drawn["edge"] += classes
    claims, citations, arguments = counts(part)  # type: ignore[arg-type]
    assert sum(name.startswith("claim:") for name in drawn["node"]) == claims
    assert (drawn["edge"].count("citation"), drawn["edge"].count("argument")) == (citations, arguments)
    for key, claim in part.data.claims.items():
        assert drawn["node"][f"claim:{key}"] == " ".join(claim.says.split())


@pytest.mark.browser
def test_mermaid_in_a_browser(kb: graph.KnowledgeGraph, packages: Path) -> None:
    """Mermaid reads it, draws a box for each node and shows the words as they are."""
    if BROWSER is None:
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    part = subset(kb, [*kb.data.claims][:8], "the first")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        tab = browser.new_page()
        tab.add_script_tag(path=packages / "mermaid" / "dist" / "mermaid.min.js")
        drawn = tab.evaluate(
            """async (text) => {
              mermaid.initialize({startOnLoad: false, maxTextSize: 1e6, maxEdges: 1e4});
              const {svg} = await mermaid.render("drawn", text);
              document.body.innerHTML = svg;
              return [[...document.querySelectorAll(".node")].map((n) => n.textContent.trim()),
                document.querySelectorAll(".edgeLabel .label").length, document.scripts.length];
            }""",
            mermaid(part),
        )
        browser.close()
    labels, edges, _ = drawn
    says = {" ".join(claim.says.split()) for claim in part.data.claims.values()}
    assert says <= {" ".join(label.split()) for label in labels}
    claims, citations, arguments = counts(part)  # type: ignore[arg-type]
    assert edges >= citations + arguments
    assert len(labels) >= claims


def test_notes_lead_to_notes(kb: graph.KnowledgeGraph) -> None:
    """Each record has a note, each link leads to one, and front matter is YAML with the name to the letter."""
    files = export(kb, "notes")
    assert isinstance(files, dict)
    notes = {name.removesuffix(".md"): str(text) for name, text in files.items()}
    assert sum(name.startswith("claims/") for name in notes) == len(kb.data.claims)
    links = {link for text in notes.values() for link in re.findall(r"\[\[([^|\]]+)\|[^\]]*\]\]", text)}
    assert links == notes.keys() - {"index"}
    for key, claim in kb.data.claims.items():
        _, front, body = notes[f"claims/{key}"].split("---\n", 2)
        assert yaml.safe_load(front)["title"] == claim.says
        cited = body.partition("## Cites")[2].partition("\n## ")[0] if claim.cites else ""
        assert cited.count("[[sources/") == len(claim.cites)
        argued = body.partition("## Argues\n")[2].partition("\n## ")[0]
        assert argued.count("[[claims/") == len(claim.argues.pairs())
    bodies = (text.split("---\n", 2)[-1] for text in notes.values())
    assert not re.search(r"(?<!\\)<script", "".join(bodies))
