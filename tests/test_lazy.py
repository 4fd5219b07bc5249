"""What a command does not need is not imported: a question about citations waits for no drawing library."""

import subprocess
import sys

import pytest

HEAVY = ("networkx", "pyvis", "jinja2", "IPython", "rapidfuzz", "yaml", "pydantic_core", "pydantic", "graph.work")
READERS = {"yaml", "pydantic_core"}


def _imported(*arguments: str) -> set[str]:
    code = (
        "import sys\nfrom graph.cli.commands import main\n"
        f"main({list(arguments)!r}, standalone_mode=False)\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    return set(run.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (("ask", "claims cites:jardine-2019"), set()),
        (("ask", "which claims cite Jardine 2019"), set()),
        (("show", "huawei"), set()),
        (("export", "json"), set()),
        (("audit",), set()),
    ],
)
def test_only_what_is_needed_is_imported(arguments: tuple[str, ...], needed: set[str]) -> None:
    """A question needs nothing that draws, matches by likeness or reads YAML; what was read once is not read again."""
    assert _imported(*arguments) - READERS == needed
    assert _imported(*arguments) == needed


def test_a_page_waits_for_no_notebook() -> None:
    """A page waits for no IPython, which pyvis imports for notebooks; a notebook has its frame all the same."""
    code = (
        "import sys, graph\nfrom graph.page import page\npage(graph.load())\n"
        "assert 'pyvis' in sys.modules\nassert 'IPython' not in sys.modules\n"
        "import pyvis.network\nprint(type(pyvis.network.IFrame('x.html', width=1, height=1)).__module__)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout.startswith("IPython.")


def test_a_check_needs_the_core_of_pydantic_alone() -> None:
    """The rest of it would take as long as all that is checked."""
    code = "import sys, graph.read.validate; print(*{'pydantic', 'pydantic_core'} & {*sys.modules})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "pydantic_core\n"
