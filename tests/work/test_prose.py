"""What of a Markdown file is no prose."""

import re

import pytest

from graph.work import prose
from graph.work.prose import without_code


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\n```\nx\n```\nb\n", "a b"),
        ("a\n```py\nx\n````  \nb\n", "a b"),  # a longer fence closes, too
        ("a\n````\nx\n```\ny\n````\nb\n", "a b"),  # and a shorter one does not
        ("a\n~~~\n```\n~~~\nb\n", "a b"),
        ("a\n```\nb\n", "a ``` b"),  # nobody knows where it was to close
        ("a\n```\nb\n~~~\nx\n~~~\nc\n", "a ``` b c"),
    ],
)
def test_code_between_fences_is_no_prose(text: str, left: str) -> None:
    """From a fence to the next that closes it; every other sign stays where it was."""
    blanked = without_code(text)
    assert (" ".join(blanked.split()), len(blanked), blanked.count("\n")) == (left, len(text), text.count("\n"))


def test_what_closes_nowhere_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand fences that open and none that closes: behind the first of them nobody looks again."""
    searches = []
    compile_ = re.compile

    def counted(pattern: str, flags: int = 0) -> "re.Pattern[str]":
        searches.append(pattern)
        return compile_(pattern, flags)

    monkeypatch.setattr(prose.re, "compile", counted)
    text = "```a\n" * 1_000
    assert without_code(text) == text
    assert len(searches) == 1
