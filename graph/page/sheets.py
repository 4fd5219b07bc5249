"""What the script draws opening and relations of to take away, beside the claims that it has: words and numbers.

Both stand in the page as HTML, from which nothing is read back; so what is said in them is handed to the script, too.
"""

from __future__ import annotations

from html import unescape
from typing import Any

from graph.page.messages import Texts, ngettext
from graph.page.opening import SIGNS, Opening
from graph.page.relations import RelationView
from graph.relations.busiest import Deed, Doer, Ending
from graph.text import listed


def opening_sheet(shown: Opening, title: str, texts: Texts) -> dict[str, Any]:
    """The opening for the script.

    A section has its heading, the words that count its claims, and how many they are: the claims follow in their order.

    Parameters
    ----------
    shown
        The opening, as the page has it.
    title
        What the dataset is called, which is the headline where nothing was found.
    texts
        All texts of the page.
    """
    said, first, parts = texts["opening"], *_headline(shown)
    headline = f"{first} {listed(parts, said['and'])}." if parts else title
    left_out = shown.sections_left_out
    return {
        "headline": headline,
        "further": " ".join(filter(None, (shown.unchecked, *shown.further, shown.checks))),
        "titles": {
            "tiles": said["tiled"] if shown.is_tiled else said["barred"],
            "works": f"{said['whose']}: {said['whose_counts']}",
            "doers": texts["relations"]["title"],
        },
        "sections": [
            [
                section.heading or texts["list"]["unplaced"],
                _plain(ngettext(len(section.tiles), texts["script"]["claims"]))
                + ("" if section.citing else f", {said['no_citation']}"),
                len(section.tiles),
            ]
            for section in shown.sections
        ],
        "left": [_plain(ngettext(left_out, said["sections_left_out"]))] if left_out else [],
        "doers": [{"name": doer.begins, "does": _deeds(doer, said)} for doer in shown.doers],
        "isTiled": shown.is_tiled,
    }


def relations_sheet(view: RelationView | None, texts: Texts) -> dict[str, Any] | None:
    """The headline of the relations, and what is said of those that are not drawn; nothing where there are none."""
    if view is None:
        return None
    said = texts["relations"]
    count = _plain(ngettext(view.count, said["relations"]))
    notes = [said["drawn"].format(view.drawn, len(view.kinds))] if view.left_out else []
    return {
        "headline": said["about"].format(count, view.most, view.busiest),
        "notes": [*([said["bundles"]] if view.kinds else []), *notes],
    }


def _headline(shown: Opening) -> tuple[str, list[str]]:
    words = [part for _, part in shown.finding]
    return (words[0], words[1:]) if words else ("", [])


def _deeds(doer: Doer, texts: Texts) -> str:
    """What a subject does, in words with the signs of their verdicts, and how much more there is."""
    more = doer.more + sum(deed.more for deed in doer.deeds)
    told = "; ".join(map(_deed, doer.deeds))
    return f"{told}; {_plain(ngettext(more, texts['and_more']))}" if more else told


def _deed(deed: Deed) -> str:
    return f"{deed.verb} {', '.join(map(_ending, deed.endings))}"


def _ending(ending: Ending) -> str:
    sign = SIGNS.get(ending.grade.replace(" ", "-"), "")
    return " ".join(filter(None, (ending.name, ending.complement, sign)))


def _plain(message: object) -> str:
    """A text that was made for a template, as the script takes it."""
    return unescape(str(message))
