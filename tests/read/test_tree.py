"""The tree: text in, the same text out, each value with its place."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.read.compose import compose
from graph.read.tree import MAX_DEPTH, Mapping, Sequence


@pytest.mark.parametrize("word", ["NO", "no", "on", "012", "0x1F", "1:30", "2019", "2.10", "1e3", "true", "2021-01-04"])
def test_scalars_stay_what_the_curator_wrote(word: str) -> None:
    """No word of a file turns into another type or another spelling."""
    assert compose(f"page: {word}\n").root == {"page": word}


def test_nothing_and_null_are_empty() -> None:
    """A value that is not there is the empty text, however it is not there; in quotes it is a word."""
    assert compose("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n").root == {"a": "", "b": "", "c": "", "d": "", "e": "null"}


def test_marks_point_at_keys_and_values() -> None:
    """Every key, value and item has the line and column at which it begins."""
    tree = compose("claims:\n  one:\n    about: [china, russia]\n    says: >-\n      folded\n")
    assert tree.mark(("claims", "one"), "key") == (2, 3)
    assert tree.mark(("claims", "one", "about")) == (3, 12)
    assert tree.mark(("claims", "one", "about", 1)) == (3, 20)
    assert tree.mark(("claims", "one", "says"), "key") == (4, 5)
    assert tree.mark(("claims", "one", "missing", "deeper")) == (3, 5)  # the deepest part that is there


def test_marks_count_characters_whatever_the_line_ends() -> None:
    """Letters outside ASCII are one column each, and CRLF is one line end."""
    tree = compose("a: ü\r\nb: {ö: 'x', ü: y}\r\n")
    assert tree.mark(("b", "ü")) == (2, 16)


def test_duplicates_keep_the_first_and_say_both_lines() -> None:
    """The second of two equal keys is a problem, at its own place, naming the line of the first."""
    tree = compose("a: 1\nb: 2\na: {c: 3}\nd: 4\n")
    assert tree.root == {"a": "1", "b": "2", "d": "4"}
    assert [(problem.line, problem.column) for problem in tree.syntax_problems] == [(3, 1)]
    assert "line 1" in tree.syntax_problems[0].message
    assert tree.mark(("d",)) == (4, 4)


def test_a_billion_laughs_is_refused_at_once() -> None:
    """Aliases are not expanded, so a few lines stay a few values."""
    levels = "\n".join(f"l{n}: &l{n} [{', '.join(f'*l{n - 1}' for _ in range(9))}]" for n in range(1, 30))
    begun = time.monotonic()
    tree = compose(f"l0: &l0 [lol, lol, lol]\n{levels}\n")
    assert time.monotonic() - begun < 1
    assert any("alias" in problem.message for problem in tree.syntax_problems)


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 50_000, "- " * 20_000, "a:\n" + " " * 30 + "- " * 5000])
def test_absurd_depth_is_refused(text: str) -> None:
    """However deep a text goes, the reading stops at the bound and says so."""
    tree = compose(text)
    assert not tree.complete
    assert f"more than {MAX_DEPTH} levels" in tree.syntax_problems[0].message


PLAIN = st.recursive(
    st.text(
        st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="".join(map(chr, range(0x7F, 0xA0)))),
        max_size=12,
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.text("abcdef-", min_size=1, max_size=6), inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


def _flow(value: object) -> str:
    """The value as YAML in flow style, every text in single quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"'{key}': {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return "'" + str(value).replace("'", "''") + "'"


@given(PLAIN)
def test_what_is_written_is_read(value: object) -> None:
    """Any tree of quoted texts comes back as it was written, and every mark points at its own text."""
    text = _flow(value)
    tree = compose(text)
    assert (tree.root, tree.syntax_problems) == (value, [])

    def walk(node: object, path: tuple[str | int, ...]) -> None:
        line, column = tree.mark(path)
        assert line == 1
        if path:
            assert text[column - 1] in "'[{"
        for key, inner in (
            node.items() if isinstance(node, Mapping) else enumerate(node) if isinstance(node, Sequence) else ()
        ):
            walk(inner, (*path, key))
        if isinstance(node, str) and path:
            assert text[column - 1 :].startswith(_flow(node))

    walk(tree.root, ())
