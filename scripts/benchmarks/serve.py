"""From a save to the new page: `whosays serve` on the essay in two states of the code. Started by `against.py`.

Both servers run all the time, and one file is saved at a time; a page is there when it is served with the title that
was saved. Until a reader sees it, version 0.1 takes up to half a second more, for there the browser asks; now it is
told.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

RUNS = 9  # saves of each, in turn; one more before warms up
EVERY = 0.005  # seconds from one look at the version to the next
PATIENCE = 120.0  # seconds
TITLE = re.compile(r"^(  title: .*)$", re.MULTILINE)


class Server:
    """A server of one state of the code, on data of its own."""

    def __init__(self, state: Path, data: Path, environ: dict[str, str]) -> None:
        self.file = data / "claims.yaml"
        self.text = self.file.read_text(encoding="utf-8")
        self.saves = 0
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "graph", "serve", "--data", str(data), "--port", "0"],
            cwd=state, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        printed = ""
        for line in self.process.stdout or ():
            printed += line
            if address := re.search(r"http://\S+/", line):
                self.address = address[0]
                return
        sys.exit(f"no page was served in {state}:\n{printed}")

    def end(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait()

    def served(self, path: str = "") -> bytes:
        """What is served at a path: the page, or its version."""
        with urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:  # noqa: S310  # our own address
            content: bytes = answer.read()
        return content

    def save(self) -> float:
        """Save another title; seconds until its page is served."""
        self.saves += 1
        begun, before = time.perf_counter(), b""
        self.file.write_text(TITLE.sub(rf"\g<1> {self.saves}", self.text, count=1), encoding="utf-8")
        while True:
            version = self.served("version")
            taken = time.perf_counter() - begun
            if version != before and self.served().partition(b"</title>")[0].endswith(f" {self.saves}".encode()):
                return taken
            if taken > PATIENCE:
                sys.exit(f"no new page within {PATIENCE:.0f} s")
            before = version
            time.sleep(EVERY)


def saves(states: dict[str, Path], folder: Path) -> dict[str, float]:
    """The median seconds from a save to the new page in each state."""
    servers = {}
    for name, state in states.items():
        data = folder / f"served-{state.name}"
        shutil.copytree(state / "data", data)
        servers[name] = Server(state, data, {**os.environ, "PYTHONPATH": str(state), "WHOSAYS_CACHE": "off"})
    times: dict[str, list[float]] = {name: [] for name in states}
    try:
        for turn in range(RUNS + 1):
            for name, server in servers.items():
                taken = server.save()
                times[name] += [taken] if turn else []
    finally:
        for server in servers.values():
            server.end()
    return {name: statistics.median(values) for name, values in times.items()}
