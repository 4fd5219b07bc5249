"""Importing a bibliography, beside bibtexparser alone, which reads the same file and makes no records of it.

Started by `scripts/bench`. Each run is a process of its own, whose time is that of its processor.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

from table import say, seconds

SIZES = (100, 2_000)  # entries
RUNS = 3
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


def bibliography(entries: int) -> str:
    """BibTeX as a reference manager writes it, the same bytes every time."""
    return "".join(
        f'@article{{key{number},\n  author = {{Name{number}, Anna and M{{\\"u}}ller{number}, B.}},\n'
        f"  title = {{A study of {{Thing}} number {number} in the world of many words}},\n"
        f"  journal = {{Journal of Things}},\n"
        f"  volume = {{{number % 40}}}, pages = {{{number}--{number + 9}}}, year = {{{1990 + number % 30}}},\n"
        f"  doi = {{10.1000/x.{number}}}, url = {{https://example.org/{number}}}\n}}\n"
        for number in range(entries)
    )


def measure(program: str, path: str, memory: bool) -> None:
    """Print what one import takes: processor seconds, or bytes at most where memory is asked for."""
    text = Path(path).read_text(encoding="utf-8")
    if program == "whosays":
        from graph.bibliography import bibtex
        from graph.bibliography.records import records

        run = lambda given: records(bibtex.read(given))  # noqa: E731  # one of two
    else:
        import bibtexparser

        run = bibtexparser.parse_string
    run(text[: text.index("\n}\n") + 3])  # the tables of the libraries are no entry's
    if memory:
        tracemalloc.start()
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_utime if not memory else time.perf_counter()
    run(text)
    used = (
        resource.getrusage(resource.RUSAGE_SELF).ru_utime - begun if not memory else tracemalloc.get_traced_memory()[1]
    )
    print(json.dumps(used))


def main() -> None:
    """Print the table."""
    say("entries", "what", "whosays import", "bibtexparser alone", "times")
    say("---:", "---", "---:", "---:", "---:")
    with tempfile.TemporaryDirectory() as folder:
        for entries in SIZES:
            path = Path(folder) / f"{entries}.bib"
            path.write_text(bibliography(entries), encoding="utf-8")
            for what, memory in (("time", False), ("memory an entry", True)):
                ours, theirs = (
                    min(_run(program, path, memory) for _ in range(RUNS)) for program in ("whosays", "bibtexparser")
                )
                shown = (f"{used / entries / 1e3:.1f} KB" if memory else seconds(used) for used in (ours, theirs))
                say(f"{entries:,}", what, *shown, f"{ours / theirs:.1f}")


def _run(program: str, path: Path, memory: bool) -> float:
    command = [sys.executable, __file__, program, str(path), *(["memory"] if memory else [])]
    return float(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        measure(sys.argv[1], sys.argv[2], memory=len(sys.argv) > 3)
    else:
        main()
