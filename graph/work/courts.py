"""Cases and statutes of many countries and of courts between them, by the forms in which their lawyers write them.

A judgment is told by its number behind a court (`wyrok SN z dnia 12 marca 2010 r., I CSK 123/09`), by an ECLI, or by a
series with year and page (`NJA 2010 s. 123`); a statute by an article and a code, or by kind, number and year. Those of
the United States, Britain, Germany, France and Spain are in `cases.py` and `laws.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.work.law import Law
from graph.work.letters import CAPITAL, SMALL

_PLACE = (
    r"(?:(?:,|\sat|\sau)?\s(?:at\s|au\s)?(?P<kind>paras?\.?|par\.|§{1,2}|E\.|Erw\.|cons\.|consid\.|r\.o\.|ro\.?|rov\.|Rn\.|Rz\.?|bod|pkt|"
    r"avsnitt|punkt|point|nr\.|p\.|pp\.|S\.|s\.)\s?(?P<value>\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?:\s?[-–]\s?\d{1,4})?)(?![\w/]))?"
)
_ECLI = re.compile(rf"ECLI:[A-Z]{{2}}:\w{{1,10}}:(?P<year>\d{{4}}):[\w.]{{1,25}}(?<!\.){_PLACE}")
_DATED_ECLI = re.compile(
    r"(?P<court>(?:[A-Z][\w.]{0,12}\s){1,2})(?P<date>\d{1,2}\s[^\W\d_]{3,10}\s\d{4}),\s(?P<ecli>ECLI:[A-Z]{2}:\w{1,10}:\d{4}:[\w.]{1,25}(?<!\.))"
    rf"(?:,\s(?:NJ|JB|AB|RvdW)\s\d{{4}}/\d{{1,4}})?{_PLACE}"
)
# courts by their words and short names
_COURT = (
    rf"(?:(?:{CAPITAL}{SMALL}[\w]{{1,20}}\s){{0,2}}(?:[Cc]ourt|[Cc]orte|[Tt]ribunal[ei]?|Sąd|[Ss]ądu|[Ss]oud[ua]?|[Ss]údu?|[Dd]omstol\w*|[Rr]echtbank|Hoge\sRaad|Hof|Bundesgerichts?|Суд[а]?|суда?|"
    r"Верховно\w+|Curți[ia]|Curtea|Mahkemesi|Kúria|bíróság\w*|Ustavni\ssud|Vrhovni\ssud)\b[^;()\n\d]{0,60}?"
    r"|\b(?:SN|TK|NSA|WSA|SA|TSUE|HR|Rb\.|RvS|STF|STJ|TST|TRF\d|TJ[A-Z]{2}|OGH|VfGH|VwGH|BVwG|BGer|BVGer|BStGer|AYM|Yargıtay|Danıştay|ÚS|NS|NSS|"
    r"ÎCCJ|ICCJ|CCR|Cass\.(?:\s(?:civ|pen)\.)?|Corte\scost\.|Cons\.\sStato|TAR\s[A-Z]\w+)[^;()\n\d]{0,50}?(?:\d{1,2}\.\s[A-Z]{2,3}\b)?)"
)
_DATE = (
    r"(?:(?:z\sdnia|ze\sdne|z|vom|v\.|van|от|від|del|de|din|j\.)\s)?(?:\d{1,2}\.?\s?(?:[^\W\d_]{3,12}\.?|\d{1,2}\.|\d{1,2}-)\s?(?:de\s)?\d{4}|\d{1,2}\.\d{1,2}\.\d{4})"
    r"(?:\sr\.|\sг\.|\sр\.)?"
)
_NUMBER = (
    r"(?:(?:\d{1,3}\s)?(?:[IVX]{1,4}\.?\s)?(?:Pl\.\s)?[A-ZÚ][A-Za-zÚ]{0,4}\s\d{1,6}/\d{2,4}[a-z]?|\d[A-Z]_\d{1,4}/\d{4}|\d{4}/\d{2}/\d{2,5}"
    r"|(?:n[.°ºo]{1,2}|№|No|nr\.?|no\.?)\s?\d[\d./]{0,11}(?<![./])(?:-[^\W\d_]{1,2})?|(?:ADI|ADPF|ADC|RE|HC|MS|REsp|RHC|Rcl|ARE|RR)\s(?:n\.?[ºo]?\s)?\d[\d.]{0,11}(?<!\.)(?:/[A-Z]{2})?"
    r"|E\.\s?\d{4}/\d{1,6},\sK\.\s?\d{4}/\d{1,6})"
)
_DOCKET = re.compile(
    rf"(?P<court>{_COURT})(?:\s?(?P<date>{_DATE}))?,?\s?(?:(?:[^\W\d_]{{1,6}}\.?\s){{0,3}}?(?:akt|zn\.|Az\.:?)\s)?(?P<number>{_NUMBER})(?:\s{_DATE})?{_PLACE}"
)
_SWISS = re.compile(
    rf"\bBGE\s(?P<volume>\d{{1,3}})\s(?P<part>I{{1,3}}|IV|V|Ia|Ib)\s(?P<page>\d{{1,4}})(?:\s?ff?\.)?{_PLACE}(?:\sS\.\s\d{{1,4}}(?:\s?ff?\.)?)?"
)
_AUSTRIAN = re.compile(
    r"\b(?P<series>VfSlg|VwSlg|SZ|SSt|RdW|JBl|ÖJZ|ecolex)\s(?P<number>\d{1,5}(?:[./]\d{1,4}){0,2})(?:,\s(?P<page>\d{1,4}))?"
)
_NORDIC = re.compile(
    r"\b(?P<series>NJA|RÅ|HFD|Rt\.|U|UfR|KKO|KHO|SOU|Ds|NOU|SFS|[Pp]rop\.|Meld\.\sSt\.|MÖD|AD|RH)\s(?P<year>(?:19|20)\d\d)(?:/\d\d)?"
    r"(?P<number>\s(?:s\.|ref\.|nr\.?)\s\d{1,4}|[:.]\s?\d{1,4}(?:\s[HVØ])?)(?:,?\s(?:s\.|avsnitt|st\.|stk\.)\s(?P<pin>\d{1,4}(?:[-–]\d{1,4})?))?"
    r"|\bHR-(?P<year2>\d{4})-\d{1,5}-[A-Z](?:,?\s(?:avsnitt|\()\s?(?P<pin2>\d{1,4}))?"
)
_WORLD_COURT = re.compile(
    r"(?:(?P<name>[A-Z][^;()\n]{3,90}?(?:\s\([A-Z][^()]{3,90}\))?),\s)?(?:(?:Merits|Judgment|Preliminary\sObjections|Advisory\sOpinion|Order|Provisional\sMeasures)"
    r"(?:\sof\s\d{1,2}\s\w+\s\d{4})?,\s){0,2}(?:\[\d{4}\]\s)?I\.?\s?C\.?\s?J\.?\s(?:Rep(?:orts|\.)?)\s?(?P<year>\d{4})?(?:\s\([IV]+\))?,?\s(?:p\.\s)?(?P<page>\d{1,4})"
    r"(?:,?\s(?:at\s)?(?:(?P<kind>paras?\.?|§{1,2}|pp?\.)\s)(?P<value>\d{1,4}(?:[-–]\d{1,4})?))?"
)
_TRADE = re.compile(
    r"(?:(?:Appellate\sBody|Panel)\sReports?,\s(?P<name>[A-Z][^;()\n]{2,80}?),\s)?(?P<place>WT/DS\d{1,3}(?:/AB)?(?:/RW?|/ARB)?)(?:,?\s(?:at\s)?(?P<kind>paras?\.?)\s(?P<value>\d[\d.–-]{0,9}(?<![.–-])))?"
)
_NATIONS = re.compile(
    r"(?:\b(?:UN\s)?(?P<organ>GA|SC|UNGA|UNSC|General\sAssembly|Security\sCouncil|Human\sRights\sCouncil|HRC)\s[Rr]es(?:olution|\.)?\s(?P<number>\d{1,4}(?:/\d{1,3})?)(?:\s\((?:[XVI]+|\d{4})\))?"
    r"(?:,\sUN\sDocs?\.?\s[AES]/[\w./]{2,25})?|\bUN\sDocs?\.?\s(?P<doc>[AES](?:/[\w.]{1,12}){1,5})(?:\s\((?:19|20)\d\d\))?)(?:\s\(\d{1,2}\s\w+\s\d{4}\))?(?:,?\s(?P<kind>art|paras?)\.?\s(?P<value>\d{1,3}))?"
)
_INDIAN = re.compile(
    r"(?:(?P<name>[A-Z][\w.&' ]{2,60}?\sv\.?\s[A-Z][\w.&' ]{2,60}?),?\s)?(?P<place>AIR\s(?P<year>(?:19"
    r"|20)\d\d)\s[A-Z][A-Za-z]{0,4}\s\d{1,5})"
)
_OLD_UNION = re.compile(
    r"\b[Cc]ases?\s(?P<place>\d{1,3}/\d\d)\b(?:,?\s(?P<name>[A-Z][\w.' -]{2,60}?)(?=\s[\[(]"
    r"|[,.;)]))?(?:,?\s\[\d{4}\]\sECR\s\d{1,5})?"
)
_CIVIL = re.compile(
    r"(?<!\w)(?P<kind>[Aa]rts?\.?|[Aa]rt(?:icle|ikel|icolo|ículo|igo|ykuł\w*)|§{1,2}|ст\.|[Сс]тат\w+|čl\.|чл\.)\s?(?P<section>\d+(?::\d+)?[a-z]?[ºo°]?(?:[.-]\d+)*(?:\s(?:bis|ter|Abs\.?|Z|lit\.?|ust\.|pkt|§|odst\.|al\.|lid|comma|co\.|ч\.|п\.)\s?\d*[a-z]?)*),?\s"
    r"(?:of\sthe\s|da\s|do\s|del\s|della\s|de\sla\s|du\s|din\s|z\s|tot\s)?"
    r"(?P<code>(?:[ckps]\.){1,3}(?:[chkp]\.){1,2}|c\.c\.|c\.p\.c\.|c\.p\.p\.|c\.p\.|Cost\.|Konstytucji\sRP|občanského\szákoníku|trestního\szákoníku|zákoníku\spráce"
    r"|(?:ГК|УК|ГПК|УПК|АПК|НК|ТК|СК|КоАП)\sРФ|Конституции\sРФ|(?:ЦК|КК|ЦПК|КПК)\sУкраїни|Constituição(?:\sFederal)?|Código\s(?:Civil|Penal|de\s[A-Z]\w+)|[Cc]odice\s(?:civile|penale)"
    r"|B-VG|BW|Sv|Sr|Gw|EVRM|VWEU|CCQ|ABGB|StGB|StPO|ZPO|UGB|KSchG|OR|ZGB|BV|SchKG|IPRG|CO|CC|CP|LP|Cst\.?)(?![\w-])"
)
_NUMBERED = re.compile(
    r"\b(?P<code>(?:(?:Lei(?:\sComplementar)?|Decreto(?:-Lei|-Ley)?|Ley|Legea|Ordonanț\w+(?:\sde\surgență)?|[Zz]ákon\w*|[Zz]akon\w*|Закон\w*|Lov|Ustaw\w+|[Ll]egge|[Ll]\.|[Dd]\.\s?lgs\.|[Dd]\.\s?l\.|[Dd]\.P\.R\.)\s"
    r"(?:n[.°ºo]{0,2}\s?|nr\.?\s|č\.\s|br\.\s|(?:№|No)\s)?\d[\d.]{0,9}/\d{2,4}(?:-[A-Z]{1,3})?(?:\sSb\.)?)"
    r"|(?:[Ll]egge|[Dd]\.\s?lgs\.|[Dd]\.\s?l\.|[Dd]\.P\.R\.|decreto\slegislativo)\s\d{1,2}\s[a-z]{4,9}\s\d{4},\sn\.\s\d{1,4}"
    r"|(?:Федеральн\w+\s)?[Зз]акон\w*\s(?:України\s)?(?:от|від)\s\d{1,2}\.?\s?[^\W\d_]*\.?\d{0,2}\.?\s?\d{4}(?:\s[гр]\.|\sроку)?\s(?:№|No)\s?[\w-]{2,12}"
    r"|[Uu]staw\w+\sz\sdnia\s\d{1,2}\s[^\W\d_]+\s\d{4}\sr\.|\d{4}\ssayılı\s(?:[^\W\d_]+\s){0,4}?Kanun\w*|RS[CO]\s\d{4},\sc\s[\w.-]{1,8}|S[CO]\s\d{4},\sc\s\d{1,3})"
    r"(?:(?:,\s|\s)(?:ss?|art|m)\.?\s(?P<section>\d[\w.]{0,8}(?<!\.)(?:\(\w{1,4}\)){0,3}))?"
)
_CHARTER = re.compile(
    r"\b(?P<code>(?:[A-Z][a-z]+\s){1,3}Charter\sof\s(?:Fundamental\s)?Rights(?:\sand\sFreedoms)?|[A-Z][a-z]+\sCode|[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3}\sAct),\s(?:RS[CO]\s\d{4},\sc\s[\w.-]{1,8},\s)?(?:ss?|arts?)\.?\s(?P<section>\d[\w.]{0,8}(?<!\.)(?:\(\w{1,4}\)){0,3})"
)
_TURKISH = re.compile(r"\b(?P<code>[A-ZÇĞİÖŞÜ]{2,4}K?)\sm\.\s(?P<section>\d{1,4}(?:/\d{1,2})?)")
# the words with capitals at the end of what stands before a case: "It said so in Oil Platforms"
_NAME_OF_CASE = re.compile(
    rf"{CAPITAL}[\w.'’-]*(?:\s(?:\(?{CAPITAL}[\w.'’()-]*|of|and|the|in|against|on|for|between|v\.?|to|de|la|du|et|–|-))*\s*$|{CAPITAL}[\w.'’-]*\s*$"
)
_BEFORE_PIN = re.compile(r"\b(?:s|st|stk)\.$|\bavsnitt$")
_GAZETTE = re.compile(
    r"\b(?:Dz\.\s?U\.|BGBl\.?|RGBl\.?|ABl\.(?:\s?EU)?|Stb\.|BOE|G\.\s?U\.|JORF|Sb\.|NN|Sl\.\s?list)\s(?:I{1,3}\s|[LC]\s|z\s|S\.\s|n[úu]m\.\s|n[.°º]\s)?(?:19|20)?\d{2,4}"
    r"(?:\sr\.)?(?:,?\s(?:[Nn]r\.?|poz\.|S\.|No|n\.|I{1,3})\s?\d{1,5}){0,3}"
)
_PARAGRAPHS = (
    "para", "par.", "§", "E.", "Erw", "cons", "r.o", "ro", "rov", "Rn", "Rz", "bod", "pkt", "avsnitt",
    "punkt", "point", "nr",
)  # fmt: skip


def of_world(text: str) -> Iterator[Law]:
    """The cases and statutes of other countries, and of courts between countries, in no order.

    One may lie within another.

    >>> [law.place for law in of_world("wyrok SN z dnia 12 marca 2010 r., I CSK 123/09; BGE 136 III 23 E. 4.1")]
    ['SN I CSK 123/09', 'BGE 136 III 23']
    >>> [(law.place, law.locator) for law in of_world("art. 2043 c.c.; ECLI:NL:HR:2010:BK1234, r.o. 3.4")]
    [('ECLI:NL:HR:2010:BK1234', ('paragraph', '3.4')), ('c.c.', ('article', '2043'))]
    """
    for match in _DATED_ECLI.finditer(text):
        yield _case(match, match["ecli"], year=match["date"][-4:], court=match["court"].strip())
    for match in _ECLI.finditer(text):
        place = match[0][: match.start("kind") - match.start()].rstrip(", ") if match["kind"] else match[0]
        yield _case(match, place, match["year"])
    for match in _DOCKET.finditer(text):
        court = " ".join(match["court"].split()).strip(" ,.")
        year = re.search(r"(?:19|20)\d\d", match["date"] or match["number"])
        yield _case(match, f"{court} {match['number']}", year[0] if year else "", court)
    for match in _SWISS.finditer(text):
        yield _case(match, f"BGE {match['volume']} {match['part']} {match['page']}")
    for match in _AUSTRIAN.finditer(text):
        page = f", {match['page']}" if match["page"] else ""
        yield Law(match.start(), match.end(), "case", "", f"{match['series']} {match['number']}{page}")
    for match in _NORDIC.finditer(text):
        pin = match["pin"] or match["pin2"]
        place = match[0] if not pin else match[0][: match.start("pin" if match["pin"] else "pin2") - match.start()]
        if pin:
            place = _BEFORE_PIN.sub("", place.rstrip(" ,(")).rstrip(" ,(")
        yield Law(
            match.start(),
            match.end(),
            "case",
            "",
            place,
            match["year"] or match["year2"],
            locator=("page", pin) if pin else None,
        )
    for pattern in (_WORLD_COURT, _TRADE, _INDIAN, _OLD_UNION):
        for match in pattern.finditer(text):
            row = match.groupdict()
            place = row.get("place") or f"I.C.J. Reports {row.get('year') or ''} {row['page']}"
            name = _NAME_OF_CASE.search(row.get("name") or "")
            law = _case(match, place, row.get("year") or "", name=name[0] if name else "")
            leads = name is not None and match.start("name") == match.start()
            yield law._replace(start=match.start() + name.start()) if name and leads else law
    for match in _NATIONS.finditer(text):
        place = match["doc"] or f"{match['organ']} Res {match['number']}"
        yield _case(match, place)._replace(form="statute", name=place)
    for match in _GAZETTE.finditer(text):  # where a statute is printed
        yield Law(match.start(), match.end(), "record")
    for pattern in (_CIVIL, _NUMBERED, _CHARTER, _TURKISH):
        for match in pattern.finditer(text):
            code = " ".join(match["code"].split())
            section = match["section"] and " ".join(match["section"].split())
            kind = match.groupdict().get("kind") or ""
            field = "section" if kind.startswith("§") or pattern in (_NUMBERED, _CHARTER) else "article"
            yield Law(match.start(), match.end(), "statute", code, code, locator=(field, section) if section else None)


def _case(match: re.Match[str], place: str, year: str = "", court: str = "", name: str = "") -> Law:
    row = match.groupdict()
    kind, value = row.get("kind"), row.get("value")
    field = "article" if (kind or "") == "art" else "paragraph" if (kind or "").startswith(_PARAGRAPHS) else "page"
    locator = (field, value.replace("–", "-").replace(" ", "")) if value else None
    return Law(match.start(), match.end(), "case", name, " ".join(place.split()), year, court, locator)
