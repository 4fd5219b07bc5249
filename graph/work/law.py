"""A case or a statute as a text cites it, and what its forms have in common."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from graph.work.vocabulary import LEADING, OF_PARTIES

_CODE = re.compile(r"([^\W\d_][^\d§]* (?:code|stats?\.|laws?) )§ (.*)", re.IGNORECASE)

_SENTENCE_IN_NAME = re.compile(r"([^\W\d_][\w'’.-]{3,60})\.\s(?=.*\s[vc]s?\.?\s)")

Form = Literal["case", "statute", "short", "back", "record", "work"]


class Law(NamedTuple):
    """A case or a statute that a text cites, from `start` up to `end`, or a form that points back at what it cited.

    `place` tells it from all others ("605 U.S. 395", "28 U.S.C. § 2680"), of a short form as much of it as is printed;
    `name` is that of the case, or of its first party. A record is what lies before a court, which is no work; of a work
    that a court cites the place is its title, and the name has its people.
    """

    start: int
    end: int
    form: Form
    name: str = ""
    place: str = ""
    year: str = ""
    court: str = ""
    locator: tuple[str, str] | None = None

    @property
    def key(self) -> str:
        """The place as it is compared."""
        return place_key(self.place)


def place_key(place: str) -> str:
    """A place as it is compared: without spaces, full stops and signs for a section.

    >>> place_key("605 U. S. 395") == place_key("605 U.S. 395")
    True
    >>> place_key("TEX. INS. CODE § 4001.003") == place_key("Texas Insurance Code § 4001.003")
    True
    """
    if match := _CODE.fullmatch(place):  # of each word three letters: they are shortened in many ways
        row = [word for word in re.findall(r"[^\W\d_]+", match[1]) if word.islower() is False]
        place = f"{''.join(word[:3] for word in row)}{match[2]}"
    return re.sub(r"[\s.§,]+", "", place).casefold()


def party(name: str) -> str:
    """The party by which a case is cited in short: the first, or the second where the first is a state.

    >>> party("Martin v. United States"), party("United States v. Roe"), party("R (Roe) v Doe"), party("In re Doe")
    ('Martin', 'Roe', 'Roe', 'Doe')
    """
    match = re.match(r"(?:In re|Ex parte|Re|R)\s\(?([^()]+)\)?", name)
    if match and not re.match(r"R\sv", name):
        return match[1].strip()
    first, _, second = re.sub(r"\s[vc]s?\.?\s", "\n", name, count=1).partition("\n")
    is_state = re.fullmatch(r"United States|State|People|Commonwealth|U\.\s?S\.|R|Regina|Rex", first) is not None
    return second.strip() if is_state and second else first.split(",")[0].strip()


def page_of(pin: str | None) -> tuple[str, str] | None:
    """The pages of a pinpoint, without its notes."""
    pages = re.sub(r",?\s(?:and\s)?nn?\..*|_.*", "", re.sub(r"\s?[-–]\s?", "-", pin or ""))
    return ("page", pages) if pages else None


def named(match: re.Match[str]) -> tuple[int, str]:
    """Where the name of a case begins, behind words that only lead to it, and the name; nothing where none is left."""
    name = match["name"]
    if not name:
        return match.start(), ""
    start = match.start("name")
    for stop in _SENTENCE_IN_NAME.finditer(name):  # "under the Compact. See Roe v. Doe"
        if stop[1].lower().replace("'", "").replace("’", "") not in OF_PARTIES and "." not in stop[1]:
            start, name = match.start("name") + stop.end(), match["name"][stop.end() :]
    while not name.startswith(("In re ", "Ex parte ", "Re ")):
        first, _, others = name.partition(" ")
        if first.strip(",.").casefold() not in LEADING or not others:
            break
        start += len(first) + 1
        name = others
    return start, name.rstrip(" ,")
