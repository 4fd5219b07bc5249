"""A work as a note or a list without commas of years names it: people with given names first, and the year far behind.

`Karl Meier, Title, Berlin: Press 2001`; `Ann Kerr, Title (Columbus: Press, 2001)`; `Tom Roe and Ann Loe. Title. Press,
2012`; `Novak J, Larsen P. Title. Water Res. 2010;44(3):1-9`. What has another form is read elsewhere (`printed.py`).
"""

from __future__ import annotations

import re

from graph.bibliography import bodies
from graph.bibliography.entry import Item

YEAR = r"(?:1[4-9]|20)\d\d"
_CAPITAL = r"[^\W\d_a-z]"
# "der" alone is an article: Technikgeschichte der Mühle
_SMALL = r"(?:(?:van|von|de|du|del|della|di|da|dos|zu|ter|ten)\s(?:(?:der|den|la|le|las|los)\s)?)?"
_GIVEN = rf"(?:{_CAPITAL}\.(?:-{_CAPITAL}\.)?|{_CAPITAL}[\w'’-]++)"
# "Eby GA" is a family name with initials, and read elsewhere
_NAME = rf"(?:{_GIVEN}\s?){{1,4}}?\s{_SMALL}{_CAPITAL}(?=[\w'’-]*[^\W\d_A-Z])[\w'’-]++"
_AND = r"(?:,?\s(?:and|und|et|y|&)\s|\s?/\s?|,\s)"
_ROLE = r"(?P<role>\s\((?:Hrsg|Hg|eds?|dir|coord|éds?|comp)s?\.?\)|,\s(?:eds?|Hrsg|Hg|dir|coord)\.(?=,))?"
# the people, as many as there may be, and fewer: a title of two words looks like one of them
_HEADS = [
    re.compile(
        rf"(?P<people>{_NAME}(?:{_AND}{_NAME}){{0,{most}}}(?:,?\set\sal\.|,?\sand\sothers|\su\.\s?a\.)?){_ROLE}[,:]\s"
    )
    for most in (8, 2, 1, 0)
]
_BODY_HEAD = re.compile(
    rf"(?P<people>{_CAPITAL}[^,*_“„«\"():]{{1,80}}?)(?:(?P<role>\s\((?:Hrsg|Hg|eds?|dir)\.?\)),\s|,\s(?=[*_“„«‘\"]))"
)
_EDITION = (
    r"(?:,\s(?:\d{1,2}(?:\.|st|nd|rd|th|e|ª|a)\s(?:\w+\.?\s)?(?:Aufl|Auflage|ed|edn|éd|edition)\b\.?"
    r"|(?:Bd|Bde|[Vv]ols?|[Tt]|[Tt]omo|[Tt]ome)\.?\s(?:\d{1,2}|[IVX]{1,5})(?:/\d)?|(?:ed|trans|rev|übers|trad)\.[^,()]{2,60}))*"
)
_IN_BRACKETS = re.compile(
    rf"(?P<title>[^()“”„«»]{{3,200}}?){_EDITION}\s\((?P<press>[^()]{{0,120}}?,?\s?)(?P<year>{YEAR})\)"
)
_PLACE = rf"{_CAPITAL}[^\d,:()]{{1,30}}"
_AT_PLACE = re.compile(
    rf"(?P<title>[^()“”„«»]{{3,200}}?){_EDITION}[,.]\s(?P<place>{_PLACE}?)(?:(?::\s|,\s)(?P<publisher>[^,:()]{{2,60}}?))?,?\s(?P<year>{YEAR})\b"
)
_IN_CONTAINER = re.compile(
    rf"(?P<title>[^()“”„«»]{{3,200}}?),\s[Ii]n:?\s(?P<container>[^()]{{3,80}}?)\s\((?P<year>{YEAR})\)"
)
# Title, in: Eva Roth (Hrsg.), Towns, Berlin 2001, S. 12
_IN_BAND = re.compile(
    rf"(?P<title>[^()“”„«»]{{3,200}}?),\s[Ii]n:?\s(?P<container>[^“”„«»]{{3,200}}?),\s(?P<place>{_PLACE}?)(?::\s[^,:()]{{2,60}}?)?,?\s(?P<year>{YEAR})\b"
)
_YEAR_ALONE = re.compile(
    rf"(?P<title>[^()“”„«»,]{{3,120}}),\s(?P<year>{YEAR})(?:,\s(?:pp?\.|S\.|págs?\.)\s?\d[\d–-]*)?\W*$"
)
_MARKED = re.compile(
    r"(?:[*_]{1,2}(?P<italic>[^*_]{3,300})[*_]{1,2}|[“„«]\s?(?P<quoted>[^“”„«»]{3,300})[”“»]|‘(?P<single>.{3,300}?)’(?=[,.]?\s[(*_A-Z\d]|,)|\"(?P<straight>[^\"]{3,300})\")"
)
_ITALIC = re.compile(r"(?<![\w*_])[*_]{1,2}([^*_]{3,200})[*_]{1,2}(?![\w*_])")
_BRACKETED = re.compile(rf"\([^()]*?({YEAR})\)")
_ANY_YEAR = re.compile(rf"(?<![\w/.–-])({YEAR})([a-z])?(?![\w/–-])")
_AFTER_DAY = re.compile(rf"(?<![\w/–-])({YEAR})([a-z])?(?![\w/–-])")  # also 19.02.2019
_JOINT = re.compile(r"(?:(?<!\s)\s+)?,?\s(?:and|und|et|y|&)\s|\s?/\s?|,\s")
_FULL_NAME = re.compile(
    rf"(?:{_GIVEN}\s){{1,4}}{_SMALL}{_CAPITAL}[\w'’-]+(?:\s{_CAPITAL}[\w'’-]{{2,}})?(?:,?\s(?:Jr|Sr|II|III)\.?)?"
)
_STOP = re.compile(r"\.\s(?=[^\W\d_a-z]|[“\"*_])")
_OTHERS = re.compile(r",?\s(?:et al\.?|and others|u\.\s?a\.)$")
_BEFORE_VOLUME = re.compile(rf"\b({YEAR});\s?\d")  # 2010;44(3):100
_ARTICLE = re.compile(r"(?:The|An?|D(?:er|ie|as)|L(?:a|e|es|os|as)|El|Une?)\s")
_YEAR_FIRST = re.compile(rf"\(?{YEAR}[a-z]?\)?[.,:]?\s\S")
_TITLE_STOP = re.compile(r"(?<=[^\s.]{3})\.\s|(?<=[?!])\s")


_FAMILIES = rf"{_CAPITAL}[\w'’-]+(?:/{_CAPITAL}[\w'’-]+){{0,4}}"
_IN_JOURNAL = re.compile(
    rf"(?P<people>{_FAMILIES}), (?P<place>(?P<journal>[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]{{0,8}}[A-ZÄÖÜ])\s"
    rf"(?P<year>{YEAR}), (?P<page>\d{{1,5}}))(?!\d)"
)
_INVERTED = (
    rf"{_SMALL}{_CAPITAL}[\w'’-]++(?:\s{_CAPITAL}[\w'’-]++)?,\s?{_GIVEN}(?:\s{_GIVEN}){{0,3}}"
    r"(?:\s(?:von|van|de|zu)(?:\sder)?)?"
)
# Roe, Ann; Loe, Tom (Hg.): Title, in: ..., Berlin 2001; also in short, by families alone
_BEFORE_COLON = re.compile(
    rf"(?P<people>{_INVERTED}(?:(?:\s?;\s|\s?/\s?|\sund\s|\s&\s){_INVERTED}){{0,8}}|{_CAPITAL}[\w'’-]+(?:(?:;\s|/){_CAPITAL}[\w'’-]+){{0,4}})"
    rf"(?:\s(?:u\.\s?a\.|et\sal\.))?(?:\s?\((?P<role>Hrsg|Hg|eds?)\.?\))?:\s?(?P<title>[^\s,](?:[^,]|,(?!\s(?:[Ii]n\b|[^,.]{{0,40}}{YEAR}))){{2,250}}?)"
    rf"(?:,\s[Ii]n:?,?\s|,\s(?=[^,.]{{0,40}}{YEAR})|\.(?:\s|$)|\s\()"
)
_COMMENTARY = re.compile(
    rf"(?P<people>{_CAPITAL}[\w'’-]+), in: (?P<editors>{_FAMILIES}), (?P<title>[^,]{{3,80}}),"
    rf"[^§]{{0,40}}?(?P<year>{YEAR})"
)


def _of_lawyers(text: str) -> Item:
    """The fields of a work as German lawyers name it: by journal, year and page, or in a commentary of others."""
    if match := _IN_JOURNAL.match(text):
        people = [{"literal": name} for name in match["people"].split("/")]
        return {"author": people, "title": match["place"], "container-title": match["journal"], "issued": match["year"],
                "page": match["page"], "type": "article-journal"}  # fmt: skip
    if match := _COMMENTARY.match(text):
        editors = [{"literal": name} for name in match["editors"].split("/")]
        return {
            "author": [{"literal": match["people"]}],
            "editor": editors,
            "title": match["title"],
            "issued": match["year"],
        }
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
    return {role: people, "title": match["title"].strip(" ."), **issued, "guessed": "title"}


def in_note(text: str) -> Item:
    """The fields of a work that a note names whole, with its year; nothing where it has no such form.

    >>> in_note("Ann Kerr, Water for Elm (Columbus: Press, 2001), 12")["title"]
    'Water for Elm'
    """
    if item := _of_lawyers(text) or _before_colon(text):
        return item
    for pattern in (*_HEADS, _BODY_HEAD):
        if (head := pattern.match(text)) and (item := _marked(text[head.end() :]) or _plain(text[head.end() :])):
            break
    else:
        return {}
    role = "editor" if head["role"] else "author"
    is_body = head.re is _BODY_HEAD or bodies.is_body(head["people"])
    return {role: [{"literal": head["people"]}] if is_body else _people(head["people"]), **item}


def _marked(behind: str) -> Item:
    """A title between quotation marks or in italics, and the year behind it."""
    match = _MARKED.match(behind)
    if match is None:
        return {}
    rest = behind[match.end() :]
    years = _BRACKETED.findall(rest) or [year for year, _ in _ANY_YEAR.findall(rest)]
    title = next(filter(None, match.groups()))
    if not years:  # of an archive, say
        return {} if re.search(r"\w", rest) else {"title": title.strip(" .,;:")}
    item: Item = {"title": title.strip(" .,;:"), "issued": years[0] if _BRACKETED.search(rest) else years[-1]}
    container = None if match["italic"] else _ITALIC.search(rest)
    return {**item, "container-title": container[1].strip(" .,;:")} if container else item


def _plain(behind: str) -> Item:
    """A title that nothing but the place behind it ends."""
    for pattern in (_IN_CONTAINER, _IN_BRACKETS, _AT_PLACE, _IN_BAND, _YEAR_ALONE):
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
    if re.match(r"[^\W\d_a-z]{1,2}\.", text):  # the people go on: "Pouyan, M. B.; Nourani, M."
        return {}
    marked = _MARKED.match(text)
    match = marked or _TITLE_STOP.search(text)
    if match is None:
        return {}
    title = next(filter(None, marked.groups())) if marked else text[: match.start()]
    title, rest = title.strip(' *_.,“”"'), text[match.end() :].lstrip(" .,")
    years = [*dict.fromkeys(_ANY_YEAR.findall(rest.replace(";", " ").replace(":", " ")))]
    # of a novel the first year stands there; else the people end before the year, and the title stands behind it
    is_title = len(title.split()) > 2 and (_ARTICLE.match(title) or not are_people(title))
    is_reprint = inverted and "," not in title and is_title and len(years) > 1
    is_year_first = _YEAR_FIRST.match(rest) and not marked and not is_reprint
    if not years or not title or len(title) > 300 or is_year_first:
        return {}
    volume = _BEFORE_VOLUME.search(rest)
    year, letter = (volume[1], "") if volume else years[-1]
    people = inverted or _people(authors)
    item: Item = {"author": people, "title": title, "issued": year}
    if container := _ITALIC.search(rest):
        item["container-title"] = container[1].strip(" .,;:")
    return {**item, "year-suffix": letter} if letter else item


def authors_end(text: str) -> list[tuple[int, int]]:
    """Where the people may end with whom an entry begins, the last first, and where the title begins behind them."""
    return [(match.start(), match.end()) for match in _STOP.finditer(text[:600])][::-1]


def are_people(text: str) -> bool:
    """Whether a text is nothing but names with given names first.

    >>> are_people("Tom Brandt, Marcy Holt, and Jo R. Hess"), are_people("Dry Towns of the West"), are_people("Roe")
    (True, False, False)
    """
    parts = [part for part in _JOINT.split(_OTHERS.sub("", text)) if part.strip()]
    return bool(parts) and all(_FULL_NAME.fullmatch(part.strip().removeprefix("and ")) for part in parts)


def _people(text: str) -> list[Item]:
    rows = []
    for name in _JOINT.split(_OTHERS.sub("", text)):
        given, _, family = name.strip().removeprefix("and ").rpartition(" ")
        particle = re.search(rf"\s({_SMALL[:-1]})$", f"{given} ")
        if particle:
            given, family = given[: particle.start()], f"{particle[1]}{family}"
        rows.append({"given": given, "family": family})
    return rows
