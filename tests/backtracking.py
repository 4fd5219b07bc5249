"""How many steps a regular expression takes, counted: a walk over what `re` parses, which tries all that its engine tries.

The engine itself counts nothing, and a time is another at each run. Only how the steps grow means anything: the engine
skips many of them, but none of those that make the square of a text. A number of repetitions that is bounded is bounded
by `MOST_REPEATED` here, so that a short text shows what a long one would.
"""

from __future__ import annotations

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import sys
from collections.abc import Callable, Collection
from typing import Any

MOST_REPEATED = 6
DEEPEST = 200_000  # calls within one another: some for each repetition of a part
Goes = Callable[[int], bool]  # whether the rest of the expression fits behind a place
Node = Callable[[int, Goes], bool]
CATEGORIES = {
    codes.CATEGORY_DIGIT: str.isdecimal,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
}
OPPOSITES = {
    codes.CATEGORY_NOT_DIGIT: codes.CATEGORY_DIGIT,
    codes.CATEGORY_NOT_SPACE: codes.CATEGORY_SPACE,
    codes.CATEGORY_NOT_WORD: codes.CATEGORY_WORD,
}
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


class TooManySteps(Exception):
    """More steps were taken than were to be counted."""


class Walk:
    """An expression, and how it is looked for in a text."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.tree = parser.parse(pattern, flags)
        self.flags = self.tree.state.flags
        self.root = self._sequence(self.tree, self.flags)
        self.text, self.steps, self.most = "", 0, sys.maxsize
        self.groups: dict[int, tuple[int, int]] = {}

    def spans(self, text: str, methods: Collection[str] = (), most: int = sys.maxsize) -> list[tuple[int, int]]:
        """Where the expression matches: at the beginning, or the whole text, or wherever it does, one after the other."""
        self.text, self.steps, self.most = text, 0, most
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(max(before, DEEPEST))
        try:
            return self._spans(text, methods)
        finally:
            sys.setrecursionlimit(before)

    def _spans(self, text: str, methods: Collection[str]) -> list[tuple[int, int]]:
        if methods and set(methods) <= {"match", "fullmatch"}:
            is_end = "fullmatch" in methods
            end = self._end(0, lambda place: not is_end or place == len(text))
            return [] if end is None else [(0, end)]
        spans, start = [], 0
        while start <= len(text):
            end = self._end(start, lambda _: True)
            if end is not None:
                spans.append((start, end))
            start = start + 1 if end is None or end == start else end
        return spans

    def _end(self, start: int, goes: Goes) -> int | None:
        ends: list[int] = []
        self.groups = {}
        self.root(start, lambda place: goes(place) and not ends.append(place))  # type: ignore[func-returns-value]
        return ends[0] if ends else None

    def _step(self) -> None:
        self.steps += 1
        if self.steps > self.most:
            raise TooManySteps

    def _sequence(self, tree: Any, flags: int) -> Node:
        nodes = [self._node(code, argument, flags) for code, argument in tree]

        def from_node(number: int, place: int, goes: Goes) -> bool:
            if number == len(nodes):
                return goes(place)
            return nodes[number](place, lambda end: from_node(number + 1, end, goes))

        return lambda place, goes: from_node(0, place, goes)

    def _node(self, code: Any, argument: Any, flags: int) -> Node:
        if (fits := _of_sign(code, argument, flags)) is not None:
            return lambda place, goes: self._fits(fits, place) and goes(place + 1)
        if code in REPEATS:
            return self._repeat(code, argument, flags)
        if code is codes.SUBPATTERN:
            return self._group(argument, flags)
        if code is codes.BRANCH:
            branches = [self._sequence(tree, flags) for tree in argument[1]]
            return lambda place, goes: any(branch(place, goes) for branch in branches)
        if code is codes.ATOMIC_GROUP:
            return self._atomic(self._sequence(argument, flags))
        if code in (codes.ASSERT, codes.ASSERT_NOT):
            return self._look(argument, flags, code is codes.ASSERT)
        if code is codes.AT:
            return lambda place, goes: self._is_at(argument, place, flags) and goes(place)
        if code is codes.GROUPREF:
            return lambda place, goes: self._again(argument, place, goes)
        if code is codes.GROUPREF_EXISTS:
            group, yes, no = argument
            parts = self._sequence(yes, flags), self._sequence(no or [], flags)
            return lambda place, goes: parts[group not in self.groups](place, goes)
        raise NotImplementedError(code)

    def _fits(self, fits: Callable[[str], bool], place: int) -> bool:
        self._step()
        return place < len(self.text) and fits(self.text[place])

    def _repeat(self, code: Any, argument: Any, flags: int) -> Node:
        least, most, body = argument
        if least <= most < codes.MAXREPEAT:
            most = max(least, min(int(most), MOST_REPEATED))
        fits = _of_sign(*body[0], flags) if len(body) == 1 else None
        if fits is not None:
            return self._repeat_sign(code, least, int(most), fits)
        inner = self._sequence(body, flags)

        def more(count: int, place: int, goes: Goes) -> bool:
            self._step()

            def again() -> bool:
                return count < most and inner(
                    place, lambda end: (end > place or count < least) and more(count + 1, end, goes)
                )

            if code is codes.MIN_REPEAT:
                return (count >= least and goes(place)) or again()
            return again() or (count >= least and goes(place))

        if code is codes.POSSESSIVE_REPEAT:
            return self._atomic(lambda place, goes: more(0, place, goes))
        return lambda place, goes: more(0, place, goes)

    def _repeat_sign(self, code: Any, least: int, most: int, fits: Callable[[str], bool]) -> Node:
        def repeat(place: int, goes: Goes) -> bool:
            end = place
            if code is codes.MIN_REPEAT:
                while end - place < least or not goes(end):
                    if end - place >= most or not self._fits(fits, end):
                        return False
                    end += 1
                return True
            while end - place < most and self._fits(fits, end):
                end += 1
            if code is codes.POSSESSIVE_REPEAT:
                return end - place >= least and goes(end)
            while end - place >= least:
                self._step()
                if goes(end):
                    return True
                end -= 1
            return False

        return repeat

    def _group(self, argument: Any, flags: int) -> Node:
        group, added, removed, tree = argument
        inner = self._sequence(tree, (flags | added) & ~removed)

        def matched(place: int, goes: Goes) -> bool:
            def close(end: int) -> bool:
                before = self.groups.get(group)
                self.groups[group] = (place, end)
                if goes(end):
                    return True
                if before is None:
                    del self.groups[group]
                else:
                    self.groups[group] = before
                return False

            return inner(place, close if group else goes)

        return matched

    def _atomic(self, inner: Node) -> Node:
        def matched(place: int, goes: Goes) -> bool:
            ends: list[int] = []
            inner(place, lambda end: not ends.append(end))  # type: ignore[func-returns-value]
            return bool(ends) and goes(ends[0])

        return matched

    def _look(self, argument: Any, flags: int, is_wanted: bool) -> Node:
        direction, tree = argument
        inner = self._sequence(tree, flags)
        width = tree.getwidth()[0] if direction < 0 else 0

        def looked(place: int, goes: Goes) -> bool:
            self._step()
            start = place - width
            is_there = start >= 0 and inner(start, lambda end: direction > 0 or end == place)
            return is_there is is_wanted and goes(place)

        return looked

    def _again(self, group: int, place: int, goes: Goes) -> bool:
        self._step()
        if group not in self.groups:
            return False
        text = self.text[slice(*self.groups[group])]
        return self.text.startswith(text, place) and goes(place + len(text))

    def _is_at(self, code: Any, place: int, flags: int) -> bool:
        self._step()
        text, has_lines = self.text, flags & re.MULTILINE
        if code in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING):
            return place == 0 or bool(code is codes.AT_BEGINNING and has_lines and text[place - 1] == "\n")
        if code in (codes.AT_END, codes.AT_END_STRING):
            if place == len(text):
                return True
            return code is codes.AT_END and text[place] == "\n" and bool(has_lines or place == len(text) - 1)
        is_word = CATEGORIES[codes.CATEGORY_WORD]
        sides = [0 <= side < len(text) and is_word(text[side]) for side in (place - 1, place)]
        return (sides[0] != sides[1]) is (code is codes.AT_BOUNDARY)


def _of_sign(code: Any, argument: Any, flags: int) -> Callable[[str], bool] | None:
    """Whether a sign fits, of a part of an expression that takes one sign."""
    if code is codes.ANY:
        return lambda char: bool(flags & re.DOTALL) or char != "\n"
    if code is codes.IN:
        return _of_set(argument, flags)
    if code in (codes.LITERAL, codes.NOT_LITERAL):
        return _of_set([(codes.LITERAL, argument)], flags, is_negated=code is codes.NOT_LITERAL)
    return None


def _of_set(members: Any, flags: int, is_negated: bool = False) -> Callable[[str], bool]:
    is_negated = is_negated or members[0][0] is codes.NEGATE
    known: dict[str, bool] = {}

    def holds(char: str) -> bool:
        if char not in known:
            forms = {char, char.lower(), char.upper()} if flags & re.IGNORECASE else {char}
            known[char] = is_negated is not any(_is_member(form, *member) for form in forms for member in members)
        return known[char]

    return holds


def _is_member(char: str, code: Any, argument: Any = None) -> bool:
    if code is codes.LITERAL:
        return ord(char[0]) == argument
    if code is codes.RANGE:
        return argument[0] <= ord(char[0]) <= argument[1]
    if code is codes.CATEGORY:
        opposite = OPPOSITES.get(argument)
        return not CATEGORIES[opposite](char) if opposite is not None else CATEGORIES[argument](char)
    return False
