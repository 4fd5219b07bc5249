"""The notes of a web page, and their marks: joined by links, by signs and numbers, or standing in the margin."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from graph.work.foot import SIGNS

_NOTE_MARK = re.compile(r"\d{1,3}|[*†‡a-z]")
_NOTE_TARGET = re.compile(
    r"#(?:user-content-)?(?:_?(?:foot|end)?note|fn|cite_note|_ftn|_edn|en)[-_:]?[\w.-]*$", re.IGNORECASE
)
_BACK = re.compile(r"[↑↩⤴^]️?|\[?(?:back|return)\]?|[a-z]{1,2}|[\[(]?\d{1,3}[\])]?\.?", re.IGNORECASE)
_NOTE_BLOCKS = ("p", "li", "div", "aside", "dd", "td")
_OWN_MARK = re.compile(
    r"(?:\[(\d{1,3}|[a-z*†‡])\]|(\d{1,3})[.)]?(?=[\s\xa0])|([*†‡])(?=\s?\S)|\(([\da-z]{1,3})\))[\s\xa0]*"
)
_IN_MARGIN = re.compile(
    r"(?:^|[-_])(?:side-?note|margin-?note|footnote-?(?:text|content|body)|inline-?note)(?:$|[-_])", re.IGNORECASE
)
FEWEST_WORDS = 2  # of a note in the margin


def mark_notes(soup: Any) -> None:
    """Write the marks of notes and the notes in the manner of Markdown, however the page joins them."""
    _put_behind(soup)
    _name_signs(soup)
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
            label = SIGNS.get(text, text)
            labels[name] = label if texts[text] == 1 else f"{label}-c{texts[text]}"
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
        own = next((text for text in note.find_all(string=True) if text.strip()), None)
        match = _OWN_MARK.match(own.lstrip()) if own is not None else None
        printed = next(filter(None, match.groups())) if match else ""
        if own is not None and match and SIGNS.get(printed, printed) == label.partition("-c")[0]:
            own.replace_with(soup.new_string(own.lstrip()[match.end() :]))
        first = note.find("p")
        (first if first is not None else note).insert(0, soup.new_string(f"[^{label}]: "))


def _is_mark(link: Any, target: Any) -> bool:
    """Whether a link is the mark of a note: its address or its role says so, or the note leads back to it."""
    if _NOTE_TARGET.search(str(link["href"])) or "noteref" in f"{link.get('epub:type')} {link.get('role')}":
        return not _begins_block(link)
    own = {str(tag.get("id")) for tag in (link, link.parent) if tag.get("id")}
    block = target if target.name in _NOTE_BLOCKS else target.find_parent(_NOTE_BLOCKS)
    leads_back = block is not None and any(str(back["href"])[1:] in own for back in block("a", href=re.compile("^#.")))
    begins_alike = block is not None and _begins_with(block, link.get_text().strip().strip("[]()."))
    return (leads_back or begins_alike) and not _begins_block(link)


def _begins_with(block: Any, label: str) -> bool:
    """Whether a note bears its own mark, as "1." or "*"; a note of one letter has to have brackets."""
    match = _OWN_MARK.match(block.get_text().strip())
    return match is not None and next(filter(None, match.groups())) == label


def _put_behind(soup: Any) -> None:
    """Let notes that stand in the margin, within their sentences, stand behind the page, with a mark in their place."""
    body = soup.body or soup
    for number, note in enumerate(soup(["span", "small", "aside"], class_=_IN_MARGIN), start=1):
        if len(note.get_text().split()) < FEWEST_WORDS or note.find_parent(class_=_IN_MARGIN) is not None:
            continue
        note.insert_before(soup.new_string(f"[^margin-{number}]"))
        paragraph = soup.new_tag("p")
        paragraph.append(soup.new_string(f"[^margin-{number}]: "))
        body.append(paragraph)
        note.extract()
        note.name, note.attrs = "span", {}
        paragraph.append(note)


def _name_signs(soup: Any) -> None:
    """Name the notes that signs mark, *, † and ‡, where a raised sign has a paragraph that begins with it."""
    raised: dict[str, Any] = {}
    for tag in soup("sup"):
        if (sign := tag.get_text().strip().strip("[]()")) in SIGNS and not _begins_block(tag) and tag.find("a") is None:
            raised.setdefault(sign, tag)
    if not raised:
        return
    for block in soup(["p", "li", "div"]):
        sign = block.get_text().strip()[:1]
        if sign not in raised or block.find(["p", "div", "li"]) is not None:
            continue
        first = next(text for text in block.find_all(string=True) if text.strip())
        first.replace_with(soup.new_string(first.replace(sign, f"[^{SIGNS[sign]}]: ", 1)))
        raised.pop(sign).replace_with(soup.new_string(f"[^{SIGNS[sign]}]"))


def _begins_block(link: Any) -> bool:
    """Whether no text stands before a link in its block, as before one that leads back from a note."""
    block = link.find_parent(_NOTE_BLOCKS)
    if block is None:
        return False
    before = next((text for text in block.find_all(string=True) if text.strip()), None)
    return before is not None and any(parent is link for parent in before.parents)
