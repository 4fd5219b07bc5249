"""The article of a saved page without what its site puts around it, and with its notes marked as notes.

Only what says itself that it is none of the article goes: navigation, headers and footers of the page, boxes and forms,
comments and lists of other posts. What is doubtful stays: a sentence too many is seen, one that is missing is not.
"""

from __future__ import annotations

import re
from collections import Counter
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
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_PAGE_FRAME = ["header", "footer"]
_FRAME_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation|box)?|menu|sidebar|breadcrumbs?|cookies?|consent|comments?|disqus|related|recommended"
    r"|share|sharing|social|newsletter|subscribe|advert(?:isement)?s?|ads?|promo|banner|skip-link|toc|pagination|ticker"
    r"|kicker|byline|dateline|timestamp|bio|tags|popular|trending|recirc|paywall|player|credits?|most-read|read-more|masthead"
    r"|subscription|editsection|sitenotice|sitesub|infobox|hatnote|catlinks|printfooter|ambox|metadata|backlink)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"\d{1,3}|[*†‡a-z]")
_FRAME_ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "dialog")
_NOTE_TARGET = re.compile(
    r"#(?:user-content-)?(?:_?(?:foot|end)?note|fn|cite_note|_ftn|_edn|en)[-_:]?[\w.-]*$", re.IGNORECASE
)
_NOTE_ROLES = re.compile(r"\b(?:doc-)?(?:foot|end|rear)notes?\b")
_BACK = re.compile(r"[↑↩⤴^]️?|\[?(?:back|return)\]?|[a-z]{1,2}|[\[(]?\d{1,3}[\])]?\.?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*$")
FEWEST_WORDS = 6  # of a sentence
_NOTE_BLOCKS = ("p", "li", "div", "aside", "dd", "td")
HEADING = 10**9  # words: more than a page has
MOST_SHARE = 0.5  # of the words of a page: what holds more is no frame, whatever it is called


def reduced(soup: Any) -> None:
    """Take the frame out of a page, and write the marks of its notes and the notes in the manner of Markdown."""
    for formula in soup(["annotation", "annotation-xml"]):
        formula.decompose()
    _mark_notes(soup)
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


def _mark_notes(soup: Any) -> None:
    by_id = {str(tag["id"]): tag for tag in soup(id=True)}
    labels: dict[str, str] = {}  # the id of a note -> its label, which is that of no other note
    texts: Counter[str] = Counter()
    for link in soup("a", href=re.compile("^#.")):
        name, text = str(link["href"])[1:], link.get_text().strip().strip("[]().")
        target = by_id.get(name)
        if target is None or not _NOTE_MARK.fullmatch(text) or link.find_parent(id=name) or not _is_mark(link, target):
            continue
        if name not in labels:
            texts[text] += 1
            labels[name] = text if texts[text] == 1 else f"{text}-c{texts[text]}"
        mark = soup.new_string(f"[^{labels[name]}]")
        raised = link.find_parent("sup")
        (raised if raised is not None and raised.get_text().strip().strip("[]()") == text else link).replace_with(mark)
    for name, label in labels.items():
        note = by_id[name] if by_id[name].name in _NOTE_BLOCKS else by_id[name].find_parent(_NOTE_BLOCKS) or by_id[name]
        for link in note("a", href=re.compile("^#")):
            if _BACK.fullmatch(link.get_text().strip()) or not link.get_text().strip():
                link.decompose()
        if note.name == "li":
            note.name = "p"
        first = note.find("p")
        (first if first is not None else note).insert(0, soup.new_string(f"[^{label}]: "))


def _is_mark(link: Any, target: Any) -> bool:
    """Whether a link is the mark of a note: its address or its role says so, or the note leads back to it."""
    if _NOTE_TARGET.search(str(link["href"])) or "noteref" in f"{link.get('epub:type')} {link.get('role')}":
        return not _begins_block(link)
    own = {str(tag.get("id")) for tag in (link, link.parent) if tag.get("id")}
    block = target if target.name in _NOTE_BLOCKS else target.find_parent(_NOTE_BLOCKS)
    leads_back = block is not None and any(str(back["href"])[1:] in own for back in block("a", href=re.compile("^#.")))
    return leads_back and not _begins_block(link)


def _begins_block(link: Any) -> bool:
    """Whether no text stands before a link in its block, as before one that leads back from a note."""
    block = link.find_parent(_NOTE_BLOCKS)
    if block is None:
        return False
    before = next((text for text in block.find_all(string=True) if text.strip()), None)
    return before is not None and any(parent is link for parent in before.parents)
