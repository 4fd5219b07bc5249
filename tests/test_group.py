"""Commands of the group: a call that cannot be carried out is said as click says it; a defect stays a defect."""

import click
import pytest
from click.testing import CliRunner

from graph.cli.group import CommandGroup, command, naming
from graph.errors import CallError


@click.group(cls=CommandGroup)
def house() -> None:
    """Commands to try."""


@house.command()
def refuse() -> None:
    """Refuse the call."""
    raise CallError("out is a folder")


@house.command()
def fail() -> None:
    """Fail by mistake."""
    raise ZeroDivisionError


@house.command()
def end() -> None:
    """End too early."""
    raise EOFError("marshal data too short")


@command("named")
def refuse_option() -> None:
    """Refuse the value of an option."""
    with naming("-o"):
        raise CallError("out is a folder")


house.add_command(refuse_option)


@pytest.mark.parametrize(("name", "message"), [("refuse", "out is a folder"), ("named", "-o: out is a folder")])
def test_a_refused_call_is_a_sentence(name: str, message: str) -> None:
    """Exit code 2, the command's usage, and what is wrong, with the option where one is named."""
    done = CliRunner().invoke(house, [name])
    assert done.exit_code == 2
    assert done.output.startswith(f"Usage: house {name}")
    assert done.output.endswith(f"Error: {message}\n")


def test_a_damaged_program_is_no_interrupt() -> None:
    """What Python compiled on a full disk ends too early: that is said."""
    result = CliRunner().invoke(house, ["end"])
    assert (result.exit_code != 0, "Aborted" in result.output) == (True, False)
    assert "a part of the program is damaged (marshal data too short); install it again" in result.output


def test_a_defect_is_not_hidden() -> None:
    """Any other error comes through as it is."""
    assert isinstance(CliRunner().invoke(house, ["fail"]).exception, ZeroDivisionError)
