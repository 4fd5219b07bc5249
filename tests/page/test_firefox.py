"""The page in Firefox: it loads from disk, asks, goes back, prints and exports as it does in Chromium."""

import base64
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import graph
from tests.page.firefox import Firefox

COMMAND = shutil.which("firefox-esr") or shutil.which("firefox")
pytestmark = pytest.mark.browser
if COMMAND is None and os.environ.get("CI"):
    pytest.fail("CI must have a Firefox: the tests of the page in it are not optional there", pytrace=False)
CLAIMS = "JSON.stringify([...document.querySelectorAll('.claim:not([hidden])')].map(({ id }) => id.slice(6)))"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    if COMMAND is None:
        pytest.skip("no Firefox on this machine: the tests of the page in it were skipped")
    opened = Firefox(COMMAND, tmp_path_factory.mktemp("firefox"))
    yield opened
    opened.close()


def claims(firefox: Firefox) -> list[str]:
    firefox.wait("document.documentElement.dataset.shown === location.hash")
    firefox.wait("!document.querySelector('.pictured[aria-busy=true]')")  # what is below the screen is drawn when idle
    shown: list[str] = json.loads(firefox.run(CLAIMS))
    return shown


def downloaded(firefox: Firefox, kind: str) -> Path:
    """The file that a button hands out."""
    firefox.run(f"document.querySelector('[data-take={kind}]').click()")
    end = time.monotonic() + 30
    while time.monotonic() < end:
        for path in firefox.downloads.glob(f"*.{kind}"):
            if path.stat().st_size and not path.with_name(f"{path.name}.part").exists():
                return path
        time.sleep(0.1)
    raise AssertionError(f"no {kind} came")


def test_it_opens_on_the_evidence(firefox: Firefox, address: str, essay: graph.KnowledgeGraph) -> None:
    """A tile for each claim, and nothing to complain of; the map is drawn where it is asked for."""
    firefox.open(address)
    assert firefox.run("document.querySelectorAll('.tiles a').length") == len(essay.data.claims)
    firefox.open(f"{address}#map")
    firefox.wait("Boolean(whosays.currentNetwork())")
    assert firefox.complaints == []


def test_it_asks_and_goes_back(firefox: Firefox, address: str, essay: graph.KnowledgeGraph) -> None:
    """A question is answered as the command answers it, drawn, and Back leads to where one was."""
    firefox.open(f"{address}#focus=huawei")
    assert claims(firefox) == essay.index.about["huawei"]
    firefox.run("document.getElementById('query').value = 'Which claims cite Jardine 2019?'")
    firefox.run("document.getElementById('search').requestSubmit()")
    firefox.wait("location.hash.startsWith('#ask=')")
    assert claims(firefox) == list(essay.ask("Which claims cite Jardine 2019?"))
    assert firefox.run("document.querySelectorAll('#canvas .card').length") == len(claims(firefox))
    firefox.run("history.back()")
    firefox.wait("location.hash === '#focus=huawei'")
    assert claims(firefox) == essay.index.about["huawei"]
    assert firefox.complaints == []


def test_it_prints_and_exports(firefox: Firefox, address: str, essay: graph.KnowledgeGraph) -> None:
    """On paper, as SVG, as PNG and as a table of the claims that are shown."""
    firefox.open(f"{address}#focus=huawei")
    printed = base64.b64decode(firefox.send("browsingContext.print", context=firefox.tab)["data"])
    assert printed.startswith(b"%PDF-")
    assert downloaded(firefox, "svg").read_text(encoding="utf-8").startswith("<svg")
    assert downloaded(firefox, "png").read_bytes().startswith(b"\x89PNG")
    rows = downloaded(firefox, "csv").read_text(encoding="utf-8-sig").splitlines()
    assert [row.split('","')[0].strip('"') for row in rows[1:]] == essay.index.about["huawei"]
    assert firefox.complaints == []
