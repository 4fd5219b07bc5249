"""What several tests share."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import graph
from graph.read import Reading, examine
from tests.samples import SMALL

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests keep records and history in folders of their own, and so do the processes that they start."""
    os.environ["WHOSAYS_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """A shell has what it runs in the background ignore interrupts, and so would every process that a test starts."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def essay() -> graph.KnowledgeGraph:
    """The dataset that comes with the package."""
    return graph.load()


@pytest.fixture
def small(tmp_path: Path) -> graph.KnowledgeGraph:
    """The small dataset, loaded."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return graph.load(path)


@pytest.fixture
def look(tmp_path: Path) -> Callable[[str | bytes], Reading]:
    """Examine a text as if it were a file."""

    def examined(text: str | bytes) -> Reading:
        path = tmp_path / "claims.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        return examine(path)

    return examined


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The small dataset as a file of one's own, that may be changed."""
    path = tmp_path / "own.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def run(
    *arguments: str, cwd: Path | None = None, piped: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`whosays` with these arguments and what is piped into it, as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "graph", *arguments],
        capture_output=True, text=True, encoding="utf-8", errors="replace", check=False, cwd=cwd or ROOT, input=piped,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
