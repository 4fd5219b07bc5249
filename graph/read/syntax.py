"""What libyaml says about broken YAML, in words that a curator can act on."""

from __future__ import annotations

import re
from typing import Any

import yaml

from graph.read import signs
from graph.read.files import LINE_END
from graph.read.problems import SyntaxProblem, quote
from graph.read.recover import WITHOUT_ITS_COLON, at_margin, lacks_colon
from graph.read.tree import MAX_DEPTH
from graph.read.unmeant import cut_bracket

TOO_DEEP = (f"more than {MAX_DEPTH} levels stand inside each other", "look for a bracket too many")
AT_THE_MARGIN = ("stands at the margin, as the name of a section does", "indent it like the records above")
UNCLOSED = "look for a bracket or comma too few, or a value with a colon or bracket in it that needs quotes"
# a part of libyaml's sentence, our message and hint; the first that fits is taken
SENTENCES: tuple[tuple[str, str, str], ...] = (
    ("tab character", "a tab is used for indentation", "use spaces"),
    ("unknown escape character", "a backslash stands before a letter it cannot escape", "use single quotes, or \\\\"),
    ("did not find expected ',' or ']'", "the list that opens here with [ is not closed", UNCLOSED),
    ("did not find expected ',' or '}'", "the mapping that opens here with { is not closed", UNCLOSED),
    ("could not find expected ':'", "a colon is missing after a name", "write name: value"),
    ("expected '-' indicator", "a line of this list does not begin with a dash", "line it up, or add the dash"),
    (
        "block sequence entries are not allowed",
        "a list begins in the middle of a line",
        "begin it on a line of its own",
    ),
    ("expected node content", "a value is missing here", "write it, or remove the comma"),
    ("comment or line break", "a value begins with | or >", "put the value in quotes"),
    ("mapping keys are not allowed", "a value begins with ?", "put the value in quotes"),
    ("hexdecimal number", "a backslash stands before a letter it cannot escape", "use single quotes, or \\\\"),
    ("invalid Unicode character", "an escape stands for half of a character", "write the character itself"),
    ("incompatible YAML", "a line begins with %", "remove the line"),
    ("unknown directive", "a line begins with %", "put the value in quotes, or remove the line"),
    ("expected <document start>", "something follows the end of the document", "remove the line with the three dots"),
    ("nesting depth", *TOO_DEEP),  # libyaml has a bound of its own since 0.2.6, and looks ahead
    ("did not find expected key", "the indentation does not fit the lines above", "line it up with its neighbours"),
)

QUOTES = ("'", '"')  # the styles of a scalar that something closes
# libyaml's contexts (what it was in the middle of) whose beginning is where the mistake is
OPENED_AT = ("quoted scalar", "simple key", "flow sequence", "flow mapping", "an alias", "an anchor")


def explain(error: yaml.YAMLError, text: str, last_event: Any) -> tuple[SyntaxProblem, int, int]:
    """The syntax error as a problem, where the curator should look, and the first and last lines that it spoils.

    `last_event` is what was read last before the error. Where that is a text in quotes over several lines, with more
    text behind it, its first quote is most likely the one that nobody closed.
    """
    sentence = getattr(error, "problem", None) or str(error)
    context = getattr(error, "context", None) or ""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return SyntaxProblem(1, 1, (), "this is not YAML", "write name: value lines"), 1, 1
    context_mark = getattr(error, "context_mark", None)
    is_opened = any(part in context for part in OPENED_AT)  # else it is a block, and what stands above is in order
    first = context_mark.line + 1 if is_opened and context_mark is not None and context_mark.column else mark.line + 1
    last = first if "simple key" in context else mark.line + 1  # where a colon is missing, the line below is in order
    lines = LINE_END.split(text)
    sign = _sign(lines, mark, context_mark) or _comment(lines, mark, context_mark, last_event)
    if sign is not None:
        return sign, min(first, sign.line), max(sign.line, last)
    name = _name_above(lines, mark, context_mark, sentence)
    if name is not None:
        return name, name.line, name.line
    if is_opened and "escape" not in sentence:
        mark = context_mark or mark  # libyaml points to where it gave up, often far below
    if "unexpected end of stream" in sentence and "quoted scalar" in context:
        message, hint = "a quote opens here and is never closed", "close it"
        return SyntaxProblem(mark.line + 1, mark.column + 1, (), message, hint), first, mark.line + 1
    if isinstance(last_event, yaml.ScalarEvent) and last_event.style in QUOTES:
        opens: Any = last_event.start_mark
        closes: Any = last_event.end_mark
        if opens.line < closes.line == mark.line:
            message = f"a quote opens here and closes on line {closes.line + 1}, where text follows it"
            hint = "close it where it should be"
            return SyntaxProblem(opens.line + 1, opens.column + 1, (), message, hint), opens.line + 1, opens.line + 1
    message, hint = _message_and_hint(sentence, lines[: mark.line + 1], mark.column)
    line, column = mark.line + 1, mark.column + 1
    end = len(lines) - (len(lines) > 1 and not lines[-1])  # behind the last line end there is no line
    if line > end:
        line, column = end, len(lines[end - 1]) + 1
    return SyntaxProblem(line, column, (), message, hint), min(first, line), max(last, line)


def _sign(lines: list[str], mark: Any, context_mark: Any) -> SyntaxProblem | None:
    """The problem of a sign that stands where YAML has signs of its own, near the place where libyaml gave up."""
    last = min(mark.line, len(lines) - 1)
    above = next((index for index in range(last - 1, -1, -1) if lines[index].strip()), last)
    opened = min(context_mark.line, last) if context_mark is not None else last
    for index in dict.fromkeys((last, opened, above)):
        lookalike = signs.in_structure(lines[index])
        if lookalike is not None:
            message = f"{lookalike.named()} stands here"
            return SyntaxProblem(index + 1, lookalike.offset + 1, (), message, lookalike.hint())
    reserved = signs.reserved(lines[last][: mark.column + 1])
    if reserved is None:
        return None
    message = f"a value begins with {quote(reserved.char)}"
    return SyntaxProblem(last + 1, reserved.offset + 1, (), message, "put the value in quotes")


def _comment(lines: list[str], mark: Any, context_mark: Any, last_event: Any) -> SyntaxProblem | None:
    """The problem of a comment that hides the end of brackets, or cuts off a text that goes on below it."""
    if context_mark is not None:
        hidden = cut_bracket(lines[context_mark.line : mark.line + 1])
        if hidden is not None:
            number, column, text = hidden
            message = f"{quote(text)} behind a space is read as a comment and cut off"
            return SyntaxProblem(context_mark.line + number + 1, column + 1, (), message, "put the value in quotes")
    if not isinstance(last_event, yaml.ScalarEvent) or last_event.style in QUOTES:
        return None
    end: Any = last_event.end_mark
    text = lines[end.line][end.column :].strip() if end.line < min(mark.line, len(lines)) else ""
    if not text.startswith("#"):
        return None
    message, hint = f"{quote(text)} is read as a comment, and a text goes on below it", "put the value in quotes"
    return SyntaxProblem(end.line + 1, lines[end.line].index("#", end.column) + 1, (), message, hint)


def _name_above(lines: list[str], mark: Any, context_mark: Any, sentence: str) -> SyntaxProblem | None:
    """The problem of a name above the place where libyaml gave up: without its colon, or too far to the left."""
    if "mapping values are not allowed" in sentence and mark.line and lacks_colon(lines, mark.line - 1):
        column = len(lines[mark.line - 1].partition("#")[0].rstrip()) + 1
        return SyntaxProblem(mark.line, column, (), *WITHOUT_ITS_COLON)
    if "did not find expected key" in sentence and context_mark is not None and mark.column > context_mark.column == 0:
        above = next((index for index in range(mark.line - 1, 0, -1) if lines[index][:1].strip("# \t")), 0)
        if at_margin(lines[above]):
            return SyntaxProblem(above + 1, 1, (), *AT_THE_MARGIN)
    return None


def _message_and_hint(sentence: str, lines: list[str], column: int) -> tuple[str, str]:
    """Libyaml's sentence in our words; the last of the lines is the one that it speaks of."""
    line = lines[-1]
    before, char = line[:column], line[column : column + 1]
    if "mapping values are not allowed" in sentence:
        if ": " in before or ":\t" in before:
            return "a colon and a space stand inside a value", "put the whole value in quotes"
        if len(lines) > 1 and re.match(r"\s*(- )?[\w-]+:[^\s:]", lines[-2]):
            return "the line above has no space after its colon", "write name: value there"
        return "this line is indented deeper than the one above it allows", "line it up, or mend the line above"
    if "could not find expected ':'" in sentence and re.match(r"\s*[\w-]+:[^\s:]", line):
        return "there is no space after the colon", "write name: value"
    if "cannot start any token" in sentence:
        if char == "\t":
            return "a tab is used for indentation", "use spaces"
        return f"a value begins with {quote(char)}", "put the value in quotes"
    if "did not find expected key" in sentence and before.rstrip().endswith(('"', "'", "]", "}")):
        return (
            "text follows a value that is already closed",
            "look for a quote or bracket too many, or one unclosed above",
        )
    for part, message, hint in SENTENCES:
        if part in sentence:
            return message, hint
    return f"this is not YAML: {sentence}", "compare it with its neighbours"
