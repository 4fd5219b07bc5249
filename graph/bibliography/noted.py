"""A work as a note or a list without commas of years names it: people with given names first, and the year far behind.

`Karl Meier, Title, Berlin: Press 2001`; `Ann Kerr, Title (Columbus: Press, 2001)`; `Tom Roe and Ann Loe. Title. Press,
2012`; `Novak J, Larsen P. Title. Water Res. 2010;44(3):1-9`. What has another form is read elsewhere (`printed.py`).
"""

from __future__ import annotations

import re
from itertools import islice

from graph.bibliography import bodies, bylines
from graph.bibliography.entry import Item
from graph.work.letters import CAPITAL, SMALL

YEAR = r"(?:1[4-9]|20)\d\d"
# the people, as many as there may be, and fewer: a title of two words looks like one of them
_HEADS = [
    re.compile(
        rf"(?P<people>{bylines.NAME}(?:{bylines.AND}{bylines.NAME}){{0,{most}}}(?:,?\set\sal\.|,?\sand\sothers|\su\.\s?a\.)?){bylines.ROLE}[,:]\s"
    )
    for most in (8, 2, 1, 0)
]
_INVERTED_HEADS = [
    re.compile(
        rf"(?P<people>{bylines.INVERTED}(?:,\s{bylines.INVERTED}){{0,{most}}})(?:,?\set\sal\.|\su\.\s?a\.)?{bylines.ROLE},\s(?={CAPITAL})(?!{CAPITAL}[\w'’-]+,\s{CAPITAL}\.|{CAPITAL}\.\s)"
    )
    for most in (3, 0)
]
# of lawyers, and of bodies: Canaris, Die Vertrauenshaftung, München 1971; DORA, State of DevOps, 2024
_FAMILIES = rf"{CAPITAL}[\w'’-]+(?:/{CAPITAL}[\w'’-]+){{0,4}}"
_FAMILY_HEAD = re.compile(rf"(?P<people>{_FAMILIES})(?P<role>),\s(?={CAPITAL}{SMALL}+\s(?!and\b|und\b|et\b|y\b))")
_BODY_HEAD = re.compile(
    rf"(?P<people>{CAPITAL}[^,*_“„«\"():]{{1,80}}?)(?:(?P<role>\s\((?:Hrsg|Hg|eds?|dir)\.?\)),\s|,\s(?=[*_“„«‘\"]))"
)
_EDITION = (
    r"(?:,\s(?:\d{1,2}(?:\.|st|nd|rd|th|e|ª|a)\s(?:\w+\.?\s)?(?:Aufl|Auflage|ed|edn|éd|edition)\b\.?"
    r"|(?:Bd|Bde|[Vv]ols?|[Tt]|[Tt]omo|[Tt]ome)\.?\s(?:\d{1,2}|[IVX]{1,5})(?:/\d)?|(?:ed|trans|rev|übers|trad)\.[^,()]{2,60}))*"
)
_IN_BRACKETS = re.compile(
    rf"(?P<title>[^()“”„«»]{{3,200}}?){_EDITION}\s\((?P<press>[^()]{{0,120}}?,?\s?)(?P<year>{YEAR})\)"
)
_PLACE = rf"{CAPITAL}[^\d,:()]{{1,30}}"
_AT_PLACE, _AT_PLACE_BEHIND_STOP = (
    re.compile(
        rf"(?P<title>[^()“”„«»]{{3,200}}?){_EDITION}{sign}\s(?P<place>{_PLACE}?)(?:(?::\s|,\s)(?P<publisher>[^,:()]{{2,60}}?))?,?\s(?P<year>{YEAR})\b"
    )
    for sign in (",", r"\.")
)
_IN_CONTAINER = re.compile(
    rf"(?P<title>[^()“”„«»]{{3,200}}?),\s[Ii]n:?\s(?P<container>[^()]{{3,80}}?)\s\((?P<year>{YEAR})\)"
)
# Title, in: Eva Roth (Hrsg.), Towns, Berlin 2001, S. 12
_IN_BAND = re.compile(
    rf"(?P<title>(?:[^()“”„«»]|\([^()]{{1,40}}\)){{3,200}}?)(?:,|(?<=[?!.]))\s[Ii]n:?\s(?P<container>[^“”„«»]{{3,200}}?),\s(?P<place>{_PLACE}?)(?::\s[^,:()]{{2,60}}?)?,?\s(?P<year>{YEAR})\b"
)
# Title, *Journal* 4, 2015, s. 5
_IN_ITALICS = re.compile(
    rf"(?P<title>[^()*“”„«»]{{3,200}}?)[,.]\s(?:[Ii]n:?\s|//\s)?\*(?P<container>[^*]{{3,100}})\*[^*“”„«»]{{0,60}}?\b(?P<year>{YEAR})\b"
)
_YEAR_ALONE = re.compile(
    rf"(?P<title>[^()“”„«»,]{{3,120}}),\s(?P<year>{YEAR})(?:,\s(?:pp?\.|S\.|págs?\.)\s?\d[\d–-]*(?:\s?ff?\.?)?|,\so\.\s?S\.)?\W*$"
)
_MARKED = re.compile(
    r"(?:[*_]{1,2}(?P<italic>[^*_]{3,300})[*_]{1,2}|[“„«]\s?(?P<quoted>[^“”„«»]{3,300})[”“»]|‘(?P<single>.{3,300}?)’(?=[,.]?\s(?:[(\[*_A-Z\d]|in\s)|,)|\"(?P<straight>[^\"]{3,300})\")"
)
_ITALIC = re.compile(r"(?<![\w*_])[*_]{1,2}([^*_]{3,200})[*_]{1,2}(?![\w*_])")
_BRACKETED = re.compile(rf"\([^()]*?({YEAR})\)")
_ORIGINAL = re.compile(r"\((?:orig|zuerst|first|1st|ed\.\sor|trad|übers|trans)[^()]*\)", re.IGNORECASE)
_ANY_YEAR = re.compile(rf"(?<![\w/.–-])({YEAR})([a-z])?(?![\w/–-])")
_AFTER_DAY = re.compile(rf"(?<![\w/–-])({YEAR})([a-z])?(?![\w/–-])")  # also 19.02.2019
_PRESS = re.compile(rf"[,.]?\s\((?:[^()]{{0,120}}[,:\s])?{YEAR}\)")
_CAPITALS = re.compile(
    r"(?P<people>[A-Z][A-Z.'’ -]{4,60}(?:\s&\s[A-Z][A-Z.'’ -]{4,60})?), "
    r"(?P<title>[A-Z][^a-z()]{3,200}?)(?:\s\d[\d–-]*)?"
    rf"\s\((?:[^()]{{0,60}}\s)?(?P<year>{YEAR})\)"
)
# Petr SVOBODA, Title
_CAPITALS_BEHIND_GIVEN = re.compile(
    rf"\b((?:{CAPITAL}{SMALL}[\w'’-]*\s){{1,2}}|{CAPITAL}\.\s)({CAPITAL}{{3,40}})(?=[,;:]|\s[–—a-z])"
)
_STOP = re.compile(rf"\.\s(?={CAPITAL}|[“\"*_])")
_BEFORE_VOLUME = re.compile(rf"\b({YEAR});\s?\d")  # 2010;44(3):100
_ARTICLE = re.compile(r"(?:The|An?|D(?:er|ie|as)|L(?:a|e|es|os|as)|El|Une?)\s")
_YEAR_FIRST = re.compile(rf"\(?{YEAR}[a-z]?\)?[.,:]?\s\S")
MOST_MARKED, LONGEST_PEOPLE = 5, 250  # titles between marks that are looked at; signs of people before one
_TITLE_STOP = re.compile(r"(?<=[^\s.]{3})\.\s|(?<=[?!])\s|\s//\s")


_IN_JOURNAL = re.compile(
    rf"(?P<people>{_FAMILIES}), (?P<place>(?P<journal>[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]{{0,8}}[A-ZÄÖÜ])\s"
    rf"(?:\d{{1,3}} \((?P<of>{YEAR})(?:/\d{{2,4}})?\)|(?P<year>{YEAR})), (?P<page>\d{{1,5}}))(?!\d)"
)
# Roe, Ann; Loe, Tom (Hg.): Title, in: ..., Berlin 2001; also in short, by families alone
_BEFORE_COLON = re.compile(
    rf"(?P<people>{bylines.INVERTED}(?:(?:\s?;\s|\s?/\s?|\sund\s|\s&\s){bylines.INVERTED}){{0,8}}|{CAPITAL}[\w'’-]+(?:(?:;\s|/){CAPITAL}[\w'’-]+){{0,4}})"
    rf"(?:\s(?:u\.\s?a\.|et\sal\.))?(?:\s?\((?P<role>Hrsg|Hg|eds?)\.?\))?:\s?(?P<title>[^\s,](?:[^,]|,(?!\s(?:[Ii]n\b|[^,.]{{0,40}}{YEAR}))){{2,250}}?)"
    rf"(?:,\s[Ii]n:?,?\s|,\s(?=[^,.]{{0,40}}{YEAR})|\.(?:\s|$)|\s\()"
)
_IN_BEFORE = re.compile(r"\w[.,”\"]{0,2}\s[Ii]n:?\s$")
_NUMBER_OF_EDITION = re.compile(r",\s\d{1,2}\.?$")  # Title, 2. Aufl.
# a newspaper, a letter or an interview by its day: Elm Courier, January 11, 1907, 2; Roe to Loe, 3 May 1911, box 4
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATED = re.compile(
    rf"[*_]?(?P<title>{CAPITAL}[^\s,“”\"*_]*\s[^,“”\"*_]{{2,80}}(?:,\s(?:interview|letter|memo\w*|diary|telegram)\b[^,]{{0,60}})?)[*_]?,\s"
    rf"(?:{_MONTH}\s\d{{1,2}},\s|\d{{1,2}}\s{_MONTH}\s)(?P<year>{YEAR})\b"
)
_COMMENTARY = re.compile(
    rf"(?P<people>{CAPITAL}[\w'’-]+), in: "
    rf"(?:(?P<editors>{_FAMILIES}), (?P<title>[^\W\d][^,]{{2,80}})|(?P<short>{CAPITAL}\w*[A-Z]\w*)),"  # MüKoBGB
    rf"[^§]{{0,40}}?(?P<year>{YEAR})"
)


def _of_lawyers(text: str) -> Item:
    """The fields of a work as German lawyers name it: by journal, year and page, or in a commentary of others."""
    if match := _IN_JOURNAL.match(text):
        people = [{"literal": name} for name in match["people"].split("/")]
        return {"author": people, "title": match["place"], "container-title": match["journal"],
                "issued": match["year"] or match["of"], "type": "article-journal"}  # fmt: skip
    if match := _COMMENTARY.match(text):
        editors = [{"literal": name} for name in (match["editors"] or "").split("/") if name]
        title = match["title"] or match["short"]
        item: Item = {"author": [{"literal": match["people"]}], "title": title, "issued": match["year"]}
        return {**item, "editor": editors} if editors else item
    return {}


def _before_colon(text: str) -> Item:
    """The fields of a work whose people stand before a colon, the family name first, as German historians write it."""
    match = _BEFORE_COLON.match(text)
    years = [year for year, _ in _AFTER_DAY.findall(text, match.end() - 1)] if match else []
    if match is None or not (years or match.end() == len(text)):  # what has no year ends with its title
        return {}
    names = [name.strip() for name in re.split(r";|/|\sund\s|\s&\s", match["people"])]
    people = [
        dict(zip(("family", "given"), map(str.strip, name.split(",", 1)), strict=True))
        if "," in name
        else {"literal": name}
        for name in names
    ]
    role, issued = "editor" if match["role"] else "author", {"issued": years[0]} if years else {}
    if marked := _MARKED.match(text, match.start("title")):
        return {role: people, "title": next(filter(None, marked.groups())).strip(" .,:"), **issued}
    return {role: people, "title": _NUMBER_OF_EDITION.sub("", match["title"]).strip(" ."), **issued, "guessed": "title"}


def in_note(text: str) -> Item:
    """The fields of a work that a note names whole, with its year; nothing where it has no such form.

    >>> in_note("Ann Kerr, Water for Elm (Columbus: Press, 2001), 12")["title"]
    'Water for Elm'
    """
    text = _CAPITALS_BEHIND_GIVEN.sub(lambda match: f"{match[1]}{match[2].capitalize()}", text[:200]) + text[200:]
    if item := _of_lawyers(text) or _before_colon(text) or _titled(text) or _in_capitals(text):
        return item
    if dated := DATED.match(text):
        return {"title": dated["title"].strip(), "issued": dated["year"]}
    first, _, rest = text.partition(", ")
    if bodies.is_body(first) and len(first.split()) > 1 and (item := _plain(rest)):
        return {"author": [{"literal": first}], **item}
    for pattern in _HEADS:
        if (head := pattern.match(text)) and (item := _plain(text[head.end() :])):
            return {**_people(head["people"], "editor" if head["role"] else "author"), **item}
    for pattern in (*_INVERTED_HEADS, _FAMILY_HEAD):
        head = pattern.match(text)
        item = _plain(text[head.end() :]) if head else {}
        # "Meier, Trockene Städte, Berlin, Verlag 2001" has its title in the place of a given name
        is_place = item and " " not in item["title"] and "container-title" not in item
        if head and pattern is _FAMILY_HEAD and not head["people"].isupper() and _YEAR_ALONE.match(text, head.end()):
            continue  # Letters, May 12, 1878
        if head is None or not item or is_place or bylines.inverted(item["title"]):
            continue
        names = head["people"]
        people = bylines.written_out(names, given_first=False) or bylines.family_first(names)
        if people or pattern is _FAMILY_HEAD:
            people = people or [{"literal": name} for name in names.split("/")]
            return {"editor" if head["role"] else "author": people, **item}
    return {}


def _people(names: str, role: str) -> Item:
    """People whose given names stand first, or a body, in their role."""
    return {role: [{"literal": names}] if bodies.is_body(names) else bylines.given_first(names)}


def _titled(text: str) -> Item:
    """The fields of a work by its title between marks, with its people before and its year behind it."""
    body = _BODY_HEAD.match(text)
    for match in islice(_MARKED.finditer(text), MOST_MARKED):
        before = text[: match.start()]
        start, people, role = bylines.at_end(before[-LONGEST_PEOPLE:])
        names = before[-LONGEST_PEOPLE:][start:].strip(" ,:")
        if people and _IN_BEFORE.search(before[-LONGEST_PEOPLE:][:start]):  # Poe, C. Dry. In: Roe, D. (ed.). *Wells*
            continue
        whose: Item = {}
        if people:
            whose = {role: [{"literal": names}] if bodies.is_body(names.replace(" & ", " and ")) else people}
        elif body and body.end() == match.start():
            whose = {"editor" if body["role"] else "author": [{"literal": body["people"]}]}
        elif not (match["italic"] and _PRESS.match(text, match.end())):
            continue
        if item := _marked(match, text[match.end() :]):
            return {**whose, **item}
    return {}


def _marked(match: re.Match[str], behind: str) -> Item:
    """A title between quotation marks or in italics, and the year behind it."""
    behind = _ORIGINAL.sub("", behind)
    years = _BRACKETED.findall(behind) or [year for year, _ in _ANY_YEAR.findall(behind)]
    title = next(filter(None, match.groups()))
    if not years:  # of an archive, say
        return {} if re.search(r"\w", behind) else {"title": title.strip(" .,;:")}
    item: Item = {"title": title.strip(" .,;:"), "issued": years[0] if _BRACKETED.search(behind) else years[-1]}
    container = None if match["italic"] else _ITALIC.search(behind)
    return {**item, "container-title": container[1].strip(" .,;:")} if container else item


def _in_capitals(text: str) -> Item:
    """A book as American reviews of law print it: FRANK ROE, THE DRY TOWN 3 (2015)."""
    match = _CAPITALS.match(text)
    if match is None:
        return {}
    return {**_people(match["people"].title(), "author"), "title": match["title"].strip(" ,"), "issued": match["year"]}


def _plain(behind: str) -> Item:
    """A title that nothing but the place behind it ends."""
    for pattern in (_IN_ITALICS, _IN_CONTAINER, _IN_BRACKETS, _AT_PLACE, _AT_PLACE_BEHIND_STOP, _IN_BAND, _YEAR_ALONE):
        if match := pattern.match(behind):
            row = match.groupdict()
            item: Item = {"title": row["title"].strip(" .,;:"), "issued": row["year"], "guessed": "title"}
            if row.get("container"):
                item["container-title"] = re.sub(r"\s\d+$", "", row["container"].strip(" ,"))
            if row.get("publisher") and row.get("place"):
                item |= {"publisher": row["publisher"].strip(" ,"), "publisher-place": row["place"].strip(" ,")}
            return item
    return {}


def in_list(text: str, inverted: list[Item], authors: str) -> Item:
    """The fields of an entry of a list with the people first, then the title, and the year at its end.

    Parameters
    ----------
    text
        What stands behind the people and the full stop.
    inverted, authors
        The people, where they stand with initials behind, and as they are printed.
    """
    if re.match(rf"{CAPITAL}{{1,2}}\.", text):  # the people go on: "Pouyan, M. B.; Nourani, M."
        return {}
    marked = _MARKED.match(text)
    match = marked or _TITLE_STOP.search(text)
    if match is None:
        return {}
    title = next(filter(None, marked.groups())) if marked else text[: match.start()]
    title, rest = title.strip(' *_.,“”"'), text[match.end() :].lstrip(" .,")
    years = [*dict.fromkeys(_ANY_YEAR.findall(rest.replace(";", " ").replace(":", " ")))]
    # of a novel the first year stands there; else the people end before the year, and the title stands behind it
    is_title = len(title.split()) > 2 and (_ARTICLE.match(title) or not bylines.are_people(title))
    is_reprint = inverted and "," not in title and is_title and len(years) > 1
    is_year_first = _YEAR_FIRST.match(rest) and not marked and not is_reprint
    if not years or not title or len(title) > 300 or is_year_first:
        return {}
    volume = _BEFORE_VOLUME.search(rest)
    year, letter = (volume[1], "") if volume else years[-1]
    people = inverted or bylines.given_first(authors)
    item: Item = {"author": people, "title": title, "issued": year}
    if container := _ITALIC.search(rest):
        item["container-title"] = container[1].strip(" .,;:")
    return {**item, "year-suffix": letter} if letter else item


def authors_end(text: str) -> list[tuple[int, int]]:
    """Where the people may end with whom an entry begins, the last first, and where the title begins behind them."""
    return [(match.start(), match.end()) for match in _STOP.finditer(text[:600])][::-1]
