"""The article of a saved page without what its site puts around it, and with its notes marked as notes.

Only what says itself that it is none of the article goes: navigation, headers and footers of the page, boxes and forms,
comments and lists of other posts. What is doubtful stays: a sentence too many is seen, one that is missing is not.
"""

from __future__ import annotations

import re
from typing import Any

from graph.work.webnotes import mark_notes

_OUTSIDE = [
    "nav",
    "aside",
    "form",
    "button",
    "dialog",
    "select",
    "svg",
    "iframe",
    "video",
    "audio",
    "figcaption",
    "pre",
]
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_PAGE_FRAME = ["header", "footer"]
_FRAME_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation|box)?|menu|sidebar|breadcrumbs?|cookies?|consent|comments?|disqus|related|recommended"
    r"|share|sharing|social|newsletter|subscribe|advert(?:isement)?s?|ads?|promo|banner|skip-link|toc|pagination|ticker"
    r"|kicker|byline|dateline|timestamp|bio|tags|popular|trending|recirc|paywall|player|credits?|most-read|read-more|masthead"
    r"|subscription|editsection|sitenotice|sitesub|infobox|hatnote|catlinks|printfooter|ambox|metadata|backlink)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FRAME_ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "dialog")
_NOTE_ROLES = re.compile(r"\b(?:doc-)?(?:foot|end|rear)notes?\b")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*$")
FEWEST_WORDS = 6  # of a sentence
HEADING = 10**9  # words: more than a page has
MOST_SHARE = 0.5  # of the words of a page: what holds more is no frame, whatever it is called


def reduced(soup: Any) -> None:
    """Take the frame out of a page, and write the marks of its notes and the notes in the manner of Markdown."""
    for formula in soup(["annotation", "annotation-xml"]):
        formula.decompose()
    mark_notes(soup)
    weights = _weights(soup)
    most = MOST_SHARE * (weights[id(soup)] % HEADING)
    waiting = [(soup, False)]
    while waiting:
        tag, is_inside = waiting.pop()
        is_inside = is_inside or tag.name in ("main", "article")
        for child in [child for child in tag.contents if hasattr(child, "contents")]:
            if weights[id(child)] <= most and (_is_frame(child, is_inside) or _is_data(child)):
                emptied(child)
            else:
                waiting.append((child, is_inside))
    _leave_main(soup)


def emptied(tag: Any) -> None:
    """Leave nothing of a tag; to take it out would need a look at all that stands beside it."""
    tag.clear()
    tag.name, tag.attrs = "span", {}


def _leave_main(soup: Any) -> None:
    """Take out what stands behind the main part of a page, where the page says which that is and most stands in it."""
    parts = soup("main") or soup("article")
    if len(parts) != 1:
        return
    weights = _weights(soup)
    if weights[id(parts[0])] % HEADING < MOST_SHARE * (weights[id(soup)] % HEADING):
        return
    for tag in (parts[0], *parts[0].parents):
        for behind in [*tag.next_siblings]:
            if hasattr(behind, "contents") and "[^" not in behind.get_text():
                behind.extract()


def _is_data(tag: Any) -> bool:
    """Whether a tag is a table of figures and names, without a sentence in any cell."""
    return tag.name == "table" and not any(_ends_sentence(cell.get_text()) for cell in tag(["td", "th"]))


def _ends_sentence(text: str) -> bool:
    """Whether some words end as a sentence does."""
    return len(text.split()) >= FEWEST_WORDS and _SENTENCE_END.search(text.rstrip()) is not None


def _weights(soup: Any) -> dict[int, int]:
    """How many words each tag holds; one that holds a heading of the page weighs more than the page has words."""
    weights: dict[int, int] = {}
    waiting: list[Any] = [soup]
    ended: list[Any] = []
    while waiting:
        node = waiting.pop()
        if hasattr(node, "contents"):
            ended.append(node)
            waiting += node.contents
    for tag in reversed(ended):  # those within one another the inner ones first
        own = sum(len(child.split()) for child in tag.contents if not hasattr(child, "contents"))
        inner = sum(weights[id(child)] for child in tag.contents if hasattr(child, "contents"))
        weights[id(tag)] = own + inner + (HEADING if tag.name == "h1" else 0)
    return weights


def _is_frame(tag: Any, is_inside: bool) -> bool:
    """Whether a tag is none of the article; `is_inside` says whether it stands in what the page marks as that."""
    if tag.name in ("html", "body", "main", "article") or _NOTE_ROLES.search(
        f"{tag.get('role') or ''} {tag.get('epub:type') or ''}"
    ):
        return False
    if tag.name == "aside" and tag.get_text().lstrip().startswith("[^"):  # a note
        return False
    if tag.name in _OUTSIDE or (tag.name in _PAGE_FRAME and not is_inside):
        return True
    names = [*(tag.get("class") or []), str(tag.get("id") or "")]
    if names[-1] and _is_slug(tag, names[-1]):  # programs make the id of a section of its heading: "Related Work"
        names.pop()
    hidden = tag.has_attr("hidden") or str(tag.get("aria-hidden", "")).lower() == "true"
    return hidden or tag.get("role") in _FRAME_ROLES or any(_FRAME_WORDS.search(name) for name in names)


def _is_slug(tag: Any, name: str) -> bool:
    """Whether an id is made of the words of the heading that a tag is, or begins with."""
    heading = tag if tag.name in _HEADINGS else tag.find(_HEADINGS)
    words = re.findall(r"[a-z0-9]+", heading.get_text().lower()) if heading is not None else []
    name = re.sub(r"^c\d+-", "", name.lower())  # of a chapter of a book
    return bool(words) and re.findall(r"[a-z0-9]+", name)[: len(words)] == words
