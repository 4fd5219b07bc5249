"""The page's script: ES modules, joined into one script that needs no loader.

A page that is opened from disk can load no module. So the modules stand one behind the other in one scope, each behind
those that it imports from, and what was exported is simply there. A name at the top of a module is therefore no other
module's. Of what ES modules may be, this is what we write: `import { a, b } from "./x.js"` at the beginning of a line,
and `export` before a `const`, a `function` or a `class`. Whatever else is refused.
"""

from __future__ import annotations

import posixpath
import re
from importlib.resources.abc import Traversable

IMPORT = re.compile(r'^import \{\s*([\w$,\s]+?),?\s*\} from "(\.{1,2}/[\w./]+\.js)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|class|(?:async )?function\*?) ([\w$]+))", re.MULTILINE)
DEFINITION = re.compile(r"^(?:const|let|class|(?:async )?function\*?) (\{[^}]*\}|\[[^\]]*\]|[\w$]+)", re.MULTILINE)
UNKNOWN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class _Bundle:
    """Modules in the order in which they can run."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder
        self.exports: dict[str, set[str]] = {}
        self.homes: dict[str, str] = {}  # of each name at the top of a module
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
            missing = {name.strip() for name in names.split(",")} - self.exports[target]
            if missing:
                raise ValueError(f"{path} imports what {target} does not export: {', '.join(sorted(missing))}")
        self.exports[path] = {*EXPORT.findall(text)}
        body = EXPORT.sub("", IMPORT.sub("", text))
        if unknown := UNKNOWN.search(body):
            raise ValueError(f"{path} is no module that can be joined: {unknown[0]}")
        for defined in DEFINITION.findall(body):
            for name in re.findall(r"[\w$]+(?!\s*:)\b", defined):
                if (home := self.homes.setdefault(name, path)) != path:
                    raise ValueError(f"{path} defines what {home} has already: {name}")
        self.texts.append(body)


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
        When modules import each other in a circle or define the same name, when a name is imported that is not
        exported, or when a module imports or exports in a way that is not understood.
    """
    joined = _Bundle(folder)
    joined.add(entry)
    return f'"use strict";\n(() => {{\n{"".join(joined.texts)}}})();\n'
