"""The page's script: ES modules, joined into one script that needs no loader.

A page that is opened from disk can load no module. So each module becomes a function that runs once, behind those that
it imports from, and hands on what it exports: a scope of its own, in which no name meets one of another module. Of what
ES modules may be, this is what we write: `import { a, b as c } from "./x.js"` at the beginning of a line, and `export`
before a `const`, a `function` or a `class`. Whatever else is refused.
"""

from __future__ import annotations

import posixpath
import re
from importlib.resources.abc import Traversable

IMPORT = re.compile(r'^import \{\s*([\w$,\s]+?),?\s*\} from "(\.{1,2}/[\w./]+\.js)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|class|(?:async )?function\*?) ([\w$]+))", re.MULTILINE)
UNKNOWN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class _Bundle:
    """Modules in the order in which they can run."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder
        self.exports: dict[str, list[str]] = {}
        self.texts: list[str] = []

    def add(self, path: str, trail: tuple[str, ...] = ()) -> None:
        """Add a module behind those that it imports from; `trail` is what leads to it."""
        if path in trail:
            raise ValueError(f"Modules import each other in a circle: {' -> '.join((*trail, path))}")
        if path in self.exports:
            return
        text = self.folder.joinpath(path).read_text(encoding="utf-8")
        for names, address in IMPORT.findall(text):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
            self.add(target, (*trail, path))
            missing = {name.split()[0] for name in names.split(",")} - {*self.exports[target]}
            if missing:
                raise ValueError(f"{path} imports what {target} does not export: {', '.join(sorted(missing))}")
        exports = EXPORT.findall(text)
        body = EXPORT.sub("", IMPORT.sub(lambda line: _taken(path, line[1], line[2]), text))
        if unknown := UNKNOWN.search(body):
            raise ValueError(f"{path} is no module that can be joined: {unknown[0]}")
        self.exports[path] = exports
        self.texts.append(f"const {_variable(path)} = (() => {{\n{body}return {{ {', '.join(exports)} }};\n}})();\n")


def bundle(folder: Traversable, entry: str) -> str:
    """One script of a module and of all that it imports from.

    Parameters
    ----------
    folder
        Where the modules lie.
    entry
        The path in it of the module that runs last, such as `main.js`.

    Raises
    ------
    ValueError
        When modules import each other in a circle, when a name is imported that is not exported, or when a module
        imports or exports in a way that is not understood.
    """
    joined = _Bundle(folder)
    joined.add(entry)
    return f'"use strict";\n(() => {{\n{"".join(joined.texts)}}})();\n'


def _variable(path: str) -> str:
    """What holds the exports of a module: no name that a module could have, as long as none begins with `$$`."""
    return "$$" + re.sub(r"\W", "$", path.removesuffix(".js"))


def _taken(path: str, names: str, address: str) -> str:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
    return f"const {{ {re.sub(r' as ', ': ', ' '.join(names.split()))} }} = {_variable(target)};\n"
