"""The title of a work: of its front matter, the caption of a case, the first heading, or a line on top."""

from __future__ import annotations

import re

from graph.bibliography.entry import one_line
from graph.work import Work
from graph.work.headings import body_start, is_running
from graph.work.spelling import plain

TITLE = "Untitled"
TOP, LONGEST = 6000, 200  # signs in which a court prints its caption, and of that
_COURT = re.compile(
    r"\b(?:Court of (?:Appeals?|Criminal|Claims)|Supreme Court|SUPREME COURT|COURT OF|District Court|DISTRICT COURT)\b"
)
_CAPTION = re.compile(r"^[ \t#*_]*([A-Z][^\n]{1,120}?),?[ \t]+vs?\.[ \t]+([A-Z][^\n]{1,120}?)[ \t*_]*$", re.MULTILINE)
# the parties on lines of their own, with "v." between them
_PARTY = r"(?![^\n]*\bC(?:ourt|OURT)\b)([A-Z][^\n)\d]{2,100}?),?[ \t]*(?:\)[^\n]*)?"
_PARTED = re.compile(
    rf"^[ \t]*{_PARTY}\n(?:[^\n]{{0,80}}\n){{0,6}}?[ \t]*vs?\.[ \t]*(?:\)[^\n]{{0,80}})?\n[\s)]*{_PARTY}$",
    re.MULTILINE,
)
_ROLE = re.compile(
    r",?\s(?:(?:plaintiffs?|defendants?|appell(?:ants?|ees?)|petitioners?|respondents?)(?:[-/,\s]+(?:and\s)?)?)+.*$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"©|\bslip opinion\b|\bbench opinion\b|\bavailable at\b"
    r"|\bOCTOBER TERM\b|^\W*(?:FILED|Argued|Decided|Submitted|No\.)\b|^\W*(?:written )?by\b"
    # what else a title page has, and headings that no work has for its name
    r"|\b(?:universit\w+|universidad\w*|hochschule|facult\w+|fakultät|facoltà|department|institut[eo]?"
    r"|vorgelegt|eingereicht|betreu\w+"
    r"|submitted|supervis\w+|sous la direction|présentée? par|mémoire|thèse|thesis|dissertation|master\w*arbeit"
    r"|hausarbeit|tesis|tesi di"
    r"|relatore|orientador\w*|trabalho de|trabajo de|année|anno accademico|academic year|semester)\b"
    r"|^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:introdu[cz]\w+|einleitung|einführung|inleiding|abstract|summary|zusammenfassung|résumé"
    r"|resumen|resumo|riassunto|contents|inhalt\w*|préface|preface|vorwort|prólogo|avant-propos)\W*$",
    re.IGNORECASE,
)


def title(work: Work) -> str:
    """The title of a work; of a case its parties."""
    if given := work.about.get("title", ""):
        return one_line(given)
    if case := _case(work.copy[:TOP]):
        return one_line(case)
    first = body_start(work.copy)
    starts = [*(block.start for block in work.layout.blocks), len(work.copy)]
    on_top = [
        (block, work.copy[block.start : end])
        for block, end in zip(work.layout.blocks, starts[1:], strict=True)
        if block.start < first
    ]
    headings = [text for block, text in on_top if block.heading and not _NO_TITLE.search(text)]
    rows = headings[:1] or [text for _, text in on_top if not is_running(text) and not _NO_TITLE.search(text)]
    rows = [" ".join(plain(row)[0].text.split()) for row in rows]
    return one_line(max(rows, key=lambda row: len(row.split()), default="")) or TITLE


def _case(top: str) -> str:
    """The parties of the case that the caption of a court names; nothing where no court prints it."""
    captions = (*_CAPTION.finditer(top), *_PARTED.finditer(top)) if _COURT.search(top) else ()
    for match in captions:
        names = [_ROLE.sub("", " ".join(part.split())).strip(" ,*_") for part in match.groups()]
        if all(names) and not re.search(r"\d{2}|^(?:See|Cf|In)\b", " ".join(names)):
            return " v. ".join(_small(name) if name.isupper() else name for name in names)
    return ""


def _small(name: str) -> str:
    """A name in capitals as others print it.

    >>> _small("PHELPS ET AL."), _small("BOARD OF EDUCATION")
    ('Phelps et al.', 'Board of Education')
    """
    return re.sub(r"\b(?:Et Al|Of|The|And|For)\b", lambda match: match[0].lower(), name.title()).replace("'S", "'s")
