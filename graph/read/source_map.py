"""From a place in the data to a place in a file: `claims.x.cites.0` is line 123, column 7 of claims.yaml."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, TypeVar

from graph.read.problems import DataPath, Problem, SyntaxProblem, dotted, printable, quote
from graph.read.tree import Mapping, Tree
from graph.records import FILE_SECTIONS

T = TypeVar("T", str, int)
RECENT = 1_000  # values of problems that are looked for again


class Place(NamedTuple):
    """A place in the files, as a problem there names it."""

    path: str
    line: int
    column: int
    where: str


class SourceMap:
    """The files of a dataset with their trees, and `raw`: all of them merged into one mapping of sections.

    `problems` are those of the texts and of the merging; what stands in the sections is not looked at here.
    """

    def __init__(self, files: list[tuple[str, Tree]]) -> None:
        self.files = files
        self.raw: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self._recent: dict[str | int, Any] = {}
        for name, tree in files:
            self.problems += [self._of_file(name, syntax_problem) for syntax_problem in tree.syntax_problems]
            self._take_out_nested_sections(name, tree)
            self._merge(name, tree)

    def problem(
        self, path: DataPath, message: str, hint: str, of: Literal["key", "value"] = "value", sign: str = ""
    ) -> Problem:
        """The problem at a place in the data, or at a sign in it, with the file, line and column where it is found."""
        name, line, column, where = self.place(path, of, sign)
        texts = (self._once(text) for text in (where, printable(message), printable(hint)))
        return Problem(name, self._once(line), column, *texts)

    def place(self, path: DataPath, of: Literal["key", "value"] = "value", sign: str = "") -> Place:
        """Where something stands: a value or the key before it, or a sign in it.

        Where the place itself is in no file, line and column are those of the deepest part of its path that is.
        """
        name, tree = self._file(path)
        path = tree.as_written(path)
        return Place(name, *tree.mark(path, of, sign), dotted(path))

    def places(self, section: str) -> dict[str, Place]:
        """Where each record of a section stands, by its id: what `place` says of one, for whoever needs nearly all."""
        places: dict[str, Place] = {}
        for name, tree in self.files:
            for record_id, (line, column) in tree.marks_of_keys(section):
                places.setdefault(record_id, Place(name, line, column, dotted((section, record_id))))
        return places

    def _once(self, value: T) -> T:
        """The same value as one that another problem has lately had: a million of them are mostly alike."""
        if len(self._recent) > RECENT:
            self._recent.clear()
        recent: T = self._recent.setdefault(value, value)
        return recent

    def locate(self, path: DataPath) -> str:
        """`claims.yaml:12:3`: where a record stands."""
        place = self.place(path, "key")
        return f"{place.path}:{place.line}:{place.column}"

    def order(self, problem: Problem) -> tuple[int, int, int]:
        """The sort key that puts problems into the order of the files."""
        names = [name for name, _ in self.files]
        return (names.index(problem.path) if problem.path in names else -1, problem.line, problem.column)

    def _file(self, path: DataPath) -> tuple[str, Tree]:
        """The file that holds the longest part of the path; the first file where none holds any."""

        def depth(tree: Tree) -> int:
            node, length = tree.root, 0
            for step in path[:2]:
                if not isinstance(node, Mapping) or step not in node:
                    break
                node, length = node[str(step)], length + 1
            return length

        return max(self.files, key=lambda file: depth(file[1])) if len(self.files) > 1 else self.files[0]

    def refused(self, known: list[Problem]) -> list[Problem]:
        """A problem for each value that PyYAML refuses, where none is known at its place."""
        refused = [self._of_file(name, problem) for name, tree in self.files for problem in tree.refused]
        places = {(problem.path, problem.line, problem.column) for problem in refused}
        places.difference_update((problem.path, problem.line, problem.column) for problem in known if places)
        return [problem for problem in refused if (problem.path, problem.line, problem.column) in places]

    def advice(self) -> list[Problem]:
        """What the texts hold that is valid and most likely not meant."""
        return [self._of_file(name, advice) for name, tree in self.files for advice in tree.advice]

    @staticmethod
    def _of_file(name: str, problem: SyntaxProblem) -> Problem:
        """The problem of a text, with the name of its file."""
        position = (problem.line, problem.column, dotted(problem.path))
        return Problem(name, *position, printable(problem.message), printable(problem.hint))

    def _merge(self, name: str, tree: Tree) -> None:
        """Add one file's sections to those of the others; an id that two files have is a problem that names both."""
        if not isinstance(tree.root, Mapping):
            if not tree.syntax_problems:
                message = "the file does not begin with sections" if tree.root else "the file is empty"
                hint = "write sections, such as claims: with a record below"
                self.problems.append(Problem(name, 1, 1, "", message, hint))
            return
        if len(self.files) == 1:
            self.raw = tree.root
            return
        for section, records in tree.root.items():
            if section in FILE_SECTIONS and not isinstance(records, Mapping):
                line, column = tree.mark((section,))
                message = "is empty" if records == "" else "expects records, each under its id"
                hint = "write a record below it, or remove the line"
                self.problems.append(Problem(name, line, column, section, message, hint))
                continue
            merged = self.raw.get(section)
            if merged is None:
                self.raw[section] = dict(records) if isinstance(records, Mapping) else records
            elif section == "dataset":
                self._report_repeated(name, tree, (section,))
            elif isinstance(merged, dict) and isinstance(records, Mapping):
                for record_id in records:
                    if record_id in merged:
                        self._report_repeated(name, tree, (section, record_id))
                    else:
                        merged[record_id] = records[record_id]
            else:  # a section that nobody knows, and not a mapping in both files; the records will say so
                self._report_repeated(name, tree, (section,))

    def is_in_list(self, path: DataPath) -> bool:
        """Whether what stands at a path is an item of a list in a file; one value may stand for a list of one."""
        node: Any = self.raw
        for step in path[:-1]:
            if step in node if isinstance(node, dict) else isinstance(node, list) and step in range(len(node)):
                node = node[step]
        return isinstance(node, list)

    def has_record(self, record_id: str) -> bool:
        """Whether a record of any section has this id."""
        return any(isinstance(records, dict) and record_id in records for records in self.raw.values())

    def strays(self) -> set[str]:
        """The ids that stand in sections that nobody knows: the name of the section is misspelt, not they."""
        sections = ("dataset", *FILE_SECTIONS)
        stray_records = (records for section, records in self.raw.items() if section not in sections)
        return {record_id for records in stray_records if isinstance(records, dict) for record_id in records}

    def _take_out_nested_sections(self, name: str, tree: Tree) -> None:
        """Where a section's name stands indented inside another section, say that and no more of what is below it."""
        for section, records in tree.root.items() if isinstance(tree.root, Mapping) else ():
            if section not in FILE_SECTIONS or not isinstance(records, Mapping):
                continue
            nested = next((key for key in records if key in FILE_SECTIONS and records[key] == ""), None)
            if nested is None:
                continue
            message = f"is the name of a section and stands inside {quote(section)}"
            hint = "take out the spaces before it; what is below it was not checked"
            self._report_at_key(name, tree, (section, nested), message, hint)
            for key in [*records][tree.rank(records, nested) :]:
                del records[key]
            tree.complete = False

    def _report_repeated(self, name: str, tree: Tree, path: DataPath) -> None:
        message = f"stands a second time; it is first at {self.locate(path)}"
        hint = "name one of the files with --data" if path == ("dataset",) else "rename one"
        self._report_at_key(name, tree, path, message, f"keep one of the two, or {hint}")

    def _report_at_key(self, name: str, tree: Tree, path: DataPath, message: str, hint: str) -> None:
        line, column = tree.mark(path, "key")
        self.problems.append(Problem(name, line, column, dotted(path), message, hint))
