"""What the template is given, by the part of the page that takes it: from here one sees where each thing comes from.

A name stands in the template as it stands here. What the page is made with (styles, scripts, the map) comes from
`graph.page` itself.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import lru_cache, partial
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from graph.ask.names import names_of
from graph.ask.understand import understand
from graph.describe import describe
from graph.evidence import ranking, support
from graph.evidence.audit import Audit
from graph.evidence.report import in_numbers
from graph.knowledge import EDGES, Knowledge
from graph.knowledge.voice import voice
from graph.lessons import lessons
from graph.map.plan import MapLayout
from graph.map.svg import map_svg
from graph.offers import Offer, openers
from graph.page.arguments import argument_trees
from graph.page.byline import byline, heading, signature
from graph.page.card import addresses_read, arguing, ranked_citations, verdict_class
from graph.page.charts import charts
from graph.page.compress import packed
from graph.page.deferred import is_deferred
from graph.page.findings import audited
from graph.page.listing import section_groups, unread
from graph.page.messages import Texts, format_message, ngettext
from graph.page.mirror import questions
from graph.page.opening import GRADES, SIGNS, opening
from graph.page.plurals import listed_forms
from graph.page.records import ARGUMENTS, columns
from graph.page.relations import relation_view
from graph.page.sheets import opening_sheet, relations_sheet
from graph.records import links
from graph.text import listed, within_quotes
from graph.wording import figure, speaker

MOST_OPENERS = 3  # questions beside the box, with a lesson as the fourth
MOST_TOLD = 20  # answers of such a question: a number above that says only that it is wide
MOST_ANSWERS = 10  # records that the answer to a task lists

Contents = dict[str, Any]  # by the name under which the template has it


def contents(kb: Knowledge, whole: bool, texts: Texts, layout: MapLayout) -> Contents:
    """Everything that the template is given of a dataset, or of a part of one where it is not `whole`, with its map.

    Raises
    ------
    graph.read.DataError
        When a lesson asks a question that is not understood.
    """
    views = _views(kb, texts, layout)
    return {
        "data": kb.data,
        "openers": _openers(kb),
        "most_told": MOST_TOLD,
        **_language(kb, texts),
        **_records(kb),
        **views,
        **(_of_the_whole(kb) if whole else {"audit": None, "lessons": (), "impacts": {}}),
        **_script_data(kb, views, texts),
    }


def _openers(kb: Knowledge) -> list[Offer]:
    """The questions beside the box: of few answers if there are any, first one of each kind, and then a second."""
    occurred: Counter[str] = Counter()

    def rank(offer: Offer) -> tuple[bool, int]:
        target = understand(names_of(kb), offer.question).target
        occurred[target] += 1
        return offer.answers > MOST_TOLD, occurred[target]

    return sorted(openers(kb), key=rank)[:MOST_OPENERS]


def _language(kb: Knowledge, texts: Texts) -> Contents:
    """What the page says itself, and how gaps are filled: for every part of it.

    `of_data` marks the elements in which the data speak, where these are in another language.
    """
    from markupsafe import Markup

    language = kb.data.dataset.language
    of_data = Markup(' lang="{}"').format(language) if language != texts["language"] else ""
    filling = {"format_message": format_message, "ngettext": ngettext, "listed": listed}
    return {"texts": texts, "of_data": of_data, **filling}


def _records(kb: Knowledge) -> Contents:
    """How a record is told: for the cards of claims, entities and sources, and wherever one is named."""
    return {
        "describe": partial(describe, kb),
        "name": kb.name,
        "speaker": lambda claim: speaker(kb, voice(kb, claim)),
        "figure": figure,
        "ranked_citations": ranked_citations,
        "arguing": arguing,
        "addresses_read": addresses_read(kb),
        "grade": lambda claim_id: support(kb, claim_id).word,
        "verdict_class": verdict_class,
        "edge_kinds": EDGES,
        "passage_address": partial(_passage_address, kb),
        "citation_address": partial(_citation_address, kb),
        "host": _host,
        "within_quotes": within_quotes,
        "is_address": _is_address,
    }


def _views(kb: Knowledge, texts: Texts, layout: MapLayout) -> Contents:
    """The views that a part of a dataset has, too: opening, map, claims, relations, arguments, charts."""
    groups = section_groups(kb)
    return {
        "byline": byline(kb, texts["head"]["byline"]),
        "page_title": heading(kb),
        "signature": signature(kb, texts["head"]["byline"]),
        "opening": opening(kb, groups, texts["opening"]),
        "grades": GRADES,
        "signs": {"own": "", **SIGNS},
        "map_svg": map_svg(kb, layout),
        "section_groups": groups,
        "unread": unread(kb),
        "stubs": kb.stubs,
        "deferred": is_deferred(kb),
        "stated": relation_view(kb, texts),
        "argument_trees": argument_trees(kb),
        "charts": charts(kb, texts),
    }


def _of_the_whole(kb: Knowledge) -> Contents:
    """What only the whole can tell: audit, lessons, and what falls without each source."""
    audit = Audit(kb)
    return {
        "audit": audit,
        "audited": audited(audit),
        "lessons": lessons(kb),
        "most_answers": MOST_ANSWERS,
        "impacts": {source_id: in_numbers(impact) for source_id, impact in ranking(kb)},
    }


def _script_data(kb: Knowledge, views: Contents, texts: Texts) -> Contents:
    """What the script lists, draws and answers by, and what it says."""
    return {
        "packed_questions": packed(json.dumps(questions(kb), ensure_ascii=False, separators=(",", ":"))),
        "columns": columns(kb),
        "facts": {
            "credit": _credit(kb, texts["credits"]),
            "byline": views["byline"],
            "opening": opening_sheet(views["opening"], kb.data.dataset.title, texts),
            "relations": relations_sheet(views["stated"], texts),
            "texts": {
                **texts["script"],
                "plural": listed_forms(texts["plural"]),
                "title": kb.data.dataset.title,
                "argued": {kind: [EDGES[kind].reads, EDGES[kind].reversed] for kind in ARGUMENTS},
            },
        },
    }


def _credit(kb: Knowledge, texts: Texts) -> str:
    """Who curated the dataset and under which licence, as a picture to take away says it; nothing where nobody says."""
    header = kb.data.dataset
    curators = format_message(texts["curators"], listed(header.curators, texts["joint"])) if header.curators else ""
    license_ = format_message(texts["license"], header.license) if header.license else ""
    return unescape(" ".join(part for part in (curators, license_) if part))


def _passage_address(kb: Knowledge, passage_id: str) -> str:
    """The address that opens the work at the sentence, or nothing."""
    source = kb.data.sources.get(kb.data.work_of(passage_id))
    return links.to_passage(source, kb.data.passages[passage_id]) if source else ""


def _citation_address(kb: Knowledge, claim_id: str, index: int) -> str:
    """The address that opens the work which the claim cites at this position, counted from 0, or nothing."""
    citation = kb.data.claims[claim_id].cites[index]
    return links.to_citation(kb.data.sources[citation.source], citation)


@lru_cache(maxsize=1 << 12)
def _host(address: str) -> str | None:
    """The name of the machine behind an address; the same few are read for claim after claim."""
    return urlsplit(address).hostname


def _is_address(words: str) -> bool:
    """Whether words that may be anything are a web address and nothing else, which is safe as a link."""
    return re.fullmatch(r"https?://\S+", words) is not None
