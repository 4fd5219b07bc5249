"""The page's script: its modules keep the rules of the house, are joined and minified rightly, and do what they say."""

import json
import os
import re
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.nearest import nearest
from graph.page import _script
from graph.page.bundle import bundle
from graph.page.compress import packed
from graph.page.messages import TEXTS
from graph.spreadsheet import sheet
from graph.text import fold
from tests.page.script.mirrored import datasets
from tests.patterns import literals

pytestmark = pytest.mark.xdist_group("script")  # one process makes the snapshot, and not each
HERE = Path(__file__).parent
SCRIPT = Path(str(files("graph.page"))) / "script"
MODULES = sorted(SCRIPT.rglob("*.js"))
DEFINED = re.compile(r"^(?:const|let|class|(?:async )?function\*?) ([\w$]+)", re.MULTILINE)

CELLS = [["a", "b"], ["=1", 'say "so"'], ["x, y\nz", "é 中\t"], ["", "\tx"], ["＝1", "\nx"], ["-", "'="], ["@a", "+"]]
# each is held against all: what shares a beginning, an end, a word, a year, nearly everything, nothing
LIKENESS = (
    "social media", "state media", "estate media", "state medias", "private media outlet", "state media outlets",
    "modernization", "globalization", "colonisation", "Tajikistan", "Pakistan", "Kzaakhstan", "Kazakhstan", "wich",
    "which", "laims", "claims", "Jardine 2018", "Jardine 2019", "the silk road", "silk road", "Straße", "strasse", "",
)  # fmt: skip


def _name(path: Path) -> str:
    return path.relative_to(SCRIPT).as_posix()


def _run(node: str, *arguments: str, **environment: str) -> str:
    """What node prints with these arguments, or what it printed when it failed."""
    done = subprocess.run(
        [node, *arguments], capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def snapshot(essay: graph.KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What Python says, for the tests in the other language: datasets as a page has them, answers and texts."""
    data = essay.data
    texts = [claim.says for claim in data.claims.values()]
    texts += [name for _, _, entity in essay.each_entity() for name in (entity.name, *entity.aliases)]
    texts += [name for work in data.sources.values() for name in (work.label, work.title, *work.cited_as)]
    texts += ["Łódź & Þórshöfn", "İstanbul’s ﬁrst", "Straße 4½", "  — ", "e\u0301tude", "中国 5G", "naïve co-op's"]
    folder = tmp_path_factory.mktemp("snapshot")
    path = folder / "snapshot.json"
    content = {
        "datasets": datasets(essay, folder),
        "folded": [[text, fold(text)] for text in texts],
        "sheet": [CELLS, sheet(CELLS[0], CELLS[1:])],
        "likeness": [[text, LIKENESS, nearest(text, LIKENESS, 3)] for text in LIKENESS],
        "texts": TEXTS["script"],
        "packed": [[text, packed(text)] for text in ("", "é 中 " * 3, "\n".join(texts))],
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("path", sorted(HERE.glob("*.test.js")), ids=lambda path: path.name)
def test_what_needs_no_browser(node: str, snapshot: str, path: Path) -> None:
    """Each test of the file is a sentence, and holds."""
    _run(node, "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", str(path), SNAPSHOT=snapshot)


@pytest.mark.parametrize("entry", ["main.js", "start.js"])
def test_the_minified_script_is_the_same_program(node: str, tmp_path: Path, entry: str) -> None:
    """No template, regular expression or statement is changed by what makes the script smaller.

    rjsmin knows no template in a template, and no regular expression directly behind `=>` or `case`: write these apart.
    """
    whole, small = tmp_path / "whole.js", tmp_path / "small.js"
    whole.write_text(bundle(SCRIPT, entry), encoding="utf-8")
    small.write_text(_script(entry), encoding="utf-8")
    assert len(small.read_bytes()) < 0.8 * len(whole.read_bytes())
    _run(node, "--expose-internals", str(HERE / "same.cjs"), str(whole), str(small))


def test_no_regular_expression_of_the_script_is_overlooked(node: str) -> None:
    """`scripts/fuzz patterns` counts the steps of those that the parser of node finds."""
    parsed = json.loads(_run(node, "--expose-internals", str(HERE / "literals.cjs"), *map(str, MODULES)))
    written = [sorted(map(list, literals(path.read_text(encoding="utf-8")))) for path in MODULES]
    assert written == [sorted(rows) for rows in parsed]


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_are_short(path: Path) -> None:
    """A module past 300 lines is two; a line has room in a window; the first says what the module is about."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 300
    assert lines[0].startswith("/* ")
    assert [line for line in lines if len(line) > 120] == []


@pytest.mark.browser
def test_no_name_is_one_of_the_browsers(browser: Any) -> None:
    """Modules share a scope: were one's own name also the browser's, another that means the browser's would get it."""
    names = [name for entry in ("start.js", "main.js") for name in DEFINED.findall(bundle(SCRIPT, entry))]
    assert len(names) > 500
    tab = browser.new_page()
    taken = tab.evaluate("names => names.filter((name) => name in globalThis && !(name in Object.prototype))", names)
    tab.close()
    assert taken == []


def test_every_module_is_in_the_script() -> None:
    """None is left over."""
    joined = bundle(SCRIPT, "main.js")
    heads = [path.read_text(encoding="utf-8").split("*/")[0] for path in MODULES if path.name != "start.js"]
    assert [head for head in heads if joined.count(head) != 1] == []


def _modules(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        path = folder / f"{name.replace('__', '/')}.js"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_joined_modules_run_once(node: str, tmp_path: Path) -> None:
    """Each runs behind what it imports, once, and shows nothing of itself outside."""
    folder = _modules(
        tmp_path,
        main='import { count, Box } from "./inner__a.js";\nimport { value } from "./b.js";\n'
        "globalThis.result = [count(), value, new Box().size];\n".replace("inner__", "inner/"),
        inner__a='import {\n  value,\n} from "../b.js";\nconst hidden = 2;\nexport const count = () => value + hidden;\n'
        "export class Box {\n  size = 7;\n}\n",
        b="globalThis.runs = (globalThis.runs || 0) + 1;\nexport const value = 40;\nexport function* each() {}\n"
        "export async function later() {}\n",
    )
    check = (
        "const shown = JSON.stringify([result, runs, typeof hidden, typeof count]);"
        """if (shown !== '[[42,40,7],1,"undefined","undefined"]') throw Error(shown);"""
    )
    _run(node, "-e", bundle(folder, "main.js") + check)


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (
            {"main": 'import { a } from "./b.js";\n', "b": 'import { c } from "./main.js";\nexport const a = 1;\n'},
            "Modules import each other in a circle: main.js -> b.js -> main.js",
        ),
        (
            {"main": 'import { a, b } from "./b.js";\n', "b": "export const a = 1;\nconst b = 2;\n"},
            "main.js imports what b.js does not export: b",
        ),
        (
            {"main": 'import { a } from "./b.js";\nconst c = 2;\n', "b": "const [b, c] = [3, 4];\nexport const a = b;\n"},
            "main.js defines what b.js has already: c",
        ),
        (
            {"main": 'import { a as b } from "./b.js";\n', "b": "export const a = 1;\n"},
            "main.js imports what b.js does not export: a as b",
        ),
        ({"main": "export let a = 1;\n"}, "main.js is no module that can be joined: export let a = 1;"),
        ({"main": "export default 1;\n"}, "main.js is no module that can be joined: export default 1;"),
        ({"main": 'import a from "./a.js";\n'}, 'main.js is no module that can be joined: import a from "./a.js";'),
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_refused(tmp_path: Path, texts: dict[str, str], sentence: str) -> None:
    """Circles, names that nobody exports or that two modules have, and other kinds of import and export are named in a sentence."""
    with pytest.raises(ValueError, match=re.escape(sentence)):
        bundle(_modules(tmp_path, **texts), "main.js")
