"""From works to the entries of another format and back, as far as the formats do it alike."""

from __future__ import annotations

from collections.abc import Mapping

from graph.bibliography import fields as values
from graph.bibliography.entry import Entry, Item
from graph.errors import CallError
from graph.text import one_line


def fields(item: Item, names: Mapping[str, str]) -> dict[str, str]:
    """What an item has of these fields, each on one line.

    Parameters
    ----------
    item
        The item.
    names
        From CSL's name of a field to that of the format, in the order in which the format has them.
    """
    return {own: one_line(str(item[name])) for name, own in names.items() if name in item}


def put_addresses(entry: Entry, text: str, doi: str = "") -> None:
    """Give an entry its DOI and its first web address; further ones are notes of it, and what is neither is said.

    Parameters
    ----------
    entry
        The entry.
    text
        What stands where the address belongs.
    doi
        What stands where the DOI belongs: some programs write an address there.
    """
    usable, rest = values.addresses(text)
    if dois := values.dois(doi):
        entry.item["DOI"] = dois[0]
        for further in dois[1:]:
            entry.not_kept("DOI", further)
    else:
        more, no_doi = values.addresses(doi)
        usable += [address for address in more if address not in usable]
        entry.not_kept("DOI", no_doi)
    if usable:
        entry.item["URL"] = usable[0]
    for address in usable[1:]:
        entry.item.setdefault("notes", []).append(f"Also at {address}")
    if rest:
        entry.not_kept("URL", rest)


def or_refused(read: list[Entry], message: str) -> list[Entry]:
    """The entries of a text, with those that are left out among them.

    Raises
    ------
    CallError
        When all are left out: with the first problem, or with the message where there is no entry at all.
    """
    if all(entry.problem for entry in read):
        raise CallError(read[0].problem if read else message)
    return read


def closed(text: str) -> str:
    """The text of a file: without empty lines at its ends, and with a line end."""
    return text.strip() + "\n"
