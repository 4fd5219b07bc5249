"""The real file, damaged in every way that chance finds: there is never a traceback, a hang or a lost problem."""

import random
import resource
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graph
from graph.read import Reading, examine

REAL = (graph.bundled() / "claims.yaml").read_text(encoding="utf-8")
# a shorter file of the same shape, so that thousands of examples take seconds: every section, a few records each
LINES = REAL.split("\n")
NASTY = [
    "\t", "\x00", "\ufeff", "\u2028", "\udcff", ": ", "- ", "? ", "| ", "> ", "&a ", "*a", "!t ", "<<: ", "{", "}", "[", "]",
    '"', "'", "#", "%", "@", "`", ",", "~", "null", "9" * 400, "...", "---\n", "\r", "\r\n", "\n\n", "é", "中", "🐪", "-" * 90,
]  # fmt: skip


def _short(seed: int) -> str:
    """Some whole records of each section of the real file, chosen by a seed."""
    chance = random.Random(seed)  # noqa: S311  # tests want repeatable chance, not secrecy
    lines: list[str] = []
    is_chosen = True
    for line in LINES:
        if line and not line.startswith(" "):
            is_chosen = True
        elif line.startswith("  ") and line[2:3].isalnum():
            is_chosen = line.startswith(("  title", "  reads", "  tarrats")) or chance.random() < 0.12
        if is_chosen:
            lines.append(line)
    return "\n".join(lines)


def _examined(folder: Path, data: bytes) -> Reading:
    path = folder / "mutated.yaml"
    path.write_bytes(data)
    reading = examine(path)
    for problem in (*reading.problems, *reading.advice):
        assert problem.line >= 1
        assert problem.column >= 1
        assert "\n" not in str(problem)
        assert str(problem).isprintable()
    assert [*reading.problems] == sorted(reading.problems, key=reading.source_map.order)
    return reading


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutated")


settings.register_profile(
    "many", max_examples=450, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
MANY = settings.get_profile("many")


@MANY
@given(
    seed=st.integers(0, 5),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), st.binary(max_size=3)), min_size=1, max_size=6),
)
def test_bytes_are_damaged(folder: Path, seed: int, edits: list[tuple[float, int, bytes]]) -> None:
    """Bytes are put in, taken out and replaced anywhere."""
    data = bytearray(_short(seed).encode())
    for position, length, new in edits:
        start = int(position * len(data))
        data[start : start + length] = new
    _examined(folder, bytes(data))


@MANY
@given(
    seed=st.integers(0, 5),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2), st.sampled_from(NASTY)), min_size=1, max_size=6),
)
def test_signs_that_yaml_knows_are_strewn_in(folder: Path, seed: int, edits: list[tuple[float, int, str]]) -> None:
    """Indicators, control characters, absurd numbers and half of everything stand where they should not."""
    text = _short(seed)
    for position, length, new in edits:
        start = int(position * len(text))
        text = text[:start] + new + text[start + length :]
    _examined(folder, text.encode("utf-8", "surrogateescape"))


@MANY
@given(
    seed=st.integers(0, 5),
    edits=st.lists(
        st.tuples(st.sampled_from(["drop", "double", "swap", "indent", "dedent", "cut", "value"]), st.floats(0, 0.9999), st.floats(0, 0.9999)),
        min_size=1, max_size=8,
    ),
)  # fmt: skip
def test_lines_are_moved_about(folder: Path, seed: int, edits: list[tuple[str, float, float]]) -> None:
    """Lines are dropped, doubled, swapped, moved in and out, cut short, and given another's value."""
    lines = _short(seed).split("\n")
    for edit, first, second in edits:
        a, b = int(first * len(lines)), int(second * len(lines))
        if edit == "drop" and len(lines) > 1:
            del lines[a]
        elif edit == "double":
            lines.insert(b, lines[a])
        elif edit == "swap":
            lines[a], lines[b] = lines[b], lines[a]
        elif edit == "indent":
            lines[a] = "  " + lines[a]
        elif edit == "dedent":
            lines[a] = lines[a].removeprefix("  ")
        elif edit == "cut":
            lines[a] = lines[a][: int(second * len(lines[a]))]
        elif edit == "value":
            lines[a] = lines[a].partition(":")[0] + ":" + lines[b].partition(":")[2]
    _examined(folder, "\n".join(lines).encode())


VALUES = st.recursive(
    st.sampled_from(["", "x", "china", "NO", "012", "-1", "9" * 5000, "2019-02-30", "javascript:alert(1)", "A b", "é"]) | st.text(string.printable, max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["says", "kind", "source", "check", "about", "x y", ""]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@MANY
@given(path=st.lists(st.floats(0, 0.9999), min_size=2, max_size=5), value=VALUES)
def test_values_have_another_shape(folder: Path, path: list[float], value: object) -> None:
    """Any value anywhere in the structure is replaced by a text, list or mapping that does not belong there."""
    import json

    from graph.export.json import text

    data = json.loads(text(graph.load())) if not _CACHE else json.loads(_CACHE[0])
    if not _CACHE:
        for section in list(data):
            if section not in ("dataset", "predicates"):
                data[section] = dict(list(data[section].items())[:12])
        _CACHE.append(json.dumps(data))
    node = data
    for step in path[:-1]:
        keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
        if not keys or not isinstance(node[keys[int(step * len(keys))]], dict | list):
            break
        node = node[keys[int(step * len(keys))]]
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    if keys:
        node[keys[int(path[-1] * len(keys))]] = value
    _examined(folder, json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass"))


_CACHE: list[str] = []


def test_the_whole_file_cut_anywhere(folder: Path) -> None:
    """A file that ends in the middle of anything is read as far as it goes."""
    for part in range(1, 20):
        _examined(folder, REAL.encode()[: len(REAL) * part // 20])


def test_hostile_files_need_neither_time_nor_memory(tmp_path: Path) -> None:
    """Files made to hang or to swell are answered, however slow the machine is, and in less than 1 GB."""
    hostile = {
        "laughs": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40)),
        "brackets": "claims: " + "[" * 200_000,
        "braces": "claims: " + "{a: " * 100_000,
        "dashes": "claims:\n  " + "- " * 100_000,
        "items": "claims: [" + "x," * 400_000 + "]",
        "keys": "claims: {" + "".join(f"k{n}: v, " for n in range(100_000)) + "}",
        "same-key": "claims:\n" + "  a: b\n" * 50_000,
        "long-line": "dataset: {title: " + "x" * 3_000_000 + "}",
        "quotes": 'a: "' * 100_000,
        "colons": "a: " * 100_000,
        "nul": "\x00" * 500_000,
        "latin": "ü\n".encode("latin-1").decode("utf-8", "surrogateescape") * 100_000,
        "errors": REAL + "".join(f"  bad-{n}: [unclosed\n" for n in range(2_000)),
    }
    for name, text in hostile.items():
        (tmp_path / f"{name}.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    for name in hostile:
        run = subprocess.run(
            [sys.executable, "-m", "graph", "check", "--data", str(tmp_path / f"{name}.yaml")],
            capture_output=True, timeout=120, check=False, text=True, encoding="utf-8",
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30)),
        )  # fmt: skip
        assert run.returncode == 1, (name, run.stderr[-500:])
        assert "Traceback" not in run.stderr, (name, run.stderr[-1500:])
