"""An entry of a printed list of references as an `Entry`: what is certain, and the printed line whole.

Styles differ, and many lists follow none. So a field is filled where its form leaves no doubt (an address, a DOI, a
year in brackets, a title between quotation marks), and what had to be guessed is said in a remark, for a person.
"""

from __future__ import annotations

import re

from graph.bibliography import bodies, bylines, dates, fields, noted
from graph.bibliography.entry import Entry, Item
from graph.bibliography.noted import YEAR
from graph.work.footnotes import without_lead
from graph.work.letters import CAPITAL
from graph.work.vocabulary import CONNECTORS, PARTICLES, UNDATED

_LINK = re.compile(r"\[([^\[\]]{1,500})\]\((https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
_BY_YEAR = re.compile(  # authors, year. title
    rf"^(?P<authors>.{{2,400}}?)[\s,.:]+(?:\((?:\[{YEAR}\]\s)?"
    r"(?:(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\.?\s)?"
    rf"(?P<bracketed>{YEAR}|{UNDATED})(?P<letter>[a-z])?(?:-\d\d){{0,2}}(?:[–-]\d{{2,4}})?"
    rf"(?:,[^()]{{1,30}})?\)|(?<!\d\.)(?P<year>{YEAR})(?P<letter2>[a-z])?)"
    r"(?P<sign>[.,:;]*)\s+(?P<behind>\S.*)$"
)
_ANY_YEAR = re.compile(rf"(?<![\w/.-]){YEAR}(?![\w/-])")
_DAY = re.compile(r"(?<!\d)([12]?\d|3[01])\.\s?(1[0-2]|0?[1-9])\.\s?((?:19|20)\d\d)(?!\d)")
_QUOTED = re.compile(r"[“„«]([^“”„«»]{3,400})[”“»]|\"([^\"]{3,400})\"")
_SINGLE_QUOTED = re.compile(r"‘(.{3,300}?)’(?=[,.]?\s[(*_A-Z\d]|,|\.)()")  # as in Harvard
_ITALIC = re.compile(r"(?<![\w*_])(?:\*([^*_]{3,300})\*|_([^*_]{3,300})_)(?![\w*_])")
_TITLE_END = re.compile(
    r"(?<=[^\s.]{3})(?:[.]|[?!],?)\s|\.$|\s\[[Oo]nline\]|\s?(?:Available at|Retrieved from|Verfügbar)\b"
)
_PLACE = re.compile(r"(?:S|pp?|págs?|fols?|Rn|paras?|col)\.?\s?\d[\d\s–-]*(?:ff?\.?)?", re.IGNORECASE)
_FULL_STOP = re.compile(r"(?<=[^\s.]{3})[.]\s")
_ONLINE = re.compile(r"^(.{3,400}?)[.,]?\s\[online\]", re.IGNORECASE)  # title, container [online]
_JOURNAL = re.compile(r"\b\d{1,4}\s?\(\d[\d–/-]{0,6}\)[,:]|\bvol\.\s?\d+", re.IGNORECASE)
_OTHER_MARKS = (
    (re.compile(r"(?<!\w)»([^«»]{3,300})«(?!\w)"), r"„\1“"),
    (re.compile(r"(?<![\w'’])'([^']{3,300})'(?=[,.;:)]|\s[(\[*_A-Z\d]|\s\w{2,3}[\s:])"), r"‘\1’"),
    (re.compile(r",?\s?「([^「」]{1,300})」"), r", “\1”, "),
    (re.compile(r",?\s?『([^『』]{1,300})』"), r", *\1*, "),
    (re.compile("[‐‑]"), "-"),
    (re.compile(r"(?<=\d)年"), ""),
    (re.compile(r"、"), ", "),
)
_OF_ARCHIVE = re.compile(
    r"[^.]{3,120},\s[^\W\d_]{1,5}\.\s[^.]{1,60}(?:\.[^.]{1,40}){0,4}\.?$"
)  # City archives, Sect. III, No. 21
_BEHIND_PEOPLE = re.compile(r"(?P<people>[^.*_“”\"]{2,80}?)\.\s[*_]{1,2}(?P<title>[^*_]{3,300}|[^*]{3,300})[*_]{1,2}")
_INITIALS_LAST = re.compile(rf"(?:^|,\s){CAPITAL}[\w'’-]+,?\s{CAPITAL}\.\s?{CAPITAL}$")
NOT_SURE = "not certain, compare it with the line below"


def entry(printed: str, line: int = 0) -> Entry:
    """What the printed line of a reference says for sure, and remarks on what may be otherwise.

    >>> work = entry("Doe, J. & Roe, R. (2001). Dry towns. https://doi.org/10.1000/x1").item
    >>> work["title"], work["issued"], [author["family"] for author in work["author"]], work["DOI"]
    ('Dry towns', '2001', ['Doe', 'Roe'], '10.1000/x1')
    """
    read = Entry(line, {"printed": printed, "type": "document"})
    text = _links(read, printed)
    day, text = dates.looked_at(text)
    if day:
        read.item["accessed"] = day
    before, *_ = _ADDRESS.split(text, maxsplit=1)
    text = " ".join(re.sub(r"<\s*>", " ", _ADDRESS.sub(" ", text)).split())
    before = _with_usual_marks(before)
    text = _with_usual_marks(text)
    _title_and_people(read, text, " ".join(before.rstrip(" ,:<").split()))
    if read.item.get("DOI") or _JOURNAL.search(text):
        read.item["type"] = "article-journal"
        read.say(f"the kind is guessed: {NOT_SURE}")
    return read


def _with_usual_marks(text: str) -> str:
    """A line whose titles stand between marks that are known: of »a«, 'a', 「a」 and 『a』 each has others."""
    for pattern, marks in _OTHER_MARKS:
        text = pattern.sub(marks, text)
    return text


def _links(read: Entry, printed: str) -> str:
    """Note the address and the DOI of an entry; its text with the words of links in place of the links."""
    link = _LINK.search(printed)
    address = link[2] if link else (match[0] if (match := _ADDRESS.search(printed)) else "")
    address = address.rstrip(".,;:)>]") if address.count("(") < address.count(")") else address.rstrip(".,;:>]")
    if address.lower().startswith("www."):
        read.say(f"the list prints the address as {address}")
        address = f"http://{address}"
    if fields.is_address(address):
        read.item["URL"] = address
    if doi := fields.doi(printed.replace("](", " ")):
        read.item["DOI"] = doi
    return _LINK.sub(lambda match: match[1], printed)


def _title_and_people(read: Entry, text: str, before: str) -> None:
    """Note the fields of an entry; `before` is what of its text stands before an address."""
    if fields_of := noted.in_note(without_lead(text)) or _in_list(text):
        if fields_of.pop("guessed", ""):
            read.say(f"where the title ends is {NOT_SURE}")
        read.item |= fields_of
        return
    item, match = read.item, _BY_YEAR.match(text)
    quoted = _QUOTED.search(text)
    marked = quoted or _ITALIC.search(text)
    if match and marked and marked.start() < match.end("authors"):  # the year stands behind the title
        match = None
    if match:
        year, behind = match["bracketed"] or match["year"], match["behind"]
        if year[0].isdigit():
            item["issued"] = year
        if letter := match["letter"] or match["letter2"]:
            item["year-suffix"] = letter
        authors = match["authors"]
        _people(read, f"{authors}." if text[match.end("authors")] == "." else authors)
        _title(read, behind)
        _title_of_body(item)
        return
    years = [*dict.fromkeys(_ANY_YEAR.findall(_QUOTED.sub(" ", text)))]
    if len(years) == 1:
        item["issued"] = years[0]
    elif years:
        read.say(f"no year, for the line has several: {', '.join(years)}")
    elif day := _DAY.search(text):
        item["issued"] = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    leading = text[: quoted.start()] if quoted else ""
    _, people, role = bylines.at_end(leading)
    if people:
        item[role] = people
    elif leading.strip(" ,.:") and not _is_prose(leading):
        _people(read, re.sub(rf"\(?\b{YEAR}[a-z]?\)?", "", leading), given_first=True)
    if (
        not quoted and (behind := _BEHIND_PEOPLE.match(before)) and "author" not in item
    ):  # Elm Society. *Water*. https://...
        _people(read, behind["people"])
        item["title"] = _bare(behind["title"])
        return
    _title(read, before if len(before.split()) > 1 else text)


def _title_of_body(item: Item) -> None:
    """Take the title from behind the name of a body, where nothing else is one: Roe Ltd., Elm. Pump 4. (2019)."""
    if not item.get("title") and "literal" in item.get("author", [{}])[0]:
        authors, _, title = str(item["author"][0]["literal"]).rpartition(". ")
        if authors:
            item |= {"author": [{"literal": authors}], "title": title}


def _is_prose(leading: str) -> bool:
    """Whether words before a title are a piece of a sentence, and no name."""
    row = re.findall(r"[^\W\d_]+", leading)
    small = [word for word in row if word[0].islower() and word not in PARTICLES | CONNECTORS]
    return 2 * len(small) >= len(row) or len(small) > 2


def _in_list(text: str) -> Item:
    """The fields of an entry that begins with its people, a full stop and the title: the longest run of names."""
    ends = noted.authors_end(text)
    ends = [row for row in ends if _INITIALS_LAST.search(text[: row[0]])][:1] + ends  # Roe A. B. Dry towns.
    for end, begin in ends:
        authors = text[:end]
        bare = bylines.EDITED.sub("", bylines.OTHERS.sub("", authors))
        people = bylines.inverted(bare) or bylines.family_first(bare)
        is_body = (bodies.is_body(authors) or authors.isupper()) and not re.search(r"[.,]", authors)
        if people or is_body or bylines.are_people(authors):
            return noted.in_list(text[begin:], people or ([{"literal": authors}] if is_body else []), authors)
    return {}


def _title(read: Entry, text: str) -> None:
    """The title: between quotation marks or in italics; else up to the first full stop, which is said to be a guess."""
    item = read.item
    quoted = _QUOTED.search(text) or _SINGLE_QUOTED.match(text)
    italic = _ITALIC.search(text)
    if quoted and (quoted.start() < 40 or ("author" in item and not italic)):
        item["title"] = _bare(quoted[1] or quoted[2])
        if italic and italic.start() > quoted.end():
            item["container-title"] = _bare(italic[1] or italic[2])
        return
    if italic and not text[: italic.start()].strip():
        item["title"] = _bare(italic[1] or italic[2])
        return
    if quoted and "issued" not in item:
        item["title"] = _bare(quoted[1] or quoted[2])
        return
    online = _ONLINE.search(text)
    if online and not _FULL_STOP.search(online[1]) and "," in online[1]:
        title, _, container = online[1].rpartition(",")
        item["title"], item["container-title"] = _bare(title), _bare(container)
        read.say(f"where the title ends is {NOT_SURE}")
        return
    if not item.get("issued") and not item.get("author") and _OF_ARCHIVE.match(text):
        item["title"] = _bare(text)
        return
    end = _TITLE_END.search(text)
    title = text[: end.start() + (text[end.start()] in "?!")] if end else text
    if italic and italic.start() > len(title) - 2:
        item["container-title"] = _bare(italic[1] or italic[2])
    if _PLACE.fullmatch(title := _bare(title)) or not re.search(r"[^\W\d_]", title):  # Gould 1966, S. 6
        return
    item["title"] = title
    sure = end is not None and text[end.start()] in ".?!" and "," not in title and "?" not in title
    if not sure:
        read.say(f"where the title ends is {NOT_SURE}")


def _bare(text: str) -> str:
    return re.sub(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)", "", text).strip(" .,;:\\")


def _people(read: Entry, text: str, given_first: bool = False) -> None:
    """The authors of a line, where all of them have one form; else the words as the name of a body, which is said."""
    item = read.item
    role = "editor" if bylines.EDITED.search(text) else "author"
    text = re.sub(
        rf"(?<=\.\s){bylines.BEHIND_INITIALS}\.$",
        lambda match: match[0][:-1],
        bylines.EDITED.sub("", text).strip(" ,;:*_"),
    )
    if bylines.OTHERS.search(text):
        text = bylines.OTHERS.sub("", text)
        read.say("more people had a part in it than are named")
    if not text or len(text) > 300:
        return
    is_body = bodies.is_body(text)
    if (
        not is_body
        and re.search(r"\s(?:and|&)\s", text)
        and "," not in text.partition(" ")[0]
        and bylines.are_people(text)
    ):
        given_first = True  # Cynthia Dwork and Moni Naor
    if people := bylines.inverted(text) or (
        [] if is_body else bylines.in_capitals(text) or bylines.written_out(text, given_first)
    ):
        item[role] = people
        if len(people) == 1 and not given_first and " " in people[0]["given"] and not bylines.inverted(text):
            read.say(f"who wrote it is {NOT_SURE}")  # "Meier, Trockene Städte" has the title there
        return
    item[role] = [{"literal": text.rstrip(".")}]
    if re.search(r",| and | & |;", text) and not is_body:
        read.say(f"who wrote it is {NOT_SURE}")
