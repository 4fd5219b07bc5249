"""Texts that go into sentences, terminals, spreadsheets and Markdown: whatever they hold, they come out as they are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.text import counted, folded, harmless_cell, listed, one_line, plain_markdown

SIGNS = st.text(st.sampled_from("ab1 \t\n#*_`~|<>[]()&@\\!{}-+=:.;\u00a0\u2028é"), max_size=12)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # CommonMark: a backslash before any sign of ASCII stands for the sign


@given(st.text(max_size=40) | SIGNS)
def test_markdown_shows_any_text_as_it_is(text: str) -> None:
    """One line, which gives the words back when its escapes are read, and holds no sign that Markdown would act on."""
    line = plain_markdown(text)
    assert len(line.splitlines()) <= 1
    assert ESCAPED.sub(r"\1", line) == one_line(text)
    without_escapes = ESCAPED.sub("x", line)
    assert not re.search(r"[\\`*_{}\[\]<>#|~&@]", without_escapes)
    assert not re.match(r"([-+]|\d+[.)])( |$)", without_escapes), "an item of a list"
    assert not re.fullmatch(r"[-=: ]+", without_escapes), "a rule, a heading of the line above or a part of a table"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_a_formula(sign: str) -> None:
    """Each sign that OWASP names gets an apostrophe before it, at the beginning and nowhere else."""
    assert harmless_cell(f"{sign}1") == f"'{sign}1"
    assert harmless_cell(f"1{sign}") == f"1{sign}"


@given(st.text(max_size=60), st.integers(0, 4), st.integers(0, 4), st.integers(10, 30))
def test_folding_loses_no_word(text: str, indent: int, hang: int, width: int) -> None:
    """The words are the same and in order; a line is longer than the width only where it is one word."""
    lines = folded(text, indent, hang, width).split("\n")
    words = " ".join(re.split(r"[\t\n\x0b\x0c\r ]+", text)).split(" ")
    assert [word for line in lines for word in line.split(" ") if word] == [word for word in words if word]
    for line in lines:
        assert len(line) <= width or " " not in line.strip(" ")


def test_numbers_in_sentences() -> None:
    """None, one, many; a plural of its own; and lists of any length."""
    assert [counted(number, "entity", "entities", none="No") for number in (0, 1, 2)] == ["No entity", "1 entity", "2 entities"]  # fmt: skip
    assert counted(0, "claim") == "0 claims"
    assert [listed(words, "and") for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
