"""Sources in the formats of reference managers: out as CSL-JSON, BibTeX and RIS, formatted in a citation style, and in.

Everything goes through CSL's data model, which is also that of the source records: `items` turns records into CSL-JSON
items, each format writes items and reads items, and `incoming` turns items into records ready to paste.
"""

from __future__ import annotations


class BibliographyError(Exception):
    """What cannot be read, or a library that is not there; the message says what to do."""


def missing(what: str, extra: str) -> BibliographyError:
    """The error where a library is not installed."""
    return BibliographyError(f'{what} needs an extra: pip install "whosays[{extra}]"')
