"""Set up `.venv` beside this folder: what `scripts/explore`, `scripts/test` and `scripts/bench` begin with.

Needs Python 3.11 or newer and nothing else. Uses uv where it is there, otherwise venv and pip; where Debian has split
pip out of venv, the system's own pip installs into the environment. Nothing outside `.venv` is ever changed, so it
does not matter whether the system's Python is managed by somebody else. A stamp in `.venv` says what was installed for
which project file, Python and folder; when it still holds, there is nothing to do.

This file is read by whatever `python3` is, so it keeps to what Python 3.6 understands until it has found a newer one.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
NEWEST_FIRST = ["python3.14", "python3.13", "python3.12", "python3.11"]


def need_new_python():
    """Go on in a Python that is new enough, or say what to install."""
    if sys.version_info >= (3, 11):
        return
    for name in NEWEST_FIRST:
        newer = shutil.which(name)
        works = newer and subprocess.call([newer, "-c", ""], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
        if works:
            sys.stdout.flush()
            os.execv(newer, [newer] + sys.argv)  # noqa: S606  # the same script, in a newer Python
    sys.exit("whosays needs Python 3.11 or newer; this is {}.{}. Install one and try again.".format(*sys.version_info))


def set_up(extra=""):
    """Make the environment, with the project and an extra of it installed, and return its Python."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = VENV / ("installed-" + (extra or "plain"))
    state = _state()
    if _is_stamped(python, stamp, state) or (not extra and _is_stamped(python, VENV / "installed-test", state)):
        return str(python)
    print("Setting up .venv (once, about half a minute) ...", file=sys.stderr, flush=True)
    package = "{}[{}]".format(ROOT, extra) if extra else str(ROOT)
    uv = shutil.which("uv")
    if not (uv and _with_uv(uv, python, package)):
        _with_pip(python, package)
    (VENV / "made").write_text(_python_and_folder())
    stamp.write_text(state)
    return str(python)


def _with_uv(uv, python, package):
    """Make and fill the environment with uv; false where that fails, as behind a proxy that uv does not trust."""
    if not _is_stamped(python, VENV / "made", _python_and_folder()):
        shutil.rmtree(str(VENV), ignore_errors=True)
        if run([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)]) != 0:
            return False
    install = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(python), "--editable", package]
    if run(install) == 0:
        return True
    print("uv did not succeed; going on with venv and pip ...", file=sys.stderr, flush=True)
    shutil.rmtree(str(VENV), ignore_errors=True)
    return False


def _with_pip(python, package):
    """Make and fill the environment with what comes with Python."""
    if not _is_stamped(python, VENV / "made", _python_and_folder()):
        shutil.rmtree(str(VENV), ignore_errors=True)
        _make()
    _run([*_pip(python), "install", "--quiet", "--disable-pip-version-check", "--editable", package])


def run(command):
    """Run a command of the environment in the foreground and return its exit code."""
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def _is_stamped(python, stamp, state):
    return python.exists() and stamp.exists() and stamp.read_text() == state


def _python_and_folder():
    return "{} {}".format(sys.version, ROOT)


def _state():
    """What an environment is made for: Python, folder and project file."""
    project = (ROOT / "pyproject.toml").read_bytes()
    return "{} {}".format(_python_and_folder(), hashlib.sha256(project).hexdigest())


def _make():
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)], **quiet) != 0:
        # Debian and Ubuntu keep pip's installer in a package of its own
        shutil.rmtree(str(VENV), ignore_errors=True)
        _run([sys.executable, "-m", "venv", "--without-pip", str(VENV)])


def _pip(python):
    """The environment's own pip, or the system's working on the environment."""
    if subprocess.call([str(python), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return [str(python), "-m", "pip"]
    if subprocess.call([sys.executable, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return [sys.executable, "-m", "pip", "--python", str(python)]
    sys.exit(
        "This Python has neither pip nor ensurepip, so nothing can be installed with it.\n"
        "Install one of: uv, python3-pip, python3-venv (Debian: apt install python3-venv), and try again."
    )


def _run(command):
    code = run(command)
    if code != 0:
        sys.exit("Setting up failed: {} (exit code {})".format(" ".join(map(str, command)), code))


need_new_python()
