"""The explorer: one HTML file that works from disk with the network off.

Jinja2 renders every claim, entity and source as real HTML, so that the page can be read without a script. pyvis makes
the overview map and its bundled vis-network draws it; the script in `script/` hides, orders, draws, and
answers questions by what Python has worked out. The state of the page is in its address alone.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from graph.ask.describe import describe
from graph.ask.mirror import questions
from graph.ask.wording import figure, sentence, speaker
from graph.evidence import FINDINGS, ranking
from graph.evidence.audit import Audit
from graph.evidence.report import in_numbers
from graph.knowledge import EDGES, Knowledge
from graph.lessons import lessons
from graph.map.svg import still
from graph.page.arguments import arguments
from graph.page.bundle import bundle
from graph.page.charts import pictures
from graph.page.compress import fingerprint, packed
from graph.page.deferred import index, is_stowed
from graph.page.messages import TEXTS, Texts, many, said
from graph.page.network import compact, overview, places_of
from graph.page.openers import openers
from graph.records import links

HERE = files("graph.page")
MOST_FINDINGS = 30  # of a kind that the audit lists; more are shown as claims
MOST_ANSWERS = 10  # records that the answer to a task lists


def page(kb: Knowledge, whole: bool = True, like: str = "", texts: Texts = TEXTS) -> str:
    """The whole page as HTML. The same dataset gives the same bytes.

    `like` is the HTML of an earlier page: what stood on its map keeps its place. `texts` is what the page says itself,
    where it is to be in another language (see `graph.page.messages`).

    Of a part of a dataset (see `graph.page.about`) nothing is said that only the whole can tell: the audit, what falls
    without a source, and the lessons.

    Raises
    ------
    graph.read.DataError
        When a lesson asks a question that is not understood.
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    asked = openers(kb, texts)
    network, left_out = overview(kb, places_of(like))
    falls = {source: in_numbers(impact) for source, impact in ranking(kb)} if whole else {}
    network.templateEnv = Environment(
        loader=FunctionLoader(lambda name: (HERE / name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,  # a text that another language lacks is an error, and no gap in the page
        trim_blocks=True,
        lstrip_blocks=True,
    )
    network.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    network.path = "template.html"
    parts = {"style": _style(), "script": _script(), "drawing": _vis_network()}
    network.templateEnv.globals.update(
        data=kb.data,
        describe=lambda key: describe(kb, key),
        name=kb.name,
        relation=lambda stated: sentence(kb, stated),
        speaker=lambda voice: speaker(kb, voice),
        figure=figure,
        vocabulary=EDGES,
        audit=Audit(kb) if whole else None,
        pictures=pictures(kb, texts),
        kinds=FINDINGS,
        most_findings=MOST_FINDINGS,
        most_answers=MOST_ANSWERS,
        taught=lessons(kb) if whole else (),
        falls=falls,
        titles=lambda key: kb.data.claims[key].says if key in kb.data.claims else kb.name(key),
        host=lambda address: urlsplit(address).hostname,
        compact=compact,
        to_passage=lambda key: _to_passage(kb, key),
        to_citation=lambda claim, place: _to_citation(kb, claim, place),
        groups=_groups(kb, texts),
        words=texts,
        said=said,
        many=many,
        facts=_facts(kb, asked, texts),
        left_out=left_out,
        stowed=" stowed" if is_stowed(kb) else "",
        index=lambda listing: index(kb, listing),
        hashes={part: fingerprint(text) for part, text in parts.items()},
        drawing=packed(parts["drawing"]),
        questions=questions(kb),
        still=still(kb),
        trees=arguments(kb),
        openers=asked,
        **{part: Markup(parts[part]) for part in ("style", "script")},  # noqa: S704  # our own files, no curator's words
    )
    html: str = network.generate_html()
    return html


def _vis_network() -> str:
    """vis-network as it comes with pyvis, with its banner, which says under which licence."""
    lib = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return lib.read_text(encoding="utf-8").split("//# sourceMappingURL")[0]


@lru_cache(maxsize=1)
def _script() -> str:
    """The modules of the script as one text. Spaces and comments are for whoever reads them in their files."""
    from rjsmin import jsmin

    return str(jsmin(bundle(HERE / "script", "main.js")))


@lru_cache(maxsize=1)
def _style() -> str:
    """The style sheet, without what only a reader of its file needs."""
    from rcssmin import cssmin

    return str(cssmin((HERE / "style.css").read_text(encoding="utf-8")))


def _to_passage(kb: Knowledge, key: str) -> str:
    passage = kb.data.passages[key]
    source = kb.data.sources.get(passage.source or kb.data.dataset.reads)
    return links.to_passage(source, passage) if source else ""


def _to_citation(kb: Knowledge, claim: str, place: int) -> str:
    citation = kb.data.claims[claim].cites[place]
    return links.to_citation(kb.data.sources[citation.source], citation)


def _groups(kb: Knowledge, texts: Texts) -> list[dict[str, Any]]:
    """The claims in reading order, under the section, paragraph and sentence in which they stand."""
    groups: list[dict[str, Any]] = []
    rank = {key: place for place, key in enumerate(kb.data.passages)}
    for key in kb.index.claims:
        place = min(kb.data.claims[key].passage, key=rank.__getitem__, default="")
        first = kb.data.passages[place] if place else None
        section = first.section if first else texts["list"]["unplaced"]
        paragraph = first.paragraph if first else 0
        if not groups or groups[-1]["section"] != section:
            groups.append({"section": section, "paragraphs": []})
        paragraphs = groups[-1]["paragraphs"]
        if not paragraphs or paragraphs[-1]["number"] != paragraph:
            paragraphs.append({"number": paragraph, "sentences": []})
        sentences = paragraphs[-1]["sentences"]
        if not sentences or sentences[-1]["passage"] != place:
            sentences.append({"passage": place, "claims": []})
        sentences[-1]["claims"].append(key)
    return groups


def _facts(kb: Knowledge, asked: list[str], texts: Texts) -> dict[str, Any]:
    """What the script needs to know beside the HTML: other names of works, which the page does not print, and texts."""
    return {
        "cited_as": {key: [*work.cited_as] for key, work in kb.data.sources.items() if work.cited_as},
        "texts": {
            **texts["script"],
            "title": kb.data.dataset.title,
            "argued": {one.reads: one.reversed for one in EDGES.values()},
        },
        "questions": asked,
    }  # fmt: skip
