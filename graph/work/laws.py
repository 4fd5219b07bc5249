"""Cases and statutes that a text cites, and what points back at the one before: "Martin, supra, at 9", "id.", "ebd.".

Read is what a form leaves no doubt of: the parties, volume, reporter, first page and year of a case, the code and the
section of a statute, and the place in it. What is a case or a statute and has no such form stays a mark (`marks.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from graph.work.vocabulary import LEADING

Form = Literal["case", "statute", "short", "back"]


class Law(NamedTuple):
    """A case or a statute that a text cites, from `start` up to `end`, or a form that points back at what it cited.

    `place` tells it from all others ("605 U.S. 395", "28 U.S.C. § 2680"), of a short form as much of it as is printed;
    `name` is that of the case, or of its first party.
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


_PIN = r"\d{1,5}(?:\s?[-–]\s?\d{1,5})?"
_NO_VOLUME = (
    r"(?!\d)(?!\s[A-Z][A-Za-z]{0,9}\.)"  # behind a number: a reporter would make it the volume of one more place
)
_PINS = rf"{_PIN}{_NO_VOLUME}(?:,\s{_PIN}{_NO_VOLUME})*(?:,?\s(?:and\s)?nn?\.\s?\d{{1,3}})?"
_REPORTER = r"(?:[A-Z][A-Za-z]{0,9}\.\s?(?:\d[a-z]{1,2}\.?\s?)?){1,5}|BVerfGE|BGHZ|BGHSt|BGE|US|F\.?[23]d"
_WORD = r"[A-Z][\w.'’&-]{0,40}"
_JOINED = rf"(?:{_WORD}|of|the|and|for|&|ex|rel\.|de|la|del|in|on)"
_COMPANY = r"(?:,\s(?:Inc|Ltd|Co|Corp|LLC|L\.\s?L\.\s?C|L\.\s?P|N\.\s?A|S\.\s?A)\.?)?"
_PARTIES = (
    rf"(?P<name>(?:(?:In\sre|Ex\sparte)\s{_WORD}(?:\s{_JOINED}){{0,6}}"
    rf"|{_WORD}(?:\s{_JOINED}){{0,9}}{_COMPANY}(?:,\set\sal\.,)?\sv\.?\s{_WORD}(?:\s{_JOINED}){{0,9}}){_COMPANY})"
)
_BEHIND = (
    r"(?:\s?\((?P<court>[^()\d]{0,30}|CA\d{1,2}\s|\d{1,2}(?:st|nd|rd|d|th)\sCir\.\s)(?P<year>(?:1[6-9]|20)\d\d)\))"
)
_CASE = re.compile(
    rf"(?:{_PARTIES},?\s)?(?P<volume>\d{{1,4}})\s(?P<reporter>{_REPORTER})\s?(?P<page>\d{{1,5}}|_{{2,}}|—{{2,}})(?![\w(])"
    rf"(?:,\s(?:at\s)?(?P<pin>{_PINS}|_{{2,}}))?(?:,\s\d{{1,4}}\s(?:{_REPORTER})\s?\d{{1,5}}(?!\d)(?:,\s{_PINS})?)*{_BEHIND}?"
)
_GERMAN_CASE = re.compile(
    r"(?P<reporter>BVerfGE|BGHZ|BGHSt|BVerwGE|BAGE|BGE)\s(?P<volume>\d{1,3}),?\s(?P<page>\d{1,4})"
    r"(?:,?\s(?P<open>\()?(?P<pin>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?(open)\)))?(?!\w)"
)
_NEUTRAL = re.compile(
    rf"(?:{_PARTIES},?\s)?(?P<place>\[(?P<year>\d{{4}})\]\s(?:\d{{1,2}}\s)?(?:UKSC|UKHL|UKPC|EWCA\s(?:Civ|Crim)|EWHC|AC|QB|KB"
    r"|Ch|WLR|All\sER|SCC|HCA|IESC|NZSC|CSOH|CSIH)\s\d{1,5}(?:\s\((?:Admin|Ch|Comm|Fam|QB|KB|Pat|TCC)\))?)"
    r"(?:(?:,|\sat)?\s\[(?P<paragraph>\d{1,4}(?:[-–]\d{1,4})?)\]|(?:,|\sat)\s(?P<pin>\d{1,5}(?:[-–]\d{1,5})?)(?!\w))?"
)
_EUROPEAN = re.compile(
    rf"\b(?:Case\s|Rechtssache\s|Rs\.\s|affaire\s|asunto\s)?(?P<place>[CT]-\d{{1,4}}/\d\d)\b(?:,?\s{_PARTIES}(?=[,.;:)\s]))?"
    r"(?:,?\s(?:paras?\.?|Rn\.|point|apartado)\s(?P<paragraph>\d{1,4}))?"
)
_SHORT = re.compile(
    rf"(?:(?P<name>{_WORD}(?:\s{_WORD}){{0,3}}),\s)?(?P<volume>\d{{1,4}})\s(?P<reporter>{_REPORTER}),?\sat\s(?P<pin>{_PINS})"
)
_CODE = r"U\.\s?S\.\s?C\.(?:\s?A\.)?|C\.\s?F\.\s?R\.|USC|CFR"
_PARTS = r"(?:\s?\([\dA-Za-z]{1,4}\))*"
_SECTION = rf"\d[\dA-Za-z.-]{{0,9}}(?<![.-]){_PARTS}"
_STATUTE = re.compile(
    rf"(?P<title>\d{{1,3}})\s(?P<code>{_CODE})\s?(?:§{{1,2}}|sections?|secs?\.)?\s?(?P<section>{_SECTION}(?:\s?[-–]\s?\d{{1,5}})?)"
)
_PUBLIC = re.compile(r"\bPub(?:lic|\.)\s(?:L\.|Law)\s(?:No\.\s)?(?P<place>\d{2,3}[-–]\d{1,4})")
_BARE_SECTION = re.compile(rf"§{{1,2}}\s?(?P<section>{_SECTION}(?:\s?[-–]\s?\d{{1,5}})?)(?!\s?(?:Abs|S|Nr|lit)\.)")
_NAMED_ACT = re.compile(
    r"(?P<kind>[Ss]ections?|§{1,2}|s\.|ss\.|[Aa]rticles?|[Aa]rts?\.|[Rr]ules?)\s?"
    rf"(?P<section>\d[\dA-Za-z.-]{{0,9}}(?<![.-]){_PARTS})\s(?:of|to)\sthe\s"
    r"(?P<name>(?:[A-Z][\w'’-]+\s(?:(?:of|and|on|for|to|the)\s){0,2}){0,8}"
    r"(?:Act|Code|Directive|Regulation|Convention|Treaty|Constitution|Charter|Statute|Ordinance|Rules))"
    r"(?:\s(?:of\s)?(?P<year>(?:1[6-9]|20)\d\d))?"
)
_ABBREVIATED = re.compile(
    r"(?P<kind>§{1,2}|Art\.|Artt\.|Artikel|Article|article|art\.)\s?"
    r"(?P<section>\d+[a-z]?(?:\(\d\))?(?:\s(?:Abs\.|Absatz|S\.|Satz|Nr\.|lit\.|Halbs\.|Alt\.)\s?(?:\d+|[IVX]+|[a-z])\b)*"
    r"(?:(?:,|\su\.|\sund|\si\.\s?V\.\s?m\.)\s\d+[a-z]?)*)"
    r"\s(?P<code>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,8}[A-ZÄÖÜ](?:\s[IVX]+\b)?)(?![\w-])"
)
_ROMANCE = re.compile(
    r"(?P<kind>[Aa]rt\.|[Aa]rticles?|[Aa]rtículos?|[Aa]rts\.)\s(?P<section>(?:[LRD]\.?\s?)?\d[\d.-]{0,9}(?<![.-]))\s"
    r"(?:de\sla\s|del\s|du\s|de\sl['’]|de\s)(?P<code>[Cc]ode\s(?:civil|pénal|(?:de|du|des|la)\s[a-zé]+(?:\s(?:de|du|des)\s[a-zé]+)?)"
    r"|[Cc]ódigo\s(?:[Cc]ivil|[Pp]enal|de\s[A-Z][a-z]+)|Constitución(?:\sEspañola)?|Constitution|Ley(?:\sOrgánica)?\s\d{1,4}/\d{4})"
)
_AT = r"(?:,?\s(?:at|p\.|pp\.|S\.|pág\.|págs\.)\s?(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?))?"
_BACK = re.compile(
    r"(?:(?P<same>\b(?:[Ii]d\.|[Ii]bid(?:\.|em\b)|[Ee]bd\.|[Ee]benda\b|[Ii]b\.(?=,)))"
    rf"|(?P<name>{_WORD}(?:\s{_WORD}){{0,2}})(?:\s\((?:n\.\s?|note\s)\d{{1,3}}\))?,?\s"
    rf"(?:supra(?:,?\s(?:note|n\.)\s\d{{1,3}})?|op\.\s?cit\.|ob\.\s?cit\.|loc\.\s?cit\.|a\.\s?a\.\s?O\.)){_AT}"
)


def laws(text: str) -> list[Law]:
    """The cases and statutes in a plain text and what points back, in order; what lies within another is left out.

    >>> [(law.name, law.place, law.locator) for law in laws("See Roe v. Doe, 605 U. S. 395, 400 (2025); id., at 9.")]
    [('Roe v. Doe', '605 U.S. 395', ('page', '400')), ('', '', ('page', '9'))]
    >>> [(law.place, law.locator) for law in laws("28 U. S. C. §2680(h); § 823 Abs. 1 BGB")]
    [('28 U.S.C. § 2680', ('section', '2680(h)')), ('BGB', ('section', '823 Abs. 1'))]
    """
    rows: list[Law] = []
    end = 0
    for law in sorted(_all(text), key=lambda row: (row.start, -row.end)):
        if law.start >= end:
            rows.append(law)
            end = law.end
    return rows


def place_key(place: str) -> str:
    """A place as it is compared: without spaces, full stops and signs for a section.

    >>> place_key("605 U. S. 395") == place_key("605 U.S. 395")
    True
    """
    return re.sub(r"[\s.§,]+", "", place).casefold()


def party(name: str) -> str:
    """The party by which a case is cited in short: the first, or the second where the first is a state.

    >>> party("Martin v. United States"), party("United States v. Roe"), party("In re Doe")
    ('Martin', 'Roe', 'Doe')
    """
    if match := re.match(r"(?:In re|Ex parte)\s(.+)", name):
        return match[1]
    first, _, second = re.sub(r"\svs?\.?\s", "\n", name, count=1).partition("\n")
    is_state = re.fullmatch(r"United States|State|People|Commonwealth|U\.\s?S\.|R|Regina|Rex", first) is not None
    return second.strip() if is_state and second else first.split(",")[0].strip()


def _all(text: str) -> Iterator[Law]:
    yield from _cases(text)
    yield from _statutes(text)
    for match in _BACK.finditer(text):
        start, name = _named(match)
        if match["same"] or name:
            yield Law(start, match.end(), "back", name, locator=_page(match["pin"]))


def _cases(text: str) -> Iterator[Law]:
    for match in _CASE.finditer(text):
        reporter = _reporter(match["reporter"])
        if reporter in ("U.S.C.", "C.F.R."):
            continue
        start, name = _named(match)
        page = match["page"] if match["page"].isdigit() else ""
        place = f"{match['volume']} {reporter} {page}".strip()
        year, court = match["year"] or "", (match["court"] or "").strip()
        yield Law(start, match.end(), "case", name, place, year, court, _page(match["pin"]))
    for match in _SHORT.finditer(text):
        start, name = _named(match)
        place = f"{match['volume']} {_reporter(match['reporter'])}"
        yield Law(start, match.end(), "short", name, place, locator=_page(match["pin"]))
    for match in _GERMAN_CASE.finditer(text):
        place = f"{match['reporter']} {match['volume']}, {match['page']}"
        yield Law(match.start(), match.end(), "case", "", place, locator=_page(match["pin"]))
    for pattern in (_NEUTRAL, _EUROPEAN):
        for match in pattern.finditer(text):
            start, name = _named(match)
            start = min(start, match.start("place"))
            rows = match.groupdict()
            locator = ("paragraph", match["paragraph"]) if match["paragraph"] else _page(rows.get("pin"))
            yield Law(start, match.end(), "case", name, match["place"], rows.get("year") or "", locator=locator)


def _statutes(text: str) -> Iterator[Law]:
    for match in _STATUTE.finditer(text):
        code = _reporter(match["code"])
        code = {"USC": "U.S.C.", "CFR": "C.F.R."}.get(code, code.removesuffix("A."))
        section = re.sub(r"\s", "", match["section"])
        whole, parts = re.fullmatch(r"([^()]+)(.*)", section).groups()  # type: ignore[union-attr]  # it always fits
        locator = ("section", section) if parts else None
        sign = "§§" if re.search(r"\d[-–]\d", whole) else "§"
        yield Law(match.start(), match.end(), "statute", "", f"{match['title']} {code} {sign} {whole}", locator=locator)
    for match in _PUBLIC.finditer(text):
        yield Law(match.start(), match.end(), "statute", "", f"Pub. L. {match['place'].replace('–', '-')}")
    for match in _NAMED_ACT.finditer(text):
        name = match["name"]
        yield Law(match.start(), match.end(), "statute", name, name, match["year"] or "", locator=_in_law(match))
    for pattern in (_ABBREVIATED, _ROMANCE):
        for match in pattern.finditer(text):
            code = match["code"]
            yield Law(match.start(), match.end(), "statute", code, code, locator=_in_law(match))
    for match in _BARE_SECTION.finditer(text):
        section = re.sub(r"\s", "", match["section"])
        yield Law(
            match.start(), match.end(), "short", "", f"§ {section.partition('(')[0]}", locator=("section", section)
        )


def _in_law(match: re.Match[str]) -> tuple[str, str]:
    kind = "article" if match["kind"].casefold().startswith("art") else "section"
    return kind, " ".join(match["section"].split())


def _page(pin: str | None) -> tuple[str, str] | None:
    pages = re.sub(r",?\s(?:and\s)?nn?\..*|_.*", "", re.sub(r"\s?[-–]\s?", "-", pin or ""))
    return ("page", pages) if pages else None


def _reporter(printed: str) -> str:
    """A reporter as it is printed most often: "U. S." is U.S., "F. 3d" is F.3d; "S. Ct." keeps its space."""
    row = " ".join(printed.split())
    row = re.sub(r"\b([A-Z])\.\s(?=[A-Z]\.|\d)", r"\1.", row)
    return re.sub(r"\.\s(?=\d)", ".", row) if re.match(r"F\.", row) and "Supp" not in row else row


def _named(match: re.Match[str]) -> tuple[int, str]:
    """Where the name of a case begins, behind words that only lead to it, and the name; nothing where none is left."""
    name = match["name"]
    if not name:
        return match.start(), ""
    start = match.start("name")
    while not name.startswith(("In re ", "Ex parte ")):
        first, _, others = name.partition(" ")
        if first.strip(",.").casefold() not in LEADING or not others:
            break
        start += len(first) + 1
        name = others
    return start, name.rstrip(" ,")
