"""Statutes as American lawyers cite them: by title and section of a code, by public law, rule or amendment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.cases import reporter
from graph.work.law import Law, page_of
from graph.work.vocabulary import LEADING

PARTS = r"(?:\s?\((?!(?:1[6-9]|20)\d\d\))[\dA-Za-z]{1,4}\))*(?:[-–]\([\dA-Za-z]{1,4}\))?"
_SECTION = rf"\d[\dA-Za-z.-]{{0,9}}(?<![.-]){PARTS}"
_CODE = r"U\.\s?S\.\s?C\.(?:\s?A\.)?|C\.\s?F\.\s?R\.|USC|CFR"
_STATUTE = re.compile(
    rf"(?P<title>\d{{1,3}})\s(?P<code>{_CODE})\s?(?:§{{1,2}}|sections?|secs?\.|ss?(?=\s\d))?\s?(?P<section>{_SECTION}(?:\s?[-–]\s?\d{{1,5}}(?!\w))?)"
)
_PUBLIC = re.compile(r"\bPub(?:lic|\.)\s(?:L\.|Law)\s(?:No\.\s)?(?P<place>\d{2,3}[-–]\d{1,4})")
_REPORT = re.compile(
    r"\b(?P<house>H\.\s?R\.|S\.)\s(?:Conf\.\s)?Rep\.\sNo\.\s(?P<number>\d{2,3}[-–]\d{1,4})(?:,\s(?:pt\.\s\d,\s)?(?:p\.|pp\.|at)\s(?P<pin>\d{1,4}(?:[-–]\d{1,4})?))?"
    r"(?:\s\((?P<year>\d{4})\))?"
)
_RULE = re.compile(
    r"\b(?:(?i:Fed)(?:\.|eral)\s(?:R\.|Rules?)\s(?:of\s)?|F\.\s?R\.\s?)(?P<code>(?i:Civ(?:\.|il)\sP(?:\.|roc\.|rocedure)|Crim(?:\.|inal)\s"
    r"P(?:\.|roc\.|rocedure)|App(?:\.|ellate)\sP(?:\.|roc\.|rocedure)|Evid(?:\.|ence)|Bankr(?:\.|uptcy)\sP(?:\.|roc\.|rocedure)))\s"
    rf"(?P<section>\d[\d.]{{0,5}}(?<!\.){PARTS})"
)
_CONSTITUTION = re.compile(
    r"\bU\.\s?S\.\sConst\.,?\s(?P<kind>[Aa]mend\.|[Aa]mdt\.|[Aa]rt\.)\s(?P<number>[IVXL]+|\d{1,2})(?:,\s§\s?(?P<section>\d{1,2}))?"
    r"(?:,\scl\.\s\d{1,2})?"
)
# the codes of states: Tex. Ins. Code Ann. § 4001.003, Mo. Rev. Stat. § 565.253, N.Y. Penal Law § 70.00
_STATE_CODE = re.compile(
    r"(?P<code>\b[A-Z][A-Za-z.]{1,13}(?:\s(?:&\s)?[A-Z][A-Za-z.&]{0,14}){0,4}?\s(?:C(?:ode|ODE)|S(?:tat|TAT)s?\.|L(?:aws?|AWS?)))"
    rf"(?:,?\sA(?:nn|NN)\.)?,?\s§{{1,2}}\s?(?P<section>{_SECTION}(?:\s?[-–]\s?\d{{1,5}}(?!\w))?)"
)
# section 17-13-5(b) of the Code of Alabama; section 17-13-5(b), which is of the code named before
_CODE_OF_STATE = re.compile(
    rf"[Ss]ections?\s(?P<section>{_SECTION})\sof\s(?:the\s)?(?:(?P<state>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s(?P<code>(?:[A-Z][a-z]+\s){{0,3}}(?:Code|Laws|Statutes))"
    r"|(?P<code2>(?:[A-Z][a-z]+\s){0,3}(?:Code|Laws|Statutes))\sof\s(?P<state2>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))(?:\s(?:of\s)?(?P<year>(?:1[6-9]|20)\d\d))?"
)
_WORDED_SECTION = re.compile(
    rf"\b[Ss]ections?\s(?P<section>\d[\dA-Za-z]{{0,5}}(?:[.-][\dA-Za-z]{{1,6}}){{1,4}}{PARTS})(?!\sof\s)"
)
_BARE_SECTION = re.compile(rf"§{{1,2}}\s?(?P<section>{_SECTION}(?:\s?[-–]\s?\d{{1,5}})?)(?!\s?(?:Abs|S|Nr|lit|Rn)\.)")


def american_statutes(text: str) -> Iterator[Law]:
    """The statutes of the United States and of their states in a text; a section alone is cited in short."""
    for match in _STATUTE.finditer(text):
        code = reporter(match["code"])
        code = {"USC": "U.S.C.", "CFR": "C.F.R."}.get(code, code.removesuffix("A."))
        section = re.sub(r"\s", "", match["section"])
        whole, parts = re.fullmatch(r"([^()]+?)((?:-?\(.*)?)", section).groups()  # type: ignore[union-attr]  # it always fits
        locator = ("section", section) if parts else None
        sign = "§§" if re.search(r"\d[-–]\d", whole) else "§"
        yield Law(match.start(), match.end(), "statute", "", f"{match['title']} {code} {sign} {whole}", locator=locator)
    for match in _PUBLIC.finditer(text):
        yield Law(match.start(), match.end(), "statute", "", f"Pub. L. {match['place'].replace('–', '-')}")
    for match in _REPORT.finditer(text):
        house = "H.R." if match["house"][0] == "H" else "S."
        place = f"{house} Rep. No. {match['number'].replace('–', '-')}"
        yield Law(match.start(), match.end(), "statute", "", place, match["year"] or "", locator=page_of(match["pin"]))
    for match in _RULE.finditer(text):
        code = match["code"].title()
        short = "Evid." if code.startswith("Evid") else f"{re.split(r'[. ]', code)[0][:5].removesuffix('il')}. P."
        short = {"Civ. P.": "Civ. P.", "Crimi. P.": "Crim. P.", "Appel. P.": "App. P."}.get(short, short)
        whole, locator = _section(match)
        yield Law(match.start(), match.end(), "statute", "", f"Fed. R. {short} {whole}", locator=locator)
    for match in _CONSTITUTION.finditer(text):
        kind = "art." if match["kind"].casefold().startswith("art") else "amend."
        place = f"U.S. Const. {kind} {_roman(match['number'])}"
        locator = ("section", match["section"]) if match["section"] else None
        yield Law(match.start(), match.end(), "statute", "", place, locator=locator)
    for match in _STATE_CODE.finditer(text):
        start, code = _named_code(match)
        whole, locator = _section(match)
        if code:
            yield Law(start, match.end(), "statute", "", f"{code} § {whole}", locator=locator)
    for match in _CODE_OF_STATE.finditer(text):
        whole, locator = _section(match)
        place = f"{match['state'] or match['state2']} {match['code'] or match['code2']} § {whole}"
        yield Law(match.start(), match.end(), "statute", "", place, match["year"] or "", locator=locator)
    for match in (*_BARE_SECTION.finditer(text), *_WORDED_SECTION.finditer(text)):
        whole, locator = _section(match)
        yield Law(match.start(), match.end(), "short", "", f"§ {whole}", locator=locator or ("section", whole))


def _section(match: re.Match[str]) -> tuple[str, tuple[str, str] | None]:
    """A section of a code without its parts, and the place in it where parts are named."""
    section = re.sub(r"\s", "", match["section"])
    return section.partition("(")[0], ("section", section) if "(" in section else None


def _named_code(match: re.Match[str]) -> tuple[int, str]:
    """Where the name of a code begins, behind words that only lead to it, and the name; nothing where none is left."""
    start, code = match.start("code"), match["code"]
    while (word := code.partition(" ")[0]).casefold().strip(".,") in LEADING and " " in code:
        start += len(word) + 1
        code = code[len(word) + 1 :]
    return start, code if " " in code else ""


def _roman(number: str) -> str:
    if not number.isdigit():
        return number
    tens, ones = divmod(int(number), 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
