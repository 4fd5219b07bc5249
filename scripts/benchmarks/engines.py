"""The same six questions on our indexes, on DuckDB, and on Spark with a master and two workers on this machine.

Started by `scripts/bench engines`. The dataset is written as Parquet in parts, whatever its size. Indexes read YAML up
to `LARGEST_READ` claims. A difference between the answers ends the run; Spark wants Java, and is left out without it.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import cluster
from asking import QUESTIONS
from synthetic import dataset, parts
from table import say, seconds

HERE = Path(__file__).parent
LARGEST_READ = 100_000  # claims; a file of a million has more values than the reader takes
WORKS = 10_000  # claims of a work
SHARED = "WHOSAYS_BENCH"  # a folder in which datasets stay, so that another run need not write them again


def written(size: int, folder: Path) -> Path:
    """A dataset of so many claims as Parquet, unless it is there, and what that took."""
    from graph.export.parquet import fill

    place = folder / f"{size}-parquet"
    if not place.exists():
        start, beside = time.perf_counter(), Path(tempfile.mkdtemp(dir=folder))
        fill(beside, parts(size, works_of(size)))
        beside.rename(place)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024**2 if sys.platform == "darwin" else 1024)
        files = [path.stat().st_size for path in place.rglob("*.parquet")]
        took = f"{seconds(time.perf_counter() - start)}, at most {peak:,} MB of memory"
        print(f"{size:,} claims as Parquet: {took}; {len(files):,} files of {sum(files) / 1e6:,.0f} MB", flush=True)
    return place


def works_of(size: int) -> int:
    """How many works a dataset of so many claims has."""
    return max(size // WORKS, 2)


def read(size: int, folder: Path) -> Path:
    """The same dataset as YAML."""
    path = folder / f"{size}.yaml"
    if not path.exists():
        path.write_text(dataset(size, works_of(size)), encoding="utf-8")
    return path


def run(kind: str, place: Path, master: str = "") -> dict[str, Any]:
    """One run, in a process of its own."""
    command = [sys.executable, str(HERE / "asking.py"), kind, str(place), *([master] if master else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{kind}, {place.name}: {done.stderr[-3000:]}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def compared(size: int, runs: dict[str, dict[str, Any]]) -> None:
    """Print the rows of a size, with each engine's figure divided by that of the first that was asked."""
    (name, base), *others = runs.items()
    for other, result in others:
        for text, left, right in zip(QUESTIONS, base["rows"], result["rows"], strict=True):
            if left["digest"] != right["digest"]:
                sys.exit(f"{size:,} claims, {text}: {name} gives {left['count']} and {other} {right['count']}")
    figures = {"until the first answer, from nothing": [result["first"] for result in runs.values()]}
    for number, text in enumerate(QUESTIONS):
        times = [result["rows"][number]["seconds"] for result in runs.values()]
        figures[f"{text} ({base['rows'][number]['count']:,})"] = times
    missing = ["-"] if "indexes" not in runs else []
    for what, times in figures.items():
        cells = [*missing, *map(seconds, times)] + ["-"] * (3 - len(missing) - len(times))
        duckdb = times[1 - len(missing)]
        spark = f"{times[-1] / duckdb:,.1f}" if "spark" in runs else "-"
        say(f"{size:,}", what, *cells, "-" if missing else f"{duckdb / times[0]:,.1f}", spark)
    peaks = [f"{result['peak']:,.0f} MB" for kind, result in runs.items() if kind != "spark"]
    say(f"{size:,}", "peak memory of the process", *missing, *peaks, "in the JVMs", "-", "-")


def main(*sizes: int) -> None:
    """Measure synthetic datasets of so many claims."""
    with ExitStack() as stack:
        folder = Path(os.environ.get(SHARED) or stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        has_java = shutil.which("java") is not None
        workers = folder / "workers"
        master = cluster.start(stack, workers, "2g") if has_java else ""
        runs: dict[int, dict[str, dict[str, Any]]] = {}
        for size in sizes:
            place = written(size, folder)
            runs[size] = {"indexes": run("indexes", read(size, folder))} if size <= LARGEST_READ else {}
            runs[size]["duckdb"] = run("duckdb", place)
            if has_java:
                runs[size]["spark"] = run("spark", place, master)
        print()
        say("claims", "what (answers)", "indexes", "DuckDB", "Spark, two workers", "DuckDB / indexes", "Spark / DuckDB")
        say("---:", "---", "---:", "---:", "---:", "---:", "---:")
        for size, of_size in runs.items():
            compared(size, of_size)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
