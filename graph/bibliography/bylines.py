"""The people of a printed line: `Doe, J., Roe, R.`, `Doe, Jane, and Ann Roe`, `ROE Ann`, `A. Kerr & Bob Loe (eds.)`.

Names have one form in all of a line, or the line is not read: what is no name for sure is none here. Names as the
fields of reference managers have them are the matter of `names.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.bibliography.entry import Item
from graph.work import vocabulary
from graph.work.letters import CAPITAL, SMALL

# "der" alone is an article: Technikgeschichte der Mühle
_SMALL = r"(?:(?:van|von|de|du|del|della|di|da|do|dos|das|zu|ter|ten)\s(?:(?:der|den|la|le|las|los|het|'t)\s)?)?"
GIVEN = rf"(?:{CAPITAL}\.(?:-?{CAPITAL}\.){{0,4}}|{CAPITAL}[\w'’-]++)"
# "Eby GA" is a family name with initials, and read elsewhere
NAME = rf"(?:{GIVEN}\s?){{1,4}}?\s{_SMALL}{CAPITAL}(?=[\w'’-]*{SMALL})[\w'’-]++"
INVERTED = (
    rf"{_SMALL}{CAPITAL}[\w'’-]++(?:\s{CAPITAL}[\w'’-]++)?,\s?{GIVEN}(?:\s{GIVEN}){{0,3}}"
    r"(?:\s(?:von|van|de|zu)(?:\sder)?)?"
)
_ANDS = "|".join(sorted(word for word in vocabulary.AND if word.isalpha()))
AND = rf"(?:,?\s(?:{_ANDS}|&)\s|\s?/\s?|,\s|\s[–—]\s)"
_ROLES = r"Hrsg|Hg|hg|hrsg|eds?|éds?|dir|coord|comp|org|orgs|red|a\scura\sdi|ed\.\slit|bearb|trans"
ROLE = rf"(?P<role>\s\((?:{_ROLES})s?\.?\)|,\s(?:eds?|Hrsg|Hg|dir|coord|orgs?)\.(?=,))?"
_INITIALS = rf"(?:{CAPITAL}{{1,2}}[.\s-]{{0,2}}){{1,4}}"
_LETTERS = rf"{CAPITAL}[\w'’-]"
_FAMILY = (
    r"(?:(?:van|von|de|der|den|la|le|du|da|di|al|el|bin|ten|ter|zu)\s){0,3}"
    rf"{_LETTERS}*+(?:\s{_LETTERS}++){{0,2}}"
)
BEHIND_INITIALS = r"(?:(?:von|van|de|te|zu|af|du|di|da|le|la|ten|ter)\b(?:\s(?:der|den|la)\b)?)"  # Goethem, T. van
_WITH_INITIALS = re.compile(
    rf"(?P<family>{_FAMILY})[,.]?\s(?P<given>{_INITIALS}{BEHIND_INITIALS}?)(?:,\s(?:Jr|Sr)\.?)?(?=[\s,;&.]|$)"
)
_WORD_IN_CAPITALS = re.compile(rf"{CAPITAL}{{4}}")  # COUR DES COMPTES
_JOINT = re.compile(rf"(?:(?<!\s)\s+)?(?:(?:[,;]\s*)?(?:\b(?:{_ANDS})\b|&)|[,;]|[–—](?=\s))\s*")
_AND = re.compile(rf"(?:(?<!\s)\s+)?,?\s(?:{_ANDS}|&)\s|\s?/\s?|,\s")
_WHOLE_GIVEN = rf"{CAPITAL}(?:\.(?:-?{CAPITAL}\.)*|[\w'’-]*)"  # a full stop stands behind an initial alone
_FULL_INVERTED = re.compile(rf"^(?P<family>{_FAMILY}),\s(?P<given>{_WHOLE_GIVEN}(?:\s{_WHOLE_GIVEN}){{0,3}})$")
_PLAIN_NAME = re.compile(rf"{CAPITAL}[\w'’.-]*(?:\s(?:[a-z]{{2,3}}\s){{0,2}}{CAPITAL}[\w'’.-]*){{1,3}}")
_FULL_NAME = re.compile(
    rf"(?:{GIVEN}\s){{1,4}}{_SMALL}{CAPITAL}[\w'’-]+(?:\s{CAPITAL}[\w'’-]{{2,}})?(?:,?\s(?:Jr|Sr|II|III)\.?)?"
)
_SMALL_GIVEN = rf"{CAPITAL}(?:\.(?:-?{CAPITAL}\.){{0,4}}|{SMALL}[\w'’-]*)"
# family names in capitals tell themselves from given names: BARRAQUÉ Bernard, PÉREZ LUÑO, Antonio E.
_CAPITALS = re.compile(
    rf"(?P<family>(?:(?:de|du|van|von|da|di)\s)?(?:{CAPITAL}['’])?{CAPITAL}{{2,}}(?:[\s-]{CAPITAL}{{2,}}){{0,2}}),?\s"
    rf"(?P<given>{_SMALL_GIVEN}(?:[\s-]{_SMALL_GIVEN}){{0,3}})$"
)
EDITED = re.compile(rf"(?:(?<!\s)\s+)?(?:[,(]\s*)?\(?\b(?:{_ROLES})s?\b\.?\)?\.?\s*$")
OTHERS = re.compile(rf"(?<![\s,])[\s,]+(?:{vocabulary.OTHERS})\.?$")
MOST_WORDS = 30  # of people before a title


def inverted(text: str) -> list[Item]:
    """Names with initials behind: `Doe, J., Roe, R. and Loe, A. B.`; nothing where a part has another form."""
    people, position = [], 0
    while position < len(text):
        match = _WITH_INITIALS.match(text, position)
        if match is None or _WORD_IN_CAPITALS.search(match["given"]):
            return []
        people.append({"family": match["family"], "given": match["given"].strip(" -")})
        position = match.end()
        if position >= len(text):
            break
        joint = _JOINT.match(text, position)
        if joint is None:
            return []
        position = joint.end()
    return people


def family_first(text: str) -> list[Item]:
    """`Ashdown, Rupert` and `Okafor, Chidi, and Susan Bell`: with a given name that is no title."""
    people = written_out(EDITED.sub("", text), given_first=False) if "," in text else []
    is_sure = bool(people) and all(len(name["given"].split()) < 3 for name in people)
    return (
        people
        if is_sure and (len(people) > 1 or len(people[0]["given"].split()) < 2 or "." in people[0]["given"])
        else []
    )


def in_capitals(text: str) -> list[Item]:
    """`BARRAQUÉ Bernard`, `LORRAIN Dominique et POUPEAU Franck`; nothing where a part has another form."""
    spaced = " ".join(text.split())
    parts = re.split(rf"\s?(?:;|\b(?:{_ANDS})\b|&)\s?|,\s(?=\S+{CAPITAL}{{2}}[\s,])", spaced)
    return _all_named(_CAPITALS.match(part.strip(" ,")) for part in parts)


def _all_named(matches: Iterable[re.Match[str] | None]) -> list[Item]:
    """The names that parts of a text match; nothing where a part has another form."""
    names = [match.groupdict() if match else {} for match in matches]
    return names if all(names) else []


def written_out(text: str, given_first: bool) -> list[Item]:
    """`Doe, Jane, Richard Roe, and Ann Loe`; where it is known to stand first, the given name; else nothing."""
    parts = [part.strip(" .") for part in _JOINT.split(text) if part.strip(" .")]
    for joint in ";/":  # Schmidt, Karin/Müller, Eva
        if joint in text and (joint == "/" or len(parts) > 1):
            return _all_named(_FULL_INVERTED.match(part.strip(" .")) for part in text.split(joint))
    pairs = [*zip(parts[::2], parts[1::2], strict=False)]
    are_pairs = len(parts) > 3 and len(parts) % 2 == 0 and all(" " not in family for family, _ in pairs)
    turned = [f"{family}, {given}" for family, given in pairs] if are_pairs else []  # Roe, Ann and Loe, Tom
    if people := _all_named(map(_FULL_INVERTED.match, turned)):
        return people
    is_inverted = len(parts) > 1 and " " not in parts[0] and "," in text
    first = _FULL_INVERTED.match(", ".join(parts[:2])) if is_inverted else None
    row = parts[2:] if first else parts
    if not (first or given_first) or not all(_PLAIN_NAME.fullmatch(part) for part in row):
        return []
    if len(parts) == 1 and len(text.split()) != 2:  # of three words nobody knows
        return []
    return [
        *([first.groupdict()] if first else []),
        *({"given": part.rsplit(" ", 1)[0], "family": part.rsplit(" ", 1)[1]} for part in row),
    ]


def are_people(text: str) -> bool:
    """Whether a text is nothing but names with given names first.

    >>> are_people("Tom Brandt, Marcy Holt, and Jo R. Hess"), are_people("Dry Towns of the West"), are_people("Roe")
    (True, False, False)
    """
    parts = [part for part in _AND.split(OTHERS.sub("", text)) if part.strip()]
    return bool(parts) and all(_FULL_NAME.fullmatch(part.strip().removeprefix("and ")) for part in parts)


def given_first(text: str) -> list[Item]:
    """The names of a text whose given names stand first."""
    rows = []
    for name in _AND.split(OTHERS.sub("", text)):
        given, _, family = name.strip().removeprefix("and ").rpartition(" ")
        particle = re.search(
            rf"(?:^|\s)({_SMALL[:-1]}|(?:Van|Von|De|Du|Di|La|Le)\s(?:(?:Der|Den|La)\s)?)$", f"{given} "
        )
        if particle and particle[1]:
            given, family = given[: particle.start()], f"{particle[1]}{family}"
        rows.append({"given": given, "family": family})
    return rows


def at_end(text: str) -> tuple[int, list[Item], str]:
    """Where the people begin with whom a text ends, before the title of their work; they, and their role.

    >>> at_end("The best account is still that of Ann Kerr and Bob Loe, ")[1]
    [{'given': 'Ann', 'family': 'Kerr'}, {'given': 'Bob', 'family': 'Loe'}]
    >>> at_end("FOUCAULT, Michel (dir.), "), at_end("he was quoting ")
    ((0, [{'family': 'FOUCAULT', 'given': 'Michel'}], 'editor'), (15, [], 'author'))
    """
    text = re.sub(r"['’]s$", "", text.rstrip(' ,:*_([“"„«‘'))
    role = "editor" if EDITED.search(text) else "author"
    bare = OTHERS.sub("", EDITED.sub("", text).rstrip(" ,"))
    starts = [match.start() for match in re.finditer(r"(?<![\w.'’-])[^\W\d_]", bare)][-MOST_WORDS:]
    for start in starts:
        names = bare[start:]
        if names[0].islower() and not re.match(_SMALL.removesuffix("?") + CAPITAL, names):
            continue
        people = in_capitals(names) or inverted(names) or family_first(names)
        if not people and are_people(names):
            people = given_first(names)
        if people:
            return start, people, role
    return len(text) + 1, [], "author"
