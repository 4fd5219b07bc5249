"""Asking a dataset for a command: the answer is printed, and so is what is wrong with a question that has none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from graph.cli.loading import dataset_of, load, print_title
from graph.cli.machine import print_data, print_json
from graph.cli.terminal import echo, is_terminal, put, terminal_style
from graph.errors import CallError

if TYPE_CHECKING:
    from graph import KnowledgeGraph
    from graph.ask import Answer, NotUnderstood

Result = TypeVar("Result")


FIRST = 10  # records of an answer that a terminal shows


def answer_question(
    question: str, data: str | None = None, output_format: str = "text", most: int | None = None
) -> int:
    """Answer a question for a command, which ends with the exit code that comes back.

    Parameters
    ----------
    question
        In English or in the short form; nothing stands for a prompt, or for the lines of a pipe.
    data
        The dataset; the essay where it is None.
    output_format
        A format of answers.
    most
        How many records are printed as text; those that a terminal has room for where it is None.
    """
    kb = load(data, output_format == "json")
    return 0 if answered(kb, question, output_format, shown(most)) else 2


def answered(kb: KnowledgeGraph, question: str, output_format: str, most: int | None) -> bool:
    """Print the answer to a question, or help, or a record as `show` does; false where it is not understood."""
    from graph.ask import NotUnderstood, find_id
    from graph.cli.hints import help_for

    if output_format == "text" and (text := help_for(question)):
        echo(text)
        return True
    if question.lower().startswith("show ") and output_format in ("text", "json"):
        with suppress(NotUnderstood):
            find_id(kb, question[5:])
            return print_card(kb, question[5:], output_format == "json")
    return print_answer(kb, question, output_format, most) is not None


def shown(most: int | None) -> int | None:
    """How many records are printed as text: where nobody said it, those that a terminal has room for, or else all."""
    return FIRST if most is None and is_terminal(sys.stdout) else most


def show_record(name: str, data: str | None = None, as_json: bool = False) -> int:
    """Show a record by its id or name for a command, which ends with the exit code that comes back."""
    return 0 if print_card(load(data, as_json), name, as_json) else 2


def or_refuse(
    function: Callable[[KnowledgeGraph, str], Result], kb: KnowledgeGraph, text: str, as_json: bool = False
) -> Result | None:
    """What a function makes of the dataset and somebody's words; None where it does not understand, which is said."""
    from graph.ask import NotUnderstood

    try:
        return function(kb, text)
    except NotUnderstood as error:
        _refuse(error, kb, text, as_json)
        return None


def or_exit(
    function: Callable[[KnowledgeGraph, str], Result], kb: KnowledgeGraph, text: str, as_json: bool = False
) -> Result:
    """What a function makes of the dataset and somebody's words; where it does not understand, exit code 2."""
    result = or_refuse(function, kb, text, as_json)
    if result is None:
        sys.exit(2)
    return result


def print_answer(
    kb: KnowledgeGraph,
    question: str,
    output_format: str,
    most: int | None = None,
    before: Answer | None = None,
    titled: bool = True,
) -> Answer | None:
    """Print the answer to a question in a format, as text with so many records, and return it.

    The question may go on from the answer before. Where it is not understood, that is said, and the claims nearest in
    words are printed, where somebody reads them. Text ends with the title of the dataset where it is `titled`.
    """
    from graph import show
    from graph.ask import NotUnderstood, ask

    try:
        answer = ask(kb, question, before)
    except NotUnderstood as error:
        _refuse(error, kb, question, output_format == "json")
        if error.nearest and output_format == "text":
            put(show.nearest(kb, error.nearest[:most], terminal_style()))
            if titled:
                echo("")
                print_title(kb)
        return None
    print_in_format(answer, output_format, most, titled)
    return answer


def print_in_format(answer: Answer, output_format: str, most: int | None = None, titled: bool = True) -> None:
    """Print an answer that was found already, as text with so many records at most, and the title of the dataset."""
    if output_format == "json":
        print_json({**answer.as_dict(), "dataset": dataset_of(answer.kb)})
    elif output_format == "text":
        from graph import show

        put(show.answer(answer, terminal_style(), most))
        if titled:
            print_title(answer.kb)
    else:
        from graph.show.formats import FOR_EYES, FORMATS

        text = FORMATS[output_format](answer)
        if output_format in FOR_EYES:
            put(text, nl=False)
        else:
            print_data(text)


def print_card(kb: KnowledgeGraph, name: str, as_json: bool = False, titled: bool = True) -> bool:
    """Print one record with all that belongs to it; false where no record has the id or name, which is said.

    Text ends with the title of the dataset where it is `titled`.
    """
    from graph.ask import find_id
    from graph.describe import describe
    from graph.show.cards import card

    record_id = or_refuse(find_id, kb, name, as_json)
    if record_id is None:
        return False
    if as_json:
        print_json({**describe(kb, record_id), "dataset": dataset_of(kb)})
    else:
        put(card(kb, record_id, terminal_style()))
        if titled:
            echo("")
            print_title(kb)
    return True


def restricted(kb: KnowledgeGraph, option: str, name: str, query: str) -> Answer:
    """The answer that a command is restricted to: about the record that an option names, or else to a question."""
    from graph.ask import ask_whole, find_id

    if name:
        record_id = or_exit(find_id, kb, name)
        section = kb.index.section[record_id]
        if section not in ("sources", "actors", "projects", "concepts"):
            raise CallError(f"{option} takes an actor, a project, a concept or a source")
        query = f"claims {'cites' if section == 'sources' else 'about'}:{record_id}"
    return or_exit(ask_whole, kb, query)


def _refuse(error: NotUnderstood, kb: KnowledgeGraph, text: str, as_json: bool) -> None:
    """Say why a question has no answer, with a mark under the part that is meant."""
    if as_json:
        from graph.describe import describe

        nearest = [describe(kb, claim_id) for claim_id in error.nearest]
        print_json({**error.as_dict(text, nearest), "dataset": dataset_of(kb)})
        return
    from graph.read.problems import printable

    question = printable(" ".join(text.split()))
    if question and error.end <= len(question) and len(question) <= 100:
        echo(question, err=True)
        echo(" " * error.start + "^" * max(1, error.end - error.start), err=True)
    echo(error.message, err=True)
    if error.expected and not error.proposals:
        echo(f"Expected here: {', '.join(error.expected)}", err=True)
    for candidate in error.candidates:
        echo(f"  {candidate['id']}  ({candidate['kind']}: {candidate['name']})", err=True)
    for proposal in error.proposals:
        echo(f"Try: {proposal}", err=True)
