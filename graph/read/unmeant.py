"""Valid YAML that cannot be meant: a text that a comment cuts off, a quote closed too early, a value no program reads.

What YAML takes for a comment is gone without a word. And some plain values no reader of YAML 1.1 can make anything of,
such as a day that no month has; a file that holds one is closed to every program that reads it with PyYAML.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from graph.read.problems import quote
from graph.read.signs import LONGEST, without_quoted

_COMMENT_BEHIND_VALUE = re.compile(r"(?<=\S)[ \t]+(?=#)")
_COMMENT = re.compile(r"#[^\r\n]{0,500}")
_CLOSING = re.compile(r"[\]}]")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")
# plain values that PyYAML gives a type and may then fail to convert; it has the last word on each; the sign
# before a value and its first one stand first here, by which most of a text is passed over
_TYPED = re.compile(
    r"[\s\[{,:](?=[=<+\-\d_])(=|<<"
    r"|[-+]?0[bx]_+|[-+]?[\d_]{4000,}"
    r"|\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?"
    r")(?![^\s,:\]}])"
)


def ends_before_comments(text: str) -> frozenset[int]:
    """Where in a text something ends and a comment may follow on the same line: offsets."""
    return frozenset(match.start() for match in _COMMENT_BEHIND_VALUE.finditer(text))


def comment_at(text: str, end: int) -> tuple[int, str]:
    """The offset of the comment behind something that ends at an offset, and its text, of which the first may do."""
    match = _COMMENT.search(text, end)
    return (match.start(), match[0].rstrip()) if match else (end, "")


def cut_off(value: str, style: str | None, comment: str) -> tuple[str, str] | None:
    """Message and hint where a comment is most likely the rest of the value before it.

    Parameters
    ----------
    value, style
        The value, and the quotes that it is in; nothing for a plain one.
    comment
        What follows it, from its sign on.
    """
    is_quoted = style in ("'", '"')
    if is_quoted and (comment.endswith(str(style)) or (style == '"' and comment.count('"') % 2)):
        return f"the quote closes too early: {quote(comment)} is read as a comment and cut off", "close it at the end"
    is_tight = re.match(r"#[^\s#]", comment)
    is_sentence = " " in value and not _SENTENCE_END.search(value) and _SENTENCE_END.search(comment)
    if not is_tight and (is_quoted or not is_sentence):
        return None
    hint = "put the value in quotes" + (", or a space behind the #" if is_tight else ", or the comment on its own line")
    return f"{quote(comment)} behind a space is read as a comment and cut off", hint


def cut_bracket(lines: list[str]) -> tuple[int, int, str] | None:
    """The comment that hides the end of a list or mapping in brackets: its line and column from 0, and its text."""
    for number, line in enumerate(lines):
        match = _COMMENT_BEHIND_VALUE.search(without_quoted(line)) if "#" in line and len(line) < LONGEST else None
        if match is not None:
            column, comment = comment_at(line, match.start())
            if _CLOSING.search(comment):
                return number, column, comment
    return None


def refused_by_pyyaml(text: str) -> frozenset[str]:
    """The plain values in a text that PyYAML would refuse: it knows their type and cannot convert them.

    >>> sorted(refused_by_pyyaml("a: 2019-02-30, b: 2019-02-28, c: =, d: 1=1"))
    ['2019-02-30', '=']
    """
    return frozenset(value for value in {*_TYPED.findall(f"\n{text}")} if _is_refused(value))


def _is_refused(value: str) -> bool:
    resolver: Any = yaml.resolver.Resolver()
    constructor: Any = yaml.constructor.SafeConstructor()
    tag = resolver.resolve(yaml.ScalarNode, value, (True, False))
    try:
        constructor.construct_object(yaml.ScalarNode(tag, value))
    except (yaml.YAMLError, ValueError, OverflowError):
        return True
    return False
