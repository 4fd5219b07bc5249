"""Loading, questions and the whole process of whosays, beside the script that anyone would write instead.

Started by `scripts/bench`. What is compared runs in processes of its own, in turn, so that a slow moment of the machine
meets all of them. A difference between the answers of two programs ends the run.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from synthetic import dataset
from table import say, seconds

HERE = Path(__file__).resolve().parent
ESSAY = HERE.parents[1] / "data" / "claims.yaml"
SOURCE = "source-1"  # that every synthetic dataset has
LARGEST_IN_RDFLIB = 10_000  # claims; rdflib takes gigabytes and minutes for a hundred thousand

Command = list[str]
Run = dict[str, Any]


def measured(script: str, *arguments: str) -> Run:
    """The JSON that a run of one of the scripts beside this one prints."""
    command = [sys.executable, str(HERE / script), *arguments]
    run: Run = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return run


def median(runs: Sequence[Run], figure: str) -> float:
    """The median of one figure over several runs."""
    return statistics.median(run[figure] for run in runs)


def in_turn(commands: Sequence[Command], runs: int) -> list[float]:
    """Whole-process seconds of several commands, the median of so many runs; one more run before warms up."""
    times: list[list[float]] = [[] for _ in commands]
    for turn in range(runs + 1):
        for command, seconds_of_command in zip(commands, times, strict=True):
            begun = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if turn:
                seconds_of_command.append(time.perf_counter() - begun)
    return [statistics.median(seconds_of_command) for seconds_of_command in times]


def megabytes(value: float) -> str:
    """A size in memory as a reader takes it in."""
    return f"{value / 1e6:,.0f} MB"


def loads(sizes: Sequence[int], folder: Path) -> None:
    """Loading, answering once loaded, and peak memory, at each size."""
    load_times = []
    say("claims", "what", "whosays", "usual script", "ratio")
    say("---:", "---", "---:", "---:", "---:")
    for size in sizes:
        path = folder / f"{size}.yaml"
        path.write_text(dataset(size), encoding="utf-8")
        ours, usual = _runs_in_turn(path, size)
        if ours[0]["graph"] != usual[0]["graph"] or ours[0]["answers"] != usual[0]["answers"]:
            sys.exit(f"the two programs differ: {ours[0]} {usual[0]}")
        rows: list[tuple[str, str, str, Callable[[float], str]]] = [
            ("YAML to checked records and indexes", "load", "load", seconds),
            ("YAML to checked records and the networkx graph", "load and graph", "load", seconds),
            (f"which claims cite X ({ours[0]['answers']} of them), once loaded", "answer", "answer", seconds),
            ("peak memory, records and indexes", "peak loaded", "peak", megabytes),
            ("peak memory with indexes and the networkx graph", "peak", "peak", megabytes),
        ]
        for title, our_figure, usual_figure, written in rows:
            our_median, usual_median = median(ours, our_figure), median(usual, usual_figure)
            ratio = f"{usual_median / our_median:,.1f}"
            say(f"{size:,}", title, written(our_median), written(usual_median), ratio)
        load_times.append(median(ours, "load"))
    for index in range(1, len(sizes)):
        times = load_times[index] / load_times[index - 1]
        print(f"\nGrowth of the load from {sizes[index - 1]:,} to {sizes[index]:,} claims: {times:.1f} times.")


def _runs_in_turn(path: Path, size: int) -> tuple[list[Run], list[Run]]:
    """Runs of whosays and of the usual script on one file."""
    ours, usual = [], []
    for turn in range(5 if size <= LARGEST_IN_RDFLIB else 3):
        print(f"... {size:,} claims, run {turn + 1}", file=sys.stderr, flush=True)
        ours.append(measured("measured.py", str(path), SOURCE))
        usual.append(measured("usual.py", str(path), "--loader", "c", "--measure", "--ask", SOURCE))
    return ours, usual


def questions(paths: Sequence[Path]) -> None:
    """The same questions in whosays, in SPARQL with rdflib, and in a scan of the networkx graph."""
    print()
    ways = ("in English", "short form", "in code", "rdflib, SPARQL", "networkx scan")
    say("claims", "question (answers)", *ways, "SPARQL / English", "scan / code")
    say("---:", "---", *["---:"] * 7)
    for path in paths:
        runs = [measured("asked.py", str(path)) for _ in range(3)]
        for index, (name, count, *_) in enumerate(runs[0]["rows"]):
            times = [statistics.median(run["rows"][index][column] for run in runs) for column in range(2, 7)]
            english, _, typed, sparql, scan = times
            ratios = (f"{sparql / english:,.1f}", f"{scan / typed:,.0f}")
            say(f"{runs[0]['claims']:,}", f"{name} ({count})", *map(seconds, times), *ratios)


def whole_process() -> None:
    """`whosays ask` on the essay as a user starts it, beside the script and beside Python itself."""
    python = sys.executable
    usual = [python, str(HERE / "usual.py"), str(ESSAY), "--ask", "jardine-2019", "--loader"]
    ask = [python, "-m", "graph", "ask"]
    short, english = [*ask, "claims cites:jardine-2019"], [*ask, "which claims cite Jardine 2019"]
    uncached = ["env", "WHOSAYS_CACHE=off"]
    commands = {
        "python -c pass": [python, "-c", "pass"],
        "whosays ask, short form": short,
        "whosays ask, short form, nothing stored": uncached + short,
        "whosays ask, English": english,
        "whosays ask, English, nothing stored": uncached + english,
        "usual script, yaml.safe_load": [*usual, "python"],
        "usual script, C loader": [*usual, "c"],
    }
    times = dict(zip(commands, in_turn([*commands.values()], 9), strict=True))
    bare, slowest = times["python -c pass"], times["usual script, yaml.safe_load"]
    print()
    say("whole process, on the essay", "time", "times python -c pass", "usual script / this")
    say("---", "---:", "---:", "---:")
    for title, taken in times.items():
        say(title, seconds(taken), f"{taken / bare:.1f}", f"{slowest / taken:.1f}")


def main(*sizes: int) -> None:
    """Measure synthetic datasets of so many claims, and the essay."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        loads(sizes, folder)
        questions([ESSAY, *(folder / f"{size}.yaml" for size in sizes if size <= LARGEST_IN_RDFLIB)])
    whole_process()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
