"""Cases and statutes that a text cites, and what points back at the one before: "Martin, supra, at 9", "id.", "ebd.".

Read is what a form leaves no doubt of: the parties, volume, reporter, first page and year of a case (`cases.py`), the
code and the section of a statute, and the place in it. What is a case or a statute and has no such form stays a mark
(`marks.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.work.american import PARTS, american_statutes
from graph.work.books import books
from graph.work.canon import canon
from graph.work.cases import WORD, cases
from graph.work.courts import of_world
from graph.work.law import Law, named, page_of

# before a year, a volume or a journal
_QUOTED_TITLE = re.compile(r"(?:[“«„\"][^“”«»\"]{3,300}[”»\"]|‘.{3,300}?’)(?=,?\s[(\[A-Z\d])|[“\"][^“”\"]{3,300},[”\"]")
_TITLE_IN_PARTS = re.compile(r"\*[^*:]{3,120}:\s[^*]{3,200}\*")  # no case and no statute has a colon
LONGEST = 600  # signs of a line
_WORDS_OF_ACT = r"(?:[A-Z][\w'’-]{1,40},?\s(?:\([A-Z][^()]{0,40}\)\s)?(?:(?:of|and|on|for|to|the)\s){0,2})"
_OF_TREATY = (
    r"(?:\s(?:on|of|for|against|concerning)\s(?:the\s)?[A-Z][\w'’-]+"
    r"(?:(?:,|\sand|\sof|\sof\sthe|\sthe)?\s[A-Z][\w'’-]+)*)?"
)
_ACT = (
    rf"(?P<name>{_WORDS_OF_ACT}{{0,10}}(?:(?:Act|Code|Directive|Regulations?|Constitution(?:\sof\s[A-Z][a-z]+)?|Statute|Ordinance|Order|Rules)"
    rf"|(?:Convention|Treaty|Charter|Covenant|Protocol|Declaration){_OF_TREATY}))"
)
_NAMED_ACT = re.compile(
    r"(?P<kind>[Ss]ections?|§{1,2}|\b[Ss]s?\.?(?=\s\d)|[Aa]rticles?|[Aa]rts?\.|[Rr]ules?|[Rr]egulations?|[Pp]aragraphs?)\s?"
    rf"(?P<section>\d[\dA-Za-z.-]{{0,9}}(?<![.-]){PARTS}(?:(?:,\s\d{{1,3}}){{0,4}}\sand\s\d{{1,3}})?)\s(?:of|to)\sthe\s{_ACT}(?:\s(?:of\s)?(?P<year>(?:1[6-9]|20)\d\d))?"
)
_WHOLE_ACT = re.compile(
    rf"\b(?P<name>(?!The\s|This\s|That\s){_WORDS_OF_ACT}{{1,8}}(?:Act|Regulations|Ordinance|Order))\s(?:of\s)?(?P<year>(?:1[6-9]|20)\d\d)(?!\w)"
    rf"(?:\s\((?:Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT|NZ|UK|NI|Imp)\))?(?:,?\s(?:ss?\.?|reg|art)\s(?P<section>\d[\dA-Za-z.-]{{0,9}}(?<![.-]){PARTS}))?"
)
_ACT_OF_YEAR = re.compile(
    r"(?:(?P<kind>[Ss]ections?|s\.|ss\.|[Rr]egulations?|[Aa]rticles?)\s(?P<section>\d[\dA-Za-z.-]{0,9}(?<![.-])"
    rf"{PARTS})\s(?:of|to)\sthe\s)(?P<year>(?:1[6-9]|20)\d\d)\s(?P<act>Act|Regulations|Order|Rules)\b"
)
_CPR = re.compile(r"\bCPR\s(?:rr?\.?\s|[Pp]art\s|PD\s)?(?P<section>\d{1,2}[A-Z]?(?:\.\d{1,2})?(?:\(\d{1,2}\))*)")
_UNION = re.compile(
    r"(?:(?P<kind>[Aa]rticles?|[Aa]rts?\.|[Aa]rtículos?|[Aa]rtikel)\s(?P<section>\d+[a-z]?(?:\(\d+\))*(?:\sAbs\.\s\d+)?)\s"
    r"(?:of\s(?:the\s)?|de\sla\s|der\s|du\s))?(?:Council\s|Commission\s)?(?P<act>Directive|Regulation|Directiva|Reglamento|Richtlinie|Verordnung"
    r"|Règlement|règlement|directive|RL|VO)\s(?:\((?:EU|EC|EEC|UE|CE|CEE|EG|EWG)\)\s)?(?:No\.?\s|Nr\.\s|n[°.]\s?)?(?P<number>\d{2,4}/\d{1,4})"
    r"(?:/(?:EC|EU|EEC|CE|UE|CEE|EG|EWG))?\b"
)
_OF_THAT = re.compile(
    r"(?P<kind>[Aa]rticles?|[Ss]ections?|[Pp]aragraphs?)\s(?P<section>\d+[a-z]?(?:\(\d+\))*)\s(?:of|to)\s(?:that|the\ssame)\s"
    r"(?:directive|regulation|act|code|treaty|law|convention)\b",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?P<kind>§{1,2}|Art\.|Artt\.|Artikel|Article|article|art\.)\s?"
    r"(?P<section>\d+[a-z]?(?:\(\w{1,3}\)){0,3}(?:\s(?:Abs\.|Absatz|S\.|Satz|Nr\.|lit\.|Halbs\.|Alt\.)\s?(?:\d+|[IVX]+|[a-z])\b)*"
    r"(?:(?:,|\su\.|\sund|\si\.\s?V\.\s?m\.)\s\d+[a-z]?)*)(?:\sff?\.)?(?:\s[IVX]{1,4}\s\d{1,2})?"
    r"\s(?P<code>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,8}[A-ZÄÖÜ](?:\s[IVX]+\b)?)(?![\w-])"
)
_FRENCH_LAW = (
    r"[Ll]oi(?:\sn[°o]\s?[\d-]{4,10})?\s(?:du|des)\s\d[\d-]*(?:er)?\s[^\W\d_]{3,9}\s\d{4}"
    r"|[Ll]oi\sn[°o]\s?\d{2,4}-\d{1,4}"
)
_SPANISH_LAW = r"(?:Ley(?:\sOrgánica)?|Real\sDecreto(?:-ley|\sLegislativo)?|R\.\s?D\.|RD|LO)\s\d{1,4}/\d{4}"
_ROMANCE = re.compile(
    r"(?P<kind>[Aa]rt\.|[Aa]rticles?|[Aa]rtículos?|[Aa]rts\.)\s(?P<section>(?:[LRD]\.?\s?)?\d[\d.-]{0,9}(?<![.-])(?:\.?[a-z]\))?)\s"
    r"(?:de\sla\s|del\s|du\s|de\sl['’]|de\s)?(?P<code>[Cc]ode\s(?:civil|pénal|(?:de\sl['’]|de\sla\s|des?\s|du\s)[a-zéè]+(?:\s(?:de|du|des)\s[a-zé]+)?)"
    rf"|C\.\s(?:civ|pén|com|trav|env|urb|proc)\.|[Cc]ódigo\s(?:[Cc]ivil|[Pp]enal|de\s[A-Z][a-z]+)|Constitución(?:\sEspañola)?|Constitution|{_FRENCH_LAW}|{_SPANISH_LAW})"
)
_ROMANCE_WHOLE = re.compile(rf"\b(?P<code>{_FRENCH_LAW}|{_SPANISH_LAW})")
_FRENCH_CODES = {
    "civ": "Code civil", "pén": "Code pénal", "com": "Code de commerce", "trav": "Code du travail",
    "env": "Code de l'environnement", "urb": "Code de l'urbanisme", "proc": "Code de procédure civile",
}  # fmt: skip
_AT = (
    r"(?:,?\s(?:at\s|au\s)?paras?\.?\s(?P<paras>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)|(?:,?\s(?:at|pp?\.|S\.|págs?\.)|\s?:)\s?(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)"
    r"|,\s(?P<bare>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?=[).;])"
    r"|,?\s§{1,2}\s?(?P<paragraph>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?![\w(]))?"
)
_SAME = r"[Ii]d\.|[Ii]bid(?:\.|em\b|(?=\sat\s))|[Ee]bd\.|[Ee]benda\b|[Ii]b\.(?=,)"
_SHORTLY = r"supra(?:,?\s(?:note|n\.)\s\d{1,3})?|(?:op|ob|loc|art)\.\s?cit\.|a\.\s?a\.\s?O\.|cited\sabove|précité"
_BACK = re.compile(
    rf"(?:(?P<same>\b(?:{_SAME}))"
    rf"|(?P<name>{WORD}(?:\s(?:&\s)?{WORD}){{0,2}})(?:\s\((?:n\.\s?|note\s)\d{{1,3}}\))?,?\s"
    rf"(?:{_SHORTLY})){_AT}"
)
# Kerr (ibid.: 46), Weber (a. a. O., S. 28), Handyside (cited above, § 50)
_BACK_TO = re.compile(rf"\b(?:[A-Z]\.\s)*(?P<name>{WORD}(?:\s{WORD}){{0,3}})\s\((?:{_SAME}|[Ii]bid|{_SHORTLY}){_AT}")
# what lies before a court, and other opinions in the same case
_RECORD = re.compile(
    r"\b(?:Mem(?:\.|orandum)\sOp(?:\.|inion)(?:\sat\s\d{1,3})?|[A-Z][a-z]+\sAgreement\sat\s(?:p\.?\s)?\d{1,3}|App\.\s(?:to\sPet\.\sfor\sCert\.\s)?\d{1,4}a?|Tr\.\sof\sOral\sArg\.\s\d{1,3}|(?:Brief|Reply\sBrief)\sfor\s[A-Z][^.;()]{2,60}?\s\d{1,3}"
    r"|Pet\.\sfor\sCert\.\s\d{1,3}|Record\s\d{1,4}|\d{1,3}\sRecord\s\d{1,4}|ECF\sNo\.\s\d{1,4}|(?:[Aa]nte|[Pp]ost),\sat\s\d{1,3})(?:[-–]\d{1,4}a?)?"
)


def laws(text: str) -> list[Law]:
    """The cases and statutes in a plain text and what points back, in order; what lies within another is left out.

    >>> [(law.name, law.place, law.locator) for law in laws("See Roe v. Doe, 605 U. S. 395, 400 (2025); id., at 9.")]
    [('Roe v. Doe', '605 U.S. 395', ('page', '400')), ('', '', ('page', '9'))]
    >>> [(law.place, law.locator) for law in laws("28 U. S. C. §2680(h); § 823 Abs. 1 BGB")]
    [('28 U.S.C. § 2680', ('section', '2680(h)')), ('BGB', ('section', '823 Abs. 1'))]
    """
    return [*_read(text)] if len(text) > LONGEST else [*_of_line(text)]


def laws_of_note(printed: str) -> list[Law]:
    """The cases and statutes that a note or an entry cites, but for those in the titles of other works.

    >>> [law.place for law in laws_of_note("Elliott, ‘The Human Rights Act 1998 and Review’ (2001) 60 CLJ 301")]
    []
    """
    text = _TITLE_IN_PARTS.sub(_crossed_out, printed).replace("*", "")
    return laws(_QUOTED_TITLE.sub(_crossed_out, text))


def _crossed_out(title: re.Match[str]) -> str:
    return re.sub(r"\w", "x", title[0])


def _read(text: str) -> list[Law]:
    rows: list[Law] = []
    end = 0
    for law in sorted(_all(text), key=lambda row: (row.start, -row.end)):
        if law.start >= end:
            rows.append(law)
            end = law.end
    return _with_titles(rows)


@lru_cache(maxsize=1 << 14)  # the printed lines of works are read again for each who asks
def _of_line(text: str) -> tuple[Law, ...]:
    return (*_read(text),)


def _with_titles(rows: list[Law]) -> list[Law]:
    """The laws with sections whole that stand bare and nowhere with their title: they are of the title cited before."""
    whole = {law.place.partition("§")[2].strip("§ ") for law in rows if law.form == "statute" and "§" in law.place}
    result: list[Law] = []
    title = ""
    for law in rows:
        if law.form == "statute" and "§" in law.place:
            title = law.place.partition("§")[0]
        section = law.place.removeprefix("§ ")
        if law.form == "short" and law.place.startswith("§") and title and section not in whole:
            law = law._replace(form="statute", place=f"{title}§ {section}")
        result.append(law)
    return result


def _all(text: str) -> Iterator[Law]:
    yield from cases(text)
    yield from books(text)
    yield from canon(text)
    yield from of_world(text)
    yield from american_statutes(text)
    yield from _named_statutes(text)
    yield from _european_statutes(text)
    for match in _BACK.finditer(text):
        start, name = named(match)
        if match["same"] or name:
            yield Law(start, match.end(), "back", name, locator=_pointed(match))
    for match in _BACK_TO.finditer(text):
        start, name = named(match)
        yield Law(start, match.end(), "back", name, locator=_pointed(match))
    for match in _OF_THAT.finditer(text):
        kind = "paragraph" if match["kind"][0] in "Pp" else _in_law(match)[0]
        yield Law(match.start(), match.end(), "back", locator=(kind, match["section"]))
    for match in _RECORD.finditer(text):
        yield Law(match.start(), match.end(), "record")


def _pointed(match: re.Match[str]) -> tuple[str, str] | None:
    """The place at which a form that points back points."""
    paragraph = re.sub(r"\s?[-–]\s?", "-", match["paragraph"] or match["paras"] or "")
    return ("paragraph", paragraph) if paragraph else page_of(match["pin"] or match["bare"])


def _named_statutes(text: str) -> Iterator[Law]:
    for match in _NAMED_ACT.finditer(text):
        name = match["name"]
        yield Law(match.start(), match.end(), "statute", name, name, match["year"] or "", locator=_in_law(match))
    for match in _WHOLE_ACT.finditer(text):
        start, name = named(match)
        locator = ("section", match["section"]) if match["section"] else None
        yield Law(start, match.end(), "statute", name, name, match["year"], locator=locator)
    for match in _ACT_OF_YEAR.finditer(text):
        name = f"{match['year']} {match['act']}"
        yield Law(match.start(), match.end(), "short", "", name, match["year"], locator=_in_law(match))
    for match in _CPR.finditer(text):
        yield Law(match.start(), match.end(), "statute", "CPR", "CPR", locator=("section", match["section"]))


def _european_statutes(text: str) -> Iterator[Law]:
    for match in _UNION.finditer(text):
        act = "Directive" if match["act"].casefold()[:2] in ("di", "ri", "rl") else "Regulation"
        locator = ("article", match["section"]) if match["section"] else None
        name = f"{act} {match['number']}"
        yield Law(match.start(), match.end(), "statute", name, name, locator=locator)
    for pattern in (_ABBREVIATED, _ROMANCE, _ROMANCE_WHOLE):
        for match in pattern.finditer(text):
            short = re.match(r"C\.\s(\w+)", match["code"])
            code = _FRENCH_CODES[short[1]] if short else match["code"].replace("’", "'")
            locator = _in_law(match) if pattern is not _ROMANCE_WHOLE else None
            yield Law(match.start(), match.end(), "statute", code, code, locator=locator)


def _in_law(match: re.Match[str]) -> tuple[str, str]:
    kind = "article" if match["kind"].casefold().startswith("art") else "section"
    return kind, " ".join(match["section"].split())
