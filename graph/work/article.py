"""The article of a saved page without what its site puts around it, and with its notes marked as notes.

Only what says itself that it is none of the article goes: navigation, headers and footers of the page, boxes and forms,
comments and lists of other posts. What is doubtful stays: a sentence too many is seen, one that is missing is not.
"""

from __future__ import annotations

import re
from typing import Any

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
_PAGE_FRAME = ["header", "footer"]
_FRAME_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|sidebar|breadcrumbs?|cookies?|consent|comments?|disqus|related|recommended"
    r"|share|sharing|social|newsletter|subscribe|advert(?:isement)?s?|promo|banner|skip-link|toc|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FRAME_ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "dialog")
_NOTE_TARGET = re.compile(
    r"#(?:user-content-)?(?:_?(?:foot|end)?note|fn|cite_note|_ftn|_edn|en)[-_:]?[\w.-]*$", re.IGNORECASE
)
_NOTE_ROLES = re.compile(r"\b(?:doc-)?(?:foot|end|rear)notes?\b")
_BACK = re.compile(r"[↑↩⤴^]️?|\[?(?:back|return)\]?", re.IGNORECASE)
HEADING = 10**9  # words: more than a page has
MOST_SHARE = 0.5  # of the words of a page: what holds more is no frame, whatever it is called


def reduced(soup: Any) -> None:
    """Take the frame out of a page, and write the marks of its notes and the notes in the manner of Markdown."""
    weights = _weights(soup)
    most = MOST_SHARE * (weights[id(soup)] % HEADING)
    waiting = [(soup, False)]
    while waiting:
        tag, is_inside = waiting.pop()
        is_inside = is_inside or tag.name in ("main", "article")
        for child in [child for child in tag.contents if hasattr(child, "contents")]:
            if weights[id(child)] <= most and _is_frame(child, is_inside):
                child.extract()
            else:
                waiting.append((child, is_inside))
    _mark_notes(soup)


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
    if tag.name in _OUTSIDE or (tag.name in _PAGE_FRAME and not is_inside):
        return True
    names = [*(tag.get("class") or []), str(tag.get("id") or "")]
    hidden = tag.has_attr("hidden") or str(tag.get("aria-hidden", "")).lower() == "true"
    return hidden or tag.get("role") in _FRAME_ROLES or any(_FRAME_WORDS.search(name) for name in names)


def _mark_notes(soup: Any) -> None:
    by_id = {str(tag["id"]): tag for tag in soup(id=True)}
    labels: dict[str, str] = {}
    for link in soup("a", href=_NOTE_TARGET):
        target, text = by_id.get(str(link["href"])[1:]), link.get_text().strip().strip("[]()")
        if target is None or not re.fullmatch(r"\d{1,3}|[*†‡a-z]", text) or link.find_parent(id=str(link["href"])[1:]):
            continue
        labels[str(link["href"])[1:]] = text
        mark = soup.new_string(f"[^{text}]")
        raised = link.find_parent("sup")
        (raised if raised is not None and raised.get_text().strip().strip("[]()") == text else link).replace_with(mark)
    for name, text in labels.items():
        note = by_id[name]
        for link in note("a", href=re.compile("^#")):
            if _BACK.fullmatch(link.get_text().strip()) or not link.get_text().strip():
                link.decompose()
        if note.name == "li":
            note.name = "p"
        first = note.find("p")
        (first if first is not None else note).insert(0, soup.new_string(f"[^{text}]: "))
