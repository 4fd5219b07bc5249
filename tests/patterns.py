"""Every regular expression of the package that stands in a module or in a call, and texts that are made to keep it busy."""

from __future__ import annotations

import ast
import contextlib
import importlib
import random
import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import graph

ROOM = Path(graph.__file__).parent
METHODS = "search|match|fullmatch|sub|subn|split|findall|finditer"
MANY = 20  # repetitions: a part that may stand so often is one to be pumped
# what is looked for in short texts alone, and how short they are
EXCUSED = {
    "graph/ask/": "a question has at most 1,000 letters",
    "graph/page/bundle.py": "the scripts of the page are ours",
    "graph/draft/titles.py": "the first letters of a text",
    "graph/records/amounts.py": "a number has at most 40 letters",
    "graph/work/lines.py:_NUMBERED_EDGE": "the line of a running head",
    "graph/work/law.py:_SENTENCE_IN_NAME": "the name of a case, of a few words",
    "graph/read/signs.py": "a line of a data file, of at most 2,000 letters",
    "graph/bibliography/noted.py:_HEADS": "looked for where a note begins, and nowhere else",
    "graph/bibliography/noted.py:_INVERTED_HEADS": "the same",
    "graph/bibliography/tex/reading.py:131": "no further than the last sign that ends what it looks for",
    "graph/picture/deeds.py:FORMS": "what somebody asks fits it as a whole, or not",
    "graph/page/script/ask/": "a question has at most 1,000 letters",
    "graph/page/script/picture/letters.js": "a row has as many letters as there is room for",
    "graph/page/script/picture/relations.js": "a place that we wrote",
    "graph/page/script/state.js": "of an address 900 letters are looked at",
    "graph/page/script/text.js:6": "a number",
    "graph/page/script/text.js:46": "the letters that are left",
}
ENDS = ("", "\0", "\n!", "a b")  # behind a row of what fits: nothing, and what fits hardly anywhere
# in a script what is no comment and no text in quotation marks: an expression stands behind a sign or a space
LITERAL = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\""
    r"|(?:(?<=[(,=:\[!&|?{};>])/|(?<=[=,:?] )/|(?<=\s)/(?! ))(?P<pattern>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+)/(?P<flags>[a-z]*)",
    re.DOTALL,
)
# of properties of signs what stands for them here, and what Python writes otherwise
PROPERTIES = {"L": "A-Za-zÀ-ÿ", "S": "A-Za-z", "N": "0-9", "M": "\u0300-\u036f", "W": r"\s", "Z": r"\s", "C": r"\0"}
SCRIPT_PART = re.compile(r"\\[pP]\{(\w)[^}]*\}|\\.|\[|\]|\(\?<(?![=!])", re.DOTALL)


class Expression(NamedTuple):
    """A regular expression, where it stands, and by which methods it is looked for; none where that is not seen."""

    where: str
    pattern: str
    flags: int
    methods: frozenset[str]


def expressions() -> list[Expression]:
    """All of them, each once, in the order of the files."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(ROOM.rglob("*.py")) if path.stem != "__main__"}
    seen: dict[tuple[str, int], Expression] = {}
    for path in texts:
        for expression in _of_module(path, texts):
            seen.setdefault((expression.pattern, expression.flags), expression)
    return [*seen.values()]


def script_expressions() -> list[Expression]:
    """Those of the page's script that are written as such, each once, as Python writes them."""
    seen: dict[tuple[str, int], Expression] = {}
    for path in sorted((ROOM / "page" / "script").rglob("*.js")):
        for line, pattern, flags in literals(path.read_text(encoding="utf-8")):
            where = f"{path.relative_to(ROOM.parent).as_posix()}:{line}"
            expression = Expression(where, *_of_script(pattern, flags), frozenset())
            seen.setdefault((expression.pattern, expression.flags), expression)
    return [*seen.values()]


def literals(script: str) -> Iterator[tuple[int, str, str]]:
    """The regular expressions that stand in a script: the line of each, itself, and its flags."""
    for match in LITERAL.finditer(script):
        if match["pattern"]:
            yield script.count("\n", 0, match.start()) + 1, match["pattern"], match["flags"]


def _of_script(pattern: str, flags: str) -> tuple[str, int]:
    """An expression of a script as Python would have it, with some signs for all that have a property."""
    is_set = False

    def part(match: re.Match[str]) -> str:
        nonlocal is_set
        if match[1]:
            signs = PROPERTIES[match[1]]
            return signs if is_set else f"[{'^' if match[0][1] == 'P' else ''}{signs}]"
        if match[0] == "[" and is_set:
            return r"\["
        is_set = {"[": True, "]": False}.get(match[0], is_set)
        return "(?P<" if match[0].startswith("(?<") and not is_set else match[0]

    known = {"i": re.IGNORECASE, "s": re.DOTALL, "m": re.MULTILINE}
    return SCRIPT_PART.sub(part, pattern), sum(known.get(flag, 0) for flag in flags)


def _of_module(path: Path, texts: dict[Path, str]) -> Iterator[Expression]:
    parts = path.relative_to(ROOM.parent).with_suffix("").parts
    try:
        names = vars(importlib.import_module(".".join(parts).removesuffix(".__init__")))
    except ImportError:  # of an extra that is not there
        return
    file = path.relative_to(ROOM.parent).as_posix()
    for name, value in [*names.items()]:
        for compiled in _compiled(value):
            methods = _methods(name, texts[path], texts.values()) if compiled is value else frozenset[str]()
            yield Expression(f"{file}:{name}", compiled.pattern, compiled.flags, methods)
    for node in ast.walk(ast.parse(texts[path])):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func.value) == "re"
            and re.fullmatch(METHODS, node.func.attr)
        ):
            arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
            values = [_value(argument, names) for argument in arguments]
            flags = sum({value for value in values if isinstance(value, re.RegexFlag)})
            if isinstance(values[0], str):
                yield Expression(f"{file}:{node.lineno}", values[0], flags, frozenset((node.func.attr,)))


def _compiled(value: Any, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The expressions that a name of a module stands for."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, list | tuple | set | frozenset | dict) and depth < 3:
        for inner in [*value, *(value.values() if isinstance(value, dict) else ())]:
            yield from _compiled(inner, depth + 1)


def _methods(name: str, own: str, texts: Iterable[str]) -> frozenset[str]:
    """By which methods a compiled expression is looked for; none where it is handed on."""
    if re.search(rf"(?<![\w.]){name}\b(?!\s*=[^=])(?!\.)", own):
        return frozenset()
    homes = [own] if name.startswith("_") else texts
    return frozenset(method for text in homes for method in re.findall(rf"\b{name}\.({METHODS})\b", text))


def _value(node: ast.expr, names: dict[str, Any]) -> Any:
    """What an expression in the code is worth, where the names of its module are enough to know."""
    with contextlib.suppress(Exception):
        return eval(compile(ast.Expression(node), "", "eval"), dict(names))  # noqa: S307  # code of our own
    return None


def hostile(pattern: str, flags: int, chance: random.Random, most: int) -> list[tuple[str, str]]:
    """What to begin a text with, and what to go on with again and again: what fits parts of an expression, and nearly."""
    tree = parser.parse(pattern, flags)
    signs = list(dict.fromkeys([*_signs(tree), " ", "a", "1", "\n"]))
    pumps = [("", sign) for sign in signs]
    pumps += [("", first + second) for first in signs for second in signs if first != second]
    pumps += [(before + inner, inner) for before, inner in _repeats(tree, "", chance)]
    samples = [_sample(tree, chance) for _ in range(8)]
    pumps += [("", sample[: chance.randint(1, len(sample))]) for sample in samples if sample]
    pumps = [pump for pump in dict.fromkeys(pumps) if pump[1]]
    return chance.sample(pumps, min(most, len(pumps)))


def _signs(tree: Any) -> Iterator[str]:
    """The signs that stand in an expression, of each set a few."""
    for code, argument in tree:
        if code in (codes.LITERAL, codes.NOT_LITERAL):
            yield chr(argument)
        elif code is codes.IN:
            yield from _of_set(argument)[:3]
        else:
            for inner in _inner(code, argument):
                yield from _signs(inner)


def _inner(code: Any, argument: Any) -> list[Any]:
    """The expressions within a part of one."""
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return [argument[2]]
    if code is codes.SUBPATTERN:
        return [argument[3]]
    if code is codes.BRANCH:
        return [*argument[1]]
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [argument[1]]
    return [argument] if code is codes.ATOMIC_GROUP else []


def _of_set(members: Any) -> list[str]:
    """Some signs of a set; of one that is denied, those that are not in it."""
    signs: list[str] = []
    for code, argument in members:
        if code is codes.LITERAL:
            signs.append(chr(argument))
        elif code is codes.RANGE:
            signs += map(chr, argument)
        elif code is codes.CATEGORY:
            name = str(argument)
            signs += [" ", "\n"] if name.endswith("_SPACE") else ["1"] if name.endswith("DIGIT") else ["a", "_"]
    return signs


def _sample(tree: Any, chance: random.Random) -> str:
    """A text that an expression fits, or nearly: what it looks at without taking it is not minded."""
    return "".join(_sample_of(code, argument, chance) for code, argument in tree)


def _sample_of(code: Any, argument: Any, chance: random.Random) -> str:
    if code is codes.LITERAL:
        return chr(argument)
    if code in (codes.ANY, codes.NOT_LITERAL):
        return chance.choice("a1 -")
    if code is codes.IN:
        signs = _of_set(argument)
        if argument[0][0] is codes.NEGATE:
            signs = [sign for sign in "a1 A-,.(" if sign not in signs] or ["é"]
        return chance.choice(signs)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, body = argument
        count = chance.randint(least, max(least, min(int(most), 2)))
        return "".join(_sample(body, chance) for _ in range(count))
    if code is codes.BRANCH:
        return _sample(chance.choice(argument[1]), chance)
    return "" if code in (codes.ASSERT, codes.ASSERT_NOT) else "".join(
        _sample(inner, chance) for inner in _inner(code, argument)
    )  # fmt: skip


def _repeats(tree: Any, before: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """What fits each part that may stand any number of times, behind what fits before it."""
    for code, argument in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT) and argument[1] > MANY:
            yield from ((before, _sample(argument[2], chance)) for _ in range(3))
        for inner in _inner(code, argument):
            yield from _repeats(inner, before, chance)
        before += _sample_of(code, argument, chance)
