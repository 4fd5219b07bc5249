"""Under which licences what we need stands: whosays is MIT, and whoever installs it gets nothing that asks for more.

Licences are those that the installed packages declare themselves. The core is held to permissive ones: neither GPL nor
AGPL, and not the LGPL either, whose terms a program of one file would have to meet. An extra may have what somebody
chooses to install, and says so.
"""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution

import pytest
from packaging.requirements import Requirement

from tests.conftest import ROOT

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PYPROJECT)["project"]
EXTRAS = PROJECT["optional-dependencies"]
PERMISSIVE = re.compile(r"\b(0BSD|Apache|BSD|ISC|ISCL|MIT|PSF|Python Software Foundation|Zlib)\b")
COPYLEFT = {
    "AGPL": re.compile(r"\bAGPL|Affero", re.IGNORECASE),
    "LGPL": re.compile(r"\bLGPL|Lesser General Public", re.IGNORECASE),
    "GPL": re.compile(r"\bGPL|(?<!Lesser )(?<!Affero )\bGeneral Public License", re.IGNORECASE),
}
# what tests may run beside us, each with its reason; nothing of it is in what is installed
OF_TESTS = {
    "anki": "reads the decks that are written, as its users will",
    "frozendict": "comes with genanki, of the extra teach",
    "igraph": "reads the GraphML that is written, as its users will",
    "pymupdf-lite": "of the extra pdf",
    "pypandoc-binary": "has pandoc in it, which is GPL: it makes one text in the formats that people have",
    "text-unidecode": "comes with frictionless, which reads the tables that are written",
}


def declared(name: str) -> str:
    """What a package declares about its licence: the expression, the classifiers, and the first line of the text."""
    metadata = distribution(name).metadata
    classifiers = [entry for entry in metadata.get_all("Classifier") or () if entry.startswith("License ::")]
    text = (metadata.get("License") or "").strip().partition("\n")[0]
    return "; ".join(filter(None, (metadata.get("License-Expression"), *classifiers, text)))


def copyleft(name: str) -> str:
    """The word for the copyleft that a package declares; empty where it declares none."""
    licence = declared(name)
    return next((word for word, pattern in COPYLEFT.items() if pattern.search(licence)), "")


def needed(requirements: Iterable[str]) -> set[str]:
    """The names of these packages and of all that they need in turn, as far as it is installed here."""
    names: set[str] = set()
    waiting = [(Requirement(requirement), "") for requirement in requirements]
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        try:
            further = distribution(name).requires or []
        except PackageNotFoundError:  # an extra that is not installed
            continue
        if name not in names:
            names.add(name)
            waiting += [(Requirement(text), each) for text in further for each in requirement.extras or {""}]
    return names


@pytest.mark.parametrize("name", sorted(needed(PROJECT["dependencies"])))
def test_the_core_is_permissive(name: str) -> None:
    """Whatever `pip install whosays` brings declares a permissive licence, and no copyleft beside it."""
    assert PERMISSIVE.search(declared(name)), f"{name}: {declared(name) or 'declares no licence'}"
    assert not copyleft(name), f"{name}: {declared(name)}"


def test_every_library_of_the_core_was_looked_at() -> None:
    """A library that is not installed would be passed over."""
    assert {Requirement(text).name.lower() for text in PROJECT["dependencies"]} <= needed(PROJECT["dependencies"])


@pytest.mark.parametrize("extra", sorted(EXTRAS.keys() - {"test"}))
def test_an_extra_says_what_it_asks_for(extra: str) -> None:
    """Copyleft in an extra is named where the extra is: in the README's table and beside it in `pyproject.toml`."""
    words = {word for name in needed(EXTRAS[extra]) if (word := copyleft(name))}
    rows = [line for line in (ROOT / "README.md").read_text("utf-8").splitlines() if line.startswith(f"| `{extra}` |")]
    comment = re.search(rf"^{extra} = \[.*?\](.*)$|^{extra} = \[ *#(.*)$", PYPROJECT, re.MULTILINE)
    assert comment
    for word in words:
        assert word in comment[0], f"pyproject.toml, {extra}: {word}"
        assert any(re.search(rf"\b{word}\b", row) for row in rows), f"README.md, {extra}: {word}"


def test_copyleft_in_tests_is_an_exception() -> None:
    """What runs beside the tests is permissive but for what is listed with its reason."""
    assert {name for name in needed(EXTRAS["test"]) if copyleft(name)} <= OF_TESTS.keys()


@pytest.mark.parametrize(
    ("licence", "word"),
    [
        ("AGPL-3.0-or-later", "AGPL"),
        ("Dual Licensed - GNU AFFERO GPL 3.0 or Artifex Commercial License", "AGPL"),
        ("LGPL-3.0-only", "LGPL"),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", "LGPL"),
        ("GNU General Public License (GPL)", "GPL"),
        ("GPLv2+", "GPL"),
        ("GPL-2.0-or-later", "GPL"),
        ("MIT", ""),
        ("BSD 3-Clause License", ""),
    ],
)
def test_copyleft_is_recognised(licence: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However a package words it."""
    monkeypatch.setattr("tests.test_licences.declared", lambda _: licence)
    assert copyleft("any") == word
