"""The entries of a BibTeX text, by bibtexparser, with their values in TeX; what is broken is read as far as it goes.

bibtexparser says where entries and fields are. Values are put together here, for both kinds of entries: texts in
braces and quotes, numbers and `@string` macros, joined by `#`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from graph.bibliography import tex
from graph.bibliography.dates import MONTHS
from graph.bibliography.entry import Entry
from graph.errors import needs_extra

Fields = list[tuple[str, str]]  # in the order of the entry, names in small letters
# letters: macros that are made of macros, each of the one before and twice, would fill any memory
LONGEST_MACRO, LONGEST_VALUE = 1_000, 20_000
_FIELD = re.compile(r"(?:(?<!\s)\s+)?(?:,\s*)?([A-Za-z][\w:.+-]{0,60})\s*=\s*")
# a further field within a value: on a line of its own, or behind a comma and with a value that is one for sure
_NEXT_FIELD = re.compile(
    r"(?:,|(?<![\s,]))(?=[^\S\n]*\n)\s+[A-Za-z][\w:.+-]{0,60}\s*=\s*[\"{\w]"
    r"|,[ \t]*[A-Za-z][\w:.+-]{2,60}[ \t]*=[ \t]*(?:[\"{]|\d{4}\b)"
)
_HEAD = re.compile(r"@(\w+)\s*[{(](?:\s*([^,={}\s\"]+)[ \t]*+|\s*)(?:,|\n|\Z|(?<=\s)(?=[A-Za-z][\w-]*\s*=))")
_KEYLESS = re.compile(
    r"(@(?!(?:string|preamble|comment)\b)[A-Za-z]+[ \t]*[{(])(?=\s*[A-Za-z][\w-]*\s*=)", re.IGNORECASE
)
_SEVERAL = {"author": " and ", "editor": " and ", "translator": " and ", "url": " ", "keywords": ", "}


class Block:
    """An entry of a BibTeX text: its kind and key, its values as TeX, and what there is to say of it."""

    __slots__ = ("entry", "key", "kind", "values")

    def __init__(self, kind: str, key: str, line: int) -> None:
        self.kind, self.key = kind.lower(), key
        self.values: dict[str, str] = {}
        self.entry = Entry(line)


def read(text: str) -> list[Block]:
    """The entries of a text, in its order. What is no entry has its problem in its `entry`.

    Raises
    ------
    CallError
        When bibtexparser is not there.
    """
    bibtexparser = library()
    from bibtexparser import model

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is wrong is said here
    text = _KEYLESS.sub(r"\1,", re.sub(r"\r\n?", "\n", text))
    parts = bibtexparser.parse_string(text, parse_stack=[]).blocks
    macros = dict(zip(MONTHS, MONTHS, strict=True))
    for part in map(_whole, parts):
        if isinstance(part, model.String):
            value = _value(part.value, macros, Entry())[0]
            if len(value) <= LONGEST_MACRO:
                macros[part.key.lower()] = value
    blocks: list[Block] = []
    position = 0
    for part, end in _with_ends(parts, text):
        start, position = position, end
        if isinstance(part, model.Entry):
            block = Block(part.entry_type, part.key, (part.start_line or 0) + 1)
            if text[text.rfind("\n", 0, max(0, text.find("@", start))) + 1 : start + 1].lstrip().startswith("%"):
                block.entry.left_out(f"line {block.entry.line} has an entry behind a %")
            _fill(block, [(field.key, str(field.value)) for field in part.fields], macros)
            blocks.append(block)
        elif isinstance(part, model.ParsingFailedBlock):
            blocks += _broken(text[text.find("@", start) : end], (part.start_line or 0) + 1, macros)
        elif isinstance(part, model.ImplicitComment) and blocks and _FIELD.match(part.comment):
            blocks[-1].entry.say(f"line {(part.start_line or 0) + 1} stands behind a brace that closes too early")
            _fill(blocks[-1], list(_fields(part.comment, macros, blocks[-1].entry)), {})
    return blocks


def library() -> Any:
    """Bibtexparser. Raises CallError when it is not there."""
    with needs_extra("BibTeX", "bib"):
        import bibtexparser
    return bibtexparser


def _whole(part: Any) -> Any:
    """A block itself where bibtexparser wrapped it, because its key or a field stands twice."""
    inner = getattr(part, "ignore_error_block", None)
    return _whole(inner) if inner is not None else part


def _with_ends(parts: list[Any], text: str) -> Iterator[tuple[Any, int]]:
    """Each block, and where it ends: before the next one; what stands behind a broken one belongs to it."""
    starts, line, position = [], 0, 0
    for part in parts:
        while line < (part.start_line or 0):
            position, line = text.find("\n", position) + 1, line + 1
        raw = getattr(part, "raw", None) or ""
        position = max(position, text.find(raw[:30], position))
        starts.append(position)
    end, behind = len(text), len(text)  # of the block, and of one whose rest bibtexparser took for a comment
    ends: list[tuple[Any, int]] = []
    for start, part in zip(reversed(starts), map(_whole, reversed(parts)), strict=True):
        kind = type(part).__name__
        ends.append((part, behind if kind == "ParsingFailedBlock" else end))
        end = start
        behind = behind if kind == "ImplicitComment" else start
    was_broken = False
    for part, end in reversed(ends):
        kind = type(part).__name__
        if not (was_broken and kind == "ImplicitComment"):
            was_broken = kind == "ParsingFailedBlock"
            yield part, end


def _broken(raw: str, line: int, macros: dict[str, str]) -> Iterator[Block]:
    """The entry of a block that bibtexparser refused: as far as it can be read, else its problem."""
    head = _HEAD.match(raw)
    block = Block(head[1] if head else "", (head[2] or "") if head else "", line)
    if head is not None and head[1].lower() not in ("string", "preamble", "comment"):
        _fill(block, list(_fields(raw[head.end() :], macros, block.entry)), {})
    if not {"title", "author", "editor", "booktitle"} & block.values.keys():
        block.entry.left_out(f"line {line} begins an entry that is no BibTeX")
    else:
        block.entry.say("the entry is no whole BibTeX; it was read as far as it goes")
    yield block


def _fields(text: str, macros: dict[str, str], entry: Entry) -> Iterator[tuple[str, str]]:
    """The fields of a broken entry, each value in braces; one without an end goes to the next line with a field."""
    position = end = 0
    while match := _FIELD.search(text, position):
        start = match.end()
        if (
            start >= end or text[start] in '{"'
        ):  # else it is within a row of values without commas, which ends as it did
            end = _value_end(text, start)
        value, rest = _value(text[start:end], macros, entry)
        yield match[1], f"{{{value}}}"
        position = end - len(rest) if rest else end


def _value_end(text: str, start: int) -> int:
    """Where the value ends that begins at `start`."""
    if text[start : start + 1] == "{":
        end = tex.group_end(text, start)
    elif text[start : start + 1] == '"':
        closing = re.compile(r'(?<!\\)"').search(text, start + 1)
        end = closing.end() if closing else -1
    else:
        end = start + len(re.match(r"[^,\n})]*", text[start:])[0])  # type: ignore[index]  # matches anything
    following = _NEXT_FIELD.search(text, start)
    if following and (end == -1 or (following.start() < end and text[start] in '{"' and _runs_on(text[start:end]))):
        return following.start()
    return len(text) if end == -1 else end


def _runs_on(value: str) -> bool:
    """Whether a value in braces holds lines that look like further fields: a brace is missing before them."""
    return len(_NEXT_FIELD.findall(value)) > 0


def _fill(block: Block, fields: Fields, macros: dict[str, str]) -> None:
    """Put the values of fields into a block, each once."""
    waiting = list(reversed(fields))
    while waiting:
        name, raw = waiting.pop()
        value, rest = _value(raw, macros, block.entry)
        if rest and (match := _FIELD.match(rest)):
            block.entry.say(f"a comma is missing before {match[1]}")
            waiting.append((match[1], rest[match.end() :]))
        _put(block, name.strip().lower(), " ".join(value.split()))


def _put(block: Block, name: str, value: str) -> None:
    """Put a value into a block; of a field that stands twice the first counts, as in BibTeX, and the other is said."""
    old = block.values.get(name, "")
    if not old:
        block.values[name] = value
    elif value and value != old:
        if name in _SEVERAL:
            block.values[name] = f"{old}{_SEVERAL[name]}{value}"
        else:
            block.entry.say(f"{name} stands there twice; the other: {tex.plain(value)}")


def _value(raw: str, macros: dict[str, str], entry: Entry) -> tuple[str, str]:
    """A value put together of its pieces, and what behind it looks like a field without a comma before it."""
    value, position, joined = "", 0, True
    while position < len(raw):
        sign = raw[position]
        if sign.isspace() or sign in "#," or (value and sign in ";:."):  # signs that stand where a comma should
            joined = joined or sign == "#"
            position += 1
            continue
        if value and not joined and _FIELD.match(raw, position):
            return value, raw[position:]
        piece, position = _piece(raw, position, macros, entry)
        value += piece if joined or not value else f" {piece}"
        joined = False
        if len(value) > LONGEST_VALUE and position < len(raw):
            entry.say(f"a value goes on behind its first {LONGEST_VALUE:,} letters, which is left out")
            break
    return value, ""


def _piece(raw: str, start: int, macros: dict[str, str], entry: Entry) -> tuple[str, int]:
    """One piece of a value, and where it ends."""
    if raw[start] == "{":
        end = tex.group_end(raw, start)
        return (raw[start + 1 : end - 1], end) if end != -1 else (raw[start + 1 :], len(raw))
    if raw[start] == '"':
        for match in re.finditer(r'\\.|"', raw[start + 1 :], re.DOTALL):
            inner = raw[start + 1 : start + 1 + match.start()]
            if match[0] == '"' and inner.count("{") <= inner.count("}"):
                return inner, start + 1 + match.end()
        return raw[start + 1 :], len(raw)
    word = re.match(r'[^\s#{}",]+|.', raw[start:], re.DOTALL)[0]  # type: ignore[index]  # matches anything
    if word.lower() in macros:
        return macros[word.lower()], start + len(word)
    if macros and not word[0].isdigit() and re.fullmatch(r"[A-Za-z][\w:.+-]*", word):
        entry.say(f"the macro {word} is in no @string")
    return word, start + len(word)
