"""From a place in the data to a place in a file: `claims.x.cites.0` is line 123, column 7 of claims.yaml."""

from __future__ import annotations

from typing import Any, Literal

from graph.read.problems import Path, Problem, SyntaxProblem, printable, quote, where
from graph.read.tree import Mapping, Tree
from graph.records import FILE_SECTIONS


class SourceMap:
    """The files of a dataset with their trees, merged into one mapping of sections."""

    def __init__(self, files: list[tuple[str, Tree]]) -> None:
        self.files = files
        self.raw: dict[str, Any] = {}
        self.problems: list[Problem] = []
        for name, tree in files:
            self.problems += [self._problem(name, syntax_problem) for syntax_problem in tree.syntax_problems]
            self._pull_out(name, tree)
            self._merge(name, tree)

    def problem(self, path: Path, message: str, hint: str, of: Literal["key", "value"] = "value") -> Problem:
        """The problem at a place in the data, with the file, line and column where a curator finds it."""
        name, tree = self._file(path)
        path = tree.written(path)
        line, column = tree.mark(path, of)
        return Problem(name, line, column, where(path), printable(message), printable(hint))

    def locate(self, path: Path) -> str:
        """`claims.yaml:12:3`: where a record stands."""
        name, tree = self._file(path)
        line, column = tree.mark(path, "key")
        return f"{name}:{line}:{column}"

    def order(self, problem: Problem) -> tuple[int, int, int]:
        """The sort key that puts problems into the order of the files."""
        names = [name for name, _ in self.files]
        return (names.index(problem.path) if problem.path in names else -1, problem.line, problem.column)

    def _file(self, path: Path) -> tuple[str, Tree]:
        """The file that holds the longest part of the path; the first file where none holds any."""

        def depth(tree: Tree) -> int:
            node, steps = tree.root, 0
            for step in path[:2]:
                if not isinstance(node, Mapping) or step not in node:
                    break
                node, steps = node[str(step)], steps + 1
            return steps

        return max(self.files, key=lambda file: depth(file[1])) if len(self.files) > 1 else self.files[0]

    @staticmethod
    def _problem(name: str, syntax_problem: SyntaxProblem) -> Problem:
        place = (syntax_problem.line, syntax_problem.column, where(syntax_problem.path))
        return Problem(name, *place, printable(syntax_problem.message), printable(syntax_problem.hint))

    def _merge(self, name: str, tree: Tree) -> None:
        """Add one file's sections to the others'; an id that two files have is a problem that names both places."""
        if not isinstance(tree.root, Mapping):
            if not tree.syntax_problems:
                what = "the file is empty" if not tree.root else "the file does not begin with sections"
                self.problems.append(
                    Problem(name, 1, 1, "", what, "write sections, such as claims: with a record below")
                )
            return
        if len(self.files) == 1:
            self.raw = tree.root
            return
        for section, records in tree.root.items():
            if section in FILE_SECTIONS and not isinstance(records, Mapping):
                line, column = tree.mark((section,))
                found = "is empty" if records == "" else "expects records, each under its id"
                hint = "write a record below it, or remove the line"
                self.problems.append(Problem(name, line, column, section, found, hint))
                continue
            mine = self.raw.get(section)
            if mine is None:
                self.raw[section] = dict(records) if isinstance(records, Mapping) else records
            elif section == "dataset":
                self._twice(name, tree, (section,))
            elif isinstance(mine, dict) and isinstance(records, Mapping):
                for key in records:
                    if key in mine:
                        self._twice(name, tree, (section, key))
                    else:
                        mine[key] = records[key]
            else:  # a section that nobody knows, and not a mapping in both files; the records will say so
                self._twice(name, tree, (section,))

    def strays(self) -> set[str]:
        """The ids that stand in sections that nobody knows: the name of the section is misspelt, not they."""
        known = ("dataset", *FILE_SECTIONS)
        stray = (records for section, records in self.raw.items() if section not in known)
        return {key for records in stray if isinstance(records, dict) for key in records}

    def _pull_out(self, name: str, tree: Tree) -> None:
        """Where a section's name stands indented inside another section, say that and no more of what is below it."""
        for section, records in tree.root.items() if isinstance(tree.root, Mapping) else ():
            if section not in FILE_SECTIONS or not isinstance(records, Mapping):
                continue
            slips = [key for key in records if key in FILE_SECTIONS and records[key] == ""]
            if not slips:
                continue
            message = f"is the name of a section and stands inside {quote(section)}"
            hint = "take out the spaces before it; what is below it was not checked"
            self.problems.append(self._at(name, tree, (section, slips[0]), message, hint))
            for key in [*records][tree.rank(records, slips[0]) :]:
                del records[key]
            tree.whole = False

    def _at(self, name: str, tree: Tree, path: Path, message: str, hint: str) -> Problem:
        """A problem at a key of one file."""
        line, column = tree.mark(path, "key")
        return Problem(name, line, column, where(path), message, hint)

    def _twice(self, name: str, tree: Tree, path: Path) -> None:
        message = f"stands a second time; it is first at {self.locate(path)}"
        self.problems.append(self._at(name, tree, path, message, "keep one of the two, or rename one"))
