"""Cases as courts and scholars of several countries print them: by parties and reporter, by number, by court and date.

Of each is read what tells it from all others (its place), its name, year and court, and the place in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.law import Law, named, page_of
from graph.work.letters import CAPITAL

PIN = r"\d{1,5}(?:\s?[-–]\s?\d{1,5})?"
_NO_VOLUME = (
    r"(?!\d)(?!\s[A-Z][A-Za-z]{0,9}\.)"  # behind a number: a reporter would make it the volume of one more place
)
PINS = rf"{PIN}{_NO_VOLUME}(?:,\s{PIN}{_NO_VOLUME})*(?:,?\s(?:(?:and|&)\s)?nn?\.\s?\d{{1,3}})?"
REPORTER = (
    r"(?:(?:Ohio|Iowa|Utah|Texas|Maine)\s)?(?:[A-Z][A-Za-z]{0,9}\.\s?(?:\d[a-z]{1,2}\.?\s?)?){1,5}|BVerfGE|BGHZ|BGHSt|BGE"
    r"|US|F\.?[23]d|Cranch"
)
# what stands between two numbers and is no reporter
_NO_REPORTER = re.compile(
    r"(?:E|S|Rn|Rz|Abs|Nr|Nrn|Art|Aufl|Bd|Kap|Hs|No|Nos|Vol|Sec|Ch|Fig|Figs|Tab|Para|Eq|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|St|Okt|Dez|U\.S\.C|U\.S\.C\.A|C\.F\.R)\."
)
_CAPITAL = "[A-ZÀ-ÖØ-ÞČŠŽĆĐŁŚŻĞİŞ]"
# it begins at most three letters into a word, as in eBay and duPont: a row of thousands is looked at once
WORD = rf"(?<![^\W\d_]{{3}}){_CAPITAL}[\w.'’&-]{{0,40}}"
_BRACKETED = r"\((?:[A-Z][^()\d]{0,40}|[Nn]o\.?\s\d{1,2})\)"  # R (Miller), In re B (A Child), Roe v Loe (No 2)
_JOINED = rf"(?:{WORD}|of|the|and|for|upon|on|in|&|ex|rel\.|de|la|del|{_BRACKETED})"
_COMPANY = r"(?:,\s(?:Inc|Ltd|Co|Corp|LLC|L\.\s?L\.\s?C|L\.\s?P|N\.\s?A|S\.\s?A)\.?)?"
PARTIES = (
    rf"(?P<name>(?:(?:In\sre|Ex\sparte|Re)\s{WORD}(?:\s{_JOINED}){{0,6}}"
    rf"|{WORD}(?:\s{_JOINED}){{0,9}}{_COMPANY}(?:,\set\sal\.,)?\s[vc]\.?\s(?:\d{{1,5}}\s)?{WORD}(?:\s{_JOINED}){{0,9}}){_COMPANY})"
)
_BEHIND = (
    r"(?:\s?\((?P<court>[^()\d]{0,30}|CA\d{1,2}\s|\d{1,2}(?:st|nd|rd|d|th)\sCir\.\s)(?P<year>(?:1[6-9]|20)\d\d)\))"
)
_CASE = re.compile(
    rf"(?:{PARTIES},?\s)?(?P<volume>\d{{1,4}})\s(?P<reporter>{REPORTER})\s?(?P<page>\d{{1,5}}|_{{2,}}|—{{2,}})(?![\w(])"
    rf"(?:,\s(?:at\s)?(?P<pin>{PINS}|_{{2,}}))?(?:,\s\d{{1,4}}\s(?:{REPORTER})\s?\d{{1,5}}(?!\d)(?:,\s{PINS})?)*{_BEHIND}?"
)
_SHORT = re.compile(
    rf"(?:(?P<name>{WORD}(?:\s{WORD}){{0,3}}),\s)?(?P<volume>\d{{1,4}})\s(?P<reporter>{REPORTER}),?\sat\s(?P<pin>{PINS})"
)
# what only a publisher's number tells: Roe v. Doe, 1997 WL 582901, at *3
_DATABASE = re.compile(
    rf"(?:(?:{PARTIES}|(?P<short>{WORD}(?:\s{WORD}){{0,3}})),\s)?(?:No\.\s[\w:–-]{{3,20}},\s)?(?P<place>(?:19|20)\d\d\s(?:WL\s\d{{4,9}}|U\.S\.(?:\s?[A-Z][a-z]*\.?){{0,3}}\sLEXIS\s\d{{1,7}}))"
    r"(?:,?\sat)?(?:,?\s\*?(?P<pin>\d{1,3}(?:[-–]\*?\d{1,3})?)(?![\d.]))?(?:\s\((?P<court>[A-Z][^()]{1,30}?)\s(?:[A-Z][a-z]{2,4}\.\s\d{1,2},\s)?(?P<year>(?:19|20)\d\d)\))?"
)
_JOURNAL = re.compile(r"REV\.|L\.\s?REV|Rev\.|\bJ\.|\bSci\.|\bSCI\.|\bQ\.|\bRES\.|\bHeinonline", re.IGNORECASE)
_COURT_DE = (
    r"(?P<court>BGH|BVerfG|BVerwG|BAG|BSG|BFH|EuGH|EuG|EGMR|RG|KG|(?:OLG|LG|AG|VG|OVG|VGH|FG|LAG)\s[A-ZÄÖÜ][\wäöüß-]+)"
)
_DATE_DE = (
    r"(?:,?\s(?:Urt(?:eil|\.)|Beschl(?:uss|\.))\s(?:v\.|vom)\s\d{1,2}\.\s?(?:\d{1,2}\.|[A-Zä-]\w+)\s?(?P<year>\d{4}))"
)
_GERMAN_REPORTS = re.compile(
    r"(?P<reporter>BVerfGE|BVerfGK|BGHZ|BGHSt|BVerwGE|BAGE|BFHE|BSGE|BGE|RGZ|RGSt|PrOVGE|OVGE)\s(?P<volume>\d{1,3}),?\s"
    r"(?P<page>\d{1,4})(?:,?\s(?P<open>\()?(?P<pin>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?:\sff?\.)?(?(open)\)))?(?!\w)"
)
_GERMAN_NEXT = re.compile(
    r";\s(?P<volume>\d{1,3}),\s(?P<page>\d{1,4})(?:,?\s(?P<open>\()?(?P<pin>\d{1,4}(?:[-–]\d{1,4})?)(?:\sff?\.)?(?(open)\)))?"
    r"(?![\w,])"
)
_GERMAN_JOURNAL = re.compile(
    rf"(?:{_COURT_DE}{_DATE_DE}?[,:]?\s(?:[-–]\s(?P<number>[^,;()]{{3,25}}),\s)?(?:in:?\s)?)"
    r"(?P<journal>(?:NJW|NVwZ|NStZ|NZA|NZM|NZBau|NZS)(?:-RR)?|JZ|MDR|DÖV|DVBl\.?|GRUR|WM|ZIP|EuZW|EuGRZ|FamRZ|VersR|ZUM|MMR|BB|DB"
    r"|AfP|JuS|StV|JR|JA|WRP|ZfW|NuR|UPR|BeckRS)\s(?P<of>\d{4}),\s(?P<page>\d{1,6})(?:,?\s\(?(?P<pin>\d{1,5})(?:\sff?\.)?\)?)?"
    r"(?:,?\sRn\.\s(?P<paragraph>\d{1,4}))?(?!\w)"
)
_GERMAN_DATED = re.compile(
    rf"{_COURT_DE}{_DATE_DE}(?:\s[-–]\s|,\s)(?:Az\.:?\s)?(?P<number>[^\s,;()][^,;()]{{2,25}}\d)"
    r"(?:,?\sRn\.\s(?P<paragraph>\d{1,4}))?"
)
_PARAGRAPHS = (
    r"(?:(?:,|\sat|\sau)?\s(?:at\s|au\s)?(?:paras?\.?\s|paragraphs?\s)?\[(?P<paragraph>\d{1,4}\]?(?:\s?(?:-|–|to|and)\s?\[?\d{1,4})?)\]"
    r"|,?\s(?:at\s|au\s)?(?:paras?\.?|paragraphs?)\s(?P<paragraphs>\d{1,4}(?:\s?(?:-|–|to)\s?\d{1,4})?)"
    r"|(?:,|\sat|(?<=\)))\s(?:p\s)?(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?![\w/]))?"
)
_REPORT = (
    r"(?:\[\d{4}\]\s(?:\d{1,2}\s)?(?!\d|[^\d\]]*\b(?:Review|Journal|Quarterly|Yearbook)\b)(?:[A-Z][A-Za-z'.&]{0,8}\s){1,4}[A-Z]?\d{1,5}"
    r"(?:\s\((?:Admin|Ch|Comm|Fam|QB|KB|Pat|TCC|IPEC)\))?"
    r"|(?<!\d)(?:19|20)\d\d\s(?:SCC|CSC|ONCA|BCCA|ABCA|QCCA|FCA|ONSC|BCSC|NZSC|ZACC)\s\d{1,5})"
)
# a year in round brackets stands before the volumes of journals, too, so that the parties have to be there
_OF_VOLUME = r"\(\d{4}\),?\s\d{1,3}\s[A-Z][A-Za-z.]{1,7}(?:\s[A-Z][A-Za-z.]{1,6})?\s\d{1,4}(?![\w/])"
_COURT = r"(?:\s\((?:HL|CA|PC|SC|QB|KB|Ch|DC|ECJ|CJEU)\))?"
_NEUTRAL = re.compile(
    rf"(?:{PARTIES},?\s)?(?P<place>{_REPORT}|(?(name){_OF_VOLUME}|(?!)))(?:[;,]\s(?:{_REPORT}|{_OF_VOLUME}))*{_COURT}{_PARAGRAPHS}"
)
# the European Court of Human Rights: by name, and by the number of the application or the day of the judgment
_STRASBOURG = re.compile(
    rf"(?P<name>{WORD}(?:,?\s(?:{WORD}|and|of|de|van|von)){{0,9}}?\sv\.?\s(?:the\s)?{WORD}(?:\s{WORD}){{0,2}}(?:\s\(no\.\s\d{{1,2}}\))?)"
    r"(?:\s\([a-z][^()\d]{3,40}\))?(?:,?\s\(?\[GC\])?,\s"
    r"(?:nos?\.\s(?P<place>\d{2,5}/\d\d)(?!\d)(?:,\s\d{2,5}/\d\d|\sand\s(?:\d{1,4}\sothers|\d{2,5}/\d\d))*|(?P<date>\d{1,2}\s[A-Z][a-z]{2,8}\s(?P<year>\d{4})))"
    r"(?:,\s§{1,2}\s(?P<paragraph>\d{1,4}(?:\s?[-–]\s?\d{1,4})?))?"
    r"(?:,\s(?:\d{1,2}\s[A-Z][a-z]{2,8}|ECHR)\s(?P<behind>\d{4})(?:-[IVX]{1,5})?|,\sReports\s[^;()]{0,40}\d{4}-[IVX]{1,5}|,\sSeries\sA\sno\.\s\d{1,3})?"
)
_NUMBER_EU = r"[CTF]-\d{1,4}/\d\d(?:\s?P)?"
_EUROPEAN = re.compile(
    r"(?:\b(?:EuGH,?\sUrt(?:eil|\.)\s(?:v\.|vom)\s[\d. ]{6,12}|(?P<date>\d{1,2}\s[A-Z][a-z]+\s(?P<year>\d{4})),\s"
    r"(?P<before>[A-Z][^();]{2,100}?))(?:,\s|\s\())?"
    rf"(?:\b(?:Joined\s)?(?:Cases?|Rechtssachen?|Rs\.|verb\.\sRs\.|affaires?|asuntos?)\s)?\b(?P<place>{_NUMBER_EU})\b"
    rf"(?:(?:,|\sand|\sund|\set|\sy|\sto)\s{_NUMBER_EU}\b)*(?:,?\s(?!EU:){PARTIES}(?=[,.;:)\s]))?(?:,?\s(?:ECLI:)?EU:[CTF]:\d{{4}}:\d{{1,5}})?"
    r"(?:,?\s(?:at\s)?(?:paras?\.?|paragraphs?|Rn\.|points?|apartados?)\s(?P<paragraph>\d{1,4}(?:\s?[-–]\s?\d{1,4})?))?"
)
_FRENCH = re.compile(
    r"\b(?P<court>Cass\.\s(?:\d\w{0,2}\s)?(?:civ|com|crim|soc|ass\.\splén|ch\.\smixte)\.(?:\s\d\w{1,2})?|(?:Civ|Com|Crim|Soc)\.(?:\s\d\w{1,2})?"
    r"|CE(?:,?\s(?:Ass|Sect|ord)\.)?|Cons\.\sconst\.|CEDH|CJUE|CJCE|CA\s[A-Z][\w-]+|T\.\sconfl\.),\s"
    rf"(?P<date>\d{{1,2}}(?:er)?\s[^\W\d_]{{3,9}}\.?\s(?P<year>\d{{4}}))(?:,\s(?P<name>{CAPITAL}[^,;()\d]{{4,70}}))?"
    r"(?:,\sn[°o]s?\s?(?P<number>\d[\d\s./-]{1,14}\d(?:\s[A-Z]{2,4})?))?(?:,\s§§?\s?(?P<paragraph>\d{1,4}))?"
)
_SPANISH = re.compile(
    r"\b(?P<court>S?STC|S?STS|SAP\s[A-Z]\w+|STSJ\s[A-Z]\w+|ATC|ATS)\s(?P<number>\d{1,5}/(?P<year>\d{4}))(?:,\sde\s\d{1,2}\sde\s[a-z]+)?"
    r"(?:,\s(?:FFJJ|FJ|F\.\s?J\.)\s(?P<paragraph>\d{1,3}))?"
)
_SPANISH_DATED = re.compile(r"\b(?P<court>STC|STS|SAN)\sde\s(?P<date>\d{1,2}\sde\s[a-z]+\sde\s(?P<year>\d{4}))")


def cases(text: str) -> Iterator[Law]:
    """The cases of a text, also in short, in no order; one may lie within another."""
    yield from _american(text)
    yield from _british_and_european(text)
    yield from _german(text)
    for pattern in (_FRENCH, _SPANISH, _SPANISH_DATED):
        for match in pattern.finditer(text):
            rows = match.groupdict()
            by_date = re.match(r"CE\b|Cons", match["court"]) or not rows.get("number")
            place = f"{match['court']} {rows['date'] if by_date else rows['number']}"
            name = (rows.get("name") or "").strip()
            yield Law(match.start(), match.end(), "case", name, place, match["year"], match["court"], _paragraph(rows))


def _american(text: str) -> Iterator[Law]:
    for match in _CASE.finditer(text):
        printed = reporter(match["reporter"])
        if _NO_REPORTER.fullmatch(printed) or _JOURNAL.search(printed):  # an article has a volume and a page, too
            continue
        if printed == "App.":  # volume and page of what lies before the court
            yield Law(match.start("volume"), match.end(), "record")
            continue
        start, name = named(match)
        page = match["page"] if match["page"].isdigit() else ""
        place = f"{match['volume']} {printed} {page}".strip()
        form = "statute" if printed in ("Stat.", "Fed. Reg.") else "case"
        year, court = match["year"] or "", (match["court"] or "").strip()
        yield Law(start, match.end(), form, name, place, year, court, page_of(match["pin"]))  # type: ignore[arg-type]
    for match in _DATABASE.finditer(text) if " WL " in text or "LEXIS" in text else ():
        start, name = named(match) if match["name"] else (match.start(), match["short"] or "")
        place, year, court = " ".join(match["place"].split()), match["year"] or "", match["court"] or ""
        pin = page_of(match["pin"])
        yield Law(start, match.end(), "short" if match["short"] else "case", name, place, year, court, pin)
    for match in _SHORT.finditer(text):
        start, name = named(match)
        place = f"{match['volume']} {reporter(match['reporter'])}"
        yield Law(start, match.end(), "short", name, place, locator=page_of(match["pin"]))


def _british_and_european(text: str) -> Iterator[Law]:
    for match in _NEUTRAL.finditer(text):
        start, name = named(match)
        place = " ".join(match["place"].split())
        year = re.search(r"\d{4}", place)
        start = min(start, match.start("place"))
        rows = match.groupdict()
        locator = _paragraph(rows) or page_of(rows["pin"])
        yield Law(start, match.end(), "case", name, place, year[0] if year else "", locator=locator)
    for match in _STRASBOURG.finditer(text):
        start, name = named(match)
        place = match["place"] or f"{name} {match['date']}"
        locator = _paragraph(match.groupdict())
        yield Law(start, match.end(), "case", name, place, match["year"] or match["behind"] or "", locator=locator)
    for match in _EUROPEAN.finditer(text):
        rows = match.groupdict()
        name = rows["before"] or rows["name"] or ""
        yield Law(
            match.start(), match.end(), "case", name, match["place"], rows["year"] or "", locator=_paragraph(rows)
        )


def _german(text: str) -> Iterator[Law]:
    for match in _GERMAN_REPORTS.finditer(text):
        following: re.Match[str] | None = match
        while following:
            place = f"{match['reporter']} {following['volume']}, {following['page']}"
            yield Law(following.start(), following.end(), "case", "", place, locator=page_of(following["pin"]))
            following = _GERMAN_NEXT.match(text, following.end())
    for match in _GERMAN_JOURNAL.finditer(text):
        place = f"{match['court']} {match['journal']} {match['of']}, {match['page']}"
        rows = match.groupdict()
        locator = page_of(match["pin"]) or _paragraph(rows)
        yield Law(match.start(), match.end(), "case", "", place, match["of"], match["court"], locator)
    for match in _GERMAN_DATED.finditer(text):
        place = f"{match['court']} {match['number'].strip()}"
        rows = match.groupdict()
        yield Law(match.start(), match.end(), "case", "", place, match["year"], match["court"], _paragraph(rows))


def _paragraph(rows: dict[str, str | None]) -> tuple[str, str] | None:
    value = rows.get("paragraph") or rows.get("paragraphs")
    return ("paragraph", re.sub(r"\s?(?:[-–]|to|and)\s?", "-", re.sub(r"[\[\]]", "", value))) if value else None


def reporter(printed: str) -> str:
    """A reporter as it is printed most often: "U. S." is U.S., "F. 3d" is F.3d; "S. Ct." keeps its space."""
    row = " ".join(printed.split())
    row = re.sub(r"\b([A-Z])\.\s(?=[A-Z]\.|\d)", r"\1.", row)
    return re.sub(r"\.\s(?=\d)", ".", row) if re.match(r"F\.", row) and "Supp" not in row else row
