"""The works that a text cites: its list of references as sources, its links, and which of them each citation means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from urllib.parse import urlsplit

from graph.bibliography import names as people
from graph.bibliography import noted
from graph.bibliography.entry import Entry, Item
from graph.bibliography.printed import entry
from graph.bibliography.records import Made, each_record
from graph.draft.passages import Drafted
from graph.knowledge import Knowledge
from graph.records import Source
from graph.text import fold
from graph.verify.legal import LegalSources
from graph.work import Law, Reference, Work, laws_of_note
from graph.work.citations import citations
from graph.work.footnotes import parts, points_back, without_lead, without_signals
from graph.work.letters import CAPITAL
from graph.work.vocabulary import CONNECTORS, OPENING, PARTICLES, UNDATED

_ADDRESS = re.compile(r"https?://|www\.|\b10\.\d{4,9}/")
NO_DATE = re.compile(rf"\b(?:{UNDATED})", re.IGNORECASE)
FIRST_WORDS = 12  # signs before which a case or a statute begins that is the work itself
_ET_AL = re.compile(r"[*_]{1,2}(et\s?al\.?|et\salii|ibid\.?|in|via|cf\.?|e\.g\.|i\.e\.)[*_]{1,2}")
MOST_WORDS_OF_SHORT = 10
MOST_WORDS_OF_NAME, FEWEST_OF_PROSE = 14, 5
WHOLE = ("case", "statute", "work")  # forms that name a work whole
# a dash, or "the same", in place of the people of the work before
_YEAR_FIRST = re.compile(r"(?:1[4-9]|20)\d\d[a-z]?[,.:]\s+[*“«\"„_[]")  # an entry without people: those before it
_WHOLE_ENTRY = re.compile(rf"{CAPITAL}.{{3,250}}[^.]\.")  # of a list, though it has no date
# behind a title place, press and year, or a volume and a year: nothing but a work has that
_OF_PRESS = re.compile(r"\*[^*]{3,}\*[^()*]{0,40}\((?:[^()]*[,:\s])?(?:1[4-9]|20)\d\d\)")
_PAGELESS = re.compile(r"\d{1,4} [A-Z][^/]*[^\d/]")  # 605 U.S.
_SAME_PEOPLE = re.compile(
    r"(?:(?:[-—–―_]\s?){1,6}[.,]?|(?:Ders|Dies|Derselbe|Dieselbe|Idem|Eadem|Id|Íd|Ídem|El mismo|La misma)\.?,)\s+(?=\S)"
)
_BEHIND_PEOPLE = re.compile(r"(?:\(?\d{4}[a-z]?\)?[.,:]?\s?|(?<![\s“\"‘«„*_(]))[\s“\"‘«„*_(]*$")
HERE = re.compile(r"(?:here|this|link|source|click here|read more|hier|aquí|ici|\W*)", re.IGNORECASE)


def entries_of(
    work: Work, passages: list[Drafted], known: Mapping[str, Source]
) -> tuple[list[tuple[str, Entry]], list[str]]:
    """The works that the text lists, each with the mark that points at it, cites as cases and statutes, and links to.

    Those cases and statutes are left out that `known` sources are. Beside them the entries of lists of works of which
    nothing was made.
    """
    works = [*_works(_read(work))]
    read_from = {reference.start for reference, _ in works}
    unread = [
        entry.printed
        for entry in work.entries
        if not entry.is_note and entry.start not in read_from and not _is_law(entry.printed)
    ]
    listed = [(reference.marker, read) for reference, read in works]
    listed += [("", read) for read in _legal(work, passages, known)]
    addresses = {str(read.item.get("URL", "")).rstrip("/") for _, read in listed}
    starts = [passage.start for passage in passages]
    for pointer in work.pointers:
        number = bisect_right(starts, pointer.start) - 1
        if pointer.style != "link" or number < 0 or pointer.start > passages[number].end + 2:
            continue
        address = pointer.targets[0]
        if address.rstrip("/") not in addresses:
            addresses.add(address.rstrip("/"))
            listed.append(("", _linked(work, address)))
    return listed, unread


def _read(work: Work) -> Iterator[tuple[Reference, Entry]]:
    """The entries of the lists, and the parts of notes, with the people for whom a dash or "ders." stands."""
    people = ""
    for reference in work.entries:
        for part in parts(reference.printed) if reference.is_note else [reference.printed]:
            if _is_law(part):
                continue
            bare = without_lead(part)
            same = _SAME_PEOPLE.match(bare) or _YEAR_FIRST.match(bare) if people else None
            own = without_signals(part) if reference.is_note else part
            read = entry(f"{people} {bare[same.end() if same.re is _SAME_PEOPLE else 0 :]}" if same else own)
            read.item["printed"] = part
            title = str(read.item.get("title", ""))
            if not same and title:
                before = bare.partition(title)[0] if read.item.get("author") else ""
                people = _BEHIND_PEOPLE.sub("", before)
            yield reference, read


def _is_law(part: str) -> bool:
    """Whether a part of an entry begins with a case or a statute, and is no other work that speaks of one."""
    bare = without_lead(part.replace("*", ""))
    first = next((law.start for law in laws_of_note(bare) if law.form in WHOLE), len(bare))
    return first < FIRST_WORDS and not _ADDRESS.search(part)


def _legal(work: Work, passages: list[Drafted], known: Mapping[str, Source]) -> Iterator[Entry]:
    """The cases and statutes that the text and its notes cite whole, each once, but for those that are known."""
    starts = [passage.start for passage in passages]
    rows = [
        (law, work.text[law.start : law.end])
        for law in work.laws
        if (number := bisect_right(starts, law.start)) and law.start < passages[number - 1].end
    ]
    printed = [entry.printed.replace("*", "") for entry in work.entries]
    rows += [(law, text[law.start : law.end]) for text in printed for law in laws_of_note(text)]
    whole: dict[str, tuple[Law, str]] = {}
    legal = LegalSources(known)
    for law, text in rows:
        if law.form in WHOLE and not legal.find(law) and (_has_page(law) or law.name):
            first, first_text = whole.setdefault(law.key if _has_page(law) else law.name, (law, text))
            if (not first.name and law.name) or (not first.year and law.year):
                merged = first._replace(name=first.name or law.name, year=first.year or law.year)
                whole[law.key] = (merged, text if not first.name else first_text)
    for law, text in whole.values():
        yield _legal_entry(law, " ".join(text.split()))


def _has_page(law: Law) -> bool:
    """Whether a place is whole: that of a case that no reporter has yet lacks its page."""
    return law.form != "case" or _PAGELESS.fullmatch(law.place) is None


def _legal_entry(law: Law, printed: str) -> Entry:
    """A case or a statute as an entry of a list; what is printed stays in a note."""
    if law.form == "work":
        return _of_court(law, printed)
    item: Item = {"title": law.name or law.place, "title-short": law.name or law.place, "printed": printed}
    item |= {"type": "legal_case" if law.form == "case" else "legislation"}
    if law.year:
        item["issued"] = law.year
    if law.court:
        item["authority"] = law.court
    if place := re.fullmatch(r"(\d{1,4}) (\D.*?)(?: (\d{1,9}))?", law.place) if law.form == "case" else None:
        item |= {"volume": place[1], "container-title": place[2], "page": place[3] or ""}
    elif law.form == "case":
        item["number"] = law.place
    return Entry(0, item)


def _of_court(law: Law, printed: str) -> Entry:
    """A book or an article as a court cites it."""
    item: Item = {"type": "book", "title": law.place, "printed": printed, "issued": law.year}
    read = Entry(0, item)
    if law.name:
        item["author"] = people.field(re.sub(r",?\s&\s|,\s", " and ", law.name), str, read.say)
    read.say("the kind is guessed: compare it with the line below")
    return read


def _works(listed: Iterable[tuple[Reference, Entry]]) -> Iterator[tuple[Reference, Entry]]:
    """The entries that name a work whole; a note that names it again in short is left out."""
    titles: defaultdict[tuple[str, str], list[tuple[set[str], str]]] = defaultdict(list)  # by word and year, or ""
    listed = [*listed]
    in_list = {
        (_first_name(read), str(read.item.get("issued", ""))[:4]) for reference, read in listed if not reference.is_note
    }
    for reference, read in listed:
        if in_list and reference.is_note and _cites_list(str(read.item["printed"]), in_list):
            continue
        row, year = {*fold(str(read.item.get("title", ""))).split()}, str(read.item.get("issued", ""))[:4]
        name = _first_name(read)
        alike = min((titles[word, year] for word in row or ("",)), key=len)  # by its rarest word
        is_short = reference.is_note and (
            points_back(read.item["printed"])
            or any(row <= title and (not name or not its_name or name == its_name) for title, its_name in alike)
        )
        if _is_work(read, reference) and not is_short:
            for word, its_year in product((*row, ""), {year, ""}):
                titles[word, its_year].append((row, name))
            yield reference, read


def _cites_list(part: str, in_list: set[tuple[str, str]]) -> bool:
    """Whether a note cites a work of the list by its first name and year, and names no title.

    >>> in_list = {("roe", "1947"), ("roe", "2014")}
    >>> _cites_list("Roe *et al.* 1947", in_list), _cites_list("See Roe (2014).", in_list)
    (True, True)
    >>> _cites_list("Roe, *Water* (Elm, 2014), 3.", in_list), _cites_list("Loe, A. (2019). Letters. Press.", in_list)
    (False, False)
    """
    bare = _ET_AL.sub(r"\1", part)
    rows = citations(bare if "(" in bare else f"({bare.strip('. ')})")
    certain = [row for row in rows if row.certain or row.narrative]
    if in_list.isdisjoint((name, row.year[:4]) for row in certain for name in fold(row.names).split()):
        return False
    if re.search(r"[“«„\"]|[*_](?=[^*_]*\s)[^*_]{12,}[*_]", bare) or _ADDRESS.search(bare):
        return _is_prose(bare)
    return len(bare.split()) < MOST_WORDS_OF_SHORT or "(" in bare


def _first_name(read: Entry) -> str:
    """The last word of the name of whoever stands first among its people, in folded words."""
    people = read.item.get("author") or read.item.get("editor") or [{}]
    words = fold(str(people[0].get("family") or people[0].get("literal") or "")).split()
    return words[-1] if words else ""


def _is_work(read: Entry, reference: Reference) -> bool:
    """Whether an entry says enough to be a work; a note that says "see above" is none."""
    item = read.item
    if reference.marker and not reference.is_note:  # a numbered list of works has nothing else
        return bool(item.get("title"))
    if reference.is_note and not (item.get("title") or item.get("URL")):
        return False
    is_marked = re.search(r"[“\"«„*_]", item["printed"])
    if reference.is_note and _OF_PRESS.search(str(item["printed"])) and item.get("title"):
        return True
    if reference.is_note and not item.get("URL") and not _may_be_work(item, is_marked=bool(is_marked)):
        return False
    return bool(
        item.get("URL")
        or item.get("DOI")
        or (item.get("issued") and (item.get("author") or item.get("editor")))
        or (item.get("title") and not reference.is_note and NO_DATE.search(item["printed"]))
        or (item.get("title") and not reference.is_note and _WHOLE_ENTRY.fullmatch(item["printed"]))
        or (item.get("title") and re.search(rf"[“«„*]\s?{re.escape(str(item['title'])[:20])}", item["printed"]))
        or (reference.is_note and item.get("title") and noted.DATED.match(without_signals(str(item["printed"]))))
        or "“" in item["printed"]
        or '"' in item["printed"]
        or "hereafter" in item["printed"]
    )


def _may_be_work(item: Item, *, is_marked: bool) -> bool:
    """Whether what a note says can be the name of a work: with a year or a DOI, and no sentence of prose before it."""
    people = [str(person.get("literal", "")) for role in ("author", "editor") for person in item.get(role, ())]
    is_name = not any(re.search(r"\d", name) or len(name.split()) > MOST_WORDS_OF_NAME for name in people)
    is_whole = item.get("author") and item.get("title") and re.search(r"[’”»*][^\w’”»*]*$", str(item["printed"]))
    has_date = is_whole or item.get("issued") or item.get("DOI") or re.search(r"\bhereafter\b", str(item["printed"]))
    return bool(has_date) and is_name and not _is_prose(str(item["printed"]), is_marked=is_marked)


def _is_prose(printed: str, *, is_marked: bool = False) -> bool:
    """Whether a note, before its first number or mark, is a sentence that says something, and no name or title.

    >>> _is_prose("As I argued in 2010, it is dry."), _is_prose("Karl Meier, Trockene Städte, Berlin 2001, S. 12.")
    (True, False)
    """
    row = re.findall(r"[^\W\d_]+", re.split(r"[\d:“„«\"*]", without_lead(printed), maxsplit=1)[0])
    small = [word for word in row[1:] if word[0].islower() and word not in PARTICLES | CONNECTORS]
    is_long = len(row) >= FEWEST_OF_PROSE  # before a title in marks a name may have small words
    return (
        bool(row)
        and ((row[0].casefold() in OPENING and not is_marked) or len(small) > len(row) / 2)
        and (is_long or not is_marked)
    )


def _linked(work: Work, address: str) -> Entry:
    """A page that a sentence links to, named by the words of the link where they say anything."""
    label = re.search(rf"\[([^\[\]]{{1,500}})\]\(<?{re.escape(address)}", work.copy)
    words = " ".join((label[1] if label else "").split()).strip("*_ .,")
    host = (urlsplit(address).hostname or address).removeprefix("www.")
    is_name = bool(words) and HERE.fullmatch(words) is None
    title = words if is_name and len(words.split()) > 2 else f"{host}: {words}" if is_name else host
    read = Entry(0, {"type": "webpage", "title": title, "URL": address})
    read.say("the title is made of the link; write that of the page")
    return read


def made_records(
    listed: Iterable[tuple[str, Entry]], kb: Knowledge | None, reserved: Iterable[str]
) -> list[tuple[str, Made]]:
    """What became of each listed work, with the mark that points at it."""
    listed = [*listed]
    made = [*each_record([read for _, read in listed], kb, reserved)]
    return [(marker, record) for (marker, _), record in zip(listed, made, strict=True)]
