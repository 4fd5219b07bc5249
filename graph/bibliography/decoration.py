"""What stands around a name and is no part of it: roles, years of a life, numbers of affiliations, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable

_OTHERS = re.compile(
    r"(?:and )?(?:\d+ )?(?:others|(?:other|more) authors|colleagues|et al\.?|et coll\.?|u\. ?a\.|и др\.)", re.IGNORECASE
)
_MORE = re.compile(r"(?<![\s,])[\s,]+(?:et al\.?|and others|u\. ?a\.|и др\.)$", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:no|unknown|not) (?:author|authors|given|available)|authors? unknown|[sn]\. ?n\.|n\. ?a\.|none|unknown|null"
    r"|without author",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?<![\s,])(?:"
    r"\s*[(\[](?:eds?|editors?|hrsg|hgg?|trans|transl|translators?|comp|coord|orgs?|dir)\.?[)\]]"  # roles
    r"|\s+0\d{3}"  # DBLP's number of one of several people of a name
    r"|(?<=[a-z])\s*[(（][\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s·]+[)）]"  # the name in other letters
    r"|\s*,\s*(?:b\.|born|ca?\.)?\s*\d{4}\s?[-–]?\s?(?:\d{4})?\.?|\s*\(\d{4}\s?[-–]\s?(?:\d{4})?\)"  # a life
    r"|\s*<[^<>\s]+@[^<>\s@]+>|(?:\s+\(?|\(|(?<![^()<>]))[^\s()<>]+@[^\s()<>@]+\.\w+\)?"
    r"|\s*[(\[]?(?:https?://)?(?:orcid\.org/|orcid:? ?)?\d{4}-\d{4}-\d{4}-\d{3}[\dX][)\]]?"
    r")$",
    re.IGNORECASE,
)
_LONGEST = 500  # letters; more are no name, and looking for what stands behind it would take the square of them
# of affiliations and footnotes
_MARKS = re.compile(
    r"(?<=[^\W\d_¹²³⁰⁴-⁹]|\.)\s?((?:\$\^\{?[\d,*†]+\}?\$|[¹²³⁰⁴-⁹*†‡§¶]+|(?<=[a-z])\s\d{1,2}))(?=\s*(?:[,;]|$))"
)


def bare(name: str, note: Callable[[str], None]) -> str:
    """A name alone, as it is written; nothing where nobody is named. What goes is told to `note`.

    >>> [bare(text, print) for text in ("Doe, Jane", "[Anonymous]")]
    ['Doe, Jane', 'Anonymous']
    >>> bare("Doe, Jane, 1950-2020", print), bare("Jane Doe*", print), bare("and 3 others", print)
    not kept: behind a name: 1950-2020
    not kept: behind a name: *
    more people had a part in it than are named
    ('Doe, Jane', 'Jane Doe', '')
    """
    if len(name) > _LONGEST:
        return name
    if cut := _MORE.search(name):
        name = name[: cut.start()]
        note("more people had a part in it than are named")
    while behind := _BEHIND.search(name) or _MARKS.search(name):
        note(f"not kept: behind a name: {behind[0].strip(' ,')}")
        name = name[: behind.start()] + name[behind.end() :]
    if name[:1] + name[-1:] in ("[]", "()"):
        name = name[1:-1]
    if _OTHERS.fullmatch(name):
        note("more people had a part in it than are named")
        return ""
    if _NOBODY.fullmatch(name):
        note(f"not kept: in the place of a name: {name}")
        return ""
    return name
