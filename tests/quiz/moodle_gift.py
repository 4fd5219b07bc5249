"""A reader of GIFT that takes the steps of Moodle's import, in its order: signs first, then the parts of a question.

No reader on PyPI can be leaned on: one holds Anki's package back to an old Markdown, the other brings a package named
tests. So this one is written after what Moodle does, and knows nothing of how the file was made.
"""

import re
from dataclasses import dataclass, field
from html import unescape

SIGNS = ":#={}~"


@dataclass
class Asked:
    """A question as Moodle would store it; texts are what a browser shows of them."""

    name: str
    text: str
    feedback: str
    kind: str
    answers: list[tuple[float, str]] = field(default_factory=list)  # its fraction, and the choice
    pairs: list[tuple[str, str]] = field(default_factory=list)


def read(text: str) -> tuple[str, list[Asked]]:
    """The category and the questions of a file, which stand between empty lines."""
    blocks = [block for block in re.split(r"\n[ \t]*\n", text.strip()) if block.strip()]
    assert blocks[0].startswith("$CATEGORY:")
    return blocks[0].removeprefix("$CATEGORY:").strip(), [_asked(block) for block in blocks[1:]]


def _asked(block: str) -> Asked:
    lines = [line.strip() for line in block.split("\n")]
    text = _hidden("\n".join(" " if line.startswith("//") else line for line in lines).strip())
    assert text.startswith("::")
    name, _, text = text[2:].partition("::")
    assert text.count("{") == 1
    assert text.count("}") == 1
    assert text.endswith("}")
    stem, _, answers = text[:-1].partition("{")
    answers, _, feedback = answers.strip().rpartition("####")
    kind = "multichoice" if "~" in answers else "match" if "=" in answers and "->" in answers else "other"
    found = Asked(_seen(name), _seen(stem), _seen(feedback), kind)
    if kind == "multichoice":
        found.answers = [_choice(part.strip()) for part in answers.replace("=", "~=").split("~") if part.strip()]
    elif kind == "match":
        for part in answers.split("="):
            if part.strip():
                left, _, right = part.partition("->")
                found.pairs.append((_seen(left), _back(right.strip())))
    return found


def _choice(part: str) -> tuple[float, str]:
    assert "#" not in part  # a choice has no feedback of its own here
    if part.startswith("="):
        return 1.0, _seen(part[1:])
    weight = re.match(r"%-*([0-9]{1,2})\.?([0-9]*)%", part)
    return (0.0, _seen(part)) if not weight else (float(weight[1]) / 100, _seen(part[weight.end() :]))


def _hidden(text: str) -> str:
    """The text with a placeholder for each sign that a backslash takes out of the grammar."""
    text = text.replace("\\\\", "&&092;")
    for sign in SIGNS:
        text = text.replace(f"\\{sign}", f"&&{ord(sign):03};")
    return text.replace("\\n", "&&010").replace("&&092;", "\\")


def _seen(text: str) -> str:
    """A text as a browser shows it, behind the word for its format."""
    text = text.strip()
    formatted = re.match(r"\[(html|moodle|plain|markdown)\]", text)
    return _back(text[formatted.end() :] if formatted else text)


def _back(text: str) -> str:
    for sign in SIGNS:
        text = text.replace(f"&&{ord(sign):03};", sign)
    return unescape(re.sub(r"<[^>]*>", "", text.replace("&&010", "\n").strip()))
