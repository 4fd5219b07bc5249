"""An entry of a printed list of references as an `Entry`: what is certain, and the printed line whole.

Styles differ, and many lists follow none. So a field is filled where its form leaves no doubt (an address, a DOI, a
year in brackets, a title between quotation marks), and what had to be guessed is said in a remark, for a person.
"""

from __future__ import annotations

import re

from graph.bibliography import bodies, dates, fields, noted
from graph.bibliography.entry import Entry, Item
from graph.bibliography.noted import YEAR
from graph.work.footnotes import without_lead
from graph.work.vocabulary import UNDATED

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
_FULL_STOP = re.compile(r"(?<=[^\s.]{3})[.]\s")
_ONLINE = re.compile(r"^(.{3,400}?)[.,]?\s\[online\]", re.IGNORECASE)  # title, container [online]
_INITIALS = r"(?:[^\W\d_a-z]{1,2}[.\s-]{0,2}){1,4}"
_CAPITAL = r"[^\W\d_a-z][\w'’-]"
_FAMILY = (
    r"(?:(?:van|von|de|der|den|la|le|du|da|di|al|el|bin|ten|ter|zu)\s){0,3}"
    rf"{_CAPITAL}*+(?:\s{_CAPITAL}++){{0,2}}"
)
_BEHIND_INITIALS = r"(?:(?:von|van|de|te|zu|af|du|di|da|le|la|ten|ter)\b(?:\s(?:der|den|la)\b)?)"  # Goethem, T. van
_INVERTED = re.compile(
    rf"(?P<family>{_FAMILY})[,.]?\s(?P<given>{_INITIALS}{_BEHIND_INITIALS}?)(?:,\s(?:Jr|Sr)\.?)?(?=[\s,;&.]|$)"
)
_JOINT = re.compile(r"(?:(?<!\s)\s+)?(?:(?:[,;]\s*)?(?:\band\b|&|\bund\b|\by\b|\bet\b)|[,;])\s*")
_GIVEN = r"[^\W\d_a-z](?:\.(?:-?[^\W\d_a-z]\.)*|[\w'’-]*)"  # a full stop stands behind an initial alone
_FULL_INVERTED = re.compile(rf"^(?P<family>{_FAMILY}),\s(?P<given>{_GIVEN}(?:\s{_GIVEN}){{0,3}})$")
_PLAIN_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s(?:[a-z]{2,3}\s){0,2}[^\W\d_a-z][\w'’.-]*){1,3}")
_EDITED = re.compile(r"(?:(?<!\s)\s+)?(?:[,(]\s*)?\(?\b(?:eds?|hrsg|ed|dir|coord)\b\.?\)?\.?\s*$", re.IGNORECASE)
_OTHERS = re.compile(r"(?<![\s,])[\s,]+(?:et al\.?|and others|u\.\s?a\.)$")
_JOURNAL = re.compile(r"\b\d{1,4}\s?\(\d[\d–/-]{0,6}\)[,:]|\bvol\.\s?\d+", re.IGNORECASE)
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
    _title_and_people(read, text, " ".join(before.rstrip(" ,:<").split()))
    if read.item.get("DOI") or _JOURNAL.search(text):
        read.item["type"] = "article-journal"
        read.say(f"the kind is guessed: {NOT_SURE}")
    return read


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
        return
    years = [*dict.fromkeys(_ANY_YEAR.findall(_QUOTED.sub(" ", text)))]
    if len(years) == 1:
        item["issued"] = years[0]
    elif years:
        read.say(f"no year, for the line has several: {', '.join(years)}")
    elif day := _DAY.search(text):
        item["issued"] = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    leading = text[: quoted.start()] if quoted else ""
    if leading.strip(" ,.:"):
        _people(read, re.sub(rf"\(?\b{YEAR}[a-z]?\)?", "", leading), given_first=True)
    _title(read, before if len(before.split()) > 1 else text)


def _in_list(text: str) -> Item:
    """The fields of an entry that begins with its people, a full stop and the title: the longest run of names."""
    for end, begin in noted.authors_end(text):
        authors = text[:end]
        bare = _OTHERS.sub("", authors)
        people = inverted(bare) or _family_first(bare)
        is_body = bodies.is_body(authors) and not re.search(r"[.,]", authors)
        if people or is_body or noted.are_people(authors):
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
    end = _TITLE_END.search(text)
    title = text[: end.start() + (text[end.start()] in "?!")] if end else text
    if italic and italic.start() > len(title) - 2:
        item["container-title"] = _bare(italic[1] or italic[2])
    item["title"] = _bare(title)
    sure = end is not None and text[end.start()] in ".?!" and "," not in title and "?" not in title
    if not sure:
        read.say(f"where the title ends is {NOT_SURE}")


def _bare(text: str) -> str:
    return re.sub(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}", "", text).strip(" .,;:\\")


def _people(read: Entry, text: str, given_first: bool = False) -> None:
    """The authors of a line, where all of them have one form; else the words as the name of a body, which is said."""
    item = read.item
    role = "editor" if _EDITED.search(text) else "author"
    text = re.sub(
        rf"(?<=\.\s){_BEHIND_INITIALS}\.$", lambda match: match[0][:-1], _EDITED.sub("", text).strip(" ,;:*_")
    )
    if _OTHERS.search(text):
        text = _OTHERS.sub("", text)
        read.say("more people had a part in it than are named")
    if not text or len(text) > 300:
        return
    is_body = bodies.is_body(text)
    if (
        not is_body
        and re.search(r"\s(?:and|&)\s", text)
        and "," not in text.partition(" ")[0]
        and noted.are_people(text)
    ):
        given_first = True  # Cynthia Dwork and Moni Naor
    if people := inverted(text) or ([] if is_body else _written_out(text, given_first)):
        item[role] = people
        if len(people) == 1 and not given_first and " " in people[0]["given"] and not inverted(text):
            read.say(f"who wrote it is {NOT_SURE}")  # "Meier, Trockene Städte" has the title there
        return
    item[role] = [{"literal": text.rstrip(".")}]
    if re.search(r",| and | & |;", text) and not is_body:
        read.say(f"who wrote it is {NOT_SURE}")


def inverted(text: str) -> list[Item]:
    """Names with initials behind: `Doe, J., Roe, R. and Loe, A. B.`; nothing where a part has another form."""
    people, position = [], 0
    while position < len(text):
        match = _INVERTED.match(text, position)
        if match is None:
            return []
        people.append({"family": match["family"], "given": match["given"].strip(" -")})
        position = match.end()
        if position >= len(text):
            break
        joint = _JOINT.match(text, position)
        if joint is None:
            return []
        position = joint.end()
    return people


def _family_first(text: str) -> list[Item]:
    """`Ashdown, Rupert` and `Okafor, Chidi, and Susan Bell`: with a given name that is no title."""
    people = _written_out(_EDITED.sub("", text), given_first=False) if "," in text else []
    is_sure = bool(people) and all(len(name["given"].split()) < 3 for name in people)
    return (
        people
        if is_sure and (len(people) > 1 or len(people[0]["given"].split()) < 2 or "." in people[0]["given"])
        else []
    )


def _written_out(text: str, given_first: bool) -> list[Item]:
    """`Doe, Jane, Richard Roe, and Ann Loe`; where it is known to stand first, the given name; else nothing."""
    parts = [part.strip(" .") for part in _JOINT.split(text) if part.strip(" .")]
    if len(parts) > 1 and ";" in text:
        matches = [_FULL_INVERTED.match(part.strip(" .")) for part in text.split(";")]
        return [match.groupdict() for match in matches if match] if all(matches) else []
    if "/" in text:  # Schmidt, Karin/Müller, Eva
        matches = [_FULL_INVERTED.match(part.strip(" .")) for part in text.split("/")]
        return [match.groupdict() for match in matches if match] if all(matches) else []
    pairs = [*zip(parts[::2], parts[1::2], strict=False)]
    if len(parts) > 3 and len(parts) % 2 == 0 and all(" " not in family for family, _ in pairs):
        matches = [_FULL_INVERTED.match(f"{family}, {given}") for family, given in pairs]  # Roe, Ann and Loe, Tom
        if all(matches):
            return [match.groupdict() for match in matches if match]
    is_inverted = len(parts) > 1 and " " not in parts[0] and "," in text
    first = _FULL_INVERTED.match(", ".join(parts[:2])) if is_inverted else None
    row = parts[2:] if first else parts
    if not (first or given_first) or not all(_PLAIN_NAME.fullmatch(part) for part in row):
        return []
    if len(parts) == 1 and len(text.split()) != 2:  # of three words nobody knows
        return []
    return [
        *([first.groupdict()] if first else []),
        *({"given": part.rsplit(" ", 1)[0], "family": part.rsplit(" ", 1)[1]} for part in row),
    ]
