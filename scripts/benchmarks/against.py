"""The code as it is beside an earlier state of it: the same tasks on the same data, in turn.

Started by `scripts/bench against`. The earlier state comes from the history of the repository, version 0.1 where no
other is named; the goals are those against version 0.1. A difference between the answers of the two ends the run.
"""

from __future__ import annotations

import io
import json
import os
import resource
import statistics
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from serve import saves
from synthetic import HUB_ENTITY, HUB_SOURCE, dataset
from table import say, seconds

ROOT = Path(__file__).resolve().parents[2]
VERSION_0_1 = "f916234"
CLAIMS, LARGER = 10_000, 2  # claims for the questions; how many times as many for the audit and the diff
RUNS = 9  # of a whole process, in turn; one more before warms up
FINDING, HUB, DIFF, AUDIT = 1_000, 5, 20, 8  # how many times as fast as in version 0.1, with so many claims
SAVED = 0.4  # of the time that version 0.1 takes from a save to the new page
SHORT, AS_SHOW = 6.5, 1.2  # the short form by `python -c pass`, and the audit by `show`, at the most
GOALS = {
    "claims finding:one-source": FINDING,
    "claims -finding:one-source": FINDING,
    "claims -finding:unargued": FINDING,
    f"claims cites:{HUB_SOURCE} finding:one-source": HUB,
    f"entities -subject-of:supplies@{HUB_ENTITY}": HUB,
    f"entities thing-of:supplies@{HUB_ENTITY}": HUB,
    f"fall without:{HUB_SOURCE}": HUB,
}
COMMANDS = {"ask, short form": ["ask", "claims cites:jardine-2019"], "show": ["show", "huawei"], "audit": ["audit"]}


def unpacked(revision: str, folder: Path) -> Path:
    """The package and its data as they were at a revision, in a folder."""
    tree = f"{revision}^{{tree}}"  # so that `--help` is a revision that is not there, and no option
    command = ["git", "-C", str(ROOT), "archive", tree, "graph", "data"]
    archive = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if archive.returncode:
        sys.exit(f"the history of this repository has no {revision}: this takes a whole clone")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(folder, filter="data")
    return folder


def environment(state: Path, cache: str) -> dict[str, str]:
    """The environment in which a state of the code runs, with a cache of its own."""
    return {**os.environ, "PYTHONPATH": str(state), "WHOSAYS_CACHE": cache}


def tasks(states: dict[str, Path], folder: Path, claims: int) -> dict[str, Any]:
    """What the tasks take in each state, on the same data."""
    command = [sys.executable, str(Path(__file__).with_name("tasks.py"))]
    for count in (claims, LARGER * claims):
        path = folder / f"{count}.yaml"
        path.write_text(dataset(count), encoding="utf-8")
        command.append(str(path))
    command.append(json.dumps([*GOALS]))
    runs = {}
    for name, state in states.items():
        print(f"... {name}", file=sys.stderr, flush=True)
        done = subprocess.run(command, env=environment(state, "off"), capture_output=True, text=True, check=True)
        runs[name] = json.loads(done.stdout)
    return runs


def processes(states: dict[str, Path], folder: Path) -> dict[str, float]:
    """CPU seconds of commands on the essay as a user starts them, in turn."""
    commands = {"python -c pass": ([sys.executable, "-c", "pass"], folder, os.environ.copy())}
    for name, state in states.items():
        environ = environment(state, str(folder / f"cache-{state.name}"))
        for title, arguments in COMMANDS.items():
            commands[f"{name}: {title}"] = ([sys.executable, "-m", "graph", *arguments], state, environ)
    times: dict[str, list[float]] = {title: [] for title in commands}
    for turn in range(RUNS + 1):
        for title, (command, where, environ) in commands.items():  # python -m looks where it is started first
            before = _cpu_of_children()
            subprocess.run(command, cwd=where, env=environ, stdout=subprocess.DEVNULL, check=True)
            times[title] += [_cpu_of_children() - before] if turn else []
    return {title: statistics.median(values) for title, values in times.items()}


def _cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main(revision: str = VERSION_0_1, claims: str = str(CLAIMS)) -> None:
    """Measure this state and an earlier one, and print how many times as fast this one is, beside the goals."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        states = {revision: unpacked(revision, folder / "then"), "now": ROOT}
        runs = tasks(states, folder, int(claims))
        then, now = runs[revision], runs["now"]
        if then["answers"] != now["answers"]:
            sys.exit(f"the two states differ: {then['answers']} {now['answers']}")
        say("claims", "once loaded", revision, "now", "times as fast", "goal")
        say("---:", "---", "---:", "---:", "---:", "---:")
        sizes = {title: int(claims) for title in GOALS}
        goals = {**GOALS, "audit, as JSON": AUDIT, "diff of renamed ids": DIFF}
        for title, goal in goals.items():
            size = sizes.get(title, LARGER * int(claims))
            before, after = then["seconds"][title], now["seconds"][title]
            is_goal = f"{goal:,}" if int(claims) == CLAIMS else f"{goal:,} with {size * CLAIMS // int(claims):,}"
            say(f"{size:,}", title, seconds(before), seconds(after), f"{before / after:,.1f}", is_goal)
        times = processes(states, folder)
        until_served = saves(states, folder)
    print()
    say("serve, on the essay", revision, "now", "of that time", "goal")
    say("---", "---:", "---:", "---:", "---:")
    before, after = until_served[revision], until_served["now"]
    say("from a save to the new page", seconds(before), seconds(after), f"{after / before:.2f}", f"{SAVED}")
    print()
    say("whole process, on the essay", "CPU time", "times python -c pass", "times show", "goal")
    say("---", "---:", "---:", "---:", "---:")
    goal_of = {"now: ask, short form": f"{SHORT} python -c pass", "now: audit": f"{AS_SHOW} show"}
    for title, taken in times.items():
        state = title.partition(":")[0]
        as_show = f"{taken / times[f'{state}: show']:.2f}" if state in states else "-"
        say(title, seconds(taken), f"{taken / times['python -c pass']:.1f}", as_show, goal_of.get(title, ""))


if __name__ == "__main__":
    main(*sys.argv[1:])
