"""A Python of our own beside this one, for what may never end or fill the memory: it can be ended."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(arguments: list[str], data: bytes, seconds: float | None) -> subprocess.CompletedProcess[bytes]:
    """Run Python with these arguments on some data, with our libraries and nothing from the folder somebody is in.

    Raises
    ------
    subprocess.TimeoutExpired
        When it takes longer than that; it is ended then. None is for a child that ends itself.
    """
    package = Path(__file__).resolve().parent.parent
    path = os.pathsep.join([str(package), *(os.path.abspath(folder) for folder in sys.path if folder)])  # noqa: PTH100  # as it is written
    return subprocess.run(
        [sys.executable, "-P", *arguments], input=data, capture_output=True, check=False, timeout=seconds,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip


def limit(megabytes: int) -> None:
    """Bound the memory of this process, which is such a child, and what it may write, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
