"""Immutable classes are to everybody what frozen dataclasses are, and import `dataclasses` for nobody."""

import copy
import dataclasses
import pickle
import subprocess
import sys

import pytest

from graph.frozen import field, frozen, replace
from graph.records import Actor, Citation, Claim, Dataset, Header, Source


@frozen
class Step:
    """A step, as of a path."""

    start: str
    end: str = "there"
    weights: dict[str, int] = field(default_factory=dict)


@frozen
class Alone:
    """A class with a single field."""

    value: int


@dataclasses.dataclass(frozen=True)
class Twin:
    """The same as `Step`, as a dataclass."""

    start: str
    end: str = "there"
    weights: dict[str, int] = dataclasses.field(default_factory=dict)


CITATION = Citation(source="jardine-2019", page="9")


def test_they_are_made_and_shown_as_dataclasses_are() -> None:
    """By position or by name, with defaults, of which those that can change are made anew."""
    assert repr(Step("here", weights={"x": 1})) == repr(Twin("here", weights={"x": 1})).replace("Twin", "Step")
    assert Step("here").weights is not Step("here").weights
    for arguments in ((), ("a", "b", {}, "c")):
        with pytest.raises(TypeError, match=r"Step.__init__\(\)"):
            Step(*arguments)
    with pytest.raises(TypeError, match="positional"):
        Citation("jardine-2019")  # type: ignore[misc]
    with pytest.raises(TypeError, match="unexpected keyword argument 'pages'"):
        Citation(source="x", pages="9")  # type: ignore[call-arg]


def test_they_are_equal_and_hashed_by_their_fields() -> None:
    """And never equal to what is of another class."""
    assert Step("here") == Step("here", "there", {})
    assert Step("here") != Step("elsewhere")
    assert Step("here") != Twin("here")
    assert len({Alone(1), Alone(1), Alone(2), CITATION, replace(CITATION, page="9")}) == 3
    assert hash(Alone(1)) == hash((1,))
    assert Actor(kind="state", name="x") != Actor(kind="person", name="x")


def test_they_do_not_change() -> None:
    """Neither a field nor anything else can be set or removed."""
    for instance in (Step("here"), CITATION):
        for name in ("source", "start", "further"):
            with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot assign to field '{name}'"):
                setattr(instance, name, "x")
            with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot delete field '{name}'"):
                delattr(instance, name)
    assert not hasattr(CITATION, "__dict__")  # slots, also of a class that inherits fields
    assert not hasattr(Actor(kind="state", name="x"), "__dict__")


@pytest.mark.parametrize(
    "instance", [Step("here", weights={"x": 1}), Alone(1), CITATION, Actor(kind="state", name="x")]
)
def test_they_are_copied(instance: object) -> None:
    """By `copy`, by `pickle` and with other values in some fields."""
    assert copy.copy(instance) == copy.deepcopy(instance) == pickle.loads(pickle.dumps(instance)) == instance  # noqa: S301
    assert copy.deepcopy(instance) is not instance
    assert replace(Step("here"), start="x") == dataclasses.replace(Step("here"), start="x") == Step("x")


def test_dataclasses_know_them() -> None:
    """Their fields, in order, with types, defaults and what is said of them."""
    assert dataclasses.is_dataclass(Claim)
    assert [(part.name, part.type) for part in dataclasses.fields(Step)] == [
        (part.name, part.type) for part in dataclasses.fields(Twin)
    ]
    assert dataclasses.asdict(Step("here")) == dataclasses.asdict(Twin("here"))
    kind, name, *_ = dataclasses.fields(Actor)
    assert (kind.name, kind.type, kind.kw_only, kind.default) == ("kind", "ActorKind", True, dataclasses.MISSING)
    assert (name.name, name.metadata["description"]) == ("name", "the usual name")
    aliased = {part.metadata.get("alias") for part in dataclasses.fields(Source)}
    assert "container-title" in aliased
    assert Dataset(dataset=Header(title="x")).claims == {}


def test_nothing_is_imported_for_them() -> None:
    """Records are there without `dataclasses` and `inspect`."""
    code = "import sys, graph.records, graph.ask; print({'dataclasses', 'inspect', 'tempfile'} & {*sys.modules})"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
